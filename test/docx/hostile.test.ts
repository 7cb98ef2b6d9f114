/** Files that lie, swell, stop short or carry traps: each is refused with its code, before it costs memory. */

import fc from 'fast-check';
import { deflateSync, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocxError } from '../../src/docx/package/docx-error';
import { FOREIGN_LIMITS, OWN_LIMITS } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { writeDocx } from '../../src/docx/write';
import { lengthOf } from '../support/length';
import { smallReport } from './documents';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const good = writeDocx(smallReport()).bytes;

/** The code and values of the refusal; fails when there is none. */
function refusal(bytes: Uint8Array, limits = FOREIGN_LIMITS): { code: string; values: object } {
  try {
    readDocx(bytes, limits);
  } catch (error) {
    if (error instanceof DocxError) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error('was read');
}

function zipOf(document: string | Uint8Array, others: Zippable = {}): Uint8Array {
  const main = typeof document === 'string' ? strToU8(document) : document;
  return zipSync({ 'word/document.xml': main, ...others });
}

/** A copy with `value` written at every place of the directory record's `field` (and the local header's, where it has one). */
function forge(bytes: Uint8Array, field: 'size' | 'compressed' | 'method' | 'flags' | 'checksum', value: number) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const places = { size: 24, compressed: 20, method: 10, flags: 8, checksum: 16 };
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (field === 'method' || field === 'flags') view.setUint16(at + places[field], value, true);
    else view.setUint32(at + places[field], value, true);
  }
  return copy;
}

describe('a file', () => {
  it.each([0, 1, 21, 22, 100])('of %i blank bytes is no zip', (length) => {
    expect(refusal(new Uint8Array(length)).code).toBe('not-a-zip');
  });

  it('over 5 MB is refused unopened', () => {
    expect(refusal(new Uint8Array(5 * 1024 * 1024 + 1))).toMatchObject({ code: 'file-too-large' });
  });

  it('cut anywhere is refused', () => {
    for (let length = 0; length < good.length; length += 7) {
      expect(['not-a-zip', 'broken-zip']).toContain(refusal(good.subarray(0, length)).code);
    }
  });

  it('without its beginning is refused', () => {
    expect(refusal(good.subarray(10)).code).toBe('broken-zip');
  });

  it('with any bytes changed is read or refused, never crashed on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const copy = good.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          try {
            readDocx(copy);
          } catch (error) {
            expect(error).toBeInstanceOf(DocxError);
          }
        },
      ),
      { numRuns: lengthOf(250, 1_000) },
    );
  });

  it('that is a zip of something else says which part is missing', () => {
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toEqual({
      code: 'missing-part',
      values: { part: 'word/document.xml' },
    });
  });

  it('with a comment behind the directory is still read', () => {
    const copy = new Uint8Array(good.length + 3);
    copy.set(good);
    copy[good.length - 2] = 3;
    expect(readDocx(copy).title).toBe('Отчет');
  });
});

