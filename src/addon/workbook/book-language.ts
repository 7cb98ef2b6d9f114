/** Which language a person, and which a spreadsheet speaks. */
import type { Locale } from '../../core/locale';

/** The interface language of the person at the keyboard; Russian unless Google names English. */
export function userLocale(): Locale {
  return Session.getActiveUserLocale().toLowerCase().startsWith('en') ? 'en' : 'ru';
}

/** The spreadsheet's own, in which Vekha names the tabs that it makes and writes moments; the person's where it is neither Russian nor English. */
export function bookLocale(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Locale {
  const locale = spreadsheet.getSpreadsheetLocale();
  return locale.startsWith('ru') ? 'ru' : locale.startsWith('en') ? 'en' : userLocale();
}
