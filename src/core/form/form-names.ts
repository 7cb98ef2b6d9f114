/** What the common forms are called; apart from them, because a page that offers them needs no more. */
import type { Message } from '../i18n/format-message';

export const FORM_NAMES = {
  portrait: { ru: 'Книжная, с причинами неисполнения', en: 'Portrait, with reasons' },
  quarters: { ru: 'По кварталам', en: 'By quarter' },
  short: { ru: 'Краткая: мероприятие и результат', en: 'Short: measure and result' },
} as const satisfies Readonly<Record<string, Message>>;

export type FormName = keyof typeof FORM_NAMES;

/** Null where no form is called so. */
export const findForm = (text: string): FormName | null =>
  (Object.keys(FORM_NAMES) as FormName[]).find((name) => name === text) ?? null;
