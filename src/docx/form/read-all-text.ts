/** Every text of a document's package, wherever it stands: to prove that something is nowhere in it. */
import { FORM_LIMITS, openZip, type ZipEntry } from '../package/zip';
import { decodeReferences, listElements, readElements } from './elements';
import { readPartText } from './form-texts';

/** A text a part, runs put together, paragraphs parted by line ends. */
export const readAllText = (bytes: Uint8Array): string[] => textsOf(openZip(bytes, FORM_LIMITS));

/** The same of an archive that is open. */
export function textsOf(entries: ReadonlyMap<string, ZipEntry>): string[] {
  const texts: string[] = [];
  for (const [name, entry] of entries) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = readPartText(entry);
    const root = readElements(xml);
    const paragraphs = listElements(root, 'w:p');
    const pieces = paragraphs.length > 0 ? paragraphs : [root];
    texts.push(
      pieces
        .map(({ innerStart, innerEnd }) => decodeReferences(xml.slice(innerStart, innerEnd).replace(/<[^>]*>/g, '')))
        .join('\n'),
    );
  }
  return texts;
}
