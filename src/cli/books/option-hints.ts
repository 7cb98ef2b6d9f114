/** What can be done about a refusal on the command line alone, besides what is done about it everywhere. */
import type { Message } from '../../core/i18n/format-message';

const HINTS: Readonly<Record<string, Message>> = {
  'several-plans': { ru: 'Назовите лист: --sheet "…".', en: 'Name the tab: --sheet "…".' },
  'all-ended': {
    ru: 'Чтобы перенести и их, добавьте --keep-ended.',
    en: 'To carry them over as well, add --keep-ended.',
  },
  'no-earlier-tab': {
    ru: 'Другой период называют так: --base "…"; книгу, где он, — вторым файлом.',
    en: 'Another period is named so: --base "…"; the workbook that has it, as a second file.',
  },
};

/** In both languages, a blank before it; "" where there is none. */
export function optionHint(code: string): { readonly ru: string; readonly en: string } {
  const { ru, en } = HINTS[code] ?? { ru: '', en: '' };
  return ru === '' ? { ru, en } : { ru: ` ${ru}`, en: ` ${en}` };
}
