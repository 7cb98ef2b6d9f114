/** A finished document is unpacked once, whatever is asked of it: unpacking and decoding cost as much as the answers. */
import { expect, test } from 'vitest';
import { readForeign } from '../../src/docx/foreign/read-foreign';
import { readAllText } from '../../src/docx/form/read-all-text';
import { DocxError } from '../../src/docx/package/docx-error';
import { FORM_LIMITS, openZip } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { readBack } from '../../src/docx/read-back';
import { withMoney } from '../support/documents/form-documents';
import { docx, p } from '../support/documents/word-xml';

test('says what each reader says by itself', () => {
  const bytes = withMoney();
  const back = readBack(bytes);
  expect(back.blocks).toEqual(readForeign(bytes).blocks);
  expect(back.texts()).toEqual(readAllText(bytes));
  expect(back.document()).toEqual(readDocx(bytes));
  expect(back.texts().join()).toContain('Мост через реку Тихую');
});

test('unpacks the main part once', () => {
  const bytes = withMoney();
  const texts = readAllText(bytes);
  const document = readDocx(bytes);
  const back = readBack(bytes);
  openZip(bytes, FORM_LIMITS).get('word/document.xml')?.compressed.fill(0);
  expect(back.texts()).toEqual(texts);
  expect(back.document()).toEqual(document);
  expect(() => readAllText(bytes)).toThrow(DocxError);
});

test('a part that nobody has read and that is broken is refused all the same', () => {
  const back = readBack(docx(p('words'), { 'odd.xml': '<a><b></a>' }));
  expect(() => back.texts()).toThrow(DocxError);
});
