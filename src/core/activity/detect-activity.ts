/** Judges whether a progress text tells of work done, and shows the words that decided. */
import type { Span } from '../text/normalise';
import { normalise, originalSpan } from '../text/normalise';
import { ENGLISH } from './lexicon/english';
import type { Lexicon, LexiconWords } from './lexicon/lexicon';
import { buildLexicon } from './lexicon/lexicon';
import { NEIGHBOURS } from './lexicon/neighbours';
import { RUSSIAN } from './lexicon/russian';
import { readSegments } from './segments';
import type { Signal } from './signal';
import { findSignals } from './signals';
import type { EntryActivity, Verdict } from './verdict';

/** What stands in a cell instead of words, after all marks and blanks are taken out. */
const NOTHING = /^(?:0*|нд|nd|неисп|х|x|нет|нетданных|нетинформации|нетсведений|прочерк|na|nil|none|no|nodata)$/;
const ANYTHING = /[+✓✔☑]/;

/** Verbs of doing as such, by their first letters. */
const UNDONE = /^(?:прове|прово|осуще|реали|испол|выпол|состо|несос|прист|предп|начал|начат)/;

/** Nobody reads more, and a long list of deeds has thousands. */
const MOST_EVIDENCE = 20;

/** Stands for a reporting year that is not known: later than any that a text names. */
const LATER = 9_999;

let ownLexicon: Lexicon | null = null;

/** The lexicon with added words; made once where nothing is added, for each edit pays for it. */
export function activityLexicon(added: LexiconWords | null = null): Lexicon {
  if (added !== null) return buildLexicon([ENGLISH, NEIGHBOURS, RUSSIAN, added]);
  ownLexicon ??= buildLexicon([ENGLISH, NEIGHBOURS, RUSSIAN]);
  return ownLexicon;
}

/**
 * Judges one entry, its paragraphs together. `activity` is what a text says unless it says something else: a false flag offends, and a
 * text in a language that the lexicon does not know is never flagged. `year` is the reporting year, where it is known: what "в отчетном
 * году" means.
 */
export function detectEntryActivity(
  text: string,
  lexicon: Lexicon = activityLexicon(),
  year: number | null = null,
): EntryActivity {
  const normalised = normalise(text);
  if (normalised.text === '') return { verdict: 'empty', evidence: [] };
  const show = (spans: readonly Span[]): EntryActivity['evidence'] =>
    spans.map((span) => {
      const { start, end } = originalSpan(normalised, span.start, span.end);
      return { start, end, text: text.slice(start, end) };
    });
  const letters = normalised.text.replace(/[^\p{L}\p{N}]/gu, '');
  if (NOTHING.test(letters)) {
    const verdict = ANYTHING.test(normalised.text) ? 'activity' : 'none';
    return { verdict, evidence: show([{ start: 0, end: normalised.text.length }]) };
  }
  const segments = readSegments(normalised, lexicon);
  const signals = findSignals(segments, lexicon, year ?? LATER);
  const { verdict, deciding } = weigh(signals, normalised.text);
  const spans = deciding.flatMap((signal): Span[] => (signal.about === undefined ? [signal] : [signal.about, signal]));
  return { verdict, evidence: show(dropOverlaps(spans).slice(0, MOST_EVIDENCE)) };
}

