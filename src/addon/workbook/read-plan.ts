/** From a tab to a plan: which tab, which year, and no more reads than that takes. */

import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import type { Surroundings } from '../../core/findings/rule-context';
import type { Grid } from '../../core/grid/grid';
import { formatMessage } from '../../core/i18n/format-message';
import { describeOddTable } from '../../core/import/describe-odd-table';
import { IMPORT_WORDS } from '../../core/import/import-words';
import type { Locale } from '../../core/locale';
import type { Plan } from '../../core/plan/plan';
import { findParts } from '../../core/plan/plan-parts';
import { compareTabNames, planNameOf, planTabOf } from '../../core/plan/reporting-year';
import type { TableRefusal } from '../../core/plan/table/find-tables';
import { mergesNeeded } from '../../core/plan/table/merges-needed';
import type { SettingsReading } from '../../core/settings/settings';
import { parsePeriod, type ReportingPeriod, yearPeriod } from '../../core/text/dates/reporting-period';
import { recallState, writeTabs } from '../google/stored-state';
import { userLocale } from './book-language';
import { readAnchor } from './column-anchor';
import { findNamed, findTabOf } from './find-plan-tab';
import { keepFirstPlans, knowingPlans } from './known-plans';
import { planPurpose, rememberPlanTab, rememberTab } from './own-tabs';
import { parseUnlessKept } from './parsed-plan';
import { readGrid, readMerges, withHidden } from './read-grid';
import { keepFirstCoordinators } from './role';
import { readServiceColumns, type ServiceColumns, withoutServiceColumns } from './service-columns';
import { gatherSurroundings, isOwnTab, readingTabs, rememberTabs, type TabSource, twinOf } from './surroundings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab that was read: the plan beside what was found of our own columns. */
export interface OpenPlan {
  readonly sheet: Sheet;
  /** As read, our own columns included. */
  readonly grid: Grid;
  readonly columns: ServiceColumns | null;
  readonly plan: Plan;
  readonly around: Surroundings;
  /** What the settings tab says, by key. */
  readonly settingTexts: SettingsReading['texts'];
  /** What it says for this plan alone. */
  readonly planTexts: NonNullable<SettingsReading['planTexts']>;
  readonly locale: Locale;
}

/** How a tab is to be read. */
export interface Reading {
  readonly source: TabSource;
  readonly settings: SettingsReading;
  /** Asked for now; the settings yield to it. */
  readonly period: ReportingPeriod | null;
  readonly locale: Locale;
  /** Whether a header without known words is guessed. */
  readonly guess?: boolean;
}

/** Reads the tab asked for, or the one with the plan, and leaves a copy of the other tabs for the edits to come. Throws AppError where there is no plan to read. */
export function openPlan(spreadsheet: Spreadsheet, request: TabRequest): OpenPlan {
  const source = readingTabs(spreadsheet);
  const settings = source.settings();
  const locale = request.locale ?? settings.settings.locale ?? userLocale();
  const reading = { source, settings, period: periodAsked(request), locale };
  const open =
    request.sheet === null
      ? chooseTab(spreadsheet, reading)
      : readTab(findTab(spreadsheet, request.sheet), { ...reading, guess: true });
  writeTabs(source.tabs());
  keepFirstCoordinators(settings.settings.coordinators);
  keepFirstPlans(spreadsheet);
  rememberTabs(spreadsheet);
  rememberPlanTab(open.sheet, open.plan.period);
  return withPlanTwin(spreadsheet, open);
}

/** The period asked for in words, or else by its year; null where neither is. */
export function periodAsked({ period, year }: Pick<TabRequest, 'period' | 'year'>): ReportingPeriod | null {
  if (period === undefined || period === null || period.trim() === '') return year === null ? null : yearPeriod(year);
  const read = parsePeriod(period);
  if (read === null) throw new AppError('bad-period', { text: period });
  return read;
}

/** The plan with a problem more where another tab is called by its period: which of the two is meant, a person must say. */
function withPlanTwin(spreadsheet: Spreadsheet, open: OpenPlan): OpenPlan {
  const { sheet, plan, around } = open;
  const twin =
    plan.period === null ? null : findTabOf(spreadsheet, plan.period, sheet.getName(), planNameOf(sheet.getName()));
  if (twin === null || twin.getSheetId() === sheet.getSheetId()) return open;
  const problem = twinOf(sheet.getName(), twin.getName());
  return { ...open, around: { ...around, problems: [...around.problems, problem] } };
}

function findTab(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet !== null) return sheet;
  throw new AppError('unknown-tab', { sheet: name, sheets: quoteNames(spreadsheet.getSheets()) });
}

/** Brings the copy of the other tabs up to date after one of them was edited. */
export function refreshTabs(spreadsheet: Spreadsheet): void {
  const source = readingTabs(spreadsheet);
  source.settings();
  source.directory('');
  writeTabs(source.tabs());
}

/**
 * The tab that served the period asked for or set before, then the one named by it or by the year around it, then the active one, then the only one with a plan or, of several,
 * the last by time, then by name. A tab that cannot be read as a plan is passed over; if none can, the first refusal is told.
 */
