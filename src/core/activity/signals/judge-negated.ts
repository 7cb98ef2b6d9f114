/** What it comes to that a verb is denied: idleness, a calling off, a promise, work that goes on, or nothing at all. */

import { PAPERWORK } from '../lexicon/stopped';
import type { Word } from '../segments/segments';
import { isKeptOn } from './put-off';
import type { Setting, Signal } from './signal';

/** What the negation of `target` comes to, with the word behind the negation; null where it says nothing of the measure. Longer than most: one list of exceptions, each tried where those before it were not met. */
export function judgeNegated({ words, hasFlaw, isRelative }: Setting, target: Word, next: Word): Signal['kind'] | null {
  // "Не дали замёрзнуть теплицам": prevented.
  if (/^дал/.test(target.text) && words.some(({ form }) => form === 'infinitive')) return null;
  // "Старт заезду не дали".
  if (/^дал/.test(target.text) && words.some(({ text }) => /^старт[а-я]?$/.test(text))) return 'cancel';
  // "Без инструктажа не допущен ни один ученик": all who were let in had it.
  if (isOfAllWithout(words) && (ADMITTED.test(target.text) || words.some(({ text }) => REQUIRED.test(text))))
    return 'deed';
  // "Без фонда не издали бы": but with it.
  if (target.form === 'past' && words.some(({ text }) => text === 'без') && words.some(({ text }) => text === 'бы'))
    return null;
  // "Дело не сдвинулось с мёртвой точки".
  if (
    /^(?:сдвин|продвин|пошло)/.test(target.text) &&
    words.some(({ text }) => /^(?:дело|дела|работа|вопрос)$/.test(text))
  )
    return 'none';
  // "Ребята не подвели"; but "воду не подвели".
  if (PRAISED.test(target.text) && !words.some(({ text }) => LAID_ON.test(text))) return 'deed';
  // "Крыша не протекает": good that it does not.
  if (TROUBLES.test(target.text)) return null;
  // "Прошла бы, если бы её не отменили": it was.
  if (target.sense === 'cancel' && words.some(({ text }) => text === 'бы') && words.some(({ text }) => text === 'если'))
    return 'cancel';
  // "Ездить больше не придётся": it is no longer needed.
  if (target.text === 'придется') return null;
  // "Двое более не нуждаются в присмотре".
  if (target.text.startsWith('нужда') && words.some(({ text }) => /^бол(?:ьш)?ее?$/.test(text))) return null;
  // "Число пожаров не выросло": a figure.
  if (/^(?:измени|поменя)/.test(target.text) && words.some(({ text }) => /^(?:ситуаци|положение|картина)/.test(text)))
    return 'none';
  if (/^(?:вырос|возрос|росл|увелич|измени|прибави)/.test(target.text)) return null;
  // "Хуже не стало".
  if (target.text.startsWith('стал') && words.some(({ text }) => /^(?:хуже|меньше|дороже|реже)$/.test(text)))
    return null;
  // "Пожаров не возникло".
  if (
    HAPPENED.test(target.text) &&
    words.some(({ text }) =>
      /^(?:пожаров|возгораний|чп|заторов|(?:вне|не)штатных|чрезвычайных|аварийных|спорных|конфликтных)$/.test(text),
    )
  )
    return null;
  // "Задержек не возникало", "недоимки не числится".
  if (hasFlaw && (HAPPENED.test(target.text) || target.text.startsWith('числ'))) return null;
  // "Жалобы больше не поступали"; but "прививок от гриппа больше не было".
  if (
    words[words.indexOf(next) - 2]?.text === 'больше' &&
    CAME_UP.test(target.text) &&
    words.some(({ text }, at) => TROUBLE.test(text) && !/^(?:от|против)$/.test(words[at - 1]?.text ?? ''))
  )
    return null;
  // "Справка больше не требуется": people are spared it.
  if (
    words[words.indexOf(next) - 2]?.text === 'больше' &&
    /^(?:треб|нуж)/.test(target.text) &&
    words.some(({ text }) => PAPERWORK.test(text))
  )
    return null;
  // "Ни один ответ не ушёл позже срока".
  if (words.some((_word, at) => isLate(words, at))) return 'deed';
  // "Повторный выезд не понадобился": the first one did.
  if (/^(?:потреб|понад)/.test(target.text) && words.some(({ text }) => /^(?:повторн|вторичн)/.test(text)))
    return 'deed';
  // "Плату за участие не взимали".
  if (/^(?:взима|бра[лн])/.test(target.text) && isOfFee(words)) return null;
  // "Здание аварийным не признано", "ни одна жалоба не признана обоснованной".
  if (target.text.startsWith('признан') && (hasFlaw || words.some(({ text }) => /^(?:обоснован|виновн)/.test(text))))
    return null;
  // "Пожаров не допущено", "волокиты не допускаем"; but "к зачёту не допущены".
  const isPrevented = target.text === 'допущено' || /^допус(?:ка|ти)/.test(target.text);
  if (isRelative || (isPrevented && (hasFlaw || !words.some((_word, at) => isLetIn(words, at))))) return null;
  // "Кровлю не докрыли": most of it was.
  if (HALFWAY.test(target.text)) return 'deed';
  // "Ремонт не завершён" is under way; of the measure itself it says that there is no result.
  const isFinal = words[words.indexOf(next) - 2]?.text === 'и';
  const isYet = words.some(({ text }) => /^(?:еще|пока|полностью)$/.test(text));
  if (COMPLETED.test(target.text) && !isFinal && (isYet || words.some(({ text }) => WORKS.test(text)))) return 'deed';
  // "Раньше апреля трактор не пройдёт": when, and not whether.
  if (
    (target.form === 'future' || target.form === 'infinitive') &&
    words.some(({ text }) => /^(?:раньше|ранее)$/.test(text))
  )
    return 'promise';
  // "На следующий год ничего не перебросили".
  if (isKeptOn(words, target)) return 'deed';
  // "Салют не разрешили пожарные", "администрация не согласовала".
  if (
    (/^разреш/.test(target.text) && !words.some(({ text }) => /^(?:вопрос|проблем|спор|ситуаци)/.test(text))) ||
    (/^(?:согласова|одобри|утверди|подписа|(?:от|про|до)?пусти)л[аои]?$/.test(target.text) &&
      words.some(({ text }) => AUTHORITY.test(text) || (text === 'нас' && target.text.startsWith('пуст'))))
  )
    return 'cancel';
  if (next.sense === 'future') return callsOff(words, next) ? 'cancel' : 'none';
  // "Решено фестиваль не проводить".
  if (
    target.form === 'infinitive' &&
    (words.some(({ text, start }) => start < next.start && DECIDED.test(text)) ||
      (HELD_UP.test(target.text) && words.some(({ text, start }) => start < next.start && ASKED.test(text))))
  )
    return 'cancel';
  if (
    /^(?:(?:состо|откро)(?:ится|ятся|ется|ются)|про(?:йд|вед)(?:ет|ут)|(?:разы|сы)грают|собер(?:ут|ется|утся))$/.test(
      target.text,
    )
  )
    return 'cancel';
  switch (target.sense) {
    case 'steady':
      return 'deed';
    case 'state':
      // "Кружок не закрыли".
      if (/^закрыл/.test(target.text) && !words.some(({ text }) => TO_BE_CLOSED.test(text))) return 'deed';
      break;
    case 'attribute':
      if (words.some(({ text }) => text === 'никто')) return 'none';
      return words.some(({ text }) => /^(?:компетенц|полномоч|деятельност|функци|ведени|нам$)/.test(text))
        ? 'none'
        : null;
    case 'absence':
    case 'cancel':
    case 'speech':
    case 'noun':
      return null;
    case 'finding':
      return hasFlaw ? null : 'none';
    case 'link':
      return hasFlaw ? null : 'none';
  }
  if (target.text.startsWith('достиг') && words.some(({ text }) => /^(?:показател|значени|уров)/.test(text)))
    return null;
  if (/^(?:наступ|подош|подход|истек|приш)/.test(target.text) && words.some(({ text }) => /^срок/.test(text)))
    return 'promise';
  if (target.form === 'infinitive' && (target.sense === null || target.sense === 'unknown') && next === target)
    return null;
  return 'none';
}

