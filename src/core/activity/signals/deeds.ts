/** Whether a verb of doing tells of work: by its form, and by the words beside it that make it a step, a promise or somebody else's deed. */

import type { Word } from '../segments/segments';
import { BESIDE_WORK } from '../words/word-classes';
import { isSurelyWe } from '../words/word-forms';
import { isAhead, isDated } from './ahead';
import { readGlued } from './negations';
import { isPreparing } from './phrases';
import { type Found, familyOf, readAmount, type Setting } from './signal';

/** "Застеклили": something was done to something. */
const TELLS_OF_OBJECT = /[^с]ли$|^(?:в[зс]|вы|до|за|из|на|об|от|пере|под|при|про|ра[зс]|у)[а-я]{3,}л[ао]?$/;
const FLOODED = /^(?:подвал|квартир|погреб|огород|потол|этаж|двор)/;
const PASSED = /^(?:экспертизу|согласование|регистрацию|утверждение)$/;
const RECEIVED = /^(?:отказ|согласи|ответ|письм|разрешени)/;
/** "Дали отказ", "вести некому": no deed of those who report. */
const NOT_GIVEN = /^(?:отказ|согласие|добро|срок|обещани[ея]|слово|некому|некем)$/;
/** What is drawn up, picked, bought and talked over before anything is done. */
const ARRANGED =
  /^(?:собран|состав|утвер|разраб|подгот|принят|согласов|сформ|отобра|набра|опреде|выбра|назнач|подобра|оформ|закуп|купл|созда|образова|найден|рассм|обсу|прораб|предус|перед|издан)/;
const PAPER =
  /^(?:заявки|план|график|смета|сметы|список|списки|перечень|положение|дат[аы]|срок|сроки|состав|маршрут|площадка|оргкомитет|штаб|группа|делегаци[яи]|номера|коллективы|участники|билеты|командировки|документы|документация|программа|вопросы?|возможность|целесообразность|подрядчик|кандидатур[аы]|повестка|регламент|приказ|полномочия|функции)$/;
/** "Набрали группу": the same with an object. */
const PICKED = /^(?:набра|собра|отобра|выбра|подобра|состав|утвер|опреде|подгот|рассм|обсу|получи)[а-я]*ли$/;
const PICKED_PAPER =
  /^(?:группу|команду|состав|делегацию|участников|программу|номера|даты|дату|маршрут|список|план|площадку|вопросы?|возможность|проект|разрешение|документы|приглашени[ея])$/;
/** "Ввели карантин": a circumstance of others. */
const BARS = /^(?:режим|ограничени[ея]|карантин|траур|запрет|локдаун|самоизоляци[яю])$/;
const KEPT = /^(?:повестка|программа|состав|заявки|билеты|места|регистрация|приглашения|договоренност[ьи])$/;
/** What was done so took place all the same. */
const FROM_AFAR = /^(?:напрямую|прямой|единственн|дистанционно|заочно|онлайн|удаленно|видеосвяз[иь]|видеоконференц)/;
/** Goods that came are there, money that came is not yet spent. */
const GOODS =
  /^(?:оборудован|мебел|техник[аиу]$|книг[аи]?$|учебник|инвентар|автобус|автомобил|машин[аы]$|трактор|компьютер|ноутбук|вакцин|препарат|форма$|инструмент|газ$|вода$|свет$|тепло$|интернет)/;
/** Preparing people is work, preparing a feast is not yet. */
const PEOPLE =
  /^(?:спортсмен|[а-я]*лонист|команд|сборн|отряд|дет(?:и|ей)|ребят|учащ|школьник|юн|участник|специалист|кадр|призыв|волонт|медик|педагог|боец|бойц|водител|выпускник)/;
const IN_STOCK = /^(?:име(?:ющ|вш)|прежн|стар(?:ым|ыми|ой)$|запас(?:ом|ами)$|остатк(?:ом|ами)$|наличн|тем$)/;
const PROMISES = /^(?:обеща|пообеща|посул)/;
const SOON = /^(?:весной|летом|осенью|зимой|следующ|будущ|скоро|позже)/;

