/** What a part says in a way that programs understand differently: some show it, some pass it over, so that nobody can tell what a reader meets. */

import type { FinishedStray } from '../../document/finished-document';
import { isWordNamespace } from '../foreign/word-names';
import type { XmlAttributes, XmlListener } from '../package/xml';

/** Elements that a parent has once; of two, it depends on the program which counts. */
const ONCE = new Set([
  'w:body',
  'w:docDefaults',
  'w:pPr',
  'w:rPr',
  'w:tblGrid',
  'w:tblPr',
  'w:tblPrEx',
  'w:tcPr',
  'w:trPr',
]);

/** Hold nothing but what is of the word processor's own namespace. */
const PURE = new Set(['w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:sectPr', 'w:styles', 'w:style', 'w:docDefaults']);

interface Parent {
  readonly name: string;
  readonly children: readonly (string | { readonly name: string })[];
}

/** An element that is about to stand in another, where it has no place. */
export function oddChild({ name: parent, children }: Parent, name: string): FinishedStray[] {
  const again = ONCE.has(name) && children.some((child) => typeof child !== 'string' && child.name === name);
  const foreign = PURE.has(parent) && !name.startsWith('w:');
  return again || foreign ? [{ kind: 'unknown', text: `${parent} ${name}`.trim() }] : [];
}

/** Tells of names that come to mean something else within the part: what bears them is shown by one program and not by another. */
export function watchNames(listener: XmlListener, strays: FinishedStray[]): XmlListener {
  let root: XmlAttributes | null = null;
  return {
    ...listener,
    open(name, attributes) {
      for (const [key, value] of Object.entries(attributes)) {
        if (!/^xmlns(:|$)/.test(key)) continue;
        const odd =
          (key === 'xmlns:w' && !isWordNamespace(value)) ||
          (root !== null && root[key] !== value && (root[key] !== undefined || isWordNamespace(value)));
        if (odd) strays.push({ kind: 'unknown', text: `${name} ${key}` });
      }
      root ??= { ...attributes };
      listener.open(name, attributes);
    },
  };
}
