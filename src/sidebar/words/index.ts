/** Words of the panel by language. */
import type { Locale } from '../../core/findings/finding';
import { EN } from './en';
import { RU } from './ru';

export type PanelWords = typeof RU;

export const PANEL_WORDS: Readonly<Record<Locale, PanelWords>> = { ru: RU, en: EN };

/** Before the server has told: Google shows its own page in the account's language, as the browser does. */
export function browserLocale(): Locale {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ru';
}
