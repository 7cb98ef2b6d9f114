/** A part of the archive, unpacked, decoded and parsed. */
import { decodeText } from './utf8';
import { parseXml, type XmlListener } from './xml';
import { inflateEntry, type ZipEntry } from './zip';

/** A whole part through a listener. */
export function readPart(entry: ZipEntry, listener: XmlListener): void {
  const pieces: string[] = [];
  const decoding = decodeText(entry.name, (piece) => pieces.push(piece));
  inflateEntry(entry, decoding.push);
  decoding.end();
  parseXml(entry.name, pieces.join(''), listener);
}
