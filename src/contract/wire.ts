/** What crosses the border to the panel and the command line: JSON, versionless, all rows and columns 1-based in text. */
import type { Evidence, Verdict } from '../core/activity/verdict';
import type { MessageValues } from '../core/i18n/format-message';
import type { Locale } from '../core/locale';
import type { ReportDocument } from '../core/report/blocks';
import type { EntryChanges } from '../core/report/changes';
import type { ReportCounts } from '../core/report/report';
import type { Severity } from '../core/settings/grades';
import type { SettingKey } from '../core/settings/setting-words';
import type { CoordinatorCalls } from './coordinator-wire';
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
  /** Cells left alone: changed by somebody meanwhile, holding a formula, protected; and picks that could not be made. */
  readonly refused: readonly {
    readonly cell: string;
    readonly reason: 'changed' | 'overlap' | 'gone' | 'formula' | 'protected';
  }[];
  /** Findings there are now. */
  readonly left: readonly FindingJson[];
}

export interface UndoJson {
  /** What was undone, in the words of the journal; null where there is nothing left to undo. */
  readonly undone: string | null;
  readonly changes: readonly CellChangeJson[];
  /** Cells that somebody has changed since: they stay as they are. */
  readonly spared: number;
  /** Name of the tab that went with the import that made it; null where none did. */
  readonly removed: string | null;
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

/** Everything the panel draws, in one answer. */
export interface PanelJson {
  readonly plan: PanelPlanJson;
  readonly summary: SummaryJson;
  /** The gravest first, no more than the panel can be sent at once. */
  readonly findings: readonly PanelFindingJson[];
  /** Findings that were not sent. */
  readonly unsent: number;
  /** Who answers for which items, by index in the plan. */
  readonly departments: readonly { readonly name: string; readonly items: readonly number[] }[];
  /** Fingerprint of the plan's cells as they were checked; `panelPrint` tells whether it still holds. */
  readonly print: string;
  /** False where our columns are protected against this person: the sheet shows an older state. */
  readonly written: boolean;
  readonly locale: Locale;
  /** Address of the Google account that asked; "" where Google does not tell. */
  readonly account: string;
  /** Texts of the settings tab by key; "" where not set. */
  readonly settings: Readonly<Record<SettingKey, string>>;
  /** The last fixes that can be taken back. */
  readonly undo: { readonly run: string; readonly when: string; readonly result: string } | null;
  /** Newest first. */
  readonly versions: readonly VersionJson[];
}

/** A plan without its texts, which the panel does not draw. */
export interface PanelPlanJson extends Pick<PlanJson, 'title' | 'year' | 'sections'> {
  /** `section` is the index of the outermost section around the item; null where there is none. */
  readonly items: readonly (Pick<ItemJson, 'number' | 'verdict'> & { readonly section: number | null })[];
}

/** Some of a cell's text, in order: what stays, what a finding speaks of, what a change takes out and puts in. */
export type ExcerptJson = readonly ExcerptPartJson[];

export interface ExcerptPartJson {
  readonly text: string;
  readonly kind: 'kept' | 'marked' | 'removed' | 'inserted';
}

/** A finding for the panel: what is drawn of it, and what a pick must name. */
export interface PanelFindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: string;
  /** Which of the rule's findings in that cell, from 0. */
  readonly nth: number;
  /** 1-based. */
  readonly row: number;
  /** Index of the plan's item; null for a section, a header, another tab. */
  readonly item: number | null;
  readonly message: string;
  readonly waived: string | null;
  readonly waivable: boolean;
  /** Fingerprint of the cell's text. */
  readonly print: string;
  /** The words in question; null where there are none, or where the fix or the first suggestion shows them. */
  readonly excerpt: ExcerptJson | null;
  readonly fix: ExcerptJson | null;
  readonly suggestions: readonly { readonly message: string; readonly change: ExcerptJson }[];
}

