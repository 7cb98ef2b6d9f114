/** The page's beginning: fetches the workbook, draws it, opens the panel. */
import { render } from 'preact';
import { SAY, SayContext } from '../../ui/shared/say';
import { createStore } from '../../ui/shared/store';
import { dayAndTime } from './actions/files';
import { listenToKeys } from './actions/keyboard';
import { startPage } from './actions/page-actions';
import { App } from './chrome/app';
import { Connection, NoConnection } from './connection/connection';
import { labelLibrary } from './grid/label-library';
import type { PageState } from './state/page-state';
import { PAGE_WORDS } from './state/page-words';
import { copyOf, tabNames } from './state/workbook-copy';
import './page.css';

/** Until the workbook is here nobody knows its language. */
const usual = SAY[navigator.language.startsWith('ru') ? 'ru' : 'en'];

async function start(place: HTMLElement): Promise<void> {
  render(<p class="starting">{usual(PAGE_WORDS.loading)}</p>, place);
  const connection = new Connection();
  const view = await connection.state();
  const say = SAY[view.locale];
  document.documentElement.lang = view.locale;
  const store = createStore<PageState>({
    name: view.name,
    epoch: view.epoch,
    frames: view.frames,
    menus: view.menus,
    save: view.save,
    tabs: tabNames(copyOf(view)),
    selection: { tab: view.tabs[0]?.id ?? 0, area: { top: 0, left: 0, bottom: 1, right: 1 } },
    cellText: '',
    comment: '',
    finding: false,
    statusAside: null,
    link: 'online',
    waiting: [],
    dialogs: [],
    toasts: [],
    sidebar: null,
    scriptDialog: null,
    running: 0,
    changes: 0,
    ready: false,
  });
  const setTitle = ({ name }: PageState): void => {
    document.title = `${name} — ${say(PAGE_WORDS.product)}`;
  };
  setTitle(store.state);
  store.subscribe(setTitle);
  const sheet = document.createElement('div');
  sheet.className = 'univer';
  const actions = startPage(connection, say, store, view, sheet);
  render(
    <SayContext.Provider value={say}>
      <App actions={actions} store={store} sheet={sheet} />
    </SayContext.Provider>,
    place,
  );
  listenToKeys(actions, sheet);
  addEventListener('beforeunload', (event) => {
    actions.enterTyped();
    // Whatever else is not in a file yet is kept by the server, a reload loses nothing of it; a text given back stands nowhere else.
    if (store.state.waiting.length > 0 || actions.holdsText()) event.preventDefault();
  });
  actions.ready().then(
    () => {
      labelLibrary(say);
      store.set({ ready: true });
    },
    () => actions.toast(say(PAGE_WORDS.noConnection)),
  );
  if (view.resumed !== null) actions.toast(say(PAGE_WORDS.resumed, { at: dayAndTime(view.resumed.at) }));
  for (const note of view.openingNotes) actions.toast(note);
  await actions.click('openPanel');
}

const place = document.getElementById('page');
if (place !== null) {
  start(place).catch((error: unknown) => {
    if (!(error instanceof NoConnection)) throw error;
    render(
      <p class="starting" role="alert">
        {usual(PAGE_WORDS.noConnection)}
      </p>,
      place,
    );
  });
}
