/** What each browser window did, to be taken back by that window alone: cells only while they hold what it left there, rows only while nobody moved rows since. */

import type { CellRange } from '../../../core/grid/cell-range';
import { type Host, tabSize } from '../../../stand-in/host/host';
import { type Cell, cellKey, placeOfKey, rearrangementsOf, type Sheet } from '../../../stand-in/host/model';
import { cellAt, valueAt } from '../../../stand-in/spreadsheet/cells';
import { layOutRows, type RowOrder } from '../../../stand-in/spreadsheet/row-operations';
import { looksOf, sameState, statesOf } from './cell-states';
import { stepWidths, type WidthsStep, widenColumns } from './column-widths';
import { movedRows, type RowMove } from './row-moves';
import { stepCells } from './step-cells';
import type { CellsStep, RemovedRow, RowsFrame, RowsStep, ScriptStep, Step, StepOutcome, Way } from './steps';

/** Steps remembered for a window. */
const DEPTH = 100;

export class EditHistory {
  readonly #host: Host;
  readonly #undo = new Map<string, Step[]>();
  readonly #redo = new Map<string, Step[]>();
  readonly #layouts = new Map<Sheet, symbol>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Makes an edit of an area's cells and remembers what it did to them, but for those that it leaves alone. */
  recordCells<Result>(
    window: string,
    sheet: Sheet,
    area: CellRange,
    edit: () => Result,
    isLeft: (row: number, column: number) => boolean = () => false,
  ): Result {
    const before = statesOf(sheet, area);
    const result = edit();
    const cells = [...statesOf(sheet, area)].flatMap(([key, after]) => {
      const [row, column] = placeOfKey(key);
      if (isLeft(row, column)) return [];
      return [{ row, column, before: before.get(key) ?? { value: null, cell: undefined }, after, gone: null }];
    });
    this.#push(window, { kind: 'cells', sheet, cells });
    return result;
  }

