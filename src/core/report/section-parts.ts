/** A plan parted by its outermost sections: what a report of some of them holds. No measure and no row is in two parts or in none. */
import type { OrphanRow, Plan, PlanItem } from '../plan/plan';
import { sectionLabel, topSection } from './annexes';

export interface SectionPart {
  readonly items: readonly PlanItem[];
  readonly orphans: readonly OrphanRow[];
  readonly sections: Plan['sections'];
}

/** Labels of the outermost sections in the plan's order, those called alike once; "" for what stands in none. */
export function listSectionLabels(plan: Plan): string[] {
  const rows = [
    ...plan.sections.map(({ row }, index) => ({ row, section: index })),
    ...plan.items.map(({ rows: [row = 0], section }) => ({ row, section })),
    ...plan.orphans.map(({ row, section }) => ({ row, section })),
  ].sort((one, other) => one.row - other.row);
  return [...new Set(rows.map(({ section }) => labelOf(plan, section)))];
}

/** Null where the plan has no section of one of the labels. */
export function takeSections(plan: Plan, labels: readonly string[]): SectionPart | null {
  const known = new Set(listSectionLabels(plan));
  if (!labels.every((label) => known.has(label))) return null;
  const isTaken = (section: number | null): boolean => labels.includes(labelOf(plan, section));
  return {
    items: plan.items.filter(({ section }) => isTaken(section)),
    orphans: plan.orphans.filter(({ section }) => isTaken(section)),
    sections: plan.sections.filter((_section, index) => isTaken(index)),
  };
}

function labelOf(plan: Plan, section: number | null): string {
  return sectionLabel(plan, topSection(plan, section));
}

/** Sections that items stand in, with those around them. */
export function sectionsAround(plan: Plan, items: readonly PlanItem[]): Plan['sections'] {
  const kept = new Set<number>();
  for (const item of items) {
    for (let at = item.section; at !== null; at = plan.sections[at]?.parent ?? null) kept.add(at);
  }
  return plan.sections.filter((_section, index) => kept.has(index));
}
