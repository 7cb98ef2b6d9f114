/** Reports made before, as the journal keeps them: number, link, and fingerprints of their entries to tell what has changed since. */
import type { ReportRequest, VersionJson } from '../../contract/report';
import type { Locale } from '../../core/locale';
import { listDepartments } from '../../core/plan/departments/departments';
import type { PlanItem } from '../../core/plan/plan';
import { countChanges, fingerprintEntries } from '../../core/report/changes';
import { takeSections } from '../../core/report/section-parts';
import { formatPeriod } from '../../core/text/dates/period-words';
import { harmlessLink } from '../../core/text/harmless';
import { readMoment } from '../../core/text/moments';
import type { CheckedPlan } from '../check/check-plan';
import { ownAddress } from '../google/own-address';
import type { JournalRecord } from '../workbook/journal';
import type { RecordOf } from '../workbook/journal-records';
import { formName } from './report-file';

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

/** The number that the next report of the tab gets. An unproven line counts as far as it is likely: no more reports were made than there are lines. */
export function nextNumber(versions: readonly KeptVersion[]): number {
  const numbers = versions
    .filter(({ line, record }) => line.isProven || (record.number > 0 && record.number <= versions.length))
    .map(({ record }) => record.number);
  return Math.max(0, ...numbers) + 1;
}

/** The report that this very person made under that very request; another's request, or one for another report, is none. */
export function findMade(versions: readonly KeptVersion[], request: ReportRequest): KeptVersion | undefined {
  const { requestId = '', stage = null, department = null, sections = null } = request;
  if (requestId === '') return undefined;
  const me = ownAddress();
  return versions.find(
    ({ line, record }) =>
      line.isProven &&
      line.who === me &&
      record.request === requestId &&
      record.stage === stage &&
      record.department === department &&
      record.form === formName(request) &&
      (record.plans === true) === (request.allPlans === true) &&
      (record.sections ?? []).join('\n') === (sections ?? []).join('\n'),
  );
}

export function listVersions(records: readonly JournalRecord[], checked: CheckedPlan): VersionJson[] {
  return keptVersions(records, checked.sheet.getSheetId())
    .slice(0, LISTED)
    .map(({ line, record }) => {
      // A department that the plan no longer names has lost all it had.
      const items = itemsOf(checked, record) ?? [];
      return {
        number: record.number,
        when: readMoment(line.when),
        who: line.who,
        url: line.isProven ? harmlessLink(line.link) : '',
        proven: line.isProven,
        stage: record.differs === true ? null : record.stage,
        differs: record.differs === true,
        department: record.department,
        sections: record.sections ?? null,
        ...(record.plans === true ? { allPlans: true as const } : {}),
        period: periodText(record.period, checked.locale),
        changes: countChanges(record.entries, fingerprintEntries(items)),
      };
    });
}

function periodText(days: RecordOf<'report'>['period'], locale: Locale): string {
  return days === undefined ? '' : formatPeriod({ from: days[0], to: days[1] }, locale);
}

/** Items of a department, of some sections, or all; null where the plan has no such part. */
export function itemsOf(
  { plan, around }: CheckedPlan,
  { department, sections }: { readonly department: string | null; readonly sections?: readonly string[] | undefined },
): readonly PlanItem[] | null {
  const items = sections === undefined ? plan.items : (takeSections(plan, sections)?.items ?? null);
  if (department === null || items === null) return items;
  const own = listDepartments(plan, around.directory).find(({ name }) => name === department)?.items;
  return own?.filter((item) => items.includes(item)) ?? null;
}
