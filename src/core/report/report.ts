/** The report as data: the rows of the official table in order, nothing about documents or languages. */
import type { Verdict } from '../activity/verdict';
import type { ItemActivity } from '../findings/define-rule';
import { cellText } from '../grid/grid';
import type { Locale } from '../locale';
import { isOfOtherColumn, readColumnPeriods } from '../plan/column-periods';
import type { Department } from '../plan/executors/departments';
import type { Aside, Plan, PlanItem, ProgressEntry } from '../plan/plan';
import { periodOfTab, periodOfTitle } from '../plan/reporting-year';
import { claimColumn, headerWords } from '../plan/table/header-words';
import { MergeIndex } from '../plan/table/merge-index';
import { tableAt } from '../plan/table/table-at';
import { retitle } from '../text/period-words';
import { isSamePeriod, type ReportingPeriod } from '../text/reporting-period';
import { type InactiveItem, listInactive, type Summary, summarise, tallyItems } from './annexes';

/** Raised when the shape changes, so that a stored report is never misread. */
export const REPORT_VERSION = 3;

/** The form's columns, in order. */
const FORM_COLUMNS = ['number', 'name', 'period', 'executors', 'progress'] as const;

/** The column that holds the entries. */
export const PROGRESS_COLUMN = FORM_COLUMNS.indexOf('progress');

export type FiveTexts = readonly [string, string, string, string, string];

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
  /** Lines of who approves the plan, above the title; empty where the title lines are the settings' own and approve by themselves. */
  readonly approval: readonly string[];
  readonly signature: readonly string[];
  readonly counts: ReportCounts;
  /** Entries left out because their column is for another part of the year. */
  readonly otherPeriods: number;
  /** The language that the plan itself is written in. */
  readonly language: Locale;
  readonly draft: boolean;
  /** The only department reported on; null for all. */
  readonly department: string | null;
  /** Null where not asked for. */
  readonly summary: Summary | null;
  readonly inactive: readonly InactiveItem[] | null;
}

export interface ReportCounts {
  readonly sections: number;
  readonly items: number;
  readonly entries: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

export interface ReportOptions {
  /** Replaces the sheet's own title lines. */
  readonly title: readonly string[] | null;
  /** Replaces what signs the sheet itself; empty where the settings have none. */
  readonly signature: readonly string[];
  /** Marked so at its head. */
  readonly draft: boolean;
  /** Only this department's items, with the sections they stand in; null for the whole plan. */
  readonly department: Department | null;
  readonly summary: boolean;
  readonly inactive: boolean;
}

/** The whole plan and nothing besides. */
export const PLAIN_REPORT: ReportOptions = {
  title: null,
  signature: [],
  draft: false,
  department: null,
  summary: false,
  inactive: false,
};

/** Builds the report; every section, item, entry and orphan row of the plan is in it unless one department's part is asked for. */
export function buildReport(
  plan: Plan,
  departments: readonly Department[],
  activityOf: (item: PlanItem) => ItemActivity,
  options: ReportOptions,
): Report {
  const { department } = options;
  const items = department?.items ?? plan.items;
  const orphans = department === null ? plan.orphans : [];
  const sections = department === null ? plan.sections : sectionsAround(plan, items);
  const merges = new MergeIndex(plan.grid);
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
    columns: columnTitles(plan, DEFAULT_TITLES[language]),
    // Stable: rows of one item keep their order where entries share a row of the sheet.
    rows: rows.sort((one, other) => one.row - other.row),
    ...signsOf(plan, options),
    counts: { sections: sections.length, items: items.length, entries, verdicts },
    otherPeriods: countOf(items) - countOf(shown),
    language,
    draft: options.draft,
    department: department?.name ?? null,
    summary: options.summary ? summarise(plan, items, departments, activityOf) : null,
    inactive: options.inactive ? listInactive(items, activityOf) : null,
  };
}

/** Who approves and who signs, as the sheet says; a title or a signature of the settings comes before it. */
function signsOf(plan: Plan, { title, signature }: ReportOptions): Pick<Report, 'approval' | 'signature'> {
  const first = plan.items[0]?.rows[0] ?? plan.grid.rows.length;
  const isAbove = ({ kind, row }: Aside): boolean => kind === 'approval' && row < first;
  const approval = title === null ? plan.asides.filter(isAbove).flatMap(({ texts }) => texts) : [];
  const signed = plan.asides.filter((each) => ['approval', 'signature'].includes(each.kind) && !isAbove(each));
  return { approval, signature: signature.length > 0 ? signature : signed.map(({ texts }) => texts.join('\t')) };
}

