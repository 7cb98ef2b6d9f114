/** The tabs "Настройки" and "Исполнители" as set-up writes them. */
import { SETTING_WORDS } from '../../core/settings/setting-words';

/** Rows that set-up writes into a new tab: key, value, what it is for. */
export function settingsTemplate(): string[][] {
  const rows = Object.values(SETTING_WORDS).map(({ name, help }) => [name.ru, '', help]);
  return [['Настройка', 'Значение', 'Пояснение'], ...rows];
}

export const DIRECTORY_TITLES = ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'];
