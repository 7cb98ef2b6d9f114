/** A workbook opened as Google would have it, asked through the bundle, and saved. */
import type { Answer } from '../../contract/call';
import type { CallName, ReplyOf, RequestOf } from '../../contract/calls';
import { OWN_FILE } from '../../contract/own-file';
import type { TabRequest } from '../../contract/tab';
import type { DescribedError } from '../../core/failure/describe-error';
import { callPanel } from '../../stand-in/bundle';
import { createHost, type Host } from '../../stand-in/host/host';
import { newSheet, type Sheet } from '../../stand-in/host/model';
import { openWorkbook } from '../../workbook/files';
import { findMarkTitle, fitColumns } from '../../workbook/fit-columns';
import { InputError } from '../../workbook/input-error';
import { workbookOf } from '../../workbook/library-sheets';
import type { Receipt } from '../../workbook/receipt';
import type { Given } from '../arguments/command';
import { optionHint } from './option-hints';
import { saveOutput } from './output';

export async function openHost({ input, locale }: Given): Promise<Host> {
  return createHost(await openWorkbook(input), { locale, properties: OWN_FILE });
}

/** For functions that look at no cell: an empty spreadsheet. */
export function blankHost({ locale }: Given): Host {
  return createHost(workbookOf([newSheet('—')]), { locale, properties: OWN_FILE });
}

export function requestOf({ sheet, year, period, locale }: Given): TabRequest {
  return { sheet, year, period, locale };
}

/** Asks the bundle as the panel does; a refusal becomes the one line it says. */
export function ask<Name extends CallName>(
  { bundle }: Given,
  host: Host,
  name: Name,
  request: RequestOf<Name>,
  /** The file that a refusal speaks of, where that is not the plan's. */
  path = '',
): ReplyOf<Name> {
  return answered(callPanel(bundle, host, name, request), path);
}

function answered<Value>(answer: Answer<Value>, path: string): Value {
  if (answer.ok) return answer.value;
  throw refusedLine(answer.error, /^file-/.test(answer.error.code) ? path : '');
}

/** What an answer refuses, as the one line it says. No Google is here to have failed: such a failure is the program's own. */
export function refusedLine({ code, message, hint }: DescribedError, path: string): InputError {
  const before = path === '' ? '' : `${path}: `;
  if (code !== 'host-failed' && code !== 'host-busy') {
    const { ru, en } = optionHint(code);
    return new InputError({ ru: `${before}${message} ${hint}${ru}`, en: `${before}${message} ${hint}${en}` });
  }
  const cause = message.slice(message.indexOf(':') + 1).trim();
  return new InputError({
    ru: `${before}Обработать файл не удалось: ${cause} Сообщите об этом разработчику.`,
    en: `${before}The file could not be worked on: ${cause} Please tell the developer.`,
  });
}

/** Tabs without columns of ours, to be asked for before a command adds them. */
export const bareSheets = (host: Host): Sheet[] =>
  host.workbook.sheets.filter((sheet) => findMarkTitle(sheet) === null);

/** Writes the workbook; tabs that had no columns of ours before get them fit to be looked at. */
export async function saveFitted(given: Given, host: Host, bare: readonly Sheet[]): Promise<Receipt> {
  for (const sheet of bare) fitColumns(sheet);
  return saveOutput(given, host.workbook);
}
