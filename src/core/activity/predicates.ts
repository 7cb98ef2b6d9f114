/** What a word says that nothing negates: a deed, a promise, an absence, a cancellation. */
import { readGlued } from './negations';
import type { Word } from './segments';
import { type Found, familyOf, readYear, type Setting, withInput } from './signal';

/** Instrumental: "решением", "организаторами" tell by whom, not what. */
const BY_WHOM = /(?:ами|ями|ом|ем|ой)$/;
const DONE = new Set<Word['form']>(['past', 'passive', 'present']);
const RECEIVED = /^(?:отказ|согласи|ответ|письм|разрешени)/;

/** What a word that nothing negates says by itself. */
export function readPredicate(setting: Setting, index: number, future: Word | null): Found | null {
  const { words, lexicon, hasFlaw, isAside, isRelative, hasCondition, isFormer } = setting;
  const word = words[index];
  if (word === undefined) return null;
  const { start, end, text, sense, form } = word;
  if (form === 'future' && !isRelative) return { kind: 'promise', start, end };
  const phrase = readPhrase(words, index);
  if (phrase !== null) return isRelative ? null : phrase;
  const isWhole = lexicon.senses.has(`${text}.`);
  const isDone = DONE.has(form) || isWhole;
  switch (sense) {
    case 'absence':
      if (form !== null && Number(words[index + 1]?.text) > 0) return { kind: 'deed', start, end, strength: 'weak' };
      return hasFlaw || isRelative ? null : { kind: 'none', family: familyOf(word), ...withInput(words, word, word) };
    case 'cancel':
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
      // "Приглашение получено", "получен отказ": somebody else's deed.
      if (/^получ[еи]/.test(text) && words.some((other) => other.sense === 'input' || RECEIVED.test(other.text)))
        return null;
      if (form === 'present' && words.some((other) => /^(?:подготов(?:к|ит)|поиск)/.test(other.text)))
        return { kind: 'promise', start, end };
      return {
        kind: 'deed',
        start,
        end,
        strength: sense === 'deed' ? 'strong' : sense === 'step' ? 'step' : 'weak',
        family: familyOf(word),
        isPresent: form === 'present',
      };
    }
    default:
      return readGlued(setting, word);
  }
}

/** What no word tells by itself: "включено в план на 2024 год", "снято с плана", "назначен на 5 мая", "вне компетенции", "без исполнения". */
function readPhrase(words: readonly Word[], index: number): Found | null {
  const [word, next, afterNext] = words.slice(index, index + 3);
  if (word === undefined || next === undefined) return null;
  const { text, start, end } = word;
  if (/^включен[аоы]?$/.test(text) && readYear(words) !== null && words.some((other) => other.text.startsWith('план')))
    return { kind: 'promise', start, end };
  if (/^назначен[аоы]?$/.test(text) && next.text === 'на') return { kind: 'promise', start, end };
  if (/^снят[аоы]?$/.test(text) && afterNext?.text.startsWith('план') === true)
    return { kind: 'cancel', start, end: afterNext.end };
  const isBeyond = text === 'вне' && /^(?:компетенц|полномоч)/.test(next.text);
  const isWithout = text === 'без' && words.length < 4 && next.sense === 'deed';
  return isBeyond || isWithout ? { kind: 'none', start, end: next.end } : null;
}

const CANCEL_NOUN =
  /^(?:исключени|утративш|отмен[аыеу]|отменой|перенос|приостановлени|прекращени|аннулировани|отсрочк)/;

function readCancel({ words, isAside, isRelative }: Setting, index: number): Found | null {
  const word = words[index];
  if (word === undefined || isRelative) return null;
  const { text, form } = word;
  const isNoun = CANCEL_NOUN.test(text) && form !== 'past';
  const isDecision = form === 'infinitive' && words.some((other) => other.text.startsWith('решен'));
  if (!isNoun && !DONE.has(form) && !isDecision) return null;
  // "The postponed conference" took place.
  if (/^(?:the|a|an|this)$/.test(words[index - 1]?.text ?? '')) return null;
  if (text.startsWith('исключ') && words[index + 1]?.text !== 'из') return null;
  const after = words[index + 1];
  if (text.startsWith('утрат')) {
    const isForce = words.some((other) => other.text === 'силу');
    return { kind: isForce ? 'cancel' : 'none', start: word.start, end: after?.end ?? word.end };
  }
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
    return !between.some((word) => PREPOSITION.test(word.text));
  });
}
