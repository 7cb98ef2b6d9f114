/** A table as its reader sees it: where each cell stands, what it joins, and the lines around it. */

import type {
  FinishedCell,
  FinishedParagraph,
  FinishedRow,
  FinishedStray,
  FinishedTable,
} from '../../document/finished-document';
import { bordersOf, type CellLines, settleBorders } from './cell-borders';
import { colourOf } from './looks';
import { strangerOf } from './make-paragraph';
import { type Styles, shadeOf } from './properties';
import { childOf, elementsOf, isOn, settingOf, textOf, type XmlNode } from './xml-tree';

const PASSED_OVER =
  /^w:(tblPr|tblGrid|trPr|tcPr|tblPrEx|bookmark(Start|End)|proofErr|perm(Start|End)|sdtPr|sdtEndPr|customXmlPr)$/;
const WRAPPING = /^w:(sdt|sdtContent|customXml)$/;

/** Elements of a name, also those within wrappings; everything else becomes a stray. */
function partsOf(node: XmlNode, wanted: readonly string[], strays: FinishedStray[]): XmlNode[] {
  return elementsOf(node).flatMap((child) => {
    if (wanted.includes(child.name)) return [child];
    if (WRAPPING.test(child.name)) {
      if (child.name === 'w:sdt') strays.push(strangerOf({ ...child, children: [] }));
      return partsOf(child, wanted, strays);
    }
    if (!PASSED_OVER.test(child.name)) strays.push(strangerOf(child));
    return [];
  });
}

