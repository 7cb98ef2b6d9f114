/** Who can be written to, who is chosen, and what stands in the way; pure. */
import type { ReminderJson, RemindersJson } from '../../../contract/remind';

export interface Recipients {
  /** Those who can be written to. */
  readonly ready: readonly string[];
  /** Those of them who are chosen, and how many addresses they have. */
  readonly picked: readonly string[];
  readonly addresses: number;
  /** Addresses of those chosen that nobody has agreed to yet. */
  readonly fresh: readonly string[];
  /** All addresses on show. */
  readonly shown: readonly string[];
  /** Whether letters can be sent from here at all. */
  readonly mayMail: boolean;
  /** How many more may be written to today; null where Google does not tell. */
  readonly quota: number | null;
}

const isReady = ({ state }: ReminderJson): boolean => state === 'ready';

export const readyDepartments = ({ departments }: RemindersJson): string[] =>
  departments.filter(isReady).map(({ department }) => department);

/** Nobody while the reminders have not come. */
export function recipientsOf(reminders: RemindersJson | null, chosen: ReadonlySet<string>): Recipients {
  if (reminders === null)
    return { ready: [], picked: [], addresses: 0, fresh: [], shown: [], mayMail: false, quota: null };
  const { departments, consentUrl, quota } = reminders;
  const picked = departments.filter((reminder) => isReady(reminder) && chosen.has(reminder.department));
  return {
    ready: readyDepartments(reminders),
    picked: picked.map(({ department }) => department),
    addresses: picked.reduce((sum, { emails }) => sum + emails.length, 0),
    fresh: [...new Set(picked.flatMap(({ unapproved = [] }) => unapproved))],
    shown: departments.flatMap(({ emails }) => emails),
    mayMail: consentUrl === null && quota !== null,
    quota,
  };
}
