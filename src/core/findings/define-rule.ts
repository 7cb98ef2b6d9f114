/** The shape of a rule, typed so that a wrong message id, a missing language or unequal placeholders do not compile. */
import type { Verdict } from '../activity/verdict';
import type { TextChange } from '../grid/cell-edit';
import type { Message, MessageValues, Placeholder, ValuesOf } from '../i18n/format-message';
import type { Directory } from '../plan/departments/directory';
import type { Plan, PlanItem } from '../plan/plan';
import type { PlanText } from '../plan/plan-texts';
import type { UnreadCell } from '../plan/unread-cells';
import type { Severity } from '../settings/grades';
import type { SettingProblem } from '../settings/settings';
import type { DateRange } from '../text/dates/dates';
import type { ReportingPeriod } from '../text/dates/reporting-period';
import type { GivenPromise, JudgedPromise } from './promise';
import type { ReportedBefore } from './reported-before';
import type { Closing, Review } from './review';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** Messages whose two languages name the same values; any other does not compile. */
type Matched<All> = {
  readonly [Id in keyof All]: All[Id] extends {
    readonly ru: infer Ru extends string;
    readonly en: infer En extends string;
  }
    ? Same<Placeholder<Ru>, Placeholder<En>> extends true
      ? All[Id]
      : { readonly ru: Ru; readonly en: `placeholders differ from the Russian message` }
    : never;
};

/** A rule's messages by id. */
type RuleMessages = Readonly<Record<string, Message>>;

/** A cell of the plan's own tab, or of another when `sheet` is given. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly sheet?: string;
}

/** What an item's entries say, worked out once for all rules. */
export interface ItemActivity {
  readonly verdict: Verdict;
  /** One for each entry of the item, in order. */
  readonly entries: readonly {
    readonly verdict: Verdict;
    /** The deciding words, shortened for a message; "" where there are none to quote. */
    readonly evidence: string;
    /** Of `unclear`: it says something, and whether that is work a careful colleague would ask. */
    readonly isDoubtful?: true;
    /** Of `none`: only deeds of earlier years are told. */
    readonly isEarlier: boolean;
    /** Of `none`: only deeds after the reporting period are told. */
    readonly isLater?: true;
    /** Of `none`: nothing was added since an earlier period's report. */
    readonly isReported?: true;
    /** Whether it stands in a column of another part of the year, and says nothing of this one. */
    readonly isOfOtherColumn?: true;
  }[];
}

/** All that a rule may look at; what is costly is worked out once, when first asked for. */
export interface RuleContext {
  /** Without the texts of cells that were passed over. */
  readonly plan: Plan;
  /** With them: to be counted, not to be read. */
  readonly whole: Plan;
  readonly unread: readonly UnreadCell[];
  readonly isUnread: (row: number, column: number) => boolean;
  /** A measure of the whole plan as it stands in `plan`. */
  readonly itemOf: (item: PlanItem) => PlanItem;
  readonly activityOf: (item: PlanItem) => ItemActivity;
  /** Whether a measure is to be reported on: false where its period does not touch the reporting period. */
  readonly isDue: (item: PlanItem) => boolean;
  /** Where an item's progress is to be written: of several columns, that of the reporting period. */
  readonly progressPlace: (item: PlanItem) => PlanItem['progressCell'];
  /** What a text alone says of the reporting period. */
  readonly saysOf: (text: string) => Verdict;
  /** Dates of a text, those without a year read by the reporting year. */
  readonly datesOf: (text: string) => readonly DateRange[];
  /** Whether a period says something that can be read as time. */
  readonly isReadable: (period: string) => boolean;
  /** Whether Roman numerals stand in Latin letters anywhere in the plan. */
  readonly hasLatinNumerals: () => boolean;
  /** First and last year of the plan, by the settings or the title; null where neither tells. */
  readonly planYears: readonly [number, number] | null;
  /** The tab of executors; null where the workbook has none. */
  readonly directory: Directory | null;
  /** What earlier reports promised for a measure, by what is said of it now. */
  readonly promisesOf: (item: PlanItem) => readonly JudgedPromise[];
  /** What a coordinator has said of a measure. */
  readonly reviewOf: (item: PlanItem) => Review | null;
  /** Whether the period was closed with a measure as it is. */
  readonly closingOf: (item: PlanItem) => Closing | null;
  /** Entries of the tab before; null where the workbook has no tab for it. */
  readonly lastYear: LastYear | null;
  readonly settings: { readonly sheet: string; readonly problems: readonly SettingProblem[] };
}

