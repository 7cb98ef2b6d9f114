/** Checking a tab, and looking around in the workbook. */
import * as z from 'zod/mini';
import type { Verdict } from '../core/activity/verdict';
import { call, replies } from './call';
import type { CheckJson, FindingJson } from './plan-json';
import { tab, tabRequest } from './tab';

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

export const CHECK_CALLS = {
  panelCheck: call(tabRequest, replies<CheckJson>()),
  /** Findings and states of some rows (1-based); reads only. */
  panelRows: call(() => z.object({ ...tab(), rows: z.array(z.number()) }), replies<RowsJson>()),
  /** Tabs that may hold a plan, in the workbook's order. */
  panelTabs: call(() => z.object({}), replies<{ readonly tabs: readonly string[] }>()),
  panelSetUp: call(tabRequest, replies<{ readonly sheet: string }>()),
  /** Makes the tab «Сводка», or brings it to the plan. */
  panelSummary: call(tabRequest, replies<{ readonly sheet: string; readonly notice: string }>()),
  /** Makes a cell given as "'2022'!E12" the active one; `seen` is the fingerprint of the text meant, which may have moved to another row since. */
  panelSelect: call(() => z.object({ cell: z.string(), seen: z.optional(z.string()) }), replies<null>()),
};
