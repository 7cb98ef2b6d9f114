/** Small documents for the tests of this folder, and arbitrary ones with the worst text a sheet can hold. */
import fc from 'fast-check';
import type {
  DocxBlock,
  DocxCell,
  DocxDocument,
  DocxParagraph,
  DocxRow,
  DocxTable,
} from '../../src/document/docx-document';

export function cell(text: string, look: Partial<DocxCell> = {}): DocxCell {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

export function paragraph(text: string, look: Partial<DocxParagraph> = {}): DocxParagraph {
  return { kind: 'paragraph', text, align: 'left', bold: false, keepWithNext: false, ...look };
}

export function row(cells: readonly DocxCell[], keepWithNext = false): DocxRow {
  return { cells, keepWithNext };
}

export function documentOf(...blocks: DocxBlock[]): DocxDocument {
  return { landscape: true, title: 'Отчет', language: 'ru-RU', description: '', blocks };
}

/** A report in little: title, header row, a section, an item with two entries, a signature. */
export function smallReport(): DocxDocument {
  const widths = [900, 3950, 1700, 2950, 5070];
  const heads = ['№ п/п', 'Наименование мероприятия', 'Сроки проведения', 'Ответственный исполнитель', 'Информация'];
  const item = ['1.1.', 'Обмен «опытом»', '2021-2023 годы', 'Департамент А\n\nДепартамент Б'];
  const table: DocxTable = {
    kind: 'table',
    columnWidths: widths,
    headerRows: 1,
    rows: [
      row(
        heads.map((text) => cell(text, { align: 'center', bold: true })),
        true,
      ),
      row([cell('1. Торговля', { span: 5, align: 'center', bold: true })], true),
      row([...item.map((text) => cell(text, { merge: 'start' })), cell('Первая запись.\nВторой абзац')]),
      row([...item.map(() => cell('', { merge: 'continue' })), cell('Вторая\tзапись')]),
    ],
  };
  return documentOf(
    paragraph('Отчет об исполнении', { align: 'center', bold: true, keepWithNext: true }),
    table,
    paragraph('И.И. Иванов', { align: 'right' }),
  );
}

const NASTY = [
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u000b',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u00a0',
  '\u00ad',
  ']]>',
  '<w:t>',
  '</w:t>',
  '&amp;',
  '&',
  '"',
  "'",
  '<!--',
  '<?xml?>',
  '_x000D_',
  'Ё',
  '№',
  '«»',
  '–',
  '\u0301',
  '\u{10ffff}',
];

/** Any UTF-16 at all, well-formed or not, thick with what breaks XML. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NASTY),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const align = fc.constantFrom<DocxParagraph['align']>('left', 'center', 'right');

const anyParagraph: fc.Arbitrary<DocxParagraph> = fc.record({
  kind: fc.constant('paragraph' as const),
  text: anyText,
  align,
  bold: fc.boolean(),
  keepWithNext: fc.boolean(),
});

/** Rows of a table of `columns`: cells parted at random, merges in any order, sensible or not. */
function anyRow(columns: number): fc.Arbitrary<DocxRow> {
  const looks = fc.array(
    fc.record({
      text: anyText,
      span: fc.integer({ min: 1, max: columns }),
      merge: fc.constantFrom<DocxCell['merge']>('none', 'start', 'continue'),
      align,
      bold: fc.boolean(),
    }),
    { minLength: columns, maxLength: columns },
  );
  return fc.record({ cells: looks, keepWithNext: fc.boolean() }).map(({ cells, keepWithNext }) => {
    const fitted: DocxCell[] = [];
    let left = columns;
    for (const each of cells) {
      if (left === 0) break;
      const span = Math.min(each.span, left);
      fitted.push({ ...each, span, text: each.merge === 'continue' && each.bold ? '' : each.text });
      left -= span;
    }
    const rest = fitted.pop() as DocxCell;
    return { keepWithNext, cells: [...fitted, { ...rest, span: rest.span + left }] };
  });
}

const anyTable: fc.Arbitrary<DocxTable> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    columnWidths: fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: columns, maxLength: columns }),
    headerRows: fc.integer({ min: 0, max: 3 }),
    rows: fc.array(anyRow(columns), { minLength: 1, maxLength: 5 }),
  }),
);

export const anyDocument: fc.Arbitrary<DocxDocument> = fc.record({
  landscape: fc.boolean(),
  title: anyText,
  language: fc.constantFrom('ru-RU', 'en-GB'),
  description: fc.constantFrom('', 'vekha-report draft'),
  blocks: fc.array(fc.oneof(anyParagraph, anyTable), { maxLength: 5 }),
});
