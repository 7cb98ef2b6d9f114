/**
 * What a check needs of the workbook's other tabs: settings, executors, the entries of the year before. A full check reads them and leaves
 * a copy in the document's properties, so that an edit has them with one call and stays within its budget of reads.
 */
import * as v from 'valibot';
import type { LastYear } from '../../core/findings/define-rule';
import type { Surroundings } from '../../core/findings/rule-context';
import { type Directory, parseDirectory } from '../../core/plan/directory';
import { entryFingerprints } from '../../core/plan/entry-fingerprints';
import { parsePlan } from '../../core/plan/parse-plan';
import type { Plan } from '../../core/plan/plan';
import { RULES } from '../../core/rules';
import { parseSettings, type SettingsReading } from '../../core/settings/settings';
import { JOURNAL_TAB } from './journal';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Rows = readonly (readonly string[])[];

export const SETTINGS_TAB = 'Настройки';
export const DIRECTORY_TABS = ['Исполнители', 'Executors'] as const;

/** Tabs that hold no plan whatever they look like. */
export function isOwnTab(name: string): boolean {
  return isRemembered(name) || name === JOURNAL_TAB;
}

/** Tabs that rules look at, and edits have a copy of. */
export function isRemembered(name: string): boolean {
  return [SETTINGS_TAB, ...DIRECTORY_TABS].includes(name);
}

/** The other tabs as they were read. */
interface OtherTabs {
  readonly settings: Rows | null;
  readonly directory: { readonly sheet: string; readonly rows: Rows } | null;
  /** By name of the tab: fingerprint, row and column of each longer entry. */
  readonly years: Readonly<Record<string, readonly (readonly [string, number, number])[]>>;
}

const ROWS = v.array(v.array(v.string()));
const YEARS = v.custom<OtherTabs['years']>(
  (value) =>
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every(
      (entries) => Array.isArray(entries) && entries.every((entry) => Array.isArray(entry) && entry.length === 3),
    ),
);
const OTHER_TABS = v.object({
  settings: v.nullable(ROWS),
  directory: v.nullable(v.object({ sheet: v.string(), rows: ROWS })),
  years: YEARS,
});

/** Where the other tabs are looked up; each is asked for at most once. */
export interface TabSource {
  settings(): SettingsReading;
  directory(): Directory | null;
  /** Entries of the tab of the year before the plan's. */
  lastYear(plan: Plan): LastYear | null;
}

/** Reads the tabs themselves: one call each, none where there is no such tab. `mayRead` limits them to what an edit can afford. */
export function readingTabs(
  spreadsheet: Spreadsheet,
  mayRead: () => boolean = () => true,
): TabSource & { tabs(): OtherTabs } {
  let settings: Rows | null = null;
  let directory: OtherTabs['directory'] = null;
  const years: Record<string, readonly (readonly [string, number, number])[]> = {};
  const read = (name: string): Rows | null => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet === null || !mayRead() ? null : sheet.getDataRange().getDisplayValues();
  };
  return {
    settings: () => {
      settings = read(SETTINGS_TAB);
      return readSettings(settings);
    },
    directory: () => {
      for (const sheet of DIRECTORY_TABS) {
        const rows = directory === null ? read(sheet) : null;
        if (rows !== null) directory = { sheet, rows };
      }
      return directory === null ? null : parseDirectory(directory.sheet, directory.rows);
    },
    lastYear: ({ year }) => {
      if (year === null) return null;
      const name = String(year - 1);
      const rows = read(name);
      const plan = rows === null ? null : parsePlan({ sheet: name, rows, merges: [] }, null).plan;
      // Kept empty where there is no such tab: one that was there once must not be remembered.
      const entries = plan === null ? [] : [...entryFingerprints(plan)];
      years[name] = entries.map(([entry, { row, column }]) => [entry, row, column] as const);
      return toLastYear(name, years[name]);
    },
    tabs: () => ({ settings, directory, years }),
  };
}

/** Takes the copy; null where there is none. */
export function recalledTabs(): TabSource | null {
  const copy = recall();
  if (copy === null) return null;
  return {
    settings: () => readSettings(copy.settings),
    directory: () => (copy.directory === null ? null : parseDirectory(copy.directory.sheet, copy.directory.rows)),
    lastYear: ({ year }) => {
      const name = String((year ?? 0) - 1);
      const entries = copy.years[name];
      return entries === undefined ? null : toLastYear(name, entries);
    },
  };
}

function toLastYear(sheet: string, entries: OtherTabs['years'][string]): LastYear {
  return { sheet, entries: new Map((entries ?? []).map(([entry, row, column]) => [entry, { row, column }])) };
}

function readSettings(rows: Rows | null): SettingsReading {
  return parseSettings(
    rows ?? [],
    RULES.map(({ id }) => id),
  );
}

/** All that rules look at beside the plan. */
export function gatherSurroundings(source: TabSource, reading: SettingsReading, plan: Plan): Surroundings {
  return {
    settings: reading.settings,
    settingsSheet: SETTINGS_TAB,
    problems: reading.problems,
    directory: source.directory(),
    lastYear: source.lastYear(plan),
  };
}

const KEY = 'tabs';
/** UTF-16 units a property: Google allows 9 KB, and a unit may take three bytes. */
const PART = 2_900;
/** Parts beyond these would crowd the store of 500 KB: edits then read the tabs. */
const MOST_PARTS = 60;

/** Leaves a copy for the edits to come; written only where it differs. */
export function rememberTabs({ settings, directory, years }: OtherTabs): void {
  const properties = PropertiesService.getDocumentProperties();
  const stored = properties.getProperties();
  // Copies of other plans' years before stay.
  const before = parseCopy(stored);
  const json = JSON.stringify({ settings, directory, years: { ...before?.years, ...years } });
  if (json === joinParts(stored)) return;
  const parts: Record<string, string> = {};
  for (let at = 0; at < json.length; at += PART) parts[`${KEY}:${at / PART}`] = json.slice(at, at + PART);
  const count = Object.keys(parts).length;
  if (count <= MOST_PARTS) properties.setProperties({ ...parts, [KEY]: String(count) });
  else if (stored[KEY] !== undefined) properties.setProperties({ [KEY]: '0' });
}

function recall(): OtherTabs | null {
  return parseCopy(PropertiesService.getDocumentProperties().getProperties());
}

function parseCopy(stored: Readonly<Record<string, string>>): OtherTabs | null {
  try {
    const parsed = v.safeParse(OTHER_TABS, JSON.parse(joinParts(stored)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function joinParts(stored: Readonly<Record<string, string>>): string {
  const count = Number(stored[KEY] ?? 0);
  return Array.from({ length: count }, (_none, part) => stored[`${KEY}:${part}`] ?? '').join('');
}
