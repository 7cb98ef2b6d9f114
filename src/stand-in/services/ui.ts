/** Menus, messages and the sidebar: kept in the host, where a test or a page can look at them. */
import { type Execution, hostError, strict, UNANSWERED } from '../execution/execution';
import type { MenuEntry } from '../host/host';

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

  #self(): GoogleMenu {
    return strict<GoogleMenu>(this.#execution, 'Menu', this);
  }

  addItem(caption: string, functionName: string): GoogleMenu {
    this.#entries.push({ caption, functionName, ...(this.#separated ? { separated: true } : {}) });
    this.#separated = false;
    return this.#self();
  }

  addSeparator(): GoogleMenu {
    this.#separated = true;
    return this.#self();
  }

  addToUi(): void {
    this.#execution.host.menus.push({ title: this.#title, entries: this.#entries });
  }
}

const BUTTON_SET = { OK: 'OK', YES_NO: 'YES_NO' };
const BUTTON = { YES: 'YES', NO: 'NO', OK: 'OK', CLOSE: 'CLOSE' };

/** The Ui of an open spreadsheet. */
export function googleUi(execution: Execution): GoogleUi {
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
      const { file, title, appended } = pageBehind(execution, page);
      host.sidebars.push({ file, title, appended });
    },
    showModalDialog: (page: unknown, title: string): void => {
      const { file, appended, width, height } = pageBehind(execution, page);
      host.dialogs.push({ file, title, appended, width, height });
    },
  };
  return strict<GoogleUi>(execution, 'Ui', ui);
}

/** A page as the script made it. */
interface Page {
  readonly file: string;
  title: string;
  appended: string;
  width: number | null;
  height: number | null;
}

const pageOf = new WeakMap<object, Page>();

function pageBehind(execution: Execution, object: unknown): Page {
  const page = pageOf.get(object as object);
  if (page === undefined) throw hostError(execution, 'not modelled: a page of another make');
  return page;
}

/** The global HtmlService. */
export function htmlService(execution: Execution): GoogleAppsScript.HTML.HtmlService {
  const service = {
    createHtmlOutputFromFile: (file: string): GoogleOutput => {
      const { pages } = execution;
      if (pages !== null && !pages.has(file)) throw hostError(execution, `No HTML file named ${file} was found.`);
      const page: Page = { file, title: '', appended: '', width: null, height: null };
      const output: Pick<GoogleOutput, 'append' | 'setHeight' | 'setTitle' | 'setWidth'> = {
        append: (html) => set({ appended: page.appended + html }),
        setHeight: (height) => set({ height }),
        setTitle: (title) => set({ title }),
        setWidth: (width) => set({ width }),
      };
      const object = strict<GoogleOutput>(execution, 'HtmlOutput', output);
      const set = (change: Partial<Page>): GoogleOutput => {
        Object.assign(page, change);
        return object;
      };
      pageOf.set(object, page);
      return object;
    },
  };
  return strict<GoogleAppsScript.HTML.HtmlService>(execution, 'HtmlService', service);
}
