/** How a cell's text is read: blanks and line breaks made even, marks left by file conversion dropped. */
import { cellText, cellValue, type Grid } from '../../grid/grid';

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const BLANKS = /\s+/g;
/** Without width: what a person sees as one word is one. */
const WIDTHLESS = /[\u200b\u2060\ufeff]+/g;
/** Word bookmarks that a conversion to text prints out: "[bookmark: _GoBack]". */
const BOOKMARK = /\[bookmark: ?[^\][\n]{0,60}\]/g;

/** Where there is anything to even out: most texts have nothing of the kind. Any blank but the plain space, spelt out: it is asked of every text. */
const UNEVEN = /[\t-\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| (?: |$)|^ |\[bookmark/;

/** One line: every run of blanks, line breaks among them, is one space; ends trimmed. */
export function readLine(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(BOOKMARK, '').replace(WIDTHLESS, '').replace(BLANKS, ' ').trim();
}

/** A number's cell in one line; a number that became the value 1.1 is shown with a comma in some languages, which no number has. */
export function readNumber(grid: Grid, row: number, column: number): string {
  const value = cellValue(grid, row, column);
  const text = readLine(cellText(grid, row, column));
  return typeof value === 'number' && !Number.isInteger(value) ? text.replace(',', '.') : text;
}

/** The lines of a cell as read, blank ones kept as "". */
export function readLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.replace(BOOKMARK, '').split(LINE_BREAK)) lines.push(readLine(line));
  return lines;
}

/** Paragraphs of an entry, parted by "\n"; blank ones dropped. Most are the text itself: then it is not kept twice. */
export function readParagraphs(text: string): string {
  const read = readLines(text)
    .filter((line) => line !== '')
    .join('\n');
  return read === text ? text : read;
}

/** What Sheets shows, and a workbook's reader gives, for a formula whose result is not known yet. */
const UNCOMPUTED = /^(?:Загрузка|Loading)(?:\.\.\.|…)$/;

export function isUncomputed(grid: Grid, row: number, column: number): boolean {
  const text = cellText(grid, row, column);
  return text.length < 16 && UNCOMPUTED.test(text.trim());
}

/** Whether `readLine` leaves anything, mostly without doing its work. */
export function hasWords(text: string): boolean {
  const first = /[^\s\u200b\u2060\ufeff]/.exec(text)?.[0];
  return first !== undefined && (first !== '[' || readLine(text) !== '');
}
