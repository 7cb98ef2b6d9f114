/** Writes bytes and repeats as blocks of deflate, each with codes of its own (RFC 1951). */
import { type PrefixCodes, prefixCodes } from './prefix-codes';

/** How far back a repeat may reach. */
export const WINDOW = 32_768;
export const LONGEST_REPEAT = 258;
const END_OF_BLOCK = 256;
/** The order in which the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Lengths or distances parted into ranges: a symbol tells the range, extra bits the place in it. */
interface Ranges {
  readonly symbolOf: Uint8Array;
  readonly starts: readonly number[];
  readonly extraBits: readonly number[];
}

function rangesOf(least: number, most: number, extraBits: readonly number[]): Ranges {
  const symbolOf = new Uint8Array(most + 1);
  let next = least;
  const starts = extraBits.map((bits, symbol) => {
    // The longest repeat has a symbol of its own, though the range before could tell it.
    const start = Math.min(next, most);
    symbolOf.fill(symbol, start);
    next += 1 << bits;
    return start;
  });
  return { symbolOf, starts, extraBits };
}

const countTo = (count: number, give: (symbol: number) => number): number[] =>
  Array.from({ length: count }, (_, symbol) => give(symbol));

export class BlockWriter {
  private readonly lengths = rangesOf(3, LONGEST_REPEAT, [
    ...countTo(28, (symbol) => Math.max(0, (symbol >> 2) - 1)),
    0,
  ]);
  private readonly distances = rangesOf(
    1,
    WINDOW,
    countTo(30, (symbol) => Math.max(0, (symbol >> 1) - 1)),
  );
  private bytes: Uint8Array;
  private at = 0;
  /** Bits that do not fill two bytes yet. */
  private held = 0;
  private heldBits = 0;

  constructor(initialBytes: number) {
    this.bytes = new Uint8Array(initialBytes);
  }

  /** A token is a byte, or a repeat as `length << 16 | distance`. */
  write(tokens: Int32Array, isLast: boolean): void {
    const { symbols, distances } = this.countSymbols(tokens);
    const [symbolCodes, distanceCodes] = [prefixCodes(symbols, 15), prefixCodes(distances, 15)];
    // A repeat takes 48 bits at most; the head, 3 a code.
    this.reserve(tokens.length * 6 + 1_024);
    this.put(isLast ? 5 : 4, 3);
    this.writeCodes(symbolCodes.lengths, distanceCodes.lengths);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as number;
      if (token < 256) this.putCode(symbolCodes, token);
      else {
        this.putRange(symbolCodes, 257, this.lengths, token >> 16);
        this.putRange(distanceCodes, 0, this.distances, token & 0xffff);
      }
    }
    this.putCode(symbolCodes, END_OF_BLOCK);
  }

  /** All bytes; the writer is spent afterwards. */
  finish(): Uint8Array {
    for (; this.heldBits > 0; this.heldBits -= 8) {
      this.bytes[this.at++] = this.held;
      this.held >>>= 8;
    }
    return this.bytes.subarray(0, this.at);
  }

  private countSymbols(tokens: Int32Array) {
    const [symbols, distances] = [new Uint32Array(286), new Uint32Array(30)];
    symbols[END_OF_BLOCK] = 1;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as number;
      if (token < 256) symbols[token] = (symbols[token] as number) + 1;
      else {
        const symbol = 257 + (this.lengths.symbolOf[token >> 16] as number);
        const distance = this.distances.symbolOf[token & 0xffff] as number;
        symbols[symbol] = (symbols[symbol] as number) + 1;
        distances[distance] = (distances[distance] as number) + 1;
      }
    }
    return { symbols, distances };
  }

  /** The lengths of both codes, runs of equal ones shortened, themselves in a code. */
  private writeCodes(symbols: Uint8Array, distances: Uint8Array): void {
    const runs = shortenRuns([...symbols, ...distances]);
    const counts = new Uint32Array(19);
    for (const { symbol } of runs) counts[symbol] = (counts[symbol] as number) + 1;
    const codes = prefixCodes(counts, 7);
    this.put(symbols.length - 257, 5);
    this.put(distances.length - 1, 5);
    this.put(ORDER.length - 4, 4);
    for (const symbol of ORDER) this.put(codes.lengths[symbol] as number, 3);
    for (const { symbol, more, bits } of runs) {
      this.putCode(codes, symbol);
      this.put(more, bits);
    }
  }

  private putRange(codes: PrefixCodes, base: number, { symbolOf, starts, extraBits }: Ranges, value: number): void {
    const symbol = symbolOf[value] as number;
    this.putCode(codes, base + symbol);
    this.put(value - (starts[symbol] as number), extraBits[symbol] as number);
  }

  private putCode({ codes, lengths }: PrefixCodes, symbol: number): void {
    this.put(codes[symbol] as number, lengths[symbol] as number);
  }

  /** At most 16 bits, the lowest first. */
  private put(value: number, bits: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += bits;
    if (this.heldBits < 16) return;
    this.bytes[this.at++] = this.held;
    this.bytes[this.at++] = this.held >> 8;
    this.held >>>= 16;
    this.heldBits -= 16;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more));
    grown.set(this.bytes);
    this.bytes = grown;
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
