/** What an entry announces for a later time: "запланировано на 2023 год", "контракт будет заключён в III квартале". */
import { cutEnd } from '../text/cut-end';
import type { DateRange } from '../text/dates/dates';
import {
  findDatesIn,
  isWholeYear,
  monthsOf,
  nextDay,
  type ReportingPeriod,
  yearOf,
} from '../text/dates/reporting-period';
import { activityLexicon, detectEntryActivity } from './detect-activity';

/** One sentence that announces something, and when it is due. Offsets are UTF-16 units of the text, half-open. */
export interface FoundPromise {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly due: ReportingPeriod;
}

/** Words of what is still to come; what was only planned once ("планировалось"), and "запланированный" beside a noun, announce nothing. */
const AHEAD =
  /(?:^|[^а-яa-z])(?:(?:за|на)?планир(?:ует|уют|уем)(?:ся)?(?![а-я])|запланирован[аоы]?(?![а-я])|намечен[аоы]?(?![а-я])|намечается|намерен[аы]?(?![а-я])|предполага(?:ет|ют)ся|предусмотрен[аоы]?(?![а-я])|предстоит|буд(?:ет|ут)(?![а-я])|состо(?:ится|ятся)|перенес[её]н[аоы]?(?![а-я])|перенос(?:ится|ятся)|отложен[аоы]?(?![а-я])|отклад(?:ывается|ываются)|пройд[её]т|пройдут|нач(?:нется|нётся|нутся|нут|нет|нёт)(?![а-я])|заверш(?:ится|атся)|ожидается|откро(?:ется|ют|ет)(?![а-я])|назначен[аоы]?(?![а-я])|продолжится|продолжатся|продолжим|возобнов(?:ится|им|ят)|провед(?:ем|ём|ут|ет|ёт)(?![а-я])|представ(?:им|ят)(?![а-я])|подпишем|заключим|завершим|приступ(?:им|ят)|продл[её]н[аоы]?(?![а-я])|прод(?:лится|лятся)|старту[её]т|стартуют|обязу(?:емся|юсь|ется|ются)|произвед(?:ем|ём|ут|ет|ёт)(?![а-я])|(?:планируем|ожидаем|предполагаем|намечаем)(?:ая|ый|ое|ые) (?:дат|срок|период|врем)|(?:подготов|направ|выполн|обеспеч|закуп|постро|установ|утверд|сдад)им(?![а-я])|(?:организу|реализу|отремонтиру|разработа|откро)ем(?![а-я])|планы на|will(?! of)|is (?:planned|scheduled|due|to be)|are (?:planned|scheduled|due|to be)|planned for|scheduled for|postponed (?:to|until)|moved to)/;
/** "Ввод объекта – IV квартал 2023 года", "срок: до 15.02.2023": a term, and nothing after it. */
const TERM =
  /(?:срок(?! действ)|ввод|заверш|окончани|поставк|сдач|открыти|дата|проведени|запуск|подписани|заключени|исполнени|старт)[^.;\n]{0,80}(?:\s[–—-]|:)\s*(?:до|к|не позднее|в|во|на|с)?\s*(?:конца|начал[оае]|середин[аеы])?\s*(?:[ivх1-4]{1,3}[ -]|янв|фев|мар|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек|весн|лет|осен|зим|\d{1,2}[ .]|20\d\d)[^;\n,]{0,25}\d(?:\s*г(?:од[а-я]*|\.)?)?\s*$/m;

/** "Не планируется", "не будет": nothing is announced. */
const DENIED =
  /(?:^|[^а-я])не\s+(?:планиру|запланиров|намеч|предполага|предусмотр|буд(?:ет|ут)|состо(?:ит|ят)ся|ожида|will)|will not|not planned/;
/** "Был запланирован", "планы на 2023 год утверждены": told of what is past, or of a paper. */
const PAST = /(?:^|[^а-я])(?:был[аои]?|были)\s+(?:за)?(?:планиров|намеч|назначен|предусмотр|перенес)/;
/** Of money and papers that bear a later year. */
const PAPER =
  /(?:^|[^а-я])(?:план(?!ир)|бюджет|программ|смет|график|договор|соглашени|контракт|календар|перечень|перечн)\S*(?:\s+\S+){0,3}\s+на\s*$/;
