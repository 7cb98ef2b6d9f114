/** An .xlsx from outside: looked at before it is inflated, refused in one clear line, never half read. */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Workbook } from '../stand-in/host/model';
import { kindOfBytes, kindOfZip, otherKind } from './file-kinds';
import { InputError } from './input-error';
import { chunkFor, DEFLATED, isNothing, readZip, STORED, type ZipEntry } from './package/zip';
import { crowdOf } from './refuse-crowds';
import { DoubledCell } from './refuse-doubled';
import { LostText } from './refuse-lost';
import { keepSource, readBytes } from './source';

const MB = 1024 * 1024;
/** Caps on what a file may be, in bytes and entries. */
export const WORKBOOK_LIMITS = { file: 50 * MB, inflated: 200 * MB, entries: 2_000 } as const;

/**
 * Reads a workbook with its styles; `path` is what a refusal calls it. Throws InputError for whatever is not one: another kind of file, a
 * password, a damaged or truncated file, one that inflates beyond 200 MB, whatever its headers say.
 */
export async function readWorkbook(bytes: Uint8Array, path: string): Promise<Workbook> {
  if (bytes.length > WORKBOOK_LIMITS.file) throw tooLarge(path, WORKBOOK_LIMITS.file);
  if (bytes.length === 0) throw emptyFile(path);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const other = isZip ? null : kindOfBytes(bytes, path);
  if (other !== null) throw otherKind(path, other);
  const entries = isZip ? readZip(bytes) : null;
  if (entries === null) throw damaged(path);
  const otherZip = kindOfZip(entries);
  if (otherZip !== null) throw otherKind(path, otherZip);
  await refuseInflation(entries, path);
  const looks = new Map();
  const workbook = await readBytes(bytes, looks).catch((error: unknown) => {
    const known = crowdOf(error) ?? (error instanceof DoubledCell || error instanceof LostText ? error : null);
    throw known === null ? damaged(path, error) : new InputError(known.textsOf(path), error);
  });
  keepSource(workbook, { bytes, looks });
  if (workbook.sheets.length === 0) {
    throw new InputError({
      ru: `В файле ${path} нет ни одного листа с ячейками. Откройте его и сохраните с листом плана.`,
      en: `The file ${path} has no worksheet. Open it and save it with the plan's tab.`,
    });
  }
  return workbook;
}

function emptyFile(path: string): InputError {
  return new InputError({
    ru: `Файл ${path} пуст. Укажите книгу .xlsx с планом.`,
    en: `The file ${path} is empty. Name an .xlsx workbook with the plan.`,
  });
}

function damaged(path: string, cause?: unknown): InputError {
  // What was cut short tells of itself by its name alone.
  const isDocument = /\.(do[ct][xm]?|odt|rtf)$/i.test(path);
  const then = isDocument
    ? { ru: ' как .docx и перенесите: vekha import', en: ' as .docx and import it: vekha import' }
    : { ru: ' как .xlsx', en: ' as .xlsx' };
  return new InputError(
    {
      ru: `Файл ${path} повреждён или обрезан. Скачайте его заново или пересохраните${then.ru}.`,
      en: `The file ${path} is damaged or cut short. Download it again, or save it again${then.en}.`,
    },
    cause,
  );
}

export function tooLarge(path: string, limit: number): InputError {
  const megabytes = Math.round(limit / MB);
  return new InputError({
    ru: `Файл ${path} слишком велик: больше ${megabytes} МБ. Оставьте в нём только лист плана.`,
    en: `The file ${path} is too large: more than ${megabytes} MB. Leave only the plan's tab in it.`,
  });
}

function tooMany(path: string, entries: number): InputError {
  const most = WORKBOOK_LIMITS.entries;
  return new InputError({
    ru: `Файл ${path} не прочитан: внутри него частей ${entries}, а читается не больше ${most}. Скопируйте лист плана в новую книгу.`,
    en: `The file ${path} was not read: it has ${entries} parts inside, and at most ${most} are read. Copy the plan’s tab into a new workbook.`,
  });
}

/** Inflates part by part, keeping nothing but a count: headers can lie about sizes. */
async function refuseInflation(entries: readonly ZipEntry[], path: string): Promise<void> {
  if (entries.length > WORKBOOK_LIMITS.entries) throw tooMany(path, entries.length);
  let left: number = WORKBOOK_LIMITS.inflated;
  for (const entry of entries) {
    const { name, method, checksum } = entry;
    if (method !== STORED && method !== DEFLATED) throw damaged(path);
    let [sum, first]: [number, Uint8Array | null] = [0, null];
    for await (const piece of inflated(entry, left, path)) {
      first ??= piece;
      left -= piece.length;
      if (left < 0) throw tooLarge(path, WORKBOOK_LIMITS.inflated);
      sum = crc32(piece, sum);
    }
    // The library reads no more parts than it needs: one that is broken is found here.
    if (sum !== checksum) throw damaged(path);
    // A document type could bring entities along, and no program that writes workbooks makes one.
    if ((method === DEFLATED || /\.(xml|rels)$/i.test(name)) && hasDoctype(first ?? new Uint8Array()))
      throw damaged(path);
  }
}

/** A part that says it is large comes in pieces: room for the whole of one is room that the process would not give back. */
async function* inflated({ method, packed, size }: ZipEntry, most: number, path: string): AsyncGenerator<Uint8Array> {
  if (method === STORED || isNothing({ packed, size })) yield packed;
  else if (size <= MB) yield inflateWithin(packed, size, most, path);
  else {
    const inflater = createInflateRaw({ chunkSize: PIECE });
    inflater.end(packed);
    try {
      for await (const piece of inflater) yield piece as Uint8Array;
    } catch (error) {
      throw damaged(path, error);
    }
  }
}

/** Bytes of a large part at a time; the first of them hold whatever may stand before its root element. */
const PIECE = 65_536;

function inflateWithin(packed: Uint8Array, size: number, most: number, path: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1, chunkSize: chunkFor(Math.min(size, most)) });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, WORKBOOK_LIMITS.inflated);
    throw damaged(path, error);
  }
}

/** Looks where a document type may stand: before the root element. */
function hasDoctype(piece: Uint8Array): boolean {
  const head = Buffer.from(piece.subarray(0, 1024)).toString('latin1');
  return /^\S{0,3}\s*(<\?xml[^>]*>)?\s*(<!--[^>]*>\s*)*<!DOCTYPE/i.test(head);
}
