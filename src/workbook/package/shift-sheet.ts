/** Puts rows into a tab's part or takes them out: rows below move, and all that names rows goes along. */
import { type RowShift, shiftAnchored, shiftAreas, shiftFormula, shiftRow } from '../formulas/shift-rows';
import { writtenFormulas } from './formula-cells';
import { CELL_DEPTH, placeCells, placeRows } from './sheet-rows';
import {
  applySplices,
  attributeOf,
  attributesOf,
  escapeText,
  innerOf,
  type Splice,
  scanElements,
  tagOf,
  textOf,
  unescapeXml,
  withAttribute,
  type XmlElement,
} from './xml-elements';

/** The tab's part after the shift. Formulas that were shared are written out before. */
export function shiftSheet(xml: string, sheet: string, shift: RowShift): string {
  const root = scanElements(xml, CELL_DEPTH);
  const splices: Splice[] = [];
  const gone: { readonly start: number; readonly end: number }[] = [];
  for (const { row, element } of placeRows(xml, root)) {
    const now = shiftRow(row, shift);
    if (now === null) {
      gone.push(element);
      splices.push({ start: element.start, end: element.end, text: '' });
    } else if (now !== row) splices.push(...renumberRow(xml, element, now));
  }
  for (const { start, end, prefix: p, text, attributes } of writtenFormulas(xml)) {
    if (gone.some((row) => row.start <= start && start < row.end)) continue;
    const moved = shiftFormula(text, sheet, true, shift);
    const area = attributes.get('ref');
    const ref = area === undefined ? undefined : shiftAreas(area, shift);
    if (moved === text && ref === area) continue;
    const written = /^<[^>]*>/.exec(xml.slice(start, end))?.[0] ?? '';
    const tag = ref === undefined ? written : withAttribute(written, 'ref', ref);
    splices.push({ start, end, text: `${tag}${escapeText(moved)}</${p}f>` });
  }
  for (const child of root.children) {
    if (child.local === 'sheetData') continue;
    const { start, end } = child;
    const text = shiftMarkup(textOf(xml, child), { sheet, shift, own: true });
    if (text !== textOf(xml, child)) splices.push({ start, end, text });
  }
  return applySplices(xml, splices);
}

/** A row's tag and its cells' with another number; what does not name itself need not. */
export function renumberRow(xml: string, row: XmlElement, now: number): Splice[] {
  const splices = [{ start: row.start, end: row.openEnd, text: withAttribute(tagOf(xml, row), 'r', String(now + 1)) }];
  for (const { element } of placeCells(xml, row)) {
    const tag = tagOf(xml, element);
    const name = attributeOf(tag, 'r');
    if (name === undefined) continue;
    const { start, openEnd: end } = element;
    splices.push({ start, end, text: withAttribute(tag, 'r', name.replace(/\d+$/, String(now + 1))) });
  }
  return splices;
}

/** What moved where; `own` tells whether the markup belongs to that tab, for then bare references mean it. */
export interface Moved {
  readonly sheet: string;
  readonly shift: RowShift;
  readonly own: boolean;
}

/** A reference in a chart stands some eight deep. */
const DEEPEST = 12;

/** Attributes that name cells or areas. */
const PLACES = ['ref', 'sqref', 'topLeftCell', 'activeCell'];
/** Attributes that are formulas, by element and name. */
const FORMULA_ATTRIBUTES = new Set([
  ...['hyperlink location', 'cfvo val'],
  ...['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'].map((name) => `formControlPr ${name}`),
]);
/** Elements that are of no use without their area. */
const BOUND = new Set([
  ...['mergeCell', 'conditionalFormatting', 'dataValidation', 'hyperlink', 'protectedRange', 'ignoredError'],
  ...['cellWatch', 'comment', 'threadedComment', 'sparkline', 'brk'],
]);
/** They stay when they have nothing left to list. */
const LISTS = new Set(['commentList', 'ThreadedComments']);
/** Elements whose text is a formula; those in rules and lists speak of the first cell of their areas. */
const FORMULAS = /^(f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)$/;
const ANCHORED = /^(conditionalFormatting|dataValidation)$/;

/** Markup beside the cells (or of a part related to the tab) after the shift; "" where nothing is left of it. */
export function shiftMarkup(xml: string, moved: Moved): string {
  const root = scanElements(xml, DEEPEST);
  const text = shiftElement(xml, root, moved, null);
  return xml.slice(0, root.start) + (text ?? '') + xml.slice(root.end);
}

