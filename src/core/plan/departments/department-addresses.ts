/** Where a department is written to: its addresses in the directory, or those of whoever took over from it. */
import type { IsoDate } from '../../text/calendar';
import { executorKey } from '../executors/executor-key';
import { type Directory, EMAIL, successorOn } from './directory';

export interface DepartmentAddresses {
  /** Lower case, each once; none where the directory names none. */
  readonly emails: readonly string[];
  /** What stands in the column of addresses and is none. */
  readonly badEmails: readonly string[];
}

/** `day` decides whether the department still exists. */
export function departmentAddresses(name: string, directory: Directory | null, day: IsoDate): DepartmentAddresses {
  const listed = directory?.byKey.get(executorKey(name));
  if (directory === null || listed === undefined) return { emails: [], badEmails: [] };
  const { emails } = successorOn(directory, listed, day) ?? listed;
  const isGood = (email: string): boolean => EMAIL.test(email);
  return {
    emails: [...new Set(emails.filter(isGood).map((email) => email.toLowerCase()))],
    badEmails: emails.filter((email) => !isGood(email)),
  };
}