  /** Moves rows and remembers how to move them back. `move` returns the order it made. */
  recordRows(window: string, sheet: Sheet, move: () => RowOrder): RowMove {
    const before = this.#frame(sheet);
    const copies = new Map(sheet.rows.map((_values, row) => [row, removedRow(sheet, row)]));
    const known = rearrangementsOf(sheet).length;
    const order = move();
    const made = rearrangementsOf(sheet).slice(known);
    const kept = new Set(order);
    const removed = new Map([...copies].filter(([row]) => !kept.has(row)));
    tabSize(this.#host, sheet).rows += order.length - copies.size;
    this.#layouts.set(sheet, Symbol());
    const moved = { sheet, order, rowsBefore: copies.size };
    const step: RowsStep = { kind: 'rows', sheet, order, before, after: this.#frame(sheet), removed, made };
    this.#follow(moved, step);
    this.#push(window, step);
    return moved;
  }

  recordWidths(window: string, sheet: Sheet, wanted: { column: number; count: number; pixels: number }): void {
    this.#push(window, widenColumns(sheet, wanted.column, wanted.count, wanted.pixels));
  }

  recordScript(window: string, step: ScriptStep): void {
    this.#push(window, step);
  }

  /** A run that was taken back elsewhere is no step any more. */
  forgetRun(run: string | null): void {
    for (const [window, steps] of this.#undo)
      this.#undo.set(
        window,
        steps.filter((step) => step.kind !== 'run' || step.run !== run),
      );
  }

  /** What the script did last for the window, or what of it was taken back last, which then is remembered no more; null where something else was. */
  takeScript(window: string, way: Way): ScriptStep | null {
    const steps = (way === 'undo' ? this.#undo : this.#redo).get(window);
    const last = steps?.at(-1);
    if (last?.kind !== 'run' && last?.kind !== 'waiver' && last?.kind !== 'lasting') return null;
    steps?.pop();
    return last;
  }

  /** Remembers a step of the script's for the way given, behind the others. */
  putScript(window: string, way: Way, step: ScriptStep): void {
    const steps = way === 'undo' ? this.#undo : this.#redo;
    steps.set(window, [...(steps.get(window) ?? []), step].slice(-DEPTH));
  }

  /** Takes a run of the script's back by `undo`; the cells that then are others, which it counts, can be made again, as what the window did. */
  undoRun(
    window: string,
    sheets: readonly Sheet[],
    isOwn: (sheet: Sheet, column: number) => boolean,
    undo: () => void,
  ): number {
    const whole = (sheet: Sheet): CellRange => ({
      top: 0,
      left: 0,
      bottom: sheet.rows.length,
      right: sheet.columns.length,
    });
    const before = new Map(sheets.map((sheet) => [sheet, looksOf(sheet, whole(sheet))]));
    const layouts = new Map(this.#layouts);
    undo();
    const moved = sheets.some((sheet) => layouts.get(sheet) !== this.#layouts.get(sheet));
    if (moved) return 0;
    let count = 0;
    for (const [sheet, made] of before) {
      const now = looksOf(sheet, whole(sheet));
      const cells = [...made].flatMap(([key, after]) => {
        const [row, column] = placeOfKey(key);
        const state = now.get(key);
        if (state === undefined || isOwn(sheet, column) || sameState(state, after)) return [];
        return [{ row, column, before: state, after, gone: null }];
      });
      count += cells.length;
      if (cells.length > 0)
        this.#redo.set(window, [...(this.#redo.get(window) ?? []), { kind: 'cells', sheet, cells }]);
    }
    return count;
  }

  /** Takes the window's last step back, or makes the last one taken back again; null where there is none. */
  step(window: string, way: Way): StepOutcome | null {
    const [from, to] = way === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const step = from.get(window)?.pop();
    if (step === undefined || (step.kind !== 'cells' && step.kind !== 'rows' && step.kind !== 'widths')) return null;
    const outcome = this.#make(step, way);
    // What could not be made is no step any more: the one before it is next.
    if (outcome.made > 0) to.set(window, [...(to.get(window) ?? []), step].slice(-DEPTH));
    return outcome;
  }

  #make(step: CellsStep | RowsStep | WidthsStep, way: Way): StepOutcome {
    if (step.kind === 'cells') return stepCells(step, way);
    if (step.kind === 'rows') return this.#stepRows(step, way);
    const spared = stepWidths(step, way);
    return { sheet: step.sheet, area: null, spared, made: step.before.length - spared, move: null };
  }

  #push(window: string, step: Step): void {
    this.#undo.set(window, [...(this.#undo.get(window) ?? []), step].slice(-DEPTH));
    this.#redo.set(window, []);
  }

  #frame(sheet: Sheet): RowsFrame {
    const layout = this.#layouts.get(sheet) ?? Symbol();
    this.#layouts.set(sheet, layout);
    const { merges, conditionalFormats: formats, rows } = sheet;
    return { merges: [...merges], formats: [...formats], rows: rows.length, layout };
  }

  #stepRows(step: RowsStep, way: Way): StepOutcome {
    const { sheet } = step;
    const [at, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
    if (this.#layouts.get(sheet) !== at.layout) return { sheet, area: null, spared: 1, made: 0, move: null };
    // Rows may have been filled below the last one since: they keep their places behind the others.
    const tail = Math.max(0, sheet.rows.length - at.rows);
    const order: (number | null)[] = way === 'undo' ? invert(step.order, step.before.rows) : [...step.order];
    for (let row = 0; row < tail; row += 1) order.push(at.rows + row);
    if (losesText(sheet, order, way === 'redo' ? step.removed : new Map()))
      return { sheet, area: null, spared: 1, made: 0, move: null };
    const rowsBefore = sheet.rows.length;
    layOutRows(sheet, order, to);
    forgetPair(sheet, step);
    if (way === 'undo') for (const [row, copy] of step.removed) putBack(sheet, row, copy);
    tabSize(this.#host, sheet).rows += order.length - rowsBefore;
    this.#layouts.set(sheet, to.layout);
    const move = { sheet, order, rowsBefore };
    this.#follow(move, step);
    return { sheet, area: null, spared: 0, made: 1, move };
  }

  /** Steps of all windows keep to their cells when rows move; those of a row that `by` takes away wait until that brings it back. */
  #follow(move: RowMove, by: RowsStep): void {
    const moved = movedRows(move);
    const sources = move.order;
    for (const step of [...this.#undo.values(), ...this.#redo.values()].flat()) {
      if ((step.kind !== 'cells' && step.kind !== 'waiver') || step.sheet !== move.sheet) continue;
      for (const cell of step.kind === 'cells' ? step.cells : [step]) {
        // Rows that come back are those that no row before was: each stands where it stood.
        if (cell.gone === by && sources[cell.row] === null) cell.gone = null;
        else if (cell.gone === null) {
          const row = moved(cell.row);
          if (row === null) cell.gone = by;
          else cell.row = row;
        }
      }
    }
  }
}

/** A step and its undoing leave no trace in what a save has to do, as long as neither was saved. */
function forgetPair(sheet: Sheet, step: RowsStep): void {
  const rearrangements = rearrangementsOf(sheet);
  const now = rearrangements.slice(-1);
  const before = rearrangements.slice(-1 - step.made.length, -1);
  const isPair = step.made.length > 0 && before.every((one, index) => one === step.made[index]);
  if (isPair && before.length === step.made.length) rearrangements.splice(-1 - before.length);
  step.made = isPair ? [] : now;
}

function invert(order: RowOrder, rowsBefore: number): (number | null)[] {
  const places = new Map(order.map((source, row) => [source, row]));
  return Array.from({ length: rowsBefore }, (_none, row) => places.get(row) ?? null);
}

/** Whether rows that would vanish hold anything but what the step took away: somebody wrote into them meanwhile. */
function losesText(sheet: Sheet, order: RowOrder, removed: RowsStep['removed']): boolean {
  const kept = new Set(order);
  const textAt = (row: number, column: number): string => String(valueAt(sheet, row, column) ?? '');
  return sheet.rows.some((values, row) => {
    if (kept.has(row)) return false;
    const known = removed.get(row)?.values ?? [];
    return values.some(
      (_value, column) => textAt(row, column) !== '' && textAt(row, column) !== String(known[column] ?? ''),
    );
  });
}

function removedRow(sheet: Sheet, row: number): RemovedRow {
  const cells: [number, Cell][] = [];
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.columns.length);
  for (let column = 0; column < width; column += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined) cells.push([column, cell]);
  }
  return { values: [...(sheet.rows[row] ?? [])], cells, shape: sheet.rowShapes.get(row) };
}

function putBack(sheet: Sheet, row: number, { values, cells, shape }: RemovedRow): void {
  sheet.rows[row] = [...values];
  for (const [column, cell] of cells) sheet.cells.set(cellKey(row, column), structuredClone(cell));
  if (shape !== undefined) sheet.rowShapes.set(row, shape);
}
