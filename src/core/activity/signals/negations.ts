/** What is denied in a segment: by "не", "ни", "no" and "not", by a nought, or by a negation written together with its verb. */
import { findSense, type Lexicon } from '../lexicon/lexicon';
import type { Word } from '../segments/segments';
import { isMine, isSurelyWe } from '../words/word-forms';
import { COMPLETED, judgeNegated } from './judge-negated';
import { type Found, familyOf, type Setting, withInput } from './signal';

/** The end of a past tense or a short participle with a slip in it, tried only behind a "не": "проводлиось", "проявелн". */
const ALMOST_DONE = /(?:л[аоиу]?|[оиал]с[ьо]?|н[аоы]?|нео)$/;

/** What one is glad not to have had to do. */
const SPARED =
  /^(?:отказ|закры|отмен|сокра|увольн|увол|эвакуир|отключ|высел|взыск|прекра|приостан|останав|остано|прерыв|прерва|наказ|штраф|пересел)/;

/** A verb without its middle: "пров-сь", "пост-ло". */
const SHORTENED = /^[а-я]{3,}-(?:с[ья]|лс[ья]|л[аиоу]?|лось|лась|лись|н[аоы]?|т[аоы]?)$/;

/** Negated, these are what a check ends with, as those of the sense 'finding' are. */
const FOUND =
  /^(?:найд|установ|наш[ел]|наход|подтвер|обнаруж|задерж|замеч|оказал|усмат|допущ|выяв|потреб|понадоб|случ|произо|доказ|достиг|наше?л|встре[тч]|оштраф|наказ|привлеч)/;

/** What a negation at `index` says; its words are put into `negated`. Longer than most: exceptions, each tried where those before were not met. */
export function readNegation(setting: Setting, index: number, negated: Set<Word>): Found | null {
  const { words, lexicon } = setting;
  const particle = words[index];
  const next = words[index + 1];
  if (particle === undefined || next === undefined) return null;
  if (particle.text === 'ни') return setting.hasFlaw ? null : readNeither(words, index);
  if (next.sense === 'scalar' || next.text === 'ранее' || next.text === 'раньше') {
    negated.add(next);
    return null;
  }
  if (isInTheEnd(words)) return null;
  // "Не могли не провести", "никогда не принимал столько".
  if ((next.sense === 'link' || /^мог/.test(next.text)) && words[index + 2]?.text === 'не') return null;
  if (words[index - 2]?.text === 'не' && /^мог|^смог|^удал/.test(words[index - 1]?.text ?? '')) return null;
  if (words.some(({ text }) => text === 'никогда') && words.some(({ text }) => /^(?:столько|такого|таких)$/.test(text)))
    return null;
  // "Ни один рейд впустую не прошёл".
  if (IN_VAIN.test(words[index - 1]?.text ?? '')) {
    negated.add(next);
    for (const word of words.slice(0, index)) if (word.sense === 'absence' || word.text === 'ни') negated.add(word);
    return null;
  }
  // "Без семинаров не обошлось".
  if (next.text.startsWith('обош') && words.some(({ text }) => text === 'без')) return null;
  // "Не нашлось ни одного двора без скамейки".
  const neither = words.findIndex(({ text }) => text === 'ни');
  if (neither > index && words.slice(neither).some(({ text }) => text === 'без')) return null;
  // "Не вернулись без медалей".
  if (
    next.sense !== 'steady' &&
    words[index + 2]?.text === 'без' &&
    /^(?:верн|уш|уех|приех|ост[ал]|обош|покин)/.test(next.text)
  )
    return null;
  // "Мошенники не успели снять деньги".
  if (words.slice(0, index).some(({ text }) => OFFENDER.test(text))) return null;
  // "Не прошло и недели без концерта", "не было дня, чтобы …".
  const opens = /^(?:прошл|было$|проход|обош)/.test(next.text);
  if (
    opens &&
    (words.length <= index + 9 || words.slice(index + 3, index + 6).some(({ text }) => text === 'без')) &&
    words.slice(index + 2, index + 5).some(({ text }) => AFFIRMED.test(text))
  )
    return null;
  const target = findNegated(words, index) ?? (next.isCut && completes(lexicon, next.text) ? next : null);
  if (target === null) {
    const glued = findSense(lexicon, `не${next.text}`);
    return glued === 'absence' ? { kind: 'none', start: particle.start, end: next.end } : null;
  }
  for (const word of words.slice(index, words.indexOf(target) + 1)) negated.add(word);
  negated.add(next).add(target);
  const kind = judgeNegated(setting, target, next);
  if (kind === null) return null;
  // "Не отремонтирован лишь один подъезд": all the others are.
  const [only, after] = words.slice(words.indexOf(target) + 1);
  const isOnly =
    kind === 'none' &&
    /^(?:лишь|только)$/.test(only?.text ?? '') &&
    (!/^(?:по|потому|из-за|в|на)$/.test(after?.text ?? 'по') ||
      isPartOf(words) ||
      (after?.text === 'в' && /(?:аре|але|рте|еле|мае|юне|юле|усте|бре)$/.test(words.at(-1)?.text ?? '')));
  if (isOnly) return { kind: 'deed', start: particle.start, end: after?.end ?? particle.end, strength: 'weak' };
  const from = target.start < particle.start ? target : particle;
  const to = target.start < particle.start ? next : target;
  const isFinding =
    kind === 'none' &&
    (target.sense === 'finding' ||
      FOUND.test(target.text) ||
      setting.hasFlaw ||
      isOutcome(words, target) ||
      words.some(({ text }) => CHECKED.test(text)));
  return {
    kind,
    family: familyOf(target),
    isFinding,
    strength: kind === 'deed' && COMPLETED.test(target.text) ? 'weak' : 'strong',
    isVague: target.sense === null || target.sense === 'unknown',
    ...withInput(words, from, to),
  };
}

