/** Whatever the sheet holds comes back from the bytes word for word, and what cannot is reported; the comparison notices everything else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocxDocument, DocxTable } from '../../src/document/docx-document';
import { compareDocuments } from '../../src/docx/compare';
import { cleanText, normaliseText } from '../../src/docx/package/clean-text';
import { OWN_LIMITS } from '../../src/docx/package/zip';
import { type ReadDocument, readDocx } from '../../src/docx/read';
import { writeDocx } from '../../src/docx/write';
import { lengthOf } from '../support/length';
import { anyDocument, anyText, cell, documentOf, paragraph, row, smallReport } from './documents';

function readBack(document: DocxDocument): ReadDocument {
  return readDocx(writeDocx(document).bytes, OWN_LIMITS);
}

describe('round trip', () => {
  it('gives back every block of a report', () => {
    const report = smallReport();
    const page = { width: 16_838, height: 11_906, top: 1_134, right: 1_134, bottom: 1_134, left: 1_134 };
    expect(readBack(report)).toEqual({ ...report, pageNumbers: true, page });
  });

  it('proves any document, removals and all', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { bytes, removed } = writeDocx(document);
        expect(compareDocuments(document, readDocx(bytes, OWN_LIMITS), removed)).toBeNull();
      }),
      { numRuns: lengthOf(100, 400) },
    );
  });

  it('keeps any text as the stated normalisation says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table: DocxTable = { kind: 'table', columnWidths: [1], headerRows: 0, rows: [row([cell(text)])] };
        const back = readBack(documentOf(table)).blocks[0] as DocxTable;
        expect(back.rows[0]?.cells[0]?.text).toBe(normaliseText(text));
      }),
      { numRuns: lengthOf(100, 400) },
    );
  });

  it('writes equal documents as equal bytes', () => {
    const first = writeDocx(smallReport()).bytes;
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Kamchatka';
    const second = writeDocx(smallReport()).bytes;
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('parts adjacent tables and closes the last one with an empty paragraph', () => {
    const table: DocxTable = { kind: 'table', columnWidths: [9], headerRows: 0, rows: [row([cell('а')])] };
    const kinds = readBack(documentOf(table, table)).blocks.map((block) => block.kind);
    expect(kinds).toEqual(['table', 'paragraph', 'table', 'paragraph']);
  });

  it('never loses the text of a cell that should continue another, nor an orphan', () => {
    const table: DocxTable = {
      kind: 'table',
      columnWidths: [9],
      headerRows: 0,
      rows: [
        row([cell('', { merge: 'continue' })]),
        row([cell('слово', { merge: 'continue' })]),
        row([cell('', { merge: 'continue' })]),
        row([cell('', { merge: 'continue' })]),
      ],
    };
    const back = readBack(documentOf(table)).blocks[0] as DocxTable;
    expect(back.rows.map(({ cells }) => `${cells[0]?.merge}:${cells[0]?.text}`)).toEqual([
      'start:',
      'none:слово',
      'start:',
      'continue:',
    ]);
  });

  it('refuses a row that does not fill the columns', () => {
    const table: DocxTable = { kind: 'table', columnWidths: [9, 9], headerRows: 0, rows: [row([cell('а')])] };
    expect(() => writeDocx(documentOf(paragraph('а'), table))).toThrow(
      expect.objectContaining({ code: 'bad-table', values: { block: 1, row: 0 } }),
    );
  });
});

describe('forbidden characters', () => {
  it.each([
    ['а\u0000б', 'аб', 1],
    ['\ud83d\u0000\ude00', '', 3],
    ['\ud83d\ude00\ude00', '\ud83d\ude00', 1],
    ['\ud83d\ud83d\ude00', '\ud83d\ude00', 1],
    ['\ufffe\uffff\ufffd', '\ufffd', 2],
    ['a\r\nb\rc\n\rd', 'a\nb\nc\n\nd', 0],
    ['\t\u007f', '\t\u007f', 0],
    ['a\vb\fc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf', 0],
  ])('cleans %j', (text, clean, removed) => {
    expect(cleanText(text)).toEqual({ text: clean, removed });
  });

  it('are reported with block, row, cell and count', () => {
    const table: DocxTable = {
      kind: 'table',
      columnWidths: [5, 5],
      headerRows: 0,
      rows: [row([cell('а'), cell('б')]), row([cell('в'), cell('\u0001г\ud800')])],
    };
    const document = { ...documentOf(paragraph('\u0002'), table), title: '\uffff' };
    const { removed } = writeDocx(document);
    expect(removed).toEqual([
      { block: null, row: null, cell: null, count: 1 },
      { block: 0, row: null, cell: null, count: 1 },
      { block: 1, row: 1, cell: 1, count: 2 },
    ]);
  });
});

describe('compareDocuments', () => {
  const report = smallReport();
  const back = readBack(report);
  const table = report.blocks[1] as DocxTable;

  /** The report with one cell altered. */
  function altered(rowIndex: number, cellIndex: number, change: Partial<ReturnType<typeof cell>>): ReadDocument {
    const rows = table.rows.map((each, r) =>
      r === rowIndex
        ? { ...each, cells: each.cells.map((it, c) => (c === cellIndex ? { ...it, ...change } : it)) }
        : each,
    );
    return { ...back, blocks: back.blocks.map((block, index) => (index === 1 ? { ...table, rows } : block)) };
  }

  it.each([
    ['text', altered(2, 4, { text: 'Первая запись.\nВторой абза' })],
    ['text', altered(2, 4, { text: 'Первая запись. Второй абзац' })],
    ['text', altered(2, 4, { text: 'Первая запись.\nВторой абзац ' })],
    ['bold', altered(2, 4, { bold: true })],
    ['align', altered(2, 4, { align: 'right' })],
    ['merge', altered(2, 4, { merge: 'start' })],
    ['span', altered(2, 4, { span: 2 })],
  ])('notices a changed %s with its place', (aspect, actual) => {
    expect(compareDocuments(report, actual)).toMatchObject({ block: 1, row: 2, cell: 4, aspect });
  });

  it('notices lost rows, lost and added blocks, header, page numbers, orientation', () => {
    const cut = {
      ...back,
      blocks: back.blocks.map((block, i) => (i === 1 ? { ...table, rows: table.rows.slice(1) } : block)),
    };
    const plain = { ...back, blocks: back.blocks.map((block, i) => (i === 1 ? { ...table, headerRows: 0 } : block)) };
    expect(compareDocuments(report, cut)).toMatchObject({ block: 1, aspect: 'rows', expected: '4', actual: '3' });
    expect(compareDocuments(report, plain)).toMatchObject({ block: 1, aspect: 'headerRows' });
    expect(compareDocuments(report, { ...back, blocks: back.blocks.slice(0, 2) })).toMatchObject({ block: 2 });
    expect(compareDocuments(report, { ...back, blocks: [...back.blocks, paragraph('ещё')] })).toMatchObject({
      aspect: 'blocks',
    });
    expect(compareDocuments(report, { ...back, pageNumbers: false })).toMatchObject({ aspect: 'pageNumbers' });
    expect(compareDocuments(report, { ...back, landscape: false })).toMatchObject({ aspect: 'landscape' });
    expect(compareDocuments(report, back)).toBeNull();
  });

  it('notices a removal that was not reported, and a report of none', () => {
    const document = documentOf(paragraph('а\u0001б'));
    const actual = readBack(document);
    const place = { block: 0, row: null, cell: null };
    expect(compareDocuments(document, actual)).toMatchObject({ block: 0, aspect: 'removed' });
    expect(compareDocuments(document, actual, [{ ...place, count: 1 }])).toBeNull();
    expect(compareDocuments(document, actual, [{ ...place, count: 2 }])).toMatchObject({ aspect: 'removed' });
    expect(
      compareDocuments(document, actual, [
        { ...place, count: 1 },
        { ...place, block: 5, count: 1 },
      ]),
    ).toMatchObject({ aspect: 'removed' });
  });
});
