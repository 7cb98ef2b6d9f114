/** The pages as they are built: each once a language. */
import type { Locale } from '../core/locale';

/** The file's name without ".html", as the script asks for it. */
export const pageFile = (page: 'Sidebar' | 'Coordinator', locale: Locale): string =>
  locale === 'ru' ? page : `${page}-${locale}`;
