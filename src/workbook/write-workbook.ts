/** Files are written whole or not at all: beside the target first, then moved over it. */
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type RoundtripWorkbook, type Sheet, saveXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { fitRows } from './fit-columns';
import { InputError } from './input-error';

/** Saves a workbook that `readWorkbook` gave, with all that was not touched. Throws InputError where it cannot. */
export async function writeWorkbook(workbook: RoundtripWorkbook, path: string): Promise<void> {
  await writeFileAtomically(path, await saveXlsx(workbook));
}

/** What a tab that was just made can hold. Printed, it fits the width of a landscape page. */
function toWrite(sheet: Sheet): WriteSheet {
  const { name, rows, cells, columns, freezePane, dataValidations } = sheet;
  return {
    name,
    rows,
    rowDefs: fitRows(sheet),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(cells === undefined ? {} : { cells }),
    ...(columns === undefined ? {} : { columns }),
    ...(freezePane === undefined ? {} : { freezePane }),
    ...(dataValidations === undefined ? {} : { dataValidations }),
  };
}

/** Saves tabs as a workbook of its own, the first in front. Throws InputError where it cannot. */
export async function writeNewWorkbook(sheets: readonly Sheet[], path: string): Promise<void> {
  await writeFileAtomically(path, await writeXlsx({ sheets: sheets.map(toWrite), activeSheet: 0 }));
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
