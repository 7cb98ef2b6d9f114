/** The panel as it is built, in a real browser, its google.script.run answered by the built bundle over the stand-in. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { runFunction } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { bundle } from '../spreadsheet';

/** A made-up origin that the browser takes for a secure one; nothing is ever fetched from it. */
const ADDRESS = 'https://panel.localhost/';

/** The page that the script has shown last. */
const html = ({ sidebars }: Host): string =>
  readFileSync(new URL(`../../../build/out/${sidebars.at(-1)?.file}.html`, import.meta.url), 'utf8') +
  sidebars.at(-1)?.appended;

export interface PanelPage {
  readonly page: Page;
  readonly host: Host;
  /** Names of the functions called, in order. */
  readonly calls: string[];
  /** Changes what the next calls meet; null to answer as usual. */
  answerWith(answer: ((name: string, json: string) => Promise<string> | string) | null): void;
  /** Lets the server work and loses its answer wherever `isLost` says so. */
  loseAnswers(isLost: (name: string) => boolean): void;
  close(): Promise<void>;
}

export interface PanelOptions {
  readonly locale?: 'ru' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** Scrolls and transitions are jumped over, for pictures that come out the same. */
  readonly still?: boolean;
}

/** A browser window in which one panel after another is shown, each beside a spreadsheet of its own. */
export interface PanelWindow {
  /** `click`: the menu's entry that opens it. */
  show(host: Host, click?: string): Promise<PanelPage>;
  close(): Promise<void>;
}

/** Opens the panel beside a spreadsheet, in a window of its own. */
export async function openPanelPage(browser: Browser, host: Host, options: PanelOptions = {}): Promise<PanelPage> {
  const window = await openPanelWindow(browser, options);
  const panel = await window.show(host);
  return {
    ...panel,
    close: async () => {
      await window.close();
      await panel.close();
    },
  };
}

export async function openPanelWindow(browser: Browser, options: PanelOptions = {}): Promise<PanelWindow> {
  const { locale = 'ru', width = 300, height = 780, still = true } = options;
  const context: BrowserContext = await browser.newContext({
    locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
    viewport: { width, height },
    reducedMotion: still ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  let shown: Shown | null = null;
  page.on('pageerror', (error) => shown?.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') shown?.faults.push(message.text());
  });
  await page.exposeFunction('askServer', (name: string, json: string) => shown?.ask(name, json));
  await page.addInitScript(standInForGoogle);
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown === null ? '' : html(shown.panel.host) })
      : route.abort(),
  );
  return {
    show: async (host, click = 'openPanel') => {
      shown = besideOf(page, host);
      runFunction(bundle, host, click, 'FULL', () => null);
      await page.goto(ADDRESS);
      return shown.panel;
    },
    close: () => context.close(),
  };
}

interface Shown {
  readonly panel: PanelPage;
  readonly faults: string[];
  ask(name: string, json: string): Promise<unknown>;
}

/** A panel whose calls are answered by the script over one spreadsheet. Everything it logs as an error fails the test that closes it. */
function besideOf(page: Page, host: Host): Shown {
  const calls: string[] = [];
  const faults: string[] = [];
  let answer: ((name: string, json: string) => Promise<string> | string) | null = null;
  let isLost: (name: string) => boolean = () => false;
  return {
    faults,
    ask: async (name, json) => {
      calls.push(name);
      if (answer !== null) return answer(name, json);
      const given = runFunction(bundle, host, name, 'FULL', () => json);
      if (name === 'openPanel') await page.goto(ADDRESS);
      if (isLost(name)) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return given;
    },
    panel: {
      page,
      host,
      calls,
      answerWith: (next) => {
        answer = next;
      },
      loseAnswers: (next) => {
        isLost = next;
      },
      close: async () => {
        if (faults.length > 0) throw new Error(`the panel logged: ${faults.join('; ')}`);
      },
    },
  };
}

/** Runs in the page, before the panel: what Google puts there, as far as the panel uses it. */
function standInForGoogle(): void {
  const ask = (window as unknown as { askServer(name: string, json: string): Promise<string> }).askServer;
  type Heard = (value: unknown) => void;
  const runner = (done: Heard, failed: Heard): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler') return (next: Heard) => runner(next, failed);
          if (name === 'withFailureHandler') return (next: Heard) => runner(done, next);
          return (json: string) => {
            ask(String(name), json).then(done, (error: Error) => failed(new Error(error.message)));
          };
        },
      },
    );
  const silent: Heard = () => {};
  Object.assign(window, { google: { script: { run: runner(silent, silent), host: { editor: { focus: () => {} } } } } });
}
