/** What a text is made of, to a reader that knows no grammar: beginnings and ends of words, neighbours, what stands after a "не", first and last words. */
import type { Span } from '../../text/normalise';

/** Letters of a beginning that counts by itself; one more beside its neighbour. */
const STEM = 5;
/** Letters of an end, and of the shortest word that has one apart from its beginning. */
const END = 3;
const SHORTEST_ENDED = 5;

/** How many words after a negation it may be of. */
const SCOPE = 3;
const NEGATION = /^(?:не|нет|без|ни|no|not)$/;
const LONGEST_NEGATION = 3;

/** How many words open a text, and close it. */
const OPENING = 3;
const CLOSING = 4;

/** Words of letters, figures with what parts them, signs that part clauses. */
const TOKEN = /[a-zа-я]+|\d+(?:[ .,]\d+)*|[.;,:-]/g;
const YEAR = /(?:^|\D)20[0-4]\d$/;
const NOUGHT = /^[0., ]+$/;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** So that a word is one thing by itself and others after a neighbour, negated, at its end, first or last in a text. */
const PAIR = 0x5bd1e995;
const NEGATED = 0x2545f491;
const ENDING = 0x1b873593;
const FIRST = 0x38b34ae5;
const LAST = 0x7feb352d;
/** Stands before the first word and after the last. */
const EDGE = 0x3c6ef372;

export interface Features {
  /** FNV-1a, 32 bits, of each thing noticed, and the first word it was noticed at. */
  readonly places: ReadonlyMap<number, number>;
  readonly words: readonly Span[];
}

/** Reads a normalised text of a reporting year; `null` where it is not known. */
export function readFeatures(text: string, year: number | null): Features {
  const words = wordsOf(text);
  const places = new Map<number, number>();
  const notice = (hash: number, at: number): void => {
    const mixed = mix(hash);
    if (!places.has(mixed)) places.set(mixed, at);
  };
  let before = EDGE;
  let negated = 0;
  for (const [at, { start, end }] of words.entries()) {
    const written = text.slice(start, end);
    const word = written < 'a' ? signOf(written, year) : written;
    const stem = hashOf(word, 0, STEM);
    const longer = word.length > STEM ? Math.imul(stem ^ word.charCodeAt(STEM), PRIME) : stem;
    notice(stem, at);
    notice(Math.imul(before, PAIR) ^ longer, at);
    if (word.length >= SHORTEST_ENDED) notice(hashOf(word, word.length - END, word.length) ^ ENDING, at);
    if (at < OPENING) notice(stem ^ FIRST, at);
    if (at >= words.length - CLOSING) notice(stem ^ LAST, at);
    if (negated > 0) notice(stem ^ NEGATED, at);
    negated = word.length <= LONGEST_NEGATION && NEGATION.test(word) ? SCOPE : negated - 1;
    before = longer;
  }
  if (words.length > 0) notice(Math.imul(before, PAIR) ^ EDGE, words.length - 1);
  return { places, words };
}

function wordsOf(text: string): Span[] {
  const words: Span[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text))
    words.push({ start: found.index, end: TOKEN.lastIndex });
  return words;
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
