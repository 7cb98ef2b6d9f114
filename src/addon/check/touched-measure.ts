/**
 * The short way of an edit: where the marks show that nothing has changed but the words of a few measures, and that these have to do with no other row, they are
 * read and judged by themselves. Whatever does not fit goes the long way, which judges by the whole plan; what stands in our columns afterwards is the same.
 */

import { parseMark, VERDICT_LETTERS } from '../../core/findings/marks';
import { arePromisesNamed } from '../../core/findings/outstanding';
import { CLOSED } from '../../core/findings/review';
import {
  hasFact,
  headOf,
  kindAt,
  LATIN,
  OPEN,
  parseHead,
  QUIET,
  ROW_KINDS,
  WORDLESS,
} from '../../core/findings/row-facts';
import { cellText, type Grid } from '../../core/grid/grid';
import { collectNames, isDitto, readExecutors, settleNames } from '../../core/plan/executors/executors';
import type { KnownNames } from '../../core/plan/executors/split-names';
import type { PlanPart } from '../../core/plan/parse-plan';
import { isPlainRow } from '../../core/plan/plain-rows';
import type { PlanItem } from '../../core/plan/plan';
import { type ClassifiedRow, classifyRows, headColumns } from '../../core/plan/table/classify-rows';
import { namesIn } from '../../core/plan/table/executor-columns';
import { indexMerges, type MergeIndex } from '../../core/plan/table/merge-index';
import type { PlanTable } from '../../core/plan/table/plan-table';
import { readLine } from '../../core/plan/table/reading';
import { tableAt } from '../../core/plan/table/table-at';
import { TOGETHER } from '../../core/plan/unread-cells';
import type { ChoosePart, EditedTab } from '../workbook/open-edited';
import type { OpenPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { type CheckedPlan, checkMeasures } from './check-plan';
import { areEntriesApart, type Change } from './entries-apart';
import { jointColumns, readStanding, type Standing, summedIn, sumOf } from './row-sums';
import { areTitled, writeMeasures } from './write-statuses';

/** Columns that were edited, zero-based, from the first to the last. */
export type EditedColumns = readonly [first: number, last: number];

/** Brings the measures' rows up to date, and answers false where they have moved meanwhile; null where the long way must be gone. */
export function checkTouchedMeasures(
  { columns, grid, settings, executors, readPart }: EditedTab,
  edited: EditedColumns,
): boolean | null {
  let standing: Standing | null = null;
  const choose: ChoosePart = (seen, merges, tables) => {
    // Where what holds rows together was edited, nothing need be looked for.
    if (tables.every((table) => isWithin(jointColumns(table.columns), edited))) return null;
    standing = readStanding(summedIn({ grid: seen, tables }, settings), grid, columns);
    return standing === null ? null : choosePart(seen, merges, tables, standing, executors);
  };
  const open = readPart(choose);
  return open === null || standing === null || !areTitled(open, columns)
    ? null
    : judge(open, columns, standing, edited, executors);
}

const isWithin = (columns: readonly number[], [first, last]: EditedColumns): boolean =>
  columns.some((column) => column >= first && column <= last);

function judge(
  open: OpenPlan,
  columns: ServiceColumns,
  standing: Standing,
  edited: EditedColumns,
  known: () => KnownNames,
): boolean | null {
  const { facts, changed, forAll, markAt } = standing;
  // Which cells are too long to be read hangs on all of them.
  if (standing.sums.long > TOGETHER) return null;
  const touched = new Set(changed);
  const others = facts.rows.filter((row) => !touched.has(row));
  const checked = checkMeasures(open, { hasLatin: others.some((row) => hasFact(facts, row, LATIN)) });
  const now = checked?.fingerprints.facts;
  // A rule failed, cells are too long to be read, or something that every row is judged by is not what it was.
  if (checked === null || !now || sumOf(checked.fingerprints.forAll) !== forAll) return null;
  if (changed.length === 0) return true;
  const { items, tables } = open.plan;
  const changes = items.flatMap((item) =>
    item.rows.flatMap((row) => (touched.has(row) ? describeChange(checked, item, row, markAt(row), now(row)) : [])),
  );
  if (!areEntriesApart(open.plan, standing, changes, others)) return null;
  // Whether all that a measure has is wordless is for the whole plan to say.
  if (items.some(({ rows }) => rows.some((row) => hasFact(facts, row, WORDLESS)))) return null;
  const isHead = tables.some((table) => isWithin(headColumns(table.columns), edited));
  const heads = changes.filter(({ before, after }) => isHead || parseHead(before).head !== parseHead(after).head);
  if (heads.length > 0 && !areHeadsApart(others, open, standing, known)) return null;
  const marks = items.flatMap(({ rows }) => rows.map(markAt)).filter((mark) => mark.includes('['));
  // What is closed is closed as a whole.
  if (marks.some((mark) => parseMark(mark)?.waivers.some(({ rule }) => rule === CLOSED) !== false)) return null;
  const promises = open.around.lastYear?.promises ?? [];
  if (!arePromisesNamed(items, promises)) return null;
  // A name tells whose a waiver and a promise are, too.
  if (heads.length + marks.length + promises.length > 0 && !areNamesApart(items, now, standing)) return null;
  return writeMeasures(checked, columns, standing.sums);
}

function describeChange({ ofTexts }: CheckedPlan, item: PlanItem, row: number, before: string, now: string): Change {
  const at = item.entries.findIndex((entry) => entry.row === row);
  // A mark has the verdict of the measure; with something accepted it may be a person's.
  const isOnly = item.rows.length === 1 && !before.includes('[');
  return {
    before,
    after: `_${now}`,
    wasNone: isOnly && before.endsWith(VERDICT_LETTERS.none),
    isNone: ofTexts.activityOf(item).entries[at]?.verdict === 'none',
  };
}

/** Whether names, periods and executors, as they were and as they are, are nobody else's concern; but for equal names. */
function areHeadsApart(
  others: readonly number[],
  { plan, around: { lastYear } }: OpenPlan,
  standing: Standing,
  known: () => KnownNames,
): boolean {
  const { facts } = standing;
  // Whose promise one was the names of all tell.
  if ((lastYear?.promises ?? []).length > 0) return false;
  const open = others.filter((row) => hasFact(facts, row, OPEN));
  if (open.length > 0 && !areReadAlike(open, plan, standing, known)) return false;
  // Looked for once: any number of measures may have been pasted into.
  const taken = lastTakenUp(plan, facts);
  return plan.items.every(({ rows }) => (rows.at(-1) ?? -1) >= taken);
}

/** Whether rows in which other names tell the executors apart name the same as they did. */
function areReadAlike(
  rows: readonly number[],
  { grid, tables }: OpenPlan['plan'],
  { markAt }: Standing,
  known: () => KnownNames,
): boolean {
  const merges = indexMerges(grid);
  const names = collectNames(grid, tables, known());
  return rows.every((row) => {
    const table = tableAt({ tables }, row);
    if (table === undefined) return false;
    const read = namesIn(grid, merges, table, row).flatMap((text) => readExecutors(text, names).executors);
    return headOf(grid, table, row, read) === parseHead(markAt(row)).head;
  });
}

/** The last row of a measure that has the period of one above it: "то же"; -1 where none has. */
function lastTakenUp({ grid, tables }: OpenPlan['plan'], facts: Standing['facts']): number {
  let last = -1;
  for (const row of facts.rows) {
    if (kindAt(facts, row) !== ROW_KINDS.item) continue;
    const columns = tableAt({ tables }, row)?.columns;
    const isTakenUp = [columns?.period, columns?.until].some(
      (column) => typeof column === 'number' && isDitto(readLine(cellText(grid, row, column))),
    );
    if (isTakenUp) last = row;
  }
  return last;
}

/** Whether nobody else bears the name of one of the measures, nor what it was called before; `now` gives their facts as they are. */
function areNamesApart(items: readonly PlanItem[], now: (row: number) => string, { facts, markAt }: Standing): boolean {
  const tops = new Set(items.map(({ rows: [top = -1] }) => top));
  const names = new Set([...tops].map((top) => parseHead(`_${now(top)}`).name));
  if (names.size < tops.size) return false;
  for (const top of tops) names.add(parseHead(markAt(top)).name);
  return !facts.rows.some(
    (row) => kindAt(facts, row) === ROW_KINDS.item && !tops.has(row) && names.has(parseHead(markAt(row)).name),
  );
}

/** The measures whose rows have changed, and the sections above them; null where what their cells say may hang on other rows, or the rows' kinds on them. */
function choosePart(
  grid: Grid,
  merges: MergeIndex,
  tables: readonly PlanTable[],
  { facts, changed }: Standing,
  known: () => KnownNames,
): PlanPart | null {
  const touched = new Set(changed);
  const last = changed.at(-1) ?? -1;
  const rows: ClassifiedRow[] = [];
  let measure: number[] = [];
  const take = (): boolean => {
    const own = measure;
    measure = [];
    if (!own.some((row) => touched.has(row))) return true;
    if (!own.every((row) => hasFact(facts, row, QUIET)) || !isApart(grid, merges, tables, own)) return false;
    rows.push(...own.map((row, index): ClassifiedRow => ({ row, kind: index === 0 ? 'item' : 'continuation' })));
    return true;
  };
  for (const row of facts.rows) {
    const kind = kindAt(facts, row);
    if (kind === ROW_KINDS.continuation && measure.length > 0) {
      measure.push(row);
      continue;
    }
    if (!take()) return null;
    if (row > last) break;
    if (kind === ROW_KINDS.item) measure.push(row);
    else if (touched.has(row)) return null;
    else if (kind === ROW_KINDS.section) rows.push({ row, kind: 'section' });
  }
  if (!take()) return null;
  const texts = rows.flatMap(({ row, kind }) => {
    const table = kind === 'section' ? undefined : tableAt({ tables }, row);
    return table === undefined ? [] : namesIn(grid, merges, table, row).filter((text) => text !== '');
  });
  const names = settleNames(texts) ?? collectNames(grid, tables, known());
  return texts.some((text) => readExecutors(text, names).executors.some(isDitto)) ? null : { rows, names };
}

/** Whether the rows of a measure are what they seem wherever they stand: in one table, each of its kind by itself, no cell of them merged with another's. */
function isApart(grid: Grid, merges: MergeIndex, tables: readonly PlanTable[], rows: readonly number[]): boolean {
  const [top = -1] = rows;
  const table = tableAt({ tables }, top);
  const bottom = (rows.at(-1) ?? top) + 1;
  if (table === undefined || grid.merges.some((each) => isAcross(each, top, bottom))) return false;
  return rows.every((row) => {
    const [now] = classifyRows(grid, merges, { ...table, bodyTop: row, bottom: row + 1 });
    const kind = row === top ? 'item' : 'continuation';
    return (
      tableAt({ tables }, row) === table && now?.kind === kind && isPlainRow(grid, row, table.columns, row === top)
    );
  });
}

/** Whether an area has a part among the rows and another outside of them. */
const isAcross = (area: Grid['merges'][number], top: number, bottom: number): boolean =>
  area.top < bottom && area.bottom > top && (area.top < top || area.bottom > bottom);
