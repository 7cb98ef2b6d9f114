/**
 * What a word is wherever it stands, beside its sense and its form: told once for each different word of a plan, and asked by a flag.
 *
 * Texts are of words that come again, and a clause asks dozens of questions of each of its words: a pattern tried at each would be most of what
 * reading costs.
 */
import type { KnownWord } from '../lexicon/lexicon';
import { phrasesOf } from '../lexicon/phrase-index';
import { isNumeral } from './numbers';
import { isSurelyWe } from './word-forms';

/** The flags; those of a clause's words together say what to look for in it. */
export const IS = {
  /** May begin a phrase of no single word's sense: "готов", "снято", "без". */
  opener: 1,
  /** "На остальные не хватило", "часть рейсов отменена". */
  rest: 1 << 1,
  /** "Жалоб", "пожаров": good work has none. */
  complaint: 1 << 2,
  /** "Согласование", "поиск": it goes on before anything is done. */
  talks: 1 << 3,
  /** "Претензия", "суд". */
  dispute: 1 << 4,
  /** What is left over when something is called off: "средства", "билеты". */
  means: 1 << 5,
  /** "Впустую", "накануне". */
  vain: 1 << 6,
  /** "Пока", "ещё", "сейчас". */
  yet: 1 << 7,
  /** "Мы", "нас". */
  ours: 1 << 8,
  /** "Отчётный", "текущий". */
  current: 1 << 9,
  /** "Будущий", "следующий". */
  next: 1 << 10,
  /** "Невыученных". */
  undone: 1 << 11,
  /** "Из 8 осмотренных объектов". */
  lookedOver: 1 << 12,
  /** Spells a number. */
  numeral: 1 << 13,
  /** May be the predicate, though the lexicon does not know it. */
  candidate: 1 << 14,
  /** A preposition. */
  preposition: 1 << 15,
  /** "В ходе облав", "при осмотре": work stands behind it. */
  course: 1 << 16,
  /** "Предписания", "штраф": what a check that found nothing does without. */
  sanction: 1 << 17,
  /** By its sense a flaw, a condition, a word of former times; "назад" too. */
  flaw: 1 << 18,
  condition: 1 << 19,
  former: 1 << 20,
  /** Small words that turn what a clause says only together with the one beside: "не", "ни", "до", "в итоге". */
  turn: 1 << 21,
  /** A month, a quarter: a part of the year that may head what is said of it. */
  part: 1 << 22,
  /** "Ежедневно", "каждый"; "раз", "по", by the word behind it. */
  often: 1 << 23,
  /** "Осмотром", "проверкой": by what something was looked for. */
  checking: 1 << 24,
} as const;

/** The words that phrases not in the lexicon's list begin with. */
const OPENS_PHRASE =
  /^(?:готов|изъя|сня|удал|убра|выки|выбро|вымар|списа|исключ|вычеркн|выве|выпал|выбыл|реш|договорил|вош|веле|остал|идет$|включ|внес|назнач|без$)/;

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [IS.opener, OPENS_PHRASE],
  [
    IS.rest,
    /^(?:остал(?:ьн|ось)|оставш|остат(?:ок|к[аиу]?)$|прочи[ехм]$|част[ьи]$|частью|некотор|отдельн|кроме|исключени|еще$|последн|повторн|только$|лишь$|(?:втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)(?:[ое]му|ой|[ыи]м|ый|ая|ое|ий|ья|ье|ую))/,
  ],
  [IS.complaint, /^(?:жалоб|факт(?:ов|ы)?$|случа[ей]|пожар(?:ов|а)?$|отказ(?:ов|ы)$|неяв|опозда|вызовов$)/],
  [
    IS.talks,
    /^(?:переговор|согласовани|вопрос|поиск|обсуждени|уточнени|переписк|решени|процедур|подготовк|дат[аыу]$|срок|замен|причин|разбирательств|проверк)/,
  ],
  [IS.dispute, /^(?:претензи|судебн|суд[ауе]?$|иск[аи]?$|пени$|пеня$|неустойк|недобросовест|разбирательств|переписк)/],
  [
    IS.means,
    /^(?:подарк|средств|деньг|денег|билет|путев|земл|участок|площад|зал$|техник|финансирован|взнос|предоплат|аванс|вопрос[аеу]?$|стоимост|уведомлени|расторжени|лимит|ассигнован)/,
  ],
  [IS.vain, /^(?:накануне$|безрезультат|безуспешн|впустую$|вхолостую$|тщетн|забыл[аи]?$)/],
  [IS.yet, /^(?:пока|еще|сейчас|yet)$/],
  [IS.ours, /^(?:мы|нас|нам|нами)$/],
  [IS.current, /^(?:отчетн|текущ|нынешн|нынче$)/],
  [IS.next, /^(?:будущ|след(?:$|ующ)|наступающ)/],
  [IS.undone, /^не(?!обход|завис|движ)[а-я]{3,}(?:нн|вш|т|м)ых$/],
  [
    IS.lookedOver,
    /^(?:осмотр|провер|обслед|изуч|опрош|исслед|рассмотр|обработ)[а-я]*нн(?:ых|ого|ой|ым|ом|ому|ый|ая|ое)$/,
  ],
  [IS.sanction, /^(?:предписани|протокол(?:ы|ов)$|штраф|взыскани|наказани|предостережени)/],
  [IS.turn, /^(?:не|ни|до|раньше|этом|итоге|последний)$/],
  [IS.part, /^(?:январ|феврал|март|апрел|ма[йе]$|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|кв$|полугоди)/],
  [IS.course, /^(?:ходе|при)$/],
  [
    IS.often,
    /^(?:еже(?:дневн|недельн|месячн|квартальн|сменн|суточн|часн)(?:о|ый|ая|ое)|круглосуточно|регулярно|постоянно|кажд(?:ый|ую|ое|ые)|раз|по)$/,
  ],
  [
    IS.checking,
    /^(?:(?:осмотр|обход|объезд|замер|облет|мониторинг)(?:ом|ами)|(?:проверк|инвентаризаци|ревизи|сверк|диагностик|экспертиз)(?:ой|ей|ами|ями)|обследовани(?:ем|ями))$/,
  ],
  [
    IS.preposition,
    /^(?:[вскоу]|во|со|ко|об?|на|от|до|из|за|по|при|про|для|без|под|над|перед|между|через|из-за|из-под|около|среди|после|против)$/,
  ],
];

