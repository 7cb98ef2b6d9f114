/** Which waivers count: where coordinators are named, only those that Vekha wrote for somebody, in this very row, and that nobody has taken back since. */

import type { Finding } from '../../core/findings/finding';
import { CLOSED, isOfMeasure, textOfMeasure } from '../../core/findings/review';
import { type Waiver, waiverOf } from '../../core/findings/waivers';
import { cellText } from '../../core/grid/grid';
import type { Plan, PlanItem } from '../../core/plan/plan';
import { fingerprint } from '../../core/text/fingerprint';
import { normalise } from '../../core/text/normalise';
import { ownAddress } from '../google/own-address';
import { isProven, prove, traceOfKey } from '../google/proof';
import { recallState, writeState } from '../google/stored-state';
import type { OpenPlan } from '../workbook/read-plan';
import { coordinatorsOf } from '../workbook/role';

/** By row, what tells its measure from others whatever stands in the hidden column: marks can be exchanged. Where several bear one name, their numbers tell them apart. */
const owners = new WeakMap<Plan, ReadonlyMap<number, Owner>>();

interface Owner {
  readonly name: string;
  readonly item: PlanItem;
}

function ownerAt(plan: Plan, row: number): Owner | undefined {
  const known = owners.get(plan) ?? readOwners(plan);
  owners.set(plan, known);
  return known.get(row);
}

const ownerOf = (plan: Plan, row: number): string => ownerAt(plan, row)?.name ?? '';

function readOwners({ items }: Plan): ReadonlyMap<number, Owner> {
  const names = items.map(({ name }) => fingerprint(normalise(name.text).text));
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return new Map(
    items.flatMap((item, at) => {
      const name = names[at] ?? '';
      const owner = { name: repeated.has(name) ? `${name} ${item.number.text}` : name, item };
      return item.rows.map((row) => [row, owner] as const);
    }),
  );
}

function partsOf({ sheet, plan }: OpenPlan, row: number, { rule, fingerprint: text, reason, by }: Waiver): string[] {
  return ['waiver', String(sheet.getSheetId()), ownerOf(plan, row), rule, text, reason, by];
}

/** "l9x2k3.0123…": the millisecond it was given, in base 36, and what proves it. One without a time proves nothing: it was for a fingerprint, not for a text. */
function parseProof(proof: string): { readonly at: number; readonly time: string; readonly digits: string } {
  const [, time = '', digits = ''] = /^([\da-z]+)\.(.*)$/s.exec(proof) ?? [];
  return { at: time === '' ? 0 : Number.parseInt(time, 36), time, digits };
}

/**
 * The text itself, of the row's cell that has the fingerprint: fingerprints are no secret, and another text of the same one can be made up. Null where
 * two cells of the row have it with different texts: which of them was accepted nobody can tell.
 */
function textOf({ plan }: OpenPlan, row: number, { rule, fingerprint: wanted }: Waiver): string | null {
  if (isOfMeasure({ rule })) {
    const item = ownerAt(plan, row)?.item;
    const text = item?.rows[0] === row ? textOfMeasure(item, { rule }) : null;
    return text !== null && fingerprint(text) === wanted ? text : null;
  }
  const texts = new Set((plan.grid.rows[row] ?? []).map((_cell, column) => cellText(plan.grid, row, column)));
  // A blank cell beyond the row's end is blank still.
  const [text = '', ...others] = [...texts].filter((each) => fingerprint(each) === wanted);
  return others.length === 0 ? text : null;
}

/** Null where it cannot be told which text was accepted. */
function partsAt(open: OpenPlan, row: number, waiver: Waiver, time: string): readonly string[] | null {
  const text = textOf(open, row, waiver);
  return text === null ? null : [...partsOf(open, row, waiver), time, text];
}

/** Name of the place that a waiver is for: the same finding of the same text has the same. */
function placeOf({ sheet, plan }: OpenPlan, row: number, rule: string, text: string): string {
  // A period is opened again as a whole.
  if (rule === CLOSED) return fingerprint(`${sheet.getSheetId()}\n${rule}`);
  return fingerprint([sheet.getSheetId(), ownerOf(plan, row), rule, text].join('\n'));
}

