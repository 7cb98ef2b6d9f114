/** The script's view of a protection. */

import type { CellRange } from '../../core/grid/cell-range';
import { type Execution, hostError, strict } from '../execution/execution';
import { tabSize } from '../host/host';
import type { Sheet } from '../host/model';
import { googleUser } from '../services/user';
import { refusal } from './guards';
import { barriers, mayEdit, type ProtectionEntry, protectionsOf } from './protections';
import { placeOf } from './range-places';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleUser = GoogleAppsScript.Base.User;

/** Names that the real enum has, too. */
export const PROTECTION_TYPE = { RANGE: 'RANGE', SHEET: 'SHEET' } as const;

type Modelled =
  | 'addEditor'
  | 'addEditors'
  | 'canDomainEdit'
  | 'canEdit'
  | 'getDescription'
  | 'getEditors'
  | 'getProtectionType'
  | 'getRange'
  | 'getUnprotectedRanges'
  | 'isWarningOnly'
  | 'remove'
  | 'removeEditors'
  | 'setDescription'
  | 'setDomainEdit'
  | 'setUnprotectedRanges'
  | 'setWarningOnly';

/** Where a protection stands, and how ranges of its tab are made. */
export interface Protected {
  readonly sheet: Sheet;
  readonly rangeOf: (area: CellRange) => GoogleRange;
}

/** Protects an area anew, in the name of the execution's person: a range may be protected twice. */
export function protectArea(execution: Execution, place: Protected, area: CellRange): GoogleProtection {
  if (barriers(execution.user, place.sheet, area).length > 0) throw refusal(execution);
  return addProtection(execution, place, 'RANGE', area);
}

/** Protects a tab; one that is protected already gives the protection it has: …/reference/spreadsheet/sheet, protect. */
export function protectTab(execution: Execution, place: Protected): GoogleProtection {
  const known = protectionsOf(place.sheet).find(({ type }) => type === 'SHEET');
  return known === undefined
    ? addProtection(execution, place, 'SHEET', null)
    : googleProtection(execution, place, known);
}

function addProtection(
  execution: Execution,
  place: Protected,
  type: ProtectionEntry['type'],
  area: CellRange | null,
): GoogleProtection {
  const fresh = execution.host.newProtections === 'nobody';
  const entry: ProtectionEntry = {
    type,
    area,
    description: '',
    editors: fresh ? new Set([execution.user.email]) : null,
    fresh,
    maker: execution.user.email,
    warningOnly: false,
    unprotected: [],
  };
  protectionsOf(place.sheet).push(entry);
  return googleProtection(execution, place, entry);
}

/** A tab's protections of one kind, also those that the person may not edit. */
export function readProtections(execution: Execution, place: Protected, type: unknown): GoogleProtection[] {
  const entries = protectionsOf(place.sheet).filter((entry) => entry.type === type);
  return entries.map((entry) => googleProtection(execution, place, entry));
}

const addressOf = (one: unknown): string =>
  typeof one === 'string' ? one : String((one as Partial<GoogleUser> | null)?.getEmail?.());

function googleProtection(execution: Execution, place: Protected, entry: ProtectionEntry): GoogleProtection {
  return strict<GoogleProtection>(execution, 'Protection', new ProtectionStandIn(execution, place, entry));
}

/** developers.google.com/apps-script/reference/spreadsheet/protection tells each method's conditions. */
class ProtectionStandIn implements Pick<GoogleProtection, Modelled> {
  readonly #execution: Execution;
  readonly #place: Protected;
  readonly #entry: ProtectionEntry;

  constructor(execution: Execution, place: Protected, entry: ProtectionEntry) {
    this.#execution = execution;
    this.#place = place;
    this.#entry = entry;
  }

  #self(): GoogleProtection {
    return strict<GoogleProtection>(this.#execution, 'Protection', this);
  }

