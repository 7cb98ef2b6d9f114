/** What a plan is parsed from is compared whole before one that was parsed before is taken for it. */
import { expect, test } from 'vitest';
import { keepingParsed, parseUnlessKept } from '../../../src/addon/workbook/parsed-plan';
import type { Grid } from '../../../src/core/grid/grid';
import { parsePlan } from '../../../src/core/plan/parse-plan';

const ROWS: Grid['rows'] = [
  ['№ п/п', 'Наименование мероприятия', 'Сроки проведения', 'Ответственный исполнитель', 'Ход исполнения'],
  ['1. Культура', '', '', '', ''],
  ['1.1.', 'Фестиваль', '2022 год', 'Отдел культуры', 'Проведён 5 мая 2022 года'],
  [{ text: '1.10', value: { year: 2022, month: 10, day: 1 } }, 'Выставка', '2022 год', 'Отдел спорта', ''],
];

type Given = Parameters<typeof parseUnlessKept>[0];

/** Made anew each time, as a tab is read anew. */
const given = (change: Partial<Given> = {}, grid: Partial<Grid> = {}): Given => ({
  grid: { sheet: '2022', rows: structuredClone(ROWS), merges: [{ top: 1, left: 0, bottom: 2, right: 5 }], ...grid },
  asked: null,
  set: { from: '2022-01-01', to: '2022-12-31' },
  executors: new Set(['отдел культуры']),
  guess: false,
  ...change,
});

const withCell = (row: number, column: number, cell: Grid['rows'][number][number]): Given =>
  given(
    {},
    {
      rows: ROWS.map((cells, at) =>
        at === row ? cells.map((each, place) => (place === column ? cell : each)) : cells,
      ),
    },
  );

test('a plan that was kept is taken once by who reads the same', () => {
  const { plan } = keepingParsed(() => parseUnlessKept(given()));
  expect(plan?.items).toHaveLength(2);
  expect(parseUnlessKept(given()).plan).toBe(plan);
  const anew = parseUnlessKept(given()).plan;
  expect(anew).not.toBe(plan);
  expect(anew).toEqual(plan);
  expect(parseUnlessKept(given()).plan).not.toBe(anew);
});

test.each([
  ['a word', withCell(2, 4, 'Не проводился')],
  ['a date', withCell(3, 0, { text: '1.10', value: { year: 2021, month: 10, day: 1 } })],
  ['a date that has become a text', withCell(3, 0, '1.10')],
  ['a row more', given({}, { rows: [...ROWS, ['', '', '', '', 'Открыта 7 мая 2022 года']] })],
  ['a row less', given({}, { rows: ROWS.slice(0, -1) })],
  ['a column more', given({}, { rows: ROWS.map((cells) => [...cells, '']) })],
  ['merged areas', given({}, { merges: [] })],
  ['hidden columns', given({}, { hiddenColumns: [4] })],
  ['another tab', given({}, { sheet: '2021' })],
  ['the period asked for', given({ asked: 2021 })],
  ['the period set', given({ set: 2021 })],
  ['executors', given({ executors: new Set(['отдел культуры', 'отдел спорта']) })],
  ['whether a header is guessed', given({ guess: true })],
])('a plan that was kept is let go where this differs: %s', (_name, other) => {
  const { plan } = keepingParsed(() => parseUnlessKept(given()));
  const read = parseUnlessKept(other);
  expect(read.plan).not.toBe(plan);
  const { grid, asked, set, ...how } = other;
  expect(read).toEqual(parsePlan(grid, asked, set, how));
  // Another has been read since, so it is gone.
  expect(parseUnlessKept(given()).plan).not.toBe(plan);
});