const ADMITTED =
  /^(?:(?:вы|про|от)пу(?:ще|сти|ска)|допу(?:ще|сти|ска)|зачисл|принят[аы]?$|приняли$|остал(?:ся|ась|ись)$)/;
/** What each must have, whatever he is about to do. */
const REQUIRED =
  /^(?:инструктажа|осмотра|медосмотра|техосмотра|пропуска|квитанции|справки|прививки|билета|каски|шлема|маски|медкнижки|страховки|путевки|накладной)$/;
/** "Без … ни один", but not of a thing that nobody could use. */
const isOfAllWithout = (words: readonly Word[]): boolean =>
  words.some(({ text }) => text === 'без') &&
  words.some(({ text }) => text === 'ни' || /^ник(?:то|ого|ому)$/.test(text)) &&
  !words.some(({ text }) => /^(?:эксплуатаци|баланс)/.test(text));

const PRAISED = /^(?:подвел[аи]?|подкачал[аи]?|сплохова|осрами|растерялись|растерялся|сдались|сдался)/;
/** That these ceased is good. */
export const TROUBLE =
  /^(?:жалоб|наезд|сбо[ийя]|авари|перебо|порыв|подтоп|отключени|затор|пробк|краж|конфликт|драк|дтп|очеред|задержк|протечк|нападени|сброс|оползен|эрози|разлив|незаконн|падеж|рост$|утечк|эпидеми[яюи]$|эпизооти|инфекц|ящур|чум[аыу]$|бешенств|грипп|корь$|кори$|горячк|курени|начислени[ея]$|взыскани|удержани)/;