function chooseTab(spreadsheet: Spreadsheet, reading: Reading): OpenPlan {
  const { reportingPeriod, year } = reading.settings.settings;
  const named = reading.period ?? reportingPeriod ?? (year === null ? null : yearPeriod(year));
  const active = spreadsheet.getActiveSheet();
  // Of several plans, the one in front of the person is meant.
  const plan = planTabOf(active.getName())?.plan ?? '';
  const byYear =
    named === null ? null : findNamed(spreadsheet, named, plan, reading.period === null ? null : reading.locale);
  const known = named === null ? null : recallState('tab', planPurpose(named, plan));
  const before = known === null ? undefined : spreadsheet.getSheets().find((each) => each.getSheetId() === known);
  let refusal: AppError | null = null;
  const tried = new Set<string>();
  const attempt = (sheet: Sheet, guess = false): OpenPlan | null => {
    tried.add(sheet.getName());
    try {
      return readTab(sheet, { ...reading, guess });
    } catch (error) {
      // A plan whose columns of ours were renamed is a plan all the same: no other tab may take its place.
      if (!(error instanceof AppError) || error.code === 'columns-renamed') throw error;
      refusal ??= error;
      return null;
    }
  };
  for (const sheet of [before ?? null, byYear, active]) {
    if (sheet === null || sheet.isSheetHidden() || tried.has(sheet.getName()) || isOwnTab(sheet.getName())) continue;
    const found = attempt(sheet);
    if (found === null) continue;
    // Beside a tab called by the period, the one in front of the person is theirs to look at, and no reason to take it for that period's from now on.
    if (named !== null && (byYear === null || sheet !== active) && knowingPlans()(sheet))
      rememberTab(planPurpose(named, planTabOf(sheet.getName())?.plan ?? ''), sheet);
    return found;
  }
  const isKnown = knowingPlans();
  const others = spreadsheet
    .getSheets()
    .filter((sheet) => !tried.has(sheet.getName()) && !isOwnTab(sheet.getName()) && !sheet.isSheetHidden())
    .sort((one, other) => compareTabNames(other.getName(), one.getName()))
    .sort((one, other) => Number(isKnown(other)) - Number(isKnown(one)));
  for (const sheet of others) {
    const found = attempt(sheet);
    if (found !== null) return found;
  }
  // A header whose words are not known is guessed only where no tab has a known one.
  for (const sheet of [active, ...others]) {
    const found = isOwnTab(sheet.getName()) ? null : attempt(sheet, true);
    if (found !== null) return found;
  }
  if (refusal !== null && tried.size === 1) throw refusal;
  const names = [...tried].slice(0, MOST_NAMED).map((name) => `«${name}»`);
  throw new AppError('no-plan-tab', {
    sheets: `${names.join(', ')}${tried.size > MOST_NAMED ? `… ${tried.size}` : ''}`,
  });
}

/** Tabs named where none holds a plan. */
const MOST_NAMED = 10;

/** The tab's cells, and where our columns are among them; null where it has none. */
export function readOurColumns(sheet: Sheet) {
  const { grid, reads } = readGrid(sheet);
  return { grid, reads, columns: readServiceColumns(grid, readAnchor(sheet.getSheetId())) };
}

export const readTab = (sheet: Sheet, reading: Reading): OpenPlan => prepareTab(sheet, reading).readWhole();

/** Reads all that a plan is parsed from; `counting` hears how many reads the tab itself took. */
export function prepareTab(
  sheet: Sheet,
  reading: Reading,
  { grid, reads, columns } = readOurColumns(sheet),
  counting: (reads: number) => void = () => {},
) {
  const { source, period, locale, guess = false } = reading;
  const name = planNameOf(sheet.getName());
  const settings = reading.settings.differs === true ? source.settings(name) : reading.settings;
  const bare = withoutServiceColumns(grid, columns);
  const rowCount = mergesNeeded(bare);
  counting(reads + (rowCount === 0 ? 0 : 1));
  const merged = withHidden(sheet, rowCount === 0 ? bare : readMerges(sheet, bare, rowCount));
  const set = settings.settings.reportingPeriod ?? settings.settings.year;
  const open = (plan: Plan): OpenPlan => {
    const around = gatherSurroundings(source, settings, plan);
    const { texts: settingTexts, planTexts = {} } = settings;
    return { sheet, grid: { ...grid, merges: merged.merges }, columns, plan, around, settingTexts, planTexts, locale };
  };
  /** Keys of names in the tab of executors. */
  const executors = () => new Set(source.directory(name)?.byKey.keys() ?? []);
  return {
    sheet,
    grid,
    settings: settings.settings,
    executors,
    /** Throws AppError where there is no plan. */
    readWhole: (): OpenPlan => {
      const { plan, refusal } = parseUnlessKept({ grid: merged, asked: period, set, executors: executors(), guess });
      if (refusal !== null) throw refusalError(refusal, merged, locale);
      if (plan.items.length === 0 && plan.orphans.length === 0) throw new AppError('no-items', { sheet: grid.sheet });
      return open(plan);
    },
    /** What parts of it can be read from, and how one that was read is opened; null where there is no table. */
    findParts: () => {
      const parts = findParts(merged, period, set);
      return parts === null ? null : { ...parts, open };
    },
  };
}

function refusalError(refusal: TableRefusal, grid: Grid, locale: Locale): AppError {
  if (refusal.code === 'empty-sheet') return new AppError('empty-sheet', { sheet: refusal.sheet });
  if (refusal.code === 'competing-headers') {
    const [first, second] = refusal.rows;
    return new AppError('competing-headers', { sheet: refusal.sheet, first: first + 1, second: second + 1 });
  }
  const odd = describeOddTable(grid, locale);
  if (odd !== '') return new AppError('no-header', { sheet: refusal.sheet, found: odd });
  const { bestRow, missing } = refusal;
  const words = IMPORT_WORDS;
  const found =
    bestRow === null
      ? ''
      : formatMessage(
          words.nearest,
          {
            place: formatMessage(words.places.row, { row: bestRow + 1 }, locale),
            columns: missing.map((kind) => words.columns[kind][locale]).join(', '),
          },
          locale,
        );
  return new AppError('no-header', { sheet: refusal.sheet, found });
}

function quoteNames(sheets: readonly Sheet[]): string {
  return sheets.map((sheet) => `«${sheet.getName()}»`).join(', ');
}
