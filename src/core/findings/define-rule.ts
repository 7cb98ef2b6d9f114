/** The shape of a rule, typed so that a wrong message id, a missing language or unequal placeholders do not compile. */
import type { Verdict } from '../activity/verdict';
import type { TextChange } from '../grid/cell-edit';
import type { MessageValues } from '../i18n/format-message';
import type { Locale } from '../locale';
import type { Directory } from '../plan/directory';
import type { Plan, PlanItem } from '../plan/plan';
import type { PlanText } from '../plan/plan-texts';
import type { SettingProblem } from '../settings/settings';
import type { DateRange } from '../text/dates';
import type { Severity } from './finding';

/** Names in braces: "строка {row}" has `row`; in "{count|запись|записи|записей}" it is `count`. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}|${string}` ? Bare : Name) | Placeholder<Rest>
  : never;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** The English messages that go with the Russian ones: the same ids, each with the same placeholders. */
type Counterpart<Ru extends Record<string, string>, En> = {
  readonly [Id in keyof Ru]: Id extends keyof En
    ? En[Id] extends string
      ? Same<Placeholder<Ru[Id]>, Placeholder<En[Id]>> extends true
        ? En[Id]
        : `placeholders differ from the Russian message`
      : string
    : string;
} & { readonly [Id in Exclude<keyof En, keyof Ru>]: never };

type ValuesOf<Text extends string> = [Placeholder<Text>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Name in Placeholder<Text>]: string | number };

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
  }[];
}

/** All that a rule may look at; what is costly is worked out once, when first asked for. */
export interface RuleContext {
  readonly plan: Plan;
  /** Every text a department or the coordinator wrote into the plan, in reading order. */
  readonly texts: readonly PlanText[];
  readonly activityOf: (item: PlanItem) => ItemActivity;
  /** Dates of a text, those without a year read by the reporting year. */
  readonly datesOf: (text: string) => readonly DateRange[];
  /** First and last year of the plan, by the settings or the title; null where neither tells. */
  readonly planYears: readonly [number, number] | null;
  /** The tab of executors; null where the workbook has none. */
  readonly directory: Directory | null;
  /** Entries of the year before; null where the workbook has no tab for it. */
  readonly lastYear: LastYear | null;
  readonly settings: { readonly sheet: string; readonly problems: readonly SettingProblem[] };
}

/** Longer entries of the tab of the year before, by fingerprint: where each stands there. */
export interface LastYear {
  readonly sheet: string;
  readonly entries: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

/** What a rule may add to a finding. */
export interface Extras<Messages extends Record<string, string>> {
  /** Other cells the message speaks of. */
  readonly related?: readonly Place[];
  /** Changes of the finding's own cell that cannot be wrong; its other words stay as they are. */
  readonly fix?: readonly TextChange[];
  /** Changes of the finding's own cell that a person may pick. */
  readonly suggestions?: readonly Proposal<Messages>[];
}

/** A message of the rule says what the change does. */
export type Proposal<Messages extends Record<string, string>> = {
  readonly [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly values: ValuesOf<Messages[Id]>;
    readonly changes: readonly TextChange[];
  };
}[keyof Messages & string];

export type Report<Messages extends Record<string, string>> = <Id extends keyof Messages & string>(
  message: Id,
  place: Place,
  values: ValuesOf<Messages[Id]>,
  extras?: Extras<Messages>,
) => void;

/** A rule as the engine runs it, its messages' types forgotten. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  readonly check: (
    context: RuleContext,
    report: (message: string, place: Place, values: MessageValues, extras?: Extras<Record<string, string>>) => void,
  ) => void;
}

/** What the catalogue says of a rule; stays out of the bundle because nothing in it is imported there. */
export interface RuleDocumentation {
  readonly ru: RuleTexts;
  readonly en: RuleTexts;
}

/** A name of a few words for lists, what sets the rule off, how to mend it, and why it matters. */
interface RuleTexts {
  readonly title: string;
  readonly trigger: string;
  readonly remedy: string;
  readonly reason: string;
}

/** Declares a rule. `check` reports by message id with exactly the values the message names. */
export function defineRule<const Ru extends Record<string, string>, const En extends Record<string, string>>(rule: {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: { readonly ru: Ru; readonly en: En & Counterpart<Ru, En> };
  readonly check: (context: RuleContext, report: Report<Ru>) => void;
}): Rule {
  return rule as unknown as Rule;
}
