/** What the plan makes of a report that somebody wants: its model and its document, before anything is written. */
import type { ReportOptions } from '../../contract/report';
import { AppError } from '../../core/failure/app-error';
import { listDepartments } from '../../core/plan/departments/departments';
import { buildDocument } from '../../core/report/blocks';
import type { ReportDocument } from '../../core/report/document';
import { buildReport, type Report, takePart } from '../../core/report/report';
import { listSectionLabels } from '../../core/report/section-parts';
import { promisesOf } from '../check/check-json';
import type { CheckedPlan } from '../check/check-plan';
import { wantedPlans } from './all-plans';
import { wantedWhole } from './whole-periods';

export interface WantedReport {
  readonly report: Report;
  readonly document: ReportDocument;
  /** Null for the whole plan. */
  readonly part: ReturnType<typeof takePart> | null;
  /** The parts of a report on all plans; missing for one on a single plan. */
  readonly plans?: readonly WantedReport[];
  /** What a person should know of it, in words. */
  readonly notices: readonly string[];
}

/** Throws AppError where the plan names no such department. */
export function wantedReport(checked: CheckedPlan, request: ReportOptions): WantedReport {
  const { plan, around } = checked;
  if (request.allPlans === true) return wantedPlans(checked, request, wantedReport);
  if (request.allPeriods != null) {
    if (request.form != null) throw new AppError('form-of-one-period');
    return { ...wantedWhole(checked, request.allPeriods, request), part: null };
  }
  const departments = listDepartments(plan, around.directory);
  const name = request.department ?? null;
  const department = name === null ? null : departments.find((each) => each.name === name);
  if (department === undefined) throw new AppError('unknown-department', { name: name ?? '' });
  const sections = request.sections ?? null;
  const lacking = (sections ?? []).find((label) => !listSectionLabels(plan).includes(label));
  if (lacking !== undefined) throw new AppError('unknown-section', { name: lacking });
  const report = buildReport(plan, departments, checked.activityOf, {
    ...around.settings,
    title: request.title ?? around.settings.title,
    draft: request.stage === 'draft',
    department,
    sections,
    contents: request.form == null && around.settings.contents,
    // Another form has no place for them.
    summary: request.form == null && request.summary === true,
    inactive: request.form == null && request.inactive === true,
    promises: request.form == null && request.promises === true ? promisesOf(checked) : null,
  });
  const part = department === null && sections === null ? null : takePart(plan, { department, sections });
  return { report, document: buildDocument(report), part, notices: [] };
}
