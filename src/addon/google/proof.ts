/**
 * Proofs of what Vekha itself wrote into cells, where anybody may type: made with a key that lies in the document's properties, out of every cell's reach.
 * Whoever may open a bound script can read it there; of a published add-on nobody can.
 */
import { OWN_FILE_KEY } from '../../contract/own-file';
import { hmac } from '../../core/text/hmac';
import { readState, recallState, writeState } from './stored-state';

/** Whether the spreadsheet is a file on somebody's own disk. */
export function isAlone(): boolean {
  return recallState('key') === OWN_FILE_KEY;
}

/** Only under the document's lock: two who made a key at once would each prove with their own. */
export function prove(parts: readonly string[]): string {
  return hmac(keyOfDocument(), JSON.stringify(parts));
}

/** False where there is no key yet: nothing was ever proven. */
export function isProven(parts: readonly string[], proof: string): boolean {
  if (proof === '') return false;
  const key = recallState('key');
  return key !== null && proof === hmac(key, JSON.stringify(parts));
}

/** Tells one key from another, and nothing of either: sums of this stand in cells, and anybody can ask for as many as they like. Null where there is none. */
export function traceOfKey(): string | null {
  const key = recallState('key');
  // What is proven is a list, so no proof is ever of this text.
  return key === null ? null : hmac(key, 'trace');
}

function keyOfDocument(): string {
  // What was read before the lock was had may lack a key that is there by now.
  const known = recallState('key') ?? readState('key');
  if (known !== null) return known;
  const key = `${Utilities.getUuid()}${Utilities.getUuid()}`;
  writeState('key', '', key);
  return key;
}
