/** Compares a workbook's file as it was with the one in which rows have moved: each part must be what the old one and the new order of rows give, and nothing else. */
import type { Rearrangement } from '../../stand-in/host/model';
import { keyOf, type ListedTab, listTabs, Package, relationsPart, samePart } from '../package/package';
import { attributeOf, elementTexts, replaceElements, scanElements, textOf, unescapeXml } from '../package/xml-elements';
import { compareMovedTab } from './compare-moved-tab';
import { followMarkup, type Steps, serialize } from './follow-markup';
import { followRows, makeStep, type RowStep } from './row-steps';

/** How rows of tabs moved, by the tabs' names. */
export type TabMoves = ReadonlyMap<string, readonly Pick<Rearrangement, 'order' | 'before'>[]>;

/** Places that are not what they must be, in words of the file; nothing where all went along. */
export function compareMoved(original: Uint8Array, moved: Uint8Array, moves: TabMoves): string[] {
  const [before, after] = [new Package(original), new Package(moved)];
  const tabs = listTabs(before);
  const steps = new Map([...moves].map(([name, list]) => [name, list.map(makeStep)]));
  const owners = new Map(tabs.map((tab) => [keyOf(tab.part), tab]));
  const kinds = relatedKinds(before, tabs);
  const differences: string[] = [];
  for (const part of before.names()) {
    const chain = before.related(before.workbookPart(), 'calcChain');
    if (chain !== undefined && keyOf(part) === keyOf(chain)) continue;
    if (!after.has(part)) {
      differences.push(part);
      continue;
    }
    const tab = owners.get(keyOf(part));
    if (tab !== undefined && (before.sliced(part) !== null || before.text(part).includes('sheetData'))) {
      const places = compareMovedTab({ pack: before, part }, { pack: after, part }, tab.name, steps);
      differences.push(...places.map((place) => `'${tab.name}'!${place}`));
    } else if (!isAsExpected(before, after, part, kinds.get(keyOf(part)), steps)) differences.push(part);
  }
  return differences;
}

interface Related {
  readonly kind: string;
  readonly tab: string;
}

/** What tabs have beside their own parts. */
function relatedKinds(pack: Package, tabs: readonly ListedTab[]): Map<string, Related> {
  return new Map(
    tabs.flatMap(({ name, part }) =>
      pack
        .relations(part)
        .filter(({ external }) => !external)
        .map(
          ({ type, target }) => [keyOf(target), { kind: type.slice(type.lastIndexOf('/') + 1), tab: name }] as const,
        ),
    ),
  );
}