const LAID_ON = /^(?:итог|баланс|черту|газ|вод[ау]|свет|сет[ьи]|дорог|труб|кабел|электр|тепл|результат)/;
const TROUBLES =
  /^(?:утону|замерз|отрави|протек|протеч|теч[её]т|рушит|рассып|сыпл|крош|слома|ломает|ржав|гни|пылит|завис|отключ|затян|подтоп|замерз|заболе|болел|портит|испорт|сгор|погиб|паник)/;
export const COMPLETED = /^(?:заверш|законч|оконч|додел|достро)[а-я]*(?:н[аоы]?|л[аи]?)$/;
const WORKS =
  /^(?!реализаци|исполнени|выполнени|мероприяти)[а-я]{3,}(?:ание|ения?|ение|ция|ции)$|^(?:работ|ремонт|строительств|монтаж|отделк|кладк|укладк|прокладк)/;

/** What did not do so did not matter. */
export const HINDERS = /^(?:пом[еи]ш|останов|испуг|смут|повлия|сказал|отрази|сорва|затрон|косну)/;
/** What people are let take part in: "к соревнованиям", "до экзамена"; "до посёлка" is only where. */
const isLetIn = (words: readonly Word[], at: number): boolean =>
  /^(?:к|до)$/.test(words[at]?.text ?? '') &&
  words
    .slice(at + 1, at + 4)
    .some(
      ({ text, sense }) =>
        (sense === 'work' || /(?:ни[яюй]|ниям|ци[ийя]|циям|ств[уа]|сти[яю])$/.test(text) || TAKEN_PART_IN.test(text)) &&
        !PEOPLED.test(text),
    );
