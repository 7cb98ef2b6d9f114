/** The proof that stands beside a report: fingerprints of its words, and every check by name. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod/mini';
import { type ProofJson, proofFingerprints } from '../../contract/proof';
import type { Message, Messages } from '../../core/i18n/format-message';
import { refusal } from '../arguments/refuse';

const WORDS = {
  badProof: {
    ru: '{path}: это не подтверждение отчёта. Удалите или переименуйте этот файл.',
    en: '{path} is no proof of a report. Remove or rename that file.',
  },
} as const satisfies Messages;

/** Where what was made does not hold what it must: a report is whole, or there is none. */
export const NOT_WRITTEN = {
  ru: '{path} не записан: сделанное не соответствует плану.',
  en: '{path} was not written: what was made is not what the plan says.',
} as const satisfies Message;

export const proofPath = (report: string): string => `${report}.proof.json`;

/** What a proof beside the report keeps for the next one. */
interface KeptProof {
  readonly fingerprints: ProofJson['fingerprints'];
  /** Whether the report is in another form than the usual. */
  readonly ownForm?: boolean | undefined;
}

/** Null where there is none. Throws InputError where the file is something else. */
export async function readProof(report: string): Promise<KeptProof | null> {
  const path = proofPath(report);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const kept = z.object({ fingerprints: proofFingerprints(), ownForm: z.optional(z.boolean()) });
    return z.parse(kept, JSON.parse(text));
  } catch (error) {
    throw refusal(WORDS.badProof, { path }, error);
  }
}

/** Throws InputError where somebody's own file has the name that the report's proof is to have. */
export async function refuseForeignProof(report: string, force: boolean): Promise<void> {
  if (!force) await readProof(report);
}

/** A line a check that does not hold. */
export function brokenLines({ checks }: Pick<ProofJson, 'checks'>): string[] {
  return checks.filter(({ ok }) => !ok).map(({ title, where }) => `${title}: ${where ?? ''}`);
}
