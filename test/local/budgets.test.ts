/** Calls to Google's services, counted: the same number for 31 items and for the same plan forty times over. */
import { fileURLToPath } from 'node:url';
import type { CellValue, MergeRange, RoundtripWorkbook, Sheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { createHost, type Host } from '../../src/local/stand-in/host';
import { readWorkbook } from '../../src/local/workbook/read-workbook';
import { callsDuring, countMatching, HERE, panel, readsOf, type, writesOf } from '../support/spreadsheet';

const PLAN = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));

const workbook = await readWorkbook(PLAN);

/** Rows above the first section. */
function bodyTopOf(sheet: Sheet): number {
  return sheet.rows.findIndex((row) => /^1\. /.test(String(row[0] ?? '')));
}

/** The plan's rows below its header, `times` over. */
function repeated(times: number): RoundtripWorkbook {
  const [source] = structuredClone(workbook).sheets;
  if (source === undefined) throw new Error('no sheet');
  const top = bodyTopOf(source);
  const body = source.rows.slice(top);
  const rows: CellValue[][] = [...source.rows.slice(0, top)];
  const merges: MergeRange[] = (source.merges ?? []).filter(({ startRow }) => startRow < top);
  const cells = new Map([...(source.cells ?? [])].filter(([key]) => Number(key.split(',')[0]) < top));
  for (let time = 0; time < times; time += 1) {
    const shift = time * body.length;
    rows.push(...structuredClone(body));
    for (const merge of source.merges ?? []) {
      if (merge.startRow < top) continue;
      merges.push({ ...merge, startRow: merge.startRow + shift, endRow: merge.endRow + shift });
    }
    for (const [key, cell] of source.cells ?? []) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      if (row >= top) cells.set(`${row + shift},${column}`, cell);
    }
  }
  return { sheets: [{ ...source, rows, merges, cells }] };
}

const hostOf = (times: number): Host => createHost(repeated(times), { locale: 'ru' });

/** The row (1-based) of an item in the first copy of the plan. */
function rowOf(host: Host, number: string): number {
  return host.activeSheet.rows.findIndex((row) => row[0] === number) + 1;
}

describe.each([
  ['on the plan as a person has it', false],
  ['on a plan checked before', true],
])('%s', (_name, checkedBefore) => {
  const prepared = (times: number): Host => {
    const host = hostOf(times);
    if (checkedBefore) panel(host, 'panelCheck', HERE);
    return host;
  };

  test('a full check makes at most 8 reads and 3 writes, however long the plan', () => {
    const [small, large] = [1, 40].map((times) => {
      const host = prepared(times);
      return callsDuring(host, () => expect(panel(host, 'panelCheck', HERE).ok).toBe(true));
    });
    expect(large).toEqual(small);
    expect(readsOf(small ?? {})).toBeLessThanOrEqual(8);
    expect(writesOf(small ?? {})).toBeLessThanOrEqual(3);
    expect(writesOf(small ?? {})).toBe(checkedBefore ? 0 : 3);
  });

  test('a report makes a check’s reads and at most two calls to Drive, however long the plan', () => {
    const [small, large] = [1, 20].map((times) => {
      const host = prepared(times);
      return callsDuring(host, () => expect(panel(host, 'panelReport', { ...HERE, format: 'docx' }).ok).toBe(true));
    });
    expect(large).toEqual(small);
    expect(countMatching(small ?? {}, /^(Files|Comments)\./)).toBe(1);
    expect(countMatching(small ?? {}, /^Range\.get(Values|DisplayValues|MergedRanges)$/)).toBeLessThanOrEqual(8);
  });
});

test('an edit makes at most 4 reads and 1 write, however long the plan', () => {
  const counts = [1, 40].map((times) => {
    const host = hostOf(times);
    panel(host, 'panelCheck', HERE);
    const row = rowOf(host, '2.2.');
    return callsDuring(host, () => type(host, `E${row}`, ''));
  });
  const [small, large] = counts;
  expect(large).toEqual(small);
  expect(readsOf(small ?? {})).toBeLessThanOrEqual(4);
  expect(writesOf(small ?? {})).toBe(1);
});