/** What a verb of doing at `index` says; `isDone` by its form, `future` is the "будет" before it. Longer than most: exceptions, each tried where those before were not met. */
export function readDeed(setting: Setting, index: number, isDone: boolean, future: Word | null): Found | null {
  const { words, isAside, isFormer, hasCondition } = setting;
  const word = words[index];
  if (word === undefined) return null;
  const { text, sense, form, start, end } = word;
  const glued = readGlued(setting, word);
  if (glued !== null) return glued;
  // "Отстрела не было": a noun.
  const [after, afterNext] = words.slice(index + 1, index + 3);
  if (
    sense === 'unknown' &&
    (after?.text === 'нет' || (after?.text === 'не' && /^б(?:ы|уд)/.test(afterNext?.text ?? '')))
  )
    return null;
  // "Сделали бы и больше": some was.
  if (form === 'past' && words[index + 1]?.text === 'бы' && words.some((other) => other.text === 'больше')) return null;
  // "Мы бы провели, будь помещение": nothing was.
  if (form === 'past' && words.slice(Math.max(index - 2, 0), index + 2).some((other) => other.text === 'бы'))
    return isAside ? null : { kind: 'none', start, end, family: 'бы' };
  // "Был бы сделан".
  if (form === 'passive' && words[index - 1]?.text === 'бы' && words[index - 2]?.sense === 'link')
    return isAside ? null : { kind: 'none', start, end, family: 'бы' };
  // "Могла быть выплачена", "может быть использован".
  const could = form === 'passive' && words[index - 1]?.text === 'быть' ? (words[index - 2]?.text ?? '') : '';
  if (/^мо[гж]/.test(could))
    return isAside || could.startsWith('мож') || words.some((other) => other.text === 'больше')
      ? null
      : { kind: 'none', start: words[index - 2]?.start ?? start, end, family: 'бы' };
  // "Исполнено было бы".
  if (form === 'passive' && words[index + 1]?.sense === 'link' && words[index + 2]?.text === 'бы')
    return isAside ? null : { kind: 'none', start, end: words[index + 2]?.end ?? end, family: 'бы' };
  // "Хотя рейды проходили ежедневно": a search, whatever it found.
  // "Расходы не производились, так как ремонт выполнен спонсором".
  if (isAside && !isFormer && form === 'passive' && COMPLETE.test(text) && BECAUSE.test(words[0]?.text ?? ''))
    return { kind: 'deed', start, end, family: familyOf(word) };
  // "Победителей нет, хотя участвовали 45 человек".
  if (isAside && form === 'past' && words[0]?.text === 'хотя' && TAKES_PART.test(text) && readAmount(words) > 0)
    return { kind: 'deed', start, end, family: familyOf(word), isPast: true };
  if (
    isDone &&
    isAside &&
    !setting.isRelative &&
    (words[0]?.text === 'хотя' || words.some((other) => other.sense === 'work' && other.form === null))
  )
    return { kind: 'work', start, end };
  // "Неиспользуемые номера отключены".
  const isSpare = form === 'passive' && words.some((other) => UNUSED.test(other.text));
  if (sense === 'unknown' && !isSpare && (BEFALLS.test(text) || isOfNature(words, index))) return null;
  if (
    form === 'present' &&
    SEEKS.test(text) &&
    (!/^(?:выб|подб|рас)/.test(text) || words.some((other) => OPTIONS.test(other.text)))
  )
    return isAside ? null : { kind: 'promise', start, end };
  // "Зал не открыт, занятия по-прежнему идут в подвале": nothing is new; but "денег нет, но кружок по-прежнему занимается".
  if (
    form === 'present' &&
    words.some((other) => other.text === 'по-прежнему') &&
    readAmount(words) === 0 &&
    !/^(?:но|однако|зато)$/.test(words[0]?.text ?? '')
  )
    return isAside ? null : { kind: 'work', start, end };
  if (!isDone || isAside || isFormer || (hasCondition && form === 'present')) return null;
  if (future !== null && (form === 'passive' || text < 'а')) return null;
  // "Обошлись прежними принтерами": nothing was bought.
  if (text.startsWith('обошл') && words.some((other) => IN_STOCK.test(other.text))) return null;
  if (/^(?:дал|дан|вед)/.test(text) && words.some((other) => NOT_GIVEN.test(other.text))) return null;
  // "Приём заявок продлён до марта": nothing came yet.
  if (
    text.startsWith('продл') &&
    form === 'passive' &&
    words.some((other) => /^(?:прием|срок|набор|подач)/.test(other.text))
  )
    return null;
  // "Насос как встал в феврале, больше не качал": since when.
  if (sense === 'unknown' && form === 'past' && words[index - 1]?.text === 'как' && index > 1) return null;
  // "Наложен запрет": a circumstance; "сделано ничего".
  if (text.startsWith('налож') && words.some((other) => other.text === 'запрет')) return null;
  if (words[index + 1]?.text === 'ничего') return null;
  // "Прошло полгода, а …"
  if (
    text === 'прошло' &&
    words.some((other) => /^(?:год|года|лет|полгода|месяц|недел|дней|время|столько)/.test(other.text))
  )
    return null;
  // "Подвал залит": a mishap.
  if (/^зали/.test(text) && words.some((other) => FLOODED.test(other.text))) return null;
  // "Приглашение получено", "получен отказ": somebody else's deed.
  if (/^получ[еи]/.test(text) && words.some((other) => other.sense === 'input' || RECEIVED.test(other.text)))
    return null;
  // "Решение принял штаб": what was decided stands beside it.
  // "План составлен": a paper is a step.
  const isStep =
    sense === 'step' ||
    isArranged(words, word) ||
    (/^(?:вве(?:л|ден)|продл|объявл|установл|действ|сохран)/.test(text) &&
      words.some((other) => BARS.test(other.text))) ||
    // "Сбор отложен; повестка сохранена".
    (/^сохранен/.test(text) && words.some((other) => KEPT.test(other.text))) ||
    (/^приня/.test(text) && words.some((other) => /^решени/.test(other.text))) ||
    (/^внес/.test(text) && words.some((other) => other.text === 'протест'));
  // "Приглашаем на открытие".
  if (text === 'приглашаем' || text === 'ждем') return { kind: 'promise', start, end };
  // "Проходит экспертизу": work, but a promise beside it tells more.
  const isPassing =
    (/^проход[ия]т$/.test(text) && words.some((other) => PASSED.test(other.text))) ||
    // "Идёт согласование сметы".
    (/^(?:ид[еу]т|вед[еу]тся)$/.test(text) && words[index + 1]?.sense === 'step' && words[index + 1]?.form === null);
  const isFromAfar = isStep && words.some((other) => FROM_AFAR.test(other.text));
  if (form === 'present' && (isPreparing(words) || isAhead(words) || isDated(words, index)))
    return { kind: 'promise', start, end };
  return {
    kind: 'deed',
    start,
    end,
    strength:
      isStep && !isFromAfar
        ? 'step'
        : !isPassing &&
            (isStep ||
              sense === 'deed' ||
              TELLS_OF_OBJECT.test(text) ||
              form === 'passive' ||
              isOwn(words, index) ||
              isOurs(word) ||
              isOfObject(words, index))
          ? 'strong'
          : 'weak',
    family: familyOf(word),
    isPresent: form === 'present',
    isPast: form === 'past',
  };
}

