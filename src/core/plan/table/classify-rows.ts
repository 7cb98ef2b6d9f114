/** Telling rows apart: sections, items, continuations, totals, notes below the table. */
import { cellText, type Grid } from '../../grid/grid';
import { isColumnNumbers } from './header-rows';
import type { MergeIndex } from './merge-index';
import { type NumberParts, parseNumber, parseSectionHeading } from './numbering';
import type { PlanColumns, PlanTable } from './plan-table';
import { hasWords, readLine, readNumber } from './reading';
import { cutNumber } from './shared-cells';
import { hasInitials, isPerson, isSigning } from './signing';
import { goOnWithNames } from './wrapped-names';

export type RowKind = 'blank' | 'section' | 'item' | 'continuation' | 'aside';

export interface ClassifiedRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** The texts of the plan's columns in one row, read as lines. */
export interface RowTexts {
  readonly row: number;
  readonly number: string;
  readonly parts: NumberParts | null;
  readonly name: string;
  /** How many cells of the plan's columns hold text. */
  readonly filled: number;
  /**
   * Whether the measure above shares its number with this one: both have names, and this one a period or executors besides, or an entry of its own
   * beside those that are merged over both.
   */
  readonly sharesNumber: boolean;
  /** Whether it has a period or executors. */
  readonly hasOwn: boolean;
  /** Whether the only filled cell is merged over three or more of the plan's columns, or the title over most of them. */
  readonly spanned: boolean;
  /** Whether the first cell with text sums others up: it begins so in the period's column, and says no more elsewhere. */
  readonly totalled: boolean;
  /** Texts of the filled cells, left to right; hardly ever asked for. */
  readonly cells: () => readonly string[];
  /** Whether the number's cell lies under a merged area that starts above. */
  readonly numberCovered: boolean;
  /** Leftmost filled cell of a row whose plan's columns are blank or hold one text only; "" where it is no heading. */
  readonly heading: string;
}

/** The first words of a row that sums others up. */
export const TOTAL =
  /^(итого|всего|общий итог|в том числе|total|subtotal|grand total|разом|усього|усяго|(?:не ?)?(?:выполнено|исполнено)(?: мероприятий| пунктов)(?=:?\s*$)|(?:количество|число|кол-во)(?: \S+)? (?:мероприятий|пунктов)(?=:?\s*$))(?=[\s:.,]|$)/i;

/** A word that sums up, with figures at most: an entry may well begin "Итого проведено". */
const BARE_TOTAL =
  /^(?:итого|всего|сумма|total|subtotal|sum|разом|усього|усяго)[\s:.,\d%]*(?:(?:тыс|млн)[\s.]*)?(?:руб[а-я]*[\s.]*)?$/i;

/** The rows of one table in order; rows without text in the plan's columns are left out. */
export function classifyRows(grid: Grid, merges: MergeIndex, table: PlanTable): ClassifiedRow[] {
  const texts: RowTexts[] = [];
  const beside: ClassifiedRow[] = [];
  for (let row = table.bodyTop; row < table.bottom; row++) {
    const read = readRow(grid, merges, table.columns, row);
    if (read.filled > 0 && !isColumnNumbers(grid, row)) texts.push(read);
    else if (read.filled === 0 && signsBeside(grid, row)) beside.push({ row, kind: 'aside' });
  }
  const headed = texts.some((row) => isNumberedHeading(row));
  const kinds = texts.map((row, index): RowKind => classify(row, texts[index + 1], headed));
  listedBelow(texts, kinds);
  goOnWithNames(texts, kinds);
  leaveBelowNotes(texts, kinds);
  // Lone lines below the last item are a signature or a note, unless they carry a section's number.
  const isContent = (row: RowTexts, index: number): boolean =>
    (kinds[index] === 'item' && !isSignature(row) && !isLoneDay(row)) || kinds[index] === 'continuation';
  const last = texts.map(isContent).lastIndexOf(true);
  const classified = texts.map((row, index): ClassifiedRow => {
    const kind = kinds[index] ?? 'blank';
    // What stands right above another header heads the rows below that.
    const isAbove = row.row === table.bottom - 1 && table.bottom < grid.rows.length;
    const heads = isAbove && kind === 'section' && !isLoneDay(row) && !isSigning(row.cells());
    const isUnnumbered = kind === 'section' && headingOf(row).number === '';
    const unnumbered = !heads && (isUnnumbered || isSignature(row) || isLoneDay(row));
    const apart = row.parts === null && maySign(row) && isSigning(row.cells());
    return { row: row.row, kind: apart || (index > last && unnumbered && last >= 0) ? 'aside' : kind };
  });
  const unfilled = unfilledRows(grid, table.columns, texts, classified);
  const read = unfilled.size === 0 ? classified : classified.filter(({ row }) => !unfilled.has(row));
  return beside.length === 0 ? read : [...read, ...beside].sort((one, other) => one.row - other.row);
}

