/** A report of a sheet written in the test, with its activity judged as in a real check. */

import { ruleContext } from '../../src/core/findings/rule-context';
import { listDepartments } from '../../src/core/plan/departments/departments';
import { parseDirectory } from '../../src/core/plan/departments/directory';
import { buildReport, PLAIN_REPORT, type Report, type ReportOptions } from '../../src/core/report/report';
import { ALONE } from './alone';
import { planOf } from './sheet-table';

/** `department` is the name of the only one to report on; `directory` the rows of the tab of executors. */
export function reportOf(
  sheet: string,
  options: Partial<Omit<ReportOptions, 'department'>> & { readonly department?: string } = {},
  directory: string[][] | null = null,
): Report {
  const plan = planOf(sheet);
  const departments = listDepartments(plan, directory === null ? null : parseDirectory('Исполнители', directory));
  const { department: name, ...others } = options;
  const department = name === undefined ? null : departments.find((each) => each.name === name);
  if (department === undefined) throw new Error(`no department ${name}`);
  const { activityOf } = ruleContext(plan, ALONE);
  return buildReport(plan, departments, activityOf, { ...PLAIN_REPORT, ...others, department });
}
