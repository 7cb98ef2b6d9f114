/** Who coordinated when protection was set and does no longer: protection lets them in until it is told otherwise, so it is noticed, said, and fixed with one click. */
import type { ProtectJson } from '../../contract/protect';
import type { TabRequest } from '../../contract/tab';
import { formatMessage } from '../../core/i18n/format-message';
import { departmentAddresses } from '../../core/plan/departments/department-addresses';
import { withPatientLock } from '../google/lock';
import { startStep } from '../google/time-box';
import { appendToJournal, clockOf } from '../workbook/journal';
import { OURS } from '../workbook/own-tabs';
import { type OpenPlan, openPlan } from '../workbook/read-plan';
import { coordinatorsOf, forgetFormer, formerCoordinators, requireCoordinator } from '../workbook/role';
import { type Existing, editorsOf, findOurs, readBegun, unremovableEditors } from './own-protections';
import { PROTECTION_WORDS } from './protection-words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A protection of ours, and whom it should let in no longer. */
interface Stale {
  readonly existing: Existing;
  readonly former: readonly string[];
}

/** Takes them out of every protection of ours, but for the rows of their own departments; nobody is let in anew. */
export function closeToFormer(request: TabRequest): ProtectJson {
  return withPatientLock(() => {
    const hasTime = startStep();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const open = openPlan(spreadsheet, request);
    requireCoordinator(spreadsheet, open.around.settings.coordinators);
    const todo = findStale(spreadsheet, open);
    const emails = [...new Set(todo.flatMap(({ former }) => former))];
    if (todo.length > 0) {
      const result = formatMessage(
        PROTECTION_WORDS.journalFormer,
        { emails: emails.join(', '), changes: todo.length },
        open.locale,
      );
      appendToJournal(spreadsheet, { what: PROTECTION_WORDS.journalOn[open.locale], result, link: '', record: null });
    }
    let changed = 0;
    for (const { existing, former } of todo) {
      if (changed > 0 && !hasTime()) break;
      existing.protection.removeEditors([...former]);
      changed += 1;
    }
    if (changed === todo.length) forgetFormer();
    return { changed, left: todo.length - changed, refused: [] };
  });
}

/**
 * Protections of ours, in every tab, that the person may change and that let in who coordinates no longer. Who that is, whole tabs tell: coordinators alone
 * are let into them. Rows may let them in as the department that answers for them.
 */
export function findStale(spreadsheet: Spreadsheet, { around }: OpenPlan): Stale[] {
  const today = clockOf(spreadsheet, new Date()).slice(0, 10);
  const known = new Set([...coordinatorsOf(around.settings.coordinators), ...unremovableEditors(spreadsheet)]);
  const ours = findOurs(spreadsheet.getSheets(), readBegun())
    .filter(({ protection }) => protection.canEdit() && !protection.isWarningOnly())
    .map((existing) => ({ existing, editors: [...editorsOf(existing.protection)], ...partsOf(existing) }));
  const former = new Set(formerCoordinators().filter((email) => !known.has(email)));
  for (const { isWhole, editors } of ours)
    if (isWhole) for (const email of editors) if (!known.has(email)) former.add(email);
  if (former.size === 0) return [];
  return ours.flatMap(({ existing, editors, departments }) => {
    const own = new Set(departments.flatMap((name) => departmentAddresses(name, around.directory, today).emails));
    const left = editors.filter((email) => former.has(email) && !own.has(email));
    return left.length === 0 ? [] : [{ existing, former: left }];
  });
}

/** Of a protection's key: whether it is of a whole tab, and the departments that its description names. */
function partsOf({ key }: Existing): { readonly isWhole: boolean; readonly departments: readonly string[] } {
  const [, range = '', description = ''] = key.split('\n');
  return { isWhole: range === '', departments: range === '' ? [] : description.slice(OURS.length).split('; ') };
}
