/** Writing settings from the panel into their tab: all of them understood, or none written. */

import type { ReplyOf, RequestOf } from '../../../contract/calls';
import { AppError } from '../../../core/failure/app-error';
import { formatCell } from '../../../core/grid/cell-range';
import { formatMessage, type Messages } from '../../../core/i18n/format-message';
import type { Locale } from '../../../core/locale';
import { RULES } from '../../../core/rules';
import { readAddresses } from '../../../core/settings/setting-readers';
import { SETTING_WORDS, type SettingKey, settingKeys } from '../../../core/settings/setting-words';
import { parseSettings, settingOf } from '../../../core/settings/settings';
import { withPatientLock } from '../../google/lock';
import { userLocale } from '../book-language';
import { appendToJournal } from '../journal';
import { MENU_WORDS } from '../menu-words';
import { findOwnTab, languageOfTab, OURS } from '../own-tabs';
import { refreshTabs } from '../read-plan';
import { approveCoordinators, requireCoordinator } from '../role';
import { type CellChange, writeChanges } from '../write-cells';
import { addSettingsTab } from './set-up';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Gives back what the keys held before, so that the panel can write it again. */
export function saveSettings({ values, locale }: RequestOf<'panelSettings'>): ReplyOf<'panelSettings'> {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const keys = settingKeys().filter((key) => values[key] !== undefined);
    for (const key of keys) refuseUnclear(key, values[key] ?? '', locale ?? userLocale());
    const sheet = findOwnTab(spreadsheet, 'settings') ?? addSettingsTab(spreadsheet);
    const rows: string[][] = sheet.getDataRange().getDisplayValues();
    const ids = RULES.map(({ id }) => id);
    requireCoordinator(spreadsheet, parseSettings(rows, ids).settings.coordinators);
    const before: Partial<Record<SettingKey, string>> = {};
    let end = rows.length;
    const written = languageOfTab(sheet, 'settings');
    const cells = keys.flatMap((key): CellChange[] => {
      const after = values[key] ?? '';
      const row = rowOf(key, rows);
      const old = rows[row]?.[1] ?? '';
      before[key] = old;
      if (old === after) return [];
      if (row >= 0) return [{ row, column: 1, before: old, after, typed: false }];
      end += 1;
      const added = { row: end - 1, before: '', typed: false };
      return [
        { ...added, column: 0, after: SETTING_WORDS[key].name[written] },
        { ...added, column: 1, after },
      ];
    });
    if (cells.length === 0) return { before };
    const changed = keys.filter((key) => before[key] !== values[key]);
    const spoken = locale ?? userLocale();
    const describe = (key: SettingKey): string =>
      formatMessage(
        SETTINGS_WORDS.change,
        { name: SETTING_WORDS[key].name[spoken], before: before[key] ?? '', after: values[key] ?? '' },
        spoken,
      );
    const isClosed = ({ row, column }: CellChange): boolean =>
      row < sheet.getMaxRows() && !sheet.getRange(row + 1, column + 1, 1, 1).canEdit();
    if (cells.some(isClosed)) throw new AppError('protected', { sheet: sheet.getName() });
    const formula = cells.find(({ row, column }) => row < rows.length && holdsFormula(sheet, row, column));
    if (formula !== undefined)
      throw new AppError('holds-formula', { cell: formatCell(formula.row, formula.column), sheet: sheet.getName() });
    const letIn = values.coordinators === undefined ? [] : letInBy(spreadsheet, sheet);
    const what = MENU_WORDS.settings[spoken];
    // Written ahead of the cells: what they held is never lost.
    appendToJournal(spreadsheet, {
      what,
      result: changed.map(describe).join('; ').slice(0, RESULT_LENGTH),
      link: '',
      record: { kind: 'settings', before },
    });
    // Somebody who is at the very same cells goes first, and the journal must not tell it as done.
    if (writeChanges(sheet, cells).held.length > 0) {
      const result = SETTINGS_WORDS.unwritten[spoken];
      appendToJournal(spreadsheet, { what, result, link: '', record: null });
      throw new AppError('busy');
    }
    if (values.coordinators !== undefined) approveCoordinators(readAddresses(values.coordinators) ?? [], letIn);
    // No `onEdit` runs for what a script writes.
    refreshTabs(spreadsheet);
    return { before };
  });
}

const holdsFormula = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.getRange(row + 1, column + 1, 1, 1).getFormulas()[0]?.[0] !== '';

/** Whom our protection of the settings lets in, but for the owner, whom nobody can take out. */
function letInBy(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): string[] {
  const owner = spreadsheet.getOwner()?.getEmail().toLowerCase();
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((each) => each.canEdit() && each.getDescription().startsWith(OURS))
    .flatMap((each) => each.getEditors().map((user) => user.getEmail().toLowerCase()))
    .filter((email) => email !== owner);
}

const SETTINGS_WORDS = {
  change: { ru: '{name}: «{before}» → «{after}»', en: '{name}: “{before}” → “{after}”' },
  unwritten: {
    ru: 'Не записано: настройки в это время менял кто-то другой.',
    en: 'Not written: somebody else was at the settings.',
  },
} as const satisfies Messages;

/** Characters of changes told in the journal's line; behind it stands all that was there before. */
const RESULT_LENGTH = 2_000;

/** The row that counts: the first of the key that has a value, else the first of the key; -1 where there is none. */
function rowOf(key: SettingKey, rows: readonly (readonly string[])[]): number {
  const named = ([name = '']: readonly string[]): boolean => settingOf(name.trim()) === key;
  const valued = rows.findIndex((row) => named(row) && (row[1] ?? '').trim() !== '');
  return valued >= 0 ? valued : rows.findIndex(named);
}

function refuseUnclear(key: SettingKey, value: string, locale: Locale): void {
  const ids = RULES.map(({ id }) => id);
  const { problems } = parseSettings([[SETTING_WORDS[key].name.ru, value]], ids);
  if (problems.length > 0)
    throw new AppError('bad-setting', { key: SETTING_WORDS[key].name[locale], value: value.slice(0, 80) });
}