/** Rows of a template that nobody has filled: two or more in a row with nothing but their numbers, and no measure after them in the section. */
function unfilledRows(
  grid: Grid,
  { number }: PlanColumns,
  texts: readonly RowTexts[],
  classified: readonly ClassifiedRow[],
): ReadonlySet<number> {
  // Words in a column that is none of the plan's are somebody's work, too.
  const isAlone = (row: number): boolean =>
    (grid.rows[row] ?? []).every((_cell, column) => column === number || !WORD.test(cellText(grid, row, column)));
  const found = new Set<number>();
  let run: number[] = [];
  for (let index = 0; index <= texts.length; index += 1) {
    const row = texts[index];
    const isBare = row !== undefined && row.filled === 1 && row.parts !== null && row.name === '';
    const kind = classified[index]?.kind;
    if (isBare && row.number !== '' && kind === 'item' && isAlone(row.row)) run.push(row.row);
    else {
      const goesOn = kind === 'item' || kind === 'continuation';
      if (!goesOn && run.length > 1) for (const each of run) found.add(each);
      run = [];
    }
  }
  return found;
}

/** "- клумбы" below a measure that has the period and the executors for it is a part of that measure. */
function listedBelow(texts: readonly RowTexts[], kinds: RowKind[]): void {
  let isOpen = false;
  for (const [index, row] of texts.entries()) {
    const isListed = row.number === '' && LISTED.test(row.name);
    if (!isListed) isOpen = kinds[index] === 'item' && row.hasOwn;
    else if (isOpen && !row.hasOwn && kinds[index] !== 'continuation') kinds[index] = 'continuation';
  }
}

/** Below the notes behind the last numbered measure stand other tables and signatures. */
function leaveBelowNotes(texts: readonly RowTexts[], kinds: RowKind[]): void {
  const last = texts.map(({ parts }, index) => kinds[index] === 'item' && parts !== null).lastIndexOf(true);
  const note = texts.findIndex((row, index) => index > last && kinds[index] === 'aside' && NOTE.test(row.heading));
  if (last >= 0 && note >= 0) kinds.fill('aside', note);
}

/** A row with nothing where number and name stand may be of a post and a person, too; a person and a day may be an executor with an entry. */
const maySign = ({ heading, filled, cells }: RowTexts): boolean =>
  heading !== '' || (filled >= 2 && !isPerson(cells()[0] ?? ''));

/** A signature that stands in columns which are none of the plan's. */
function signsBeside(grid: Grid, row: number): boolean {
  const texts = (grid.rows[row] ?? []).map((_cell, column) => readLine(cellText(grid, row, column)));
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && isSigning(filled);
}

// Ranges, not \p{L}: such a pattern takes milliseconds to compile, and each edit compiles it anew.
const WORD = /[A-Za-z\u00c0-\u024f\u0370-\u052f]{3}/;

