/** Dialogs over the sheet: one page, which reads from an element behind it what to show. */
import type { CoordinatorView } from '../../contract/pages/dialog';
import { nameAbilities } from '../../contract/pages/host';
import { pageFile } from '../../contract/pages/page-file';
import type { ReportOptions } from '../../contract/report';
import type { Locale } from '../../core/locale';
import { hostAbilities } from '../google/host-abilities';
import { userLocale } from '../workbook/book-language';
import { MENU_WORDS } from '../workbook/menu-words';
import { readingTabs } from '../workbook/surroundings';

/** Pixels; a small notebook's screen has room for it. */
const SIZE = [640, 560] as const;
/** A page of the report is 1,123 wide. */
const PAPER_SIZE = [1180, 820] as const;

/** The coordinator's dialog, at one of its views. */
export function openDialog(view: CoordinatorView): void {
  openPage(`data-view="${view}" data-able="${nameAbilities(hostAbilities())}"`, SIZE);
}

/** The pages of a report; the page asks for them itself. */
export function openReportPages(request: ReportOptions): Record<string, never> {
  openPage(`data-view="preview" data-request="${encodeURIComponent(JSON.stringify(request))}"`, PAPER_SIZE);
  return {};
}

function openPage(marks: string, [width, height]: readonly [number, number]): void {
  const locale = workbookLocale();
  const page = HtmlService.createHtmlOutputFromFile(pageFile('Coordinator', locale))
    .append(`<div id="view" ${marks} hidden></div>`)
    .setWidth(width)
    .setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, MENU_WORDS.title[locale]);
}

/** What the workbook's settings ask for, or else the person's own language. */
export function workbookLocale(): Locale {
  return readingTabs(SpreadsheetApp.getActiveSpreadsheet()).settings().settings.locale ?? userLocale();
}
