/** Parts -> a zip, always the same of the same parts. */
import { checksum } from './checksum';
import { deflate } from './deflate';
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

/** By name, in their order; at most 65,535 parts and 4 GB. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...parts].map(([name, bytes]) => packEntry(name, bytes));
  const headers = entries.reduce(
    (sum, { nameBytes }) => sum + LOCAL_LENGTH + DIRECTORY_LENGTH + 2 * nameBytes.length,
    0,
  );
  const zip = new Uint8Array(entries.reduce((sum, { packed }) => sum + packed.length, headers + END_LENGTH));
  const view = new DataView(zip.buffer);
  let at = 0;
  const places = entries.map(({ nameBytes, fields, packed }) => {
    const place = at;
    view.setUint32(at, LOCAL_SIGNATURE, true);
    zip.set(fields, at + 4);
    zip.set(nameBytes, at + LOCAL_LENGTH);
    zip.set(packed, at + LOCAL_LENGTH + nameBytes.length);
    at += LOCAL_LENGTH + nameBytes.length + packed.length;
    return place;
  });
  const directory = at;
  entries.forEach(({ nameBytes, fields }, index) => {
    view.setUint32(at, DIRECTORY_SIGNATURE, true);
    view.setUint16(at + 4, VERSION, true);
    zip.set(fields, at + 6);
    view.setUint32(at + 42, places[index] as number, true);
    zip.set(nameBytes, at + DIRECTORY_LENGTH);
    at += DIRECTORY_LENGTH + nameBytes.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** `fields`: what stands before the entry and in the directory alike. */
function packEntry(name: string, bytes: Uint8Array) {
  const [nameBytes, packed] = [encodeUtf8(name), deflate(bytes)];
  const fields = new DataView(new ArrayBuffer(26));
  fields.setUint16(0, VERSION, true);
  fields.setUint16(2, nameBytes.length > name.length ? UTF8_NAME : 0, true);
  fields.setUint16(4, DEFLATED, true);
  fields.setUint16(6, TIME, true);
  fields.setUint16(8, DATE, true);
  fields.setUint32(10, checksum(bytes), true);
  fields.setUint32(14, packed.length, true);
  fields.setUint32(18, bytes.length, true);
  fields.setUint16(22, nameBytes.length, true);
  return { nameBytes, packed, fields: new Uint8Array(fields.buffer) };
}
