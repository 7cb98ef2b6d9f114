/** LockService: one lock a document, held by one execution at a time. */
import { type Execution, hostError, spend, strict } from '../execution/execution';
import { FAULTS } from '../host/faults';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** Whether an execution would get the document's lock now; it does where it has it already. */
export function isLockFree(execution: Execution): boolean {
  const { host } = execution;
  return !host.lockedElsewhere && (host.lockHolder === null || host.lockHolder === execution);
}

/** Google frees it when the script ends, however it ends: developers.google.com/apps-script/reference/lock/lock, releaseLock. */
export function freeLock(execution: Execution): void {
  if (execution.host.lockHolder === execution) execution.host.lockHolder = null;
}

/** Waits in virtual time only: whoever holds the lock does not go on meanwhile. */
function acquire(execution: Execution, patience: number): boolean {
  if (patience < 0) return false;
  if (!isLockFree(execution)) {
    spend(execution, patience);
    return false;
  }
  execution.host.lockHolder = execution;
  return true;
}

export function lockService(execution: Execution): GoogleAppsScript.Lock.LockService {
  const { host } = execution;
  const lock: Pick<GoogleLock, 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock'> = {
    hasLock: () => host.lockHolder === execution,
    tryLock: (patience) => acquire(execution, patience),
    waitLock: (patience) => {
      if (!acquire(execution, patience)) throw hostError(execution, FAULTS.lockTimeout);
    },
    releaseLock: () => freeLock(execution),
  };
  return strict<GoogleAppsScript.Lock.LockService>(execution, 'LockService', {
    // Null where there is no document: developers.google.com/apps-script/reference/lock/lock-service, getDocumentLock.
    getDocumentLock: () => (host.inDocument ? strict<GoogleLock>(execution, 'Lock', lock) : null),
  });
}
