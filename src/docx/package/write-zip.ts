/** A zip of parts, always the same of the same parts. */
import { ByteOutput } from './byte-output';
import { checksum } from './checksum';
import { Deflater } from './deflate';
import { encodeUtf8 } from './utf8';

/** Noon of 1 January 2000, in two numbers as DOS has it. */
const TIME = 12 << 11;
const DATE = (20 << 9) | (1 << 5) | 1;
const VERSION = 20;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIGNATURE = 0x06054b50;
const DIRECTORY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const END_LENGTH = 22;
/** What stands before the entry and in the directory alike, from the version to the lengths of the names. */
const FIELDS_LENGTH = 26;

/** Parts are compressed in pieces of so many bytes, whoever brings them: then the same parts give the same zip. */
export const PIECE = 16_384;
/** Bytes summed up in one call: calls that return soon are what an engine exchanges for compiled ones. */
const STEP = 1_024;

/** One part after another, each piece by piece, so that none is ever there as a whole; at most 65,535 parts and 4 GB. */
export class ZipWriter {
  private readonly output = new ByteOutput(131_072);
  private readonly deflater = new Deflater(this.output);
  /** Of the entries. */
  private readonly places: number[] = [];
  private sum = 0;
  private size = 0;

  /** A whole part. */
  addPart(name: string, bytes: Uint8Array): void {
    this.begin(name);
    this.add(bytes, 0, bytes.length);
    this.end();
  }

  begin(name: string): void {
    const nameBytes = encodeUtf8(name);
    const { output } = this;
    output.reserve(LOCAL_LENGTH + nameBytes.length);
    const at = output.length;
    const view = new DataView(output.bytes.buffer);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, nameBytes.length > name.length ? UTF8_NAME : 0, true);
    view.setUint16(at + 8, DEFLATED, true);
    view.setUint16(at + 10, TIME, true);
    view.setUint16(at + 12, DATE, true);
    view.setUint16(at + 26, nameBytes.length, true);
    output.bytes.set(nameBytes, at + LOCAL_LENGTH);
    output.length += LOCAL_LENGTH + nameBytes.length;
    this.places.push(at);
    this.sum = 0;
    this.size = 0;
  }

  /**
   * The part's next bytes, from `from` up to `to`, whole pieces but for the last; before them stand those added last, or as many of them as a repeat can
   * reach.
   */
  add(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at += STEP) {
      this.sum = checksum(bytes, at, Math.min(at + STEP, to), this.sum);
    }
    for (let at = from; at < to; at += PIECE) this.deflater.add(bytes, at, Math.min(at + PIECE, to));
    this.size += to - from;
  }

  end(): void {
    this.deflater.end();
    const { output, places } = this;
    const at = places.at(-1) as number;
    const view = new DataView(output.bytes.buffer);
    const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true);
    view.setUint32(at + 14, this.sum, true);
    view.setUint32(at + 18, output.length - start, true);
    view.setUint32(at + 22, this.size, true);
  }

  /** The zip; the writer is spent afterwards. */
  finish(): Uint8Array {
    const { output, places } = this;
    const directory = output.length;
    for (const place of places) this.listEntry(place);
    output.reserve(END_LENGTH);
    const at = output.length;
    const view = new DataView(output.bytes.buffer);
    view.setUint32(at, END_SIGNATURE, true);
    view.setUint16(at + 8, places.length, true);
    view.setUint16(at + 10, places.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return output.bytes.slice(0, at + END_LENGTH);
  }

  private listEntry(place: number): void {
    const { output } = this;
    const nameLength = new DataView(output.bytes.buffer).getUint16(place + 26, true);
    output.reserve(DIRECTORY_LENGTH + nameLength);
    const at = output.length;
    const view = new DataView(output.bytes.buffer);
    view.setUint32(at, DIRECTORY_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    output.bytes.copyWithin(at + 6, place + 4, place + 4 + FIELDS_LENGTH);
    view.setUint32(at + 42, place, true);
    output.bytes.copyWithin(at + DIRECTORY_LENGTH, place + LOCAL_LENGTH, place + LOCAL_LENGTH + nameLength);
    output.length += DIRECTORY_LENGTH + nameLength;
  }
}