/**
 * "Начальник отдела | подпись | И.И. Иванов | 25.12.2022", "УТВЕРЖДАЮ": no cell but of a post, a person, a signature, a day; or words where a number
 * would be, and beside them at most one text, which names no measure.
 */
function isSignature({ number, parts, name, filled, cells, heading, spanned }: RowTexts): boolean {
  if (parts !== null) return false;
  if (heading !== '' && isSigning(cells())) return true;
  // "II. Туризм" above the next table; a person may have a numeral's letter for an initial.
  const roman = parseSectionHeading(heading).number;
  if (filled === 1 && (spanned ? roman !== '' : roman.length > 1)) return false;
  if (filled > 2 || !WORD.test(number) || /\d/.test(number)) return false;
  return name === '' || hasInitials(name);
}

/** "15.01.2024" and nothing else, which no measure has for a number. */
const isLoneDay = ({ filled, number }: RowTexts): boolean => filled === 1 && LONE_DAY.test(number);
const LONE_DAY = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?:\s*г(?:ода?|\.)?)?$/;

function readRow(grid: Grid, merges: MergeIndex, columns: PlanColumns, row: number): RowTexts {
  const read = (column: number | null): string => (column === null ? '' : readLine(cellText(grid, row, column)));
  const all = planColumns(columns);
  const cut = columns.numberInName === undefined ? null : cutNumber(read(columns.name));
  const written = columns.number === null ? '' : readNumber(grid, row, columns.number);
  const [number, name] = cut ?? [written, read(columns.name)];
  const filledColumns = all.filter((column) => hasWords(cellText(grid, row, column)));
  const outside = filledColumns.length === 0 ? loneCellLeftOf(grid, row, Math.min(...all)) : null;
  const spanned = (outside === null ? filledColumns : [outside]).some((column) => {
    const merge = merges.at(row, column);
    return merge !== null && all.filter((other) => merge.left <= other && other < merge.right).length >= 3;
  });
  const [first] = filledColumns;
  const covering = columns.number === null ? null : merges.at(row, columns.number);
  const alone = filledColumns.length === 1 && first !== undefined && first <= columns.name ? read(first) : '';
  return {
    row,
    number,
    parts: parseNumber(number),
    name,
    cells: () => [...filledColumns].sort((one, other) => one - other).map(read),
    totalled: first !== undefined && (first === columns.period ? TOTAL : BARE_TOTAL).test(read(first)),
    sharesNumber:
      covering !== null &&
      covering.top < row &&
      readLine(cellText(grid, covering.top, columns.name)) !== '' &&
      ([columns.period, columns.executors].some((column) => read(column) !== '') ||
        (columns.progress.some((column) => read(column) !== '') &&
          [columns.period, columns.executors].every(
            (column) => column === null || (merges.at(row, column)?.top ?? row) < row,
          ))),
    hasOwn: [columns.period, columns.executors].some((column) => read(column) !== ''),
    filled: outside !== null && spanned ? 1 : filledColumns.length + (cut === null ? 0 : 1),
    spanned,
    numberCovered: covering !== null && covering.top < row,
    heading: outside === null ? [number, name].filter((text) => text !== '').join(' ') || alone : read(outside),
  };
}

/** Listed once for each table: they are asked for at every row. */
const listed = new WeakMap<PlanColumns, readonly number[]>();

/** The plan's columns that the table has, left to right as listed. */
export function planColumns(columns: PlanColumns): readonly number[] {
  const before = listed.get(columns);
  if (before !== undefined) return before;
  const { number, name, period, until, executors, coexecutors = [], progress } = columns;
  const all = [number, name, period, until, executors, ...coexecutors, ...progress].filter(
    (column): column is number => column !== null && column !== undefined,
  );
  listed.set(columns, all);
  return all;
}

