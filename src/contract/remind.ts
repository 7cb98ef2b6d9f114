/** Reminders: who owes what, the letters that say so, and sending them every week. */
import * as z from 'zod/mini';
import type { Locale } from '../core/locale';
import { call, replies } from './call';
import { tab, tabRequest } from './tab';

/** One item that a department is reminded of. */
export interface ReminderItemJson {
  readonly number: string;
  readonly name: string;
  /** "'2022'!E12". */
  readonly cell: string;
  /** Opens the spreadsheet at that cell. */
  readonly url: string;
  /** Why, in words: not answered, or what is wrong with the answer. */
  readonly reason: string;
}

/**
 * `ready` may be sent; `no-address` has none in the directory; `recent` was sent within five days; `uncertain` was being sent when that run broke off,
 * so that nobody knows, and counts as sent.
 */
export type ReminderState = 'ready' | 'no-address' | 'recent' | 'uncertain';

/** The reminder of one department that still owes something. */
export interface ReminderJson {
  readonly department: string;
  readonly state: ReminderState;
  readonly emails: readonly string[];
  /** Entries of the directory's column of addresses that are no addresses. */
  readonly badEmails: readonly string[];
  /** Those of `emails` that no coordinator has agreed to yet: a letter there is for a person to confirm. Missing where there are none. */
  readonly unapproved?: readonly string[];
  /** The first of them: the dialog can be sent no more at once. `counts` are of all. */
  readonly unanswered: readonly ReminderItemJson[];
  readonly faulty: readonly ReminderItemJson[];
  readonly counts: { readonly unanswered: number; readonly faulty: number };
  readonly subject: string;
  /** The letter as it is sent, plain text. */
  readonly text: string;
  /** Opens the person's own mail program with it; shortened where a link could not hold all. */
  readonly mailto: string;
  /** "2022-12-31 23:59:59" by the spreadsheet's clock; null where none was sent lately. */
  readonly lastSent: string | null;
}

/** Weekly sending, by one trigger of one coordinator. */
export interface WeeklyJson {
  /** Address of whose trigger sends; "" where Google does not tell. */
  readonly owner: string;
  readonly mine: boolean;
  /** Last day of sending, ISO. */
  readonly until: string;
  /** Name of the tab it reminds of; null where that tab is gone. */
  readonly sheet: string | null;
}

export interface RemindersJson {
  readonly sheet: string;
  readonly locale: Locale;
  /** ISO day by which answers are due; null where the settings name none. */
  readonly deadline: string | null;
  /** Only departments that owe something. */
  readonly departments: readonly ReminderJson[];
  /** Departments that owe nothing. */
  readonly answered: number;
  /** Whether the period is closed: then no answer is waited for. */
  readonly closed: boolean;
  /** Recipients that may still be written to today; null where mail is not allowed to the script. */
  readonly quota: number | null;
  /** Where the person may allow mail; null where it is allowed. */
  readonly consentUrl: string | null;
  readonly weekly: WeeklyJson | null;
  /** Addresses of the whole plan that no coordinator has agreed to: weekly letters go there only once somebody has. */
  readonly fresh: readonly { readonly department: string; readonly email: string }[];
}

export type SkipReason = 'unapproved' | 'answered' | 'recent' | 'uncertain' | 'no-address' | 'quota' | 'failed';

export interface RemindJson {
  /** Departments written to now. */
  readonly sent: readonly string[];
  readonly skipped: readonly {
    readonly department: string;
    readonly reason: SkipReason;
    /** In words: what to do about it. */
    readonly detail: string;
  }[];
  /** False where time ran out: asked again, the rest is sent. */
  readonly done: boolean;
}

const remindRequest = () =>
  z.object({
    ...tab(),
    /** Null for all that owe something. */
    departments: z.nullable(z.array(z.string())),
    /** Addresses that the person was shown: no letter goes to another that nobody has agreed to. Missing where nothing was shown. */
    shown: z.optional(z.array(z.string())),
    /** Asked again under the same id, for its answer was lost, it tells what it has sent already as sent. */
    requestId: z.optional(z.string()),
  });

const weeklyRequest = () =>
  z.object({
    ...tab(),
    /** ISO day of the last sending; null ends it. */
    until: z.nullable(z.string()),
    /** New addresses that the person was shown, which are agreed to by it; none where it is missing. */
    shown: z.optional(z.array(z.string())),
    /** Ends another coordinator's sending. */
    takeOver: z.boolean(),
  });

export const REMIND_CALLS = {
  panelReminders: call(tabRequest, replies<RemindersJson>()),
  /** Checks anew and sends to those that still owe something; never twice within five days. */
  panelRemind: call(remindRequest, replies<RemindJson>()),
  panelWeekly: call(weeklyRequest, replies<{ readonly weekly: WeeklyJson | null }>()),
};
