/** Protection: departments may change the progress cells of their own items, coordinators everything. Only what differs is touched, step by step. */

import type { RequestOf } from '../../contract/calls';
import type { ProtectedAreaJson, ProtectionJson, ProtectJson } from '../../contract/protect';
import type { TabRequest } from '../../contract/tab';
import { AppError } from '../../core/failure/app-error';
import { isAccepted } from '../../core/findings/review';
import { formatRange } from '../../core/grid/cell-range';
import { formatMessage } from '../../core/i18n/format-message';
import { type DepartmentAddresses, departmentAddresses } from '../../core/plan/departments/department-addresses';
import { listDepartments } from '../../core/plan/departments/departments';
import { APART } from '../../core/plan/own-tab-names';
import type { PlanItem } from '../../core/plan/plan';
import { reviewsIn } from '../check/check-plan';
import { findSummaryTab } from '../check/summary-tab';
import { readFailure } from '../google/failures';
import { requireAbility } from '../google/host-abilities';
import { withPatientLock } from '../google/lock';
import { ownAddress } from '../google/own-address';
import { retrying } from '../google/retry';
import { startStep } from '../google/time-box';
import { appendToJournal, clockOf, ensureJournal } from '../workbook/journal';
import { keepKnownPlans } from '../workbook/known-plans';
import { findOwnTabs } from '../workbook/own-tabs';
import { type OpenPlan, openPlan } from '../workbook/read-plan';
import {
  coordinatorsOf,
  forgetFormer,
  formerCoordinators,
  requireCoordinator,
  unconfirmedCoordinators,
} from '../workbook/role';
import { namedCoordinators } from '../workbook/surroundings';
import { findStale } from './former-coordinators';
import {
  applyInMotion,
  beginProtecting,
  type Change,
  type Existing,
  endProtecting,
  findOurs,
  isAsWanted,
  isProtectedByOthers,
  keyOf,
  readBegun,
  unremovableEditors,
} from './own-protections';
import { PROTECTION_WORDS } from './protection-words';
import { type Wanted, wantedProtections } from './wanted-protections';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Comparison {
  readonly open: OpenPlan;
  /** The plan's tab and those of settings and directory. */
  readonly sheets: readonly Sheet[];
  readonly begun: readonly string[] | null;
  /** Whether somebody else has protected the plan's tab as a whole. */
  readonly closed: boolean;
  readonly coordinators: readonly string[];
  readonly wanted: readonly Wanted[];
  readonly existing: readonly Existing[];
  /** Named like ours, and the person may not change them. */
  readonly blocked: readonly Existing[];
  readonly changes: readonly Change[];
  readonly addresses: ReadonlyMap<string, DepartmentAddresses>;
}

export function previewProtection(request: TabRequest): ProtectionJson {
  return retrying(() => toProtectionJson(compareInMotion(SpreadsheetApp.getActiveSpreadsheet(), request)));
}

/** Whether protection is on, and as the plan would have it. */
export function protectionState(spreadsheet: Spreadsheet, request: TabRequest): ProtectionJson['state'] {
  return stateOf(retrying(() => compareInMotion(spreadsheet, request)));
}

const stateOf = ({ existing, changes }: Pick<Comparison, 'existing' | 'changes'>): ProtectionJson['state'] =>
  existing.length === 0 ? 'none' : changes.length === 0 ? 'set' : 'outdated';

/** Does as many of the changes as fit into one step, or takes all of ours off the same way. */
export function protectRows({ off, ...request }: RequestOf<'panelProtect'>): ProtectJson {
  requireAbility('protection');
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const hasTime = startStep();
    // Before anything is made: whoever is refused leaves nothing behind.
    requireCoordinator(spreadsheet, namedCoordinators(spreadsheet));
    if (!off) ensureJournal(spreadsheet);
    const { open, sheets, begun, closed, existing, blocked, changes } = compareInMotion(spreadsheet, request);
    if (!off && closed) throw new AppError('tab-protected', { sheet: open.sheet.getName() });
    if (!off) keepKnownPlans([open.sheet.getSheetId()]);
    const todo = off ? existing.map((each): Change => ({ wanted: null, existing: each })) : changes;
    const [blocker] = blocked;
    // One that somebody else keeps is left alone and named; it must not hold up all the others.
    if (todo.length === 0 && blocker !== undefined)
      throw new AppError('cannot-protect', { sheet: blocker.sheet.getName() });
    if (todo.length > 0) {
      const what = (off ? PROTECTION_WORDS.journalOff : PROTECTION_WORDS.journalOn)[open.locale];
      const result = formatMessage(
        PROTECTION_WORDS.journalChanges,
        { sheet: open.sheet.getName(), changes: todo.length },
        open.locale,
      );
      appendToJournal(spreadsheet, { what, result, link: '', record: null });
      beginProtecting(sheets);
    }
    const refused = new Set<string>();
    let changed = 0;
    for (const change of todo) {
      if (changed > 0 && !hasTime()) break;
      try {
        for (const email of applyInMotion(change)) refused.add(email);
      } catch (error) {
        // Over cells that somebody else keeps closed nothing of ours can be laid: the rest is protected all the same.
        if (blocked.length === 0 || readFailure(error).kind !== 'protected') throw error;
      }
      changed += 1;
    }
    if (changed === todo.length && (changed > 0 || begun !== null)) endProtecting();
    // Other plans’ tabs may still have the protection of before.
    if (formerCoordinators().length > 0 && findStale(spreadsheet, open).length === 0) forgetFormer();
    return { changed, left: todo.length - changed, refused: [...refused], blocked: namesOf(blocked) };
  });
}

