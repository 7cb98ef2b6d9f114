/** References in formulas as a file keeps them: found without parsing the rest, moved when rows move. */
import { type CellRange, columnLetters, parseColumn } from '../../core/grid/cell-range';

/** How large a tab can be. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One reference: a cell, an area, whole rows, whole columns. */
export interface Reference {
  /** With quotes and "!" as written; "" where it is of the formula's own tab. */
  readonly prefix: string;
  /** The tab's name; null where none is written. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
}

/** Zero-based; null where the reference is of whole rows or columns. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

const STRING = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_\\[][\p{L}\p{N}_.\\[\]]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!/uy;
const BEHIND = '(?![\\p{L}\\p{N}_.(\\[!?\\\\])';
const AREA = new RegExp(`(\\$?[A-Za-z]{1,3}\\$?\\d{1,7})(?::(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}))?${BEHIND}`, 'uy');
const LINES = new RegExp(
  `(\\$?\\d{1,7}):(\\$?\\d{1,7})${BEHIND}|(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})${BEHIND}`,
  'uy',
);
const WORD = /[\p{L}_\\][\p{L}\p{N}_.?\\]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/uy;

/** The formula with each reference put through `change`, which gives the text to stand in its place. */
export function mapReferences(formula: string, change: (reference: Reference, written: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const text = take(STRING);
    if (text !== null) {
      pieces.push(text[0]);
      at += text[0].length;
      continue;
    }
    const start = at;
    const found = referenceAt(formula, at);
    if (found !== null) {
      at = found.end;
      pieces.push(change(found.reference, formula.slice(start, at)));
      continue;
    }
    const prefix = take(SHEET)?.[0] ?? '';
    at = start + prefix.length;
    // Behind a tab's name may stand a defined name, and "#REF!".
    const next =
      prefix !== '' ? '' : formula[at] === '[' ? bracketed(formula, at) : (take(WORD)?.[0] ?? formula[at] ?? '');
    pieces.push(prefix, next);
    at += next.length;
  }
  return pieces.join('');
}

/** The reference that begins there, and where it ends; null where none does. */
export function referenceAt(
  formula: string,
  at: number,
): { readonly reference: Reference; readonly end: number } | null {
  SHEET.lastIndex = at;
  const prefix = SHEET.exec(formula)?.[0] ?? '';
  for (const pattern of [LINES, AREA]) {
    pattern.lastIndex = at + prefix.length;
    const found = pattern.exec(formula);
    if (found === null) continue;
    const reference = readReference(prefix, found);
    return reference === null ? null : { reference, end: pattern.lastIndex };
  }
  return null;
}

/** A structured reference, brackets within brackets. */
function bracketed(formula: string, at: number): string {
  let depth = 0;
  for (let place = at; place < formula.length; place += 1) {
    const sign = formula[place];
    // An apostrophe makes the next sign a plain one.
    if (sign === "'") place += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']' && --depth === 0) return formula.slice(at, place + 1);
  }
  return formula.slice(at);
}

function readReference(prefix: string, match: RegExpExecArray): Reference | null {
  const [one, other] = match[3] !== undefined ? [match[3], match[4]] : [match[1], match[2]];
  const first = readCorner(one ?? '');
  const last = other === undefined ? null : readCorner(other);
  if (first === null || (other !== undefined && last === null)) return null;
  return { prefix, sheet: prefix === '' ? null : sheetName(prefix), first, last };
}

function readCorner(text: string): Corner | null {
  const [, dollar = '', letters = '', second = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const column = letters === '' ? null : parseColumn(letters);
  const row = digits === '' ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS || (row ?? 0) < 0) return null;
  return {
    row,
    column,
    fixedColumn: column !== null && dollar !== '',
    fixedRow: row !== null && (second !== '' || (column === null && dollar !== '')),
  };
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The reference as a formula writes it. */
export function formatReference({ prefix, first, last }: Reference): string {
  return `${prefix}${formatCorner(first)}${last === null ? '' : `:${formatCorner(last)}`}`;
}

function formatCorner({ row, column, fixedRow, fixedColumn }: Corner): string {
  const letters = column === null ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`;
  return row === null ? letters : `${letters}${fixedRow ? '$' : ''}${row + 1}`;
}

/** The cells that a reference covers. */
export function areaOf({ first, last }: Reference): CellRange {
  const end = last ?? first;
  const rows = [first.row ?? 0, end.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, end.column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows) + 1,
    right: Math.max(...columns) + 1,
  };
}

/** A formula as it reads when it is copied so many rows down and columns right. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
    const outside = (row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS || (column ?? 0) < 0 || (column ?? 0) >= MAX_COLUMNS;
    return outside ? null : { ...corner, row, column };
  };
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last === null ? null : move(reference.last);
    if (first === null || (reference.last !== null && last === null)) return `${reference.prefix}#REF!`;
    return formatReference({ ...reference, first, last });
  });
}

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
