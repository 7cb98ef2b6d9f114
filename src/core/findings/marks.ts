/** What the hidden column holds of a row: its id, its waivers, and the letters that colours go by. */
import type { Verdict } from '../activity/verdict';
import { cellText, type Grid } from '../grid/grid';
import { parseJson } from '../parse-json';
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

/** "e12.k3f9n", "e12.k3f9_" with facts and sums behind it, "e12.k3f9[["rule","fingerprint","reason","who","proof"]]n": conditional formats read it with LEFT and RIGHT, which need no locale's argument separator. */
export function formatMark({ id, severity, verdict, waivers, fingerprint: own, facts = '' }: RowMark): string {
  const accepted = waivers.length === 0 ? '' : formatWaivers(waivers);
  const [first, last] = markLetters({ severity, verdict });
  return `${first}${id}${own === '' ? '' : `.${own}`}${facts === '' ? '' : `_${facts}`}${accepted}${last}`;
}

/** The newest are kept: whoever fills a mark to its brim must not stop the check of everybody. */
function formatWaivers(waivers: RowMark['waivers']): string {
  const written = waivers.map(({ rule, fingerprint, reason, by, proof }) =>
    JSON.stringify(proof === '' ? [rule, fingerprint, reason] : [rule, fingerprint, reason, by, proof]),
  );
  let room = MOST_WAIVED;
  const kept = written.reverse().filter((each) => {
    room -= each.length + 1;
    return room >= 0;
  });
  return kept.length === 0 ? '' : `[${kept.reverse().join(',')}]`;
}

/** Characters of a row's facts, and of each of the two sums behind them: together no more than earlier versions of Vekha can read. */
const FACTS_LENGTH = 12;
const SUM_LENGTH = 6;
/** Digits of the facts' first number. */
const FIRST_FACTS = 5;

/** Where the sums of a mark with facts stand, or are to stand. */
const sumsAt = (mark: string): number => mark.indexOf('_') + 1 + FACTS_LENGTH;

/** Whether a mark without sums has something behind its facts that is accepted. */
export const isWaived = (mark: string): boolean => mark.length - sumsAt(mark) > 1;

/** A mark with two sums behind its facts, each of 31 bits: of what holds rows together, and of the row's own words and our cells. */
export function withSums(mark: string, rest: number, own: number): string {
  const at = sumsAt(mark);
  const sums = [rest, own].map((sum) => sum.toString(36).padStart(SUM_LENGTH, '0')).join('');
  return mark.slice(0, at) + sums + mark.slice(at);
}

const SUMMED = /^[a-z]\d{1,8}(?:\.[\da-z]{1,20})?_[\da-z]{24}(?:\[\[.*\]\])?[a-z]$/s;

/** Whether a text is a mark with sums. */
export const isSummed = (text: string): boolean => SUMMED.test(text);

/** What is read of a mark with sums; the same is filled again for each mark, for an edit reads those of all rows. */
export interface SummedMark {
  id: number;
  /** The first digits of its facts. */
  facts: number;
  rest: number;
  own: number;
  /** Of all its signs but those of its sums. */
  sum: number;
  /** Whether something is accepted in it. */
  isWaived: boolean;
}

export const blankSummed = (): SummedMark => ({ id: 0, facts: 0, rest: 0, own: 0, sum: 0, isWaived: false });

const PRIME = 0x01000193;

/** A mark without sums, added to a sum. */
export function sumMark(sum: number, mark: string): number {
  let mixed = sum;
  for (let at = 0; at < mark.length; at += 1) mixed = Math.imul(mixed ^ mark.charCodeAt(at), PRIME);
  return mixed;
}

/**
 * Reads a mark as one with sums, of which it is not asked whether it is one: where the sum of its own holds, it is. Its other signs are added to `sum`. Each sign is
 * looked at once, for of short functions it is the compiling that takes the time.
 */
export function readSummed(text: string, sum: number, into: SummedMark): void {
  const line = text.indexOf('_');
  const at = line + 1 + FACTS_LENGTH;
  const tail = at + 2 * SUM_LENGTH;
  let mixed = sum;
  let id = 0;
  let isId = true;
  /** Of digits in base 36. */
  let value = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (place < at || place >= tail) mixed = Math.imul(mixed ^ unit, PRIME);
    if (place <= line) {
      if (unit < 0x30 || unit > 0x39) isId = place === 0;
      else if (isId) id = (Math.imul(id, 10) + unit - 0x30) | 0;
    } else if (place < tail) {
      value = (Math.imul(value, 36) + (unit >= 0x61 ? unit - 0x57 : unit - 0x30)) | 0;
      if (place === line + FIRST_FACTS) into.facts = value;
      else if (place === at - 1) value = 0;
      else if (place === at + SUM_LENGTH - 1) {
        into.rest = value;
        value = 0;
      }
    }
  }
  into.own = value;
  into.id = id;
  into.sum = mixed;
  into.isWaived = text.length - tail > 1;
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

/** Somebody may have typed into the hidden column: nothing is accepted on their word. */
function parseWaivers(json: string): Waiver[] {
  const parsed = parseJson(json);
  return (Array.isArray(parsed) ? parsed : [])
    .filter(isWaiver)
    .map(([rule, fingerprint, reason, by = '', proof = '']) => ({ rule, fingerprint, reason, by, proof }));
}

/** Waivers of every row that has any, or of those asked for, by zero-based row; `column` is that of the marks, null where there is none. */
export function readWaivers(
  grid: Grid,
  column: number | null,
  rows: Iterable<number> = grid.rows.keys(),
): WaiversByRow {
  const found = new Map<number, readonly Waiver[]>();
  for (const row of column === null ? [] : rows) {
    const text = cellText(grid, row, column ?? -1);
    // Most marks have none: only these are taken apart.
    const waivers = text.includes('[') ? (parseMark(text)?.waivers ?? []) : [];
    if (waivers.length > 0) found.set(row, waivers);
  }
  return found;
}
