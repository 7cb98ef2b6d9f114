/** What the page and its server say to each other: JSON, rows and columns zero-based. What comes from the page is checked here. */
import { z } from 'zod/mini';
import type { CellRange } from '../../core/grid/cell-range';

/** Shown text, number of its style in the workbook's list, what the cell holds where that differs from what it shows, and somebody's comment; null for none. */
export type CellView = readonly [text: string, style: number, content?: string | null, comment?: string];

export interface StyleView {
  readonly family?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** "#rrggbb", as all colours. */
  readonly colour?: string;
  readonly background?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Colours of thin lines: top, right, bottom, left; null where there is none. */
  readonly borders?: readonly (string | null)[];
}

export type AreaView = CellRange;

/** Everything of a tab but its cells. */
export interface TabLayout {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** In pixels, column by column; null for the usual width. */
  readonly widths: readonly (number | null)[];
  readonly hiddenColumns: readonly number[];
  /** In pixels, row by row; null where the text decides. */
  readonly heights: readonly (number | null)[];
  readonly merges: readonly AreaView[];
  /** The column of states, first of those that a check adds; null before it has. */
  readonly statusColumn: number | null;
}

export type PlacedCell = readonly [row: number, column: number, cell: CellView | null];

export interface TabView {
  readonly id: number;
  readonly layout: TabLayout;
  readonly cells: readonly PlacedCell[];
}

export interface MenuItemView {
  readonly caption: string;
  readonly functionName: string;
  /** Whether a line parts it from the entry before it. */
  readonly separated: boolean;
}

export interface MenuView {
  readonly title: string;
  readonly items: readonly MenuItemView[];
}

/** Whether the file holds what the page shows. A workbook without a file is `kept` as a draft on this computer; where that is not to be had, only by downloading it. */
export type SaveState =
  | { readonly kind: 'saved' | 'saving' | 'untitled' | 'changed' | 'kept' }
  /** `elsewhere`: another program has changed the file, which is left alone until the person decides. `unproven`: more would differ than was asked for. */
  | { readonly kind: 'refused'; readonly reason: string; readonly elsewhere: boolean; readonly unproven: boolean };

export interface WorkbookView {
  /** Changes whenever another workbook is opened or the server starts anew: versions of two epochs have nothing in common. */
  readonly epoch: string;
  readonly version: number;
  readonly name: string;
  readonly locale: 'ru' | 'en';
  readonly save: SaveState;
  readonly menus: readonly MenuView[];
  readonly styles: readonly StyleView[];
  readonly tabs: readonly TabView[];
  /** Origin of the script's pages. */
  readonly frames: string;
  /** The draft that the server went on with when it started; null where it opened something else. */
  readonly resumed: DraftView | null;
  /** What the page does not show of the workbook, or does not do. */
  readonly openingNotes: readonly string[];
}

/** A workbook that no file of the person's holds yet. */
export interface DraftView {
  readonly id: string;
  readonly name: string;
  /** When it was changed last, as an ISO date. */
  readonly at: string;
}

/** What became different between two versions of one epoch. */
export interface WorkbookChange {
  readonly epoch: string;
  readonly from: number;
  readonly version: number;
  readonly save: SaveState;
  /** Styles added behind those known before. */
  readonly styles: readonly StyleView[];
  /** Tabs in their order, by id. */
  readonly order: readonly number[];
  readonly tabs: readonly {
    readonly id: number;
    readonly layout?: TabLayout;
    readonly cells: readonly PlacedCell[];
  }[];
}

/** A page of the script's own, beside the sheet. */
export interface SidebarView {
  readonly title: string;
  /** Its path at the origin of the script's pages. */
  readonly source: string;
}

/** A page of the script's own, over everything. Pixels; null where the script did not say. */
export interface DialogView extends SidebarView {
  readonly width: number | null;
  readonly height: number | null;
}

/** What an execution showed to the person, and where it led. */
export interface Shown {
  readonly toasts: readonly string[];
  readonly alerts: readonly string[];
  /** A question that must be answered before the execution can go on; nothing was written before it. */
  readonly question: string | null;
  readonly sidebar: SidebarView | null;
  readonly dialog: DialogView | null;
  /** The cell that it made active. */
  readonly active: { readonly tab: number; readonly area: AreaView | null } | null;
}

/** What of an edit was not made though the rest was, and the words that would be lost with it. */
export interface LeftOut {
  readonly message: string;
  readonly text: string;
}

export type ActAnswer =
  | {
      readonly ok: true;
      readonly change: WorkbookChange;
      readonly shown: Shown;
      readonly result: string | null;
      readonly left: LeftOut | null;
    }
  | {
      readonly ok: false;
      /** `stale`: rows or the whole workbook are others now, the edit has lost its place. `script`: the bundle threw. */
      readonly reason: 'refused' | 'stale' | 'script';
      readonly message: string;
    };

export type FileAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

const index = z.int().check(z.gte(0), z.lte(10_000_000));
const area = z
  .object({ top: index, left: index, bottom: index, right: index })
  .check(z.refine(({ top, left, bottom, right }) => bottom > top && right > left));

/** What a person or the panel does. Names of functions are looked up among those that the bundle offers. */
const action = z.discriminatedUnion('kind', [
  /** `seen` is what the cell showed to the one who typed: it must still, where the place is in doubt. */
  z.object({ kind: z.literal('type'), area, text: z.string(), seen: z.nullable(z.string()) }),
  z.object({ kind: z.literal('paste'), area, text: z.string() }),
  /** Fills the cells of `to` with what those of `from` in it hold. */
  z.object({ kind: z.literal('fill'), from: area, to: area }),
  /** Columns made so many pixels wide. */
  z.object({
    kind: z.literal('width'),
    column: index,
    count: index.check(z.gte(1), z.lte(18_278)),
    pixels: z.int().check(z.gte(5), z.lte(2000)),
  }),
  /** New rows before `row`, with the looks of the row `like`. */
  z.object({
    kind: z.literal('insert'),
    row: index,
    like: index,
    count: index.check(z.gte(1), z.lte(1000)),
  }),
  z.object({ kind: z.literal('delete'), row: index, count: index.check(z.gte(1), z.lte(100_000)) }),
  z.object({ kind: z.literal('sort'), column: index, descending: z.boolean() }),
  z.object({ kind: z.enum(['undo', 'redo']) }),
  z.object({ kind: z.literal('click'), name: z.string(), answers: z.array(z.enum(['YES', 'NO', 'CLOSE'])) }),
  z.object({ kind: z.literal('call'), name: z.string(), argument: z.nullable(z.string()) }),
]);

export const ACT = z.object({
  /** Of this very act: sent twice, it is done once. */
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  /** Of the browser window, over reloads: whose edits an undo takes back. */
  window: z.string().check(z.minLength(8), z.maxLength(64)),
  /** Of the page that is loaded there now: it learns of the change from the answer, and is not told of it besides. */
  listener: z.string().check(z.minLength(8), z.maxLength(64)),
  epoch: z.string(),
  /** The version that the person looked at. */
  version: z.number(),
  tab: z.number(),
  active: z.nullable(area),
  action,
});

export type Act = z.output<typeof ACT>;
export type Action = Act['action'];

/** Told to windows: where the workbook stands at the start, and whatever happens to it then. */
export type ServerEvent =
  | { readonly kind: 'at'; readonly epoch: string; readonly version: number; readonly save: SaveState }
  | { readonly kind: 'change'; readonly change: WorkbookChange }
  | { readonly kind: 'save'; readonly save: SaveState };
