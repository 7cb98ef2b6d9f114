/** One writer at a time in a document. */
import { AppError } from '../core/app-error';

/** How long a person may be kept waiting for somebody else's check, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Runs `work` under the document's lock; throws AppError `busy` when it cannot be had. What was written is
 * flushed before the lock is released, or the next writer would read the sheet as it was.
 */
export function withLock<Result>(patience: number, work: () => Result): Result {
  // Null outside a document, where there is nobody to wait for.
  const lock = LockService.getDocumentLock();
  if (lock === null) return work();
  if (!lock.tryLock(patience)) throw new AppError('busy');
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}

/** For work that a person asked for and waits for. */
export function withPatientLock<Result>(work: () => Result): Result {
  return withLock(PATIENCE, work);
}
