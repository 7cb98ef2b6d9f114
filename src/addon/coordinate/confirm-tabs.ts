/** A coordinator's word that tabs called by a period are the plan's own. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { withPatientLock } from '../google/lock';
import { userLocale } from '../workbook/book-language';
import { appendToJournal } from '../workbook/journal';
import { keepKnownPlans, unknownPlans } from '../workbook/known-plans';
import { requireCoordinator } from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';

const WORDS = {
  what: { ru: 'Листы плана', en: 'Tabs of the plan' },
  confirmed: { ru: 'Подтверждены: {sheets}.', en: 'Confirmed: {sheets}.' },
} as const satisfies Messages;

/** Confirms those asked for and no others, whatever tabs have been added since they were shown. */
export function confirmTabs({ tabs, locale }: RequestOf<'panelOurTabs'>): ReplyOf<'panelOurTabs'> {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    const asked = unknownPlans(spreadsheet).filter((sheet) => tabs.includes(sheet.getSheetId()));
    if (asked.length === 0) return { confirmed: 0 };
    keepKnownPlans(asked.map((sheet) => sheet.getSheetId()));
    const sheets = asked.map((sheet) => `«${sheet.getName()}»`).join(', ');
    const spoken = locale ?? userLocale();
    const result = formatMessage(WORDS.confirmed, { sheets }, spoken);
    appendToJournal(spreadsheet, { what: WORDS.what[spoken], result, link: '', record: null });
    return { confirmed: asked.length };
  });
}
