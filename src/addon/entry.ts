/**
 * What Google calls by name: each export becomes a global function of the bundle, and so does each call of the contract, by way of `answerCall`. Nothing
 * runs at load.
 */
import { addMenu } from './calls/menu';
import { checkEdit } from './check/edit-trigger';

export { answerCall } from './calls/answer-call';
export {
  beginNext,
  checkAll,
  closeReported,
  fixCertain,
  generateReport,
  makeSummary,
  openHealth,
  openHelp,
  openPanel,
  openProtection,
  openReminders,
  openSelfCheck,
  openSettings,
  setUpSheet,
  undoLast,
} from './calls/menu-clicks';
/** Hidden from pages by their names: the local page's server calls them. */
export { judgeAhead as judgeAhead_, takeJudged as takeJudged_ } from './check/judge-ahead';
export { remindWeekly } from './coordinate/weekly';
export { selfCheckLater } from './self-check/later-trial';

/** Runs with no rights at all in a published add-on not yet enabled here: it may only add the menu. */
export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  onOpen();
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdit(event);
}
