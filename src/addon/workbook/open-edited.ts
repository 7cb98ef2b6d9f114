/** An edited tab, read within the few calls that an edit has. */

import type { Grid } from '../../core/grid/grid';
import type { KnownNames } from '../../core/plan/executors/split-names';
import type { Plan } from '../../core/plan/plan';
import type { PlanParts } from '../../core/plan/plan-parts';
import type { Settings } from '../../core/settings/settings';
import { userLocale } from './book-language';
import { type OpenPlan, prepareTab, readOurColumns } from './read-plan';
import type { ServiceColumns } from './service-columns';
import { readingTabs, recalledTabs } from './surroundings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** With what makes of a plan that was read one that is open. */
export interface OpenParts extends PlanParts {
  readonly open: (plan: Plan) => OpenPlan;
}

/** A tab with our columns, its cells read and nothing of them understood yet. */
export interface EditedTab {
  readonly grid: Grid;
  readonly columns: ServiceColumns;
  readonly settings: Settings;
  /** Keys of names in the tab of executors. */
  readonly executors: () => KnownNames;
  /** Throws AppError where there is no plan. */
  readonly readWhole: () => OpenPlan;
  /** Null where there is no table, or no copy of the other tabs. */
  readonly findParts: () => OpenParts | null;
}

/** Reads that an edit may make before it looks once more at what it is about to write. */
const EDIT_READS = 3;

/** With the copy of the other tabs, or else as many of them as the edit can afford. Null where the tab is not set up: an edit there is read no further. */
export function openEdited(spreadsheet: Spreadsheet, sheet: Sheet): EditedTab | null {
  let reads = 0;
  const counting = (count: number): void => {
    reads += count;
  };
  const mayRead = (): boolean => {
    reads += 1;
    return reads <= EDIT_READS;
  };
  // First, so that all else that is kept with the copy costs no call of its own.
  const recalled = recalledTabs(spreadsheet, mayRead);
  const tab = readOurColumns(sheet);
  const { columns } = tab;
  if (columns === null) return null;
  const source = recalled ?? readingTabs(spreadsheet, mayRead);
  const settings = source.settings();
  const locale = settings.settings.locale ?? userLocale();
  const prepared = prepareTab(sheet, { source, settings, period: null, locale }, tab, counting);
  return { ...prepared, columns, findParts: recalled === null ? () => null : prepared.findParts };
}
