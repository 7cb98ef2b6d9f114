/**
 * What a check needs of the workbook's other tabs: settings, executors, the entries of the year before. A full check reads them and leaves
 * a copy in the document's properties, so that an edit has them with one call and stays within its budget of reads.
 */
import type { LastYear, StateColumn } from '../../core/findings/define-rule';
import { carryPromises } from '../../core/findings/outstanding';
import { activityReader } from '../../core/findings/plan-activity';
import type { GivenPromise } from '../../core/findings/promise';
import {
  gatherReported,
  NOTHING_REPORTED,
  type ReportedBefore,
  withoutRepeated,
} from '../../core/findings/reported-before';
import type { Surroundings } from '../../core/findings/rule-context';
import type { Grid } from '../../core/grid/grid';
import { type Directory, parseDirectory } from '../../core/plan/departments/directory';
import { entryFingerprints } from '../../core/plan/entry-fingerprints';
import { APART, isNamed, OWN_TABS } from '../../core/plan/own-tab-names';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Plan } from '../../core/plan/plan';
import { type PlanAmong, planNameOf, planTabOf } from '../../core/plan/reporting-year';
import { fingerprintEntries } from '../../core/report/changes';
import { RULES } from '../../core/rules';
import { parseSettings, type SettingProblem, type Settings, type SettingsReading } from '../../core/settings/settings';
import type { ReportingPeriod } from '../../core/text/dates/reporting-period';
import {
  type OtherTabs,
  type StoredBefore,
  type StoredEntries,
  storePromise,
  timesOf,
  toLastYear,
} from '../google/other-tabs';
import { readAllState } from '../google/stored-state';
import { readJournalRecords } from './journal';
import { knowingPlans } from './known-plans';
import { findOwnTab, findOwnTabs, nameOwnTab, nearMiss, rememberOwnTab } from './own-tabs';
import { coordinatorsOf } from './role';
import { findServiceColumns } from './service-columns';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rows = readonly (readonly string[])[];

/** Tabs that hold no plan whatever they look like. */
export function isOwnTab(name: string): boolean {
  return APART.some((own) => isNamed(name, own));
}

/** Tabs that rules look at, and edits have a copy of. */
export function isRemembered(name: string): boolean {
  return isNamed(name, 'settings') || isNamed(name, 'directory');
}

/** Where the other tabs are looked up; each is asked for at most once. */
export interface TabSource {
  /** With what holds for that plan alone, for none where it is missing. */
  settings(plan?: string): SettingsReading;
  /** What the tab of settings is called, or would be if it were made. */
  settingsSheet(): string;
  directory(plan: string): Directory | null;
  /** Entries of the tab of the period before the plan's, and what earlier tabs promised, as the plan's settings have them read. */
  lastYear(plan: Plan, settings: Settings): LastYear | null;
}

/**
 * Reads the tabs themselves: one call each, none where there is no such tab. `mayRead` limits them to what an edit can afford. Longer than most: what has
 * been read is shared by all that it answers.
 */
export function readingTabs(
  spreadsheet: Spreadsheet,
  mayRead: () => boolean = () => true,
): TabSource & { tabs(): OtherTabs } {
  let settings: OtherTabs['settings'] = null;
  let settingsSheet: string | null = null;
  let directory: OtherTabs['directory'] = null;
  const years: Record<string, StoredEntries> = {};
  const before: Record<string, StoredBefore> = {};
  const parsed = new Map<string, Directory | null>();
  let problems: SettingProblem[] | null = null;
  const all = (): string[] => spreadsheet.getSheets().map((sheet) => planNameOf(sheet.getName()));
  const read = (sheet: Sheet | null): string[][] | null =>
    sheet === null || !mayRead() ? null : sheet.getDataRange().getDisplayValues();
  return {
    settings: (plan = '') => {
      if (problems !== null) return withProblems(readSettings(settings, { plan, all }), problems);
      const sheet = findOwnTab(spreadsheet, 'settings');
      settingsSheet = sheet?.getName() ?? null;
      settings = read(sheet);
      const missed = sheet === null ? nearMiss(spreadsheet, 'settings') : null;
      const reading = readSettings(settings, { plan, all });
      const missedOne =
        missed === null ? [] : [{ row: 0, kind: 'tab' as const, key: missed.name, value: missed.wanted }];
      problems = [...missedOne, ...findTwins(spreadsheet)];
      return withProblems(reading, problems);
    },
    settingsSheet: () => (settingsSheet ??= nameOwnTab(spreadsheet, 'settings')),
    directory: (plan) => {
      const before = parsed.get(plan);
      if (before !== undefined) return before;
      if (parsed.size === 0) {
        const sheet = findOwnTab(spreadsheet, 'directory');
        const rows = read(sheet);
        if (sheet !== null && rows !== null) directory = { sheet: sheet.getName(), rows };
      }
      const own = directory === null ? null : parseDirectory(directory.sheet, directory.rows, { plan, all });
      parsed.set(plan, own);
      return own;
    },
    lastYear: (plan, own) => {
      if (plan.scope === null) return null;
      const found = readBefore(spreadsheet, plan, plan.scope, own, mayRead);
      if (found.entries !== null) years[found.noted.sheet] = found.entries;
      before[plan.grid.sheet] = found.noted;
      return found.lastYear;
    },
    tabs: () => ({ settings, settingsSheet: settingsSheet ?? undefined, directory, years, before }),
  };
}

