/** A window on the page with the example in memory, its tab set up: one for a file's tests, or anew for each. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { RunningServer, ServerOptions } from '../../../src/page/server/http/start-server';
import { launchBrowser } from './browser';
import { sharedExample, startPage } from './local-page';
import { PageWindow } from './page-window';

interface Opened {
  readonly me: PageWindow;
  readonly server: RunningServer;
  readonly browser: Browser;
}
interface Wanted {
  readonly each?: boolean;
  readonly example?: () => string;
  readonly thread?: ServerOptions['thread'];
}

/** Hands over what is opened before the tests, and closes it after them: the page must have done nothing wrong. */
export function onePage(
  take: (opened: Opened) => void,
  { each = false, example = sharedExample(), ...options }: Wanted = {},
): void {
  const [before, after] = each ? [beforeEach, afterEach] : [beforeAll, afterAll];
  let browser: Browser;
  let opened: Opened | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  before(async () => {
    const server = await startPage({ examplePath: example(), ...options });
    opened = { browser, server, me: await PageWindow.open(browser, server.url) };
    take(opened);
  });
  after(async () => {
    await opened?.me.close();
    await opened?.server.close();
    expect(opened?.me.faults).toEqual([]);
  });
}
