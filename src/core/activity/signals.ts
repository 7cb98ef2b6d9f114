/** Finds in each segment the words that speak for one verdict or another. */

import type { Lexicon } from './lexicon/lexicon';
import { readNegation, readZero } from './negations';
import { readPredicate } from './predicates';
import type { Segment, Word } from './segments';
import { type Found, readYear, type Setting, type Signal } from './signal';

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
    // Written out, for two spreads an object were a third of the detector's time.
    for (const {
      kind,
      start,
      end,
      about,
      strength = 'strong',
      joined = false,
      family = '',
      isPresent = false,
    } of found)
      signals.push({
        kind,
        start,
        end,
        about,
        strength,
        joined,
        family,
        isPresent,
        segment: index,
        sentence,
        opening,
        year,
        isCurrent,
        isAside,
      });
  }
  return signals;
}

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
