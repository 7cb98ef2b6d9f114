/** What the menu and the panel call by name: each export becomes a global function that opens Clicks.js. An edit needs none of it. */
export {
  panelHealth,
  panelProtect,
  panelProtection,
  panelRemind,
  panelReminders,
  panelSelfCheck,
  panelWeekly,
} from './calls/coordinator-calls';
export { panelImport, panelImportPreview, panelNewPlan } from './calls/import-calls';
export {
  checkAll,
  fixCertain,
  generateReport,
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
export {
  panelActivity,
  panelCheck,
  panelDates,
  panelFix,
  panelOpen,
  panelPreview,
  panelPrint,
  panelReport,
  panelRows,
  panelSelect,
  panelSettings,
  panelSetUp,
  panelTabs,
  panelUndo,
  panelWaive,
} from './calls/panel-calls';
export { remindWeekly } from './coordinate/weekly';
