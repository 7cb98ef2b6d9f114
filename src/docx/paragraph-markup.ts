/** Paragraphs in the look of the official form. */
import type { DocxParagraph } from '../document/docx-document';
import { runProperties } from './package/parts';
import { encodeUtf8 } from './package/utf8';
import { textXml } from './package/xml';
import type { LineMarkup } from './package/xml-sink';

/** The markup around a paragraph's text. */
export interface Look {
  readonly paragraph: string;
  readonly run: string;
  /** Without text the paragraph's end mark alone carries font and weight. */
  readonly emptyParagraph: string;
  readonly lines: LineMarkup;
}

const CLOSING = encodeUtf8('</w:t></w:r></w:p>');

/** Left is the default and left unsaid: markup is most of what there is to compress. */
export function lookOf(
  { align, bold }: Pick<DocxParagraph, 'align' | 'bold'>,
  keepWithNext: boolean,
  outline?: number,
  newPage?: true,
): Look {
  const run = runProperties(bold);
  const heading = outline === undefined ? '' : `<w:outlineLvl w:val="${outline - 1}"/>`;
  const page = newPage === true ? '<w:pageBreakBefore/>' : '';
  const layout = `${keepWithNext ? '<w:keepNext/>' : ''}${page}${align === 'left' ? '' : `<w:jc w:val="${align}"/>`}${heading}`;
  const paragraph = layout === '' ? '' : `<w:pPr>${layout}</w:pPr>`;
  const emptyParagraph = `<w:p><w:pPr>${layout}${run}</w:pPr></w:p>`;
  return {
    paragraph,
    run,
    emptyParagraph,
    lines: {
      opening: encodeUtf8(`<w:p>${paragraph}<w:r>${run}<w:t>`),
      closing: CLOSING,
      blank: encodeUtf8(emptyParagraph),
    },
  };
}

export function paragraphsXml(text: string, look: Look): string {
  if (text.indexOf('\n') < 0) return paragraphXml(text, look);
  let xml = '';
  for (const line of text.split('\n')) xml += paragraphXml(line, look);
  return xml;
}

function paragraphXml(text: string, look: Look): string {
  if (text === '') return look.emptyParagraph;
  return `<w:p>${look.paragraph}<w:r>${look.run}${textXml(text)}</w:r></w:p>`;
}
