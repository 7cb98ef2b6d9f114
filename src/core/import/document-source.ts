/** A document as the source of an import: the plan's tables among its others, glued one below another, their title on top. */
import type { CellRange } from '../grid/cell-range';
import { cellText, type Grid } from '../grid/grid';
import { parseNumber, parseSectionHeading } from '../plan/numbering';
import type { PlanTable } from '../plan/plan';
import { findReportingPeriod } from '../plan/reporting-year';
import { findTables } from '../plan/table/find-tables';
import { MergeIndex } from '../plan/table/merge-index';
import { isSigning } from '../plan/table/signing';
import { yearOf } from '../text/reporting-period';
import { guessTable } from './guess-table';
import { type LaidTable, layOutTable } from './lay-out-table';
import type {
  FoundTable,
  ImportRefusal,
  ImportSource,
  LeftOut,
  SourceBlock,
  SourceParagraph,
  SourcePlace,
  SourceTable,
  SourceUnread,
} from './source';

/** A paragraph or a table in the order of the document. Tables that only frame others are unwrapped. */
type Element =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly notes: readonly string[];
      readonly place: SourcePlace;
      readonly block: SourceParagraph;
    }
  | {
      readonly kind: 'table';
      readonly block: SourceTable;
      readonly laid: LaidTable;
      readonly grid: Grid;
      readonly number: number;
      /** Tables of a plan in it, one below another; empty where it is another table. */
      readonly plans: readonly PlanTable[];
    };
type TextElement = Extract<Element, { kind: 'text' }>;
type TableElement = Extract<Element, { kind: 'table' }>;

/** A stretch of the glued grid: a table of the plan with the heading above it. */
interface Piece {
  readonly table: TableElement;
  heading: TextElement | null;
}

/** `year` tells apart columns of several years; where nobody asks for one, the document's title may. */
export function sourceOfDocument(
  blocks: readonly SourceBlock[],
  unread: readonly SourceUnread[],
  year: number | null = null,
): ImportSource | ImportRefusal {
  const elements = listElements(blocks, year);
  const tables = elements.filter((each): each is TableElement => each.kind === 'table');
  if (tables.length === 0) return 'no-table';
  const certain = tables.some(({ plans }) => plans.length > 0);
  // Where one table tells of progress, those that do not are of something else: money, indicators.
  const telling = tables.some(tellsProgress);
  const isPlan = (table: TableElement): boolean => table.plans.length > 0 && (!telling || tellsProgress(table));
  const guessed = certain ? null : guessAmong(tables);
  if (!certain && guessed === null) return 'no-plan';
  const leftOut: LeftOut[] = unread.map((each) => placeUnread(blocks, each));
  const pieces: Piece[] = [];
  let texts: TextElement[] = [];
  let title: readonly TextElement[] = [];
  for (const element of elements) {
    if (element.kind === 'text') {
      texts.push(element);
      continue;
    }
    const before = pieces[pieces.length - 1];
    const goes = element.plans.length === 0 && goesOn(before?.table, element);
    const belongs = certain ? isPlan(element) || goes : element === guessed;
    if (!belongs) {
      leftOut.push(...texts.flatMap(leaveText), leaveTable(element));
    } else if (before === undefined) {
      title = titleLines(texts);
      const rest = texts.slice(0, texts.length - countTail(texts, title));
      leftOut.push(...rest.flatMap(leaveText));
      pieces.push({ table: element, heading: null });
    } else {
      const heading = findHeading(texts);
      leftOut.push(...texts.filter((each) => each !== heading).flatMap(leaveText));
      pieces.push({ table: element, heading });
    }
    texts = [];
  }
  leftOut.push(...texts.flatMap(leaveText));
  if (year === null && pieces.some(({ table }) => table.plans.some(({ rivals }) => rivals !== undefined))) {
    const own = findReportingPeriod(
      title.map(({ text }) => text),
      '',
      null,
    );
    if (own !== null) return sourceOfDocument(blocks, unread, yearOf(own));
  }
  title = giveFirstHeading(pieces, title);
  return glue(pieces, title, guessed, certain, leftOut);
}

function tellsProgress({ plans }: TableElement): boolean {
  return plans.some(({ columns }) => columns.progress.length > 0);
}

