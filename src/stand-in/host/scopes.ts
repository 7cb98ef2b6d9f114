/** Which OAuth scope a method asks for, and whether an execution has it. */
import type { Entitled } from './rights';

const scopeOf = (name: string): string => `https://www.googleapis.com/auth/${name}`;

export const SCOPES = {
  spreadsheet: scopeOf('spreadsheets.currentonly'),
  files: scopeOf('drive.file'),
  ui: scopeOf('script.container.ui'),
  mail: scopeOf('script.send_mail'),
  triggers: scopeOf('script.scriptapp'),
  email: scopeOf('userinfo.email'),
} as const;

/** Every scope that the table below can ask for. */
export const MANIFEST_SCOPES: ReadonlySet<string> = new Set(Object.values(SCOPES));

/**
 * First match decides; null asks for nothing. Each method's page under developers.google.com/apps-script/reference tells its scopes under
 * "Authorization"; the files' ones are of developers.google.com/workspace/drive/api/guides/api-specific-auth. Email is apart: see `mayKnowEmail`.
 */
const TABLE: readonly (readonly [RegExp, string | null])[] = [
  [/^SpreadsheetApp\.(getUi|flush|new\w+)$/, null],
  [/^(ConditionalFormatRule|DataValidation|BooleanCondition)/, null],
  [/^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Protection)\./, SCOPES.spreadsheet],
  [/^(Files|Comments|Documents)\./, SCOPES.files],
  [/^Ui\.(alert|showSidebar|showModalDialog)$/, SCOPES.ui],
  [/^(HtmlService|HtmlOutput)\./, SCOPES.ui],
  [/^MailApp\./, SCOPES.mail],
  [/^ScriptApp\.getAuthorizationInfo$/, null],
  [/^(ScriptApp|Trigger|TriggerBuilder|ClockTriggerBuilder)\./, SCOPES.triggers],
];

/** What a method asks for; null where it asks for nothing. */
export function scopeFor(method: string): string | null {
  return TABLE.find(([pattern]) => pattern.test(method))?.[1] ?? null;
}

/** The scope for want of which a call is refused; null where nothing is wanting. */
export function refusedScope(execution: Entitled, method: string): string | null {
  const scope = scopeFor(method);
  if (scope === null) return null;
  // A simple trigger may change the file it is bound to, and use no service that needs consent, whatever was granted:
  // developers.google.com/apps-script/guides/triggers, "Restrictions".
  if (execution.rights !== 'FULL') return scope === SCOPES.spreadsheet ? null : scope;
  return execution.scopes.has(scope) ? null : scope;
}

/**
 * Simple triggers run without the person's consent and are not told who it is, unless the developer runs the script themselves; that is taken to be
 * the owner here: developers.google.com/apps-script/reference/base/session, getActiveUser.
 */
export function mayKnowEmail(execution: Entitled): boolean {
  return execution.rights === 'FULL' ? execution.scopes.has(SCOPES.email) : execution.user.owner;
}
