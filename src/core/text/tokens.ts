/** Cuts a normalised text into words, numbers and marks. */
import type { Span } from './normalise';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters of any script, and what is not known to be anything else: a word must never be lost. */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  // Roman numerals written as one sign are read as words.
  if (code >= 0x2160 && code <= 0x2188) return true;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xfffd;
}

/**
 * Reads words (with inner apostrophes, and inner hyphens where `hyphens` is 'inside': "онлайн-формат"), whole runs of digits,
 * and single marks. Blanks make no token; "\n" is a mark.
 */
export function tokenise(text: string, hyphens: 'inside' | 'apart'): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      at += 1;
    } else if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
      tokens.push({ kind: 'number', text: text.slice(start, at), start, end: at });
    } else if (isLetter(code)) {
      for (at += 1; at < text.length; at += 1) {
        const next = text.charCodeAt(at);
        const joins = (next === 0x2d && hyphens === 'inside') || next === 0x27 || next === 0x2019;
        if (!isLetter(next) && !(joins && at + 1 < text.length && isLetter(text.charCodeAt(at + 1)))) break;
      }
      tokens.push({ kind: 'word', text: text.slice(start, at), start, end: at });
    } else {
      at += 1;
      tokens.push({ kind: 'mark', text: text.slice(start, at), start, end: at });
    }
  }
  return tokens;
}
