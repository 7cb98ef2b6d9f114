/** Parts of a package, some of them as other text or gone, in a package again. */
import { ZipWriter } from '../package/write-zip';
import { XmlSink } from '../package/xml-sink';
import { inflateEntry, type ZipEntry } from '../package/zip';

/** The same order and date as in documents of our own: an example of ours gives the same bytes again. */
export function zipParts(
  entries: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, string | null>,
): Uint8Array {
  const zip = new ZipWriter();
  const sink = new XmlSink(zip);
  for (const [name, entry] of entries) {
    const text = changed.get(name);
    if (text === null || name.endsWith('/')) continue;
    if (text === undefined) zip.addPart(name, inflateEntry(entry));
    else {
      sink.begin(name);
      sink.write(text);
      sink.end();
    }
  }
  return zip.finish();
}
