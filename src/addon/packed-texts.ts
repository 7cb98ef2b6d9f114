/**
 * The other end of build/pack-texts.mjs: in Code.js, long texts (interface words, messages, word lists) lie together,
 * deflated and in base64, and each is unpacked when it is first asked for. In the sources they stand where they belong.
 */
import { inflateSync } from 'fflate';
import { decodeUtf8 } from '../docx/utf8';

/** Set by the build: values as JSON, one a line. */
declare const VEKHA_TEXTS: string;

let lines: string[] | undefined;
const values: unknown[] = [];

/** The value at `index`; the same object each time. */
export function unpack(index: number): unknown {
  lines ??= readLines(VEKHA_TEXTS);
  values[index] ??= JSON.parse(lines[index] ?? 'null');
  return values[index];
}

function readLines(packed: string): string[] {
  let text = '';
  const decoding = decodeUtf8('texts', (part) => {
    text += part;
  });
  decoding.push(inflateSync(decodeBase64(packed)));
  decoding.end();
  return text.split('\n');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Without the closing "=" signs. Apps Script has no atob, and its own decoder would be a service call. */
function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    bits = (bits << 6) | DIGITS.indexOf(text[index] ?? '');
    if (index % 4 > 0) bytes[at++] = bits >> (6 - 2 * (index % 4));
  }
  return bytes;
}
