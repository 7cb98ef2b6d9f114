/** An .xlsx from outside: looked at before it is inflated, refused in one clear line, never half read. */
import { Inflate } from 'fflate';
import type { Workbook } from '../stand-in/model';
import { InputError } from './input-error';
import { DEFLATED, readZip, STORED, type ZipEntry } from './package/zip';
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
  refuseOtherKinds(bytes, path);
  const entries = readZip(bytes);
  if (entries === null) throw damaged(path);
  refuseOtherZips(entries, path);
  refuseInflation(entries, path);
  const looks = new Map();
  const workbook = await readBytes(bytes, looks).catch((error: unknown) => {
    throw damaged(path, error);
  });
  keepSource(workbook, { bytes, before: null, looks });
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
  return new InputError(
    {
      ru: `Файл ${path} повреждён или обрезан. Скачайте его заново или пересохраните как .xlsx.`,
      en: `The file ${path} is damaged or cut short. Download it again, or save it anew as .xlsx.`,
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

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The container of old Office files, and of new ones with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** "EncryptedPackage" as an OLE2 directory spells it: two bytes a letter. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

function refuseOtherKinds(bytes: Uint8Array, path: string): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, OLE2)) {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED)) {
      throw new InputError({
        ru: `Файл ${path} защищён паролем. Снимите пароль в Excel и сохраните заново.`,
        en: `The file ${path} has a password. Remove it in Excel and save the file anew.`,
      });
    }
    throw otherKind(path, 'старый формат Office (.xls или .doc)', 'an old Office format (.xls or .doc)');
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw otherKind(path, 'PDF', 'a PDF');
  const head = Buffer.from(bytes.subarray(0, 512)).toString('utf8').trimStart().toLowerCase();
  if (/^<(!doctype html|html|\?xml|table)/.test(head)) throw otherKind(path, 'HTML или XML', 'HTML or XML');
  if (/^[\p{L}\p{N}"№{[]/u.test(head)) throw otherKind(path, 'текст или CSV', 'text or CSV');
  throw damaged(path);
}

function otherKind(path: string, ru: string, en: string): InputError {
  return new InputError({
    ru: `Файл ${path} — не книга .xlsx, а ${ru}. Откройте его в Google Таблицах или Excel и сохраните как .xlsx.`,
    en: `The file ${path} is no .xlsx workbook but ${en}. Open it in Google Sheets or Excel and save it as .xlsx.`,
  });
}

/** Zips of other programs, told by a part that only they have. */
const ZIP_KINDS: readonly (readonly [string, string, string])[] = [
  ['word/document.xml', 'документ Word', 'a Word document'],
  ['ppt/presentation.xml', 'презентация', 'a presentation'],
  ['xl/workbook.bin', 'двоичная книга .xlsb', 'a binary .xlsb workbook'],
  ['content.xml', 'файл OpenDocument', 'an OpenDocument file'],
];

function refuseOtherZips(entries: readonly ZipEntry[], path: string): void {
  const names = new Set(entries.map(({ name }) => name));
  for (const [part, ru, en] of ZIP_KINDS) if (names.has(part)) throw otherKind(path, ru, en);
  const isWorkbook = [...names].some((name) => /^\/?xl\/workbook\.xml$/i.test(name));
  if (!isWorkbook) throw otherKind(path, 'другой архив', 'some other archive');
}

/** Inflates part by part, keeping nothing but a count: headers can lie about sizes. */
function refuseInflation(entries: readonly ZipEntry[], path: string): void {
  if (entries.length > WORKBOOK_LIMITS.entries) throw tooLarge(path, WORKBOOK_LIMITS.inflated);
  let total = 0;
  const count = (size: number): void => {
    total += size;
    if (total > WORKBOOK_LIMITS.inflated) throw tooLarge(path, WORKBOOK_LIMITS.inflated);
  };
  for (const { name, method, packed: body } of entries) {
    if (method === STORED) count(body.length);
    else if (method !== DEFLATED) throw damaged(path);
    else inflateCounting(body, path, count);
    // A document type could bring entities along, and no program that writes workbooks makes one.
    if (/\.(xml|rels)$/i.test(name) && method === STORED && hasDoctype(body)) throw damaged(path);
  }
}

/** Bytes given to the inflater at a time: a thousandfold bomb then yields no more than 16 MB before it is counted. */
const CHUNK = 16 * 1024;

function inflateCounting(body: Uint8Array, path: string, count: (size: number) => void): void {
  let first = true;
  let refusal: InputError | null = null;
  const inflater = new Inflate((piece) => {
    if (refusal !== null) return;
    if (first && hasDoctype(piece)) refusal = damaged(path);
    first = false;
    try {
      count(piece.length);
    } catch (error) {
      if (error instanceof InputError) refusal = error;
    }
  });
  try {
    for (let at = 0; at < body.length && refusal === null; at += CHUNK) {
      inflater.push(body.subarray(at, at + CHUNK), at + CHUNK >= body.length);
    }
  } catch (error) {
    throw damaged(path, error);
  }
  if (refusal !== null) throw refusal;
}

/** Looks where a document type may stand: before the root element. */
function hasDoctype(piece: Uint8Array): boolean {
  const head = Buffer.from(piece.subarray(0, 1024)).toString('latin1');
  return /^\S{0,3}\s*(<\?xml[^>]*>)?\s*(<!--[^>]*>\s*)*<!DOCTYPE/i.test(head);
}
