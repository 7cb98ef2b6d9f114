/** UTF-8 both ways: Apps Script has neither TextEncoder nor TextDecoder, and fflate's stand-ins are slow there. */
import { DocxError } from './docx-error';

/** 1 where `at` parts a surrogate pair, otherwise 0. */
export function surrogatesAt(text: string, at: number): number {
  const next = text.charCodeAt(at);
  return next >= 0xdc00 && next < 0xe000 ? 1 : 0;
}

/** The text from `from` up to `to`, which part no surrogate pair; gives where it ended. `bytes` must have room for three a code unit. */
export function encodeInto(text: string, from: number, to: number, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else if (code >= 0xd800 && code < 0xdc00) {
      code = 0x10000 + ((code & 0x3ff) << 10) + (text.charCodeAt(++i) & 0x3ff);
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    } else {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    }
  }
  return at;
}

export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.subarray(0, encodeInto(text, 0, text.length, bytes, 0));
}

/** Code units made a text at a time: within what `apply` takes as arguments. */
const CHUNK = 8_192;

const textOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);

/** The least value that needs so many bytes behind its first. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const;

/** A byte order mark at the start is dropped; `part` names the file within the archive, for the error. */
export function decodeUtf8(part: string, bytes: Uint8Array): string {
  const units = new Uint16Array(CHUNK + 2);
  const pieces: string[] = [];
  let filled = 0;
  const refuse = (offset: number): never => {
    throw new DocxError('broken-encoding', { part, offset });
  };
  for (let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0; at < bytes.length; at += 1) {
    let code = bytes[at] as number;
    if (code >= 0x80) {
      if (code < 0xc2 || code >= 0xf5) refuse(at);
      const behind = code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3;
      code &= 0x3f >> behind;
      for (let left = behind; left > 0; left -= 1) {
        at += 1;
        const byte = bytes[at] ?? 0;
        if ((byte & 0xc0) !== 0x80) refuse(at);
        code = (code << 6) | (byte & 63);
      }
      const isCharacter = code >= (LEAST[behind] ?? 0) && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
      if (!isCharacter) refuse(at);
    }
    if (code >= 0x10000) units[filled++] = 0xd800 + ((code - 0x10000) >> 10);
    units[filled++] = code < 0x10000 ? code : 0xdc00 + (code & 0x3ff);
    if (filled >= CHUNK) {
      pieces.push(textOf(units.subarray(0, filled)));
      filled = 0;
    }
  }
  pieces.push(textOf(units.subarray(0, filled)));
  return pieces.join('');
}

/** UTF-8, or UTF-16 where its mark stands in front. */
export function decodeText(part: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const littleEndian = first === 0xff && second === 0xfe;
  if (!littleEndian && !(first === 0xfe && second === 0xff)) return decodeUtf8(part, bytes);
  const units = new Uint16Array((bytes.length >> 1) - 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset + 2);
  for (let at = 0; at < units.length; at += 1) units[at] = view.getUint16(2 * at, littleEndian);
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += textOf(units.subarray(at, at + CHUNK));
  return text;
}
