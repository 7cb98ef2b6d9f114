/** The page's beginning: fetches the workbook, draws it, opens the panel. */
import { render } from 'preact';
import { App } from './chrome/app';
import { Connection, NoConnection } from './connection';
import { Desk, tabNames } from './desk';
import { listenToKeys } from './keyboard';
import { Store } from './page-state';
import { PAGE_WORDS } from './page-words';
import { copyOf } from './workbook-copy';
import './page.css';

/** Until the workbook is here nobody knows its language. */
const usual = PAGE_WORDS[navigator.language.startsWith('ru') ? 'ru' : 'en'];

async function start(place: HTMLElement): Promise<void> {
  render(<p class="starting">{usual.loading}</p>, place);
  const connection = new Connection();
  const view = await connection.state();
  const words = PAGE_WORDS[view.locale];
  document.documentElement.lang = view.locale;
  const store = new Store({
    name: view.name,
    epoch: view.epoch,
    menus: view.menus,
    frame: view.frame,
    save: view.save,
    tabs: tabNames(copyOf(view)),
    selection: { tab: view.tabs[0]?.id ?? 0, area: { top: 0, left: 0, bottom: 1, right: 1 } },
    cellText: '',
    link: 'online',
    waiting: [],
    dialogs: [],
    toasts: [],
    sidebar: null,
    scriptDialog: null,
    running: 0,
  });
  store.subscribe(({ name }) => {
    document.title = `${name} — ${words.product}`;
  });
  const sheet = document.createElement('div');
  sheet.className = 'univer';
  // Univer measures the place that it is drawn in, so that must be on the page before.
  document.body.append(sheet);
  const desk = new Desk(connection, words, store, view, sheet);
  render(<App desk={desk} store={store} words={words} sheet={sheet} />, place);
  listenToKeys(desk, sheet);
  addEventListener('beforeunload', (event) => {
    // Whatever else is not in a file yet is kept by the server, a reload loses nothing of it.
    if (store.state.waiting.length > 0) event.preventDefault();
  });
  await desk.grid.ready;
  await desk.click('openPanel');
}

const place = document.getElementById('page');
if (place !== null) {
  start(place).catch((error: unknown) => {
    if (!(error instanceof NoConnection)) throw error;
    render(
      <p class="starting" role="alert">
        {usual.noConnection}
      </p>,
      place,
    );
  });
}
