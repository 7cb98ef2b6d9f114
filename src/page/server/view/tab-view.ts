/** A tab as the page is to show it: texts by number format and locale, styles with the colours that conditional formats give. */

import { formatMessage } from '../../../core/i18n/format-message';
import { type Host, tabSize } from '../../../stand-in/host/host';
import type { Cell, CellStyle, Colour, Font, Sheet } from '../../../stand-in/host/model';
import { cellAt, numberFormatAt, shownValue, usedSize } from '../../../stand-in/spreadsheet/cells';
import { displayText } from '../../../stand-in/spreadsheet/display-text';
import { findMarkTitle } from '../../../workbook/fit-columns';
import { isStale } from '../../../workbook/formulas/stale-results';
import type { CellView, PlacedCell, StyleView, TabLayout } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { conditionalColours } from './conditional-colours';

/** Cells as the windows have them, by `placeOf`. */
export type KeptCells = Map<number, CellView>;

/** Sheets has no more columns than that. */
const COLUMNS = 18_278;
export const placeOf = (row: number, column: number): number => row * COLUMNS + column;
export const cellOfPlace = (place: number): readonly [number, number] => [Math.floor(place / COLUMNS), place % COLUMNS];

/** Styles are numbered in the order in which they are met, for as long as the workbook is open. */
export interface StyleList {
  readonly styles: StyleView[];
  readonly numbers: Map<string, number>;
}

/** The first is that of a cell without a style of its own: in the workbook's font. */
export const newStyleList = (font: Font = {}): StyleList => {
  const plain = styleView({ font });
  return { styles: [plain], numbers: new Map([[JSON.stringify(plain), 0]]) };
};

function numberOf(list: StyleList, style: StyleView): number {
  const key = JSON.stringify(style);
  const known = list.numbers.get(key);
  if (known !== undefined) return known;
  list.numbers.set(key, list.styles.length);
  return list.styles.push(style) - 1;
}

/** Brings a tab's cells up to date and tells which are others now. What has not changed stays: a second view of a large tab costs more than all that changes in it. */
export function renewCells(host: Host, sheet: Sheet, list: StyleList, kept: KeptCells): PlacedCell[] {
  const changed: PlacedCell[] = [];
  const colourOf = conditionalColours(sheet);
  const numbered = numberedStyles(list);
  const { rows, columns } = extent(sheet);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = placeOf(row, column);
      const cell = cellAt(sheet, row, column);
      const value = cell === undefined ? (sheet.rows[row]?.[column] ?? null) : shownValue(cell);
      const shown = typeof value === 'string' ? value : displayText(host, value, numberFormatAt(sheet, row, column));
      const [text, content] = cell?.formula === undefined ? [shown, null] : formulaView(host, cell, shown);
      const number = numbered(cell?.style, {
        background: colourOf(row, column, text),
        isRight: typeof value === 'number' || value instanceof Date,
        isHidden: sheet.columns[column]?.hidden === true,
      });
      const known = kept.get(place);
      if (text === '' && number === 0 && cell?.comment === undefined) {
        if (kept.delete(place)) changed.push([row, column, null]);
        continue;
      }
      const comment = commentOf(cell);
      if (known !== undefined && known[0] === text && known[1] === number) {
        if ((known[2] ?? null) === content && (known[3] ?? '') === comment) continue;
      }
      const view: CellView =
        comment !== '' ? [text, number, content, comment] : content === null ? [text, number] : [text, number, content];
      kept.set(place, view);
      changed.push([row, column, view]);
    }
  }
  for (const place of kept.keys()) {
    const [row, column] = cellOfPlace(place);
    if (row < rows && column < columns) continue;
    kept.delete(place);
    changed.push([row, column, null]);
  }
  return changed;
}

/** What a cell with a formula shows, and the formula where that is something else. Nothing calculates here: a new formula shows itself, and one whose result is no longer true says so. */
function formulaView(host: Host, cell: Cell, shown: string): readonly [string, string | null] {
  const formula = `=${cell.formula}`;
  const spoken = isStale(cell)
    ? formatMessage(SERVER_WORDS.staleFormula, { formula }, host.locale)
    : shown === ''
      ? formula
      : shown;
  const text = literalOf(formula) ?? spoken;
  return [text, formula === text ? null : formula];
}

/** What a cell's look has besides its own style. */
interface Laid {
  readonly background: string | undefined;
  readonly isRight: boolean;
  readonly isHidden: boolean;
}

