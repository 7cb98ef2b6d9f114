/** Columns of those who carry a measure out besides the one that names them first: "Соисполнители", or a column of marks for each. */
import { cellText, type Grid, widestRow } from '../../grid/grid';
import { claimIn, headerText, lowestText, MAX_COLUMNS } from './header-columns';
import { claimColumn, headerWords, isDivision, standsBeside } from './header-words';
import { isBody } from './judge-contents';
import { indexMerges, type MergeIndex } from './merge-index';
import type { PlanColumns, PlanTable } from './plan-table';
import { readLine } from './reading';
import { MARK } from './schedule';
import { cutPeriod, partsOf } from './shared-cells';

/** Titles of others who answer for the measure, and of what is but said about somebody. */
const TOGETHER =
  /(^| )соисполнител|^(ответственн|исполнител)|(^| )(partners?|co ?(executors?|leads?|owners?)|supporting)( |$)|^responsible( |$)/;
const ABOUT =
  /контрол|фио|ф и о|фамили|должност|подпис|дат[аы]|срок|телефон|контакт|почт|комментари|phone|mail|date|comment/;
/** "О" and "С": who answers, and who helps. */
const ROLE = /^(?:[осиoc]|отв\.?|соисп\.?|исп\.?)$/i;

/** The table with those columns, where it has any. */
export function withExecutorColumns(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns, headerTop, bodyTop } = table;
  const { number, name, period, until, section, schedule = [], executors, progress } = columns;
  const taken = new Set([number, name, period, until, section, ...schedule, ...progress]);
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows.slice(headerTop, bodyTop)));
  const marked: number[] = [];
  const others: number[] = [];
  let marks = 0;
  let bodies = 0;
  const second = table.rivals?.find(({ kind }) => kind === 'name')?.others[0] ?? width;
  for (let column = 0; column < Math.min(width, second); column++) {
    if (taken.has(column) || grid.hiddenColumns?.includes(column) === true) continue;
    const title = lowestText(grid, merges, headerTop, bodyTop, column);
    const lowest = headerWords(title);
    const words = headerWords(headerText(grid, merges, headerTop, bodyTop, column));
    const kind = claimIn(words, () => lowest)?.kind;
    // Another table beside this one has executors of its own.
    if (kind === 'number' && column > name) break;
    const isOfExecutors = kind === 'executors';
    const isNamed = lowest !== '' && claimColumn(lowest) === null && !isDivision(lowest) && !standsBeside(words);
    const count = isNamed && (isOfExecutors || executors === null) ? countMarks(grid, table, column) : null;
    if (count !== null) {
      marked.push(column);
      marks += count;
      if (isOfExecutors || isBody(title)) bodies += 1;
    } else if (column !== executors && isOfExecutors && TOGETHER.test(words) && !ABOUT.test(words)) others.push(column);
  }
  const [first, ...rest] = marked;
  if (first !== undefined && rest.length > 0 && marks > 0 && bodies * 2 >= marked.length)
    return { ...table, columns: { ...columns, executors: first, coexecutors: rest, marked: true } };
  const coexecutors = others.filter((column) => !((countMarks(grid, table, column) ?? 0) > 0));
  return coexecutors.length === 0 || executors === null ? table : { ...table, columns: { ...columns, coexecutors } };
}

/** How many marks a column has; null where it holds anything else. */
function countMarks(grid: Grid, { bodyTop, bottom }: PlanTable, column: number): number | null {
  let count = 0;
  for (let row = bodyTop; row < bottom; row++) {
    const text = cellText(grid, row, column).trim();
    if (text === '') continue;
    if (!MARK.test(text) && !ROLE.test(text)) return null;
    count += 1;
  }
  return count;
}

/** All columns that name executors, the first of them first. */
export const executorColumns = ({ executors, coexecutors = [] }: PlanColumns): readonly number[] =>
  executors === null ? [] : [executors, ...coexecutors];

/** A cell of executors as written; of one that begins or ends with a period the rest. */
export function writtenExecutors(grid: Grid, { columns }: PlanTable, row: number, column: number): string {
  const text = cellText(grid, row, column);
  const { periodIn, executors } = columns;
  return periodIn === 'executors' && column === executors ? cutPeriod(text, periodIn).other : text;
}

/** What a cell says of executors: of one with a mark its column's title. */
export function executorText(grid: Grid, merges: MergeIndex, table: PlanTable, row: number, column: number): string {
  const text = writtenExecutors(grid, table, row, column);
  if (table.columns.marked === undefined || text.trim() === '') return text;
  return readLine(lowestText(grid, merges, table.headerTop, table.bodyTop, column));
}

/** All texts that a row's executors are read from. */
export function namesIn(grid: Grid, merges: MergeIndex, table: PlanTable, row: number): readonly string[] {
  const { columns } = table;
  if (columns.executorsIn !== undefined)
    return [partsOf(columns, (column) => (column === null ? '' : cellText(grid, row, column))).executors];
  const names: string[] = [];
  for (const column of executorColumns(columns)) names.push(executorText(grid, merges, table, row, column));
  return names;
}

/** The titles that are marked in a row; none where executors are written out. */
export function markedNames(grid: Grid, table: PlanTable, row: number): readonly string[] {
  if (table.columns.marked === undefined) return [];
  return namesIn(grid, indexMerges(grid), table, row).filter((name) => name !== '');
}