function dropOverlaps(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return ordered.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function weigh(signals: readonly Signal[], text: string): { verdict: Verdict; deciding: readonly Signal[] } {
  // "Спектакль показан, хотя гастроли переносили": what explains a deed says nothing against it.
  const hasDeed = signals.some(({ kind, isAside }) => kind === 'deed' && !isAside);
  const of = (kind: Signal['kind']): readonly Signal[] =>
    signals.filter((signal) => signal.kind === kind && !(hasDeed && signal.isAside));
  const nones = of('none');
  // "Приостановлен с 2020 года, в отчетном году не осуществлялся": what stands still is not called off.
  const cancels = of('cancel').filter(
    ({ family, segment }) => family !== 'приос' || nones.every((none) => none.segment === segment),
  );
  const promises = of('promise');
  const negatives = gatherNegatives(nones, cancels);
  const deeds = of('deed').filter((deed) => negatives === null || outweighs(deed, negatives));
  // "Кандидатуры подбираются, совет будет сформирован": not there yet.
  const isUnderWay = deeds.every(({ strength, isPresent }) => strength === 'weak' && isPresent);
  if (deeds.length > 0 && !(isUnderWay && promises.length > 0)) return { verdict: 'activity', deciding: deeds };
  if (cancels.length > 0) return { verdict: 'cancelled', deciding: cancels };
  if (nones.length > 0) {
    const isPutOff = /состоял/.test(text) && /нов(?:ая|ый|ые) (?:дат|срок)/.test(text);
    return { verdict: isPutOff ? 'cancelled' : 'none', deciding: nones };
  }
  if (promises.length > 0) return { verdict: 'planned', deciding: promises };
  return { verdict: 'activity', deciding: [] };
}

/** What an entry says was not done, gathered once so that each deed is weighed at a flat cost. */
interface Negatives {
  readonly start: number;
  /** Sentence -> start of the first one in it. */
  readonly bySentence: ReadonlyMap<number, number>;
  readonly latestYear: number;
  readonly cancelSegments: ReadonlySet<number>;
  /** -1 where nothing was called off. */
  readonly lastCancelSentence: number;
  /** Sentences that say that the thing itself was not done. */
  readonly undone: ReadonlySet<number>;
  /** Beginnings of the negated verbs. */
  readonly families: ReadonlySet<string>;
}

function gatherNegatives(nones: readonly Signal[], cancels: readonly Signal[]): Negatives | null {
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
    cancelSegments: new Set(cancels.map(({ segment }) => segment)),
    lastCancelSentence: cancels.at(-1)?.sentence ?? -1,
    undone: new Set(nones.filter(({ family }) => UNDONE.test(family)).map(({ sentence }) => sentence)),
    families: new Set(nones.map(({ family }) => family)),
  };
}

/** Whether a deed counts beside what the same entry says was not done. */
function outweighs(deed: Signal, negatives: Negatives): boolean {
  if (deed.year !== null && deed.year < negatives.latestYear) return false;
  const before = negatives.bySentence.get(deed.sentence);
  // "Не исполнено: приглашения направлены поздно" explains.
  if (deed.opening === 'colon' && before !== undefined && before < deed.start) return false;
  if (negatives.lastCancelSentence >= 0) {
    if (negatives.cancelSegments.has(deed.segment) && !deed.joined) return false;
    // "Тур отложен, переговоры ведутся": talks about another date.
    if (deed.isPresent && before !== undefined && deed.opening !== 'contrast') return false;
    return deed.strength === 'strong' || (deed.strength === 'step' && deed.sentence > negatives.lastCancelSentence);
  }
  // "Проводится раз в два года, в отчетном году не проводился": a habit.
  if (deed.isPresent && negatives.families.has(deed.family)) return false;
  // "План утвержден, но мероприятия не проводились".
  if (deed.strength === 'step' && negatives.undone.has(deed.sentence) && deed.start < (before ?? 0)) return false;
  if (deed.strength !== 'weak') return true;
  return (
    before === undefined || deed.opening === 'contrast' || deed.opening === 'semicolon' || deed.start < negatives.start
  );
}

/** The verdict of an item from those of its entries; work in one of them is work on the item. */
export function combineActivity(entries: readonly EntryActivity[]): Verdict {
  const verdicts: readonly Verdict[] = ['activity', 'cancelled', 'none', 'planned'];
  return verdicts.find((verdict) => entries.some((entry) => entry.verdict === verdict)) ?? 'empty';
}
