/** The local page's server over the built bundle, for tests that ask it or look at it through a browser. */
import { fileURLToPath } from 'node:url';
import { type RunningServer, type ServerOptions, startServer } from '../../src/local/server/start-server';
import { CODE_PATH } from './spreadsheet';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

export const EXAMPLE = path('examples/plan-2022.xlsx');

/** Starts a server, with the example in memory unless a file is given. Whoever starts it closes it. */
export async function startPage(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const { buildPage } = (await import('../../build/page.mjs' as string)) as { buildPage(): Promise<void> };
  await buildPage();
  return startServer({
    codePath: CODE_PATH,
    pageFolder: path('build/local/page'),
    examplePath: EXAMPLE,
    input: null,
    locale: 'ru',
    ...options,
  });
}
