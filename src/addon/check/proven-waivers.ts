/** Which waivers count: where coordinators are named, only those that Vekha wrote for somebody, in this very row. */

import type { Finding } from '../../core/findings/finding';
import { type Waiver, waiverOf } from '../../core/findings/waivers';
import type { Plan } from '../../core/plan/plan';
import { fingerprint } from '../../core/text/fingerprint';
import { normalise } from '../../core/text/normalise';
import { ownAddress } from '../google/own-address';
import { isProven, prove } from '../google/proof';
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

/** For `waiveFindings`. Nobody to prove anything to, nothing to prove: a sheet that names no coordinators is open to all of its editors. */
export function countingWaivers(open: OpenPlan): (waiver: Waiver, row: number) => boolean {
  const isOpen = coordinatorsOf(open.around.settings.coordinators).length === 0;
  return (waiver, row) => isOpen || isProven(partsOf(open, row, waiver), waiver.proof);
}

/** The person's waiver of a finding, with its proof. Only under the document's lock. */
export function proveWaiver(open: OpenPlan, finding: Finding, reason: string): Waiver {
  const waiver = waiverOf(finding, open.plan.grid, reason, ownAddress());
  return { ...waiver, proof: prove(partsOf(open, finding.cell.row, waiver)) };
}
