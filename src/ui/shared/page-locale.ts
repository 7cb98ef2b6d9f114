/** The language of a page's words: each page is built once a language, and the script shows the one that the workbook asks for. */
import type { Locale } from '../../core/locale';

/** The build puts it there. */
declare const VEKHA_LOCALE: Locale;

export const pageLocale = (): Locale => VEKHA_LOCALE;
