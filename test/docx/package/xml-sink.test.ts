/** What is written piece by piece is what would have been encoded at once. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/docx/package/utf8';
import { ZipWriter } from '../../../src/docx/package/write-zip';
import { XmlSink } from '../../../src/docx/package/xml-sink';
import { lengthOf } from '../../support/length';

/** The zip, and the text of its part. */
function written(write: (sink: XmlSink) => void): { zip: Uint8Array; text: string } {
  const writer = new ZipWriter();
  const sink = new XmlSink(writer);
  sink.begin('part');
  write(sink);
  sink.end();
  const zip = writer.finish();
  return { zip, text: Buffer.from(unzipSync(zip).part ?? []).toString('utf8') };
}

const MARKUP = { opening: encodeUtf8('<w:t>'), closing: encodeUtf8('</w:t>'), blank: encodeUtf8('<w:p/>') };
const [BEFORE, BEHIND] = [encodeUtf8('<w:tc>'), encodeUtf8('</w:tc>')];
const expected = (text: string): string =>
  `<w:tc>${text
    .split('\n')
    .map((line) => (line === '' ? '<w:p/>' : `<w:t>${line}</w:t>`))
    .join('')}</w:tc>`;

describe('a sink', () => {
  const units = [...'аё aZ№–«\t\n\u007F\u0080\u07FF\u0800\u2028\uFFFF'];
  const texts = fc.array(fc.constantFrom(...units)).map((chosen) => chosen.join(''));

  it('puts the lines of any text between their markup', () => {
    fc.assert(
      fc.property(fc.array(texts), (all) => {
        const { text } = written((sink) => {
          for (const each of all) sink.writeLines(BEFORE, each, MARKUP, BEHIND);
        });
        expect(text).toBe(all.map(expected).join(''));
      }),
      { numRuns: lengthOf(100, 1_000) },
    );
  });

  it.each([1, 1_300, 4_096, 16_384, 50_000, 200_000])('writes %i letters at once', (length) => {
    const long = 'Ж'.repeat(length);
    const { text } = written((sink) => {
      for (let i = 0; i < 3; i++) sink.writeLines(BEFORE, `${long}\n\n${long}z`, MARKUP, BEHIND);
      sink.write(long);
    });
    expect(text === `${expected(`${long}\n\n${long}z`).repeat(3)}${long}`).toBe(true);
  });

  it('parts no surrogates, whatever they stand behind', () => {
    for (const shift of ['', 'z', 'zz']) {
      const long = shift + '😀'.repeat(20_000);
      expect(written((sink) => sink.write(long)).text === long).toBe(true);
    }
  });

  it('gives the same zip of the same text, however it was written', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `Проведено ${at * 7_919} семинаров.`);
    const byLines = written((sink) => {
      for (const row of rows) sink.writeLines(BEFORE, row, MARKUP, BEHIND);
    });
    const byPieces = written((sink) => {
      for (const row of rows) for (const piece of ['<w:tc><w:t>', row, '</w:t></w:tc>']) sink.copy(encodeUtf8(piece));
    });
    const atOnce = written((sink) => sink.write(rows.map(expected).join('')));
    expect(Buffer.compare(byPieces.zip, byLines.zip)).toBe(0);
    expect(Buffer.compare(atOnce.zip, byLines.zip)).toBe(0);
  });
});
