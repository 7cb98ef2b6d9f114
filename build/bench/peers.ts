/** What ours is measured against: the same report through other libraries, and a linter with all its rules over the same characters. */
import type * as Docx from 'docx';
import {
  type CellBlock,
  documentOf,
  makePlan,
  type ParagraphBlock,
  type PlanDocument,
  sheetOf,
  type TableBlock,
} from './plans';

export async function prepareDocx(entries: number) {
  const library = await import('docx');
  const plan = makePlan(entries);
  return () => library.Packer.toBuffer(docxDocument(library, documentOf(plan)));
}

/** `template` is a document with the tags in it. */
export async function prepareDocxtemplater(entries: number, template: Uint8Array) {
  const { default: PizZip } = await import('pizzip');
  const { default: Docxtemplater } = await import('docxtemplater');
  const plan = makePlan(entries);
  return () => {
    const filled = new Docxtemplater(new PizZip(template), { linebreaks: true });
    filled.render({ sections: plan });
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

/** Each cell of the plan's tab a paragraph of one text in Markdown. */
export async function prepareMarkdownlint(entries: number): Promise<() => unknown> {
  const { lint } = await import('markdownlint/sync');
  const cells = sheetOf(makePlan(entries)).rows.flat();
  const plan = `# План\n\n${cells.filter((cell) => cell !== null).join('\n\n')}\n`;
  return () => lint({ strings: { plan }, config: { default: true } });
}

/** The same table through the library `docx`. */
function docxDocument(library: typeof Docx, { blocks }: PlanDocument): Docx.Document {
  const { AlignmentType, Footer, PageNumber, PageOrientation, TableLayoutType, VerticalMergeType, WidthType } = library;
  const font = { font: 'Times New Roman', size: 24 };
  const paragraphs = ({ text, align, bold }: CellBlock | ParagraphBlock, keepNext: boolean) =>
    text.split('\n').map(
      (line) =>
        new library.Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext,
          children: [new library.TextRun({ text: line, bold, ...font })],
        }),
    );
  const merges = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE };
  const tableCell = (each: CellBlock, width: number, keepNext: boolean) =>
    new library.TableCell({
      columnSpan: each.span,
      width: { size: each.span > 1 ? 14_570 : width, type: WidthType.DXA },
      ...(each.merge === 'none' ? {} : { verticalMerge: merges[each.merge] }),
      children: paragraphs(each, keepNext),
    });
  const table = (block: TableBlock) =>
    new library.Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [...block.columnWidths],
      width: { size: 14_570, type: WidthType.DXA },
      rows: block.rows.map(
        (row, index) =>
          new library.TableRow({
            tableHeader: index < block.headerRows,
            children: row.cells.map((each, column) =>
              tableCell(each, block.columnWidths[column] ?? 0, row.keepWithNext),
            ),
          }),
      ),
    });
  const number = new library.Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new library.TextRun({ children: [PageNumber.CURRENT], ...font })],
  });
  return new library.Document({
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: new Footer({ children: [number] }) },
        children: blocks.flatMap((block) =>
          block.kind === 'table' ? [table(block)] : paragraphs(block, block.keepWithNext),
        ),
      },
    ],
  });
}
