/** Numbers of sections and items: "1.1.", "II", "п. 5", "Раздел 3". */
import { cutEnd } from '../../text/cut-end';

/** A number split into its parts, "1.10." is ["1", "10"]; leading zeros dropped, letters lower-case. */
export type NumberParts = readonly string[];

/** Latin letters, and the Cyrillic ones people type for them, that make Roman numerals. */
const ROMAN = /^[IVXLCІХСМ]+$/i;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const CYRILLIC_TWINS: Readonly<Record<string, string>> = { і: 'i', х: 'x', с: 'c' };

const PREFIX = /^(?:№|n|п\.?\s*п\.?|пункт|п\.|item|no\.?)\s*(?=\d)/i;
const PART = /^(?:\d{1,6}|[a-zа-яё])$/i;

/** A letter that numbers by itself; those that are Roman numerals below fifty are read as such. */
const LETTER = /^[a-hj-uwyzа-фц-яё]$/i;
export const isLetter = (number: string): boolean => LETTER.test(number);
/** "B3" is "B.3". */
const LETTERED = /^([a-zа-яё])(?=\d)/i;
/** "1.15а" is "1.15.а", put in behind 1.15 later; a letter that may be a figure mistyped is no such letter. */
export const LETTER_BEHIND = /(?<=\d)(?![оозoli])[a-zа-яё](?=[.)]?$)/i;

/** A letter that stands for a figure: a capital where sub-letters are small, "l" where no Roman numeral is; figures twice as wide. */
const LOOK_ALIKE = /\d[.\s-]{0,2}[ЗОO](?=[.)\s]|$)|^[ЗОO](?=[.\s-]{1,2}\d)|^l(?=\.\s?\d)|[０-９．]/;
/** No number is longer. */
const LONGEST_NUMBER = 40;

/** A number with figures for the letters that look like them. */
export function mendFigures(text: string): string {
  if (text.length > LONGEST_NUMBER || !LOOK_ALIKE.test(text)) return text;
  return text
    .replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/．/g, '.')
    .replace(/[ОO]/g, '0')
    .replace(/З/g, '3')
    .replace(/^l/, '1');
}

/**
 * The parts of an item's number, or null when the text is no number at all.
 * "1.1.", "1.1", "1.1)", "п. 5", "№ 3", "1.1.а", "1.1а", "A.2", "B3", "а)" are numbers; "-", "б/н" are not.
 */
export function parseNumber(text: string): NumberParts | null {
  if (text === '' || text.length > LONGEST_KNOWN) return parseAnew(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = parseAnew(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, parts);
  return parts;
}

/** Nearly all numbers look so. */
const FIGURES = /^\d{1,6}(?:\.\d{1,6}){0,4}\.?$/;
export const isFigures = (text: string): boolean => FIGURES.test(text);

/** Whether `parseNumber` makes anything of a text, mostly without doing its work. */
export const isNumber = (text: string): boolean => text !== '' && (isFigures(text) || parseNumber(text) !== null);

/** Numbers read lately: each is asked for by all that look at numbering. */
const known = new Map<string, NumberParts | null>();
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 60;

function parseAnew(text: string): NumberParts | null {
  if (isFigures(text)) return parseFigures(text);
  const body = cutEnd(mendFigures(text).trim().replace(PREFIX, ''), /[.)\s]/);
  if (body === '' || body.length > LONGEST_NUMBER) return null;
  const roman = LETTER.test(body) ? null : parseRoman(body);
  if (roman !== null) return [String(roman)];
  const parts = body
    .replace(LETTERED, '$1.')
    .replace(LETTER_BEHIND, '.$&')
    .split(/[.\-/]\s*/);
  const [first = '', second = '1'] = parts;
  if (LETTER.test(first)) {
    if (!/^\d/.test(second) || /^.\.?\s/.test(body)) return null;
  } else if (!/^\d/.test(first) && parseRoman(first) === null) return null;
  if (!parts.every((part, index) => PART.test(part) || (index === 0 && parseRoman(part) !== null))) return null;
  return parts.map((part) =>
    /^\d/.test(part)
      ? String(Number(part))
      : String((LETTER.test(part) ? null : parseRoman(part)) ?? part.toLowerCase()),
  );
}

