/** Who signs a plan goes with it: lines below the last measure are written below the new rows, where a report looks for them. */
import { cellText } from '../grid/grid';
import { describeAside } from '../plan/asides';
import { parsePlan } from '../plan/parse-plan';
import type { Plan } from '../plan/plan';
import type { ClassifiedRow } from '../plan/table/classify-rows';
import type { BuiltRows } from './build-rows';
import type { PreparedRows } from './prepare-rows';
import { samePlan } from './prove-import';
import type { ImportSource, LeftOut, SignedLine } from './source';

/** Lines that sign within the last table, below its last measure. */
export function signedRows(
  { grid }: PreparedRows,
  classified: readonly ClassifiedRow[],
  built: BuiltRows,
): SignedLine[] {
  let first = classified.length;
  while (first > 0 && classified[first - 1]?.kind === 'aside') first -= 1;
  return classified.slice(first).flatMap(({ row }) => {
    const { kind, texts } = describeAside(grid, row);
    const cells = (grid.rows[row] ?? [])
      .map((_cell, column) => cellText(grid, row, column))
      .filter((text) => text !== '');
    const left = built.leftOut.find((each) => each.kind === 'signature' && each.text === cells.join(' '));
    return kind !== 'signature' || left === undefined || texts.length === 0 ? [] : [{ cells, left }];
  });
}

export interface Carried {
  readonly built: BuiltRows;
  readonly plan: Plan;
  /** What is left out no more. */
  readonly carried: ReadonlySet<LeftOut>;
  /** Words that the source's tables do not have. */
  readonly added: readonly string[];
}

/** Below the new rows, if they are read there as what signs and the plan stays the same; else they stay behind. */
export function carrySignature(
  built: BuiltRows,
  plan: Plan,
  inside: readonly SignedLine[],
  { signature: outside = [] }: ImportSource,
  year: number | null,
): Carried {
  const none = { built, plan, carried: new Set<LeftOut>(), added: [] };
  const lines = [...inside, ...outside];
  if (lines.length === 0) return none;
  const width = built.rows[0]?.length ?? 0;
  if (lines.some(({ cells }) => cells.length > width)) return none;
  const below = lines.map(({ cells }) => Array.from({ length: width }, (_none, column) => cells[column] ?? ''));
  const rows = [...built.rows, ...below];
  const read = parsePlan({ sheet: plan.grid.sheet, rows, merges: [] }, year).plan;
  const first = built.rows.length;
  const signing = (read?.asides ?? []).filter(({ kind, row }) => kind === 'signature' && row >= first);
  if (read === null || signing.length !== lines.length || !samePlan(plan, read)) return none;
  return {
    built: { ...built, rows },
    plan: read,
    carried: new Set(lines.map(({ left }) => left)),
    added: outside.flatMap(({ cells }) => cells),
  };
}
