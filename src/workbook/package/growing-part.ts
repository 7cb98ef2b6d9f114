/** A large tab's part in the making: one block, written row after row. Blocks that are put together at the end would be there twice. */
import { childOf, scanElements } from './xml-elements';

/** Bytes before the rows, for the head is known last. */
const ROOM = 128 * 1024;
/** A sign takes so many bytes at most. */
const WIDEST = 3;

/** One that could be resized comes from the system itself and goes back to it; of any other, malloc keeps the room for good. */
function blockOf(size: number): Buffer {
  const Block = ArrayBuffer as new (length: number, options: { readonly maxByteLength: number }) => ArrayBuffer;
  return Buffer.from(new Block(size, { maxByteLength: size }));
}

export class GrowingPart {
  #bytes: Buffer;
  #at = ROOM;

  /** `size` is what the part is likely to come to: what is not written to takes no memory. */
  constructor(size: number) {
    this.#bytes = blockOf(ROOM + size + (size >> 3) + ROOM);
  }

  add(rows: string): void {
    this.#need(rows.length * WIDEST);
    this.#at += this.#bytes.write(rows, this.#at);
  }

  /** Room for a row that is not there yet, to be `put` where it begins. */
  leave(length: number): number {
    const begin = this.#at;
    this.#need(length);
    this.#at += length;
    return begin;
  }

  put(row: string, begin: number): void {
    this.#bytes.write(row, begin);
  }

  /** The part's bytes with all that stands around its rows. */
  within(frame: string): Uint8Array {
    const at = childOf(scanElements(frame, 1), 'sheetData')?.openEnd ?? 0;
    const head = Buffer.from(frame.slice(0, at));
    this.add(frame.slice(at));
    if (head.length > ROOM) return Buffer.concat([head, this.#bytes.subarray(ROOM, this.#at)]);
    this.#bytes.set(head, ROOM - head.length);
    return this.#bytes.subarray(ROOM - head.length, this.#at);
  }

  #need(more: number): void {
    const least = this.#at + more;
    if (least <= this.#bytes.length) return;
    const grown = blockOf(least + (least >> 2));
    grown.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = grown;
  }
}
