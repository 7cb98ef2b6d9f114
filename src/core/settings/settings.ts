/**
 * Settings of a workbook: a tab of keys and values, each value checked by itself. A setting is one entry here and one in setting-words.ts, which does not
 * compile without the other; tab, panel and messages follow.
 */
import type { LexiconWords } from '../activity/lexicon/lexicon';
import type { Locale } from '../locale';
import { holdsFor, type PlanAmong } from '../plan/reporting-year';
import type { IsoDate } from '../text/calendar';
import { parsePeriod, type ReportingPeriod } from '../text/dates/reporting-period';
import { normalise } from '../text/normalise';
import type { Grades } from './grades';
import {
  readAddresses,
  readDay,
  readGrades,
  readLines,
  readLocale,
  readPeriod,
  readWhole,
  readWords,
  readYear,
  readYes,
} from './setting-readers';
import { SETTING_WORDS, type SettingKey, settingKeys } from './setting-words';

/** What holds where the tab says nothing, and how a text of the tab is understood: null where it does not suit. */
interface Setting<Value> {
  readonly initial: Value;
  readonly read: (text: string, ruleIds: readonly string[]) => Value | null;
}

const SETTINGS = {
  /** Null where not set: the tab's name or the title tells it. */
  year: { initial: null, read: readYear } as Setting<number | null>,
  /** What the report is of where it is not of a year; null where not set. */
  reportingPeriod: { initial: null, read: parsePeriod } as Setting<ReportingPeriod | null>,
  /** Title lines that replace those above the table; null to take the sheet's own. */
  title: { initial: null, read: readLines } as Setting<readonly string[] | null>,
  /** Lines at the head of the report that name the annex, none by default. */
  annex: { initial: [], read: readLines } as Setting<readonly string[]>,
  /** Who approves the report, in place of what the sheet says; none by default. */
  approval: { initial: [], read: readLines } as Setting<readonly string[]>,
  /** The day that the report tells of, or a whole line; null for none. */
  asOf: { initial: null, read: readWhole } as Setting<string | null>,
  /** Whether a row of column numbers stands below the titles. */
  columnNumbers: { initial: false, read: readYes } as Setting<boolean>,
  /** Whether no line around the table ends in a short word. */
  shortWords: { initial: false, read: readYes } as Setting<boolean>,
  /** Whether a list of the sections, with links, stands above the table. */
  contents: { initial: false, read: readYes } as Setting<boolean>,
  /** Whether rows tell of blanks, quotes and dashes, too. */
  tidiness: { initial: false, read: readYes } as Setting<boolean>,
  /** Signature lines below the table, none by default. */
  signature: { initial: [], read: readLines } as Setting<readonly string[]>,
  /** Interface language; null for the user's own. */
  locale: { initial: null, read: readLocale } as Setting<Locale | null>,
  /** Word families added to the lexicon of progress texts; null for none. */
  words: { initial: null, read: readWords } as Setting<LexiconWords | null>,
  /** First and last year of the plan; null where not set. */
  period: { initial: null, read: readPeriod } as Setting<readonly [number, number] | null>,
  /** Rules switched off or given another severity. */
  rules: { initial: {}, read: readGrades } as Setting<Grades>,
  /** Addresses of those who may change everything under protection; none by default. */
  coordinators: { initial: [], read: readAddresses } as Setting<readonly string[]>,
  /** Day by which departments must have answered; null where not set. */
  deadline: { initial: null, read: readDay } as Setting<IsoDate | null>,
} satisfies Readonly<Record<SettingKey, Setting<unknown>>>;

export type Settings = { readonly [Key in SettingKey]: (typeof SETTINGS)[Key]['initial'] };

