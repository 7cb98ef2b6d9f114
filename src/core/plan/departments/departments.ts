/** Who answers for what: a plan's items by executor, spellings of one name taken together. */

import { executorKey } from '../executors/executor-key';
import type { Plan, PlanItem } from '../plan';
import type { Directory } from './directory';

export interface Department {
  /** As the directory writes it, else as the plan does where it names the executor first. */
  readonly name: string;
  /** In the plan's order; an item of several executors is in each of their lists. */
  readonly items: readonly PlanItem[];
}

/** Departments in the order in which the plan first names them. */
export function listDepartments(plan: Plan, directory: Directory | null): Department[] {
  const departments = new Map<string, { name: string; items: PlanItem[] }>();
  for (const item of plan.items) {
    for (const { text } of item.executors) {
      const name = directory?.byKey.get(executorKey(text))?.name ?? text;
      const key = executorKey(name);
      const department = departments.get(key) ?? { name, items: [] };
      departments.set(key, department);
      if (department.items.at(-1) !== item) department.items.push(item);
    }
  }
  return [...departments.values()];
}
