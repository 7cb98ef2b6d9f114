/** Times told without a date: "ежегодно", "в течение всего периода", "в текущем году", "до конца года". */
import { isoDate } from '../calendar';
import type { Token } from '../tokens';
import { afterYearWord, isYear } from './date-point';
import { beginsRelativeYear, relativeYear } from './relative-years';

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

/** "До конца года", "к концу следующего года", "с начала года": no more is said of the other end. */
function edgeOfYear(tokens: readonly Token[], at: number, year: number): StandingTime | null {
  const word = tokens[at]?.text ?? '';
  const edge = tokens[at + 1]?.text ?? '';
  const isEnd = /^(?:до|ко?)$/.test(word) && /^(?:конц[ау]|окончани[яю])$/.test(edge);
  if (!isEnd && !(word === 'с' && edge === 'начала')) return null;
  const relative =
    relativeYear(tokens, at + 2) ?? (tokens[at + 2]?.text === 'года' ? { offset: 0, next: at + 3 } : null);
  if (relative === null || tokens[relative.next]?.kind === 'number') return null;
  const { offset, next } = relative;
  return isEnd
    ? { from: null, to: isoDate(year + offset, 12, 31), kind: 'until', next }
    : { from: isoDate(year + offset, 1, 1), to: null, kind: 'from', next };
}

const OPENS_EDGE = /^(?:by|until|till|before|since|from)$/;
const ENGLISH_EDGE =
  /^(?:(by|until|till|before)|since|from) (?:the )?(?:(?:end|close|beginning|start) of (?:(?:the|this|current|reporting) )*(next )?year|year (?:- )?end)(?= |$)/;

/** "By the end of the year", "by year-end", "since the start of the year". */
function edgeInEnglish(tokens: readonly Token[], at: number, year: number): StandingTime | null {
  const words = tokens.slice(at, at + 9).map(({ text }) => text);
  const found = ENGLISH_EDGE.exec(words.join(' '));
  if (found === null) return null;
  const next = at + found[0].split(' ').length;
  if (tokens[next]?.kind === 'number') return null;
  const relative = relativeYear(tokens, next - 1);
  if (relative !== null && found[1] !== undefined)
    return { from: null, to: isoDate(year + relative.offset, 12, 31), kind: 'until', next: relative.next };
  return found[1] === undefined
    ? { from: isoDate(year, 1, 1), to: null, kind: 'from', next }
    : { from: null, to: isoDate(found[2] === undefined ? year : year + 1, 12, 31), kind: 'until', next };
}

/** Whether a standing time may begin at a word, whatever follows; others are told by the word after it: "года", "конца", "year". */
export const beginsStandingTime = (word: string): boolean =>
  beginsRelativeYear(word) ||
  word === 'т' ||
  word === 'с' ||
  OPENS_EDGE.test(word) ||
  RECURRING.test(word) ||
  WHOLE.test(word) ||
  PERIOD_NOUN.test(word);

const wholeYear = (year: number, next: number): StandingTime => ({
  from: isoDate(year, 1, 1),
  to: isoDate(year, 12, 31),
  kind: 'year',
  next,
});

/** "В течение года", "весь год", "в течение всего 2021 года", "весь год 2021"; `sentenceYear` is the one that the sentence is of. */
function allYear(tokens: readonly Token[], at: number, year: number, sentenceYear: number): StandingTime | null {
  const word = tokens[at]?.text ?? '';
  const opening = word === 'всего' ? (tokens[at - 1]?.text ?? '') : word;
  const next = tokens[at + 1]?.text ?? '';
  const during = /^(?:течени[ие]|протяжении)$/.test(opening) && next === 'года';
  if (!during && !(word === 'весь' && next === 'год')) return null;
  const relative = relativeYear(tokens, at + 1);
  if (relative !== null) return wholeYear(year + relative.offset, relative.next);
  const named = tokens[at + 2];
  // "Весь год 2021–2022" is of both.
  return isYear(named) && !isYear(tokens[at + 4])
    ? wholeYear(Number(named?.text), afterYearWord(tokens, at + 3))
    : wholeYear(sentenceYear, at + 2);
}

/** The standing time at a token, or null. `year` is the reporting year, `sentenceYear` the one that its sentence names. */
export function standingTime(
  tokens: readonly Token[],
  at: number,
  year: number | null,
  sentenceYear: number | null,
): StandingTime | null {
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
  const edge = edgeOfYear(tokens, at, year);
  if (edge !== null) return edge;
  if (OPENS_EDGE.test(word)) return edgeInEnglish(tokens, at, year);
  const relative = relativeYear(tokens, at);
  return relative === null
    ? allYear(tokens, at, year, sentenceYear ?? year)
    : wholeYear(year + relative.offset, relative.next);
}
