/** What crosses the border to the panel and the command line: JSON, versionless, all rows and columns 1-based in text. */
import type { Evidence, Verdict } from '../core/activity/verdict';
import type { Locale, MessageValues, Severity } from '../core/findings/finding';
import type { ReportCounts } from '../core/report/report';
import type { ImportCalls } from './import-wire';

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
  /** What mends it and cannot be wrong. */
  readonly fix: CellChangeJson | null;
  /** Ways to mend it that a person may pick. */
  readonly suggestions: readonly (CellChangeJson & { readonly message: string })[];
  /** The reason for which somebody accepts it; null while nobody does. */
  readonly waived: string | null;
}

/** The whole text of a cell before a change and after it. */
export interface CellChangeJson {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export interface FixJson {
  readonly sheet: string;
  /** Findings mended. */
  readonly applied: readonly FindingJson[];
  /** Cells that were changed, or would be where it was a preview only. */
  readonly changes: readonly CellChangeJson[];
  /** Cells left alone: changed by somebody meanwhile, or holding a formula; and picks that could not be made. */
  readonly refused: readonly { readonly cell: string; readonly reason: 'changed' | 'overlap' | 'gone' | 'formula' }[];
  /** Findings there are now. */
  readonly left: readonly FindingJson[];
}

export interface UndoJson {
  /** What was undone, in the words of the journal; null where there is nothing left to undo. */
  readonly undone: string | null;
  readonly changes: readonly CellChangeJson[];
  /** Cells that somebody has changed since: they stay as they are. */
  readonly spared: number;
  /** Name of the tab that went because an import or a new plan was undone. */
  readonly removed?: string;
}

export interface SummaryJson extends ReportCounts {
  readonly sheet: string;
  /** By severity, those accepted counted apart. */
  readonly findings: Readonly<Record<Severity | 'waived', number>>;
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
export interface PanelCalls extends ImportCalls {
  panelCheck: { request: TabRequest; value: CheckJson };
  panelRows: { request: TabRequest & { readonly rows: readonly number[] }; value: RowsJson };
  panelReport: {
    request: TabRequest & { readonly format: 'doc' | 'docx'; readonly confirmed?: boolean };
    value: ReportJson | ConfirmJson;
  };
  panelFix: {
    request: TabRequest & {
      /** Findings to mend, null for all safe fixes; `suggestion` is the index of one, null for the fix. */
      readonly picks:
        | readonly {
            readonly rule: string;
            readonly cell: string;
            readonly before: string;
            readonly suggestion: number | null;
          }[]
        | null;
      /** Only tells what would change. */
      readonly preview: boolean;
    };
    value: FixJson;
  };
  panelUndo: { request: TabRequest; value: UndoJson };
  /** Accepts the findings of a rule in a cell for a reason; a blank reason takes the acceptance back. */
  panelWaive: {
    request: TabRequest & { readonly rule: string; readonly cell: string; readonly reason: string };
    value: CheckJson;
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
