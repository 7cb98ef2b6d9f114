/** Rows that sign or approve a plan: they name no measure wherever they stand. */

const POST =
  /^(?:и\.?\s?о\.?\s|врио\s|(?:первый\s+)?зам(?:еститель|\.)\s)?(?:начальник|директор|руководител|министр|губернатор|глава|председател|заместител|управляющ|заведующ|главный\s(?:специалист|бухгалтер|врач|инженер|консультант)|консультант|секретар|президент|ректор|вице-губернатор|мэр|head|director|minister|chair|manager|deputy|chief)[A-Za-zА-Яа-яЁё-]*(?![A-Za-zА-Яа-яЁё])/i;
const SIGNING =
  /^\(?(?:утверждаю|утвержд[её]н[оа]?|согласован[оа]?|согласовываю|(?:личная\s+)?подпись|подписал|фио|ф\.\s?и\.\s?о\.?|инициалы,? фамилия|должность|расшифровка(?:\s+подписи)?|м\.?\s?п\.?|дата(?:\s+подписания)?|исполнитель\s*:|исп\.|составил|проверил|approved(?:\s+by)?|agreed|signed(?:\s+by)?|signature|date|prepared by|name)\)?[\s:_.]*$/i;
/** "УТВЕРЖДАЮ Директор … И.И. Иванов" in one cell. */
const APPROVAL =
  /^(?:утверждаю|согласован[оа]|исполнитель\s*:|исп\.|ответственный за (?:составление|подготовку|заполнение))(?![A-Za-zА-Яа-яЁё]).*(?:_{3,}|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.|[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+)/is;
const PERSON =
  /^\/?\s*(?:[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё-]+|[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё-]+\s[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.?|[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+\s[A-ZА-ЯЁ][a-zа-яё]+(?:вич|вна|ич))\s*\/?$/;
const BLANK = /^[\s_/\\().«»"“”—–-]*$/;
/** "25.12.2022", "«__» ________ 2022 г.", "25 декабря 2022 года". */
const DAY =
  /^(?:\d{1,2}\.\d{1,2}\.\d{2,4}|[«"“]?[\s_\d]{0,6}[»"”]?\s*(?:_{2,}|[а-яa-z]{3,10})?\s*(?:19|20)[\d_]{2})(?:\s*г(?:од|ода|\.)?)?$/i;
const PHONE = /^(?:тел|tel|факс|phone)[.:\s]/i;

/** Whether every text is of a post, a person, a signature, a day or a telephone, and one of them more than a day. */
export function isSigning(cells: readonly string[]): boolean {
  let telling = false;
  for (const text of cells) {
    if (SIGNING.test(text) || APPROVAL.test(text) || PERSON.test(text) || isSignedPost(text)) telling = true;
    else if (text.length <= LONGEST_POST && POST.test(text)) telling ||= cells.some((other) => /_{3,}/.test(other));
    else if (!(BLANK.test(text) || DAY.test(text) || PHONE.test(text))) return false;
  }
  return telling && cells.some((text) => /[A-Za-zА-Яа-яЁё]{3}/.test(text));
}

const LONGEST_POST = 200;

/** A post with a line to sign on or a person in the same cell. */
function isSignedPost(text: string): boolean {
  if (text.length > LONGEST_POST || !POST.test(text)) return false;
  return /_{3,}|\(?подпись\)?|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.?(?:\s|$)/.test(text);
}
