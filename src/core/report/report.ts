/** The report as data: the rows of the official table in order, nothing about documents or languages. */
import type { Verdict } from '../activity/verdict';
import type { ItemActivity } from '../findings/define-rule';
import type { JudgedPromise } from '../findings/promise';
import { cellText } from '../grid/grid';
import { groupBy } from '../group';
import type { Locale } from '../locale';
import { isOfOtherColumn, readColumnPeriods } from '../plan/column-periods';
import type { Department } from '../plan/departments/departments';
import type { Aside, Plan, PlanItem, ProgressEntry } from '../plan/plan';
import { periodOfTab, periodOfTitle } from '../plan/reporting-year';
import { executorColumns, executorText } from '../plan/table/executor-columns';
import { indexMerges, type MergeIndex } from '../plan/table/merge-index';
import { partsOf, spanOf } from '../plan/table/shared-cells';
import { tableAt } from '../plan/table/table-at';
import type { Settings } from '../settings/settings';
import { retitle } from '../text/dates/period-words';
import { isSamePeriod, type ReportingPeriod } from '../text/dates/reporting-period';
import {
  type InactiveItem,
  listInactive,
  listPromised,
  type ReportPromise,
  type Summary,
  summarise,
  tallyItems,
} from './annexes';
import { type FiveTexts, languageOf, titlesOf } from './column-titles';
import { sectionsAround, takeSections } from './section-parts';

/** Raised when the shape changes, so that a stored report is never misread. */
export const REPORT_VERSION = 4;

/** A row of the table. Texts are the authors', exactly; `row` is the sheet's, zero-based. */
export type ReportRow =
  | { readonly kind: 'section'; readonly row: number; readonly text: string; readonly level: number }
  /** `continues` is for each cell whether it belongs to the cell above. */
  | {
      readonly kind: 'entry';
      readonly row: number;
      readonly cells: FiveTexts;
      readonly continues: boolean;
    };

export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly sheet: string;
  readonly year: number | null;
  readonly period: ReportingPeriod | null;
  readonly title: readonly string[];
  readonly columns: FiveTexts;
  readonly rows: readonly ReportRow[];
  /** Lines that name the annex, above all others. */
  readonly annex: readonly string[];
  /** Lines of who approves the plan, above the title; empty where the title lines are the settings' own and approve by themselves. */
  readonly approval: readonly string[];
  /** Stands below the title; "" for none. */
  readonly asOf: string;
  readonly signature: readonly string[];
  /** Whether a row of column numbers stands below the titles. */
  readonly columnNumbers: boolean;
  /** Whether lines around the table are printed so that none ends in a short word. */
  readonly shortWords: boolean;
  /** Whether its sections are listed below the title. */
  readonly contents: boolean;
  readonly counts: ReportCounts;
  /** Entries left out because their column is for another part of the year. */
  readonly otherPeriods: number;
  /** The language that the plan itself is written in. */
  readonly language: Locale;
  readonly draft: boolean;
  /** The only department reported on; null for all. */
  readonly department: string | null;
  /** Labels of the outermost sections reported on; null for all. */
  readonly sections: readonly string[] | null;
  /** Null where not asked for. */
  readonly summary: Summary | null;
  readonly inactive: readonly InactiveItem[] | null;
  readonly promises: readonly ReportPromise[] | null;
  /** Whether it is of all periods of the plan. */
  readonly whole: boolean;
  /** Whether other plans' parts stand behind this one. */
  readonly allPlans: boolean;
}

