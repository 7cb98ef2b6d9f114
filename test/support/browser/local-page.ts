/** The local page's server over the built bundle, for tests that ask it or look at it through a browser. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { buildPage } from '../../../build/page';
import { type RunningServer, type ServerOptions, startServer } from '../../../src/page/server/start-server';
import { createHost } from '../../../src/stand-in/host/host';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { bundle, click } from '../spreadsheet';

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

export const EXAMPLE = path('examples/plan-2022.xlsx');

/** Starts a server, with the example in memory unless a file is given. Whoever starts it closes it. */
export async function startPage(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  await buildPage();
  return startServer({
    bundle,
    pageFolder: path('build/local/page'),
    examplePath: EXAMPLE,
    input: null,
    locale: 'ru',
    ...options,
  });
}

/** Puts the example into a folder with its tab set up, as the menu's "Настроить лист" leaves it; gives the file's path. */
export async function checkedExample(folder: string): Promise<string> {
  const workbook = await openWorkbook(EXAMPLE);
  click(createHost(workbook, { locale: 'ru' }), 'setUpSheet');
  const file = join(folder, 'checked.xlsx');
  await saveWorkbook(workbook, file, { force: true });
  return file;
}

/** The same once for all tests of a file, in a folder that goes after them; the path is there when they run. */
export function sharedExample(): () => string {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vekha-'));
    file = await checkedExample(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));
  return () => file;
}
