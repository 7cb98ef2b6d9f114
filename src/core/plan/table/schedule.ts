/** A period that is told by marks in columns of months or quarters, as in a year's timetable of works. */
import { cellText, type Grid } from '../../grid/grid';
import { headerText, lowestText, MAX_COLUMNS } from './header-columns';
import { headerWords, isPartOfYear } from './header-words';
import type { MergeIndex } from './merge-index';
import type { PlanTable } from './plan-table';
import { readLine } from './reading';

/** Fewer such columns are no timetable. */
const FEWEST = 3;
/** A cell that is ticked. */
export const MARK = /^(?:[+xхvу✓✔√☑×*•●■▪◼]{1,3}|да|1)$/i;

/** The table with the columns whose marks tell when, where it has no column of periods and they hold nothing but marks. */
export function withSchedule(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns, headerTop, bodyTop, bottom } = table;
  if (columns.period !== null) return table;
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...grid.rows.slice(headerTop, bodyTop).map((row) => row.length)));
  const taken = [columns.number, columns.name, columns.executors];
  const schedule: number[] = [];
  for (let column = 0; column < width; column++) {
    const words = headerWords(headerText(grid, merges, headerTop, bodyTop, column));
    if (!taken.includes(column) && isPartOfYear(words)) schedule.push(column);
  }
  let marks = 0;
  for (let row = bodyTop; row < bottom; row++)
    for (const column of schedule) {
      const text = cellText(grid, row, column).trim();
      if (text === '') continue;
      if (!MARK.test(text)) return table;
      marks += 1;
    }
  if (schedule.length < FEWEST || marks === 0) return table;
  const progress = columns.progress.filter((column) => !schedule.includes(column));
  return { ...table, columns: { ...columns, schedule, progress } };
}

/** The titles of the columns that are marked in the row, months in a row from first to last; "" where none is. */
export function scheduleText(grid: Grid, merges: MergeIndex, table: PlanTable, row: number): string {
  const { columns, headerTop, bodyTop } = table;
  const schedule = columns.schedule ?? [];
  const runs: number[][] = [];
  for (const [at, column] of schedule.entries()) {
    if (cellText(grid, row, column).trim() === '') continue;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const title = (at = 0): string =>
    fullTitle(readLine(lowestText(grid, merges, headerTop, bodyTop, schedule[at] ?? 0)));
  const spans = runs.flatMap((run) => (run.length < 3 ? run.map(title) : [`${title(run[0])} – ${title(run.at(-1))}`]));
  return spans.join(', ');
}

const MONTHS =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь January February March April May June July August September October November December'.split(
    ' ',
  );

/** "янв." is "январь". */
function fullTitle(title: string): string {
  const begun = title.toLowerCase().replace(/\.$/, '');
  return begun.length < 3 ? title : (MONTHS.find((month) => month.toLowerCase().startsWith(begun)) ?? title);
}