/** Until when waivers of a place were taken back; under "*", until when those of every place were. */
type Revoked = ReadonlyMap<string, number>;

const ALL = '*';

/** A property holds 9 KB, an entry takes 23 bytes at most. Beyond these the oldest go, and all waivers as old as they: better asked for once more than obeyed. */
const MOST = 350;
const KEPT = 250;

/** Milliseconds by which what was taken back may lie ahead of the clock; later ones were never written by Vekha, and would bar all waivers to come. */
const AHEAD = 60_000;

function readRevoked(): Map<string, number> {
  const latest = Date.now() + AHEAD;
  return new Map(
    (recallState('revoked') ?? []).map((entry): [string, number] => {
      const [place = '', time = ''] = entry.split(':');
      return [place, Math.min(Number.parseInt(time, 36) || 0, latest)];
    }),
  );
}

function keepRevoked(revoked: Map<string, number>): void {
  const entries = [...revoked].filter(([place]) => place !== ALL);
  let all = revoked.get(ALL) ?? -1;
  const gone = entries.length > MOST ? entries.splice(0, entries.length - KEPT) : [];
  for (const [, until] of gone) all = Math.max(all, until);
  const kept = all < 0 ? entries : [[ALL, all] as const, ...entries];
  const texts = kept.map(([place, until]) => `${place}:${until.toString(36)}`);
  writeState('revoked', '', texts);
}

const revokedUntil = (revoked: Revoked, place: string): number =>
  Math.max(revoked.get(place) ?? -1, revoked.get(ALL) ?? -1);

/** What decides beside the rows themselves whether waivers count. */
export const waiverGrounds = (named: readonly string[]): string =>
  JSON.stringify([coordinatorsOf(named), recallState('revoked'), traceOfKey()]);

/** For `waiveFindings`. Nobody to prove anything to, nothing to prove: a sheet that names no coordinators is open to all of its editors. */
export function countingWaivers(open: OpenPlan): (waiver: Waiver, row: number) => boolean {
  const isOpen = coordinatorsOf(open.around.settings.coordinators).length === 0;
  const revoked = readRevoked();
  return (waiver, row) => {
    if (isOpen) return true;
    const { at, time, digits } = parseProof(waiver.proof);
    if (time === '' || at <= revokedUntil(revoked, placeOf(open, row, waiver.rule, waiver.fingerprint))) return false;
    const parts = partsAt(open, row, waiver, time);
    return parts !== null && isProven(parts, digits);
  };
}

/**
 * From now on no waiver given so far for that place counts, wherever its mark turns up again: not those of `taken` alone, for a mark may have been put
 * aside before. Only under the document's lock.
 */
export function revokeWaivers(
  open: OpenPlan,
  row: number,
  { rule, fingerprint: text }: Waiver,
  taken: readonly Waiver[],
): void {
  const revoked = readRevoked();
  const place = placeOf(open, row, rule, text);
  const before = revoked.get(place) ?? -1;
  revoked.delete(place);
  revoked.set(place, Math.max(Date.now(), before + 1, ...taken.map(({ proof }) => parseProof(proof).at)));
  keepRevoked(revoked);
}

/** The person's waiver of a finding, with its proof, given later than whatever was taken back there. Only under the document's lock. */
export function proveWaiver(open: OpenPlan, finding: Finding, reason: string): Waiver {
  return proveMark(open, finding.cell.row, waiverOf(finding, open.plan.grid, reason, ownAddress()));
}

/** The same of a waiver that is written already. */
export function proveMark(open: OpenPlan, row: number, waiver: Waiver): Waiver {
  const revoked = readRevoked();
  const place = placeOf(open, row, waiver.rule, waiver.fingerprint);
  const time = Math.max(Date.now(), revokedUntil(revoked, place) + 1).toString(36);
  const parts = partsAt(open, row, waiver, time);
  // What cannot be proven is told as such.
  return parts === null ? waiver : { ...waiver, proof: `${time}.${prove(parts)}` };
}
