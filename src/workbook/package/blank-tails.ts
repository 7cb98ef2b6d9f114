/** Rows that hold nothing, hundreds of thousands of them below a tab's last content: they are taken out before anything is read or compared, and put back as they were. */
import { crc32 } from 'node:zlib';
import { pack, readZip, STORED, unpack, writeZip, type ZipEntry } from './zip';

/** Farther below the last content than this, a formatted row is a stray one. */
export const FAR_ROWS = 2_000;
/** Inflated bytes: a shorter part is soon read, and of fewer rows nothing is saved. */
export const TAILS = { part: 4 * 1024 * 1024, most: 200 * 1024 * 1024, least: 1024 * 1024 };

interface BlankTail {
  readonly name: string;
  readonly rows: Buffer;
  /** Of the rows, zero-based. */
  readonly firstRow: number;
  readonly whole: ZipEntry;
  /** Without the rows. */
  readonly rest: ZipEntry;
}

export interface WithoutTails {
  readonly bytes: Uint8Array;
  readonly tails: readonly BlankTail[];
}

/** The package without such rows; null where there are none. */
export function cutTails(bytes: Uint8Array): WithoutTails | null {
  const entries = readZip(bytes) ?? [];
  const tails = entries.flatMap((entry) => tailOf(entry) ?? []);
  if (tails.length === 0) return null;
  const rests = new Map(tails.map(({ whole, rest }) => [whole, rest]));
  return { bytes: writeZip(entries.map((entry) => rests.get(entry) ?? entry)), tails };
}

/** A package that was made of one without its tails, with them again; null where that is not what comes out. */
export function putTails(bytes: Uint8Array, tails: readonly BlankTail[]): Uint8Array | null {
  const entries = [...(readZip(bytes) ?? [])];
  for (const { name, rows, whole, rest } of tails) {
    const at = entries.findIndex((entry) => entry.name === name);
    const entry = entries[at];
    if (entry === undefined) continue;
    const isSame = entry.size === rest.size && entry.checksum === rest.checksum;
    const put = isSame ? whole : withRows(entry, rows);
    if (put === null) return null;
    entries[at] = put;
  }
  return writeZip(entries);
}

function withRows(entry: ZipEntry, rows: Buffer): ZipEntry | null {
  const text = unpack(entry, TAILS.most);
  const end = text === null ? null : endOfRows(Buffer.from(text.buffer, text.byteOffset, text.length));
  if (text === null || end === null) return null;
  const made = Buffer.concat([text.subarray(0, end.at), rows, text.subarray(end.at)]);
  const packed = pack(entry.name, made, entry);
  return unpack(packed, TAILS.most) === null ? null : packed;
}

function tailOf(entry: ZipEntry): BlankTail | null {
  if (entry.size < TAILS.part || !/(^|\/)worksheets\/[^/]*\.xml$/i.test(entry.name)) return null;
  const text = unpack(entry, TAILS.most);
  if (text === null) return null;
  const xml = Buffer.from(text.buffer, text.byteOffset, text.length);
  const end = endOfRows(xml);
  const first = end === null ? null : firstFarRow(xml, end);
  if (end === null || first === null || end.at - first.at < TAILS.least) return null;
  const rows = xml.subarray(first.at, end.at);
  // What looks like rows in a comment is none.
  if (rows.includes('<!') || rows.includes('<?')) return null;
  const left = Buffer.concat([xml.subarray(0, first.at), xml.subarray(end.at)]);
  const rest = { ...entry, method: STORED, packed: left, size: left.length, checksum: crc32(left) };
  return { name: entry.name, rows: Buffer.from(rows), firstRow: first.row, whole: entry, rest };
}

interface RowsEnd {
  readonly at: number;
  /** Of the elements' names: "x:", or nothing. */
  readonly prefix: string;
}

/** Null in letters other than UTF-8, too. */
function endOfRows(xml: Buffer): RowsEnd | null {
  const name = xml.lastIndexOf('sheetData>');
  const [closing, prefix] = /<\/((?:[\w.-]+:)?)$/.exec(xml.toString('latin1', Math.max(0, name - 40), name)) ?? [];
  return name < 0 || closing === undefined ? null : { at: name - closing.length, prefix: prefix ?? '' };
}

/** Of rows that say where they are. */
function firstFarRow(xml: Buffer, { at: end, prefix }: RowsEnd): { readonly at: number; readonly row: number } | null {
  const filled = Math.max(...['v', 'is', 'f'].map((name) => xml.lastIndexOf(`<${prefix}${name}`, end)));
  const opening = `<${prefix}row `;
  const rowAt = (at: number): number => {
    const [, row] = /^[^<>]*?\sr="(\d+)"/.exec(xml.toString('latin1', at + 1, at + 200)) ?? [];
    return at < 0 || at >= end || row === undefined ? 0 : Number(row) - 1;
  };
  let at = filled < 0 ? -1 : xml.lastIndexOf(opening, filled);
  const last = rowAt(at);
  if (last === 0) return null;
  for (let row = last; row <= last + FAR_ROWS; row = rowAt(at)) {
    at = xml.indexOf(opening, at + 1);
    if (rowAt(at) <= row) return null;
  }
  return { at, row: rowAt(at) };
}
