/** Blocks -> .docx bytes in the official form: A4, Times New Roman 12, fixed table, page numbers; equal input gives equal bytes. */
import type { DocxBlock, DocxDocument } from '../document/docx-document';
import { placeBlocks } from './normalise';
import { cleanText } from './package/clean-text';
import { constantParts, DOCUMENT_PART, FOOTER_ID, RELATION_TYPE, W_NAMESPACE, XML_HEAD } from './package/parts';
import { ZipWriter } from './package/write-zip';
import { escapeXml, textXml } from './package/xml';
import { XmlSink } from './package/xml-sink';
import { type Look, lookOf, paragraphsXml } from './paragraph-markup';
import { type RemovedCharacters, writeTable } from './write-table';

export interface WrittenDocx {
  readonly bytes: Uint8Array;
  readonly removed: readonly RemovedCharacters[];
}

/** Throws DocxError `bad-table` when a row does not fill its table's columns. */
export function writeDocx(document: DocxDocument): WrittenDocx {
  const removed: RemovedCharacters[] = [];
  const title = cleanText(document.title);
  if (title.removed > 0) removed.push({ block: null, row: null, cell: null, count: title.removed });
  const [language, description] = [document.language, document.description].map((text) => cleanText(text).text) as [
    string,
    string,
  ];
  const zip = new ZipWriter();
  const sink = new XmlSink(zip);
  for (const [name, xml] of constantParts(title.text, language, description, document.landscape)) {
    sink.begin(name);
    sink.write(xml);
    sink.end();
  }
  sink.begin(DOCUMENT_PART);
  writeMain(sink, document, removed);
  sink.end();
  return { bytes: zip.finish(), removed };
}

/** The main part; appends to `removed`. */
function writeMain(sink: XmlSink, document: DocxDocument, removed: RemovedCharacters[]): void {
  sink.write(`${XML_HEAD}<w:document ${W_NAMESPACE} xmlns:r="${RELATION_TYPE}"><w:body>`);
  const headings = { count: 0, areMarked: document.blocks.some(isContents) };
  for (const { block, source } of placeBlocks(document)) {
    if (source === null) sink.write(SEPARATOR_XML);
    else if (block.kind === 'table') writeTable(sink, block, source, removed, headings);
    else {
      const clean = cleanText(block.text);
      if (clean.removed > 0) removed.push({ block: source, row: null, cell: null, count: clean.removed });
      const look = lookOf(block, block.keepWithNext, undefined, block.newPage);
      const [above, below] = [document.blocks[source - 1], document.blocks[source + 1]];
      sink.write(
        block.contents === undefined
          ? paragraphsXml(clean.text, look)
          : contentsXml(clean.text, look, block.contents, [!isContents(above), !isContents(below)]),
      );
    }
  }
  sink.write(`${sectionXml(document.landscape)}</w:body></w:document>`);
}

const isContents = (block: DocxBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.contents !== undefined;

/** The field lists whatever has an outline level, without pages, and shows these lines until somebody asks for others. */
const CONTENTS_CODE = ' TOC \\o "1-9" \\n \\h \\z \\u ';

function contentsXml(
  text: string,
  look: Look,
  heading: number,
  [isFirst, isLast]: readonly [boolean, boolean],
): string {
  const mark = (kind: string): string => `<w:r>${look.run}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = `<w:r>${look.run}<w:instrText xml:space="preserve">${escapeXml(CONTENTS_CODE)}</w:instrText></w:r>`;
  return (
    `<w:p>${look.paragraph}${isFirst ? `${mark('begin')}${code}${mark('separate')}` : ''}` +
    `<w:hyperlink w:anchor="_Toc${heading}" w:history="1"><w:r>${look.run}${textXml(text)}</w:r></w:hyperlink>` +
    `${isLast ? mark('end') : ''}</w:p>`
  );
}

/** A point high, so that it makes no page of its own. */
export const SEPARATOR_XML =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>';

/** 2 cm left and right leave 14,570 twips in landscape; upright, where columns are narrow, 1 cm on the right, as offices have it, leaves 10,205. */
export function sectionXml(landscape: boolean): string {
  const size = landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER_ID}"/><w:pgSz ${size}/>` +
    `<w:pgMar w:top="1134" w:right="${landscape ? 1134 : 567}" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>` +
    '</w:sectPr>'
  );
}
