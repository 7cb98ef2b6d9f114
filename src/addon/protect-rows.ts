/** Protection: departments may change the progress cells of their own items, coordinators everything. Only what differs is touched, step by step. */
import { AppError } from '../core/app-error';
import { type CellRange, formatRange } from '../core/grid/cell-range';
import { COORDINATOR_WORDS } from '../core/i18n/coordinator-words';
import { formatMessage } from '../core/i18n/format-message';
import { type DepartmentAddresses, departmentAddresses } from '../core/plan/department-addresses';
import { type DepartmentArea, departmentAreas } from '../core/plan/department-areas';
import { listDepartments } from '../core/plan/departments';
import type { ProtectedAreaJson, ProtectionJson, ProtectJson } from './coordinator-wire';
import { appendToJournal, clockOf } from './journal';
import { withPatientLock } from './lock';
import { type OpenPlan, openPlan } from './read-plan';
import { retrying } from './retry';
import { DIRECTORY_TABS, SETTINGS_TAB } from './surroundings';
import { startStep } from './time-box';
import type { PanelCalls, TabRequest } from './wire';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Descriptions of ours begin so, and no other protection is ever touched. */
const OURS = 'Веха: ';

/** One protection as it should be. */
interface Wanted {
  readonly sheet: Sheet;
  /** Null for the whole tab. */
  readonly range: CellRange | null;
  readonly description: string;
  /** Who may edit beside the owner; null where it only warns. */
  readonly editors: readonly string[] | null;
  /** Cells of a protected tab that stay open. */
  readonly open: readonly CellRange[];
  /** The departments' area, with their addresses; null for all else. */
  readonly area: (DepartmentArea & { readonly emails: readonly string[] }) | null;
}

/** A protection of ours that is there. */
interface Existing {
  readonly protection: Protection;
  readonly sheet: Sheet;
  readonly key: string;
}

/** One thing to do; `undefined` parts are not there. */
interface Change {
  readonly wanted: Wanted | null;
  readonly existing: Existing | null;
}

interface Comparison {
  readonly open: OpenPlan;
  readonly coordinators: readonly string[];
  readonly wanted: readonly Wanted[];
  readonly existing: readonly Existing[];
  readonly changes: readonly Change[];
  readonly addresses: ReadonlyMap<string, DepartmentAddresses>;
}

export function previewProtection(request: TabRequest): ProtectionJson {
  return retrying(() => toProtectionJson(compareInMotion(SpreadsheetApp.getActiveSpreadsheet(), request)));
}

