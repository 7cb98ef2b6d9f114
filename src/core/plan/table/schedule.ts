/** A period that is told by marks in columns of months, quarters or years, as in a timetable of works. */
import { cellText, type Grid, widestRow } from '../../grid/grid';
import { claimIn, FEWEST_TIMES, headerText, lowestText, MAX_COLUMNS } from './header-columns';
import { headerWords, isPartOfYear } from './header-words';
import type { MergeIndex } from './merge-index';
import type { PlanTable } from './plan-table';
import { readLine } from './reading';

/** A cell that is ticked. */
export const MARK = /^(?:[+xхvу✓✔√☑×*•●■▪◼]{1,3}|да|1)$/i;

/** The table with the columns whose marks tell when, where no other column does and they hold nothing but marks. */
export function withSchedule(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns, bodyTop, bottom } = table;
  const ofPeriods = table.rivals?.find(({ kind }) => kind === 'period');
  if (columns.period !== null && ofPeriods === undefined) return table;
  const schedule =
    ofPeriods === undefined ? timedColumns(grid, merges, table) : [ofPeriods.column, ...ofPeriods.others];
  let marks = 0;
  for (let row = bodyTop; row < bottom; row++)
    for (const column of schedule) {
      const text = cellText(grid, row, column).trim();
      if (text === '') continue;
      if (!MARK.test(text)) return table;
      marks += 1;
    }
  if (schedule.length < FEWEST_TIMES || marks === 0) return table;
  const progress = columns.progress.filter((column) => !schedule.includes(column));
  const { rivals = [], ...rest } = table;
  const others = rivals.filter((each) => each !== ofPeriods);
  const found = { ...rest, columns: { ...columns, period: null, schedule, progress } };
  return others.length === 0 ? found : { ...found, rivals: others };
}

/** "2022", "2022 год": a plan of several years has a column for each. */
const WHOLE_YEAR = /^(?:19|20)\d\d(?: г(?:од[ау]?)?)?$/;

/** Columns titled by a year or a part of one, but those that tell what was done in it. */
function timedColumns(grid: Grid, merges: MergeIndex, { columns, headerTop, bodyTop }: PlanTable): readonly number[] {
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows.slice(headerTop, bodyTop)));
  const taken = [columns.number, columns.name, columns.executors];
  const found: number[] = [];
  for (let column = 0; column < width; column++) {
    const words = headerWords(headerText(grid, merges, headerTop, bodyTop, column));
    if (taken.includes(column) || !(isPartOfYear(words) || WHOLE_YEAR.test(words))) continue;
    const claim = claimIn(words, () => headerWords(lowestText(grid, merges, headerTop, bodyTop, column)));
    if (claim?.kind !== 'progress') found.push(column);
  }
  return found;
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
  const title = (at = 0): string => {
    const column = schedule[at] ?? 0;
    const lowest = readLine(lowestText(grid, merges, headerTop, bodyTop, column));
    // "I" below "Квартал" or "Срок (квартал)".
    const isBare = QUARTER.test(lowest) && /квартал/i.test(headerText(grid, merges, headerTop, bodyTop, column));
    return isBare ? `${lowest} квартал` : fullTitle(lowest);
  };
  const spans = runs.flatMap((run) => (run.length < 3 ? run.map(title) : [`${title(run[0])} – ${title(run.at(-1))}`]));
  return spans.join(', ');
}

const QUARTER = /^(?:I{1,3}|IV|[1-4])$/;

const MONTHS =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь January February March April May June July August September October November December'.split(
    ' ',
  );

/** "янв." is "январь". */
function fullTitle(title: string): string {
  const begun = title.toLowerCase().replace(/\.$/, '');
  return begun.length < 3 ? title : (MONTHS.find((month) => month.toLowerCase().startsWith(begun)) ?? title);
}
