/** Whether the entries that an edit has changed have a part in what rules of the whole plan say of others. */
import {
  entryKey,
  hasFact,
  isSpread,
  isWordlessEntry,
  isWordlessText,
  kindAt,
  OF_PLAN,
  ROW_KINDS,
  WORDLESS,
} from '../../core/findings/row-facts';
import { cellText } from '../../core/grid/grid';
import { hasWords, isUncomputed, readParagraphs } from '../../core/plan/table/reading';
import { tableAt } from '../../core/plan/table/table-at';
import type { OpenPlan } from '../workbook/read-plan';
import type { Standing } from './standing';

/** What a mark holds of a row as it was, and as it is. */
export interface Change {
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** Whether entries have nothing to do with what is said of others: how many are wordless does not hang on them, and where rows have several, they are like none of them. Measures that had a wordless one are not asked about; `own` are the rows of the part. */
export function areEntriesApart(
  plan: OpenPlan['plan'],
  standing: Standing,
  changes: readonly Change[],
  own: ReadonlySet<number>,
): boolean {
  const answered = standing.answered - plan.items.length;
  return plan.tables.some(isSpread)
    ? areCellsApart(plan, standing, own, answered)
    : areRowsApart(changes, own, standing, answered);
}

/** Where each row has one entry at most, of which its mark tells enough; those that are alike are judged together. */
function areRowsApart(
  changes: readonly Change[],
  own: ReadonlySet<number>,
  { facts, shifted }: Standing,
  answered: number,
): boolean {
  if (changes.some(({ after }) => isWordlessEntry(after))) return false;
  const wordless = facts.far.filter((row) => !own.has(row) && hasFact(facts, row, WORDLESS)).length;
  // What stood in a row that is gone nobody knows.
  return isNoCustom(wordless, answered) && (wordless === 0 || shifted.length === 0);
}

/**
 * The same where a row may have several entries, of which a mark says nothing but whether one is wordless: what they are is read, what they were is not known.
 * So no rule of the whole plan may have had anything to say of another measure, for whatever it was, the entry may have had a part in it.
 */
function areCellsApart(
  { grid, tables }: OpenPlan['plan'],
  { facts, changed }: Standing,
  own: ReadonlySet<number>,
  answered: number,
): boolean {
  const textsAt = (row: number): string[] =>
    (tableAt({ tables }, row)?.columns.progress ?? []).flatMap((column) =>
      isUncomputed(grid, row, column) ? [] : readEntry(cellText(grid, row, column)),
    );
  const keys = new Set<number>();
  for (const row of changed)
    for (const text of textsAt(row)) {
      const key = entryKey(text);
      if (keys.has(key)) return false;
      keys.add(key);
    }
  if (changed.some((row) => textsAt(row).some(isWordlessText))) return false;
  let wordless = 0;
  for (const row of facts.rows) {
    if (own.has(row)) continue;
    const isMeasure = kindAt(facts, row) === ROW_KINDS.item || kindAt(facts, row) === ROW_KINDS.continuation;
    if (isMeasure && hasFact(facts, row, OF_PLAN)) return false;
    for (const text of textsAt(row)) {
      if (keys.has(entryKey(text))) return false;
      if (isWordlessText(text)) wordless += 1;
    }
  }
  return isNoCustom(wordless, answered);
}

/** What a cell says, as far as letters tell; nothing for a blank one. */
export function readEntry(text: string): string[] {
  if (!hasWords(text)) return [];
  return [text.includes('[') ? readParagraphs(text) : text];
}

/** Bare figures and signs are an office's custom only where they are three and a third of all answers: some answers more or less must not decide it. */
const isNoCustom = (wordless: number, answered: number): boolean => wordless < 3 || answered > wordless * 3;
