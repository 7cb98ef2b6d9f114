/**
 * A second reader beside the grammar: it has learnt from labelled texts what is said of work, idleness and promises, in which order, knows no rules, and so errs
 * elsewhere. Where it leads the grammar's verdict by enough, its own is right far oftener: docs/figures.md; where it would reproach and leads by less, a careful
 * colleague would ask.
 */
import { normalise, originalSpan, type Span } from '../../text/normalise';
import type { Evidence, Verdict } from '../verdict';
import { readWords, type Word } from './features';
import { isKnown, readText, type Weighed } from './network';
import { WEIGHED } from './table';

/** How far, as a logarithm of odds, its own verdict must lead the one that was given. A false reproach is the worst mistake of all: it is unmade soonest, and made last. */
const LEAST_LEAD = { none: 1.5, cancelled: 1.5, planned: 2.5, activity: 2.5 } as const;
/** So far, and work that was given is no work; until then it asks. */
const SURE = 3;
/** So far, and what was reproached says nothing of the measure: it asks. */
const SAYS_NOTHING = 1.5;

/** Words and signs, the last full stop among them, written or not: fewer are too few to tell. */
const FEWEST = 6;

/** What it knows of a text must be this share of all that is noticed, or the text is in a language, or of a kind, that nobody taught it. */
const KNOWN_SHARE = 0.45;

/** Where nobody knows the reporting year, it cannot know what another one means. */
const YEAR = /20[0-4]\d/;

/** Letters: most of a plan's longer texts tell of work, and so many cost more than they tell. */
const LONG = 300;

/** One clause that denies one thing, and its denial is not what opens it: what a "не" is said of, the grammar knows for certain. */
const CLAUSE = /^(?:[^.,;:!?()-]|[.,-](?! |$))+[.;!]?$/;
const DENIAL = / (?:не|нет|not)(?![^ .;!])/g;
const MORE_THAN_DENIED = /(?:^| )(?:ни|никто|никого|ничего|без|лишь|только|кроме|но|а|no|only|but) |^не /;
const isPlainDenial = (text: string): boolean =>
  CLAUSE.test(text) && text.match(DENIAL)?.length === 1 && !MORE_THAN_DENIED.test(text);

/** Signs that part clauses. */
const PARTING = '.;,:';

export interface SecondReading {
  readonly verdict: Weighed;
  /** Whether it stands; else it is asked. */
  readonly isSure: boolean;
  readonly evidence: readonly Evidence[];
}

/** What it reads where the given verdict can hardly be right by its lights; else null. `year` is the reporting year, where it is known. */
export function readAgain(text: string, given: Verdict, year: number | null): SecondReading | null {
  if (given === 'empty' || given === 'unclear') return null;
  if (given === 'activity' && text.length > LONG) return null;
  if (year === null && YEAR.test(text)) return null;
  const normalised = normalise(text);
  if (given === 'none' && isPlainDenial(normalised.text)) return null;
  // Who leaves out the last full stop says the same.
  const ended = /[.!?]$/.test(normalised.text) ? normalised.text : `${normalised.text}.`;
  const words = readWords(ended, year);
  if (words.length < FEWEST || !isOfKnownKind(words)) return null;
  const { scores, weigh } = readText(words);
  const verdict = WEIGHED.reduce<Weighed>((best, each) => (scores[each] > scores[best] ? each : best), given);
  const says = given === 'activity' ? Math.max(scores.activity, scores.unclear) : scores[given];
  const lead = scores[verdict] - says;
  if (lead <= (verdict === 'unclear' ? SAYS_NOTHING : LEAST_LEAD[given])) return null;
  const { start, end } = decidingClause(words, weigh(verdict, given), ended);
  const span = originalSpan(normalised, start, end);
  return {
    verdict,
    isSure: verdict !== 'unclear' && (given !== 'activity' || lead > SURE),
    evidence: [{ ...span, text: text.slice(span.start, span.end) }],
  };
}

function isOfKnownKind(words: readonly Word[]): boolean {
  let noticed = 0;
  let known = 0;
  for (const { hashes } of words)
    for (const hash of hashes) {
      noticed += 1;
      if (isKnown(hash)) known += 1;
    }
  return known >= noticed * KNOWN_SHARE;
}

/** The clause whose words speak most for a verdict, as `said` weighs them. */
function decidingClause(words: readonly Word[], said: Float64Array, text: string): Span {
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
