/** Reports made before, as the journal keeps them: number, link, and fingerprints of their entries to tell what has changed since. */
import type { VersionJson } from '../../contract/report';
import { listDepartments } from '../../core/plan/departments';
import type { PlanItem } from '../../core/plan/plan';
import { countChanges, fingerprintEntries } from '../../core/report/changes';
import type { CheckedPlan } from '../check/check-plan';
import type { JournalRecord } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';

/** Versions listed in the panel. */
const LISTED = 10;

interface KeptVersion {
  readonly line: JournalRecord;
  readonly record: RecordOf<'report'>;
}

/** Versions of a tab's report, newest first. */
export function keptVersions(records: readonly JournalRecord[], sheetId: number): KeptVersion[] {
  return records
    .flatMap((line) => {
      const { record } = line;
      return record.kind === 'report' && record.sheet === sheetId ? [{ line, record }] : [];
    })
    .reverse();
}

export function listVersions(records: readonly JournalRecord[], checked: CheckedPlan): VersionJson[] {
  return keptVersions(records, checked.sheet.getSheetId())
    .slice(0, LISTED)
    .map(({ line, record }) => {
      // A department that the plan no longer names has lost all it had.
      const items = itemsOf(checked, record.department) ?? [];
      return {
        number: record.number,
        when: line.when,
        who: line.who,
        url: line.link,
        stage: record.stage,
        department: record.department,
        changes: countChanges(record.entries, fingerprintEntries(items)),
      };
    });
}

/** A department's items, all for null; null where the plan names no such department. */
export function itemsOf({ plan, around }: CheckedPlan, department: string | null): readonly PlanItem[] | null {
  if (department === null) return plan.items;
  return listDepartments(plan, around.directory).find(({ name }) => name === department)?.items ?? null;
}
