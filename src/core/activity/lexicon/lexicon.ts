/**
 * What a word of the lexicon can mean for a verdict, and how a lexicon is put together and looked up.
 *
 * No stemmer or morphology library stands behind it: a stemmer cuts off the very endings that tell "проведено" from "провести" and
 * "запланированных" from "запланирован", and a morphological dictionary weighs megabytes. So an entry here is the beginning that all
 * forms of a word family share, and word-forms.ts reads the endings.
 */

import { addTo } from '../../group';

/** Of a verb. 'cut': without its end, "провод.", whose form nothing tells. */
export type WordForm = 'past' | 'passive' | 'present' | 'future' | 'infinitive' | 'cut' | null;

/** The part a word plays. Families stand in russian.ts, english.ts and neighbours.ts, examples in test/core/activity/lexicon.test.ts. */
export type Sense =
  /** Work, in whatever clause it stands, if its form says that it was done: "проведено", "held". */
  | 'deed'
  /** Work, but only a step towards what was to be held; called off with it: "заявка подана, но форум отменен". */
  | 'step'
  /** Something came in; says nothing by itself: "поступило". */
  | 'receipt'
  /** A circumstance, no work: "находится", "сокращено". */
  | 'state'
  /** Tells how a thing is; neither it nor its negation says what was done: "не превышает". */
  | 'attribute'
  /** Looks like a verb and is none: "цели". */
  | 'noun'
  /** Negated beside a flaw, a good result of checking: "не выявлено". */
  | 'finding'
  /** Negated, it says that work goes on: "не прерывалась". */
  | 'steady'
  /** Says by itself that nothing took place: "отсутствуют", "воздержались". */
  | 'absence'
  /** Called off or put off: "отменено", "перенос". */
  | 'cancel'
  /** Only meant for later: "запланировано". */
  | 'promise'
  /** Makes a promise of the words after it: "будет". */
  | 'future'
  /** Stands between a negation and its verb: "не был проведен". */
  | 'link'
  /** Negates the next verb: "не". */
  | 'not'
  /** Behind a "не" it makes a measure or a contrast, not a negation: "не менее". */
  | 'scalar'
  /** Faults and debts, whose absence is a good result: "нарушений". */
  | 'flaw'
  /** What others send in, shown with the verdict: "запросы". */
  | 'input'
  /** Acts and restrictions: calling them off is work: "отменены ограничения". */
  | 'act'
  /** Begins a clause of reason: "поскольку". */
  | 'reason'
  /** Begins a relative clause: "которые". */
  | 'relative'
  /** Begins a clause of equal weight: "однако". */
  | 'contrast'
  /** Speaks of a condition, not of what was: "случае", "мере". */
  | 'condition'
  /** Speaks of former years: "ранее". */
  | 'former'
  /** A piece of work by its name, done if it is counted or found something: "рейд", "проверка". */
  | 'work'
  /** Says that somebody speaks: no deed, nor is its negation an idleness: "пояснили". */
  | 'speech'
  /** Counts people or things, so that a sentence without a verb tells of work: "30 участников". */
  | 'count';

/** Entries by sense, parted by blanks; lower case, е for ё. An entry that ends in a full stop is one whole word. */
export type LexiconWords = Readonly<Partial<Record<Sense, string>>>;

export interface Lexicon {
  readonly senses: ReadonlyMap<string, Sense>;
  /** Length of the longest entry. */
  readonly longest: number;
  /** Longer families by their first letter, for words with a slip in them. */
  readonly byLetter: ReadonlyMap<string, readonly string[]>;
  /** Words looked up lately, for the words of a plan are few: filled by whoever looks them up. */
  readonly known: Map<string, KnownWord>;
}

/** What is the same for a word wherever it stands. */
export interface KnownWord {
  readonly sense: Sense | 'unknown' | null;
  readonly form: WordForm;
  /** A verb by its sense that shows no form: perhaps cut short. */
  readonly isFormless: boolean;
  /** Flags of word-classes.ts. */
  readonly is: number;
}

/** Families shorter than this are not looked for in misspelt words: too many others are one letter away. */
const SHORTEST_MISSPELT = 6;

const SENSES_MISSPELT: readonly Sense[] = ['deed', 'receipt', 'absence', 'cancel', 'promise'];

/** Makes one lexicon of several lists; of two entries spelt alike the later one counts. */
export function buildLexicon(lists: readonly LexiconWords[]): Lexicon {
  const senses = new Map<string, Sense>();
  const byLetter = new Map<string, string[]>();
  let longest = 0;
  // A plain loop, for each edit makes the lexicon anew.
  for (const list of lists)
    for (const sense of Object.keys(list) as Sense[])
      for (const word of (list[sense] ?? '').replace(/\n/g, ' ').split(' ')) {
        senses.set(word, sense);
        if (word.length > longest) longest = word.length;
      }
  senses.forEach((sense, word) => {
    const isTooShort = word.length < SHORTEST_MISSPELT || word.endsWith('.');
    if (!isTooShort && SENSES_MISSPELT.includes(sense)) addTo(byLetter, word.slice(0, 1), word);
  });
  return { senses, longest, byLetter, known: new Map() };
}

/** The sense of a normalised word by its longest entry; null for a word the lexicon does not know. */
export function findSense({ senses, longest }: Lexicon, word: string): Sense | null {
  const whole = senses.get(`${word}.`);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, longest); length > 1; length -= 1) {
    const sense = senses.get(word.slice(0, length));
    if (sense !== undefined) return sense;
  }
  return null;
}

/**
 * The sense of a word that the lexicon does not know, if it begins like one of its longer families but for one slip: a letter changed,
 * left out, added, or two exchanged. The first letter must be right, as it nearly always is.
 */
export function findMisspelt({ senses, byLetter }: Lexicon, word: string): Sense | null {
  if (word.length < SHORTEST_MISSPELT) return null;
  const family = byLetter.get(word.slice(0, 1))?.find((stem) => beginsAlmostLike(word, stem));
  return family === undefined ? null : (senses.get(family) ?? null);
}

function beginsAlmostLike(word: string, stem: string): boolean {
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at += 1;
  // What differs in the last letter alone is as likely another word: "работа" is no slip for "работал".
  if (at < 2 || at >= stem.length - 1) return false;
  return (
    word.startsWith(stem.slice(at + 1), at + 1) ||
    word.startsWith(stem.slice(at), at + 1) ||
    word.startsWith(stem.slice(at + 1), at) ||
    (word[at] === stem[at + 1] && word[at + 1] === stem[at] && word.startsWith(stem.slice(at + 2), at + 2))
  );
}
