/** XML into bytes, piece by piece: markup that comes again is copied, text that may stand in XML as it is is read but once. */
import { encodeInto } from './utf8';

const BLANK = 0x20;
const LINE_END = 0x0a;

/** What stands in XML otherwise, or may not stand there, or is more than one unit, is for others to write. */
const isPlain = (code: number): boolean =>
  code < 0x80
    ? code > BLANK && code !== 0x22 && code !== 0x26 && code !== 0x3c && code !== 0x3e
    : code !== 0x85 && code !== 0x2028 && code !== 0x2029 && (code < 0xd800 || (code >= 0xe000 && code < 0xfffe));

export class XmlSink {
  private bytes = new Uint8Array(65_536);
  private length = 0;
  private readonly kept = new Map<string, Uint8Array>();

  /** A surrogate pair must not be parted between two pieces. */
  write(xml: string): void {
    this.reserve(xml.length * 3);
    this.length = encodeInto(xml, this.bytes, this.length);
  }

  /** The same as `write`, for what comes many times. */
  repeat(markup: string): void {
    const known = this.kept.get(markup);
    if (known === undefined) {
      const start = this.length;
      this.write(markup);
      this.kept.set(markup, this.bytes.slice(start, this.length));
    } else {
      this.reserve(known.length);
      this.bytes.set(known, this.length);
      this.length += known.length;
    }
  }

  /**
   * Writes a line of text and gives its end, or gives -1 where it cannot stand in XML as it is: signs of XML, what XML forbids, another end of a
   * line, blanks that are dropped unless kept on purpose. What was written until then is for `cutTo`.
   */
  writePlainLine(text: string, from: number): number {
    this.reserve((text.length - from) * 3);
    const { bytes } = this;
    let [at, i, isAfterBlank] = [this.length, from, true];
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === LINE_END) break;
      const isBlank = code === BLANK;
      if (isBlank ? isAfterBlank : !isPlain(code)) return -1;
      isAfterBlank = isBlank;
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
    if (isAfterBlank) return -1;
    this.length = at;
    return i;
  }

  /** Where the next byte goes. */
  get end(): number {
    return this.length;
  }

  cutTo(end: number): void {
    this.length = end;
  }

  /** The bytes so far; the sink is spent afterwards. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    const room = this.length + more;
    if (room <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, room));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
