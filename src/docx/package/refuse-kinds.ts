/** Tells files of other programs apart, so that a person hears what they have brought instead of "not a zip". */
import { DocxError, type FileKind } from './docx-error';
import type { ZipEntry } from './zip';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The container of old Office files, and of new ones with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws `other-kind` or `encrypted` for bytes that are no zip but something known. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw otherKind('empty');
  if (startsWith(bytes, OLE2)) {
    if (hasWideText(bytes, 'EncryptedPackage')) throw new DocxError('encrypted', { part: 'EncryptedPackage' });
    throw otherKind('doc');
  }
  const head = latin(bytes, 512).replace(/^\u00ef\u00bb\u00bf/, '');
  if (head.startsWith('%PDF')) throw otherKind('pdf');
  if (head.startsWith('{\\rtf')) throw otherKind('rtf');
  if (/^\s*<(!doctype|html|\?xml|table|meta|head)/i.test(head)) throw otherKind('html');
  if (!head.startsWith('PK') && bytes.length >= 22 && !/[\0-\x08\x0e-\x1f]/.test(head)) throw otherKind('text');
}

/** Throws for a zip that has no document in it; `part` is where it should have been. */
export function refuseOtherZip(entries: ReadonlyMap<string, ZipEntry>, part: string): never {
  const has = (name: string) => entries.has(name);
  if (has('xl/workbook.xml') || has('xl/workbook.bin')) throw otherKind('xlsx');
  if (has('ppt/presentation.xml')) throw otherKind('pptx');
  if (has('content.xml')) throw otherKind('odf');
  if (!has('[Content_Types].xml')) throw otherKind('zip');
  throw new DocxError('missing-part', { part });
}

function otherKind(kind: FileKind): DocxError {
  return new DocxError('other-kind', { kind });
}

function latin(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let at = 0; at < Math.min(length, bytes.length); at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Whether the bytes hold an ASCII word as an OLE2 directory spells it: two bytes a letter. */
function hasWideText(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (
      length < word.length &&
      bytes[at + 2 * length] === word.charCodeAt(length) &&
      bytes[at + 2 * length - 1] === 0
    )
      length += 1;
    if (length === word.length) return true;
  }
  return false;
}
