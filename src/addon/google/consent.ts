/** What the person has allowed the script: people may untick single permissions, and must be told where to tick them again. */
import { AppError } from '../../core/failure/app-error';

export const SCOPES = {
  sheet: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  drive: 'https://www.googleapis.com/auth/drive.file',
  panel: 'https://www.googleapis.com/auth/script.container.ui',
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  email: 'https://www.googleapis.com/auth/userinfo.email',
} as const;

/** The second argument is newer than the types we have. */
type AskForScopes = (
  mode: GoogleAppsScript.Script.AuthMode,
  scopes: string[],
) => GoogleAppsScript.Script.AuthorizationInfo;

/** Address of the page where the person may allow these scopes; null where they have. */
export function consentUrl(scopes: readonly string[]): string | null {
  const app = ScriptApp;
  const asked = (app.getAuthorizationInfo as AskForScopes).call(app, app.AuthMode.FULL, [...scopes]);
  return asked.getAuthorizationStatus() === app.AuthorizationStatus.NOT_REQUIRED ? null : asked.getAuthorizationUrl();
}

export type ScopeName = keyof typeof SCOPES;

const NAMES = Object.keys(SCOPES) as ScopeName[];

/** What the person has not allowed, of all that there is or of some. */
export function missingScopes(asked: readonly string[] = Object.values(SCOPES)): ScopeName[] {
  return NAMES.filter((name) => asked.includes(SCOPES[name]) && consentUrl([SCOPES[name]]) !== null);
}

/** Scopes that Google's words name. */
export function namedScopes(message: string): ScopeName[] {
  return NAMES.filter((name) => message.includes(SCOPES[name]));
}

/** Throws AppError `no-consent` with what is missing and the page to go to, before anything is begun that could not be finished. */
export function requireConsent(scopes: readonly string[]): void {
  const url = consentUrl(scopes);
  if (url !== null) throw new AppError('no-consent', { url, scopes: missingScopes(scopes).join() });
}
