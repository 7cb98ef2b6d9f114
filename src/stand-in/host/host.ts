/** What Google keeps between executions: the spreadsheet, its people, properties, Drive; and what was shown to the person. */

import { randomUUID } from 'node:crypto';
import type { CellRange } from '../../core/grid/cell-range';
import { widestRow } from '../../core/grid/grid';
import type { Locale } from '../../core/locale';
import type { DriveEntry } from './drive-entry';
import type { Fault } from './faults';
import type { Sheet, Workbook } from './model';
import type { Person } from './rights';
import { MANIFEST_SCOPES } from './scopes';

/** What a conversion may lose, to see that it is noticed; signs that nobody sees it may lose unnoticed. */
export type ConversionLoss = 'entry' | 'merge' | 'border' | 'body' | 'signs';

export interface MenuEntry {
  readonly caption: string;
  readonly functionName: string;
  /** Present where a line parts the entry from the one before. */
  readonly separated?: true;
}

/** Rows and columns of a tab as Sheets counts them, blank ones included. */
export interface TabSize {
  rows: number;
  columns: number;
}

/** A time-driven trigger, by the week. */
export interface TriggerEntry {
  readonly id: string;
  readonly functionName: string;
  /** Address of who made it: as them it runs, and nobody else sees it. */
  readonly owner: string;
  readonly weeks: number;
  readonly weekDay: string;
  /** By the script's clock. */
  readonly hour: number;
  /** When it runs, in milliseconds, where it runs but once. */
  readonly once?: number;
}

/** A letter that was sent. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  /** The sender's name as shown; "" where none was given. */
  readonly name: string;
  readonly replyTo: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A dialog shown over the spreadsheet. */
