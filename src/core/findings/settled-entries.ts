/** An entry that says nothing, or nothing clear, is asked about once: whoever accepts it as it is has answered what it tells of. */
import { combineActivity } from '../activity/detect-activity';
import type { Verdict } from '../activity/verdict';
import { normalise } from '../text/normalise';
import type { RuleContext } from './define-rule';
import type { Finding } from './finding';

/** The rules whose waiver answers. */
export const ASKING: readonly string[] = ['doubtful-entry', 'meaningless-entry'];

/** What a reason says of the check and not of the measure: "замечание не обосновано", "исправлять не нужно", "как есть". */
const OF_THE_CHECK =
  /замечани|правило(?![а-я])|запис(?:ь|и|ей)(?![а-я])(?! на )|(?<![а-я])(?:исправля|исправит|уточнят|дополнят|менят|оставит|оставим)|как есть|^(?:здесь |тут )?не (?:нужно|надо|требуется|обосновано)$|\b(?:finding|rule|entry|correct\w*)\b|^not (?:needed|required|necessary)$/;

/** "Считать неисполненным", "не считается исполненным", "признано несостоявшимся". */
const UNDONE =
  /(?<![а-я])не ?(?:(?:счита|призна)[а-я]+ )?(?:исполненн|выполненн|проведенн|реализованн|состоявш)[а-я]*(?:ым|ой|ыми|имся)(?![а-я])/;

/** Clauses, and what parts them. */
const CLAUSE = /[^.,;:!?()\n–—]+/g;

/** The same activity, where entries accepted as they are count for what the reason says, read as an entry is: work, unless it says that there was none. */
export function settledActivity(
  { activityOf, saysOf, plan }: Pick<RuleContext, 'activityOf' | 'saysOf' | 'plan'>,
  findings: readonly Finding[],
): RuleContext['activityOf'] {
  const reasons = new Map<string, string>();
  for (const { rule, waiver, cell } of findings)
    if (ASKING.includes(rule) && waiver !== null && cell.sheet === plan.grid.sheet)
      reasons.set(`${cell.row} ${cell.column}`, waiver);
  if (reasons.size === 0) return activityOf;
  return (item) => {
    const activity = activityOf(item);
    const entries = activity.entries.map((entry, at) => {
      const { row, column } = item.entries[at] ?? item.progressCell;
      const reason = reasons.get(`${row} ${column}`);
      if (reason === undefined || entry.verdict !== 'unclear') return entry;
      const { isDoubtful: _, ...settled } = entry;
      return { ...settled, verdict: verdictOf(reason, saysOf), evidence: reason };
    });
    if (entries.every((entry, at) => entry === activity.entries[at])) return activity;
    return { verdict: combineActivity(entries.filter((entry) => entry.isOfOtherColumn !== true)), entries };
  };
}

function verdictOf(reason: string, saysOf: RuleContext['saysOf']): Verdict {
  const ofMeasure = reason.replace(CLAUSE, (clause) => (OF_THE_CHECK.test(normalise(clause).text) ? '' : clause));
  if (UNDONE.test(normalise(ofMeasure).text)) return 'none';
  // What is left of "замечание не обосновано!" are signs, which are no answer of a reason.
  const verdict = /[a-zа-яё\d]/i.test(ofMeasure) ? saysOf(ofMeasure.replace(/^[\s.,;:!?()–—]+/, '')) : 'empty';
  return verdict === 'empty' || verdict === 'unclear' ? 'activity' : verdict;
}
