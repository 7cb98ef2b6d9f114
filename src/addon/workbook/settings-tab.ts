/** The tabs "Настройки" and "Исполнители" as set-up writes them. */
import { SETTING_KEYS } from '../../core/settings/settings';

const HINTS: Readonly<Record<keyof typeof SETTING_KEYS, string>> = {
  year: 'Год, за который отчитываетесь. Пусто: по имени листа или заголовку плана',
  title: 'Строки над таблицей отчёта. Пусто: заголовок с листа плана',
  signature: 'Строки под таблицей отчёта, например должность и место для подписи',
  locale: 'Русский или английский. Пусто: по языку аккаунта',
  words: 'Ваши слова без окончаний, строка на состояние, например «без активности: сорвал, отозван»',
  period: 'Годы плана, например 2021–2023. Пусто: из заголовка плана',
  rules: 'Строка на правило, например «stray-space: выключить» или «skipped-number: ошибка»',
  coordinators: 'Адреса через запятую: кому при защите листа можно менять всё. Владелец таблицы может и так',
  deadline: 'День, к которому исполнители должны внести сведения, например 25.12.2022. До него идут напоминания',
};

/** Rows that set-up writes into a new tab: key, value, what it is for. */
export function settingsTemplate(): string[][] {
  const keys = Object.keys(SETTING_KEYS) as (keyof typeof SETTING_KEYS)[];
  return [['Настройка', 'Значение', 'Пояснение'], ...keys.map((key) => [SETTING_KEYS[key][0], '', HINTS[key]])];
}

export const DIRECTORY_TITLES = ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'];
