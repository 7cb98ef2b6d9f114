/** Formulas that hang together with a cell that is to hold something else: shared ones, arrays, the order of calculation, results that go stale. */
import { type CellRange, formatCell, holdsCell, parseRange } from '../../core/grid/cell-range';
import { areaOf, mapReferences, sameName, translateFormula } from '../formulas/references';
import type { CellChange } from './changes';
import { SaveRefusal } from './save-refusal';
import { CELL_DEPTH, placeCells, placeRows } from './sheet-rows';
import {
  applySplices,
  attributesOf,
  escapeText,
  type Splice,
  scanElements,
  textOf,
  unescapeXml,
  type XmlElement,
} from './xml-elements';

/** A cell's formula as its part has it. */
interface WrittenFormula {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
  /** Of the formula's own element in the whole text. */
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly prefix: string;
}

const FORMULA = /<((?:[\w.-]+:)?)f((?:\s[^<>]*?)?)(?:\/>|>([^<]*)<\/\1f>)/;

/** Formulas of a tab in the file's order. */
export function writtenFormulas(xml: string): WrittenFormula[] {
  if (!/<(?:[\w.-]+:)?f[\s>/]/.test(xml)) return [];
  const found: WrittenFormula[] = [];
  for (const { row, element: line } of placeRows(xml, scanElements(xml, CELL_DEPTH))) {
    for (const { column, element } of placeCells(xml, line)) {
      const match = FORMULA.exec(textOf(xml, element));
      if (match === null) continue;
      const start = element.start + match.index;
      found.push({
        row,
        column,
        element,
        start,
        end: start + match[0].length,
        attributes: attributesOf(`<f ${match[2] ?? ''}>`),
        text: unescapeXml(match[3] ?? ''),
        prefix: match[1] ?? '',
      });
    }
  }
  return found;
}

/** Formulas of cells that the file only says to share another's, by zero-based "row,column". */
export function sharedFormulas(xml: string): Map<string, string> {
  const masters = new Map<string, WrittenFormula>();
  const found = new Map<string, string>();
  for (const formula of writtenFormulas(xml)) {
    if (formula.attributes.get('t') !== 'shared') continue;
    const { row, column, text } = formula;
    const index = formula.attributes.get('si') ?? '';
    const master = masters.get(index);
    if (text !== '') masters.set(index, formula);
    else if (master !== undefined)
      found.set(`${row},${column}`, translateFormula(master.text, row - master.row, column - master.column));
  }
  return found;
}

/** Whether a formula's cell holds its result: an empty element is one only where the result is a text. */
export function holdsResult(cell: string): boolean {
  if (/<(?:[\w.-]+:)?(?:is[\s>]|v(?:\s[^<>]*)?>[^<])/.test(cell)) return true;
  return /<(?:[\w.-]+:)?v[\s>/]/.test(cell) && /^<[^>]*\st="str"/.test(cell);
}

/** Formulas whose result the file does not hold: a program wrote them without working them out. */
export function uncalculatedFormulas(
  xml: string,
): { readonly row: number; readonly column: number; readonly text: string }[] {
  return writtenFormulas(xml).filter(({ element }) => !holdsResult(textOf(xml, element)));
}

/** The tab's part with each shared formula written out where it stands. */
export function writeOutShared(xml: string): string {
  if (!xml.includes('shared')) return xml;
  const shared = sharedFormulas(xml);
  const splices = writtenFormulas(xml)
    .filter(({ attributes }) => attributes.get('t') === 'shared')
    .map(({ row, column, start, end, prefix: p, text }): Splice => {
      const formula = text === '' ? (shared.get(`${row},${column}`) ?? '') : text;
      return { start, end, text: formula === '' ? '' : `<${p}f>${escapeText(formula)}</${p}f>` };
    });
  return applySplices(xml, splices);
}

/** Areas of formulas that fill several cells at once; null for one that no row may be put into or taken from anywhere (a table of trials). */
export function arrayAreas(xml: string): (CellRange | null)[] {
  return writtenFormulas(xml).flatMap(({ attributes }) => {
    const type = attributes.get('t');
    if (type === 'dataTable') return [null];
    const area = type === 'array' ? parseRange(attributes.get('ref') ?? '') : null;
    return area === null ? [] : [area];
  });
}

