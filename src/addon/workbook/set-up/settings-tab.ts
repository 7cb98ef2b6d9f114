/** The tabs of settings and executors as set-up writes them, in one language. */
import type { Locale } from '../../../core/locale';
import { SETTING_WORDS } from '../../../core/settings/setting-words';

/** Rows that set-up writes into a new tab: key, value, what it is for. */
export function settingsTemplate(locale: Locale): string[][] {
  const rows = Object.values(SETTING_WORDS).map(({ name, help }) => [name[locale], '', help[locale]]);
  return [[...SETTINGS_TITLES[locale]], ...rows];
}

const SETTINGS_TITLES: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Настройка', 'Значение', 'Пояснение'],
  en: ['Setting', 'Value', 'What it is for'],
};

export const DIRECTORY_TITLES: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'],
  en: ['Name', 'Other names', 'E-mail', 'Valid from', 'Valid until', 'Successor'],
};
