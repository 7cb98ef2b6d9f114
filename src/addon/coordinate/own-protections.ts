/** Protections that are there: which of them are ours, whether each is as it should be, and making it so. */
import { AppError } from '../../core/failure/app-error';
import { type CellRange, formatRange } from '../../core/grid/cell-range';
import { fingerprint } from '../../core/text/fingerprint';
import { ownAddress } from '../google/own-address';
import { dropState, readState, writeState } from '../google/stored-state';
import { OURS } from '../workbook/own-tabs';
import type { Wanted } from './wanted-protections';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** A protection of ours that is there. */
export interface Existing {
  readonly protection: Protection;
  readonly sheet: Sheet;
  readonly key: string;
}

/** One thing to do: to add where nothing exists, to remove where nothing is wanted. */
export interface Change {
  readonly wanted: Wanted | null;
  readonly existing: Existing | null;
}

/** Milliseconds after which a broken run is no longer taken up: what stands nameless by then may be anybody's. */
const FRESH = 60 * 60 * 1000;

/**
 * Notes what stands without a description before we begin: Google makes a protection first and takes its description second, and one of ours that a broken run has
 * left without is told by this from one of somebody else's.
 */
export function beginProtecting(sheets: readonly Sheet[]): void {
  if (readBegun() !== null) return;
  const nameless = sheets.flatMap(readProtections).filter(({ key }) => key.endsWith('\n'));
  writeState('protecting', '', { at: Date.now(), fingerprints: nameless.map(({ key }) => fingerprint(key)) });
}

export function endProtecting(): void {
  dropState('protecting');
}

/** Fingerprints of others' protections without a description, as noted when ours were begun; null where nothing is under way. */
export function readBegun(): readonly string[] | null {
  const noted = readState('protecting');
  return noted === null || Date.now() - noted.at > FRESH ? null : noted.fingerprints;
}

/** Ours in some tabs, those included that a broken run has left without their description. */
export function findOurs(sheets: readonly Sheet[], begun: readonly string[] | null): Existing[] {
  return sheets.flatMap(readProtections).filter((each) => isOurs(each, begun));
}

function isOurs({ key }: Existing, begun: readonly string[] | null): boolean {
  const description = key.slice(key.lastIndexOf('\n') + 1);
  return description.startsWith(OURS) || (description === '' && begun !== null && !begun.includes(fingerprint(key)));
}

/** Google keeps one protection of a whole tab: to set ours would change theirs. */
export function isProtectedByOthers(sheet: Sheet, begun: readonly string[] | null): boolean {
  const whole = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return whole.map(describe(sheet, false)).some((each) => !isOurs(each, begun));
}

function readProtections(sheet: Sheet): Existing[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [
    ...sheet.getProtections(SHEET).map(describe(sheet, false)),
    ...sheet.getProtections(RANGE).map(describe(sheet, true)),
  ];
}

const describe =
  (sheet: Sheet, isRange: boolean) =>
  (protection: Protection): Existing => {
    const place = isRange ? protection.getRange().getA1Notation() : '';
    return {
      protection,
      sheet,
      key: [sheet.getSheetId(), place, protection.getDescription().replace(/\n/g, ' ')].join('\n'),
    };
  };

/** What tells protections apart: tab, place and description, a line each. */
export function keyOf(sheet: Sheet, range: CellRange | null, description: string): string {
  return [sheet.getSheetId(), range === null ? '' : formatRange(range), description.replace(/\n/g, ' ')].join('\n');
}

/** The owner, and whoever is at work: Google lets nobody take them off. */
export function unremovableEditors(spreadsheet: Spreadsheet): ReadonlySet<string> {
  const owner = spreadsheet.getOwner()?.getEmail() ?? '';
  return new Set([owner, ownAddress()].map((email) => email.toLowerCase()));
}

export function isAsWanted(protection: Protection, wanted: Wanted, unremovable: ReadonlySet<string>): boolean {
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

export function editorsOf(protection: Protection): Set<string> {
  return new Set(protection.getEditors().map((user) => user.getEmail().toLowerCase()));
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

/** The same while it is changed: the next step finds what there is then. Throws AppError `busy`. */
export function applyInMotion(change: Change): string[] {
  try {
    return apply(change);
  } catch (error) {
    const { existing } = change;
    if (existing === null || readProtections(existing.sheet).some(({ key }) => key === existing.key)) throw error;
    throw new AppError('busy', {}, error);
  }
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
  // Somebody may have let it only warn, and of such a one Google keeps no editors.
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
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

/**
 * Lets in those named and nobody else. One at a time only where Google refuses the lot. Whoever is at work comes in first, whether named or not: who has the
 * spreadsheet through a group could not take the group away, nor go on, without standing there themselves.
 */
function setEditors(protection: Protection, wanted: readonly string[]): string[] {
  const refused: string[] = [];
  const there = editorsOf(protection);
  const me = ownAddress().toLowerCase();
  const missing = [...new Set([me, ...wanted])].filter((email) => email !== '' && !there.has(email));
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
  const extra = [...editorsOf(protection)].filter((email) => email !== me && !wanted.includes(email));
  if (extra.length > 0) protection.removeEditors(extra);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return refused;
}
