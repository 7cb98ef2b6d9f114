/** The proof of a report as the file beside it has it: fingerprints of its words, and every check by name. */
import type { ProofJson } from './proof';

/** The same report and plan give the same text. */
export function formatProof(plan: string, { verified, checks, fingerprints, form }: ProofJson): string {
  const own = form === undefined ? {} : { ownForm: true };
  const results = checks.map(({ name, ok, where }) => ({ name, ok, where }));
  return `${JSON.stringify({ plan, verified, ...own, fingerprints, checks: results }, null, 1)}\n`;
}
