/** Runs rules over a plan; knows none of them, and outlives one that crashes. */
import type { CellEdit, TextChange } from '../grid/cell-edit';
import { cellText, type Grid } from '../grid/grid';
import type { MessageValues } from '../i18n/format-message';
import type { PlanItem } from '../plan/plan';
import { type PlanText, textsOf } from '../plan/plan-texts';
import type { Grades, Severity } from '../settings/grades';
import type { Place, ReportAny, Rule, RuleContext } from './define-rule';
import type { Finding, SheetCell } from './finding';

/** The id of findings about a rule that threw. */
export const CRASHED_RULE = 'crashed-rule';
/** What such a finding says. */
export const CRASHED_MESSAGE = {
  ru: 'Правило «{rule}» не сработало из-за сбоя ({cause}). Остальные правила проверены.',
  en: 'The rule “{rule}” failed ({cause}). All other rules were checked.',
};

/** A cell of 50,000 signs may break one rule thousands of times; nobody reads more of it than this. */
const MOST_PER_CELL = 20;
/** Words of the sheet quoted in a message are cut beyond this. */
const LONGEST_VALUE = 200;

function shortenValues(values: MessageValues): MessageValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value,
  ]);
  return Object.fromEntries(entries) as MessageValues;
}

/** Rules on their way over a plan: whoever runs them says which measures are to be judged. */
export interface RuleRun {
  /** What rules say of the plan as a whole: all, or those that are asked. */
  checkPlan(isAsked?: (rule: Rule) => boolean): Judgement;
  /** Gives what was found, to be taken over by another run over the same measure in the same place. */
  checkItem(item: PlanItem): Judgement;
  takeOver(judgement: Judgement): void;
  /** Texts that belong to no measure. */
  checkTexts(texts: readonly PlanText[]): void;
  /** All that was found so far, in reading order: by row, then column, then the order of the rules. */
  findings(): Finding[];
}

/** What rules found in one measure, or said of the plan as a whole. */
export type Judgement = readonly Found[];

interface Found {
  readonly finding: Finding;
  /** Of its rule, among the rules that run. */
  readonly order: number;
}

/** Gets rules ready to run; `grades` switch rules off or change their severity. */
export function startRun(rules: readonly Rule[], context: RuleContext, grades: Grades): RuleRun {
  const { plan } = context;
  const found: Found[] = [];
  const crashes = new Map<number, Found>();
  const reporters = rules.flatMap((rule, order) => {
    const severity = grades[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, order, report: reporting(rule, severity, order, plan.grid, found) }];
  });
  const ofPlan = reporters.filter(({ rule }) => rule.check !== undefined);
  const ofItems = reporters.filter(({ rule }) => rule.checkItem !== undefined);
  const ofTexts = reporters.filter(({ rule }) => rule.checkText !== undefined);
  // A rule that has failed is asked no more, and what it said is taken back.
  const askAll = (those: typeof reporters, ask: (rule: Rule, report: ReportAny) => void): void => {
    for (const { rule, order, report } of those) {
      if (crashes.size > 0 && crashes.has(order)) continue;
      try {
        ask(rule, report);
      } catch (error) {
        crashes.set(order, { order, finding: crashOf(rule, context, error) });
      }
    }
  };
  const checkTexts = (texts: readonly PlanText[]): void =>
    askAll(ofTexts, (rule, report) => {
      for (const text of texts) rule.checkText?.(text, context, report);
    });
  return {
    checkPlan: (isAsked = () => true) => {
      const before = found.length;
      const asked = ofPlan.filter(({ rule }) => isAsked(rule));
      askAll(asked, (rule, report) => rule.check?.(context, report));
      return found.slice(before);
    },
    checkItem: (whole) => {
      const before = found.length;
      const item = context.itemOf(whole);
      askAll(ofItems, (rule, report) => rule.checkItem?.(item, context, report));
      checkTexts(textsOf(plan, item));
      return found.slice(before);
    },
    takeOver: (judgement) => {
      for (const each of judgement) found.push(each);
    },
    checkTexts,
    findings: () => {
      // Of a cell that was passed over nothing is said but that.
      const said = context.unread.length === 0 ? found : found.filter(({ finding }) => isSaid(finding, context));
      const kept = crashes.size === 0 ? said : said.filter(({ order }) => !crashes.has(order));
      return [...kept, ...crashes.values()].sort(inReadingOrder).map(({ finding }) => finding);
    },
  };
}

/** Id of the rule that names cells that were passed over. */
const UNREAD_RULE = 'unread-cell';

function isSaid({ rule, cell }: Finding, { plan, isUnread }: RuleContext): boolean {
  return rule === UNREAD_RULE || cell.sheet !== plan.grid.sheet || !isUnread(cell.row, cell.column);
}

const inReadingOrder = (one: Found, other: Found): number =>
  one.finding.cell.row - other.finding.cell.row ||
  one.finding.cell.column - other.finding.cell.column ||
  one.order - other.order;

/** What a rule reports by: its findings go to `found`. */
function reporting(rule: Rule, severity: Severity, order: number, grid: Grid, found: Found[]): ReportAny {
  const perCell = new Map<string, number>();
  const locate = ({ sheet = grid.sheet, row, column }: Place): SheetCell => ({ sheet, row, column });
  return (message, place, values, { related = [], fix, suggestions = [] } = {}) => {
    const key = `${place.sheet ?? ''},${place.row},${place.column}`;
    const count = (perCell.get(key) ?? 0) + 1;
    perCell.set(key, count);
    if (count > MOST_PER_CELL) return;
    const finding = {
      rule: rule.id,
      severity,
      cell: locate(place),
      message,
      values: shortenValues(values),
      related: related.map(locate),
      fix: fix === undefined ? null : toEdits(grid, place, fix),
      suggestions: suggestions.map(({ changes, message: words, values: named }) => ({
        message: words,
        values: shortenValues(named),
        edits: toEdits(grid, place, changes),
      })),
      waiver: null,
    };
    found.push({ finding, order });
  };
}

function crashOf({ id }: Rule, { plan: { grid, tables } }: RuleContext, error: unknown): Finding {
  const cause = error instanceof Error ? error.message : String(error);
  return {
    rule: CRASHED_RULE,
    severity: 'warning',
    cell: { sheet: grid.sheet, row: tables[0]?.headerTop ?? 0, column: tables[0]?.columns.name ?? 0 },
    message: 'crashed',
    values: { rule: id, cause },
    related: [],
    fix: null,
    suggestions: [],
    waiver: null,
  };
}

function toEdits(grid: Grid, { row, column }: Place, changes: readonly TextChange[]): CellEdit[] {
  const before = cellText(grid, row, column);
  return changes.map(({ start, end, text }) => ({ row, column, before, start, end, text }));
}
