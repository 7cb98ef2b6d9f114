/** Files on the person's disk: read once, written whole or not at all (beside the target first, then moved over it). */
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Workbook } from '../stand-in/model';
import { InputError } from './input-error';
import { readWorkbook, tooLarge, WORKBOOK_LIMITS } from './read-workbook';
import type { Receipt } from './receipt';
import { writeWorkbook } from './write-workbook';

/** Reads a workbook from its file. Throws InputError where there is none, or none that `readWorkbook` takes. */
export async function openWorkbook(path: string): Promise<Workbook> {
  return readWorkbook(await readBytes(path), path);
}

/** Saves a workbook as a file and tells what that wrote. Throws InputError where it cannot, and leaves what was there. */
export async function saveWorkbook(workbook: Workbook, path: string): Promise<Receipt> {
  const { bytes, receipt, settle } = await writeWorkbook(workbook, path);
  await writeFileAtomically(path, bytes);
  settle();
  return receipt;
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((error: unknown) => {
    throw new InputError(
      {
        ru: `Файл ${path} не найден. Проверьте имя и папку.`,
        en: `The file ${path} was not found. Check its name and folder.`,
      },
      error,
    );
  });
  if (!found.isFile()) {
    throw new InputError({
      ru: `${path} — не файл. Укажите книгу .xlsx.`,
      en: `${path} is no file. Name an .xlsx workbook.`,
    });
  }
  if (found.size > WORKBOOK_LIMITS.file) throw tooLarge(path, WORKBOOK_LIMITS.file);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError(
      {
        ru: `Файл ${path} не читается. Проверьте права доступа.`,
        en: `The file ${path} cannot be read. Check its permissions.`,
      },
      error,
    );
  });
  return bytes;
}

/** Puts the bytes in place of whatever the file held, or leaves it as it was and throws InputError. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw new InputError(
      {
        ru: `Записать ${path} не удалось: ${reasonOf(error).ru}. Выберите другое место.`,
        en: `${path} could not be written: ${reasonOf(error).en}. Choose another place.`,
      },
      error,
    );
  }
}

const REASONS: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  ENOENT: { ru: 'такой папки нет', en: 'there is no such folder' },
  ENOTDIR: { ru: 'такой папки нет', en: 'there is no such folder' },
  EISDIR: { ru: 'это папка', en: 'it is a folder' },
  EACCES: { ru: 'нет прав на запись', en: 'permission is missing' },
  EPERM: { ru: 'нет прав на запись', en: 'permission is missing' },
  EROFS: { ru: 'диск только для чтения', en: 'the disk is read-only' },
  ENOSPC: { ru: 'на диске нет места', en: 'the disk is full' },
};

function reasonOf(error: unknown): { readonly ru: string; readonly en: string } {
  const code = String((error as { code?: unknown }).code ?? '');
  return REASONS[code] ?? { ru: code, en: code };
}
