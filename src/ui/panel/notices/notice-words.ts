/** What coordinators are told of above the views, and what can be done about it. */
import type { Messages } from '../../../core/i18n/format-message';

export const NOTICE_WORDS = {
  former: { ru: 'Закрыть защиту для них', en: 'Close protection to them' },
  weekly: { ru: 'Открыть напоминания', en: 'Open the reminders' },
  tabs: { ru: 'Это наши листы', en: 'These are ours' },
  confirmClaims: { ru: 'Подтвердить все…', en: 'Confirm all…' },
  dropClaims: { ru: 'Снять все…', en: 'Remove all…' },
  confirmQuestion: {
    ru: 'Подтвердить от своего имени {number|допущение|допущения|допущений}?',
    en: 'Confirm {number|waiver|waivers} in your own name?',
  },
  dropQuestion: {
    ru: 'Снять все неподтверждённые допущения этого листа? Замечания снова будут считаться ошибками.',
    en: 'Remove all unconfirmed waivers in this tab? Their findings will count again.',
  },
  doConfirm: { ru: 'Подтвердить', en: 'Confirm' },
  doDrop: { ru: 'Снять', en: 'Remove' },
} as const satisfies Messages;
