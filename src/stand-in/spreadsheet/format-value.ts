/** Numbers and days as a spreadsheet program shows them in the person's own language: separators, names of months, the formats that follow the system. */
import type { Locale } from '../../core/locale';
import { MONTHS_EN, MONTHS_RU } from '../../core/text/dates/period-words';

const MONTHS: Readonly<Record<Locale, readonly string[]>> = { ru: MONTHS_RU.map(([name]) => name), en: MONTHS_EN };
const SHORT_MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: MONTHS.en.map((month) => month.slice(0, 3)),
};
const DAYS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const SHORT_DAYS: Readonly<Record<Locale, readonly string[]>> = {
  ru: ['Вс', 'Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб'],
  en: DAYS.en.map((day) => day.slice(0, 3)),
};

/** Formats that a file writes in the American way and every program shows in its own; F800 and F400 are the system's long day and time. */
const SYSTEM: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ru: {
    'm/d/yyyy': 'dd.mm.yyyy',
    'm/d/yy': 'dd.mm.yyyy',
    'mm-dd-yy': 'dd.mm.yyyy',
    'd-mmm-yy': 'dd.mmm.yy',
    'd-mmm': 'dd.mmm',
    'mmm-yy': 'mmm.yy',
    'm/d/yyyy h:mm': 'dd.mm.yyyy h:mm',
    'm/d/yy h:mm': 'dd.mm.yyyy h:mm',
    F800: 'd mmmm yyyy "г."',
    F400: 'h:mm:ss',
  },
  en: {
    'mm-dd-yy': 'm/d/yyyy',
    'm/d/yy': 'm/d/yyyy',
    'm/d/yy h:mm': 'm/d/yyyy h:mm',
    F800: 'dddd, mmmm d, yyyy',
    F400: 'h:mm:ss AM/PM',
  },
};
/** By number, where a file has no words for them: days of the far East, shown elsewhere as plain days and times. */
const EASTERN = /^(?:\[\$-(?:404|411|412|804|1?[0-9a-f]*)\])?[ge]{1,4}[./"年]/i;

/** Language codes in brackets that name a language of ours; others leave the person's own. */
const ENGLISH = /\[\$-(?:[0-9a-f]*0?[48]09|en)[^\]]*\]/i;
const RUSSIAN = /\[\$-(?:[0-9a-f]*0?419|ru)[^\]]*\]/i;

const TOKEN = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/gi;

/** Null where the format is of another kind (fractions, powers, words in sections): the library shows those. */
export function formatShown(value: number | Date, format: string, locale: Locale): string | null {
  const section = sectionFor(value, format);
  if (section === null) return null;
  if (value instanceof Date) return formatDay(value, section, locale);
  return isDayFormat(section) ? null : formatNumber(value, section, locale);
}

/** A format may have parts for what is above, below and at nought. */
function sectionFor(value: number | Date, format: string): string | null {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+/g) ?? [];
  if (value instanceof Date || sections.length < 2 || value > 0 || (value === 0 && sections.length < 3))
    return sections[0] ?? null;
  const own = value < 0 ? sections[1] : sections[2];
  return own === undefined || own === '@' ? (sections[0] ?? null) : null;
}

/** Whether a format shows a number as a day or a time. */
export function isDayFormat(section: string): boolean {
  return /[ymdhs]/i.test(section.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''));
}

const two = (number: number): string => String(number).padStart(2, '0');

function formatDay(day: Date, written: string, locale: Locale): string {
  const language: Locale = ENGLISH.test(written) ? 'en' : RUSSIAN.test(written) ? 'ru' : locale;
  const coded = /\[\$-(F[48]00)\]/i.exec(written)?.[1]?.toUpperCase();
  const plain = written.replace(/\[\$-[^\]]*\]/g, '').replace(/;?@$/, '');
  const system = SYSTEM[locale];
  const format =
    (coded === undefined ? system[plain] : system[coded]) ??
    (EASTERN.test(written) ? (system['m/d/yyyy'] ?? 'm/d/yyyy') : plain);
  const tokens = format.match(TOKEN) ?? [];
  const half = tokens.some((token) => /^(am\/pm|a\/p)$/i.test(token));
  const hasDay = tokens.some((token) => /^d{1,2}$/i.test(token));
  const since = day.getTime() - EPOCH;
  // The count of days has a 29 February 1900: what comes before it is one day more on the calendar than in the count.
  const elapsed = (unit: number): number => Math.floor((since < 61 * DAY ? since - DAY : since) / unit);
  return tokens
    .map((token, index) => {
      const kind = token[0]?.toLowerCase();
      if (/^\[h+\]$/i.test(token)) return String(elapsed(3_600_000));
      if (/^\[m+\]$/i.test(token)) return String(elapsed(60_000));
      if (/^\[s+\]$/i.test(token)) return String(elapsed(1_000));
      if (kind === '[' || kind === '*') return '';
      if (kind === '_') return ' ';
      if (kind === '"') return token.slice(1, -1);
      if (kind === '\\') return token.slice(1);
      if (/^(am\/pm|a\/p)$/i.test(token)) return day.getUTCHours() < 12 ? 'AM' : 'PM';
      if (kind === 'y') return token.length > 2 ? String(day.getUTCFullYear()) : two(day.getUTCFullYear() % 100);
      if (kind === 'd') return dayPart(day, token.length, language);
      if (kind === 'h') return padded(half ? day.getUTCHours() % 12 || 12 : day.getUTCHours(), token.length);
      if (kind === 's') return secondPart(day, token);
      if (kind === 'm')
        return isMinute(tokens, index)
          ? padded(day.getUTCMinutes(), token.length)
          : monthPart(day, token.length, language, hasDay);
      // A slash stands for the language's own separator of days.
      return token === '/' && language === 'ru' ? '.' : token;
    })
    .join('')
    .trim();
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const padded = (number: number, length: number): string => (length > 1 ? two(number) : String(number));

