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

/** A fingerprint in the making, of many texts one after another; `startFingerprint` makes one. */
export interface GrowingFingerprint {
  /** Takes in one more text; where one ends and the next begins counts. */
  readonly add: (text: string) => GrowingFingerprint;
  /** Of all that was taken in so far. */
  readonly end: () => string;
}

/** One walk over each text, whatever the number of texts. */
export function startFingerprint(): GrowingFingerprint {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  const growing: GrowingFingerprint = {
    add: (text) => {
      const { length } = text;
      let first = one ^ length;
      let second = two ^ length;
      for (let index = 0; index < length; index += 1) {
        const unit = text.charCodeAt(index);
        first = Math.imul(first ^ unit, 0x01000193);
        second = Math.imul(second ^ unit, 0x01000193);
      }
      one = Math.imul(first, 0x01000193);
      two = Math.imul(second ^ 0x5bd1e995, 0x01000193);
      return growing;
    },
    end: () => ((one ^ (one >>> 15)) >>> 0).toString(36) + ((two ^ (two >>> 15)) >>> 0).toString(36),
  };
  return growing;
}
