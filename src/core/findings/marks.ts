/** What the hidden column holds of a row: its id, its waivers, and the letters that colours go by. */
import type { Verdict } from '../activity/verdict';
import { cellText, type Grid } from '../grid/grid';
import type { Severity } from '../settings/grades';
import type { Waiver, WaiversByRow } from './waivers';

/** First letter: the worst severity of the row's findings; last letter: the verdict. Between them the row's id, its fingerprint and its waivers. */
export interface RowMark {
  readonly id: number;
  readonly waivers: readonly Waiver[];
  readonly severity: Severity | null;
  readonly verdict: Verdict | null;
  /** Of all that the row's states and findings were made from, and of themselves; "" where none is kept. */
  readonly fingerprint: string;
  /** What edits of other rows must know of this one (row-facts.ts); "" where none are kept. */
  readonly facts?: string;
}

export const SEVERITY_LETTERS: Readonly<Record<Severity, string>> = { error: 'e', warning: 'w', info: 'i' };
export const VERDICT_LETTERS: Readonly<Record<Verdict, string>> = {
  activity: 'a',
  none: 'n',
  cancelled: 'c',
  planned: 'p',
  unclear: 'u',
  empty: 'b',
};

/** Rule, fingerprint and reason; since waivers are proven, by whom, and the proof. */
type WaiverParts = [string, string, string, string?, string?];

const isWaiver = (value: unknown): value is WaiverParts =>
  Array.isArray(value) && (value.length === 3 || value.length === 5) && value.every((part) => typeof part === 'string');

/** Characters of waivers in a mark; a cell holds 50,000. */
const MOST_WAIVED = 49_000;

/** "e12.k3f9n", "e12.k3f9_5ab1_4c_7dn", "e12.k3f9[["rule","fingerprint","reason","who","proof"]]n": conditional formats read it with LEFT and RIGHT, which need no locale's argument separator. */
export function formatMark({ id, severity, verdict, waivers, fingerprint: own, facts = '' }: RowMark): string {
  const written = waivers.map(({ rule, fingerprint, reason, by, proof }) =>
    JSON.stringify(proof === '' ? [rule, fingerprint, reason] : [rule, fingerprint, reason, by, proof]),
  );
  // The newest are kept: whoever fills a mark to its brim must not stop the check of everybody.
  let room = MOST_WAIVED;
  const kept = written.reverse().filter((each) => {
    room -= each.length + 1;
    return room >= 0;
  });
  kept.reverse();
  const accepted = kept.length === 0 ? '' : `[${kept.join(',')}]`;
  const [first, last] = markLetters({ severity, verdict });
  return `${first}${id}${own === '' ? '' : `.${own}`}${facts === '' ? '' : `_${facts}`}${accepted}${last}`;
}

/** Behind the facts stand two sums: of all that the row holds but its entry, and of its entry and our own cells. */
export function withSums(mark: string, rest: number, entry: number): string {
  return mark.replace(
    /^[a-z]\d+(?:\.[\da-z]+)?_[\da-z]+(?=\[|[a-z]$)/,
    (head) => `${head}_${rest.toString(36)}_${entry.toString(36)}`,
  );
}

const SUMS = /^([a-z]\d{1,8}(?:\.[\da-z]{1,20})?_([\da-z]{1,8}))_([\da-z]{1,7})_([\da-z]{1,7})((?:\[\[.*\]\])?[a-z])$/s;

/** A mark without its sums, its facts, and the sums; null where it has none. */
export function splitSums(
  text: string,
): { readonly bare: string; readonly facts: string; readonly sums: readonly [rest: number, entry: number] } | null {
  const match = SUMS.exec(text);
  if (match === null) return null;
  const [, head = '', facts = '', rest = '', entry = '', tail = ''] = match;
  return { bare: head + tail, facts, sums: [Number.parseInt(rest, 36), Number.parseInt(entry, 36)] };
}

/** First and last letter of a mark. */
export function markLetters({ severity, verdict }: Pick<RowMark, 'severity' | 'verdict'>): [string, string] {
  return [severity === null ? 'o' : SEVERITY_LETTERS[severity], verdict === null ? 'o' : VERDICT_LETTERS[verdict]];
}

/** As many digits as a mark's id has; a spreadsheet has ten million cells. */
export const HIGHEST_ID = 99_999_999;

/** A mark that was read: what a check must keep of it, and its letters as they stand. */
export interface ReadMark extends Pick<RowMark, 'id' | 'waivers' | 'fingerprint'> {
  readonly letters: readonly [first: string, last: string];
}

/** Null where the cell holds no mark. */
export function parseMark(text: string): ReadMark | null {
  const match = /^([a-z])(\d{1,8})(?:\.([\da-z]{1,20}))?(?:_[\da-z_]{1,24})?(\[\[.*\]\])?([a-z])$/s.exec(text.trim());
  if (match === null) return null;
  const [, first = '', id, own = '', waivers, last = ''] = match;
  return {
    id: Number(id),
    fingerprint: own,
    waivers: waivers === undefined ? [] : parseWaivers(waivers),
    letters: [first, last],
  };
}

function parseWaivers(json: string): Waiver[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return (Array.isArray(parsed) ? parsed : [])
      .filter(isWaiver)
      .map(([rule, fingerprint, reason, by = '', proof = '']) => ({ rule, fingerprint, reason, by, proof }));
  } catch {
    // Somebody typed into the hidden column: nothing is accepted on their word.
    return [];
  }
}

/** Waivers of every row that has any, by zero-based row; `column` is that of the marks, null where there is none. */
export function readWaivers(grid: Grid, column: number | null): WaiversByRow {
  const found = new Map<number, readonly Waiver[]>();
  for (let row = 0; column !== null && row < grid.rows.length; row++) {
    const text = cellText(grid, row, column);
    // Most marks have none: only these are taken apart.
    const waivers = text.includes('[') ? (parseMark(text)?.waivers ?? []) : [];
    if (waivers.length > 0) found.set(row, waivers);
  }
  return found;
}