/** Longer entries of the tab of the period before, by fingerprint: where each stands there. */
export interface LastYear {
  readonly sheet: string;
  readonly entries: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  /** What earlier reports promised and none of them has kept; missing where nothing is known of them. */
  readonly promises?: readonly GivenPromise[];
  /** What earlier reports on parts of the tab's own time held; missing where there is none. */
  readonly reported?: ReportedBefore;
  /** In order of time; missing for an edit, which counts nothing. */
  readonly tabs?: readonly { readonly period: ReportingPeriod; readonly states: StateColumn | null }[];
}

/** Where the states of an earlier tab stand; rows and columns are zero-based, `bottom` is the row behind the last. */
export interface StateColumn {
  readonly sheet: string;
  readonly column: number;
  /** Blank in rows that go on with a measure. */
  readonly name: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a rule may add to a finding. */
export interface Extras<Messages extends RuleMessages> {
  /** Other cells the message speaks of. */
  readonly related?: readonly Place[];
  /** Changes of the finding's own cell that cannot be wrong; its other words stay as they are. */
  readonly fix?: readonly TextChange[];
  /** Changes of the finding's own cell that a person may pick. */
  readonly suggestions?: readonly Proposal<Messages>[];
}

/** A message of the rule says what the change does. */
export type Proposal<Messages extends RuleMessages> = {
  readonly [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly values: ValuesOf<Messages[Id]['ru']>;
    readonly changes: readonly TextChange[];
  };
}[keyof Messages & string];

export type Report<Messages extends RuleMessages> = <Id extends keyof Messages & string>(
  message: Id,
  place: Place,
  values: ValuesOf<Messages[Id]['ru']>,
  extras?: Extras<Messages>,
) => void;

/** Reports by message id, the messages' types forgotten. */
export type ReportAny = (message: string, place: Place, values: MessageValues, extras?: Extras<RuleMessages>) => void;

/** What a rule looks at: the whole plan, one measure after another, one text after another. A measure that nobody touched is not judged again. */
interface Looks<Reporting> {
  /** Below the header it may say no more than numbers, names, sections and kinds of rows tell, unless `looksAt` says otherwise: an edit asks it of nothing else. */
  readonly check?: (context: RuleContext, report: Reporting) => void;
  /**
   * What else `check` looks at: which entries are equal, and what each of these says; or, of entries without a letter, how many there are, and what is closed. By that
   * alone the marks tell (row-facts.ts) whether an edit of one entry changes what is said of others.
   */
  readonly looksAt?: 'equal entries' | 'all entries';
  /** May look at the measure, the settings and the other tabs, but at no other measure. */
  readonly checkItem?: (item: PlanItem, context: RuleContext, report: Reporting) => void;
  /** A text that somebody wrote into the plan; of the rest of the plan it may know nothing but what letters its Roman numerals stand in. */
  readonly checkText?: (text: PlanText, context: RuleContext, report: Reporting) => void;
}

/** A rule as the engine runs it, its messages' types forgotten. */
export interface Rule extends Looks<ReportAny> {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: RuleMessages;
}

/** What the catalogue says of a rule: a name of a few words for lists, what sets it off, how to mend it, and why it matters; stays out of the bundle because nothing in it is imported there. */
export type RuleDocumentation = Readonly<Record<'title' | 'trigger' | 'remedy' | 'reason', Message>>;

/** Declares a rule, which reports by message id with exactly the values that the message names. */
export function defineRule<const All extends RuleMessages>(
  rule: Looks<Report<All>> & {
    readonly id: string;
    readonly severity: Severity;
    readonly messages: All & Matched<All>;
  },
): Rule {
  return rule as unknown as Rule;
}
