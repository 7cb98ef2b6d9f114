/** Our own UTF-8 against the platform's, split anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocxError } from '../../../src/docx/package/docx-error';
import { decodeUtf8, encodeUtf8 } from '../../../src/docx/package/utf8';
import { lengthOf } from '../../support/length';

function decode(pieces: readonly Uint8Array[]): string {
  let text = '';
  const decoding = decodeUtf8('part', (piece) => {
    text += piece;
  });
  for (const piece of pieces) decoding.push(piece);
  decoding.end();
  return text;
}

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff'));

describe('UTF-8', () => {
  it('encodes as TextEncoder does', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  it('decodes as TextDecoder does, in any pieces', () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(9), (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size + 1) pieces.push(bytes.subarray(at, at + size + 1));
        expect(decode(pieces)).toBe(text);
      }),
    );
  });

  it('decodes long text across chunks', () => {
    const text = 'Ж😀z'.repeat(20_000);
    expect(decode([encodeUtf8(text)]) === text).toBe(true);
  });

  it('drops one byte order mark at the start only', () => {
    expect(decode([encodeUtf8('\ufeffа\ufeff')])).toBe('а\ufeff');
  });

  it('refuses exactly what a strict TextDecoder refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xa0, 0xed, 0xf0, 0x90, 0xf4, 0x8f, 0xf5), {
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const array = Uint8Array.from(given);
        if (array[0] === 0xef) return;
        let expected: string | null = null;
        try {
          expected = strict.decode(array);
        } catch {}
        let actual: string | null = null;
        try {
          actual = decode([array]);
        } catch (error) {
          expect(error).toBeInstanceOf(DocxError);
        }
        expect(actual).toBe(expected);
      }),
      { numRuns: lengthOf(600, 3_000) },
    );
  });
});