/** Does as many of the changes as fit into one step, or takes all of ours off the same way. */
export function protectRows({ off, ...request }: PanelCalls['panelProtect']['request']): ProtectJson {
  return withPatientLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const hasTime = startStep();
    const { open, existing, changes } = compareInMotion(spreadsheet, request);
    if (!off && isProtectedByOthers(open.sheet)) throw new AppError('tab-protected', { sheet: open.sheet.getName() });
    const todo = off ? existing.map((each): Change => ({ wanted: null, existing: each })) : changes;
    const words = COORDINATOR_WORDS[open.locale].protection;
    for (const { existing: there } of todo) {
      if (there?.protection.canEdit() === false) throw new AppError('cannot-protect', { sheet: there.sheet.getName() });
    }
    if (todo.length > 0) {
      const what = off ? words.journalOff : words.journalOn;
      const result = formatMessage(
        words.journalChanges,
        { sheet: open.sheet.getName(), changes: todo.length },
        open.locale,
      );
      appendToJournal(spreadsheet, { what, result, link: '', record: null });
    }
    const refused = new Set<string>();
    let changed = 0;
    for (const change of todo) {
      if (changed > 0 && !hasTime()) break;
      for (const email of applyInMotion(change)) refused.add(email);
      changed += 1;
    }
    return { changed, left: todo.length - changed, refused: [...refused] };
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

/** The same while it is changed: the next step finds what there is then. Throws AppError `busy`. */
function applyInMotion(change: Change): string[] {
  try {
    return apply(change);
  } catch (error) {
    const { existing } = change;
    if (existing === null || findOurs(existing.sheet).some(({ key }) => key === existing.key)) throw error;
    throw new AppError('busy', {}, error);
  }
}

function compare(spreadsheet: Spreadsheet, request: TabRequest): Comparison {
  const open = openPlan(spreadsheet, request);
  const { plan, around } = open;
  const today = clockOf(spreadsheet, new Date()).slice(0, 10);
  const departments = listDepartments(plan, around.directory).map(({ name }) => name);
  const addresses = new Map(departments.map((name) => [name, departmentAddresses(name, around.directory, today)]));
  const coordinators = around.settings.coordinators.map((email) => email.toLowerCase());
  const tabs = ownTabs(spreadsheet);
  const wanted = wantedProtections(tabs, open, coordinators, addresses);
  const existing = [open.sheet, ...tabs].flatMap(findOurs);
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
  // What goes, goes first: two areas over one cell would bar both departments from it until the old one is gone.
  const removals = left.map((each): Change => ({ wanted: null, existing: each }));
  return { open, coordinators, wanted, existing, changes: [...removals, ...changes], addresses };
}

/** In the order in which they are set: the tab's open cells before the areas within them, so that nobody is ever barred from what is theirs. */
function wantedProtections(
  tabs: readonly Sheet[],
  open: OpenPlan,
  coordinators: readonly string[],
  addresses: ReadonlyMap<string, DepartmentAddresses>,
): Wanted[] {
  const { sheet, plan, around, columns } = open;
  const areas = departmentAreas(plan, around.directory);
  const rowCount = sheet.getMaxRows();
  const service: CellRange[] = columns === null ? [] : serviceRanges(columns, rowCount);
  const whole = { sheet, range: null, editors: coordinators, area: null };
  const closed = areas.filter(({ departments }) => isClosed(departments, addresses));
  return [
    {
      ...whole,
      description: `${OURS}${sheet.getName()}`,
      open: [...joinRows(areas.map(({ range }) => range)), ...service],
    },
    ...closed.map((area) => {
      const emails = [...new Set(area.departments.flatMap((name) => addresses.get(name)?.emails ?? []))];
      return {
        sheet,
        range: area.range,
        description: `${OURS}${area.departments.join('; ')}`.slice(0, DESCRIPTION_LENGTH),
        editors: [...new Set([...coordinators, ...emails])],
        open: [],
        area: { ...area, emails },
      };
    }),
    // The check of an edit writes there as whoever edits: a warning keeps hands off, and nobody's check out of nothing.
    ...service.map((range) => ({
      sheet,
      range,
      description: `${OURS}служебные столбцы`,
      editors: null,
      open: [],
      area: null,
    })),
    ...tabs.map((tab) => ({ ...whole, sheet: tab, description: `${OURS}${tab.getName()}`, open: [] })),
  ];
}

const DESCRIPTION_LENGTH = 200;

/** The tabs that say who is who: whoever could change them could let themselves in. One that somebody has protected keeps that protection. */
function ownTabs(spreadsheet: Spreadsheet): Sheet[] {
  return [SETTINGS_TAB, ...DIRECTORY_TABS]
    .map((name) => spreadsheet.getSheetByName(name))
    .filter((sheet): sheet is Sheet => sheet !== null && !isProtectedByOthers(sheet));
}

/** Google keeps one protection of a whole tab: to set ours would change theirs. */
function isProtectedByOthers(sheet: Sheet): boolean {
  const [whole] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return whole !== undefined && !whole.getDescription().startsWith(OURS);
}

/** Our three columns from their titles down; one range where they are neighbours. */
function serviceRanges(columns: NonNullable<OpenPlan['columns']>, rowCount: number): CellRange[] {
  const { headerRow: top, status, findings, mark } = columns;
  if (findings === status + 1 && mark === status + 2) return [{ top, left: status, bottom: rowCount, right: mark + 1 }];
  return [status, findings, mark].map((left) => ({ top, left, bottom: rowCount, right: left + 1 }));
}

/** An item of which one department has no address stays open, or that department could write nothing. */
function isClosed(departments: readonly string[], addresses: ReadonlyMap<string, DepartmentAddresses>): boolean {
  return departments.length > 0 && departments.every((name) => (addresses.get(name)?.emails.length ?? 0) > 0);
}

/** Ranges of the same columns that touch become one: a tab may hold thousands of areas. */
function joinRows(ranges: readonly CellRange[]): CellRange[] {
  const sorted = [...ranges].sort(
    (one, other) => one.left - other.left || one.right - other.right || one.top - other.top,
  );
  const joined: CellRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.left === range.left && last.right === range.right && last.bottom === range.top) {
      joined[joined.length - 1] = { ...last, bottom: range.bottom };
    } else joined.push(range);
  }
  return joined;
}

function keyOf(sheet: Sheet, range: CellRange | null, description: string): string {
  return [sheet.getSheetId(), range === null ? '' : formatRange(range), description].join('\n');
}

