/** Role: who writes into cells. Tracked changes of whatever texts make a valid document; accepting all gives the new texts, rejecting all the old. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildChanges } from '../../src/core/report/compare/changes-document';
import { normaliseText } from '../../src/docx/package/clean-text';
import { OWN_LIMITS } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { writeChanges } from '../../src/docx/write-changes';
import { CAN_VALIDATE, validateFile } from '../support/documents/ooxml-validator';
import { cell, documentOf, paragraph, row } from './documents';

/** What stood before, and what stands now. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['</w:t></w:r><w:altChunk r:id="x"/> было', '</w:t></w:r><w:altChunk r:id="y"/> стало'],
  ['одно ]]> и <![CDATA[ другое', 'одно ]]> и &lt;![CDATA[ другое &#0; третье'],
  ['звонок \u0007 и \u0000 конец', 'звонок \u0001 или \uffff конец'],
  ['половина \ud83d знака', 'половина \ude00 знака'],
  ['лицо 😀 и ещё', 'лицо 😁 и ещё'],
  ['семья 👨‍👩‍👧 и рука 👍🏽 там', 'семья 👨‍👩‍👦 и рука 👍🏿 там'],
  ['право \u202eоверп\u202c лево', 'право \u2066оверп\u2069 лево \u200f'],
  ['{ INCLUDETEXT "x" } поле', '{ DDEAUTO c:\\\\x } поле'],
  ['строка\u2028вторая\u000bтретья конец', 'строка\u2028другая\u000bтретья\r конец'],
  ['  края\tи  щели ', ' края\tили  щели  '],
  ['\ud83d', '\ude00'],
];

const report = (side: 0 | 1) =>
  documentOf(
    paragraph(`Отчёт <b>${side}</b> \ud800 общий`),
    {
      kind: 'table',
      columnWidths: [900, 3000],
      headerRows: 0,
      rows: TEXTS.map((texts, at) => row([cell(`${at}`), cell(texts[side])])),
    },
    paragraph('конец'),
  );

/** The texts left when every change is accepted (`w:ins` stays) or rejected (`w:del` does), as an office program would do it. */
function settled(bytes: Uint8Array, stays: 'w:ins' | 'w:del'): string[] {
  const goes = stays === 'w:ins' ? 'w:del' : 'w:ins';
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace(new RegExp(`<${goes} [^>]*[^/]>.*?</${goes}>`, 'gs'), '')
    .replace(new RegExp(`</?${stays}(?: [^>]*)?>`, 'g'), '')
    .replaceAll('w:delText', 'w:t');
  parts['word/document.xml'] = strToU8(xml);
  return readDocx(zipSync(parts), OWN_LIMITS).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
}

test('of hostile texts, and by whoever is called like markup', () => {
  const author = '"><w:x/>&\u0000\ud83d</w:ins> Иван';
  const bytes = writeChanges(buildChanges(report(0), report(1)), {
    author,
    date: '2023-02-01T09:30:00Z',
  });
  const textsOf = (side: 0 | 1) => [
    'Отчёт <b>x</b>  общий'.replace('x', `${side}`),
    ...TEXTS.flatMap((texts, at) => [`${at}`, normaliseText(texts[side])]),
    'конец',
  ];
  expect(settled(bytes, 'w:ins')).toEqual(textsOf(1));
  expect(settled(bytes, 'w:del')).toEqual(textsOf(0));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).not.toMatch(/<w:(?:altChunk|x|instrText|fldSimple)\b/);
  expect(xml).toContain('w:author="&quot;&gt;&lt;w:x/&gt;&amp;&lt;/w:ins&gt; Иван"');
  // A line end within a paragraph is seen as one, not as a blank.
  expect(xml).toContain('<w:br/>');
  expect(xml).not.toMatch(/<w:(?:t|delText)\b[^>]*>[^<]*\n/);
  if (!CAN_VALIDATE) return;
  const folder = mkdtempSync(join(tmpdir(), 'vekha-changes-'));
  try {
    writeFileSync(join(folder, 'changes.docx'), bytes);
    expect(validateFile(join(folder, 'changes.docx')).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
