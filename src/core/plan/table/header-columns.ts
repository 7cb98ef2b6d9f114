/** Which columns of a header are the plan's: each judged by its own words and those of the group it stands under. */
import { cellText, type Grid } from '../../grid/grid';
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
/** Claims below this are taken only where nothing better stands, and make no table a plan. */
const WEAK = 4;
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

interface Claim {
  readonly column: number;
  readonly kind: ColumnKind;
  readonly strength: number;
  readonly words: string;
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
  const width = Math.min(Math.max(0, ...grid.rows.slice(top, bottom).map((row) => row.length)), MAX_COLUMNS);
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
  const width = Math.min(Math.max(0, ...grid.rows.slice(top, bottom).map((row) => row.length)), MAX_COLUMNS);
  for (let column = 0; column < width; column++) {
    if (isSpanned(grid, merges, bottom, column)) continue;
    const words = headerWords(headerText(grid, merges, top, bottom, column));
    const claim = claimIn(words, () => headerWords(lowestText(grid, merges, top, bottom, column)));
    if (claim?.kind === 'number' && partKinds(headerText(grid, merges, top, bottom, column)).includes('name'))
      claims.push({ column, words, kind: 'name', strength: claim.strength });
    else if (claim !== null) claims.push({ column, words, ...claim });
    else if (words !== '' && isPartOfYear(words) && isDivision(words) && !PLANNED.test(words)) parts.push(column);
  }
  const rivals: Rival[] = [];
  const ofKind = (kind: ColumnKind): readonly Claim[] =>
    visible(
      grid,
      claims.filter((claim) => claim.kind === kind),
    );
  const chosen = { number: ofKind('number'), name: ofKind('name'), executors: ofKind('executors') };
  const name = strongest(chosen.name);
  const period = choosePeriod(ofKind('period'), year, rivals);
  const real = ofKind('progress').filter(({ words }) => !PLANNED.test(words));
  const latest = year === null ? latestYear(grid, bottom, real) : null;
  const progress = chooseProgress(real, parts, year, rivals, latest);
  const sure = [strongest(chosen.number), name, strongest(chosen.executors), period?.claim, progress.claim];
  const parted = progress.claim === undefined && progress.columns.length > 0 ? 1 : 0;
  const kinds = sure.filter((claim) => claim !== undefined && claim.strength >= WEAK).length + parted;
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

function strongest(claims: readonly Claim[]): Claim | undefined {
  const most = claims.reduce((best, { strength }) => Math.max(best, strength), 0);
  return claims.find(({ strength }) => strength === most);
}

/** Those that a person sees, where there are any. */
function visible(grid: Grid, claims: readonly Claim[]): readonly Claim[] {
  const { hiddenColumns } = grid;
  if (hiddenColumns === undefined || hiddenColumns.length === 0) return claims;
  const shown = claims.filter(({ column }) => !hiddenColumns.includes(column));
  return shown.length > 0 ? shown : claims;
}

/** Those that name the year; where none does, those that name no other. */
function ofYear(claims: readonly Claim[], year: number | null): readonly Claim[] {
  if (year === null) return claims;
  const years = claims.map(({ words }) => yearsOf(words));
  const naming = claims.filter((_claim, index) => covers(years[index] ?? [], year));
  if (naming.length > 0) return naming;
  const silent = claims.filter((_claim, index) => years[index]?.length === 0);
  return silent.length > 0 ? silent : claims;
}

function yearsOf(words: string): number[] {
  return (words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
}

function covers(years: readonly number[], year: number): boolean {
  const [from = 0, to = from] = years;
  return years.includes(year) || (years.length === 2 && from < year && year < to);
}

/** The latest year that a column is named by and has been filled for: where nothing else tells the reporting year, that one is reported on. */
function latestYear(grid: Grid, bottom: number, claims: readonly Claim[]): number | null {
  const isFilled = ({ column }: Claim): boolean =>
    grid.rows.some((_cells, row) => row >= bottom && cellText(grid, row, column).trim() !== '');
  const years = claims.map(({ words }) => yearsOf(words));
  if (new Set(years.flat()).size < 2) return null;
  const filled = claims.flatMap((claim, at) => (years[at]?.length === 1 && isFilled(claim) ? (years[at] ?? []) : []));
  return filled.length === 0 ? null : Math.max(...filled);
}

/** The strongest of the year's columns; others just as strong are its rivals, those of years before the latest too. */
function choose(
  kind: Rival['kind'],
  claims: readonly Claim[],
  year: number | null,
  rivals: Rival[],
  latest: number | null = null,
): Claim | undefined {
  const sure = claims.filter(({ strength }) => strength >= WEAK);
  const left = ofYear(sure.length > 0 ? sure : claims, year);
  const best = strongest(latest === null ? left : ofYear(left, latest));
  if (best === undefined) return undefined;
  const others = left.filter((claim) => claim !== best && claim.strength === best.strength);
  if (others.length > 0 && best.strength >= WEAK)
    rivals.push({ kind, column: best.column, others: others.map(({ column }) => column) });
  return best;
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

/** "Результат (план)" tells what was meant to be. */
const PLANNED = /(^| )(план|planned)$|^плановы/;
/** A state in a word, and the column that says more of it. */
const STATE = /^(статус|состояние|status)( \S+){0,5}$|(^| )(да нет|yes no)$/;
const REMARK = /^(комментари|пояснени|примечани|comment|note|remark|evidence|narrative|details)/;

/** The states' column with that of the remarks beside it, left to right: neither says all. */
function withRemarks(
  claim: Claim,
  claims: readonly Claim[],
  year: number | null,
): { readonly columns: readonly number[]; readonly state?: number } {
  const { column, words } = claim;
  const isRemark = (other: Claim): boolean => REMARK.test(other.words);
  const remark = STATE.test(words) ? strongest(ofYear(claims.filter(isRemark), year)) : undefined;
  if (remark === undefined) return { columns: [column] };
  return { columns: [column, remark.column].sort((one, other) => one - other), state: column };
}

/** One column, or all those that divide the year. Quarter columns without other progress words count too. */
function chooseProgress(
  claims: readonly Claim[],
  parts: readonly number[],
  year: number | null,
  rivals: Rival[],
  latest: number | null,
): { readonly claim?: Claim; readonly columns: readonly number[]; readonly state?: number } {
  // "За I полугодие", "за 2022 год": each tells of a time, and neither says all.
  const isTimed = ({ words }: Claim): boolean => isPartOfYear(words) || yearsOf(words).length > 0;
  const sure = claims.filter(({ strength }) => strength >= WEAK);
  const divided = sure.filter(({ words }) => isPartOfYear(words));
  const timed = sure.filter(isTimed);
  const isOneYear = year !== null || new Set(timed.flatMap(({ words }) => yearsOf(words))).size < 2;
  const parted = ofYear(divided.length > 0 && isOneYear ? timed : divided, year);
  const [first] = parted;
  if (first !== undefined && parted.length >= 2) return { claim: first, columns: parted.map(({ column }) => column) };
  const claim = choose('progress', claims, year, rivals, latest);
  if (claim !== undefined && (claim.strength >= WEAK || parts.length < 2))
    return { claim, ...withRemarks(claim, claims, year) };
  return { columns: parts.length >= 2 ? parts : [] };
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