/** A report made before. */
export interface VersionJson {
  readonly number: number;
  /** "2022-12-31 23:59:59" by the spreadsheet's clock. */
  readonly when: string;
  readonly who: string;
  readonly url: string;
  readonly stage: ReportStage | null;
  /** The only department it reports on; null for all. */
  readonly department: string | null;
  /** Entries of the sheet as it is now against that report. */
  readonly changes: EntryChanges;
}

/** A draft is marked so; a final report demands that no error is left unless accepted. */
export type ReportStage = 'draft' | 'final';

/** What a report is to hold. */
export interface ReportRequestJson extends TabRequest {
  readonly stage?: ReportStage | null | undefined;
  readonly summary?: boolean | undefined;
  readonly inactive?: boolean | undefined;
  /** Name of the only department to report on. */
  readonly department?: string | null | undefined;
  /** Title lines instead of the settings' and the sheet's. */
  readonly title?: readonly string[] | null | undefined;
}

/** A report built, written and compared with the sheet, but not handed over. */
export interface PreviewJson {
  readonly report: ReportSummaryJson;
  readonly verified: boolean;
  readonly notices: readonly string[];
  /** As it will look; tables are cut to their first rows. */
  readonly document: ReportDocument;
  /** Rows of tables that were cut off. */
  readonly cutRows: number;
}

export interface ReportJson {
  /** Number of this report among those of its tab. */
  readonly number: number;
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
export interface PanelCalls extends ImportCalls, CoordinatorCalls {
  panelCheck: { request: TabRequest; value: CheckJson };
  panelRows: { request: TabRequest & { readonly rows: readonly number[] }; value: RowsJson };
  /** The full check, with all that the panel draws; the journal notes those that a person asked for. */
  panelOpen: { request: TabRequest & { readonly asked?: boolean | undefined }; value: PanelJson };
  /** Tells the fingerprint of a tab's plan as it is now; reads only. */
  panelPrint: { request: { readonly sheet: string }; value: { readonly print: string | null } };
  /** Tabs that may hold a plan, in the workbook's order. */
  panelTabs: { request: Readonly<Record<string, never>>; value: { readonly tabs: readonly string[] } };
  panelPreview: { request: ReportRequestJson; value: PreviewJson };
  panelReport: {
    request: ReportRequestJson & {
      readonly format: 'doc' | 'docx';
      readonly confirmed?: boolean | undefined;
      /** The same id asked again makes no second report. */
      readonly requestId?: string | undefined;
    };
    value: ReportJson | ConfirmJson;
  };
  panelSettings: {
    request: TabRequest & { readonly values: Readonly<Partial<Record<SettingKey, string>>> };
    value: { readonly before: Readonly<Partial<Record<SettingKey, string>>> };
  };
  panelSetUp: { request: TabRequest; value: { readonly sheet: string } };
  panelFix: {
    request: TabRequest & {
      /** Findings to mend, null for all safe fixes; `suggestion` is the index of one, null for the fix. */
      readonly picks:
        | readonly {
            readonly rule: string;
            readonly cell: string;
            readonly nth: number;
            /** Fingerprint of the cell's text when it was picked. */
            readonly print: string;
            readonly suggestion: number | null;
          }[]
        | null;
      /** Only tells what would change. */
      readonly preview: boolean;
    };
    value: FixJson;
  };
  /** Takes back the last fixes, or only the run named, once. */
  panelUndo: { request: TabRequest & { readonly run?: string | undefined }; value: UndoJson };
  /** Accepts the findings of a rule in a cell for a reason; a blank reason takes the acceptance back. */
  panelWaive: {
    request: TabRequest & { readonly rule: string; readonly cell: string; readonly reason: string };
    value: CheckJson;
  };
  panelSelect: { request: { readonly cell: string }; value: null };
  panelActivity: {
    request: { readonly texts: readonly { readonly text: string; readonly year: number | null }[] };
    value: readonly ActivityJson[];
  };
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
