/** A part's elements with their places in its text, so that a piece of it can be copied or replaced and the rest stays as it was. */

/** Places count UTF-16 units of the part's text; `end` is behind the closing tag. */
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  /** Where the contents begin and end; both are `end` for an element closed in itself. */
  innerStart: number;
  innerEnd: number;
  end: number;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
}

/** Tags, and what may hold a "<" without being one. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;

/** The root element. The part must be well-formed: whoever calls has had it parsed. */
export function readElements(xml: string): XmlElement {
  const root: XmlElement = {
    name: '',
    start: 0,
    innerStart: 0,
    innerEnd: xml.length,
    end: xml.length,
    parent: null,
    children: [],
  };
  let open = root;
  for (const match of xml.matchAll(MARKUP)) {
    const [tag, closing, name, empty] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (closing === '/') {
      open.innerEnd = match.index;
      open.end = end;
      open = open.parent ?? root;
      continue;
    }
    const element: XmlElement = {
      name,
      start: match.index,
      innerStart: end,
      innerEnd: end,
      end,
      parent: open,
      children: [],
    };
    open.children.push(element);
    if (empty !== '/') open = element;
  }
  return root.children[0] ?? root;
}

/** All elements of a name below one, in the order of the text. */
export function listElements(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === name) found.push(element);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return found;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The nearest element of a name around one. */
export function aroundOf(element: XmlElement, name: string): XmlElement | null {
  let at = element.parent;
  while (at !== null && at.name !== name) at = at.parent;
  return at;
}

/** An attribute as written, its references not resolved; null where it is not set. */
export function attributeOf(xml: string, { start, innerStart }: XmlElement, name: string): string | null {
  const tag = xml.slice(start, innerStart);
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? '');
}

/** A stretch of a part and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The element gone. */
export const withoutElement = ({ start, end }: Pick<XmlElement, 'start' | 'end'>): Replacement => ({
  start,
  end,
  text: '',
});

/** Stretches must not overlap; where one lies within another that goes whole, the outer one counts. */
export function replaceStretches(xml: string, replacements: readonly Replacement[]): string {
  const ordered = [...replacements].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    if (start < at) continue;
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text behind markup: references resolved. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named !== undefined) return REFERENCES[String(named)] ?? whole;
    const point = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
