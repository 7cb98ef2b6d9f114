/**
 * Where a date can begin at all: told of a word and the word after it before anything is read. Texts are of words that come again, and nearly none
 * of them begins a date, so each word is looked at once.
 */
import type { Token } from '../tokens';
import { beginsPoint } from './date-points';
import { beginsStandingTime } from './standing-times';

/** A date may begin at the word itself. */
const BEGINS = 1;
/** A date may begin at the word before: "текущего года", "до конца года", "за девять месяцев", "в летний период", "в текущем финансовом году". */
const COMES_SECOND = 2;
const SECOND =
  /^(?:год[аеу]?|year|конц[ау]|окончани[яю]|квартал(?:[ау]|ов)?|мес.*|months|период.*|декад.*|(?:финансов|календарн|бюджетн).*|financial|fiscal|calendar)$/;

const MOST_KNOWN = 20_000;
const known = new Map<string, number>();

function partOf(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const part = (beginsPoint(word) || beginsStandingTime(word) ? BEGINS : 0) | (SECOND.test(word) ? COMES_SECOND : 0);
  known.set(word, part);
  return part;
}

/** False where neither a standing time nor a point can begin. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.kind === 'number';
  const next = tokens[at + 1];
  return (partOf(token.text) & BEGINS) !== 0 || (next?.kind === 'word' && (partOf(next.text) & COMES_SECOND) !== 0);
}
