/** Reports made on the page, as files to be kept: one, or several in one archive; each address bears its file's own key. */
import type { ServerResponse } from 'node:http';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { harmlessFileName } from '../../../core/text/harmless';
import type { Host } from '../../../stand-in/host/host';
import { replyFile, replyText } from './replies';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `ids` have shown their keys; `proofs` are of parts, by their ids, and stand beside them in the archive. */
export function sendFromDrive(
  response: ServerResponse,
  { drive }: Host,
  ids: readonly string[],
  archive: string,
  proofs: ReadonlyMap<string, string>,
): void {
  const files: Zippable = {};
  for (const id of ids) {
    const entry = drive.get(id);
    if (entry === undefined) {
      replyText(response, 404, 'Not found');
      return;
    }
    const name = entry.name.replace(/\.docx$/i, '');
    if (archive === '') {
      replyFile(response, `${name}.docx`, DOCX, entry.bytes);
      return;
    }
    const file = freeName(files, harmlessFileName(name, LONGEST));
    files[file] = entry.bytes;
    const proof = proofs.get(id);
    if (proof !== undefined) files[`${file}.proof.json`] = strToU8(proof);
  }
  replyFile(response, archive, 'application/zip', zipSync(files, { level: 0 }));
}

/** Letters: a Russian one takes two bytes, and a name holds 255. */
const LONGEST = 110;

function freeName(files: Zippable, name: string): string {
  for (let nth = 1; ; nth += 1) {
    const tried = `${name}${nth === 1 ? '' : ` (${nth})`}.docx`;
    if (!(tried in files)) return tried;
  }
}
