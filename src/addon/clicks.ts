/** What the menu and the panel call by name: each export becomes a global function that opens Clicks.js. An edit needs none of it. */
export {
  panelHealth,
  panelProtect,
  panelProtection,
  panelRemind,
  panelReminders,
  panelSelfCheck,
  panelWeekly,
} from './coordinator-calls';
export { panelImport, panelImportPreview, panelNewPlan } from './import-calls';
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
} from './menu-clicks';
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
} from './panel-calls';
export { remindWeekly } from './weekly';
