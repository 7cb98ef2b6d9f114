/**
 * What a row's mark keeps of it, so that an edit of another row need not read it: what kind of row it is, whether rules of the whole plan have anything to say of
 * it, and sums of letters, by which equal entries and names are found.
 */

import { cellText, type Grid } from '../grid/grid';
import { groupBy } from '../group';
import { executorKey } from '../plan/executors/executor-key';
import { settleNames } from '../plan/executors/executors';
import { isPlainRow } from '../plan/plain-rows';
import type { Plan, PlanItem } from '../plan/plan';
import { isLatinNumeral, looseTexts, type PlanText, textsOf } from '../plan/plan-texts';
import { headColumns } from '../plan/table/classify-rows';
import { namesIn } from '../plan/table/executor-columns';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanTable } from '../plan/table/plan-table';
import { tableAt } from '../plan/table/table-at';
import { fingerprint } from '../text/fingerprint';
import { letterSum } from '../text/letter-sum';

/** Kinds of rows that bear a mark, as they are written. */
export const ROW_KINDS = { section: 0, item: 1, continuation: 2, orphan: 3 } as const;

type MarkedKind = (typeof ROW_KINDS)[keyof typeof ROW_KINDS];

export interface RowFacts {
  readonly kind: MarkedKind;
  /** Whether nothing but the measure itself and rules of the whole plan decide what is said in its rows, and none of its cells what kinds of rows others are. */
  readonly isQuiet: boolean;
  /** Whether a Roman numeral stands there in Latin letters. */
  readonly hasLatin: boolean;
  /** Whether an entry has no letter: whether it is told of is decided by how many there are. */
  readonly isWordless: boolean;
  /** Whether its executors are told apart by what names stand elsewhere. */
  readonly isOpen: boolean;
  /** Whether a rule of the whole plan has something to say of it. */
  readonly isOfPlan: boolean;
  /** Of the letters of the row's entry; 0 where it has none, or its table has several columns of them. */
  readonly entry: number;
}

/** What is kept of a measure besides. */
export interface HeadFacts {
  /** Of the letters of its name, without what stands in brackets behind it: by it promises and waivers are told to be a measure's. */
  readonly name: number;
  /** Of its name, period and executors as they are written, and as they were told apart where names elsewhere had a part in that. */
  readonly head: string;
}

/** Of a row's bits, those above its kind. */
export const QUIET = 4;
export const LATIN = 8;
export const WORDLESS = 16;
export const OPEN = 32;
export const OF_PLAN = 64;
/** What an edit of another row asks of a row. */
export const FAR = LATIN | WORDLESS | OPEN;
/** Bits below an entry's sum; both have five digits of base 36. */
const BITS = 128;
const ENTRIES = 36 ** 5 / BITS - 1;
const NAMES = 36 ** 4;

const digits = (value: number, count: number): string => value.toString(36).padStart(count, '0');

const keyOf = (text: string, most: number): number => (letterSum(text) >>> 0) % most;

function formatFacts(facts: RowFacts & HeadFacts): string {
  let bits: number = facts.kind;
  if (facts.isQuiet) bits += QUIET;
  if (facts.hasLatin) bits += LATIN;
  if (facts.isWordless) bits += WORDLESS;
  if (facts.isOpen) bits += OPEN;
  if (facts.isOfPlan) bits += OF_PLAN;
  return digits(facts.entry * BITS + bits, 5) + digits(facts.name, 4) + facts.head;
}

/** Facts of all rows that bear a mark, by row: an edit looks at each, so none of them is an object. */
export interface FactsByRow {
  /** From the top, those that bear one. */
  readonly rows: readonly number[];
  /** Kind, and what else there is a bit for. */
  readonly bits: Uint8Array;
  /** Of the letters of the row's entry; 0 where it has none. */
  readonly entries: Int32Array;
  /** The few rows that others have to do with: those with a bit of `FAR`. */
  readonly far: readonly number[];
}

/** Bits of facts as they are read from a mark, and the sum of the entry above them. */
export const bitsOf = (facts: number): number => facts & (BITS - 1);
export const entryOf = (facts: number): number => Math.floor(facts / BITS);

export const kindIn = (bits: number): MarkedKind => (bits & 3) as MarkedKind;

export const kindAt = ({ bits }: FactsByRow, row: number): MarkedKind => kindIn(bits[row] ?? 0);

export const hasFact = ({ bits }: FactsByRow, row: number, bit: number): boolean => ((bits[row] ?? 0) & bit) !== 0;

/** Whether a mark says of a row's entry that it has no letter. */
export const isWordlessEntry = (mark: string): boolean => {
  const at = mark.indexOf('_') + 1;
  return (Number.parseInt(mark.slice(at, at + 5), 36) & WORDLESS) !== 0;
};

