/** Findings that somebody accepts as they are: each waiver holds for one rule, one row, and the text that the cell had. */
import { cellText, type Grid } from '../grid/grid';
import { fingerprint } from '../text/fingerprint';
import type { Finding } from './finding';

export interface Waiver {
  readonly rule: string;
  /** Fingerprint of the cell's text when it was accepted; with another text the waiver is over. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Address of who accepted it; "" where nobody told. */
  readonly by: string;
  /** That Vekha wrote it for that person; "" in marks of before. */
  readonly proof: string;
}

/** Waivers by zero-based row of the plan's tab. */
export type WaiversByRow = ReadonlyMap<number, readonly Waiver[]>;

/** The same findings, those accepted marked so; a waiver that does not count is told as what it claims. */
export function waiveFindings(
  findings: readonly Finding[],
  waivers: WaiversByRow,
  grid: Grid,
  counts: (waiver: Waiver, row: number) => boolean,
): readonly Finding[] {
  if (waivers.size === 0) return findings;
  return findings.map((finding) => {
    const here = finding.cell.sheet === grid.sheet ? waivers.get(finding.cell.row) : undefined;
    if (here === undefined) return finding;
    const own = fingerprintOf(grid, finding.cell.row, finding.cell.column);
    const fitting = here.filter((each) => each.rule === finding.rule && each.fingerprint === own);
    const [claimed] = fitting;
    if (claimed === undefined) return finding;
    const waiver = fitting.find((each) => counts(each, finding.cell.row));
    return waiver === undefined
      ? { ...finding, claim: claimed.reason }
      : { ...finding, waiver: waiver.reason, waivedBy: waiver.by };
  });
}

/** A waiver that proves nothing yet. */
export function waiverOf(finding: Finding, grid: Grid, reason: string, by: string): Waiver {
  const own = fingerprintOf(grid, finding.cell.row, finding.cell.column);
  return { rule: finding.rule, fingerprint: own, reason, by, proof: '' };
}

/** Those whose text still stands in the row, and those kept whatever stands there. */
export function livingWaivers(
  waivers: readonly Waiver[],
  grid: Grid,
  row: number,
  isKept: (waiver: Waiver) => boolean = () => false,
): readonly Waiver[] {
  if (waivers.length === 0) return waivers;
  const standing = new Set((grid.rows[row] ?? []).map((_cell, column) => fingerprintOf(grid, row, column)));
  // A blank cell beyond the row's end is blank still.
  standing.add(fingerprint(''));
  return waivers.filter((waiver) => isKept(waiver) || standing.has(waiver.fingerprint));
}

function fingerprintOf(grid: Grid, row: number, column: number): string {
  return fingerprint(cellText(grid, row, column));
}