/** Whether all is protected after marks were written: what could not follow them is said to lag, not that all has failed. */
export function followProtection(request: TabRequest): boolean {
  try {
    return protectRows({ ...request, off: false }).left === 0;
  } catch {
    return false;
  }
}

/** "'2022'!E12: Веха: …" */
function namesOf(blocked: readonly Existing[]): string[] {
  return blocked.map(({ sheet, key }) => {
    const [, range = '', description = ''] = key.split('\n');
    return `${sheet.getName()}${range === '' ? '' : `!${range}`}: ${description}`;
  });
}

/** A protection goes with the rows that somebody deletes while it is looked at: then all is looked at again, once. */
function compareInMotion(spreadsheet: Spreadsheet, request: TabRequest): Comparison {
  try {
    return compare(spreadsheet, request);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return compare(spreadsheet, request);
  }
}

function compare(spreadsheet: Spreadsheet, request: TabRequest): Comparison {
  const open = openPlan(spreadsheet, request);
  const { plan, around } = open;
  const today = clockOf(spreadsheet, new Date()).slice(0, 10);
  const departments = listDepartments(plan, around.directory).map(({ name }) => name);
  const addresses = new Map(departments.map((name) => [name, departmentAddresses(name, around.directory, today)]));
  const coordinators = coordinatorsOf(around.settings.coordinators);
  const { reviewOf, closing } = reviewsIn(open);
  const isPeriodClosed = closing() !== null;
  const begun = readBegun();
  const tabs = ownTabs(spreadsheet, begun);
  const accepted = (item: PlanItem): boolean => isAccepted(reviewOf(item));
  const wanted = wantedProtections(tabs, open, coordinators, addresses, accepted, isPeriodClosed);
  const sheets = [open.sheet, ...tabs];
  const named = findOurs(sheets, begun);
  const existing = named.filter(({ protection }) => protection.canEdit());
  const blocked = named.filter((each) => !existing.includes(each));
  const unremovable = unremovableEditors(spreadsheet);
  const left = [...existing];
  const changes: Change[] = [];
  for (const each of wanted) {
    const key = keyOf(each.sheet, each.range, each.description);
    const at = left.findIndex((candidate) => candidate.key === key);
    const there = at < 0 ? null : (left.splice(at, 1)[0] ?? null);
    if (there === null || !isAsWanted(there.protection, each, unremovable))
      changes.push({ wanted: each, existing: there });
  }
  // What goes, goes first: two areas over one cell would bar both departments from it until the old one is gone. Of a closed period the whole tab comes first, or
  // the rows would lie open to everybody meanwhile.
  const removals = left.map((each): Change => ({ wanted: null, existing: each }));
  const closed = isProtectedByOthers(open.sheet, begun);
  return {
    open,
    sheets,
    begun,
    closed,
    coordinators,
    wanted,
    existing,
    blocked,
    changes: isPeriodClosed ? [...changes, ...removals] : [...removals, ...changes],
    addresses,
  };
}

/** The tabs that say who is who: whoever could change them could let themselves in; and the figures that others go by. One that somebody has protected keeps that protection. */
function ownTabs(spreadsheet: Spreadsheet, begun: readonly string[] | null): Sheet[] {
  const named = APART.flatMap((own) => findOwnTabs(spreadsheet, own));
  const summary = findSummaryTab(spreadsheet);
  return [...named, ...(summary === null ? [] : [summary])].filter((sheet) => !isProtectedByOthers(sheet, begun));
}

function toProtectionJson({
  open,
  coordinators,
  wanted,
  existing,
  blocked,
  changes,
  addresses,
}: Comparison): ProtectionJson {
  const changeOf = (each: Wanted): ProtectedAreaJson['change'] => {
    const change = changes.find((candidate) => candidate.wanted === each);
    return change === undefined ? 'same' : change.existing === null ? 'add' : 'change';
  };
  const known = [...coordinators, ownAddress()].filter((email) => email !== '');
  const domains = new Set(known.map(domainOf));
  const each = [...addresses].flatMap(([department, { emails }]) => emails.map((email) => ({ department, email })));
  return {
    sheet: open.sheet.getName(),
    blocked: namesOf(blocked),
    unconfirmed: unconfirmedCoordinators(open.around.settings.coordinators),
    state: stateOf({ existing, changes }),
    coordinators,
    areas: wanted.flatMap((one) =>
      one.area === null || one.range === null
        ? []
        : [
            {
              range: formatRange(one.range),
              departments: one.area.departments,
              emails: one.area.emails,
              change: changeOf(one),
            },
          ],
    ),
    removed: changes.flatMap(({ wanted: next, existing: there }) =>
      next === null && there !== null ? [there.key.split('\n')[1] || there.sheet.getName()] : [],
    ),
    tabs: wanted
      .filter(({ range }) => range === null)
      .map((one) => ({ sheet: one.sheet.getName(), change: changeOf(one) })),
    open: listDepartments(open.plan, open.around.directory)
      .filter(({ name }) => (addresses.get(name)?.emails.length ?? 0) === 0)
      .map(({ name, items }) => ({ department: name, items: items.length })),
    badEmails: [...addresses].flatMap(([department, { badEmails }]) =>
      badEmails.map((email) => ({ department, email })),
    ),
    foreign: domains.size === 0 ? [] : each.filter(({ email }) => !domains.has(domainOf(email))),
    changes: changes.length,
  };
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
