/** What the entries of the menu do when clicked. */

import { pageFile, REPORT_ID } from '../../contract/pages/page-file';
import type { CellChangeJson } from '../../contract/plan-json';
import type { TabRequest } from '../../contract/tab';
import { smallestChange } from '../../core/grid/cell-edit';
import { formatMessage } from '../../core/i18n/format-message';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { Locale } from '../../core/locale';
import { harmlessText } from '../../core/text/harmless';
import { CHECK_WORDS } from '../check/check-words';
import { noteCheck, runFullCheck, setUpTab, TYPED_RULES } from '../check/full-check';
import { makeSummaryTab } from '../check/make-summary';
import { closePeriod } from '../coordinate/close-period';
import { CLOSE_WORDS } from '../coordinate/close-words';
import { readNotices } from '../coordinate/notices';
import { fixPlan } from '../fix/fix-plan';
import { describeSpared, FIX_WORDS } from '../fix/fix-words';
import { tellFailure } from '../google/tell-failure';
import { beginNextPeriod } from '../import/next-tab';
import { NEXT_WORDS } from '../import/next-words';
import { userLocale } from '../workbook/book-language';
import { MENU_WORDS } from '../workbook/menu-words';
import { findOwnTab } from '../workbook/own-tabs';
import { namingReadOnly } from '../workbook/read-only';
import { openDialog, workbookLocale } from './open-dialog';
import { undoLastRun } from './undo-last';

/** Clicks speak of the tab in front of the person; the workbook's settings decide the language. */
const HERE: TabRequest = { sheet: null, year: null, locale: null };

export function openPanel(): void {
  showPanel('');
}

/** `behind` is put behind the page, for it to read. */
function showPanel(behind: string): void {
  const locale = workbookLocale();
  const page = HtmlService.createHtmlOutputFromFile(pageFile('Sidebar', locale)).setTitle(MENU_WORDS.title[locale]);
  SpreadsheetApp.getUi().showSidebar(behind === '' ? page : page.append(behind));
}

export function checkAll(): void {
  telling((locale) => {
    const checked = runFullCheck(HERE);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const result = noteCheck(spreadsheet, checked);
    const notices = readNotices(spreadsheet, checked).map(({ message }) => message);
    return [result, ...(checked.written ? [] : [CHECK_WORDS.unwritten[locale]]), ...notices].join(' ');
  });
}

export function setUpSheet(): void {
  telling((locale) => {
    const { plan, findings } = setUpTab(HERE);
    const done = formatMessage(CHECK_WORDS.setUpDone, { sheet: plan.grid.sheet }, locale);
    const cells = findings.filter(({ rule, waiver }) => TYPED_RULES.includes(rule) && waiver === null).length;
    return cells === 0 ? done : `${done} ${formatMessage(CHECK_WORDS.typedLeft, { cells }, locale)}`;
  });
}

export function makeSummary(): void {
  telling(() => makeSummaryTab(HERE).notice);
}

/** The panel makes it: steps, questions, refusals and the link then stand where its own button has them. */
export function generateReport(): void {
  telling(() => {
    showPanel(`<div id="${REPORT_ID}" hidden></div>`);
    return null;
  });
}

/** Shows what would change and asks before anything does. */
export function fixCertain(): void {
  telling((locale) => {
    const preview = fixPlan({ ...HERE, picks: null, preview: true });
    if (preview.changes.length === 0) return FIX_WORDS.nothingToFix[locale];
    const ui = SpreadsheetApp.getUi();
    const question = formatMessage(FIX_WORDS.fixQuestion, { cells: preview.changes.length }, locale);
    if (ui.alert([question, '', ...listChanges(preview.changes)].join('\n'), ui.ButtonSet.YES_NO) !== ui.Button.YES)
      return null;
    const { applied, changes, refused } = fixPlan({ ...HERE, picks: null, preview: false });
    const done = formatMessage(FIX_WORDS.fixed, { findings: applied.length, cells: changes.length }, locale);
    const spared =
      refused.length === 0 ? '' : ` ${formatMessage(FIX_WORDS.fixRefused, { cells: refused.length }, locale)}`;
    return done + spared;
  });
}

/** Shows what the next period's tab would be, each measure whose term has ended with its question, and asks before it is made. */
export function beginNext(): void {
  telling((locale) => {
    const preview = beginNextPeriod({ ...HERE, preview: true });
    const there = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(preview.sheet) !== null;
    const questions = preview.ended.slice(0, SHOWN).map(({ number, question }) => `${number} ${question}`.trim());
    const lines = [...preview.notices, ...questions, ...(preview.ended.length > SHOWN ? ['…'] : [])];
    if (there) return lines.join(' ');
    const ui = SpreadsheetApp.getUi();
    if (ui.alert([...lines, '', NEXT_WORDS.ask[locale]].join('\n'), ui.ButtonSet.YES_NO) !== ui.Button.YES) return null;
    const made = beginNextPeriod({ ...HERE });
    return askToClose(locale, made.from, made.notices);
  });
}

