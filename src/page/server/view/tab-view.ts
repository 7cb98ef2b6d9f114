/** A tab as the page is to show it: texts by number format and locale, styles with the colours that conditional formats give. */

import { formatMessage } from '../../../core/i18n/format-message';
import { type Host, tabSize } from '../../../stand-in/host/host';
import type { Cell, CellStyle, Colour, Sheet } from '../../../stand-in/host/model';
import { cellAt, numberFormatAt, shownValue, usedSize } from '../../../stand-in/spreadsheet/cells';
import { displayText } from '../../../stand-in/spreadsheet/display-text';
import { findMarkTitle } from '../../../workbook/fit-columns';
import { isStale } from '../../../workbook/formulas/stale-results';
import type { CellView, StyleView, TabLayout } from '../messages';
import { SERVER_WORDS } from '../server-words';
import { conditionalColours } from './conditional-colours';

/** A tab's view as the server keeps it, to tell later what has changed. Cells by `placeOf`. */
export interface KeptTab {
  readonly layout: TabLayout;
  readonly cells: ReadonlyMap<number, CellView>;
}

/** Sheets has no more columns than that. */
const COLUMNS = 18_278;
export const placeOf = (row: number, column: number): number => row * COLUMNS + column;
export const cellOfPlace = (place: number): readonly [number, number] => [Math.floor(place / COLUMNS), place % COLUMNS];

/** Styles are numbered in the order in which they are met, for as long as the workbook is open. */
export interface StyleList {
  readonly styles: StyleView[];
  readonly numbers: Map<string, number>;
}

export const newStyleList = (): StyleList => ({ styles: [{}], numbers: new Map([['{}', 0]]) });

function numberOf(list: StyleList, style: StyleView): number {
  const key = JSON.stringify(style);
  const known = list.numbers.get(key);
  if (known !== undefined) return known;
  list.numbers.set(key, list.styles.length);
  return list.styles.push(style) - 1;
}

export function keepTab(host: Host, sheet: Sheet, list: StyleList): KeptTab {
  const colourOf = conditionalColours(sheet);
  const cells = new Map<number, CellView>();
  const { rows, columns } = extent(sheet);
  // Most cells share the style object of the file or look the same: what was made of one is kept.
  const made = new Map<CellStyle, StyleView>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cellAt(sheet, row, column);
      const value = cell === undefined ? (sheet.rows[row]?.[column] ?? null) : shownValue(cell);
      const shown = typeof value === 'string' ? value : displayText(host, value, numberFormatAt(sheet, row, column));
      const formula = cell?.formula === undefined ? undefined : `=${cell.formula}`;
      // Nothing calculates here: a new formula shows itself, and one whose result is no longer true says so.
      const stale = isStale(cell)
        ? formatMessage(SERVER_WORDS.staleFormula, { formula: formula ?? '' }, host.locale)
        : '';
      const spoken = stale !== '' ? stale : formula !== undefined && shown === '' ? formula : shown;
      const text = formula === undefined ? spoken : (literalOf(formula) ?? spoken);
      const background = colourOf(row, column, text);
      let style: StyleView = {};
      if (cell?.style !== undefined) {
        style = made.get(cell.style) ?? styleView(cell.style);
        made.set(cell.style, style);
      }
      if (background !== undefined) style = { ...style, background };
      // What nobody sees must not make the row tall.
      if (style.wrap === true && sheet.columns[column]?.hidden === true) style = { ...style, wrap: false };
      if (typeof value === 'number' || value instanceof Date) style = { horizontal: 'right', ...style };
      const number = numberOf(list, style);
      if (text === '' && number === 0 && cell?.comment === undefined) continue;
      const comment = commentOf(cell);
      const content = formula === undefined || formula === text ? null : formula;
      cells.set(
        placeOf(row, column),
        comment !== '' ? [text, number, content, comment] : content === null ? [text, number] : [text, number, content],
      );
    }
  }
  return { layout: layoutOf(host, sheet), cells };
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

function layoutOf(host: Host, sheet: Sheet): TabLayout {
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
