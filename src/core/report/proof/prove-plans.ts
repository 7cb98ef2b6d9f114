/** The proof of a report on several plans: each part of it as a report of its own, the lines between them and below the last looked at too. */

import type { FinishedDocument } from '../../../document/finished-document';
import type { ReportDocument } from '../document';
import { splitJoined, withBetween } from '../join-documents';
import type { Report } from '../report';
import type { DocumentFingerprints } from './fingerprints';
import { changesSince, type ProvenCheck, proveReport } from './prove-report';

export interface PlanPart {
  readonly report: Report;
  readonly document: ReportDocument;
}

/** The checks of each part by its tab. `title` is that of the whole; what has changed since `earlier` is told with the first. */
export function provePlans(
  parts: readonly PlanPart[],
  title: string,
  found: FinishedDocument,
  earlier: DocumentFingerprints | null,
): { readonly sheet: string; readonly checks: readonly ProvenCheck[] }[] {
  const documents = parts.map(({ document }) => document);
  const stretches = withBetween(splitJoined(documents, found.blocks));
  const changes = earlier === null ? [] : changesSince(earlier, found);
  return parts.map(({ report, document }, at) => {
    const { from = 0, to = 0 } = stretches[at] ?? {};
    const own = { ...found, blocks: found.blocks.slice(from, to) };
    const checks = proveReport({ report, document: { ...document, title } }, own, null).map((check) =>
      at === 0 && check.name === 'unchanged' ? { ...check, differences: [...check.differences, ...changes] } : check,
    );
    return { sheet: report.sheet, checks };
  });
}
