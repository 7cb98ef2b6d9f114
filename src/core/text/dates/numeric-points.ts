/** Reads dates in figures: "07.12.2021", "2021-12-07", "12.2021", "8.XI.2022". */

import type { Token } from '../tokens';
import { afterYearWord, type DatePoint, dayPoint, fullYear, isYear, monthsPoint, touches } from './date-point';
import { namesANumber, romanMonthOf } from './date-words';

/** Papers have numbers with a year: "договор 5/2022". */
const NUMBERED =
  /^(?:договор|контракт|соглашен|приказ|дел[оау]|протокол|распоряж|постановл|№|лот|смет|act$|order$|contract$|letter$|no$)/;

/** What is numbered by parts: "п. 4.1.12", "раздел 7.3.22". */
const NUMBERED_PARTS =
  /^(?:(?:п|пп|ст|ч|рис|табл|№)$|пункт|подпункт|раздел|глав|част|стать|таблиц|приложени|мероприяти|верси|version$|релиз|release$)/;
/** Whether three numbers with full stops, a two-digit year last, are a day: "7.3.22", but not the number of a line or of a paragraph. */
function isShortDay(tokens: readonly Token[], at: number): boolean {
  const [, mark, , , third] = tokens.slice(at, at + 5);
  const year = Number(third?.text);
  if (mark?.text !== '.' || year < 15 || year > 39) return false;
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  const after = tokens[at + 5];
  const opensLine = before === undefined || before.text === '\n';
  if (opensLine && after?.kind === 'word' && !/^г(?:ода?)?$/.test(after.text)) return false;
  return opensLine || !NUMBERED_PARTS.test(before.text);
}

/** Day, month and year with one separator between them, whichever comes first. */
function wholePoint(tokens: readonly Token[], at: number, separator: '.' | '/' | '-'): DatePoint | null {
  const [first, , second, , third] = tokens.slice(at, at + 5);
  if (first === undefined || second === undefined || third === undefined) return null;
  const [end, more] = tokens.slice(at + 5, at + 7);
  const isGlued = more?.kind === 'number' && touches(third, end) && touches(end, more);
  if (isGlued && /^[./:]$/.test(end?.text ?? '') && !(end?.text === '/' && isYear(third) && separator !== '/'))
    return null;
  // "10.10.10.12".
  if (
    separator === '.' &&
    tokens[at - 1]?.text === '.' &&
    tokens[at - 2]?.kind === 'number' &&
    touches(tokens[at - 2], tokens[at - 1]) &&
    touches(tokens[at - 1], first)
  )
    return null;
  if (isYear(first) && second.text.length === 2 && third.text.length === 2)
    return dayPoint(Number(first.text), Number(second.text), Number(third.text), at + 5);
  if (first.text.length > 2 || second.text.length > 2) return null;
  const areTwo = first.text.length === 2 && second.text.length === 2;
  const short = third.text.length === 2 && separator !== '-' && (areTwo || isShortDay(tokens, at));
  if (!isYear(third) && !short) return null;
  const [month, day] = [Number(second.text), Number(first.text)];
  // "05/20/2022" has its month first.
  if (separator === '/' && month > 12 && month <= 31 && day >= 1 && day <= 12 && isYear(third))
    return dayPoint(Number(third.text), day, month, at + 5);
  // "45.07.2022" is meant for a day, "5.45.2022" may be anything.
  if (month === 0 || day === 0 || month > 19 || (day > 39 && (short || first.text.length < 2))) return null;
  return dayPoint(short ? fullYear(third.text) : Number(third.text), month, day, afterYearWord(tokens, at + 5));
}

/** "12. 05. 2022", "12..05.2022", "12,05,2022", "12 05 2022 г.": a day with a slip between its figures. */
function slippedDay(tokens: readonly Token[], at: number): DatePoint | null {
  const found: Token[] = [];
  let [next, marks] = [at, 0];
  while (found.length < 3) {
    const token = tokens[next];
    if (token?.kind !== 'number' || token.text.length !== (found.length < 2 ? 2 : 4)) return null;
    found.push(token);
    next += 1;
    for (let most = 0; found.length < 3 && most < 2 && /^[.,]$/.test(tokens[next]?.text ?? ''); most += 1) {
      next += 1;
      marks += 1;
    }
  }
  const [day, month, year] = found.map(({ text }) => Number(text));
  const end = afterYearWord(tokens, next);
  if (!isYear(found[2]) || (marks < 2 && (marks > 0 || end === next))) return null;
  if (!day || !month || !year || day > 31 || month > 12) return null;
  return dayPoint(year, month, day, end);
}

