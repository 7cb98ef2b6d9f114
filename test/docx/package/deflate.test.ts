/** Our own deflate against the platform's inflate: whatever goes in comes out. */
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ByteOutput } from '../../../src/docx/package/byte-output';
import { checksum } from '../../../src/docx/package/checksum';
import { Deflater } from '../../../src/docx/package/deflate';
import { prefixCodes } from '../../../src/docx/package/prefix-codes';
import { encodeUtf8 } from '../../../src/docx/package/utf8';
import { ZipWriter } from '../../../src/docx/package/write-zip';
import { FOREIGN_LIMITS, openZip } from '../../../src/docx/package/zip';

/** Gives the deflated length. Twice, one part after the other: the second is to know nothing of the first. */
function comesBack(bytes: Uint8Array, piece = bytes.length): number {
  const output = new ByteOutput(64);
  const deflater = new Deflater(output);
  const parts = [1, 2].map(() => {
    const start = output.length;
    for (let at = 0; at < bytes.length; at += piece) deflater.add(bytes, at, Math.min(at + piece, bytes.length));
    deflater.end();
    return output.bytes.slice(start, output.length);
  });
  const [packed, again] = parts as [Uint8Array, Uint8Array];
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
  expect(Buffer.compare(again, packed)).toBe(0);
  return packed.length;
}

/** Bytes without order; the same at each call. */
function noise(length: number, values = 256): Uint8Array {
  let state = 2022;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % values;
  });
}

const join = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

describe('deflate', () => {
  it('gives back any bytes, any text, and both repeated', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => void comesBack(bytes)));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.nat(9)), (texts, order) => {
        comesBack(encodeUtf8(order.map((index) => texts[index] ?? '<w:p/>').join('проведено')));
      }),
    );
  });

  it.each([0, 1, 2, 3, 7, 8, 9, 255, 256, 257, 258, 259, 260, 32_767, 32_768, 32_769, 70_000])(
    'gives back %i bytes, equal ones and noise',
    (length) => {
      comesBack(new Uint8Array(length));
      comesBack(new Uint8Array(length).fill(0xd0));
      comesBack(noise(length));
      comesBack(noise(length, 2));
    },
  );

  it('reaches back 32,767 bytes and no further', () => {
    const piece = encodeUtf8('Подписано соглашение о сотрудничестве.');
    for (const gap of [32_600, 32_700, 32_728, 32_729, 32_730, 32_731, 32_768, 33_000, 65_536])
      comesBack(join(piece, noise(gap - piece.length), piece, piece));
  });

  it('gives back what comes in pieces', () => {
    const plan = new Uint8Array(readFileSync('examples/plan-2022.json'));
    const whole = comesBack(plan);
    for (const piece of [1, 7, 258, 1_000, 1_024, 30_000]) comesBack(plan.subarray(0, 40_000), piece);
    expect(comesBack(plan, 16_384)).toBeLessThan(1.01 * whole);
  });

  it('repeats nothing of the part before, though it stands in front of the bytes', () => {
    const text = encodeUtf8('Проведено 12 семинаров для 340 человек.');
    const all = join(text, text, text);
    const output = new ByteOutput(64);
    const deflater = new Deflater(output);
    const ends = [1, 2, 3].map((count) => {
      deflater.add(all, (count - 1) * text.length, count * text.length);
      deflater.end();
      return output.length;
    });
    const parts = ends.map((end, index) => output.bytes.slice(ends[index - 1] ?? 0, end));
    for (const part of parts) expect(Buffer.from(inflateRawSync(part)).equals(text)).toBe(true);
  });

  it('gives back what takes many blocks', () => {
    comesBack(join(noise(100_000), new Uint8Array(300_000), noise(100_000, 3)));
  });

  it('shortens equal bytes two hundredfold, and noise grows by a hundredth at most', () => {
    expect(comesBack(new Uint8Array(1_000_000).fill(65))).toBeLessThan(5_000);
    expect(comesBack(noise(100_000))).toBeLessThan(101_000);
  });

  it('leaves at most a fifth more of the real plan than zlib at its usual level', () => {
    const plan = readFileSync('examples/plan-2022.json');
    expect(comesBack(plan)).toBeLessThan(1.2 * deflateRawSync(plan).length);
  });

  it('keeps codes within the longest that the format knows, be the counts as uneven as can be', () => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 30) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    const { lengths } = prefixCodes(Uint32Array.from(fibonacci), 15);
    expect(Math.max(...lengths)).toBe(15);
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBeLessThanOrEqual(1);
    comesBack(join(...fibonacci.slice(0, 20).map((count, byte) => new Uint8Array(count).fill(byte))));
  });
});

describe('a zip', () => {
  it('is read by others and by us, whatever its parts are called', () => {
    const parts = new Map([
      ['word/document.xml', encodeUtf8('<w:p>Отчёт</w:p>')],
      ['word/пусто.xml', new Uint8Array()],
      ['word/media/image1.png', noise(5_000)],
    ]);
    const writer = new ZipWriter();
    for (const [name, bytes] of parts) writer.addPart(name, bytes);
    const zip = writer.finish();
    expect(unzipSync(zip)).toEqual(Object.fromEntries(parts));
    expect([...openZip(zip, FOREIGN_LIMITS).values()].map(({ size }) => size)).toEqual([21, 0, 5_000]);
  });

  it('has the checksum of all bytes, however they are parted', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(9), (bytes, first) => {
        expect(checksum(bytes)).toBe(crc32(bytes));
        const before = checksum(bytes, 0, Math.min(first, bytes.length));
        expect(checksum(bytes, Math.min(first, bytes.length), bytes.length, before)).toBe(crc32(bytes));
      }),
    );
    expect(checksum(encodeUtf8('123456789'))).toBe(0xcbf43926);
  });
});
