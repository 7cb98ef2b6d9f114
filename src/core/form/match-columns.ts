/** Which column of the plan goes into which of the form: by what it is, and among columns of one kind by its title. */
import { addTo } from '../group';
import type { ProposedColumn } from '../import/column-mapping';
import { headerWords } from '../plan/table/header-words';
import type { PlanColumn } from './plan-lines';

export interface MatchedColumn {
  /** Zero-based in the form's table. */
  readonly column: number;
  readonly title: string;
  readonly kind: ProposedColumn['kind'];
  /** What the plan gives for it, in this order; empty where it has nothing. */
  readonly from: readonly PlanColumn[];
}

/** Share of a title's words that two titles must have in common. */
const ALIKE = 0.5;

export function matchColumns(form: readonly ProposedColumn[], plan: readonly PlanColumn[]): MatchedColumn[] {
  const taken = new Set<PlanColumn>();
  const matched = new Map<number, PlanColumn[]>();
  const give = ({ column }: ProposedColumn, from: PlanColumn): void => {
    taken.add(from);
    addTo(matched, column, from);
  };
  const free = (kind: PlanColumn['kind']): PlanColumn[] =>
    plan.filter((each) => each.kind === kind && !taken.has(each));
  for (const kind of ['number', 'name', 'executors'] as const) {
    const [into] = form.filter((each) => each.kind === kind);
    const [from] = free(kind);
    // A form with the same columns to tick has room for a tick there, not for names.
    const isForTicks = from?.isTicked === true && into?.title === from.title;
    if (into !== undefined && from !== undefined && !isForTicks) give(into, from);
  }
  matchPeriods(form, free, give);
  matchProgress(form, free('progress'), give);
  // What stands beside the plan goes by its title alone; titles that are the same come first.
  const rest = form.filter(({ column, title }) => !matched.has(column) && title !== '');
  for (const least of [1, ALIKE])
    for (const into of rest) {
      if (matched.has(into.column)) continue;
      const from = closest(into.title, [...free('coexecutors'), ...free('extra')], least);
      if (from !== null) give(into, from);
    }
  // Where a form has no column for those who help, they stand with those who answer.
  const [executors] = form.filter(({ kind }) => kind === 'executors');
  if (executors !== undefined) for (const from of free('coexecutors')) give(executors, from);
  return form.map(({ column, title, kind }) => ({ column, title, kind, from: matched.get(column) ?? [] }));
}

type Give = (into: ProposedColumn, from: PlanColumn) => void;

function matchPeriods(
  form: readonly ProposedColumn[],
  free: (kind: PlanColumn['kind']) => PlanColumn[],
  give: Give,
): void {
  const [first, second] = form.filter(({ kind }) => kind === 'period');
  const [from] = free('period');
  const [until] = free('until');
  if (first !== undefined && from !== undefined) give(first, from);
  const last = second ?? first;
  if (last !== undefined && until !== undefined) give(last, until);
}

/** Columns of quarters go by their titles; a single column takes whatever there is. */
function matchProgress(form: readonly ProposedColumn[], plan: readonly PlanColumn[], give: Give): void {
  const into = form.filter(({ kind }) => kind === 'progress');
  const [only] = into;
  if (only === undefined) return;
  if (into.length === 1) {
    // A report of one quarter tells nothing of the others.
    for (const from of plan) if (!from.ofOtherPeriod) give(only, from);
    return;
  }
  const left = new Set(plan);
  const open = new Set(into);
  for (const least of [1, ALIKE])
    for (const each of into) {
      const from = open.has(each) ? closest(each.title, [...left], least) : null;
      if (from === null) continue;
      give(each, from);
      left.delete(from);
      open.delete(each);
    }
  // One column of all entries fills the last of the form's: the others are of parts of the year, and nothing tells which.
  const [last] = [...open].reverse();
  if (last !== undefined) for (const from of left) give(last, from);
}

/** The one whose title has most words in common with one, at least that share of the longer title. */
export function closest<Titled extends { readonly title: string }>(
  title: string,
  among: readonly Titled[],
  least: number,
): Titled | null {
  const words = new Set(headerWords(title).split(' '));
  let best: Titled | null = null;
  let most = 0;
  for (const each of among) {
    const others = new Set(headerWords(each.title).split(' '));
    const both = [...words].filter((word) => others.has(word)).length;
    const share = both / Math.max(words.size, others.size);
    if (share >= least && share > most) {
      best = each;
      most = share;
    }
  }
  return best;
}
