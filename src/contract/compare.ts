/** Two states or periods of a plan, entry by entry. */
import * as z from 'zod/mini';
import type { PlanChange } from '../core/report/compare/compare-plans';
import type { ComparedItem } from '../core/report/compare/match-items';
import type { ReportDocument } from '../core/report/document';
import { call, replies } from './call';
import type { PeriodJson } from './plan-json';
import { tab } from './tab';

/** A plan as it is compared with another, perhaps of another workbook: what `panelComparable` gives, `panelCompare` takes. */
export interface ComparableJson {
  readonly sheet: string;
  readonly period: PeriodJson | null;
  /** Whether a coordinator has closed it. */
  readonly closed?: boolean;
  readonly items: readonly ComparedItem[];
  /** Its report. */
  readonly document: ReportDocument;
}

export interface CompareJson {
  /** Tabs and periods: what changed, and what it is now. */
  readonly from: Pick<ComparableJson, 'sheet' | 'period' | 'closed'>;
  readonly to: Pick<ComparableJson, 'sheet' | 'period' | 'closed'>;
  readonly changes: readonly PlanChange[];
  /** Changes beyond those. */
  readonly more: number;
  /** What only a person can tell, in words. */
  readonly questions: readonly string[];
  /** A Word document with tracked changes in base64: accepting all gives the second report, rejecting all the first. Null where it was not asked for. */
  readonly docx: string | null;
}

const isComparable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items) && 'document' in value;

const compareRequest = () =>
  z.object({
    ...tab(),
    /** The state before; where it is missing, the tab that `base` names. */
    other: z.optional(z.nullable(z.custom<ComparableJson>(isComparable))),
    /** The period before, the same period a year ago, or a tab by its name. */
    base: z.optional(z.nullable(z.string())),
    docx: z.optional(z.boolean()),
    /** Changes told one by one, all where it is missing; the rest is counted. */
    most: z.optional(z.int()),
  });

export const COMPARE_CALLS = {
  panelComparable: call(() => z.object(tab()), replies<ComparableJson>()),
  /** Reads only. */
  panelCompare: call(compareRequest, replies<CompareJson>()),
};
