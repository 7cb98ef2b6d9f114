/** One table of a plan: where it stands, and which of its columns hold what. */

/** Columns of the five parts of a plan in one table; null where a table lacks one. */
export interface PlanColumns {
  readonly number: number | null;
  /** Set where names begin with their numbers, in a table without a column for these. */
  readonly numberInName?: true;
  readonly name: number;
  readonly period: number | null;
  /** Where periods end, in a table that has one column for beginnings and one for ends. */
  readonly until?: number;
  /** Whose cells hold the periods, too, in a table without a column for them alone. */
  readonly periodIn?: 'name' | 'executors';
  /** Columns of months or quarters whose marks tell the period, in a table that has no column for it. */
  readonly schedule?: readonly number[];
  /** Where each measure's section stands, in a table that has a column for it; none of the five parts. */
  readonly section?: number;
  readonly executors: number | null;
  /** Set where they are named below or behind the name in its cell, in a table without a column for them. */
  readonly executorsIn?: 'name';
  /** Of those who carry the measures out with them. */
  readonly coexecutors?: readonly number[];
  /** Set where all columns of executors hold marks, and each title names whom a mark stands for. */
  readonly marked?: true;
  /** Of the columns of progress the one that holds a state in a word, where another says more of it. */
  readonly state?: number;
  /** One or more: a plan may have a column a quarter. */
  readonly progress: readonly number[];
}

/** One header and the rows below it, up to the next header. */
export interface PlanTable {
  /** First header row and the first row below the header (column numbers included in the header). */
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly bottom: number;
  readonly columns: PlanColumns;
  /** Columns that claim as much as those chosen, and nothing tells them apart; missing where there are none. */
  readonly rivals?: readonly Rival[];
  /** Set where its header was not known by its words, and the columns are a guess. */
  readonly guessed?: true;
  /** Columns whose titles are not known, taken for what they hold; missing where there are none. */
  readonly judged?: readonly { readonly kind: 'name' | 'period' | 'executors' | 'progress'; readonly column: number }[];
}

/** One column taken among several that say the same of themselves. */
export interface Rival {
  /** Of names where a whole table stands beside the one that is read. */
  readonly kind: 'name' | 'period' | 'progress';
  readonly column: number;
  readonly others: readonly number[];
}