export function makeTable(node: XmlNode, styles: Styles): FinishedTable {
  const properties = childOf(node, 'w:tblPr');
  const named = childOf(properties, 'w:tblStyle');
  const lines = childOf(properties, 'w:tblBorders') ?? styles.tableBorders(named === null ? null : settingOf(named));
  const strays = propertyStrays(properties, /^w:(tblpPr|bidiVisual|tblCellSpacing)$/);
  const rows = partsOf(node, ['w:tr'], strays);
  const widths = elementsOf(childOf(node, 'w:tblGrid')).flatMap(({ name, attributes }) =>
    name === 'w:gridCol' ? [Number(attributes['w:w'] ?? 0)] : [],
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  strays.push(
    ...widthStrays(childOf(properties, 'w:tblW'), total, total),
    ...marginStrays(childOf(properties, 'w:tblCellMar')),
  );
  const indent = Number(childOf(properties, 'w:tblInd')?.attributes['w:w'] ?? 0);
  if (Math.abs(indent) > WIDEST_MARGIN) strays.push({ kind: 'layout', text: `w:tblInd ${indent}` });
  return {
    kind: 'table',
    columnWidths: widths,
    rows: settleMerges(
      settleBorders(
        rows.map((row, index) => makeRow(row, lines, { first: index === 0, last: index === rows.length - 1 }, widths)),
      ),
    ),
    strays,
  };
}

/** Properties that are known by name where they are on, and tracked changes of any. */
function propertyStrays(properties: XmlNode | null, known: RegExp): FinishedStray[] {
  const names = new Set<string>();
  return elementsOf(properties).flatMap((each): FinishedStray[] => {
    // Said twice, it depends on the program which of the two counts.
    if (names.has(each.name)) return [{ kind: 'unknown', text: each.name }];
    names.add(each.name);
    if (/^w:(ins|del|cellIns|cellDel|cellMerge)$|Change$/.test(each.name))
      return [{ kind: 'tracked', text: each.name }];
    return known.test(each.name) && isOn(each)
      ? [{ kind: 'layout', text: `${each.name} ${settingOf(each)}`.trim() }]
      : [];
  });
}

/** Twips. */
const WIDEST_MARGIN = 400;

/** A width that the grid contradicts: which of the two is seen depends on the program. Shares are of `whole`. */
function widthStrays(width: XmlNode | null, grid: number, whole: number): FinishedStray[] {
  const { 'w:w': said = '', 'w:type': type = 'dxa' } = width?.attributes ?? {};
  // "50%", or fiftieths of a hundredth.
  const share = said.endsWith('%') ? Number(said.slice(0, -1)) / 100 : Number(said) / 5_000;
  const twips = type === 'pct' || said.endsWith('%') ? share * whole : type === 'dxa' ? Number(said) : 0;
  const differs = twips > 0 && Math.abs(twips - grid) > grid / 20 + 40;
  return differs ? [{ kind: 'layout', text: `${width?.name} ${said}` }] : [];
}

function marginStrays(margins: XmlNode | null): FinishedStray[] {
  return elementsOf(margins)
    .filter(({ attributes }) => Math.abs(Number(attributes['w:w'] ?? 0)) > WIDEST_MARGIN)
    .map(({ name, attributes }): FinishedStray => ({ kind: 'layout', text: `${name} ${attributes['w:w']}` }));
}

/** Whether it is merged depends on the program that shows it. */
const settleCell = (cell: FinishedCell): FinishedCell => ({
  ...cell,
  merge: 'start',
  strays: [...cell.strays, { kind: 'unknown', text: 'w:vMerge' }],
});

/** A cell can go on only with one that opens a merge above it, as wide as itself; else it opens one. */
function settleMerges(rows: readonly FinishedRow[]): FinishedRow[] {
  let above: ReadonlyMap<number, number> = new Map();
  return rows.map((row) => {
    const before = above;
    const cells = row.cells.map(
      (cell): FinishedCell =>
        cell.merge === 'continue' && before.get(cell.column) !== cell.span ? settleCell(cell) : cell,
    );
    above = new Map(cells.flatMap(({ column, span, merge }) => (merge === 'none' ? [] : [[column, span] as const])));
    return { ...row, cells };
  });
}

interface Place {
  readonly first: boolean;
  readonly last: boolean;
}

function makeRow(node: XmlNode, lines: XmlNode | null, place: Place, widths: readonly number[]): MadeRow {
  const properties = childOf(node, 'w:trPr');
  const strays = propertyStrays(properties, /^w:(hidden|tblCellSpacing|gridBefore|gridAfter)$/);
  const height = childOf(properties, 'w:trHeight');
  if (height?.attributes['w:hRule'] === 'exact')
    strays.push({ kind: 'layout', text: `w:trHeight ${settingOf(height)}` });
  const ownLines = childOf(childOf(node, 'w:tblPrEx'), 'w:tblBorders') ?? lines;
  let column = Number(settingOf(childOf(properties, 'w:gridBefore'))) || 0;
  const cells = partsOf(node, ['w:tc'], strays).map((cell) => {
    const made = makeCell(cell, column, ownLines, place, widths);
    column += made.span;
    return made;
  });
  return { cells, header: isOn(childOf(properties, 'w:tblHeader')), strays };
}

/** Wider spans are a fault of the file: Word's tables have 63 columns. */
const WIDEST = 400;

interface MadeRow extends FinishedRow {
  readonly cells: readonly MadeCell[];
}

type MadeCell = FinishedCell & CellLines;

function makeCell(
  node: XmlNode,
  column: number,
  lines: XmlNode | null,
  place: Place,
  widths: readonly number[],
): MadeCell {
  const properties = childOf(node, 'w:tcPr');
  const strays = propertyStrays(properties, /^w:(tcFitText|hMerge)$/);
  const direction = settingOf(childOf(properties, 'w:textDirection'));
  if (direction !== '' && direction !== 'lrTb') strays.push({ kind: 'layout', text: `w:textDirection ${direction}` });
  const span = Math.min(WIDEST, Math.max(1, Number(settingOf(childOf(properties, 'w:gridSpan'))) || 1));
  const merge = childOf(properties, 'w:vMerge');
  const shade = childOf(properties, 'w:shd');
  const room = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  strays.push(
    ...widthStrays(
      childOf(properties, 'w:tcW'),
      room,
      widths.reduce((sum, width) => sum + width, 0),
    ),
    ...marginStrays(childOf(properties, 'w:tcMar')),
  );
  const paragraphs = partsOf(node, ['w:p', 'w:tbl'], strays).flatMap((part): FinishedParagraph[] => {
    if (part.name === 'w:tbl') strays.push({ kind: 'inner-table', text: textOf(part).trim() });
    return part.paragraph === null ? [] : [part.paragraph];
  });
  return {
    column,
    span,
    merge: merge === null ? 'none' : settingOf(merge) === 'restart' ? 'start' : 'continue',
    paragraphs,
    ...bordersOf(childOf(properties, 'w:tcBorders'), lines, {
      top: place.first ? 'w:top' : 'w:insideH',
      left: column === 0 ? 'w:left' : 'w:insideV',
      bottom: place.last ? 'w:bottom' : 'w:insideH',
      right: column + span >= widths.length ? 'w:right' : 'w:insideV',
    }),
    background: shade === null ? null : colourOf(shadeOf(shade.attributes)),
    strays,
  };
}
