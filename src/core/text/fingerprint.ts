/** A short stand-in for a text, to tell later whether it is still the same. */

/** 64 bits in base 36: two rounds of FNV-1a over the UTF-16 units, from different beginnings. Not for secrets. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5).toString(36) + hash(text, 0x01000193).toString(36);
}

function hash(text: string, seed: number): number {
  let value = seed ^ text.length;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
