/** The sheet on the page: draws what the server said, and turns whatever a person does to it into requests. Univer itself changes no cell. */
import {
  CanceledError,
  type Direction,
  ICommandService,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
} from '@univerjs/core';
import type { AreaView } from '../../server/messages';
import type { Selection } from '../state/page-state';
import { keyOf, type TabCopy, type WorkbookCopy } from '../state/workbook-copy';
import { fitFrozen } from './frozen';
import { EnterSteps, moveSelection, selectedArea, wholeCells } from './move-selection';
import type { Move } from './moving-keys';
import { fitBareRows, fitRows, setHeights } from './row-heights';
import { areaOf, isChanging, type RangeParams, shapeChange } from './shape-changes';
import { type Started, startUniver } from './start-univer';
import { enterTyped, focusCells, isTyping } from './text-being-typed';
import { workInText } from './text-caret';
import type { TextKey } from './text-keys';
import { type EditorParams, Typing } from './typing';
import { drawnCells, pendingData, sheetIdOf, tabOfSheetId, textHeld, UNIT, workbookData } from './univer-cells';
import { isSeen, reveal, scrollOf, scrollTo } from './view';

/** What a person asks of the sheet. */
export interface GridRequests {
  /** `over` is what somebody else wrote there meanwhile. */
  typed(place: Selection, text: string, over: string): void;
  cleared(place: Selection): void;
  /** Copies the selected cells, or moves their text into the clipboard. */
  copied(cut: boolean): void;
  /** `text` is what the first of the selected cells shows, `comment` what somebody has noted there. */
  selected(place: Selection, text: string, comment: string): void;
  /** Cells beside some are to get what those hold. */
  filled(from: AreaView, to: AreaView): void;
  widened(column: number, count: number, pixels: number): void;
  /** A row was made higher or lower on the screen alone. */
  heightened(): void;
  /** The part of the sheet that is seen has moved. */
  scrolled(): void;
  /** The cell's editor has closed. */
  closed(): void;
}

/** Changes of the view alone. */
const VIEW_ONLY = new Set(['sheet.mutation.set-worksheet-row-auto-height']);

export class Grid {
  readonly #started: Started;
  readonly #requests: GridRequests;
  readonly #name: string;
  readonly #steps = new EnterSteps();
  /** While the server's word is drawn nothing else may touch cells. */
  #drawing = false;
  /** Until it takes keys: whoever believed it before would break it with the first of them. */
  #silent = true;
  readonly #typing: Typing;
  #copy: WorkbookCopy;

