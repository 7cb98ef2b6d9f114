/** The phrases of the lexicon by the word that they begin with. */
import { addTo } from '../../group';
import type { Phrase } from './idioms';
import { PHRASES } from './phrases';

let byBeginning: Map<string, Phrase[]> | null = null;

/** Those that may begin with a word: by its first three letters. */
export function phrasesOf(word: string): readonly Phrase[] {
  if (byBeginning === null) {
    byBeginning = new Map();
    for (const phrase of PHRASES) {
      const [first = ''] = normaliseFirst(phrase.example, phrase.word);
      addTo(byBeginning, first.slice(0, 3), phrase);
    }
  }
  return byBeginning.get(word.slice(0, 3)) ?? [];
}

const normaliseFirst = (example: string, word: RegExp): string[] =>
  example
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(' ')
    .filter((each) => word.test(each));
