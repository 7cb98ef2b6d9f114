/** What a text is made of, to a reader that knows no grammar: beginnings of words, neighbours, what stands after a "не". */

/** Places in a table of weights; a power of two. */
export const BUCKETS = 16_384;

/** Letters of a word that count by itself, and beside its neighbour. */
const STEM = 5;
const BESIDE = 6;

/** How many words after a negation it may be of. */
const SCOPE = 3;
const NEGATION = /^(?:не|нет|без|ни|no|not)$/;

const TOKEN = /[a-zа-я]+|\d+(?:[ .,]\d+)*|[.;,:-]/g;
const YEAR = /(?:^|\D)20[0-4]\d$/;
const NOUGHT = /^[0., ]+$/;

/** Different from each other, so that "не" alone is not "не" beside something. */
const ALONE = 1;
const PAIR = 2;
const NEGATED = 3;

/** The places of the table that a normalised text touches. */
export function readFeatures(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let before = '^';
  let negated = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const word = token < 'a' ? signOf(token) : token;
    found.add(place(take(ALONE, word, STEM)));
    found.add(place(take(take(PAIR, before, BESIDE), word, BESIDE)));
    if (negated > 0) found.add(place(take(NEGATED, word, STEM)));
    negated = NEGATION.test(word) ? SCOPE : negated - 1;
    before = word;
  }
  found.add(place(take(take(PAIR, before, BESIDE), '$', BESIDE)));
  return found;
}

/** Figures count by what they are: a year, whichever it is, for what a deed of another year means the grammar decides; a nought; any other. */
function signOf(token: string): string {
  if (token < '0' || token > '9~') return token;
  if (YEAR.test(token)) return 'Y';
  return NOUGHT.test(token) ? '0' : '1';
}

/** FNV-1a over the first letters of a word, going on from what was taken in before. */
function take(seed: number, word: string, letters: number): number {
  let hash = seed ^ 0x811c9dc5;
  const end = Math.min(word.length, letters);
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

const place = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);
