/** Words of an example that name its period, and what they become in the next: years of the report and days told with it; acts keep their dates. */
import { detectEntryActivity } from '../activity/detect-activity';
import type { TextChange } from '../grid/cell-edit';

export interface PeriodWords {
  readonly replaced: readonly TextChange[];
  /** Years of the example that stay, because they date an act, span the plan, or are of what is told of that year. */
  readonly kept: readonly string[];
}

const MONTHS =
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september|october|november|december';
/** Room for a day or a month to be written in by hand; without a bound, a row of blanks could be parted in too many ways. */
const ROOM = '[\\s_]{0,40}';
const DAY_OF_YEAR = `(?:\\d{1,2}\\.\\d{1,2}\\.|[«"“„]?${ROOM}(?:\\d{1,2}${ROOM})?(?:[»"”“]\\s{0,40})?(?:${MONTHS}|_{3,40})\\s{0,40})`;
const YEAR = '(?:19|20)\\d\\d';
/** "от 12 марта 2021 г. № 45", "№ 45 от 12.03.2021", "протокол от …": an act keeps its date. */
const ACTS = [
  `(?:от|from|of)\\s+${DAY_OF_YEAR}${YEAR}(?:\\s*(?:г\\.|года))?\\s*(?:№|N|No)`,
  `(?:№|N|No\\.?)\\s*[\\wа-яё/-]{1,20}\\s+(?:от|of|from)\\s+${DAY_OF_YEAR}${YEAR}`,
  `(?:приказ|постановлени|распоряжени|указ|закон|решени|протокол)[а-яё]*\\s+(?:[^\\n.;]{0,120}?\\s)?от\\s+${DAY_OF_YEAR}${YEAR}`,
];
/** "2021-2023", "2021 – 2023 годы", "с 2021 по 2023". */
const SPAN = `${YEAR}\\s*(?:[-–—]|\\s(?:по|до|to)\\s)\\s*${YEAR}`;
const PROTECTED = new RegExp(`${ACTS.join('|')}|${SPAN}`, 'gi');
const YEARS = new RegExp(`(?<![\\d.,/№-])(?:(\\d{1,2}\\.\\d{1,2}\\.))?(${YEAR})(?![\\d/-]|[.,]\\d)`, 'g');
const DATED = new RegExp(`${DAY_OF_YEAR}$`, 'i');

/** Longer paragraphs are prose that no form has. */
const LONGEST = 5_000;

/**
 * What becomes of a text when the example's year gives way to another. The example's own year moves wherever it names the report's; where the text tells
 * what was done in it, another year would make it untrue. The year after it moves only in a day, "по состоянию на 01.01.2022".
 */
export function findPeriodWords(text: string, from: number, to: number): PeriodWords {
  const replaced: TextChange[] = [];
  const kept: string[] = [];
  if (from === to || text.length > LONGEST) return { replaced, kept };
  const tells = tellsOfDeeds(text, from);
  const closed = [...text.matchAll(PROTECTED)].map((match) => [match.index, match.index + match[0].length] as const);
  for (const match of text.matchAll(YEARS)) {
    const [, day = '', digits = ''] = match;
    const year = Number(digits);
    if (year !== from && year !== from + 1) continue;
    const start = match.index + day.length;
    const end = start + digits.length;
    const isDay = day !== '' || DATED.test(text.slice(Math.max(0, start - 40), start));
    const isClosed = closed.some(([left, right]) => left <= start && end <= right);
    if (isClosed || (!isDay && year === from && tells)) kept.push(excerptAround(text, start, end));
    else if (year === from || isDay) replaced.push({ start, end, text: String(year + to - from) });
  }
  return { replaced, kept };
}

/** Letters; a shorter text without a full stop is a title of the form: "Фактически выполнено в 2021 году". */
const LONG_TITLE = 50;

/** Whether a text tells that something was done or not. A title names the doing of it, and may begin with "Информация". */
function tellsOfDeeds(text: string, year: number): boolean {
  const [first, ...more] = detectEntryActivity(text, undefined, year).evidence;
  if (first === undefined) return false;
  return /[.!;]\s*$/.test(text) || (text.length > LONG_TITLE && (more.length > 0 || first.start > 0));
}

export function replacePeriodWords(text: string, from: number, to: number): string {
  let changed = text;
  for (const { start, end, text: put } of [...findPeriodWords(text, from, to).replaced].reverse())
    changed = changed.slice(0, start) + put + changed.slice(end);
  return changed;
}

/** Letters shown on either side of a word. */
const AROUND = 30;

/** The words around a place, cut at blanks. */
export function excerptAround(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^\S*\s/ : /^/, '');
  const right = text.slice(end, end + AROUND).replace(end + AROUND < text.length ? /\s\S*$/ : /$/, '');
  return `${left}${text.slice(start, end)}${right}`.replace(/\s+/g, ' ').trim();
}