  constructor(container: HTMLElement, language: 'ru' | 'en', name: string, copy: WorkbookCopy, requests: GridRequests) {
    this.#started = startUniver(container, language);
    this.#requests = requests;
    this.#copy = copy;
    this.#name = name;
    this.#typing = new Typing(this.#started, (tab, row, column) =>
      textHeld(this.#copy.tabs.get(tab)?.cells.get(keyOf(row, column))),
    );
    this.#commands.beforeCommandExecuted((command) => this.#judge(command));
    this.#commands.onCommandExecuted(({ id, params }) => {
      if (id !== 'sheet.operation.set-selections' || (params as { reveal?: boolean }).reveal !== true) return;
      const { tab, area } = this.selection;
      if (area.bottom - area.top === 1 && area.right - area.left === 1) reveal(this.#started, tab, area, false);
    });
    this.#draw(() => this.#started.univer.createUnit(2, this.#workbookData()));
    this.#started.api.addEvent(this.#started.api.Event.SelectionChanged, () => this.#tellSelection());
    this.#started.api.addEvent(this.#started.api.Event.ActiveSheetChanged, () => {
      if (!this.#silent && !this.#drawing) this.#fitFront();
      this.#tellSelection();
    });
    void this.ready.then(() => {
      this.#silent = false;
      this.#started.api.addEvent(this.#started.api.Event.Scroll, () => this.#drawing || this.#requests.scrolled());
      this.#requests.scrolled();
      this.#fitFront();
      this.#tellSelection();
      new ResizeObserver(() => setTimeout(() => this.#fitFront())).observe(container);
    });
  }

  #fitFront(): void {
    const tab = this.#tab(sheetIdOf(this.selection.tab));
    this.#draw(() => {
      fitBareRows(this.#started, tab);
      fitFrozen(this.#started, tab);
    });
  }

  get #commands() {
    return this.#started.univer.__getInjector().get(ICommandService);
  }

  get #workbook() {
    const workbook = this.#started.api.getActiveWorkbook();
    if (workbook === null) throw new Error('no workbook is drawn');
    return workbook;
  }

  /** Resolves once the sheet takes keys and clicks. */
  get ready(): Promise<void> {
    const lifecycle = this.#started.univer.__getInjector().get(LifecycleService);
    // Its last parts come three seconds later by themselves, and until then Enter moves nothing.
    return lifecycle.onStage(LifecycleStages.Rendered).then(() => {
      lifecycle.stage = LifecycleStages.Steady;
    });
  }

  /** The tab in front and the cells selected in it. */
  get selection(): Selection {
    const sheet = this.#workbook.getActiveSheet();
    const id = sheet.getSheetId();
    return { tab: tabOfSheetId(id), area: selectedArea(sheet, this.#tab(id).layout) };
  }

  /** Whether somebody is typing into a cell. */
  get editing(): boolean {
    return isTyping(this.#started);
  }

  /** Moves the selection as a key does; what is being typed is entered first. */
  move(move: Move): void {
    enterTyped(this.#started);
    moveSelection(this.#started, this.#tab(this.#workbook.getActiveSheet().getSheetId()), move);
  }

  /** Enters what is being typed. */
  enter(): void {
    enterTyped(this.#started);
  }

  /** Works in the text that is being typed, or is gone on with. */
  inText(key: TextKey): void {
    workInText(this.#started, key);
  }

  /** Whether a column of the tab in front is in sight. */
  sees(column: number): boolean {
    return isSeen(this.#started, this.selection.tab, { ...this.selection.area, left: column, right: column + 1 });
  }

  /** Gives the keys to the sheet; what is being typed goes on where it was begun. */
  focus(): void {
    focusCells(this.#started);
  }

  /** Draws all of a workbook anew, in the place where the person was. */
  show(copy: WorkbookCopy): void {
    const { tab, area } = this.selection;
    const scroll = scrollOf(this.#started);
    this.#copy = copy;
    this.#draw(() => {
      this.#started.api.disposeUnit(UNIT);
      this.#started.univer.createUnit(2, this.#workbookData());
    });
    if (copy.tabs.has(tab)) this.select({ tab, area }, false);
    this.#fitFront();
    scrollTo(this.#started, scroll);
    this.#tellSelection();
  }

  /** Draws some cells as the copy has them. */
  showCells(tab: number, places: readonly (readonly [row: number, column: number])[]): void {
    const known = this.#copy.tabs.get(tab);
    const shown = this.editing ? places.filter((place) => !this.#typing.leaves(tab, place)) : places;
    if (known === undefined || shown.length === 0) return;
    const { blank, filled } = drawnCells(known, shown, this.#copy.styles);
    this.#setCells(tab, blank);
    this.#setCells(tab, filled);
    this.#draw(() => fitRows(this.#started, tab, new Set(shown.map(([row]) => row))));
    this.#tellSelection();
  }

  /** Shows a text that the server has not accepted yet, set apart while it waits. */
  showPending(tab: number, row: number, column: number, text: string, waiting: boolean): void {
    const cell = this.#copy.tabs.get(tab)?.cells.get(keyOf(row, column));
    const shown = pendingData(cell, this.#copy.styles, text, waiting);
    this.#setCells(tab, { [row]: { [column]: null } });
    this.#setCells(tab, { [row]: { [column]: shown } });
  }

  /** Goes to a tab and selects cells of it. */
  select({ tab, area }: { readonly tab: number; readonly area: AreaView | null }, scroll = true): void {
    const sheet = this.#workbook.getSheetBySheetId(sheetIdOf(tab));
    if (sheet === null) return;
    if (scroll) enterTyped(this.#started);
    this.#workbook.setActiveSheet(sheet);
    if (area === null) return;
    const { layout } = this.#tab(sheetIdOf(tab));
    const [bottom, right] = [Math.min(area.bottom, layout.rowCount), Math.min(area.right, layout.columnCount)];
    if (bottom <= area.top || right <= area.left) return;
    const { top, left, ...end } = wholeCells(layout, { ...area, bottom, right });
    sheet.setActiveSelection(sheet.getRange(top, left, end.bottom - top, end.right - left));
    // Merged cells may be wider than the screen: what was asked for is what is shown.
    if (scroll) reveal(this.#started, tab, { ...area, bottom, right }, true);
    this.#tellSelection();
  }

  #workbookData(): Partial<IWorkbookData> {
    return workbookData(this.#copy, this.#started.locale, this.#name);
  }

  #tab(sheetId: string): TabCopy {
    const tab = this.#copy.tabs.get(tabOfSheetId(sheetId));
    if (tab === undefined) throw new Error(`no tab ${sheetId}`);
    return tab;
  }

  #draw(work: () => void): void {
    this.#drawing = true;
    try {
      work();
    } finally {
      this.#drawing = false;
    }
  }

  #setCells(tab: number, cellValue: object): void {
    const target = { unitId: UNIT, subUnitId: sheetIdOf(tab) };
    this.#draw(() => {
      this.#commands.syncExecuteCommand(
        'sheet.mutation.set-range-values',
        { ...target, cellValue },
        { onlyLocal: true },
      );
    });
  }

  #tellSelection(): void {
    if (this.#drawing || this.#silent) return;
    const { tab, area } = this.selection;
    const cell = this.#workbook.getSheetBySheetId(sheetIdOf(tab))?.getRange(area.top, area.left).getDisplayValue();
    const known = this.#copy.tabs.get(tab)?.cells.get(keyOf(area.top, area.left));
    const text = (cell ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
    this.#requests.selected({ tab, area }, text, known?.[3] ?? '');
  }

  /** Lets pass what shows and selects; whatever would change the workbook becomes a request, or nothing. */
  #judge({ id, params }: { readonly id: string; readonly params?: object | undefined }): void {
    if (this.#drawing) return;
    // The editor would make a list of "1. " and take the number away.
    if (id === 'doc.command.quick-list') throw new CanceledError();
    if (id === 'sheet.operation.set-cell-edit-visible') this.#keepTyped(params as EditorParams);
    if (id.startsWith('sheet.mutation.') && !VIEW_ONLY.has(id)) throw new CanceledError();
    if ((id === 'univer.command.undo' || id === 'univer.command.redo') && !this.editing) throw new CanceledError();
    if (id === 'sheet.command.move-selection-enter-tab') {
      const step = this.#steps.next(this.#copy, this.selection, params as { direction?: Direction });
      if (step !== null && step !== 'none') this.move(step);
      if (step !== null) throw new CanceledError();
    }
    if (/^univer\.command\.(copy|cut)$/.test(id) && !this.editing) {
      this.#requests.copied(id.endsWith('cut'));
      throw new CanceledError();
    }
    if (!isChanging(id)) return;
    if (id === 'sheet.command.set-range-values') this.#requestTyped(params as { range?: RangeParams });
    if (id === 'sheet.command.clear-selection-content' || id === 'sheet.command.clear-selection-all')
      this.#requests.cleared(this.selection);
    const shape = shapeChange(id, params ?? {}, this.#workbook.getActiveSheet());
    if (shape?.kind === 'fill') this.#requests.filled(shape.from, shape.to);
    if (shape?.kind === 'width') this.#requests.widened(shape.column, shape.count, shape.pixels);
    if (shape?.kind === 'height') {
      const heights = shape.rows.map((row) => [row, shape.pixels] as const);
      this.#draw(() => setHeights(this.#started, this.selection.tab, heights));
      this.#requests.heightened();
    }
    throw new CanceledError();
  }

  #keepTyped(editor: EditorParams): void {
    if (editor.visible) {
      const cell = this.#workbook.getActiveSheet().getSelection()?.getCurrentCell();
      const { tab, area } = this.selection;
      this.#typing.begin(tab, cell?.startRow ?? area.top, cell?.startColumn ?? area.left, editor);
      return;
    }
    const open = this.#typing.end();
    // The edit itself comes right after this command.
    setTimeout(() => {
      if (open?.isBehind === true) this.showCells(open.tab, [[open.row, open.column]]);
      this.#requests.closed();
    });
  }

  #requestTyped({ range }: { readonly range?: RangeParams }): void {
    const { tab } = this.selection;
    const typed = range === undefined ? null : this.#typing.take(tab, areaOf(range));
    if (typed !== null) this.#requests.typed({ tab, area: typed.area }, typed.text, typed.over);
  }
}
