/** A workbook's view in Univer's terms. Every text is a text: nothing is read as a number, a date or a formula here. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { CellView, StyleView } from '../../server/messages';
import { keyOf, type TabCopy, type WorkbookCopy } from '../state/workbook-copy';
import { guessedHeights } from './bare-rows';

/** Univer's numbers for kinds of values, alignments and line styles; its enums would be the only values taken from it here. */
const TEXT = 1;
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const WRAPPED = 3;
const OVERFLOWING = 1;
const THIN = 1;

export const UNIT = 'workbook';
export const sheetIdOf = (tab: number): string => `tab-${tab}`;
export const tabOfSheetId = (id: string): number => Number(id.slice('tab-'.length));

type Places = readonly (readonly [row: number, column: number])[];

const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;

export function cellData(cell: CellView, styles: readonly StyleView[]): ICellData {
  const [text, style, content = null] = cell;
  const styled = styleData(styles[style] ?? {});
  return { ...textData(text, styled), ...(content === null ? {} : { f: content }), s: styled };
}

/** What a cell's editor would give back for a text that nobody has touched. */
export const editedText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** Text of a cell. Several lines must be a document: of a plain value Univer's editor drops the line breaks. */
export function textData(given: string, { ff, fs, bl, it, ul, st, cl }: IStyleData): ICellData {
  const text = editedText(given);
  if (text === '') return {};
  if (!text.includes('\n')) return { v: text, t: TEXT };
  const paragraphs = [...`${text}\n`.matchAll(/\n/g)].map(({ index }) => ({ startIndex: index }));
  return {
    p: {
      id: 'd',
      documentStyle: {},
      body: {
        dataStream: `${text.replaceAll('\n', '\r')}\r\n`,
        textRuns: [{ st: 0, ed: text.length, ts: { ff, fs, bl, it, ul, st, cl } }],
        paragraphs,
        sectionBreaks: [{ startIndex: text.length + 1 }],
      },
    },
    t: TEXT,
  } as ICellData;
}

/** What a cell's editor begins with. */
export function textHeld(cell: CellView | undefined): string {
  const [shown = '', , content = null] = cell ?? [];
  return editedText(content ?? shown);
}

/** Some cells of a tab: blanked first, for the library keeps what it is not told of, and then filled. */
export function drawnCells({ cells }: TabCopy, places: Places, styles: readonly StyleView[]) {
  const blank: Record<number, Record<number, null>> = {};
  const filled: Record<number, Record<number, ICellData>> = {};
  for (const [row, column] of places) {
    blank[row] = { ...blank[row], [column]: null };
    const cell = cells.get(keyOf(row, column));
    if (cell !== undefined) filled[row] = { ...filled[row], [column]: cellData(cell, styles) };
  }
  return { blank, filled };
}

/** A text that the server has not accepted yet, set apart while it waits. */
export function pendingData(
  cell: CellView | undefined,
  styles: readonly StyleView[],
  text: string,
  waiting: boolean,
): ICellData {
  const before = cellData(cell ?? ['', 0], styles).s as IStyleData;
  const style = waiting ? { ...before, it: 1 as const, cl: { rgb: '#b06000' } } : before;
  return { ...textData(text, style), s: style };
}

/** A font that the computer lacks gives way to one of its kind, not to whatever the browser has first. */
function fontsOf(family = 'Arial'): string {
  return `${family}, ${/times|cambria|georgia|garamond/i.test(family) ? 'serif' : 'Arial, sans-serif'}`;
}

function styleData(style: StyleView): IStyleData {
  const sides = ['t', 'r', 'b', 'l'] as const;
  const borders = style.borders?.map((colour, index) => [sides[index], colour] as const) ?? [];
  const lines = borders.flatMap(([side, colour]) =>
    side === undefined || colour === null ? [] : [[side, { s: THIN, cl: { rgb: colour } }] as const],
  );
  return {
    ff: fontsOf(style.family),
    fs: style.size ?? 10,
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline ? { ul: { s: 1 } } : {}),
    ...(style.strike ? { st: { s: 1 } } : {}),
    ...(style.colour === undefined ? {} : { cl: { rgb: style.colour } }),
    ...(style.background === undefined ? {} : { bg: { rgb: style.background } }),
    ...(style.horizontal === undefined ? {} : { ht: HORIZONTAL[style.horizontal] }),
    vt: VERTICAL[style.vertical ?? 'bottom'],
    tb: style.wrap ? WRAPPED : OVERFLOWING,
    ...(lines.length === 0 ? {} : { bd: Object.fromEntries(lines) }),
  } as IStyleData;
}

export function workbookData(copy: WorkbookCopy, locale: IWorkbookData['locale'], name: string): IWorkbookData {
  const sheets = [...copy.tabs.values()].map((tab) => [sheetIdOf(tab.id), sheetData(tab, copy.styles)] as const);
  return {
    id: UNIT,
    name,
    appVersion: '',
    locale,
    styles: {},
    sheetOrder: copy.order.map(sheetIdOf),
    sheets: Object.fromEntries(sheets),
    defaultStyle: { ff: 'Arial', fs: 10, vt: VERTICAL.bottom },
  } as IWorkbookData;
}

/** In the library's words. */
export const freezeOf = (rows: number, columns: number) => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows || -1,
  startColumn: columns || -1,
});

function sheetData(tab: TabCopy, styles: readonly StyleView[]): Partial<IWorksheetData> {
  const { id, layout, cells } = tab;
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    rows[row] ??= {};
    (rows[row] as Record<number, ICellData>)[column] = cellData(cell, styles);
  }
  const columns: Record<number, { w?: number; hd?: 0 | 1 }> = {};
  for (const [column, width] of layout.widths.entries()) if (width !== null) columns[column] = { w: width };
  for (const column of layout.hiddenColumns) columns[column] = { ...columns[column], hd: 1 };
  const guessed = guessedHeights(tab, styles, COLUMN_WIDTH);
  const heights = layout.heights.map((height, row) => [row, rowData(height ?? guessed.get(row) ?? null)] as const);
  return {
    id: sheetIdOf(id),
    name: layout.name,
    hidden: layout.hidden ? 1 : 0,
    rowCount: layout.rowCount,
    columnCount: layout.columnCount,
    freeze: freezeOf(layout.frozenRows, layout.frozenColumns),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: layout.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
    cellData: rows,
    columnData: columns,
    rowData: {
      ...Object.fromEntries([...guessed].map(([row, height]) => [row, rowData(height)])),
      ...Object.fromEntries(heights),
    },
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
    showGridlines: 1,
    gridlinesColor: '#d0d0d0',
  } as Partial<IWorksheetData>;
}

/** A height of null is left to the text. */
function rowData(height: number | null): { h?: number; hd?: 0 | 1; ia: 0 | 1 } {
  if (height === null) return { ia: 1 };
  // The library fits no row whose height is its own, not even to a longer text.
  return height === 0 ? { h: ROW_HEIGHT, hd: 1, ia: 0 } : { h: height, ia: 1 };
}
