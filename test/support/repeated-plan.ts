/** The real plan, and the same many times over: as large a sheet as a test wants. */
import { fileURLToPath } from 'node:url';
import type { CellRange } from '../../src/core/grid/cell-range';
import { type CellValue, cellKey, placeOfKey, type Sheet, type Workbook } from '../../src/stand-in/host/model';
import { openWorkbook } from '../../src/workbook/files';
import { workbookOf } from '../../src/workbook/library-sheets';

const PLAN = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));

const workbook = await openWorkbook(PLAN);

/** Rows above the first section. */
function bodyTopOf(sheet: Sheet): number {
  return sheet.rows.findIndex((row) => /^1\. /.test(String(row[0] ?? '')));
}

/** The plan's rows below its header, `times` over. */
export function repeatedPlan(times: number): Workbook {
  const [source] = structuredClone(workbook.sheets);
  if (source === undefined) throw new Error('no sheet');
  const top = bodyTopOf(source);
  const body = source.rows.slice(top);
  const rows: CellValue[][] = [...source.rows.slice(0, top)];
  const merges: CellRange[] = source.merges.filter((merge) => merge.top < top);
  const cells = new Map([...source.cells].filter(([key]) => placeOfKey(key)[0] < top));
  for (let time = 0; time < times; time += 1) {
    const shift = time * body.length;
    rows.push(...structuredClone(body));
    for (const merge of source.merges) {
      if (merge.top < top) continue;
      merges.push({ ...merge, top: merge.top + shift, bottom: merge.bottom + shift });
    }
    for (const [key, cell] of source.cells) {
      const [row, column] = placeOfKey(key);
      if (row >= top) cells.set(cellKey(row + shift, column), cell);
    }
  }
  return workbookOf([{ ...source, rows, merges, cells }]);
}
