/** Settings of a workbook: a tab of keys and values, each value checked by itself. */
import * as v from 'valibot';
import type { LexiconWords } from '../activity/lexicon/lexicon';
import { VERDICT_WORDS } from '../activity/verdict-words';
import type { Locale } from '../locale';
import { EMAIL, readEmails } from '../plan/directory';
import type { Grades, Severity } from '../settings/grades';
import type { IsoDate } from '../text/calendar';
import { findDates } from '../text/dates';
import { GRADE_WORDS } from './grades';

export interface Settings {
  /** Null where not set: the tab's name or the title tells it. */
  readonly year: number | null;
  /** Title lines that replace those above the table; null to take the sheet's own. */
  readonly title: readonly string[] | null;
  /** Signature lines below the table, none by default. */
  readonly signature: readonly string[];
  /** Interface language; null for the user's own. */
  readonly locale: Locale | null;
  /** Word families added to the lexicon of progress texts; null for none. */
  readonly words: LexiconWords | null;
  /** First and last year of the plan; null where not set. */
  readonly period: readonly [number, number] | null;
  /** Rules switched off or given another severity. */
  readonly rules: Grades;
  /** Addresses of those who may change everything under protection; none by default. */
  readonly coordinators: readonly string[];
  /** Day by which departments must have answered; null where not set. */
  readonly deadline: IsoDate | null;
}

export const DEFAULT_SETTINGS: Settings = {
  year: null,
  title: null,
  signature: [],
  locale: null,
  words: null,
  period: null,
  rules: {},
  coordinators: [],
  deadline: null,
};

/** A row of the settings tab that could not be taken; rows are zero-based. */
export interface SettingProblem {
  readonly row: number;
  readonly kind: 'unknown' | 'invalid' | 'repeated';
  readonly key: string;
  readonly value: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  /** What the tab says, understood or not; "" where it says nothing. */
  readonly texts: Readonly<Record<SettingKey, string>>;
  readonly problems: readonly SettingProblem[];
}

/** A year from outside, as a number. */
export const REPORTING_YEAR = v.custom<number>(
  (year) => Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2200,
);

function readYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "Русский", "rus", "English": people write the language in many ways. */
function readLocale(text: string): Locale | null {
  const word = text.toLowerCase();
  return /^(ru|рус)/.test(word) ? 'ru' : /^(en|англ)/.test(word) ? 'en' : null;
}

/** What words of each state tell the detector. */
const SENSES = { activity: 'deed', none: 'absence', cancelled: 'cancel', planned: 'promise' } as const;
type State = keyof typeof SENSES;

/** The state that the status column calls so, in either language. */
function stateOf(label: string): State | undefined {
  return (Object.keys(SENSES) as State[]).find((state) =>
    Object.values(VERDICT_WORDS[state]).some((name) => name.toLowerCase() === label),
  );
}

/** Lines like "без активности: отозван, сорвал"; null where one of them is not. A word is a beginning that its forms share. */
function readWords(text: string): LexiconWords | null {
  const read: Record<string, string> = {};
  for (const line of text.toLowerCase().replace(/ё/g, 'е').split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [label = '', list = '', ...rest] = line.split(':');
    const state = stateOf(label.trim());
    const families = list.split(/[\s,]+/).filter((word) => word !== '');
    const areWords = families.length > 0 && families.every((word) => /^[a-zа-яіїєўґ-]{3,40}$/.test(word));
    if (state === undefined || !areWords || rest.length > 0) return null;
    const sense = SENSES[state];
    read[sense] = [read[sense], ...families].join(' ').trim();
  }
  return read;
}

