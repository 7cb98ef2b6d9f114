/**
 * A second reader beside the grammar: it has learnt from labelled texts which words go with which verdict, knows nothing of scope, and so errs elsewhere. Where it
 * leads the grammar's verdict by enough, its own is right far oftener: docs/figures.md; where it would reproach and leads by less, a careful colleague would ask.
 * Softmax regression, Bishop, Pattern Recognition and Machine Learning, 4.3.4.
 */
import { normalise, originalSpan, type Span } from '../../text/normalise';
import type { Evidence, Verdict } from '../verdict';
import { type Features, readFeatures } from './features';
import { markOf, NOUGHT, placeOf } from './table';
import { BIASES, SCALE, WEIGHTS } from './weights';

/** How far, as a logarithm of odds, its own verdict must lead the one that was given. A false reproach is the worst mistake of all: it is unmade soonest. */
const LEAST_LEAD = { none: 1.5, cancelled: 1.5, activity: 2, planned: 2.5 } as const;
/** So far, and work that was given is no work; until then it asks. */
const SURE = 2.5;
/** So far, and work is only promised: official prose has the words of a plan in its deeds. */
const PROMISED = 3;

/** Words and signs, the last full stop among them, written or not: fewer are too few to tell. */
const FEWEST = 6;

/** What it knows of a text must be this share of all that is noticed, or the text is in a language, or of a kind, that nobody taught it: what a programme says of itself. */
const KNOWN_SHARE = 0.45;

/** Where nobody knows the reporting year, it cannot know what another one means. */
const YEAR = /20[0-4]\d/;

/** Letters: most of a plan's longer texts tell of work, and so many cost more than they tell. */
const LONG = 500;

/** One clause that denies one thing, and its denial is not what opens it: what a "не" is said of, the grammar knows, and whoever only counts words does not. */
const CLAUSE = /^(?:[^.,;:!?()-]|[.,-](?! |$))+[.;!]?$/;
const DENIAL = / (?:не|нет|not)(?![^ .;!])/g;
const MORE_THAN_DENIED = /(?:^| )(?:ни|никто|никого|ничего|без|лишь|только|кроме|но|а|no|only|but) |^не /;
const isPlainDenial = (text: string): boolean =>
  CLAUSE.test(text) && text.match(DENIAL)?.length === 1 && !MORE_THAN_DENIED.test(text);

/** Signs that part clauses. */
const PARTING = '.;,:';

const WEIGHED = ['none', 'cancelled', 'planned'] as const;

type Weighed = (typeof WEIGHED)[number] | 'activity';

export interface SecondReading {
  readonly verdict: Weighed;
  /** Whether it stands; else it is asked. */
  readonly isSure: boolean;
  readonly evidence: readonly Evidence[];
}

/** What it reads where the given verdict can hardly be right by its lights; else null. A promise it never takes for work. `year` is the reporting year, where it is known. */
export function readAgain(text: string, given: Verdict, year: number | null): SecondReading | null {
  if (given === 'empty' || given === 'unclear') return null;
  if (given === 'activity' && text.length > LONG) return null;
  if (year === null && YEAR.test(text)) return null;
  const normalised = normalise(text);
  if (given === 'none' && isPlainDenial(normalised.text)) return null;
  // Who leaves out the last full stop says the same.
  const ended = /[.!?]$/.test(normalised.text) ? normalised.text : `${normalised.text}.`;
  const features = readFeatures(ended, year);
  const known = knownOf(features);
  if (features.words.length < FEWEST || known.length < features.places.size * KNOWN_SHARE) return null;
  let verdict: Weighed = given;
  const before = scoreOf(known, verdict);
  let best = before;
  for (const each of ['activity', ...WEIGHED] as const) {
    const score = scoreOf(known, each);
    if (score <= best) continue;
    verdict = each;
    best = score;
  }
  const lead = best - before;
  if (given === 'planned' && verdict === 'activity') return null;
  if (lead <= (given === 'activity' && verdict === 'planned' ? PROMISED : LEAST_LEAD[given])) return null;
  const { start, end } = decidingClause(features, known, verdict, given, ended);
  const span = originalSpan(normalised, start, end);
  return {
    verdict,
    isSure: given !== 'activity' || lead > SURE,
    evidence: [{ ...span, text: text.slice(span.start, span.end) }],
  };
}

/** What a text has that was learnt: its place in the tables, and the word it was noticed at. */
interface Known {
  readonly place: number;
  readonly word: number;
}

function knownOf({ places }: Features): Known[] {
  const known: Known[] = [];
  for (const [hash, word] of places) {
    const place = placeOf(hash);
    if (WEIGHTS.marks.charCodeAt(place) === markOf(hash)) known.push({ place, word });
  }
  return known;
}

function scoreOf(known: readonly Known[], verdict: Weighed): number {
  if (verdict === 'activity') return 0;
  const table = WEIGHTS[verdict];
  let sum = 0;
  for (const { place } of known) sum += table.charCodeAt(place) - NOUGHT;
  return BIASES[verdict] + sum / (SCALE * Math.sqrt(known.length));
}

/** The clause that speaks most for the one verdict against the other. */
function decidingClause(
  { words }: Features,
  known: readonly Known[],
  verdict: Weighed,
  given: Weighed,
  text: string,
): Span {
  const said = words.map(() => 0);
  for (const { place, word } of known)
    said[word] = (said[word] ?? 0) + weightAt(place, verdict) - weightAt(place, given);
  let best: Span = { start: 0, end: text.length };
  let most = Number.NEGATIVE_INFINITY;
  let first = 0;
  let sum = 0;
  for (const [at, { start, end }] of words.entries()) {
    const isSign = PARTING.includes(text.charAt(start));
    if (!isSign) sum += said[at] ?? 0;
    if (at === first && text.charAt(start) === '-') first += 1;
    if (!isSign && at < words.length - 1) continue;
    const last = isSign ? at - 1 : at;
    if (last >= first && sum > most) {
      most = sum;
      best = { start: words[first]?.start ?? 0, end: words[last]?.end ?? end };
    }
    first = at + 1;
    sum = 0;
  }
  return best;
}

const weightAt = (place: number, verdict: Weighed): number =>
  verdict === 'activity' ? 0 : WEIGHTS[verdict].charCodeAt(place) - NOUGHT;
