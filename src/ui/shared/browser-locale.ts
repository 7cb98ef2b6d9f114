/** The language to begin in, apart from the words, so that a page takes only its own. */
import type { Locale } from '../../core/locale';

/** Before the server has told: Google shows its own page in the account's language, as the browser does. */
export function browserLocale(): Locale {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ru';
}
