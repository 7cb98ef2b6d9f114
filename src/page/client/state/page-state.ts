/** What the page shows around the sheet. */
import type { AreaView, DialogView, MenuView, SaveState, SidebarView } from '../../server/messages';

export interface DialogButton {
  readonly label: string;
  readonly value: string;
}

export interface Dialog {
  readonly title: string;
  readonly text: string;
  /** A text that a person must not lose, with a way to copy it. */
  readonly keep?: string;
  /** The first is the one that is meant. */
  readonly buttons: readonly DialogButton[];
  readonly pressed: (value: string) => void;
}

export interface Selection {
  readonly tab: number;
  readonly area: AreaView;
}

/** An edit that the server has not confirmed. */
export interface WaitingEdit {
  readonly cell: string;
  readonly text: string;
}

export interface PageState {
  readonly name: string;
  readonly epoch: string;
  readonly frames: string;
  readonly menus: readonly MenuView[];
  readonly save: SaveState;
  readonly tabs: readonly { readonly id: number; readonly name: string }[];
  readonly selection: Selection;
  /** What the first of the selected cells shows. */
  readonly cellText: string;
  /** What somebody has noted at it; "" for nothing. */
  readonly comment: string;
  /** Whether a text is being looked for. */
  readonly finding: boolean;
  /** The column of states, where it is out of sight. */
  readonly statusAside: number | null;
  readonly link: 'online' | 'offline' | 'stranger';
  readonly waiting: readonly WaitingEdit[];
  readonly dialogs: readonly Dialog[];
  readonly toasts: readonly { readonly id: number; readonly text: string }[];
  readonly sidebar: SidebarView | null;
  /** A page of the script's own, over everything. */
  readonly scriptDialog: DialogView | null;
  readonly running: number;
  /** How often the workbook was seen to change. */
  readonly changes: number;
  /** Whether the sheet takes keys and clicks. */
  readonly ready: boolean;
}
