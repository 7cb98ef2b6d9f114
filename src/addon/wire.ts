/** What crosses the border to the panel and the command line: JSON, versionless, all rows and columns 1-based in text. */
import type { Evidence, Verdict } from '../core/activity/verdict';
import type { Locale, MessageValues, Severity } from '../core/findings/finding';
import type { ReportCounts } from '../core/report/report';

export interface PlanJson {
  readonly title: readonly string[];
  readonly year: number | null;
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly items: readonly ItemJson[];
}

export interface ItemJson {
  readonly number: string;
  /** Number of the innermost section, null where there is none. */
  readonly section: string | null;
  readonly name: string;
  readonly period: string;
  readonly executors: readonly string[];
  readonly notes: readonly string[];
  readonly entries: readonly string[];
  readonly verdict: Verdict;
  /** 1-based row of the item's first row. */
  readonly row: number;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  /** "'2022'!E12". */
  readonly cell: string;
  readonly message: string;
  readonly data: MessageValues;
  readonly related: readonly string[];
  readonly fix: null;
}

export interface SummaryJson extends ReportCounts {
  readonly sheet: string;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface CheckJson {
  readonly plan: PlanJson;
  readonly findings: readonly FindingJson[];
  readonly summary: SummaryJson;
}

/** The state of one row of an item. */
export interface RowStatusJson {
  /** 1-based. */
  readonly row: number;
  /** The item's number; null for an orphan row. */
  readonly item: string | null;
  readonly verdict: Verdict;
  /** The word the status column shows for the item. */
  readonly status: string;
}

export interface RowsJson {
  /** Name of the tab that was read. */
  readonly sheet: string;
  readonly findings: readonly FindingJson[];
  readonly status: readonly RowStatusJson[];
}

export interface ReportJson {
  readonly report: ReportSummaryJson;
  /** True once the finished file was read back and equalled the sheet; a report that differs is refused. */
  readonly verified: boolean;
  readonly file: { readonly id: string; readonly url: string; readonly name: string };
  /** True when an earlier Doc was refreshed in place. */
  readonly refreshed: boolean;
  /** Things the person should know, in words: characters left out, a lost earlier Doc. */
  readonly notices: readonly string[];
}

export interface ReportSummaryJson extends ReportCounts {
  readonly version: number;
  readonly sheet: string;
  readonly year: number | null;
  readonly title: readonly string[];
  /** Rows of the table below its header. */
  readonly rows: number;
  /** Characters of text. */
  readonly characters: number;
}

/** Asked before a Doc with comments is refreshed: they would lose their places. */
export interface ConfirmJson {
  readonly confirm: 'comments';
  readonly message: string;
}

export interface ActivityJson {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

export interface DatesJson {
  readonly ranges: readonly {
    readonly start: number;
    readonly end: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly text: string;
  }[];
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly hint: string } };

/** Names of the functions the panel may call, with what they take and give. */
export interface PanelCalls {
  panelCheck: { request: TabRequest; value: CheckJson };
  panelRows: { request: TabRequest & { readonly rows: readonly number[] }; value: RowsJson };
  panelReport: {
    request: TabRequest & { readonly format: 'doc' | 'docx'; readonly confirmed?: boolean };
    value: ReportJson | ConfirmJson;
  };
  panelSelect: { request: { readonly cell: string }; value: null };
  panelActivity: { request: { readonly texts: readonly string[] }; value: readonly ActivityJson[] };
  panelDates: {
    request: { readonly texts: readonly { readonly text: string; readonly year: number | null }[] };
    value: readonly DatesJson[];
  };
}

export interface TabRequest {
  readonly sheet: string | null;
  readonly year: number | null;
  readonly locale: Locale | null;
}
