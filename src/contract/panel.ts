/** What the panel draws, and the settings it writes. */
import * as z from 'zod/mini';
import type { DescribedLeftOut } from '../core/import/describe-left-out';
import type { Locale } from '../core/locale';
import { type SettingField, type SettingKey, settingKeys } from '../core/settings/setting-words';
import { call, replies } from './call';
import type { HostJson } from './pages/host';
import type { FindingJson, ItemJson, PlanJson, SummaryJson } from './plan-json';
import type { VersionJson } from './report';
import { tab } from './tab';

/** Everything the panel draws, in one answer. */
export interface PanelJson {
  readonly plan: PanelPlanJson;
  readonly summary: SummaryJson;
  /** The gravest first, no more than the panel can be sent at once. */
  readonly findings: readonly PanelFindingJson[];
  /** Findings that were not sent. */
  readonly unsent: number;
  /** Who answers for which items, by index in the plan. */
  readonly departments: readonly { readonly name: string; readonly items: readonly number[] }[];
  /** Of the plan's cells as they were checked; `panelFingerprint` tells whether it still holds. */
  readonly fingerprint: string;
  /** False where our columns are protected against this person: the sheet shows an older state. */
  readonly written: boolean;
  readonly locale: Locale;
  /** Address of the Google account that asked; "" where Google does not tell. */
  readonly account: string;
  /** What their tab is called, or would be. */
  readonly settingsTab: string;
  /** Texts of the settings tab by key; "" where not set. */
  readonly settings: Readonly<Record<SettingKey, string>>;
  /** Those that the tab has for this plan alone, which go before them. */
  readonly planSettings: SettingTexts;
  /** How the panel asks for those that it asks for, in its language. */
  readonly fields: readonly SettingField[];
  /** The last thing that can be taken back: fixes, or a tab that was made (`isTab`). */
  readonly undo: {
    readonly run: string;
    readonly when: string;
    readonly result: string;
    readonly isTab?: true;
  } | null;
  /** The first of what stands in the tab and is no part of the plan, and how much there is of it. */
  readonly leftOut: readonly DescribedLeftOut[];
  readonly leftOutCount: number;
  /** Newest first. */
  readonly versions: readonly VersionJson[];
  readonly notices: readonly NoticeJson[];
  readonly host: HostJson;
}

/** What somebody has left behind that a coordinator should know of, and one click that mends it. Told to coordinators alone. */
export interface NoticeJson {
  /** What the click does: closes protection to those who coordinate no longer, opens the reminders, settles waivers that nobody proves, or confirms tabs; of what the settings keep silent about it is only told. */
  readonly kind: 'former' | 'weekly' | 'claims' | 'tabs' | 'unasked';
  readonly message: string;
  /** Ids of the tabs that the message names. */
  readonly tabs?: readonly number[];
}

/** A plan without its texts, which the panel does not draw. */
export interface PanelPlanJson extends Pick<PlanJson, 'title' | 'year' | 'period' | 'sections'> {
  /** How many other plans of the period the workbook has; missing for none. */
  readonly others?: number;
  /** A coordinator has closed the period; missing where nobody has. */
  readonly closed?: true;
  /** `section` is the index of the outermost section around the item; null where there is none. */
  readonly items: readonly (Pick<ItemJson, 'number' | 'verdict'> & {
    readonly section: number | null;
    /** Due in the period, and nobody has told of it. */
    readonly owes?: true;
    /** What a coordinator may say a word on; missing where nothing is written. */
    readonly review?: ItemReviewJson;
  })[];
}

export interface ItemReviewJson {
  /** "void": accepted once, and counts no more. */
  readonly state: 'none' | 'accepted' | 'void' | 'returned';
  /** First row, 1-based. */
  readonly row: number;
  /** "'2022'!E12". */
  readonly cell: string;
  /** Of all its entries. */
  readonly seen: string;
}

/** Some of a cell's text, in order: what stays, what a finding speaks of, what a change takes out and puts in. */
export type ExcerptJson = readonly ExcerptPartJson[];

export interface ExcerptPartJson {
  readonly text: string;
  readonly kind: 'kept' | 'marked' | 'removed' | 'inserted';
}

/** A finding for the panel: what is drawn of it, and what a pick must name. */
export interface PanelFindingJson extends Pick<FindingJson, 'rule' | 'severity' | 'cell' | 'message' | 'waived'> {
  /** Which of the rule's findings in that cell, from 0. */
  readonly nth: number;
  /** 1-based. */
  readonly row: number;
  /** Index of the plan's item; null for a section, a header, another tab. */
  readonly item: number | null;
  /** The reason of a waiver that does not count, for no coordinator has given it; missing where there is none. */
  readonly claim?: string;
  readonly waivable: boolean;
  /** Of the cell's text. */
  readonly fingerprint: string;
  /** The words in question; null where there are none, or where the fix or the first suggestion shows them. */
  readonly excerpt: ExcerptJson | null;
  readonly fix: ExcerptJson | null;
  readonly suggestions: readonly { readonly message: string; readonly change: ExcerptJson }[];
}

export type SettingTexts = Readonly<Partial<Record<SettingKey, string>>>;

/** Keys that are none are passed over. */
const settingTexts = (): z.ZodMiniType<SettingTexts> =>
  z.object(Object.fromEntries(settingKeys().map((key) => [key, z.optional(z.string())])));

export const PANEL_CALLS = {
  /** The full check, with all that the panel draws; the journal notes those that a person asked for. */
  panelOpen: call(() => z.object({ ...tab(), asked: z.optional(z.boolean()) }), replies<PanelJson>()),
  /** Tells the fingerprint of a tab's plan as it is now, null where the tab is gone; reads only. */
  panelFingerprint: call(() => z.object({ sheet: z.string() }), replies<{ readonly fingerprint: string | null }>()),
  /** Takes tabs called by a period, by their ids, for the plan's own. */
  panelOurTabs: call(
    () => z.object({ ...tab(), tabs: z.array(z.number()) }),
    replies<{ readonly confirmed: number }>(),
  ),
  /** Gives back what the keys held before. */
  panelSettings: call(
    () => z.object({ ...tab(), values: settingTexts() }),
    replies<{ readonly before: SettingTexts }>(),
  ),
};
