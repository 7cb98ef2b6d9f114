/** The menu "Веха": it only names the functions that its entries call. */
import { WORDS } from '../../core/i18n/words';
import { userLocale } from '../workbook/read-plan';

/** Set by the build: a script bound to a sheet has a menu of its own, a published add-on one under Extensions. */
declare const VEKHA_ADDON_MENU: boolean;

export function addMenu(): void {
  const words = WORDS[userLocale()].menu;
  const ui = SpreadsheetApp.getUi();
  const menu = VEKHA_ADDON_MENU ? ui.createAddonMenu() : ui.createMenu(words.title);
  menu
    .addItem(words.panel, 'openPanel')
    .addItem(words.check, 'checkAll')
    .addItem(words.report, 'generateReport')
    .addSeparator()
    .addItem(words.fix, 'fixCertain')
    .addItem(words.undo, 'undoLast')
    .addSeparator()
    .addItem(words.reminders, 'openReminders')
    .addItem(words.protection, 'openProtection')
    .addItem(words.health, 'openHealth')
    .addItem(words.selfCheck, 'openSelfCheck')
    .addSeparator()
    .addItem(words.setUp, 'setUpSheet')
    .addItem(words.settings, 'openSettings')
    .addItem(words.help, 'openHelp')
    .addToUi();
}
