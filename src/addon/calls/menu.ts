/** The menu "Веха": it only names the functions that its entries call. */

import { userLocale } from '../workbook/book-language';
import { MENU_WORDS } from '../workbook/menu-words';

/** Set by the build: a script bound to a sheet has a menu of its own, a published add-on one under Extensions. */
declare const VEKHA_ADDON_MENU: boolean;

export function addMenu(): void {
  const locale = userLocale();
  const ui = SpreadsheetApp.getUi();
  const menu = VEKHA_ADDON_MENU ? ui.createAddonMenu() : ui.createMenu(MENU_WORDS.title[locale]);
  menu
    .addItem(MENU_WORDS.panel[locale], 'openPanel')
    .addItem(MENU_WORDS.check[locale], 'checkAll')
    .addItem(MENU_WORDS.report[locale], 'generateReport')
    .addSeparator()
    .addItem(MENU_WORDS.fix[locale], 'fixCertain')
    .addItem(MENU_WORDS.undo[locale], 'undoLast')
    .addSeparator()
    .addItem(MENU_WORDS.reminders[locale], 'openReminders')
    .addItem(MENU_WORDS.protection[locale], 'openProtection')
    .addItem(MENU_WORDS.health[locale], 'openHealth')
    .addItem(MENU_WORDS.selfCheck[locale], 'openSelfCheck')
    .addSeparator()
    .addItem(MENU_WORDS.setUp[locale], 'setUpSheet')
    .addItem(MENU_WORDS.next[locale], 'beginNext')
    .addItem(MENU_WORDS.close[locale], 'closeReported')
    .addItem(MENU_WORDS.summary[locale], 'makeSummary')
    .addItem(MENU_WORDS.settings[locale], 'openSettings')
    .addItem(MENU_WORDS.help[locale], 'openHelp')
    .addToUi();
}
