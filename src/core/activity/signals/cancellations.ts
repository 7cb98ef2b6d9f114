/** What is called off or put off, and by whom. */

import type { Word } from '../segments/segments';
import { HINDERS } from './judge-negated';
import { type Found, familyOf, readPart, type Setting } from './signal';

/** Instrumental: "решением", "организаторами" tell by whom, not what. */
const BY_WHOM = /(?:ами|ями|ом|ем|ой)$/;
/** Only holding something can be called off by a ban. */
const HELD =
  /^(?:[а-я]+-)?(?:провод|проведен|концерт|мероприят|массов|ярмарк|митинг|фестивал|выезд|поездк|соревнован|собира|слет|праздник|[а-я]*пробег|забег|заплыв|шестви|парад|гулянь|салют|фейерверк|турнир|матч|форум|поход|сплав|ралли|гонк|регат|маршрут|рейс|ход$|крестн|строительств|реконструкц|вести$)/;
/** What wind tears off and what a stage wins. */
const OTHERS = /^(?:срок|поставк|график|договор|контракт)/;
const TORN = /^(?:овац|аплодисмент|куш$|крыш|кровл|шифер|замок$|замки$|пломб|баннер|провод[аы]?$)/;
const DONE = new Set<Word['form']>(['past', 'passive', 'present', 'cut']);

/** Whether a calling off was not needed. */
const isSpared = (words: readonly Word[], index: number): boolean =>
  words.slice(Math.max(index - 3, 0), index).some(({ text }) => text === 'без') ||
  words.some(({ text }, at) => words[at - 1]?.text === 'не' && /^(?:приш|потреб|понадоб|нуж)/.test(text));
export const CANCEL_NOUN =
  /^(?:исключени|утративш|отмен[аыеу]|отменой|перенос|приостановлени|прекращени|аннулировани|отсрочк)/;

/** Stopping these is work: "приостановлена работа незаконных карьеров". */
const WRONG =
  /^(?:незаконн|нелегальн|самовольн|несанкционир|стихийн|незарегистр|просроченн|некачественн|контрафактн|фальсифиц|недействительн|поддельн|фиктивн)/;
/** So is calling off what has had its day: "прежний регламент утратил силу", "отменены бумажные талоны". */
const OUTDATED =
  /^(?:прежн(?!ем)|стар(?:ый|ая|ое|ые|ую)$|устарел|устаревш|бумажн|действовавш|избыточн|излишн|лишн|дублир|противореч)/;
/** Doing away with these is work of its own: "упразднены три комиссии". */
const BODIES = /^(?:комисси|должност|отдел|подразделени|единиц|сельсовет)/;
/** "Заявления на перенос удовлетворены": what was asked for was granted. */
const ASKED = /^(?:заявлени|заявк|просьб|ходатайств|обращени|требовани|предписани)/;
const GRANTED = /^(?:удовлетвор|исполн|выполн|рассмотр|выдан|одобр)/;
const CARRIED_OUT = /^(?:заверш|законч|оконч|выполн|осуществл|произвед|сдела)[а-я]*н[аоы]?$/;
const LEAFLET = /^(?:памятк|листовк|брошюр|буклет|плакат|лекци|бесед)/;
const SPOKEN_OF =
  /^(?:избежание|предоставлени[еяю]|предотвращени[еяю]|недопущени[еяю]|угроз[аыуе]|угрозой|риск[аи]?|вместо|взамен|после|возможност[ьи]|причинах|против|вопрос[аеуы]?|слух[иа]|поводу)$/;
const INTENDED = /^(?:хотел|думал|собирал|грози|предлагал|пытал|намерев|боял|опасал|рисковал)/;
const TALKS = /^(?:спор|говор|обсужд|прос[ия]|мечт|разговор|дума|слух)/;
const DECIDED =
  /^(?:реш(?:ен|ил)|пришлось|придется|вынужд|продолжа|рекоменд|попрос|просил|распоряд|постанов|поруч|приказ|велел|предпис)/;

const DECISION = /^(?:решени|приказ|распоряжени|постановлени|указ|протокол)[а-я]*(?:ом|ем)$/;

/** Whether a clause tells only by whose decision. */
const isOnlyDecided = (words: readonly Word[], index: number): boolean =>
  words.length < 7 &&
  words.some(({ text }) => DECISION.test(text)) &&
  [words[0], words[index + 1]].every(
    (word) =>
      word === undefined ||
      word === words[index] ||
      DECISION.test(word.text) ||
      /^(?:поэтому|потому|пункт|мероприятие|строка|позиция|повторно)$/.test(word.text),
  );

