/** The small services: Session, Utilities, PropertiesService. */
import { type Execution, hostError, spend, strict } from '../execution';
import { mayKnowEmail, SCOPES } from '../scopes';
import { clockText } from './time-zones';
import { userFace } from './users';

type GoogleBlob = GoogleAppsScript.Base.Blob;
type GoogleUser = GoogleAppsScript.Base.User;

const bytesOfFace = new WeakMap<object, Uint8Array>();

/** The bytes of a blob that the script hands over, unsigned. */
export function bytesOfBlob(blob: GoogleBlob): Uint8Array {
  return bytesOfFace.get(blob) ?? new Uint8Array();
}

export function session(execution: Execution): GoogleAppsScript.Base.Session {
  const { host, user } = execution;
  const person = (method: string): GoogleUser => {
    const isKnown = mayKnowEmail(execution);
    if (!isKnown && execution.rights === 'FULL' && host.withheldEmail === 'throws')
      throw hostError(
        execution,
        `You do not have permission to call Session.${method}. Required permissions: ${SCOPES.email}`,
      );
    return userFace(execution, isKnown ? user.email : '');
  };
  return strict<GoogleAppsScript.Base.Session>(execution, 'Session', {
    getActiveUser: () => person('getActiveUser'),
    getEffectiveUser: () => person('getEffectiveUser'),
    getActiveUserLocale: () => host.locale,
    getScriptTimeZone: () => host.scriptTimeZone,
  });
}

/** Patterns of dates, with how much of the longest each shows. */
const PATTERNS: ReadonlyMap<string, number> = new Map([
  ['yyyy-MM-dd HH:mm:ss', 19],
  ['yyyy-MM-dd HH:mm', 16],
  ['yyyy-MM-dd', 10],
]);

const LONGEST_SLEEP = 300_000;

export function utilities(execution: Execution): GoogleAppsScript.Utilities.Utilities {
  return strict<GoogleAppsScript.Utilities.Utilities>(execution, 'Utilities', {
    newBlob: (data: unknown, _type: string, _name: string): GoogleBlob => {
      // Google takes bytes as numbers from -128 to 127 and refuses all else.
      const signed = Array.isArray(data) && data.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127);
      if (!signed)
        throw hostError(execution, "The parameters (…) don't match the method signature for Utilities.newBlob.");
      const blob = strict<GoogleBlob>(execution, 'Blob', {});
      bytesOfFace.set(blob, Uint8Array.from(data as number[]));
      return blob;
    },
    formatDate: (date: Date, zone: string, pattern: string): string => {
      const length = PATTERNS.get(pattern);
      if (length === undefined) throw hostError(execution, `not modelled: Utilities.formatDate as ${pattern}`);
      return clockText(date.getTime(), zone).slice(0, length);
    },
    // Time goes by, nobody waits. Longer than five minutes is refused: developers.google.com/apps-script/reference/utilities/utilities, sleep.
    sleep: (milliseconds: number): void => {
      if (milliseconds > LONGEST_SLEEP)
        throw hostError(execution, 'Invalid argument: milliseconds. Should be at most 300000.');
      spend(execution, milliseconds);
    },
  });
}

/** What Google allows a value and a whole store. */
const PROPERTY_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export function propertiesService(execution: Execution): GoogleAppsScript.Properties.PropertiesService {
  const { properties } = execution.host;
  const set = (values: Record<string, string>): void => {
    const texts = Object.values(values);
    if (texts.some((text) => Buffer.byteLength(text) > PROPERTY_BYTES))
      throw hostError(execution, 'Argument too large: value');
    const store = Object.values({ ...Object.fromEntries(properties), ...values });
    if (store.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > STORE_BYTES)
      throw hostError(execution, 'You have exceeded the property storage quota.');
    for (const [key, value] of Object.entries(values)) properties.set(key, value);
  };
  const store = strict(execution, 'Properties', {
    getProperty: (key: string): string | null => properties.get(key) ?? null,
    getProperties: (): Record<string, string> => Object.fromEntries(properties),
    setProperty: (key: string, value: string): void => set({ [key]: value }),
    deleteProperty: (key: string): void => {
      properties.delete(key);
    },
    /** Keeps the properties it does not name. */
    setProperties: (values: Record<string, string>): void => set(values),
  });
  return strict<GoogleAppsScript.Properties.PropertiesService>(execution, 'PropertiesService', {
    // Null where there is no document: developers.google.com/apps-script/reference/properties/properties-service, getDocumentProperties.
    getDocumentProperties: () => (execution.host.inDocument ? store : null),
  });
}
