/** Which waivers count: where coordinators are named, only those that Vekha wrote for somebody, in this very row. */

import type { Finding } from '../../core/findings/finding';
import { type Waiver, waiverOf } from '../../core/findings/waivers';
import type { Plan } from '../../core/plan/plan';
import { fingerprint } from '../../core/text/fingerprint';
import { normalise } from '../../core/text/normalise';
import { ownAddress } from '../google/own-address';
import { isProven, prove } from '../google/proof';
import { recallState, writeState } from '../google/stored-state';
import type { OpenPlan } from '../workbook/read-plan';
import { coordinatorsOf } from '../workbook/role';

/** What tells a row's measure from others whatever stands in the hidden column: marks can be exchanged. */
function ownerOf({ items }: Plan, row: number): string {
  const item = items.find(({ rows }) => rows.includes(row));
  return item === undefined ? '' : fingerprint(normalise(item.name.text).text);
}

function partsOf({ sheet, plan }: OpenPlan, row: number, { rule, fingerprint: text, reason, by }: Waiver): string[] {
  return ['waiver', String(sheet.getSheetId()), ownerOf(plan, row), rule, text, reason, by];
}

/** Digits of a proof that tell it from the others, and how many a property of 9 KB holds; beyond these the oldest go. */
const DIGITS = 12;
const MOST = 600;

const digitsOf = ({ proof }: Waiver): string => proof.slice(0, DIGITS);

/** For `waiveFindings`. Nobody to prove anything to, nothing to prove: a sheet that names no coordinators is open to all of its editors. */
export function countingWaivers(open: OpenPlan): (waiver: Waiver, row: number) => boolean {
  const isOpen = coordinatorsOf(open.around.settings.coordinators).length === 0;
  const revoked = new Set(recallState('revoked'));
  return (waiver, row) =>
    isOpen || (!revoked.has(digitsOf(waiver)) && isProven(partsOf(open, row, waiver), waiver.proof));
}

/** From now on those taken back count no more, wherever their marks turn up again; what is given anew does. Only under the document's lock. */
export function revokeWaivers(taken: readonly Waiver[], given: Waiver | null): void {
  const before = recallState('revoked') ?? [];
  const gone = taken.filter(({ proof }) => proof !== '').map(digitsOf);
  const own = given === null ? null : digitsOf(given);
  const after = [...new Set([...before, ...gone])].filter((each) => each !== own).slice(-MOST);
  if (after.join() !== before.join()) writeState('revoked', '', after);
}

/** The person's waiver of a finding, with its proof. Only under the document's lock. */
export function proveWaiver(open: OpenPlan, finding: Finding, reason: string): Waiver {
  const waiver = waiverOf(finding, open.plan.grid, reason, ownAddress());
  return { ...waiver, proof: prove(partsOf(open, finding.cell.row, waiver)) };
}
