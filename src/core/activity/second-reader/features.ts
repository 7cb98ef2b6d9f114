/** What a text is made of, to a reader that knows no grammar: its words in their order, each by its beginning, itself and its end. */
import type { Span } from '../../text/normalise';

/** Letters of a beginning that counts by itself, and of a longer one. */
const STEM = 5;
const WORD = 8;
/** Letters of an end, and of the shortest word that has one apart from its beginning. */
const END = 3;
const SHORTEST_ENDED = 5;

/** Words of letters, figures with what parts them, signs that part clauses. */
const TOKEN = /[a-zа-я]+|\d+(?:[ .,]\d+)*|[.;,:-]/g;
const YEAR = /(?:^|\D)20[0-4]\d$/;
const NOUGHT = /^[0., ]+$/;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** So that an end is not the beginning of another word. */
const ENDING = 0x1b873593;

export interface Word extends Span {
  /** FNV-1a, 32 bits, of each thing noticed: at most three. */
  readonly hashes: readonly number[];
}

/** Reads a normalised text of a reporting year; `null` where it is not known. */
export function readWords(text: string, year: number | null): Word[] {
  const words: Word[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [written] = found;
    const hashes = hashesOf(written < 'a' ? signOf(written, year) : written);
    words.push({ start: found.index, end: TOKEN.lastIndex, hashes });
  }
  return words;
}

function hashesOf(word: string): number[] {
  const hashes = [mix(hashOf(word, 0, STEM))];
  if (word.length > STEM) hashes.push(mix(hashOf(word, 0, WORD)));
  if (word.length >= SHORTEST_ENDED) hashes.push(mix(hashOf(word, word.length - END, word.length) ^ ENDING));
  return hashes;
}

/** Figures count by what they are: this year, an earlier one or a later one; a nought; any other. */
function signOf(written: string, year: number | null): string {
  if (written < '0' || written > '9~') return written;
  if (!YEAR.test(written)) return NOUGHT.test(written) ? '0' : '1';
  const away = year === null ? Number.NaN : Number(written.slice(-4)) - year;
  if (Number.isNaN(away)) return 'Y';
  return away === 0 ? 'Y=' : away < 0 ? 'Y<' : 'Y>';
}

function hashOf(word: string, start: number, end: number): number {
  let hash = SEED;
  const last = Math.min(word.length, end);
  for (let at = start; at < last; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

/** Spreads what FNV leaves in the low bits of short words: the finaliser of MurmurHash3 (Appleby), its first half. */
function mix(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (folded ^ (folded >>> 13)) >>> 0;
}
