/** Where rows went, read off the orders that a person made: what a row, an area or a formula must be afterwards. Knows none of the code that moves them in the file. */
import type { Rearrangement } from '../../stand-in/host/model';

/** Rows and columns that a tab can have. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** One rearrangement of a tab's rows. */
export interface RowStep {
  /** Rows keep their order: some were put in or taken out. Otherwise they changed places. */
  readonly keepsOrder: boolean;
  /** Null for a row that is gone. */
  readonly place: (row: number) => number | null;
  /** First and last row of an area that keeps whatever of it is left; null where nothing is. */
  readonly span: (top: number, bottom: number) => readonly [number, number] | null;
  /** Where the row is, or what is there in its stead. */
  readonly near: (row: number) => number;
}

export function makeStep({ order, before }: Pick<Rearrangement, 'order' | 'before'>): RowStep {
  const places: (number | null)[] = Array.from({ length: before }, () => null);
  for (const [place, row] of order.entries()) if (row !== null) places[row] = place;
  const left = places.filter((place): place is number => place !== null);
  const keepsOrder = left.every((place, index) => index === 0 || place > (left[index - 1] ?? 0));
  const grown = order.length - before;
  const [from, to]: [number[], number[]] = [[], []];
  for (let row = before - 1; row >= 0; row -= 1) from[row] = places[row] ?? from[row + 1] ?? order.length;
  for (let row = 0; row < before; row += 1) to[row] = places[row] ?? to[row - 1] ?? -1;
  const near = (row: number): number => Math.min(row >= before ? row + grown : (from[row] ?? row), ROWS - 1);
  const end = (row: number): number => {
    // To the end of the tab stays to the end of the tab.
    if (row === ROWS - 1) return row;
    return Math.min(row >= before ? row + grown : (to[row] ?? row), ROWS - 1);
  };
  return {
    keepsOrder,
    place: (row) => (row >= before ? row + grown : (places[row] ?? null)),
    span: (top, bottom) => (near(top) > end(bottom) ? null : [near(top), end(bottom)]),
    near,
  };
}

/** A reference as it is written, in its pieces: a corner is "$", letters, "$", digits; letters or digits are missing in whole rows or columns. */
interface Written {
  readonly tab: string | null;
  readonly prefix: string;
  readonly corners: readonly (readonly [string, string, string, string])[];
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const CORNER = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
/** Texts, references, names of tabs, brackets of tables, words and numbers: in this order, so that only a reference is taken for one. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`((?:'(?:[^']|'')+'|(?:\[[^\]]*\])?${NAME}(?::${NAME})?)!)?(?:${CORNER}(?::${CORNER})?|(\$?)(\d{1,7}):(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3}))(?![\p{L}\p{N}_.(!\[\\?])`,
    "'(?:[^']|'')+'!?",
    String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'gu',
);

function mapWritten(formula: string, change: (written: Written) => string | null): string {
  return formula.replace(TOKEN, (all: string, ...groups: (string | undefined)[]) => {
    const prefix = groups[0] ?? '';
    // Behind the prefix: two corners, then two rows, then two columns.
    const pieces = [1, 5].map((at) => corner(groups, at)).concat([9, 11].map((at) => line(groups, at, false)));
    const corners = [...pieces, ...[13, 15].map((at) => line(groups, at, true))].filter((each) => each !== null);
    const isInside = corners.every(
      ([, letters, , digits]) => columnOf(letters) <= COLUMNS && Number(digits) <= ROWS && digits !== '0',
    );
    if (corners.length === 0 || !isInside) return all;
    const tab =
      prefix === ''
        ? null
        : prefix
            .slice(0, -1)
            .replace(/^'(.*)'$/s, '$1')
            .replaceAll("''", "'");
    return change({ tab, prefix, corners }) ?? all;
  });
}

type Corner = Written['corners'][number];

const corner = (groups: readonly (string | undefined)[], at: number): Corner | null =>
  groups[at + 1] === undefined
    ? null
    : [groups[at] ?? '', groups[at + 1] ?? '', groups[at + 2] ?? '', groups[at + 3] ?? ''];

/** One end of whole rows, or of whole columns. */
function line(groups: readonly (string | undefined)[], at: number, isColumn: boolean): Corner | null {
  const [dollar = '', text] = [groups[at], groups[at + 1]];
  if (text === undefined) return null;
  return isColumn ? [dollar, text, '', ''] : ['', '', dollar, text];
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const write = (prefix: string, corners: Written['corners']): string =>
  prefix + corners.map(([one, letters, other, digits]) => one + letters.toUpperCase() + other + digits).join(':');

/** References to a tab after one step; `bare` tells whether a reference without a tab's name means it. */
export function followRows(formula: string, tab: string, bare: boolean, step: RowStep): string {
  if (!step.keepsOrder) return formula;
  return mapWritten(formula, ({ tab: named, prefix, corners }) => {
    if (named === null ? !bare : named.toLowerCase() !== tab.toLowerCase()) return null;
    if (corners[0]?.[3] === '') return null;
    const rows = corners.map(([, , , digits]) => Number(digits) - 1);
    const [low, high] = [Math.min(...rows), Math.max(...rows)];
    const span = step.span(low, high);
    if (span === null) return `${prefix}#REF!`;
    if (span[0] === low && span[1] === high) return null;
    const moved = corners.map(([one, letters, other], index): Corner => {
      return [one, letters, other, String((rows[index] === low ? span[0] : span[1]) + 1)];
    });
    return write(prefix, moved);
  });
}

/** The formula copied so many rows down and columns right. */
export function copyFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return mapWritten(formula, ({ prefix, corners }) => {
    const moved = corners.map(([one, letters, other, digits]): Corner | null => {
      const column = one === '$' ? columnOf(letters) : columnOf(letters) + right;
      const row = other === '$' ? Number(digits) : Number(digits) + down;
      if (letters !== '' && (column < 1 || column > COLUMNS)) return null;
      if (digits !== '' && (row < 1 || row > ROWS)) return null;
      return [one, letters === '' ? '' : lettersOf(column), other, digits === '' ? '' : String(row)];
    });
    const whole = moved.filter((each) => each !== null);
    return whole.length < moved.length ? `${prefix}#REF!` : write(prefix, whole);
  });
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  return column < 1 ? '' : lettersOf((column - 1 - rest) / 26) + String.fromCharCode(65 + rest);
}

const AREA = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/;

/** Areas parted by blanks after one step; "" where none is left. */
export function followAreas(areas: string, step: RowStep): string {
  if (!step.keepsOrder) return areas;
  const left = areas.split(/\s+/).map((area) => {
    const [, one = '', top = '', two = one, bottom = top] = AREA.exec(area.replaceAll('$', '')) ?? [];
    if (top === '') return area;
    const span = step.span(Number(top) - 1, Number(bottom) - 1);
    if (span === null) return '';
    const [first, last] = [`${one}${span[0] + 1}`, `${two}${span[1] + 1}`];
    return first === last ? first : `${first}:${last}`;
  });
  return left.filter((area) => area !== '').join(' ');
}

/** The first row of areas. */
export function topRow(areas: string): number {
  const tops = areas.split(/\s+/).map((area) => Number(/\d+/.exec(area)?.[0] ?? 1));
  return Math.min(...tops) - 1;
}
