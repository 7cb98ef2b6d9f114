/** The check itself: an open plan to findings and activity. */
import type { Verdict } from '../../core/activity/verdict';
import { AppError } from '../../core/failure/app-error';
import type { RuleContext } from '../../core/findings/define-rule';
import type { Finding } from '../../core/findings/finding';
import { readWaivers } from '../../core/findings/marks';
import { type Closing, readClosing, readReview } from '../../core/findings/review';
import { owesAnswer, ruleContext } from '../../core/findings/rule-context';
import { CRASHED_RULE, type Judgement, startRun } from '../../core/findings/run-rules';
import { settledActivity } from '../../core/findings/settled-entries';
import { type Waiver, type WaiversByRow, waiveFindings } from '../../core/findings/waivers';
import type { Grid } from '../../core/grid/grid';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Plan, PlanItem } from '../../core/plan/plan';
import { isUncomputed } from '../../core/plan/table/reading';
import { readWhole } from '../../core/plan/unread-cells';
import { RULES } from '../../core/rules';
import type { OpenPlan } from '../workbook/read-plan';
import { countingWaivers } from './proven-waivers';
import { type Judged, type RowFingerprints, rowFingerprints } from './row-fingerprints';

/** Everything known of a plan after a check. */
export interface CheckedPlan extends OpenPlan {
  /** What became of a measure: what its entries say, and a coordinator of those that say nothing. */
  readonly activityOf: RuleContext['activityOf'];
  /** What its entries alone say, and what any other words would. */
  readonly ofTexts: Pick<RuleContext, 'activityOf' | 'saysOf' | 'plan'>;
  /** Whether a measure that is due is without a word on the reporting period. */
  readonly owes: (item: PlanItem) => boolean;
  readonly findings: readonly Finding[];
  /** What a coordinator has said of a measure. */
  readonly reviewOf: RuleContext['reviewOf'];
  /** Whether a coordinator has closed the period; the same as the mark of one of its measures. */
  readonly closing: Closing | null;
  /** Rows that were not judged anew, because nobody has touched them: what stands in our columns there stays. */
  readonly kept: ReadonlySet<number>;
  readonly fingerprints: RowFingerprints;
}

export function checkPlan(open: OpenPlan): CheckedPlan {
  return runCheck(open, false);
}

/**
 * The same for an edit: measures and sections whose rows still bear the fingerprint of all that they are judged by are passed over. A rule that failed fails for the
 * whole plan, which only a check of all of it can tell.
 */
export function checkTouched(open: OpenPlan): CheckedPlan {
  const checked = runCheck(open, true);
  return checked.kept.size > 0 && hasCrash(checked.findings) ? checkPlan(open) : checked;
}

/** What is known of a plan beside those of its measures that are judged. */
export interface Rest {
  /** Whether a Roman numeral stands in Latin letters elsewhere. */
  readonly hasLatin: boolean;
  /** What rules of the whole plan say, but those that look at entries. */
  readonly said: Judgement;
  /** Rows of sections that are judged, too. */
  readonly sections: ReadonlySet<number>;
}

/** Measures with all that have an entry of the same words, whose promises no other measure has a say in, in a plan that has no cell too long to be read and no bare signs for an answer; those that stand are passed over. Null where a rule failed. */
export function checkMeasures(open: OpenPlan, rest: Rest): CheckedPlan | null {
  const checked = runCheck(open, true, rest);
  return hasCrash(checked.findings) ? null : checked;
}

/** What rules of the whole plan that look at no entry say of its outline; null where one failed. */
export function checkOutline({ plan, around }: Pick<OpenPlan, 'plan' | 'around'>): Judgement | null {
  const run = startRun(RULES, ruleContext(plan, around, readWhole(plan)), around.settings.rules);
  const said = run.checkPlan(({ looksAt }) => looksAt === undefined);
  return hasCrash(run.findings()) ? null : said;
}

function ofPart(context: RuleContext, hasLatin: boolean): RuleContext {
  const { hasLatinNumerals } = context;
  return { ...context, hasLatinNumerals: () => hasLatin || hasLatinNumerals() };
}

/** What coordinators have said of the plan's measures; a measure with long texts left out is another object with the same rows. */
export function reviewsIn(
  open: OpenPlan,
  waivers = readWaivers(open.grid, open.columns?.mark ?? null),
  counts = countingWaivers(open),
): Pick<RuleContext, 'reviewOf' | 'closingOf'> & { readonly closing: () => Closing | null } {
  const whole = new Map(waivers.size === 0 ? [] : open.plan.items.map((item) => [item.rows[0], item]));
  const reading =
    <Read>(read: (item: PlanItem, here: readonly Waiver[], counts: (waiver: Waiver) => boolean) => Read | null) =>
    ({ rows: [row = -1] }: PlanItem): Read | null => {
      const here = waivers.get(row);
      const item = whole.get(row);
      return here === undefined || item === undefined ? null : read(item, here, (waiver) => counts(waiver, row));
    };
  const closingOf = reading(readClosing);
  const closing = (): Closing | null => {
    for (const item of whole.values()) {
      const found = closingOf(item);
      if (found?.counts === true) return found;
    }
    return null;
  };
  return { reviewOf: reading(readReview), closingOf, closing };
}

const hasCrash = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => rule === CRASHED_RULE);

/**
 * By tab, as the last check of all of it left them: mending checks a plan several times over, and changes few of its measures. On Google they end with the
 * execution; the local page keeps them, so they hold no more than the plan has.
 */
const judgements = new Map<string, Map<string, Judgement>>();

