/** A document with tracked changes, in the look of the report: Word and LibreOffice show them, and accept or reject them one by one or all at once. */
import type { DocxCell, DocxDocument, DocxParagraph, DocxRow, DocxTable } from '../document/docx-document';
import { cleanText } from './package/clean-text';
import { constantParts, DOCUMENT_PART, RELATION_TYPE, runProperties, W_NAMESPACE, XML_HEAD } from './package/parts';
import { ZipWriter } from './package/write-zip';
import { escapeXml, textXml } from './package/xml';
import { XmlSink } from './package/xml-sink';
import { SEPARATOR_XML, sectionXml } from './write';
import { cellProperties, tableHead } from './write-table';

export type ChangeKind = 'kept' | 'inserted' | 'removed';

export interface TrackedLine {
  readonly pieces: readonly { readonly text: string; readonly kind: ChangeKind }[];
  /** What became of the paragraph's end. */
  readonly end: ChangeKind;
}

type Tracked<Part> = Omit<Part, 'text'> & { readonly lines: readonly TrackedLine[] };
type TrackedRow = Omit<DocxRow, 'cells'> & {
  readonly change: ChangeKind;
  readonly cells: readonly Tracked<DocxCell>[];
};
type TrackedTable = Omit<DocxTable, 'rows'> & { readonly rows: readonly TrackedRow[] };

export interface TrackedDocument extends Omit<DocxDocument, 'blocks'> {
  readonly blocks: readonly (Tracked<DocxParagraph> | TrackedTable)[];
}

/** Who changed it and when, as the changes say: `date` is ISO with seconds, "2023-02-01T09:30:00Z". */
export interface Tracking {
  readonly author: string;
  readonly date: string;
}

export function writeChanges(document: TrackedDocument, tracking: Tracking): Uint8Array {
  const zip = new ZipWriter();
  const sink = new XmlSink(zip);
  const texts = [document.title, document.language, document.description].map((text) => cleanText(text).text);
  const [title = '', language = '', description = ''] = texts;
  const parts = [
    ...constantParts(title, language, description, document.landscape),
    [DOCUMENT_PART, new Writer(document, tracking).write()] as const,
  ];
  for (const [name, xml] of parts) {
    sink.begin(name);
    sink.write(xml);
    sink.end();
  }
  return zip.finish();
}

class Writer {
  private next = 1;

  constructor(
    private readonly document: TrackedDocument,
    private readonly tracking: Tracking,
  ) {}

  write(): string {
    const { blocks, landscape } = this.document;
    let xml = `${XML_HEAD}<w:document ${W_NAMESPACE} xmlns:r="${RELATION_TYPE}"><w:body>`;
    blocks.forEach((block, at) => {
      xml += block.kind === 'table' ? this.table(block) : this.lines(block.lines, block, block.keepWithNext);
      const next = blocks[at + 1];
      if (block.kind === 'table' && (next === undefined || next.kind === 'table')) xml += SEPARATOR_XML;
    });
    return `${xml}${sectionXml(landscape)}</w:body></w:document>`;
  }

  private table(table: TrackedTable): string {
    let xml = tableHead(table);
    table.rows.forEach((row, index) => {
      const header = index < table.headerRows;
      const mark = row.change === 'kept' ? '' : this.mark(row.change, true);
      const look = header ? '<w:cantSplit/><w:tblHeader/>' : '';
      xml += `<w:tr>${look === '' && mark === '' ? '' : `<w:trPr>${look}${mark}</w:trPr>`}`;
      let column = 0;
      for (const cell of row.cells) {
        xml += `<w:tc>${cellProperties(table, cell, column, header)}${this.lines(cell.lines, cell, row.keepWithNext)}</w:tc>`;
        column += cell.span;
      }
      xml += '</w:tr>';
    });
    return `${xml}</w:tbl>`;
  }

  private lines(lines: readonly TrackedLine[], look: Pick<DocxCell, 'align' | 'bold'>, keepWithNext: boolean): string {
    const run = runProperties(look.bold);
    const layout = `${keepWithNext ? '<w:keepNext/>' : ''}${look.align === 'left' ? '' : `<w:jc w:val="${look.align}"/>`}`;
    return lines
      .map(({ pieces, end }) => {
        const mark = end === 'kept' ? '' : this.mark(end, true);
        const own = `<w:rPr>${mark}${run.replace(/^<w:rPr>|<\/w:rPr>$/g, '')}</w:rPr>`;
        const runs = pieces.map(({ text, kind }) => this.run(cleanText(text).text, kind, run)).join('');
        return `<w:p><w:pPr>${layout}${own}</w:pPr>${runs}</w:p>`;
      })
      .join('');
  }

  private run(text: string, kind: ChangeKind, look: string): string {
    if (text === '') return '';
    const content = brokenIntoLines(preserved(textXml(text)));
    if (kind === 'kept') return `<w:r>${look}${content}</w:r>`;
    if (kind === 'inserted') return `${this.mark('inserted', false)}<w:r>${look}${content}</w:r></w:ins>`;
    const gone = content.replace(/<w:t( [^<>]*)?>/g, '<w:delText$1>').replace(/<\/w:t>/g, '</w:delText>');
    return `${this.mark('removed', false)}<w:r>${look}${gone}</w:r></w:del>`;
  }

  private mark(kind: 'inserted' | 'removed', isClosed: boolean): string {
    const clean = (text: string): string => escapeXml(cleanText(text).text);
    const { author, date } = this.tracking;
    const name = kind === 'inserted' ? 'w:ins' : 'w:del';
    const id = this.next++;
    return `<${name} w:id="${id}" w:author="${clean(author)}" w:date="${clean(date)}"${isClosed ? '/' : ''}>`;
  }
}

/** A piece of a sentence begins or ends with a blank more often than not. */
const preserved = (xml: string): string => xml.replace(/<w:t>/g, '<w:t xml:space="preserve">');

/** A line end that parts no paragraphs is one of the rarer signs: as a mere character it would be shown as a blank. */
const brokenIntoLines = (xml: string): string => xml.replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">');
