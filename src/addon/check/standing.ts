/** What an edit reads of a tab before anything else: by the sums in the marks, which rows have changed, and what the marks keep of all others. */
import { blankSummed, isSummed, readSummed, VERDICT_LETTERS } from '../../core/findings/marks';
import { bitsOf, entryOf, FAR, type FactsByRow, kindIn, ROW_KINDS } from '../../core/findings/row-facts';
import { cellText, type Grid } from '../../core/grid/grid';
import type { ServiceColumns } from '../workbook/service-columns';
import { joinOwn, mixText, RowSummer, type RowSums, SEED, type Summed, sumCells, textOf } from './row-sums';
import { NOTHING, ORPHAN, SECTION } from './row-tops';

/** What the marks tell of a tab: in which rows words or cells of ours have changed since our columns were written, and which stand otherwise among the rest. */
export interface Standing {
  /** What was for all then. */
  readonly forAll: number;
  readonly changed: readonly number[];
  /** Rows whose number, merged areas or row above are not what they were. */
  readonly shifted: readonly number[];
  /** Of the rows that bear a mark, as they were then. */
  readonly facts: FactsByRow;
  /** By row, -1 for one without a mark. */
  readonly ids: Int32Array;
  /** What stands in each row, as marks say. */
  readonly tops: Int32Array;
  readonly markAt: (row: number) => string;
  /** Measures of which something was done. */
  readonly answered: number;
  readonly sums: RowSums;
}

/** Rows as their marks and cells stand, read one by one from the top: all that an edit asks of each is asked in this one pass, for each further pass is compiled anew. */
class StandingReader {
  readonly ids: Int32Array;
  readonly tops: Int32Array;
  readonly facts: { rows: number[]; bits: Uint8Array; entries: Int32Array; far: number[] };
  readonly sums: RowSummer;
  readonly changed: number[] = [];
  answered = 0;
  /** Whether each id is higher than the one above, as in most plans. */
  isSorted = true;
  private readonly mark = blankSummed();
  /** By row, what its mark has of what holds it and the others together. */
  private readonly rest: Int32Array;
  private idOfLast = -1;
  private top = ORPHAN;
  private status = '';
  private ofStatus = mixText(SEED, '');
  private forAll = 0;
  private votes = 0;

  constructor(
    private readonly summed: Summed,
    private readonly shown: Grid,
    private readonly columns: ServiceColumns,
  ) {
    const { length } = shown.rows;
    this.ids = new Int32Array(length).fill(-1);
    this.tops = new Int32Array(length).fill(NOTHING);
    this.rest = new Int32Array(length);
    this.facts = { rows: [], bits: new Uint8Array(length), entries: new Int32Array(length), far: [] };
    this.sums = new RowSummer(summed);
  }

  /** Answers false where cells of ours stand without a mark, and where an id was never given out. */
  read(row: number): boolean {
    const { mark: read, columns, sums, facts } = this;
    const cells = this.shown.rows[row] ?? [];
    const isBody = row > columns.headerRow;
    const mark = isBody ? textOf(cells[columns.mark]) : '';
    if (mark === '') {
      sums.add(row, -1);
      return !isBody || (textOf(cells[columns.status]) === '' && textOf(cells[columns.findings]) === '');
    }
    const status = textOf(cells[columns.status]);
    // One and the same row by row.
    if (status !== this.status) {
      this.status = status;
      this.ofStatus = mixText(SEED, status);
    }
    readSummed(mark, this.ofStatus, read);
    const { id } = read;
    sums.add(row, id);
    this.vote();
    this.rest[row] = read.rest;
    if (id <= this.idOfLast) this.isSorted = false;
    this.idOfLast = id;
    this.ids[row] = id;
    const bits = bitsOf(read.facts);
    facts.rows.push(row);
    facts.bits[row] = bits;
    facts.entries[row] = entryOf(read.facts);
    if ((bits & FAR) !== 0) facts.far.push(row);
    const kind = kindIn(bits);
    if (kind === ROW_KINDS.item) this.top = row;
    else if (kind === ROW_KINDS.section) this.top = ORPHAN;
    this.tops[row] = kind === ROW_KINDS.section ? SECTION : kind === ROW_KINDS.orphan ? ORPHAN : this.top;
    if (mark.charCodeAt(mark.length - 1) === ANSWERED) this.answered += 1;
    const own = sumCells(read.sum, textOf(cells[columns.findings]), this.summed.grounds, read.isWaived);
    if (joinOwn(sums.words[row] ?? 0, own) !== read.own) this.changed.push(row);
    return id < columns.nextId;
  }

  /** Hears what the last row read says was for all when it was written, now that its sum is known. */
  private vote(): void {
    const { rows } = this.facts;
    if (rows.length === 0) return;
    const said = this.saidBy(rows[rows.length - 1] ?? 0);
    if (this.votes === 0) this.forAll = said;
    this.votes += said === this.forAll ? 1 : -1;
  }

  private saidBy(row: number): number {
    return (this.sums.rest[row] ?? 0) ^ (this.rest[row] ?? 0);
  }

  /** What most rows say was for all when they were written, and those that say something else: there it is not the row that it was. */
  end(): Pick<Standing, 'forAll' | 'shifted'> {
    this.sums.end();
    this.vote();
    const { forAll, votes } = this;
    const { rows } = this.facts;
    return { forAll, shifted: votes === rows.length ? [] : rows.filter((row) => this.saidBy(row) !== forAll) };
  }
}

const ANSWERED = VERDICT_LETTERS.activity.charCodeAt(0);

/** Null where marks are missing, or stand twice. `shown` has our columns as they were read. */
export function readStanding(summed: Summed, shown: Grid, columns: ServiceColumns): Standing | null {
  const reader = new StandingReader(summed, shown, columns);
  for (let row = 0; row < shown.rows.length; row += 1) if (!reader.read(row)) return null;
  const { facts, changed, answered, sums, ids, tops } = reader;
  if (facts.rows.length === 0 || !(reader.isSorted || areDistinct(ids))) return null;
  const { forAll, shifted } = reader.end();
  const markAt = (row: number): string => cellText(shown, row, columns.mark);
  const isWhole = [...changed, ...shifted].every((row) => isSummed(markAt(row)));
  return isWhole ? { forAll, changed, shifted, facts, ids, tops, markAt, answered, sums } : null;
}

/** Whether no id stands twice; -1 stands for none. */
function areDistinct(ids: Int32Array): boolean {
  const sorted = ids.slice().sort();
  for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1] && sorted[at] !== -1) return false;
  return true;
}
