/** The page around the sheet: everything that is not a cell. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cellName, columnName } from '../cell-names';
import type { Desk } from '../desk';
import type { PageState, Store } from '../page-state';
import type { Words } from '../page-words';
import { ContextMenu, type ContextPlace } from './context-menu';
import { DialogBox } from './dialog-box';
import { Header, TabStrip, type Tool, Toolbar } from './header';
import type { BarMenu, MenuChoice } from './menu-bar';
import { Banner, Toasts } from './notices';
import { ScriptDialog } from './script-dialog';
import { Sidebar } from './sidebar';

/** The sheet is a picture to a screen reader, so the active cell is said; nobody listens to fifty thousand letters. */
const SPOKEN = 500;

interface AppProps {
  readonly desk: Desk;
  readonly store: Store;
  readonly words: Words;
  /** Where the sheet is drawn; it is never made anew. */
  readonly sheet: HTMLElement;
}

export function App({ desk, store, words, sheet }: AppProps) {
  const [state, setState] = useState<PageState>(store.state);
  const [context, setContext] = useState<ContextPlace | null>(null);
  const main = useRef<HTMLElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => store.subscribe(setState), [store]);
  useEffect(() => {
    main.current?.append(sheet);
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      setContext({ x: event.clientX, y: event.clientY });
    };
    sheet.addEventListener('contextmenu', open);
    return () => sheet.removeEventListener('contextmenu', open);
  }, [sheet]);

  const leave = useCallback(() => desk.grid.focus(), [desk]);
  const closePanel = useCallback(() => {
    store.set({ sidebar: null });
    desk.grid.focus();
  }, [desk, store]);
  const closeScriptDialog = useCallback(() => store.set({ scriptDialog: null }), [store]);
  const closeContext = useCallback(() => {
    setContext(null);
    desk.grid.focus();
  }, [desk]);
  const call = useCallback((name: string, argument: string | null) => desk.call(name, argument), [desk]);

  const choices = useMemo(() => cellChoices(desk, words, state), [desk, words, state.selection]);
  const menus: BarMenu[] = [
    {
      title: words.file,
      choices: [
        { caption: words.newPlan, choose: () => void desk.openOther('/new') },
        { caption: words.openExample, choose: () => void desk.openOther('/example') },
        { caption: words.openFile, choose: () => picker.current?.click() },
        { caption: words.download, separated: true, choose: () => void desk.download() },
      ],
    },
    { title: words.edit, choices: [...choices.history, ...choices.cells, choices.deleteRows] },
    { title: words.insert, choices: choices.rows },
    { title: words.sorting, choices: choices.sorting },
    ...state.menus.map(({ title, items }) => ({
      title: title === '' ? words.product : title,
      choices: items.map(({ caption, functionName, separated }) => ({
        caption,
        separated,
        choose: () => void desk.click(functionName),
      })),
    })),
  ];
  const [dialog] = state.dialogs;
  return (
    <div class={state.sidebar === null ? 'page' : 'page with-panel'}>
      <Header state={state} words={words} menus={menus} leave={leave} />
      <Toolbar tools={toolsOf(desk, words, state)} label={words.toolbar} />
      <Banner
        state={state}
        words={words}
        saveAgain={() => void desk.saveAgain()}
        download={() => void desk.download()}
      />
      <div class="middle">
        <main ref={main} class="sheet" aria-label={words.sheet} />
        {state.sidebar !== null && (
          <Sidebar
            key={state.epoch}
            title={state.sidebar}
            source={state.frame}
            words={words}
            call={call}
            close={closePanel}
            leave={goToMenus}
          />
        )}
      </div>
      <p class="spoken" role="status" aria-label={words.activeCell}>
        {cellName(state.selection.area.top, state.selection.area.left)}: {state.cellText.slice(0, SPOKEN)}
      </p>
      <TabStrip state={state} label={words.tabs} show={desk.showTab} />
      <Toasts toasts={state.toasts} words={words} dismiss={desk.dismissToast} />
      {context !== null && (
        <ContextMenu
          place={context}
          label={words.cellMenu}
          close={closeContext}
          choices={[
            ...choices.clipboard,
            ...choices.cells,
            ...separated(choices.rows),
            choices.deleteRows,
            ...separated(choices.sorting),
          ]}
        />
      )}
      {state.scriptDialog !== null && (
        <ScriptDialog
          key={state.scriptDialog.source}
          dialog={state.scriptDialog}
          words={words}
          call={call}
          close={closeScriptDialog}
          focusSheet={leave}
        />
      )}
      {dialog !== undefined && <DialogBox key={dialog.text} dialog={dialog} words={words} />}
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.openFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void desk.openFile(file).then(() => Object.assign(currentTarget, { value: '' }));
        }}
      />
    </div>
  );
}

/** The way on from the panel, as F6 goes round. */
const goToMenus = (): void => document.querySelector<HTMLElement>('.menu-bar [tabindex="0"]')?.focus();

const separated = ([first, ...rest]: readonly MenuChoice[]): MenuChoice[] =>
  first === undefined ? [] : [{ ...first, separated: true }, ...rest];

function cellChoices(desk: Desk, words: Words, { selection }: PageState) {
  const { top, left, bottom } = selection.area;
  const column = columnName(left);
  return {
    history: [
      { caption: words.undo, shortcut: 'Ctrl+Z', choose: () => void desk.undo() },
      { caption: words.redo, shortcut: 'Ctrl+Y', choose: () => void desk.redo() },
    ],
    clipboard: [
      { caption: words.cut, shortcut: 'Ctrl+X', choose: () => void desk.copy(true) },
      { caption: words.copy, shortcut: 'Ctrl+C', choose: () => void desk.copy(false) },
    ],
    cells: [{ caption: words.clear, shortcut: 'Delete', separated: true, choose: desk.clear }],
    rows: [
      { caption: words.rowAbove, choose: () => void desk.insertRow('above') },
      { caption: words.rowBelow, choose: () => void desk.insertRow('below') },
    ],
    deleteRows: { caption: words.deleteRows(top + 1, bottom), choose: () => void desk.deleteRows() },
    sorting: [
      { caption: words.sortUp(column), choose: () => void desk.sort(false) },
      { caption: words.sortDown(column), choose: () => void desk.sort(true) },
    ],
  };
}

function toolsOf(desk: Desk, words: Words, { selection, sidebar }: PageState): Tool[] {
  const { top, left, bottom } = selection.area;
  const column = columnName(left);
  const panel: Tool = {
    icon: 'panel',
    caption: words.openPanel,
    separated: true,
    use: () => void desk.click('openPanel'),
  };
  return [
    { icon: 'undo', caption: words.undo, use: () => void desk.undo() },
    { icon: 'redo', caption: words.redo, use: () => void desk.redo() },
    { icon: 'rowAbove', caption: words.rowAbove, separated: true, use: () => void desk.insertRow('above') },
    { icon: 'rowBelow', caption: words.rowBelow, use: () => void desk.insertRow('below') },
    { icon: 'deleteRow', caption: words.deleteRows(top + 1, bottom), use: () => void desk.deleteRows() },
    { icon: 'sortUp', caption: words.sortUp(column), separated: true, use: () => void desk.sort(false) },
    { icon: 'sortDown', caption: words.sortDown(column), use: () => void desk.sort(true) },
    ...(sidebar === null ? [panel] : []),
  ];
}