/** Numbers of looks. Most cells share the style object of the file: what was made of one is kept. */
function numberedStyles(list: StyleList) {
  const [plainStyle = {}] = list.styles;
  const made = new Map<CellStyle | undefined, StyleView>([[undefined, plainStyle]]);
  const plain = new Map<CellStyle | undefined, number>();
  return (given: CellStyle | undefined, { background, isRight, isHidden }: Laid): number => {
    const isPlain = background === undefined && !isRight && !isHidden;
    const known = isPlain ? plain.get(given) : undefined;
    if (known !== undefined) return known;
    let style = made.get(given) ?? { ...plainStyle, ...styleView(given ?? {}) };
    made.set(given, style);
    if (background !== undefined) style = { ...style, background };
    // What nobody sees must not make the row tall.
    if (style.wrap === true && isHidden) style = { ...style, wrap: false };
    if (isRight) style = { horizontal: 'right', ...style };
    const number = numberOf(list, style);
    if (isPlain) plain.set(given, number);
    return number;
  };
}

/** What a formula shows that is nothing but a text; null for any other. */
function literalOf(formula: string): string | null {
  const [, text] = /^="((?:[^"]|"")*)"$/.exec(formula) ?? [];
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** The words of somebody's comment; "" where there is none. */
function commentOf(cell: Cell | undefined): string {
  const { text, author } = (cell?.comment ?? {}) as { readonly text?: unknown; readonly author?: unknown };
  if (typeof text !== 'string' || text === '') return '';
  return typeof author === 'string' && author !== '' && !text.startsWith(author) ? `${author}: ${text}` : text;
}

function extent(sheet: Sheet): { rows: number; columns: number } {
  let { rows, columns } = usedSize(sheet);
  for (const key of sheet.cells.keys()) {
    const comma = key.indexOf(',');
    rows = Math.max(rows, Number(key.slice(0, comma)) + 1);
    columns = Math.max(columns, Number(key.slice(comma + 1)) + 1);
  }
  return { rows, columns };
}

/** Excel counts widths in characters of seven pixels with five of margin, heights in points. */
const pixelsOfWidth = (width: number): number => Math.round(width * 7 + 5);
const pixelsOfHeight = (height: number): number => Math.round((height * 4) / 3);

export function layoutOf(host: Host, sheet: Sheet): TabLayout {
  const size = tabSize(host, sheet);
  const { columns } = sheet;
  const heights: (number | null)[] = [];
  for (const [row, { height, hidden }] of sheet.rowShapes) {
    while (heights.length < row) heights.push(null);
    heights[row] = hidden === true ? 0 : height === undefined ? null : pixelsOfHeight(height);
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: size.rows,
    columnCount: size.columns,
    frozenRows: sheet.frozen.rows,
    frozenColumns: sheet.frozen.columns,
    widths: columns.map(({ width }) => (width === undefined ? null : pixelsOfWidth(width))),
    hiddenColumns: columns.flatMap((column, index) => (column.hidden === true ? [index] : [])),
    heights,
    merges: sheet.merges,
    statusColumn: statusColumn(sheet),
  };
}

/** Two of a check's columns stand before the hidden one. */
function statusColumn(sheet: Sheet): number | null {
  const mark = findMarkTitle(sheet);
  return mark === null ? null : mark.column - 2;
}

const hex = (colour: Colour | undefined): string | undefined =>
  colour?.rgb === undefined ? undefined : `#${colour.rgb.slice(-6).toLowerCase()}`;

const HORIZONTAL: Readonly<Record<string, StyleView['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
};

function styleView({ font, fill, border, alignment }: CellStyle): StyleView {
  const colour = hex(font?.color);
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor) : undefined;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  const vertical = alignment?.vertical;
  const borders = [border?.top, border?.right, border?.bottom, border?.left].map((side) =>
    side === undefined ? null : (hex(side.color) ?? '#000000'),
  );
  return {
    ...(font?.name === undefined ? {} : { family: font.name }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.underline === undefined || font.underline === false ? {} : { underline: true }),
    ...(font?.strikethrough === true ? { strike: true } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(background === undefined ? {} : { background }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === 'top' || vertical === 'center' || vertical === 'bottom' ? { vertical } : {}),
    ...(alignment?.wrapText === true ? { wrap: true } : {}),
    ...(borders.some((side) => side !== null) ? { borders } : {}),
  };
}
