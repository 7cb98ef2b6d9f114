/** The command `serve`: the local page until somebody stops it. */
import { join, resolve } from 'node:path';
import { type ServerOptions, startServer } from '../page/server/start-server';
import type { Bundle } from '../stand-in/bundle';
import { InputError } from '../workbook/input-error';
import type { Arguments } from './arguments';

/** Where the page is when nobody else is there, so that a reload after a restart finds it again. */
const USUAL_PORT = 8022;

/** Serves until the terminal says stop, then writes what is not written yet. */
export async function serve(given: Arguments, { folder }: Bundle): Promise<number> {
  const root = join(folder, '../..');
  const options: ServerOptions = {
    codePath: join(folder, 'Code.js'),
    pageFolder: join(root, 'build/local/page'),
    examplePath: join(root, 'examples/plan-2022.xlsx'),
    input: given.input === '' ? null : resolve(given.input),
    locale: given.locale,
  };
  const server =
    given.port === null
      ? await startServer({ ...options, port: USUAL_PORT }).catch((error: unknown) => {
          if (isPortTaken(error)) return startServer(options);
          throw error;
        })
      : await startServer({ ...options, port: given.port });
  const words =
    given.locale === 'ru'
      ? ['Веха открыта. Перейдите по ссылке:', 'Остановить: Ctrl+C.']
      : ['Vekha is running. Open the link:', 'Stop it with Ctrl+C.'];
  process.stdout.write(`${words[0]}\n\n  ${server.url}\n\n${words[1]}\n`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof InputError ? (error.cause as { code?: unknown } | undefined) : undefined;
  return cause?.code === 'EADDRINUSE' || cause?.code === 'EACCES';
}
