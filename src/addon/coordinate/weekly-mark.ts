/** Whose trigger sends weekly reminders: a trigger is seen by its owner alone, so its mark stands in the document's properties. */
import * as v from 'valibot';
import type { WeeklyJson } from '../../contract/remind';
import { ownAddress } from '../google/own-address';
import { parseStored } from '../google/stored-json';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The function that the trigger calls; a global of the bundle. */
export const WEEKLY_FUNCTION = 'remindWeekly';

const KEY = 'weekly';

const WEEKLY_MARK = v.object({
  /** Id of the trigger that may send. */
  trigger: v.string(),
  owner: v.string(),
  /** Id of the tab. */
  sheet: v.number(),
  /** Last day, ISO. */
  until: v.string(),
  locale: v.nullable(v.picklist(['ru', 'en'])),
});

export type WeeklyMark = v.InferOutput<typeof WEEKLY_MARK>;

export function readWeeklyMark(): WeeklyMark | null {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  return text === null ? null : parseStored(WEEKLY_MARK, text);
}

/** Null takes the mark away: a trigger that finds no mark of its own ends itself. */
export function writeWeeklyMark(mark: WeeklyMark | null): void {
  const store = PropertiesService.getDocumentProperties();
  if (mark === null) store.deleteProperty(KEY);
  else store.setProperty(KEY, JSON.stringify(mark));
}

export function toWeeklyJson(spreadsheet: Spreadsheet): WeeklyJson | null {
  const mark = readWeeklyMark();
  if (mark === null) return null;
  const { owner, until, sheet } = mark;
  const me = ownAddress();
  const tab = spreadsheet.getSheets().find((each) => each.getSheetId() === sheet);
  return { owner, mine: owner === me, until, sheet: tab?.getName() ?? null };
}
