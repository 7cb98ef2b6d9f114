/** One writer at a time in a document. */
import { AppError } from '../../core/failure/app-error';

/** How long a person may be kept waiting for somebody else's check, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Runs `work` under the document's lock; throws AppError `busy` when it cannot be had. What was written is
 * flushed before the lock is released, or the next writer would read the sheet as it was. Not to be nested.
 */
export function withLock<Result>(patience: number, work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  // Null outside a document, where there is nobody to wait for.
  if (lock === null) return work();
  if (!obtain(lock, patience)) throw new AppError('busy');
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    release(lock);
  }
}

/** For work that a person asked for and waits for. */
export function withPatientLock<Result>(work: () => Result): Result {
  return withLock(PATIENCE, work);
}

function obtain(lock: GoogleAppsScript.Lock.Lock, patience: number): boolean {
  try {
    return lock.tryLock(patience);
  } catch (error) {
    // Google throws when too many ask at once: whoever asked has to wait all the same.
    throw new AppError('busy', {}, error);
  }
}

function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    // It goes with the end of this execution; what was done is done and must not be told as failed.
  }
}
