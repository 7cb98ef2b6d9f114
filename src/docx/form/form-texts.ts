/** Paragraphs of a part as their runs spell them, and words of them put in the place of others. */
import { refuseBroken, textOfPart } from '../package/read-part';
import { escapeXml } from '../package/xml';
import type { ZipEntry } from '../package/zip';
import {
  decodeReferences,
  listElements,
  type Replacement,
  readElements,
  replaceStretches,
  type XmlElement,
} from './elements';
import type { FormText, FormWords } from './form';

/** A part's text; refused where it is not well-formed. UTF-16 is told as UTF-8, for so it is written. */
export function readPartText(entry: ZipEntry): string {
  refuseBroken(entry);
  return textOfPart(entry).replace(/^(<\?xml[^>]*encoding=["'])utf-16[a-z]*/i, '$1UTF-8');
}

/** A run's text: the piece of the paragraph's text that begins at `from`. */
interface Segment {
  readonly element: XmlElement;
  readonly from: number;
  readonly text: string;
}

/** The file's title and what it is stand in elements of their own. */
const PROPERTIES = ['dc:title', 'dc:description'];
const HOLDERS = new Set(['w:p', ...PROPERTIES]);

function holdersOf(root: XmlElement): XmlElement[] {
  const paragraphs = listElements(root, 'w:p');
  return paragraphs.length > 0 ? paragraphs : PROPERTIES.flatMap((name) => listElements(root, name));
}

/** What holds text of a paragraph, but not of those in a box that hangs in it. */
function segmentsOf(xml: string, holder: XmlElement): Segment[] {
  if (PROPERTIES.includes(holder.name))
    return [{ element: holder, from: 0, text: decodeReferences(xml.slice(holder.innerStart, holder.innerEnd)) }];
  const segments: Segment[] = [];
  let length = 0;
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (HOLDERS.has(child.name)) continue;
      if (child.name === 'w:t') {
        const text = decodeReferences(xml.slice(child.innerStart, child.innerEnd));
        segments.push({ element: child, from: length, text });
        length += text.length;
      } else if (child.name === 'w:tab' || child.name === 'w:br') {
        // Nothing is found across it.
        if (element.name === 'w:r') length += 1;
      } else visit(child);
    }
  };
  visit(holder);
  return segments;
}

/** Paragraphs with text, in order. */
export function listTexts(part: string, xml: string): FormText[] {
  const root = readElements(xml);
  const order = new Map<XmlElement, number>();
  for (const name of ['w:tr', 'w:tbl'])
    for (const [at, element] of listElements(root, name).entries()) order.set(element, at);
  return holdersOf(root).flatMap((holder, at) => {
    let text = '';
    for (const segment of segmentsOf(xml, holder)) text = text.padEnd(segment.from, '\n') + segment.text;
    const around = (name: string): number[] => listAround(holder, name).flatMap((element) => order.get(element) ?? []);
    return text.trim() === '' ? [] : [{ part, at, text, rows: around('w:tr'), tables: around('w:tbl') }];
  });
}

function listAround(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let at = element.parent; at !== null; at = at.parent) if (at.name === name) found.push(at);
  return found;
}

const EDGE_BLANK = /^\s|\s$/;

/** The part with words replaced; the first run that a word stands in takes all of the new one. */
export function replaceWords(xml: string, words: readonly FormWords[]): string {
  if (words.length === 0) return xml;
  const holders = holdersOf(readElements(xml));
  const replacements: Replacement[] = [];
  for (const at of new Set(words.map((each) => each.at))) {
    const holder = holders[at];
    if (holder === undefined) continue;
    const own = words.filter((each) => each.at === at).sort((one, other) => other.start - one.start);
    for (const { element, from, text } of segmentsOf(xml, holder)) {
      let changed = text;
      for (const { start, end, text: put } of own) {
        const left = Math.max(0, start - from);
        const right = Math.min(text.length, end - from);
        if (right <= 0 || left >= text.length || left >= right) continue;
        changed = changed.slice(0, left) + (start >= from ? put : '') + changed.slice(right);
      }
      if (changed === text) continue;
      const keep = element.name === 'w:t' && EDGE_BLANK.test(changed);
      replacements.push(
        keep
          ? { start: element.start, end: element.end, text: `<w:t xml:space="preserve">${escapeXml(changed)}</w:t>` }
          : { start: element.innerStart, end: element.innerEnd, text: escapeXml(changed) },
      );
    }
  }
  return replaceStretches(xml, replacements);
}
