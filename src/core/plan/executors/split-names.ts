/** Several executors in one stretch of a cell, told apart by what a name begins with and by what is known as a name elsewhere. */
import { executorKey } from './executor-key';

/** Keys of names that stand by themselves somewhere, in the plan or in the directory. */
export type KnownNames = ReadonlySet<string>;

const CAPITAL = /^[A-ZА-ЯЁ]/;
// For texts in small letters: a pattern for letters of both sizes is dear to compile, and each edit compiles it anew.
/** What bodies of government and their institutions begin with, in the nominative: no inner part of a name does. */
const BODY =
  /^(?:(?:главн|контрольн|территориальн|региональн|государственн|федеральн|областн|городск|муниципальн|финансов|районн|краев|республиканск|юридическ)[a-zа-яё]*(?:ое|ый|ая|ий)\s+)*(?:департамент|комитет|министерство|управление|администрация|правительство|агентство|служба|инспекция|палата|прокуратура|казначейство|комиссия|дума|собрание)(?![a-zа-яё-])/;
/** Institutions that a body's name may hold inside as well: "Учреждение «…», Центр …". */
const INSTITUTION =
  /^(?:(?:главн|государственн|федеральн|областн|городск|муниципальн|районн|казенн|казённ|бюджетн|автономн|научн)[a-zа-яё]*(?:ое|ый|ая|ий)\s+)*(?:отдел|центр|учреждение|предприятие|организация|фонд|союз|совет|институт|университет|колледж|школа|музей|театр|библиотека|больница|поликлиника|дворец|дом|филиал|сектор|группа|ассоциация)(?![a-zа-яё-])/;
/** "ГБУ", "ФГБОУ ВО", "АНО": with a name after it. */
const ABBREVIATION =
  /^(?:Ф?Г[АБКУ]{0,2}(?:О|З|С|К|Д|Н)?У|М[АБК]{0,2}(?:О|З|С|К|Д)?У|Ф?ГУП|МУП|АНО|НКО|ООО|ОАО|ПАО|АО|ЗАО|УФ[A-ZА-ЯЁ]{1,3}|ГУ)(?= )/;
/** "Минторг России", "Минспорт", "Росреестр", "Облархив". */
const SHORT_BODY =
  /^(?:Мин|Рос|Гос|Глав|Обл|Гор)[a-zа-яё]{3,}(?![A-Za-zА-Яа-яЁё-])(?<!Министерств[a-zа-яё]*|Росси[a-zа-яё]*|Город[a-zа-яё]*)/;
const ENGLISH =
  /^(?:the )?(?:department|ministry|committee|agency|office|directorate|administration|commission|authority|bureau)(?= (?:of|for|on))/;
const PERSON =
  /^(?:[A-ZА-ЯЁ][a-zа-яё]+(?:-[A-ZА-ЯЁ][a-zа-яё]+)? [A-ZА-ЯЁ]\. ?[A-ZА-ЯЁ]\.?|[A-ZА-ЯЁ]\. ?[A-ZА-ЯЁ]\. ?[A-ZА-ЯЁ][a-zа-яё]+)$/;
/** A name cannot end so: what follows belongs to it. */
const OPEN_END =
  /(?:^|\s)(?:и|или|при|по|в|на|с|со|для|от|об|о|of|for|and|the|совместно с|имени|им\.|учреждение|предприятие|организация)$|[-–—(«]$/;
/** "1.", "2)", "-", "•" before a name. */
const MARKER = /^(?:\d{1,2}[.)]|[-–—•·*])\s+/;

/** Whether a text begins as the name of a body does. */
export function beginsBody(text: string): boolean {
  if (!CAPITAL.test(text)) return false;
  const small = text.toLowerCase();
  return BODY.test(small) || ABBREVIATION.test(text) || SHORT_BODY.test(text) || ENGLISH.test(small);
}

function beginsName(text: string): boolean {
  return beginsBody(text) || (CAPITAL.test(text) && INSTITUTION.test(text.toLowerCase())) || PERSON.test(text);
}

/** Letters of a name that the next line is read with: of a longer one, which is none, its end. */
const LONGEST_END = 1_000;

/** Names in lines that no blank line parts, each in one line. */
export function splitNames(lines: readonly string[], known: KnownNames): string[] {
  const [only = ''] = lines;
  // Most names.
  if (lines.length === 1 && !only.includes(';')) {
    const name = withoutRole(only.trim());
    return name === '' ? [] : splitKnown(name, known);
  }
  const marked = lines.filter((line) => MARKER.test(line)).length;
  const names: string[][] = [];
  let end = '';
  for (const line of lines) {
    const last = names[names.length - 1];
    const starts =
      marked >= 2 ? MARKER.test(line) || last === undefined : last === undefined || parts(end, line, known);
    const text = marked >= 2 ? line.replace(MARKER, '') : line;
    if (last === undefined || starts) names.push([text]);
    else last.push(text);
    end = starts ? text : `${end} ${text}`.slice(-LONGEST_END);
  }
  const joined = names.map((each) => each.join(' '));
  const parted = joined
    .map((name, at) => (at < joined.length - 1 ? name.replace(/\s*,$/, '') : name))
    .flatMap((name) => splitAtSemicolons(name));
  const counted = parted.length >= 2 && parted.every((name) => MARKER.test(name));
  return parted
    .map((name) => withoutRole(counted ? name.replace(MARKER, '') : name))
    .filter((name) => name !== '')
    .flatMap((name) => splitKnown(name, known));
}

