/** The phrases of the lexicon by the letters that their first word begins with. */
import { addTo } from '../../group';
import type { Phrase } from './idioms';
import { PHRASES } from './phrases';

/** So many letters tell nearly all apart. */
const LETTERS = 3;

let byBeginning: Map<string, Phrase[]> | null = null;

/** Those that may begin with a word. */
export function phrasesOf(word: string): readonly Phrase[] {
  if (byBeginning === null) {
    byBeginning = new Map();
    for (const phrase of PHRASES) for (const letters of beginningsOf(phrase.word)) addTo(byBeginning, letters, phrase);
  }
  const found: Phrase[] = [];
  for (let length = Math.min(LETTERS, word.length); length > 0; length -= 1)
    found.push(...(byBeginning.get(word.slice(0, length)) ?? []));
  return found;
}

/** The first letters of all that a pattern takes: of "^(?:номинально|формально)$" "ном" and "фор"; fewer where a choice comes sooner. */
function beginningsOf({ source }: RegExp): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const whole of alternativesOf(source)) {
    const inner = whole.startsWith('^') ? whole.slice(1) : whole;
    const group = /^\(\?:((?:[^()]|\([^()]*\))*)\)/.exec(inner)?.[1];
    for (const each of group === undefined ? [inner] : alternativesOf(group)) {
      const letters = /^[а-яa-z]+/.exec(each)?.[0] ?? '';
      const isLastSure = !/^[?*]/.test(each.slice(letters.length));
      beginnings.add((isLastSure ? letters : letters.slice(0, -1)).slice(0, LETTERS));
    }
  }
  return beginnings;
}

/** What stands between the bars of a pattern that are in no brackets. */
function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of source) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
