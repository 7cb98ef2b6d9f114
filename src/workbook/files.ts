/** Workbooks on the person's disk: read once, saved as another file or back into their own. */
import { readFile, stat } from 'node:fs/promises';
import type { Workbook } from '../stand-in/host/model';
import { refuseOwnerFile } from './file-kinds';
import { InputError } from './input-error';
import { readWorkbook, tooLarge, WORKBOOK_LIMITS } from './read-workbook';
import type { Receipt } from './receipt';
import type { makeSave } from './render-workbook';
import { refuseChanged, replaceFile } from './replace-file';
import { sourceOf } from './source';
import { unprovenOf, writeWorkbook } from './write-workbook';

/** Reads a workbook from its file. Throws InputError where there is none, or none that `readWorkbook` takes. */
export async function openWorkbook(path: string): Promise<Workbook> {
  return readWorkbook(await readBytes(path), path);
}

/** Saves a workbook as a file and tells what that wrote. Throws InputError where it cannot, and leaves what was there. `unproven`: what could not be proven is written all the same, and the receipt says what differs. */
export async function saveWorkbook(
  workbook: Workbook,
  path: string,
  { force, unproven = false }: { readonly force: boolean; readonly unproven?: boolean },
): Promise<Receipt> {
  const over = force ? 'any' : 'new';
  try {
    const { bytes, receipt, settle } = await writeWorkbook(workbook, path);
    await replaceFile(path, bytes, { over });
    settle();
    return receipt;
  } catch (error) {
    const made = unproven ? unprovenOf(error) : null;
    if (made === null) throw error;
    await replaceFile(path, made.bytes, { over });
    return { ...made.receipt, unproven: made.differences };
  }
}

/**
 * Saves a workbook into the file that it was read from; nothing is written where nothing was changed. Before the first time the state before is kept
 * beside it. Throws FileChanged where another program wrote there since.
 */
export async function saveBack(
  workbook: Workbook,
  path: string,
  keepBefore: boolean,
  make: typeof makeSave,
): Promise<Receipt | null> {
  const before = sourceOf(workbook)?.bytes;
  const { bytes, receipt, settle } = await writeWorkbook(workbook, path, make);
  if (before === undefined) await replaceFile(path, bytes, { over: 'new' });
  else {
    if (Buffer.compare(bytes, before) === 0) return null;
    const first = keepBefore ? () => keepAside(path, before) : async () => undefined;
    await replaceFile(path, bytes, { over: before, first });
  }
  settle();
  return receipt;
}

/** Throws FileChanged where another program has written into the file since it was read, or saved back. */
export async function refuseOthers(workbook: Workbook, path: string): Promise<void> {
  const known = sourceOf(workbook)?.bytes;
  if (known !== undefined) await refuseChanged(path, path, known);
}

/** The state before stays as `plan.xlsx.bak`; where an earlier one is there, with the day in its name, the first of a day. */
async function keepAside(path: string, bytes: Uint8Array): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  for (const copy of [`${path}.bak`, `${path}.${day}.bak`]) {
    const known = await readFile(copy).catch(() => null);
    if (known !== null && Buffer.compare(known, bytes) === 0) return;
    if (known === null) return replaceFile(copy, bytes, { over: 'new' });
  }
}

/** Throws InputError where the path names no file, none that may be read, or none that holds anything of its own. */
export async function readBytes(path: string): Promise<Uint8Array> {
  refuseOwnerFile(path);
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
      ru: `${path} — не файл. Укажите книгу .xlsx или документ .docx.`,
      en: `${path} is no file. Name an .xlsx workbook or a .docx document.`,
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
