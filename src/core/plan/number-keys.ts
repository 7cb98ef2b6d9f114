/** How a plan's numbers hang together: which must differ, and which must begin with their section's. */

import { addTo } from '../group';
import type { Plan, PlanItem, Section } from './plan';
import { type NumberParts, parseNumber } from './table/numbering';

/**
 * One key an item, equal for items that must not share a number; null where no number can be read.
 * Where numbering starts anew in each section ("I: 1, 2; II: 1, 2"), the section is part of the key.
 */
export function numberKeys(plan: Plan): readonly (string | null)[] {
  const parts = plan.items.map((item) => parseNumber(item.number.text));
  const anew = startsAnew(plan, parts);
  return plan.items.map((item, index) => {
    const number = parts[index]?.join('.');
    if (number === undefined) return null;
    return anew ? `${item.section ?? ''}:${number}` : number;
  });
}

/** True when at least two sections have items and the first of each repeats the number of the very first. */
function startsAnew(plan: Plan, parts: readonly (NumberParts | null)[]): boolean {
  if (followsSections(plan)) return false;
  const firsts = new Map<number | null, string>();
  plan.items.forEach((item, index) => {
    const number = parts[index]?.join('.');
    if (number !== undefined && !firsts.has(item.section)) firsts.set(item.section, number);
  });
  return firsts.size > 1 && new Set(firsts.values()).size === 1;
}

/**
 * Whether items carry their section's number in front of their own: true when most items that could do so do.
 * Plans that number through all sections, or name sections without numbers, do not.
 */
export function followsSections(plan: Plan): boolean {
  let able = 0;
  let carrying = 0;
  for (const item of plan.items) {
    const section = item.section === null ? undefined : plan.sections[item.section];
    const prefix = section === undefined ? null : sectionPrefix(section);
    const parts = parseNumber(item.number.text);
    if (prefix === null || parts === null) continue;
    able++;
    if (parts.length > prefix.length && prefix.every((part, index) => parts[index] === part)) carrying++;
  }
  return carrying * 2 > able;
}

/** The parts that numbers in this section begin with; null for a section without a number. */
export function sectionPrefix(section: Section): NumberParts | null {
  return section.number === '' ? null : parseNumber(section.number);
}

export interface NumberedItem {
  readonly item: PlanItem;
  readonly parts: NumberParts;
}

/** Items with readable numbers in order: one run through the whole plan, or one a section where numbering starts anew in each. */
export function numberSequences(plan: Plan): readonly (readonly NumberedItem[])[] {
  const parts = plan.items.map(({ number, numberValue }) =>
    // "1.10" that became 1 October still takes its place.
    numberValue !== null && typeof numberValue === 'object'
      ? [String(numberValue.day), String(numberValue.month)]
      : parseNumber(number.text),
  );
  const anew = startsAnew(plan, parts);
  const sequences = new Map<number | null, NumberedItem[]>();
  plan.items.forEach((item, index) => {
    const own = parts[index] ?? null;
    if (own !== null) addTo(sequences, anew ? item.section : null, { item, parts: own });
  });
  return [...sequences.values()];
}
