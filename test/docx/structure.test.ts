/** The markup itself: what Word, LibreOffice and the conversion to a Google Doc rely on, part by part. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_FORMS } from '../../src/core/form/built-in-forms';
import type { DocxBlock, DocxTable } from '../../src/document/docx-document';
import { writeDocx } from '../../src/docx/write';
import { cell, documentOf, paragraph, row, smallReport } from './documents';

const parts = new Map(
  Object.entries(unzipSync(writeDocx(smallReport()).bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
const body = parts.get('word/document.xml') ?? '';
const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

describe('the archive', () => {
  it('holds well-formed XML only, namespaces declared', () => {
    expect(parts.size).toBe(8);
    for (const [name, xml] of parts) {
      const parser = new SaxesParser({ xmlns: true, fileName: name });
      expect(() => parser.write(xml).close()).not.toThrow();
    }
  });

  it('names every part in the content types and every relation leads to a part', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of parts.keys()) {
      if (name.endsWith('.rels') || name.startsWith('[')) continue;
      expect(types).toContain(`PartName="/${name}"`);
    }
    const targets = (parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g);
    const relations = new Map([...targets].map(([, id, target]) => [id, target]));
    expect([...relations.values()].every((target) => parts.has(`word/${target}`))).toBe(true);
    expect(relations.get(body.match(/footerReference[^>]*r:id="(\w+)"/)?.[1] ?? '')).toBe('footer1.xml');
  });
});

describe('the page', () => {
  it('is A4 lying, with margins that leave the width of the table', () => {
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const margins = ['left', 'right'].map((side) => Number(body.match(new RegExp(`w:${side}="(\\d+)"`))?.[1]));
    expect(16838 - margins.reduce((sum, margin) => sum + margin, 0)).toBeGreaterThanOrEqual(14570);
  });

  it('stands when asked', () => {
    const standing = unzipSync(writeDocx({ ...smallReport(), landscape: false }).bytes)['word/document.xml'];
    expect(strFromU8(standing as Uint8Array)).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });

  it('has its number in a centred footer, as a complex field', () => {
    const footer = parts.get('word/footer1.xml');
    expect(footer).toMatch(
      /<w:jc w:val="center"\/>.*"begin".*<w:instrText[^>]*> PAGE <\/w:instrText>.*"separate".*"end"/s,
    );
  });
});

describe('an upright page', () => {
  const upright = unzipSync(writeDocx({ ...smallReport(), landscape: false }).bytes);
  const part = (name: string): string => strFromU8(upright[`word/${name}.xml`] ?? new Uint8Array());

  it('lets words be hyphenated, which are longer than its columns are wide', () => {
    expect(part('settings')).toMatch(/<w:defaultTabStop [^>]*><w:autoHyphenation\/><w:doNotHyphenateCaps\/><w:compat>/);
    expect(parts.get('word/settings.xml')).not.toContain('Hyphenat');
  });

  it('has room for the whole table of each upright form', () => {
    expect(part('document')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    const margins = ['left', 'right'].map((side) =>
      Number(part('document').match(new RegExp(`w:${side}="(\\d+)"`))?.[1]),
    );
    const room = margins.reduce((width, margin) => width - margin, 11_906);
    for (const { landscape, columns } of BUILT_IN_FORMS) {
      const width = columns.reduce((sum, column) => sum + column.width, 0);
      expect(width).toBe(landscape ? 14_570 : room);
    }
  });
});

describe('the table', () => {
  it('is fixed, in twips, with single black borders', () => {
    expect(body).toContain('<w:tblW w:w="14570" w:type="dxa"/>');
    expect(body).toContain('<w:tblLayout w:type="fixed"/>');
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))).toEqual([
      900, 3950, 1700, 2950, 5070,
    ]);
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
      expect(body).toContain(`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
    }
    expect(body).not.toContain('w:type="pct"');
  });

  it('gives each cell the width of the columns it covers', () => {
    const widths = (xml: string) => [...xml.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"\/>/g)].map(([, width]) => width);
    expect(widths(rows[1] ?? '')).toEqual(['14570']);
    expect(widths(rows[2] ?? '')).toEqual(['900', '3950', '1700', '2950', '5070']);
    expect(body.match(/<w:tc>/g)?.length).toBe(widths(body).length);
  });

  it('sums widths of partial spans from their own columns', () => {
    const table: DocxTable = {
      kind: 'table',
      columnWidths: [1, 20, 300],
      headerRows: 0,
      rows: [row([cell(''), cell('', { span: 2 })])],
    };
    const xml = strFromU8(unzipSync(writeDocx(documentOf(table)).bytes)['word/document.xml'] as Uint8Array);
    expect([...xml.matchAll(/<w:tcW w:w="(\d+)"/g)].map(([, width]) => width)).toEqual(['1', '320']);
  });

  it('repeats the header row and lets other rows break', () => {
    expect(rows.map((xml) => xml.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
    expect(rows.map((xml) => xml.includes('<w:cantSplit/>'))).toEqual([true, false, false, false]);
  });

  it('keeps the rows of a table on one page each where asked to', () => {
    const cells = [cell('Раздел')];
    const table: DocxTable = {
      kind: 'table',
      columnWidths: [900],
      headerRows: 1,
      wholeRows: true,
      rows: [row(cells), row(cells)],
    };
    const xml = strFromU8(unzipSync(writeDocx(documentOf(table)).bytes)['word/document.xml'] as Uint8Array);
    expect(xml.match(/<w:trPr>.*?<\/w:trPr>/g)).toEqual([
      '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
      '<w:trPr><w:cantSplit/></w:trPr>',
    ]);
  });

  it('spans sections, keeps them with the next row, merges continuations', () => {
    expect(rows[1]).toContain('<w:gridSpan w:val="5"/>');
    expect(rows.map((xml) => xml.includes('<w:keepNext/>'))).toEqual([true, true, false, false]);
    expect(rows[2]?.match(/<w:vMerge w:val="restart"\/>/g)?.length).toBe(4);
    expect(rows[3]?.match(/<w:vMerge w:val="continue"\/>/g)?.length).toBe(4);
    expect(body.match(/<w:tc>(?:(?!<w:p>).)*<\/w:tc>/s)).toBeNull();
  });
});

describe('the text', () => {
  it('is Times New Roman 12 on every run, in no theme font', () => {
    const runs = body.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(10);
    for (const run of runs) {
      expect(run).toContain('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>');
      expect(run).toContain('<w:sz w:val="24"/>');
    }
    expect([...parts.values()].join('')).not.toContain('Theme');
  });

  it('keeps blanks, parts paragraphs, writes tabs as elements', () => {
    const xml = strFromU8(
      unzipSync(writeDocx(documentOf(paragraph(' а\tб\n\n]]>'))).bytes)['word/document.xml'] as Uint8Array,
    );
    expect(xml).toContain('<w:t xml:space="preserve"> а</w:t><w:tab/><w:t xml:space="preserve">б</w:t>');
    expect(xml.match(/<w:p>/g)?.length).toBe(3);
    expect(xml).toContain('<w:t>]]&gt;</w:t>');
  });

  it('is the same in a cell, which is written without care where none is needed, as outside a table', () => {
    const count = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    const codes = [...count(0, 0x180), ...count(0x2000, 0x2040), ...count(0xd7f0, 0xe010), ...count(0xfff0, 0x10000)];
    const signs = [...codes.map((code) => String.fromCharCode(code)), '😀', '  ', '\r\n', '\n\n'];
    const texts = signs.flatMap((sign) => [sign, `${sign}а`, `а${sign}`, `а${sign}б`, `а${sign}\nб`, `а\n${sign}б`]);
    const paragraphs = (...blocks: DocxBlock[]): string => {
      const xml = strFromU8(unzipSync(writeDocx(documentOf(...blocks)).bytes)['word/document.xml'] as Uint8Array);
      return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).join('\n');
    };
    const rows = texts.map((text) => row([cell(text)]));
    const table: DocxTable = { kind: 'table', columnWidths: [1], headerRows: 0, rows };
    const outside = texts.map((text) => paragraph(text));
    expect(paragraphs(table, paragraph('')) === paragraphs(...outside, paragraph(''))).toBe(true);
  });

  it.each([' а', 'а ', 'а  б'])('tells readers to keep the blanks of %j', (text) => {
    const parts = unzipSync(writeDocx(documentOf(paragraph(text))).bytes);
    expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain(`<w:t xml:space="preserve">${text}</w:t>`);
  });

  it('sets the language of the defaults', () => {
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="ru-RU"/>');
  });
});
