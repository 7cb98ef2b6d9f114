/** What every item's entries say, worked out once and shared by the rules, the status column and the report. */
import { activityLexicon, combineActivity, detectEntryActivity } from '../activity/detect-activity';
import type { Lexicon, LexiconWords } from '../activity/lexicon/lexicon';
import type { EntryActivity, Evidence } from '../activity/verdict';
import type { PlanItem, ProgressEntry } from '../plan/plan';
import type { ItemActivity } from './define-rule';

/** Longer evidence is cut in a message; the offsets keep all of it. */
const QUOTED_LENGTH = 120;

/** Tells the activity of an item, worked out when first asked for; `words` are added to the lexicon. */
export function activityReader(
  year: number | null,
  words: LexiconWords | null,
  isUnread: (entry: ProgressEntry) => boolean = () => false,
): (item: PlanItem) => ItemActivity {
  let lexicon: Lexicon | null = null;
  const known = new Map<PlanItem, ItemActivity>();
  return (item) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    lexicon ??= activityLexicon(words);
    const activity = detectItemActivity(item, lexicon, year, isUnread);
    known.set(item, activity);
    return activity;
  };
}

/** Of what was not read nobody can say that it tells of nothing. */
const UNREAD: EntryActivity = { verdict: 'activity', evidence: [], isEarlier: false };

function detectItemActivity(
  item: PlanItem,
  lexicon: Lexicon,
  year: number | null,
  isUnread: (entry: ProgressEntry) => boolean,
): ItemActivity {
  const entries = item.entries.map((entry) =>
    isUnread(entry) ? UNREAD : detectEntryActivity(entry.text, lexicon, year),
  );
  return {
    verdict: combineActivity(entries),
    entries: entries.map((entry: EntryActivity) => ({ ...entry, evidence: quote(entry.evidence) })),
  };
}

function quote(evidence: readonly Evidence[]): string {
  const words = evidence.map((piece) => piece.text.replace(/\s+/g, ' ')).join(' … ');
  return words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH - 1).trimEnd()}…` : words;
}