/** Null where the element goes with its area. */
function shiftElement(xml: string, element: XmlElement, where: Moved, areas: string | null): string | null {
  const { sheet, shift } = where;
  const tag = tagOf(xml, element);
  const own = areasOf(xml, element) ?? areas;
  let moved = tag;
  for (const [name, value] of attributesOf(tag)) {
    if (FORMULA_ATTRIBUTES.has(`${element.local} ${name}`)) {
      const now = shiftFormula(value, sheet, where.own, shift);
      if (now !== value) moved = withAttribute(moved, name, now);
    }
    if (!where.own) continue;
    if (!PLACES.includes(name) && !(element.local === 'cellWatch' && name === 'r')) continue;
    const now = shiftAreas(value, shift);
    if (now === value) continue;
    if (now === '' && BOUND.has(element.local)) return null;
    // What only tells where somebody looked is put where the rows were.
    moved = withAttribute(moved, name, now === '' ? value : now);
  }
  if (where.own && element.local === 'brk' && topOfBreak(tag) !== null) {
    const row = shiftRow(Number(attributeOf(tag, 'id')), shift);
    if (row === null) return null;
    moved = withAttribute(moved, 'id', String(row));
  }
  if (where.own && element.local === 'mergeCell' && isOneCell(attributeOf(moved, 'ref') ?? '')) return null;
  if (element.children.length === 0) {
    const inner = shiftText(innerOf(xml, element), element.local, own, where);
    if (inner === null) return null;
    return moved + inner + xml.slice(element.closeStart, element.end);
  }
  const kept: Splice[] = [];
  let lost = 0;
  for (const child of element.children) {
    const text = shiftElement(xml, child, where, own);
    if (text === null && /^(sqref|sparklines)$/.test(child.local)) return null;
    if (text === null) lost += 1;
    if (text !== textOf(xml, child)) kept.push({ start: child.start, end: child.end, text: text ?? '' });
  }
  // A list of areas goes with the last of them; the list of a part of its own must stay.
  if (lost > 0 && lost === element.children.length && !LISTS.has(element.local)) return null;
  if (lost > 0 && attributeOf(moved, 'count') !== undefined) {
    moved = withAttribute(moved, 'count', String(element.children.length - lost));
  }
  const inside = kept.map((splice) => ({
    ...splice,
    start: splice.start - element.openEnd,
    end: splice.end - element.openEnd,
  }));
  return moved + applySplices(innerOf(xml, element), inside) + xml.slice(element.closeStart, element.end);
}

/** Areas that an element's formulas speak of: its own, or those that an extension writes as text. */
function areasOf(xml: string, element: XmlElement): string | null {
  if (!ANCHORED.test(element.local)) return null;
  const inside = element.children.find(({ local }) => local === 'sqref');
  return attributeOf(tagOf(xml, element), 'sqref') ?? (inside === undefined ? null : innerOf(xml, inside));
}

/** Null where the text named an area that is gone. */
function shiftText(text: string, local: string, areas: string | null, { sheet, shift, own }: Moved): string | null {
  if (local === 'sqref' && own) {
    const now = shiftAreas(unescapeXml(text), shift);
    return now === '' ? null : escapeText(now);
  }
  // A chart says in that manner where what it hides would be.
  if ((!FORMULAS.test(local) && local !== 'sqref') || text === '') return text;
  const formula = unescapeXml(text);
  const now =
    areas === null || !own ? shiftFormula(formula, sheet, own, shift) : shiftAnchored(formula, areas, sheet, shift);
  return now === formula ? text : escapeText(now);
}

/** Breaks between columns have numbers of columns. */
const topOfBreak = (tag: string): string | null => (attributeOf(tag, 'max') === '1048575' ? null : tag);

const isOneCell = (area: string): boolean => {
  const [first, last = first] = area.split(':');
  return first === last;
};

/** Another tab's part, whose formulas may speak of the one where rows moved. */
export function shiftMentions(xml: string, sheet: string, shift: RowShift): string {
  const splices: Splice[] = [];
  for (const { start, end, prefix: p, text } of writtenFormulas(xml)) {
    const moved = shiftFormula(text, sheet, false, shift);
    if (moved === text) continue;
    const tag = /^<[^>]*>/.exec(xml.slice(start, end))?.[0] ?? '';
    splices.push({ start, end, text: `${tag}${escapeText(moved)}</${p}f>` });
  }
  for (const child of scanElements(xml, 1).children) {
    if (child.local === 'sheetData') continue;
    const text = shiftMarkup(textOf(xml, child), { sheet, shift, own: false });
    if (text !== textOf(xml, child)) splices.push({ start: child.start, end: child.end, text });
  }
  return applySplices(xml, splices);
}
