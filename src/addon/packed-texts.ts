/**
 * The other end of build/pack-texts.mjs: in Code.js, long texts (interface words, messages, word lists) are written in an alphabet of their own, and
 * each is unpacked when it is first asked for. In the sources they stand where they belong.
 */

/** Set by the build: values as JSON in signs of the alphabet, parted by "|". */
declare const VEKHA_TEXTS: string;
/** Letters, the signs for them, the signs for pieces of several letters, and the two signs each of these is made of. */
declare const VEKHA_ALPHABET: readonly [string, string, string, string];

let texts: string[] | undefined;
let meanings: Map<string, string> | undefined;
const values: unknown[] = [];

/** The value at `index`; the same object each time. */
export function unpack(index: number): unknown {
  texts ??= VEKHA_TEXTS.split('|');
  meanings ??= readAlphabet();
  if (values[index] === undefined) {
    let json = '';
    for (const sign of texts[index] ?? '') json += meanings.get(sign);
    values[index] = JSON.parse(json);
  }
  return values[index];
}

function readAlphabet(): Map<string, string> {
  const [letters, letterSigns, pieceSigns, halves] = VEKHA_ALPHABET;
  const read = new Map<string, string>();
  for (let index = 0; index < letters.length; index += 1) read.set(letterSigns[index] ?? '', letters[index] ?? '');
  // A piece is made of pieces made before it.
  for (let index = 0; index < pieceSigns.length; index += 1) {
    const half = (offset: number): string => read.get(halves[2 * index + offset] ?? '') ?? '';
    read.set(pieceSigns[index] ?? '', half(0) + half(1));
  }
  return read;
}
