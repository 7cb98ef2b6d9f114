/** What an entry says was not done or was called off, laid out so that each deed is weighed against it at a flat cost. */
import type { Segment } from './segments/segments';
import type { Signal } from './signals/signal';

/** Verbs of doing as such, by their first letters. */
export const UNDONE =
  /^(?:прове|прово|осуще|реали|испол|выпол|состо|несос|прист|произ|освое|предп|начал|начат|велас|велис|велос|вел$|ведет|работ|орган|остан|встал|прекр|прерв|заглох|начав|начин|снаря|руки$|carri|take|took|held|imple|deliv|condu|organ|met$|meet|start|begun|begin|done|happe|launc|reali|mater|under)/;

/** What a contract is for, whose breach is followed by claims. */
const DUE = /^(?:заклю|постр|отрем|поста|освое|сдан|откры|оказа)/;
/** "Больше не нужен", "надобность отпала". */
const NEEDLESS = /^(?:больш|отпал|стал|перес)/;
/** What money was not. */
const SPENT = /^(?:освое|профи|израс|потра|переч|выпла|реали)/;

/** What an entry says was not done, gathered once so that each deed is weighed at a flat cost. */
export interface Negatives {
  readonly start: number;
  /** Sentence -> start of the first one in it. */
  readonly bySentence: ReadonlyMap<number, number>;
  readonly latestYear: number;
  /** Only verbs that the lexicon does not know are denied. */
  readonly areVague: boolean;
  /** They speak of the reporting year. */
  readonly areCurrent: boolean;
  /** They tell only what was not found. */
  readonly areFindings: boolean;
  readonly cancelSegments: ReadonlySet<number>;
  /** All that was called off was needed no more. */
  readonly areNeedless: boolean;
  /** -1 where nothing was called off. */
  readonly lastCancelSentence: number;
  /** Sentences that say that the thing itself was not done. */
  readonly undone: ReadonlySet<number>;
  /** The same, or that a contract was not kept. */
  readonly breaches: ReadonlySet<number>;
  /** Sentences that say that money was not spent. */
  readonly unspent: ReadonlySet<number>;
  /** The same by the parts between semicolons. */
  readonly undoneClauses: ReadonlySet<number>;
  /** Sentences that say "так и не", and where the last of them says it. */
  readonly finals: ReadonlyMap<number, number>;
  /** Sentences whose denial opens with a "но": what was prepared came to nothing. */
  readonly contrasts: ReadonlySet<number>;
  /** Sentences that call off behind a colon, and where. */
  readonly explained: ReadonlyMap<number, number>;
  /** Sentences that say "пока не", "ещё нет". */
  readonly yet: ReadonlySet<number>;
  /** Sentences that deny a piece of work. */
  readonly ofWork: ReadonlySet<number>;
  /** Sentences that say "мы не …". */
  readonly ours: ReadonlySet<number>;
  /** Sentences that tell of neighbours first and deny the same of "ours". */
  readonly besideOthers: ReadonlySet<number>;
  /** Sentences that deny only what others were to do. */
  readonly ofOthers: ReadonlySet<number>;
  /** What is denied is put to the vote. */
  readonly areVotedDown: boolean;
  /** Beginnings of the negated verbs. */
  readonly families: ReadonlySet<string>;
}

const sentencesOf = (nones: readonly Signal[], isMeant: (family: string) => boolean): ReadonlySet<number> =>
  new Set(nones.filter(({ family }) => isMeant(family)).map(({ sentence }) => sentence));

function gatherOthers(all: readonly Signal[]): ReadonlySet<number> {
  const others = new Set(all.filter(({ isOfOthers }) => isOfOthers).map(({ sentence }) => sentence));
  for (const { isOfOthers, sentence } of all) if (!isOfOthers) others.delete(sentence);
  return others;
}

