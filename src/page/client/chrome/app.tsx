/** The page around the sheet: everything that is not a cell. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { formatCell } from '../../../core/grid/cell-range';
import { useSay } from '../../../ui/shared/say';
import { type Store, useStore } from '../../../ui/shared/store';
import { focusMenus } from '../actions/keyboard';
import type { PageActions } from '../actions/page-actions';
import type { PageState } from '../state/page-state';
import { PAGE_WORDS } from '../state/page-words';
import { ContextMenu, type ContextPlace } from './context-menu';
import { DialogBox } from './dialog-box';
import { FindBar } from './find-bar';
import { Header, TabStrip, Toolbar } from './header';
import { barMenus, contextChoices, toolsOf } from './menus';
import { NameBox } from './name-box';
import { Banner, Toasts } from './notices';
import { ScriptDialog } from './script-dialog';
import { Sidebar } from './sidebar';

/** The sheet is a picture to a screen reader, so the active cell is said; nobody listens to fifty thousand letters. */
const SPOKEN = 500;

interface AppProps {
  readonly actions: PageActions;
  readonly store: Store<PageState>;
  /** Where the sheet is drawn; it is never made anew. */
  readonly sheet: HTMLElement;
}

export function App({ actions, store, sheet }: AppProps) {
  const say = useSay();
  const state = useStore(store);
  const { selection, cellText, toasts, dialogs } = state;
  const picker = useRef<HTMLInputElement>(null);
  const menus = barMenus(actions, say, state, () => picker.current?.click());
  const [dialog] = dialogs;
  return (
    <div class={state.sidebar === null ? 'page' : 'page with-panel'}>
      <Header state={state} menus={menus} leave={actions.focusSheet} />
      <Toolbar tools={toolsOf(actions, say, state)} label={say(PAGE_WORDS.toolbar)} />
      <Banner
        state={state}
        saveAgain={() => void actions.saveAgain()}
        download={() => void actions.download()}
        reopen={() => void actions.reopen()}
      />
      <div class="middle">
        <Sheet actions={actions} state={state} sheet={sheet} />
        <ScriptPages actions={actions} state={state} store={store} />
      </div>
      <p class="spoken" role="status" aria-label={say(PAGE_WORDS.activeCell)}>
        {formatCell(selection.area.top, selection.area.left)}: {cellText.slice(0, SPOKEN)}
      </p>
      <TabStrip state={state} label={say(PAGE_WORDS.tabs)} show={actions.showTab} />
      <Toasts toasts={toasts} dismiss={actions.dismissToast} />
      {dialog !== undefined && <DialogBox key={dialog.text} dialog={dialog} typedOn={actions.typeLetter} />}
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={say(PAGE_WORDS.openFile)}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void actions.openFile(file).then(() => Object.assign(currentTarget, { value: '' }));
        }}
      />
    </div>
  );
}

interface PartProps extends Pick<AppProps, 'actions'> {
  readonly state: PageState;
}

/** The sheet's place, and the menu of its cells. */
function Sheet({ actions, state, sheet }: PartProps & Pick<AppProps, 'sheet'>) {
  const say = useSay();
  const [context, setContext] = useState<ContextPlace | null>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.append(sheet);
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      setContext({ x: event.clientX, y: event.clientY });
    };
    sheet.addEventListener('contextmenu', open);
    return () => sheet.removeEventListener('contextmenu', open);
  }, [sheet]);
  const close = useCallback(() => {
    setContext(null);
    actions.focusSheet();
  }, [actions]);
  return (
    <>
      <main ref={main} class="sheet" aria-label={say(PAGE_WORDS.sheet)}>
        {!state.ready && (
          <p class="sheet-waits" role="status">
            {say(PAGE_WORDS.loading)}
          </p>
        )}
        {state.finding && <FindBar find={actions.find} show={actions.show} close={() => actions.setFinding(false)} />}
        {state.statusAside !== null && state.ready && (
          <button
            type="button"
            class="aside-hint"
            onClick={() => actions.show({ row: state.selection.area.top, column: (state.statusAside ?? 0) + 1 })}
          >
            {say(PAGE_WORDS.statusAside)} →
          </button>
        )}
        {state.comment !== '' && (
          <aside class="cell-comment" aria-label={say(PAGE_WORDS.comment)}>
            {state.comment}
          </aside>
        )}
        <NameBox selection={state.selection} go={actions.goTo} leave={actions.focusSheet} />
      </main>
      {context !== null && (
        <ContextMenu
          place={context}
          label={say(PAGE_WORDS.cellMenu)}
          close={close}
          choices={contextChoices(actions, say, state)}
        />
      )}
    </>
  );
}

/** Pages of the script's own: the panel beside the sheet, a dialog over everything. */
function ScriptPages({ actions, state, store }: PartProps & Pick<AppProps, 'store'>) {
  const { sidebar, scriptDialog, epoch, frames, changes } = state;
  const closeDialog = useCallback(() => store.set({ scriptDialog: null }), [store]);
  const closePanel = useCallback(() => {
    store.set({ sidebar: null });
    actions.focusSheet();
  }, [actions, store]);
  return (
    <>
      {sidebar !== null && (
        <Sidebar
          key={epoch}
          title={sidebar.title}
          source={frames + sidebar.source}
          call={actions.call}
          close={closePanel}
          leave={focusMenus}
          focusSheet={actions.focusSheet}
          pressed={actions.panelPressed}
          typed={actions.typeLetter}
          step={actions.step}
          changes={changes}
        />
      )}
      {scriptDialog !== null && (
        <ScriptDialog
          key={scriptDialog.source}
          dialog={{ ...scriptDialog, source: frames + scriptDialog.source }}
          call={actions.call}
          close={closeDialog}
          focusSheet={actions.focusSheet}
        />
      )}
    </>
  );
}
