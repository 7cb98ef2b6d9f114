/** The tab "Настройки": read with one call, made by set-up. */
import { DEFAULT_SETTINGS, parseSettings, SETTING_KEYS, type SettingsReading } from '../core/settings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const SETTINGS_TAB = 'Настройки';

/** Settings of the workbook; the defaults where the tab is missing. */
export function readSettings(spreadsheet: Spreadsheet): SettingsReading {
  const sheet = spreadsheet.getSheetByName(SETTINGS_TAB);
  if (sheet === null) return { settings: DEFAULT_SETTINGS, problems: [] };
  return parseSettings(sheet.getDataRange().getDisplayValues());
}

/** Rows that set-up writes into a new tab: key, value, what it is for. */
export function settingsTemplate(): string[][] {
  const hints: Record<keyof typeof SETTING_KEYS, string> = {
    year: 'Год, за который отчитываетесь. Пусто: по имени листа или заголовку плана',
    title: 'Строки над таблицей отчёта. Пусто: заголовок с листа плана',
    signature: 'Строки под таблицей отчёта, например должность и место для подписи',
    locale: 'Русский или английский. Пусто: по языку аккаунта',
    words: 'Ваши слова без окончаний, строка на состояние, например «без активности: сорвал, отозван»',
  };
  const keys = Object.keys(SETTING_KEYS) as (keyof typeof SETTING_KEYS)[];
  return [['Настройка', 'Значение', 'Пояснение'], ...keys.map((key) => [SETTING_KEYS[key][0], '', hints[key]])];
}
