/** What the journal says of protection. */
import type { Messages } from '../../core/i18n/format-message';

export const PROTECTION_WORDS = {
  journalOn: { ru: 'Защита строк', en: 'Protection of rows' },
  journalOff: { ru: 'Снятие защиты', en: 'Protection taken off' },
  journalChanges: {
    ru: 'Лист «{sheet}»: {changes|изменение|изменения|изменений}',
    en: 'Tab “{sheet}”: {changes|change|changes}',
  },
  journalFormer: {
    ru: 'Закрыта для {emails}: {changes|защита|защиты|защит}',
    en: 'Closed to {emails}: {changes|protection|protections}',
  },
} as const satisfies Messages;
