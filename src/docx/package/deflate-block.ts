/** Writes bytes and repeats as blocks of deflate, each with codes of its own (RFC 1951). */
import type { ByteOutput } from './byte-output';
import { codesOf, type PrefixCodes, prefixCodes } from './prefix-codes';

/** How far back a repeat may reach. */
export const WINDOW = 32_768;
export const LONGEST_REPEAT = 258;
const END_OF_BLOCK = 256;
export const SYMBOLS = 286;
const DISTANCES = 30;
/** The order in which the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;
/** With its further bits, and seven of the byte before, no more than 31. */
const LONGEST_DISTANCE_CODE = 11;

/** Fewer tokens than these are written in the codes that the format names: codes of their own would save no more than they take. */
const FEW_TOKENS = 300;
const TOKENS_A_BLOCK = 16_384;
/** Tokens written in one call: calls that return soon are what an engine exchanges for compiled ones. */
const TOKENS_A_STEP = 256;

/**
 * A token is a symbol, distances behind the others, the number of its further bits from the tenth bit on, and these from the seventeenth. Lengths and
 * distances, counted from nought, are parted into ranges, each with a symbol: each power of two into two to so many `bits`.
 */
export function rangeToken(first: number, value: number, bits: number): number {
  const further = Math.max(0, 31 - bits - Math.clz32(value));
  const range = value >> further;
  return ((value - (range << further)) << 16) | (further << 9) | (first + (further << bits) + range);
}

export const symbolOf = (token: number): number => token & 511;

/** The token of a repeat's length, by the length. */
function lengthTokens(): Int32Array {
  const tokens = new Int32Array(LONGEST_REPEAT + 1);
  for (let length = 3; length < LONGEST_REPEAT; length++) tokens[length] = rangeToken(257, length - 3, 2);
  // Though the range before could tell it.
  tokens[LONGEST_REPEAT] = 285;
  return tokens;
}

/** Codes of symbols and of distances, one behind the other. */
interface Codes {
  readonly lengths: readonly number[];
  readonly codes: readonly number[];
}

/** Those that the format names. */
function namedCodes(): Codes {
  const lengths = new Uint8Array(288).fill(8);
  lengths.fill(9, 144, 256).fill(7, 256, 280);
  return joinCodes(codesOf(lengths, 9), codesOf(new Uint8Array(DISTANCES).fill(5), 5));
}

function joinCodes(symbols: PrefixCodes, distances: PrefixCodes): Codes {
  return {
    lengths: [...symbols.lengths.subarray(0, SYMBOLS), ...distances.lengths],
    codes: [...symbols.codes.subarray(0, SYMBOLS), ...distances.codes],
  };
}

export class BlockWriter {
  readonly lengthTokens = lengthTokens();
  readonly tokens = new Int32Array(TOKENS_A_BLOCK);
  count = 0;
  /** How often each symbol comes in the block. */
  readonly counts = new Uint32Array(SYMBOLS + DISTANCES);
  private readonly named = namedCodes();
  /** Bits that do not fill a byte yet. */
  private held = 0;
  private heldBits = 0;

  constructor(private readonly output: ByteOutput) {}

  /** Makes sure that so many bytes can be added, each alone or in repeats. */
  reserve(bytes: number): void {
    if (this.count + bytes > TOKENS_A_BLOCK) this.write(false);
  }

  /** Writes the block and begins another; after the last one, at the next whole byte. */
  write(isLast: boolean): void {
    const isShort = this.count < FEW_TOKENS;
    // A code and its further bits take 24 bits at most; the head, 3 a code.
    this.output.reserve(this.count * 3 + 1_024);
    this.put((isLast ? 1 : 0) | (isShort ? 2 : 4), 3);
    const { lengths, codes } = isShort ? this.named : this.writeOwnCodes();
    for (let at = 0; at < this.count; at += TOKENS_A_STEP) {
      this.writeTokens(at, Math.min(at + TOKENS_A_STEP, this.count), codes, lengths);
    }
    this.put(codes[END_OF_BLOCK] as number, lengths[END_OF_BLOCK] as number);
    if (isLast) this.fillByte();
    this.count = 0;
    this.counts.fill(0);
  }

  private writeOwnCodes(): Codes {
    const { counts } = this;
    counts[END_OF_BLOCK] = 1;
    const codes = joinCodes(
      prefixCodes(counts.subarray(0, SYMBOLS), LONGEST_CODE),
      prefixCodes(counts.subarray(SYMBOLS), LONGEST_DISTANCE_CODE),
    );
    this.writeLengths(codes.lengths);
    return codes;
  }

  private writeTokens(from: number, to: number, codes: readonly number[], lengths: readonly number[]): void {
    const { tokens, output } = this;
    const { bytes } = output;
    let at = output.length;
    let { held, heldBits } = this;
    for (let i = from; i < to; i++) {
      const token = tokens[i] as number;
      const symbol = symbolOf(token);
      const bits = lengths[symbol] as number;
      held |= ((codes[symbol] as number) | ((token >> 16) << bits)) << heldBits;
      heldBits += bits + ((token >> 9) & 15);
      while (heldBits >= 8) {
        bytes[at++] = held;
        held >>>= 8;
        heldBits -= 8;
      }
    }
    this.held = held;
    this.heldBits = heldBits;
    output.length = at;
  }

  /** The lengths of all codes, runs of equal ones shortened, themselves in a code. */
  private writeLengths(lengths: readonly number[]): void {
    const runs = shortenRuns(lengths);
    const counts = new Uint32Array(19);
    for (const { symbol } of runs) counts[symbol] = (counts[symbol] as number) + 1;
    const own = prefixCodes(counts, 7);
    this.put(SYMBOLS - 257, 5);
    this.put(DISTANCES - 1, 5);
    this.put(ORDER.length - 4, 4);
    for (const symbol of ORDER) this.put(own.lengths[symbol] as number, 3);
    for (const { symbol, more, bits } of runs) {
      this.put(own.codes[symbol] as number, own.lengths[symbol] as number);
      this.put(more, bits);
    }
  }

  /** The lowest bit first. */
  private put(value: number, bits: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += bits;
    for (; this.heldBits >= 8; this.heldBits -= 8) this.putByte();
  }

  private fillByte(): void {
    if (this.heldBits > 0) this.putByte();
    this.heldBits = 0;
  }

  private putByte(): void {
    const { output } = this;
    output.bytes[output.length++] = this.held;
    this.held >>>= 8;
  }
}

/** A length, or a run of one: 16 repeats the last length, 17 and 18 are zeros; `more` than the least run of that kind, in so many bits. */
interface Run {
  readonly symbol: number;
  readonly more: number;
  readonly bits: number;
}

function shortenRuns(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengths[at] as number;
    let end = at + 1;
    while (lengths[end] === symbol) end++;
    if (symbol !== 0) {
      runs.push({ symbol, more: 0, bits: 0 });
      at++;
    }
    while (end - at >= 3) {
      const run = Math.min(end - at, symbol === 0 ? 138 : 6);
      if (symbol !== 0) runs.push({ symbol: 16, more: run - 3, bits: 2 });
      else if (run > 10) runs.push({ symbol: 18, more: run - 11, bits: 7 });
      else runs.push({ symbol: 17, more: run - 3, bits: 3 });
      at += run;
    }
    for (; at < end; at++) runs.push({ symbol, more: 0, bits: 0 });
  }
  return runs;
}