  /** Throws where the person may not edit what is protected. */
  #demand(): void {
    // A deleted row takes its protection along. That using it then fails is an inference, and the words are ours: Google's are not documented.
    if (!protectionsOf(this.#place.sheet).includes(this.#entry))
      throw hostError(this.#execution, 'The protection was removed.');
    if (!this.canEdit()) throw refusal(this.#execution);
  }

  /** Addresses of now, with the owner's, and with the maker's unless they have the spreadsheet through a group. */
  #editors(): Set<string> {
    const { host, user } = this.#execution;
    const { editors, maker, fresh = false } = this.#entry;
    if (fresh) return new Set();
    const isMember = maker === user.email && (user.groups ?? []).length > 0;
    const own = isMember ? [] : [maker];
    return new Set([host.owner, ...own, ...(editors ?? host.editors)].filter((email) => email !== ''));
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return this.#entry.type as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }

  /** Without bounds, and so without a name, where it is the tab that is protected. */
  getRange(): GoogleRange {
    if (this.#entry.area === null) return strict(this.#execution, 'Range', { getA1Notation: () => '' });
    const { rows } = tabSize(this.#execution.host, this.#place.sheet);
    const { top, left, bottom, right } = this.#entry.area;
    return this.#place.rangeOf({ top, left, bottom: Math.max(top + 1, Math.min(bottom, rows)), right });
  }

  getDescription(): string {
    return this.#entry.description;
  }

  setDescription(description: string): GoogleProtection {
    this.#demand();
    this.#entry.description = description;
    return this.#self();
  }

  canEdit(): boolean {
    return mayEdit(this.#execution.user, this.#entry);
  }

  /** Refused to who may not edit; of one that only warns there are none. */
  getEditors(): GoogleUser[] {
    this.#demand();
    if (this.#entry.warningOnly) return [];
    return [...this.#editors()].map((email) => googleUser(this.#execution, email));
  }

  addEditor(editor: unknown): GoogleProtection {
    return this.#add([editor]);
  }

  /** Gives nobody a right to the spreadsheet itself. */
  addEditors(emails: string[]): GoogleProtection {
    return this.#add(emails);
  }

  #add(named: readonly unknown[]): GoogleProtection {
    const { host } = this.#execution;
    return this.#change(named, (editors, email) => {
      if (host.refusedEditors.has(email)) throw hostError(this.#execution, `Invalid email: ${email}`);
      editors.add(email);
    });
  }

  /** Neither the owner nor the person at work can be removed: both are passed over in silence. Their group goes only where they stand there themselves. */
  removeEditors(leaving: readonly unknown[]): GoogleProtection {
    const { host, user } = this.#execution;
    const isNamed = user.owner || this.#editors().has(user.email);
    for (const one of leaving)
      if (!isNamed && (user.groups ?? []).includes(addressOf(one)))
        throw hostError(this.#execution, 'You cannot remove yourself as an editor.');
    return this.#change(leaving, (editors, email) => {
      if (email !== host.owner && email !== user.email) editors.delete(email);
    });
  }

  #change(named: readonly unknown[], apply: (editors: Set<string>, email: string) => void): GoogleProtection {
    this.#demand();
    const editors = this.#editors();
    for (const one of named) {
      const email = addressOf(one);
      if (!email.includes('@')) throw hostError(this.#execution, `Invalid email: ${email}`);
      apply(editors, email);
    }
    // Who changes the list is on it.
    const { email, groups = [] } = this.#execution.user;
    if (email !== '' && groups.length === 0) editors.add(email);
    this.#entry.editors = editors;
    this.#entry.fresh = false;
    return this.#self();
  }

  isWarningOnly(): boolean {
    return this.#entry.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): GoogleProtection {
    this.#demand();
    this.#entry.warningOnly = warningOnly;
    // What it was told before is forgotten: only who is at work stays.
    if (warningOnly) this.#entry.editors = new Set([this.#execution.user.email]);
    return this.#self();
  }

  /** A spreadsheet of a consumer's account belongs to no domain. */
  canDomainEdit(): boolean {
    this.#demand();
    return false;
  }

  setDomainEdit(_editable: boolean): GoogleProtection {
    throw hostError(this.#execution, 'The spreadsheet does not belong to a domain.');
  }

  getUnprotectedRanges(): GoogleRange[] {
    return this.#entry.unprotected.map((area) => this.#place.rangeOf(area));
  }

  /** Of a protected tab only, and ranges of that tab only. */
  setUnprotectedRanges(ranges: GoogleRange[]): GoogleProtection {
    this.#demand();
    if (this.#entry.type !== 'SHEET')
      throw hostError(this.#execution, 'Unprotected ranges can only be set for a protected sheet.');
    const places = ranges.map((range) => placeOf(this.#execution, range));
    if (places.some(({ sheet }) => sheet !== this.#place.sheet))
      throw hostError(this.#execution, 'Unprotected ranges must be on the protected sheet.');
    this.#entry.unprotected = places.map(({ area }) => area);
    return this.#self();
  }

  remove(): void {
    this.#demand();
    const entries = protectionsOf(this.#place.sheet);
    entries.splice(entries.indexOf(this.#entry), 1);
  }
}
