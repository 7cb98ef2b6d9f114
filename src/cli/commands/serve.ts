/** `vekha serve`: the local page until somebody stops it. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod/mini';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { type ServerOptions, startServer } from '../../page/server/http/start-server';
import { type Bundle, sharingRealm } from '../../stand-in/bundle';
import { InputError } from '../../workbook/input-error';
import { defineCommand } from '../arguments/command';

/** Where the page is when nobody else is there, so that a reload after a restart finds it again. */
const USUAL_PORT = 8022;

/** Executions after which the script begins with no memory. */
const MOST_SHARING = 1_000;

const WORDS = {
  open: {
    ru: 'Веха открыта. Перейдите по ссылке:\n\n  {url}\n\nОстановить: Ctrl+C.\n',
    en: 'Vekha is running. Open the link:\n\n  {url}\n\nStop it with Ctrl+C.\n',
  },
  stopping: {
    ru: 'Веха останавливается. Что ещё не записано, записывается.\n',
    en: 'Vekha is stopping. What is not written yet is being written.\n',
  },
} as const satisfies Messages;

export const serve = defineCommand({
  usage: {
    ru: '  vekha serve [PLAN.xlsx] [--port N]     страница с таблицей и панелью на этом компьютере; без файла — пример',
    en: '  vekha serve [PLAN.xlsx] [--port N]     a page with the sheet and the panel on this machine; the example without a file',
  },
  input: { needed: false, example: 'PLAN.xlsx' },
  output: null,
  options: {
    port: {
      type: 'string',
      schema: z.optional(
        z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)), z.int().check(z.lte(65_535))),
      ),
      refusal: {
        ru: '--port {value}: нужно число до 65535, например 8080.',
        en: '--port {value}: give a number up to 65535, for example 8080.',
      },
    },
  },
  /** Serves until the terminal says stop, then writes what is not written yet. */
  async run({ bundle, input, locale, terminal }, { port }) {
    const options: ServerOptions = {
      ...servedWith(bundle),
      input: input === '' ? null : resolve(input),
      locale,
      keptFolder: keptFolder(),
    };
    const server =
      port === undefined
        ? await startServer({ ...options, port: USUAL_PORT }).catch((error: unknown) => {
            if (isPortTaken(error)) return startServer(options);
            throw error;
          })
        : await startServer({ ...options, port });
    terminal.print(formatMessage(WORDS.open, { url: server.url }, locale));
    await new Promise<void>((stop) => {
      // A closed terminal hangs up. Whoever presses Ctrl+C again waits all the same: what was typed is still being written.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
    });
    terminal.print(WORDS.stopping[locale]);
    await server.close();
    return 0;
  },
});

/** What the page has at hand, here and where it is tested: a script that remembers and judges ahead, a thread for workbooks. */
export function servedWith(bundle: Bundle) {
  const root = join(bundle.folder, '../..');
  return {
    bundle: sharingRealm(bundle, MOST_SHARING),
    judgesAhead: true,
    thread: join(root, 'build/local/workbook-thread.mjs'),
    pageFolder: join(root, 'build/local/page'),
    examplePath: join(root, 'examples/plan-2022.xlsx'),
  };
}

/** Where Vekha keeps what must outlive it: a folder of the person's own. */
function keptFolder(): string {
  const state = process.env.XDG_STATE_HOME ?? '';
  return state.startsWith('/') ? join(state, 'vekha') : join(homedir(), '.vekha');
}

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof InputError ? (error.cause as { code?: unknown } | undefined) : undefined;
  return cause?.code === 'EADDRINUSE' || cause?.code === 'EACCES';
}
