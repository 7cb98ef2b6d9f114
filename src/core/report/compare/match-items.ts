/** Which measure of one plan is which of another: by name, whatever its number and place; what nobody can tell is a question. */
import { groupBy } from '../../group';
import { executorKey } from '../../plan/executors/executor-key';
import { areTooMany, countWords, likeness } from '../../text/diff-words';

/** A measure as it is compared. */
export interface ComparedItem {
  readonly number: string;
  readonly name: string;
  readonly period: string;
  readonly executors: readonly string[];
  readonly entries: readonly string[];
  readonly verdict: string;
  /** 1-based row in its tab. */
  readonly row: number;
}

export interface ItemMatch {
  readonly before: ComparedItem;
  readonly after: ComparedItem;
}

export interface ItemMatches {
  readonly matches: readonly ItemMatch[];
  readonly removed: readonly ComparedItem[];
  readonly added: readonly ComparedItem[];
  /** A measure that several new ones seem to be parts of. */
  readonly splits: readonly { readonly before: ComparedItem; readonly parts: readonly ComparedItem[] }[];
  /** A new measure that several former ones seem to have gone into. */
  readonly joins: readonly { readonly after: ComparedItem; readonly parts: readonly ComparedItem[] }[];
}

/** Names at least so alike are one, rewritten. */
const ALIKE = 0.6;
/** With the same number, or the same words of progress, less is enough. */
const ALIKE_BESIDE = 0.4;

const nameOf = ({ name }: ComparedItem): string => executorKey(name);
const numberOf = ({ number }: ComparedItem): string => number.replace(/[\s.]+$/, '');
const textOf = ({ entries }: ComparedItem): string => entries.join('\n');

export function matchItems(before: readonly ComparedItem[], after: readonly ComparedItem[]): ItemMatches {
  const matches: ItemMatch[] = [];
  const left = new Set(before);
  const right = new Set(after);
  const take = (one: ComparedItem, other: ComparedItem): void => {
    matches.push({ before: one, after: other });
    left.delete(one);
    right.delete(other);
  };
  // The same name, and of several the one whose number, executors or words are the same.
  const keys: ((item: ComparedItem) => string)[] = [
    (item) => [nameOf(item), numberOf(item), item.executors.join()].join('\n'),
    (item) => [nameOf(item), item.executors.join()].join('\n'),
    (item) => [nameOf(item), numberOf(item)].join('\n'),
    nameOf,
  ];
  for (const keyOf of keys) {
    const known = groupBy(left, keyOf);
    for (const item of [...right]) {
      const one = known.get(keyOf(item))?.shift();
      if (one !== undefined && nameOf(item) !== '') take(one, item);
    }
  }
  // Beyond, names alone tell.
  const texts = (items: Iterable<ComparedItem>): string[] => [...items].map((item) => `${item.name}\n${textOf(item)}`);
  const isTooMany = areTooMany(texts(left), texts(right));
  const { splits, joins } = isTooMany ? { splits: [], joins: [] } : findParts([...left], [...right]);
  const parted = new Set([...splits, ...joins].flatMap((each) => [...each.parts]));
  for (const { before: one } of splits) parted.add(one);
  for (const { after: one } of joins) parted.add(one);
  if (!isTooMany) pairAlike(left, right, parted, take);
  return { matches, removed: [...left], added: [...right], splits, joins };
}

/** Measures that were renamed: the most alike first. */
function pairAlike(
  left: Set<ComparedItem>,
  right: Set<ComparedItem>,
  parted: ReadonlySet<ComparedItem>,
  take: (one: ComparedItem, other: ComparedItem) => void,
): void {
  const pairs: { readonly one: ComparedItem; readonly other: ComparedItem; readonly like: number }[] = [];
  for (const one of left) {
    for (const other of right) {
      if (parted.has(one) || parted.has(other)) continue;
      const like = likeness(one.name, other.name);
      const isBeside =
        (numberOf(one) !== '' && numberOf(one) === numberOf(other)) ||
        (textOf(one) !== '' && likeness(textOf(one), textOf(other)) > ALIKE);
      if (like >= ALIKE || (isBeside && like >= ALIKE_BESIDE)) pairs.push({ one, other, like });
    }
  }
  for (const { one, other } of pairs.sort((first, second) => second.like - first.like))
    if (left.has(one) && right.has(other)) take(one, other);
}

/** How much of a text's long words stand in another. */
function covered(part: string, whole: string): number {
  const { words } = countWords(whole);
  let [found, all] = [0, 0];
  for (const [word, count] of countWords(part).words) {
    if (word.length <= SHORT) continue;
    all += count;
    if (words.has(word)) found += count;
  }
  return all === 0 ? 0 : found / all;
}

/** Letters of a word that says little. */
const SHORT = 3;

const hasSeveralLongWords = (text: string): boolean => {
  let all = 0;
  for (const [word, count] of countWords(text).words) if (word.length > SHORT) all += count;
  return all > 1;
};

/** A name counts as a part of another from so many of its words in it on. */
const PART = 0.7;

function findParts(
  left: readonly ComparedItem[],
  right: readonly ComparedItem[],
): Pick<ItemMatches, 'splits' | 'joins'> {
  // Each has some of its words, or all of them and more: "олимпиада" is parted in "олимпиада для школьников" and "олимпиада для студентов".
  const partsOf = (whole: ComparedItem, others: readonly ComparedItem[]): ComparedItem[] => {
    const isNarrowed = hasSeveralLongWords(whole.name);
    return others.filter(({ name }) =>
      name.length < whole.name.length
        ? covered(name, whole.name) >= PART
        : isNarrowed && covered(whole.name, name) === 1,
    );
  };
  const splits = left.flatMap((before) => {
    const parts = partsOf(before, right);
    return parts.length >= 2 ? [{ before, parts }] : [];
  });
  const joins = right.flatMap((after) => {
    const parts = partsOf(after, left);
    return parts.length >= 2 ? [{ after, parts }] : [];
  });
  return { splits, joins };
}
