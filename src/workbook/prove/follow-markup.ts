/** What stands beside a tab's cells (merges, rules, lists, links, breaks, notes, tables), as it must read once rows have moved; for comparing alone, not for writing. */
import { attributesOf, innerOf, scanElements, tagOf, unescapeXml, type XmlElement } from '../package/xml-elements';
import { copyFormula, followAreas, followRows, type RowStep, topRow } from './row-steps';

/** How rows moved, by the names of their tabs. */
export type Steps = ReadonlyMap<string, readonly RowStep[]>;

export interface Following {
  /** The tab that the markup belongs to: a bare reference means it. */
  readonly tab: string;
  readonly steps: Steps;
}

/** Steps of the markup's own tab. */
const ownSteps = ({ tab, steps }: Following): readonly RowStep[] => steps.get(tab) ?? [];

/** Deep enough for all that refers to cells. */
const DEPTH = 14;

/** Tells only where somebody looked, or how many there are. */
const LOOSE = new Set(['count', 'topLeftCell', 'activeCell', 'manualBreakCount']);
/** Stay when nothing is left in them. */
const PARTS = new Set(['commentList', 'ThreadedComments', 'worksheet', 'sheetViews', 'sheetView']);
/** Go along with a row that changes its place. */
const SINGLE = new Set(['mergeCell', 'hyperlink', 'comment', 'threadedComment']);
const FORMULA = /^(f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula)$/;
const FORMULA_VALUES = new Set(['hyperlink location', 'cfvo val']);

/** Markup as it must be, in one spelling; "" where nothing is left of it. */
export function followMarkup(xml: string, following: Following): string {
  return follow(xml, scanElements(xml, DEPTH), following, []) ?? '';
}

/** Markup as it is, in the same spelling. */
export const serialize = (xml: string): string => followMarkup(xml, { tab: '', steps: new Map() });

/** `anchors` are the areas that a rule's formulas speak of the first cell of: before each step, and after the last. Null where it goes. */
function follow(xml: string, element: XmlElement, following: Following, anchors: readonly string[]): string | null {
  const { local } = element;
  if (local === 'selection') return '<selection/>';
  const steps = ownSteps(following);
  const own = steps.length > 0;
  const attributes: string[] = [];
  let areas = anchors;
  for (const [name, value] of attributesOf(tagOf(xml, element))) {
    if (LOOSE.has(name)) continue;
    let now = value;
    if (FORMULA_VALUES.has(`${local} ${name}`)) now = followAll(value, following);
    else if (own && (name === 'ref' || name === 'sqref' || (local === 'cellWatch' && name === 'r'))) {
      const all = areasThrough(value, local, steps);
      now = all.at(-1) ?? '';
      if (now === '' || (local === 'mergeCell' && !now.includes(':'))) return null;
      if (/^(conditionalFormatting|dataValidation)$/.test(local)) areas = all;
    } else if (own && local === 'brk' && name === 'id' && !isColumnBreak(xml, element)) {
      const row = steps.reduce<number | null>(
        (at, step) => (at === null || !step.keepsOrder ? at : step.place(at)),
        Number(value),
      );
      if (row === null) return null;
      now = String(row);
    }
    attributes.push(`${name}=${JSON.stringify(now)}`);
  }
  const inside = element.children.find((child) => child.local === 'sqref');
  if (own && inside !== undefined && /^(conditionalFormatting|dataValidation)$/.test(local))
    areas = areasThrough(unescapeXml(innerOf(xml, inside)), local, steps);
  const content =
    element.children.length === 0 ? leaf(xml, element, following, areas) : branch(xml, element, following, areas);
  return content === null ? null : `<${local} ${attributes.sort().join(' ')}>${content}`;
}

function branch(xml: string, element: XmlElement, following: Following, areas: readonly string[]): string | null {
  const left: string[] = [];
  for (const child of element.children) {
    const text = follow(xml, child, following, areas);
    if (text === null && /^(sqref|sparklines)$/.test(child.local)) return null;
    if (text !== null) left.push(text);
  }
  return left.length === 0 && !PARTS.has(element.local) ? null : left.join('');
}

function leaf(xml: string, element: XmlElement, following: Following, areas: readonly string[]): string | null {
  const text = unescapeXml(innerOf(xml, element));
  const own = ownSteps(following);
  if (own.length > 0 && element.local === 'sqref') return areasThrough(text, '', own).at(-1) || null;
  if (!FORMULA.test(element.local) || text === '') return text;
  if (areas.length === 0 || own.length === 0) return followAll(text, following);
  const others = new Map([...following.steps].filter(([name]) => name !== following.tab));
  const away = followAll(text, { tab: following.tab, steps: others });
  return own.reduce((formula, step, index) => {
    // What the rule says of the cell that is to be the first: there it is read, and from there it goes along.
    const [old, now] = [topRow(areas[index] ?? ''), topRow(areas[index + 1] ?? '')];
    let row = old;
    while (step.keepsOrder && step.place(row) !== now && row < old + LONGEST) row += 1;
    return followRows(copyFormula(formula, row - old, 0), following.tab, true, step);
  }, away);
}

/** So many rows are looked through for the one that becomes the first. */
const LONGEST = 1_048_576;

function followAll(formula: string, { tab, steps }: Following): string {
  let text = formula;
  for (const [name, list] of steps) for (const step of list) text = followRows(text, name, name === tab, step);
  return text;
}

/** Areas before each step and after the last. */
function areasThrough(areas: string, local: string, steps: readonly RowStep[]): string[] {
  const all = [areas.trim()];
  for (const step of steps) {
    const at = all.at(-1) ?? '';
    all.push(step.keepsOrder || !SINGLE.has(local) ? followAreas(at, step) : withRow(at, step));
  }
  return all;
}

/** An area goes where its rows go, as long as they stay together. */
function withRow(area: string, step: RowStep): string {
  const [top, bottom = top] = (area.match(/\d+/g) ?? []).map(Number);
  if (top === undefined || bottom === undefined) return area;
  const first = step.place(top - 1);
  for (let row = top; row <= bottom; row += 1)
    if (first === null || step.place(row - 1) !== first + row - top) return area;
  return area.replace(/\d+/g, (row) => String((step.place(Number(row) - 1) ?? 0) + 1));
}

const isColumnBreak = (xml: string, element: XmlElement): boolean =>
  attributesOf(tagOf(xml, element)).get('max') === '1048575';
