/** Reports made before, as the journal keeps them: number, link, and prints of their entries to tell what has changed since. */
import * as v from 'valibot';
import { countChanges, type EntryPrint, printEntries } from '../core/report/changes';
import type { CheckedPlan } from './check-plan';
import type { JournalRecord } from './journal';
import type { VersionJson } from './wire';

const ENTRY_PRINT = v.custom<EntryPrint>(
  (value) => Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string'),
);

const REPORT_RECORD = v.object({
  kind: v.picklist(['report']),
  /** Id of the tab. */
  sheet: v.number(),
  number: v.number(),
  /** The request that made it: asked again, the same answer is given. */
  request: v.string(),
  stage: v.nullable(v.picklist(['draft', 'final'])),
  entries: v.array(ENTRY_PRINT),
});

export type ReportRecord = v.InferOutput<typeof REPORT_RECORD>;

/** Versions listed in the panel. */
const LISTED = 10;

interface KeptVersion {
  readonly line: JournalRecord;
  readonly record: ReportRecord;
}

/** Versions of a tab's report, newest first. */
export function keptVersions(records: readonly JournalRecord[], sheetId: number): KeptVersion[] {
  return records
    .flatMap((line) => {
      const { success, output } = v.safeParse(REPORT_RECORD, line.record);
      return success && output.sheet === sheetId ? [{ line, record: output }] : [];
    })
    .reverse();
}

export function listVersions(records: readonly JournalRecord[], checked: CheckedPlan): VersionJson[] {
  const now = printEntries(checked.plan);
  return keptVersions(records, checked.sheet.getSheetId())
    .slice(0, LISTED)
    .map(({ line, record }) => ({
      number: record.number,
      when: line.when,
      who: line.who,
      url: line.link,
      stage: record.stage,
      changes: countChanges(record.entries, now),
    }));
}
