/** What Google calls by name when a sheet is opened or edited: each export becomes a global function of the bundle. Nothing runs at load. */
import { addMenu } from './calls/menu';
import { checkEdit } from './check/edit-trigger';

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
