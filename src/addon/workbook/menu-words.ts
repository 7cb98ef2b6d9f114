/** Names of what can be asked for: the menu shows them, the journal notes them. */
import type { Messages } from '../../core/i18n/format-message';

export const MENU_WORDS = {
  title: { ru: 'Веха', en: 'Vekha' },
  panel: { ru: 'Открыть панель', en: 'Open panel' },
  check: { ru: 'Проверить всё', en: 'Check everything' },
  report: { ru: 'Сформировать отчёт', en: 'Generate report' },
  fix: { ru: 'Исправить бесспорное', en: 'Fix what is certain' },
  undo: { ru: 'Отменить исправления или новый лист', en: 'Undo fixes or a new tab' },
  undoFixes: { ru: 'Отменить исправления', en: 'Undo fixes' },
  undoTab: { ru: 'Убрать новый лист', en: 'Remove new tab' },
  next: { ru: 'Начать следующий отчётный период…', en: 'Begin the next reporting period…' },
  close: { ru: 'Закрыть отчётный период…', en: 'Close the reporting period…' },
  summary: { ru: 'Лист «Сводка»', en: 'Summary tab' },
  setUp: { ru: 'Настроить лист', en: 'Set up the sheet' },
  settings: { ru: 'Настройки', en: 'Settings' },
  help: { ru: 'Справка', en: 'Help' },
  reminders: { ru: 'Напоминания…', en: 'Reminders…' },
  protection: { ru: 'Защита строк…', en: 'Protect rows…' },
  health: { ru: 'Всё ли в порядке…', en: 'Health check…' },
  selfCheck: { ru: 'Самопроверка…', en: 'Self-check…' },
} as const satisfies Messages;
