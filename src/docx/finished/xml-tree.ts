/** A part of the package as a tree, for what must be looked at from all sides; paragraphs are made into their meaning as they pass by. */

import type { FinishedParagraph, FinishedStray } from '../../document/finished-document';
import { withWordNames } from '../foreign/word-names';
import { readPart } from '../package/read-part';
import type { XmlAttributes } from '../package/xml';
import type { ZipEntry } from '../package/zip';
import { oddChild, watchNames } from './oddities';

export interface XmlNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  children: (XmlNode | string)[];
  /** Set for a paragraph that was made; its children are gone. */
  paragraph: FinishedParagraph | null;
}

/** `makeParagraph` is asked with each paragraph that closes and the elements around it, the outermost first; `strays` hears what programs understand differently. */
export function readTree(
  entry: ZipEntry,
  makeParagraph: ((node: XmlNode, around: readonly XmlNode[]) => FinishedParagraph) | null = null,
  strays: FinishedStray[] = [],
): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], paragraph: null };
  const open = [root];
  readPart(
    entry,
    watchNames(
      withWordNames({
        open: (name, attributes) => {
          const node: XmlNode = { name, attributes: { ...attributes }, children: [], paragraph: null };
          const parent = open[open.length - 1] ?? root;
          strays.push(...oddChild(parent, name));
          parent.children.push(node);
          open.push(node);
        },
        close: () => {
          const node = open.pop();
          if (node === undefined || node.name !== 'w:p' || makeParagraph === null) return;
          node.paragraph = makeParagraph(node, open);
          node.children = [];
        },
        text: (text) => void open[open.length - 1]?.children.push(text),
      }),
      strays,
    ),
  );
  return root;
}

export function elementsOf(node: XmlNode | null): XmlNode[] {
  return node === null ? [] : node.children.filter((child): child is XmlNode => typeof child !== 'string');
}

export function childOf(node: XmlNode | null, name: string): XmlNode | null {
  // Not by a list of all: each paragraph of a table asks for what stands first in it.
  for (const child of node?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

export const settingOf = (node: XmlNode | null): string => node?.attributes['w:val'] ?? '';

/** What a switch is set to: present means on. */
export const isOn = (node: XmlNode | null): boolean => node !== null && !/^(0|false|off)$/.test(settingOf(node));

/** All text below, paragraphs parted by "\n". */
export function textOf(node: XmlNode): string {
  if (node.paragraph !== null) return `${node.paragraph.runs.map(({ text }) => text).join('')}\n`;
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