function isAsExpected(
  before: Package,
  after: Package,
  part: string,
  related: Related | undefined,
  steps: Steps,
): boolean {
  const workbook = before.workbookPart();
  if ([relationsPart(workbook), '[Content_Types].xml'].map(keyOf).includes(keyOf(part)))
    return isWithoutChain(before, after, part);
  // What is kept of another workbook speaks of that one's tabs, whatever their names.
  if (!/\.(xml|vml)$/i.test(part) || /^(.*\/externallinks|docprops)\//.test(keyOf(part)))
    return samePart(before, after, part);
  const own = related === undefined ? undefined : steps.get(related.tab);
  if (own !== undefined && related !== undefined && /^(comments|threadedComment|table)$/.test(related.kind)) {
    return followMarkup(before.text(part), { tab: related.tab, steps }) === serialize(after.text(part));
  }
  let [was, is] = [before.text(part), after.text(part)];
  if (own !== undefined && related?.kind === 'vmlDrawing') return areNotesMoved(was, is, own);
  if (own !== undefined && related?.kind === 'drawing') {
    const [old, now] = [anchorRows(was, own), anchorRows(is, [])];
    if (old.rows.join() !== now.rows.join()) return false;
    [was, is] = [old.rest, now.rest];
  }
  const names = keyOf(part) === keyOf(workbook) ? listTabs(before).map(({ name }) => name) : [];
  const owner = related?.kind === 'drawing' ? related.tab : '';
  for (const [tab, list] of steps) was = mentionsIn(was, { tab, index: names.indexOf(tab), own: tab === owner }, list);
  return was === is;
}

/** A program makes the order of calculation anew: its entries may go, and no others. */
function isWithoutChain(before: Package, after: Package, part: string): boolean {
  const list = (pack: Package): string[] => {
    const xml = pack.text(part);
    return scanElements(xml, 1).children.map((child) => textOf(xml, child));
  };
  return (
    list(before)
      .filter((text) => !/calcChain/i.test(text))
      .join() ===
    list(after)
      .filter((text) => !/calcChain/i.test(text))
      .join()
  );
}

/** Texts that people read, and results: a name of cells in them is no reference. */
const WORDS = 't|v|si|is|s|oddHeader|oddFooter|text|pt';
const PIECE = /<[^<>]*>|[^<]+/g;

/** The tab, its place in the workbook's own part (-1 in others), and whether the part is a drawing of its. */
interface Mentioned {
  readonly tab: string;
  readonly index: number;
  readonly own: boolean;
}

/** A part in which each value or text that refers to the tab does so where the rows are now. */
function mentionsIn(xml: string, { tab, index, own }: Mentioned, steps: readonly RowStep[]): string {
  const follow = (text: string, bare: boolean): string => {
    const formula = unescapeXml(text);
    const now = steps.reduce((one, step) => followRows(one, tab, bare, step), formula);
    return now === formula ? text : now.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  };
  let bare = false;
  const moved = (piece: string): string => {
    if (!piece.startsWith('<')) return follow(piece, bare);
    bare = /^<(?:\w+:)?definedName\s/.test(piece) && attributeOf(piece, 'localSheetId') === String(index);
    const source = /^<(?:\w+:)?worksheetSource\s/.test(piece) && attributeOf(piece, 'sheet') === tab;
    return piece.replace(/([\w:.-]+)="([^"]*)"/g, (all, name: string, value: string) =>
      /^(name|sheet|comment|xmlns.*|Id|Target)$/.test(name)
        ? all
        : `${name}="${follow(value, (source && name === 'ref') || (own && name === 'textlink'))}"`,
    );
  };
  const pieces: string[] = [];
  let from = 0;
  for (const { text, start } of elementTexts(xml, WORDS)) {
    pieces.push(xml.slice(from, start).replace(PIECE, moved), text);
    from = start + text.length;
  }
  return pieces.join('') + xml.slice(from).replace(PIECE, moved);
}

/** Rows that pictures hang on, and the drawing without them. */
function anchorRows(xml: string, steps: readonly RowStep[]): { readonly rest: string; readonly rows: number[] } {
  const rows: number[] = [];
  const rest = replaceElements(xml, 'twoCellAnchor|oneCellAnchor', (anchor) => {
    const how = attributeOf(/^<[^>]*>/.exec(anchor)?.[0] ?? '', 'editAs');
    const own = [...anchor.matchAll(/<(?:\w+:)?row>(\d+)</g)].map(([, digits]) => Number(digits));
    for (const step of steps) {
      if (how === 'absolute' || !step.keepsOrder) continue;
      const by = step.near(own[0] ?? 0) - (own[0] ?? 0);
      for (const [index, row] of own.entries()) own[index] = how === 'oneCell' ? row + by : step.near(row);
    }
    rows.push(...own);
    return anchor.replace(/(<(?:\w+:)?row>)\d+(?=<)/g, '$1');
  });
  return { rest, rows };
}

/** Boxes of notes: each that is left is as it was, at its cell's row. */
function areNotesMoved(before: string, after: string, steps: readonly RowStep[]): boolean {
  const shapes = (xml: string): { row: number; text: string }[] =>
    Array.from(elementTexts(xml, 'shape'), ({ text }) => ({
      row: Number(/<(?:[\w.-]+:)?Row>(\d+)</.exec(text)?.[1] ?? -1),
      text: text.replace(/<(?:[\w.-]+:)?(?:Row>\d+|Anchor>[^<]*)/g, ''),
    }));
  const expected = shapes(before).flatMap(({ row, text }) => {
    const now = steps.reduce<number | null>((at, step) => (at === null || at < 0 ? at : step.place(at)), row);
    return now === null ? [] : [`${now} ${text}`];
  });
  return (
    expected.join('\n') ===
    shapes(after)
      .map(({ row, text }) => `${row} ${text}`)
      .join('\n')
  );
}