const TAKEN_PART_IN =
  /^(?:экзамен|зачет|игр|старт|финал|турнир|торг|аукцион|сесси|перевозк|рейс|полет|дистанци|трасс|объект|работ|сдач|защит|выбор|смен|гос|егэ|огэ|гиа|практик|этап|заезд|контракт|документ|архив)/;
/** Ends alike, and is where people live. */
const PEOPLED =
  /^(?:поселени|строени|здани|помещени|насаждени|хозяйств|населени|отделени|станци|заражени|заболевани|повреждени|разрушени|массов|окончани|завершени|прибыти|получени|устранени)/;

/** What one is glad to close. */
const TO_BE_CLOSED =
  /^(?:ваканси|контракт|договор|долг|задолжен|вопрос|дел[оа]$|сделк|дефицит|потребност|пункт|предписани)/;
const HAPPENED = /^(?:высказ|звуч|прозвуч|предъяв|услыш|получ|накопл|оказал|возник|быва|случ|произо|наблюд|повтор)/;

const CAME_UP = /^(?:поступ|был|случ|повтор|возник|фиксир|зафиксир|регистрир|зарегистр|наблюд|отмеч)/;

/** "Взнос", "плата за участие", "деньги с гостей": who takes part pays nothing. */
const isOfFee = (words: readonly Word[]): boolean =>
  words.some(({ text }) => /^взнос(?:а|ы|ов)?$/.test(text)) ||
  (words.some(({ text }) => /^(?:о?плат[аыу]|сбор|деньги|денег)$/.test(text)) &&
    words.some(({ text }, at) => /^(?:за|со?)$/.test(words[at - 1]?.text ?? '') && TAKING_PART.test(text)));
const TAKING_PART =
  /^(?:участ|обуч|вход|посещ|посетит|проезд|занят|торгов|курс|мест[оа]$|дет|родител|жител|команд|гост|учащ|учени|школьн|слушател|пенсион)/;

/** "Позже трёхдневного срока", "дольше 10 дней"; but "позже рейды не проводились". */
const isLate = (words: readonly Word[], at: number): boolean =>
  /^(?:позже|позднее|дольше)$/.test(words[at]?.text ?? '') &&
  words
    .slice(at + 1, at + 4)
    .some(({ text }) => /^(?:срока|сроков|даты|времени|норматива|дней|дня|суток|часов|часа|минут|недель)$/.test(text));

const HALFWAY = /^до(?:де|ко|кр|кл|пи|ре|са|се|сы|тя|чи|ши|вез|вод|руб|мы|ла|па|би)[а-я]*(?:л[аои]?|н[аоы]?|т[аоы]?)$/;
const DECIDED = /^(?:реш(?:ен|ил|ать|ает)|распоряд|приказ|веле|постанов|указани)/;
/** "Гости попросили не приезжать", "признано нужным смотр не проводить": but "просили не жечь траву". */
const ASKED =
  /^(?:договорил|условил|по?прос|поруч|призна[нл]|счел|сочл|посчит|рекоменд|порекоменд|предпис|сказал|посовет|команд)/;
const HELD_UP =
  /^(?:про(?:вод|вес)|е(?:ха|зд)|при?езж|выезж|собира|начина|участв|организ|продл|откры|строи|заключа|устраив|занима|рисков|торопи|спеши|возвращаться$)/;
/** Those who may refuse. */
const AUTHORITY =
  /^(?:администраци|мин[а-я]*(?:ств|здрав|культ|обр|спорт)|департамент|управлени|гибдд|гаи$|мчс|пожарн|[а-я]*надзор|глав[аы]$|губернатор|прокуратур|полици|федераци|руководств|начальств|област|штаб)/;

/** "Не будет проведен", "проведен не будет": beside the future stands what is not to be. */
const callsOff = (words: readonly Word[], future: Word): boolean => {
  const at = words.indexOf(future);
  return words[at + 1]?.form === 'passive' || words[at - 2]?.form === 'passive';
};
