/** What Google calls by name: each export becomes a global function of the bundle. Nothing runs at load. */
import { addMenu } from './calls/menu';
import { checkEdit } from './check/edit-trigger';

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
