/** How much text a plan's table holds, for the limit of a Google Doc. */
import type { Plan } from './plan';

/** Characters a Google Doc holds, as Google states it. */
export const DOC_CHARACTERS = 1_020_000;

/** UTF-16 units in sections, items and entries, as they are read. */
export function countTableCharacters(plan: Plan): number {
  let count = 0;
  for (const section of plan.sections) count += section.raw.length;
  for (const item of plan.items) {
    count += item.number.text.length + item.name.text.length + item.period.text.length;
    for (const executor of item.executors) count += executor.text.length;
    for (const entry of item.entries) count += entry.raw.length;
  }
  for (const orphan of plan.orphans) for (const entry of orphan.entries) count += entry.raw.length;
  return count;
}
