/** Writes into a tab's part what belongs to no cell: columns, frozen rows, conditional formats, lists to choose from, merges. */
import { type CellRange, formatCell, formatRange } from '../../core/grid/cell-range';
import type { ColumnChange, NewRule, NewValidation, TabChange, TabContent } from './changes';
import { insertChild } from './schema-order';
import type { StyleBook } from './style-book';
import {
  applySplices,
  attributeOf,
  childOf,
  escapeText,
  escapeXml,
  innerOf,
  prefixOf,
  type Splice,
  scanElements,
  tagOf,
  textOf,
  unescapeXml,
  withAttribute,
  type XmlElement,
} from './xml-elements';

export type Gone = Pick<TabChange, 'rulesRemoved' | 'mergesRemoved'>;

/** Deep enough for rules within conditional formats, and a pane within a view. */
const FRAME_DEPTH = 3;

/** The text of a tab's part with its frame changed; what goes, goes first. */
export function writeFrame(xml: string, content: TabContent, gone: Gone, styles: StyleBook): string {
  let text = writeColumns(xml, content.columns);
  if (content.frozenRows !== null) text = freezeRows(text, content.frozenRows);
  text = writeMerges(text, gone.mergesRemoved, content.merges);
  text = removeRules(text, gone.rulesRemoved, styles);
  text = addRules(text, content.rulesAdded, styles);
  return writeValidations(text, content.validations);
}

