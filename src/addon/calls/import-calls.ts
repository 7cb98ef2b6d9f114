/** Bringing a plan in, beginning one, closing a period. */
import type { Answers } from '../../contract/call';
import type { IMPORT_CALLS } from '../../contract/import';
import type { NEXT_CALLS } from '../../contract/next';
import { closePeriod } from '../coordinate/close-period';
import { importToTab, previewImport } from '../import/import-to-tab';
import { makeNewPlan } from '../import/new-plan';
import { beginNextPeriod } from '../import/next-tab';
import { userLocale } from '../workbook/book-language';

export const importCalls: Answers<typeof IMPORT_CALLS & typeof NEXT_CALLS> = {
  panelNext: beginNextPeriod,
  panelClose: closePeriod,
  panelImportPreview: previewImport,
  panelImport: importToTab,
  panelNewPlan: ({ year, locale, requestId }) => makeNewPlan(year, locale ?? userLocale(), requestId),
};
