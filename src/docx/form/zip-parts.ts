/** Parts of a package, some of them as other text or gone, in a package again. */
import { encodeUtf8 } from '../package/utf8';
import { writeZip } from '../package/write-zip';
import { inflateEntry, type ZipEntry } from '../package/zip';

/** The same order and date as in documents of our own: an example of ours gives the same bytes again. */
export function zipParts(
  entries: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, string | null>,
): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of entries) {
    const text = changed.get(name);
    if (text === null || name.endsWith('/')) continue;
    parts.set(name, text === undefined ? inflateEntry(entry) : encodeUtf8(text));
  }
  return writeZip(parts);
}
