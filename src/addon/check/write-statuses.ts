/** Writing what a check found into our own columns: one write, of the rows that changed. */

import type { Verdict } from '../../core/activity/verdict';
import { VERDICT_WORDS } from '../../core/activity/verdict-words';
import type { Finding } from '../../core/findings/finding';
import { formatMark, parseMark, type ReadMark, type RowMark, withSums } from '../../core/findings/marks';
import { isOfMeasure } from '../../core/findings/review';
import { isTidiness } from '../../core/findings/tidiness';
import { livingWaivers, type Waiver } from '../../core/findings/waivers';
import { columnLetters } from '../../core/grid/cell-range';
import { cellText } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';
import type { Severity } from '../../core/settings/grades';
import { keptText } from '../workbook/kept-text';
import { COLUMN_WORDS, markTitle, type ServiceColumns } from '../workbook/service-columns';
import { type CheckedPlan, planRows, statedVerdict } from './check-plan';
import { CHECK_WORDS } from './check-words';
import { describeFinding } from './describe-finding';
import { BLANK, isShown, type ServiceRow, writeRows } from './own-cells';
import { ownSum, summedIn, sumOf, sumRows } from './row-sums';
import type { Standing } from './standing';

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Sheets holds 50,000 characters a cell. */
const MAX_CELL_LENGTH = 49_000;

/**
 * Brings our columns to what the check found, with at most one write, of the rows that differ. Before it, our columns are read once more: people insert
 * and sort rows without asking for the lock. Answers false, and writes nothing, where they no longer stand as they were read. Throws AppError
 * `protected` where the person may not write there. Rows `computed` are written whatever they show. The columns must be contiguous or the write is made column by column of the same rows.
 */
export function writeStatuses(
  checked: CheckedPlan,
  columns: ServiceColumns,
  accepted: ReadonlyMap<number, readonly Waiver[]> = new Map(),
  computed: ReadonlySet<number> = new Set(),
): boolean {
  const { grid } = checked;
  const { rows, nextId } = serviceRows(checked, columns, accepted);
  let top = -1;
  let bottom = -1;
  for (let row = columns.headerRow; row < rows.length; row++) {
    if (isShown(grid, row, columns, rows[row] ?? BLANK) && !computed.has(row)) continue;
    if (top === -1) top = row;
    bottom = row + 1;
  }
  // The title that keeps the next id must never lag behind the ids given out.
  if (nextId !== columns.nextId) top = columns.headerRow;
  if (top === -1) return true;
  const written = rows.slice(top, Math.max(bottom, top + 1));
  return writeRows(checked, columns, top, written, { from: columns.headerRow, to: grid.rows.length });
}

/** The same of the plan's measures alone and of some sections, where it holds no more than some of the tab's, the rest being as it was; `standing` is that of the tab. */
export function writeMeasures(
  checked: CheckedPlan,
  columns: ServiceColumns,
  standing: Pick<Standing, 'ids' | 'sums' | 'forAll'>,
  sections: ReadonlySet<number>,
): boolean {
  const { grid, plan } = checked;
  const summed = summedIn(plan, checked.around.settings);
  const found = findingsByRow(checked);
  const verdicts = statedVerdicts(checked);
  const judged = [...sections, ...plan.items.flatMap((item) => item.rows)].sort((one, other) => one - other);
  const ids = standing.ids.slice();
  let { nextId } = columns;
  for (const row of judged) if (ids[row] === -1) ids[row] = nextId++;
  const { words, rest } = nextId === columns.nextId ? standing.sums : sumRows(summed, ids);
  const rows = new Map<number, ServiceRow>();
  if (nextId !== columns.nextId) rows.set(columns.headerRow, { ...ownTitles(checked), mark: markTitle(nextId) });
  for (const row of judged) {
    const mark = parseMark(cellText(grid, row, columns.mark));
    const waivers = livingWaivers(mark?.waivers ?? [], plan.grid, row, isOfMeasure);
    const own = { row, id: ids[row] ?? -1, verdict: verdicts.get(row) ?? null, waivers };
    const isKept = mark !== null && checked.kept.has(row);
    const bare = isKept ? keptOwn(checked, columns, row, mark) : describeOwn(checked, found.get(row), own);
    const sum = (rest[row] ?? 0) ^ standing.forAll;
    const next = { ...bare, mark: withSums(bare.mark, sum, ownSum(words[row] ?? 0, summed.grounds, bare)) };
    if (!isShown(grid, row, columns, next)) rows.set(row, next);
  }
  if (rows.size === 0) return true;
  const [top = 0, bottom = top] = [Math.min(...rows.keys()), Math.max(...rows.keys()) + 1];
  const shown = (row: number): ServiceRow => ({
    status: cellText(grid, row, columns.status),
    findings: cellText(grid, row, columns.findings),
    mark: cellText(grid, row, columns.mark),
  });
  const written = Array.from({ length: bottom - top }, (_none, at) => rows.get(top + at) ?? shown(top + at));
  return writeRows(checked, columns, top, written, { from: top, to: bottom });
}

