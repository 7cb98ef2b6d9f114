/** Whose account is at work, as far as Google tells. */

import { readFailure } from './failures';

/** "" where Google does not tell. Any other failure is thrown: taken for a blank, it would pass for another person. */
export function ownAddress(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch (error) {
    // To whoever withheld the permission it does not always answer with a blank.
    if (readFailure(error).kind === 'no-consent') return '';
    throw error;
  }
}
