/** A report that somebody brings, proven against the plan as it is now. */
import type { RequestOf } from '../../contract/calls';
import type { ProofJson } from '../../contract/proof';
import { listDepartments } from '../../core/plan/executors/departments';
import { describeDifferences } from '../../core/report/proof/describe-difference';
import { type DocumentFingerprints, fingerprintDocument } from '../../core/report/proof/fingerprints';
import type { FinishedDocument } from '../../core/report/proof/finished-document';
import { CHECK_WORDS } from '../../core/report/proof/proof-words';
import { proveReport } from '../../core/report/proof/prove-report';
import { readParts } from '../../core/report/report-parts';
import type { CheckedPlan } from '../check/check-plan';
import { checkPlan } from '../check/check-plan';
import { openBrought } from '../import/open-brought';
import { openPlan } from '../workbook/read-plan';
import { type WantedReport, wantedReport } from './wanted-report';

/** Reads the plan and the file, writes nothing. Throws AppError where either cannot be read. */
export function proveFile({
  base64,
  earlier = null,
  allPeriods = null,
  ...tab
}: RequestOf<'panelProveFile'>): ProofJson {
  const checked = checkPlan(openPlan(SpreadsheetApp.getActiveSpreadsheet(), tab));
  const found = openBrought(base64, checked.locale, (docx, bytes) => docx.readFinished(bytes, docx.OWN_LIMITS));
  const parts = readParts(found, checked.plan, listDepartments(checked.plan, checked.around.directory));
  const { draft, whole, ...rest } = parts;
  const asked = {
    ...tab,
    ...rest,
    stage: draft ? 'draft' : null,
    allPeriods: whole ? (allPeriods ?? []) : null,
  } as const;
  return toProof(checked, wantedReport(checked, asked), found, earlier);
}

export function toProof(
  { locale }: CheckedPlan,
  wanted: Pick<WantedReport, 'report' | 'document'>,
  found: FinishedDocument,
  earlier: DocumentFingerprints | null,
): ProofJson {
  const checks = proveReport(wanted, found, earlier).map(({ name, differences }) => ({
    name,
    title: CHECK_WORDS[name][locale],
    ok: differences.length === 0,
    where: describeDifferences(differences, locale),
  }));
  return { verified: checks.every(({ ok }) => ok), checks, fingerprints: fingerprintDocument(found) };
}
