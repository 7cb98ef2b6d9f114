/** The pages as they are built, each once a language, and what is put behind one for it to read. */
import type { Locale } from '../../core/locale';

/** The file's name without ".html", as the script asks for it. */
export const pageFile = (page: 'Sidebar' | 'Coordinator', locale: Locale): string =>
  locale === 'ru' ? page : `${page}-${locale}`;

/** Stands behind the panel that is opened to make a report at once. */
export const REPORT_ID = 'make-report';