const MONEY = /средств|бюджет|финансир|ассигнован|лимит/;
/** Of papers that are in force until a later year, and of what was once planned. */
const VALID =
  /(?:договор|соглашени|контракт|лицензи|аренд)[^.;]{0,200}продл|действу[ею]т|срок[а-я]* действ|действител|гарант|планировал|на 20\d\d[–-]20\d\d годы (?:одобрен|утвержд)/;
/** Only by one of these is something still ahead within the very period that is reported on. */
const SURELY_AHEAD =
  /буд(?:ет|ут)(?![а-я])|планируется|планируются|предстоит|состо(?:ится|ятся)|перенес|перенос|отлож|will/;

/** The announcements of one text; `period` is the one reported on. What has no time cannot fall due, and is none. `isIdle`: the text tells of no deed. */
export function findPromises(text: string, period: ReportingPeriod, isIdle: boolean): FoundPromise[] {
  const isLater = speaksOfLater(text, period);
  const whole = isLater ? '' : plain(text);
  if (!isLater && !AHEAD.test(whole) && !TERM.test(whole)) return [];
  return sentences(text).flatMap((sentence): FoundPromise[] => {
    // "Года педагога, который пройдёт в 2023 году": said of what the sentence is not about.
    const words = plain(sentence.text).replace(/, котор[а-я]+[^,;]*/g, (clause) => ' '.repeat(clause.length));
    if (DENIED.test(words) || PAST.test(words)) return [];
    if (/предусмотр/.test(words) && MONEY.test(words)) return [];
    if (/продл[её]н/.test(words) && VALID.test(words)) return [];
    const isAhead = AHEAD.test(words) || TERM.test(words);
    // Verbs that only the reader of verdicts knows: "договор подпишут до конца полугодия".
    const isPlanned =
      isLater &&
      !isAhead &&
      !VALID.test(words) &&
      detectEntryActivity(words, activityLexicon(), yearOf(period)).verdict === 'planned';
    if (!isAhead && !isPlanned) return [];
    const due = dueOf(sentence.text, period, isIdle && SURELY_AHEAD.test(words), isPlanned);
    return due === null ? [] : [{ ...sentence, due }];
  });
}

/** Whether a text names a later year, or a later part of this one may be meant: most name neither. */
function speaksOfLater(text: string, period: ReportingPeriod): boolean {
  if (!isWholeYear(period) || /следующ|будущ|next/i.test(text)) return true;
  return (text.match(/(?:19|20)\d\d/g) ?? []).some((year) => Number(year) > yearOf(period));
}

/** Of equal length, small letters, plain blanks. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\S ]/g, ' ')
    .replace(/ё/g, 'е');

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stop ends a sentence before a capital, unless a short word or a numeral is cut by it: "г.", "им.", "1.". */
const STOP = /[.!?](?=\s+["«(]?[A-ZА-ЯЁ\d])|[;\n]/g;

/** Written short, and no end of a sentence. */
const CUT_WORD =
  /^(?:им|ул|д|стр|т|п|пп|ст|др|пр|кв|тыс|млн|млрд|руб|чел|см|обл|пос|дер|[а-яё]\.[а-яё]|\d|ч|экз|мес)$/i;

/** Letters looked at before a stop: more than any word written short has. */
const LONGEST_CUT = 30;

function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const whole = raw.trim();
    const bare = cutEnd(whole, /[.!?;]/);
    // The stop of "2023 г." belongs to the word.
    const trimmed = whole.slice(0, bare.length + (/\d\s?гг?$/.test(bare) ? 1 : 0)).trimEnd();
    if (trimmed !== '') found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  };
  for (const { index } of text.matchAll(STOP)) {
    const before = text.slice(Math.max(start, index - LONGEST_CUT), index);
    const word = /(\S+)$/.exec(before)?.[1] ?? '';
    if (text[index] === '.' && (CUT_WORD.test(word) || /^[А-ЯЁ]$/.test(word))) continue;
    // "2023 г. Проект", but "г. Смоленск".
    if (text[index] === '.' && /^гг?$/i.test(word) && !/\d\s*гг?$/i.test(before)) continue;
    push(text[index] === '.' ? index + 1 : index);
    start = index + 1;
  }
  push(text.length);
  return found;
}

