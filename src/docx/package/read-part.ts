/** A part of the archive, unpacked, decoded and parsed. */
import { decodeText } from './utf8';
import { parseXml, type XmlListener } from './xml';
import { inflateEntry, type ZipEntry } from './zip';

/** Texts of parts by their entries: a document that is open is asked for several things. */
const known = new WeakMap<ZipEntry, string>();
const wellFormed = new WeakSet<ZipEntry>();

export function textOfPart(entry: ZipEntry): string {
  const text = known.get(entry) ?? decodeText(entry.name, inflateEntry(entry));
  known.set(entry, text);
  return text;
}

/** A whole part through a listener. */
export function readPart(entry: ZipEntry, listener: XmlListener): void {
  parseXml(entry.name, textOfPart(entry), listener);
  wellFormed.add(entry);
}

/** Throws DocxError where the part is not well-formed. */
export function refuseBroken(entry: ZipEntry): void {
  if (!wellFormed.has(entry)) readPart(entry, { open() {}, close() {}, text() {} });
}