interface ColumnTag {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

function writeColumns(xml: string, changes: readonly ColumnChange[]): string {
  if (changes.length === 0) return xml;
  const root = scanElements(xml, 2);
  const p = prefixOf(root);
  const cols = childOf(root, 'cols');
  let tags = (cols?.children ?? []).map((element): ColumnTag => {
    const tag = textOf(xml, element);
    return { first: Number(attributeOf(tag, 'min')), last: Number(attributeOf(tag, 'max')), tag };
  });
  for (const change of changes) tags = withColumn(tags, change, p);
  const inner = tags.map(({ tag }) => tag).join('');
  if (cols === undefined) return insertChild(xml, root, 'worksheet', 'cols', `<${p}cols>${inner}</${p}cols>`);
  const open = tagOf(xml, cols).replace(/\s*\/>$/, '>');
  return `${xml.slice(0, cols.start)}${open}${inner}</${cols.name}>${xml.slice(cols.end)}`;
}

/** Excel's width of a column that has none of its own. */
const USUAL_WIDTH = '9.140625';

function withColumn(tags: readonly ColumnTag[], { column, width, hidden }: ColumnChange, p: string): ColumnTag[] {
  const number = column + 1;
  const at = tags.findIndex(({ first, last }) => first <= number && number <= last);
  const known = tags[at];
  const part = (first: number, last: number, tag: string): ColumnTag[] => {
    if (first > last) return [];
    return [{ first, last, tag: withAttribute(withAttribute(tag, 'min', String(first)), 'max', String(last)) }];
  };
  let own = known?.tag ?? `<${p}col min="${number}" max="${number}" width="${USUAL_WIDTH}"/>`;
  if (width !== undefined) own = withAttribute(withAttribute(own, 'width', String(width)), 'customWidth', '1');
  if (hidden !== undefined) own = withAttribute(own, 'hidden', hidden ? '1' : null);
  if (known === undefined) {
    const place = tags.findIndex(({ first }) => first > number);
    const before = place < 0 ? tags : tags.slice(0, place);
    return [...before, { first: number, last: number, tag: own }, ...(place < 0 ? [] : tags.slice(place))];
  }
  if (known.first === known.last) return tags.map((tag, index) => (index === at ? { ...known, tag: own } : tag));
  return [
    ...tags.slice(0, at),
    ...part(known.first, number - 1, known.tag),
    ...part(number, number, own),
    ...part(number + 1, known.last, known.tag),
    ...tags.slice(at + 1),
  ];
}

function freezeRows(xml: string, rows: number): string {
  const root = scanElements(xml, FRAME_DEPTH);
  const p = prefixOf(root);
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  if (view === undefined) {
    const text = `<${p}sheetView workbookViewId="0">${paneTag(p, rows, undefined)}</${p}sheetView>`;
    return insertChild(xml, root, 'worksheet', 'sheetViews', `<${p}sheetViews>${text}</${p}sheetViews>`);
  }
  const pane = childOf(view, 'pane');
  const tag = paneTag(p, rows, pane === undefined ? undefined : tagOf(xml, pane));
  if (pane !== undefined) return applySplices(xml, [{ start: pane.start, end: pane.end, text: tag }]);
  const open = tagOf(xml, view).replace(/\s*\/>$/, '>');
  const text = `${open}${tag}${innerOf(xml, view)}</${view.name}>`;
  return applySplices(xml, [{ start: view.start, end: view.end, text }]);
}

/** "" where nothing is left frozen. Columns that are frozen stay so. */
function paneTag(p: string, rows: number, before: string | undefined): string {
  const isFrozen = before !== undefined && /^frozen/.test(attributeOf(before, 'state') ?? '');
  const columns = isFrozen ? Number(attributeOf(before, 'xSplit') ?? 0) : 0;
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = columns > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  return `<${p}pane${split} topLeftCell="${formatCell(rows, columns)}" activePane="${active}" state="frozen"/>`;
}

/** Merges that go, then those that are new. */
function writeMerges(xml: string, removed: readonly CellRange[], merges: readonly CellRange[]): string {
  const left = removeCounted(xml, 'mergeCells', 'ref', new Set(removed.map(formatRange)));
  if (merges.length === 0) return left;
  const p = prefixOf(scanElements(left, 0));
  return appendCounted(
    left,
    'mergeCells',
    merges.map((area) => `<${p}mergeCell ref="${formatRange(area)}"/>`),
  );
}

/** Puts children behind those of a counted list of the tab, made where there is none. */
function appendCounted(xml: string, name: string, pieces: readonly string[]): string {
  const root = scanElements(xml, 2);
  const p = prefixOf(root);
  const list = childOf(root, name);
  if (list === undefined) {
    const text = `<${p}${name} count="${pieces.length}">${pieces.join('')}</${p}${name}>`;
    return insertChild(xml, root, 'worksheet', name, text);
  }
  const open = tagOf(xml, list).replace(/\s*\/>$/, '>');
  const counted =
    attributeOf(open, 'count') === undefined
      ? open
      : withAttribute(open, 'count', String(list.children.length + pieces.length));
  const text = `${counted}${innerOf(xml, list)}${pieces.join('')}</${list.name}>`;
  return applySplices(xml, [{ start: list.start, end: list.end, text }]);
}

/** A rule as the tab's part has it. */
interface WrittenRule {
  readonly format: XmlElement;
  readonly element: XmlElement;
  readonly area: string;
  readonly formula: string;
  readonly colour: string | null;
}

function writtenRules(xml: string, root: XmlElement, styles: StyleBook): WrittenRule[] {
  return root.children
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap((format) =>
      format.children
        .filter((element) => element.local === 'cfRule' && attributeOf(tagOf(xml, element), 'type') === 'expression')
        .map((element) => {
          const difference = attributeOf(tagOf(xml, element), 'dxfId');
          const formula = childOf(element, 'formula');
          return {
            format,
            element,
            area: attributeOf(tagOf(xml, format), 'sqref') ?? '',
            formula: formula === undefined ? '' : unescapeXml(innerOf(xml, formula)),
            colour: difference === undefined ? null : styles.backgroundOf(Number(difference)),
          };
        }),
    );
}

function removeRules(xml: string, rules: readonly NewRule[], styles: StyleBook): string {
  if (rules.length === 0) return xml;
  const written = writtenRules(xml, scanElements(xml, FRAME_DEPTH), styles);
  const gone = new Set<WrittenRule>();
  for (const { area, formula, colour } of rules) {
    const found = written.find(
      (rule) => !gone.has(rule) && rule.area === area && rule.formula === formula && rule.colour === colour,
    );
    if (found !== undefined) gone.add(found);
  }
  const splices = new Map<number, Splice>();
  for (const rule of gone) {
    const { format, element } = rule;
    const all = format.children.every((child) => [...gone].some((other) => other.element === child));
    const { start, end } = all ? format : element;
    splices.set(start, { start, end, text: '' });
  }
  return applySplices(xml, [...splices.values()]);
}

function addRules(xml: string, rules: readonly NewRule[], styles: StyleBook): string {
  if (rules.length === 0) return xml;
  const root = scanElements(xml, 1);
  const p = prefixOf(root);
  // Rules of extensions are numbered with the others.
  let priority = [...xml.matchAll(/\bpriority="(\d+)"/g)].reduce(
    (most, [, number]) => Math.max(most, Number(number)),
    0,
  );
  const texts = rules.map(({ area, formula, colour }) => {
    priority += 1;
    const rule = `<${p}cfRule type="expression" dxfId="${styles.background(colour)}" priority="${priority}">`;
    const inner = `${rule}<${p}formula>${escapeText(formula)}</${p}formula></${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${escapeXml(area)}">${inner}</${p}conditionalFormatting>`;
  });
  return insertChild(xml, root, 'worksheet', 'conditionalFormatting', texts.join(''));
}

function writeValidations(xml: string, validations: readonly NewValidation[]): string {
  let text = xml;
  for (const { area, list } of validations) {
    text = removeCounted(text, 'dataValidations', 'sqref', new Set([area]));
    if (list === null) continue;
    const p = prefixOf(scanElements(text, 0));
    const prompt = list.prompt === '' ? '' : ` showInputMessage="1" prompt="${escapeXml(list.prompt)}"`;
    const strict = list.strict ? ' showErrorMessage="1"' : ' errorStyle="warning"';
    const tag = `<${p}dataValidation type="list" allowBlank="1"${strict}${prompt} sqref="${escapeXml(area)}">`;
    text = appendCounted(text, 'dataValidations', [
      `${tag}<${p}formula1>${escapeText(list.formula)}</${p}formula1></${p}dataValidation>`,
    ]);
  }
  return text;
}

/** Takes children with an attribute of these values out of a counted list; the list goes with its last child. */
function removeCounted(xml: string, name: string, attribute: string, values: ReadonlySet<string>): string {
  const list = values.size === 0 ? undefined : childOf(scanElements(xml, 2), name);
  const gone = list?.children.filter((child) => values.has(attributeOf(tagOf(xml, child), attribute) ?? '')) ?? [];
  if (list === undefined || gone.length === 0) return xml;
  const left = list.children.length - gone.length;
  if (left === 0) return applySplices(xml, [{ start: list.start, end: list.end, text: '' }]);
  const open = tagOf(xml, list);
  const counted = attributeOf(open, 'count') === undefined ? open : withAttribute(open, 'count', String(left));
  return applySplices(xml, [
    { start: list.start, end: list.openEnd, text: counted },
    ...gone.map(({ start, end }) => ({ start, end, text: '' })),
  ]);
}
