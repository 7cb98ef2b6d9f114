/** The page's parts put together, and all that a person can do with them. */
import { columnLetters, oneCell } from '../../../core/grid/cell-range';
import type { Say } from '../../../ui/shared/say';
import type { Store } from '../../../ui/shared/store';
import type { AreaView, Shown, WorkbookView } from '../../server/messages';
import type { Connection, NoConnection } from '../connection/connection';
import { Edits } from '../connection/edits';
import type { PageParts } from '../connection/parts';
import { Requests } from '../connection/requests';
import { Sync } from '../connection/sync';
import { copiedText } from '../grid/clipboard-text';
import { findCells } from '../grid/find-cells';
import { LateGrid } from '../grid/late-grid';
import type { Move, Place } from '../grid/moving-keys';
import type { TextKey } from '../grid/text-keys';
import type { PageState } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import { Prompts } from '../state/prompts';
import { copyOf } from '../state/workbook-copy';
import { createFileActions } from './files';
import { TypingRest } from './typing-rest';

/** Milliseconds that the sheet lets the panel go before it. */
const PANEL_FIRST = 1000;

export type PageActions = ReturnType<typeof startPage>;

/** Draws the sheet into `container` and keeps it as the server has it. Longer than most: what it makes must know one another. */
export function startPage(
  connection: Connection,
  say: Say,
  store: Store<PageState>,
  view: WorkbookView,
  container: HTMLElement,
) {
  const copy = copyOf(view);
  let panelAsked: () => void = () => undefined;
  // Nothing else moves while the sheet's library unpacks itself: the panel's first answer goes before it.
  const begin = new Promise<void>((resolve) => {
    panelAsked = resolve;
    setTimeout(resolve, PANEL_FIRST);
  });
  const grid: LateGrid = new LateGrid(begin, container, view.locale, view.name, copy, {
    typed: (place, text, over) => edits.edit(place, text, 'type', over),
    cleared: (place) => edits.edit(place, '', 'paste'),
    copied: (cut) => void cellActions.copy(cut),
    selected: (selection, cellText, comment) => {
      store.set({ selection, cellText, comment });
      typing.selected();
      lookAside();
    },
    filled: (from, to) => void requests.perform({ kind: 'fill', from, to }),
    widened: (column, count, pixels) => void requests.perform({ kind: 'width', column, count, pixels }),
    heightened: () => {
      if (!heightMentioned) prompts.toast(say(PAGE_WORDS.rowHeight));
      heightMentioned = true;
    },
    scrolled: () => lookAside(),
    closed: () => sync.drawLayout(),
  });
  const rest = new TypingRest(() => grid.editing);
  const typing = createTypingActions(grid, rest);
  let heightMentioned = false;
  /** Vekha's own columns may be out of sight: the page then says where they are. */
  const lookAside = (): void => {
    const column = sync.copy.tabs.get(grid.selection.tab)?.layout.statusColumn ?? null;
    const statusAside = column === null || grid.sees(column) ? null : column;
    if (statusAside !== store.state.statusAside) store.set({ statusAside });
  };
  const prompts = new Prompts(store, say, { answered: () => grid.there?.focus(), open: (show) => rest.after(show) });
  const lost = (link: NoConnection['kind']): void => {
    store.set({ link });
    edits.showWaiting();
  };
  const follow = ({ toasts, sidebar, dialog, active }: Shown): void => {
    for (const toast of toasts) prompts.toast(toast);
    if (sidebar !== null) store.set({ sidebar });
    if (dialog !== null) rest.after(() => store.set({ scriptDialog: dialog }));
    if (active !== null) grid.select(active);
  };
  const sync = new Sync(connection, store, grid, copy, { lost, back: () => edits.send() });
  const parts: PageParts = { connection, store, grid, sync, prompts, say, follow, lost };
  const edits = new Edits(parts);
  const edited = (): Promise<void> => edits.send();
  const requests = new Requests({ ...parts, edited });
  const cellActions = createCellActions(parts, edits, requests);
  void sync.listen();
  return {
    ...cellActions,
    ...createRowActions(parts, requests),
    ...createFileActions({ ...parts, requests, edited, fetchWhole: () => sync.fetchWhole() }),
    click: (name: string) => requests.click(name),
    call: (name: string, argument: string | null) =>
      requests.call(name, argument).finally(() => setTimeout(panelAsked)),
    toast: (text: string) => prompts.toast(text),
    dismissToast: prompts.dismissToast,
    /** Resolves once the sheet takes keys and clicks. */
    ready: () => grid.ready,
    isEditing: () => grid.editing,
    move: (move: Move) => grid.there?.move(move),
    ...typing,
    holdsText: () => prompts.holdText,
    focusSheet: () => grid.there?.focus(),
  };
}

