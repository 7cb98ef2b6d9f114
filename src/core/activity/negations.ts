/** What is denied in a segment: by "не", "ни", "no" and "not", by a nought, or by a negation written together with its verb. */
import { findSense } from './lexicon/lexicon';
import type { Word } from './segments';
import { type Found, familyOf, type Setting, type Signal, withInput } from './signal';

/** How far an English negation looks for its verb: "no requests from the partner city were received". */
const ENGLISH_REACH = 12;

/** The end of a past tense or a short participle with a slip in it, tried only behind a "не": "проводлиось", "проявелн". */
const ALMOST_DONE = /(?:л[аоиу]?|[оиал]с[ьо]|н[аоы]?)$/;

/** What a negation at `index` says; its words are put into `negated`. */
export function readNegation(setting: Setting, index: number, negated: Set<Word>): Found | null {
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

const COUNTED: readonly Word['sense'][] = ['deed', 'step', 'receipt', 'input', 'count'];

/** "Проведено 0 мероприятий", "обращений - 0"; the word beside the nought is put into `negated`. */
export function readZero(words: readonly Word[], index: number, negated: Set<Word>): Found | null {
  const word = words[index];
  if (word === undefined || !word.isNumber || !/^0+$/.test(word.text)) return null;
  const beside = [words[index - 1], words[index + 1]].find(
    (other) => other !== undefined && (COUNTED.includes(other.sense) || other.sense === 'unknown'),
  );
  if (beside === undefined) return null;
  negated.add(beside);
  return { kind: 'none', start: Math.min(word.start, beside.start), end: Math.max(word.end, beside.end) };
}

/** "Непроводилось": a negation written together with its verb. */
export function readGlued({ lexicon, hasFlaw }: Setting, { text, form, start, end }: Word): Found | null {
  if (hasFlaw || form === null || form === 'infinitive' || !text.startsWith('не')) return null;
  const sense = findSense(lexicon, text.slice(2));
  return sense === 'deed' || sense === 'receipt' || sense === 'step' ? { kind: 'none', start, end } : null;
}