export interface Dialog {
  /** The page's name: "Sidebar". */
  readonly file: string;
  readonly title: string;
  /** What the script appended to the page. */
  readonly appended: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface Host {
  readonly workbook: Workbook;
  readonly id: string;
  /** The spreadsheet's name. */
  readonly title: string;
  /** False where the script runs outside of any document. */
  readonly inDocument: boolean;
  /** Of the person's account and of the spreadsheet alike: it decides how typed text is read. */
  readonly locale: Locale;
  /** IANA name of the spreadsheet's zone. */
  readonly timeZone: string;
  /** IANA name of the manifest's zone. */
  readonly scriptTimeZone: string;
  /** Whose executions these are unless told otherwise. */
  readonly user: Person;
  /** Address of the spreadsheet's owner; "" where nobody told. */
  readonly owner: string;
  /** Addresses of who may edit the spreadsheet, beside its owner. */
  readonly editors: string[];
  /** Whom a new protection lets in besides the owner and its maker: Google's pages do not say, and code is written for either. */
  readonly newProtections: 'everybody' | 'nobody';
  /** Addresses that Google lets nobody name as an editor: of no account, or of a domain that the administrator keeps out. */
  readonly refusedEditors: Set<string>;
  /** What a person granted. All that the manifest lists unless taken away here; a scope that it does not list is of no use. */
  readonly grantedScopes: Set<string>;
  /** What becomes of asking for an address that was not granted: Google's page on Session promises "", reports tell of a refusal. */
  readonly withheldEmail: 'blank' | 'throws';
  /** The button a person would press when asked. Null leaves the question open: the execution ends there, and `question` tells it. */
  readonly answer: 'YES' | 'NO' | ((question: string) => 'YES' | 'NO' | 'CLOSE' | null);
  question: string | null;
  /** The time it is: `clock` where that is set, else what the maker told or the machine's, and what went by in sleeping and waiting. */
  readonly now: () => Date;
  /** Milliseconds since the epoch; null where time is not the host's own. */
  clock: number | null;
  /** Whether the script's `Date` reads `now`. */
  readonly tellsTime: boolean;
  /** What `Utilities.getUuid` gives: by chance, unless the maker told how. */
  readonly newUuid: () => string;
  /** Lets time go by. */
  readonly advance: (milliseconds: number) => void;
  /** Milliseconds gone by, by the clock where that is set; else only in sleeping, waiting and calls. */
  readonly elapsed: () => number;
  /** Milliseconds that a service call takes. */
  callCost: number | ((method: string) => number);
  /** Number of the service call at which each execution is killed, from 1; null lets them live. */
  killAt: number | null;
  /** Whether "=…" and a leading apostrophe work in cells of plain text, too: Google leaves it open. */
  readonly looseText: boolean;
  /** Whether Sheets alters odd characters of a text on its way into a cell: tabs, CRLF, soft hyphens, blanks at the edges. Nobody tells. */
  readonly altersText: boolean;
  /** Characters of a request or an answer that google.script.run carries; null where nothing is known to stop it. */
  readonly clientLimit: number | null;
  readonly calls: Map<string, number>;
  /** Cells that went from sheets to the script and back since the host was made. */
  readonly cellsMoved: { read: number; written: number };
  readonly faults: Fault[];
  readonly properties: Map<string, string>;
  readonly drive: Map<string, DriveEntry>;
  /** Advanced services that are named in the manifest but switched off, or not there at all: `Drive`, `Docs`. */
  readonly switchedOff: Map<string, 'disabled' | 'absent'>;
  /** Milliseconds until Drive's list shows what was made or changed. */
  driveLag: number;
  /** What Google's conversion of a .docx loses. */
  readonly conversionLosses: Set<ConversionLoss>;
  readonly sizes: Map<Sheet, TabSize>;
  readonly ids: Map<Sheet, number>;
  activeSheet: Sheet;
  /** The cells that a script made active, in the active tab; null when it made none. */
  activeRange: CellRange | null;
  /** Where a person opens a file of Drive. */
  readonly linkOf: (id: string) => string;
  /** True while somebody else holds the document's lock. */
  lockedElsewhere: boolean;
  /** Which execution holds the document's lock. */
  lockHolder: object | null;
  readonly triggers: TriggerEntry[];
  readonly mailbox: Letter[];
  /** Recipients a person and day. */
  mailQuota: number;
  readonly dialogs: Dialog[];
  readonly menus: { readonly title: string; readonly entries: readonly MenuEntry[] }[];
  readonly toasts: string[];
  readonly alerts: string[];
  readonly sidebars: Pick<Dialog, 'file' | 'title' | 'appended'>[];
}

/** What Sheets gives a tab that holds less. */
const LEAST: TabSize = { rows: 1000, columns: 26 };

/** developers.google.com/apps-script/guides/services/quotas: email recipients a day of a consumer's account. */
const CONSUMER_LETTERS = 100;

/** Cells that a spreadsheet may hold, blank ones included: support.google.com/drive/answer/37603. */
const MOST_CELLS = 10_000_000;

export interface HostOptions {
  readonly locale: Locale;
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  readonly id?: string;
  readonly title?: string;
  readonly inDocument?: boolean;
  readonly user?: Person;
  readonly owner?: string;
  readonly editors?: readonly string[];
  readonly withheldEmail?: Host['withheldEmail'];
  readonly newProtections?: Host['newProtections'];
  readonly clock?: number;
  readonly callCost?: Host['callCost'];
  readonly mailQuota?: number;
  readonly answer?: Host['answer'];
  readonly now?: () => Date;
  readonly newUuid?: () => string;
  readonly linkOf?: Host['linkOf'];
  readonly looseText?: boolean;
  readonly altersText?: boolean;
  readonly clientLimit?: number;
  /** What earlier executions left in the document's properties. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** A spreadsheet as Google would have it after the file was opened there. The workbook must have a sheet. Long, for all that a host holds is named once. */
export function createHost(workbook: Workbook, options: HostOptions): Host {
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('a workbook without sheets');
  const active = workbook.sheets[workbook.activeSheet] ?? first;
  const user = options.user ?? { email: '', owner: true };
  const base = options.now ?? (() => new Date());
  let gone = 0;
  const host: Host = {
    workbook,
    id: options.id ?? 'stand-in-spreadsheet',
    title: options.title ?? 'План',
    inDocument: options.inDocument ?? true,
    locale: options.locale,
    timeZone: options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    scriptTimeZone: options.scriptTimeZone ?? 'Europe/Moscow',
    user,
    owner: options.owner ?? (user.owner ? user.email : ''),
    editors: [...(options.editors ?? [])],
    newProtections: options.newProtections ?? 'everybody',
    refusedEditors: new Set(),
    grantedScopes: new Set(MANIFEST_SCOPES),
    withheldEmail: options.withheldEmail ?? 'blank',
    answer: options.answer ?? 'YES',
    question: null,
    now: () => new Date(host.clock ?? base().getTime() + gone),
    clock: options.clock ?? null,
    tellsTime: options.now !== undefined || options.clock !== undefined,
    newUuid: options.newUuid ?? randomUUID,
    advance: (milliseconds) => {
      gone += milliseconds;
      if (host.clock !== null) host.clock += milliseconds;
    },
    elapsed: () => host.clock ?? gone,
    callCost: options.callCost ?? 0,
    killAt: null,
    looseText: options.looseText ?? false,
    altersText: options.altersText ?? false,
    clientLimit: options.clientLimit ?? null,
    calls: new Map(),
    cellsMoved: { read: 0, written: 0 },
    faults: [],
    properties: new Map(Object.entries(options.properties ?? {})),
    drive: new Map(),
    switchedOff: new Map(),
    driveLag: 0,
    conversionLosses: new Set(),
    sizes: new Map(),
    ids: new Map(workbook.sheets.map((sheet, index) => [sheet, index === 0 ? 0 : 1000 + index])),
    activeSheet: active,
    activeRange: null,
    linkOf: options.linkOf ?? ((id) => `https://docs.google.com/document/d/${id}/edit`),
    lockedElsewhere: false,
    lockHolder: null,
    triggers: [],
    mailbox: [],
    mailQuota: options.mailQuota ?? CONSUMER_LETTERS,
    menus: [],
    toasts: [],
    alerts: [],
    sidebars: [],
    dialogs: [],
  };
  return host;
}

/** Size of a tab; made on first asking. */
export function tabSize(host: Host, sheet: Sheet): TabSize {
  const known = host.sizes.get(sheet);
  if (known !== undefined) return known;
  const columns = Math.max(LEAST.columns, widestRow(sheet.rows));
  // A tab out to column XFD has fewer rows to spare, or it alone would be more than a spreadsheet may hold.
  const spare = Math.min(LEAST.rows, Math.floor(MOST_CELLS / 5 / columns));
  const size = { rows: Math.max(spare, sheet.rows.length), columns };
  host.sizes.set(sheet, size);
  return size;
}

/** Calls counted since the host was made, with their sum: {"Range.getValues": 2, …, "total": 2}. */
export function callCounts(host: Host): Readonly<Record<string, number>> {
  const counts = [...host.calls].sort(([one], [other]) => (one < other ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return { ...Object.fromEntries(counts), total };
}

/** Whether the spreadsheet has no room for so many cells more. */
export function overflows(host: Host, more: number): boolean {
  const sizes = host.workbook.sheets.map((sheet) => tabSize(host, sheet));
  return sizes.reduce((sum, { rows, columns }) => sum + rows * columns, more) > MOST_CELLS;
}
