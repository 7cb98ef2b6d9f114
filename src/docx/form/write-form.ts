/** A document in the form of another: its words of the period replaced, its rows by new ones, nothing of the old ones left anywhere. */
import { DocxError } from '../package/docx-error';
import { inflateEntry, type ZipEntry } from '../package/zip';
import { cutTies } from './cut-ties';
import {
  attributeOf,
  childOf,
  listElements,
  type Replacement,
  readElements,
  replaceStretches,
  type XmlElement,
} from './elements';
import type { ElementName, FormElement, FormFill, FormStretch } from './form';
import { readPartText, replaceWords } from './form-texts';
import type { FormXml } from './looks';
import type { OpenForm } from './open-form';
import { type PackageParts, tidyMain, tidyNotes, tidyRelations } from './tidy-parts';
import { type PartWriting, writeParts } from './write-parts';
import { zipParts } from './zip-parts';

export interface WrittenForm {
  readonly bytes: Uint8Array;
  /** Characters that XML cannot hold and that the file therefore lacks. */
  readonly removed: number;
  /** Rows that looked alike but for their fill got the one that is met most. */
  readonly striped: boolean;
  /** What the form would have taken from elsewhere whenever it is opened: it does so no longer. */
  readonly ties: number;
}

/** Throws DocxError `odd-form` where the rows to be replaced stand in one piece with rows that stay. */
export function writeForm({ opened, parts }: OpenForm, fill: FormFill): WrittenForm {
  const main = opened.body.name;
  const changed = new Map<string, string | null>();
  for (const [name, xml] of parts) {
    const words = fill.words.filter(({ part }) => part === name);
    if (words.length > 0) changed.set(name, replaceWords(xml, words));
  }
  const styles = opened.part('styles');
  const xml = changed.get(main) ?? parts.get(main) ?? '';
  const source: FormXml = {
    xml,
    root: readElements(xml),
    listStyles: styles === undefined ? new Set() : numberingStyles(readPartText(styles)),
  };
  const { text, removed, striped } = replaceRows(source, fill.stretches);
  changed.set(main, tidyMain(text));
  const access = accessParts(opened.entries, changed);
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = opened.part(`${kind}s`);
    if (notes !== undefined) tidyNotes(access, main, notes.name, kind);
  }
  const ties = cutTies(access);
  tidyRelations(access, main);
  return { bytes: zipParts(opened.entries, changed), removed, striped, ties };
}

function accessParts(entries: ReadonlyMap<string, ZipEntry>, changed: Map<string, string | null>): PackageParts {
  return {
    read(name) {
      const own = changed.get(name);
      if (own !== undefined) return own;
      const entry = entries.get(name);
      return entry === undefined ? null : readPartText(entry);
    },
    bytes(name) {
      const entry = entries.get(name);
      return entry === undefined ? new Uint8Array() : inflateEntry(entry);
    },
    write: (name, xml) => changed.set(name, xml),
    drop: (name) => changed.set(name, null),
    names: [...entries.keys()],
  };
}

/** Ids of paragraph styles that number what they are given to, by themselves or through those they rest on. */
function numberingStyles(xml: string): Set<string> {
  const basedOn = new Map<string, string>();
  const numbering = new Map<string, boolean>();
  for (const style of listElements(readElements(xml), 'w:style')) {
    const id = attributeOf(xml, style, 'w:styleId') ?? '';
    const base = childOf(style, 'w:basedOn');
    if (base !== undefined) basedOn.set(id, attributeOf(xml, base, 'w:val') ?? '');
    const layout = childOf(style, 'w:pPr');
    if (layout !== undefined && childOf(layout, 'w:numPr') !== undefined) numbering.set(id, true);
  }
  for (const id of basedOn.keys()) {
    // Each style is walked through once: thousands may rest on one another.
    const way: string[] = [];
    let at: string | undefined = id;
    for (; at !== undefined && !numbering.has(at); at = basedOn.get(at)) {
      way.push(at);
      numbering.set(at, false);
    }
    if (at !== undefined && numbering.get(at) === true) for (const each of way) numbering.set(each, true);
  }
  return new Set([...numbering].flatMap(([id, numbers]) => (numbers ? [id] : [])));
}

function replaceRows(
  source: FormXml,
  stretches: readonly FormStretch[],
): { text: string } & Pick<PartWriting, 'removed' | 'striped'> {
  const { xml, root } = source;
  const elements: Readonly<Record<ElementName, readonly XmlElement[]>> = {
    paragraph: listElements(root, 'w:p'),
    row: listElements(root, 'w:tr'),
    table: listElements(root, 'w:tbl'),
  };
  const element = (name: ElementName, at: number): XmlElement => {
    const found = elements[name][at];
    if (found === undefined) throw new DocxError('odd-form');
    return found;
  };
  const writing: PartWriting = { source, element, known: new Map(), removed: 0, striped: false };
  const replacements = stretches.map(({ from, to, parts }): Replacement => {
    const find = ({ name, at }: FormElement): XmlElement => element(name, at);
    const [first, last] = liftToSiblings(find(from), find(to));
    return { start: first.start, end: last.end, text: writeParts(writing, parts) };
  });
  return { text: replaceStretches(xml, replacements), removed: writing.removed, striped: writing.striped };
}

/** The two elements, or what holds them, as children of one element. */
function liftToSiblings(one: XmlElement, other: XmlElement): readonly [XmlElement, XmlElement] {
  const chain = (element: XmlElement): XmlElement[] => {
    const all = [element];
    for (let at = element.parent; at !== null; at = at.parent) all.unshift(at);
    return all;
  };
  const [ones, others] = [chain(one), chain(other)];
  // Rows are put where rows stand: what wraps them goes.
  const wanted = one.name === 'w:tr' ? 'w:tbl' : null;
  let depth = 0;
  while (depth + 1 < Math.min(ones.length, others.length) && ones[depth] === others[depth]) depth += 1;
  if (wanted !== null) {
    const table = ones.map(({ name }) => name).lastIndexOf(wanted);
    if (ones[table] !== others[table] || table < 0) throw new DocxError('odd-form');
    depth = table + 1;
  }
  const [first, last] = [ones[depth], others[depth]];
  if (first === undefined || last === undefined) throw new DocxError('odd-form');
  return [first, last];
}
