/** A save that was made but could not be proven: what it holds is kept for a person who wants a copy all the same. */

import { type RefusedPart, SaveRefusal } from './package/save-refusal';
import type { Receipt } from './receipt';

/** Thrown where a file was made, but more differs in it than was asked for: it takes no file's place, and goes only to a person who wants it as it is. */
export class Unproven extends SaveRefusal {
  /** What differs, in words of the file. */
  readonly differences: readonly string[];
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;

  constructor(reasons: readonly RefusedPart[], made: Pick<Unproven, 'differences' | 'bytes' | 'receipt'>) {
    super(reasons);
    this.differences = made.differences;
    this.bytes = made.bytes;
    this.receipt = made.receipt;
  }
}