/** Letters looked at before a date for the paper that it is of. */
const BEFORE_DATE = 200;

function dueOf(
  sentence: string,
  period: ReportingPeriod,
  mayBeWithin: boolean,
  isPlanned: boolean,
): ReportingPeriod | null {
  const words = plain(sentence);
  const soon = comingPart(words, period);
  if (soon !== null) return soon;
  // "Включено в план на 2024 год" tells of the measure itself where nothing was done.
  const isPaper = (start: number): boolean =>
    !isPlanned && PAPER.test(words.slice(Math.max(0, start - BEFORE_DATE), start));
  const dates = findDatesIn(sentence, period).filter(({ start }) => !isPaper(start));
  const later = dates.map((date) => spanOf(date, period)).filter((span) => span !== null);
  const ahead = later.find(({ from }) => from > period.to) ?? later.find(({ to }) => to > period.to);
  if (ahead !== undefined) return ahead;
  return mayBeWithin ? (later.find(({ to }) => to >= period.from) ?? null) : null;
}

function spanOf({ from, to, kind }: DateRange, period: ReportingPeriod): ReportingPeriod | null {
  if (kind === 'impossible' || kind === 'reversed' || kind === 'recurring' || kind === 'whole-period') return null;
  // "До 1 июля 2023 года", "с 2023 года": the open end is that of the time known.
  if (from === null) return to === null || to <= period.to ? null : { from: nextDay(period.to), to };
  if (to === null) return { from, to: `${from.slice(0, 4)}-12-31` };
  return { from, to };
}

/** "В следующем квартале", "в будущем полугодии": the part of a year after the one that the period ends in. */
function comingPart(words: string, period: ReportingPeriod): ReportingPeriod | null {
  const part = /(?:следующ|будущ|предстоящ|ближайш)\S*\s+(квартал|полугоди|месяц)/.exec(words)?.[1];
  if (part === undefined) return null;
  const count = part === 'квартал' ? 3 : part === 'месяц' ? 1 : 6;
  const month = Number(period.to.slice(5, 7));
  const first = Math.ceil(month / count) * count + 1;
  return first > 12 ? monthsOf(yearOf(period) + 1, 1, count) : monthsOf(yearOf(period), first, count);
}

/** Words that say nothing of what exactly was announced. */
const EMPTY_WORDS =
  /^(?:мероп|запла|плани|намеч|намер|испол|насто|данно|пункт|будет|будут|прове|прово|состо|перен|отлож|реали|осуще|выпол|котор|указа|соотв|продо|срок|следу|будущ|перио|завер|начал|начне|предп|предс|ожида|назна|кварт|полуг|месяц|текущ|запро|посту|позже|позде|работ|янва|февра|март|апрел|июн|июл|авгу|сентя|октяб|нояб|декаб|весно|осень|летом|зимой|конца|конце|начат|будем|связи|также|кажды|год|meas|plann|sched|will|event|perio|quart|year)/;

/** What a promise is of, by the beginnings of its words; none where it speaks of "the measure" alone. */
export function promisedStems(text: string): ReadonlySet<string> {
  return new Set(stemsOf(text).filter((stem) => !EMPTY_WORDS.test(stem)));
}

/** Whether a text speaks of what was promised: one of its words is enough, and anything is where the promise names nothing. */
export function speaksOf(promised: ReadonlySet<string>, answer: string): boolean {
  if (promised.size === 0) return true;
  return stemsOf(answer).some((stem) => promised.has(stem));
}

const stemsOf = (text: string): string[] => (plain(text).match(/[a-zа-я]{5,}/g) ?? []).map((word) => word.slice(0, 5));
