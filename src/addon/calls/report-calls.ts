/** The report: looking at it first, and making it. */
import type { Answers } from '../../contract/call';
import type { REPORT_CALLS } from '../../contract/report';
import { makeReport, previewReport } from '../report/make-report';

export const reportCalls: Answers<typeof REPORT_CALLS> = {
  panelPreview: previewReport,
  panelReport: makeReport,
};