/** "Проведение перенести на 2023 год": an order, with no other verb. */
const isBare = (words: readonly Word[], index: number): boolean =>
  index < 4 &&
  // "Исключить из плана".
  (index > 0 ? words[0]?.form === null : words.length < 7) &&
  words.every((word, at) => at === index || word.form === null || word.form === 'passive');

/** Longer than most: one list of exceptions, each tried where those before it were not met. What a word of calling off says at `index`; calling off an act or a restriction is work. */
export function readCancel({ words, isAside, isRelative }: Setting, index: number): Found | null {
  const word = words[index];
  if (word === undefined) return null;
  const { text, form, start, end } = word;
  // "Запретили парковку" is work.
  const isLone =
    form === 'passive' && words.length < 4 && words.every((other, at) => at === index || BY_WHOM.test(other.text));
  if (text.startsWith('запре') && !isLone && !words.some((other) => HELD.test(other.text))) return null;
  // "Отмен и переносов не было".
  if (text === 'отмен' && !word.isCut) return null;
  // "Отбой тревоги" ends an exercise.
  if (text.startsWith('отбой') && words.some((other) => other.text === 'тревоги')) return null;
  if (text.startsWith('отбой')) return { kind: 'cancel', start, end };
  if (isRelative) return null;
  // "Отменили не праздник, а салют".
  if (words[index + 1]?.text === 'не' && words[index + 2]?.form === null) return null;
  // "Хор сорвал овацию", "ветром сорвало кровлю".
  if (text.startsWith('сорва') && words.some((other) => TORN.test(other.text))) return null;
  // "Подрядчик сорвал поставку".
  if (/^сорвал[аи]?$/.test(text) && words.some((other) => OTHERS.test(other.text))) return null;
  // "Отложили споры в сторону".
  if (text.startsWith('отлож') && words.some((other, at) => other.text === 'сторону' && words[at - 1]?.text === 'в'))
    return null;
  // "О переносе спорят".
  if (/^об?$/.test(words[index - 1]?.text ?? '') && words.some((other) => TALKS.test(other.text))) return null;
  // "Перенос киоска на угол завершён" is work.
  if (
    text.startsWith('перенос') &&
    words.some((other) => CARRIED_OUT.test(other.text)) &&
    !words.some((other, at) => /^(?:дат|срок)/.test(other.text) || isTerm(words, at))
  )
    return null;
  // "Памятки об отмене техосмотра розданы": a title.
  if (
    CANCEL_NOUN.test(text) &&
    /^об?$/.test(words[index - 1]?.text ?? '') &&
    LEAFLET.test(words[index - 2]?.text ?? '')
  )
    return null;
  // "Перенос ящиков начнётся".
  if (text.startsWith('перенос') && words.some((other) => other.form === 'future')) return null;
  // "Хотели отменить, отстояли".
  if (form === 'infinitive' && words.slice(0, index).some((other) => INTENDED.test(other.text))) return null;
  // "Отмена электричек не помешала гостям".
  if (
    CANCEL_NOUN.test(text) &&
    words.some((other, at) => at > index + 1 && words[at - 1]?.text === 'не' && HINDERS.test(other.text))
  )
    return null;
  // "Отменено судом – 0".
  if (words.some(({ value }) => value === 0) && !words.some(({ value }) => value !== null && value > 0)) return null;
  const isNoun = CANCEL_NOUN.test(text) && form !== 'past' && form !== 'cut';
  // "Перенос не потребовался", "без отмен и переносов".
  if ((isNoun || form === 'infinitive') && isSpared(words, index)) return null;
  // "Во избежание отмены", "угроза переноса": only spoken of.
  if (isNoun && SPOKEN_OF.test(words[index - 1]?.text ?? '')) return null;
  const isDecision = form === 'infinitive' && (isBare(words, index) || words.some((other) => DECIDED.test(other.text)));
  if (!isNoun && !DONE.has(form) && !isDecision && text !== 'расторг' && text !== 'перенес') return null;
  if (
    text.startsWith('исключ') &&
    words.some((other) => /^(?:реестр|учет|баз[аы]|аварийн|ветх|должник|очередник|нуждающ)/.test(other.text))
  )
    return { kind: 'deed', start: word.start, end: word.end, family: 'исклю' };
  // "Решением комиссии исключено": nothing else is named.
  if (text.startsWith('исключ') && words[index + 1]?.text !== 'из' && !isOnlyDecided(words, index)) return null;
  const after = words[index + 1];
  if (text.startsWith('утрат')) {
    const isMany = words.some(({ value }, at) => at > index && (value ?? 0) > 1);
    const isOutdated = words.some((other) => OUTDATED.test(other.text)) && words.some((other) => other.text === 'силу');
    if (isMany || isOutdated)
      return isAside ? null : { kind: 'deed', start: word.start, end: after?.end ?? word.end, strength: 'weak' };
    const isForce = words.some((other) => other.text === 'силу');
    return { kind: isForce ? 'cancel' : 'none', start: word.start, end: after?.end ?? word.end };
  }
  if (isNoun && words.some((other) => ASKED.test(other.text)) && words.some((other) => GRANTED.test(other.text)))
    return null;
  // "Перенос записей в электронный вид окончен" is work.
  if (
    text.startsWith('перенос') &&
    !words.some((other) => /^(?:дат|срок|день$)/.test(other.text)) &&
    words.some((other) =>
      /^(?:электронн|цифров|баз[уы]|друг|могил|остан|сет[ьи]|опор|линии|кабел|данны)/.test(other.text),
    )
  )
    return null;
  if (isMoved(words, index))
    return isNoun || isAside ? null : { kind: 'deed', start: word.start, end: word.end, strength: 'weak' };
  const isOnline =
    /^перен/.test(text) &&
    words.some((other) => /^(?:онлайн|дистан|формат)/.test(other.text)) &&
    !words.some((_other, at) => isTerm(words, at));
  const isWrong =
    words.some((other) => WRONG.test(other.text) || OUTDATED.test(other.text)) ||
    // "Приостановлена деятельность двух ларьков".
    (text.startsWith('приостан') &&
      (readPart(words) > 0 || words.some((other) => /^(?:протокол|суд(?:ом|а)?$|суток$|проверк)/.test(other.text))) &&
      words.some(
        (other) =>
          /^(?:деятельност|эксплуатаци)/.test(other.text) ||
          (/^работ[ау]$/.test(other.text) && words.some(({ text: by }) => /^(?:представлени|протокол|иск)/.test(by))),
      )) ||
    // "За неуплату приостановлено право торговли".
    stopsFaulty(words) ||
    (text.startsWith('упраздн') && words.some((other) => BODIES.test(other.text)));
  if (isOnline || isWrong || callsOffAct(words, index)) {
    const strength = /^(?:отозва|упраздн)/.test(text) ? 'weak' : 'strong';
    return isNoun || isAside ? null : { kind: 'deed', start: word.start, end: word.end, strength };
  }
  // "Отложено 40 тысяч яиц", "аннулированы 2 удостоверения": things, no events.
  if (!isNoun && countsThings(words, index))
    return isAside ? null : { kind: 'deed', start: word.start, end: word.end, strength: 'weak' };
  const before = words[index - 1];
  const from = before?.sense === 'link' ? before.start : word.start;
  const byWhom = after !== undefined && BY_WHOM.test(after.text) && after.text.length > 5;
  return { kind: 'cancel', start: from, end: byWhom ? after.end : word.end, family: familyOf(word) };
}

