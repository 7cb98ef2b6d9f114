/**
 * A proof that a text was written by who knows a key: HMAC over SHA-256. Google has one as a service, but an edit proves a waiver a row and may call
 * no service so often.
 */

/** Of 256 bits so many hexadecimal digits are kept: 128 bits are more than anybody can guess. */
const DIGITS = 32;
const BLOCK = 64;

/** Over the UTF-16 units, high byte first. */
export function hmac(key: string, text: string): string {
  const keyBytes = bytesOf(key);
  const short = keyBytes.length > BLOCK ? sha256(keyBytes) : keyBytes;
  const padded = (pad: number, message: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(BLOCK + message.length);
    for (let at = 0; at < BLOCK; at += 1) bytes[at] = (short[at] ?? 0) ^ pad;
    bytes.set(message, BLOCK);
    return bytes;
  };
  const digest = sha256(padded(0x5c, sha256(padded(0x36, bytesOf(text)))));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit >>> 8;
    bytes[2 * at + 1] = unit & 0xff;
  }
  return bytes;
}

/** Fractional parts of the roots of the first primes, as the standard (FIPS 180-4) builds its constants: 32 bits each. */
function constants(count: number, power: number): Uint32Array {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) isPrime = false;
    const root = number ** power;
    if (isPrime) found.push((root - Math.floor(root)) * 0x100000000);
  }
  return Uint32Array.from(found);
}

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

function sha256(message: Uint8Array): Uint8Array {
  const rounds = constants(64, 1 / 3);
  const state = constants(8, 1 / 2);
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += BLOCK) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + 4 * at);
    mixBlock(state, words, rounds);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let at = 0; at < 8; at += 1) digest.setUint32(4 * at, state[at] ?? 0);
  return new Uint8Array(digest.buffer);
}

/** One round of the standard's compression over 64 bytes. */
function mixBlock(state: Uint32Array, words: Uint32Array, rounds: Uint32Array): void {
  const word = (at: number): number => words[at] ?? 0;
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(at - 15), word(at - 2)];
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = word(at - 16) + low + word(at - 7) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const chosen = (e & f) ^ (~e & g);
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + (rounds[at] ?? 0) + word(at)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, added] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + added;
}