/** Tabs of ours of which only one may count. */
const SINGLE = ['settings', 'directory', 'journal'] as const;

/** Tabs of ours that are there a second time: two of anything, and somebody may rely on the wrong one. */
function findTwins(spreadsheet: Spreadsheet): SettingProblem[] {
  return SINGLE.flatMap((own) => {
    const [used, ...twins] = findOwnTabs(spreadsheet, own);
    return twins.map((twin) => twinOf(used?.getName() ?? '', twin.getName()));
  });
}

export const twinOf = (used: string, other: string): SettingProblem => ({
  row: 0,
  kind: 'twin',
  key: other,
  value: used,
});

/** From now on these very tabs are ours, whatever others are called so. */
export function rememberTabs(spreadsheet: Spreadsheet): void {
  for (const own of SINGLE) rememberOwnTab(spreadsheet, own);
}

/** Coordinators as the settings' tab names them. One read. */
export function namedCoordinators(spreadsheet: Spreadsheet): readonly string[] {
  return readingTabs(spreadsheet).settings().settings.coordinators;
}

/** Takes the copy; null where there is none. What it tells of another time than the plan's is read anew, where `mayRead` allows all of it. */
export function recalledTabs(spreadsheet: Spreadsheet, mayRead: () => boolean): TabSource | null {
  const copy = readAllState().tabs();
  if (copy === null) return null;
  const anew = new Map<string, LastYear | null>();
  return {
    settings: (plan = '') => readSettings(copy.settings, { plan, all: () => null }),
    settingsSheet: () => copy.settingsSheet ?? OWN_TABS.settings.ru,
    directory: (plan) =>
      copy.directory === null
        ? null
        : parseDirectory(copy.directory.sheet, copy.directory.rows, { plan, all: () => null }),
    lastYear: (plan, settings) => {
      if (plan.scope === null) return null;
      const noted = copy.before?.[plan.grid.sheet];
      const times = timesOf(plan);
      if (noted?.times === times) return toLastYear(copy.years[noted.sheet], noted);
      const known = anew.get(times);
      if (known !== undefined) return known;
      let isAll = true;
      const asking = (): boolean => (isAll &&= mayRead());
      const found = readBefore(spreadsheet, plan, plan.scope, settings, asking);
      // Of some of the tabs one would ask for what another has answered.
      const read = isAll ? found.lastYear : null;
      anew.set(times, read);
      return read;
    },
  };
}

/** Reads the tabs of earlier periods, one call each: what they tell, and what of it is kept; `entries` are null where there is no such tab. */
function readBefore(
  spreadsheet: Spreadsheet,
  plan: Plan,
  scope: ReportingPeriod,
  { words, coordinators }: Settings,
  mayRead: () => boolean,
): { readonly lastYear: LastYear; readonly noted: StoredBefore; readonly entries: StoredEntries | null } {
  const earlier = earlierTabs(spreadsheet, scope, plan.grid.sheet);
  const latest = earlier.at(-1);
  let entries: StoredEntries = [];
  let promises: readonly GivenPromise[] = [];
  const tabs: { period: ReportingPeriod; states: StateColumn | null }[] = [];
  for (const { sheet, period } of earlier) {
    const rows = mayRead() ? sheet.getDataRange().getDisplayValues() : null;
    const grid = { sheet: sheet.getName(), rows: rows ?? [], merges: [] };
    const found = rows === null ? null : parsePlan(grid, period).plan;
    if (found === null) continue;
    tabs.push({ period, states: statesOf(found, grid) });
    promises = carryPromises(found, activityReader(found, words), promises).slice(-MOST_PROMISES);
    if (sheet !== latest?.sheet) continue;
    entries = [...entryFingerprints(found)].map(([entry, { row, column }]) => [entry, row, column]);
  }
  const reported = reportedBefore(spreadsheet, plan, mayRead, coordinatorsOf(coordinators));
  const noted: StoredBefore = {
    // "" where there is no such tab: one that was there once must not be remembered, nor another plan's be emptied.
    sheet: latest?.sheet.getName() ?? '',
    times: timesOf(plan),
    promises: promises.map(storePromise),
    ...(reported.size === 0 ? {} : { reported: [...reported] }),
  };
  const lastYear = { ...toLastYear(entries, noted), tabs };
  return { lastYear, noted, entries: latest === undefined ? null : entries };
}

