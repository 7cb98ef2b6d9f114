/** A document as the source of an import: the plan's tables among its others, glued one below another, their title on top. */

import type { ForeignBlock, ForeignUnread } from '../../document/foreign-document';
import { cellText, type Grid, widestRow } from '../grid/grid';
import { findReportingPeriod } from '../plan/reporting-year';
import { parseNumber, parseSectionHeading } from '../plan/table/numbering';
import { isSigning, isSigningPart } from '../plan/table/signing';
import { ownLineOf } from '../report/own-lines';
import { yearOf } from '../text/dates/reporting-period';
import { listElements, type TableElement, type TextElement } from './document-elements';
import { glueTables, type Piece } from './glue-tables';
import { guessTable } from './guess-table';
import type { ImportRefusal, ImportSource, LeftOut, SignedLine } from './source';

/** `year` tells apart columns of several years; where nobody asks for one, the document's title may. */
export function sourceOfDocument(
  blocks: readonly ForeignBlock[],
  unread: readonly ForeignUnread[],
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
  // One by one: a list of very many arguments has no room on the stack.
  const leave = (left: readonly TextElement[]): void => {
    for (const each of left) leftOut.push(...leaveText(each));
  };
  let title: readonly TextElement[] = [];
  for (const element of elements) {
    if (element.kind === 'text') {
      texts.push(element);
      continue;
    }
    const before = pieces[pieces.length - 1];
    const goes = element.plans.length === 0 && goesOn(before?.table, element);
    const belongs = isAnnex(texts) ? false : certain ? isPlan(element) || goes : element === guessed;
    if (!belongs) {
      leave(texts);
      leftOut.push(leaveTable(element));
    } else if (before === undefined) {
      const lines = titleLines(texts);
      leave([...texts.slice(0, texts.length - countTail(texts, lines)), ...lines.filter(isDraftMark)]);
      title = lines.filter((each) => !isDraftMark(each));
      pieces.push({ table: element, heading: null });
    } else {
      const heading = findHeading(texts);
      leave(texts.filter((each) => each !== heading));
      pieces.push({ table: element, heading });
    }
    texts = [];
  }
  leave(texts);
  if (year === null && pieces.some(({ table }) => table.plans.some(({ rivals }) => rivals !== undefined))) {
    const own = findReportingPeriod(
      title.map(({ text }) => text),
      '',
      null,
    );
    if (own !== null) return sourceOfDocument(blocks, unread, yearOf(own));
  }
  title = giveFirstHeading(pieces, title);
  const last = pieces.at(-1)?.table;
  const below = last === undefined ? [] : elements.slice(elements.indexOf(last) + 1);
  return { ...glueTables(pieces, title, guessed, certain, leftOut), signature: signedLines(below, leftOut) };
}

/** Lines that sign below the plan: a paragraph is parted at its tabs and long gaps, a table of nothing else gives its rows. */
function signedLines(below: readonly (TextElement | TableElement)[], leftOut: readonly LeftOut[]): SignedLine[] {
  const lines = below.flatMap((element): SignedLine[] => {
    const rows =
      element.kind === 'table'
        ? element.laid.rows.map((cells) => cells.filter((text) => text !== '')).filter((cells) => cells.length > 0)
        : [element.text.split(/\t+|\s{3,}/).filter((text) => text !== '')];
    if (!rows.flat().every(isSigningPart)) return [];
    const left = leftOut.find((each) =>
      element.kind === 'table'
        ? each.kind === 'other-table' && each.place.table === element.number
        : each.place === element.place && each.text === element.text,
    );
    return left === undefined ? [] : rows.map((cells) => ({ cells, left }));
  });
  return lines.some(({ cells }) => isSigning(cells)) ? lines : [];
}

function tellsProgress({ plans }: TableElement): boolean {
  return plans.some(({ columns }) => columns.progress.length > 0);
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
  const width = (each: Grid): number => widestRow(each.rows);
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

/** The next report says itself whether it is a draft. */
const isDraftMark = ({ text }: TextElement): boolean => ownLineOf(text) === 'draft';

/** What Vekha puts behind a report's table tells of measures that the plan has already. */
const isAnnex = (texts: readonly TextElement[]): boolean =>
  ownLineOf(texts.filter(({ text }) => text !== '').at(-1)?.text ?? '') === 'annex';

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
  if (isNumbered(last) !== headings.every(isNumbered) || (title.length < 2 && !isNumbered(last))) return title;
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

function placeUnread(blocks: readonly ForeignBlock[], { kind, text, block, row, column }: ForeignUnread): LeftOut {
  const before = blocks.slice(0, block);
  const count = (wanted: ForeignBlock['kind']): number => before.filter((each) => each.kind === wanted).length + 1;
  const place =
    row === null
      ? { table: null, paragraph: true, row: count('paragraph'), column: null }
      : { table: count('table'), paragraph: false, row: row + 1, column: (column ?? 0) + 1 };
  return { kind, text, place };
}
