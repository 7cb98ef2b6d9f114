/** Columns made wider or narrower on the page, as a step that a window can take back. */
import type { Sheet } from '../../../stand-in/host/model';

export interface WidthsStep {
  readonly kind: 'widths';
  readonly sheet: Sheet;
  readonly column: number;
  /** In Excel's characters; undefined is the usual width. */
  readonly before: readonly (number | undefined)[];
  readonly after: number;
}

/** Excel counts widths in characters of seven pixels, with five of margin. */
export function widenColumns(sheet: Sheet, column: number, count: number, pixels: number): WidthsStep {
  while (sheet.columns.length < column + count) sheet.columns.push({});
  const before = sheet.columns.slice(column, column + count).map(({ width }) => width);
  const after = Math.round(Math.max(0.5, (pixels - 5) / 7) * 100) / 100;
  const step: WidthsStep = { kind: 'widths', sheet, column, before, after };
  stepWidths(step, 'redo');
  return step;
}

/** Returns how many columns were left alone: somebody has changed them since. */
export function stepWidths({ sheet, column, before, after }: WidthsStep, way: 'undo' | 'redo'): number {
  let spared = 0;
  for (const [at, former] of before.entries()) {
    const [from, to] = way === 'undo' ? [after, former] : [former, after];
    const { width, ...rest } = sheet.columns[column + at] ?? {};
    if (width !== from) spared += 1;
    else sheet.columns[column + at] = to === undefined ? rest : { ...rest, width: to };
  }
  return spared;
}