/** What our columns must hold, for every row of the sheet from its top. */
export function serviceRows(
  checked: CheckedPlan,
  columns: ServiceColumns,
  accepted: ReadonlyMap<number, readonly Waiver[]>,
): { readonly rows: readonly ServiceRow[]; readonly nextId: number } {
  const { plan, grid } = checked;
  const ours = planRows(plan);
  const found = findingsByRow(checked);
  const rows: ServiceRow[] = [];
  let nextId = columns.nextId;
  const ids = new Int32Array(grid.rows.length).fill(-1);
  const taken = new Set<number>();
  const { forAll, facts } = checked.fingerprints;
  const verdicts = statedVerdicts(checked);
  for (let row = 0; row < grid.rows.length; row++) {
    const here = found.get(row);
    if (row < columns.headerRow || (!ours.has(row) && here === undefined)) {
      rows.push(BLANK);
      continue;
    }
    const text = cellText(grid, row, columns.mark);
    const mark = parseMark(text);
    // A copied row brings its id along: the second of two gets a new one.
    const isOwn = mark !== null && mark.id < columns.nextId && !taken.has(mark.id);
    const id = isOwn ? mark.id : nextId++;
    taken.add(id);
    ids[row] = id;
    if (mark !== null && checked.kept.has(row)) {
      rows.push(keptOwn(checked, columns, row, { ...mark, id }));
      continue;
    }
    const waivers = livingWaivers(accepted.get(row) ?? mark?.waivers ?? [], plan.grid, row, isOfMeasure);
    rows.push(describeOwn(checked, here, { row, id, verdict: verdicts.get(row) ?? null, waivers }));
  }
  if (facts !== null) {
    const summed = summedIn(plan, checked.around.settings);
    const shared = sumOf(forAll);
    const { words, rest } = sumRows(summed, ids);
    for (const [row, id] of ids.entries()) {
      const own = rows[row] ?? BLANK;
      const sum = (rest[row] ?? 0) ^ shared;
      if (id >= 0) rows[row] = { ...own, mark: withSums(own.mark, sum, ownSum(words[row] ?? 0, summed.grounds, own)) };
    }
  }
  rows[columns.headerRow] = {
    ...ownTitles(checked),
    mark: markTitle(nextId),
  };
  return { rows, nextId };
}

const ownTitles = ({ locale }: Pick<CheckedPlan, 'locale'>): Pick<ServiceRow, 'status' | 'findings'> => ({
  status: COLUMN_WORDS.status[locale],
  findings: COLUMN_WORDS.findings[locale],
});

/** Whether our titles stand as a check writes them. */
export const areTitled = (open: Pick<CheckedPlan, 'grid' | 'locale'>, columns: ServiceColumns): boolean =>
  isShown(open.grid, columns.headerRow, columns, { ...ownTitles(open), mark: markTitle(columns.nextId) });

