/**
 * The part of a plan that an edit has a say in: measures whose rows have changed or stand otherwise among the rest, those with an entry of the same words and, where
 * numbers or rows are not what they were, those of which rules of the whole plan had or have anything to say.
 */
import { VERDICT_LETTERS } from '../../core/findings/marks';
import { entryKey, hasFact, isSpread, kindAt, OF_PLAN, QUIET, ROW_KINDS } from '../../core/findings/row-facts';
import type { Judgement } from '../../core/findings/run-rules';
import { cellText, type Grid } from '../../core/grid/grid';
import { collectNames, isDitto, readExecutors, settleNames } from '../../core/plan/executors/executors';
import type { KnownNames } from '../../core/plan/executors/split-names';
import { isPlainRow } from '../../core/plan/plain-rows';
import type { Plan } from '../../core/plan/plan';
import type { PlanPart, PlanParts } from '../../core/plan/plan-parts';
import { type ClassifiedRow, classifyRows } from '../../core/plan/table/classify-rows';
import { namesIn } from '../../core/plan/table/executor-columns';
import type { PlanTable } from '../../core/plan/table/plan-table';
import { readLine } from '../../core/plan/table/reading';
import { tableAt } from '../../core/plan/table/table-at';
import { readEntry } from './entries-apart';
import { hasSecond, kindOf, NOTHING, rowsOf, SECTION, topsOf } from './row-tops';
import type { Standing } from './standing';

/** Numbers, names and sections of the whole plan as they are, and what rules say of them. */
export interface Outline {
  readonly plan: Plan;
  readonly said: Judgement;
}

export interface TouchedPart extends PlanPart {
  /** Of measures: rows that have changed or stand otherwise, and those that are new. */
  readonly touched: ReadonlySet<number>;
  readonly outline: Outline | null;
  /** Sections that are judged, too. */
  readonly sections: ReadonlySet<number>;
  /** First rows of measures that nobody has touched: as long as they stand as they were judged, they are in the section that they were in. */
  readonly probes: readonly number[];
}

/** Beyond these the whole plan is judged sooner. */
const MOST_MEASURES = 300;
const MOST_SHIFTED = 40;

/** Null where what rows say may hang on others than those of the part. */
export function chooseTouched(
  parts: PlanParts,
  standing: Standing,
  known: () => KnownNames,
  readOutline: () => Outline | null,
): TouchedPart | null {
  if (standing.shifted.length > MOST_SHIFTED || standing.changed.length > MOST_MEASURES) return null;
  const near = standing.shifted.length === 0 ? new PartChooser(parts, standing, known, null).choose() : null;
  // Where a row may have several entries, marks do not tell which of them are alike.
  if (near !== null || parts.tables.some(isSpread)) return near;
  if (!parts.tables.every(hasPeriods)) return null;
  const outline = readOutline();
  return outline === null ? null : new PartChooser(parts, standing, known, outline).choose();
}

class PartChooser {
  private readonly tops: Int32Array;
  private readonly touched = new Set<number>();
  private readonly measures = new Set<number>();
  private readonly sections = new Set<number>();
  /** Sums of entries that measures of the part have or had. */
  private readonly keys = new Set<number>();

  constructor(
    private readonly parts: PlanParts,
    private readonly standing: Standing,
    private readonly known: () => KnownNames,
    private readonly outline: Outline | null,
  ) {
    this.tops = outline === null ? standing.tops : topsOf(outline.plan, standing.ids.length);
  }

  choose(): TouchedPart | null {
    if (!this.addTouched() || !this.addTold() || !this.addAlike()) return null;
    const probes = this.outline === null ? [] : this.listProbes();
    if (probes === null) return null;
    const { outline, touched, sections, measures } = this;
    if (![...measures].every((top) => this.isApart(top))) return null;
    const rows = this.listRows();
    const names = this.readNames(rows);
    return names === null ? null : { rows, names, outline, touched, sections, probes };
  }

