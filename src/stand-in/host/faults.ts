/** Faults that a test may ask for, and the words in which Google's services fail for a while. */

/** A fault at calls of a method: "Range.setValues", "Files.create". */
export interface MethodFault {
  readonly method: string;
  readonly message: string;
  /** How many calls still fail. */
  times: number;
  /** Before, unless told otherwise. After: the call did its work, and only the answer was lost. */
  readonly when?: 'before' | 'after';
}

/** A fault at one call of whatever method, counted from when the fault was set. */
export interface CallFault {
  /** How many calls away it is: 1 is the next one. Spent at 0. */
  nth: number;
  readonly message: string;
  /** After: the call did its work, and only the answer was lost. */
  readonly when: 'before' | 'after';
}

export type Fault = MethodFault | CallFault;

/** developers.google.com/apps-script/guides/triggers: a simple trigger may run no longer than 30 seconds. */
export const SIMPLE_TRIGGER_LIMIT = 30_000;

/** developers.google.com/apps-script/guides/services/quotas: script runtime, 6 minutes an execution. */
export const EXECUTION_LIMIT = 360_000;

/**
 * Real failures. Those of Sheets, locks, email and runtime stand among the messages of developers.google.com/apps-script/guides/support/troubleshooting
 * and developers.google.com/apps-script/guides/services/quotas; Drive's reasons in developers.google.com/workspace/drive/api/guides/handle-errors, worded
 * as the advanced service words them, with "API call to … failed with error:" before.
 */
export const FAULTS = {
  sheetsFailed: 'Service Spreadsheets failed while accessing document with id stand-in-spreadsheet.',
  sheetsTimedOut: 'Service Spreadsheets timed out while accessing document with id stand-in-spreadsheet.',
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  driveRateLimit:
    'API call to drive.files.create failed with error: User Rate Limit Exceeded. Rate of requests for user exceed configured project quota.',
  driveTooMany: 'API call to drive.files.create failed with error: Too Many Requests',
  driveInternal: 'API call to drive.files.create failed with error: Internal Error',
  driveUnavailable: 'API call to drive.files.create failed with error: Service Unavailable',
  driveEmpty: 'API call to drive.files.create failed with error: Empty response',
  driveNotFound: 'API call to drive.files.update failed with error: File not found: file-1.',
  tooManyLocks: 'There are too many LockService operations against the same script.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  tooManyLetters: 'Service invoked too many times for one day: email.',
  tooManyAtOnce: 'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
  tooLong: 'Exceeded maximum execution time',
} as const;
