/** What every item's entries say, worked out once and shared by the rules, the status column and the report. */
import { combineActivity, detectEntryActivity } from '../activity/detect-activity';
import type { EntryActivity, Evidence } from '../activity/verdict';
import type { Plan, PlanItem } from '../plan/plan';
import type { ItemActivity } from './define-rule';

/** Longer evidence is cut in a message; the offsets keep all of it. */
const QUOTED_LENGTH = 120;

/** Activity of each item of the plan, by item. */
export function detectPlanActivity(plan: Plan): ReadonlyMap<PlanItem, ItemActivity> {
  return new Map(plan.items.map((item) => [item, detectItemActivity(item)]));
}

function detectItemActivity(item: PlanItem): ItemActivity {
  const entries = item.entries.map((entry) => detectEntryActivity(entry.text));
  return {
    verdict: combineActivity(entries),
    entries: entries.map((entry: EntryActivity) => ({ verdict: entry.verdict, evidence: quote(entry.evidence) })),
  };
}

function quote(evidence: readonly Evidence[]): string {
  const words = evidence.map((piece) => piece.text.replace(/\s+/g, ' ')).join(' … ');
  return words.length > QUOTED_LENGTH ? `${words.slice(0, QUOTED_LENGTH - 1).trimEnd()}…` : words;
}
