/** Texts as a conversion may leave them: signs that nobody sees, and blanks for tabs, are no loss of words. */

import type { FinishedDocument, FinishedParagraph } from '../../../document/finished-document';
import { cutEnd } from '../../text/cut-end';
import type { ReportDocument } from '../document';

/** Without soft hyphens, with a blank for a tab, without blanks at the edges of lines. */
export function settleText(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => cutEnd(line.replace(/^ +/, ''), / /))
    .join('\n');
}

export function settleExpected(document: ReportDocument): ReportDocument {
  const settle = <Piece extends { readonly text: string }>(piece: Piece): Piece => ({
    ...piece,
    text: settleText(piece.text),
  });
  const blocks = document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? settle(block)
      : { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(settle) })) },
  );
  return { ...document, blocks };
}

export function settleFound(found: FinishedDocument): FinishedDocument {
  const settle = (paragraph: FinishedParagraph): FinishedParagraph => ({
    ...paragraph,
    text: settleText(paragraph.text),
  });
  const blocks = found.blocks.map((block) =>
    block.kind === 'paragraph'
      ? settle(block)
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(settle) })),
          })),
        },
  );
  return { ...found, blocks };
}
