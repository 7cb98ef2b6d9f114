/** A real Chromium for the tests of what people see. */

import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../../../build/browser';

/** Quiet and alone: no sandbox (root in a container has none), nothing fetched in the background. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts the machine's browser; whoever starts it closes it. Throws, saying what to install, where there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), headless: true, args: FLAGS });
}
