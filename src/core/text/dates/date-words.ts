/** The words dates are made of, Russian and English: months, ordinals, Roman numerals, units. */

import { editDistance } from '../edit-distance';

/** January first: a name without its ending, its short forms, and English. */
const MONTHS =
  'январ,янв,jan,january феврал,фев,февр,feb,february март,март,мар,mar,march апрел,апр,apr,april ма,may июн,июн,june,jun июл,июл,july,jul ' +
  'август,август,авг,aug,august сентябр,сен,сент,sep,sept,september октябр,окт,oct,october ноябр,ноя,нояб,nov,november ' +
  'декабр,дек,dec,december';
const MONTH_ENDING = /(?:[ьйяеюау]|[ео]м)?$/;

/** Ordinals without their ending, 1 to 20, as in "девятого мая", "первое марта". */
const ORDINALS =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат ' +
  'шестнадцат семнадцат восемнадцат девятнадцат двадцат';

/** Stems of ordinals that count quarters and halves. */
const COUNTED: readonly (readonly [string, number])[] = [
  ['перв', 1],
  ['втор', 2],
  ['трет', 3],
  ['четверт', 4],
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
];

/** Whatever is a month begins and is as long as this; most words are told by it alone. */
const MONTH_LETTERS = 'яфмаисондjfmasond';
const LONGEST_MONTH = 9;

let months: Map<string, number> | undefined;

/** 1 to 12, or 0 where the word names no month. */
export function monthOf(word: string): number {
  if (word.length > LONGEST_MONTH || word === '' || !MONTH_LETTERS.includes(word.charAt(0))) return 0;
  months ??= listMonths();
  // "Сентебрь", "ноебрь".
  const stem = word.replace(MONTH_ENDING, '').replace(/ебр$/, 'ябр');
  const month = months.get(word) ?? (word.length > stem.length ? (months.get(`${stem}+`) ?? 0) : 0);
  return month > 0 || word.length < 5 || !/^[яфаснод]/.test(word) ? month : slippedMonthOf(word);
}

function listMonths(): Map<string, number> {
  const listed = new Map<string, number>();
  for (const [index, names] of MONTHS.split(' ').entries())
    for (const [order, name] of names.split(',').entries()) listed.set(order === 0 ? `${name}+` : name, index + 1);
  return listed;
}

const LONG_MONTHS = 'январ феврал апрел август сентябр октябр ноябр декабр'.split(' ');

/** "Феврля", "окттябре": one slip in a long name; "октябрят" are no slip. */
function slippedMonthOf(word: string): number {
  const stem = word.replace(MONTH_ENDING, '');
  if (stem === word) return 0;
  const meant = LONG_MONTHS.find((name) => name.charAt(0) === stem.charAt(0) && editDistance(stem, name, 1) === 1);
  return meant === undefined ? 0 : (months?.get(`${meant}+`) ?? 0);
}

/** "пятого" -> 5; 0 where the word is no such ordinal. "двадцать", "тридцать" begin compounds: see `tensOf`. */
export function dayOrdinalOf(word: string): number {
  if (!'оуе'.includes(word.charAt(word.length - 1))) return 0;
  const stem = word.replace(/(?:ь?его|ого|ому|ь?ему|ое|ье)$/, '');
  if (stem === word) return 0;
  return stem === 'тридцат' ? 30 : ORDINALS.split(' ').indexOf(stem) + 1;
}

export function tensOf(word: string): number {
  return word === 'двадцать' ? 20 : word === 'тридцать' ? 30 : 0;
}

/** Roman numerals as they are typed: in Latin or Cyrillic letters, with l for I, or as one sign. */
const ROMANS = ['i і l ⅰ', 'ii іі ll ⅱ', 'iii ііі lll ⅲ', 'iv іv lv ⅳ'];

/** Whether a word begins like one: only then is a short word looked at as a count. */
export const looksRoman = (word: string): boolean => /^[iіl\u2170-\u2173]/.test(word);