const FAULT = /^(?:нарушени|систематическ|груб|не[а-я]{3,}(?:ие|ату)$)/;

/** "За неуплату приостановлено право торговли": what a supervisor stops, and what for. */
export const stopsFaulty = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => words[at - 1]?.text === 'за' && FAULT.test(text)) &&
  words.some(({ text }) => /^(?:прав[оа]|действи[ея]|деятельност|доступ|членств)/.test(text));

/** What is held, so that a number of it can be called off: events, works, papers that bind, stretches of time and money. */
const EVENTS =
  /^(?:мероприят|пункт|работ|объект|проект|закуп|аукцион|торг|рейс|договор|контракт|поезд|сесси|этап|игр|тур|старт|смен|заезд|выпуск|номер|праздник|ярмар|форум|урок|поход|сплав|забег|заплыв|регат|гонк|эстафет|смотр|бал|вечер|год|месяц|недел|дн[яейи]|день|раз|час|дат|срок|руб|процент|строительств|ремонт|лот|выстав|участник|групп|встреч|дом|улиц|школ|город|район)/;

/** Whether the verb at `index` counts things that are no events, and names no later time for them. */
function countsThings(words: readonly Word[], index: number): boolean {
  const at = words.findIndex(
    ({ value, isNumber }, place) =>
      isNumber &&
      (value ?? 0) > 0 &&
      Math.abs(place - index) < 5 &&
      // "68-летняя певица отменила тур".
      words[place + 1]?.text.startsWith('летн') !== true,
  );
  const isPutOff =
    /^(?:перен|сдви|отодв)/.test(words[index]?.text ?? '') &&
    words.some(({ text }) => WHEN.test(text) || /^(?:из-за|связи|ввиду|решени|причин)/.test(text));
  if (at < 0 || isPutOff) return false;
  const rest = at > index ? words.slice(index + 1, at + 4) : words.slice(at + 1, index);
  const end = rest.findIndex(({ text }, place) => place > 1 && PREPOSITION.test(text));
  const counted = (end < 0 ? rest : rest.slice(0, end)).filter(({ form, text }) => form === null && text.length > 2);
  const isEvent = ({ text, sense }: Word): boolean =>
    sense === 'work' || sense === 'count' || EVENTS.test(text) || HELD.test(text);
  return (
    counted.length > 0 &&
    !counted.some(isEvent) &&
    !words.some(
      ({ sense, form, year }, place) => (sense === 'work' && form === null) || year !== null || isTerm(words, place),
    )
  );
}

