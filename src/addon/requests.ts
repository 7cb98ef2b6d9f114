/**
 * What Google calls by name when somebody asks or a time has come: each export becomes a global function of the bundle, and so does each call of the
 * contract, by way of `answerCall`. An edit makes none of it.
 */
export { answerCall } from './calls/answer-call';
export {
  beginNext,
  checkAll,
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
export { remindWeekly } from './coordinate/weekly';
export { selfCheckLater } from './self-check/later-trial';
