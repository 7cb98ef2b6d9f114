/** XML with every element's place in the text, so that one can be replaced and all the rest stay as they are, byte for byte. */

import type { TextChange } from '../../core/grid/cell-edit';

export interface XmlElement {
  /** As written, prefix and all. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; as `openEnd` where the element is one tag. */
  closeStart: number;
  end: number;
  /** Empty where the scan was not to go that deep. */
  readonly children: XmlElement[];
}

/** What is wrong with a part, in the parser's words. */
export class BrokenXml extends Error {}

/**
 * Elements of a text down to `depth` (the root is 0), in one pass. Throws BrokenXml where tags do not match; the rest of being well-formed is for
 * those that read the part.
 */
export function scanElements(xml: string, depth: number): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  // Names of elements deeper than asked for.
  const deep: string[] = [];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const second = xml.charCodeAt(at + 1);
    if (second === BANG || second === QUESTION) {
      at = skipMarkup(xml, at);
      continue;
    }
    const end = tagEnd(xml, at);
    if (second === SLASH) {
      const name = xml.slice(at + 2, end - 1).trimEnd();
      const below = deep.pop();
      if (below !== undefined) {
        if (below !== name) throw new BrokenXml(`</${name}> closes <${below}>`);
      } else {
        const element = open.pop();
        if (element?.name !== name) throw new BrokenXml(`</${name}> closes <${element?.name ?? ''}>`);
        element.closeStart = at;
        element.end = end;
      }
      at = end;
      continue;
    }
    const name = nameAt(xml, at + 1);
    const single = xml.charCodeAt(end - 2) === SLASH;
    if (deep.length > 0 || open.length > depth) {
      if (!single) deep.push(name);
    } else {
      const element = {
        name,
        local: name.slice(name.indexOf(':') + 1),
        start: at,
        openEnd: end,
        closeStart: end,
        end,
        children: [],
      };
      const parent = open.at(-1);
      if (parent !== undefined) parent.children.push(element);
      else if (root !== null) throw new BrokenXml('a second root');
      root ??= element;
      if (!single) open.push(element);
    }
    at = end;
  }
  if (root === null || open.length > 0 || deep.length > 0) throw new BrokenXml('cut short');
  return root;
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;
const EQUALS = 61;

/** Behind a comment, a CDATA section, a processing instruction. */
function skipMarkup(xml: string, at: number): number {
  const [opening, closing] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : xml.startsWith('<?', at)
        ? ['<?', '?>']
        : ['', ''];
  const end = opening === '' ? -1 : xml.indexOf(closing, at + opening.length);
  if (end < 0) throw new BrokenXml(opening === '' ? 'a document type' : 'cut short');
  return end + closing.length;
}

/** Behind the tag that begins at `at`; a quoted value may hold a ">". */
function tagEnd(xml: string, at: number): number {
  for (let place = at + 1; place < xml.length; place += 1) {
    const code = xml.charCodeAt(place);
    if (code === GREATER) return place + 1;
    if (code === QUOTE || code === APOSTROPHE) {
      place = xml.indexOf(code === QUOTE ? '"' : "'", place + 1);
      if (place < 0) break;
    }
  }
  throw new BrokenXml('cut short');
}

function nameAt(xml: string, at: number): string {
  let end = at;
  for (; end < xml.length; end += 1) {
    const code = xml.charCodeAt(end);
    if (code <= 32 || code === SLASH || code === GREATER) break;
  }
  if (end === at) throw new BrokenXml('a tag without a name');
  return xml.slice(at, end);
}

/** An element's opening tag as it is written. */
export const tagOf = (xml: string, { start, openEnd }: XmlElement): string => xml.slice(start, openEnd);

export const textOf = (xml: string, { start, end }: XmlElement): string => xml.slice(start, end);

/** What stands between an element's tags, as it is written. */
export const innerOf = (xml: string, { openEnd, closeStart }: XmlElement): string => xml.slice(openEnd, closeStart);

