/** What a word says that nothing negates: a deed, a promise, an absence, a cancellation. */
import { readGlued } from './negations';
import { isPreparing, readPhrase } from './phrases';
import type { Word } from './segments';
import { type Found, familyOf, readAmount, type Setting, withInput } from './signal';

/** "В ближайшее время обследуют": a present that tells of what is to come. */
function isAhead(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, index) =>
      /^(?:завтра|вскоре)$/.test(text) ||
      (/^(?:ближайш|следующ|будущ)/.test(text) &&
        /^(?:год|месяц|недел|квартал|сезон|врем|лет|дн)/.test(words[index + 1]?.text ?? '')),
  );
}

/** Instrumental: "решением", "организаторами" tell by whom, not what. */
const BY_WHOM = /(?:ами|ями|ом|ем|ой)$/;
const DONE = new Set<Word['form']>(['past', 'passive', 'present']);
/** Preparing people is work, preparing a feast is not yet. */
const PEOPLE =
  /^(?:спортсмен|[а-я]*лонист|команд|сборн|отряд|дет(?:и|ей)|ребят|учащ|школьник|юн|участник|специалист|кадр|призыв|волонт|медик|педагог|боец|бойц|водител|выпускник)/;
const HELD =
  /^(?:провод|проведен|концерт|мероприят|массов|ярмарк|митинг|фестивал|выезд|поездк|соревнован|собира|слет|праздник)/;
const SOON = /^(?:весной|летом|осенью|зимой|следующ|будущ|скоро|позже)/;
const PROMISES = /^(?:обеща|пообеща|посул)/;
/** "Дали отказ", "вести некому": no deed of those who report. */
const NOT_GIVEN = /^(?:отказ|срок|обещани[ея]|слово|некому|некем)$/;
const DRAWN_UP = /^(?:состав|утвер|разраб|подгот|принят|согласов|сформ)/;
const PAPER = /^(?:план|график|смета|сметы|список|списки|перечень|положение)$/;
const RECEIVED = /^(?:отказ|согласи|ответ|письм|разрешени)/;

/** What a word that nothing negates says by itself. */
export function readPredicate(setting: Setting, index: number, future: Word | null): Found | null {
  const { words, lexicon, hasFlaw, isAside, isRelative, hasCondition, isFormer } = setting;
  const word = words[index];
  if (word === undefined) return null;
  const { start, end, text, sense, form } = word;
  const phrase = readPhrase(words, index);
  if (phrase !== null) return isRelative ? null : phrase;
  if (form === 'future')
    return isRelative || sense === 'attribute' || sense === 'speech' ? null : { kind: 'promise', start, end };
  const isWhole = lexicon.senses.has(`${text}.`);
  const isDone = DONE.has(form) || isWhole;
  // "Удалось занять 512 подростков", "должны ввести к осени".
  if (sense === 'link' && /^(?:удало|успел|сумел|смог)/.test(text)) {
    const verb = words.find((other) => other.form === 'infinitive');
    if (verb !== undefined && !isAside)
      return { kind: 'deed', start, end: Math.max(end, verb.end), family: familyOf(verb) };
  }
  if (/^долж(?:ен|на|но|ны)$/.test(text) && !isRelative && !words.some((other) => /^был/.test(other.text))) {
    const next = words.slice(index + 1).find((other) => other.form === 'infinitive' || other.form === 'passive');
    if (next !== undefined) return { kind: 'promise', start, end };
  }
  if (
    /^готов(?:им|ит|ят|или)$/.test(text) &&
    words.slice(index + 1, index + 4).some((other) => PEOPLE.test(other.text))
  )
    return { kind: 'deed', start, end, family: 'готов', isPresent: true };
  // "Обещают построить": what is promised stands beside it.
  if (
    sense === 'speech' &&
    PROMISES.test(text) &&
    words.some((other) => other.form === 'infinitive' || (words.length < 5 && SOON.test(other.text)))
  )
    return isRelative ? null : { kind: 'promise', start, end };
  switch (sense) {
    case 'absence':
      if (text.startsWith('отказал') && words.some((other) => other.text === 'суд')) return null;
      if (form !== null && Number(words[index + 1]?.text) > 0) return { kind: 'deed', start, end, strength: 'weak' };
      return hasFlaw || isRelative ? null : { kind: 'none', family: familyOf(word), ...withInput(words, word, word) };
    case 'cancel':
      // "Запретили парковку" is work.
      if (text.startsWith('запре') && !words.some((other) => HELD.test(other.text))) return null;
      if (text.startsWith('отбой')) return { kind: 'cancel', start, end };
      return readCancel(setting, index);
    case 'promise': {
      const isPlace = /(?:нии|ке|нах)$/.test(text);
      const before = words[index - 1]?.text ?? '';
      if (!isDone || isRelative || (isPlace && before !== 'на' && before !== 'в')) return null;
      if (text === 'подготовки' && !/^(?:стади|этап)/.test(before)) return null;
      return { kind: 'promise', start, end };
    }
    case 'deed':
    case 'step':
    case 'unknown': {
      const glued = readGlued(setting, word);
      if (glued !== null) return glued;
      if (!isDone || isAside || isFormer || (hasCondition && form === 'present')) return null;
      if (future !== null && (form === 'passive' || text < 'а')) return null;
      if (/^(?:дал|дан|вед)/.test(text) && words.some((other) => NOT_GIVEN.test(other.text))) return null;
      // "Прошло полгода, а …"
      if (
        text === 'прошло' &&
        words.some((other) => /^(?:год|года|лет|полгода|месяц|недел|дней|время|столько)/.test(other.text))
      )
        return null;
      // "Приглашение получено", "получен отказ": somebody else's deed.
      if (/^получ[еи]/.test(text) && words.some((other) => other.sense === 'input' || RECEIVED.test(other.text)))
        return null;
      // "Решение принял штаб": what was decided stands beside it.
      // "План составлен": a paper is a step.
      const isStep =
        sense === 'step' ||
        (form === 'passive' &&
          DRAWN_UP.test(text) &&
          readAmount(words) === 0 &&
          words.some((other) => PAPER.test(other.text))) ||
        (/^приня/.test(text) && words.some((other) => /^решени/.test(other.text)));
      if (form === 'present' && (isPreparing(words) || isAhead(words))) return { kind: 'promise', start, end };
      return {
        kind: 'deed',
        start,
        end,
        strength: isStep ? 'step' : sense === 'deed' ? 'strong' : 'weak',
        family: familyOf(word),
        isPresent: form === 'present',
        isPast: form === 'past',
      };
    }
    case 'finding':
      // "Зарегистрировано 5 браков", "выявлено 7 свалок".
      if (!isDone || isRelative || isAside || text.startsWith('допу') || readAmount(words) === 0) return null;
      return { kind: 'deed', start, end, strength: 'weak', family: familyOf(word), isPresent: form === 'present' };
    default:
      return readGlued(setting, word);
  }
}

