/** Proofs of the parts of a report made on the page, for the archive that they are given away in. */
import { formatProof } from '../../../contract/proof-text';
import type { ReportJson, ReportRequest } from '../../../contract/report';
import { type Bundle, callPanel } from '../../../stand-in/bundle';
import type { Host } from '../../../stand-in/host/host';

/** The file's id and its proof's text; null for what is no part. `asked` and `answered` are those of the panel's call. */
export function provePart(
  bundle: Bundle,
  host: Host,
  asked: string | null,
  answered: unknown,
): readonly [id: string, proof: string] | null {
  if (asked === null || typeof answered !== 'string') return null;
  const answer = JSON.parse(answered) as { readonly ok: boolean; readonly value?: Partial<ReportJson> };
  const id = answer.ok ? answer.value?.file?.id : undefined;
  const entry = id === undefined ? undefined : host.drive.get(id);
  if (id === undefined || entry === undefined) return null;
  // What the script has answered to it has read.
  const request = JSON.parse(asked) as ReportRequest;
  if (request.inFolder !== true || request.format !== 'docx') return null;
  const { form, department, sections, sheet, year, period, locale } = request;
  const base64 = Buffer.from(entry.bytes.buffer, entry.bytes.byteOffset, entry.bytes.length).toString('base64');
  const toProve = { base64, form: form ?? null, department: department ?? null, sections: sections ?? null };
  const tab = { sheet, year, locale, ...(period === undefined ? {} : { period }) };
  const proof = callPanel(bundle, host, 'panelProveFile', { ...tab, ...toProve });
  return proof.ok ? [id, formatProof(host.title, proof.value)] : null;
}