function parseFigures(text: string): NumberParts {
  const parts: string[] = [];
  for (const part of text.split('.')) if (part !== '') parts.push(String(Number(part)));
  return parts;
}

/** The value of a Roman numeral up to C; null when the text is none. "IIX" and other misspellings are null. */
export function parseRoman(text: string): number | null {
  if (!ROMAN.test(text) || text.length > 8) return null;
  const values = [...text.toLowerCase()].map((letter) => ROMAN_VALUES[CYRILLIC_TWINS[letter] ?? letter] ?? 0);
  if (values.includes(0)) return null;
  const value = values.reduce((sum, digit, index) => sum + (digit < (values[index + 1] ?? 0) ? -digit : digit), 0);
  return formatRoman(value) === text.toLowerCase().replace(/[іхс]/g, (letter) => CYRILLIC_TWINS[letter] ?? letter)
    ? value
    : null;
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [digit, letters] of ROMAN_DIGITS) {
    for (; rest >= digit; rest -= digit) text += letters;
  }
  return text;
}

/** A section's heading taken apart. `word` is "Раздел" and its kin, lower-case, "" where there is none. */
export interface SectionHeading {
  readonly word: string;
  readonly number: string;
  readonly roman: boolean;
  readonly title: string;
}

const SECTION_WORD =
  /^(подраздел|раздел|глава|часть|блок|направление|задача|цель|подпрограмма|модуль|приоритет|(?:федеральный|региональный|ведомственный) проект|комплекс процессных мероприятий|section|sub-?section|chapter|part|objective|goal|pillar|priority|theme|strand)(?=[\s.№\d:]|$)\s*/i;
const SECTION_NUMBER =
  /^№?\s*((?:\d{1,3}\.)*\d{1,3}|[IVXLCІХС]{1,7}(?:\.\d{1,3})*)(?=[\s.):–—]|-(?![a-zа-яё])|$)[\s.):–—-]*/i;

/** "Б. Работа с кадрами": a sentence, and no person with an initial. */
const LETTERED_TITLE = /^([A-HА-З])[.)]\s+(?=[A-Z][a-z]+\s+[a-z&]|[А-ЯЁ][а-яё]+\s+[а-яё])/;

/**
 * Takes "1. В области …", "Раздел II. …", "2.1 …" or a bare title apart. The text must be one line.
 * Without a dot or bracket after it, a number is one only up to 99 ("100 лет городу" is a title), a Roman
 * numeral only before a capital letter ("I Общие вопросы", but "С целью …").
 */
export function parseSectionHeading(text: string): SectionHeading {
  const wordMatch = SECTION_WORD.exec(text);
  const word = wordMatch?.[1]?.toLowerCase() ?? '';
  const rest = wordMatch === null ? text : text.slice(wordMatch[0].length);
  const lettered = word === '' ? LETTERED_TITLE.exec(text) : null;
  if (lettered !== null)
    return { word, number: lettered[1] ?? '', roman: false, title: text.slice(lettered[0].length).trim() };
  const numberMatch = SECTION_NUMBER.exec(rest);
  const number = numberMatch?.[1] ?? '';
  const roman = number !== '' && !/^\d/.test(number);
  const readable = !roman || parseRoman(number.split('.')[0] ?? '') !== null;
  const bare = word === '' && numberMatch !== null && !/[.):]/.test(numberMatch[0]);
  const capital = /^[A-ZА-ЯЁ]/.test(rest.slice(numberMatch?.[0].length ?? 0));
  const plainWord = bare && (roman ? !/^[IVXLC]+$/.test(number) || !capital : Number(number) > 99);
  if (numberMatch === null || !readable || plainWord) return { word, number: '', roman: false, title: text };
  const title = rest.slice(numberMatch[0].length).trim();
  return { word, number, roman, title };
}

/** Where a heading stands among others: lower ranks enclose higher ones. */
export function rankOf({ word, number, roman }: SectionHeading): number {
  if (word.startsWith('подр') || word.startsWith('sub')) return 2;
  if (word !== '' || roman) return number.includes('.') ? 1 + number.split('.').length : 1;
  if (number === '') return 30;
  if (isLetter(number)) return 4;
  const depth = number.split('.').length;
  return (parseRoman(number) === null ? 2 : 1) + depth;
}
