/** Plans as the library `docx` writes them, in the layouts that people use. */
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { HEADS } from './word-xml';

export interface SourceItem {
  readonly name: string;
  readonly period: string;
  readonly executors: readonly string[];
  readonly entries: readonly string[];
}

export interface SourceSection {
  readonly title: string;
  readonly items: readonly SourceItem[];
}

/** How a plan is laid out. */
export interface Layout {
  /** Further entries under merged cells, under blank ones, or all in one cell parted by quarters of the row. */
  readonly further: 'merged' | 'blank';
  readonly sections: 'spanned' | 'alone' | 'tables';
  readonly numbers: 'typed' | 'generated';
  readonly columnNumbers: boolean;
  /** Order of the five columns. */
  readonly order: readonly number[];
  /** Each word a run of its own, paragraphs by line breaks. */
  readonly shredded: boolean;
}

const NUMBERING = {
  config: [
    {
      reference: 'plan',
      levels: [0, 1].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: level === 0 ? '%1.' : '%1.%2.',
        alignment: AlignmentType.START,
      })),
    },
  ],
};

export async function writeWithLibrary(
  title: readonly string[],
  sections: readonly SourceSection[],
  layout: Layout,
): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = title.map((text) => new Paragraph(text));
  let rows: TableRow[] = [];
  const flush = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }), new Paragraph(''));
    rows = [];
  };
  const open = (): void => {
    rows.push(
      new TableRow({
        tableHeader: true,
        children: inOrder(
          layout,
          HEADS.map((text) => cell(text, layout)),
        ),
      }),
    );
    if (layout.columnNumbers)
      rows.push(new TableRow({ children: HEADS.map((_head, index) => cell(String(index + 1), layout)) }));
  };
  if (layout.sections !== 'tables') open();
  for (const [index, section] of sections.entries()) {
    const heading = `${index + 1}. ${section.title}`;
    const generated = layout.numbers === 'generated';
    const paragraph = generated
      ? new Paragraph({ text: section.title, numbering: { reference: 'plan', level: 0 } })
      : new Paragraph(heading);
    if (layout.sections === 'tables') {
      flush();
      children.push(paragraph);
      open();
    } else if (layout.sections === 'spanned') {
      rows.push(new TableRow({ children: [new TableCell({ columnSpan: 5, children: [paragraph] })] }));
    } else {
      const blank = () => new TableCell({ children: [new Paragraph('')] });
      rows.push(
        new TableRow({ children: [new TableCell({ children: [paragraph] }), blank(), blank(), blank(), blank()] }),
      );
    }
    for (const [place, item] of section.items.entries()) {
      const number = generated
        ? new TableCell({
            ...merged(layout, item, 0),
            children: [new Paragraph({ text: '', numbering: { reference: 'plan', level: 1 } })],
          })
        : cell(`${index + 1}.${place + 1}.`, layout, merged(layout, item, 0));
      for (const [at, entry] of item.entries.entries()) {
        const own =
          at === 0
            ? [
                number,
                ...[item.name, item.period, item.executors.join('\n\n')].map((text) =>
                  cell(text, layout, merged(layout, item, 0)),
                ),
              ]
            : [0, 1, 2, 3].map(() => cell('', layout, merged(layout, item, at)));
        rows.push(new TableRow({ children: inOrder(layout, [...own, cell(entry, layout)]) }));
      }
    }
  }
  flush();
  const document = new Document({ numbering: NUMBERING, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

const inOrder = <Each>({ order }: Layout, cells: readonly Each[]): Each[] => order.flatMap((at) => cells[at] ?? []);

function merged({ further }: Layout, { entries }: SourceItem, at: number): object {
  if (further !== 'merged' || entries.length < 2) return {};
  return { verticalMerge: at === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE };
}

function cell(text: string, { shredded }: Layout, look: object = {}): TableCell {
  const paragraphs = text.split('\n').map(
    (line) =>
      new Paragraph({
        children: shredded ? line.split(/(?<= )/).map((word) => new TextRun(word)) : [new TextRun(line)],
      }),
  );
  return new TableCell({ ...look, children: paragraphs });
}
