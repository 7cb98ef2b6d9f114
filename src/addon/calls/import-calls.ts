/** Bringing a plan in, or beginning one. */
import type { Answers } from '../../contract/call';
import type { IMPORT_CALLS } from '../../contract/import';
import { importToTab, previewImport } from '../import/import-to-tab';
import { makeNewPlan } from '../import/new-plan';
import { userLocale } from '../workbook/read-plan';

export const importCalls: Answers<typeof IMPORT_CALLS> = {
  panelImportPreview: previewImport,
  panelImport: importToTab,
  panelNewPlan: ({ year, locale, requestId }) => makeNewPlan(year, locale ?? userLocale(), requestId),
};