describe('the directory', () => {
  it('of 501 entries is refused, of 500 read', () => {
    const parts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, new Uint8Array(0)]));
    const xml = `<w:document ${W}><w:body/></w:document>`;
    expect(refusal(zipOf(xml, parts(500)))).toMatchObject({ code: 'too-many-entries', values: { entries: 501 } });
    expect(readDocx(zipOf(xml, parts(499))).blocks).toEqual([]);
  });

  it('that declares more than 60 MB is refused', () => {
    const xml = strToU8(`<w:document ${W}/>`);
    const noise = Uint8Array.from({ length: 400_000 }, (_, i) => (i * 2654435761) >>> 13);
    expect(refusal(forge(zipOf(xml, { a: [noise, { level: 0 }] }), 'size', 61 * 1024 * 1024)).code).toBe(
      'inflated-too-large',
    );
  });

  it('that shows a bomb is refused by its ratio', () => {
    const bomb = zipOf(new Uint8Array(4_000_000).fill(32));
    expect(refusal(bomb)).toMatchObject({ code: 'ratio-too-high', values: { part: 'word/document.xml', limit: 200 } });
  });

  it('that understates a bomb is caught while inflating', () => {
    const bomb = forge(zipOf(new Uint8Array(4_000_000).fill(32)), 'size', 100_000);
    expect(refusal(bomb)).toEqual({ code: 'size-mismatch', values: { part: 'word/document.xml', declared: 100_000 } });
  });

  it('that overstates a part is caught at its end', () => {
    const xml = `<w:document ${W}><w:body/></w:document>`;
    expect(refusal(forge(zipOf(xml), 'size', xml.length + 1)).code).toBe('size-mismatch');
  });

  it('with a wrong checksum, a password, an unknown method, a length beyond the file', () => {
    expect(refusal(forge(good, 'checksum', 1)).code).toBe('checksum-mismatch');
    expect(refusal(forge(good, 'flags', 1)).code).toBe('encrypted');
    expect(refusal(forge(good, 'method', 12))).toMatchObject({ code: 'unknown-compression', values: { method: 12 } });
    expect(refusal(forge(good, 'compressed', 1_000_000)).code).toBe('broken-zip');
  });

  it('that names a part twice is refused', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/documenu.xml': strToU8('<b/>') });
    const twice = Uint8Array.from(bytes, (byte, i) =>
      byte === 'u'.charCodeAt(0) && String.fromCharCode(...bytes.subarray(i - 7, i)) === 'documen'
        ? 't'.charCodeAt(0)
        : byte,
    );
    expect(refusal(twice)).toMatchObject({ code: 'broken-zip', values: { reason: 'double' } });
  });

  it('whose parts share bytes is refused', () => {
    const big = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 2654435761) >>> 11);
    const bytes = zipOf(`<w:document ${W}/>`, { a: [big, { level: 0 }], b: [big, { level: 0 }] });
    const view = new DataView(bytes.buffer);
    const records = [...bytes.keys()].filter((at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
    const [, first, second] = records as [number, number, number];
    // The first now runs to the directory, over the second.
    const directory = view.getUint32(bytes.length - 6, true);
    const start = view.getUint32(first + 42, true) + 31;
    view.setUint32(first + 20, directory - start, true);
    view.setUint32(first + 24, directory - start, true);
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    view.setUint32(second + 20, directory - start, true);
    expect(refusal(bytes)).toMatchObject({ code: 'broken-zip', values: { reason: 'overlap' } });
  });
});

describe('a part', () => {
  it('with broken deflate is refused', () => {
    const bytes = zipOf(new Uint8Array(deflateSync(strToU8('x'.repeat(999)))));
    const copy = bytes.slice();
    copy.fill(0xff, 30 + 'word/document.xml'.length, 60 + 'word/document.xml'.length);
    expect(['broken-zip', 'size-mismatch', 'checksum-mismatch']).toContain(refusal(copy).code);
  });

  it('with broken XML tells line and column', () => {
    expect(refusal(zipOf(`<w:document ${W}>\n<w:body>\n  </w:document>`))).toMatchObject({
      code: 'broken-xml',
      values: { part: 'word/document.xml', line: 3 },
    });
  });

  it.each([
    '',
    'text',
    '<a><b></a>',
    '<a>',
    '<a></a',
    '<a/><b/>',
    '<a/>text',
    '<a>&undefined;</a>',
    '<a>left & right</a>',
    '<a>\u0001</a>',
    '<a>&#0;</a>',
    '<a><![CDATA[\u0002]]></a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a b="1',
    '<1a/>',
  ])('that no XML parser may take is refused: %j', (xml) => {
    expect(refusal(zipOf(xml)).code).toBe('broken-xml');
  });

  it('with a DOCTYPE is refused', () => {
    const xml = `<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<w:document ${W}>&b;</w:document>`;
    expect(refusal(zipOf(xml))).toMatchObject({ code: 'doctype', values: { part: 'word/document.xml', line: 1 } });
  });

  it('that is no UTF-8 is refused with the offset', () => {
    const xml = strToU8('<a>яя</a>');
    xml[4] = 0x41;
    expect(refusal(zipOf(xml))).toEqual({
      code: 'broken-encoding',
      values: { part: 'word/document.xml', offset: 4 },
    });
  });

  it('equal a thousand times is ours to read back all the same', () => {
    const report = smallReport();
    const table = report.blocks[1];
    if (table?.kind !== 'table') throw new Error('no table');
    const rows = Array.from({ length: 4_000 }, () => table.rows[1] as (typeof table.rows)[number]);
    const { bytes } = writeDocx({ ...report, blocks: [{ ...table, rows }] });
    const whole = unzipSync(bytes)['word/document.xml'] as Uint8Array;
    expect(readDocx(bytes, OWN_LIMITS).blocks[0]).toMatchObject({ rows: { length: 4_000 } });
    expect(whole.length).toBeGreaterThan(1_000_000);
  });
});
