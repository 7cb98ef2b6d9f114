/** What the readers of English clauses share: their auxiliaries, adverbs and participles. */
import type { Word } from '../segments/segments';
import { type Found, familyOf, type Setting } from '../signals/signal';

/** What some words of a clause say together, and the index of the word behind them. */
export interface Reading {
  readonly next: number;
  readonly found: readonly Found[];
}

export const BE = /^(?:is|are|was|were|be|been|being|got|gets)$/;
export const HAVE = /^(?:has|have|had|having)$/;
/** Between a verb and what it was done to. */
export const PARTICLE = /^(?:out|up|off|on|for|to)$/;
const ADVERB =
  /^(?:also|now|already|still|yet|ever|even|again|finally|so|far|all|both|then|since|therefore|either|just|ultimately|[a-z]{2,}[^i]ly)$/;
const ARTICLE = /^(?:the|a|an|this|that|its|our|their|his|her|all|any|every|each|two|three|four|five|no|of)$/;
/** Participles that stand for their thing: "the planned visits". */
const NOUNLIKE = /^(?:[a-z]+s|event|visit|fair|trip|race|tour|festival|conference|exhibition|seminar|work|date)$/;

/** Past forms and participles that no ending tells. */
const IRREGULAR =
  /^(?:been|begun|bought|brought|built|came|caught|chosen|chose|done|drawn|drew|driven|drove|did|dug|fed|fell|fought|found|flew|gave|given|gone|got|grew|grown|had|held|kept|laid|led|left|lent|let|lost|made|met|paid|put|ran|read|rebuilt|rose|sang|seen|sent|set|shot|shown|shut|signed|sold|spent|spoke|spoken|sung|swept|taken|taught|told|took|underwent|undergone|undertaken|undertook|went|withdrawn|won|written|wrote)$/;

/** The index of the first word from `at` on that is no adverb. */
export function skipAdverbs(words: readonly Word[], at: number): number {
  let next = at;
  while (ADVERB.test(words[next]?.text ?? '')) next += 1;
  return next;
}

/** The index of the last word before `at` that is no adverb. */
export function skipBack(words: readonly Word[], at: number): number {
  let before = at - 1;
  while (before > 0 && skipAdverbs(words, before) > before) before -= 1;
  return before;
}

/** Whether a word tells by itself that something was done: past and participle, but no attribute of a noun. */
export function isDone(word: Word, before: Word | undefined, after?: Word): boolean {
  return (word.form === 'past' || IRREGULAR.test(word.text)) && !isAttribute(word, before, after);
}

/** "The postponed conference": what describes a thing tells nothing. */
export function isAttribute({ text }: Word, before: Word | undefined, after?: Word): boolean {
  if (before === undefined || !/(?:ed|en|n)$/.test(text)) return false;
  if (before.isNumber) return true;
  if (!ARTICLE.test(before.text)) return false;
  return !/^(?:all|each|two|three|four|five)$/.test(before.text) || NOUNLIKE.test(after?.text ?? '');
}

/** The span of the words from one index to another, both included. */
export function spanOf(words: readonly Word[], from: number, to: number): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[Math.min(to, words.length - 1)]?.end ?? 0 };
}

/** Denied, these say that all went well. */
export const BAD =
  /^(?:undone$|object(?!iv)|complain|protest|miss(?!ion)|refus|reject|unanswer|unattend|unresolv|unfinish|turned$|lost$|delay|cancel|postpon|damag|injur|kill|hurt|harm(?!on)|disrupt|interrupt|stop|paus|suspend|declin|fail|exceed|breach|disput|overdue|behind|late$|reissu|appealed|skip|neglect|drop|forgot|overlook|break(?!fast)|broke|abandon|defer|fall$|fell$|suffer|violat|expir|clos|slip|leak|flood|fault|evict|reoffend|unserved)/;

export const nothingFrom = (next: number): Reading => ({ next, found: [] });

/** What the words from one index to another say, by the verb among them. */
export function toReading(
  { words }: Setting,
  from: number,
  to: number,
  kind: Found['kind'],
  verb: number = to,
): Reading {
  const target = words[verb];
  const place = words[to + 1]?.text;
  const last = place === 'place' || place === 'out' || place === 'part' || place === 'ahead' ? to + 1 : to;
  return {
    next: last + 1,
    found: [
      {
        kind,
        ...spanOf(words, from, last),
        family: target === undefined ? '' : familyOf(target),
        isFinding: kind === 'none' && target?.sense === 'finding',
      },
    ],
  };
}