/** The title above the table, its period turned into the one reported on where that is a part of it. */
function titleOf({ title, period, grid }: Plan, language: Locale): readonly string[] {
  const tab = periodOfTab(grid.sheet);
  const told = periodOfTitle(title) ?? tab;
  if (period === null || told === null || isSamePeriod(period, told)) return title;
  // Where the tab's name and the title speak of different times, the author must say which is right; a rule asks them.
  const disjoint = told.to < period.from || told.from > period.to;
  if (disjoint && tab !== null && isSamePeriod(period, tab)) return title;
  return retitle(title, told, period, language);
}

/** Sections that items stand in, with those around them. */
function sectionsAround(plan: Plan, items: readonly PlanItem[]): Plan['sections'] {
  const kept = new Set<number>();
  for (const item of items) {
    for (let at = item.section; at !== null; at = plan.sections[at]?.parent ?? null) kept.add(at);
  }
  return plan.sections.filter((_section, index) => kept.has(index));
}

/** A plan with a Cyrillic letter among its headings is Russian. */
function languageOf(plan: Plan): Locale {
  const titles = columnTitles(plan, ['', '', '', '', '']);
  return /[а-яё]/i.test([...plan.title, ...titles, ...plan.items.map(({ name }) => name.text)].join(' ')) ? 'ru' : 'en';
}

export function countPlan(plan: Plan, verdictOf: (item: PlanItem) => Verdict): ReportCounts {
  const verdicts: Record<Verdict, number> = { activity: 0, none: 0, cancelled: 0, planned: 0, empty: 0 };
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
    const { number, name, period, until = null, executors } = table.columns;
    const [from, to] = [text(period), text(until)];
    const span = from === '' || to === '' || from === to ? from || to : `${from} – ${to}`;
    const own = [text(number), text(name), span, text(executors)] as const;
    const entries = item.entries
      .filter((entry) => entry.row === row || (isFirst && !item.rows.includes(entry.row)))
      .map((entry) => entry.raw);
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

const DEFAULT_TITLES: Readonly<Record<Locale, FiveTexts>> = {
  ru: [
    '№ п/п',
    'Наименование мероприятия',
    'Сроки проведения',
    'Ответственный исполнитель',
    'Информация о ходе исполнения',
  ],
  en: ['No.', 'Measure', 'Period', 'Executor', 'Progress'],
};

/** The sheet's own header words, in the form's order; `missing` where the sheet has none or several. */
function columnTitles(plan: Plan, missing: FiveTexts): FiveTexts {
  const table = plan.tables[0];
  if (table === undefined) return missing;
  const { number, name, period, until = null, executors, progress } = table.columns;
  // Of a group's title and those below it, the one that says best what the column holds.
  const bestOf = (column: number | null, index: number): { readonly text: string; readonly row: number } | null => {
    let best: { readonly text: string; readonly row: number; readonly strength: number } | null = null;
    for (let row = table.headerTop; column !== null && row < table.bodyTop; row++) {
      const text = cellText(plan.grid, row, column).trim();
      const claim = claimColumn(headerWords(text));
      const strength = claim !== null && claim.kind === FORM_COLUMNS[index] ? claim.strength : 0;
      if (text !== '' && (best === null || strength > best.strength)) best = { text, row, strength };
    }
    return best;
  };
  const title = (column: number | null, index: number): string => bestOf(column, index)?.text ?? missing[index] ?? '';
  // Of a start and an end both are said, unless a title above both says it for both.
  const [from, to] = [bestOf(period, 2), bestOf(until, 2)];
  const both = from !== null && to !== null && from.row === to.row && from.text !== to.text;
  const single = progress.length === 1 ? (progress[0] ?? null) : null;
  return [
    title(number, 0),
    title(name, 1),
    both ? `${from.text} – ${to.text}` : title(period, 2),
    title(executors, 3),
    title(single, 4),
  ];
}
