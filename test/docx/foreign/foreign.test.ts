/** What other programs write: the reader gives the words once, in order, whatever wraps them. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocx } from '../../../src/docx/read';
import { paragraph } from '../documents';

function read(body: string) {
  const names = ['w', 'mc'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ');
  const xml = `\ufeff<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`;
  return readDocx(zipSync({ 'word/document.xml': strToU8(xml) }));
}

it('joins runs, reads breaks, hyphens and CDATA, ignores field codes', () => {
  const runs = [
    '<w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>',
    '<w:r><w:t>в</w:t><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:cr/></w:r>',
    '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t><![CDATA[<г>]]></w:t></w:r>',
  ];
  expect(read(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${runs.join('\n ')}</w:p>`).blocks).toEqual([
    paragraph('а\nбв\u2011\u00ad\t\n<г>'),
  ]);
});

it('leaves out what was deleted and takes alternate content once', () => {
  const deleted = '<w:del><w:r><w:delText>нет</w:delText></w:r><w:r><w:t>нет</w:t></w:r></w:del>';
  const choice = '<mc:AlternateContent><mc:Choice><w:r><w:t>да</w:t></w:r></mc:Choice>';
  const fallback = '<mc:Fallback><w:r><w:t>снова</w:t></w:r></mc:Fallback></mc:AlternateContent>';
  expect(read(`<w:p>${deleted}${choice}${fallback}<w:ins><w:r><w:t>!</w:t></w:r></w:ins></w:p>`).blocks).toEqual([
    paragraph('да!'),
  ]);
});

it('calls a paragraph bold when all its text is', () => {
  const run = (text: string, look: string) => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const bold = (content: string) => read(`<w:p>${content}</w:p>`).blocks[0];
  expect(bold(run('а', '<w:b/>') + run('б', '<w:b w:val="1"/>'))).toMatchObject({ text: 'аб', bold: true });
  expect(bold(run('а', '<w:b/>') + run('б', '<w:b w:val="0"/>'))).toMatchObject({ text: 'аб', bold: false });
});

it('gives the text of a table inside a cell to that cell', () => {
  const inner = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>внутри</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const outer = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>до</w:t></w:r></w:p>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
  const { blocks } = read(outer);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]).toMatchObject({ kind: 'table', rows: [{ cells: [{ text: 'до\nвнутри\n' }] }] });
});

it('reads a document without styles, footer and properties', () => {
  expect(read('<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>')).toEqual({
    landscape: true,
    title: '',
    language: '',
    description: '',
    blocks: [],
    pageNumbers: false,
    page: null,
  });
});
