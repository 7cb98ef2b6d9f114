/**
 * A proof that a text was written by who knows a key: HMAC over SHA-256. Google has one as a service, but an edit proves a waiver a row and may call
 * no service so often.
 */

/** Of 256 bits so many hexadecimal digits are kept: 128 bits are more than anybody can guess. */
const DIGITS = 32;
const BLOCK = 64;

/** What hashing stands at once it has taken in a key, for the text and for its hash: the same for each text, and a check proves hundreds. */
interface Started {
  readonly key: string;
  readonly inner: Uint32Array;
  readonly outer: Uint32Array;
}

let started: Started | null = null;

/** Over the UTF-16 units, high byte first. */
export function hmac(key: string, text: string): string {
  if (started?.key !== key) started = startWith(key);
  const digest = hash(started.outer, BLOCK, hash(started.inner, BLOCK, bytesOf(text)));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS);
}

function startWith(key: string): Started {
  const keyBytes = bytesOf(key);
  const short = keyBytes.length > BLOCK ? hash(constants().start, 0, keyBytes) : keyBytes;
  const padded = (pad: number): Uint32Array => {
    const bytes = Uint8Array.from({ length: BLOCK }, (_none, at) => (short[at] ?? 0) ^ pad);
    const state = constants().start.slice();
    mixBlocks(state, bytes);
    return state;
  };
  return { key, inner: padded(0x36), outer: padded(0x5c) };
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

/** As the standard (FIPS 180-4) has them: what each round adds, and what hashing starts from. */
interface Constants {
  readonly rounds: Uint32Array;
  readonly start: Uint32Array;
}

let made: Constants | null = null;

/** Made once an execution, by whoever proves something. */
function constants(): Constants {
  made ??= { rounds: rootsOfPrimes(64, 1 / 3), start: rootsOfPrimes(8, 1 / 2) };
  return made;
}

/** Fractional parts of the roots of the first primes, 32 bits each. */
function rootsOfPrimes(count: number, power: number): Uint32Array {
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

/** SHA-256 of a message from where its first bytes, `before` of them, have brought it. */
function hash(from: Uint32Array, before: number, message: Uint8Array): Uint8Array {
  const state = from.slice();
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  const length = before + message.length;
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  mixBlocks(state, padded);
  const digest = new DataView(new ArrayBuffer(32));
  for (let at = 0; at < 8; at += 1) digest.setUint32(4 * at, state[at] ?? 0);
  return new Uint8Array(digest.buffer);
}

/** The standard's compression, 64 bytes at a time. The registers move by plain assignments: an edit runs this but a few times, never optimised. */
function mixBlocks(state: Uint32Array, bytes: Uint8Array): void {
  const { rounds } = constants();
  const view = new DataView(bytes.buffer);
  const words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += BLOCK) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + 4 * at);
    for (let at = 16; at < 64; at += 1) {
      const early = words[at - 15] as number;
      const late = words[at - 2] as number;
      const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16] as number) + low + (words[at - 7] as number) + high;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const mixed = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
      const first = (h + mixed + (rounds[at] as number) + (words[at] as number)) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((added, at) => {
      state[at] = (state[at] as number) + added;
    });
  }
}
