/** A part of the archive, unpacked, decoded and parsed. */
import { decodeText } from './utf8';
import { parseXml, type XmlListener } from './xml';
import { inflateEntry, type ZipEntry } from './zip';

export const textOfPart = (entry: ZipEntry): string => decodeText(entry.name, inflateEntry(entry));

/** A whole part through a listener. */
export function readPart(entry: ZipEntry, listener: XmlListener): void {
  parseXml(entry.name, textOfPart(entry), listener);
}
