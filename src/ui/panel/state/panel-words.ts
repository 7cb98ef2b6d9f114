/** What the frame of the panel says. */
import type { Messages } from '../../../core/i18n/format-message';

export const PANEL_WORDS = {
  overview: { ru: 'Обзор', en: 'Overview' },
  findings: { ru: 'Замечания', en: 'Findings' },
  errors: { ru: '{error|ошибка|ошибки|ошибок}', en: '{error|error|errors}' },
  report: { ru: 'Отчёт', en: 'Report' },
  settings: { ru: 'Настройки', en: 'Settings' },
  parts: { ru: 'Части панели', en: 'Parts of the panel' },
  back: { ru: 'Назад', en: 'Back' },
  checking: { ru: 'Проверяю лист…', en: 'Checking the sheet…' },
  opening: { ru: 'Открываю напоминания…', en: 'Opening the reminders…' },
  reopening: { ru: 'Открываю панель заново…', en: 'Reopening the panel…' },
  unwritten: {
    ru: 'В лист состояния не записаны: столбцы «Состояние» и «Замечания» защищены от вашего аккаунта.',
    en: 'Statuses were not written: the columns “Status” and “Findings” are protected against your account.',
  },
  usedAccount: { ru: 'Панель открыта под аккаунтом {email}.', en: 'The panel is open as {email}.' },
  showErrors: { ru: 'Показать ошибки', en: 'Show the errors' },
  newPlan: { ru: 'Создать план', en: 'New plan' },
  importPlan: { ru: 'Перенести план', en: 'Import a plan' },
  generate: { ru: 'Сформировать отчёт', en: 'Generate report' },
  why: { ru: 'Почему?', en: 'Why?' },
  closed: { ru: 'Период закрыт.', en: 'The period is closed.' },
} as const satisfies Messages;
