/** An entry that says nothing is asked about once: whoever accepts it as it is has answered what it tells of. */
import { combineActivity, detectEntryActivity } from '../activity/detect-activity';
import type { Verdict } from '../activity/verdict';
import type { RuleContext } from './define-rule';
import type { Finding } from './finding';

const ASKING = 'meaningless-entry';

/** A reason speaks of the finding as a rule ("не обосновано", "не нужно"): only one that itself says what became of the measure tells of anything else than work. */
const OF_THE_MEASURE =
  /(?:^|[^а-яё])не\s+(?:был[аои]?\s+)?(?:провод|провед|осуществ|исполн|выполн|состоя|вел[аои]?с|реализ|дела|сдела)|отмен|перенес|отлож|запланир|\bnot (?:held|carried|done|take)|\bcancel|\bpostpon|\bplanned/i;

/** The same activity, where entries accepted as they are count for what the reason says: work, unless it says of the measure that there was none. */
export function settledActivity(
  activityOf: RuleContext['activityOf'],
  findings: readonly Finding[],
): RuleContext['activityOf'] {
  const reasons = new Map<string, string>();
  for (const { rule, waiver, cell } of findings)
    if (rule === ASKING && waiver !== null) reasons.set(`${cell.row} ${cell.column}`, waiver);
  if (reasons.size === 0) return activityOf;
  return (item) => {
    const activity = activityOf(item);
    const entries = activity.entries.map((entry, at) => {
      const { row, column } = item.entries[at] ?? item.progressCell;
      const reason = reasons.get(`${row} ${column}`);
      if (reason === undefined || entry.verdict !== 'unclear') return entry;
      return { ...entry, verdict: verdictOf(reason), evidence: reason };
    });
    if (entries.every((entry, at) => entry === activity.entries[at])) return activity;
    return { verdict: combineActivity(entries.filter((entry) => entry.isOfOtherColumn !== true)), entries };
  };
}

function verdictOf(reason: string): Verdict {
  if (!OF_THE_MEASURE.test(reason)) return 'activity';
  const { verdict } = detectEntryActivity(reason);
  return verdict === 'empty' || verdict === 'unclear' ? 'activity' : verdict;
}
