/** Finds the Chromium that the browser tests and the pictures use; on Debian, for root, installs it when there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Chromium and its kin are called where they are installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
/** Where macOS and Windows keep them, off the search path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** The browser, and fonts to write Russian with. */
const PACKAGES = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/** Path of a browser: what VEKHA_BROWSER names, or the first that the machine has; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.VEKHA_BROWSER ?? '';
  if (named !== '') return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const found = NAMES.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
  return [...found, ...PLACES].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a browser, installed now if need be. Throws, saying what to install, where there is none to be had. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? installBrowser();
  if (found !== null) return found;
  throw new Error(
    process.env.VEKHA_BROWSER
      ? `VEKHA_BROWSER names no program: ${process.env.VEKHA_BROWSER}`
      : 'The browser tests need Chromium or Chrome. Install it (Debian: apt-get install chromium) or name it in VEKHA_BROWSER.',
  );
}

function installBrowser(): string | null {
  if (process.env.VEKHA_BROWSER || process.getuid?.() !== 0) return null;
  const apt = (...words: string[]): boolean =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('update', '-q') || !apt('install', '-qy', '--no-install-recommends', ...PACKAGES)) return null;
  return findBrowser();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureBrowser();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
