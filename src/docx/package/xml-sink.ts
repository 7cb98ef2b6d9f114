/**
 * XML into the bytes of a zip's parts, piece by piece: a whole part would be megabytes of fresh memory, which cost more than their compression. Markup
 * that comes again is copied, text that may stand in XML as it is is read but once.
 */
import { WINDOW } from './deflate-block';
import { encodeInto, surrogatesAt } from './utf8';
import { PIECE, type ZipWriter } from './write-zip';

/** Code units encoded at a time. */
const CHUNK = 4_096;

/** What stands around a line of text, and instead of one without text. */
export interface LineMarkup {
  readonly opening: Uint8Array;
  readonly closing: Uint8Array;
  readonly blank: Uint8Array;
}

export class XmlSink {
  /** What a repeat can reach, then what was not handed on yet. */
  private bytes = new Uint8Array(4_096);
  private length = 0;
  /** Where the bytes begin that were not handed on. */
  private fresh = 0;

  constructor(private readonly zip: ZipWriter) {}

  /** Begins a part. */
  begin(name: string): void {
    this.zip.begin(name);
  }

  /** Ends the part. */
  end(): void {
    this.zip.add(this.bytes, this.fresh, this.length);
    this.zip.end();
    this.length = 0;
    this.fresh = 0;
  }

  /** A surrogate pair must not be parted between two calls. */
  write(xml: string): void {
    for (let from = 0; from < xml.length; ) {
      const most = Math.min(from + CHUNK, xml.length);
      const to = most - surrogatesAt(xml, most);
      const room = (to - from) * 3;
      if (this.length + room > this.bytes.length) this.makeRoom(room);
      this.length = encodeInto(xml, from, to, this.bytes, this.length);
      from = to;
    }
  }

  /** The same as `write`, for what comes many times. */
  copy(markup: Uint8Array): void {
    if (this.length + markup.length > this.bytes.length) this.makeRoom(markup.length);
    this.bytes.set(markup, this.length);
    this.length += markup.length;
  }

  /** The lines of a text that may stand in XML as it is, without surrogates, and what stands before and behind them all. */
  writeLines(before: Uint8Array, text: string, { opening, closing, blank }: LineMarkup, behind: Uint8Array): void {
    const markup = before.length + opening.length + closing.length + blank.length + behind.length;
    const { length } = text;
    for (let i = 0; i <= length; i++) {
      const found = text.indexOf('\n', i);
      const end = found < 0 ? length : found;
      const room = markup + 3 * (end - i);
      if (this.length + room > this.bytes.length) this.makeRoom(room);
      const { bytes } = this;
      let at = this.length;
      if (i === 0) {
        bytes.set(before, at);
        at += before.length;
      }
      if (i === end) {
        bytes.set(blank, at);
        at += blank.length;
      } else {
        bytes.set(opening, at);
        at += opening.length;
        // As in `encodeInto`, but for surrogates.
        for (; i < end; i++) {
          const code = text.charCodeAt(i);
          if (code < 0x80) bytes[at++] = code;
          else {
            if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
            else {
              bytes[at++] = 0xe0 | (code >> 12);
              bytes[at++] = 0x80 | ((code >> 6) & 63);
            }
            bytes[at++] = 0x80 | (code & 63);
          }
        }
        bytes.set(closing, at);
        at += closing.length;
      }
      if (end === length) {
        bytes.set(behind, at);
        at += behind.length;
      }
      this.length = at;
    }
  }

  /** Hands on whole pieces alone, so that the zip is the same however its parts are written; grows where that gives too little room. */
  private makeRoom(more: number): void {
    const ready = Math.floor((this.length - this.fresh) / PIECE) * PIECE;
    if (ready > 0) {
      this.zip.add(this.bytes, this.fresh, this.fresh + ready);
      const gone = Math.max(0, this.fresh + ready - WINDOW);
      this.bytes.copyWithin(0, gone, this.length);
      this.length -= gone;
      this.fresh += ready - gone;
    }
    const { bytes } = this;
    if (this.length + more <= bytes.length) return;
    this.bytes = new Uint8Array(Math.max(2 * bytes.length, this.length + more));
    this.bytes.set(bytes.subarray(0, this.length));
  }
}
