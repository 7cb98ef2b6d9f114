/** Menus, messages and the sidebar: kept in the host, where a test or a page can look at them. */
import { type Execution, strict } from './execution';
import type { MenuEntry } from './host';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

class MenuStandIn implements Pick<GoogleMenu, 'addItem' | 'addSeparator' | 'addToUi'> {
  readonly #execution: Execution;
  readonly #title: string;
  readonly #entries: MenuEntry[] = [];

  constructor(execution: Execution, title: string) {
    this.#execution = execution;
    this.#title = title;
  }

  #face(): GoogleMenu {
    return strict<GoogleMenu>(this.#execution, 'Menu', this);
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    this.#entries.push({ caption, functionName });
    return this.#face();
  }

  addSeparator(): GoogleMenu {
    return this.#face();
  }

  addToUi(): void {
    this.#execution.host.menus.push({ title: this.#title, entries: this.#entries });
  }
}

const BUTTON_SET = { OK: 'OK', YES_NO: 'YES_NO' };
const BUTTON = { YES: 'YES', NO: 'NO', OK: 'OK', CLOSE: 'CLOSE' };

/** The Ui of an open spreadsheet. */
export function uiFace(execution: Execution): GoogleUi {
  const { host } = execution;
  const menu = (title: string): GoogleMenu => strict<GoogleMenu>(execution, 'Menu', new MenuStandIn(execution, title));
  const ui = {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    createMenu: menu,
    createAddonMenu: () => menu(''),
    alert: (message: string, buttons?: string): string => {
      host.alerts.push(message);
      return buttons === BUTTON_SET.YES_NO ? host.answer : BUTTON.OK;
    },
    showSidebar: (page: unknown): void => {
      host.sidebars.push(titles.get(page as object) ?? '');
    },
  };
  return strict<GoogleUi>(execution, 'Ui', ui);
}

/** Titles given to pages, by face. */
const titles = new WeakMap<object, string>();

/** The global HtmlService. */
export function htmlService(execution: Execution): GoogleAppsScript.HTML.HtmlService {
  const service = {
    createHtmlOutputFromFile: (_file: string): GoogleOutput => {
      const output: Pick<GoogleOutput, 'setTitle'> = {
        setTitle: (title) => {
          titles.set(face, title);
          return face;
        },
      };
      const face = strict<GoogleOutput>(execution, 'HtmlOutput', output);
      return face;
    },
  };
  return strict<GoogleAppsScript.HTML.HtmlService>(execution, 'HtmlService', service);
}
