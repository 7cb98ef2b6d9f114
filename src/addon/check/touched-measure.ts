/**
 * The short way of an edit: where the marks show that nothing has changed but the words of a few measures, and that these have to do with no other row, they are
 * read and judged by themselves. Whatever does not fit goes the long way, which judges by the whole plan; what stands in our columns afterwards is the same.
 */

import { parseMark } from '../../core/findings/marks';
import { arePromisesNamed } from '../../core/findings/outstanding';
import { CLOSED } from '../../core/findings/review';
import { hasFact, headOf, kindAt, LATIN, OPEN, parseHead, ROW_KINDS, WORDLESS } from '../../core/findings/row-facts';
import { cellText } from '../../core/grid/grid';
import { collectNames, isDitto, readExecutors } from '../../core/plan/executors/executors';
import type { KnownNames } from '../../core/plan/executors/split-names';
import type { PlanItem } from '../../core/plan/plan';
import { headColumns } from '../../core/plan/table/classify-rows';
import { namesIn } from '../../core/plan/table/executor-columns';
import { indexMerges } from '../../core/plan/table/merge-index';
import { readLine } from '../../core/plan/table/reading';
import { tableAt } from '../../core/plan/table/table-at';
import { TOGETHER } from '../../core/plan/unread-cells';
import type { EditedTab } from '../workbook/open-edited';
import type { OpenPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { checkMeasures, checkOutline } from './check-plan';
import { areEntriesApart } from './entries-apart';
import { summedIn, sumOf } from './row-sums';
import { readStanding, type Standing } from './standing';
import { chooseTouched, type TouchedPart } from './touched-part';
import { areTitled, writeMeasures } from './write-statuses';

/** Columns that were edited, zero-based, from the first to the last. */
export type EditedColumns = readonly [first: number, last: number];

/** Brings the rows of measures that were touched up to date, and answers false where they have moved meanwhile; null where the long way must be gone. */
export function checkTouchedMeasures(
  { columns, grid, settings, executors, findParts }: EditedTab,
  edited: EditedColumns,
): boolean | null {
  const parts = findParts();
  if (parts === null) return null;
  const standing = readStanding(summedIn(parts, settings), grid, columns);
  // Which cells are too long to be read hangs on all of them.
  if (standing === null || standing.sums.long > TOGETHER) return null;
  const part = chooseTouched(parts, standing, executors, () => {
    const outline = parts.open(parts.readOutline());
    const said = checkOutline(outline);
    return said === null ? null : { plan: outline.plan, said };
  });
  if (part === null) return null;
  const open = parts.open(parts.readPart(part));
  return areTitled(open, columns) ? judge(open, columns, standing, part, edited, executors) : null;
}

const isWithin = (columns: readonly number[], [first, last]: EditedColumns): boolean =>
  columns.some((column) => column >= first && column <= last);

function judge(
  open: OpenPlan,
  columns: ServiceColumns,
  standing: Standing,
  { rows, touched, outline, sections, probes }: TouchedPart,
  edited: EditedColumns,
  known: () => KnownNames,
): boolean | null {
  const { facts, shifted, forAll, markAt } = standing;
  const { items, tables } = open.plan;
  const own = new Set(rows.map(({ row }) => row));
  // Of most plans none.
  const others = facts.far.filter((row) => !own.has(row));
  const hasLatin = others.some((row) => hasFact(facts, row, LATIN));
  const checked = checkMeasures(open, { hasLatin, said: outline?.said ?? [], sections });
  const now = checked?.fingerprints.facts;
  // A rule failed, or something that every row is judged by is not what it was.
  if (checked === null || !now || sumOf(checked.fingerprints.forAll) !== forAll) return null;
  if (items.length + sections.size === 0) return true;
  if (!probes.every((row) => checked.kept.has(row))) return null;
  const changes = [...touched].map((row) => ({ row, before: markAt(row), after: `_${now(row)}` }));
  if (!areEntriesApart(open.plan, standing, changes, own)) return null;
  // Whether all that a measure has is wordless is for the whole plan to say.
  if (items.some((item) => item.rows.some((row) => hasFact(facts, row, WORDLESS)))) return null;
  const isHead = tables.some((table) => isWithin(headColumns(table.columns), edited));
  const heads = changes.filter(({ before, after }) => isHead || parseHead(before).head !== parseHead(after).head);
  if (heads.length + shifted.length > 0) {
    const first = Math.min(...touched, ...shifted);
    if (!areHeadsApart(others, first, open, standing, known)) return null;
  }
  const marks = items.flatMap((item) => item.rows.map(markAt)).filter((mark) => mark.includes('['));
  // What is closed is closed as a whole.
  if (marks.some((mark) => parseMark(mark)?.waivers.some(({ rule }) => rule === CLOSED) !== false)) return null;
  const promises = open.around.lastYear?.promises ?? [];
  if (!arePromisesNamed(items, promises)) return null;
  // A name tells whose a waiver and a promise are, too; which of them are alike is told by the outline.
  const named = (outline === null ? heads.length : 0) + marks.length + promises.length;
  if (named > 0 && !areNamesApart(items, now, standing)) return null;
  return writeMeasures(checked, columns, standing, sections);
}

/** Whether names, periods and executors, as they were and as they are from a row on, are nobody else's concern; but for equal names. */
function areHeadsApart(
  others: readonly number[],
  first: number,
  { plan, around: { lastYear } }: OpenPlan,
  standing: Standing,
  known: () => KnownNames,
): boolean {
  const { facts } = standing;
  // Whose promise one was the names of all tell.
  if ((lastYear?.promises ?? []).length > 0) return false;
  const open = others.filter((row) => hasFact(facts, row, OPEN));
  if (open.length > 0 && !areReadAlike(open, plan, standing, known)) return false;
  return first > lastTakenUp(plan, facts);
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
