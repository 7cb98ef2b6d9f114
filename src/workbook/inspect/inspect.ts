/** What Vekha sees in a workbook, and what a save would touch, told before anything is done. */
import { columnLetters, formatCell } from '../../core/grid/cell-range';
import type { Cell, Grid } from '../../core/grid/grid';
import type { LeftOutKind, SourcePlace } from '../../core/import/source';
import { APART, isNamed } from '../../core/plan/own-tab-names';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Aside } from '../../core/plan/plan';
import { headerText } from '../../core/plan/table/header-columns';
import { isColumnNumbers } from '../../core/plan/table/header-rows';
import { indexMerges } from '../../core/plan/table/merge-index';
import type { PlanTable } from '../../core/plan/table/plan-table';
import { type Bundle, callPanel } from '../../stand-in/bundle';
import { createHost, type Host } from '../../stand-in/host/host';
import type { Sheet, Workbook } from '../../stand-in/host/model';
import { numberFormatAt, usedSize, valueAt } from '../../stand-in/spreadsheet/cells';
import { displayText } from '../../stand-in/spreadsheet/display-text';
import { findMarkTitle, fitColumns } from '../fit-columns';
import { uncalculatedFormulas } from '../package/formula-cells';
import { listTabs, Package } from '../package/package';
import { SaveRefusal } from '../package/save-refusal';
import type { Receipt } from '../receipt';
import { renderWorkbook } from '../render-workbook';
import { sourceOf } from '../source';
import { listUnread } from './list-unread';

export type ColumnRole = 'number' | 'name' | 'period' | 'executors' | 'progress' | 'section' | 'own';

export interface Inspection {
  readonly tabs: readonly {
    readonly name: string;
    readonly hidden: boolean;
    /** `cells` false for a tab that is a chart or a dialog. */
    readonly cells: boolean;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Null where there is no plan; `leftOut` then says why. Rows as a person counts them. */
  readonly table: {
    readonly sheet: string;
    readonly header: number;
    readonly first: number;
    readonly last: number;
  } | null;
  readonly columns: readonly { readonly column: string; readonly title: string; readonly role: ColumnRole | null }[];
  /** What a check does not read: tabs, columns, formulas that were never calculated. */
  readonly leftOut: readonly {
    readonly place: string;
    readonly reason: 'tab' | 'column' | 'hidden' | 'uncalculated' | 'no-plan' | LeftOutKind;
    readonly text: string;
  }[];
  /** What saving a full check would do; null where there is nothing to check. */
  readonly save: Receipt | { readonly refused: readonly { readonly ru: string; readonly en: string }[] } | null;
}

/** Works on the workbook given, which is of no use for anything else afterwards; no file is written. */
export async function inspectWorkbook(
  workbook: Workbook,
  bundle: Bundle,
  request: { readonly sheet: string | null; readonly year: number | null; readonly locale: 'ru' | 'en' },
  host = createHost(workbook, { locale: request.locale }),
): Promise<Inspection> {
  const tabs = describeTabs(workbook);
  const answer = callPanel(bundle, host, 'panelRows', { ...request, rows: [] });
  const sheet = answer.ok ? workbook.sheets.find(({ name }) => name === answer.value.sheet) : undefined;
  if (sheet === undefined) {
    const text = answer.ok ? '' : `${answer.error.message} ${answer.error.hint}`;
    return { tabs, table: null, columns: [], leftOut: [{ place: '', reason: 'no-plan', text }], save: null };
  }
  const grid = gridOf(host, sheet);
  const unread = listUnread(workbook, sheet);
  const { save, year } = await saveOf(host, bundle, request);
  const { plan } = parsePlan(grid, year, null, { guess: true });
  const [first, ...more] = plan?.tables ?? [];
  const columns = first === undefined ? [] : describeColumns(grid, sheet, first);
  const last = more.at(-1) ?? first;
  const table =
    first === undefined || last === undefined
      ? null
      : { sheet: sheet.name, header: first.bodyTop, first: first.bodyTop + 1, last: last.bottom };
  const leftOut = [
    ...otherTabs(workbook, sheet),
    ...otherColumns(sheet, columns),
    ...uncalculated(workbook, sheet),
    ...(plan?.asides ?? []).map((aside) => besidePlan(sheet, aside)),
    ...unread.map(({ kind, text, place }) => ({ place: placeIn(sheet, place), reason: kind, text })),
  ];
  return { tabs, table, columns, leftOut, save };
}

function describeTabs(workbook: Workbook): Inspection['tabs'] {
  const known = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    cells: true,
    ...usedSize(sheet),
  }));
  const bytes = sourceOf(workbook)?.bytes;
  const names =
    bytes === undefined ? known.map(({ name }) => name) : listTabs(new Package(bytes, 'look')).map(({ name }) => name);
  return names.map(
    (name) => known.find((tab) => tab.name === name) ?? { name, hidden: false, cells: false, rows: 0, columns: 0 },
  );
}

