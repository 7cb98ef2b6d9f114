/** Properties of runs and paragraphs, gathered level by level: defaults, table, style, the text's own. The innermost word counts. */

import type { FinishedStray } from '../../document/finished-document';
import type { XmlAttributes } from '../package/xml';
import type { ZipEntry } from '../package/zip';
import { childOf, elementsOf, readTree, settingOf, type XmlNode } from './xml-tree';

/** By the file's names: "w:b" is "" where it is switched off, "w:ind.left" an attribute of its own. */
export type Properties = Readonly<Record<string, string>>;

/** Elements whose attributes count one by one; of all others the value, or that they are there. */
const BY_ATTRIBUTE = new Set(['w:spacing', 'w:ind', 'w:rFonts', 'w:pBdr', 'w:framePr']);

/** The properties that one element of the kind w:rPr or w:pPr sets. */
export function propertiesOf(node: XmlNode | null): Properties {
  const found: Record<string, string> = {};
  for (const child of elementsOf(node)) {
    const { name, attributes } = child;
    const value = attributes['w:val'];
    if (name === 'w:numPr') found[name] = listOf(child);
    else if (name === 'w:pBdr') found[name] = hasLine(child) ? 'on' : '';
    else if (name === 'w:shd') found[name] = shadeOf(attributes);
    else if (name === 'w:color') found[name] = inkOf(attributes);
    else if (value !== undefined) found[name] = /^(0|false|off|none|nil)$/.test(value) ? '' : value;
    else if (!BY_ATTRIBUTE.has(name)) found[name] = 'on';
    if (BY_ATTRIBUTE.has(name)) {
      for (const [key, each] of Object.entries(attributes)) if (key !== 'w:val') setAttribute(found, name, key, each);
    }
  }
  return found;
}

/** Number 0 takes a paragraph out of every list: LibreOffice writes it for each heading. */
function listOf(node: XmlNode): string {
  const list = childOf(node, 'w:numId');
  if (list === null) return 'on';
  return list.attributes['w:val'] === '0' ? '' : settingOf(list) || 'on';
}

/** A font of the theme comes before a named one in the same place, and either takes the place of both from further out. */
function setAttribute(found: Record<string, string>, name: string, key: string, value: string): void {
  const themed = /^w:(\w+)Theme$/.exec(key)?.[1];
  const plain = `${name}.${(themed ?? key.slice(2)).toLowerCase()}`;
  if (themed !== undefined) found[plain] = `theme ${value}`;
  else if (found[plain]?.startsWith('theme ') !== true) found[plain] = value;
}

/** A colour of the theme is what is seen, whatever is written beside it. */
function inkOf({ 'w:val': value = '', 'w:themeColor': theme = '' }: XmlAttributes): string {
  if (theme === '') return value === 'auto' ? '' : value;
  return /^(text1|dark1|tx1|dk1)$/.test(theme) ? '' : `theme ${theme}`;
}

export function shadeOf({
  'w:val': value = 'clear',
  'w:fill': fill = '',
  'w:themeFill': theme = '',
}: XmlAttributes): string {
  if (!/^(clear|nil)$/.test(value)) return `pattern ${value}`;
  return theme === '' ? fill : `theme ${theme}`;
}

const hasLine = (borders: XmlNode): boolean =>
  elementsOf(borders).some((side) => !/^(none|nil|)$/.test(settingOf(side)));

interface Style {
  readonly kind: string;
  readonly basedOn: string | null;
  readonly run: Properties;
  readonly paragraph: Properties;
  /** Of a table: its borders. */
  readonly borders: XmlNode | null;
}

/** The document's styles, to be asked for what they give a text. */
export interface Styles {
  /** What a run has before its own properties; each argument is a style's id, or null. */
  run(paragraphStyle: string | null, runStyle: string | null, tableStyle: string | null): Properties;
  paragraph(paragraphStyle: string | null, tableStyle: string | null): Properties;
  tableBorders(tableStyle: string | null): XmlNode | null;
}

/** Longer chains of styles are loops. */
const LONGEST_CHAIN = 20;

/** `strays` hears of styles that are there twice: which of them counts depends on the program. */
export function readStyles(entry: ZipEntry | undefined, strays: FinishedStray[]): Styles {
  const root = entry === undefined ? null : childOf(readTree(entry, null, strays), 'w:styles');
  const styles = new Map<string, Style>();
  /** What counts where nothing is named, by kind. */
  const usual = new Map<string, string>();
  for (const node of elementsOf(root)) {
    if (node.name !== 'w:style') continue;
    const id = node.attributes['w:styleId'] ?? '';
    const kind = node.attributes['w:type'] ?? '';
    const isUsual = /^(1|true|on)$/.test(node.attributes['w:default'] ?? '');
    if (styles.has(`${kind} ${id}`) || (isUsual && usual.has(kind)))
      strays.push({ kind: 'unknown', text: `w:style ${id}` });
    if (isUsual && !usual.has(kind)) usual.set(kind, id);
    styles.set(`${kind} ${id}`, styleOf(node, kind));
  }
  const chain = (kind: string, id: string | null): Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < LONGEST_CHAIN; ) {
      const style = styles.get(`${kind} ${at}`);
      if (style !== undefined) found.unshift(style);
      at = style?.basedOn ?? null;
    }
    return found;
  };
  const known = (kind: string, id: string | null): string | null =>
    id !== null && styles.has(`${kind} ${id}`) ? id : (usual.get(kind) ?? null);
  const defaults = childOf(root, 'w:docDefaults');
  const runDefaults = propertiesOf(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const paragraphDefaults = propertiesOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'));
  return {
    run: (paragraphStyle, runStyle, tableStyle) =>
      merge(runDefaults, [
        ...chain('table', known('table', tableStyle)).map(({ run }) => run),
        ...chain('paragraph', known('paragraph', paragraphStyle)).map(({ run }) => run),
        ...chain('character', known('character', runStyle)).map(({ run }) => run),
      ]),
    paragraph: (paragraphStyle, tableStyle) =>
      merge(paragraphDefaults, [
        ...chain('table', known('table', tableStyle)).map(({ paragraph }) => paragraph),
        ...chain('paragraph', known('paragraph', paragraphStyle)).map(({ paragraph }) => paragraph),
      ]),
    tableBorders: (tableStyle) =>
      chain('table', known('table', tableStyle)).reduce<XmlNode | null>((at, { borders }) => borders ?? at, null),
  };
}

/** A table's style may look otherwise in some rows: what it sets anywhere counts as if it were set everywhere. */
function styleOf(node: XmlNode, kind: string): Style {
  const parts = [node, ...elementsOf(node).filter(({ name }) => name === 'w:tblStylePr')];
  const all = (name: string): Properties =>
    merge(
      {},
      parts.map((part) => propertiesOf(childOf(part, name))),
    );
  const basedOn = settingOf(childOf(node, 'w:basedOn'));
  return {
    kind,
    basedOn: basedOn === '' ? null : basedOn,
    run: all('w:rPr'),
    paragraph: all('w:pPr'),
    borders: childOf(childOf(node, 'w:tblPr'), 'w:tblBorders'),
  };
}

export function merge(first: Properties, others: readonly Properties[]): Properties {
  return Object.assign({}, first, ...others);
}
