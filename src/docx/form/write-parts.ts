/** New rows, tables and paragraphs in the looks of an example. */
import { cleanText } from '../package/clean-text';
import { textXml } from '../package/xml';
import { childOf, type XmlElement } from './elements';
import type { ElementName, FormPart, FormRow } from './form';
import {
  areStriped,
  type CellLook,
  type FormXml,
  type ParagraphLook,
  paragraphLook,
  type RowLook,
  usualRow,
} from './looks';

export interface PartWriting {
  readonly source: FormXml;
  element(name: ElementName, at: number): XmlElement;
  /** Looks of rows asked for before, by the rows they were asked for. */
  readonly known: Map<string, RowLook>;
  /** Characters that XML cannot hold and that were left out. */
  removed: number;
  /** Rows of the example had different fills, and the new ones have one. */
  striped: boolean;
}

export function writeParts(writing: PartWriting, parts: readonly FormPart[]): string {
  return parts.map((part) => writePart(writing, part)).join('');
}

function writePart(writing: PartWriting, part: FormPart): string {
  const { source } = writing;
  switch (part.kind) {
    case 'row':
      return rowXml(writing, part);
    case 'banner':
      return bannerXml(writing, part.like, part.text);
    case 'paragraph':
      return linesXml(writing, part.text, [paragraphLook(source, writing.element('paragraph', part.like))]);
    case 'copy': {
      const { start, end } = writing.element(part.element.name, part.element.at);
      return source.xml.slice(start, end);
    }
    case 'table': {
      const table = writing.element('table', part.like);
      const properties = ['w:tblPr', 'w:tblGrid'].map((name) => {
        const child = childOf(table, name);
        return child === undefined ? '' : source.xml.slice(child.start, child.end);
      });
      const head = part.head.map((at) => writePart(writing, { kind: 'copy', element: { name: 'row', at } }));
      return `<w:tbl>${properties.join('')}${head.join('')}${writeParts(writing, part.rows)}</w:tbl>`;
    }
  }
}

function lookOf(writing: PartWriting, like: readonly number[]): RowLook {
  const key = like.join();
  const before = writing.known.get(key);
  if (before !== undefined) return before;
  const rows = like.map((at) => writing.element('row', at));
  const look = usualRow(writing.source, rows);
  writing.striped ||= areStriped(writing.source, rows);
  writing.known.set(key, look);
  return look;
}

function rowXml(writing: PartWriting, { like, cells }: FormRow): string {
  const look = lookOf(writing, like);
  let xml = `<w:tr>${look.properties}`;
  for (const [index, cell] of cells.entries()) {
    const own = look.cells[index];
    if (own === undefined) throw new Error('a row of the form has fewer cells than it is to hold');
    const merge = cell.merge === 'none' ? '' : `<w:vMerge w:val="${cell.merge === 'start' ? 'restart' : 'continue'}"/>`;
    const properties = own.before + merge + own.behind;
    xml += `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}`;
    xml += `${linesXml(writing, cell.text, linesLooks(own))}</w:tc>`;
  }
  return `${xml}</w:tr>`;
}

const BLANK_LOOK: ParagraphLook = { layout: '', mark: '', run: '', blank: true };

/** Looks of lines one after another: the last with text goes on. */
function linesLooks({ paragraphs }: CellLook): readonly ParagraphLook[] {
  const written = paragraphs.filter(({ blank }) => !blank);
  return written.length > 0 ? written : [paragraphs[0] ?? BLANK_LOOK];
}

function bannerXml(writing: PartWriting, like: readonly number[], text: string): string {
  const look = lookOf(writing, like);
  const widthOf = (pattern: RegExp, { before }: CellLook, missing: number): number =>
    Number(pattern.exec(before)?.[1] ?? missing);
  let span = 0;
  let width = 0;
  for (const cell of look.cells) {
    span += widthOf(/<w:gridSpan[^<>]* w:val="(\d+)"/, cell, 1);
    width += widthOf(/<w:tcW[^<>]* w:w="(\d+)"/, cell, 0);
  }
  const [first] = look.cells;
  const [line = BLANK_LOOK] = first === undefined ? [] : linesLooks(first);
  const run = line.run.replace(/<w:b(?:Cs)?(?: [^<>]*)?\/>/g, '');
  const bold = run === '' ? '<w:rPr><w:b/></w:rPr>' : run.replace(/<w:rPr>(<w:rFonts[^<>]*\/>)?/, '$&<w:b/>');
  const layout = `${line.layout.replace(/<w:(?:jc|ind)(?: [^<>]*)?\/>/g, '')}<w:jc w:val="center"/>`;
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${first?.behind ?? ''}`;
  const lines = linesXml(writing, text, [{ layout, mark: '', run: bold, blank: false }]);
  return `<w:tr>${look.properties}<w:tc><w:tcPr>${properties}</w:tcPr>${lines}</w:tc></w:tr>`;
}

function linesXml(writing: PartWriting, text: string, looks: readonly ParagraphLook[]): string {
  const clean = cleanText(text);
  writing.removed += clean.removed;
  return clean.text
    .split('\n')
    .map((line, index) => paragraphXml(line, looks[Math.min(index, looks.length - 1)] ?? BLANK_LOOK))
    .join('');
}

function paragraphXml(text: string, { layout, mark, run }: ParagraphLook): string {
  const properties = layout + (text === '' && mark === '' ? run : mark);
  const open = properties === '' ? '<w:p>' : `<w:p><w:pPr>${properties}</w:pPr>`;
  return text === '' ? `${open}</w:p>` : `${open}<w:r>${run}${textXml(text)}</w:r></w:p>`;
}
