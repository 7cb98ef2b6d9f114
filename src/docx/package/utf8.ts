/** UTF-8 both ways in chunks: Apps Script has neither TextEncoder nor TextDecoder, and fflate's stand-ins are slow there. */
import { DocxError } from './docx-error';

/** Gives where it ended; `bytes` must have room for three a code unit. */
export function encodeInto(text: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
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
  return bytes.subarray(0, encodeInto(text, bytes, 0));
}

/** Code units handed on at a time: within what `apply` takes as arguments. */
const CHUNK = 8_192;

/** Takes bytes in any pieces, hands on text; a byte order mark at the start is dropped. */
export interface TextDecoding {
  push(bytes: Uint8Array): void;
  /** Throws when the bytes end inside a character. */
  end(): void;
}

/** Text on its way out: code units not yet handed on. */
interface Units {
  readonly buffer: Uint16Array;
  filled: number;
  /** Whether nothing was handed on yet: a byte order mark may come. */
  first: boolean;
}

function flush(units: Units, onText: (text: string) => void): void {
  if (units.filled === 0) return;
  const ready = units.buffer.subarray(units.first && units.buffer[0] === 0xfeff ? 1 : 0, units.filled);
  units.first = false;
  units.filled = 0;
  onText(String.fromCharCode.apply(null, ready as unknown as number[]));
}

/** Characters of one and of two bytes, which is nearly all there is, without the bookkeeping; gives where it stopped. */
function copyShort(bytes: Uint8Array, from: number, units: Units): number {
  const { buffer } = units;
  let [at, to] = [from, units.filled];
  while (at < bytes.length && to < CHUNK) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      buffer[to++] = byte;
      at += 1;
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (byte < 0xc2 || byte >= 0xe0 || (next & 0xc0) !== 0x80) break;
    buffer[to++] = ((byte & 31) << 6) | (next & 63);
    at += 2;
  }
  units.filled = to;
  return at;
}

/** What the first byte of a character tells: which bits of it count, how many bytes follow, the least value that needs so many. */
interface Lead {
  readonly mask: number;
  readonly missing: number;
  readonly least: number;
}

const ONE: Lead = { mask: 127, missing: 0, least: 0 };
const TWO: Lead = { mask: 31, missing: 1, least: 0x80 };
const THREE: Lead = { mask: 15, missing: 2, least: 0x800 };
const FOUR: Lead = { mask: 7, missing: 3, least: 0x10000 };

/** Null for a byte that begins no character. */
function leadOf(byte: number): Lead | null {
  if (byte < 0x80) return ONE;
  if (byte < 0xc2 || byte >= 0xf5) return null;
  return byte < 0xe0 ? TWO : byte < 0xf0 ? THREE : FOUR;
}

function putCharacter(code: number, units: Units): void {
  if (code < 0x10000) units.buffer[units.filled++] = code;
  else {
    units.buffer[units.filled++] = 0xd800 + ((code - 0x10000) >> 10);
    units.buffer[units.filled++] = 0xdc00 + (code & 0x3ff);
  }
}

const isCharacter = (code: number, { least }: Lead): boolean =>
  code >= least && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);

/** `part` names the file within the archive, for the error. */
export function decodeUtf8(part: string, onText: (text: string) => void): TextDecoding {
  const units: Units = { buffer: new Uint16Array(CHUNK + 2), filled: 0, first: true };
  let offset = 0;
  /** The character under way: bits so far, bytes still to come. */
  let code = 0;
  let missing = 0;
  let lead = ONE;
  const refuse = (at: number): never => {
    throw new DocxError('broken-encoding', { part, offset: at });
  };
  return {
    push(bytes) {
      for (let i = 0; i < bytes.length; i++) {
        if (missing === 0) {
          i = copyShort(bytes, i, units);
          if (units.filled >= CHUNK) flush(units, onText);
          if (i >= bytes.length) break;
        }
        const byte = bytes[i] as number;
        if (missing === 0) {
          lead = leadOf(byte) ?? refuse(offset + i);
          code = byte & lead.mask;
          missing = lead.missing;
        } else {
          if ((byte & 0xc0) !== 0x80) refuse(offset + i);
          code = (code << 6) | (byte & 63);
          missing -= 1;
        }
        if (missing > 0) continue;
        if (!isCharacter(code, lead)) refuse(offset + i);
        putCharacter(code, units);
        if (units.filled >= CHUNK) flush(units, onText);
      }
      offset += bytes.length;
    },
    end() {
      if (missing > 0) refuse(offset);
      flush(units, onText);
    },
  };
}

/** UTF-8, or UTF-16 where its mark stands in front. */
export function decodeText(part: string, onText: (text: string) => void): TextDecoding {
  let decoding: TextDecoding | null = null;
  return {
    push(bytes) {
      if (bytes.length === 0) return;
      if (decoding === null) {
        const [first, second] = bytes;
        const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
        decoding = isWide ? decodeWide(first === 0xff, onText) : decodeUtf8(part, onText);
      }
      decoding.push(bytes);
    },
    end() {
      decoding?.end();
    },
  };
}

function decodeWide(littleEndian: boolean, onText: (text: string) => void): TextDecoding {
  let odd: number | null = null;
  let first = true;
  return {
    push(bytes) {
      const units: number[] = [];
      for (const byte of bytes) {
        if (odd === null) odd = byte;
        else {
          units.push(littleEndian ? odd | (byte << 8) : (odd << 8) | byte);
          odd = null;
        }
      }
      if (first && units[0] === 0xfeff) units.shift();
      first = false;
      for (let at = 0; at < units.length; at += CHUNK) onText(String.fromCharCode(...units.slice(at, at + CHUNK)));
    },
    end() {},
  };
}
