/** Words in whatever script. A pattern with \p{L} is dear to read and each edit reads the script anew, so these are made when first asked for. */
let word: RegExp | undefined;
let piece: RegExp | undefined;
let sign: RegExp | undefined;

/** Words and numbers of a text, as written. */
export function listWords(text: string): readonly string[] {
  word ??= /[\p{L}\p{N}]+/gu;
  return text.match(word) ?? [];
}

/** The whole text in pieces: words, runs of blanks, and signs, each by itself. */
export function listPieces(text: string): readonly string[] {
  piece ??= /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
  return text.match(piece) ?? [];
}

/** Whether a sign is a letter or a figure. */
export function isWordSign(character: string): boolean {
  sign ??= /[\p{L}\p{N}]/u;
  return sign.test(character);
}