export interface ReportCounts {
  readonly sections: number;
  readonly items: number;
  readonly entries: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

/** What the settings say of the report. */
export type ReportFrame = Pick<
  Settings,
  'annex' | 'approval' | 'asOf' | 'signature' | 'columnNumbers' | 'shortWords' | 'contents'
>;

export interface ReportOptions extends ReportFrame {
  /** Replaces the sheet's own title lines. */
  readonly title: readonly string[] | null;
  /** Marked so at its head. */
  readonly draft: boolean;
  /** Only this department's items, with the sections they stand in; null for the whole plan. */
  readonly department: Department | null;
  /** Only these outermost sections, by their labels; null for all. */
  readonly sections: readonly string[] | null;
  readonly summary: boolean;
  readonly inactive: boolean;
  /** To be listed; null where they are not asked for. */
  readonly promises: readonly JudgedPromise[] | null;
}

/** The whole plan and nothing besides. */
export const PLAIN_REPORT: ReportOptions = {
  title: null,
  annex: [],
  approval: [],
  asOf: null,
  signature: [],
  columnNumbers: false,
  shortWords: false,
  contents: false,
  draft: false,
  department: null,
  sections: null,
  summary: false,
  inactive: false,
  promises: null,
};

/** Builds the report; every section, item, entry and orphan row of the plan is in it unless one department's part is asked for. Longer than most: its fields, each said once. */
export function buildReport(
  plan: Plan,
  departments: readonly Department[],
  activityOf: (item: PlanItem) => ItemActivity,
  options: ReportOptions,
): Report {
  const { department } = options;
  const { items, orphans, sections } = takePart(plan, options);
  const merges = indexMerges(plan.grid);
  const columns = readColumnPeriods(plan);
  const isShown = (entry: ProgressEntry): boolean => !isOfOtherColumn(plan, columns, entry);
  const shown = columns.size === 0 ? items : items.map((item) => withEntries(item, item.entries.filter(isShown)));
  const rows: ReportRow[] = [
    ...sections.map(
      (section): ReportRow => ({
        kind: 'section',
        row: section.row,
        text: section.raw,
        level: section.level,
      }),
    ),
    ...shown.flatMap((item) => itemRows(plan, merges, item)),
    ...orphans.flatMap((orphan) =>
      orphan.entries.map(
        (entry): ReportRow => ({
          kind: 'entry',
          row: orphan.row,
          cells: ['', '', '', '', entry.raw],
          continues: false,
        }),
      ),
    ),
  ];
  const { verdicts } = tallyItems('', items, activityOf);
  const language = languageOf(plan);
  const countOf = (parts: readonly { readonly entries: readonly unknown[] }[]): number =>
    parts.reduce((sum, part) => sum + part.entries.length, 0);
  const entries = countOf(shown) + countOf(orphans);
  return {
    version: REPORT_VERSION,
    sheet: plan.grid.sheet,
    year: plan.year,
    period: plan.period,
    title: options.title ?? titleOf(plan, language),
    columns: titlesOf(plan, language),
    annex: options.annex,
    asOf: options.asOf ?? '',
    columnNumbers: options.columnNumbers,
    shortWords: options.shortWords,
    contents: options.contents,
    // Stable: rows of one item keep their order where entries share a row of the sheet.
    rows: rows.sort((one, other) => one.row - other.row),
    ...signsOf(plan, options),
    counts: { sections: sections.length, items: items.length, entries, verdicts },
    otherPeriods: countOf(items) - countOf(shown),
    language,
    draft: options.draft,
    department: department?.name ?? null,
    sections: options.sections,
    summary: options.summary ? summarise(plan, items, departments, activityOf) : null,
    inactive: options.inactive ? listInactive(items, activityOf) : null,
    promises: options.promises === null ? null : listPromised(ofDepartment(options.promises, department), language),
    whole: false,
    allPlans: false,
  };
}

/** Those of a department's measures; all where none is named. */
const ofDepartment = (promises: readonly JudgedPromise[], department: Department | null): readonly JudgedPromise[] =>
  promises.filter(({ item }) => department === null || (item !== null && department.items.includes(item)));

/** Who approves and who signs, as the sheet says; a title or a signature of the settings comes before it. */
function signsOf(
  plan: Plan,
  { title, approval: own, signature }: ReportOptions,
): Pick<Report, 'approval' | 'signature'> {
  const first = plan.items[0]?.rows[0] ?? plan.grid.rows.length;
  const isAbove = ({ kind, row }: Aside): boolean => kind === 'approval' && row < first;
  const ofSheet = title === null ? plan.asides.filter(isAbove).flatMap(({ texts }) => texts) : [];
  const approval = own.length > 0 ? own : ofSheet;
  const signed = plan.asides.filter((each) => ['approval', 'signature'].includes(each.kind) && !isAbove(each));
  return { approval, signature: signature.length > 0 ? signature : signed.map(({ texts }) => texts.join('\t')) };
}

/** The title above the table, its period turned into the one reported on where that is a part of it. */
function titleOf({ title, period, grid }: Plan, language: Locale): readonly string[] {
  const tab = periodOfTab(grid.sheet);
  const named = periodOfTitle(title) ?? tab;
  if (period === null || named === null || isSamePeriod(period, named)) return title;
  // Where the tab's name and the title speak of different times, the author must say which is right; a rule asks them.
  const disjoint = named.to < period.from || named.from > period.to;
  if (disjoint && tab !== null && isSamePeriod(period, tab)) return title;
  return retitle(title, named, period, language);
}

/** What is reported on: the whole plan, some of its sections, one department's measures, or those of its in such sections. */
export function takePart(
  plan: Plan,
  { department, sections: labels }: Pick<ReportOptions, 'department' | 'sections'>,
): Pick<Plan, 'items' | 'orphans' | 'sections'> {
  const part = labels === null ? plan : (takeSections(plan, labels) ?? { items: [], orphans: [], sections: [] });
  if (department === null) return part;
  const own = new Set(department.items);
  const items = part.items.filter((item) => own.has(item));
  return { items, orphans: [], sections: sectionsAround(plan, items) };
}

export function countPlan(plan: Plan, verdictOf: (item: PlanItem) => Verdict): ReportCounts {
  const verdicts: Record<Verdict, number> = { activity: 0, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 };
  let entries = 0;
  for (const item of plan.items) {
    verdicts[verdictOf(item)]++;
    entries += item.entries.length;
  }
  for (const orphan of plan.orphans) entries += orphan.entries.length;
  return { sections: plan.sections.length, items: plan.items.length, entries, verdicts };
}

/** A measure with some of its entries: the first of them stands beside its name. */
function withEntries(item: PlanItem, [first, ...rest]: readonly ProgressEntry[]): PlanItem {
  return { ...item, entries: first === undefined ? [] : [{ ...first, row: item.rows[0] ?? first.row }, ...rest] };
}

/** One row an entry; the first carries the item's own cells, later ones what their rows hold besides. */
function itemRows(plan: Plan, merges: MergeIndex, item: PlanItem): ReportRow[] {
  const rows: ReportRow[] = [];
  const ownRows = new Set(item.rows);
  // An entry that is merged with another measure's stands in none of its rows, and goes with the first.
  const entriesOf = groupBy(item.entries, (entry) => (ownRows.has(entry.row) ? entry.row : item.rows[0]));
  for (const row of item.rows) {
    const table = tableAt(plan, row);
    if (table === undefined) continue;
    const isFirst = row === item.rows[0];
    // What is merged over several measures is said at each of them.
    const text = (column: number | null): string => {
      if (column === null) return '';
      const own = cellText(plan.grid, row, column);
      const merge = own === '' && isFirst && column !== table.columns.number ? merges.at(row, column) : null;
      return merge === null || merge.left !== column ? own : cellText(plan.grid, merge.top, merge.left);
    };
    const { period, until = null, schedule, executors, marked: isMarked } = table.columns;
    const parts = partsOf(table.columns, text);
    const marked = isFirst && (schedule !== undefined || period === null) ? item.period.text : '';
    const span = spanOf(parts.period, text(until), marked);
    const named = [...executorColumns(table.columns), ...(executors === null ? [null] : [])].map((column) => {
      if (isMarked !== undefined && column !== null) return executorText(plan.grid, merges, table, row, column);
      return column === executors ? parts.executors : text(column);
    });
    const own = [parts.number, parts.name, span, named.filter((each) => each !== '').join('\n')] as const;
    const entries = (entriesOf.get(row) ?? []).map((entry) => entry.raw);
    if (entries.length === 0) {
      if (rows.length > 0 && own.every((cell) => cell === '')) continue;
      entries.push('');
    }
    entries.forEach((entry, index) => {
      const cells: FiveTexts = index === 0 ? [...own, entry] : ['', '', '', '', entry];
      rows.push({ kind: 'entry', row, cells, continues: rows.length > 0 });
    });
  }
  return rows;
}
