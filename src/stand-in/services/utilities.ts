/** Utilities: blobs, dates and waiting. */
import { type Execution, hostError, spend, strict } from '../execution/execution';
import { clockText } from './time-zones';

type GoogleBlob = GoogleAppsScript.Base.Blob;

const bytesBehind = new WeakMap<object, Uint8Array>();

/** The bytes of a blob that the script hands over, unsigned. */
export function bytesOfBlob(blob: GoogleBlob): Uint8Array {
  return bytesBehind.get(blob) ?? new Uint8Array();
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
      bytesBehind.set(blob, Uint8Array.from(data as number[]));
      return blob;
    },
    getUuid: (): string => execution.host.newUuid(),
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
