/** Base64 to bytes, and back, without Google's help, whose decoder gives an array of numbers eight times the size. */
import { AppError } from '../../core/failure/app-error';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Takes a data URL's head off; throws AppError `bad-request` for what is no base64. */
export function decodeBase64(text: string): Uint8Array {
  const start = /^data:[^,]{0,200},/.exec(text)?.[0].length ?? 0;
  let length = text.length;
  while (length > start && text[length - 1] === '=') length -= 1;
  const values = new Int16Array(128).fill(-1);
  for (let index = 0; index < ALPHABET.length; index += 1) values[ALPHABET.charCodeAt(index)] = index;
  const bytes = new Uint8Array(Math.floor(((length - start) * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let index = start; index < length; index += 1) {
    const value = values[text.charCodeAt(index)] ?? -1;
    if (value < 0) throw new AppError('bad-request', { cause: 'base64' });
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return bytes;
}

/** Bytes as base64. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (one << 16) | (two << 8) | three;
    const letter = (shift: number): string => ALPHABET[(bits >> shift) & 63] ?? '';
    const left = bytes.length - at;
    pieces.push(letter(18) + letter(12) + (left > 1 ? letter(6) : '=') + (left > 2 ? letter(0) : '='));
  }
  return pieces.join('');
}