/** Roman I to IV, or an ordinal word: which quarter or half. 0 otherwise. */
export function countOf(word: string): number {
  if (looksRoman(word)) return ROMANS.findIndex((forms) => forms.split(' ').includes(word)) + 1;
  if (!'пвтчfst'.includes(word.charAt(0))) return 0;
  return COUNTED.find(([stem]) => word.startsWith(stem))?.[1] ?? 0;
}

/** Ends of ordinals written with a digit: "1-й", "5-го", "2-х", "1st". */
export function isOrdinalEnd(word: string): boolean {
  return /^(?:[йеямх]|го|его|о[ейм]|ого|му|ы[йм]|ая|ти|st|nd|rd|th)$/.test(word);
}

export type Unit = 'quarter' | 'half' | 'decade' | null;

export function unitOf(word: string): Unit {
  if (word === 'кв' || word.startsWith('квартал') || word.startsWith('quarter')) return 'quarter';
  if (
    word.startsWith('полугоди') ||
    word.startsWith('половин') ||
    word === 'half' ||
    word === 'полуг' ||
    word === 'пг' ||
    word === 'пол'
  )
    return 'half';
  return word.startsWith('декад') ? 'decade' : null;
}

/** "год", "года", "гг" …: what follows a year. */
export function isYearWord(word: string): boolean {
  return (
    (word.startsWith('год') && word.length <= 6 && (word === 'годов' || !word.startsWith('годов'))) ||
    word === 'г' ||
    word === 'гг'
  );
}

/** Months in Roman numerals, as in "8.XI.2022"; Cyrillic letters stand for Latin ones. */
export function romanMonthOf(word: string): number {
  const months = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  return word.length > 4 ? 0 : months.indexOf(word.replace(/х/g, 'x').replace(/і/g, 'i')) + 1;
}

/** After these a year is a part of a place's name: "пл. 1905 года". */
export function namesAStreet(word: string): boolean {
  return /^(?:ул|улиц.|пл|площад.|пер|переул[а-я]*|проспект.?|сквер.?|парк.?|бульвар.?|набережн[а-я]*)$/.test(word);
}

/** After these a day and month are a name: "ул. 8 Марта", "им. 1 Мая". */
export function namesAPlace(word: string): boolean {
  return /^(?:ул|улиц.|улицам|пер|переул(?:ок|к[аеу]|ком)|пр|проспект[ае]?|проезд[аеу]?|пл|площад.|им|имени|колхоз|совхоз|парк|сквер|бульвар[ае]?|лет(?:и.)?|школа|гимназия)$/.test(
    word,
  );
}

/** After these a number is no date: "№ 12.03.2022", "п. 1.10.2021", "ст. 12.10"; nor a bare one in "маршрут 2.05": `bare` is that of a point. */
export function namesANumber(word: string, bare: number | null = null): boolean {
  if (bare !== null && /^маршрут[аеу]?$/.test(word)) return true;
  return /^(?:№|no?|пп?|(?:под)?пункт.*|раздел.?|ст|стать[еияю]|верси.|гост|снип|сп|санпин|тел|телефон|инн|оквэд|кбк|код[аеу]?|индекс[аеу]?|артикул|ip)$/.test(
    word,
  );
}

export const opensRange = (word: string): boolean => /^(?:со?|from|since|between|начиная|между|от)$/.test(word);
export const opensOnly = (word: string): boolean => /^(?:со?|from|since|начиная|после|after)$/.test(word);
export const closesOnly = (word: string): boolean => /^(?:до|по|ко?|by|until|till|before|поздне[ей]|позже)$/.test(word);
export const joinsRange = (word: string): boolean => /^(?:-|по|до|на|to|through|until|till)$/.test(word);
export const joinsList = (word: string): boolean => /^(?:,|и|или|and|&|\/)$/.test(word);
