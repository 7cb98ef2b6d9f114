/** Pictures that are markup, whatever they call themselves: what draws an SVG fetches what it names, and nothing looks through it for that. */
import { resolvePath } from '../package/relations';
import type { PackageParts } from './tidy-parts';

export interface RelationTargets {
  /** Name of the part that a relation of a part in the folder leads to, as the package spells it; null where there is none. */
  find(folder: string, address: string): string | null;
  /** Whether it leads to such a picture. */
  isDrawn(kind: string, folder: string, address: string): boolean;
}

/** Names are laid out once and parts looked at once: thousands of relations may lead to the same few. */
export function relationTargets(parts: PackageParts): RelationTargets {
  const names = new Map(parts.names.map((name) => [name.toLowerCase(), name]));
  const known = new Map<string, boolean>();
  const find = (folder: string, address: string): string | null => {
    const path = resolvePath(folder, address.replaceAll('\\', '/').replace(/[?#].*$/s, '')).toLowerCase();
    const plain = path.replace(/%[\da-f]{2}/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
    return names.get(path) ?? names.get(plain.toLowerCase()) ?? null;
  };
  const isMarkup = (name: string): boolean => {
    const found = known.get(name) ?? startsMarkup(parts.bytes(name));
    known.set(name, found);
    return found;
  };
  return {
    find,
    isDrawn(kind, folder, address) {
      // Fonts are bytes at random.
      if (/\/font$/i.test(kind)) return false;
      const name = find(folder, address);
      // Parts that say they are XML are looked through, unless one is used as a picture.
      if (name === null || (/\.(?:xml|rels|vml)$/i.test(name) && !/\/image$/i.test(kind))) return false;
      return isMarkup(name);
    },
  };
}

/** Blanks, the marks of an encoding, and the empty half of what takes two bytes a sign. */
const BEFORE_MARKUP = new Set([0, 9, 10, 13, 32, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

function startsMarkup(bytes: Uint8Array): boolean {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked || bytes.find((byte) => !BEFORE_MARKUP.has(byte)) === 0x3c;
}
