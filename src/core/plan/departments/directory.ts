/** The tab of executors: names, other names, addresses, from when until when each exists, and who comes after. */
import type { IsoDate } from '../../text/calendar';
import { findDates } from '../../text/dates/dates';
import { normalise } from '../../text/normalise';
import { executorKey } from '../executors/executor-key';
import { holdsFor, type PlanAmong } from '../reporting-year';
import { readLine } from '../table/reading';

export interface DirectoryExecutor {
  /** As the tab writes it. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  /** First and last day of its existence; null where the tab names none. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** Name of the executor that took over; null where there is none. */
  readonly successor: string | null;
  /** Zero-based row of the tab. */
  readonly row: number;
}

/** What is wrong in a row of the tab; columns are zero-based. */
export interface DirectoryProblem {
  readonly row: number;
  readonly column: number;
  readonly kind:
    | 'no-names'
    | 'no-name'
    | 'no-plan'
    | 'repeated'
    | 'bad-date'
    | 'reversed'
    | 'bad-email'
    | 'no-successor'
    | 'loop';
  readonly value: string;
  /** Another row the problem speaks of; null where there is none. */
  readonly other: number | null;
}

export interface Directory {
  readonly sheet: string;
  readonly executors: readonly DirectoryExecutor[];
  readonly problems: readonly DirectoryProblem[];
  /** Executors by the key of their names and other names. */
  readonly byKey: ReadonlyMap<string, DirectoryExecutor>;
}

type Part = 'name' | 'plan' | 'aliases' | 'emails' | 'from' | 'until' | 'successor';

/** Header words by part; the first that begins so counts. */
const TITLES: Readonly<Record<Part, readonly string[]>> = {
  aliases: ['другие', 'сокращ', 'псевдон', 'вариант', 'краткое', 'other', 'alias', 'short'],
  emails: ['почт', 'эл', 'адрес', 'e-mail', 'email', 'mail'],
  from: ['действует с', 'с ', 'создан', 'дата создания', 'начало', 'valid from', 'from'],
  until: [
    'действует по',
    'действует до',
    'по ',
    'до ',
    'ликвид',
    'дата ликвидации',
    'окончан',
    'valid until',
    'valid to',
    'until',
    'to ',
  ],
  successor: ['преемник', 'правопреемник', 'successor'],
  plan: ['план ', 'планы ', 'plan ', 'plans '],
  name: ['назван', 'наимен', 'исполнит', 'орган', 'ведомств', 'name', 'executor', 'department'],
};

/** Whether a text is an address; the whole of it. */
export const EMAIL =
  /^(?=.{6,254}$)(?:[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z\d-]{1,63}\.)+[a-z\d-]{2,63}|(?:[\w.+-]+|[\u0400-\u052f\d._+-]+)@(?:(?:[a-z\d-]{1,63}|[\u0400-\u052f\d-]{1,63})\.)+[\u0400-\u052f]{2,63})$/i;

/**
 * Reads the tab's texts as shown, first row first. Nothing is thrown: what is wrong becomes a problem on its row. A row that names plans holds for them
 * alone, and for them goes before one that holds for all; without `among` every row counts. Longer
 * than most: one walk over the rows, which know those before them.
 */
