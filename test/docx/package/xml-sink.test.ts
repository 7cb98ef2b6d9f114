/** What is written without care is what care would have written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/docx/package/clean-text';
import { encodeUtf8 } from '../../../src/docx/package/utf8';
import { escapeXml } from '../../../src/docx/package/xml';
import { XmlSink } from '../../../src/docx/package/xml-sink';
import { lengthOf } from '../../support/length';

const UNITS = [
  ...'аё aZ№–« \t\n\r&<>"\'\u0001\u0085\u2028\uD7FF\uE000\uFFFD\uFFFE',
  '\uD800',
  '\uDC00',
  '😀',
  '\u07FF',
  '\u0800',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...UNITS)).map((units) => units.join('')),
);

function writeLine(text: string, from: number) {
  const sink = new XmlSink();
  const end = sink.writePlainLine(text, from);
  return { end, bytes: [...sink.finish()] };
}

describe('a plain line', () => {
  it('stands in XML as it is, or is refused and leaves nothing', () => {
    fc.assert(
      fc.property(texts, fc.nat(3), (text, from) => {
        const { end, bytes } = writeLine(text, from);
        const line = text.slice(from).split('\n')[0] ?? '';
        const kept = cleanText(line).text === line && escapeXml(line) === line;
        const isPlain = line !== '' && kept && !/^ | $|\t| {2}|[\uD800-\uDFFF]/.test(line);
        expect({ end, bytes }).toEqual(
          isPlain ? { end: from + line.length, bytes: [...encodeUtf8(line)] } : { end: -1, bytes: [] },
        );
      }),
      { numRuns: lengthOf(250, 1_000) },
    );
  });
});

describe('repeated markup', () => {
  it('is written as often as it is asked for, and cut off with what came after it', () => {
    const sink = new XmlSink();
    sink.repeat('<w:p>');
    sink.write('Отчёт');
    const { end } = sink;
    for (let i = 0; i < 30_000; i++) sink.repeat('<w:p>');
    sink.cutTo(end);
    sink.repeat('</w:p>');
    expect(sink.finish()).toEqual(encodeUtf8('<w:p>Отчёт</w:p>'));
  });
});
