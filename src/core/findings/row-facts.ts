/**
 * What a row's mark keeps of it, so that an edit of another row need not read it: what kind of row it is, whether rules of the whole plan have anything to say of
 * it, and a sum of its entry's letters, by which equal entries are found.
 */
import { groupBy } from '../group';
import type { Plan, PlanItem } from '../plan/plan';
import { isLatinNumeral, looseTexts, type PlanText, textsOf } from '../plan/plan-texts';
import { letterSum } from '../text/letter-sum';

/** Kinds of rows that bear a mark, as they are written. */
export const ROW_KINDS = { section: 0, item: 1, continuation: 2, orphan: 3 } as const;

export type MarkedKind = (typeof ROW_KINDS)[keyof typeof ROW_KINDS];

export interface RowFacts {
  readonly kind: MarkedKind;
  /** Whether nothing but the measure itself decides what is said in its rows. */
  readonly isQuiet: boolean;
  /** Whether a Roman numeral stands there in Latin letters. */
  readonly hasLatin: boolean;
  /** Whether an entry has no letter: whether it is told of is decided by how many there are. */
  readonly isWordless: boolean;
  /** Sum of the letters of the row's entry; "" where it has none. */
  readonly key: string;
}

const QUIET = 4;
const LATIN = 8;
const WORDLESS = 16;

const formatFacts = ({ kind, isQuiet, hasLatin, isWordless, key }: RowFacts): string =>
  (kind + (isQuiet ? QUIET : 0) + (hasLatin ? LATIN : 0) + (isWordless ? WORDLESS : 0)).toString(36) + key;

export function parseFacts(text: string): RowFacts {
  const bits = Number.parseInt(text.charAt(0), 36);
  return {
    kind: (bits & 3) as MarkedKind,
    isQuiet: (bits & QUIET) !== 0,
    hasLatin: (bits & LATIN) !== 0,
    isWordless: (bits & WORDLESS) !== 0,
    key: text.slice(1),
  };
}

/** Facts of every row of a plan with one column of progress a table, and none of sections; null for others. `isLoud` says where more than the measure decides. */
export function rowFacts(plan: Plan, isLoud: (item: PlanItem) => boolean): ((row: number) => string) | null {
  if (plan.tables.some(({ columns }) => columns.progress.length !== 1 || columns.section !== undefined)) return null;
  const facts = new Map<number, string>();
  const latin = new Set<number>();
  const look = (texts: readonly PlanText[]): void => {
    for (const { row, raw } of texts) if (isLatinNumeral(raw)) latin.add(row);
  };
  const add = (row: number, kind: MarkedKind, text: string | undefined, isQuiet: boolean): void => {
    const isWordless = text !== undefined && !LETTER.test(text);
    const key = text === undefined ? '' : (letterSum(text) >>> 0).toString(36);
    facts.set(row, formatFacts({ kind, isQuiet, hasLatin: latin.has(row), isWordless, key }));
  };
  look(looseTexts(plan));
  for (const { row } of plan.sections) add(row, ROW_KINDS.section, undefined, false);
  for (const { row, entries } of plan.orphans) add(row, ROW_KINDS.orphan, entries[0]?.text, false);
  for (const item of plan.items) {
    look(textsOf(plan, item));
    const isQuiet = !isLoud(item);
    const entriesOf = groupBy(item.entries, (entry) => entry.row);
    for (const [index, row] of item.rows.entries()) {
      const [entry] = entriesOf.get(row) ?? [];
      add(row, index === 0 ? ROW_KINDS.item : ROW_KINDS.continuation, entry?.text, isQuiet);
    }
  }
  return (row) => facts.get(row) ?? String(ROW_KINDS.orphan);
}

const LETTER = /[A-Za-zА-Яа-яЁё]/;
