/** What Google keeps between executions: the spreadsheet, its people, properties, Drive; and what was shown to the person. */
import type { RoundtripWorkbook, Sheet } from 'hucre/xlsx';
import type { Locale } from '../../core/findings/finding';
import type { CellRange } from '../../core/grid/cell-range';

/** Rights of an execution: of a published add-on not enabled here, of a simple trigger, of a click. */
export type Rights = 'NONE' | 'LIMITED' | 'FULL';

export interface DriveEntry {
  readonly id: string;
  name: string;
  mimeType: string;
  bytes: Uint8Array;
  /** How often the contents were replaced. */
  revision: number;
  comments: number;
}

/** A fault to be thrown at calls of a method: "Range.setValues", "Files.create". */
export interface Fault {
  readonly method: string;
  readonly message: string;
  /** How many calls still fail. */
  times: number;
}

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

export interface Host {
  readonly workbook: RoundtripWorkbook;
  /** Of the person's account and of the spreadsheet alike: it decides how typed text is read. */
  readonly locale: Locale;
  /** IANA name of the spreadsheet's zone. */
  readonly timeZone: string;
  readonly user: { readonly email: string; readonly owner: boolean };
  /** The button a person would press when asked. Null leaves the question open: the execution ends there, and `question` tells it. */
  readonly answer: 'YES' | 'NO' | ((question: string) => 'YES' | 'NO' | 'CLOSE' | null);
  question: string | null;
  readonly now: () => Date;
  /** Whether "=…" and a leading apostrophe work in cells of plain text, too: Google leaves it open. */
  readonly looseText: boolean;
  readonly calls: Map<string, number>;
  readonly faults: Fault[];
  readonly properties: Map<string, string>;
  readonly drive: Map<string, DriveEntry>;
  readonly sizes: Map<Sheet, TabSize>;
  readonly ids: Map<Sheet, number>;
  activeSheet: Sheet;
  /** The cells that a script made active, in the active tab; null when it made none. */
  activeRange: CellRange | null;
  /** Where a person opens a file of Drive. */
  readonly linkOf: (id: string) => string;
  /** True while somebody else holds the document's lock. */
  lockedElsewhere: boolean;
  readonly menus: { readonly title: string; readonly entries: readonly MenuEntry[] }[];
  readonly toasts: string[];
  readonly alerts: string[];
  readonly sidebars: string[];
}

/** What Sheets gives a tab that holds less. */
const LEAST: TabSize = { rows: 1000, columns: 26 };

export interface HostOptions {
  readonly locale: Locale;
  readonly timeZone?: string;
  readonly user?: Host['user'];
  readonly answer?: Host['answer'];
  readonly now?: () => Date;
  readonly linkOf?: Host['linkOf'];
  readonly looseText?: boolean;
}

/** A spreadsheet as Google would have it after the file was opened there. The workbook must have a sheet. */
export function createHost(workbook: RoundtripWorkbook, options: HostOptions): Host {
  const [first] = workbook.sheets;
  if (first === undefined) throw new Error('a workbook without sheets');
  const active = workbook.sheets[workbook.activeSheet ?? 0] ?? first;
  return {
    workbook,
    locale: options.locale,
    timeZone: options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    user: options.user ?? { email: '', owner: true },
    answer: options.answer ?? 'YES',
    question: null,
    now: options.now ?? (() => new Date()),
    looseText: options.looseText ?? false,
    calls: new Map(),
    faults: [],
    properties: new Map(),
    drive: new Map(),
    sizes: new Map(),
    ids: new Map(workbook.sheets.map((sheet, index) => [sheet, index === 0 ? 0 : 1000 + index])),
    activeSheet: active,
    activeRange: null,
    linkOf: options.linkOf ?? ((id) => `https://docs.google.com/document/d/${id}/edit`),
    lockedElsewhere: false,
    menus: [],
    toasts: [],
    alerts: [],
    sidebars: [],
  };
}

/** Size of a tab; made on first asking. */
export function tabSize(host: Host, sheet: Sheet): TabSize {
  const known = host.sizes.get(sheet);
  if (known !== undefined) return known;
  const columns = Math.max(LEAST.columns, ...sheet.rows.map((row) => row.length));
  const size = { rows: Math.max(LEAST.rows, sheet.rows.length), columns };
  host.sizes.set(sheet, size);
  return size;
}

/** Calls counted since the host was made, with their sum: {"Range.getValues": 2, …, "total": 2}. */
export function callCounts(host: Host): Readonly<Record<string, number>> {
  const counts = [...host.calls].sort(([one], [other]) => (one < other ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return { ...Object.fromEntries(counts), total };
}
