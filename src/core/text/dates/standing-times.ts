/** Times told without a date: "ежегодно", "в течение всего периода", "в текущем году". */
import { isoDate } from '../calendar';
import type { Token } from '../tokens';
import { relativeYear } from './date-point';

export interface StandingTime {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'recurring' | 'whole-period' | 'year';
  /** The token after the last. */
  readonly next: number;
}

const RECURRING = /^(?:еже(?:годн|квартальн|месячн|недельн|дневн)о|(?:annual|year|quarter|month|week)ly)$/;

const PERIOD_NOUN = /^(период[ае]?|срок(?:а|и|ов)?)$/;
const WHOLE = /^(всего|весь|всем|отчетн[а-я]{2,3}|планов[а-я]{2,3})$/;

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
  const relative = relativeYear(tokens, at);
  const during = word === 'течение' && next === 'года';
  if (relative === null && !during) return null;
  const meant = year + (relative?.offset ?? 0);
  return { from: isoDate(meant, 1, 1), to: isoDate(meant, 12, 31), kind: 'year', next: relative?.next ?? at + 2 };
}