function dayPart(day: Date, length: number, language: Locale): string {
  if (length <= 2) return padded(day.getUTCDate(), length);
  return (length === 3 ? SHORT_DAYS : DAYS)[language][day.getUTCDay()] ?? '';
}

function monthPart(day: Date, length: number, language: Locale, hasDay: boolean): string {
  const month = day.getUTCMonth();
  if (length <= 2) return padded(month + 1, length);
  if (length === 3) return SHORT_MONTHS[language][month] ?? '';
  const name = MONTHS[language][month] ?? '';
  if (length === 5) return name.slice(0, 1).toUpperCase();
  return language === 'ru' && hasDay ? (MONTHS_RU[month]?.[2] ?? '') : name;
}

function secondPart(day: Date, token: string): string {
  const fraction = token.includes('.')
    ? `.${String(day.getUTCMilliseconds())
        .padStart(3, '0')
        .slice(0, token.length - token.indexOf('.') - 1)}`
    : '';
  return padded(day.getUTCSeconds(), token.replace(/\..*/, '').length) + fraction;
}

/** "m" is of minutes behind hours and before seconds. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const neighbour = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const letter = /^\[?([ymdhs])/i.exec(tokens[at] ?? '')?.[1];
      if (letter !== undefined) return letter.toLowerCase();
    }
    return '';
  };
  return (tokens[index]?.length ?? 0) <= 2 && (neighbour(-1) === 'h' || neighbour(1) === 's');
}

/** Figures, an optional fraction, percent, words in quotes; null for anything else. */
function formatNumber(value: number, section: string, locale: Locale): string | null {
  const bare = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\*./g, '')
    .replace(/_./g, ' ');
  const match = /^((?:"[^"]*"|\\.|[^0#?.,"\\@])*)([0#?,]*)(?:\.([0#?]+))?((?:"[^"]*"|\\.|[^0#?.,"\\@/])*)$/.exec(bare);
  if (match === null || /general/i.test(bare) || /e[+-]/i.test(bare) || (match[2] === '' && match[3] === undefined))
    return null;
  const [, before = '', whole = '', fraction = '', after = ''] = match;
  if (/,$/.test(whole)) return null;
  const percent = `${before}${after}`.includes('%') ? 100 : 1;
  const least = fraction.replace(/[^0]/g, '').length;
  const fixed = roundTo(Math.abs(value) * percent, fraction.length);
  const [digits = '', decimals = ''] = fixed.split('.');
  const kept = decimals.length > least ? decimals.replace(/0+$/, '').padEnd(least, '0') : decimals;
  const padding = whole.replace(/[^0]/g, '').length;
  const figures = padding === 0 && Number(digits) === 0 ? '' : digits.padStart(padding, '0');
  const grouped = whole.includes(',') ? figures.replace(/\B(?=(\d{3})+$)/g, locale === 'ru' ? '\u00a0' : ',') : figures;
  const words = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const sign = value < 0 && Number(fixed) !== 0 ? '-' : '';
  return `${sign}${words(before)}${grouped}${kept === '' ? '' : (locale === 'ru' ? ',' : '.') + kept}${words(after)}`.trim();
}

/** Halves go up, as in a spreadsheet: 1.005 to two places is 1.01. */
function roundTo(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = value.toPrecision(15).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number.isSafeInteger(scaled) ? Number(`${scaled}e-${places}`).toFixed(places) : value.toFixed(places);
}