/** "Жильцы сами покрасили", "своими силами разбили": whatever the verb, they did it. */
const isOwn = (words: readonly Word[], index: number): boolean =>
  words
    .slice(Math.max(index - 3, 0), index)
    .some(
      ({ text }, at, all) =>
        /^(?:сам[аи]?|самостоятельно)$/.test(text) || (text === 'своими' && /^сил/.test(all[at + 1]?.text ?? '')),
    );

/** "Денег нет, делаем сами": whatever the verb, those who report do it. */
export const isOurs = ({ text, sense, form }: Word): boolean =>
  (sense === 'unknown' || sense === null) && form === 'present' && isSurelyWe(text) && !BESIDE_WORK.test(text);

/** "Воды нет, её подвозят": what is lacking is what something is done with. */
export const isOfObject = (words: readonly Word[], index: number): boolean =>
  /^(?:ее|его|их)$/.test(words[index - 1]?.text ?? '') &&
  /[юуая]т$/.test(words[index]?.text ?? '') &&
  words[index]?.form === 'present' &&
  !BESIDE_WORK.test(words[index]?.text ?? '');

/** "План составлен", "набрали группу": what nothing is done with yet. */
function isArranged(words: readonly Word[], { text, form }: Word): boolean {
  const paper =
    (form === 'passive' || /л(?:ся|[аио]сь)$/.test(text)) && ARRANGED.test(text)
      ? PAPER
      : PICKED.test(text)
        ? PICKED_PAPER
        : null;
  return paper !== null && readAmount(words) === 0 && words.some((other) => paper.test(other.text));
}

