/** Closing a reporting period, and opening it again: it stands in the mark of each measure, and where protection is to be had the whole tab is protected. */
import type { ReplyOf, RequestOf } from '../../contract/calls';
import { AppError } from '../../core/failure/app-error';
import { readWaivers } from '../../core/findings/marks';
import { CLOSED, closedText, isAccepted } from '../../core/findings/review';
import { formatMessage, type Message, type MessageValues } from '../../core/i18n/format-message';
import { formatPeriod } from '../../core/text/dates/period-words';
import { fingerprint } from '../../core/text/fingerprint';
import { type CheckedPlan, checkPlan } from '../check/check-plan';
import { checkTab, settling } from '../check/full-check';
import { proveMark, revokeWaivers } from '../check/proven-waivers';
import { writeStatuses } from '../check/write-statuses';
import { hostAbilities } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { appendToJournal } from '../workbook/journal';
import { keptLine } from '../workbook/kept-text';
import { openPlan } from '../workbook/read-plan';
import { coordinatorsOf, requireCoordinator } from '../workbook/role';
import { addServiceColumns, placeServiceColumns } from '../workbook/set-up/set-up';
import { CLOSE_WORDS as WORDS } from './close-words';
import { followProtection } from './protect-rows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Reply = ReplyOf<'panelClose'>;

const REASON_LENGTH = 500;

/** Closes the period of a tab, or opens it again, for a reason; as a preview only tells what that would mean. */
export function closePeriod(request: RequestOf<'panelClose'>): Reply {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { checked, isDone } = withPatientLock(() => writeClosing(spreadsheet, request));
  const { sheet } = checked.plan.grid;
  const closed = isDone ? !request.reopen : checked.closing !== null;
  const say = (message: Message, values: MessageValues = {}): string =>
    formatMessage(message, { ...stateOf(checked), ...values }, checked.locale);
  const notices = [say(isDone ? (closed ? WORDS.closed : WORDS.opened) : closed ? WORDS.already : WORDS.state)];
  let protection: Reply['protection'] = 'none';
  if (!hostAbilities().protection) {
    if (isDone === closed) notices.push(say(WORDS.notHeld));
  } else if (isDone) {
    protection = followProtection({ ...request, sheet }) ? 'set' : 'outdated';
    const { held, lags, rowsAgain } = WORDS;
    notices.push(say(protection === 'outdated' ? lags : closed ? held : rowsAgain));
  } else if (!closed) notices.push(say(WORDS.wouldHold));
  return { sheet, closed, done: isDone, protection, notices };
}

/** What the closing is of, and who may write there all the same. */
function stateOf({ plan, reviewOf, owes, around, locale }: CheckedPlan) {
  const emails = coordinatorsOf(around.settings.coordinators);
  return {
    sheet: plan.grid.sheet,
    period: plan.period === null ? WORDS.noPeriod[locale] : formatPeriod(plan.period, locale),
    items: plan.items.length,
    accepted: plan.items.filter((item) => isAccepted(reviewOf(item))).length,
    owed: plan.items.filter(owes).length,
    who: emails.length === 0 ? WORDS.you[locale] : emails.join(', '),
  };
}

/** `isDone` is false in a preview, and where it is closed already. */
function writeClosing(
  spreadsheet: Spreadsheet,
  request: RequestOf<'panelClose'>,
): { readonly checked: CheckedPlan; readonly isDone: boolean } {
  const reason = keptLine(request.reason, REASON_LENGTH);
  let isDone = false;
  const checked = settling((): CheckedPlan | null => {
    const now = checkPlan(openPlan(spreadsheet, request));
    requireCoordinator(spreadsheet, now.around.settings.coordinators);
    const { sheet } = now.plan.grid;
    if (request.reopen && now.closing === null) throw new AppError('not-closed', { sheet });
    isDone = request.preview !== true && (request.reopen || now.closing === null);
    if (!isDone) return now;
    if (request.reopen && reason === '') throw new AppError('no-reason');
    const columns = placeServiceColumns(now);
    if (now.columns === null) addServiceColumns(now, columns);
    const waivers = new Map(readWaivers(now.grid, now.columns?.mark ?? null));
    const former = [...waivers.values()].flat().filter(({ rule }) => rule === CLOSED);
    const [last] = former;
    // Whatever mark of a former closing somebody has put aside, it closes nothing any more.
    if (request.reopen && last !== undefined) revokeWaivers(now, 0, last, former);
    for (const [row, here] of waivers)
      waivers.set(
        row,
        here.filter(({ rule }) => rule !== CLOSED),
      );
    for (const item of request.reopen ? [] : now.plan.items) {
      const [row = 0] = item.rows;
      const mark = { rule: CLOSED, fingerprint: fingerprint(closedText(item)), reason, by: ownAddress(), proof: '' };
      waivers.set(row, [...(waivers.get(row) ?? []), proveMark(now, row, mark)]);
    }
    return writeStatuses(now, columns, waivers) ? now : null;
  });
  if (!isDone) return { checked, isDone };
  const { locale } = checked;
  const words = request.reopen ? WORDS.journalOpened : WORDS.journalClosed;
  const result = formatMessage(words, stateOf(checked), locale) + (reason === '' ? '' : ` (${reason})`);
  appendToJournal(spreadsheet, { what: WORDS.what[locale], result, link: '', record: null });
  // What was found of the closed period stands in its rows as yet.
  if (request.reopen) checkTab(spreadsheet, { ...request, sheet: checked.plan.grid.sheet });
  return { checked, isDone };
}