export function gatherNegatives(nones: readonly Signal[], cancels: readonly Signal[]): Negatives | null {
  const all = [...nones, ...cancels].sort((a, b) => a.start - b.start);
  const [first] = all;
  if (first === undefined) return null;
  const bySentence = new Map<number, number>();
  let latestYear = 0;
  for (const { sentence, start, year, family, isCurrent } of all) {
    if (!bySentence.has(sentence)) bySentence.set(sentence, start);
    // "Отчетный" is the later year only of the thing itself: "в отчетном году обращений не поступало" is said of any.
    if (year !== null && (!isCurrent || UNDONE.test(family))) latestYear = Math.max(latestYear, year);
  }
  return {
    start: first.start,
    bySentence,
    latestYear,
    areVague: all.every(
      ({ isVague, isFinal, kind, family }) => isVague && !isFinal && kind === 'none' && !UNDONE.test(family),
    ),
    areCurrent: nones.some(({ isCurrent }) => isCurrent),
    areFindings: all.every(({ isFinding }) => isFinding),
    cancelSegments: new Set(cancels.map(({ segment }) => segment)),
    areNeedless: cancels.every(({ family }) => NEEDLESS.test(family)),
    lastCancelSentence: cancels.at(-1)?.sentence ?? -1,
    undone: sentencesOf(nones, (family) => UNDONE.test(family)),
    breaches: sentencesOf(nones, (family) => UNDONE.test(family) || DUE.test(family)),
    unspent: sentencesOf(nones, (family) => SPENT.test(family)),
    undoneClauses: new Set(nones.filter(({ family }) => UNDONE.test(family)).map(({ clause }) => clause)),
    finals: new Map(all.filter(({ isFinal }) => isFinal).map(({ sentence, start }) => [sentence, start])),
    contrasts: new Set(nones.filter(({ opening }) => opening === 'contrast').map(({ sentence }) => sentence)),
    explained: new Map(
      cancels.filter(({ opening }) => opening === 'colon').map(({ sentence, start }) => [sentence, start]),
    ),
    yet: new Set(nones.filter(({ isYet }) => isYet).map(({ sentence }) => sentence)),
    ofWork: new Set(nones.filter(({ isOfWork, isFinding }) => isOfWork && !isFinding).map(({ sentence }) => sentence)),
    ours: new Set(nones.filter(({ isOurs }) => isOurs).map(({ sentence }) => sentence)),
    besideOthers: new Set(all.filter(({ isBesideOthers }) => isBesideOthers).map(({ sentence }) => sentence)),
    ofOthers: gatherOthers(all),
    areVotedDown: nones.some(({ family }) => /^(?:подде|одобр|прин[яи]|утвер)/.test(family)),
    families: new Set(nones.map(({ family }) => family)),
  };
}

/** "Рассмотрен вопрос о спартакиаде. Спартакиада не проводилась": a step, and the next sentence denies what it led to. */
export function isUndoneLater(deed: Signal, nones: readonly Signal[], segments: readonly Segment[]): boolean {
  if (deed.strength !== 'step' || deed.amount > 0) return false;
  const next = nones.find(({ sentence, family }) => sentence === deed.sentence + 1 && UNDONE.test(family));
  if (next === undefined) return false;
  const stems = new Set(stemsOf(segments[deed.segment]));
  return stemsOf(segments[next.segment]).some((stem) => stems.has(stem));
}

/** Beginnings of the longer words that are no verbs. */
const stemsOf = (segment: Segment | undefined): string[] =>
  (segment?.words ?? [])
    .filter(({ text, form }) => text.length > 6 && form === null)
    .map(({ text }) => text.slice(0, 6));

/** Whether some verb of a text is not denied. */
export const tellsMore = (segments: readonly Segment[], nones: readonly Signal[]): boolean =>
  segments.some(({ opening, words }) =>
    words.some(
      ({ text, form, sense, start, end }) =>
        opening !== 'relative' &&
        // "…, хотя трубу подвели", "…, что отмечено в акте".
        opening !== 'reason' &&
        !(words[0]?.text === 'что') &&
        // "Сообщил представитель" tells whose words they are.
        !text.startsWith('сообщ') &&
        (form === 'past' || form === 'passive' || form === 'present') &&
        (sense === 'deed' || sense === 'step' || sense === 'unknown' || sense === 'finding' || sense === 'receipt') &&
        !nones.some((none) => none.start <= start && none.end >= end),
    ),
  );
