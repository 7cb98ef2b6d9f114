/** Role: an editor who fills cells to the brim with what is dear to read. The longest are named and passed over; everybody else's rows are read as ever. */

import { describe, expect, test } from 'vitest';
import { activityReader } from '../../../src/core/findings/plan-activity';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { readableOf } from '../../../src/core/plan/unread-cells';
import { yearPeriod } from '../../../src/core/text/dates/reporting-period';
import { cpuTime } from '../../support/cpu-time';
import { COORDINATOR } from '../../support/departments';
import { sheetOf } from '../../support/people/attacks';
import { checkGrid, HEADER } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';
import { cellsOf, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const DEAR = 'не проведено. ';
/** Long, and quickly read: what is passed over goes by length alone. */
const CHEAP = 'Форум';
const filling = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** A plan of `count` measures; the progress of the first ones is as long as told. */
function gridOf(count: number, lengths: readonly number[], column = 4, piece = CHEAP): ReturnType<typeof sheetTable> {
  const rows = Array.from(
    { length: count },
    (_none, at) => `1.${at + 1}. | Форум | 2022 год | Отдел | Проведён форум 4 мая 2022 года`,
  );
  const grid = sheetTable(`${HEADER}\n${rows.join('\n')}`);
  return {
    ...grid,
    rows: grid.rows.map((row, at) => {
      const length = at === 0 ? undefined : lengths[at - 1];
      return length === undefined ? row : row.map((cell, i) => (i === column ? filling(piece, length) : cell));
    }),
  };
}

const unreadOf = (lengths: readonly number[], column = 4): string[] => {
  const { plan } = parsePlan(gridOf(12, lengths, column), null);
  return plan === null ? [] : readableOf(plan).unread.map(({ row, length }) => `${row + 1}: ${length}`);
};

describe('cells are passed over', () => {
  test('not while the long ones together can be read', () => {
    expect(unreadOf([])).toEqual([]);
    expect(unreadOf([49_999])).toEqual([]);
    expect(unreadOf(Array(6).fill(50_000))).toEqual([]);
  });

  test('the longest first, and no more of them than must', () => {
    expect(unreadOf([...Array(6).fill(49_000), 20_000])).toEqual(['7: 49000']);
    expect(unreadOf([6_000, ...Array(7).fill(50_000)])).toEqual(['8: 50000', '9: 50000']);
    expect(unreadOf([...Array(8).fill(40_000), 5_000])).toEqual(['9: 40000']);
  });

  test.each([0, 1, 2, 3, 4])('in whichever column of the plan they stand: %i', (column) => {
    const found = checkGrid(gridOf(12, Array(9).fill(49_000), column));
    const unread = found.filter(({ rule }) => rule === 'unread-cell');
    expect(unread.map(({ cell, severity }) => [cell.row + 1, cell.column, severity])).toEqual([
      [8, column, 'error'],
      [9, column, 'error'],
      [10, column, 'error'],
    ]);
    // Nothing else is said of them: what was not read accuses nobody.
    for (const { cell } of unread)
      expect(found.filter((each) => each.cell.row === cell.row && each.cell.column === cell.column)).toHaveLength(1);
  });

  test('and nobody is said to have done nothing for it', () => {
    const { plan } = parsePlan(gridOf(12, Array(9).fill(49_000), 4, DEAR), null);
    if (plan === null) throw new Error('no plan');
    const READ = 'none';
    const { isUnread, itemOf } = readableOf(plan);
    const activityOf = activityReader({ ...plan, year: 2022, period: yearPeriod(2022) }, null, ({ row, column }) =>
      isUnread(row, column),
    );
    expect(plan.items.map((item) => activityOf(itemOf(item)).verdict).slice(0, 10)).toEqual([
      ...Array(6).fill(READ),
      ...Array(3).fill('activity'),
      'activity',
    ]);
  });

  test('so that forty cost hardly more than those that are read', () => {
    const cost = (cells: number): number => {
      const grid = gridOf(60, Array(cells).fill(49_000), 4, DEAR);
      const start = cpuTime();
      checkGrid(grid);
      return cpuTime(start);
    };
    const isBounded = (): boolean => cost(48) < 3 * cost(6);
    expect([1, 2, 3].some(isBounded)).toBe(true);
  });
});

describe('in the sheet', () => {
  const filled = () => {
    const rows = Array.from(
      { length: 12 },
      (_none, at) => `1.${at + 1}. | Форум ${at} | 2022 год | Отдел | Проведён форум номер ${at} в мае 2022 года`,
    );
    const sheet = tab(`${HEADER}\n${rows.join('\n')}`);
    for (let row = 1; row <= 8; row += 1) sheet.rows[row]?.splice(4, 1, `${row} ${filling(CHEAP, 49_000)}`);
    const host = hostOf([sheet]);
    panel(host, 'panelSetUp', HERE);
    return host;
  };

  test('another person’s edit is checked, and the cells that were not are named in their rows', () => {
    const host = filled();
    type(host, 'E12', '', sheetOf(host, '2022'));
    expect(cellsOf(sheetOf(host, '2022'), 'F12')).toEqual([['Не заполнено']]);
    const shown = cellsOf(sheetOf(host, '2022'), 'G2:G9').flat();
    expect(shown.filter((text) => text.includes('Ячейка не проверена'))).toHaveLength(2);
  });

  test('a final report waits for them, and has their text whole once they are accepted', () => {
    const host = filled();
    const final = () => panel(host, 'panelReport', { ...HERE, stage: 'final', format: 'docx' }, { user: COORDINATOR });
    expect(final()).toMatchObject({ ok: false, error: { code: 'unsettled-errors' } });
    const answer = panel(host, 'panelCheck', HERE);
    for (const { rule, cell, severity } of answer.ok ? answer.value.findings : [])
      if (severity === 'error') panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'прочитано' });
    const made = final();
    expect(made).toMatchObject({ ok: true, value: { verified: true } });
    expect(made.ok && 'notices' in made.value ? made.value.notices.join() : '').toContain('прочитано');
  });
});
