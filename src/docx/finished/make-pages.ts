/** The pages of a document: their size, whether they are numbered, and what else stands above and below their text. */

import type { FinishedPage, FinishedStray } from '../../document/finished-document';
import type { ZipEntry } from '../package/zip';
import { makeParagraph, strangerOf } from './make-paragraph';
import type { Styles } from './properties';
import { childOf, elementsOf, isOn, readTree, settingOf, type XmlNode } from './xml-tree';

/** What a header or a footer holds. */
interface PageEdge {
  readonly numbered: boolean;
  readonly strays: readonly FinishedStray[];
}

export function readPageEdge(entry: ZipEntry, styles: Styles): PageEdge {
  const making = { styles, fields: [], withoutNumbers: true };
  const strays: FinishedStray[] = [];
  const [root] = elementsOf(readTree(entry, (node, around) => makeParagraph(making, node, around), strays));
  let numbered = false;
  const walk = (node: XmlNode): void => {
    const { paragraph } = node;
    if (paragraph === null) {
      for (const child of elementsOf(node)) walk(child);
      return;
    }
    const words = paragraph.runs
      .map(({ text }) => text)
      .join('')
      .trim();
    if (words !== '') strays.push({ kind: 'page-text', text: words });
    for (const stray of paragraph.strays) {
      if (stray.kind !== 'field') strays.push(stray);
      else if (/^PAGE\b/i.test(stray.text)) numbered = true;
      else strays.push({ kind: 'page-text', text: stray.text });
    }
  };
  if (root !== undefined) walk(root);
  return { numbered, strays };
}

export interface PageParts {
  /** By the relation's id. */
  readonly edges: ReadonlyMap<string, PageEdge>;
  /** Whether even pages have headers and footers of their own. */
  readonly evenApart: boolean;
}

/** Twips above, below or beside the text: some five centimetres. */
const WIDEST_EDGE = 3_000;

/** `strays` hears what a report's pages do not have. */
export function makePage(section: XmlNode, { edges, evenApart }: PageParts, strays: FinishedStray[]): FinishedPage {
  const number = (name: string, key: string): number => Number(childOf(section, name)?.attributes[key] ?? 0);
  const numberedIn = (type: string): boolean =>
    elementsOf(section).some(
      ({ name, attributes }) =>
        /^w:(header|footer)Reference$/.test(name) &&
        (attributes['w:type'] ?? 'default') === type &&
        edges.get(attributes['r:id'] ?? '')?.numbered === true,
    );
  const kinds = ['default', ...(isOn(childOf(section, 'w:titlePg')) ? ['first'] : []), ...(evenApart ? ['even'] : [])];
  for (const child of elementsOf(section)) {
    const { name, attributes } = child;
    const value = settingOf(child);
    const odd =
      (name === 'w:cols' && Number(attributes['w:num'] ?? 1) > 1) ||
      (name === 'w:pgNumType' &&
        (!/^(1|)$/.test(attributes['w:start'] ?? '') || !/^(decimal|)$/.test(attributes['w:fmt'] ?? ''))) ||
      (name === 'w:vAlign' && value !== 'top') ||
      (name === 'w:textDirection' && value !== 'lrTb') ||
      /^w:(pgBorders|lnNumType)$/.test(name) ||
      (name === 'w:bidi' && isOn(child));
    if (odd) strays.push({ kind: 'layout', text: name });
    if (name.endsWith('Change')) strays.push({ kind: 'tracked', text: name });
  }
  const margins = ['w:top', 'w:bottom', 'w:gutter'].map((key) => Math.abs(number('w:pgMar', key)));
  if (margins.some((margin) => margin > WIDEST_EDGE)) strays.push({ kind: 'layout', text: 'w:pgMar' });
  return {
    width: number('w:pgSz', 'w:w'),
    height: number('w:pgSz', 'w:h'),
    left: number('w:pgMar', 'w:left'),
    right: number('w:pgMar', 'w:right'),
    top: number('w:pgMar', 'w:top'),
    bottom: number('w:pgMar', 'w:bottom'),
    numbered: kinds.every(numberedIn),
  };
}

/** What a document's own root says of its pages. */
export function backgroundStrays(document: XmlNode | null): FinishedStray[] {
  return elementsOf(document).flatMap((child): FinishedStray[] => {
    if (child.name === 'w:body') return [];
    const plain = child.name === 'w:background' && /^(auto|ffffff)$/i.test(child.attributes['w:color'] ?? '');
    return plain && child.children.length === 0
      ? []
      : [child.name === 'w:background' ? { kind: 'layout', text: child.name } : strangerOf(child)];
  });
}