function listElements(blocks: readonly SourceBlock[], year: number | null): Element[] {
  const elements: Element[] = [];
  let paragraph = 0;
  let number = 0;
  const add = (block: SourceBlock): void => {
    if (block.kind === 'paragraph') {
      paragraph += 1;
      const place = { table: null, paragraph: true, row: paragraph, column: null };
      const lines = block.text.split('\n').map((line) => line.trim());
      for (const [index, text] of lines.entries())
        elements.push({ kind: 'text', text, notes: index === lines.length - 1 ? block.notes : [], place, block });
      return;
    }
    const laid = layOutTable(block);
    const grid: Grid = { sheet: '', rows: laid.rows, merges: laid.merges };
    const plans = findTables(grid, new MergeIndex(grid), year).tables ?? [];
    if (plans.length === 0 && framesPlan(block)) {
      for (const { cells } of block.rows) for (const cell of cells) for (const inner of cell.blocks) add(inner);
      return;
    }
    number += 1;
    elements.push({ kind: 'table', block, laid, grid, number, plans });
  };
  for (const block of blocks) add(block);
  return elements;
}

/** The blocks that places speak of: tables by their number, paragraphs by their row, both from 1. */
export interface PlacedBlocks {
  readonly tables: ReadonlyMap<number, SourceTable>;
  readonly paragraphs: ReadonlyMap<number, SourceParagraph>;
}

export function placeBlocks(blocks: readonly SourceBlock[]): PlacedBlocks {
  const tables = new Map<number, SourceTable>();
  const paragraphs = new Map<number, SourceParagraph>();
  for (const element of listElements(blocks, null)) {
    if (element.kind === 'table') tables.set(element.number, element.block);
    else paragraphs.set(element.place.row, element.block);
  }
  return { tables, paragraphs };
}

/** Whether a table inside this one, however deep, holds a plan. */
function framesPlan(table: SourceTable): boolean {
  return innerTables(table).some((inner) => {
    const { rows, merges } = layOutTable(inner);
    return findTables({ sheet: '', rows, merges }).tables !== null || framesPlan(inner);
  });
}

function innerTables(table: SourceTable): SourceTable[] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ blocks }) => blocks.filter((block): block is SourceTable => block.kind === 'table')),
  );
}

/** Of tables without a known header, the largest that may hold numbered measures. */
function guessAmong(tables: readonly TableElement[]): TableElement | null {
  const likely = tables.filter(({ grid }) => guessTable(grid) !== null);
  likely.sort((one, other) => other.grid.rows.length - one.grid.rows.length);
  return likely[0] ?? null;
}

/** A table without a header that goes on where the one before it broke off: as many columns, and numbers where numbers are. */
function goesOn(before: TableElement | undefined, { grid }: TableElement): boolean {
  const known = before?.plans[before.plans.length - 1]?.columns;
  const width = (each: Grid): number => Math.max(0, ...each.rows.map((row) => row.length));
  if (before === undefined || known === undefined || width(before.grid) !== width(grid)) return false;
  const numbered = grid.rows.filter((_row, row) => parseNumber(cellText(grid, row, known.number ?? 0)) !== null).length;
  return numbered > 0 && numbered * 4 >= grid.rows.length;
}

const LONGEST_TITLE_LINE = 400;
const MOST_TITLE_LINES = 40;
/** Lines still taken once a blank line parts them from those below. */
const MOST_APART = 12;

/** Lines above the table, nearest stretch first; prose ends them. */
function titleLines(texts: readonly TextElement[]): readonly TextElement[] {
  const lines: TextElement[] = [];
  let apart = false;
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const element = texts[at];
    if (element === undefined || element.text.length > LONGEST_TITLE_LINE) break;
    if (element.text === '') {
      apart = lines.length > 0;
      continue;
    }
    if (lines.length >= (apart ? MOST_APART : MOST_TITLE_LINES)) break;
    lines.unshift(element);
  }
  return lines;
}

/** How many elements at the end the title takes up, blank ones among them. */
function countTail(texts: readonly TextElement[], title: readonly TextElement[]): number {
  const [first] = title;
  return first === undefined ? 0 : texts.length - texts.indexOf(first);
}

