/** How rows and cells of an example look, apart from what they say: properties as written, without traces of editing. */
import { attributeOf, childOf, decodeReferences, listElements, type XmlElement } from './elements';

/** A part's text with its elements. */
export interface FormXml {
  readonly xml: string;
  readonly root: XmlElement;
  /** Ids of paragraph styles that number by themselves. */
  readonly listStyles: ReadonlySet<string>;
}

export interface ParagraphLook {
  /** Inside of w:pPr but for the look of its end mark. */
  readonly layout: string;
  /** w:rPr of the end mark, "" where it says nothing. */
  readonly mark: string;
  /** w:rPr of the run with most text, of the end mark where there is no text. */
  readonly run: string;
  readonly blank: boolean;
}

export interface CellLook {
  /** What stands before a vertical merge in w:tcPr, and behind it. */
  readonly before: string;
  readonly behind: string;
  readonly paragraphs: readonly ParagraphLook[];
}

export interface RowLook {
  /** w:tblPrEx and w:trPr. */
  readonly properties: string;
  readonly cells: readonly CellLook[];
}

/** Traces of editing, and what cannot be said of a copy. */
const TRACES = /^w:(?:ins|del|moveFrom|moveTo|\w+Change|cellIns|cellDel|cellMerge|sectPr|divId|cnfStyle)$/;
/** Stand before w:vMerge in w:tcPr, in this order. */
const BEFORE_MERGE = new Set(['w:tcW', 'w:gridSpan']);
/** Stand before w:numPr in w:pPr. */
const BEFORE_LIST = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
]);
/** Numbers are written out, so no list may count them again. */
const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** The row as most of some rows look: each cell as it looks most often among them. */
export function usualRow(source: FormXml, rows: readonly XmlElement[]): RowLook {
  const looks = rows.map((row) => rowLook(source, row));
  const [first] = looks;
  const cells = (first?.cells ?? []).map((_cell, index) =>
    commonest(
      looks.flatMap(({ cells: own }) => own[index] ?? []),
      keyOfCell,
    ),
  );
  return { properties: commonest(looks, ({ properties }) => properties).properties, cells };
}

/** Whether rows that are to look alike are filled with different colours, a fifth of them at least: new ones will have one. */
export function areStriped(source: FormXml, rows: readonly XmlElement[]): boolean {
  const fills = new Map<string, number>();
  for (const row of rows) {
    const fill = cellsOf(row)
      .map((cell) => /<w:shd [^<>]*w:fill="([0-9A-Fa-f]{6})"/.exec(cellLook(source, cell).behind)?.[1] ?? '')
      .join();
    fills.set(fill, (fills.get(fill) ?? 0) + 1);
  }
  return [...fills.values()].every((count) => count < rows.length * MOST_OF_ALL);
}

const MOST_OF_ALL = 0.8;

function rowLook(source: FormXml, row: XmlElement): RowLook {
  const { xml } = source;
  const exceptions = childOf(row, 'w:tblPrEx');
  const own = childOf(row, 'w:trPr');
  // A height that is not to be exceeded would cut off what is longer than last year's text.
  const layout = own === undefined ? '' : innerOf(source, own).replace(/ w:hRule="exact"/, ' w:hRule="atLeast"');
  return {
    properties:
      (exceptions === undefined ? '' : xml.slice(exceptions.start, exceptions.end)) +
      (layout === '' ? '' : `<w:trPr>${layout}</w:trPr>`),
    cells: cellsOf(row).map((cell) => cellLook(source, cell)),
  };
}

function cellLook(source: FormXml, cell: XmlElement): CellLook {
  const properties = childOf(cell, 'w:tcPr');
  let before = '';
  let behind = '';
  for (const child of properties?.children ?? []) {
    if (TRACES.test(child.name) || child.name === 'w:vMerge' || child.name === 'w:hMerge') continue;
    const text = source.xml.slice(child.start, child.end);
    if (BEFORE_MERGE.has(child.name)) before += text;
    else behind += text;
  }
  return { before, behind, paragraphs: paragraphsOf(cell).map((each) => paragraphLook(source, each)) };
}

export function paragraphLook(source: FormXml, paragraph: XmlElement): ParagraphLook {
  const { xml } = source;
  const properties = childOf(paragraph, 'w:pPr');
  let head = '';
  let tail = '';
  let mark = '';
  let style = '';
  let numbered = false;
  for (const child of properties?.children ?? []) {
    const text = xml.slice(child.start, child.end);
    if (child.name === 'w:rPr') mark = runProperties(source, child);
    else if (child.name === 'w:numPr') numbered = true;
    else if (TRACES.test(child.name)) continue;
    else if (BEFORE_LIST.has(child.name)) head += text;
    else tail += text;
    if (child.name === 'w:pStyle') style = attributeOf(xml, child, 'w:val') ?? '';
  }
  const layout = head + (numbered || source.listStyles.has(style) ? NO_LIST : '') + tail;
  const runs = listElements(paragraph, 'w:r').map((run) => ({ run, length: textLength(source, run) }));
  const longest = runs.reduce((best, each) => (each.length > best.length ? each : best), { run: null, length: 0 } as {
    run: XmlElement | null;
    length: number;
  });
  if (longest.run === null) return { layout, mark: '', run: mark, blank: true };
  const own = childOf(longest.run, 'w:rPr');
  return { layout, mark, run: own === undefined ? '' : runProperties(source, own), blank: false };
}

function textLength({ xml }: FormXml, run: XmlElement): number {
  return run.children
    .filter(({ name }) => name === 'w:t')
    .reduce((sum, each) => sum + decodeReferences(xml.slice(each.innerStart, each.innerEnd)).trim().length, 0);
}

function runProperties(source: FormXml, properties: XmlElement): string {
  const inner = innerOf(source, properties);
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

function innerOf({ xml }: FormXml, properties: XmlElement): string {
  return properties.children
    .filter(({ name }) => !TRACES.test(name) && name !== 'w:vanish' && name !== 'w:rStyle')
    .map((child) => xml.slice(child.start, child.end))
    .join('');
}

/** Cells of a row, those in content controls as well; none of tables inside. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc');
}

function paragraphsOf(cell: XmlElement): XmlElement[] {
  return within(cell, 'w:p');
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? within(child, name) : [],
  );
}

function keyOfCell({ before, behind, paragraphs: [first] }: CellLook): string {
  return [before, behind, first?.layout, first?.run].join('\n');
}

/** The first of the kind that is met most often. */
function commonest<Each>(all: readonly Each[], keyOf: (each: Each) => string): Each {
  const counts = new Map<string, { readonly each: Each; count: number }>();
  for (const each of all) {
    const key = keyOf(each);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { each, count: 1 });
    else known.count += 1;
  }
  let best: { readonly each: Each; count: number } | null = null;
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
  if (best === null) throw new Error('nothing to look like');
  return best.each;
}
