/** What an entry announces for a later time: "запланировано на 2023 год", "контракт будет заключён в III квартале". */
import type { DateRange } from '../text/dates';
import { findDates } from '../text/dates';
import { monthsOf, nextDay, type ReportingPeriod, yearOf } from '../text/reporting-period';

/** One sentence that announces something, and when it is due. Offsets are UTF-16 units of the text, half-open. */
export interface FoundPromise {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly due: ReportingPeriod;
}

/** Words of what is still to come; what was only planned once ("планировалось"), and "запланированный" beside a noun, announce nothing. */
const AHEAD =
  /(?:^|[^а-яa-z])(?:(?:за|на)?планир(?:ует|уют|уем)(?:ся)?(?![а-я])|запланирован[аоы]?(?![а-я])|намечен[аоы]?(?![а-я])|намечается|намерен[аы]?(?![а-я])|предполага(?:ет|ют)ся|предусмотрен[аоы]?(?![а-я])|предстоит|буд(?:ет|ут)(?![а-я])|состо(?:ится|ятся)|перенес[её]н[аоы]?(?![а-я])|перенос(?:ится|ятся)|отложен[аоы]?(?![а-я])|отклад(?:ывается|ываются)|пройд[её]т|пройдут|нач(?:нется|нётся|нутся|нут|нет|нёт)(?![а-я])|заверш(?:ится|атся)|ожидается|откро(?:ется|ют|ет)(?![а-я])|назначен[аоы]?(?![а-я])|продолжится|продолжатся|продолжим|возобнов(?:ится|им|ят)|провед(?:ем|ём|ут|ет|ёт)(?![а-я])|представ(?:им|ят)(?![а-я])|подпишем|заключим|завершим|приступ(?:им|ят)|планы на|will(?! of)|is (?:planned|scheduled|due|to be)|are (?:planned|scheduled|due|to be)|planned for|scheduled for|postponed (?:to|until)|moved to)/;
/** "Не планируется", "не будет": nothing is announced. */
const DENIED =
  /(?:^|[^а-я])не\s+(?:планиру|запланиров|намеч|предполага|предусмотр|буд(?:ет|ут)|состо(?:ит|ят)ся|ожида|will)|will not|not planned/;
/** "Был запланирован", "планы на 2023 год утверждены": told of what is past, or of a paper. */
const PAST = /(?:^|[^а-я])(?:был[аои]?|были)\s+(?:за)?(?:планиров|намеч|назначен|предусмотр|перенес)/;
/** Of money and papers that bear a later year. */
const PAPER =
  /(?:^|[^а-я])(?:план|бюджет|программ|смет|график|договор|соглашени|контракт|календар|перечень|перечн)\S*(?:\s+\S+){0,3}\s+на\s*$/;
const MONEY = /средств|бюджет|финансир|ассигнован|лимит/;
/** Only by one of these is something still ahead within the very period that is reported on. */
const SURELY_AHEAD =
  /буд(?:ет|ут)(?![а-я])|планируется|планируются|предстоит|состо(?:ится|ятся)|перенес|перенос|отлож|will/;

/** The announcements of one text; `period` is the one reported on. What has no time cannot fall due, and is none. `isIdle`: the text tells of no deed. */
export function findPromises(text: string, period: ReportingPeriod, isIdle: boolean): FoundPromise[] {
  if (!AHEAD.test(plain(text))) return [];
  return sentences(text).flatMap((sentence): FoundPromise[] => {
    const words = plain(sentence.text);
    if (!AHEAD.test(words) || DENIED.test(words) || PAST.test(words)) return [];
    if (/предусмотр/.test(words) && MONEY.test(words)) return [];
    const due = dueOf(sentence.text, period, isIdle && SURELY_AHEAD.test(words));
    return due === null ? [] : [{ ...sentence, due }];
  });
}

/** Of equal length, small letters, plain blanks. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\s]/g, ' ')
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

function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw
      .trim()
      .replace(/(?<!\d\s?гг?)[.!?;]+$/, '')
      .trimEnd();
    if (trimmed !== '') found.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
  };
  for (const { index } of text.matchAll(STOP)) {
    const word = /(\S+)$/.exec(text.slice(start, index))?.[1] ?? '';
    if (text[index] === '.' && (CUT_WORD.test(word) || /^[А-ЯЁ]$/.test(word))) continue;
    // "2023 г. Проект", but "г. Смоленск".
    if (text[index] === '.' && /^гг?$/i.test(word) && !/\d\s*гг?$/i.test(text.slice(start, index))) continue;
    push(text[index] === '.' ? index + 1 : index);
    start = index + 1;
  }
  push(text.length);
  return found;
}

function dueOf(sentence: string, period: ReportingPeriod, mayBeWithin: boolean): ReportingPeriod | null {
  const soon = comingPart(plain(sentence), period);
  if (soon !== null) return soon;
  const dates = findDates(sentence, yearOf(period)).filter(({ start }) => !PAPER.test(plain(sentence).slice(0, start)));
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
const COMMON =
  /^(?:мероп|запла|плани|намеч|намер|испол|насто|данно|пункт|будет|будут|прове|прово|состо|перен|отлож|реали|осуще|выпол|котор|указа|соотв|продо|срок|следу|будущ|перио|завер|начал|начне|предп|предс|ожида|назна|кварт|полуг|месяц|текущ|запро|посту|позже|позде|работ|янва|февра|март|апрел|июн|июл|авгу|сентя|октяб|нояб|декаб|весно|осень|летом|зимой|конца|конце|начат|будем|связи|также|кажды|год|meas|plann|sched|will|event|perio|quart|year)/;

/** What a promise is of, by the beginnings of its words; none where it speaks of "the measure" alone. */
export function promisedStems(text: string): ReadonlySet<string> {
  return new Set(stemsOf(text).filter((stem) => !COMMON.test(stem)));
}

/** Whether a text speaks of what was promised: one of its words is enough, and anything is where the promise names nothing. */
export function speaksOf(promised: ReadonlySet<string>, answer: string): boolean {
  if (promised.size === 0) return true;
  return stemsOf(answer).some((stem) => promised.has(stem));
}

const stemsOf = (text: string): string[] => (plain(text).match(/[a-zа-я]{5,}/g) ?? []).map((word) => word.slice(0, 5));
