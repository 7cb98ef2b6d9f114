/** Finds in each segment the words that speak for one verdict or another. */

import type { Lexicon } from './lexicon/lexicon';
import { findSense } from './lexicon/lexicon';
import type { Opening, Segment, Word } from './segments';

/** Words that speak for a verdict. */
export interface Signal {
  readonly kind: 'deed' | 'none' | 'cancel' | 'promise';
  /** Half-open offsets into the normalised text. */
  readonly start: number;
  readonly end: number;
  /** What was sent in, or was not, where it stands apart: "Запросы на участие не поступали". */
  readonly about?: Word | undefined;
  /** Index of the segment. */
  readonly segment: number;
  readonly sentence: number;
  readonly opening: Opening;
  /** The latest year named beside it, or the reporting year; null where none is. */
  readonly year: number | null;
  /** The year beside it is that of "в отчетном году". */
  readonly isCurrent: boolean;
  /** A deed: `weak` if the lexicon does not know its verb, `step` if it only leads to what was to be held. */
  readonly strength: 'strong' | 'step' | 'weak';
  /** It stands in one clause with an earlier word of the same segment, joined by "и": "перенесено и состоялось". */
  readonly joined: boolean;
  /** The first letters of its verb, the same in nearly all its forms. */
  readonly family: string;
  readonly isPresent: boolean;
  /** Of a clause of reason: it explains what is said beside it. */
  readonly isAside: boolean;
}

type Found = Pick<Signal, 'kind' | 'start' | 'end'> &
  Partial<Pick<Signal, 'about' | 'strength' | 'joined' | 'family' | 'isPresent'>>;

/** What the whole of a segment tells about its words. */
interface Setting {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly hasFlaw: boolean;
  readonly hasCondition: boolean;
  /** Of a clause of reason or a relative one: no deed of it is a deed of the report. */
  readonly isAside: boolean;
  readonly isRelative: boolean;
  readonly isFormer: boolean;
}

/** Instrumental: "решением", "организаторами" tell by whom, not what. */
const BY_WHOM = /(?:ами|ями|ом|ем|ой)$/;
const DONE = new Set<Word['form']>(['past', 'passive', 'present']);
/** How far an English negation looks for its verb: "no requests from the partner city were received". */
const ENGLISH_REACH = 12;

/** The signals of all segments in reading order. */
export function findSignals(segments: readonly Segment[], lexicon: Lexicon, reportingYear: number): readonly Signal[] {
  const signals: Signal[] = [];
  let inReason = false;
  for (const [index, segment] of segments.entries()) {
    const { words, opening, sentence } = segment;
    const opens = segments[index - 1]?.sentence !== sentence;
    const saysReason = opens && /^причин/.test(words[0]?.text ?? '');
    if (opens || opening === 'contrast') inReason = false;
    // What a reason is given for stands before it, or else behind the next mark.
    const follows = signals.at(-1)?.sentence === sentence;
    if ((opening === 'reason' && follows) || saysReason) inReason = true;
    const isAside = inReason || opening === 'reason' || opening === 'relative';
    const found = readSegment(settingOf(segment, lexicon, isAside));
    if (found.length === 0) found.push(...readVerbless(segments, index));
    const isCurrent = words.some(({ text }) => /^(?:отчетн|текущ)/.test(text));
    const named = readYear(words) ?? (opens ? null : readYear(segments[index - 1]?.words ?? []));
    const year = isCurrent ? reportingYear : named;
    for (const signal of found)
      signals.push({ ...PLAIN, ...signal, segment: index, sentence, opening, year, isCurrent, isAside });
  }
  return signals;
}

const PLAIN = { strength: 'strong', joined: false, family: '', isPresent: false } as const;

