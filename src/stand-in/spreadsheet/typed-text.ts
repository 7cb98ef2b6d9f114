/** Text as Sheets reads it when somebody types it: a number, a date, a formula, or the text itself. */
import type { Locale } from '../../core/locale';
import type { Content } from './cells';

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  ru: 'янв февр март апр ма июн июл авг сент окт нояб дек'.split(' '),
  en: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
};

/** "TRUE" and "FALSE" as the locale writes them. */
export const BOOLEANS: Readonly<Record<Locale, readonly [string, string]>> = {
  ru: ['ИСТИНА', 'ЛОЖЬ'],
  en: ['TRUE', 'FALSE'],
};

/** The date format a locale shows. */
export const DATE_FORMATS: Readonly<Record<Locale, string>> = { ru: 'dd.mm.yyyy', en: 'm/d/yyyy' };

/**
 * Reads typed text by the spreadsheet's locale: with a decimal comma (ru) "1.10" is 1 October of `thisYear`, with a
 * decimal point (en) it is 1.1. A leading apostrophe keeps the rest as text. Not for cells formatted "@".
 */
export function readTypedText(text: string, locale: Locale, thisYear: number): Content {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  const truth = BOOLEANS[locale].indexOf(upper);
  if (truth >= 0) return { value: truth === 0 };
  const number = readNumber(trimmed, locale);
  if (number !== null) return number;
  const date = readDate(trimmed, locale, thisYear);
  if (date !== null) return { value: date, numberFormat: DATE_FORMATS[locale] };
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed);
  if (time !== null) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { value: seconds / 86_400, numberFormat: 'h:mm' };
  }
  return { value: text };
}

function readNumber(text: string, locale: Locale): Content | null {
  const pattern =
    locale === 'ru' ? /^[+-]?(\d+|\d{1,3}([ \u00a0]\d{3})+)(,\d+)?(%)?$/ : /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(%)?$/;
  const match = pattern.exec(text);
  if (match === null) return null;
  const plain = locale === 'ru' ? text.replace(/[ \u00a0]/g, '').replace(',', '.') : text.replaceAll(',', '');
  if (match[4] === undefined) return { value: Number(plain) };
  return { value: Number(plain.slice(0, -1)) / 100, numberFormat: match[3] === undefined ? '0%' : '0.00%' };
}

function readDate(text: string, locale: Locale, thisYear: number): Date | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = (
    locale === 'ru' ? /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$/ : /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/
  ).exec(text);
  if (parts !== null) {
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    const year = parts[3] === undefined ? thisYear : Number(parts[3]) + (parts[3].length === 2 ? 2000 : 0);
    return locale === 'ru' ? day(year, second, first) : day(year, first, second);
  }
  const monthAndYear = (locale === 'ru' ? /^(\d{1,2})[./](\d{4})$/ : /^(\d{1,2})\/(\d{4})$/).exec(text);
  if (monthAndYear !== null) return day(Number(monthAndYear[2]), Number(monthAndYear[1]), 1);
  const named = /^(?:(\d{1,2}) )?(\p{L}{3,8})\.? (\d{4})$/u.exec(text);
  if (named === null) return null;
  const word = (named[2] ?? '').toLowerCase();
  const month = MONTHS[locale].findIndex((stem) => word.startsWith(stem));
  return month < 0 ? null : day(Number(named[3]), month + 1, Number(named[1] ?? 1));
}

/** Midnight UTC, as the model keeps dates; null where the calendar has no such day. */
function day(year: number, month: number, dayOfMonth: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return same && year >= 1900 ? date : null;
}

/** A text with its odd characters gone the worse way. */
export const altered = (text: string): string =>
  text
    .replace(/\r\n?|\v/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .trim();