export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element?.children.find((child) => child.local === local);

/** "x:" where the element's name is written with that prefix; "" where it has none. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A tag's attributes by their names as written, references resolved. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    found.set(name, unescapeXml(double ?? single ?? ''));
  return found;
}

/** One attribute's value; cells are asked for theirs by the hundred thousand, so the usual spelling is looked for first. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at > 0; at = tag.indexOf(name, at + 1)) {
    const behind = at + name.length;
    if (tag.charCodeAt(at - 1) > 32) continue;
    const quote = tag.charCodeAt(behind + 1);
    if (tag.charCodeAt(behind) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) break;
    const end = tag.indexOf(quote === QUOTE ? '"' : "'", behind + 2);
    // The name may stand within another attribute's value: then quotes before it do not pair.
    if (end < 0 || !isOutside(tag, at)) break;
    return unescapeXml(tag.slice(behind + 2, end));
  }
  return tag.includes(name) ? attributesOf(tag).get(name) : undefined;
}

/** Whether a place in a tag is outside of any value. */
function isOutside(tag: string, place: number): boolean {
  let open = 0;
  for (let at = 0; at < place; at += 1) {
    const code = tag.charCodeAt(at);
    if (open === 0 && (code === QUOTE || code === APOSTROPHE)) open = code;
    else if (code === open) open = 0;
  }
  return open === 0;
}

/** The tag with one attribute set, or taken away (null); the others stay as they are written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const [before, after] = [tag.slice(0, match.index), tag.slice(match.index + match[0].length)];
    return value === null ? before.trimEnd() + after : `${before}${name}="${escapeXml(value)}"${after}`;
  }
  if (value === null) return tag;
  const end = /\s*\/?>$/.exec(tag)?.index ?? tag.length;
  return `${tag.slice(0, end)} ${name}="${escapeXml(value)}"${tag.slice(end)}`;
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-f]+));/gi, (_all, name, decimal, hex) =>
    name === undefined
      ? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
      : (REFERENCES[String(name).toLowerCase()] ?? ''),
  );
}

/** For text between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** For attributes; line breaks and tabs too, which they would lose. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What is to stand in the place of a stretch; nothing is replaced where `start` equals `end`. */
export type Splice = TextChange;

/** The text with all splices made; those at one place stand in the order given. They must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of sorted) {
    if (start < at) throw new Error('splices overlap');
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** An element as written: all of it, its opening tag, and what stands behind that tag. */
interface ElementText {
  readonly text: string;
  readonly start: number;
  readonly tag: string;
  readonly body: string;
}

/**
 * Elements of that name (or of one of several: "one|other") that do not lie within each other, in one pass; none in comments. One without an end ends
 * the search, so that a file of many such takes no longer to read.
 */
export function* elementTexts(xml: string, local: string): Generator<ElementText> {
  const opening = new RegExp(`<!--|<((?:[\\w.-]+:)?(?:${local}))(?=[\\s/>])[^<>]*>`, 'g');
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    const [tag, name] = found;
    const behind = opening.lastIndex;
    const closing = name === undefined ? '-->' : `</${name}>`;
    const close = tag.endsWith('/>') ? behind : xml.indexOf(closing, behind);
    if (close < 0) return;
    const end = tag.endsWith('/>') ? behind : close + closing.length;
    opening.lastIndex = end;
    if (name === undefined) continue;
    yield { text: xml.slice(found.index, end), start: found.index, tag, body: xml.slice(behind, close) };
  }
}

/** The text with each element of that name as `change` gives it. */
export function replaceElements(xml: string, local: string, change: (element: string) => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { text, start } of elementTexts(xml, local)) {
    pieces.push(xml.slice(from, start), change(text));
    from = start + text.length;
  }
  return from === 0 ? xml : pieces.join('') + xml.slice(from);
}