/** Shows what closing the period would mean, and asks. */
export function closeReported(): void {
  telling((locale) => askToClose(locale, null, []));
}

/** `before` is said ahead of the question. */
function askToClose(locale: Locale, sheet: string | null, before: readonly string[]): string | null {
  const request = { ...HERE, sheet, reopen: false, reason: '' };
  const shown = closePeriod({ ...request, preview: true });
  if (shown.closed) return before.join(' ') || formatMessage(CLOSE_WORDS.inPanel, { sheet: shown.sheet }, locale);
  const ui = SpreadsheetApp.getUi();
  const question = [...before, '', ...shown.notices, '', CLOSE_WORDS.ask[locale]].join('\n');
  if (ui.alert(question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return null;
  return closePeriod({ ...request, sheet: shown.sheet }).notices.join(' ');
}

/** Changes listed before the question; a dialog has no more room. */
const SHOWN = 8;

function listChanges(changes: readonly CellChangeJson[]): string[] {
  const shown = changes.slice(0, SHOWN).map(({ cell, before, after }) => describeChange(cell, before, after));
  return changes.length > SHOWN ? [...shown, '…'] : shown;
}

/** Letters shown on either side of a change. */
const AROUND = 20;

/** "E12: … было  стало → было стало …": the place of the change alone, blanks made visible. */
function describeChange(cell: string, before: string, after: string): string {
  const { start, end, text } = smallestChange(before, after);
  const show = (whole: string, to: number): string =>
    harmlessText(whole)
      .slice(Math.max(0, start - AROUND), to + AROUND)
      .replace(/\n/g, '⏎')
      .replace(/[\s\u200b]/g, (blank) => (blank === ' ' ? ' ' : '␣'));
  return `${cell.slice(cell.lastIndexOf('!') + 1)}: ${show(before, end)} → ${show(after, start + text.length)}`;
}

/** Shows what would be taken back and asks before anything is. */
export function undoLast(): void {
  telling((locale) => {
    const preview = undoLastRun({ ...HERE, preview: true });
    const { undone, run, changes, spared, removed } = preview;
    if (undone === null || run === null) return FIX_WORDS.nothingToUndo[locale];
    const ui = SpreadsheetApp.getUi();
    const question =
      removed === null
        ? formatMessage(FIX_WORDS.undoQuestion, { what: undone, cells: changes.length }, locale) +
          describeSpared(spared, locale)
        : formatMessage(FIX_WORDS.removeQuestion, { what: undone, sheet: removed }, locale);
    if (ui.alert([question, '', ...listChanges(changes)].join('\n'), ui.ButtonSet.YES_NO) !== ui.Button.YES)
      return null;
    // What was shown and nothing else: somebody may have done something more meanwhile.
    const done = undoLastRun({ ...HERE, run });
    if (done.undone === null) return FIX_WORDS.nothingToUndo[locale];
    return done.removed === null
      ? formatMessage(FIX_WORDS.undone, { cells: done.changes.length }, locale) + describeSpared(done.spared, locale)
      : formatMessage(IMPORT_WORDS.removed, { sheet: done.removed }, locale);
  });
}

export function openSettings(): void {
  telling(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (findOwnTab(spreadsheet, 'settings') === null) setUpTab(HERE);
    const sheet = findOwnTab(spreadsheet, 'settings');
    if (sheet !== null) spreadsheet.setActiveSheet(sheet);
    return null;
  });
}

export function openReminders(): void {
  openDialog('reminders');
}

export function openProtection(): void {
  openDialog('protection');
}

export function openHealth(): void {
  openDialog('health');
}

export function openSelfCheck(): void {
  openDialog('self-check');
}

export function openHelp(): void {
  openDialog('help');
}

/** Runs a click's work and says how it went: a toast, or one message with what to do. */
function telling(work: (locale: Locale) => string | null): void {
  const locale = userLocale();
  try {
    const words = work(locale);
    if (words !== null) SpreadsheetApp.getActiveSpreadsheet().toast(words, MENU_WORDS.title[locale]);
  } catch (error) {
    const { message, hint } = tellFailure(namingReadOnly(error), locale);
    SpreadsheetApp.getUi().alert(`${message}\n${hint}`);
  }
}
