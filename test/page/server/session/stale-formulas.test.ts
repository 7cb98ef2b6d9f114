/** Nothing but the summary is calculated on the page: a formula whose cells were changed is no answer any more, in the sheet, in a check, and in the file. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { Workbook } from '../../../../src/stand-in/host/model';
import { sharedExample, startPage } from '../../../support/browser/local-page';
import { cellArea, PageClient } from '../../../support/browser/page-client';
import { IS_SOAK } from '../../../support/length';

/** Progress of item 1.1 and what the check says of it, zero-based. */
const [ROW, PROGRESS, NOTES] = [6, 4, 6];
const FORMULAS = { '6,4': 'P1&" форумов"', '0,16': 'LEN(E7)', '0,17': 'Z1+1', '0,18': 'ROW()', '0,19': 'имя_ячейки' };

const checked = sharedExample();
let server: RunningServer;
let me: PageClient;

beforeEach(async () => {
  server = await startPage({ examplePath: checked() });
  const [sheet] = server.host.workbook.sheets;
  for (const [key, formula] of Object.entries(FORMULAS)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    while ((sheet?.rows[row]?.length ?? 99) <= column) sheet?.rows[row]?.push(null);
    const formulaResult = row === ROW ? 'Проведено 3 форума' : 7;
    sheet?.cells.set(key, { value: null, formula, formulaResult });
  }
  me = new PageClient(server);
  await me.look();
});
afterEach(() => server.close());

/** Formulas without a result, by key. */
const staleOf = ({ sheets }: Workbook): string[] =>
  Object.keys(FORMULAS).filter((key) => sheets[0]?.cells.get(key)?.formulaResult === 'Загрузка...');

test('a formula goes stale with what it reads, and with it what reads that one', async () => {
  await me.type(0, 15, '5');
  expect(staleOf(server.host.workbook).sort()).toEqual(['0,16', '0,19', '6,4']);
  expect(await me.text(ROW, PROGRESS)).toBe('не вычислено: =P1&" форумов"');
  await me.type(80, 15, '="Всего ""да"""');
  expect(await me.text(80, 15)).toBe('Всего "да"');
  await me.type(ROW, 0, '1.1.');
  expect(await me.text(ROW, NOTES)).toContain('Формула в ячейке не вычислена');
});

test.runIf(IS_SOAK)(
  'new rows make stale what tells of places, other changes to rows all that reads the tab',
  async () => {
    await me.act({ kind: 'insert', row: 80, like: 79, count: 1 });
    expect(staleOf(server.host.workbook).sort()).toEqual(['0,18', '0,19']);
    await me.act({ kind: 'delete', row: 80, count: 1 });
    expect(staleOf(server.host.workbook)).toHaveLength(5);
  },
);

test('a fill does so as well', async () => {
  await me.act({ kind: 'fill', from: cellArea(0, 14), to: { ...cellArea(0, 14), right: 16 } });
  expect(staleOf(server.host.workbook)).toContain('6,4');
});

test('a formula that is typed, or filled in, is not computed either; taken back and made again, cleared and put back', async () => {
  const [row, column] = [2, 15];
  await me.type(row, column, '=A1&"!"');
  expect(await me.text(row, column)).toBe('не вычислено: =A1&"!"');
  await me.act({ kind: 'fill', from: cellArea(row, column), to: { ...cellArea(row, column), bottom: row + 2 } });
  expect(await me.text(row + 1, column)).toBe('не вычислено: =A2&"!"');
  const step = async (kind: 'undo' | 'redo') => {
    const answer = await me.act({ kind });
    expect(answer.ok ? answer.shown.toasts : answer.message).toEqual([]);
    return [await me.text(row, column), await me.text(row + 1, column)].map((text) =>
      text.replace('не вычислено: ', ''),
    );
  };
  expect(await step('undo')).toEqual(['=A1&"!"', '']);
  expect(await step('undo')).toEqual(['', '']);
  expect(await step('redo')).toEqual(['=A1&"!"', '']);
  await me.act({ kind: 'paste', area: cellArea(row, column), text: '' });
  expect(await step('undo')).toEqual(['=A1&"!"', '']);
  expect(await step('redo')).toEqual(['', '']);
});

test('the summary shows figures, which follow each edit, and its verdicts in their colours', async () => {
  const request = { sheet: null, year: null, locale: null };
  await me.act({ kind: 'call', name: 'panelSummary', argument: JSON.stringify(request) });
  const { tabs } = await me.look();
  const summary = tabs.find(({ layout }) => layout.name === 'Сводка');
  const shown = async (row: number, column: number) =>
    (await me.look()).tabs
      .find(({ id }) => id === summary?.id)
      ?.cells.find(([one, other]) => one === row && other === column)?.[2];
  expect((await shown(5, 1))?.slice(0, 1)).toEqual(['4']);
  expect((await shown(5, 7))?.slice(0, 1)).toEqual(['0']);
  const [, style = 0] = (await shown(4, 7)) ?? [];
  expect((await me.look()).styles[style]).toMatchObject({ background: '#fad2cf' });
  await me.type(ROW + 1, PROGRESS, '');
  expect((await shown(5, 7))?.slice(0, 1)).toEqual(['1']);
});
