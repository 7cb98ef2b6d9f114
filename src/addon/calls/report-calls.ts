/** The report: looking at it first, making it, proving one that is finished. */
import type { Answers } from '../../contract/call';
import type { PROOF_CALLS } from '../../contract/proof';
import type { REPORT_CALLS } from '../../contract/report';
import { proveDoc } from '../report/doc-proof';
import { makeReport, previewReport } from '../report/make-report';
import { proveFile } from '../report/prove-file';

export const reportCalls: Answers<typeof REPORT_CALLS & typeof PROOF_CALLS> = {
  panelPreview: previewReport,
  panelReport: makeReport,
  panelProveFile: proveFile,
  panelProveDoc: proveDoc,
};
