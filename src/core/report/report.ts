/** The report as data: the rows of the official table in order, nothing about documents or languages. */
import type { Verdict } from '../activity/verdict';
import { cellText } from '../grid/grid';
import type { Plan, PlanItem } from '../plan/plan';
import { tableAt } from '../plan/table-at';

/** Raised when the shape changes, so that a stored report is never misread. */
export const REPORT_VERSION = 1;

export type FiveTexts = readonly [string, string, string, string, string];

/** A row of the table. Texts are the authors', exactly; `row` is the sheet's, zero-based. */
export type ReportRow =
  | { readonly kind: 'section'; readonly row: number; readonly text: string }
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
  readonly title: readonly string[];
  readonly columns: FiveTexts;
  readonly rows: readonly ReportRow[];
  readonly signature: readonly string[];
  readonly counts: ReportCounts;
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
  readonly signature: readonly string[];
}

/** Builds the report of the whole plan; every section, item, entry and orphan row of it is in it. */
export function buildReport(plan: Plan, verdictOf: (item: PlanItem) => Verdict, options: ReportOptions): Report {
  const rows: ReportRow[] = [
    ...plan.sections.map((section): ReportRow => ({ kind: 'section', row: section.row, text: section.raw })),
    ...plan.items.flatMap((item) => itemRows(plan, item)),
    ...plan.orphans.flatMap((orphan) =>
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
  return {
    version: REPORT_VERSION,
    sheet: plan.grid.sheet,
    year: plan.year,
    title: options.title ?? plan.title,
    columns: columnTitles(plan),
    // Stable: rows of one item keep their order where entries share a row of the sheet.
    rows: rows.sort((one, other) => one.row - other.row),
    signature: options.signature,
    counts: countPlan(plan, verdictOf),
  };
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

/** One row an entry; the first carries the item's own cells, later ones what their rows hold besides. */
function itemRows(plan: Plan, item: PlanItem): ReportRow[] {
  const rows: ReportRow[] = [];
  for (const row of item.rows) {
    const table = tableAt(plan, row);
    if (table === undefined) continue;
    const text = (column: number | null): string => (column === null ? '' : cellText(plan.grid, row, column));
    const { number, name, period, executors } = table.columns;
    const own = [text(number), text(name), text(period), text(executors)] as const;
    const entries = item.entries.filter((entry) => entry.row === row).map((entry) => entry.raw);
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

const DEFAULT_TITLES: FiveTexts = [
  '№ п/п',
  'Наименование мероприятия',
  'Сроки проведения',
  'Ответственный исполнитель',
  'Информация о ходе исполнения',
];

/** The sheet's own header words, in the form's order; the form's words where the sheet has none or several. */
function columnTitles(plan: Plan): FiveTexts {
  const table = plan.tables[0];
  if (table === undefined) return DEFAULT_TITLES;
  const { number, name, period, executors, progress } = table.columns;
  const title = (column: number | null, index: number): string => {
    for (let row = table.headerTop; column !== null && row < table.bodyTop; row++) {
      const text = cellText(plan.grid, row, column).trim();
      if (text !== '') return text;
    }
    return DEFAULT_TITLES[index] ?? '';
  };
  const single = progress.length === 1 ? (progress[0] ?? null) : null;
  return [title(number, 0), title(name, 1), title(period, 2), title(executors, 3), title(single, 4)];
}
