/**
 * Rows that sign or approve a plan: they name no measure wherever they stand. All patterns but PERSON and INITIALS are for texts in small letters: one that
 * takes letters of both sizes is half as dear again to compile, and each edit compiles them anew.
 */

const POST =
  /^(?:и\.?\s?о\.?\s|врио\s|(?:первый\s+)?зам(?:еститель|\.)\s)?(?:(?:генеральный|исполнительный|финансовый|технический|коммерческий|ответственный|учёный|ученый)\s)?(?:начальник|директор|руководител|министр|губернатор|глава|председател|заместител|управляющ|заведующ|(?:главный|ведущий|старший)\s(?:специалист|бухгалтер|врач|инженер|консультант|эксперт|экономист|инспектор)|специалист|эксперт|инспектор|методист|советник|консультант|секретар|президент|ректор|вице-губернатор|мэр|head|director|minister|chair|manager|deputy|chief)[a-zа-яё-]*(?![a-zа-яё])/;
const SIGNING =
  /^\(?(?:утверждаю|утвержд[её]н[оа]?|согласован[оа]?|согласовываю|(?:личная\s+)?подпись|подписал|фио|ф\.\s?и\.\s?о\.?|инициалы,? фамилия|должность|расшифровка(?:\s+подписи)?|м\.?\s?п\.?|дата(?:\s+подписания)?|(?:ответственный\s+)?исполнитель\s*:|исп\.|составил|проверил|approved(?:\s+by)?|agreed|signed(?:\s+by)?|signature|date|prepared by|name)\)?[\s:_.]*$/;
/** "УТВЕРЖДАЮ Директор … И.И. Иванов" in one cell. */
const APPROVAL =
  /^(?:утверждаю|согласован[оа]|(?:ответственный\s+)?исполнитель\s*:|исп\.|ответственный за (?:составление|подготовку|заполнение))(?![a-zа-яё]).*(?:_{3,}|[a-zа-яё]\.\s?[a-zа-яё]\.|[a-zа-яё][a-zа-яё]+\s[a-zа-яё][a-zа-яё]+\s[a-zа-яё][a-zа-яё]+)/s;
/** "Согласовано: директор", "Проверил главный бухгалтер", "Отчёт составил: специалист": what was done, and the post of who did it. */
const DONE_BY =
  /^(?:от\s\S+:|утверждаю|утвержд[её]но|согласован[оа]|(?:отч[её]т\s+|план\s+)?(?:составил|подготовил|проверил|подписал)[аи]?|исполнил[аи]?|prepared by|approved by|checked by)\s*[:.–—-]?\s+/;
/** With a colon it tells of itself; without one it may be a sentence. */
const DONE_POST = /^[^:]{3,30}:\s+\S+(?:\s\S+){0,5}$/;
/** "Дата составления: 12.01.2023". */
const DAY_OF =
  /^дата(?:\s+(?:составления|подписания|заполнения|подготовки|утверждения))?(?:\s+отч[её]та)?\s*:?\s+(?=\S)/;
const PERSON =
  /^[\s_/]*(?:(?<=_[\s/]*)[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ][a-zа-яё]+|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё-]+|[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё-]+\s[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.?|[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+(?:вич|вна|ич))\s*\/?$/;
const BLANK = /^[\s_/\\().«»"“”—–-]*$/;
/** "25.12.2022", "«__» ________ 2022 г.", "25 декабря 2022 года". */
const DAY =
  /^(?:\d{1,2}\.\d{1,2}\.\d{2,4}|[«"“]?[\s_\d]{0,6}[»"”]?\s*(?:_{2,}|[а-яa-z]{3,10})?\s*(?:19|20)[\d_]{2})(?:\s*г(?:од|ода|\.)?)?$/;
const PHONE = /^(?:тел|tel|факс|phone)[.:\s]/;

/** Whether every text is of a post, a person, a signature, a day or a telephone, and one of them more than a day. */
export function isSigning(cells: readonly string[]): boolean {
  let telling = false;
  for (const text of cells) {
    const small = text.toLowerCase();
    if (SIGNING.test(small) || APPROVAL.test(small) || isPerson(text) || isSignedPost(text, small)) telling = true;
    else if (text.length <= LONGEST_POST && POST.test(small.replace(DONE_BY, '')))
      telling ||= (DONE_BY.test(small) && DONE_POST.test(small)) || cells.some((other) => /_{3,}/.test(other));
    else if (!(BLANK.test(text) || isDay(small) || PHONE.test(small))) return false;
  }
  return telling && cells.some((text) => /[A-Za-zА-Яа-яЁё]{3}/.test(text));
}

/** Whether one text may be part of an approval or a signature: a post, a person, a line to sign on, a day, a telephone. */
export function isSigningPart(text: string): boolean {
  const small = text.toLowerCase();
  if (SIGNING.test(small) || isPerson(text) || BLANK.test(text) || isDay(small) || PHONE.test(small)) return true;
  return text.length <= LONGEST_POST && (POST.test(small) || APPROVAL.test(small) || /_{3,}/.test(text));
}

const INITIALS = /[A-Z\u00c0-\u00de\u0400-\u042f]\.\s?[A-Z\u00c0-\u00de\u0400-\u042f]\.|тел\./;

/** Whether somebody's initials or a telephone stand in a text. */
export const hasInitials = (text: string): boolean => INITIALS.test(text);

const LONGEST_POST = 200;

/** No name is longer, and what parts its line to sign on from it would be read many times over. */
export const isPerson = (text: string): boolean => text.length <= LONGEST_POST && PERSON.test(text);

/** No day is longer, and a text of blanks alone would be read many times over. */
const LONGEST_DAY = 100;

const isDay = (small: string): boolean => small.length <= LONGEST_DAY && DAY.test(small.replace(DAY_OF, ''));

/** A post with a line to sign on or a person in the same cell. */
function isSignedPost(text: string, small: string): boolean {
  if (text.length > LONGEST_POST || !POST.test(small.replace(DONE_BY, ''))) return false;
  return /_{3,}|\(?подпись\)?|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.?(?:\s|$)/.test(text);
}
