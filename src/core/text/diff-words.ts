/** Which words of a text went and which came: the shortest way from one text to another, word by word. */
import { listPieces, listWords } from './word-signs';

export interface DiffPiece {
  readonly text: string;
  readonly kind: 'kept' | 'removed' | 'inserted';
}

/** Pairs of words compared at most; two texts that differ more are told as one replaced by the other. */
const MOST_PAIRS = 4_000_000;

/** With less of either text kept than this, scattered words would be marked that have nothing to do with one another. */
const FEWEST_KEPT = 0.35;

/** Pieces in order: those kept and removed are the first text, those kept and inserted the second. */
export function diffWords(before: string, after: string): DiffPiece[] {
  const pieces: { text: string; kind: DiffPiece['kind'] }[] = [];
  let kept = 0;
  let [gone, come] = ['', ''];
  const settle = (): void => {
    if (gone !== '') pieces.push({ text: gone, kind: 'removed' });
    if (come !== '') pieces.push({ text: come, kind: 'inserted' });
    [gone, come] = ['', ''];
  };
  const steps = diffLists(listPieces(before), listPieces(after));
  steps.forEach(({ value, kind }, at) => {
    if (kind === 'removed') gone += value;
    else if (kind === 'inserted') come += value;
    else if (
      value.trim() === '' &&
      gone + come !== '' &&
      steps[at + 1] !== undefined &&
      steps[at + 1]?.kind !== 'kept'
    ) {
      // A blank between two changes is read with them.
      gone += value;
      come += value;
    } else {
      settle();
      kept += value.trim().length;
      const last = pieces.at(-1);
      if (last?.kind === 'kept') last.text += value;
      else pieces.push({ text: value, kind: 'kept' });
    }
  });
  settle();
  if (before !== '' && after !== '' && kept < FEWEST_KEPT * Math.min(before.length, after.length)) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'inserted' },
    ];
  }
  return pieces;
}

export interface Step<Value> {
  readonly value: Value;
  readonly kind: DiffPiece['kind'];
  /** Of a kept member: what it is in the first list. */
  readonly old?: Value;
}

/** The same for any lists; members are the same where `keyOf` says so. A kept member is that of the second list. */
export function diffLists<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => unknown = (value) => value,
): Step<Value>[] {
  const same = (one: number, other: number): boolean => keyOf(before[one] as Value) === keyOf(after[other] as Value);
  let head = 0;
  while (head < before.length && head < after.length && same(head, head)) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && same(before.length - 1 - tail, after.length - 1 - tail)) tail += 1;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const kept = (value: Value, old: number): Step<Value> => ({ value, kind: 'kept', old: before[old] as Value });
  // No list of arguments: very many have no room on the stack.
  return [
    ...after.slice(0, head).map((value, at) => kept(value, at)),
    ...middle(before.slice(head, head + rows), after.slice(head, head + columns), keyOf),
    ...after.slice(after.length - tail).map((value, at) => kept(value, before.length - tail + at)),
  ];
}

function middle<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => unknown,
): Step<Value>[] {
  const removed = (values: readonly Value[]): Step<Value>[] => values.map((value) => ({ value, kind: 'removed' }));
  const inserted = (values: readonly Value[]): Step<Value>[] => values.map((value) => ({ value, kind: 'inserted' }));
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return [...removed(before), ...inserted(after)];
  const [one, other] = [before.map(keyOf), after.map(keyOf)];
  const width = columns + 1;
  // Lengths of the longest common rest from each pair of places on.
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row] === other[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  const steps: Step<Value>[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[row] === other[column]) {
      steps.push({ value: after[column] as Value, kind: 'kept', old: before[row] as Value });
      row += 1;
      column += 1;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) {
      steps.push({ value: before[row] as Value, kind: 'removed' });
      row += 1;
    } else {
      steps.push({ value: after[column] as Value, kind: 'inserted' });
      column += 1;
    }
  }
  return [...steps, ...removed(before.slice(row)), ...inserted(after.slice(column))];
}

/** Pairs of texts whose likeness is asked for at most, each of one list with each of another. */
const MOST_LIKENESSES = 250_000;
/** Letters of all those pairs together. */
const MOST_LETTERS = 100_000_000;

/** Whether asking how alike each of some texts is to each of others would take too long. */
export function areTooMany(some: readonly string[], others: readonly string[]): boolean {
  const lettersOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);
  const letters = lettersOf(some) * others.length + lettersOf(others) * some.length;
  return some.length * others.length > MOST_LIKENESSES || letters > MOST_LETTERS;
}

/** How alike two texts are, from 0 to 1, by the words they share. */
export function likeness(one: string, other: string): number {
  const [first, second] = [countWords(one), countWords(other)];
  if (first.all === 0 || second.all === 0) return first.all === second.all ? 1 : 0;
  let shared = 0;
  for (const [word, count] of second.words) shared += Math.min(count, first.words.get(word) ?? 0);
  return (2 * shared) / (first.all + second.all);
}

interface WordCount {
  /** How often each stands in the text, in small letters. */
  readonly words: ReadonlyMap<string, number>;
  readonly all: number;
}

/** A text that is compared with many others is read once. */
export function countWords(text: string): WordCount {
  const before = counted.get(text);
  if (before !== undefined) return before;
  const list = listWords(text.toLowerCase());
  const words = new Map<string, number>();
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  if (lettersCounted > MOST_COUNTED) {
    counted.clear();
    lettersCounted = 0;
  }
  lettersCounted += text.length;
  const count = { words, all: list.length };
  counted.set(text, count);
  return count;
}

/** Texts read lately, and their letters: as many as two lists have that are not too long to be compared. */
const counted = new Map<string, WordCount>();
let lettersCounted = 0;
const MOST_COUNTED = 2_000_000;