const CANCEL_NOUN =
  /^(?:исключени|утративш|отмен[аыеу]|отменой|перенос|приостановлени|прекращени|аннулировани|отсрочк)/;

function readCancel({ words, isAside, isRelative }: Setting, index: number): Found | null {
  const word = words[index];
  if (word === undefined || isRelative) return null;
  const { text, form } = word;
  // "Перенос ящиков начнётся".
  if (text.startsWith('перенос') && words.some((other) => other.form === 'future')) return null;
  const isNoun = CANCEL_NOUN.test(text) && form !== 'past';
  const isDecision =
    form === 'infinitive' &&
    words.some((other) => /^(?:реш(?:ен|ил)|пришлось|вынужд|распоряд|постанов|поруч|приказ|велел)/.test(other.text));
  if (!isNoun && !DONE.has(form) && !isDecision && text !== 'расторг') return null;
  // "The postponed conference" took place.
  if (/^(?:the|a|an|this)$/.test(words[index - 1]?.text ?? '')) return null;
  if (text.startsWith('исключ') && words.some((other) => /^(?:реестр|учет|баз[аы])/.test(other.text)))
    return { kind: 'deed', start: word.start, end: word.end, family: 'исклю' };
  if (text.startsWith('исключ') && words[index + 1]?.text !== 'из') return null;
  const after = words[index + 1];
  if (text.startsWith('утрат')) {
    const isForce = words.some((other) => other.text === 'силу');
    return { kind: isForce ? 'cancel' : 'none', start: word.start, end: after?.end ?? word.end };
  }
  // "Перенос записей в электронный вид окончен" is work.
  if (
    text.startsWith('перенос') &&
    words.some((other) =>
      /^(?:электронн|цифров|баз[уы]|друг|могил|остан|сет[ьи]|опор|линии|кабел|данны)/.test(other.text),
    )
  )
    return null;
  const isOnline = /^перен/.test(text) && words.some((other) => /^(?:онлайн|дистан|формат)/.test(other.text));
  if (isOnline || callsOffAct(words, index))
    return isNoun || isAside ? null : { kind: 'deed', start: word.start, end: word.end };
  const before = words[index - 1];
  const start = before?.sense === 'link' ? before.start : word.start;
  const byWhom = after !== undefined && BY_WHOM.test(after.text) && after.text.length > 5;
  return { kind: 'cancel', start, end: byWhom ? after.end : word.end, family: familyOf(word) };
}

/** Words between which and an act there is another bond: "отменены решением", "до особого распоряжения", "на период карантина". */
const PREPOSITION = /^(?:[вкос]|во|до|по|из|со|от|на|об|за|для|при|ввиду|вследствие|из-за|согласно|период|особого)$/;

/** Whether acts or restrictions are what the word at `index` calls off. */
function callsOffAct(words: readonly Word[], index: number): boolean {
  return words.some(({ sense, text }, at) => {
    if (sense !== 'act' || BY_WHOM.test(text) || index - at > 3) return false;
    const between = at > index ? words.slice(index + 1, at) : words.slice(Math.max(at - 1, 0), index);
    // "Запрет на съёмку отменён".
    const isBan = at < index && /^(?:запрет|ограничени[ея]|мораторий)$/.test(text);
    return isBan || !between.some((word) => PREPOSITION.test(word.text));
  });
}