/** By first row, of measures that were judged. */
const statedVerdicts = (checked: CheckedPlan): ReadonlyMap<number, Verdict | null> =>
  new Map(
    checked.plan.items.flatMap((item) => {
      const [top = -1] = item.rows;
      return checked.kept.has(top) ? [] : [[top, statedVerdict(checked, item)] as const];
    }),
  );

/** What our cells hold of a row that was not judged, the mark without sums. */
function keptOwn(
  { grid, fingerprints: { facts } }: CheckedPlan,
  columns: ServiceColumns,
  row: number,
  { id, letters: [first, last], fingerprint }: ReadMark,
): ServiceRow {
  return {
    status: cellText(grid, row, columns.status),
    findings: cellText(grid, row, columns.findings),
    mark: `${first}${id}.${fingerprint}${facts === null ? '' : `_${facts(row)}`}${last}`,
  };
}

/** What our cells are to hold of a row that was judged, the mark without sums. */
function describeOwn(
  { locale, fingerprints }: CheckedPlan,
  found: RowFindings | undefined,
  { row, id, verdict, waivers }: Pick<RowMark, 'id' | 'verdict' | 'waivers'> & { readonly row: number },
): ServiceRow {
  const severity = found?.severity ?? null;
  const words = { status: verdict === null ? '' : VERDICT_WORDS[verdict][locale], findings: found?.text ?? '' };
  const own = waivers.length === 0 ? fingerprints.of(row, { severity, verdict, ...words }) : '';
  const facts = fingerprints.facts?.(row) ?? '';
  return { ...words, mark: formatMark({ id, severity, verdict, waivers, fingerprint: own, facts }) };
}

interface RowFindings {
  /** Of those that nobody accepted; null where all are. */
  readonly severity: Severity | null;
  readonly text: string;
}

/** Findings of the plan's own tab by row: the worst severity, and one line of words for each, the worst first. */
function findingsByRow(checked: CheckedPlan): Map<number, RowFindings> {
  const byRow = new Map<number, Finding[]>();
  const { tidiness } = checked.around.settings;
  const isPassedOver = (finding: Finding): boolean =>
    !tidiness && isTidiness(finding) && finding.waiver === null && finding.claim === undefined;
  const headerRows = new Set<number>();
  for (const table of checked.plan.tables) {
    for (let row = table.headerTop; row < table.bodyTop; row++) headerRows.add(row);
  }
  for (const finding of checked.findings) {
    const { sheet, row } = finding.cell;
    // A finding about the whole table stands on its header, where our titles are: the panel shows it.
    if (sheet !== checked.plan.grid.sheet || headerRows.has(row) || isPassedOver(finding)) continue;
    const here = byRow.get(row) ?? [];
    byRow.set(row, here);
    here.push(finding);
  }
  return new Map([...byRow].map(([row, findings]) => [row, describeRow(findings, checked.locale)]));
}

/** 0 for what is accepted. */
const rankOf = ({ severity, waiver }: Finding): number => (waiver === null ? RANKS[severity] : 0);

function describeRow(findings: readonly Finding[], locale: Locale): RowFindings {
  const sorted = [...findings].sort((one, other) => rankOf(other) - rankOf(one));
  const [worst] = sorted;
  let text = '';
  for (const finding of sorted) {
    const { waiver, claim, fix, cell } = finding;
    const own = describeFinding(finding, locale);
    // Untidy signs are told alike in every cell: which one it is must be said.
    const placed = fix === null ? own : `${columnLetters(cell.column)}: ${own}`;
    const claimed =
      claim === undefined ? placed : formatMessage(CHECK_WORDS.claimed, { reason: claim, finding: placed }, locale);
    const words =
      waiver === null ? claimed : formatMessage(CHECK_WORDS.waived, { reason: waiver, finding: placed }, locale);
    if (text.length + words.length < MAX_CELL_LENGTH) text += `${text === '' ? '' : '\n'}${words}`;
  }
  // As it will be read back: what Sheets alters would be written anew at every check.
  return { severity: worst === undefined || worst.waiver !== null ? null : worst.severity, text: keptText(text) };
}