/** Cells whose formulas are gone or new, by A1 name. */
export interface FormulaMoves {
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * Makes a tab's part ready for other contents: formulas that were shared with one that goes are written out. Throws SaveRefusal where part of an array
 * would be changed, which no spreadsheet allows.
 */
export function releaseFormulas(
  xml: string,
  sheet: string,
  changes: readonly CellChange[],
): { text: string; moves: FormulaMoves } {
  const replaced = new Set(changes.filter(replaces).map(({ row, column }) => formatCell(row, column)));
  const fresh = changes
    .filter(({ content }) => content?.kind === 'formula')
    .map(({ row, column }) => formatCell(row, column));
  const formulas = replaced.size === 0 ? [] : writtenFormulas(xml);
  const gone = formulas.map(({ row, column }) => formatCell(row, column)).filter((name) => replaced.has(name));
  refuseArrayParts(formulas, sheet, changes);
  const masters = formulas.filter(
    ({ row, column, attributes, text }) =>
      attributes.get('t') === 'shared' && text !== '' && replaced.has(formatCell(row, column)),
  );
  const splices = masters.flatMap((master): Splice[] =>
    formulas
      .filter(
        ({ row, column, attributes, text }) =>
          text === '' &&
          attributes.get('t') === 'shared' &&
          attributes.get('si') === master.attributes.get('si') &&
          !replaced.has(formatCell(row, column)),
      )
      .map(({ row, column, start, end, prefix: p }) => {
        const own = translateFormula(master.text, row - master.row, column - master.column);
        return { start, end, text: `<${p}f>${escapeText(own)}</${p}f>` };
      }),
  );
  return { text: applySplices(xml, splices), moves: { gone, fresh } };
}

const replaces = ({ content }: CellChange): boolean => content !== null && content.kind !== 'result';

function refuseArrayParts(formulas: readonly WrittenFormula[], sheet: string, changes: readonly CellChange[]): void {
  for (const { attributes } of formulas) {
    const area = /^(array|dataTable)$/.test(attributes.get('t') ?? '') ? parseRange(attributes.get('ref') ?? '') : null;
    if (area === null || (area.bottom - area.top === 1 && area.right - area.left === 1)) continue;
    const inside = changes.find((change) => replaces(change) && holdsCell(area, change.row, change.column));
    if (inside === undefined) continue;
    const place = `'${sheet}'!${formatCell(inside.row, inside.column)}`;
    throw new SaveRefusal([
      {
        ru: `${place} — часть формулы массива ${attributes.get('ref')}, по частям её не меняют`,
        en: `${place} is part of the array formula ${attributes.get('ref')}, which cannot be changed piece by piece`,
      },
    ]);
  }
}

/** A tab with the cells that hold something else now. */
export interface Altered {
  readonly sheet: string;
  readonly cells: readonly Pick<CellChange, 'row' | 'column'>[];
}

/** What names a cell only when it is calculated, or by a name that stands elsewhere. */
const INDIRECT = /\b(INDIRECT|OFFSET)\s*\(|\[/i;

/** Whether a formula of a tab reads a cell that was changed: its kept result is then no longer true. */
export function readsAltered(
  xml: string,
  sheet: string,
  altered: readonly Altered[],
  names: readonly string[],
): boolean {
  return writtenFormulas(xml).some(({ row, column, text, attributes }) => {
    if (text === '') return false;
    if (INDIRECT.test(text)) return true;
    const lower = text.toLowerCase();
    if (names.some((name) => lower.includes(name))) return true;
    // A shared formula stands for a whole area: its last copy reaches as far as any.
    const area = attributes.get('t') === 'shared' ? parseRange(attributes.get('ref') ?? '') : null;
    const last = area === null ? text : translateFormula(text, area.bottom - 1 - row, area.right - 1 - column);
    return overlaps(areasOf(text, sheet), areasOf(last, sheet), altered);
  });
}

interface NamedArea {
  readonly sheet: string;
  readonly area: CellRange;
}

function areasOf(formula: string, sheet: string): NamedArea[] {
  const areas: NamedArea[] = [];
  mapReferences(formula, (reference, written) => {
    areas.push({ sheet: reference.sheet ?? sheet, area: areaOf(reference) });
    return written;
  });
  return areas;
}

function overlaps(first: readonly NamedArea[], last: readonly NamedArea[], altered: readonly Altered[]): boolean {
  return first.some(({ sheet, area }, index) => {
    const end = last[index]?.area ?? area;
    const whole = {
      top: Math.min(area.top, end.top),
      left: Math.min(area.left, end.left),
      bottom: Math.max(area.bottom, end.bottom),
      right: Math.max(area.right, end.right),
    };
    // "Первый:Последний!A1" reaches through all tabs between.
    const through = sheet.includes(':');
    return altered.some(
      (tab) =>
        (through || sameName(tab.sheet, sheet)) && tab.cells.some((cell) => holdsCell(whole, cell.row, cell.column)),
    );
  });
}

/** The order of calculation without formulas that are gone and with those that are new; null where nothing is left of it. */
export function updateCalcChain(
  xml: string,
  moves: ReadonlyMap<number, FormulaMoves>,
  removedSheets: ReadonlySet<number>,
): string | null {
  const root = scanElements(xml, 1);
  let sheet = '';
  // An entry without a tab is of the tab of the one before it.
  const entries = root.children.map((element) => {
    const written = textOf(xml, element);
    const attributes = attributesOf(written);
    const own = attributes.get('i');
    sheet = own ?? sheet;
    return { written, sheet, implied: own === undefined, cell: attributes.get('r') ?? '' };
  });
  const kept = entries.filter(
    (entry) => !removedSheets.has(Number(entry.sheet)) && !moves.get(Number(entry.sheet))?.gone.includes(entry.cell),
  );
  let last = '';
  const texts = kept.map((entry) => {
    const text =
      entry.implied && entry.sheet !== last ? entry.written.replace(/\s*\/?>/, ` i="${entry.sheet}"$&`) : entry.written;
    last = entry.sheet;
    return text;
  });
  const p = root.name.slice(0, root.name.indexOf(':') + 1);
  for (const [id, { fresh }] of moves) {
    const known = new Set(kept.filter((entry) => Number(entry.sheet) === id).map(({ cell }) => cell));
    for (const cell of fresh) if (!known.has(cell)) texts.push(`<${p}c r="${cell}" i="${id}"/>`);
  }
  if (texts.length === 0) return null;
  return `${xml.slice(0, root.openEnd)}${texts.join('')}${xml.slice(root.closeStart)}`;
}
