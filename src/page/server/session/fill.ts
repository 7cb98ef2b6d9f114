/** Filling cells from others beside them, as the handle of a selection and Ctrl+D do: each cell gets what its source holds, formulas follow. */
import { type CellRange, oneCell } from '../../../core/grid/cell-range';
import { createExecution } from '../../../stand-in/execution/execution';
import type { Sheet } from '../../../stand-in/host/model';
import { type Content, cellAt, setContent, valueAt } from '../../../stand-in/spreadsheet/cells';
import { refuseProtected, refuseUnwanted } from '../../../stand-in/spreadsheet/guards';
import { translateFormula } from '../../../workbook/formulas/references';
import { noteCells } from '../../../workbook/formulas/stale-results';
import { SERVER_WORDS } from '../server-words';
import { coveredCells } from './covered-cells';
import { areaNow, type Editing, type Placed, refusalWords, refuseClosedCells, reportToTrigger } from './edits';
import { isWithin, ownPart, tellLeftOut } from './own-cells';
import { Refusal } from './refusal';

interface Filling {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Fills, then runs `onEdit`. Throws a Refusal, with nothing changed, where a cell of it is closed. */
export function fillCells(
  editing: Editing,
  placed: Placed,
  { from, to }: { readonly from: CellRange; readonly to: CellRange },
): void {
  const { bundle, host, history, window } = editing;
  const { sheet } = placed;
  const source = areaNow(placed, from, host.locale);
  const target = areaNow(placed, to, host.locale);
  const part = ownPart(sheet, target);
  const covered = coveredCells(sheet, target);
  const isLeft = (row: number, column: number): boolean =>
    isWithin(part, row, column) || covered.get(row)?.has(column) === true;
  const all = fillingsOf(sheet, source, target);
  const fillings = all.filter(({ row, column }) => !isLeft(row, column));
  if (fillings.length === 0 && all.some(({ row, column }) => isWithin(part, row, column)))
    throw new Refusal('refused', SERVER_WORDS.ownCleared[host.locale]);
  // Those of the source are none that were to be filled.
  const isMissed = all.some(({ row, column, content }) => covered.get(row)?.has(column) === true && !isBlank(content));
  const tellMissed = (): void => {
    if (isMissed) host.toasts.push(SERVER_WORDS.coveredFilled[host.locale]);
  };
  if (fillings.length === 0) {
    tellMissed();
    return;
  }
  const person = createExecution(host, 'FULL', { Error, Date }, { user: host.user });
  try {
    for (const { row, column, content } of fillings) {
      refuseProtected(person, sheet, row, column);
      refuseUnwanted(person, sheet, row, column, content);
    }
  } catch (error) {
    throw new Refusal('refused', refusalWords(error, host));
  }
  // A blank one, too, would take a formula away unseen.
  for (const { row, column, content } of fillings)
    refuseClosedCells(host, sheet, oneCell(row, column), content.formula === undefined ? ' ' : '=');
  const fill = (): void => {
    for (const { row, column, content } of fillings) setContent(sheet, row, column, content);
  };
  history.recordCells(window, sheet, target, fill, isLeft);
  noteCells(host.workbook, sheet, target);
  reportToTrigger(bundle, host, sheet, target, null);
  tellMissed();
  // What they were to be filled with stands where it came from.
  if (all.some(({ row, column }) => isWithin(part, row, column)) && part !== null)
    tellLeftOut(host, sheet, target, part, '');
}

const isBlank = ({ value, formula }: Content): boolean => formula === undefined && (value === null || value === '');

/** What each cell of `to` outside of `from` gets; the source is repeated from its first cell on. */
function fillingsOf(sheet: Sheet, from: CellRange, to: CellRange): Filling[] {
  const fillings: Filling[] = [];
  const [height, width] = [from.bottom - from.top, from.right - from.left];
  const within = (start: number, size: number, at: number): number => start + ((((at - start) % size) + size) % size);
  for (let row = to.top; row < to.bottom; row += 1) {
    for (let column = to.left; column < to.right; column += 1) {
      const source = { row: within(from.top, height, row), column: within(from.left, width, column) };
      if (source.row === row && source.column === column) continue;
      const cell = cellAt(sheet, source.row, source.column);
      const format = cell?.style?.numFmt;
      const value = valueAt(sheet, source.row, source.column);
      const content: Content =
        cell?.formula === undefined
          ? { value, ...(format === undefined ? {} : { numberFormat: format }) }
          : { value: null, formula: translateFormula(cell.formula, row - source.row, column - source.column) };
      fillings.push({ row, column, content });
    }
  }
  return fillings;
}
