/** Years told from the reporting year: "текущего года", "год, следующий за отчётным", "the year before the reporting year". */
import type { Token } from '../tokens';

interface RelativeYear {
  /** Years from the reporting year. */
  readonly offset: number;
  /** The token after the last. */
  readonly next: number;
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
const YEAR = /^год(?:[аеу]|ом)?$/;
const REPORTING = /^(?:отчетн|текущ)(?:ым|ому|им|ему)$/;
const KIND_OF_YEAR = /^(?:финансов|календарн|бюджетн)/;

/** "Текущего" 0, "прошлом" −1, "следующий" 1; null for any other word. */
function offsetOf(word: string): number | null {
  if (/^(?:текущ|отчетн|эт[ио]|нынешн|истекш)/.test(word)) return 0;
  if (/^(?:прошл|предыдущ|предшеств|минувш)/.test(word)) return -1;
  if (word.startsWith('позапрошл')) return -2;
  return /^(?:следующ|будущ|наступающ|очередн|предстоящ)/.test(word) ? 1 : null;
}

/** "Следующего за отчётным", "предшествующий текущему году" from `at` on. */
function besideReporting(tokens: readonly Token[], at: number): RelativeYear | null {
  const word = textAt(tokens, at);
  const isAfter = word.startsWith('следующ') && textAt(tokens, at + 1) === 'за';
  if (!isAfter && !/^предшеств|^предыдущ/.test(word)) return null;
  const next = at + (isAfter ? 2 : 1);
  return REPORTING.test(textAt(tokens, next)) ? { offset: isAfter ? 1 : -1, next: next + 1 } : null;
}

const ENGLISH: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  reporting: 0,
  last: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  next: 1,
  following: 1,
  coming: 1,
};
const AFTER_YEAR =
  /^year (?:(after|following)|before|preceding|prior to) (?:the |this |that )*(?:reporting|current)(?: year)?(?= |$)/;

function inEnglish(tokens: readonly Token[], at: number): RelativeYear | null {
  const word = textAt(tokens, at);
  if (word === 'year') {
    const words = tokens.slice(at, at + 8).map(({ text }) => text);
    const found = AFTER_YEAR.exec(words.join(' '));
    return found === null ? null : { offset: found[1] === undefined ? -1 : 1, next: at + found[0].split(' ').length };
  }
  const offset = Object.hasOwn(ENGLISH, word) ? ENGLISH[word] : undefined;
  const next = /^(?:calendar|financial|fiscal)$/.test(textAt(tokens, at + 1)) ? at + 2 : at + 1;
  return offset !== undefined && textAt(tokens, next) === 'year' ? { offset, next: next + 1 } : null;
}

/** Whether such a year may begin at a word, whatever follows; of others the word after it tells. */
export const beginsRelativeYear = (word: string): boolean =>
  /^(?:год(?:[аеу]|ом)?|year)$|^(?:следующ|предшеств|предыдущ)/.test(word);

/** The year that is told from the reporting year at a token: "текущего года", "т.г.", "года, следующего за отчётным"; null otherwise. */
export function relativeYear(tokens: readonly Token[], at: number): RelativeYear | null {
  const word = textAt(tokens, at);
  if ((word === 'т' || word === 'с') && textAt(tokens, at + 1) === '.' && textAt(tokens, at + 2) === 'г')
    return { offset: 0, next: textAt(tokens, at + 3) === '.' ? at + 4 : at + 3 };
  if (word.length < 3) return null;
  if (word.charCodeAt(0) < 0x400) return inEnglish(tokens, at);
  if (YEAR.test(word)) {
    const found = besideReporting(tokens, textAt(tokens, at + 1) === ',' ? at + 2 : at + 1);
    return found !== null && YEAR.test(textAt(tokens, found.next)) ? { ...found, next: found.next + 1 } : found;
  }
  const beside = besideReporting(tokens, at);
  if (beside !== null) return YEAR.test(textAt(tokens, beside.next)) ? { ...beside, next: beside.next + 1 } : null;
  const next = KIND_OF_YEAR.test(textAt(tokens, at + 1)) ? at + 2 : at + 1;
  const offset = YEAR.test(textAt(tokens, next)) ? offsetOf(word) : null;
  return offset === null ? null : { offset, next: next + 1 };
}
