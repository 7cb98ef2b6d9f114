/** Files that are no document, swell, lie or nest without end: one refusal each, and a depth that breaks nothing. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatListNumber } from '../../../src/docx/foreign/number-formats';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import { DocxError } from '../../../src/docx/package/docx-error';
import { docx, p, tbl, tc, tr } from '../../support/documents/word-xml';

function refusal(bytes: Uint8Array): string {
  try {
    readForeign(bytes);
  } catch (error) {
    if (error instanceof DocxError) return [error.code, ...Object.values(error.values)].join(' ');
    throw error;
  }
  return 'read';
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

test.each([
  ['an empty file', new Uint8Array(), 'other-kind empty'],
  ['an old .doc', Uint8Array.from([...OLE2, ...wide('WordDocument'), ...new Array(600).fill(0)]), 'other-kind doc'],
  ['a password', Uint8Array.from([...OLE2, 0, 69, 9, ...wide('EncryptedPackage')]), 'encrypted EncryptedPackage'],
  ['a PDF', strToU8('%PDF-1.7 …'), 'other-kind pdf'],
  ['RTF', strToU8('{\\rtf1 …'), 'other-kind rtf'],
  ['a web page', strToU8('\ufeff<!DOCTYPE html><html>'), 'other-kind html'],
  ['plain text', strToU8('№\tМероприятие и ещё несколько слов'), 'other-kind text'],
  ['an .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'other-kind xlsx'],
  ['an .odt', zip('mimetype', 'content.xml'), 'other-kind odf'],
  ['an archive', zip('фото.jpg'), 'other-kind zip'],
  ['a document without its main part', zip('[Content_Types].xml'), 'missing-part word/document.xml'],
])('%s is told apart', (_name, bytes, expected) => {
  expect(refusal(bytes)).toBe(expected);
});

describe('inside', () => {
  test('broken XML is refused with its place', () => {
    expect(refusal(docx('<w:p></w:tbl>'))).toMatch(/^broken-xml word\/document\.xml 1 \d+ /);
  });

  test('a broken part beside the main one, too', () => {
    expect(refusal(docx(p('текст'), { 'numbering.xml': '<w:numbering>' }))).toMatch(/^broken-xml word\/numbering\.xml/);
  });

  test('a document type is refused unread', () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "a">]><w:document/>';
    expect(refusal(zipSync({ 'word/document.xml': strToU8(xml) }))).toMatch(/^doctype word\/document\.xml/);
  });

  test.each([300, 50_000])('%i tables within one another are refused', (depth) => {
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(refusal(docx(body))).toMatch(/^(too-deep|ratio-too-high)/);
  });

  test('twenty are read', () => {
    let body = p('внутри');
    for (let depth = 0; depth < 20; depth += 1) body = tbl(tr(tc(body + p())));
    expect(JSON.stringify(readForeign(docx(body)).blocks)).toContain('внутри');
  });

  test('markup in any disorder is read or refused, never crashed on', () => {
    const pieces = [
      '<w:tbl>',
      '<w:tr>',
      '<w:tc>',
      '<w:p>',
      '<w:r>',
      '<w:t>а</w:t>',
      '<w:txbxContent>',
      '<w:del>',
      '<w:footnote>',
    ];
    for (let seed = 1; seed < 400; seed += 1) {
      const opened: string[] = [];
      let body = '';
      let state = seed * 7919;
      for (let step = 0; step < 25; step += 1) {
        state = (state * 48_271) % 2_147_483_647;
        const piece = pieces[state % pieces.length] ?? '';
        body += piece;
        if (!piece.includes('</')) opened.push(`</${piece.slice(1)}`);
        if (state % 3 === 0) body += opened.pop() ?? '';
      }
      expect(['read']).toContain(refusal(docx(body + opened.reverse().join(''))).replace(/^broken-xml.*/, 'read'));
    }
  });

  test('another prefix and the strict namespace say the same', () => {
    const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:tcPr><ns0:gridSpan ns0:val="3"/></ns0:tcPr><ns0:p><ns0:r><ns0:t>а</ns0:t></ns0:r></ns0:p></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>`;
    const plain = `<document xmlns="${main}" xmlns:a="${main}"><body><tbl><tr><tc><tcPr><gridSpan a:val="3"/></tcPr><p/></tc></tr></tbl></body></document>`;
    expect(readForeign(zipSync({ 'word/document.xml': strToU8(xml) })).blocks).toMatchObject([
      { rows: [{ cells: [{ span: 3, blocks: [{ text: 'а' }] }] }] },
    ]);
    expect(readForeign(zipSync({ 'word/document.xml': strToU8(plain) })).blocks).toMatchObject([
      { rows: [{ cells: [{ span: 3 }] }] },
    ]);
  });

  test('the main part may have another name', () => {
    const rels = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const xml = '<w:document><w:body><w:p><w:r><w:t>а</w:t></w:r></w:p></w:body></w:document>';
    const bytes = zipSync({ '_rels/.rels': strToU8(rels), 'word/document2.xml': strToU8(xml) });
    expect(readForeign(bytes).blocks).toEqual([{ kind: 'paragraph', text: 'а', notes: [] }]);
  });
});

test.each([
  [1, 'decimal', '1'],
  [4, 'upperRoman', 'IV'],
  [29, 'lowerRoman', 'xxix'],
  [27, 'lowerLetter', 'aa'],
  [8, 'russianLower', 'з'],
  [10, 'russianUpper', 'К'],
  [5, 'decimalZero', '05'],
  [3, 'none', ''],
  [3, 'whatever', '3'],
])('%i as %s is "%s"', (value, format, expected) => {
  expect(formatListNumber(value, format)).toBe(expected);
});
