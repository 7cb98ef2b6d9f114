/** Judges whether a progress text tells of work done, and shows the words that decided. */
import { cellError } from '../text/cell-errors';
import type { Span } from '../text/normalise';
import { normalise, originalSpan } from '../text/normalise';
import { findSignals } from './find-signals';
import { ENGLISH } from './lexicon/english';
import type { Lexicon, LexiconWords } from './lexicon/lexicon';
import { buildLexicon } from './lexicon/lexicon';
import { NEIGHBOURS } from './lexicon/neighbours';
import { RUSSIAN } from './lexicon/russian';
import { isIdle } from './meaningless';
import { readSegments } from './segments/segments';
import type { EntryActivity, Evidence, Verdict } from './verdict';
import { weigh } from './weigh';

/** What stands in a cell instead of words, after all marks and blanks are taken out. */
const NOTHING =
  /^(?:0*|нд|nd|неисп|невып(?:олн)?|отс(?:ут(?:ств)?)?|безизм|х|x|нет|нетданных|нетинформации|нетсведений|прочерк|ложь|просрочен[ао]?|na|nil|none|no|nodata|false|overdue)$/;
/** More letters than any of these has, so that a text is not copied to see it. */
const MANY_LETTERS = /(?:[a-zа-я1-9][^a-zа-я1-9]*){14}/;
/** A name and no value; none is longer. */
const BLANK_VALUE = /^[^:\n-]{1,80}(?: ?: ?| - ?)-{1,3}\.?$/;
const LONGEST_BLANK = 87;
/** Neither letter nor figure of any script, written out as ranges: each edit reads the pattern anew, and \p{L} is a dear one. */
const NO_WORD_SIGN =
  /[^\da-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u1fff\u2070-\u209c\u2150-\u218b\u2460-\u24ff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]/g;
const ANYTHING = /[+✓✔✅☑√🗸🗹👍]/u;
/** Dashes, dots, crosses, an empty box: nothing was done. */
const NONE_SIGNS = /[-_/\\.…,:;!"'«»()|×✕✖✗✘❌☐⬜□○∅]/u;
/** What stands for the words above. */
const DITTO = /^-? ?(?:\/\/|["«»]|'') ?-?$/;

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
  if (normalised.text === '') return { verdict: 'empty', evidence: [], isEarlier: false };
  const show = (spans: readonly Span[]): EntryActivity['evidence'] => {
    const evidence: Evidence[] = [];
    for (const span of spans) {
      const { start, end } = originalSpan(normalised, span.start, span.end);
      evidence.push({ start, end, text: text.slice(start, end) });
    }
    return evidence;
  };
  // A formula went wrong: the words are lost, and nobody is to blame for what its error says.
  if (cellError(normalised.text) !== null)
    return { verdict: 'unclear', evidence: show([{ start: 0, end: normalised.text.length }]), isEarlier: false };
  if (!MANY_LETTERS.test(normalised.text) && NOTHING.test(normalised.text.replace(NO_WORD_SIGN, ''))) {
    const verdict = verdictOfSigns(normalised.text);
    return { verdict, evidence: show([{ start: 0, end: normalised.text.length }]), isEarlier: false };
  }
  // "Ярмарка: –".
  if (normalised.text.length <= LONGEST_BLANK && BLANK_VALUE.test(normalised.text))
    return { verdict: 'none', evidence: show([{ start: 0, end: normalised.text.length }]), isEarlier: false };
  const read = (by: Lexicon) =>
    weigh(findSignals(readSegments(normalised, by), by, year ?? LATER), normalised.text, year);
  const { verdict, deciding, isEarlier = false } = read(lexicon);
  // What somebody's own words say of such a text, counts.
  if (isIdle(normalised.text) && verdict === read(activityLexicon()).verdict)
    return { verdict: 'unclear', evidence: show([{ start: 0, end: normalised.text.length }]), isEarlier: false };
  const spans = deciding.flatMap((piece): Span[] => (piece.about === undefined ? [piece] : [piece.about, piece]));
  return { verdict, evidence: show(dropOverlaps(spans).slice(0, MOST_EVIDENCE)), isEarlier };
}

/** A tick says that it was done, a dash that nothing was; of a dot, an asterisk or a question mark only who put it knows what it means. */
function verdictOfSigns(text: string): Verdict {
  if (ANYTHING.test(text)) return 'activity';
  return !DITTO.test(text) && (/[\dа-яa-z]/.test(text) || NONE_SIGNS.test(text)) ? 'none' : 'unclear';
}

function dropOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let end = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < end) continue;
    end = span.end;
    kept.push(span);
  }
  return kept;
}

/** The verdict of an item from those of its entries; work in one of them is work on the item, and of what may be work nobody says that it is none. */
export function combineActivity(entries: readonly Pick<EntryActivity, 'verdict' | 'isDoubtful'>[]): Verdict {
  if (entries.some(({ isDoubtful }) => isDoubtful))
    return entries.some(({ verdict }) => verdict === 'activity') ? 'activity' : 'unclear';
  const verdicts: readonly Verdict[] = ['activity', 'cancelled', 'none', 'planned', 'unclear'];
  return verdicts.find((verdict) => entries.some((entry) => entry.verdict === verdict)) ?? 'empty';
}