/** "Не с первого раза", "сразу не нашли": it did come about. */
const isInTheEnd = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, at) =>
      (text === 'сразу' && !/^(?:после|же)$/.test(words[at + 1]?.text ?? '')) ||
      (/^(?:раза|попытки|захода)$/.test(text) &&
        /^перв/.test(words[at - 1]?.text ?? '') &&
        words[at - 2]?.text === 'с'),
  );

const IN_VAIN = /^(?:впустую|вхолостую|даром|зря|напрасно|бесследно|безрезультатно|безуспешно)$/;
/** "Ни один проверенный киоск не …": the outcome of a check. */
const CHECKED = /^(?:осмотр|провер|обслед|опрош)[а-я]*нн[а-я]+$/;
const OFFENDER = /^(?:мошенники?|злоумышленники?|преступники?|браконьеры?|поджигатели?|воры?|угонщики?|террористы?)$/;
const AFFIRMED = /^(?:и|дня|недели|месяца|случая|раза|без)$/;

/** "На одном из пяти заседаний". */
const isPartOf = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, at) =>
      text === 'из' &&
      ((words[at - 1]?.value ?? 0) > 0 || words[at - 1]?.text === 'одном') &&
      (words[at + 1]?.value ?? 0) > 1,
  );

/** Whether a verb of the lexicon begins like a word cut short: "орг.", "закл.". */
function completes({ senses }: Lexicon, word: string): boolean {
  if (word.length < 3) return false;
  for (const [stem, sense] of senses)
    if ((sense === 'deed' || sense === 'step' || sense === 'receipt') && stem.startsWith(word)) return true;
  return false;
}

/** "Положительных результатов не получено". */
const isOutcome = (words: readonly Word[], { text }: Word): boolean =>
  text.startsWith('получ') && words.some((word) => /^результат/.test(word.text));

/** "Ни одной заявки", "ни разу", unless the verb has its own "не". */
function readNeither(words: readonly Word[], index: number): Found | null {
  const next = words[index + 1];
  if (next === undefined || words.some(({ text }) => text === 'не' || text === 'нет')) return null;
  const counted = next.text.startsWith('од') ? words[index + 2] : undefined;
  // "Ни одного отложенного".
  if (/^(?:отлож|отмен|перенес|сорван|пропущ|провал)/.test(counted?.text ?? '')) return null;
  // "Ни визитов, ни писем", "ни мы к ним, ни они к нам"; but "ни дня без дела".
  if (index === 0 && words.length < 5 && words.every(({ form, text }) => form === null && text !== 'без'))
    return { kind: 'none', start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? next.end };
  // "За год ни строчки".
  const isBare =
    index > 0 &&
    words.every(({ form, sense }) => form === null && sense !== 'deed') &&
    !words.some(({ text }) => text === 'без');
  return isBare || /^(?:од[ни]|разу)/.test(next.text)
    ? { kind: 'none', start: words[index]?.start ?? 0, end: (counted ?? next).end }
    : null;
}

/** The word that a "не", "not" or "no" at `index` negates; null if it is no verb. */
function findNegated(words: readonly Word[], index: number): Word | null {
  const next = words[index + 1];
  if (next === undefined) return null;
  const isVerb = (word: Word | undefined): word is Word =>
    word !== undefined &&
    (word.form === 'infinitive' || word.form === 'passive' || word.form === 'past') &&
    word.sense !== 'link' &&
    word.sense !== 'flaw' &&
    word.text !== 'отмен';
  // "Переносить не планируется", "отменить не пришлось", "перенос не потребовался".
  const isSpared = next.sense === 'promise' || /^(?:приш|потреб|понадоб)/.test(next.text);
  if (
    isSpared &&
    words.some(
      ({ sense, form, text }) =>
        sense === 'cancel' && (form === 'infinitive' || form === null || /^(?:отмен[аыу]|перенос)$/.test(text)),
    )
  )
    return null;
  // "Отказывать никому не пришлось".
  if (next.text.startsWith('пришл') && words.some(({ text, form }) => form === 'infinitive' && SPARED.test(text)))
    return null;
  if (next.sense === 'future') {
    const after = words[index + 2];
    if (after?.form === 'passive' || after?.form === 'infinitive') return after;
    // "Проводиться не будет", "проведён не будет".
    const before = words[index - 1];
    const isVerb = before?.form === 'infinitive' || before?.form === 'passive';
    return isVerb && before.sense !== 'cancel' ? before : next;
  }
  if (next.sense === 'link') {
    const after = words.slice(index + 2).find(isVerb);
    const before = words
      .slice(0, index)
      .reverse()
      .find(({ form, sense }) => (form === 'infinitive' || form === 'passive') && sense !== 'flaw');
    return after ?? before ?? next;
  }
  if (next.form !== null || SHORTENED.test(next.text)) return next;
  if ((isSurelyWe(next.text) || isMine(next.text)) && next.sense === null) return next;
  const isKnown = next.sense === 'deed' || next.sense === 'step' || next.sense === 'receipt';
  return isKnown && ALMOST_DONE.test(next.text) ? next : null;
}

/** "Непроводилось": a negation written together with its verb. */
export function readGlued({ lexicon, hasFlaw }: Setting, { text, form, start, end }: Word): Found | null {
  if (hasFlaw || form === null || form === 'infinitive' || !text.startsWith('не')) return null;
  // "Необошлось и без подарков".
  if (/^необ(?:ош|ход)/.test(text)) return null;
  const sense = findSense(lexicon, text.slice(2));
  return sense === 'deed' || sense === 'receipt' || sense === 'step' ? { kind: 'none', start, end } : null;
}