  /** Rows of the part, each measure below its section. */
  private listRows(): readonly ClassifiedRow[] {
    const { parts, sections, measures, tops } = this;
    // Where months head the measures, sections tell their periods, and those around them do.
    const isNearest = parts.tables.every(hasPeriods);
    const heads = new Set(isNearest ? sections : [...tops.keys()].filter((row) => tops[row] === SECTION));
    for (const top of isNearest ? measures : []) {
      let row = top - 1;
      while (row >= 0 && tops[row] !== SECTION && !measures.has(row)) row -= 1;
      if (tops[row] === SECTION) heads.add(row);
    }
    const rows = [...measures].flatMap((top) => rowsOf(tops, top));
    return [...heads, ...rows]
      .sort((one, other) => one - other)
      .map((row) => ({ row, kind: heads.has(row) ? 'section' : measures.has(row) ? 'item' : 'continuation' }));
  }

  /** Whether a row of that kind can be judged by itself; its measure is added. */
  private add(row: number): boolean {
    const top = this.tops[row] ?? NOTHING;
    if (top >= 0) this.measures.add(top);
    else if (top === SECTION && this.outline !== null) this.sections.add(row);
    else return false;
    return this.measures.size <= MOST_MEASURES;
  }

  private addTouched(): boolean {
    const { standing, outline, touched, tops } = this;
    const { changed, shifted, facts, ids } = standing;
    const isMeasures = (row: number): boolean => (tops[row] ?? NOTHING) >= 0;
    // Whatever a section is called, its measures were judged in it.
    if (!changed.every(isMeasures)) return false;
    for (const row of [...changed, ...shifted]) touched.add(row);
    if (outline !== null) {
      for (const row of facts.rows) {
        if (kindOf(tops, row) === kindAt(facts, row)) continue;
        if (!isMeasures(row) || kindAt(facts, row) === ROW_KINDS.section) return false;
        touched.add(row);
      }
      const { headerTop = 0 } = this.parts.tables[0] ?? {};
      for (let row = headerTop; row < tops.length; row += 1) {
        const top = tops[row] ?? NOTHING;
        if (top === NOTHING || (ids[row] ?? -1) >= 0) continue;
        if (top < 0) return false;
        touched.add(row);
      }
    }
    for (const row of touched) {
      if (!this.add(row)) return false;
      if (outline === null) continue;
      // What is gone from above it may have been a part of the measure there.
      let above = row - 1;
      while (above >= 0 && !isMeasures(above)) above -= 1;
      if (above >= 0 && !this.add(above)) return false;
    }
    for (const row of shifted) if (!isMeasures(row)) touched.delete(row);
    return true;
  }

  /** What rules of the whole plan had or have to say, and findings that may name rows which have moved. */
  private addTold(): boolean {
    const { standing, outline, parts } = this;
    if (outline === null) return true;
    const { facts, shifted, markAt } = standing;
    for (const { finding } of outline.said) {
      const { sheet, row } = finding.cell;
      if (sheet === parts.grid.sheet && isBody(parts.tables, row) && !this.add(row)) return false;
    }
    // Whose an accepted one is, a measure of the same name that is gone may have decided.
    const isMoved = (row: number): boolean =>
      shifted.length > 0 && (markAt(row).includes('[') || (this.isOfSeveral(row) && !markAt(row).startsWith('o')));
    return facts.rows.every((row) => (!hasFact(facts, row, OF_PLAN) && !isMoved(row)) || this.add(row));
  }

  /** Measures with an entry in the same words as one of the part has or had. That nothing was done is said of several in the same words. */
  private addAlike(): boolean {
    const { standing, tops, measures, keys } = this;
    const { facts, shifted, changed } = standing;
    const { rows, entries } = facts;
    const found = new Set<number>();
    for (const row of shifted.length === 0 ? [] : rows) {
      const key = entries[row] ?? 0;
      // One of them may have stood in a row that is gone.
      if (key !== 0 && !this.isNone(row)) (found.has(key) ? keys : found).add(key);
    }
    for (const row of changed) if (!this.isNone(row)) keys.add(entries[row] ?? 0);
    for (const row of this.touched) for (const text of this.textsAt(row)) keys.add(entryKey(text));
    keys.delete(0);
    for (let size = -1; size !== keys.size + measures.size; ) {
      size = keys.size + measures.size;
      for (const row of rows) {
        const key = entries[row] ?? 0;
        if (key === 0) continue;
        if (measures.has(tops[row] ?? NOTHING)) {
          if (!this.isNone(row)) keys.add(key);
        } else if (keys.has(key) && !this.isNone(row) && !this.add(row)) return false;
      }
    }
    return true;
  }

