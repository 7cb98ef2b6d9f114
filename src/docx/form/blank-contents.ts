/** A form's table of contents: its lines are the example's, with the example's pages. They give way to one that asks for new ones, which Word makes when it opens the document. */
import {
  aroundOf,
  attributeOf,
  childOf,
  decodeReferences,
  listElements,
  type Replacement,
  readElements,
  replaceStretches,
  type XmlElement,
} from './elements';

interface Field {
  readonly begin: XmlElement;
  separate: XmlElement | null;
  end: XmlElement | null;
  code: string;
}

const CONTENTS = /^\s*TOC\b/i;

export interface BlankedContents {
  readonly xml: string;
  /** How many there were. */
  readonly count: number;
}

/** The same part where there is none. */
export function blankContents(xml: string): BlankedContents {
  if (!xml.includes('TOC')) return { xml, count: 0 };
  const root = readElements(xml);
  const paragraphs = listElements(root, 'w:p');
  const stretches: Replacement[] = [];
  let count = 0;
  for (const field of listFields(xml, root)) {
    const own = CONTENTS.test(field.code) ? blankField(xml, paragraphs, field) : [];
    count += own.length > 0 ? 1 : 0;
    stretches.push(...own);
  }
  for (const simple of listElements(root, 'w:fldSimple')) {
    if (!CONTENTS.test(decodeReferences(attributeOf(xml, simple, 'w:instr') ?? ''))) continue;
    const lines = xml.slice(simple.innerStart, simple.innerEnd);
    stretches.push(dirtied(xml, simple), { start: simple.innerStart, end: simple.innerEnd, text: lineFor(lines) });
    count += 1;
  }
  return { xml: replaceStretches(xml, stretches), count };
}

function listFields(xml: string, root: XmlElement): Field[] {
  const fields: Field[] = [];
  const open: Field[] = [];
  const visit = (element: XmlElement): void => {
    const field = open[open.length - 1];
    if (element.name === 'w:fldChar') {
      const turn = attributeOf(xml, element, 'w:fldCharType');
      if (turn === 'begin') open.push({ begin: element, separate: null, end: null, code: '' });
      else if (field !== undefined && turn === 'separate') field.separate ??= element;
      else if (field !== undefined && turn === 'end') {
        field.end = element;
        fields.push(field);
        open.pop();
      }
    } else if (element.name === 'w:instrText' && field !== undefined && field.separate === null)
      field.code += decodeReferences(xml.slice(element.innerStart, element.innerEnd));
    for (const child of element.children) visit(child);
  };
  visit(root);
  return fields;
}

/** The run or link of a paragraph that holds an element. */
function pieceOf(element: XmlElement, paragraph: XmlElement): XmlElement {
  let at = element;
  while (at.parent !== null && at.parent !== paragraph) at = at.parent;
  return at;
}

/** None where the field has no lines, or stands in one piece with them. */
function blankField(xml: string, paragraphs: readonly XmlElement[], { begin, separate, end }: Field): Replacement[] {
  const first = separate === null ? null : aroundOf(separate, 'w:p');
  const last = end === null ? null : aroundOf(end, 'w:p');
  if (separate === null || end === null || first === null || last === null) return [];
  const [from, to] = [pieceOf(separate, first), pieceOf(end, last)];
  if (from === to) return [];
  const lines = xml.slice(from.end, to.start);
  const text = lineFor(lines);
  if (first === last) return [dirtied(xml, begin), { start: from.end, end: to.start, text }];
  const layout = childOf(last, 'w:pPr');
  return [
    dirtied(xml, begin),
    { start: from.end, end: first.innerEnd, text },
    ...paragraphs
      .filter(({ start, end: until }) => start >= first.end && until <= last.start)
      .map((paragraph) => ({ start: paragraph.start, end: paragraph.end, text: sectionOf(xml, paragraph) })),
    { start: layout?.end ?? last.innerStart, end: to.start, text: '' },
  ];
}

/** The end of a section stands in a paragraph, which then stays without its words. */
function sectionOf(xml: string, paragraph: XmlElement): string {
  const layout = childOf(paragraph, 'w:pPr');
  return layout === undefined || childOf(layout, 'w:sectPr') === undefined
    ? ''
    : `<w:p>${xml.slice(layout.start, layout.end)}</w:p>`;
}

function dirtied(xml: string, element: XmlElement): Replacement {
  const { start, innerStart, name } = element;
  const tag = xml.slice(start, innerStart).replace(/\sw:dirty\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return { start, end: innerStart, text: tag.replace(`<${name}`, `<${name} w:dirty="true"`) };
}

const lineFor = (lines: string): string =>
  `<w:r><w:t>${/[А-Яа-яЁё]/.test(lines) ? 'Оглавление: обновите поле (F9).' : 'Contents: update this field (F9).'}</w:t></w:r>`;
