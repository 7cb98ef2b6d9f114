/** What a reporting period is called, in the cases that titles need, and a title brought to another period. */
import type { Locale } from '../../locale';
import { formatDay } from '../calendar';
import {
  contains,
  isSamePeriod,
  isSchoolYear,
  isWholeYear,
  monthsOf,
  parsePeriod,
  type ReportingPeriod,
  SCHOOL_YEAR,
  schoolYear,
  wholeMonths,
  yearOf,
} from './reporting-period';

/** "за 2022 год", "в 2022 году", "отчёт 2022 года". */
export type PeriodCase = 'accusative' | 'prepositional' | 'genitive';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
/** Named; in; of. */
export const MONTHS_RU = [
  ['январь', 'январе', 'января'],
  ['февраль', 'феврале', 'февраля'],
  ['март', 'марте', 'марта'],
  ['апрель', 'апреле', 'апреля'],
  ['май', 'мае', 'мая'],
  ['июнь', 'июне', 'июня'],
  ['июль', 'июле', 'июля'],
  ['август', 'августе', 'августа'],
  ['сентябрь', 'сентябре', 'сентября'],
  ['октябрь', 'октябре', 'октября'],
  ['ноябрь', 'ноябре', 'ноября'],
  ['декабрь', 'декабре', 'декабря'],
] as const;
export const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const CASES: Readonly<Record<PeriodCase, number>> = { accusative: 0, prepositional: 1, genitive: 2 };
const YEAR = ['год', 'году', 'года'] as const;
const YEARS = ['годы', 'годах', 'годов'] as const;
const SCHOOL = ['учебный', 'учебном', 'учебного'] as const;
const HALF = ['полугодие', 'полугодии', 'полугодия'] as const;
const QUARTER = ['квартал', 'квартале', 'квартала'] as const;

/** "2022 год", "I полугодие 2022 года"; the nominative is spelt as the accusative. */
export function formatPeriod(period: ReportingPeriod, locale: Locale, form: PeriodCase = 'accusative'): string {
  return locale === 'ru' ? formatRussian(period, CASES[form]) : formatEnglish(period);
}

function formatRussian(period: ReportingPeriod, at: number): string {
  const year = yearOf(period);
  if (isWholeYear(period)) return `${year} ${YEAR[at]}`;
  const months = wholeMonths(period);
  if (months === null) {
    if (isSchoolYear(period)) return `${year - 1}/${year} ${SCHOOL[at]} ${YEAR[at]}`;
    const isYears = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
    if (isYears) return `${period.from.slice(0, 4)}–${year} ${YEARS[at]}`;
    const word = ['период', 'периоде', 'периода'][at];
    return `${word} с ${formatDay(period.from)} по ${formatDay(period.to)}`;
  }
  const { first, count } = months;
  if (count === 6 && first % 6 === 1) return `${ROMAN[(first - 1) / 6]} ${HALF[at]} ${year} года`;
  if (count === 3 && first % 3 === 1) return `${ROMAN[(first - 1) / 3]} ${QUARTER[at]} ${year} года`;
  if (count === 9 && first === 1 && at !== 1) return `9 месяцев ${year} года`;
  const [name, end] = [MONTHS_RU[first - 1]?.[at], MONTHS_RU[first + count - 2]?.[at]];
  return count === 1 ? `${name} ${year} года` : `${name}–${end} ${year} года`;
}

function formatEnglish(period: ReportingPeriod): string {
  const year = yearOf(period);
  if (isWholeYear(period)) return String(year);
  const months = wholeMonths(period);
  if (months === null) {
    if (isSchoolYear(period)) return `${year - 1}/${year} school year`;
    const isYears = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
    return isYears ? `${period.from.slice(0, 4)}–${year}` : `${formatDay(period.from)} to ${formatDay(period.to)}`;
  }
  const { first, count } = months;
  if (count === 6 && first % 6 === 1) return `${first === 1 ? 'first' : 'second'} half of ${year}`;
  if (count === 3 && first % 3 === 1) return `Q${(first + 2) / 3} ${year}`;
  if (count === 9 && first === 1) return `nine months of ${year}`;
  const [name, end] = [MONTHS_EN[first - 1], MONTHS_EN[first + count - 2]];
  return count === 1 ? `${name} ${year}` : `${name}–${end} ${year}`;
}

