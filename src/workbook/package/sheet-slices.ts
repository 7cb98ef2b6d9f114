/** A large tab's part a few hundred rows at a time: its XML takes more room than all that is read from it, and need not be there whole. */
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { parseColumn } from '../../core/grid/cell-range';
import { CELL_DEPTH, placeRows } from './sheet-rows';
import { scanElements, type XmlElement } from './xml-elements';
import { DEFLATED, STORED, type ZipEntry } from './zip';

/** Rows that follow each other, as a tab's part that holds no others and nothing behind them. */
export interface SheetSlice {
  readonly xml: string;
  readonly root: XmlElement;
  /** Of those between the slice before and the next, zero-based. */
  readonly first: number;
  readonly last: number;
}

/** A part whose rows and cells all say where they are, in order, and in which no cell has to do with another: there are no formulas in it. */
export interface SlicedSheet {
  /** The part without its rows. */
  readonly frame: string;
  /** Behind how much of the frame the rows stand. */
  readonly rowsAt: number;
  /** Cells from the first column to the last one of each row. */
  readonly span: number;
  /** Whether any cell's text is another part's. */
  readonly sharesTexts: boolean;
  /** In their order; unpacked anew each time. Throws BrokenXml. */
  readonly slices: () => Generator<SheetSlice>;
}

/** A part's bytes as they lie in the file, or as they were made. */
export type PartBytes = Pick<ZipEntry, 'method' | 'packed' | 'size' | 'checksum'>;

/** Parts of so many bytes and more are sliced, into so many characters each. Tests make them small. */
export const SLICING = { from: 4 * 1024 * 1024, length: 1024 * 1024 };

const known = new WeakMap<ArrayBufferLike, Map<number, SlicedSheet | null>>();

/** Null for a part that is not large, or that must be read whole: whatever is unusual in it is for those that see all of it. */
export function sliceSheet(part: PartBytes): SlicedSheet | null {
  if (part.size < SLICING.from) return null;
  const { buffer, byteOffset } = part.packed;
  const found = known.get(buffer) ?? new Map<number, SlicedSheet | null>();
  known.set(buffer, found);
  const before = found.get(byteOffset);
  if (before !== undefined) return before;
  const sliced = lookThrough(part);
  found.set(byteOffset, sliced);
  return sliced;
}

/** Farther below the last content than this, or than the first so many rows, a row is a stray one; farther right, a column. */
const MOST_BLANK = 2_000;
const MOST_ROWS = 100_000;
const MOST_LETTERS = 2;

/** What is not as every program writes it. */
class Unusual extends Error {}

function lookThrough(part: PartBytes): SlicedSheet | null {
  const rows = { last: 0, filled: 0, span: 0, sharesTexts: false };
  try {
    const whole = cut(part, (text) => lookAtRows(text, rows));
    let next = whole.next();
    while (next.done !== true) next = whole.next();
    const { head, tail } = next.value;
    if (rows.last === 0 || rows.last - rows.filled > MOST_BLANK || rows.last > MOST_ROWS) return null;
    const { span, sharesTexts } = rows;
    return { frame: head + tail, rowsAt: head.length, span, sharesTexts, slices: () => slicesOf(part, head) };
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
}

const MARKED = /<(?:[\w.-]+:)?(row|c|v|is|f|rPh)(?=[\s/>])([^<>]*)>/g;

/** Throws Unusual for rows that cannot be told apart by their text alone. */
function lookAtRows(text: string, rows: { last: number; filled: number; span: number; sharesTexts: boolean }): void {
  if (text.includes('<!') || text.includes('<?')) throw new Unusual();
  let width = 0;
  for (const [, local, attributes = ''] of text.matchAll(MARKED)) {
    if (local === 'row') {
      const row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? 0);
      if (row <= rows.last) throw new Unusual();
      rows.last = row;
      rows.span += width;
      width = 0;
    } else if (local === 'c') {
      const [, letters = '', digits] = /\sr="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
      if (Number(digits) !== rows.last || letters.length > MOST_LETTERS) throw new Unusual();
      width = Math.max(width, parseColumn(letters) + 1);
      rows.sharesTexts ||= attributes.includes('t="s"');
    } else if (local === 'v' || local === 'is') rows.filled = rows.last;
    else throw new Unusual();
  }
  rows.span += width;
}

