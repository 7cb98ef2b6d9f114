/** Findings that somebody accepts as they are: each waiver holds for one rule, one row, and the text that the cell had. */
import { cellText, type Grid } from '../grid/grid';
import { fingerprint } from '../text/fingerprint';
import { cutLine } from '../text/harmless';
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
  // A rule may find a great many things in one cell, and whether a waiver of them counts is costly to tell.
  const said = new Map<string, Partial<Finding>>();
  return findings.map((finding) => {
    const { sheet, row, column } = finding.cell;
    const here = sheet === grid.sheet ? waivers.get(row) : undefined;
    if (here === undefined) return finding;
    const own = fingerprintOf(grid, row, column);
    const key = `${row} ${own} ${finding.rule}`;
    const known = said.get(key) ?? sayOf(fittingIn(here, finding.rule, own), (each) => counts(each, row));
    said.set(key, known);
    return { ...finding, ...known };
  });
}

/** Vekha writes one in the place of all others for the same, as the last: where there are more than these, somebody has filled the mark. */
const MOST_TRIED = 8;

const fittingIn = (here: readonly Waiver[], rule: string, own: string): readonly Waiver[] =>
  here.filter((each) => each.rule === rule && each.fingerprint === own).slice(-MOST_TRIED);

/** Of one text in a row: more rules than have ever spoken of it. */
const MOST_OF_TEXT = 64;

/** Those of a row's waivers that may have been given: of more for the same finding, or for the same text, only the newest. */
export function triableWaivers(here: readonly Waiver[]): readonly Waiver[] {
  const counted = new Map<string, number>();
  const isFew = (key: string, most: number): boolean => {
    const count = (counted.get(key) ?? 0) + 1;
    counted.set(key, count);
    return count <= most;
  };
  return [...here]
    .reverse()
    .filter(({ rule, fingerprint: text }) => isFew(`${text}\n${rule}`, MOST_TRIED) && isFew(text, MOST_OF_TEXT))
    .reverse();
}

function sayOf(fitting: readonly Waiver[], counts: (waiver: Waiver) => boolean): Partial<Finding> {
  const [claimed] = fitting;
  if (claimed === undefined) return {};
  const waiver = fitting.find(counts);
  return waiver === undefined ? { claim: briefly(claimed.reason) } : { waiver: waiver.reason, waivedBy: waiver.by };
}

/** Each finding of a row is sent to the panel with what it claims, which may fill a cell. */
const briefly = (reason: string): string => (reason.length <= LONGEST_CLAIM ? reason : cutLine(reason, LONGEST_CLAIM));

const LONGEST_CLAIM = 500;

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
