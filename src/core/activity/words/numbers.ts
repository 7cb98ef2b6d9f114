/** Reads a number whole: "15 000", "10,0", "5'000" are one each; a date, a time of day and a number that names something count nothing. */
import type { Token } from '../../text/tokens';

export interface NumberRead {
  readonly text: string;
  /** Index of the token after it. */
  readonly next: number;
  /** How many; null where the number counts nothing. */
  readonly value: number | null;
  /** The year that it is, or that a date in figures ends with. */
  readonly year: number | null;
}

/** Behind these a number is a name: "№ 5", "ст. 95". */
const NAMES = new Set(
  '№ n п пп пункт пункта пункте пункту пунктом раздел раздела разделом разделе ст статья статьи статье статьи статьей статьями ч части частью частей частями пунктами абзаца подпункта подпунктом д дом кв ул стр лот форма класс level q phase'.split(
    ' ',
  ),
);
/** Before these it is a day, an hour or a stretch of time. */
const TIMES =
  /^(?:январ|феврал|март[ае]?$|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр|год|лет$|г$|гг$|месяц|мес$|недел|дн[еяи]|день|сут|час|минут|мин$|квартал|кв$|полугоди|числ|век|класс|этап)/;
/** Counts a year's figures of people, not a year: "2022 человека". */
const COUNTED = /^(?:чел|участ|руб|ед|шт|экз|тыс|штук|посетит|обращен|заяв)/;

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

/** The number whose first token stands at `at`. */
export function readNumber(tokens: readonly Token[], at: number): NumberRead {
  const first = tokens[at];
  if (first === undefined) return { text: '', next: at + 1, value: null, year: null };
  let digits = first.text;
  let next = at + 1;
  // Thousands set apart by a blank or an apostrophe.
  while (digits.length <= 12 && first.text.length <= 3 && first.text !== '0') {
    const mark = tokens[next];
    const isApostrophe =
      mark?.kind === 'mark' && (mark.text === "'" || mark.text === '’') && touches(tokens[next - 1], mark);
    const group = isApostrophe ? tokens[next + 1] : mark;
    if (group?.kind !== 'number' || group.text.length !== 3) break;
    if (isApostrophe ? !touches(mark, group) : group.start !== (tokens[next - 1]?.end ?? 0) + 1) break;
    digits += group.text;
    next += isApostrophe ? 2 : 1;
  }
  const [mark, second, markAgain, third] = tokens.slice(next, next + 4);
  const isJoined =
    mark?.kind === 'mark' && second?.kind === 'number' && touches(tokens[next - 1], mark) && touches(mark, second);
  if (isJoined && (mark.text === '.' || mark.text === ',' || mark.text === ':' || mark.text === '/')) {
    const isTriple =
      third?.kind === 'number' &&
      markAgain?.text === mark.text &&
      touches(second, markAgain) &&
      touches(markAgain, third);
    if (isTriple) {
      const end = third.text;
      const year =
        mark.text === '.' && (end.length === 4 || end.length === 2)
          ? Number(end.length === 2 ? `20${end}` : end)
          : null;
      return { text: digits, next: next + 4, value: null, year };
    }
    if (mark.text === ',')
      return { text: digits, next: next + 2, value: Number(`${digits}.${second.text}`), year: null };
    if (mark.text === '.' && second.text.length === 4)
      return { text: digits, next: next + 2, value: null, year: Number(second.text) };
    // "П. 3.7".
    const named = tokens[tokens[at - 1]?.text === '.' ? at - 2 : at - 1]?.text ?? '';
    const isCount = mark.text === '.' && second.text.length === 1 && !NAMES.has(named);
    if (isCount) return { text: digits, next: next + 2, value: Number(`${digits}.${second.text}`), year: null };
    return { text: digits, next: next + 2, value: null, year: null };
  }
  const after = tokens[next];
  const before = tokens[at - 1];
  // "2 000" is a count.
  const isYear = first.text.length === 4 && /^(?:19|20)\d\d$/.test(digits) && !COUNTED.test(after?.text ?? '');
  if (isYear) return { text: digits, next, value: null, year: Number(digits) };
  const name = before?.text === '.' ? at - 2 : at - 1;
  // "II кв. 2 выезда": a quarter, no flat.
  const isQuarter = /^(?:[1-4]|i{1,3}|iv)$/.test(tokens[name - 1]?.text ?? '') && tokens[name]?.text === 'кв';
  const named = isQuarter ? undefined : tokens[name]?.text;
  // "1. Собрание": the number of a line.
  const isLine = after?.text === '.' && (before === undefined || before.text === '\n');
  const isTime = after?.kind === 'word' && TIMES.test(after.text);
  // "0+", "12+": for whom.
  const isName =
    after?.text === '+' || (digits !== '0' && (isLine || NAMES.has(named ?? '') || isTime || isOrdinal(tokens, next)));
  return { text: digits, next, value: isName ? null : Number(digits), year: null };
}

/** "5-го", "9-х": a place in a row. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const end = tokens[at + 1];
  return (
    tokens[at]?.text === '-' &&
    touches(tokens[at - 1], tokens[at]) &&
    touches(tokens[at], end) &&
    end?.kind === 'word' &&
    end.text.length <= 3
  );
}

const SPELT: ReadonlyMap<string, number> = new Map(
  [
    'один одна одно одну одному одной',
    'два две двух двое двум двумя',
    'три трех трое трем тремя',
    'четыре четырех четверо четырем',
    'пять пяти',
    'шесть шести',
    'семь семи',
    'восемь восьми',
    'девять девяти',
    'десять десяти',
    'одиннадцать',
    'двенадцать',
  ].flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);

const MANY = /^(?:двадцат|тридцат|сорок|пятьдесят|ст[оа]$|десятк|сотн)/;
const NOUGHT = /^н[оу]л[ья]$/;

/** Whether a word spells a number, whatever follows it. */
export const isNumeral = (word: string): boolean =>
  word.length <= 11 && (SPELT.has(word) || NOUGHT.test(word) || MANY.test(word));

/** The number that a numeral spells, where what follows it is counted and no time. */
export function spelt(word: string, after: Token | undefined): number | null {
  if (TIMES.test(after?.text ?? '')) return null;
  return NOUGHT.test(word) ? 0 : (SPELT.get(word) ?? 20);
}