/** The tab as the add-on reads it, its first rows alone where `most` says how many, but for what needs no reading here: texts are enough to find a table. */
export function gridOf(host: Host, sheet: Sheet, most = Number.POSITIVE_INFINITY): Grid {
  const { rows: all, columns } = usedSize(sheet);
  const rows = Math.min(all, most);
  const cell = (row: number, column: number): Cell =>
    displayText(host, valueAt(sheet, row, column), numberFormatAt(sheet, row, column));
  const texts = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => cell(row, column)),
  );
  const hiddenColumns = sheet.columns.flatMap(({ hidden }, column) => (hidden === true ? [column] : []));
  const merges = rows === all ? sheet.merges : sheet.merges.filter(({ bottom }) => bottom <= rows);
  return { sheet: sheet.name, rows: texts, merges, hiddenColumns };
}

function besidePlan(sheet: Sheet, { kind, row, column, texts }: Aside): Inspection['leftOut'][number] {
  const reason = kind === 'note' ? 'aside' : kind;
  return { place: `'${sheet.name}'!${formatCell(row, column)}`, reason, text: texts.join(' ') };
}

/** A cell of the tab, or the tab where it stands at the page's edge. */
function placeIn(sheet: Sheet, { row, column }: SourcePlace): string {
  return column === null ? sheet.name : `'${sheet.name}'!${formatCell(row - 1, column - 1)}`;
}

function describeColumns(
  grid: Grid,
  sheet: Sheet,
  { headerTop, bodyTop, bottom, columns }: PlanTable,
): Inspection['columns'] {
  const merges = indexMerges(grid);
  const mark = findMarkTitle(sheet);
  const roleOf = (column: number): ColumnRole | null => {
    if (mark !== null && column <= mark.column && column > mark.column - 3) return 'own';
    if (columns.progress.includes(column)) return 'progress';
    if (columns.until === column || columns.schedule?.includes(column) === true) return 'period';
    if (columns.section === column) return 'section';
    if (columns.coexecutors?.includes(column) === true) return 'executors';
    const found = (['number', 'name', 'period', 'executors'] as const).find((role) => columns[role] === column);
    return found ?? null;
  };
  const rows = grid.rows.slice(headerTop, bottom);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let titles = bodyTop;
  while (titles - 1 > headerTop && isColumnNumbers(grid, titles - 1)) titles -= 1;
  const isFilled = Array.from({ length: width }, (_none, column) => rows.some((row) => cellTextOf(row[column]) !== ''));
  return Array.from({ length: width }, (_none, column) => ({
    column: columnLetters(column),
    title: headerText(grid, merges, headerTop, titles, column).replace(/\s+/g, ' ').trim(),
    role: roleOf(column),
  })).filter(({ role }, column) => role !== null || isFilled[column] === true);
}

const cellTextOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? '')).trim();

function otherTabs(workbook: Workbook, plan: Sheet): Inspection['leftOut'] {
  return workbook.sheets
    .filter((sheet) => sheet !== plan && !APART.some((own) => isNamed(sheet.name, own)))
    .map(({ name, hidden }) => ({ place: name, reason: hidden ? ('hidden' as const) : ('tab' as const), text: '' }));
}

function otherColumns(sheet: Sheet, columns: Inspection['columns']): Inspection['leftOut'] {
  return columns
    .filter(({ role }) => role === null)
    .map(({ column, title }) => ({
      place: `'${sheet.name}'!${column}:${column}`,
      reason: 'column' as const,
      text: title,
    }));
}

/** Such a cell is blank until a spreadsheet opens the file. */
function uncalculated(workbook: Workbook, sheet: Sheet): Inspection['leftOut'] {
  const bytes = sourceOf(workbook)?.bytes;
  const pack = bytes === undefined ? null : new Package(bytes, 'look');
  const part = pack === null ? undefined : listTabs(pack).find(({ name }) => name === sheet.name)?.part;
  if (pack === null || part === undefined) return [];
  return uncalculatedFormulas(pack.text(part)).map(({ row, column, text }) => ({
    place: `'${sheet.name}'!${formatCell(row, column)}`,
    reason: 'uncalculated' as const,
    text: `=${text}`,
  }));
}

async function saveOf(
  host: Host,
  bundle: Bundle,
  request: Parameters<typeof inspectWorkbook>[2],
): Promise<{ readonly save: Inspection['save']; readonly year: number | null }> {
  const bare = host.workbook.sheets.filter((sheet) => findMarkTitle(sheet) === null);
  const answer = callPanel(bundle, host, 'panelCheck', request);
  if (!answer.ok) return { save: null, year: request.year };
  const { year } = answer.value.plan;
  for (const sheet of bare) fitColumns(sheet);
  try {
    return { save: (await renderWorkbook(host.workbook)).receipt, year };
  } catch (error) {
    if (!(error instanceof SaveRefusal)) throw error;
    return { save: { refused: error.reasons }, year };
  }
}
