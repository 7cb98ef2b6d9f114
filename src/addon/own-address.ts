/** Whose account is at work, as far as Google tells. */

/** "" where Google does not tell: to whoever withheld the permission it answers with a blank, or throws. */
export function ownAddress(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch {
    return '';
  }
}