/** A tab's name for the period: short, and without signs that spreadsheets forbid there. */
export function periodTabName(period: ReportingPeriod, locale: Locale): string {
  if (isWholeYear(period)) return String(yearOf(period));
  return formatPeriod(period, locale)
    .replace(/ года$/, '')
    .replace(/^период с /, '')
    .replace(' по ', '–')
    .replace('/', '–');
}

const MONTH = '(?:янв|фев|март|апр|ма[йея]|июн|июл|авг|сент|окт|ноя|дек)[а-я]{0,6}';
const PART =
  '(?:I{1,3}V?|IV|[1-4](?:-?(?:й|е|ом|м|го))?|перв[а-я]+|втор[а-я]+|трет[а-я]+|четв[её]рт[а-я]+)\\s+(?:полугоди[а-я]+|квартал[а-я]*|кв\\.?)|' +
  '(?:[369]|три|шесть|девять|шести|девяти|тр[её]х)\\s+месяц[а-я]+|' +
  `${MONTH}(?:\\s*[-–—]\\s*${MONTH})?`;

let mention: RegExp | null = null;

/** A period's words in a title, with the small word before it and the year; made when it is first asked for. */
function mentionPattern(): RegExp {
  mention ??= new RegExp(
    `(?<![a-zа-яё\\d])((?:за|в|во)\\s+)?((?:${PART})\\s+)?((?:19|20)\\d\\d)(\\s*(?:году|годом|года|год|г\\.?)(?![а-яё]))?(?![\\d–—-])`,
    'gi',
  );
  return mention;
}

export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly period: ReportingPeriod;
  readonly form: PeriodCase;
  /** The small word before it, with its blanks: "в ", "за ". */
  readonly lead: string;
}

/** Where a title speaks of a period of one year or less; years of full dates and of spans ("на 2021-2023 годы") are none. */
export function findPeriodMentions(text: string): readonly PeriodMention[] {
  return [...schoolMentions(text), ...calendarMentions(text)].sort((one, other) => one.start - other.start);
}

/** "В 2024/2025 учебном году": named by both its years. */
function schoolMentions(text: string): PeriodMention[] {
  return [...text.matchAll(new RegExp(`((?:за|во?)\\s+)?${SCHOOL_YEAR.source}`, 'gi'))].flatMap(
    (match): PeriodMention[] => {
      const [whole, lead = '', first, second = ''] = match;
      const period = schoolYear(Number(first), second);
      if (period === null) return [];
      const form = caseOf(
        lead.trim().toLowerCase(),
        '',
        /году/i.test(whole) ? 'году' : /года/i.test(whole) ? 'года' : 'год',
      );
      return [{ start: match.index, end: match.index + whole.length, text: whole, period, form, lead }];
    },
  );
}

function calendarMentions(text: string): PeriodMention[] {
  return [...text.matchAll(mentionPattern())].flatMap((match): PeriodMention[] => {
    const [whole, lead = '', part = '', year = '', word = ''] = match;
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    if (/[\d.]\s*$|[-–—]\s*$|(?:от|№)\s*$/.test(before)) return [];
    if (part === '' && word === '') return [];
    // "утверждён 15 января 2022 года": the month of a day.
    if (part !== '' && /\d\s+$/.test(before)) return [];
    // Of months only "за январь" tells what a report is of.
    if (part !== '' && !DIVIDED.test(part) && !/^за/i.test(lead)) return [];
    const period = parsePeriod(`${nominative(part)}${year}`);
    if (period === null) return [];
    const form = caseOf(lead.trim().toLowerCase(), part, word);
    return [{ start: match.index, end: match.index + whole.length, text: whole, period, form, lead }];
  });
}

