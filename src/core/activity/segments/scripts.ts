/** In which letters a text is written: what cannot be read is not judged. */
import type { Segment, Word } from './segments';

/** Letters of other languages that write in Cyrillic. */
const STRANGE = /[^a-zа-я'’-]/;

/** Whether a text is of a language whose years cannot be told to be of plans or of deeds. */
export const isStrange = (segments: readonly Segment[], areEnglish: boolean): boolean =>
  segments.some(({ words }) => words.some(({ text, isNumber }) => !isNumber && STRANGE.test(text))) ||
  (!areEnglish && segments.every(({ words }) => words.every(({ text, isNumber }) => isNumber || text < 'а')));

/** Whether all words of a segment are written in Latin letters, and some are. */
export const isLatin = (words: readonly Word[]): boolean =>
  words.some(({ isNumber }) => !isNumber) && words.every(({ text, isNumber }) => isNumber || text < 'а');
