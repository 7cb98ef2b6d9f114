/** Times told without a date: "ежегодно", "в течение всего периода", "в текущем году", "до конца года". */
import { isoDate } from '../calendar';
import type { Token } from '../tokens';
import { relativeYear } from './date-point';

export interface StandingTime {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'recurring' | 'whole-period' | 'year' | 'from' | 'until';
  /** The token after the last. */
  readonly next: number;
}

const RECURRING = /^(?:еже(?:годн|квартальн|месячн|недельн|дневн)о|(?:annual|year|quarter|month|week)ly)$/;

const PERIOD_NOUN = /^(период[ае]?|срок(?:а|и|ов)?)$/;
const WHOLE = /^(всего|весь|всем|отчетн[а-я]{2,3}|планов[а-я]{2,3})$/;

/** "До конца года", "с начала года": of the reporting year; no more is said of its other end. */
function edgeOfYear(word: string, edge: string, unit: string): ((year: number) => Omit<StandingTime, 'next'>) | null {
  if (unit !== 'года') return null;
  if (/^(?:до|к)$/.test(word) && /^конц[ау]$/.test(edge))
    return (year) => ({ from: null, to: isoDate(year, 12, 31), kind: 'until' });
  return word === 'с' && edge === 'начала' ? (year) => ({ from: isoDate(year, 1, 1), to: null, kind: 'from' }) : null;
}

/** Whether a standing time may begin at a word, whatever follows; others are told by the word after it: "года", "конца", "year". */
export const beginsStandingTime = (word: string): boolean =>
  word === 'т' || word === 'с' || RECURRING.test(word) || WHOLE.test(word) || PERIOD_NOUN.test(word);

/** The standing time at a token, or null. `year` is the reporting year. */
export function standingTime(tokens: readonly Token[], at: number, year: number | null): StandingTime | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const word = token.text;
  if (RECURRING.test(word)) return { from: null, to: null, kind: 'recurring', next: at + 1 };
  const next = tokens[at + 1]?.text ?? '';
  const isPlanPeriod = word.startsWith('планов') && tokens[at + 2]?.kind === 'number';
  if (isPlanPeriod) return null;
  if (WHOLE.test(word) && PERIOD_NOUN.test(next)) return { from: null, to: null, kind: 'whole-period', next: at + 2 };
  if (
    PERIOD_NOUN.test(word) &&
    /^(реализаци|действи|исполнени|выполнени)/.test(next) &&
    /^(в|весь|течение)$/.test(tokens[at - 1]?.text ?? '')
  )
    return { from: null, to: null, kind: 'whole-period', next: at + 2 };
  if (year === null) return null;
  const edge = edgeOfYear(word, next, tokens[at + 2]?.text ?? '');
  if (edge !== null && tokens[at + 3]?.kind !== 'number') return { ...edge(year), next: at + 3 };
  const relative = relativeYear(tokens, at);
  const during = word === 'течение' && next === 'года';
  if (relative === null && !during) return null;
  const meant = year + (relative?.offset ?? 0);
  return { from: isoDate(meant, 1, 1), to: isoDate(meant, 12, 31), kind: 'year', next: relative?.next ?? at + 2 };
}