const BULLET = /^[-–—•·]\s+(?=\S)/;
/** "Соисполнители: …", "… – ответственный": the part that somebody plays, beside the name. */
const ROLE =
  /^(?:отв(?:етственн[а-яё]*|\.)?(?: исполнител[а-яё]*)?|со-?исполнител[а-яё]*|исполнител[а-яё]*|при участии|lead|partners?|support)\s*:\s*/;
const ROLE_BEHIND = /\s[-–—]\s(?:ответственн[а-яё]*(?: исполнител[а-яё]*)?|(?:со)?исполнител[а-яё]*|координатор)$/;

function withoutRole(name: string): string {
  const small = name.toLowerCase();
  const start = (BULLET.exec(name)?.[0].length ?? 0) || (ROLE.exec(small)?.[0].length ?? 0);
  const end = ROLE_BEHIND.exec(small)?.index ?? name.length;
  return start < end ? name.slice(start, end) : name;
}

const TOGETHER = /\s*\(?\s*совместно со?\s+/;

/** A body's name in the nominative, where it is said with whom something was done: "Департаментом спорта". */
const WITH: readonly (readonly [RegExp, string])[] = [
  [/^(?:министерств|управлени|правительств|агентств|учреждени|казначейств|собрани|предприяти)(?:ом|ем)$/, 'о'],
  [/^(?:департамент|комитет|отдел|центр|фонд|союз|совет|институт|университет|сектор)ом$/, ''],
  [/^(?:служб|палат|прокуратур|дум|групп)ой$/, 'а'],
  [/^(?:администраци|инспекци|комисси|ассоциаци|организаци)ей$/, 'я'],
];

/** Null where no body's name begins so, adjectives before it included: "Главным управлением". */
function nominative(text: string): string | null {
  const words = text.split(' ');
  for (const [at, word] of words.slice(0, 3).entries()) {
    const end = WITH.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1];
    const before = words.slice(0, at);
    if (end === undefined || !before.every((each) => /(?:ым|им|ой|ей)$/.test(each))) continue;
    const stem = word.slice(0, -2);
    const neuter = end === 'о' && /и$/i.test(stem) ? 'е' : end;
    const adjective = end === 'о' ? 'ое' : end === '' ? 'ый' : 'ая';
    const named = before.map((each) => each.replace(/(?:ым|им|ой|ей)$/, adjective));
    return [...named, `${stem}${neuter}`, ...words.slice(at + 1)].join(' ');
  }
  return null;
}

/** "А совместно с Б и В": the names, each in the nominative; null where nobody is named so. */
function partTogether(name: string): readonly string[] | null {
  const [first = '', others, more] = name.split(TOGETHER);
  if (others === undefined || more !== undefined || first === '') return null;
  const parts = others.replace(/\)\s*$/, '').split(/\s*,\s*(?:и\s+)?|\s+и\s+(?=[А-ЯЁ])/);
  const named = parts.map((part) => nominative(part) ?? (beginsBody(part) ? part : null));
  return named.every((part) => part !== null) ? [first, ...named] : null;
}

/** Whether a new line begins another name than the one that ends above it. */
function parts(above: string, line: string, known: KnownNames): boolean {
  const whole = above.replace(/[,;]$/, '').trim();
  if (isOpen(whole) || OPEN_END.test(whole.toLowerCase())) return false;
  if (isKnown(whole, known) && isKnown(line, known)) return true;
  if (PERSON.test(line)) return PERSON.test(whole);
  if (!/^[A-ZА-ЯЁ]/.test(line)) return false;
  const enough = whole.includes(' ') || isKnown(whole, known) || SHORT_BODY.test(whole) || PERSON.test(whole);
  if (!enough) return false;
  return beginsBody(line) || isKnown(line, known) || (beginsName(line) && beginsName(whole) && line.includes(' '));
}

function isKnown(text: string, known: KnownNames): boolean {
  if (known.size === 0) return false;
  const key = executorKey(text.replace(/[,;]$/, ''));
  return key !== '' && known.has(key);
}

/** Whether a quote or a bracket is still open. */
function isOpen(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length - 1;
  return count('«') > count('»') || count('(') > count(')');
}