/** Where an event is put off to. */
const WHEN =
  /^(?:январ|феврал|март|апрел|ма[йея]$|июн|июл|август|сентябр|октябр|ноябр|декабр|весн|лет|осен|зим|год|квартал|полугоди|месяц|недел|дн[иея]|день|час|дат|срок|период|сезон|позже|поздн|более$|след|будущ|друг|неопредел|завтра|потом|конец|начал|середин|понедел|вторник|сред[уы]$|четверг|пятниц|суббот|воскрес|январск)/;

const ORDINAL = /^(?:i{1,3}|iv|перв|втор|трет|четверт)/;

/** "На май", "на 2 квартал". */
const isTerm = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  const isNth = before?.isNumber === true || ORDINAL.test(before?.text ?? '');
  const to = isNth && /^(?:кв$|квартал|полугоди)/.test(words[at]?.text ?? '') ? at - 2 : at - 1;
  return words[to]?.text === 'на' && (to < at - 1 || WHEN.test(words[at]?.text ?? ''));
};

/** "В связи с дождём", "в очередной раз". */
const NO_PLACE = /^(?:связи|соответстви|результат|силу|цел|виду|очередн|последн|этом|котор|одностор)/;

/** "Базы перенесены на новый сервер": things are moved to a place, events to a day. */
function isMoved(words: readonly Word[], index: number): boolean {
  if (!/^перен[ео]с/.test(words[index]?.text ?? '')) return false;
  const after = words.slice(index + 1, index + 7);
  const to = after.findIndex(({ text }) => /^(?:на|во?|к|ближе|подальше|от|из)$/.test(text));
  // "Перенесено 60 процентов данных".
  if (to < 0)
    return (
      after.some(
        ({ text, value }, at) =>
          THING.test(text) && (at === 0 || (value ?? after[at - 1]?.value ?? after[at - 2]?.value ?? 0) > 0),
      ) && !words.some(({ year }, at) => year !== null || isTerm(words, at))
    );
  if (NO_PLACE.test(after[to + 1]?.text ?? '') || words.some((_word, at) => isTerm(words, at))) return false;
  if (after[to]?.text === 'на' && !words.some(({ text }) => THING.test(text))) return false;
  return (
    after.some(({ text }) => text.startsWith('этаж')) ||
    !after.slice(to, to + 3).some(({ text, year, value }) => year !== null || value !== null || WHEN.test(text))
  );
}

const THING =
  /^(?:окн[аоу]?$|этаж|баз[аыу]?$|данны|сервер|архив|фонд|документ|дела?$|сведени|имуществ|оборудован|отдел|офис|кабинет|библиотек|остановк|киоск|контейнер|светофор|знак|растени|экспона|экспозици|памятник|захоронени|лини|кабел|опор|трассы|сет[ьи]|площадк|сцен|стадион|скульптур|бюст|стел)/;

/** Words between which and an act there is another bond: "отменены решением", "до особого распоряжения", "на период карантина". */
const PREPOSITION =
  /^(?:[вкос]|во|до|по|из|со|от|на|об|за|для|при|после|ввиду|вследствие|из-за|согласно|период|особого)$/;

/** Whether acts or restrictions are what the word at `index` calls off. */
const HELD_ACT = /^(?:закупк|покупк|продаж|выдач|поставк|разработк|подготовк|проведени|приобретени|введени)/;

function callsOffAct(words: readonly Word[], index: number): boolean {
  // "Закупка лицензий аннулирована": the buying is.
  if (words.slice(0, index).some(({ text }) => HELD_ACT.test(text))) return false;
  // What is put off is no act: "на месте аварийного здания перенесли".
  if (/^(?:перен|отлож|отклад|сдви|отодв|отсроч)/.test(words[index]?.text ?? '')) return false;
  return words.some(({ sense, text }, at) => {
    if ((sense !== 'act' && sense !== 'flaw') || BY_WHOM.test(text) || Math.abs(index - at) > 3) return false;
    const between = at > index ? words.slice(index + 1, at) : words.slice(Math.max(at - 1, 0), index);
    // "Запрет на съёмку отменён".
    const isBan = at < index && /^(?:запрет|ограничени[ея]|мораторий)$/.test(text);
    return isBan || !between.some((word) => PREPOSITION.test(word.text));
  });
}