  /** What a row's entry is now. */
  private textsAt(row: number): readonly string[] {
    const { grid, tables } = this.parts;
    const { progress = [] } = tableAt({ tables }, row)?.columns ?? {};
    return progress.flatMap((column) => readEntry(cellText(grid, row, column)));
  }

  /** Whether its mark says of the row's entry that it tells of nothing: it says so of the measure, and a person may have where there are waivers. */
  private isNone(row: number): boolean {
    const { tops, standing } = this;
    const mark = standing.markAt(row);
    return tops[row] === row && !this.isOfSeveral(row) && mark.endsWith(VERDICT_LETTERS.none) && !mark.includes('[');
  }

  /** Whether the measure in the row has others. */
  private isOfSeveral(row: number): boolean {
    return hasSecond(this.tops, this.tops[row] ?? NOTHING);
  }

  private isApart(top: number): boolean {
    const { parts, standing, outline, tops } = this;
    const { facts } = standing;
    const { grid, merges, tables } = parts;
    const table = tableAt({ tables }, top);
    const rows = rowsOf(tops, top);
    const bottom = (rows.at(-1) ?? top) + 1;
    if (table === undefined || bottom > table.bottom) return false;
    if (grid.merges.some((each) => isAcross(each, top, bottom))) return false;
    const { period } = table.columns;
    if (outline !== null) return period === null || !isDitto(readLine(cellText(grid, top, period)));
    return rows.every((row) => {
      const [now] = classifyRows(grid, merges, { ...table, bodyTop: row, bottom: row + 1 });
      return (
        hasFact(facts, row, QUIET) &&
        !hasFact(facts, row, OF_PLAN) &&
        now?.kind === (row === top ? 'item' : 'continuation') &&
        isPlainRow(grid, row, table.columns, row === top)
      );
    });
  }

  /** Null where executors are those of the measure above. */
  private readNames(rows: readonly ClassifiedRow[]): PlanPart['names'] | null {
    const { grid, merges, tables } = this.parts;
    const texts = rows.flatMap(({ row, kind }) => {
      const table = kind === 'section' ? undefined : tableAt({ tables }, row);
      return table === undefined ? [] : namesIn(grid, merges, table, row).filter((text) => text !== '');
    });
    const names = settleNames(texts) ?? collectNames(grid, tables, this.known());
    return texts.some((text) => readExecutors(text, names).executors.some(isDitto)) ? null : names;
  }

  /** Below each row that stands otherwise the next measure of its section that does not; it is added. Null where none can be asked. */
  private listProbes(): readonly number[] | null {
    const { tops, standing, measures } = this;
    const probes: number[] = [];
    for (const shifted of standing.shifted) {
      let isAsked = true;
      for (let row = shifted + 1; row < tops.length && tops[row] !== SECTION; row += 1) {
        if (tops[row] !== row || measures.has(row)) continue;
        isAsked = !this.isOfSeveral(row) && !standing.markAt(row).includes('[');
        if (!isAsked) continue;
        probes.push(row);
        measures.add(row);
        break;
      }
      if (!isAsked) return null;
    }
    return probes;
  }
}

const hasPeriods = ({ columns }: PlanTable): boolean => columns.period !== null || columns.until !== undefined;

/** Whether a row stands below a header; of those above nothing is said in our columns. */
const isBody = (tables: readonly PlanTable[], row: number): boolean =>
  row >= (tableAt({ tables }, row)?.bodyTop ?? Number.POSITIVE_INFINITY);

/** Whether an area has a part among the rows and another outside of them. */
const isAcross = (area: Grid['merges'][number], top: number, bottom: number): boolean =>
  area.top < bottom && area.bottom > top && (area.top < top || area.bottom > bottom);