/** "2021-2023", "2021 – 2023 годы", "2022". */
const PERIOD = /^((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?(?:\s*(?:г\.?|гг\.?|год|года|годы))?$/i;

function readPeriod(text: string): readonly [number, number] | null {
  const [, first, last = first] = PERIOD.exec(text) ?? [];
  return first === undefined || Number(last) < Number(first) ? null : [Number(first), Number(last)];
}

/** Lines like "stray-space: выключить"; null where one of them is not, or names no rule. */
function readGrades(text: string, ruleIds: readonly string[]): Grades | null {
  const read: Record<string, Severity | 'off'> = {};
  for (const line of text.toLowerCase().split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [id = '', word = ''] = line.split(/\s*[:=]\s*/).map((part) => part.trim());
    const grade = GRADE_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (grade === undefined || !ruleIds.includes(id)) return null;
    read[id] = grade;
  }
  return read;
}

function readAddresses(text: string): string[] | null {
  const emails = readEmails(text);
  return emails.every((email) => EMAIL.test(email)) ? emails : null;
}

function readDay(text: string): IsoDate | null {
  const [found, ...others] = findDates(text, null);
  if (found === undefined || others.length > 0) return null;
  return found.kind === 'until' ? found.to : found.kind === 'day' ? found.from : null;
}

export type SettingKey = keyof Settings;

/** The keys as the tab shows them, first the Russian spelling, which set-up writes. */
export const SETTING_KEYS: Readonly<Record<keyof Settings, readonly [string, string]>> = {
  year: ['Отчётный год', 'Reporting year'],
  title: ['Заголовок отчёта', 'Report title'],
  signature: ['Подпись', 'Signature'],
  locale: ['Язык интерфейса', 'Interface language'],
  words: ['Слова состояний', 'Words of states'],
  period: ['Период плана', 'Plan period'],
  rules: ['Правила', 'Rules'],
  coordinators: ['Координаторы', 'Coordinators'],
  deadline: ['Срок сведений', 'Deadline'],
};

/** Texts of a tab that says nothing. */
export const NO_TEXTS: Readonly<Record<SettingKey, string>> = {
  year: '',
  title: '',
  signature: '',
  locale: '',
  words: '',
  period: '',
  rules: '',
  coordinators: '',
  deadline: '',
};

/** Reads rows of key and value. A blank value leaves the default; a bad one is a problem, never an exception. `ruleIds` are all there are. */
export function parseSettings(rows: readonly (readonly string[])[], ruleIds: readonly string[]): SettingsReading {
  /** Each gives null for a text that does not suit. */
  const readers: { readonly [Key in keyof Settings]: (text: string) => Settings[Key] | null } = {
    year: readYear,
    title: readLines,
    signature: readLines,
    locale: readLocale,
    words: readWords,
    period: readPeriod,
    rules: (text) => readGrades(text, ruleIds),
    coordinators: readAddresses,
    deadline: readDay,
  };
  const problems: SettingProblem[] = [];
  const taken: Partial<Record<SettingKey, unknown>> = {};
  const texts: Record<SettingKey, string> = { ...NO_TEXTS };
  rows.forEach(([rawKey = '', value = ''], row) => {
    const key = rawKey.trim();
    if (key === '' || value.trim() === '' || isHeading(key)) return;
    const name = settingOf(key);
    if (name === null) problems.push({ row, kind: 'unknown', key, value });
    else if (name in taken) problems.push({ row, kind: 'repeated', key, value });
    else {
      texts[name] = value.trim();
      const read = readers[name](value.trim());
      if (read !== null) taken[name] = read;
      else problems.push({ row, kind: 'invalid', key, value });
    }
  });
  return { settings: { ...DEFAULT_SETTINGS, ...(taken as Partial<Settings>) }, texts, problems };
}

function isHeading(key: string): boolean {
  return /^(настройка|setting|параметр)$/i.test(key);
}

/** The setting that a row's first cell names, in either language; null for none. */
export function settingOf(key: string): SettingKey | null {
  const word = key.toLowerCase().replace(/ё/g, 'е');
  for (const name of Object.keys(SETTING_KEYS) as (keyof Settings)[]) {
    if (SETTING_KEYS[name].some((spelling) => spelling.toLowerCase().replace(/ё/g, 'е') === word)) return name;
  }
  return null;
}
