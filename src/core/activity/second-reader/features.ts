/** What a text is made of, to a reader that knows no grammar: beginnings of words, neighbours, what stands after a "не". */

/** Places in a table of weights; a power of two. */
export const BUCKETS = 16_384;

/** Letters of a word that count by itself; one more beside its neighbour. */
const STEM = 5;

/** How many words after a negation it may be of. */
const SCOPE = 3;
const NEGATION = /^(?:не|нет|без|ни|no|not)$/;
const LONGEST_NEGATION = 3;

/** Words of letters, figures with what parts them, signs that part clauses. */
const TOKEN = /[a-zа-я]+|\d+(?:[ .,]\d+)*|[.;,:-]/g;
const YEAR = /(?:^|\D)20[0-4]\d$/;
const NOUGHT = /^[0., ]+$/;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** So that "не" alone is not "не" beside something. */
const PAIR = 0x5bd1e995;
const NEGATED = 0x2545f491;

/** The places of the table that a normalised text touches: FNV-1a of each thing noticed. */
export function readFeatures(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let before = hashOf('^', 1);
  let negated = 0;
  for (const token of text.match(TOKEN) ?? []) {
    const word = token < 'a' ? signOf(token) : token;
    const stem = hashOf(word, STEM);
    const longer = word.length > STEM ? Math.imul(stem ^ word.charCodeAt(STEM), PRIME) : stem;
    found.add(placeOf(stem));
    found.add(placeOf(Math.imul(before, PAIR) ^ longer));
    if (negated > 0) found.add(placeOf(stem ^ NEGATED));
    negated = word.length <= LONGEST_NEGATION && NEGATION.test(word) ? SCOPE : negated - 1;
    before = longer;
  }
  return found.add(placeOf(Math.imul(before, PAIR)));
}

/** Figures count by what they are: a year, whichever it is, for what a deed of another year means the grammar decides; a nought; any other. */
function signOf(token: string): string {
  if (token < '0' || token > '9~') return token;
  if (YEAR.test(token)) return 'Y';
  return NOUGHT.test(token) ? '0' : '1';
}

function hashOf(word: string, letters: number): number {
  let hash = SEED;
  const end = Math.min(word.length, letters);
  for (let at = 0; at < end; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash;
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BUCKETS - 1);
