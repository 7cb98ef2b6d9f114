/** A coordinator's word on a measure: accepted, returned with a remark, or opened again. It stands in the row's mark, and is proven as waivers are. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { readWaivers } from '../../core/findings/marks';
import { isAccepted, isReview, reviewedText } from '../../core/findings/review';
import type { Waiver } from '../../core/findings/waivers';
import { formatMessage } from '../../core/i18n/format-message';
import { itemLabel } from '../../core/plan/item-label';
import type { PlanItem } from '../../core/plan/plan';
import { fingerprint } from '../../core/text/fingerprint';
import { type CheckedPlan, checkPlan, refuseClosed } from '../check/check-plan';
import { checkTab, settling } from '../check/full-check';
import { proveMark, revokeWaivers } from '../check/proven-waivers';
import { writeStatuses } from '../check/write-statuses';
import { FIX_WORDS } from '../fix/fix-words';
import { hostAbilities } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { appendToJournal } from '../workbook/journal';
import { keptLine } from '../workbook/kept-text';
import { openPlan } from '../workbook/read-plan';
import { coordinatorsOf, requireCoordinator } from '../workbook/role';
import { addServiceColumns, placeServiceColumns } from '../workbook/set-up/set-up';
import { followProtection, protectionState } from './protect-rows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const REASON_LENGTH = 500;

/** Needs a reason but for accepting; `seen` is of the entries that the person saw. */
export function reviewItem(request: RequestOf<'panelReview'>): ReplyOf<'panelReview'> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const before = hostAbilities().protection ? protectionState(spreadsheet, request) : 'none';
  const counted = withPatientLock(() => writeReview(spreadsheet, request));
  // What else has come apart is for the coordinator to look at first: who is let in may have changed.
  if (before === 'none') return { ...counted, protection: 'none' };
  const isSet = before === 'set' && followProtection({ ...request, sheet: counted.sheet });
  return { ...counted, protection: isSet ? 'set' : 'outdated' };
}

function writeReview(
  spreadsheet: Spreadsheet,
  request: RequestOf<'panelReview'>,
): Omit<ReplyOf<'panelReview'>, 'protection'> {
  const reason = keptLine(request.reason, REASON_LENGTH);
  const { kind, number } = request;
  if (kind !== 'accepted' && reason === '') throw new AppError('no-reason');
  let label = '';
  const after = settling((): CheckedPlan | null => {
    const checked = checkPlan(openPlan(spreadsheet, request));
    requireCoordinator(spreadsheet, checked.around.settings.coordinators);
    refuseClosed(checked);
    const item = findItem(checked, number, request.row);
    const [row = 0] = item.rows;
    label = itemLabel(item);
    const text = reviewedText(item);
    if (kind === 'accepted' && text.trim() === '') throw new AppError('nothing-to-accept', { number: label });
    if (request.seen !== undefined && request.seen !== fingerprint(text))
      throw new AppError('other-text', { cell: label });
    // Where coordinators are named, a mark may have been put aside: opened again, it counts no more, wherever it turns up.
    const isOpen = coordinatorsOf(checked.around.settings.coordinators).length === 0;
    if (kind === 'reopened' && isOpen && checked.reviewOf(item) === null)
      throw new AppError('nothing-to-reopen', { number: label });
    const columns = placeServiceColumns(checked);
    if (checked.columns === null) addServiceColumns(checked, columns);
    const waivers = new Map(readWaivers(checked.grid, checked.columns?.mark ?? null));
    const here = waivers.get(row) ?? [];
    const bare: Waiver = { rule: kind, fingerprint: fingerprint(text), reason, by: ownAddress(), proof: '' };
    // The last word holds: an acceptance does not come back with a mark that somebody has put aside.
    const over = here.filter((each) => isReview(each) && each.fingerprint === bare.fingerprint && each.rule !== kind);
    if (kind !== 'accepted') over.push({ ...bare, rule: 'accepted' });
    for (const each of over) revokeWaivers(checked, row, each, here.filter(isReview));
    const given = kind === 'reopened' ? [] : [proveMark(checked, row, bare)];
    waivers.set(row, [...here.filter((each) => !isReview(each)), ...given]);
    return writeStatuses(checked, columns, waivers) ? checked : null;
  });
  const { locale } = after;
  const words = kind === 'accepted' ? FIX_WORDS.acceptedItem : FIX_WORDS[kind];
  const result = formatMessage(words, { number: label }, locale) + (reason === '' ? '' : ` (${reason})`);
  appendToJournal(spreadsheet, { what: FIX_WORDS.review[locale], result, link: '', record: null });
  const { reviewOf, plan } = checkTab(spreadsheet, { ...request, sheet: after.plan.grid.sheet });
  return {
    sheet: plan.grid.sheet,
    accepted: plan.items.filter((item) => isAccepted(reviewOf(item))).length,
    items: plan.items.length,
  };
}

function findItem({ plan }: CheckedPlan, number: string | null, row: number | null): PlanItem {
  const bare = (text: string): string => text.trim().replace(/\.$/, '');
  const found = plan.items.filter(
    (item) =>
      (row === null || item.rows[0] === row - 1) && (number === null || bare(item.number.text) === bare(number)),
  );
  const [item, ...others] = found;
  if (item !== undefined && others.length === 0) return item;
  throw new AppError(found.length === 0 ? 'no-item' : 'several-items', {
    number: number ?? String(row),
    sheet: plan.grid.sheet,
    count: found.length,
  });
}
