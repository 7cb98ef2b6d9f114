/** What a segment says by its own words, whatever stands around it. */
import type { Word } from './segments/segments';
import { readNegation } from './signals/negations';
import { readZero } from './signals/noughts';
import { readPredicate } from './signals/predicates';
import type { Found, Setting } from './signals/signal';
import { readWorkPhrase } from './signals/verbless';

export function readSegment(setting: Setting): Found[] {
  const { words } = setting;
  const negated = new Set<Word>();
  const signals: Found[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const found = word.sense === 'not' ? readNegation(setting, index, negated) : readZero(setting, index, negated);
    if (found !== null) signals.push(found);
  }
  if (signals.some(({ isFinding }) => isFinding) || setting.hasFlaw) {
    const work = readWorkPhrase(words);
    if (work !== null) signals.push(work);
  }
  let future: Word | null = null;
  /** Whether a joining word stands behind the last predicate; null before the first. */
  let joined: boolean | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    if (joined === false && /^(?:и|но|затем)$/.test(word.text)) joined = true;
    if (negated.has(word)) continue;
    // "Должна быть сдана".
    if (word.text === 'быть' && signals.some(({ kind }) => kind === 'promise')) future = word;
    if (word.sense === 'future') {
      future = word;
      const next = words[index + 1];
      const isVerb = next !== undefined && (next.form !== null || next.sense !== null);
      // "Заключён будет после торгов".
      const before = words[index - 1];
      const isBehind = before?.form === 'passive' && signals.at(-1)?.end === before.end;
      if (setting.isRelative) continue;
      if (isBehind) signals.pop();
      signals.push({ kind: 'promise', start: (isBehind ? before : word).start, end: isVerb ? next.end : word.end });
      continue;
    }
    const found = readPredicate(setting, index, future);
    if (found === null) continue;
    // "Построят и модернизируют": both are to come.
    if (
      found.isPresent === true &&
      joined === true &&
      signals.at(-1)?.kind === 'promise' &&
      words[index - 1]?.text === 'и'
    )
      continue;
    signals.push({ ...found, joined: joined === true });
    joined = false;
  }
  signals.sort((a, b) => a.start - b.start);
  // "Кружок открыт на бумаге".
  const isOnPaper = signals.some(({ family = '' }) => /^(?:бумаг|номин|форма|тольк|без)$/.test(family));
  return settleDecisions(setting, isOnPaper ? signals.filter(({ kind }) => kind !== 'deed') : signals);
}

/** "Принято решение об отмене", "объявили о переносе": the first verb only carries the second word's news. */
function settleDecisions({ words }: Setting, signals: readonly Found[]): Found[] {
  const news = signals.find(({ kind, start }) => {
    if (kind !== 'none' && kind !== 'cancel') return false;
    const at = words.findIndex((word) => word.start === start);
    const before = words[at - 1]?.text ?? '';
    return (
      before === 'о' || before === 'об' || words.slice(0, at).some(({ text }) => /^(?:решен|постановил)/.test(text))
    );
  });
  return news === undefined ? [...signals] : signals.filter(({ kind, start }) => kind !== 'deed' || start > news.start);
}