/** Nouns that end like a verb that agrees with nothing: "ребят", "кредит", "режим". */
const NOUN =
  /^(?:взамен|[а-я]*(?:сельчан|мен|[сц]цен|цен|стен|стран|охран|ветеран|ребят|утят|телят|щенят|ягнят|козлят|медвежат|котят|им[аеу]|эт|сам|с[ов]о|тво|наш|ваш|други|каки|таки|режи|макси|гри|долги|крат)(?:им|ем|ят|[аоы])?|[а-я]+(?:ож|ед|об|уз|лоз|рыз|ив|од)ем)$/;
/** Short participles, apart from the short adjectives and the nouns that end alike: "сжата", "отпескоструен"; not "неисправен", "экспонаты". */
const PARTICIPLE =
  /(?:[аяе]н[аоы]|[^о]нен|[ая]н|[^вбтн]ен|[жы]ят|[жн]ят[аоы]?|жат[аоы]?|[ы]т[аоы]?|нут[аоы]?|ерт[аоы]?|[бвлш]ит[аоы]?)$/;
export const BESIDE_WORK =
  /^(?:дума|довод|ищ|прос|наде|хот|мечт|увер|счита|понима|зна|вид|жал|извин|сообща|информ|увед|подтвержд|благодар|готов|собира|реша|обсужда|рассматр|согласо|жд|ожид|план|предл|полага|име|мож|долж|нужда|отч|остае|остав|отмеча|говор|указ|опаса|сожал|рассчит|стрем|завер(?!ша)|обеща|обяз)|^(?:урожаем|случаем|обычаем|трамваем|водоем|проем|краем|максим|вадим|серафим)$/;

/** All the flags of a word. */
export function classesOf(word: string, sense: KnownWord['sense'], form: KnownWord['form']): number {
  let classes = sense === null && mayBePredicate(word, form) ? IS.candidate : 0;
  if (sense === 'flaw' || sense === 'condition' || sense === 'former') classes |= IS[sense];
  if (word === 'назад') classes |= IS.former;
  if (isNumeral(word)) classes |= IS.numeral;
  for (const one of CLASSES) if (one[1].test(word)) classes |= one[0];
  return phrasesOf(word).some((phrase) => phrase.word.test(word)) ? classes | IS.opener : classes;
}

function mayBePredicate(word: string, form: KnownWord['form']): boolean {
  if (word.length < 4 || NOUN.test(word)) return false;
  if (form === 'passive') return PARTICIPLE.test(word);
  if (form === 'present') return /ся$|[уюя]т$|ем$/.test(word) && !BESIDE_WORK.test(word);
  return form === 'past' || (form === null && isSurelyWe(word) && !/[оу]ем$/.test(word) && !BESIDE_WORK.test(word));
}
