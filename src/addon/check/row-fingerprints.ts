/**
 * What tells whether a row's state and findings are those of what stands in the plan: a short fingerprint in its mark. Whoever may type into the hidden
 * column can forge one: then the row keeps a state that is out of date until the next full check, which asks none of them.
 */
import type { RuleContext } from '../../core/findings/define-rule';
import type { Finding } from '../../core/findings/finding';
import {
  contextFingerprint,
  findingFingerprints,
  itemFingerprint,
  textsFingerprint,
} from '../../core/findings/item-fingerprints';
import { markLetters, parseMark, type RowMark } from '../../core/findings/marks';
import { promisesByItem } from '../../core/findings/outstanding';
import { rowFacts } from '../../core/findings/row-facts';
import { cellText } from '../../core/grid/grid';
import type { PlanItem } from '../../core/plan/plan';
import { looseTexts, type PlanText } from '../../core/plan/plan-texts';
import { fingerprint } from '../../core/text/fingerprint';
import type { OpenPlan } from '../workbook/read-plan';
import type { ServiceColumns } from '../workbook/service-columns';

/** Of the script itself: another version may say other things of the same plan. */
declare const VEKHA_BUILD: string;

/** What stands in a row's cells of ours. */
export interface RowState extends Pick<RowMark, 'severity' | 'verdict'> {
  readonly status: string;
  readonly findings: string;
}

/** What is judged by itself: a measure, or the texts of a row that belongs to none. */
export type Judged = PlanItem | readonly PlanText[];

const isRow = (judged: Judged): judged is readonly PlanText[] => Array.isArray(judged);

export interface RowFingerprints {
  /** Of all that every row of the plan is judged by. */
  readonly forAll: string;
  /** By row, what its mark tells an edit of another row; null where edits must read the whole plan. */
  readonly facts: ((row: number) => string) | null;
  /** Texts that belong to no measure, row by row. */
  readonly loose: readonly (readonly PlanText[])[];
  /** Whether all its rows stand as Vekha wrote them for just this in this very plan; never where somebody has accepted a finding. */
  stand(judged: Judged): boolean;
  /** Of a measure and its place, and of all else that rules look at for it; null where a cell of it is another's too. */
  judged(item: PlanItem): string | null;
  /** Of a row in such a state; "" for a row in which nothing is judged. */
  of(row: number, state: RowState): string;
}

/** `found` is what rules say of the plan as a whole. */
export function rowFingerprints(open: OpenPlan, context: RuleContext, found: readonly Finding[]): RowFingerprints {
  const { plan, grid, columns, around, locale } = open;
  const ofAll = contextFingerprint(context, around).add(VEKHA_BUILD).add(locale).end();
  const ofPlan = findingFingerprints(found, plan.grid.sheet);
  const byRow = new Map<number, Judged>();
  for (const item of plan.items) for (const row of item.rows) byRow.set(row, item);
  const ofItems = new Set(byRow.keys());
  const shared = sharedRows(plan.items, byRow);
  for (const row of shared) byRow.delete(row);
  /** Sections that stand in a measure's row, in a column of their own or merged with one of its cells: both are always judged. */
  const beside: (readonly PlanText[])[] = [];
  for (const text of looseTexts(context.plan)) {
    const here = byRow.get(text.row);
    if (ofItems.has(text.row) || shared.has(text.row)) {
      byRow.delete(text.row);
      beside.push([text]);
    } else byRow.set(text.row, here !== undefined && isRow(here) ? [...here, text] : [text]);
  }
  // Whose promise one was is told by the names and numbers of all.
  const promises = context.lastYear?.promises ?? [];
  const promised = promisesByItem(context.plan, promises);
  const ofItem = (item: PlanItem): string => {
    const given = promised.get(context.itemOf(item));
    const review = context.reviewOf(item);
    const said = [given, review ?? undefined].filter((each) => each !== undefined);
    return itemFingerprint(plan, item) + (said.length === 0 ? '' : fingerprint(JSON.stringify(said)));
  };
  const own = new Map<Judged, string>();
  const ownOf = (judged: Judged): string => {
    const known = own.get(judged) ?? (isRow(judged) ? textsFingerprint(judged) : ofItem(judged));
    own.set(judged, known);
    return known;
  };
  const join = (judged: Judged, row: number, letters: readonly string[], status: string, findings: string): string => {
    const rows = isRow(judged) ? [row] : judged.rows;
    // Findings of a measure with several rows may name one of them.
    const place = rows.length > 1 && findings !== '' ? row : row - (rows[0] ?? row);
    return fingerprint([ofAll, ownOf(judged), ofPlan.get(row) ?? '', place, ...letters, status, findings].join('\n'));
  };
  const standsAt = (judged: Judged, row: number, { status, findings, mark }: ServiceColumns): boolean => {
    const text = cellText(grid, row, mark);
    const read = text.includes('[') ? null : parseMark(text);
    if (read === null || read.fingerprint === '') return false;
    const computed = join(judged, row, read.letters, cellText(grid, row, status), cellText(grid, row, findings));
    return computed === read.fingerprint;
  };
  const isLoud = ({ rows }: PlanItem): boolean => rows.some((row) => !byRow.has(row));
  return {
    forAll: fingerprint(ofAll + JSON.stringify(around.lastYear?.promises ?? [])),
    facts: context.unread.length > 0 ? null : rowFacts(plan, isLoud, (row) => ofPlan.has(row)),
    loose: [...[...byRow.values()].filter(isRow), ...beside],
    stand: (judged) => {
      const rows = isRow(judged) ? judged.slice(0, 1).map(({ row }) => row) : judged.rows;
      return columns !== null && rows.every((row) => byRow.has(row) && standsAt(judged, row, columns));
    },
    judged: (item) => {
      const [top = -1] = item.rows;
      return byRow.has(top) ? `${ofAll} ${ownOf(item)} ${top}` : null;
    },
    of: (row, { severity, verdict, status, findings }) => {
      const judged = byRow.get(row);
      return judged === undefined ? '' : join(judged, row, markLetters({ severity, verdict }), status, findings);
    },
  };
}

/** Rows that have a cell with others in common, merged over both, one of them a measure's: findings of one stand in the row of the other, so they are always judged. */
function sharedRows(items: readonly PlanItem[], byRow: ReadonlyMap<number, Judged>): Set<number> {
  const shared = new Set<number>();
  const share = (judged: Judged | undefined): void => {
    if (judged !== undefined && !isRow(judged)) for (const row of judged.rows) shared.add(row);
  };
  for (const item of items) {
    const { number, name, period, executorsCell, progressCell, executors, notes, entries, rows } = item;
    for (const { row } of [number, name, period, executorsCell, progressCell, ...executors, ...notes, ...entries]) {
      if (row >= (rows[0] ?? row) && row <= (rows[rows.length - 1] ?? row)) continue;
      share(item);
      share(byRow.get(row));
      shared.add(row);
    }
  }
  return shared;
}
