/** Mending findings: safe fixes all at once, again and again until none is left, or those a person picked. */
import { applyEdits, type CellEdit, type Refusal } from '../grid/cell-edit';
import { cellText, type Grid } from '../grid/grid';
import { fingerprint } from '../text/fingerprint';
import type { Finding } from './finding';

/** Mending may bare another finding; five rounds are more than any two rules have been seen to need. */
const ROUNDS = 5;

export interface FixRun {
  readonly grid: Grid;
  /** Findings mended, in order. */
  readonly mended: readonly Finding[];
}

/** Applies the fixes of all findings that nobody waived, checking anew after each round. `check` gives a grid's findings. */
export function fixAll(grid: Grid, check: (grid: Grid) => readonly Finding[]): FixRun {
  let current = grid;
  const mended: Finding[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixable = check(current).filter(({ fix, waiver }) => fix !== null && waiver === null);
    const { grid: next, refusals } = applyEdits(current, fixable.map(fixOf));
    const applied = fixable.filter((_finding, index) => refusals[index] === null);
    if (applied.length === 0) break;
    mended.push(...applied);
    current = next;
  }
  return { grid: current, mended };
}

const fixOf = ({ fix }: Finding): readonly CellEdit[] => fix ?? [];

/** What a person picks: a finding by its rule and cell, and its fix or one of its suggestions. */
export interface FixPick {
  readonly rule: string;
  readonly row: number;
  readonly column: number;
  /** Which of the rule's findings in that cell, from 0. */
  readonly nth: number;
  /** Fingerprint of what the cell held when it was picked. */
  readonly fingerprint: string;
  /** Index of the suggestion; null for the fix. */
  readonly suggestion: number | null;
}

export interface PickRun extends FixRun {
  /** For each pick: null if it was made, else why not. */
  readonly refusals: readonly (Refusal | 'gone' | null)[];
}

/** Applies exactly what was picked; a finding that is no longer there is refused as gone. */
export function fixPicked(grid: Grid, findings: readonly Finding[], picks: readonly FixPick[]): PickRun {
  const found = picks.map((pick) => {
    const finding = findings.filter(
      ({ rule, cell }) =>
        rule === pick.rule && cell.sheet === grid.sheet && cell.row === pick.row && cell.column === pick.column,
    )[pick.nth];
    if (finding === undefined) return undefined;
    const offers = pick.suggestion === null ? finding.fix !== null : finding.suggestions[pick.suggestion] !== undefined;
    return offers ? finding : undefined;
  });
  const refused = picks.map(({ row, column, fingerprint: picked }, index) => {
    if (found[index] === undefined) return 'gone';
    return fingerprint(cellText(grid, row, column)) === picked ? null : 'changed';
  });
  const groups = picks.map(({ suggestion }, index) => {
    const finding = refused[index] === null ? found[index] : undefined;
    return (suggestion === null ? finding?.fix : finding?.suggestions[suggestion]?.edits) ?? [];
  });
  const { grid: next, refusals } = applyEdits(grid, groups);
  const results = refusals.map((refusal, index) => refused[index] ?? refusal);
  return {
    grid: next,
    mended: found.filter((finding, index): finding is Finding => finding !== undefined && results[index] === null),
    refusals: results,
  };
}