/** A word of capitals, or of a body's short name, that is a name by itself: "ЦПП", "Минфин". */
const ONE_WORD = /^(?:[A-ZА-ЯЁ]{2,}(?:-\d{1,3})?|(?:Мин|Рос|Гос|Глав|Обл|Гор)[а-яё]{2,})$/;
/** Posts in the nominative, as schools and works name those who answer. */
const POST =
  /^(?:(?:главн|старш|ведущ|перв|классн|социальн|музыкальн|медицинск|школьн|дежурн|ответственн)[а-яё]+\s|педагог-|врач-|инженер-)*(?:(?:заместител|руководител|учител|воспитател|преподавател|председател|заведующ|управляющ)(?:ь|и|я|ий|ая|ие)|(?:директор|педагог|психолог|логопед|дефектолог|библиотекар|секретар|специалист|методист|юрист|экономист|инспектор|инструктор|организатор|координатор|куратор|тренер|тьютор|инженер|механик|бухгалтер|начальник|советник|консультант|работник|врач)(?:ь|и|ы|а)?|юрисконсульт|зам\.|зам\s|завуч|вожат(?:ый|ая|ые)|медсестр[аы]|глав[аы])(?![а-яё])/;

/** "Педагог-психолог, классные руководители", "Минэк, ЦПП": each part between commas is a post, one word that is a name, or known; null where one is not. */
function partListed(name: string, known: KnownNames): string[] | null {
  const parts = name.split(/\s*,\s*/);
  const isName = (part: string): boolean =>
    ONE_WORD.test(part) || POST.test(part.toLowerCase()) || isKnown(part, known);
  return parts.length >= 2 && parts.every(isName) ? parts : null;
}

/** At commas, slashes, numbers and dashes, where every part is known as a name. */
function splitKnown(name: string, known: KnownNames): string[] {
  if (isKnown(name, known)) return [name];
  const listed = name.includes(',') ? partListed(name, known) : null;
  if (listed !== null || known.size === 0) return listed ?? [name];
  const together = name.includes('совместно с') ? partTogether(name) : null;
  if (together?.every((part) => isKnown(part, known))) return [...together];
  for (const separator of [
    /\s*,\s*/,
    /\s*\/\s*/,
    /\s*[,/]\s*/,
    // From the first of its blanks and commas only: begun at each of them anew it would cost the square of their number.
    /(?:^|(?<![\s,])[\s,]+)\d{1,2}[.)]\s+/,
    /(?:^|\s)[-–—•]\s+/,
    /\s*,\s*(?:и\s+)?|\s+и\s+/,
  ]) {
    const found = name.split(separator).map((part) => part.trim());
    const kept = found.filter((part) => part !== '');
    if (kept.length >= 2 && kept.every((part) => isKnown(part, known))) return kept;
  }
  return [name];
}

function splitAtSemicolons(line: string): string[] {
  if (!line.includes(';')) return line.trim() === '' ? [] : [line.trim()];
  const names: string[] = [];
  const lastClosing = line.lastIndexOf('»');
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const letter = line[index];
    if (letter === '«') depth++;
    else if (letter === '»') depth = Math.max(0, depth - 1);
    else if (letter === ';' && (depth === 0 || lastClosing < index)) {
      names.push(line.slice(start, index));
      start = index + 1;
      depth = 0;
    }
  }
  names.push(line.slice(start));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

const CAPITAL_WITHIN = /[\s,/][A-ZА-ЯЁ]/g;
/** Of a longer text it costs more to ask where a body may begin than to cut it. */
const LONGEST_ASKED = 250;

/** Whether another body's name begins inside a name. */
function beginsWithin(name: string): boolean {
  for (const { index } of name.matchAll(CAPITAL_WITHIN))
    if (name.length > LONGEST_ASKED || beginsBody(name.slice(index + 1))) return true;
  return false;
}

/** A name that looks like several put together: what its parts would be; null where it does not. */
export function suspectParts(name: string): readonly string[] | null {
  const together = name.includes('совместно с') ? partTogether(name) : null;
  if (together !== null) return together;
  if (!beginsWithin(name)) return null;
  for (const separator of [
    /\s*,\s*(?=[A-ZА-ЯЁ])/,
    /\s*\/\s*(?=[A-ZА-ЯЁ])/,
    /(?:^|\s+)\d{1,2}[.)]\s+(?=[A-ZА-ЯЁ])/,
    /\s+(?:и|совместно с)\s+(?=[A-ZА-ЯЁ])/,
    /\s+(?=[A-ZА-ЯЁ])/,
  ]) {
    const found = cutBefore(name, separator);
    if (found.length >= 2 && !found.some((part) => isOpen(part))) return found;
  }
  return null;
}

/** Cut only where another body begins. */
function cutBefore(name: string, separator: RegExp): string[] {
  const found: string[] = [];
  let start = 0;
  let end = 0;
  for (const part of name.split(separator).filter((each) => each !== '')) {
    const at = name.indexOf(part, end);
    const begins = end > 0 && beginsBody(part) && endsName(name.slice(start, end));
    if (begins) found.push(name.slice(start, end));
    if (begins || end === 0) start = at;
    end = at + part.length;
  }
  if (end > 0) found.push(name.slice(start, end));
  return found;
}

/** Whether a name may end here, so that another body can begin. */
function endsName(text: string): boolean {
  return beginsBody(text) && text.includes(' ') && !OPEN_END.test(text.toLowerCase());
}