/** `part` is given where the plan holds nothing but some measures of it: what is known of the others. */
function runCheck(open: OpenPlan, isEdit: boolean, part: Rest | null = null): CheckedPlan {
  const steps = checking(open, isEdit, part);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The check of all of a plan with a halt after each measure that had to be judged, which it tells; `long` after a stage that takes its time. */
export const checkInSteps = (open: OpenPlan): Steps => checking(open, false, null);

/** What was found in a measure, under what it was judged by; null where that is another's too. */
export type JudgedMeasure = readonly [key: string | null, judgement: Judgement];

type Steps = Generator<'long' | JudgedMeasure, CheckedPlan>;

/** Takes over what another script of the same build has found in measures of a tab. A check asks for it by all that a measure is judged by. */
export function takeJudgements(sheet: string, judged: readonly JudgedMeasure[]): void {
  const known = judgements.get(sheet) ?? new Map<string, Judgement>();
  judgements.set(sheet, known);
  for (const [key, judgement] of judged) if (key !== null) known.set(key, judgement);
}

function* checking(open: OpenPlan, isEdit: boolean, part: Rest | null): Steps {
  const { plan, around } = open;
  const rows = part === null ? undefined : plan.items.flatMap((item) => item.rows);
  const waivers = readWaivers(open.grid, open.columns?.mark ?? null, rows);
  const counts = countingWaivers(open);
  const { reviewOf, closingOf, closing } = reviewsIn(open, waivers, counts);
  const whole = ruleContext(plan, { ...around, reviewOf, closingOf }, part === null ? undefined : readWhole(plan));
  const context = part === null ? whole : ofPart(whole, part.hasLatin);
  const run = startRun(RULES, context, around.settings.rules);
  if (part !== null) run.takeOver(part.said);
  // Where there is a bare entry, or something closed, no part of a plan is judged.
  run.checkPlan(({ looksAt }) => part === null || looksAt === 'equal entries');
  yield 'long';
  const fingerprints = rowFingerprints(open, context, run.findings());
  const keeps = (judged: Judged): boolean => isEdit && fingerprints.stand(judged);
  const known = judgements.get(plan.grid.sheet) ?? new Map<string, Judgement>();
  // What is put down as it is made outlives a check that is broken off.
  judgements.set(plan.grid.sheet, known);
  const used = new Map<string, Judgement>();
  yield 'long';
  const kept = new Set<number>();
  for (const item of plan.items) {
    if (keeps(item)) {
      for (const row of item.rows) kept.add(row);
      continue;
    }
    const key = fingerprints.judged(item);
    const before = key === null ? undefined : known.get(key);
    const judgement = before ?? run.checkItem(item);
    if (before !== undefined) run.takeOver(before);
    if (key !== null) {
      known.set(key, judgement);
      used.set(key, judgement);
    }
    if (before === undefined) yield [key, judgement];
  }
  if (!isEdit && part === null) judgements.set(plan.grid.sheet, used);
  for (const texts of fingerprints.loose) {
    const [first] = texts;
    if (first !== undefined && part?.sections.has(first.row) === false) continue;
    if (first !== undefined && keeps(texts)) kept.add(first.row);
    else run.checkTexts(texts);
  }
  const found = run.findings();
  if (hasCrash(found)) judgements.clear();
  return {
    ...open,
    ...settled(context, waiveFindings(found, waivers, plan.grid, counts)),
    ofTexts: context,
    owes: (item) => owesAnswer(context, item),
    reviewOf,
    closing: closing(),
    kept,
    // What was judged without one of the rules is to be judged again.
    fingerprints: hasCrash(found) ? { ...fingerprints, of: () => '', facts: null } : fingerprints,
  };
}

const settled = (
  ofTexts: CheckedPlan['ofTexts'],
  findings: readonly Finding[],
): Pick<CheckedPlan, 'activityOf' | 'findings'> => ({
  activityOf: settledActivity(ofTexts, findings),
  findings,
});

/** The same check with other waivers. */
export function withWaivers<Checked extends CheckedPlan>(checked: Checked, waivers: WaiversByRow): Checked {
  const bare = checked.findings.map(({ claim: _claim, ...each }) => ({ ...each, waiver: null }));
  const findings = waiveFindings(bare, waivers, checked.plan.grid, countingWaivers(checked));
  return { ...checked, ...settled(checked.ofTexts, findings) };
}

/** Throws AppError `period-closed`: what is closed is opened again first. */
export function refuseClosed({ closing, plan }: Pick<CheckedPlan, 'closing' | 'plan'>): void {
  if (closing !== null) throw new AppError('period-closed', { sheet: plan.grid.sheet });
}

/** The same plan after edits of its grid, not yet written. */
export function withGrid<Open extends OpenPlan>(open: Open, grid: Grid): Open {
  const { plan } = parsePlan(grid, open.plan.period);
  // Edits that take the header away are nobody's wish, and were not made by a rule.
  return plan === null ? open : { ...open, plan };
}

/** The verdict as the sheet states it: null where the answer is a formula that was never computed, for nobody knows what it says. */
export function statedVerdict(checked: Pick<CheckedPlan, 'activityOf' | 'plan'>, item: PlanItem): Verdict | null {
  const verdict = verdictOf(checked, item);
  const { row, column } = item.progressCell;
  return verdict === 'empty' && isUncomputed(checked.plan.grid, row, column) ? null : verdict;
}

export function verdictOf(checked: Pick<CheckedPlan, 'activityOf'>, item: PlanItem): Verdict {
  return checked.activityOf(item).verdict;
}

/** Rows (zero-based) that bear an id: those of items, sections below the header, and what continues nothing. */
export function planRows(plan: Plan): Set<number> {
  const top = plan.tables[0]?.headerTop ?? 0;
  return new Set([
    ...plan.items.flatMap((item) => item.rows),
    ...[...plan.sections, ...plan.orphans].flatMap(({ row }) => (row < top ? [] : [row])),
  ]);
}
