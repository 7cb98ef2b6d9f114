/** Protection of rows: who may write where. */
import * as z from 'zod/mini';
import { call, replies } from './call';
import { tab, tabRequest } from './tab';

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
  /** Named or left out by the settings' cell since, without a coordinator's word: it does not count. */
  readonly unconfirmed?: readonly string[];
  /** Protections named like ours that the person may not change: they are left alone. */
  readonly blocked?: readonly string[];
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
  /** Protections named like ours that the person may not change: they are left alone. */
  readonly blocked?: readonly string[];
}

const protectRequest = () => z.object({ ...tab(), off: z.boolean() });

export const PROTECT_CALLS = {
  panelProtection: call(tabRequest, replies<ProtectionJson>()),
  /** One step towards protection, or towards none; asked again until nothing is left. */
  panelProtect: call(protectRequest, replies<ProtectJson>()),
  /** One step towards a protection that lets in nobody who coordinates no longer; all else of it stays. Asked again until nothing is left. */
  panelCloseFormer: call(tabRequest, replies<ProtectJson>()),
};
