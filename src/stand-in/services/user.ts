/** People as the script sees them: an address, and that not always. */
import { type Execution, strict } from '../execution/execution';

type GoogleUser = GoogleAppsScript.Base.User;

/** A person whose address the script may know. */
export function googleUser(execution: Execution, email: string): GoogleUser {
  return strict<GoogleUser>(execution, 'User', { getEmail: () => email });
}
