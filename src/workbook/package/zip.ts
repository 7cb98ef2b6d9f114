/** The zip around a workbook: its entries as they are packed, and a zip of the same entries again, where only what was changed is packed anew. */
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** An entry as it stands in the file; `packed` is a view, nothing is copied. */
export interface ZipEntry {
  readonly name: string;
  /** The name's own bytes: not every program writes UTF-8. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated; others exist and are not ours to read. */
  readonly method: number;
  readonly flags: number;
  /** DOS date and time in one number. */
  readonly time: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** Inflated, as the directory declares it. */
  readonly size: number;
  readonly madeBy: number;
  readonly attributes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
/** Stands in a field of four bytes whose number is in the extra field. */
const ELSEWHERE = 0xffffffff;
const ENCRYPTED = 1;
/** Sizes follow the data: what is written here puts them in front. */
const SIZES_BEHIND = 8;
const UTF8_NAME = 0x800;
export const STORED = 0;
export const DEFLATED = 8;

/** Entries in the directory's order; null where the directory is missing, cut short, encrypted, or points outside the file. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  let { count, at } = end;
  let taken = 0;
  const entries: ZipEntry[] = [];
  for (; count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const flags = view.getUint16(at + 8, true);
    const wide = wideNumbers(view, at, at + 46 + nameLength, extraLength);
    if (wide === null || (flags & ENCRYPTED) !== 0) return null;
    const { size, packedSize, local } = wide;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) return null;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    taken += packedSize;
    // Entries that share their bytes make a small file inflate without end.
    if (start + packedSize > bytes.length || taken > bytes.length) return null;
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      method: view.getUint16(at + 10, true),
      flags,
      time: view.getUint32(at + 12, true),
      checksum: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + packedSize),
      size,
      madeBy: view.getUint16(at + 4, true),
      attributes: view.getUint32(at + 38, true),
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): { count: number; at: number } | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const narrow = { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    if (narrow.count !== 0xffff && narrow.at !== ELSEWHERE) return narrow;
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return narrow.at === ELSEWHERE ? null : narrow;
    const record = Number(view.getBigUint64(at - 12, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_OF_DIRECTORY_64) return null;
    return { count: Number(view.getBigUint64(record + 32, true)), at: Number(view.getBigUint64(record + 48, true)) };
  }
  return null;
}

/** Sizes and place of an entry, from the extra field where they did not fit. */
function wideNumbers(view: DataView, entry: number, extra: number, extraLength: number) {
  const numbers = [entry + 24, entry + 20, entry + 42].map((place) => view.getUint32(place, true));
  if (numbers.includes(ELSEWHERE)) {
    let at = extra;
    while (at + 4 <= extra + extraLength && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
    if (at + 4 > extra + extraLength) return null;
    let place = at + 4;
    for (const [index, number] of numbers.entries()) {
      if (number !== ELSEWHERE) continue;
      if (place + 8 > extra + extraLength) return null;
      numbers[index] = Number(view.getBigUint64(place, true));
      place += 8;
    }
  }
  const [size = 0, packedSize = 0, local = 0] = numbers;
  return { size, packedSize, local };
}

/** The entry's own bytes; null where they are not what the directory says. `limit` caps what a lying header can cost. */
export function unpack({ method, packed, size, checksum }: ZipEntry, limit: number): Uint8Array | null {
  if (size > limit) return null;
  if (isNothing({ packed, size })) return packed;
  try {
    const bytes =
      method === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: chunkFor(size) });
    return (method === STORED || method === DEFLATED) && bytes.length === size && crc32(bytes) === checksum
      ? bytes
      : null;
  } catch {
    return null;
  }
}

/** Even nothing takes bytes once it is deflated, yet some programs write none. */
export const isNothing = ({ packed, size }: Pick<ZipEntry, 'packed' | 'size'>): boolean =>
  packed.length === 0 && size === 0;

/** Bytes made at a time: all at once where that is no waste of room, for pieces are copied together at the end. */
export const chunkFor = (size: number): number => Math.min(Math.max(size, LEAST_CHUNK), MOST_CHUNK);

const LEAST_CHUNK = 1 << 12;
const MOST_CHUNK = 1 << 25;

/** The first bytes of an entry, without inflating the rest; null where they cannot be read. */
export function headOf({ method, packed }: ZipEntry): Uint8Array | null {
  if (method !== DEFLATED) return packed;
  try {
    return inflateRawSync(packed.subarray(0, HEAD), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** UTF-16, told by the mark in front; null for all others. */
export function wideLetters([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Packed bytes that give the first inflated ones, tables of codes included. */
const HEAD = 1 << 12;

/** Midnight of 1 January 1980, the first that a zip knows: the same workbook gives the same bytes. */
const NO_TIME = 0x00210000;

/** Packs a part that is new or changed; of a changed one, `before` lends its name, time and place. */
export function pack(name: string, bytes: Uint8Array, before?: ZipEntry): ZipEntry {
  const nameBytes = before?.nameBytes ?? new TextEncoder().encode(name);
  const deflated = deflateRawSync(bytes, { level: 6, chunkSize: chunkFor(bytes.length >> 2) });
  const smaller = deflated.length < bytes.length;
  return {
    name: before?.name ?? name,
    nameBytes,
    method: smaller ? DEFLATED : STORED,
    flags: (before?.flags ?? UTF8_NAME) & UTF8_NAME,
    time: before?.time ?? NO_TIME,
    checksum: crc32(bytes),
    packed: smaller ? deflated : bytes,
    size: bytes.length,
    madeBy: before?.madeBy ?? 20,
    attributes: before?.attributes ?? 0,
  };
}

/** A zip of the entries in their order. What they hold is not packed again. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, { nameBytes, packed }) => sum + 76 + 2 * nameBytes.length + packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    places.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, entry.madeBy, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  }
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that a local header and a directory entry have alike. */
function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_BEHIND, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
