/** A package as programs write it that take every archive for a large one: its sizes and its directory's place stand in 64-bit records. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The same archive with sizes, offsets and counts moved into records of 64 bits. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('no plain end of a directory');
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end && zip.readUInt32LE(at) === ENTRY; ) {
    const [name, extra, note] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [number, number, number];
    const length = 46 + name + extra + note;
    const entry = Buffer.from(zip.subarray(at, at + length));
    const large = Buffer.alloc(28);
    large.writeUInt16LE(1, 0);
    large.writeUInt16LE(24, 2);
    for (const [index, field] of [24, 20, 42].entries()) {
      large.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 4 + index * 8);
      entry.writeUInt32LE(0xffffffff, field);
    }
    entry.writeUInt16LE(extra + large.length, 30);
    entries.push(entry.subarray(0, 46 + name), large, entry.subarray(46 + name));
    at += length;
  }
  const directory = Buffer.concat(entries);
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(count), 24);
  wide.writeBigUInt64LE(BigInt(count), 32);
  wide.writeBigUInt64LE(BigInt(directory.length), 40);
  wide.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const plain = Buffer.from(zip.subarray(end));
  plain.writeUInt16LE(0xffff, 8);
  plain.writeUInt16LE(0xffff, 10);
  plain.writeUInt32LE(0xffffffff, 12);
  plain.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, start), directory, wide, locator, plain]);
}
