/** Colours of statuses and findings: rules that read our hidden column, beside the user's own and never instead. */

import type { Verdict } from '../../../core/activity/verdict';
import { SEVERITY_LETTERS, VERDICT_LETTERS } from '../../../core/findings/marks';
import { columnLetters } from '../../../core/grid/cell-range';
import type { Severity } from '../../../core/settings/grades';
import type { ServiceColumns } from '../service-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  activity: '#e6f4ea',
  none: '#feefc3',
  cancelled: '#e9dcf5',
  planned: '#d2e3fc',
  unclear: '#cbf0f8',
  empty: '#fad2cf',
};
const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = { error: '#fad2cf', warning: '#feefc3', info: '#e8eaed' };

/** Whether a rule is ours: its formula compares one end of the hidden column's mark with a letter. */
const OURS = /^=(LEFT|RIGHT)\(\$[A-Z]{1,3}\d+\)="[a-z]"$/;

/** Puts our rules behind the user's own, once; two calls whatever the number of rules. */
export function setConditionalFormats(sheet: Sheet, columns: ServiceColumns, progress: readonly number[]): void {
  const kept = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  const top = columns.headerRow + 2;
  const rowCount = Math.max(1, sheet.getMaxRows() - columns.headerRow - 1);
  const area = (column: number) => sheet.getRange(top, column + 1, rowCount, 1);
  const mark = `$${columnLetters(columns.mark)}${top}`;
  const statusRanges = [columns.status, ...progress].map(area);
  const findingsRanges = [area(columns.findings)];
  const rule = (formula: string, colour: string, ranges: GoogleAppsScript.Spreadsheet.Range[]): FormatRule =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(colour)
      .setRanges(ranges)
      .build();
  const own = [
    ...(Object.keys(VERDICT_LETTERS) as Verdict[]).map((verdict) =>
      // Progress that says what was done needs no colour of ours: only its status shows it.
      rule(
        `=RIGHT(${mark})="${VERDICT_LETTERS[verdict]}"`,
        VERDICT_COLOURS[verdict],
        verdict === 'activity' ? statusRanges.slice(0, 1) : statusRanges,
      ),
    ),
    ...(Object.keys(SEVERITY_LETTERS) as Severity[]).map((severity) =>
      rule(`=LEFT(${mark})="${SEVERITY_LETTERS[severity]}"`, SEVERITY_COLOURS[severity], findingsRanges),
    ),
  ];
  sheet.setConditionalFormatRules([...kept, ...own]);
}

function isOurs(rule: FormatRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return typeof formula === 'string' && OURS.test(formula);
}