function settingOf({ words, opening }: Segment, lexicon: Lexicon, isAside: boolean): Setting {
  const has = (sense: Word['sense']): boolean => words.some((word) => word.sense === sense);
  return {
    words,
    lexicon,
    hasFlaw: has('flaw'),
    hasCondition: has('condition'),
    isAside,
    isRelative: opening === 'relative',
    isFormer: has('former'),
  };
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

/** What a segment says that has no telling verb. */
function readVerbless(segments: readonly Segment[], index: number): Found[] {
  const segment = segments[index];
  if (segment === undefined) return [];
  const { words, sentence } = segment;
  const opens = segments[index - 1]?.sentence !== sentence;
  const found = opens ? readTerm(segment, segments[index + 1]) : readLoneNought(words, segments[index - 1]);
  if (found !== null) return [found];
  if (words.some(({ sense }) => sense === 'input') || !countsSomething(words)) return [];
  return [{ kind: 'deed', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, strength: 'weak' }];
}

function readYear(words: readonly Word[]): number | null {
  const years = words.filter(({ isNumber, text }) => isNumber && /^(?:19|20)\d\d$/.test(text));
  return years.length === 0 ? null : Number(years.at(-1)?.text);
}

/** "Консультации (30 человек)": a count of people or things where no verb is. */
function countsSomething(words: readonly Word[]): boolean {
  return words.some(({ isNumber, text }, index) => isNumber && Number(text) > 0 && words[index + 1]?.sense === 'count');
}

/** "Срок исполнения - 2024 год": nothing but when. */
function readTerm({ words, sentence }: Segment, next: Segment | undefined): Found | null {
  const [first] = words;
  if (first === undefined || !/^(?:срок|начало)/.test(first.text)) return null;
  const all = next?.sentence === sentence ? [...words, ...next.words] : words;
  return readYear(all) === null ? null : { kind: 'promise', start: first.start, end: all.at(-1)?.end ?? first.end };
}

/** "Количество участников - 0". */
function readLoneNought(words: readonly Word[], before: Segment | undefined): Found | null {
  const [nought] = words;
  if (nought === undefined || words.length > 2 || !nought.isNumber || !/^0+$/.test(nought.text)) return null;
  return { kind: 'none', start: before?.words.at(-1)?.start ?? nought.start, end: nought.end };
}

function readSegment(setting: Setting): Found[] {
  const { words } = setting;
  const negated = new Set<Word>();
  const signals: Found[] = [];
  for (const [index, word] of words.entries()) {
    const found = word.sense === 'not' ? readNegation(setting, index, negated) : readZero(words, index, negated);
    if (found !== null) signals.push(found);
  }
  let future: Word | null = null;
  /** Whether a joining word stands behind the last predicate; null before the first. */
  let joined: boolean | null = null;
  for (const [index, word] of words.entries()) {
    if (joined === false && /^(?:и|но|затем|and)$/.test(word.text)) joined = true;
    if (negated.has(word)) continue;
    if (word.sense === 'future') {
      future = word;
      signals.push({ kind: 'promise', start: word.start, end: words[index + 1]?.end ?? word.end });
      continue;
    }
    const found = readPredicate(setting, index, future);
    if (found === null) continue;
    signals.push({ ...found, joined: joined === true });
    joined = false;
  }
  return settleDecisions(
    setting,
    signals.sort((a, b) => a.start - b.start),
  );
}

/** "Принято решение об отмене", "объявили о переносе": the first verb only carries the second word's news. */
function settleDecisions({ words }: Setting, signals: readonly Found[]): Found[] {
  const news = signals.find(({ kind, start }) => {
    if (kind !== 'none' && kind !== 'cancel') return false;
    const at = words.findIndex((word) => word.start === start);
    const before = words[at - 1]?.text ?? '';
    return before === 'о' || before === 'об' || words.slice(0, at).some(({ text }) => text.startsWith('решен'));
  });
  return news === undefined ? [...signals] : signals.filter(({ kind, start }) => kind !== 'deed' || start > news.start);
}

/** What a negation at `index` says; its words are put into `negated`. */
function readNegation(setting: Setting, index: number, negated: Set<Word>): Found | null {
  const { words, lexicon } = setting;
  const particle = words[index];
  const next = words[index + 1];
  if (particle === undefined || next === undefined) return null;
  if (particle.text === 'ни') return readNeither(words, index);
  if (next.sense === 'scalar') {
    negated.add(next);
    return null;
  }
  const target = findNegated(words, index);
  if (target === null) {
    const glued = findSense(lexicon, `не${next.text}`);
    return glued === 'absence' ? { kind: 'none', start: particle.start, end: next.end } : null;
  }
  for (const word of words.slice(index, words.indexOf(target) + 1)) negated.add(word);
  negated.add(next).add(target);
  const kind = judgeNegated(setting, target, next);
  if (kind === null) return null;
  const from = target.start < particle.start ? target : particle;
  const to = target.start < particle.start ? next : target;
  return { kind, family: familyOf(target), ...withInput(words, from, to) };
}

/** "Ни одной заявки", "ни разу", unless the verb has its own "не". */
function readNeither(words: readonly Word[], index: number): Found | null {
  const next = words[index + 1];
  if (next === undefined || words.some(({ text }) => text === 'не' || text === 'нет')) return null;
  return /^(?:од[ни]|разу)/.test(next.text) ? { kind: 'none', start: words[index]?.start ?? 0, end: next.end } : null;
}

/** The word that a "не", "not" or "no" at `index` negates; null if it is no verb. */
function findNegated(words: readonly Word[], index: number): Word | null {
  const particle = words[index]?.text ?? '';
  const next = words[index + 1];
  if (next === undefined) return null;
  const isVerb = (word: Word | undefined): word is Word =>
    word !== undefined &&
    (word.form === 'infinitive' || word.form === 'passive' || word.form === 'past') &&
    word.sense !== 'link';
  if (particle < 'а') {
    const reach = words.slice(index + 1, index + 1 + ENGLISH_REACH);
    const verb = reach.find(
      ({ sense, form }) =>
        sense === 'finding' ||
        (form === 'past' && sense !== 'link') ||
        sense === 'deed' ||
        sense === 'step' ||
        sense === 'receipt' ||
        sense === 'cancel' ||
        sense === 'future',
    );
    return verb ?? next;
  }
  if (next.sense === 'future') return next;
  if (next.sense === 'link') {
    const after = words.slice(index + 2).find(isVerb);
    const before = words
      .slice(0, index)
      .reverse()
      .find((word) => word.form === 'infinitive' || word.form === 'passive');
    return after ?? before ?? next;
  }
  if (next.form !== null) return next;
  const isKnown = next.sense === 'deed' || next.sense === 'step' || next.sense === 'receipt';
  return isKnown && ALMOST_DONE.test(next.text) ? next : null;
}

function judgeNegated({ words, hasFlaw, isRelative }: Setting, target: Word, next: Word): Signal['kind'] | null {
  if (isRelative) return null;
  if (next.sense === 'future') return 'none';
  switch (target.sense) {
    case 'steady':
      return 'deed';
    case 'attribute':
      return words.some(({ text }) => /^(?:компетенц|полномоч|деятельност|функци|ведени)/.test(text)) ? 'none' : null;
    case 'absence':
    case 'cancel':
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

/** A span of words, with what was sent in, or was not, beside it: "запросы не поступали". */
function withInput(words: readonly Word[], from: Word, to: Word): Pick<Signal, 'start' | 'end' | 'about'> {
  const at = words.indexOf(from);
  const after = words[words.indexOf(to) + 1];
  if (words[at - 1]?.sense === 'input') return { start: words[at - 1]?.start ?? 0, end: to.end };
  if (after?.sense === 'input') return { start: from.start, end: after.end };
  const inputs = words.slice(0, at).filter(({ sense }) => sense === 'input');
  return { start: from.start, end: to.end, about: inputs[0] };
}

/** What a word that nothing negates says by itself. */
function readPredicate(setting: Setting, index: number, future: Word | null): Found | null {
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

/** "Непроводилось": a negation written together with its verb. */
function readGlued({ lexicon, hasFlaw }: Setting, { text, form, start, end }: Word): Found | null {
  if (hasFlaw || form === null || form === 'infinitive' || !text.startsWith('не')) return null;
  const sense = findSense(lexicon, text.slice(2));
  return sense === 'deed' || sense === 'receipt' || sense === 'step' ? { kind: 'none', start, end } : null;
}

/** The end of a past tense or a short participle with a slip in it, tried only behind a "не": "проводлиось", "проявелн". */
const ALMOST_DONE = /(?:л[аоиу]?|[оиал]с[ьо]|н[аоы]?)$/;

const familyOf = ({ text }: Word): string => text.slice(0, 5);

const RECEIVED = /^(?:отказ|согласи|ответ|письм|разрешени)/;

const COUNTED: readonly Word['sense'][] = ['deed', 'step', 'receipt', 'input', 'count'];

/** "Проведено 0 мероприятий", "обращений - 0"; the word beside the nought is put into `negated`. */
function readZero(words: readonly Word[], index: number, negated: Set<Word>): Found | null {
  const word = words[index];
  if (word === undefined || !word.isNumber || !/^0+$/.test(word.text)) return null;
  const beside = [words[index - 1], words[index + 1]].find(
    (other) => other !== undefined && (COUNTED.includes(other.sense) || other.sense === 'unknown'),
  );
  if (beside === undefined) return null;
  negated.add(beside);
  return { kind: 'none', start: Math.min(word.start, beside.start), end: Math.max(word.end, beside.end) };
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
