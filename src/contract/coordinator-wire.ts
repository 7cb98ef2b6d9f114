/** What crosses the border to the coordinator's dialog: reminders, protection of rows, health, the self-check. Rows and columns in text are 1-based. */
import type { Locale } from '../core/locale';
import type { TabRequest } from './wire';

/** Views of the dialog, by the menu entry that opens it. */
export type CoordinatorView = 'reminders' | 'protection' | 'health' | 'self-check';

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
  readonly unanswered: readonly ReminderItemJson[];
  readonly faulty: readonly ReminderItemJson[];
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
  /** Recipients that may still be written to today; null where mail is not allowed to the script. */
  readonly quota: number | null;
  /** Where the person may allow mail; null where it is allowed. */
  readonly consentUrl: string | null;
  readonly weekly: WeeklyJson | null;
}

export type SkipReason = 'answered' | 'recent' | 'uncertain' | 'no-address' | 'quota' | 'failed';

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

/** Rows in which certain departments may write. */
export interface ProtectedAreaJson {
  /** "E12:E14". */
  readonly range: string;
  readonly departments: readonly string[];
  readonly emails: readonly string[];
  readonly change: 'same' | 'add' | 'change';
}

/** What protection is and what it will be: nothing is touched by asking. */
export interface ProtectionJson {
  readonly sheet: string;
  readonly state: 'none' | 'outdated' | 'set';
  /** Who may change everything, beside the spreadsheet's owner. */
  readonly coordinators: readonly string[];
  readonly areas: readonly ProtectedAreaJson[];
  /** Ranges of our own protections that will go. */
  readonly removed: readonly string[];
  /** Tabs protected whole: settings and directory. */
  readonly tabs: readonly { readonly sheet: string; readonly change: 'same' | 'add' | 'change' }[];
  /** Departments without an address: their cells stay open to every editor, or nobody could fill them in. */
  readonly open: readonly { readonly department: string; readonly items: number }[];
  readonly badEmails: readonly { readonly department: string; readonly email: string }[];
  /** Addresses of another domain than the coordinators'; they may be right. */
  readonly foreign: readonly { readonly department: string; readonly email: string }[];
  /** Protections to be added, changed or removed. */
  readonly changes: number;
}

export interface ProtectJson {
  /** Protections touched in this step. */
  readonly changed: number;
  /** Protections left for the steps to come; 0 when done. */
  readonly left: number;
  /** Addresses that Google refused. */
  readonly refused: readonly string[];
}

export type HealthState = 'good' | 'warning' | 'bad' | 'unknown';

export interface HealthCheckJson {
  readonly id: string;
  readonly state: HealthState;
  readonly title: string;
  /** What was seen. */
  readonly detail: string;
  /** What to do; null where all is well. */
  readonly remedy: string | null;
  /** A page that helps; null where none does. */
  readonly url: string | null;
}

export interface HealthJson {
  readonly checks: readonly HealthCheckJson[];
}

export interface SelfCheckJson {
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly expected: string;
    readonly seen: string;
    readonly state: 'same' | 'differs' | 'failed' | 'skipped';
  }[];
  /** What could not be cleared away afterwards, in words; null where nothing is left. */
  readonly left: string | null;
}

/** Names of the functions the dialog may call, with what they take and give. */
export interface CoordinatorCalls {
  panelReminders: { request: TabRequest; value: RemindersJson };
  /** Checks anew and sends to those named that still owe something, to all for null; never twice within five days. */
  panelRemind: {
    request: TabRequest & {
      readonly departments: readonly string[] | null;
      /** Asked again under the same id, for its answer was lost, it tells what it has sent already as sent. */
      readonly requestId?: string | undefined;
    };
    value: RemindJson;
  };
  /** Sends weekly until that ISO day; null ends it. `takeOver` ends another coordinator's. */
  panelWeekly: {
    request: TabRequest & { readonly until: string | null; readonly takeOver: boolean };
    value: { readonly weekly: WeeklyJson | null };
  };
  panelProtection: { request: TabRequest; value: ProtectionJson };
  /** One step towards protection, or towards none; asked again until nothing is left. */
  panelProtect: { request: TabRequest & { readonly off: boolean }; value: ProtectJson };
  panelHealth: { request: TabRequest; value: HealthJson };
  /** Tries in a temporary tab and Doc what is assumed of Google, and clears them away. */
  panelSelfCheck: { request: { readonly locale: Locale | null }; value: SelfCheckJson };
}
