/** The report: looking at it first, making it, proving one that is finished. */
import type { Answers } from '../../contract/call';
import type { COMPARE_CALLS } from '../../contract/compare';
import type { FORM_CALLS } from '../../contract/form';
import type { PROOF_CALLS } from '../../contract/proof';
import type { REPORT_CALLS } from '../../contract/report';
import { compareTabs, readComparable } from '../report/compare-tabs';
import { proveDoc } from '../report/doc-proof';
import { joinReports } from '../report/join-reports';
import { listParts } from '../report/list-parts';
import { makeReport, previewReport } from '../report/make-report';
import { proveFile } from '../report/prove-file';
import { listForms, removeForm, renameForm, restoreForm, saveForm } from '../report/saved-forms';
import { openReportPages } from './open-dialog';

export const reportCalls: Answers<typeof REPORT_CALLS & typeof FORM_CALLS & typeof PROOF_CALLS & typeof COMPARE_CALLS> =
  {
    panelComparable: readComparable,
    panelJoin: joinReports,
    panelCompare: compareTabs,
    panelPreview: previewReport,
    panelShowPages: openReportPages,
    panelParts: listParts,
    panelReport: makeReport,
    panelForms: listForms,
    panelSaveForm: saveForm,
    panelRenameForm: renameForm,
    panelRemoveForm: removeForm,
    panelRestoreForm: restoreForm,
    panelProveFile: proveFile,
    panelProveDoc: proveDoc,
  };
