/** From a tab to a plan: which tab, which year, and no more reads than that takes. */
import { AppError } from '../core/app-error';
import type { Locale } from '../core/findings/finding';
import type { Grid } from '../core/grid/grid';
import type { TableRefusal } from '../core/plan/find-tables';
import { mergesNeeded } from '../core/plan/merges-needed';
import { parsePlan } from '../core/plan/parse-plan';
import type { Plan } from '../core/plan/plan';
import type { Settings, SettingsReading } from '../core/settings';
import { readGrid, readMerges } from './read-grid';
import { findServiceColumns, type ServiceColumns, withoutServiceColumns } from './service-columns';
import { readSettings, SETTINGS_TAB } from './settings-tab';
import type { TabRequest } from './wire';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab that was read: the plan beside what was found of our own columns. */
export interface OpenPlan {
  readonly sheet: Sheet;
  /** As read, our own columns included. */
  readonly grid: Grid;
  readonly columns: ServiceColumns | null;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly problems: SettingsReading['problems'];
  readonly locale: Locale;
}

/** Reads the tab asked for, or the one with the plan. Throws AppError where there is no plan to read. */
export function openPlan(spreadsheet: Spreadsheet, request: TabRequest): OpenPlan {
  const { settings, problems } = readSettings(spreadsheet);
  const locale = request.locale ?? settings.locale ?? userLocale();
  const year = request.year ?? null;
  if (request.sheet !== null) {
    const sheet = spreadsheet.getSheetByName(request.sheet);
    if (sheet === null) {
      throw new AppError('unknown-tab', { sheet: request.sheet, sheets: quoteNames(spreadsheet.getSheets()) });
    }
    return readTab(sheet, year, settings, problems, locale);
  }
  return chooseTab(spreadsheet, year, settings, problems, locale);
}

/** Reads one tab as a plan, whether or not it is the workbook's main one. */
export function openTab(spreadsheet: Spreadsheet, sheet: Sheet): OpenPlan {
  const { settings, problems } = readSettings(spreadsheet);
  return readTab(sheet, null, settings, problems, settings.locale ?? userLocale());
}

/**
 * The tab named by the year asked for or set, then the active one, then the only one with a plan or, of several,
 * the last by name. A tab that cannot be read as a plan is passed over; if none can, the first refusal is told.
 */
function chooseTab(
  spreadsheet: Spreadsheet,
  year: number | null,
  settings: Settings,
  problems: SettingsReading['problems'],
  locale: Locale,
): OpenPlan {
  const named = year ?? settings.year;
  const byYear = named === null ? null : spreadsheet.getSheetByName(String(named));
  const active = spreadsheet.getActiveSheet();
  let refusal: AppError | null = null;
  const tried = new Set<string>();
  const attempt = (sheet: Sheet): OpenPlan | null => {
    tried.add(sheet.getName());
    try {
      return readTab(sheet, year, settings, problems, locale);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal ??= error;
      return null;
    }
  };
  for (const sheet of [byYear, active]) {
    if (sheet === null || tried.has(sheet.getName())) continue;
    const found = attempt(sheet);
    if (found !== null) return found;
  }
  const others = spreadsheet
    .getSheets()
    .filter((sheet) => !tried.has(sheet.getName()) && sheet.getName() !== SETTINGS_TAB)
    .sort((one, other) => (one.getName() < other.getName() ? 1 : -1));
  for (const sheet of others) {
    const found = attempt(sheet);
    if (found !== null) return found;
  }
  if (refusal !== null && tried.size === 1) throw refusal;
  throw new AppError('no-plan-tab', { sheets: [...tried].map((name) => `«${name}»`).join(', ') });
}

function readTab(
  sheet: Sheet,
  year: number | null,
  settings: Settings,
  problems: SettingsReading['problems'],
  locale: Locale,
): OpenPlan {
  const grid = readGrid(sheet);
  const columns = findServiceColumns(grid);
  const bare = withoutServiceColumns(grid, columns);
  const rowCount = mergesNeeded(bare);
  const merged = rowCount === 0 ? bare : readMerges(sheet, bare, rowCount);
  const reading = parsePlan(merged, year, settings.year);
  if (reading.refusal !== null) throw refusalError(reading.refusal, locale);
  const { plan } = reading;
  if (plan.items.length === 0 && plan.orphans.length === 0) throw new AppError('no-items', { sheet: grid.sheet });
  return { sheet, grid, columns, plan, settings, problems, locale };
}

function refusalError(refusal: TableRefusal, locale: Locale): AppError {
  if (refusal.code === 'empty-sheet') return new AppError('empty-sheet', { sheet: refusal.sheet });
  if (refusal.code === 'competing-headers') {
    const [first, second] = refusal.rows;
    return new AppError('competing-headers', { sheet: refusal.sheet, first: first + 1, second: second + 1 });
  }
  const nearest = refusal.bestRow === null ? '' : String(refusal.bestRow + 1);
  const found =
    nearest === ''
      ? ''
      : locale === 'ru'
        ? ` (больше всего похожа строка ${nearest})`
        : ` (row ${nearest} comes nearest)`;
  return new AppError('no-header', { sheet: refusal.sheet, found });
}

/** The interface language of the person at the keyboard; Russian unless Google names English. */
export function userLocale(): Locale {
  return Session.getActiveUserLocale().toLowerCase().startsWith('en') ? 'en' : 'ru';
}

function quoteNames(sheets: readonly Sheet[]): string {
  return sheets.map((sheet) => `«${sheet.getName()}»`).join(', ');
}
