/** A workbook as the bytes of an .xlsx, proven to hold what it held and what was changed; a refusal in one line where they would not. */
import { newSheet, type Workbook } from '../stand-in/host/model';
import { InputError } from './input-error';
import { workbookOf } from './library-sheets';
import { SaveRefusal } from './package/save-refusal';
import { makeSave, type Rendered, renderWorkbook } from './render-workbook';
import { Unproven } from './unproven';

/** `path` is what a refusal calls the file. Throws InputError, naming what would be lost. */
export async function writeWorkbook(workbook: Workbook, path: string, make = makeSave): Promise<Rendered> {
  try {
    return await renderWorkbook(workbook, make);
  } catch (error) {
    if (!(error instanceof SaveRefusal)) throw error;
    const ru = error.reasons.map((reason) => reason.ru).join('; ');
    const en = error.reasons.map((reason) => reason.en).join('; ');
    throw new InputError(
      {
        ru: `${path} не записан, чтобы ничего не потерять: ${ru}.`,
        en: `${path} was not written, lest something be lost: ${en}.`,
      },
      error,
    );
  }
}

/** The file that was made but not proven, where that is what an error of `writeWorkbook` is about. */
export function unprovenOf(error: unknown): Unproven | null {
  return error instanceof InputError && error.cause instanceof Unproven ? error.cause : null;
}

/** A workbook as somebody begins it: one blank tab. */
export const blankWorkbook = (name: string): Workbook => workbookOf([newSheet(name)]);
