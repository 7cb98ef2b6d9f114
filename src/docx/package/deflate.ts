/**
 * Deflates XML of Cyrillic text, in two thirds of the time that fflate takes for nearly the same bytes: a repeat is looked for where a character begins
 * and by its first letters, not by three bytes, which in Cyrillic are a letter and a half; what a long repeat covers is not looked at again.
 */
import type { ByteOutput } from './byte-output';
import { BlockWriter, LONGEST_REPEAT, rangeToken, SYMBOLS, symbolOf, WINDOW } from './deflate-block';

/** Fewer bytes are not worth a repeat's bits. */
const SHORTEST_REPEAT = 6;
/** Earlier places that are tried. */
const TRIES = 6;
/** A repeat so long is taken at once, and its inside, markup nearly always, found again by its beginning alone. */
const LONG_REPEAT = 64;
/** Bytes that must follow a place for it to be remembered. */
const PREFIX = 8;
const HASH_BITS = 14;
/** Bytes looked at in one call: calls that return soon are what an engine exchanges for compiled ones. */
const STEP = 1_024;

/** One part after another, each piece by piece; places are counted through all parts, so that nothing has to be forgotten between them. */
export class Deflater {
  private readonly blocks: BlockWriter;
  /** The last place of each hash; 0 for none. */
  private readonly last = new Int32Array(1 << HASH_BITS);
  /** The place before, of the same hash, by the place's lowest bits. */
  private readonly before = new Int32Array(WINDOW);
  /** The place of the next byte, and of the part's first one. */
  private next = 1;
  private partStart = 1;

  constructor(output: ByteOutput) {
    this.blocks = new BlockWriter(output);
  }

  /** The bytes from `from` up to `to`; before them stands what was added of this part until now, or as much of it as a repeat can reach. */
  add(bytes: Uint8Array, from: number, to: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, to);
    const shift = this.next - from;
    for (let at = from; at < to; ) {
      this.blocks.reserve(STEP);
      at = this.step(bytes, view, at, Math.min(at + STEP, to), shift);
    }
    this.next = to + shift;
  }

  /** Ends the part. */
  end(): void {
    this.blocks.write(true);
    this.partStart = this.next;
  }

  /** Gives where it stopped, `limit` or behind it. `shift` makes an index a place. */
  private step(bytes: Uint8Array, view: DataView, from: number, limit: number, shift: number): number {
    const { blocks, last, before, partStart } = this;
    const { tokens, counts, lengthTokens } = blocks;
    let { count } = blocks;
    const to = view.byteLength;
    let at = from;
    /** Up to where a short repeat reaches: the places in it are remembered, nothing is looked for. */
    let covered = from;
    while (at < limit || at < covered) {
      const first = bytes[at] as number;
      const place = at + shift;
      let earlier = 0;
      if ((first & 0xc0) !== 0x80 && at + PREFIX <= to) {
        const hash = hashOf(view, at);
        earlier = last[hash] as number;
        last[hash] = place;
        before[place & (WINDOW - 1)] = earlier;
      }
      if (at < covered) {
        at++;
        continue;
      }
      let best = SHORTEST_REPEAT - 1;
      let distance = 0;
      const oldest = Math.max(partStart, place - WINDOW + 1);
      const longest = Math.min(LONGEST_REPEAT, to - at);
      for (let tries = TRIES; earlier >= oldest && tries > 0; tries--) {
        const other = earlier - shift;
        if (bytes[other + best] === bytes[at + best]) {
          let length = 0;
          while (length < longest && bytes[other + length] === bytes[at + length]) length++;
          if (length > best) {
            best = length;
            distance = at - other;
            if (length >= LONG_REPEAT) break;
          }
        }
        earlier = before[earlier & (WINDOW - 1)] as number;
      }
      if (distance === 0) {
        tokens[count++] = first;
        (counts[first] as number)++;
        at++;
        continue;
      }
      const token = lengthTokens[best] as number;
      tokens[count++] = token;
      (counts[symbolOf(token)] as number)++;
      const back = rangeToken(SYMBOLS, distance - 1, 1);
      tokens[count++] = back;
      (counts[symbolOf(back)] as number)++;
      covered = at + best;
      at = best < LONG_REPEAT ? at + 1 : covered;
    }
    blocks.count = count;
    return at;
  }
}

/** Of four letters of Cyrillic, five of ASCII. */
const hashOf = (view: DataView, at: number): number => {
  const first = view.getInt32(at, true);
  const rest = (first & 0x80) === 0 ? view.getUint8(at + 4) : view.getInt32(at + 4, true);
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)) >>> (32 - HASH_BITS);
};