/** Those of a measure, from the mark of its first row. */
export function parseHead(mark: string): HeadFacts {
  const at = mark.indexOf('_') + 6;
  return { name: Number.parseInt(mark.slice(at, at + 4), 36), head: mark.slice(at + 4, at + 7) };
}

const NO_NAME = { name: 0, head: '000' };
const NONE = formatFacts({
  kind: ROW_KINDS.orphan,
  isQuiet: false,
  hasLatin: false,
  isWordless: false,
  isOpen: false,
  isOfPlan: false,
  entry: 0,
  ...NO_NAME,
});

/** Facts of every row of a plan with columns of progress in each table, none of sections, and no entry of several measures; null for others. `isLoud` says where more than the measure decides. */
export function rowFacts(
  plan: Plan,
  isLoud: (item: PlanItem) => boolean,
  isOfPlan: (row: number) => boolean,
): ((row: number) => string) | null {
  if (plan.tables.some(({ columns }) => columns.progress.length === 0 || columns.section !== undefined)) return null;
  // An entry merged over several measures is each one's, and stands in one row: its facts would be kept once.
  if (plan.items.some(({ rows, entries }) => entries.some(({ row }) => !rows.includes(row)))) return null;
  const facts = new Map<number, string>();
  const latin = new Set<number>();
  const look = (texts: readonly PlanText[]): void => {
    for (const { row, raw } of texts) if (isLatinNumeral(raw)) latin.add(row);
  };
  const isOpen = openNames();
  const merges = indexMerges(plan.grid);
  const add = (
    row: number,
    entries: readonly { readonly text: string }[],
    kind: MarkedKind,
    { isQuiet, isOpen, name, head }: Pick<RowFacts, 'isQuiet' | 'isOpen'> & HeadFacts,
  ): void => {
    const isWordless = entries.some(({ text }) => isWordlessText(text));
    const only = isSpread(tableAt(plan, row)) ? undefined : entries[0];
    const entry = only === undefined ? 0 : entryKey(only.text);
    const hasLatin = latin.has(row);
    const isOf = isOfPlan(row);
    facts.set(row, formatFacts({ kind, isQuiet, hasLatin, isWordless, isOpen, isOfPlan: isOf, entry, name, head }));
  };
  const unnamed = { isQuiet: false, isOpen: false, ...NO_NAME };
  look(looseTexts(plan));
  for (const { row } of plan.sections) add(row, [], ROW_KINDS.section, unnamed);
  for (const { row, entries } of plan.orphans) add(row, entries, ROW_KINDS.orphan, unnamed);
  for (const item of plan.items) {
    look(textsOf(plan, item));
    const [top = -1] = item.rows;
    const table = tableAt(plan, top);
    const isQuiet =
      table !== undefined &&
      !isLoud(item) &&
      item.rows.every((row) => isPlainRow(plan.grid, row, table.columns, row === top));
    const entriesOf = groupBy(item.entries, (entry) => entry.row);
    for (const row of item.rows) {
      const kind = row === top ? ROW_KINDS.item : ROW_KINDS.continuation;
      const isOpenRow = table !== undefined && namesIn(plan.grid, merges, table, row).some(isOpen);
      const read = isOpenRow ? item.executors.filter((each) => each.row === row).map(({ text }) => text) : [];
      const name = row === top && table !== undefined ? keyOf(executorKey(item.name.text), NAMES) : 0;
      const head =
        table !== undefined && (row === top || isOpenRow) ? headOf(plan.grid, table, row, read) : NO_NAME.head;
      add(row, entriesOf.get(row) ?? [], kind, { isQuiet, isOpen: isOpenRow, name, head });
    }
  }
  return (row) => facts.get(row) ?? NONE;
}

/** `read` are the executors of a row in which other names tell them apart. */
export function headOf(grid: Grid, { columns }: PlanTable, row: number, read: readonly string[]): string {
  const texts: string[] = [];
  for (const column of headColumns(columns)) texts.push(cellText(grid, row, column));
  texts.push(...read);
  return fingerprint(texts.join('\n')).slice(-3).padStart(3, '0');
}

/** Whether a cell of executors reads otherwise where other names are known; most plans repeat a few. */
function openNames(): (text: string) => boolean {
  const known = new Map([['', false]]);
  return (text) => {
    const isOpen = known.get(text) ?? settleNames([text]) === null;
    known.set(text, isOpen);
    return isOpen;
  };
}

const LETTER = /[A-Za-zА-Яа-яЁё]/;

/** Whether an entry has no letter. */
export const isWordlessText = (text: string): boolean => !LETTER.test(text);

/** Equal for entries that may be alike. */
export const entryKey = (text: string): number => 1 + keyOf(text, ENTRIES);

/** Whether a table has several columns of progress: there a mark has no room for what is known of each entry. */
export const isSpread = (table: PlanTable | undefined): boolean => (table?.columns.progress.length ?? 0) > 1;