/** "Дорогу занесло": a neuter without a subject, and what it befell beside it. */
const isOfNature = (words: readonly Word[], index: number): boolean =>
  /ло$/.test(words[index]?.text ?? '') &&
  words.some(({ text, sense }, at) => Math.abs(at - index) === 1 && sense !== 'noun' && /[^ое][ую]$/.test(text)) &&
  !words.some(({ text, form }) => form === null && text.length > 2 && /[ое]$/.test(text));

/** What only lasts, or befalls a thing: no deed of anybody. */
/** What people did themselves, whatever came of it. */
const TAKES_PART = /^(?:участвова|выступ|выезжа|выеха|обучал|прошли|провел|собеседов|прочес|обош|объеха|опрос|осмотр)/;

/** What is of no use any more. */
const UNUSED = /^(?:неиспользуем|невостребованн|лишни[еймх]|устаревш|пустующ)/;

const BEFALLS =
  /^(?:числит|значит|лен[ия]т|бо[ия]|пыл|руш|сып|разруш|перечерк|осып|рассып|крош|порт|лом|жд|ветш|гни|сгн|ржав|проржав|теч|тек|протек|протеч|протух|треск|треснул|просел|прос[еи]д|завис|отключ|затян|ист[её]?к|пусту[ею]|проста|оста|конч|просроч|утер|утр|потер|забы|нужд|сто[ия]|леж|вис|дорож|подорож|заболе|болел|умер|уволи|увол|уех|сгор|обвет|износ|изнош|пересох|замер|промер|рассох|зарос|зараст|бега|брод|сид[ия]т|надея|боял|опаса|верил|сломал|сломан|разбит|размыт|разруш|поврежд|полом|закры|закон|перекры)/;

/** What a reason may say that was done all the same. */
const COMPLETE = /^(?:выполн|исполн|погаш|заверш|сдан|реализ|отремонт|достиг|обеспеч|оплач)/;
const BECAUSE = /^(?:как|поскольку|потому|ибо)$/;

/** "Подыскиваем тренера", "рассматриваем варианты": looked for, not found. */
const SEEKS = /^(?:подыск|присматр|выбира|подбира|рассматрива)/;
const OPTIONS = /^(?:пока|вариант|возможност|площадк|подрядчик|исполнител|кандидат|тренер|помещени|мест[оа]$)/;

/** "Осталось выбрать подрядчика": nothing is begun before. */
const BEGINS = /^(?:выбрать|найти|получить|подписать|согласовать|начать|утвердить|дождаться|заключить|определить)/;

