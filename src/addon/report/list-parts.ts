/** The parts that a report can be made in: by section, by executor, or of whole sections as many as a Google Doc holds. */
import type { RequestOf } from '../../contract/calls';
import type { PartJson, PartsJson, ReportOptions } from '../../contract/report';
import { listDepartments } from '../../core/plan/departments/departments';
import { DOC_CHARACTERS } from '../../core/plan/table-size';
import { partName } from '../../core/report/describe-part';
import { listSectionLabels } from '../../core/report/section-parts';
import type { CheckedPlan } from '../check/check-plan';
import { countCharacters, readChecked } from './make-report';
import { wantedReport } from './wanted-report';

type Part = Pick<ReportOptions, 'sections' | 'department'>;

/** Reads only, as a check does. */
export function listParts({ by, ...request }: RequestOf<'panelParts'>): PartsJson {
  const checked = readChecked(SpreadsheetApp.getActiveSpreadsheet(), request);
  const measure = (part: Part): PartJson => {
    const { report, document } = wantedReport(checked, { ...request, allPeriods: null, ...part });
    const { items, entries } = report.counts;
    const { sections, department } = report;
    return { name: partName(report), sections, department, items, entries, characters: countCharacters(document) };
  };
  const bySection = (): PartJson[] => listSectionLabels(checked.plan).map((label) => measure({ sections: [label] }));
  const parts =
    by === 'department'
      ? byDepartment(checked).map(measure)
      : by === 'size'
        ? gather(bySection()).map(measure)
        : bySection();
  return {
    parts: parts.filter(({ items, entries }) => items + entries > 0),
    left: by === 'department' ? countLeft(checked) : 0,
  };
}

const byDepartment = ({ plan, around }: CheckedPlan): Part[] =>
  listDepartments(plan, around.directory).map(({ name }) => ({ department: name }));

/** Measures, and entries beside them, that are no executor's. */
function countLeft({ plan, around }: CheckedPlan): number {
  const answered = new Set(listDepartments(plan, around.directory).flatMap(({ items }) => items));
  return plan.items.filter((item) => !answered.has(item)).length + plan.orphans.length;
}

/** Neighbours together as far as they fit; what is too large by itself stands alone. */
function gather(parts: readonly PartJson[]): Part[] {
  const groups: { sections: string[]; characters: number }[] = [];
  for (const { sections, characters } of parts) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.characters + characters <= DOC_CHARACTERS) {
      last.sections.push(...(sections ?? []));
      last.characters += characters;
    } else groups.push({ sections: [...(sections ?? [])], characters });
  }
  return groups.map(({ sections }) => ({ sections }));
}
