/** What every item's entries say, worked out once and shared by the rules, the status column and the report. */
import { activityLexicon, combineActivity, detectEntryActivity } from '../activity/detect-activity';
import type { Lexicon, LexiconWords } from '../activity/lexicon/lexicon';
import type { EntryActivity, Evidence } from '../activity/verdict';
import type { Plan, PlanItem } from '../plan/plan';
import type { ItemActivity } from './define-rule';

/** Longer evidence is cut in a message; the offsets keep all of it. */
const QUOTED_LENGTH = 120;

/** Activity of each item of the plan, by item; `words` are added to the lexicon. */
export function detectPlanActivity(plan: Plan, words: LexiconWords | null): ReadonlyMap<PlanItem, ItemActivity> {
  const lexicon = activityLexicon(words);
  return new Map(plan.items.map((item) => [item, detectItemActivity(item, lexicon, plan.year)]));
}

function detectItemActivity(item: PlanItem, lexicon: Lexicon, year: number | null): ItemActivity {
  const entries = item.entries.map((entry) => detectEntryActivity(entry.text, lexicon, year));
  return {
    verdict: combineActivity(entries),
    entries: entries.map((entry: EntryActivity) => ({ ...entry, evidence: quote(entry.evidence) })),
  };
}

function quote(evidence: readonly Evidence[]): string {
  const words = evidence.map((piece) => piece.text.replace(/\s+/g, ' ')).join(' … ');
  return words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH - 1).trimEnd()}…` : words;
}
