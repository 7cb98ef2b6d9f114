/** Tells the formal reply: an entry that repeats the name of its measure in other grammatical forms and says nothing besides. */
import { normalise } from '../text/normalise';
import { tokenise } from '../text/tokens';

export interface Restatement {
  /** 0 to 1: how much of the name's content the entry takes over in runs. */
  readonly share: number;
  readonly restated: boolean;
}

/** A run shorter than this is a common term, not a repetition: "в сфере труда и занятости". */
const SHORTEST_RUN = 4;
/** In the published plan of 2022 the formal replies take over 0.44 and more of their measure's name, the others at most 0.29. */
const THRESHOLD = 0.4;
/** Content words looked at: a name has some thirty, and the cost grows with the product of the two. */
const LONGEST_NAME = 150;
const LONGEST_ENTRY = 600;

const FUNCTION_WORDS = new Set(
  'для или как что том числе также при под над без его ее их этого это году года годах годы рамках целях the and for with from that'.split(
    ' ',
  ),
);

/**
 * Compares content words (three letters or more, function words left out) by their beginnings, for the endings change with the grammar: two
 * words match if they share at least four letters and all but the last four of the longer one.
 *
 * `share` is the part of the name's content words that stand in runs of at least four matching words, in the same order in both texts.
 * The entry is `restated` if the share reaches 0.4 and the entry has no more words of its own than the name has: beyond that
 * somebody took the trouble to report, however they began.
 */
export const measureRestatement = (name: string, entry: string): Restatement =>
  measure(contentWords(name), contentWords(entry));

function measure(name: readonly string[], entry: readonly string[]): Restatement {
  const asked = name.slice(0, LONGEST_NAME);
  const replied = entry.slice(0, LONGEST_ENTRY);
  if (asked.length < SHORTEST_RUN) return { share: 0, restated: false };
  const taken = takenOver(asked, replied);
  const share = taken / asked.length;
  return { share, restated: share >= THRESHOLD && replied.length - taken <= asked.length };
}

/** Whether the entry is `restated`: most are told from one by their length alone. */
export function isRestated(name: string, entry: string): boolean {
  const [asked, replied] = [contentWords(name), contentWords(entry)];
  return replied.length <= 2 * asked.length && measure(asked, replied).restated;
}

function contentWords(text: string): string[] {
  const words: string[] = [];
  for (const token of tokenise(normalise(text).text, 'apart'))
    if (token.kind === 'word' && token.text.length > 2 && !FUNCTION_WORDS.has(token.text)) words.push(token.text);
  return words;
}

/** How many words of `asked` stand in a run that `replied` has too. */
function takenOver(asked: readonly string[], replied: readonly string[]): number {
  const taken = new Uint8Array(asked.length);
  /** Length of the run that begins at the next word of `asked` and at each word of `replied`. */
  const [askedHeads, repliedHeads] = [asked.map(headOf), replied.map(headOf)];
  let below = new Uint16Array(replied.length + 1);
  for (let index = asked.length - 1; index >= 0; index -= 1) {
    const runs = new Uint16Array(replied.length + 1);
    for (let at = replied.length - 1; at >= 0; at -= 1) {
      if (askedHeads[index] !== repliedHeads[at] || !sameFamily(asked[index] ?? '', replied[at] ?? '')) continue;
      const run = (below[at + 1] ?? 0) + 1;
      runs[at] = run;
      if (run >= SHORTEST_RUN) taken.fill(1, index, index + run);
    }
    below = runs;
  }
  return taken.reduce((sum, one) => sum + one, 0);
}

/** A number of a word's first four letters, which all words of a family have alike. */
function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < 4; at += 1) head = Math.imul(head, 31) + (word.charCodeAt(at) || 0);
  return head;
}

function sameFamily(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longer && one[shared] === other[shared]) shared += 1;
  return shared >= 4 && shared >= longer - 4;
}