/** Having to do these is doing nothing. */
const GIVEN_UP =
  /^(?:отказ|отмен|отлож|перен|закры|ждать|прекра|приост|сверн|ограни|дово|огран|оста|сокра|отпуст|распус|верну|возвр|сня|призна|повр|смир|проп|исключ|убрать|воздерж)/;

const OPENS = /^(?:пришлось$|удало|успел|сумел|смог|позволил|собира|начал|оста|долж|готов)/;

/** What a verb says together with another beside it: "удалось занять", "должны ввести", "обещают построить"; undefined where there is none. */
export function readBeside({ words, isAside, isRelative }: Setting, index: number): Found | null | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const { text, sense, form, start, end } = word;
  // Most words are done with at once.
  if (sense !== 'receipt' && sense !== 'speech' && !OPENS.test(text)) return undefined;
  // "Удалось занять 512 подростков", "грант позволил открыть класс", "должны ввести к осени".
  if ((sense === 'link' && /^(?:удало|успел|сумел|смог)/.test(text)) || /^позволил/.test(text)) {
    const verb = words.find((other) => other.form === 'infinitive');
    if (verb !== undefined && !isAside)
      return { kind: 'deed', start, end: Math.max(end, verb.end), family: familyOf(verb) };
  }
  // "Пришлось чистить за два сезона".
  if (text === 'пришлось' && !isAside && !isRelative) {
    const verb = words.slice(index + 1, index + 3).find((other) => other.form === 'infinitive');
    if (verb !== undefined && verb.sense !== 'cancel' && !GIVEN_UP.test(verb.text))
      return { kind: 'deed', start, end: verb.end, family: familyOf(verb), isPast: true };
  }
  // "Собирались провести": a mere intention.
  if (
    /^собира(?:л|е|ю)/.test(text) &&
    (words[index - 1]?.form === 'infinitive' ||
      words.slice(index + 1, index + 4).some((other) => other.form === 'infinitive'))
  )
    return form === 'past' ? null : { kind: 'promise', start, end };
  // "Остаётся подписать акт".
  if (
    (text === 'остается' || (text === 'осталось' && BEGINS.test(words[index + 1]?.text ?? ''))) &&
    words[index + 1]?.form === 'infinitive' &&
    readAmount(words) === 0
  )
    return isAside || isRelative ? null : { kind: 'promise', start, end: words[index + 1]?.end ?? end };
  // "Начали объезжать".
  if (/^начал[аио]?$/.test(text) && words[index + 1]?.form === 'infinitive' && !isAside && !isRelative)
    return { kind: 'deed', start, end: words[index + 1]?.end ?? end, family: familyOf(word), isPast: true };
  if (/^долж(?:ен|на|но|ны)$/.test(text) && !isRelative && !words.some((other) => /^был/.test(other.text))) {
    const next = words.find((other, at) => other.form === 'infinitive' || (at > index && other.form === 'passive'));
    if (next !== undefined) return { kind: 'promise', start, end };
  }
  if (/^(?:поступил|прибыл|прише?л)/.test(text) && !isAside && words.some((other) => GOODS.test(other.text)))
    return { kind: 'deed', start, end, strength: 'weak', family: familyOf(word), isPast: true };
  if (
    /^готов(?:им|ит|ят|или)$/.test(text) &&
    words.slice(index + 1, index + 4).some((other) => PEOPLE.test(other.text))
  )
    return { kind: 'deed', start, end, family: 'готов', isPresent: true };
  // "Сотрудники сами пришли".
  if (sense === 'receipt' && form === 'past' && isOwn(words, index) && !isAside)
    return { kind: 'deed', start, end, family: familyOf(word), isPast: true };
  // "Обещают построить": what is promised stands beside it.
  if (
    sense === 'speech' &&
    PROMISES.test(text) &&
    words.some((other) => other.form === 'infinitive' || (words.length < 5 && SOON.test(other.text)))
  )
    return isRelative ? null : { kind: 'promise', start, end };
  return undefined;
}
