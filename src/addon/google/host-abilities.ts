/** What the place can do where Vekha runs, in one table: a file on somebody's own computer has no mail, no people to protect rows from, no Google Docs. */
import type { HostJson } from '../../contract/pages/host';
import { AppError } from '../../core/failure/app-error';
import { isAlone } from './proof';

export function hostAbilities(): HostJson {
  const google = !isAlone();
  return { mail: google, protection: google, googleDoc: google, selfCheck: google, links: google };
}

/** Throws an AppError where the place cannot do it: nothing is begun, and nothing is noted as done. */
export function requireAbility(ability: keyof HostJson): void {
  if (!hostAbilities()[ability]) throw new AppError('not-here');
}
