/** Our own UTF-8 against the platform's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocxError } from '../../../src/docx/package/docx-error';
import { decodeUtf8, encodeUtf8 } from '../../../src/docx/package/utf8';
import { lengthOf } from '../../support/length';

const decode = (bytes: Uint8Array): string => decodeUtf8('part', bytes);

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff'));

describe('UTF-8', () => {
  it('encodes as TextEncoder does', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  it('decodes as TextDecoder does', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(decode(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  it('decodes long text across chunks', () => {
    const text = 'Ж😀z'.repeat(20_000);
    expect(decode(encodeUtf8(text)) === text).toBe(true);
  });

  it('drops one byte order mark at the start only', () => {
    expect(decode(encodeUtf8('\ufeffа\ufeff'))).toBe('а\ufeff');
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
          actual = decode(array);
        } catch (error) {
          expect(error).toBeInstanceOf(DocxError);
        }
        expect(actual).toBe(expected);
      }),
      { numRuns: lengthOf(600, 3_000) },
    );
  });
});
