/** Taking a cell of executors apart: names and the footnotes that stand among them. */
import type { TextChange } from '../../grid/cell-edit';
import { cellText, type Grid } from '../../grid/grid';
import { executorColumns, writtenExecutors } from '../table/executor-columns';
import type { PlanTable } from '../table/plan-table';
import { readLines } from '../table/reading';
import { executorKey } from './executor-key';
import { type KnownNames, splitNames, suspectParts } from './split-names';

export interface ExecutorCell {
  readonly executors: readonly string[];
  /** Lines that start with an asterisk, and what wraps below them. */
  readonly notes: readonly string[];
}

/** "То же", "-//-": what the cell above says holds here, too. */
const DITTO =
  /^(?:[-–—―_=~\s]*(?:\/\s?\/|["”“«»″〃']{1,4})[-–—―_=~\s]*|(?:то|тот|те|та)\s+же(?:\s+исполнител[ьи])?|там\s+же|(?:the\s+)?same(?:\s+as\s+above)?|as\s+above|ditto)[.,]?$/;

export function isDitto(text: string): boolean {
  return text.length <= 30 && DITTO.test(text.trim().toLowerCase());
}

const NONE: KnownNames = new Set();

/**
 * A blank line or a ";" outside quotes parts two executors; so does a line break before what begins a body's name or is `known` as one.
 * A line that starts with "*" and has words begins a footnote, which runs to the next blank line.
 */
export function parseExecutors(text: string, known: KnownNames = NONE): ExecutorCell {
  const { executors, notes } = readCell(text, known);
  return { executors, notes };
}

/** The same; `isPlain` where no two lines had to be told apart or put together. */
function readCell(text: string, known: KnownNames): ExecutorCell & { readonly isPlain: boolean } {
  let isPlain = true;
  const executors: string[] = [];
  const notes: string[] = [];
  let name: string[] = [];
  let note: string[] = [];
  const close = (): void => {
    if (name.length > 1) isPlain = false;
    if (name.length > 0) executors.push(...splitNames(name, known));
    if (note.length > 0) notes.push(note.join(' '));
    name = [];
    note = [];
  };
  for (const line of readLines(text)) {
    if (line === '') close();
    else if (/^\*+\s*[^\s*]/.test(line)) {
      close();
      note.push(line);
    } else if (note.length > 0) note.push(line);
    else name.push(line);
  }
  close();
  return { executors, notes, isPlain };
}

/** The change that puts another name in the place of an executor's, however the cell breaks it over lines; none where it is not found. */
export function findExecutor(grid: Grid, row: number, column: number, name: string, other: string): TextChange[] {
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const match = new RegExp(words.join('[\\s\\u200b\\u2060\\ufeff]+')).exec(cellText(grid, row, column));
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, text: other }];
}

/** Longer texts are no name. */
const LONGEST_NAME = 250;

/** Names that stand by themselves in some cell of the tables, and the cells that say nothing but such names: these read the same whatever else is known. */
export interface CollectedNames {
  readonly names: KnownNames;
  /** By the cell's text. */
  readonly settled: ReadonlyMap<string, ExecutorCell>;
}

/** Keys of names are added to those that are known already. */
export function collectNames(grid: Grid, tables: readonly PlanTable[], known: KnownNames): CollectedNames {
  const names = new Set(known);
  const settled = new Map<string, ExecutorCell>();
  const seen = new Set<string>();
  const collect = (text: string): void => {
    if (text === '' || text.length > LONGEST_NAME || seen.has(text)) return;
    seen.add(text);
    const { cell, keys, isSettled } = readAlone(text);
    for (const key of keys) if (key !== '') names.add(key);
    if (isSettled) settled.set(text, cell);
  };
  for (const table of tables) {
    const { columns, bodyTop, bottom } = table;
    for (const column of columns.marked === true ? [] : executorColumns(columns))
      for (let row = bodyTop; row < bottom; row++) collect(writtenExecutors(grid, table, row, column));
  }
  return { names, settled };
}

const keyOf = (name: string): string =>
  isDitto(name) || /[,/]/.test(name) || suspectParts(name) !== null ? '' : executorKey(name);

/** A cell as it is read by itself: the keys of its names, "" for what may be several, and whether it reads the same whatever the others hold. */
interface AloneCell {
  readonly cell: ExecutorCell;
  readonly keys: readonly string[];
  readonly isSettled: boolean;
}

/** Cells read lately: a mark tells of each, when all are read, whether it is settled. */
const alone = new Map<string, AloneCell>();
const MOST_ALONE = 20_000;

function readAlone(text: string): AloneCell {
  const before = alone.get(text);
  if (before !== undefined) return before;
  const cell = readCell(text, NONE);
  const keys: string[] = [];
  for (const name of cell.executors) keys.push(keyOf(name));
  const read = { cell, keys, isSettled: text.length <= LONGEST_NAME && cell.isPlain && !keys.includes('') };
  if (alone.size >= MOST_ALONE) alone.clear();
  alone.set(text, read);
  return read;
}

/** The same of single cells, whatever the others hold; null where what they name depends on those. */
export function settleNames(texts: readonly string[]): CollectedNames | null {
  const settled = new Map<string, ExecutorCell>();
  for (const text of texts) {
    const { cell, isSettled } = readAlone(text);
    if (!isSettled) return null;
    settled.set(text, cell);
  }
  return { names: NONE, settled };
}

/** What a cell says where these names are known; names of the cell above are not put in. */
export const readExecutors = (text: string, { names, settled }: CollectedNames): ExecutorCell =>
  settled.get(text) ?? parseExecutors(text, names);
