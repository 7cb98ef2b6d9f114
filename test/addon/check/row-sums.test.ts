/** Whatever sign of a tab has changed since a check, the marks tell: an edit must see what nobody was told of. */
import { expect, test } from 'vitest';
import { sumRows } from '../../../src/addon/check/row-sums';
import { readStanding } from '../../../src/addon/check/standing';
import { findServiceColumns, withoutServiceColumns } from '../../../src/addon/workbook/service-columns';
import type { Grid } from '../../../src/core/grid/grid';
import { findTables } from '../../../src/core/plan/table/find-tables';
import { hostWith, told } from '../../support/edited-plan';
import { planOf } from '../../support/people/random-operations';

const ENTRIES = ['', 'Не проводилось', 'Выставка 31 апреля  2022 года', ...told(3)];
const CHECKED = planOf(hostWith(ENTRIES)).rows.map((row) => row.map((value) => String(value ?? '')));
const OWN = CHECKED[0]?.indexOf('Состояние') ?? -1;

/** Rows that differ from what was checked, or stand otherwise among the rest; null where marks are no marks. */
function changedIn(rows: readonly (readonly string[])[]): readonly number[] | null {
  const shown: Grid = { sheet: '2022', rows, merges: [] };
  const columns = findServiceColumns(shown);
  const grid = withoutServiceColumns(shown, columns);
  const { tables } = findTables(grid);
  if (columns === null || tables === null) return null;
  const standing = readStanding({ grid, tables, grounds: 0 }, shown, columns);
  return standing === null ? null : [...standing.changed, ...standing.shifted].sort((one, other) => one - other);
}

const withCell = (row: number, column: number, text: string): string[][] =>
  CHECKED.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells));

test('as it was checked, nothing has changed', () => {
  expect(OWN).toBe(5);
  expect(changedIn(CHECKED)).toEqual([]);
});

test('each sign of each cell, changed, left out or put in', () => {
  const unseen: string[] = [];
  let tried = 0;
  for (const [row, cells] of CHECKED.entries())
    for (const [column, text] of cells.entries()) {
      if (row === 0 && column >= OWN) continue;
      for (let at = 0; at <= text.length; at += 1) {
        const [before, sign, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
        const others = sign === '' ? [] : [`${before}${after}`, before + (sign === 'a' ? 'b' : 'a') + after];
        for (const other of [...others, `${before}1${sign}${after}`]) {
          if (other === text) continue;
          tried += 1;
          const changed = changedIn(withCell(row, column, other));
          // What stands above all marks is told by the first.
          if (changed !== null && !changed.includes(Math.max(row, 1))) unseen.push(`${row},${column}: ${other}`);
        }
      }
    }
  expect(unseen).toEqual([]);
  expect(tried).toBeGreaterThan(3000);
});

test('words of two cells that change places, and rows that do', () => {
  const [, , first = [], second = []] = CHECKED;
  const swapped = first.map((text, column) =>
    column === 1 ? (first[4] ?? '') : column === 4 ? (first[1] ?? '') : text,
  );
  expect(changedIn(CHECKED.map((cells, row) => (row === 2 ? swapped : cells)))).toEqual([2]);
  expect(changedIn(CHECKED.map((cells, row) => (row === 2 ? second : row === 3 ? first : cells)))).toEqual([2, 3, 4]);
});

test('a merged row with nothing in it counts where something stands below, and nowhere else: a tab may be read as far as it or not', () => {
  const plan = CHECKED.map((cells) => cells.slice(0, OWN));
  const blank = plan[0]?.map(() => '') ?? [];
  const last = plan.length - 1;
  const restOf = (below: readonly string[][], bottom: number): number | undefined => {
    const merges = [{ top: last, left: 2, bottom, right: 5 }];
    const grid: Grid = { sheet: '2022', rows: [...plan, ...below], merges };
    const ids = Int32Array.from(grid.rows.keys(), (row) => (row > 0 && row <= last ? row : -1));
    return sumRows({ grid, tables: findTables(grid).tables ?? [], grounds: 0 }, ids).rest[last];
  };
  const alone = restOf([], last + 2);
  expect(alone).not.toBe(restOf([], last + 1));
  expect(restOf([blank], last + 2)).toBe(alone);
  expect(restOf([blank, blank], last + 2)).toBe(alone);
  const total = ['Итого', '', '', '', ''];
  const sums = [restOf([total], last + 1), restOf([blank, total], last + 1), restOf([blank, total], last + 2)];
  expect(new Set([alone, ...sums]).size).toBe(4);
});
