/** Which columns of a header are the plan's: each judged by its own words and those of the group it stands under. */
import { cellText, type Grid, widestRow } from '../../grid/grid';
import {
  type Claim,
  choose,
  chooseProgress,
  latestYear,
  ofYear,
  PLANNED,
  secondTable,
  strongest,
  visible,
  WEAK,
} from './claims';
import {
  type ColumnKind,
  claimColumn,
  headerWords,
  isBeside,
  isDivision,
  isPartOfYear,
  standsBeside,
} from './header-words';
import type { MergeIndex } from './merge-index';
import type { PlanColumns, Rival } from './plan-table';

/** Columns looked at in a row; wider sheets are cut, not refused. */
export const MAX_COLUMNS = 400;
/** Fewer columns of months or quarters are no timetable. */
export const FEWEST_TIMES = 3;
/** Longer texts are prose, in UTF-16 units. */
const LONGEST_TITLE = 80;

export interface HeaderColumns {
  readonly columns: PlanColumns;
  readonly rivals: readonly Rival[];
  /** How many of the five parts of a plan are there beyond doubt. */
  readonly kinds: number;
  /** The column whose title is not known, taken for the names because all other parts are there; missing where the names' title is known. */
  readonly unknownName?: number;
}

/** The columns of the header rows `top` to `bottom`; null where they do not make a plan. `year` tells apart columns of several years. */
export function readColumns(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  bottom: number,
  year: number | null,
): HeaderColumns | null {
  const { columns, rivals, kinds } = chooseColumns(grid, merges, top, bottom, year);
  const { name } = columns;
  if (name !== null) return kinds < 3 ? null : { columns: { ...columns, name }, rivals, kinds };
  const unknownName = kinds < 4 ? null : besideNumber(grid, merges, top, bottom, columns);
  return unknownName === null ? null : { columns: { ...columns, name: unknownName }, rivals, kinds, unknownName };
}

/** The first titled column to the right of the numbers, where its words claim nothing: "Соревнование", "Предмет проверки". */
function besideNumber(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  bottom: number,
  { number, period, until, executors, progress }: Omit<PlanColumns, 'name'>,
): number | null {
  const width = Math.min(widestRow(grid.rows.slice(top, bottom)), MAX_COLUMNS);
  for (let column = (number ?? width) + 1; column < width; column++) {
    const words = headerWords(headerText(grid, merges, top, bottom, column));
    if (words === '' || grid.hiddenColumns?.includes(column) === true) continue;
    const isTaken = [period, until, executors, ...progress].includes(column);
    const isOther = claimColumn(words) !== null || standsBeside(words) || isDivision(words);
    return isTaken || isOther || words.length > LONGEST_TITLE ? null : column;
  }
  return null;
}

/** What the titles of the header rows tell, be it little. */
export function chooseColumns(
  grid: Grid,
  merges: MergeIndex,
  top: number,
  bottom: number,
  year: number | null,
): Pick<HeaderColumns, 'rivals' | 'kinds'> & {
  readonly columns: Omit<PlanColumns, 'name'> & { readonly name: number | null };
} {
  const claims: Claim[] = [];
  const parts: number[] = [];
  const times: number[] = [];
  const width = Math.min(widestRow(grid.rows.slice(top, bottom)), MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    if (isSpanned(grid, merges, bottom, column)) continue;
    const words = headerWords(headerText(grid, merges, top, bottom, column));
    const lowest = headerWords(lowestText(grid, merges, top, bottom, column));
    const claim = claimIn(words, () => lowest);
    if (claim?.kind === 'number' && partKinds(headerText(grid, merges, top, bottom, column)).includes('name'))
      claims.push({ column, words, lowest, kind: 'name', strength: claim.strength });
    else if (claim !== null) claims.push({ column, words, lowest, ...claim });
    else if (words !== '' && isPartOfYear(words)) {
      if (isDivision(words) && !PLANNED.test(words)) parts.push(column);
      if (isDivision(words) || (isDivision(lowest) && OF_TIMES.test(words))) times.push(column);
    }
  }
  nameJoint(claims, (column) => headerText(grid, merges, top, bottom, column));
  const second = secondTable(claims) ?? width;
  const others = claims.filter(({ kind, column }) => kind === 'name' && column >= second);
  const ofKind = (kind: ColumnKind): readonly Claim[] =>
    visible(
      grid,
      claims.filter((claim) => claim.kind === kind && claim.column < second),
    );
  const chosen = { number: ofKind('number'), name: ofKind('name'), executors: ofKind('executors') };
  const name = strongest(chosen.name);
  const rivals: Rival[] =
    name === undefined || others.length === 0
      ? []
      : [{ kind: 'name', column: name.column, others: others.map(({ column }) => column) }];
  const period = choosePeriod(ofKind('period'), year, rivals);
  const real = ofKind('progress').filter(({ words }) => !PLANNED.test(words));
  const latest = year === null ? latestYear(grid, bottom, real) : null;
  const within = parts.filter((column) => column < second);
  const progress = chooseProgress(real, within, year, rivals, latest);
  const sure = [strongest(chosen.number), name, strongest(chosen.executors), period?.claim, progress.claim];
  const parted = progress.claim === undefined && progress.columns.length > 0 ? 1 : 0;
  // Marks in them may tell when.
  const timed =
    period === undefined &&
    progress.claim !== undefined &&
    times.filter((column) => column < second).length >= FEWEST_TIMES
      ? 1
      : 0;
  const kinds = sure.filter((claim) => claim !== undefined && claim.strength >= WEAK).length + parted + timed;
  return {
    columns: {
      number: strongest(chosen.number)?.column ?? null,
      name: name?.column ?? null,
      period: period?.claim.column ?? null,
      ...(period?.until === undefined ? {} : { until: period.until }),
      executors: strongest(chosen.executors)?.column ?? null,
      ...(progress.state === undefined ? {} : { state: progress.state }),
      progress: progress.columns,
    },
    rivals,
    kinds,
  };
}

