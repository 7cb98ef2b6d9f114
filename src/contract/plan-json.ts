/** A checked plan as JSON, as the command line prints it: all rows and columns 1-based in text. */
import type { Verdict } from '../core/activity/verdict';
import type { MessageValues } from '../core/i18n/format-message';
import type { DescribedLeftOut } from '../core/import/describe-left-out';
import type { ComparedItem } from '../core/report/compare/match-items';
import type { ReportCounts } from '../core/report/report';
import type { Severity } from '../core/settings/grades';

/** First and last day, both included, and what people call the time between. */
export interface PeriodJson {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface PlanJson {
  readonly title: readonly string[];
  /** The year that the reporting period ends in. */
  readonly year: number | null;
  readonly period: PeriodJson | null;
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly items: readonly ItemJson[];
}

export interface ItemJson extends ComparedItem {
  /** Number of the innermost section, null where there is none. */
  readonly section: string | null;
  readonly notes: readonly string[];
  readonly verdict: Verdict;
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

/** What an earlier report promised for a later time, or this one does. */
export interface PromiseJson {
  readonly number: string;
  readonly text: string;
  readonly due: { readonly from: string; readonly to: string };
  readonly state: 'open' | 'kept' | 'broken';
  /** Where it was given: "'2022'!E47". */
  readonly cell: string;
}

export interface SummaryJson extends ReportCounts {
  readonly promises: readonly PromiseJson[];
  readonly sheet: string;
  /** By severity, those accepted counted apart; of the hints, those that are mere tidiness once more. */
  readonly findings: Readonly<Record<Severity | 'tidiness' | 'waived', number>>;
}

export interface CheckJson {
  readonly plan: PlanJson;
  readonly findings: readonly FindingJson[];
  readonly summary: SummaryJson;
  /** What stands in the tab, or in its file, and is no part of the plan: approvals, signatures, totals, notes. */
  readonly leftOut: readonly DescribedLeftOut[];
}
