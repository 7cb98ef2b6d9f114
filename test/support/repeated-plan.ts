/** The real plan, and the same many times over: as large a sheet as a test wants. */
import { fileURLToPath } from 'node:url';
import type { CellValue, MergeRange, RoundtripWorkbook, Sheet } from 'hucre/xlsx';
import { readWorkbook } from '../../src/workbook/read-workbook';

const PLAN = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));

const workbook = await readWorkbook(PLAN);

/** Rows above the first section. */
function bodyTopOf(sheet: Sheet): number {
  return sheet.rows.findIndex((row) => /^1\. /.test(String(row[0] ?? '')));
}

/** The plan's rows below its header, `times` over. */
export function repeatedPlan(times: number): RoundtripWorkbook {
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
