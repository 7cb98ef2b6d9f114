/** A large tab's part a few hundred rows at a time: its XML takes more room than all that is read from it, and need not be there whole. */
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { parseColumn } from '../../core/grid/cell-range';
import { CELL_DEPTH, placeRows } from './sheet-rows';
import { BrokenXml, childOf, innerOf, scanElements, type XmlElement } from './xml-elements';
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
  /** In bytes. */
  readonly size: number;
  /** The part without its rows. */
  readonly frame: string;
  /** Behind how much of the frame the rows stand. */
  readonly rowsAt: number;
  /** Cells from the first column to the last one of each row. */
  readonly span: number;
  /** Whether any cell's text is another part's. */
  readonly sharesTexts: boolean;
  /** In their order; unpacked anew each time. Throws BrokenXml. */
  readonly slices: (length?: number) => Generator<SheetSlice>;
}

/** A part's bytes as they lie in the file, or as they were made. */
export type PartBytes = Pick<ZipEntry, 'method' | 'packed' | 'size' | 'checksum'>;

/**
 * Parts of so many bytes and more are sliced. What is short dies young, before garbage is looked for everywhere; to the library each slice begins with all the
 * rows before it, so it is given long ones. `packed` bytes are unpacked at a time. Tests make all of them small.
 */
export const SLICING = { from: 4 * 1024 * 1024, short: 64 * 1024, long: 1024 * 1024, packed: 16 * 1024 };

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
/** Bytes before the first row. */
const MOST_HEAD = 64 * 1024;

/** What is not as every program writes it. */
class Unusual extends Error {}

function lookThrough(part: PartBytes): SlicedSheet | null {
  const rows = { last: 0, filled: 0, span: 0, sharesTexts: false };
  try {
    const whole = cut(part, SLICING.short);
    let next = whole.next();
    for (; next.done !== true; next = whole.next()) lookAtRows(next.value, rows);
    const { head, tail } = next.value;
    if (rows.last === 0 || rows.last - rows.filled > MOST_BLANK || rows.last > MOST_ROWS) return null;
    const { span, sharesTexts } = rows;
    return {
      size: part.size,
      frame: head + tail,
      rowsAt: head.length,
      span,
      sharesTexts,
      slices: (length = SLICING.short) => slicesOf(part, head, length),
    };
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
    // A value in such quotes may hold what looks like a place.
    if (attributes.includes("'")) throw new Unusual();
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

function* slicesOf(part: PartBytes, head: string, length: number): Generator<SheetSlice> {
  const close = `</${nameOf(head)}></${rootOf(head)}>`;
  let first = 0;
  for (const text of cut(part, length)) {
    const xml = head + text + close;
    const root = scanElements(xml, CELL_DEPTH);
    const last = placeRows(xml, root).at(-1)?.row ?? first - 1;
    yield { xml, root, first, last };
    first = last + 1;
  }
}

/** What stands between the first row's beginning and the last one's end. */
export function rowsIn(xml: string): string {
  const sheetData = childOf(scanElements(xml, 1), 'sheetData');
  return sheetData === undefined ? '' : innerOf(xml, sheetData);
}

const OPENING = /<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?>/;

const nameOf = (head: string): string => OPENING.exec(head)?.[1] ?? '';
const rootOf = (head: string): string => /<([^\s<>?!/]+)/.exec(head)?.[1] ?? '';

/** Whole rows, so many bytes at a time; then what stands before and behind them. Throws Unusual. */
function* cut(part: PartBytes, length: number): Generator<string, { head: string; tail: string }> {
  const state: Cutting = { head: '', name: '', tail: null };
  let pieces: Uint8Array[] = [];
  let [waiting, enough] = [0, length];
  for (const piece of checkedPieces(part)) {
    pieces.push(piece);
    waiting += piece.length;
    if (waiting < enough || state.tail !== null) continue;
    const [rows, rest] = takeRows(state, Buffer.concat(pieces));
    if (rows !== '') yield rows;
    pieces = [rest];
    waiting = rest.length;
    // Where not one row has ended yet, more is waited for, each time as much again: what was there is looked through once more.
    enough = rows === '' ? 2 * waiting : waiting + length;
  }
  if (state.tail === null) {
    const [rows, rest] = takeRows(state, Buffer.concat(pieces));
    if (rows !== '') yield rows;
    pieces = [rest];
  }
  if (state.tail === null) throw new Unusual();
  const tail = decode(Buffer.concat(pieces));
  if (/<!|<(?:[\w.-]+:)?(row|sheetData)[\s/>]/.test(tail)) throw new Unusual();
  return { head: state.head, tail };
}

interface Cutting {
  head: string;
  /** Of the element that holds the rows. */
  name: string;
  /** Where the rows end in the last bytes that were looked at; null before. */
  tail: number | null;
}

/** Rows that are whole, and the bytes behind them: all that is left once the rows have ended. */
function takeRows(state: Cutting, bytes: Buffer): readonly [string, Buffer] {
  let from = 0;
  if (state.name === '') {
    // One byte is one sign here, whatever the language: what is looked for is markup.
    const opening = OPENING.exec(bytes.toString('latin1', 0, MOST_HEAD));
    if (opening === null && bytes.length < MOST_HEAD) return ['', bytes];
    if (opening === null || opening[0].endsWith('/>')) throw new Unusual();
    state.name = opening[1] ?? '';
    from = opening.index + opening[0].length;
    state.head = decode(bytes.subarray(0, from));
    refuseHead(state);
  }
  const end = bytes.indexOf(`</${state.name}>`, from);
  if (end >= 0) {
    state.tail = end;
    return [decode(bytes.subarray(from, end)), bytes.subarray(end)];
  }
  const close = `</${state.name.replace(/sheetData$/, 'row')}>`;
  const at = bytes.lastIndexOf(close);
  if (at < from) return ['', bytes.subarray(from)];
  return [decode(bytes.subarray(from, at + close.length)), bytes.subarray(at + close.length)];
}

/** Throws Unusual where what looks like the beginning of the rows is none. */
function refuseHead({ head, name }: Cutting): void {
  try {
    const root = scanElements(`${head}</${name}></${rootOf(head)}>`, 1);
    if (childOf(root, 'sheetData')?.openEnd === head.length) return;
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
  }
  throw new Unusual();
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws Unusual for what is not in UTF-8: those that read the part whole will say so. */
function decode(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes);
  } catch (error) {
    throw new Unusual('', { cause: error });
  }
}

/** Throws Unusual where the part is damaged: those that read it whole will say so. */
function* checkedPieces(part: PartBytes): Generator<Uint8Array> {
  let [sum, size] = [0, 0];
  try {
    for (const piece of piecesOf(part)) {
      sum = crc32(piece, sum);
      size += piece.length;
      if (size > part.size) throw new Unusual();
      yield piece;
    }
  } catch (error) {
    throw error instanceof Unusual ? error : new Unusual('', { cause: error });
  }
  if (sum !== part.checksum || size !== part.size) throw new Unusual();
}

function* piecesOf({ method, packed }: PartBytes): Generator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw new Unusual();
  let pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += SLICING.packed) {
    const chunk = packed.subarray(at, at + SLICING.packed);
    if (method === STORED) pieces.push(chunk);
    else inflater.push(chunk, at + SLICING.packed >= packed.length);
    yield* pieces;
    pieces = [];
  }
}
