/** The proof: every word of the source is in the new tab or among what was left out, and the tab reads as the source does. */
import type { Grid } from '../grid/grid';
import { cellText } from '../grid/grid';
import type { Plan, PlanItem } from '../plan/plan';
import { isWordSign, listWords } from '../text/word-signs';
import type { LeftOut } from './source';

export interface ImportProof {
  /** Words and numbers of the source's tables and title. */
  readonly words: number;
  /** Of these, in the new tab. */
  readonly kept: number;
  /** Of these, among what was left out. */
  readonly left: number;
  /** Words that are neither; empty when the proof holds. */
  readonly lost: readonly string[];
  /** Whether sections, items, executors, periods and entries of the new tab are those of the source. */
  readonly same: boolean;
}

/** Lost words told of: a few show the fault as well as all. */
const MOST_LOST = 20;

/**
 * `left` is what was left out of `source`; `added` are words that the new rows have besides: titles of their own, copies.
 */
export function proveWords(
  source: Grid,
  rows: readonly (readonly string[])[],
  left: readonly LeftOut[],
  added: readonly string[],
): Omit<ImportProof, 'same'> {
  // Texts that went over whole are set off against each other first: only the rest is taken apart into words.
  const texts = new Map<string, number>();
  const weigh = (text: string, step: number): void => {
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + step);
  };
  let words = 0;
  for (const [row, cells] of source.rows.entries()) {
    for (const [column] of cells.entries()) {
      const text = cellText(source, row, column).trim();
      words += countWordsOf(text);
      weigh(text, 1);
    }
  }
  for (const cells of rows) for (const text of cells) weigh(text, -1);
  for (const text of added) weigh(text, 1);
  let inLeft = 0;
  for (const { text } of left) {
    inLeft += countWordsOf(text);
    weigh(text, -1);
  }
  const balance = new Map<string, number>();
  for (const [text, count] of texts) {
    if (count === 0) continue;
    for (const word of listWords(text)) balance.set(word, (balance.get(word) ?? 0) + count);
  }
  const lost = [...balance].flatMap(([word, rest]) => (rest > 0 ? [word] : []));
  const missing = [...balance.values()].reduce((sum, rest) => sum + Math.max(0, rest), 0);
  return { words, kept: words - inLeft - missing, left: inLeft, lost: lost.slice(0, MOST_LOST) };
}

/** How many words `listWords` would give, without making them. */
function countWordsOf(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWord =
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x410 && code <= 0x44f) ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code > 0x7f && isWordSign(String.fromCodePoint(text.codePointAt(at) ?? 0)));
    if (isWord && !inside) count += 1;
    inside = isWord;
    if (code >= 0xd800 && code < 0xdc00) at += 1;
  }
  return count;
}

/** Whether two plans say the same, wherever it stands. */
export function samePlan(one: Plan, other: Plan): boolean {
  return (
    alike(
      one.sections,
      other.sections,
      (a, b) => a.number === b.number && a.title === b.title && a.level === b.level,
    ) &&
    alike(one.items, other.items, sameItem) &&
    alike(one.orphans, other.orphans, (a, b) => sameTexts(a.entries, b.entries))
  );
}

function sameItem(one: PlanItem, other: PlanItem): boolean {
  return (
    one.section === other.section &&
    one.number.text === other.number.text &&
    one.name.text === other.name.text &&
    one.period.text === other.period.text &&
    sameTexts(one.executors, other.executors) &&
    sameTexts(one.notes, other.notes) &&
    sameTexts(one.entries, other.entries)
  );
}

function sameTexts(one: readonly { readonly text: string }[], other: readonly { readonly text: string }[]): boolean {
  return alike(one, other, (a, b) => a.text === b.text);
}

function alike<Each>(one: readonly Each[], other: readonly Each[], same: (a: Each, b: Each) => boolean): boolean {
  return one.length === other.length && one.every((each, index) => same(each, other[index] as Each));
}
