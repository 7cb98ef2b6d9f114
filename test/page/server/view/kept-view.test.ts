/** The view that the server keeps: a change makes anew what it changed, and nothing else. */
import { expect, test } from 'vitest';
import { KeptView } from '../../../../src/page/server/view/kept-view';
import { setContent } from '../../../../src/stand-in/spreadsheet/cells';
import { planOf } from '../../../support/people/random-operations';
import { HEADER } from '../../../support/rule-tester';
import { hostOf, tab } from '../../../support/spreadsheet';

const PLAN = `${HEADER}\n1. Торговля | | | |\n1.1. | Форум | 2022 год | Отдел | Проведён`;

test('cells that have not changed stay the very same', () => {
  const host = hostOf([tab(PLAN)]);
  const view = new KeptView(host);
  const before = view.whole().tabs[0]?.cells ?? [];
  expect(view.refresh().tabs).toEqual([]);
  setContent(planOf(host), 2, 1, { value: 'Ярмарка' });
  setContent(planOf(host), 2, 2, { value: null });
  setContent(planOf(host), 5, 0, { value: 7 });
  const id = host.ids.get(planOf(host));
  const [changed] = view.refresh().tabs;
  expect(changed).toMatchObject({
    id,
    cells: [
      [2, 1, ['Ярмарка', 0]],
      [2, 2, null],
      [5, 0, ['7', 1]],
    ],
  });
  const after = view.whole();
  const kept = new Set(after.tabs[0]?.cells.map(([, , cell]) => cell));
  expect(before.filter(([, , cell]) => !kept.has(cell)).map(([row, column]) => [row, column])).toEqual([
    [2, 1],
    [2, 2],
  ]);
  expect(after).toEqual(new KeptView(host).whole());
});

test('rows that are gone take their cells along', () => {
  const host = hostOf([tab(PLAN)]);
  const view = new KeptView(host);
  planOf(host).rows.pop();
  expect(view.refresh().tabs[0]?.cells.map(([row, , cell]) => [row, cell])).toEqual(Array(5).fill([2, null]));
  expect(view.whole()).toEqual(new KeptView(host).whole());
});
