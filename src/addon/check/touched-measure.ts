/**
 * The short way of an edit: where the marks show that one entry alone has changed, and that it has to do with no other row, its measure is read and judged by
 * itself. Whatever does not fit goes the long way, which judges by the whole plan; what stands in our columns afterwards is the same.
 */
import { parseFacts, ROW_KINDS, type RowFacts } from '../../core/findings/row-facts';
import { cellText, type Grid } from '../../core/grid/grid';
import { isDitto, settleNames } from '../../core/plan/executors/executors';
import type { PlanPart } from '../../core/plan/parse-plan';
import { type ClassifiedRow, classifyRows, planColumns } from '../../core/plan/table/classify-rows';
import type { MergeIndex } from '../../core/plan/table/merge-index';
import { parseNumber } from '../../core/plan/table/numbering';
import type { PlanColumns, PlanTable } from '../../core/plan/table/plan-table';
import { hasWords, readLine } from '../../core/plan/table/reading';
import { tableAt } from '../../core/plan/table/table-at';
import type { ChoosePart, EditedTab } from '../workbook/open-edited';
import type { OpenPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';
import { checkMeasure } from './check-plan';
import { readStanding, type Standing, summedIn, sumOf } from './row-sums';
import { areTitled, writeMeasure } from './write-statuses';

/** Brings the measure's rows up to date, and answers false where they have moved meanwhile; null where the long way must be gone. `column` is the one that was edited. */
export function checkTouchedMeasure(
  { columns, grid, settings, readPart }: EditedTab,
  column: number | null,
): boolean | null {
  let standing: Standing | null = null;
  const choose: ChoosePart = (seen, merges, tables) => {
    // Where no entry was edited, nothing need be looked for.
    if (!tables.some(({ columns: { progress } }) => progress[0] === column)) return null;
    // Where merged areas had to be read, rows hang on others.
    if (seen.merges.length > 0) return null;
    standing = readStanding(summedIn({ grid: seen, tables }, settings), grid, columns);
    return standing === null ? null : choosePart(seen, merges, tables, standing);
  };
  const open = readPart(choose);
  return open === null || standing === null || !areTitled(open, columns) ? null : judge(open, columns, standing);
}

function judge(open: OpenPlan, columns: ServiceColumns, standing: Standing): boolean | null {
  const { facts, changed, forAll } = standing;
  const others = [...facts].filter(([row]) => row !== changed);
  const checked = checkMeasure(open, { hasLatin: others.some(([, { hasLatin }]) => hasLatin) });
  const fingerprints = checked?.fingerprints;
  // A rule failed, cells are too long to be read, or something that every row is judged by is not what it was.
  if (checked === null || !fingerprints?.facts || sumOf(fingerprints.forAll) !== forAll) return null;
  if (changed === -1) return true;
  const [item, another] = open.plan.items;
  const states = [facts.get(changed), parseFacts(fingerprints.facts(changed))].filter((each) => each !== undefined);
  if (item === undefined || another !== undefined || !areApart(states, others, standing)) return null;
  // Whether all that a measure has is wordless is for the whole plan to say.
  if (item.rows.some((row) => facts.get(row)?.isWordless === true)) return null;
  return writeMeasure(checked, columns, item, summedIn(open.plan, open.around.settings));
}

/** Whether an entry, as it was and as it is, has nothing to do with what is said of others: it is like none of them, and how many are wordless does not hang on it. */
function areApart(
  states: readonly RowFacts[],
  others: readonly (readonly [row: number, facts: RowFacts])[],
  { answered }: Standing,
): boolean {
  const keys = new Set(states.map(({ key }) => key));
  keys.delete('');
  if (states.some(({ isWordless }) => isWordless) || others.some(([, { key }]) => keys.has(key))) return false;
  const wordless = others.filter(([, { isWordless }]) => isWordless).length;
  // Bare figures and signs are an office's custom only where they are three and a third of all answers: one answer more or less must not decide it.
  return wordless < 3 || answered.size - 1 > wordless * 3;
}

/** The changed row's measure, and the sections above it; null where what its cells say may hang on other rows, or the rows' kinds on its entry. */
function choosePart(
  grid: Grid,
  merges: MergeIndex,
  tables: readonly PlanTable[],
  { facts, changed }: Standing,
): PlanPart | null {
  const marked = [...facts];
  const at = marked.findIndex(([row]) => row === changed);
  let first = at;
  while (first > 0 && marked[first]?.[1].kind === ROW_KINDS.continuation) first -= 1;
  let end = first + 1;
  while (marked[end]?.[1].kind === ROW_KINDS.continuation) end += 1;
  const own = at === -1 ? [] : marked.slice(first, end);
  const rows: ClassifiedRow[] = own.map(([row], index) => ({ row, kind: index === 0 ? 'item' : 'continuation' }));
  const table = tableAt({ tables }, changed);
  const texts: string[] = [];
  for (const [index, [row, { kind, isQuiet }]] of own.entries()) {
    const wanted = index === 0 ? ROW_KINDS.item : ROW_KINDS.continuation;
    if (table === undefined || kind !== wanted || !isQuiet || tableAt({ tables }, row) !== table) return null;
    const isPlain = index === 0 ? isPlainMeasure : isPlainContinuation;
    const [now] = classifyRows(grid, merges, { ...table, bodyTop: row, bottom: row + 1 });
    if (now?.kind !== rows[index]?.kind || !isPlain(grid, row, table.columns)) return null;
    texts.push(table.columns.executors === null ? '' : cellText(grid, row, table.columns.executors));
  }
  const names = settleNames(texts.filter((text) => text !== ''));
  if (names === null) return null;
  const sections = marked.slice(0, first).filter(([, { kind }]) => kind === ROW_KINDS.section);
  return { rows: [...sections.map(([row]): ClassifiedRow => ({ row, kind: 'section' })), ...rows], names };
}

/** Whether the row is a measure whatever its entry is: a number, a name and a period or executors, none of them taken from above. */
function isPlainMeasure(grid: Grid, row: number, { number, name, period, executors }: PlanColumns): boolean {
  const read = (column: number | null): string => (column === null ? '' : readLine(cellText(grid, row, column)));
  const has = (column: number | null): boolean => column !== null && hasWords(cellText(grid, row, column));
  return parseNumber(read(number)) !== null && has(name) && (has(period) || has(executors)) && !isDitto(read(period));
}

/** Whether the row holds nothing but an entry. */
function isPlainContinuation(grid: Grid, row: number, columns: PlanColumns): boolean {
  const [progress = -1] = columns.progress;
  return (
    progress > columns.name &&
    planColumns(columns).every((each) => (each === progress) === hasWords(cellText(grid, row, each)))
  );
}