/** Letters before a mention that may say it is none. */
const NEAR = 40;

const DIVIDED = /полугоди|кварт|кв|месяц/i;

/** Case endings of numerals that the reader of dates does not take. */
const nominative = (part: string): string =>
  part
    .replace(/^шести/i, 'шесть')
    .replace(/^девяти/i, 'девять')
    .replace(/^тр[её]х/i, 'три');

function caseOf(lead: string, part: string, word: string): PeriodCase {
  if (lead === 'за') return 'accusative';
  if (lead !== '') return 'prepositional';
  if (part !== '') return /(?:полугодия|квартала)\s*$/i.test(part) ? 'genitive' : 'accusative';
  if (/году/.test(word)) return 'prepositional';
  return /года|г\.?$/.test(word.trim()) && !/год$/.test(word.trim()) ? 'genitive' : 'accusative';
}

/** The lines with every mention of one period turned into the other, in its case; any other word stays. */
export function retitle(
  lines: readonly string[],
  before: ReportingPeriod,
  after: ReportingPeriod,
  locale: Locale,
): string[] {
  return lines.map((line) => {
    const mentions = findPeriodMentions(line).flatMap((mention) => {
      // "План на 2022 год" is the year's plan whatever part of it is reported.
      if (!isWholeYear(after) && !isSchoolYear(after) && /(?:^|\s)на\s+$/i.test(line.slice(0, mention.start)))
        return [];
      const target = counterpart(mention.period, before, after);
      return target === null ? [] : [{ ...mention, target }];
    });
    if (mentions.length === 0 && isWholeYear(before)) return replaceBareYear(line, before, after, locale);
    let made = '';
    let at = 0;
    for (const { start, end, form, lead, target } of mentions) {
      made += line.slice(at, start) + newLead(lead, target) + formatPeriod(target, locale, form);
      at = end;
    }
    return made + line.slice(at);
  });
}

/** What a period becomes where one goes over into the other: that other, or the same part of the other year; null where it stays. */
function counterpart(period: ReportingPeriod, before: ReportingPeriod, after: ReportingPeriod): ReportingPeriod | null {
  if (isSamePeriod(period, before)) return after;
  if (!isWholeYear(before) || !isWholeYear(after) || !contains(before, period)) return null;
  const months = wholeMonths(period);
  return months === null ? null : monthsOf(yearOf(after), months.first, months.count);
}

/** "Во втором полугодии", "во II квартале", but "в III квартале". */
function newLead(lead: string, after: ReportingPeriod): string {
  if (!/^во?\s/i.test(lead)) return lead;
  const isSecond = formatPeriod(after, 'ru').startsWith('II ');
  return `${lead.startsWith('В') ? 'В' : 'в'}${isSecond ? 'о' : ''}${lead.replace(/^во?/i, '')}`;
}

/** "Execution report, 2022": a year that stands alone at the end of a line. */
function replaceBareYear(line: string, before: ReportingPeriod, after: ReportingPeriod, locale: Locale): string {
  const year = String(yearOf(before));
  const found = new RegExp(`^(.*[^\\d\\s.–—-][\\s,:;(«"–—-]*|\\s*)${year}\\s*$`).exec(line);
  if (found === null || findPeriodMentions(line).length > 0 || AFTER_MONTH.test(found[1] ?? '')) return line;
  const text = isWholeYear(after) ? String(yearOf(after)) : formatPeriod(after, locale);
  return (found[1] ?? '') + text;
}

const AFTER_MONTH =
  /(?:янв|фев|март|апр|ма[йея]|июн|июл|авг|сент|окт|ноя|дек|полугоди|кварт|месяц)[а-я]{0,8}\s+$|\bQ\d\s+$|half of\s+$/i;
