/** Who of the directory is likely to be meant by a name that it does not have. */
import { allowedDistance, editDistance } from '../../text/edit-distance';
import { executorKey } from '../executors/executor-key';
import type { Directory, DirectoryExecutor } from './directory';

/** Spellings that one name is compared with letter by letter, those first that have its letters; and those that a directory may have for anybody to be compared. */
const MOST_COMPARED = 60;
const MOST_SPELLINGS = 2_000;

/** The executor whose name or other name comes nearest, by edit distance with words in any order; null where none is near, or the directory is too long to say. */
export function nearestExecutor(directory: Directory, name: string): DirectoryExecutor | null {
  const known = guesses.get(directory) ?? new Map<string, DirectoryExecutor | null>();
  guesses.set(directory, known);
  const key = executorKey(name);
  if (!known.has(key)) known.set(key, guessExecutor(directory, key));
  return known.get(key) ?? null;
}

const guesses = new WeakMap<Directory, Map<string, DirectoryExecutor | null>>();

function guessExecutor(directory: Directory, key: string): DirectoryExecutor | null {
  const sorted = sortWords(key);
  let nearest: Spelling | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [fewest, spelling] of likelySpellings(directory, key)) {
    if (fewest > least) break;
    const limit = Math.min(least, allowedDistance(spelling.key.length));
    const distance = Math.min(editDistance(key, spelling.key, limit), editDistance(sorted, spelling.inOrder, limit));
    // Of those as near, the first of the directory.
    if (distance > limit || (distance === least && nearest !== null && nearest.at < spelling.at)) continue;
    nearest = spelling;
    least = distance;
  }
  return nearest?.executor ?? null;
}

/** A name or another name, with its words in order and how many of each letter it has. */
interface Spelling {
  readonly at: number;
  readonly key: string;
  readonly inOrder: string;
  readonly letters: Int32Array;
  readonly executor: DirectoryExecutor;
}

/** Those that the name may be near to, with the fewest slips by which their letters can come to be its own, from the fewest on. */
function likelySpellings(directory: Directory, key: string): [fewest: number, spelling: Spelling][] {
  const letters = countLetters(key);
  const likely: [number, Spelling][][] = [];
  for (const spelling of spellingsOf(directory)) {
    const limit = allowedDistance(spelling.key.length);
    if (Math.abs(spelling.key.length - key.length) > limit) continue;
    const fewest = fewestSlips(letters, spelling.letters);
    if (fewest > limit) continue;
    likely[fewest] ??= [];
    likely[fewest]?.push([fewest, spelling]);
  }
  return likely.flat().slice(0, MOST_COMPARED);
}

/** The spellings of all, taken apart once for all names that are compared. */
function spellingsOf(directory: Directory): readonly Spelling[] {
  const { byKey } = directory;
  const known =
    spellings.get(directory) ??
    [...(byKey.size > MOST_SPELLINGS ? [] : byKey)].map(([key, executor], at) => {
      return { at, key, inOrder: sortWords(key), letters: countLetters(key), executor };
    });
  spellings.set(directory, known);
  return known;
}

const spellings = new WeakMap<Directory, readonly Spelling[]>();

/** Letters that share a place count as one: so fewer slips may seem needed, never more. */
const PLACES = 32;

function countLetters(text: string): Int32Array {
  const letters = new Int32Array(PLACES);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) % PLACES;
    letters[place] = (letters[place] ?? 0) + 1;
  }
  return letters;
}

/** A slip brings one letter in, takes one away, or both. */
function fewestSlips(one: Int32Array, other: Int32Array): number {
  let [more, less] = [0, 0];
  for (let place = 0; place < PLACES; place += 1) {
    const apart = (one[place] ?? 0) - (other[place] ?? 0);
    if (apart > 0) more += apart;
    else less -= apart;
  }
  return Math.max(more, less);
}

function sortWords(key: string): string {
  return key.split(' ').sort().join(' ');
}
