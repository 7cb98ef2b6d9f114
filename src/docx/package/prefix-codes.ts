/** Huffman's codes as deflate wants them: canonical, none longer than `longest`, two at least. */

export interface PrefixCodes {
  /** Bits of each symbol's code; 0 where the symbol has none. */
  readonly lengths: Uint8Array;
  /** First bit lowest, as they are written. */
  readonly codes: Uint16Array;
}

export function prefixCodes(counts: Uint32Array, longest: number): PrefixCodes {
  return codesOf(codeLengths(counts, longest), longest);
}

/** The codes of these lengths, of which none is over `longest`. */
export function codesOf(lengths: Uint8Array, longest: number): PrefixCodes {
  const next = firstCodes(lengths, longest);
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length > 0) codes[symbol] = reverse((next[length] as number)++, length);
  }
  return { lengths, codes };
}

function reverse(code: number, length: number): number {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed = (reversed << 1) | ((code >> bit) & 1);
  return reversed;
}

/** The first code of each length. */
function firstCodes(lengths: Uint8Array, longest: number): Uint16Array {
  const first = new Uint16Array(longest + 2);
  for (const length of lengths) if (length > 0) (first[length + 1] as number)++;
  for (let length = 1; length <= longest; length++) {
    first[length] = ((first[length - 1] as number) + (first[length] as number)) << 1;
  }
  return first;
}

/** The two rarest nodes are joined until one is left; joined nodes come in order of weight by themselves, so two queues do. */
function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol] !== 0);
  for (let symbol = 0; symbols.length < 2; symbol++) if (counts[symbol] === 0) symbols.push(symbol);
  symbols.sort((a, b) => (counts[a] as number) - (counts[b] as number));
  const weights = symbols.map((symbol) => counts[symbol] as number);
  const leaves = weights.length;
  const parents: number[] = [];
  let [leaf, joined] = [0, leaves];
  const takeLightest = (): number =>
    leaf < leaves && !((weights[joined] as number) < (weights[leaf] as number)) ? leaf++ : joined++;
  for (let node = leaves; node < 2 * leaves - 1; node++) {
    const [one, other] = [takeLightest(), takeLightest()];
    parents[one] = node;
    parents[other] = node;
    weights.push((weights[one] as number) + (weights[other] as number));
  }
  const depths = new Uint16Array(2 * leaves - 1);
  for (let node = depths.length - 2; node >= 0; node--) depths[node] = (depths[parents[node] as number] as number) + 1;
  const lengths = new Uint8Array(counts.length);
  symbols.forEach((symbol, node) => {
    lengths[symbol] = depths[node] as number;
  });
  // Flatter counts give flatter codes: equal ones always fit.
  const isTooDeep = depths.some((depth) => depth > longest);
  return isTooDeep
    ? codeLengths(
        counts.map((count) => (count + 1) >> 1),
        longest,
      )
    : lengths;
}