/** Tabs of earlier periods looked through, the latest of them. */
const MOST_TABS = 12;
/** Promises remembered. */
const MOST_PROMISES = 200;
interface PeriodTab {
  readonly sheet: Sheet;
  readonly period: ReportingPeriod;
}

/** The plan's own tabs of a period before this one, in order of time. */
export function earlierTabs(spreadsheet: Spreadsheet, scope: ReportingPeriod, sheet: string): PeriodTab[] {
  return planTabs(spreadsheet, sheet)
    .filter(({ period }) => period.to < scope.from)
    .sort((one, other) => (one.period.to < other.period.to ? -1 : one.period.to > other.period.to ? 1 : 0))
    .slice(-MOST_TABS);
}

/** Tabs of the same plan as the one named, each called by a period. */
export function planTabs(spreadsheet: Spreadsheet, name: string): PeriodTab[] {
  const isKnown = knowingPlans();
  const plan = planNameOf(name);
  return spreadsheet.getSheets().flatMap((sheet) => {
    const own = isOwnTab(sheet.getName()) ? null : planTabOf(sheet.getName());
    return own !== null && own.plan === plan && isKnown(sheet) ? [{ sheet, period: own.period }] : [];
  });
}

/**
 * What reports on earlier parts of the tab's own time held, where only a part is reported on: of tabs of such a part, and of the journal. One read a tab and one
 * of the journal, and none for a tab that is of its period alone.
 */
function reportedBefore(
  spreadsheet: Spreadsheet,
  { period, scope, grid, items }: Plan,
  mayRead: () => boolean,
  coordinators: readonly string[],
): ReportedBefore {
  if (period === null || scope === null || scope.from >= period.from) return NOTHING_REPORTED;
  const isEarlier = (other: ReportingPeriod): boolean => other.to < period.from && other.from >= scope.from;
  const tabs = planTabs(spreadsheet, grid.sheet).filter((tab) => isEarlier(tab.period));
  const ofTabs = tabs.slice(-MOST_TABS).map(({ sheet, period: own }) => {
    const rows: string[][] = mayRead() ? sheet.getDataRange().getDisplayValues() : [];
    return fingerprintEntries(parsePlan({ sheet: sheet.getName(), rows, merges: [] }, own).plan?.items ?? []);
  });
  const id = spreadsheet.getSheetByName(grid.sheet)?.getSheetId();
  // An editor may make a draft of any period at any time, and others' new words would be taken for old ones.
  const counts = (who: string): boolean => coordinators.length === 0 || coordinators.includes(who.toLowerCase());
  const noted = (mayRead() ? readJournalRecords(spreadsheet) : []).flatMap(({ record, isProven, who }) => {
    if (!isProven || record.kind !== 'report' || record.sheet !== id || record.period === undefined) return [];
    if (record.official !== true && !counts(who)) return [];
    const [from, to] = record.period;
    return isEarlier({ from, to }) ? [record.entries] : [];
  });
  return withoutRepeated(gatherReported([...ofTabs, ...noted]), items);
}

/** Null where the tab was never checked. */
function statesOf({ tables }: Plan, grid: Grid): StateColumn | null {
  const columns = findServiceColumns(grid);
  const [first] = tables;
  if (columns === null || first === undefined) return null;
  const { bodyTop, columns: own } = first;
  return { sheet: grid.sheet, column: columns.status, name: own.name, top: bodyTop, bottom: grid.rows.length };
}

function readSettings(rows: Rows | null, among: PlanAmong): SettingsReading {
  return parseSettings(
    rows ?? [],
    RULES.map(({ id }) => id),
    among,
  );
}

const withProblems = (reading: SettingsReading, more: readonly SettingProblem[]): SettingsReading =>
  more.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...more] };

/** All that rules look at beside the plan. */
export function gatherSurroundings(source: TabSource, reading: SettingsReading, plan: Plan): Surroundings {
  return {
    settings: reading.settings,
    settingsSheet: source.settingsSheet(),
    problems: reading.problems,
    directory: source.directory(planNameOf(plan.grid.sheet)),
    lastYear: source.lastYear(plan, reading.settings),
  };
}
