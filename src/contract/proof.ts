/** Proving a finished report: what its reader meets against what the plan makes of it, check by check. */
import * as z from 'zod/mini';
import { call, replies } from './call';
import { givenForm } from './given-form';
import { tab } from './tab';

export interface ProofJson {
  readonly verified: boolean;
  readonly checks: readonly ProofCheckJson[];
  readonly fingerprints: ProofFingerprintsJson;
  /** Of a report in another form; `unchecked` is what cannot be told without that form, in words. */
  readonly form?: { readonly unchecked: readonly string[] };
}

export interface ProofCheckJson {
  readonly name: string;
  /** What it looks at, in words. */
  readonly title: string;
  readonly ok: boolean;
  /** What differs and where, in words; null where the check holds. */
  readonly where: string | null;
}

/** Of the words that a report's reader sees, to tell later whether they are still the same. */
export interface ProofFingerprintsJson {
  readonly text: string;
  readonly rows: readonly string[];
}

/** Of a Google Doc. */
export interface DocProofJson extends ProofJson {
  /** Google's name for what the Doc held when it was read; it may change by itself. */
  readonly revision: string;
  /** Why the Doc could not be read back, in words; null where it was. */
  readonly unread: string | null;
}

export const proofFingerprints = () => z.object({ text: z.string(), rows: z.array(z.string()) });

export const PROOF_CALLS = {
  /** A .docx against the plan; `earlier` are the fingerprints of a proof before, `allPeriods` the tabs of a report on several. */
  panelProveFile: call(
    () =>
      z.object({
        ...tab(),
        base64: z.string(),
        earlier: z.optional(z.nullable(proofFingerprints())),
        allPeriods: z.optional(z.nullable(z.array(z.string()))),
        /** Whether it is of all plans of the workbook, where the file itself does not say so. */
        allPlans: z.optional(z.boolean()),
        /** The form that it was written in, where that is another than the usual. */
        form: z.optional(z.nullable(givenForm())),
        /** Whether it is in another form that is not at hand. */
        ownForm: z.optional(z.boolean()),
        department: z.optional(z.nullable(z.string())),
        /** Of a report on several plans, this one's. */
        joined: z.optional(z.object({ title: z.string(), from: z.number(), to: z.number() })),
        /** Labels of the only outermost sections that it is of. */
        sections: z.optional(z.nullable(z.array(z.string()))),
      }),
    replies<ProofJson>(),
  ),
};