/** What becomes of a text that is being typed when something else is turned to. */
function createTypingActions(grid: LateGrid, rest: TypingRest) {
  /** The cell whose text was entered by pressing the panel, and that nobody has left yet. */
  let left = '';
  const place = (): string => JSON.stringify(grid.selection);
  return {
    enterTyped: () => grid.there?.enter(),
    typed: () => rest.typed(),
    inText: (key: TextKey) => grid.there?.inText(key),
    selected(): void {
      if (left !== place()) left = '';
    },
    /** Tells whether a text was left by it, or just before, that may be gone on with. */
    panelPressed(): boolean {
      if (grid.editing) left = place();
      grid.there?.enter();
      return left !== '';
    },
    /** A letter that the panel does not take is the selected cell's, behind what was typed there just before. */
    typeLetter(letter: string): void {
      grid.there?.focus();
      if (!grid.editing && left === place()) grid.there?.inText({ kind: 'goOn' });
      left = '';
      rest.typed();
      document.execCommand('insertText', false, letter);
    },
  };
}

function createCellActions({ grid, sync, prompts, store, say }: PageParts, edits: Edits, requests: Requests) {
  const paste = (text: string): void => edits.edit(grid.selection, text, 'paste');
  const clear = (): void => edits.edit(grid.selection, '', 'paste');
  const selectedText = (): string => {
    const { tab, area } = grid.selection;
    const copy = sync.copy.tabs.get(tab);
    return copy === undefined ? '' : copiedText(copy, area);
  };
  return {
    clear,
    /** The selected cells as text for the clipboard. */
    selectedText,
    paste,
    /** From the menu: the browser may ask the person, or refuse. */
    async pasteClipboard(): Promise<void> {
      const text = await navigator.clipboard.readText().catch(() => null);
      if (text === null) prompts.toast(say(PAGE_WORDS.pasteByKeys));
      else if (text !== '') paste(text);
    },
    /** The first selected row's cells go into those below; a single row takes the one above it. */
    fillDown(): Promise<unknown> {
      const { area } = grid.selection;
      const top = area.bottom - area.top === 1 ? area.top - 1 : area.top;
      const from = { ...area, top, bottom: top + 1 };
      return top < 0 ? Promise.resolve() : requests.perform({ kind: 'fill', from, to: { ...area, top } });
    },
    find: (text: string) => {
      const copy = sync.copy.tabs.get(grid.selection.tab);
      return copy === undefined ? [] : findCells(copy, text);
    },
    setFinding: (finding: boolean) => {
      store.set({ finding });
      if (!finding) grid.there?.focus();
    },
    show: ({ row, column }: Place) => grid.select({ tab: grid.selection.tab, area: oneCell(row, column) }),
    async copy(cut: boolean): Promise<void> {
      await navigator.clipboard.writeText(selectedText());
      if (cut) clear();
    },
    goTo(area: AreaView): void {
      grid.select({ tab: grid.selection.tab, area });
      grid.there?.focus();
    },
    showTab(tab: number): void {
      grid.select({ tab, area: null });
      grid.there?.focus();
    },
  };
}

function createRowActions({ grid, prompts, say, store }: PageParts, requests: Requests) {
  const step = (kind: 'undo' | 'redo'): Promise<unknown> => {
    // What was said of the step before, "Undone: …" say, is no longer so.
    store.set({ toasts: [] });
    return requests.perform({ kind });
  };
  return {
    undo: () => step('undo'),
    redo: () => step('redo'),
    step,
    insertRow(where: 'above' | 'below') {
      const { top, bottom } = grid.selection.area;
      const [row, like] = where === 'above' ? [top, top] : [bottom, bottom - 1];
      return requests.perform({ kind: 'insert', row, like, count: bottom - top });
    },
    deleteRows() {
      const { top, bottom } = grid.selection.area;
      return requests.perform({ kind: 'delete', row: top, count: bottom - top });
    },
    async sort(descending: boolean): Promise<void> {
      const { left: column } = grid.selection.area;
      const buttons = [{ label: say(PAGE_WORDS.sort), value: 'sort' }];
      const hint = say(PAGE_WORDS.sortHint, { column: columnLetters(column) });
      if ((await prompts.choose(say(PAGE_WORDS.sortQuestion), hint, buttons)) === 'sort')
        await requests.perform({ kind: 'sort', column, descending });
    },
  };
}
