/** Health of what coordinators have set: protection, and weekly letters. */
import type { TabRequest } from '../../../contract/tab';
import { formatDay } from '../../../core/text/calendar';
import type { CheckedPlan } from '../../check/check-plan';
import { consentUrl, SCOPES } from '../../google/consent';
import { ownAddress } from '../../google/own-address';
import { readState, recallState } from '../../google/stored-state';
import { findStale } from '../former-coordinators';
import { isFormer } from '../notices';
import { previewProtection } from '../protect-rows';
import { WEEKLY_FUNCTION } from '../weekly-trigger';
import { good, nameSome, type Outcome } from './health-outcome';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function checkProtection(spreadsheet: Spreadsheet, plan: CheckedPlan, request: TabRequest): Outcome {
  const former = findStale(spreadsheet, plan).flatMap((each) => each.former);
  if (former.length > 0)
    return {
      state: 'bad',
      outcome: 'former',
      values: { emails: nameSome([...new Set(former)]) },
      action: 'closeFormer',
    };
  const { state, changes } = previewProtection(request);
  if (state === 'set') return good();
  return { state: state === 'none' ? 'good' : 'warning', outcome: state, values: { changes } };
}

export function checkWeekly(spreadsheet: Spreadsheet, today: string): Outcome {
  const noted = readState('weekly');
  const own = consentUrl([SCOPES.triggers]) === null ? ScriptApp.getProjectTriggers() : [];
  const uids = own.filter((each) => each.getHandlerFunction() === WEEKLY_FUNCTION).map((each) => each.getUniqueId());
  const stray = uids.filter((uid) => uid !== noted?.trigger).length;
  if (stray > 0) return { state: 'warning', outcome: 'stray', values: { count: stray } };
  const ended = recallState('ended');
  if (noted === null)
    return ended === null
      ? { state: 'good', outcome: 'none' }
      : { state: 'warning', outcome: 'ended', values: { owner: ended } };
  const values = { day: formatDay(noted.until), owner: noted.owner };
  if (isFormer(spreadsheet, noted.owner)) return { state: 'bad', outcome: 'former', values };
  if (noted.until < today) return { state: 'warning', outcome: 'over', values };
  if (spreadsheet.getSheets().every((sheet) => sheet.getSheetId() !== noted.sheet))
    return { state: 'bad', outcome: 'tabGone' };
  // Only its owner can see a trigger.
  const mine = noted.owner !== '' && noted.owner === ownAddress();
  return mine && !uids.includes(noted.trigger) ? { state: 'bad', outcome: 'gone' } : good(values);
}