function findOurs(sheet: Sheet): Existing[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const describe =
    (isRange: boolean) =>
    (protection: Protection): Existing => ({
      protection,
      sheet,
      key: [sheet.getSheetId(), isRange ? protection.getRange().getA1Notation() : '', protection.getDescription()].join(
        '\n',
      ),
    });
  const found = [
    ...sheet.getProtections(SHEET).map(describe(false)),
    ...sheet.getProtections(RANGE).map(describe(true)),
  ];
  return found.filter(({ protection }) => protection.getDescription().startsWith(OURS));
}

/** The owner, and whoever is at work: Google lets nobody take them off. */
function unremovableEditors(spreadsheet: Spreadsheet): ReadonlySet<string> {
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  return new Set([owner, Session.getEffectiveUser().getEmail()].map((email) => email.toLowerCase()));
}

function isAsWanted(protection: Protection, wanted: Wanted, unremovable: ReadonlySet<string>): boolean {
  // Who may not change a protection is not told its editors either.
  if (!protection.canEdit()) return false;
  if (protection.isWarningOnly() !== (wanted.editors === null)) return false;
  if (wanted.range === null) {
    const open = protection.getUnprotectedRanges().map((range) => range.getA1Notation());
    if (!sameMembers(open, wanted.open.map(formatRange))) return false;
  }
  if (wanted.editors === null) return true;
  if (protection.canDomainEdit()) return false;
  const editors = editorsOf(protection);
  const wishes = new Set(wanted.editors);
  return (
    [...wishes].every((email) => editors.has(email) || unremovable.has(email)) &&
    [...editors].every((email) => wishes.has(email) || unremovable.has(email))
  );
}

function editorsOf(protection: Protection): Set<string> {
  return new Set(protection.getEditors().map((user) => user.getEmail().toLowerCase()));
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

/** Makes one protection what it should be; gives back addresses that Google would not take. */
function apply({ wanted, existing }: Change): string[] {
  if (wanted === null) {
    existing?.protection.remove();
    return [];
  }
  const { sheet, range, editors, area } = wanted;
  const protection = existing?.protection ?? addProtection(wanted);
  if (range === null) protection.setUnprotectedRanges(wanted.open.map((each) => rangeOf(sheet, each)));
  if (editors === null) {
    if (!protection.isWarningOnly()) protection.setWarningOnly(true);
    return [];
  }
  const refused = setEditors(protection, editors);
  // Closed to the very people it is for, it would help nobody.
  if (area?.emails.every((email) => refused.includes(email)) === true) protection.remove();
  return refused;
}

/** Until its editors are named, a new protection keeps nobody out. */
function addProtection({ sheet, range, description }: Wanted): Protection {
  const protection = (range === null ? sheet : rangeOf(sheet, range)).protect();
  try {
    return protection.setDescription(description);
  } catch (error) {
    // Without its name nobody would find it again.
    protection.remove();
    throw error;
  }
}

function rangeOf(sheet: Sheet, { top, left, bottom, right }: CellRange): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(top + 1, left + 1, bottom - top, right - left);
  } catch (error) {
    // Somebody has deleted rows since they were counted.
    if (bottom <= sheet.getMaxRows() && right <= sheet.getMaxColumns()) throw error;
    throw new AppError('busy', {}, error);
  }
}

/** Lets in those named and nobody else. One at a time only where Google refuses the lot. */
function setEditors(protection: Protection, wanted: readonly string[]): string[] {
  const refused: string[] = [];
  const there = editorsOf(protection);
  const missing = wanted.filter((email) => !there.has(email));
  if (missing.length > 0) {
    try {
      protection.addEditors([...missing]);
    } catch {
      for (const email of missing) {
        try {
          protection.addEditors([email]);
        } catch {
          refused.push(email);
        }
      }
    }
  }
  const extra = [...editorsOf(protection)].filter((email) => !wanted.includes(email));
  if (extra.length > 0) protection.removeEditors(extra);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return refused;
}

function toProtectionJson({ open, coordinators, wanted, existing, changes, addresses }: Comparison): ProtectionJson {
  const changeOf = (each: Wanted): ProtectedAreaJson['change'] => {
    const change = changes.find((candidate) => candidate.wanted === each);
    return change === undefined ? 'same' : change.existing === null ? 'add' : 'change';
  };
  const known = [...coordinators, Session.getEffectiveUser().getEmail()].filter((email) => email !== '');
  const domains = new Set(known.map(domainOf));
  const each = [...addresses].flatMap(([department, { emails }]) => emails.map((email) => ({ department, email })));
  return {
    sheet: open.sheet.getName(),
    state: existing.length === 0 ? 'none' : changes.length === 0 ? 'set' : 'outdated',
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
