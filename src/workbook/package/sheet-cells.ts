/** Writes changed cells into a tab's part; every other cell, row and sign stays as it is written. */

import { columnLetters, formatCell, parseColumn } from '../../core/grid/cell-range';
import { addTo } from '../../core/group';
import type { CellChange, FormulaResult, NewContent } from './changes';
import { lookOfPlace, type PlacedRow, placeCells, placeRows } from './sheet-rows';
import type { StyleBook } from './style-book';
import {
  applySplices,
  attributeOf,
  childOf,
  escapeText,
  innerOf,
  prefixOf,
  type Splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from './xml-elements';

export interface CellWriting {
  readonly styles: StyleBook;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  /** Heights in points by zero-based row. */
  readonly heights: ReadonlyMap<number, number>;
}

/** The text of a tab's part with the cells changed. */
export function writeCells(
  xml: string,
  root: XmlElement,
  changes: readonly CellChange[],
  writing: CellWriting,
): string {
  const sheetData = childOf(root, 'sheetData');
  if (sheetData === undefined || (changes.length === 0 && writing.heights.size === 0)) return xml;
  const byRow = new Map<number, CellChange[]>();
  for (const row of writing.heights.keys()) byRow.set(row, []);
  for (const change of changes) addTo(byRow, change.row, change);
  const rows = placeRows(xml, root);
  const known = new Map(rows.map((row) => [row.row, row]));
  const splices: Splice[] = [];
  const fresh: { readonly row: number; readonly text: string }[] = [];
  for (const [row, cells] of [...byRow].sort(([one], [other]) => one - other)) {
    const sorted = cells.sort((one, other) => one.column - other.column);
    const there = known.get(row);
    if (there !== undefined) splices.push(...changeRow(xml, root, there, sorted, writing));
    else {
      const text = newRow(xml, root, row, sorted, writing);
      if (text !== '') fresh.push({ row, text });
    }
  }
  splices.push(...placeNewRows(xml, sheetData, rows, fresh));
  return applySplices(xml, splices);
}

/** New rows before the first that comes after them. */
function placeNewRows(
  xml: string,
  sheetData: XmlElement,
  rows: readonly PlacedRow[],
  fresh: readonly { readonly row: number; readonly text: string }[],
): Splice[] {
  const { openEnd, closeStart, end, name, start } = sheetData;
  const isEmptyTag = closeStart === openEnd && end === openEnd;
  if (fresh.length === 0) return [];
  if (isEmptyTag) {
    const tag = xml.slice(start, openEnd).replace(/\s*\/>$/, '>');
    return [{ start, end, text: `${tag}${fresh.map(({ text }) => text).join('')}</${name}>` }];
  }
  let at = 0;
  return fresh.map(({ row, text }) => {
    while (at < rows.length && (rows[at]?.row ?? 0) < row) at += 1;
    const place = rows[at]?.element.start ?? closeStart;
    return { start: place, end: place, text };
  });
}

function newRow(
  xml: string,
  root: XmlElement,
  row: number,
  changes: readonly CellChange[],
  writing: CellWriting,
): string {
  const p = prefixOf(root);
  const cells = changes.flatMap((change) => {
    const text = newCell(p, change, lookOfPlace(xml, root, undefined, change.column), writing);
    return text === null ? [] : [text];
  });
  const height = writing.heights.get(row);
  if (cells.length === 0 && height === undefined) return '';
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<${p}row r="${row + 1}"${tall}>${cells.join('')}</${p}row>`;
}

function changeRow(
  xml: string,
  root: XmlElement,
  { row, element }: PlacedRow,
  changes: readonly CellChange[],
  writing: CellWriting,
): Splice[] {
  const p = prefixOf(root);
  const cells = placeCells(xml, element);
  const known = new Map(cells.map((cell) => [cell.column, cell]));
  const splices: Splice[] = [];
  const fresh: { readonly column: number; readonly text: string }[] = [];
  for (const change of changes) {
    const there = known.get(change.column);
    if (there !== undefined) {
      splices.push({ ...there.element, text: changedCell(xml, there.element, change, writing) });
      continue;
    }
    const text = newCell(p, change, lookOfPlace(xml, root, element, change.column), writing);
    if (text !== null) fresh.push({ column: change.column, text });
  }
  const tag = rowTag(tagOf(xml, element), fresh, writing.heights.get(row));
  if (element.openEnd === element.end) {
    if (fresh.length === 0 && tag === tagOf(xml, element)) return splices;
    const opened = tag.replace(/\s*\/>$/, '>');
    return [{ ...element, text: `${opened}${fresh.map(({ text }) => text).join('')}</${element.name}>` }];
  }
  if (tag !== tagOf(xml, element)) splices.push({ start: element.start, end: element.openEnd, text: tag });
  let at = 0;
  for (const { column, text } of fresh) {
    while (at < cells.length && (cells[at]?.column ?? 0) < column) at += 1;
    const place = cells[at]?.element.start ?? cells.at(-1)?.element.end ?? element.openEnd;
    splices.push({ start: place, end: place, text });
  }
  return splices;
}

/** The row's tag, its hint of used columns and its height brought up to date. */
function rowTag(tag: string, fresh: readonly { readonly column: number }[], height: number | undefined): string {
  let changed = tag;
  const [, first, last] = /^(\d+):(\d+)$/.exec(attributeOf(tag, 'spans') ?? '') ?? [];
  if (first !== undefined && fresh.length > 0) {
    const columns = fresh.map(({ column }) => column + 1);
    const spans = `${Math.min(Number(first), ...columns)}:${Math.max(Number(last), ...columns)}`;
    if (spans !== `${first}:${last}`) changed = withAttribute(changed, 'spans', spans);
  }
  if (height === undefined) return changed;
  return withAttribute(withAttribute(changed, 'ht', String(height)), 'customHeight', '1');
}

/** Null for a cell that would hold nothing and was not asked to look like anything. */
function newCell(
  p: string,
  { row, column, content, style }: CellChange,
  look: number,
  writing: CellWriting,
): string | null {
  const base = style?.like ?? look;
  const own = style === null ? look : writing.styles.derive(base, style);
  const blank = content === null || content.kind === 'blank';
  if (blank && style === null) return null;
  // The first look, too, is named where it was asked for: it need not be a plain one.
  const tag = `<${p}c r="${formatCell(row, column)}"${own === 0 && style === null ? '' : ` s="${own}"`}>`;
  return blank ? tag.replace(/>$/, '/>') : contentOf(p, tag, content, writing.from1904);
}

function changedCell(xml: string, element: XmlElement, change: CellChange, writing: CellWriting): string {
  const p = prefixOf(element);
  const { content, style } = change;
  const before = tagOf(xml, element);
  const look = Number(attributeOf(before, 's') ?? 0);
  const own = style === null ? look : writing.styles.derive(style.like ?? look, style);
  const tag = style === null ? before : withAttribute(before, 's', String(own));
  if (content === null) return tag + xml.slice(element.openEnd, element.end);
  if (content.kind === 'result') return changedResult(p, xml, element, tag, content.result);
  // What the old content was: its type, and what Excel keeps elsewhere about it (spilled arrays, rich values).
  const bare = ['t', 'cm', 'vm'].reduce((text, name) => withAttribute(text, name, null), tag).replace(/\s*\/?>$/, '>');
  // Markup of other programs behind the value stays.
  const kept = extensionOf(innerOf(xml, element), p);
  if (content.kind === 'blank') return kept === '' ? bare.replace(/>$/, '/>') : `${bare}${kept}</${p}c>`;
  return contentOf(p, bare, content, writing.from1904, kept);
}

/** The formula stays as it is, and with it whatever else the cell has. */
function changedResult(p: string, xml: string, element: XmlElement, tag: string, result: FormulaResult): string {
  const old = new RegExp(`<${p}v[^<>]*?(?:/>|>[^<]*</${p}v>)`);
  const { type, text } = keptResult(p, result);
  const rest = xml.slice(element.openEnd, element.end).replace(old, '');
  const formula = new RegExp(`^\\s*<${p}f[^<>]*?(?:/>|>[^<]*</${p}f>)`).exec(rest)?.[0] ?? '';
  return withAttribute(tag, 't', type) + formula + text + rest.slice(formula.length);
}

/** A result as it stands behind its formula, and the type that its cell then has. */
function keptResult(p: string, result: FormulaResult): { readonly type: string | null; readonly text: string } {
  const value = (text: string): string => `<${p}v>${text}</${p}v>`;
  if (result === null) return { type: null, text: '' };
  if (typeof result === 'number') return { type: null, text: value(String(result)) };
  if (typeof result === 'boolean') return { type: 'b', text: value(result ? '1' : '0') };
  return { type: 'str', text: value(encodeText(result)) };
}

const extensionOf = (inner: string, p: string): string =>
  new RegExp(`<${p}extLst[\\s>].*$`, 's').exec(inner)?.[0] ?? '';

function contentOf(p: string, tag: string, content: NewContent, from1904: boolean, kept = ''): string {
  const typed = (type: string): string => withAttribute(tag, 't', type);
  const close = `${kept}</${p}c>`;
  switch (content.kind) {
    case 'blank':
    case 'result':
      return `${tag}${close}`;
    case 'text':
      return `${typed('inlineStr')}<${p}is><${p}t xml:space="preserve">${encodeText(content.text)}</${p}t></${p}is>${close}`;
    case 'number':
      return `${tag}<${p}v>${content.value}</${p}v>${close}`;
    case 'date':
      return `${tag}<${p}v>${serialOf(content.value, from1904)}</${p}v>${close}`;
    case 'boolean':
      return `${typed('b')}<${p}v>${content.value ? 1 : 0}</${p}v>${close}`;
    case 'formula': {
      const { type, text } = keptResult(p, content.result);
      const typedTag = type === null ? tag : typed(type);
      return `${typedTag}<${p}f>${escapeText(content.formula)}</${p}f>${text}${close}`;
    }
  }
}

/** What XML cannot hold, and what would be read as such an escape: ECMA-376, part 1, 22.9.2.19. */
const UNHOLDABLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\r\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[\dA-Fa-f]{4}_)/g;

/** A cell's text as the file keeps it. */
export function encodeText(text: string): string {
  const escaped = text.replace(
    UNHOLDABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeText(escaped);
}

const DAY = 86_400_000;
/** Days between the two beginnings that a workbook may count from. */
const DAYS_TO_1904 = 1462;

/** Midnight UTC stands for the day. Days before March 1900 are one less: the count has a 29 February that year. */
export function serialOf(date: Date, from1904: boolean): number {
  const days = date.getTime() / DAY + 25_569;
  if (from1904) return days - DAYS_TO_1904;
  return days < 61 ? days - 1 : days;
}

/** The area that a tab says it uses, made to hold the changed cells; the text as it was where it does already. */
export function growDimension(xml: string, root: XmlElement, changes: readonly CellChange[]): string {
  const element = childOf(root, 'dimension');
  const filled = changes.filter(({ content }) => content !== null && content.kind !== 'blank');
  if (element === undefined || filled.length === 0) return xml;
  const tag = tagOf(xml, element);
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(attributeOf(tag, 'ref') ?? '');
  if (match === null) return xml;
  const [, left = '', top = '', right = left, bottom = top] = match;
  let [first, last, high, low] = [parseColumn(left) + 1, parseColumn(right) + 1, Number(top), Number(bottom)];
  for (const cell of filled) {
    first = Math.min(first, cell.column + 1);
    last = Math.max(last, cell.column + 1);
    high = Math.min(high, cell.row + 1);
    low = Math.max(low, cell.row + 1);
  }
  const ref = `${columnLetters(first - 1)}${high}:${columnLetters(last - 1)}${low}`;
  const before = `${left}${top}:${right}${bottom}`;
  return ref === before
    ? xml
    : xml.slice(0, element.start) + withAttribute(tag, 'ref', ref) + xml.slice(element.openEnd);
}
