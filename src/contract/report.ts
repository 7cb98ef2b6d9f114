/** The report: looking at it first, making it, and those made before. */
import * as z from 'zod/mini';
import type { EntryChanges } from '../core/report/changes';
import type { ReportDocument } from '../core/report/document';
import type { ReportCounts } from '../core/report/report';
import { call, type Readable, replies } from './call';
import { givenForm } from './given-form';
import type { PeriodJson } from './plan-json';
import type { DocProofJson } from './proof';
import { tab } from './tab';

/** A draft is marked so; a final report demands that no error is left unless accepted. */
export type ReportStage = 'draft' | 'final';

/** A report made before. */
export interface VersionJson {
  readonly number: number;
  /** Of all plans of the workbook; missing for one. */
  readonly allPlans?: true;
  /** "2022-12-31 23:59" by the spreadsheet's clock. */
  readonly when: string;
  readonly who: string;
  /** "" where nothing proves that Vekha wrote it. */
  readonly url: string;
  /** False where the journal's line was changed since, or an older Vekha wrote it. */
  readonly proven: boolean;
  /** Null, too, where the Doc was not what the plan makes: it is called neither. */
  readonly stage: ReportStage | null;
  /** True where the Google Doc differed from the plan, or could not be read back. */
  readonly differs: boolean;
  /** The only department it reports on; null for all. */
  readonly department: string | null;
  /** Labels of the only sections it reports on; null for all. */
  readonly sections: readonly string[] | null;
  /** What it reports on, in words; "" where nobody noted it. */
  readonly period: string;
  /** Entries of the sheet as it is now against that report. */
  readonly changes: EntryChanges;
}

/** What a report is to hold. */
const reportOptions = () => ({
  ...tab(),
  stage: z.optional(z.nullable(z.enum(['draft', 'final']))),
  summary: z.optional(z.boolean()),
  inactive: z.optional(z.boolean()),
  promises: z.optional(z.boolean()),
  /** Tabs of the plan to be reported on together, each of a period; none of them for all there are. Null for the one period. */
  allPeriods: z.optional(z.nullable(z.array(z.string()))),
  /** Whether the workbook's other plans of the period stand behind this one, a part each. */
  allPlans: z.optional(z.boolean()),
  /** Name of the only department to report on. */
  department: z.optional(z.nullable(z.string())),
  /** Labels of the only outermost sections to report on. */
  sections: z.optional(z.nullable(z.array(z.string()))),
  /** Title lines instead of the settings' and the sheet's. */
  title: z.optional(z.nullable(z.array(z.string()))),
  /** A form other than the usual: a common one by its name, one kept with the spreadsheet, or that of a document. */
  form: z.optional(z.nullable(givenForm())),
  /** Whether those who approve and sign the sheet stand in the place of the form's. */
  signatures: z.optional(z.boolean()),
});

const previewRequest = () =>
  z.object({
    ...reportOptions(),
    /** All rows of its tables, not the first alone. */
    whole: z.optional(z.boolean()),
  });
export type ReportOptions = Readable<typeof previewRequest>;

const reportRequest = () =>
  z.object({
    ...reportOptions(),
    format: z.enum(['doc', 'docx']),
    confirmed: z.optional(z.boolean()),
    /** The same id asked again makes no second report. */
    requestId: z.optional(z.string()),
    /** One of several parts: its file goes into a folder of its own on Drive, beside the others. */
    inFolder: z.optional(z.boolean()),
  });
export type ReportRequest = Readable<typeof reportRequest>;

/** What one of several reports is of. */
export interface PartJson {
  /** As its file is called. */
  readonly name: string;
  readonly sections: readonly string[] | null;
  readonly department: string | null;
  readonly items: number;
  readonly entries: number;
  readonly characters: number;
}

/** Parts of a report; `left` counts what none of them holds: by executor, measures and entries for which nobody answers. */
export interface PartsJson {
  readonly parts: readonly PartJson[];
  readonly left: number;
}

