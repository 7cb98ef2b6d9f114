/** The local page's server over the built bundle, for tests that ask it or look at it through a browser. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { buildPage } from '../../../build/page';
import { servedWith } from '../../../src/cli/commands/serve';
import { type RunningServer, type ServerOptions, startServer } from '../../../src/page/server/http/start-server';
import { createHost } from '../../../src/stand-in/host/host';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { IS_SOAK } from '../length';
import { bundle, click } from '../spreadsheet';

export const EXAMPLE = fileURLToPath(new URL('../../../examples/plan-2022.xlsx', import.meta.url));

/** One script for all of them, as for the workbooks that one program opens. */
export const SERVED = servedWith(bundle);

/** A thread takes a quarter of a second of CPU each time, so in `npm test` only those have it that try it. */
const THREAD = IS_SOAK ? SERVED.thread : undefined;

/** Starts a server as `vekha serve` does, with the example in memory unless a file is given. Whoever starts it closes it. */
export async function startPage(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  await buildPage();
  return startServer({ ...SERVED, thread: THREAD, input: null, locale: 'ru', ...options });
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
