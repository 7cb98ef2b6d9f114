/** A workbook on its way to another thread, piece by piece: a copy of the whole is one block of memory, and what made room for it stays with the process. */
import type { Cell, CellStyle, CellValue, Sheet } from '../../stand-in/host/model';
import type { Snapshot } from './tasks';

/** Looks stand in the frame, for cells of all pieces share them. */
interface SentCell extends Omit<Cell, 'style'> {
  style?: number | undefined;
}

export type Piece =
  | { readonly kind: 'frame'; readonly frame: Snapshot; readonly styles: readonly CellStyle[] }
  | { readonly kind: 'rows'; readonly tab: number; readonly rows: readonly CellValue[][] }
  | { readonly kind: 'cells'; readonly tab: number; readonly cells: readonly (readonly [string, SentCell])[] };

export const isPiece = (message: { readonly kind: string }): message is Piece =>
  ['frame', 'rows', 'cells'].includes(message.kind);

/** What comes after the last piece. */
export const END = 'end';

/** Rows or cells at a time: some tens of kilobytes. */
const AT_A_TIME = 200;

/** To be sent at once: the workbook must not change between two pieces. */
export function* piecesOf(snapshot: Snapshot): Generator<Piece> {
  const numbers = new Map<CellStyle, number>();
  for (const { cells } of snapshot.sheets)
    for (const { style } of cells.values())
      if (style !== undefined && !numbers.has(style)) numbers.set(style, numbers.size);
  const sheets = snapshot.sheets.map((sheet): Sheet => ({ ...sheet, rows: [], cells: new Map() }));
  yield { kind: 'frame', frame: { ...snapshot, sheets }, styles: [...numbers.keys()] };
  for (const [tab, { rows, cells }] of snapshot.sheets.entries()) {
    for (let at = 0; at < rows.length; at += AT_A_TIME)
      yield { kind: 'rows', tab, rows: rows.slice(at, at + AT_A_TIME) };
    let some: (readonly [string, SentCell])[] = [];
    for (const [key, cell] of cells) {
      const { style } = cell;
      some.push([key, style === undefined ? (cell as SentCell) : { ...cell, style: numbers.get(style) }]);
      if (some.length < AT_A_TIME) continue;
      yield { kind: 'cells', tab, cells: some };
      some = [];
    }
    yield { kind: 'cells', tab, cells: some };
  }
}

/** What has come of a workbook so far. */
export class Gathered {
  #frame: Snapshot | null = null;
  #styles: readonly CellStyle[] = [];

  add(piece: Piece): void {
    if (piece.kind === 'frame') {
      this.#frame = piece.frame;
      this.#styles = piece.styles;
      return;
    }
    const sheet = this.whole.sheets[piece.tab];
    if (piece.kind === 'rows') for (const row of piece.rows) sheet?.rows.push(row);
    else for (const [key, cell] of piece.cells) sheet?.cells.set(key, this.#open(cell));
  }

  /** Once all pieces are there. */
  get whole(): Snapshot {
    if (this.#frame === null) throw new Error('no workbook has come');
    return this.#frame;
  }

  /** The very object that came, so that no second one is made. */
  #open(sent: SentCell): Cell {
    const cell = sent as Cell;
    const style = sent.style === undefined ? undefined : this.#styles[sent.style];
    if (style !== undefined) cell.style = style;
    return cell;
  }
}
