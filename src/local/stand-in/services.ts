/** The small services: Session, Utilities, LockService, PropertiesService, console. */
import { type Execution, hostError, strict } from './execution';
import { clockText } from './time-zones';

type GoogleBlob = GoogleAppsScript.Base.Blob;
type GoogleLock = GoogleAppsScript.Lock.Lock;

const bytesOfFace = new WeakMap<object, Uint8Array>();

/** The bytes of a blob that the script hands over, unsigned. */
export function bytesOfBlob(blob: GoogleBlob): Uint8Array {
  return bytesOfFace.get(blob) ?? new Uint8Array();
}

export function session(execution: Execution): GoogleAppsScript.Base.Session {
  const { host } = execution;
  const user = strict(execution, 'User', { getEmail: () => host.user.email });
  return strict<GoogleAppsScript.Base.Session>(execution, 'Session', {
    getActiveUser: () => user,
    getActiveUserLocale: () => host.locale,
  });
}

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
      if (pattern !== 'yyyy-MM-dd HH:mm:ss')
        throw hostError(execution, `not modelled: Utilities.formatDate as ${pattern}`);
      return clockText(date.getTime(), zone);
    },
  });
}

/** The document's lock; another's hold on it is told by the host. */
export function lockService(execution: Execution): GoogleAppsScript.Lock.LockService {
  const { host } = execution;
  const lock: Pick<GoogleLock, 'releaseLock' | 'tryLock'> = {
    tryLock: () => !host.lockedElsewhere,
    releaseLock: () => {},
  };
  return strict<GoogleAppsScript.Lock.LockService>(execution, 'LockService', {
    getDocumentLock: () => strict<GoogleLock>(execution, 'Lock', lock),
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
    /** Keeps the properties it does not name. */
    setProperties: (values: Record<string, string>): void => set(values),
  });
  return strict<GoogleAppsScript.Properties.PropertiesService>(execution, 'PropertiesService', {
    getDocumentProperties: () => store,
  });
}
