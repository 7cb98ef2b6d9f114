/**
 * Fingerprints of what a measure is judged by, so that an edit judges anew only what was touched. What goes into them: the measure's cells and
 * whatever reading took from elsewhere for it; what rules look at beside the plan; and what rules say of the plan as a whole in each of its rows.
 */
import { cellText, cellValue } from '../grid/grid';
import type { Plan, PlanItem } from '../plan/plan';
import { listTitles, type PlanText } from '../plan/plan-texts';
import { planColumns } from '../plan/table/classify-rows';
import { hasDays } from '../plan/table/day-columns';
import { tableAt } from '../plan/table/table-at';
import { type GrowingFingerprint, startFingerprint } from '../text/fingerprint';
import type { RuleContext } from './define-rule';
import type { Finding } from './finding';
import type { Surroundings } from './rule-context';

/** Of the measure itself: its cells, and what its neighbours lend it. Where it stands does not count. */
export function itemFingerprint(plan: Plan, item: PlanItem): string {
  const { grid, sections, tables } = plan;
  const [top = 0] = item.rows;
  const table = tableAt(plan, top);
  const parts = [table === undefined ? '' : String(tables.indexOf(table))];
  for (const row of item.rows) {
    parts.push(String(row - top));
    const columns = tableAt(plan, row)?.columns;
    if (columns === undefined) continue;
    for (const column of planColumns(columns)) {
      parts.push(cellText(grid, row, column));
      const value = cellValue(grid, row, column);
      if (value !== null) parts.push(JSON.stringify(value));
    }
  }
  const section = item.section === null ? undefined : sections[item.section];
  parts.push(section === undefined ? '' : `${section.number}. ${section.title}`);
  parts.push(item.period.text, item.sharedNumber?.text ?? '');
  for (const { text, row, column } of item.executors) parts.push(text, `${row - top},${column}`);
  parts.push('');
  for (const { text } of item.notes) parts.push(text);
  const growing = startFingerprint();
  for (const part of parts) growing.add(part);
  return growing.end();
}

/** Of the texts of a row that belongs to no measure. */
export function textsFingerprint(texts: readonly PlanText[]): string {
  const growing = startFingerprint();
  for (const { kind, column, raw } of texts) growing.add(`${kind} ${column}`).add(raw);
  return growing.end();
}

/** Of everything else that a measure's findings are made from: the year, the tables' columns, settings, executors, last year's entries. */
export function contextFingerprint(context: RuleContext, { settings }: Surroundings): GrowingFingerprint {
  const { plan, planYears, directory, lastYear, unread } = context;
  const { year, period, scope, tables } = plan;
  const growing = startFingerprint().add(plan.grid.sheet);
  growing.add(
    JSON.stringify([
      year,
      period,
      scope,
      planYears,
      context.hasLatinNumerals(),
      settings.rules,
      settings.words,
      settings.tidiness,
      unread,
    ]),
  );
  growing.add(JSON.stringify(tables.map(({ columns }) => columns)));
  for (const table of tables) growing.add(String(hasDays(plan.grid, table)));
  for (const { raw, column } of listTitles(plan)) growing.add(raw).add(String(column));
  // A tab of executors that names none says as much as none.
  const hasExecutors = directory !== null && directory.executors.length > 0;
  growing.add(hasExecutors ? `${directory.sheet} ${JSON.stringify(directory.executors)}` : '');
  growing.add(lastYear === null ? '' : lastYear.sheet);
  for (const [key, count] of lastYear?.reported ?? []) growing.add(`${key} ${count}`);
  for (const [entry, { row }] of lastYear?.entries ?? []) growing.add(`${entry} ${row}`);
  return growing;
}

/** By zero-based row of the plan's tab: of what is said there. */
export function findingFingerprints(findings: readonly Finding[], sheet: string): ReadonlyMap<number, string> {
  const byRow = new Map<number, GrowingFingerprint>();
  for (const { cell, rule, severity, message, values, fix } of findings) {
    if (cell.sheet !== sheet) continue;
    const growing = byRow.get(cell.row) ?? startFingerprint();
    byRow.set(cell.row, growing);
    growing.add(`${cell.column} ${rule} ${severity} ${message} ${fix === null}`).add(JSON.stringify(values));
  }
  return new Map([...byRow].map(([row, growing]) => [row, growing.end()]));
}
