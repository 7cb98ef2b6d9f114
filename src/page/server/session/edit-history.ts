/** What each browser window did, to be taken back by that window alone: cells only while they hold what it left there, rows only while nobody moved rows since. */

import type { CellRange } from '../../../core/grid/cell-range';
import { type Host, tabSize } from '../../../stand-in/host';
import { type RowOrder, rearrange } from '../../../stand-in/keyboard/row-operations';
import {
  type Cell,
  type CellValue,
  type ConditionalFormat,
  cellKey,
  placeOfKey,
  type Rearrangement,
  type Row,
  rearrangementsOf,
  type Sheet,
} from '../../../stand-in/model';
import { cellAt, valueAt } from '../../../stand-in/spreadsheet/cells';
import { type CellState, looksOf, sameState, statesOf } from './cell-states';
import { stepWidths, type WidthsStep, widenColumns } from './column-widths';
import { movedRows, type RowMove } from './row-moves';

interface CellsStep {
  readonly kind: 'cells';
  readonly sheet: Sheet;
  cells: readonly { readonly row: number; readonly column: number; before: CellState; after: CellState }[];
}

/** What belongs to the rows of a tab besides their cells. */
interface RowsFrame {
  readonly merges: readonly CellRange[];
  readonly formats: readonly ConditionalFormat[];
  readonly rows: number;
  /** Stands for this very order of rows. */
  readonly layout: symbol;
}

interface RowsStep {
  readonly kind: 'rows';
  readonly sheet: Sheet;
  readonly order: RowOrder;
  readonly before: RowsFrame;
  readonly after: RowsFrame;
  readonly removed: ReadonlyMap<number, RemovedRow>;
  /** What this step last did to the order of rows, as the tab recorded it. */
  made: readonly Rearrangement[];
}

interface RemovedRow {
  readonly values: readonly CellValue[];
  readonly cells: readonly (readonly [number, Cell])[];
  readonly shape: Row | undefined;
}

/** Fixes or an import of the script's, which it takes back itself: by its journal, that tells of it. */
interface RunStep {
  readonly kind: 'run';
  readonly run: string;
}

type Step = CellsStep | RowsStep | RunStep | WidthsStep;

