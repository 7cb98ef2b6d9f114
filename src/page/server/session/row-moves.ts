/** How rows of tabs moved: an act that looked at an older version still finds its row. */

import type { Sheet } from '../../../stand-in/host/model';
import type { RowOrder } from '../../../stand-in/spreadsheet/row-operations';
import { Refusal } from './refusal';

/** Rows of a tab in a new order. */
export interface RowMove {
  readonly sheet: Sheet;
  readonly order: RowOrder;
  readonly rowsBefore: number;
}

/** Where a row stands after rows were put in an order; null for one that is gone. */
export function movedRows({ order, rowsBefore }: RowMove): (row: number) => number | null {
  const places = new Map(order.map((source, row) => [source, row]));
  return (row) => (row >= rowsBefore ? row + order.length - rowsBefore : (places.get(row) ?? null));
}

export class RowMoves {
  readonly #moves: { readonly version: number; readonly tab: number; readonly moved: ReturnType<typeof movedRows> }[] =
    [];

  /** Rows moved in the step that leads to a version. */
  add(version: number, tab: number, move: RowMove): void {
    this.#moves.push({ version, tab, moved: movedRows(move) });
  }

  /** Tells where a row stands now that stood somewhere at a version; throws a Refusal with the words given for one that is gone. */
  since(version: number, tab: number, words: string): (row: number) => number {
    const moves = this.#moves.filter((move) => move.tab === tab && move.version > version);
    return (row) => {
      const now = moves.reduce<number | null>((at, { moved }) => (at === null ? null : moved(at)), row);
      if (now === null) throw new Refusal('stale', words);
      return now;
    };
  }
}