/** A row of the settings tab that could not be taken; rows are zero-based. */
export interface SettingProblem {
  readonly row: number;
  /** `tab`: a whole tab whose name, the key, nearly is the one in `value`. */
  readonly kind: 'unknown' | 'plan' | 'invalid' | 'repeated' | 'tab' | 'twin';
  readonly key: string;
  readonly value: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  /** What the tab says, understood or not; "" where it says nothing. */
  readonly texts: Readonly<Record<SettingKey, string>>;
  /** What it says for this plan alone; missing where nothing is. */
  readonly planTexts?: Readonly<Partial<Record<SettingKey, string>>>;
  /** Whether something in it holds for one plan only, "Подпись (Спорт)"; missing where nothing does. */
  readonly differs?: boolean;
  readonly problems: readonly SettingProblem[];
}

/** Settings of a tab that says nothing. */
export function defaultSettings(): Settings {
  return Object.fromEntries(settingKeys().map((key) => [key, SETTINGS[key].initial])) as Settings;
}

/** Texts of such a tab. */
export function noTexts(): Record<SettingKey, string> {
  return Object.fromEntries(settingKeys().map((key) => [key, ''])) as Record<SettingKey, string>;
}

/** What is everybody's: settings of the workbook, not of a plan. */
const SHARED: readonly SettingKey[] = ['locale', 'words', 'rules', 'coordinators'];

/**
 * Reads rows of key and value. A blank value leaves the default; a bad one is a problem, never an exception. `ruleIds` are all there are. What is said
 * for that plan goes before what is said for all; `texts` are of all.
 */
export function parseSettings(
  rows: readonly (readonly string[])[],
  ruleIds: readonly string[],
  among: PlanAmong = { plan: '', all: () => null },
): SettingsReading {
  const problems: SettingProblem[] = [];
  const taken: Partial<Record<SettingKey, unknown>> = {};
  const own: typeof taken = {};
  const texts: Record<SettingKey, string> = noTexts();
  const planTexts: Partial<Record<SettingKey, string>> = {};
  let differs = false;
  rows.forEach(([rawKey = '', value = ''], row) => {
    const key = rawKey.replace(/[\s\u00a0]+/g, ' ').trim();
    if (key === '' || value.trim() === '' || isHeading(key)) return;
    const name = settingOf(key);
    const [, base = '', plan = ''] = name === null ? (/^(.+?)\s?\(([^()]+)\)$/.exec(key) ?? []) : [];
    const ofPlan = settingOf(base);
    if (ofPlan !== null && !SHARED.includes(ofPlan)) {
      differs = true;
      const report = (other: string): void => void problems.push({ row, kind: 'plan', key, value: other });
      if (!holdsFor([plan], among, report)) return;
      const read = SETTINGS[ofPlan].read(value.trim(), ruleIds);
      if (ofPlan in own) problems.push({ row, kind: 'repeated', key, value });
      else if (read !== null) [own[ofPlan], planTexts[ofPlan]] = [read, value.trim()];
      else problems.push({ row, kind: 'invalid', key, value });
    } else if (name === null) problems.push({ row, kind: 'unknown', key, value });
    else if (name in taken) problems.push({ row, kind: 'repeated', key, value });
    else {
      texts[name] = value.trim();
      const read = SETTINGS[name].read(value.trim(), ruleIds);
      if (read !== null) taken[name] = read;
      else problems.push({ row, kind: 'invalid', key, value });
    }
  });
  const settings = { ...defaultSettings(), ...(taken as Partial<Settings>), ...(own as Partial<Settings>) };
  const ofPlan = Object.keys(planTexts).length === 0 ? null : { planTexts };
  return { settings, texts, problems, ...ofPlan, ...(differs ? { differs } : null) };
}

function isHeading(key: string): boolean {
  return /^(настройка|setting|параметр)$/i.test(key);
}

/** The setting that a row's first cell names, in either language; null for none. */
export function settingOf(key: string): SettingKey | null {
  const word = plain(key);
  return (
    settingKeys().find((name) => Object.values(SETTING_WORDS[name].name).some((each) => plain(each) === word)) ?? null
  );
}

/** Case, ё, look-alike letters and blanks of any kind do not part a key from its name. */
const plain = (text: string): string => normalise(text).text;
