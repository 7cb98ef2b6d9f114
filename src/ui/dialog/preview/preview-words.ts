/** What the window with the report's pages says. */
import type { Messages } from '../../../core/i18n/format-message';

export const PREVIEW_WORDS = {
  title: { ru: 'Страницы отчёта. Стрелки прокручивают их', en: 'Pages of the report. Arrows scroll them' },
  making: { ru: 'Собираю страницы…', en: 'Laying out the pages…' },
  page: { ru: 'Страница {page}', en: 'Page {page}' },
  go: { ru: 'Страница', en: 'Page' },
  of: { ru: 'из {count|}', en: 'of {count|}' },
  near: {
    ru: 'Word и Google Документы могут перенести строки чуть иначе.',
    en: 'Word and Google Docs may break pages a little differently.',
  },
  smaller: { ru: 'Мельче', en: 'Smaller' },
  larger: { ru: 'Крупнее', en: 'Larger' },
} as const satisfies Messages;
