/** Who coordinates: what is a coordinator's to do is refused to everybody else, as far as Google tells who is calling. */
import { AppError } from '../../core/failure/app-error';
import { ownAddress } from '../google/own-address';
import { isAlone } from '../google/proof';
import type { Approved } from '../google/state-kinds';
import { recallState, writeState } from '../google/stored-state';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NOBODY: Approved = { coordinators: [], addresses: [] };

const lowered = (emails: readonly string[]): string[] => [...new Set(emails.map((email) => email.toLowerCase()))];

/**
 * Those approved, whatever the settings' cell says by now: who may type into it could name themselves. Blank where nobody was ever named, and then
 * everybody may do everything. `named` is what the cell says.
 */
export function coordinatorsOf(named: readonly string[]): readonly string[] {
  if (isAlone()) return [];
  const approved = recallState('approved')?.coordinators ?? [];
  return approved.length > 0 ? approved : lowered(named);
}

/** Addresses that the cell names and nobody has approved, and those approved that it no longer names. */
export function unconfirmedCoordinators(named: readonly string[]): readonly string[] {
  const approved = coordinatorsOf(named);
  const wanted = lowered(named);
  if (isAlone()) return [];
  return [...wanted.filter((each) => !approved.includes(each)), ...approved.filter((each) => !wanted.includes(each))];
}

/** The first list that anybody sees is taken as it is, and from then on it is changed by a coordinator's word alone. */
export function keepFirstCoordinators(named: readonly string[]): void {
  if (named.length === 0 || isAlone() || (recallState('approved')?.coordinators ?? []).length > 0) return;
  approveCoordinators(named);
}

/** Under the document's lock, and only for a coordinator. `letIn` are those whom protection lets in by now: who of them coordinates no longer is noted. */
export function approveCoordinators(named: readonly string[], letIn: readonly string[] = []): void {
  const kept = recallState('approved') ?? NOBODY;
  const coordinators = lowered(named);
  const left = [...(kept.former ?? []), ...kept.coordinators.filter((each) => letIn.includes(each))];
  const former = [...new Set(left)].filter((each) => !coordinators.includes(each));
  writeState('approved', '', { ...kept, coordinators, former });
}

/** Who coordinates no longer and is still let in by protection, as far as the panel has seen them go. */
export function formerCoordinators(): readonly string[] {
  return recallState('approved')?.former ?? [];
}

/** Under the document's lock: protection lets in none of them any more. */
export function forgetFormer(): void {
  const kept = recallState('approved');
  if ((kept?.former ?? []).length > 0) writeState('approved', '', { ...(kept ?? NOBODY), former: [] });
}

/** Throws AppError `not-coordinator`. */
export function requireCoordinator(spreadsheet: Spreadsheet, named: readonly string[]): void {
  const all = coordinatorsOf(named);
  if (all.length === 0 || isCoordinator(spreadsheet, all)) return;
  const account = ownAddress();
  if (account === '') throw new AppError('unknown-account', { coordinators: all.join(', ') });
  throw new AppError('not-coordinator', { account, coordinators: all.join(', ') });
}

/** Whether the person is one of `all`, or the spreadsheet's owner; false where Google does not tell who they are. */
export function isCoordinator(spreadsheet: Spreadsheet, all: readonly string[]): boolean {
  const me = ownAddress().toLowerCase();
  if (me === '') return false;
  return all.includes(me) || spreadsheet.getOwner()?.getEmail().toLowerCase() === me;
}
