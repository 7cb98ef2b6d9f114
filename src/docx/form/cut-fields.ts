/** Fields of a form: those that only count or repeat stay; of others the words they show, for they could fetch something or run it. */
import { attributeOf, decodeReferences, type Replacement, type XmlElement } from './elements';

const HARMLESS = new Set(
  (
    '= ADVANCE AUTHOR COMMENTS CREATEDATE DATE DOCPROPERTY EDITTIME EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK KEYWORDS ' +
    'LASTSAVEDBY LISTNUM MERGEFIELD NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ ' +
    'STYLEREF SUBJECT SYMBOL TC TIME TITLE TOC XE'
  ).split(' '),
);

function isHarmless(code: string): boolean {
  const word = /^\s*(=|[a-z]+(?=[\s\\"]|$))/i.exec(code)?.[1]?.toUpperCase() ?? '';
  if (word === 'HYPERLINK') return /^\s*HYPERLINK\s+(?:"(?:https?|mailto):|\\l\s)/i.test(code);
  return HARMLESS.has(word);
}

/** All that a page number says of itself: no letters left of it make a field of another kind. */
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES)\s*(?:\\\*\s*(?:MERGEFORMAT|ARABIC)\s*)*$/i;

/** Whether some programs pass over what stands here: then they read another code than the one that is put together here. */
function isOdd(xml: string, piece: XmlElement): boolean {
  for (let at: XmlElement | null = piece; at?.parent != null; at = at.parent) {
    const tag = xml.slice(at.start, at.innerStart);
    const isRoot = at.parent.parent === null && at.parent.name === '';
    if (!isRoot && (/\sxmlns/.test(tag) || !at.name.startsWith('w:') || /^w:(?:del|moveFrom)$/.test(at.name)))
      return true;
  }
  return false;
}

interface OpenField {
  readonly codes: XmlElement[];
  code: string;
}

/** `count` is of the fields, `cuts` of the pieces of their codes. */
export function cutFields(xml: string, root: XmlElement): { readonly cuts: Replacement[]; readonly count: number } {
  const cuts: Replacement[] = [];
  let count = 0;
  const open: OpenField[] = [];
  const close = (field: OpenField | undefined): void => {
    if (field === undefined || field.codes.length === 0) return;
    const odd = field.codes.some((piece) => isOdd(xml, piece));
    if (odd ? PAGE_NUMBER.test(field.code) : isHarmless(field.code)) return;
    count += 1;
    for (const { start, end } of field.codes) cuts.push({ start, end, text: '' });
  };
  const visit = (element: XmlElement): void => {
    const name = element.name.slice(element.name.indexOf(':') + 1);
    if (name === 'fldSimple' && !isHarmless(decodeReferences(attributeOf(xml, element, '[\\w.-]+:instr') ?? ''))) {
      count += 1;
      cuts.push({ start: element.start, end: element.innerStart, text: '' });
      if (element.innerEnd < element.end) cuts.push({ start: element.innerEnd, end: element.end, text: '' });
    } else if (name === 'fldChar') {
      const turn = decodeReferences(attributeOf(xml, element, '[\\w.-]+:fldCharType') ?? '');
      if (turn === 'begin') open.push({ codes: [], code: '' });
      else if (turn === 'end') close(open.pop());
    } else if (name === 'instrText') {
      const field = open[open.length - 1] ?? { codes: [], code: '' };
      if (open.length === 0) open.push(field);
      field.codes.push(element);
      field.code += decodeReferences(xml.slice(element.innerStart, element.innerEnd));
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  for (const field of open) close(field);
  return { cuts, count };
}