const CAPTION = /^\(?(продолжение|окончание|таблица|форма|приложение|table|continued|continuation)(?![а-яё])/i;
const LONGEST_HEADING = 300;
const LONGEST_BARE_HEADING = 200;

/** The line above a further table that heads a section: numbered, or the only one there. */
function findHeading(texts: readonly TextElement[]): TextElement | null {
  const lines = texts.filter(({ text }) => text !== '');
  const last = lines[lines.length - 1];
  if (last === undefined || CAPTION.test(last.text) || last.text.length > LONGEST_HEADING) return null;
  const { number, word } = parseSectionHeading(last.text);
  if (number !== '' || word !== '') return last;
  return lines.length === 1 && last.text.length <= LONGEST_BARE_HEADING ? last : null;
}

/** Where sections stand above their tables, the first table's is the last line of the title. */
function giveFirstHeading(pieces: readonly Piece[], title: readonly TextElement[]): readonly TextElement[] {
  const [first, ...others] = pieces;
  const last = title[title.length - 1];
  const headings = others.flatMap(({ heading }) => (heading === null ? [] : [heading]));
  if (first === undefined || last === undefined || headings.length === 0) return title;
  const isNumbered = ({ text }: TextElement): boolean => {
    const { number, word } = parseSectionHeading(text);
    return number !== '' || word !== '';
  };
  if (isNumbered(last) !== headings.every(isNumbered) || title.length < 2) return title;
  first.heading = last;
  return title.slice(0, -1);
}

function leaveText({ text, notes, place }: TextElement): LeftOut[] {
  return [
    ...(text === ''
      ? []
      : [{ kind: isSigning([text]) ? ('signature' as const) : ('paragraph' as const), text, place }]),
    ...notes.map((note) => ({ kind: 'note' as const, text: note, place })),
  ];
}

function leaveTable({ laid, number }: TableElement): LeftOut {
  const text = laid.rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n');
  const notes = [...laid.notes.values(), ...laid.covered.map((each) => [each.text])].flat();
  const place = { table: number, paragraph: false, row: 1, column: null };
  return { kind: 'other-table', text: [text, ...notes].join('\n').trim(), place };
}

function placeUnread(blocks: readonly SourceBlock[], { kind, text, block, row, column }: SourceUnread): LeftOut {
  const before = blocks.slice(0, block);
  const count = (wanted: SourceBlock['kind']): number => before.filter((each) => each.kind === wanted).length + 1;
  const place =
    row === null
      ? { table: null, paragraph: true, row: count('paragraph'), column: null }
      : { table: count('table'), paragraph: false, row: row + 1, column: (column ?? 0) + 1 };
  return { kind, text, place };
}

function glue(
  pieces: readonly Piece[],
  title: readonly TextElement[],
  guessed: TableElement | null,
  certain: boolean,
  leftOut: LeftOut[],
): ImportSource {
  const width = Math.max(1, ...pieces.map(({ table }) => Math.max(0, ...table.grid.rows.map((row) => row.length))));
  const rows: string[][] = [];
  const places: SourcePlace[] = [];
  const merges: CellRange[] = [];
  const notes = new Map<string, readonly string[]>();
  const tables: FoundTable[] = [];
  const addText = (element: TextElement, spanned: boolean): void => {
    if (spanned) merges.push({ top: rows.length, left: 0, bottom: rows.length + 1, right: width });
    rows.push([element.text, ...Array.from({ length: width - 1 }, () => '')]);
    places.push(element.place);
    leftOut.push(...element.notes.map((text) => ({ kind: 'note' as const, text, place: element.place })));
  };
  for (const element of title) addText(element, false);
  for (const { table, heading } of pieces) {
    const { laid, number } = table;
    const guess = table === guessed ? guessTable(table.grid) : null;
    const plans = guess === null ? table.plans.map((plan) => ({ ...plan, known: plan.columns })) : [guess];
    // The heading goes below the first header, or at once where the table has none.
    const cut = plans[0]?.bodyTop ?? 0;
    /** Rows of the table as rows of the grid. */
    const moved: number[] = [];
    for (const [row, cells] of laid.rows.entries()) {
      if (row === cut && heading !== null) addText(heading, true);
      moved.push(rows.length);
      rows.push(cells);
      places.push({ table: number, paragraph: false, row: row + 1, column: null });
    }
    if (cut >= laid.rows.length && heading !== null) addText(heading, true);
    const to = (row: number): number => moved[row] ?? rows.length;
    for (const { row, column, text } of laid.covered) {
      const place = { table: number, paragraph: false, row: row + 1, column: column + 1 };
      leftOut.push({ kind: 'under-merge', text, place });
    }
    for (const { top, left, bottom, right } of laid.merges)
      merges.push({ top: to(top), left, bottom: to(bottom - 1) + 1, right });
    for (const [key, texts] of laid.notes) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      notes.set(`${to(row)},${column}`, texts);
    }
    const last = tables[tables.length - 1];
    if (plans.length === 0 && last !== undefined) tables[tables.length - 1] = { ...last, bottom: rows.length };
    for (const { headerTop, bodyTop, bottom, known, rivals } of plans) {
      const top = heading !== null && bodyTop === cut ? to(bodyTop) - 1 : to(bodyTop);
      tables.push({
        headerTop: to(headerTop),
        bodyTop: top,
        bottom: to(bottom),
        known,
        ...(rivals === undefined ? {} : { rivals }),
      });
    }
  }
  return { grid: { sheet: '', rows, merges }, tables, certain, places, notes, leftOut };
}
