/** What Google may call by name: each export becomes a global function of the bundle. Nothing runs at load. */
import { checkEdit } from './edit-trigger';
import { addMenu } from './menu';

export { checkAll, fixCertain, generateReport, openHelp, openPanel, openSettings, setUpSheet, undoLast } from './menu';
export {
  panelActivity,
  panelCheck,
  panelDates,
  panelFix,
  panelReport,
  panelRows,
  panelSelect,
  panelUndo,
  panelWaive,
} from './panel-calls';

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
