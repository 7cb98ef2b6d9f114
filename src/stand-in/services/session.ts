/** Session: who runs the script, as far as the script may know. */
import { type Execution, hostError, strict } from '../execution/execution';
import { mayKnowEmail, SCOPES } from '../host/scopes';
import { googleUser } from './user';

type GoogleUser = GoogleAppsScript.Base.User;

export function session(execution: Execution): GoogleAppsScript.Base.Session {
  const { host, user } = execution;
  const person = (method: string): GoogleUser => {
    const isKnown = mayKnowEmail(execution);
    if (!isKnown && execution.rights === 'FULL' && host.withheldEmail === 'throws')
      throw hostError(
        execution,
        `You do not have permission to call Session.${method}. Required permissions: ${SCOPES.email}`,
      );
    return googleUser(execution, isKnown ? user.email : '');
  };
  return strict<GoogleAppsScript.Base.Session>(execution, 'Session', {
    getActiveUser: () => person('getActiveUser'),
    getEffectiveUser: () => person('getEffectiveUser'),
    getActiveUserLocale: () => host.locale,
    getScriptTimeZone: () => host.scriptTimeZone,
  });
}
