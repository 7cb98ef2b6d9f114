/** What a final report passes over: errors that somebody accepted, and rules that nobody was asked about. It must be said wherever the report is. */
import type { ReportOptions } from '../../contract/report';
import { isAccepted } from '../../core/findings/review';
import { formatSheetCell } from '../../core/grid/cell-range';
import { formatMessage } from '../../core/i18n/format-message';
import { itemLabel } from '../../core/plan/item-label';
import { RULES } from '../../core/rules';
import type { Grades } from '../../core/settings/grades';
import type { CheckedPlan } from '../check/check-plan';
import { describeFinding } from '../check/describe-finding';
import { otherPlans } from '../workbook/other-plans';
import { REPORT_RUN_WORDS } from './report-run-words';

/** Accepted errors named one by one; the others are counted. */
const LISTED = 20;
const FINDING_LENGTH = 160;

const isSofter = (grade: Grades[string] | undefined): boolean => grade !== undefined && grade !== 'error';

export function describePassed(checked: CheckedPlan): string[] {
  const { findings, around, locale } = checked;
  const waived = findings.filter(({ severity, waiver }) => severity === 'error' && waiver !== null);
  const named = waived.slice(0, LISTED).map((finding) => {
    const { cell, waiver, waivedBy = '' } = finding;
    const values = {
      cell: formatSheetCell(cell.sheet, cell.row, cell.column),
      finding: describeFinding(finding, locale).slice(0, FINDING_LENGTH),
      reason: waiver ?? '',
      who: waivedBy === '' ? '?' : waivedBy,
    };
    return formatMessage(REPORT_RUN_WORDS.waivedError, values, locale);
  });
  const more = waived.length - named.length;
  const rest = more > 0 ? [formatMessage(REPORT_RUN_WORDS.moreWaived, { count: more }, locale)] : [];
  const grades = around.settings.rules;
  // An error that is called a hint holds nothing up either.
  const off = RULES.filter(
    ({ id, severity }) => grades[id] === 'off' || (severity === 'error' && isSofter(grades[id])),
  );
  const silent =
    off.length === 0
      ? []
      : [formatMessage(REPORT_RUN_WORDS.rulesOff, { rules: off.map(({ id }) => id).join(', ') }, locale)];
  return [...named, ...rest, ...silent, ...describeAccepted(checked)];
}

/** How many measures a coordinator has accepted, and which not; nothing where none was. */
function describeAccepted({ plan, reviewOf, closing, locale }: CheckedPlan): string[] {
  const closed = closing === null ? [] : [REPORT_RUN_WORDS.closed[locale]];
  const open = plan.items.filter((item) => !isAccepted(reviewOf(item)));
  const accepted = plan.items.length - open.length;
  if (accepted === 0) return closed;
  const numbers = open.slice(0, LISTED).map((item) => itemLabel(item).replace(/\.$/, ''));
  const listed = numbers.join(', ') + (open.length > LISTED ? '…' : '');
  const words = open.length === 0 ? REPORT_RUN_WORDS.allAccepted : REPORT_RUN_WORDS.someAccepted;
  return [formatMessage(words, { accepted, items: plan.items.length, numbers: listed }, locale), ...closed];
}

/** Which tab is meant, and of what time: findings that make the report another than was wished are said wherever it is. */
const OF_THE_TAB: readonly string[] = ['contradictory-period', 'repeated-tab'];

/** What may be doubted of the tab as a whole; and which it is, where the workbook has other plans and nobody named a tab. */
export function describeDoubts(checked: CheckedPlan, { sheet, allPlans }: ReportOptions): string[] {
  const { findings, locale } = checked;
  const doubts = findings.filter(({ rule, waiver }) => OF_THE_TAB.includes(rule) && waiver === null);
  const others = sheet === null && allPlans !== true ? otherPlans(checked).others.flat() : [];
  const own = checked.sheet.getName();
  return [
    ...doubts.map((finding) => describeFinding(finding, locale)),
    ...(others.length === 0
      ? []
      : [formatMessage(REPORT_RUN_WORDS.otherPlans, { sheet: own, others: others.join(', ') }, locale)]),
  ];
}
