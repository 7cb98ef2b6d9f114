/** Menus, messages and the sidebar: kept in the host, where a test or a page can look at them. */
import { type Execution, hostError, strict, UNANSWERED } from './execution';
import type { MenuEntry } from './host';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

class MenuStandIn implements Pick<GoogleMenu, 'addItem' | 'addSeparator' | 'addToUi'> {
  readonly #execution: Execution;
  readonly #title: string;
  readonly #entries: MenuEntry[] = [];
  #separated = false;

  constructor(execution: Execution, title: string) {
    this.#execution = execution;
    this.#title = title;
  }

  #face(): GoogleMenu {
    return strict<GoogleMenu>(this.#execution, 'Menu', this);
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    this.#entries.push({ caption, functionName, ...(this.#separated ? { separated: true } : {}) });
    this.#separated = false;
    return this.#face();
  }

  addSeparator(): GoogleMenu {
    this.#separated = true;
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
      if (buttons !== BUTTON_SET.YES_NO) {
        host.alerts.push(message);
        return BUTTON.OK;
      }
      const pressed = typeof host.answer === 'string' ? host.answer : host.answer(message);
      if (typeof host.answer === 'string') host.alerts.push(message);
      if (pressed !== null) return pressed;
      host.question = message;
      throw hostError(execution, UNANSWERED);
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