export function parseDirectory(
  sheet: string,
  rows: readonly (readonly string[])[],
  among: PlanAmong | null = null,
): Directory {
  const executors: DirectoryExecutor[] = [];
  const problems: DirectoryProblem[] = [];
  const byKey = new Map<string, DirectoryExecutor>();
  const top = rows.findIndex((cells) => findDirectoryColumns(cells).name !== undefined);
  const columns = findDirectoryColumns(rows[top] ?? []);
  if (top === -1 && rows.some((cells) => cells.some((cell) => cell.trim() !== '')))
    problems.push({ row: 0, column: 0, kind: 'no-names', value: sheet, other: null });
  const cellOf = (row: number, part: Part): string => (rows[row]?.[columns[part] ?? -1] ?? '').trim();
  const ownRows = new Set<number>();
  const order = rows.flatMap((_cells, row) => {
    if (top < 0 || row <= top) return [];
    const plans = among === null ? [] : splitList(cellOf(row, 'plan'), /[;,\n]+/);
    const report = (value: string): void =>
      void problems.push({ row, column: columns.plan ?? 0, kind: 'no-plan', value, other: null });
    if (among !== null && !holdsFor(plans, among, report)) return [];
    if (plans.length > 0) ownRows.add(row);
    return [row];
  });
  if (ownRows.size > 0) order.sort((one, other) => Number(ownRows.has(other)) - Number(ownRows.has(one)));
  for (const row of order) {
    const read = (part: Part): string => cellOf(row, part);
    const report = (part: Part, kind: DirectoryProblem['kind'], value: string, other: number | null = null): void => {
      problems.push({ row, column: columns[part] ?? 0, kind, value, other });
    };
    const name = readLine(read('name'));
    if (name === '') {
      if ((rows[row] ?? []).some((cell) => cell.trim() !== '')) report('name', 'no-name', '');
      continue;
    }
    const readDay = (part: 'from' | 'until'): IsoDate | null => {
      const text = read(part);
      if (text === '') return null;
      const [day] = findDates(text, null);
      if (day?.kind === 'day' && day.from !== null) return day.from;
      report(part, 'bad-date', text);
      return null;
    };
    const emails = readEmails(read('emails'));
    for (const email of emails) if (!EMAIL.test(email)) report('emails', 'bad-email', email);
    const from = readDay('from');
    const until = readDay('until');
    if (from !== null && until !== null && until < from) report('until', 'reversed', `${from} – ${until}`);
    const aliases = splitList(read('aliases'), /[;\n]+/);
    const successor = readLine(read('successor'));
    const executor = { name, aliases, emails, from, until, successor: successor === '' ? null : successor, row };
    executors.push(executor);
    for (const spelling of [name, ...aliases]) {
      const key = executorKey(spelling);
      const earlier = byKey.get(key);
      if (earlier === undefined) byKey.set(key, executor);
      else if (earlier !== executor && ownRows.has(earlier.row) === ownRows.has(row))
        report(spelling === name ? 'name' : 'aliases', 'repeated', spelling, earlier.row);
    }
  }
  checkSuccessors(executors, byKey, columns.successor ?? 0, problems);
  return { sheet, executors, problems, byKey };
}

/** Addresses as written, good or bad. */
export function readEmails(text: string): string[] {
  return splitList(text, /[\s,;]+/);
}

function splitList(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(readLine)
    .filter((part) => part !== '');
}

/** Columns of a row of titles, zero-based; without `name` it is no row of titles. */
export function findDirectoryColumns(cells: readonly string[]): Partial<Record<Part, number>> {
  const columns: Partial<Record<Part, number>> = {};
  for (const [column, cell] of cells.entries()) {
    const words = `${normalise(cell).text} `;
    const part = (Object.keys(TITLES) as Part[]).find((each) => TITLES[each].some((title) => words.startsWith(title)));
    if (part !== undefined && columns[part] === undefined) columns[part] = column;
  }
  return columns;
}

function checkSuccessors(
  executors: readonly DirectoryExecutor[],
  byKey: Directory['byKey'],
  column: number,
  problems: DirectoryProblem[],
): void {
  const nextOf = (executor: DirectoryExecutor) =>
    executor.successor === null ? undefined : byKey.get(executorKey(executor.successor));
  /** Executors whose chain has been walked to its end. */
  const walked = new Set<DirectoryExecutor>();
  for (const executor of executors) {
    const { row, successor } = executor;
    if (successor === null) continue;
    if (nextOf(executor) === undefined)
      problems.push({ row, column, kind: 'no-successor', value: successor, other: null });
    const chain = new Set<DirectoryExecutor>();
    for (let at: DirectoryExecutor | undefined = executor; at !== undefined && !walked.has(at); at = nextOf(at)) {
      if (chain.has(at)) {
        problems.push({ row: at.row, column, kind: 'loop', value: at.name, other: null });
        break;
      }
      chain.add(at);
    }
    for (const each of chain) walked.add(each);
  }
}

/** Who took over in the end from an executor that is no more on that day; null where nobody did. */
export function successorOn(directory: Directory, executor: DirectoryExecutor, day: IsoDate): DirectoryExecutor | null {
  const days = successors.get(directory) ?? new Map<IsoDate, Map<DirectoryExecutor, DirectoryExecutor | null>>();
  successors.set(directory, days);
  const known = days.get(day) ?? new Map<DirectoryExecutor, DirectoryExecutor | null>();
  days.set(day, known);
  const chain = new Set<DirectoryExecutor>();
  let at: DirectoryExecutor | undefined = executor;
  while (at !== undefined && at.until !== null && at.until < day && !chain.has(at) && !known.has(at)) {
    chain.add(at);
    at = at.successor === null ? undefined : directory.byKey.get(executorKey(at.successor));
  }
  let end: DirectoryExecutor | null = null;
  if (at !== undefined && known.has(at)) end = known.get(at) ?? null;
  else if (at !== undefined && at !== executor && !chain.has(at)) end = at;
  for (const each of chain) known.set(each, end);
  return end;
}

/** By the day, whose end is known already: a chain is walked once for all that stand in it. */
const successors = new WeakMap<Directory, Map<IsoDate, Map<DirectoryExecutor, DirectoryExecutor | null>>>();