function* slicesOf(part: PartBytes, head: string): Generator<SheetSlice> {
  const [, root = ''] = /<([^\s<>?!/]+)[^<>]*>/.exec(head) ?? [];
  const sheetData = nameOf(head);
  const close = `</${sheetData}></${root}>`;
  let first = 0;
  for (const text of cut(part, () => undefined)) {
    const xml = head + text + close;
    const root = scanElements(xml, CELL_DEPTH);
    const last = placeRows(xml, root).at(-1)?.row ?? first - 1;
    yield { xml, root, first, last };
    first = last + 1;
  }
}

const OPENING = /<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?>/;

const nameOf = (head: string): string => OPENING.exec(head)?.[1] ?? '';

/** Whole rows a slice at a time; then what stands before and behind them. Throws Unusual. */
function* cut(part: PartBytes, look: (rows: string) => void): Generator<string, { head: string; tail: string }> {
  const state: Cutting = { head: '', name: '', tail: null, text: '' };
  let enough = SLICING.length;
  for (const piece of textOf(part)) {
    if (state.tail !== null) {
      state.tail += piece;
      continue;
    }
    state.text += piece;
    if (state.text.length < enough) continue;
    const rows = takeRows(state, false);
    // Where not one row has ended yet, more is waited for.
    enough = state.text.length + SLICING.length;
    look(rows);
    if (rows !== '') yield rows;
  }
  if (state.tail === null) {
    const rows = takeRows(state, true);
    look(rows);
    if (rows !== '') yield rows;
  }
  const { head, tail } = state;
  if (tail === null || /<!|<(?:[\w.-]+:)?(row|sheetData)[\s/>]/.test(tail)) throw new Unusual();
  return { head, tail };
}

interface Cutting {
  head: string;
  /** Of the element that holds the rows. */
  name: string;
  /** Null until all rows are taken. */
  tail: string | null;
  /** What is unpacked and not taken yet. */
  text: string;
}

function takeRows(state: Cutting, isAll: boolean): string {
  if (state.name === '') {
    const opening = OPENING.exec(state.text);
    if (opening === null || opening[0].endsWith('/>')) throw new Unusual();
    state.name = opening[1] ?? '';
    state.head = state.text.slice(0, opening.index + opening[0].length);
    if (state.head.includes('<!') || (state.head.match(/<(?!\?)/g)?.length ?? 0) < 2) throw new Unusual();
    state.text = state.text.slice(state.head.length);
  }
  const { name, text } = state;
  const end = text.indexOf(`</${name}>`);
  if (end >= 0) {
    state.tail = text.slice(end);
    state.text = '';
    return text.slice(0, end);
  }
  if (isAll) throw new Unusual();
  const close = `</${name.replace(/sheetData$/, 'row')}>`;
  const at = text.lastIndexOf(close);
  if (at < 0) return '';
  state.text = text.slice(at + close.length);
  return text.slice(0, at + close.length);
}

/** Throws Unusual where the part is damaged or not in UTF-8: those that read it whole will say so. */
function* textOf(part: PartBytes): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [sum, size] = [0, 0];
  try {
    for (const piece of piecesOf(part)) {
      sum = crc32(piece, sum);
      size += piece.length;
      if (size > part.size) throw new Unusual();
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof Unusual ? error : new Unusual('', { cause: error });
  }
  if (sum !== part.checksum || size !== part.size) throw new Unusual();
}

/** Packed bytes that are unpacked at a time. */
const CHUNK = 16 * 1024;

function* piecesOf({ method, packed }: PartBytes): Generator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new Unusual();
  let pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += CHUNK) {
    const chunk = packed.subarray(at, at + CHUNK);
    if (method === STORED) pieces.push(chunk);
    else inflater.push(chunk, at + CHUNK >= packed.length);
    yield* pieces;
    pieces = [];
  }
}
