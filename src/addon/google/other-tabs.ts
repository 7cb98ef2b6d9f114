/** The copy of the workbook's other tabs that a full check leaves for the edits to come: its shape, and nothing else taken for it. */
import type { LastYear } from '../../core/findings/define-rule';
import type { GivenPromise } from '../../core/findings/promise';
import type { Plan } from '../../core/plan/plan';

/** The workbook's other tabs as a check has read them. */
export interface OtherTabs {
  readonly settings: string[][] | null;
  /** Name of their tab; missing in the copies of former versions. */
  readonly settingsSheet?: string | undefined;
  readonly directory: { readonly sheet: string; readonly rows: string[][] } | null;
  /** By name of the tab: fingerprint, row and column of each longer entry. */
  readonly years: Readonly<Record<string, StoredEntries>>;
  /** By name of the plan's tab: the tab of the period before, and what earlier reports promised and did not keep. */
  readonly before?: Readonly<Record<string, StoredBefore>>;
}

export type StoredEntries = readonly (readonly [string, number, number])[];

export interface StoredBefore {
  readonly sheet: string;
  /** What times the plan was of, as `timesOf` has them: of others the copy tells nothing. Missing in the copies of former versions. */
  readonly times?: string | undefined;
  /** Fingerprint of the name, number, words, first and last day due, tab, first and last day reported on, row and column. */
  readonly promises: readonly StoredPromise[];
  /** What earlier reports on parts of the tab's time held: fingerprints of a measure's name and an entry, and how often; missing for nothing. */
  readonly reported?: readonly (readonly [string, number])[];
}

export type StoredPromise = readonly [string, string, string, string, string, string, string, string, number, number];

/** By hand, because the first edit in a fresh script waits for it: a schema takes 1 ms to be made there. */
export function isOtherTabs(value: unknown): value is OtherTabs {
  const isObject = (each: unknown): each is Readonly<Record<string, unknown>> =>
    each !== null && typeof each === 'object' && !Array.isArray(each);
  const isListOf = (isMember: (value: unknown) => boolean) => (each: unknown) =>
    Array.isArray(each) && each.every(isMember);
  const isRows = isListOf(isListOf((cell) => typeof cell === 'string'));
  const isEntry = (entry: unknown): boolean =>
    Array.isArray(entry) && entry.map((part) => (typeof part)[0]).join('') === 'snn';
  if (!isObject(value)) return false;
  const { settings, settingsSheet = '', directory, years, before = {} } = value;
  if (typeof settingsSheet !== 'string') return false;
  if (settings !== null && !isRows(settings)) return false;
  if (directory !== null && !(isObject(directory) && typeof directory.sheet === 'string' && isRows(directory.rows)))
    return false;
  const isPromise = (promise: unknown): boolean =>
    Array.isArray(promise) && promise.map((part) => (typeof part)[0]).join('') === 'ssssssssnn';
  const isCounted = (each: unknown): boolean =>
    Array.isArray(each) && each.map((part) => (typeof part)[0]).join('') === 'sn';
  const isBefore = (each: unknown): boolean =>
    isObject(each) &&
    typeof each.sheet === 'string' &&
    typeof (each.times ?? '') === 'string' &&
    isListOf(isPromise)(each.promises) &&
    isListOf(isCounted)(each.reported ?? []);
  if (!isObject(before) || !Object.values(before).every(isBefore)) return false;
  return isObject(years) && Object.values(years).every(isListOf(isEntry));
}

/** The days that a plan's tab is of and those that it reports on; "" where nothing tells them. */
export const timesOf = ({ scope, period }: Pick<Plan, 'scope' | 'period'>): string =>
  [scope, period].flatMap((each) => (each === null ? [] : [each.from, each.to])).join(' ');

/** Longest words of a promise that are kept, in characters. */
const LONGEST_PROMISE = 300;

export function storePromise({ name, number, text, due, sheet, given, row, column }: GivenPromise): StoredPromise {
  const words = text.length > LONGEST_PROMISE ? `${text.slice(0, LONGEST_PROMISE - 1)}…` : text;
  return [name, number, words, due.from, due.to, sheet, given?.from ?? '', given?.to ?? '', row, column];
}

function recallPromise([name, number, text, from, to, sheet, first, last, row, column]: StoredPromise): GivenPromise {
  const given = first === '' ? null : { from: first, to: last };
  return { name, number, text, due: { from, to }, sheet, given, row, column };
}

export function toLastYear(entries: StoredEntries | undefined, { sheet, promises, reported }: StoredBefore): LastYear {
  return {
    sheet,
    entries: new Map((entries ?? []).map(([entry, row, column]) => [entry, { row, column }])),
    promises: promises.map(recallPromise),
    ...(reported === undefined ? {} : { reported: new Map(reported) }),
  };
}