/** What a report took from its form and could not give to it. */
export interface FormJson {
  /** The form's columns in order; `from` are titles of the plan's, none where the plan has nothing for it. */
  readonly columns: readonly { readonly title: string; readonly kind: string; readonly from: readonly string[] }[];
  /** Words of the period, with some of those around them. */
  readonly replaced: readonly { readonly before: string; readonly after: string }[];
  /** Who approves and signs in the form, and whom the sheet has for it; replaced where `signatures` asks for it. */
  readonly signs: readonly { readonly before: string; readonly after: string }[];
  /** Years of the example that stay: of acts, of the plan as a whole. */
  readonly kept: readonly string[];
  /** Columns and sums of the plan that the form lacks; rows of the example that were no measures, and what Vekha had put around them. */
  readonly notPlaced: readonly {
    readonly kind: 'column' | 'row' | 'total';
    readonly title: string;
    /** Cells that hold text; null for a row. */
    readonly cells: number | null;
  }[];
}

/** A report built, written and compared with the sheet, but not handed over. */
export interface PreviewJson extends Pick<ReportJson, 'report' | 'verified' | 'notices' | 'form'> {
  /** As it will look; tables are cut to their first rows unless the whole was asked for. */
  readonly document: ReportDocument;
  /** Rows of tables that were cut off. */
  readonly cutRows: number;
}

export interface ReportJson {
  /** Number of this report among those of its tab. */
  readonly number: number;
  readonly report: ReportSummaryJson;
  /** True once the finished file was read back and equalled the sheet; a file that differs is refused, a Google Doc told of. */
  readonly verified: boolean;
  /** What was found when the Google Doc was read back; null for a .docx, and where the report was there already. */
  readonly proof: DocProofJson | null;
  readonly file: { readonly id: string; readonly url: string; readonly name: string };
  /** Where the parts of a report are; missing for a whole one. */
  readonly folder?: string;
  /** True when an earlier Doc was refreshed in place. */
  readonly refreshed: boolean;
  /** Things the person should know, in words: characters left out, a lost earlier Doc. */
  readonly notices: readonly string[];
  /** Missing without a form. */
  readonly form?: FormJson;
}

export interface ReportSummaryJson extends ReportCounts {
  readonly version: number;
  readonly sheet: string;
  readonly year: number | null;
  readonly period: PeriodJson | null;
  readonly title: readonly string[];
  /** Rows of the table below its header. */
  readonly rows: number;
  /** Characters of text. */
  readonly characters: number;
}

/** Asked before a Doc is refreshed that has comments, suggestions or somebody's own edits: they would be lost. */
export interface ConfirmJson {
  readonly confirm: 'comments';
  readonly message: string;
}

/** A plan's part of a report on several: its blocks from one to before another, as its reader meets them, and the title of the whole. */
export interface JoinedPartJson {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface JoinedJson {
  readonly docx: string;
  readonly parts: readonly JoinedPartJson[];
  /** Things the person should know, in words. */
  readonly notices: readonly string[];
}

const joinRequest = () =>
  z.object({
    documents: z.array(
      z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null && 'blocks' in value),
    ),
  });

export const REPORT_CALLS = {
  /** Several plans' reports as one Word document, in base64, and what of it is whose. */
  panelJoin: call(joinRequest, replies<JoinedJson>()),
  panelPreview: call(previewRequest, replies<PreviewJson>()),
  /** Opens a dialog that shows the report page by page. */
  panelShowPages: call(previewRequest, replies<Record<string, never>>()),
  /** Parts to make one after another, each by a call of its own: by section, by executor, or of whole sections as many as a Google Doc holds. */
  panelParts: call(
    () => z.object({ ...reportOptions(), by: z.enum(['section', 'department', 'size']) }),
    replies<PartsJson>(),
  ),
  panelReport: call(reportRequest, replies<ReportJson | ConfirmJson>()),
  /** The Google Doc that was made before under these options, against the plan as it is now. */
  panelProveDoc: call(previewRequest, replies<DocProofJson>()),
};
