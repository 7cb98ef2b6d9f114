/** Waivers that stand in marks and that nobody proves, settled all at once: they may come from a copied sheet, an older Vekha, or somebody's own hand. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { readWaivers } from '../../core/findings/marks';
import { triableWaivers, type Waiver, waiverOf } from '../../core/findings/waivers';
import { formatSheetCell } from '../../core/grid/cell-range';
import { formatMessage } from '../../core/i18n/format-message';
import { type CheckedPlan, checkPlan, withWaivers } from '../check/check-plan';
import { settling } from '../check/full-check';
import { countingWaivers, proveWaiver } from '../check/proven-waivers';
import { writeStatuses } from '../check/write-statuses';
import { withPatientLock } from '../google/lock';
import { appendToJournal } from '../workbook/journal';
import { openPlan } from '../workbook/read-plan';
import { requireCoordinator } from '../workbook/role';
import { FIX_WORDS } from './fix-words';

type Shown = NonNullable<RequestOf<'panelClaims'>['shown']>;

/** Accepts those shown in the caller's name, or drops every one for null; what was not shown is not accepted. */
export function settleClaims({ shown, ...request }: RequestOf<'panelClaims'>): ReplyOf<'panelClaims'> {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    let settled = 0;
    const after = settling((): CheckedPlan | null => {
      const checked = checkPlan(openPlan(spreadsheet, request));
      requireCoordinator(spreadsheet, checked.around.settings.coordinators);
      const { columns, grid, plan } = checked;
      if (columns === null) throw new AppError('no-finding', { rule: '', cell: plan.grid.sheet });
      const counts = countingWaivers(checked);
      const waivers = new Map(readWaivers(grid, columns.mark));
      const seen = new Map((shown ?? []).map((each) => [nameOf(each), each]));
      const accepted = acceptedByRow(checked, seen);
      settled = 0;
      for (const [row, here] of waivers) {
        const given = accepted.get(row) ?? [];
        const isGiven = (each: Waiver): boolean =>
          given.some(({ rule, fingerprint }) => rule === each.rule && fingerprint === each.fingerprint);
        // A proof is tried only where it decides: a mark may have been filled with claims.
        const kept =
          shown === null
            ? triableWaivers(here).filter((each) => counts(each, row))
            : here.filter((each) => !isGiven(each));
        settled += shown === null ? here.length - kept.length : given.length;
        waivers.set(row, [...kept, ...given]);
      }
      if (settled === 0) return checked;
      const waived = withWaivers(checked, waivers);
      return writeStatuses(waived, columns, waivers) ? waived : null;
    });
    if (settled === 0) return { settled };
    const { locale } = after;
    const list = (shown ?? []).map(({ rule, cell, reason }) => `${rule} ${cell} («${reason}»)`).join('; ');
    const words = shown === null ? FIX_WORDS.claimsDropped : FIX_WORDS.claimsAccepted;
    const result = formatMessage(words, { count: settled, list: list.slice(0, RESULT_LENGTH) }, locale);
    appendToJournal(spreadsheet, { what: FIX_WORDS.waiver[locale], result, link: '', record: null });
    return { settled };
  });
}

/** Characters of what was accepted, in the journal's line. */
const RESULT_LENGTH = 2_000;

/** By row, waivers of the caller's own for what it claims and the person was shown. */
function acceptedByRow(checked: CheckedPlan, shown: ReadonlyMap<string, Shown[number]>): Map<number, Waiver[]> {
  const accepted = new Map<number, Waiver[]>();
  // A rule may find several things in one cell, and one waiver is for all of them.
  const known = new Set<string>();
  for (const finding of shown.size === 0 ? [] : checked.findings) {
    const { claim, rule, cell } = finding;
    if (claim === undefined || cell.sheet !== checked.plan.grid.sheet) continue;
    const place = formatSheetCell(cell.sheet, cell.row, cell.column);
    const asked = shown.get(nameOf({ rule, cell: place, reason: claim }));
    if (asked === undefined) continue;
    const { fingerprint } = waiverOf(finding, checked.plan.grid, claim, '');
    const name = `${rule} ${place}`;
    if ((asked.seen !== undefined && asked.seen !== fingerprint) || known.has(name)) continue;
    known.add(name);
    accepted.set(cell.row, [...(accepted.get(cell.row) ?? []), proveWaiver(checked, finding, claim)]);
  }
  return accepted;
}

const nameOf = ({ rule, cell, reason }: Shown[number]): string => [rule, cell, reason].join('\n');
