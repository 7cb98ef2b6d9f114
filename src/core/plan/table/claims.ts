/** Columns that claim the same part of a plan, and which of them is taken. */
import { cellText, type Grid } from '../../grid/grid';
import { type ColumnKind, isPartOfYear } from './header-words';
import { isBody } from './judge-contents';
import type { Rival } from './plan-table';

/** Claims below this are taken only where nothing better stands, and make no table a plan. */
export const WEAK = 4;

/** Of the five parts of a plan. */
const MOST = 4;

export interface Claim {
  readonly column: number;
  readonly kind: ColumnKind;
  readonly strength: number;
  readonly words: string;
  /** Those that stand lowest, below a group's title. */
  readonly lowest: string;
}

export function strongest(claims: readonly Claim[]): Claim | undefined {
  const most = claims.reduce((best, { strength }) => Math.max(best, strength), 0);
  return claims.find(({ strength }) => strength === most);
}

/** Where a second table begins beside the first: numbers stand there once more, or names behind a column of progress, and either side has most parts of a plan. */
export function secondTable(claims: readonly Claim[]): number | null {
  const kindsOf = (some: readonly Claim[]): ReadonlySet<ColumnKind> =>
    new Set(some.flatMap(({ kind, strength }) => (strength >= WEAK ? [kind] : [])));
  const at = claims.findIndex(({ kind }, index) => {
    if (kind !== 'number' && kind !== 'name') return false;
    const before = kindsOf(claims.slice(0, index));
    // "План" and "Факт" of one table name the measure twice.
    if (kind === 'name' && !before.has('progress')) return false;
    return before.size >= MOST && kindsOf(claims.slice(index)).size >= MOST;
  });
  return claims[at]?.column ?? null;
}

/** Those that a person sees, where there are any. */
export function visible(grid: Grid, claims: readonly Claim[]): readonly Claim[] {
  const { hiddenColumns } = grid;
  if (hiddenColumns === undefined || hiddenColumns.length === 0) return claims;
  const shown = claims.filter(({ column }) => !hiddenColumns.includes(column));
  return shown.length > 0 ? shown : claims;
}

/** Those that name the year; where none does, those that name no other. */
export function ofYear(claims: readonly Claim[], year: number | null): readonly Claim[] {
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
export function latestYear(grid: Grid, bottom: number, claims: readonly Claim[]): number | null {
  const isFilled = ({ column }: Claim): boolean =>
    grid.rows.some((_cells, row) => row >= bottom && cellText(grid, row, column).trim() !== '');
  const years = claims.map(({ words }) => yearsOf(words));
  if (new Set(years.flat()).size < 2) return null;
  const filled = claims.flatMap((claim, at) => (years[at]?.length === 1 && isFilled(claim) ? (years[at] ?? []) : []));
  return filled.length === 0 ? null : Math.max(...filled);
}

/** The strongest of the year's columns; others just as strong are its rivals, those of years before the latest too. */
export function choose(
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

/** "Результат (план)" tells what was meant to be. */
export const PLANNED = /(^| )(план|planned)$|^плановы/;
/** A state in a word, and the column that says more of it. */
const STATE = /^(статус|состояние|status)( \S+){0,5}$|(^| )(да нет|yes no)$/;
const REMARK =
  /^(комментари|пояснени|примечани|comment|note|remark|evidence|narrative|details|(latest |last )?updates?( |$))/;

/** The states' column with that of the remarks beside it, left to right: neither says all. */
function withRemarks(
  claim: Claim,
  claims: readonly Claim[],
  year: number | null,
): { readonly columns: readonly number[]; readonly state?: number } {
  const { column, words } = claim;
  const isRemark = (other: Claim): boolean => REMARK.test(other.words);
  const states = isRemark(claim) ? claims.filter((other) => STATE.test(other.words) && other.strength >= WEAK) : [];
  const beside = strongest(ofYear(states, year));
  if (beside !== undefined) return { columns: [column, beside.column].sort((one, other) => one - other) };
  const remark = STATE.test(words) ? strongest(ofYear(claims.filter(isRemark), year)) : undefined;
  if (remark === undefined) return { columns: [column] };
  return { columns: [column, remark.column].sort((one, other) => one - other), state: column };
}

/** One column, or all those that divide the year. Quarter columns without other progress words count too. */
export function chooseProgress(
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
  // Below one title each body has a column of its own.
  const ofBodies = sure.filter(({ words, lowest }) => words !== lowest && isBody(lowest));
  const [one] = ofBodies;
  if (one !== undefined && ofBodies.length >= 2 && one.strength === strongest(sure)?.strength)
    return { claim: one, columns: ofBodies.map(({ column }) => column) };
  const claim = choose('progress', claims, year, rivals, latest);
  if (claim !== undefined && (claim.strength >= WEAK || parts.length < 2))
    return { claim, ...withRemarks(claim, claims, year) };
  return { columns: parts.length >= 2 ? parts : [] };
}