/** What taking a step back (or making it again) came to. */
export interface StepOutcome {
  readonly sheet: Sheet;
  /** Cells that changed, for `onEdit`; null where there are none. */
  readonly area: CellRange | null;
  /** Cells left alone, or a whole step that cannot be made: somebody has changed them since. */
  readonly spared: number;
  readonly move: RowMove | null;
}

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

  /** Makes an edit of an area's cells and remembers what it did to them. */
  recordCells<Result>(window: string, sheet: Sheet, area: CellRange, edit: () => Result): Result {
    const before = statesOf(sheet, area);
    const result = edit();
    const cells = [...statesOf(sheet, area)].map(([key, after]) => {
      const [row, column] = placeOfKey(key);
      return { row, column, before: before.get(key) ?? { value: null, cell: undefined }, after };
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
    this.#follow(moved);
    this.#push(window, { kind: 'rows', sheet, order, before, after: this.#frame(sheet), removed, made });
    return moved;
  }

  recordWidths(window: string, sheet: Sheet, wanted: { column: number; count: number; pixels: number }): void {
    this.#push(window, widenColumns(sheet, wanted.column, wanted.count, wanted.pixels));
  }

  recordRun(window: string, run: string): void {
    this.#push(window, { kind: 'run', run });
  }

  /** The script's run that the window did last, which then is remembered no more; null where something else was last. */
  takeRun(window: string): string | null {
    const steps = this.#undo.get(window);
    const last = steps?.at(-1);
    if (last?.kind !== 'run') return null;
    steps?.pop();
    return last.run;
  }

  /** Takes a run of the script's back by `undo`; the cells that then are others can be made again, as what the window did. */
  undoRun(
    window: string,
    sheets: readonly Sheet[],
    isOwn: (sheet: Sheet, column: number) => boolean,
    undo: () => void,
  ) {
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
    if (moved) return;
    for (const [sheet, made] of before) {
      const now = looksOf(sheet, whole(sheet));
      const cells = [...made].flatMap(([key, after]) => {
        const [row, column] = placeOfKey(key);
        const state = now.get(key);
        if (state === undefined || isOwn(sheet, column) || sameState(state, after)) return [];
        return [{ row, column, before: state, after }];
      });
      if (cells.length > 0)
        this.#redo.set(window, [...(this.#redo.get(window) ?? []), { kind: 'cells', sheet, cells }]);
    }
  }

  /** Takes the window's last step back, or makes the last one taken back again; null where there is none. */
  step(window: string, way: 'undo' | 'redo'): StepOutcome | null {
    const [from, to] = way === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const step = from.get(window)?.pop();
    if (step === undefined || step.kind === 'run') return null;
    to.set(window, [...(to.get(window) ?? []), step].slice(-DEPTH));
    if (step.kind === 'widths') return { sheet: step.sheet, area: null, spared: stepWidths(step, way), move: null };
    return step.kind === 'cells' ? stepCells(step, way) : this.#stepRows(step, way);
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

  #stepRows(step: RowsStep, way: 'undo' | 'redo'): StepOutcome {
    const { sheet } = step;
    const [at, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
    if (this.#layouts.get(sheet) !== at.layout) return { sheet, area: null, spared: 1, move: null };
    // Rows may have been filled below the last one since: they keep their places behind the others.
    const tail = Math.max(0, sheet.rows.length - at.rows);
    const order: (number | null)[] = way === 'undo' ? invert(step.order, step.before.rows) : [...step.order];
    for (let row = 0; row < tail; row += 1) order.push(at.rows + row);
    if (losesText(sheet, order)) return { sheet, area: null, spared: 1, move: null };
    const rowsBefore = sheet.rows.length;
    const layOut = (target: Sheet): void => {
      rearrange(target, order, layOut);
      target.merges = [...to.merges];
      target.conditionalFormats = [...to.formats];
    };
    layOut(sheet);
    forgetPair(sheet, step);
    if (way === 'undo') for (const [row, copy] of step.removed) putBack(sheet, row, copy);
    tabSize(this.#host, sheet).rows += order.length - rowsBefore;
    this.#layouts.set(sheet, to.layout);
    const move = { sheet, order, rowsBefore };
    this.#follow(move);
    return { sheet, area: null, spared: 0, move };
  }

  /** Steps of all windows keep to their cells when rows move; cells of a deleted row drop out. */
  #follow(move: RowMove): void {
    const moved = movedRows(move);
    for (const steps of [...this.#undo.values(), ...this.#redo.values()].flat()) {
      if (steps.kind !== 'cells' || steps.sheet !== move.sheet) continue;
      steps.cells = steps.cells.flatMap((cell) => {
        const row = moved(cell.row);
        return row === null ? [] : [{ ...cell, row }];
      });
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

/** Whether rows that would vanish hold anything: somebody wrote into them meanwhile. */
function losesText(sheet: Sheet, order: RowOrder): boolean {
  const kept = new Set(order);
  return sheet.rows.some((values, row) => !kept.has(row) && values.some((value) => value !== null && value !== ''));
}

function stepCells({ sheet, cells }: CellsStep, way: 'undo' | 'redo'): StepOutcome {
  const restored: { readonly row: number; readonly column: number }[] = [];
  for (const { row, column, before, after } of cells) {
    const [from, to] = way === 'undo' ? [after, before] : [before, after];
    if (!holds(sheet, row, column, from)) continue;
    restore(sheet, row, column, to);
    restored.push({ row, column });
  }
  const rows = restored.map(({ row }) => row);
  const columns = restored.map(({ column }) => column);
  // One by one: a paste may have more cells than a call takes arguments.
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other), 0);
  const area = { top: least(rows), left: least(columns), bottom: most(rows) + 1, right: most(columns) + 1 };
  return { sheet, area: restored.length === 0 ? null : area, spared: cells.length - restored.length, move: null };
}

function holds(sheet: Sheet, row: number, column: number, state: CellState): boolean {
  if (cellAt(sheet, row, column)?.formula !== state.cell?.formula) return false;
  const [now, then] = [valueAt(sheet, row, column), state.cell?.value ?? state.value];
  return String(now ?? '') === String(then ?? '');
}

function restore(sheet: Sheet, row: number, column: number, { value, cell }: CellState): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row] ?? [];
  while (values.length <= column) values.push(null);
  values[column] = value;
  if (cell === undefined) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), structuredClone(cell));
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
