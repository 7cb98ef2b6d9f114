/** What words can say for a verdict, and what the readers of them share. */
import type { Lexicon } from './lexicon/lexicon';
import type { Opening, Word } from './segments';

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

export type Found = Pick<Signal, 'kind' | 'start' | 'end'> &
  Partial<Pick<Signal, 'about' | 'strength' | 'joined' | 'family' | 'isPresent'>>;

/** What the whole of a segment tells about its words. */
export interface Setting {
  readonly words: readonly Word[];
  readonly lexicon: Lexicon;
  readonly hasFlaw: boolean;
  readonly hasCondition: boolean;
  /** Of a clause of reason or a relative one: no deed of it is a deed of the report. */
  readonly isAside: boolean;
  readonly isRelative: boolean;
  readonly isFormer: boolean;
}

/** The first letters of a verb. */
export const familyOf = ({ text }: Word): string => text.slice(0, 5);

/** The last year named; null where none is. */
export function readYear(words: readonly Word[]): number | null {
  const years = words.filter(({ isNumber, text }) => isNumber && /^(?:19|20)\d\d$/.test(text));
  return years.length === 0 ? null : Number(years.at(-1)?.text);
}

/** A span of words, with what was sent in, or was not, beside it: "запросы не поступали". */
export function withInput(words: readonly Word[], from: Word, to: Word): Pick<Signal, 'start' | 'end' | 'about'> {
  const at = words.indexOf(from);
  const after = words[words.indexOf(to) + 1];
  if (words[at - 1]?.sense === 'input') return { start: words[at - 1]?.start ?? 0, end: to.end };
  if (after?.sense === 'input') return { start: from.start, end: after.end };
  const inputs = words.slice(0, at).filter(({ sense }) => sense === 'input');
  return { start: from.start, end: to.end, about: inputs[0] };
}
