/** Opens a zip that came from outside: every cap is checked on the directory before a byte is inflated, then again while inflating. */
import { Inflate } from 'fflate';
import { checksum } from './checksum';
import { DocxError } from './docx-error';

export interface ZipLimits {
  /** Length of the file. */
  readonly fileBytes: number;
  /** All parts together, inflated. */
  readonly inflatedBytes: number;
  readonly entries: number;
  /** Inflated to compressed, of one part. */
  readonly ratio: number;
}

/** For files that people bring. */
export const FOREIGN_LIMITS: ZipLimits = {
  fileBytes: 5 * 1024 * 1024,
  inflatedBytes: 60 * 1024 * 1024,
  entries: 500,
  ratio: 200,
};

/** For reading back what was just written here: 20,000 entries are more than people bring, and equal rows shrink beyond 200:1. */
export const OWN_LIMITS: ZipLimits = {
  fileBytes: 100 * 1024 * 1024,
  inflatedBytes: 1024 * 1024 * 1024,
  entries: 20,
  ratio: 1_032,
};

/** For a finished report, which may have been saved by another program since or be in another document's form: what a report of a hundred thousand entries takes, no more. */
export const FORM_LIMITS: ZipLimits = {
  ...OWN_LIMITS,
  inflatedBytes: 256 * 1024 * 1024,
  entries: FOREIGN_LIMITS.entries,
};

export interface ZipEntry {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly deflated: boolean;
  /** As the directory declares it. */
  readonly size: number;
  readonly checksum: number;
}

const END_SIGNATURE = 0x06054b50;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
/** Stands in a short field whose number is in the extra field. */
const ELSEWHERE = 0xffffffff;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

/** The directory by name; nothing is inflated. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > limits.fileBytes) {
    throw new DocxError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const wide = findWideEnd(view, end);
  const count = wide?.count ?? view.getUint16(end + 10, true);
  if (count > limits.entries) throw new DocxError('too-many-entries', { entries: count, limit: limits.entries });
  const entries = new Map<string, ZipEntry>();
  const directory = wide?.directory ?? view.getUint32(end + 16, true);
  let at = directory;
  let inflated = 0;
  let stored = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) throw broken('directory');
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) throw broken('directory');
    const name = readName(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) throw broken('double', name);
    const entry = readEntry(bytes, view, at, name, directory);
    inflated += entry.size;
    stored += entry.compressed.length;
    if (inflated > limits.inflatedBytes) {
      throw new DocxError('inflated-too-large', { bytes: inflated, limit: limits.inflatedBytes });
    }
    const ratio = Math.ceil(entry.size / Math.max(1, entry.compressed.length));
    if (ratio > limits.ratio) throw new DocxError('ratio-too-high', { part: name, ratio, limit: limits.ratio });
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Parts that share bytes are how a small bomb is built.
  if (stored > bytes.length) throw broken('overlap');
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END_SIGNATURE &&
      at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  throw new DocxError('not-a-zip');
}

/** The directory's place and length where they stand in the longer record, which some programs write for short files as well; null where none is. */
function findWideEnd(view: DataView, end: number): { readonly count: number; readonly directory: number } | null {
  if (end < 20 || view.getUint32(end - 20, true) !== WIDE_LOCATOR_SIGNATURE) return null;
  const at = view.getUint32(end - 12, true);
  if (at + 56 > end || view.getUint32(at, true) !== WIDE_END_SIGNATURE) return null;
  return { count: view.getUint32(at + 32, true), directory: view.getUint32(at + 48, true) };
}

/** Sizes and place that the entry's short fields leave to its extra field; in the order of the short ones. */
function readWide(view: DataView, at: number): { size: number; packed: number; local: number } {
  const numbers = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  let extra = at + 46 + view.getUint16(at + 28, true);
  const finish = Math.min(view.byteLength, extra + view.getUint16(at + 30, true));
  while (extra + 4 <= finish) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const key of ['size', 'packed', 'local'] as const) {
        if (numbers[key] !== ELSEWHERE || field + 8 > Math.min(finish, extra + 4 + length)) continue;
        numbers[key] = view.getUint32(field, true);
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return numbers;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string, directory: number): ZipEntry {
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw new DocxError('encrypted', { part: name });
  if (method !== 0 && method !== 8) throw new DocxError('unknown-compression', { part: name, method });
  const { size, packed, local } = readWide(view, at);
  if (local + 30 > directory || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw broken('local header', name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const finish = start + packed;
  if (finish > directory) throw broken('length', name);
  return {
    name,
    compressed: bytes.subarray(start, finish),
    deflated: method === 8,
    size,
    checksum: view.getUint32(at + 16, true),
  };
}

/** Part names of a .docx are ASCII; anything else only has to stay distinct. */
function readName(bytes: Uint8Array): string {
  let name = '';
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name.replaceAll('\\', '/');
}

function broken(reason: string, part?: string): DocxError {
  return new DocxError('broken-zip', part === undefined ? { reason } : { reason, part });
}

/** Compressed bytes taken at a time: 8 KB can swell to 8 MB at most before the size is checked again. */
const STEP = 8_192;

/** The part's bytes; throws as soon as they are more than declared, or at the end if they are fewer or other. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const { name: part, size: declared } = entry;
  const whole = new Uint8Array(declared);
  let length = 0;
  const take = (bytes: Uint8Array) => {
    if (length + bytes.length > declared) throw new DocxError('size-mismatch', { part, declared });
    whole.set(bytes, length);
    length += bytes.length;
  };
  if (entry.deflated) inflateSteps(entry, take);
  else take(entry.compressed);
  if (length !== declared) throw new DocxError('size-mismatch', { part, declared });
  if (checksum(whole) !== entry.checksum) throw new DocxError('checksum-mismatch', { part });
  return whole;
}

function inflateSteps({ name, compressed }: ZipEntry, take: (bytes: Uint8Array) => void): void {
  const inflate = new Inflate((bytes) => take(bytes));
  try {
    for (let at = 0; at < compressed.length; at += STEP) {
      inflate.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch (error) {
    throw error instanceof DocxError ? error : broken('deflate', name);
  }
}