/** The title of a group of months or quarters. */
const OF_TIMES = /^(месяц|квартал|срок|период|график|month|quarter|schedule|time)/;

/** Where no title names the measures alone, the one that names them among other things does: "Мероприятие, срок". */
function nameJoint(claims: Claim[], titleOf: (column: number) => string): void {
  if (claims.some(({ kind }) => kind === 'name')) return;
  const at = claims.findIndex(({ column }) => partKinds(titleOf(column)).includes('name'));
  const joint = claims[at];
  if (joint !== undefined) claims[at] = { ...joint, kind: 'name' };
}

/** Whether the column is but room that the title at its left is merged over, as programs export: nothing stands below. */
function isSpanned(grid: Grid, merges: MergeIndex, bottom: number, column: number): boolean {
  const merge = merges.at(bottom - 1, column);
  if (merge === null || merge.left === column) return false;
  return grid.rows.every((cells, row) => row < bottom || (cells[column] ?? '') === '');
}

/** What a column claims by all its words, or by those that stand lowest, below a group's title; words of money or percent above forbid the latter. */
export function claimIn(words: string, lowest: () => string): { kind: ColumnKind; strength: number } | null {
  const whole = claimColumn(words);
  if (isBeside(words)) return whole;
  const own = lowest();
  const low = own === words ? null : claimColumn(own);
  return low !== null && low.strength > (whole?.strength ?? 0) ? low : whole;
}

/** What a title claims that names several things: "Срок / исполнитель"; nothing where it names one. */
export function partKinds(title: string): readonly ColumnKind[] {
  const parts = title.length > 160 ? [] : title.replace(/п\s*\/\s*п/gi, 'пп').split(/[/,;+&()\n]|\s(?:и|and)\s/);
  const kinds = parts.flatMap((part) => claimColumn(headerWords(part))?.kind ?? []);
  return kinds.length < 2 ? [] : [...new Set(kinds)];
}

const START = /(^| )(начал\S*|открыти\S*|старт\S*|start\S*|begin\S*)( |$)|(^| )(с|from)$/;
const END = /(^| )(окончани\S*|завершени\S*|конец|конца|end|finish\S*|completion|due)( |$)|(^| )(по|до|to|until)$/;

/** One column, or one of beginnings with one of ends. */
function choosePeriod(
  claims: readonly Claim[],
  year: number | null,
  rivals: Rival[],
): { readonly claim: Claim; readonly until?: number } | undefined {
  const starts = ofYear(
    claims.filter(({ words }) => START.test(words) && !END.test(words)),
    year,
  );
  const ends = ofYear(
    claims.filter(({ words }) => END.test(words) && !START.test(words)),
    year,
  );
  const whole = claims.filter((claim) => !starts.includes(claim) && !ends.includes(claim));
  const [start] = starts;
  const end = strongest(ends);
  if (whole.length === 0 && start !== undefined && end !== undefined) return { claim: start, until: end.column };
  const claim = choose('period', whole.length > 0 ? whole : claims, year, rivals);
  return claim === undefined ? undefined : { claim };
}

/** Words of a column over all header rows; merged titles count for each column below them. */
export function headerText(grid: Grid, merges: MergeIndex, top: number, bottom: number, column: number): string {
  const texts: string[] = [];
  for (let row = top; row < bottom; row++) {
    const merge = merges.at(row, column);
    if (merge !== null && merge.top < row && merge.top >= top) continue;
    let text = merge === null ? cellText(grid, row, column) : cellText(grid, merge.top, merge.left);
    // An unmerged group title stands over its first column only: blank cells beside it take it over.
    if (text === '' && row < bottom - 1 && cellText(grid, bottom - 1, column) !== '') {
      for (let left = column - 1; left >= 0 && text === ''; left--) text = cellText(grid, row, left);
    }
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.join(' ');
}

/** The words that stand lowest in a column's header. */
export function lowestText(grid: Grid, merges: MergeIndex, top: number, bottom: number, column: number): string {
  for (let row = bottom - 1; row >= top; row--) {
    const merge = merges.at(row, column);
    const text = merge === null ? cellText(grid, row, column) : cellText(grid, merge.top, merge.left);
    if (text.trim() !== '') return text;
  }
  return '';
}