/** "10-14.10", at the second: days in two figures each, the earlier first, and a month in two; less would be any numbers, and so is "п. 10-14.10". */
function areDaysOf(tokens: readonly Token[], at: number): boolean {
  const [day, last, month] = [tokens[at - 2], tokens[at], tokens[at + 2]];
  const named = tokens[at - 3]?.text === '.' ? tokens[at - 4] : tokens[at - 3];
  return (
    [day, last, month].every((token) => token?.text.length === 2) &&
    Number(day?.text) < Number(last?.text) &&
    !namesANumber(named?.text ?? '')
  );
}

/** "02–05.2022": months, and no day before a month. */
function monthsTogether(tokens: readonly Token[], at: number): DatePoint | null {
  const [first, dash, last, mark, year] = tokens.slice(at, at + 5);
  if (dash?.text !== '-' || mark?.text !== '.' || !isYear(year) || !touches(mark, year)) return null;
  const [from, to] = [first?.text ?? '', last?.text ?? ''];
  if (from.length !== 2 || to.length !== 2 || from >= to || to > '12') return null;
  return monthsPoint('month', Number(year?.text), Number(from), Number(to), afterYearWord(tokens, at + 5));
}

/** "07.12.2021", "07.12.21", "2021-12-07", "12.2021", and the left half of "14.04-16.04.2022" (year null). */
export function numericPoint(tokens: readonly Token[], at: number): DatePoint | null {
  const [first, mark, second, markAgain, third] = tokens.slice(at, at + 5);
  if (first === undefined || mark === undefined || second === undefined) return null;
  const isPlain =
    mark.text === '.' &&
    markAgain?.text === '.' &&
    touches(first, mark) &&
    touches(mark, second) &&
    touches(markAgain, third);
  const slipped = isPlain || first.text.length !== 2 ? null : slippedDay(tokens, at);
  if (slipped !== null) return slipped;
  if (!touches(first, mark) || !touches(mark, second)) return null;
  // "8.XI.2022".
  const roman =
    second.kind === 'word' && /^[.-]$/.test(mark.text) && markAgain?.text === mark.text ? romanMonthOf(second.text) : 0;
  if (roman > 0 && isYear(third) && first.text.length <= 2)
    return dayPoint(Number(third?.text), roman, Number(first.text), afterYearWord(tokens, at + 5));
  // "8.VII"; one letter alone may number a line.
  if (
    mark.text === '.' &&
    first.text.length <= 2 &&
    second.kind === 'word' &&
    second.text.length > 1 &&
    romanMonthOf(second.text) > 0 &&
    !namesANumber(tokens[at - 1]?.text ?? '')
  )
    return { ...dayPoint(null, romanMonthOf(second.text), Number(first.text), at + 3), bare: -1 };
  if (second.kind !== 'number') return null;
  const separator = mark.text;
  if (separator !== '.' && separator !== '/' && separator !== '-') return null;
  const before = tokens[at - 1];
  const gluedBefore =
    touches(before, first) &&
    /^[./\-№:]$/.test(before?.text ?? '') &&
    tokens[at - 2]?.kind === 'number' &&
    touches(tokens[at - 2], before);
  const whole =
    third?.kind === 'number' &&
    markAgain?.text === separator &&
    touches(second, markAgain) &&
    touches(markAgain, third);
  if (whole) return wholePoint(tokens, at, separator);
  const months = monthsTogether(tokens, at);
  if (months !== null) return months;
  // "01.10-10.11", "10-14.10": the right half of a stretch.
  const isRight =
    before?.text === '-' &&
    separator === '.' &&
    (tokens[at - 3]?.text === '.'
      ? touches(tokens[at - 4], tokens[at - 3]) && tokens[at - 4]?.kind === 'number'
      : !touches(tokens[at - 3], tokens[at - 2]) && areDaysOf(tokens, at));
  if (gluedBefore && !isRight) return null;
  if (separator === '/') {
    const month = Number(first.text);
    const isMonth =
      isYear(second) && first.text.length <= 2 && month >= 1 && month <= 12 && !NUMBERED.test(before?.text ?? '');
    return isMonth ? monthsPoint('month', Number(second.text), month, month, afterYearWord(tokens, at + 3)) : null;
  }
  if (separator !== '.') return null;
  if (first.text.length === 2 && isYear(second) && Number(first.text) >= 1 && Number(first.text) <= 12)
    return monthsPoint(
      'month',
      Number(second.text),
      Number(first.text),
      Number(first.text),
      afterYearWord(tokens, at + 3),
    );
  const month = Number(second.text);
  if (first.text.length > 2 || second.text.length !== 2 || month < 1 || month > 12) return null;
  if (Number(first.text) < 1 || Number(first.text) > 31) return null;
  // "Начало в 10.10": an hour.
  if (before?.text === 'в' && first.text.length === 2 && Number(first.text) < 24) return null;
  return { ...dayPoint(null, month, Number(first.text), markAgain?.text === '.' ? at + 4 : at + 3), bare: -1 };
}
