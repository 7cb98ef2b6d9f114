/** CRC-32, polynomial 0xEDB88320, four bytes at a time. */
export function checksum(bytes: Uint8Array): number {
  const [one, two, three, four] = checksumTables() as [Int32Array, Int32Array, Int32Array, Int32Array];
  let sum = -1;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    sum =
      (four[sum & 255] as number) ^
      (three[(sum >>> 8) & 255] as number) ^
      (two[(sum >>> 16) & 255] as number) ^
      (one[sum >>> 24] as number);
  }
  for (; at < bytes.length; at++) sum = (one[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** What a byte does to the sum, and what it does one, two and three bytes later. */
function checksumTables(): Int32Array[] {
  const first = new Int32Array(256).map((_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const later = (value: number): number => (first[value & 255] as number) ^ (value >>> 8);
  const [second, third] = [first.map(later), first.map((value) => later(later(value)))];
  return [first, second, third, third.map(later)];
}