/** Those of them that say what a measure is: its name, when, and by whom. */
export const headColumns = ({ name, period, until, executors, coexecutors = [] }: PlanColumns): number[] =>
  [name, period, until, executors, ...coexecutors].filter(
    (column): column is number => column !== null && column !== undefined,
  );

/** A merged heading may start in an extra column left of the plan's: its cell, when it is the only one with text. */
export function loneCellLeftOf(grid: Grid, row: number, left: number): number | null {
  const filled = (grid.rows[row] ?? []).flatMap((_, column) =>
    cellText(grid, row, column).trim() === '' ? [] : [column],
  );
  const [only] = filled;
  return filled.length === 1 && only !== undefined && only < left ? only : null;
}

function headingOf(row: RowTexts): ReturnType<typeof parseSectionHeading> {
  return parseSectionHeading(row.heading);
}

/** A heading nobody can mistake: its number or its word before a title, alone in its row. */
function isNumberedHeading(row: RowTexts): boolean {
  if (row.filled !== 1) return false;
  const heading = headingOf(row);
  return row.parts === null && (row.spanned || heading.number !== '' || heading.word !== '');
}

/** A remark between rows, which heads nothing. */
const NOTE = /^(?:справочно|примечани[ея](?:\s*\d+)?|note)\s*[:.]|^\*+\s*\S/i;

function classify(row: RowTexts, next: RowTexts | undefined, headed: boolean): RowKind {
  if (row.number === '' && row.name === '' && row.totalled) return 'aside';
  if (TOTAL.test(row.number) || (row.parts === null && row.number === '' && TOTAL.test(row.name))) return 'aside';
  const alone = row.filled === 1;
  if (alone && row.parts === null && NOTE.test(row.heading)) return 'aside';
  if (alone && row.spanned && row.parts === null) return 'section';
  if (alone && row.number !== '') return row.parts === null ? 'section' : 'item';
  if (alone && row.name === '' && row.heading !== '') {
    const heading = headingOf(row);
    return heading.number !== '' || heading.word !== '' ? 'section' : 'continuation';
  }
  if (alone && row.name !== '') {
    if (row.numberCovered) return 'continuation';
    const heading = headingOf(row);
    return heading.number !== '' || heading.word !== '' || !headed ? 'section' : 'item';
  }
  if (row.filled === 2 && row.number !== '' && row.name !== '') {
    if (row.spanned || row.parts === null) return row.parts === null && !row.spanned ? 'item' : 'section';
    return headsNext(row, next) ? 'section' : 'item';
  }
  if (row.number !== '') return 'item';
  // Under a number merged over both, a second name with a period or an executor beside it is a measure of its own.
  if (row.name !== '' && (!row.numberCovered || row.sharesNumber)) return 'item';
  return 'continuation';
}

/**
 * Whether a row with nothing but a number and a title heads the row below it: "2." before "2.1.", "II" before
 * "1.", or, where numbering starts anew, "3." before "1."; or what is listed under it without numbers.
 */
function headsNext(row: RowTexts, next: RowTexts | undefined): boolean {
  if (next === undefined || row.parts === null) return false;
  if (next.number === '' && next.filled > 1 && LISTED.test(next.name)) return true;
  const { parts } = row;
  const text = next.parts === null ? headingOf(next).number : next.number;
  const below = next.parts ?? (text === '' ? null : parseNumber(text));
  if (below === null) return false;
  if (below.length > parts.length) return parts.every((part, index) => below[index] === part) || isRoman(row.number);
  if (isRoman(row.number)) return !isRoman(text);
  return below.length === parts.length && next.filled > 2 && Number(below.at(-1)) <= Number(parts.at(-1));
}

/** What is listed under a name above it. */
export const LISTED = /^(?:[-–—•·]|[а-яa-z]\))\s*[a-zа-яё]/i;

function isRoman(number: string): boolean {
  return !/\d/.test(number) && parseNumber(number) !== null;
}
