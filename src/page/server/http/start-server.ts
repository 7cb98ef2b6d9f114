/** The local page's server: who may ask, on this machine alone, and for what. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Locale } from '../../../core/locale';
import type { Bundle } from '../../../stand-in/bundle';
import type { Host } from '../../../stand-in/host/host';
import { InputError } from '../../../workbook/input-error';
import { HERE, inThread } from '../../../workbook/thread/aside';
import { Drafts } from '../kept/drafts';
import { linkKey, newToken } from '../kept/link-key';
import { SERVER_WORDS } from '../server-words';
import { OpenWorkbook } from '../session/open-workbook';
import { sendFromDrive } from './drive-files';
import { hasToken, isHostOwn, isOriginOwn, isSame, keyOf } from './gate';
import { Listeners } from './listeners';
import { sendPage, sendPart } from './page-files';
import { replyText } from './replies';
import { ROUTES } from './routes';
import { type Frames, listen, portOf, startFrames } from './script-frames';

export interface ServerOptions {
  readonly bundle: Bundle;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly examplePath: string;
  /** The workbook that is opened first and saved back; null opens the example, which is never written to. */
  readonly input: string | null;
  readonly locale: Locale;
  /** Whether the plan is judged before anybody asks; the bundle must keep its realm. */
  readonly judgesAhead?: boolean;
  /** The built thread that workbooks are read and saved in; where none is named, the page waits. */
  readonly thread?: string | undefined;
  /** 0 or nothing for any free port. */
  readonly port?: number;
  /** Where it is to outlive the server without a folder, as in tests of a restart. */
  readonly token?: string;
  /** Folder for the link's key and for workbooks that have no file; with none they end with the server. */
  readonly keptFolder?: string;
}

export interface RunningServer {
  /** The link that a person opens. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  /** Google's side of the workbook that is open now. */
  readonly host: Host;
  /** Writes what is not written yet and stops. */
  close(): Promise<void>;
}

/** Opens the workbook and serves its page. Throws InputError where the file or the port will not do. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { keptFolder, bundle } = options;
  const token = options.token ?? (keptFolder === undefined ? newToken() : await linkKey(keptFolder));
  const frames = await startFrames(bundle.folder, () => server.origin);
  const listeners = new Listeners();
  const open = new OpenWorkbook({
    bundle,
    locale: options.locale,
    examplePath: options.examplePath,
    aside: options.thread === undefined ? HERE : inThread(options.thread, judgeOf(options)),
    judgesAhead: options.judgesAhead ?? false,
    drafts: keptFolder === undefined ? null : new Drafts(join(keptFolder, 'drafts')),
    linkOf: (id) => `${server.origin}/drive/${id}?key=${keyOf(token, id)}`,
    frames: frames.origin,
    openPage: frames.open,
    tell: (event, except) => listeners.tell(event, except),
  });
  const server = new PageServer(options, token, frames, open, listeners);
  try {
    await open.openFile(options.input);
    await server.listen();
  } catch (error) {
    frames.server.close();
    throw error;
  }
  return {
    url: `${server.origin}/?token=${token}`,
    origin: server.origin,
    token,
    get host() {
      return open.session.host;
    },
    close: async () => {
      await open.saver.save();
      open.saver.end();
      await server.close();
      frames.server.closeAllConnections();
      await new Promise((done) => frames.server.close(done));
    },
  };
}

const judgeOf = ({ judgesAhead, bundle, locale }: ServerOptions): Parameters<typeof inThread>[1] =>
  judgesAhead === true ? { codePath: join(bundle.folder, 'Code.js'), locale } : null;

/** Null for what is no path of this server: "//", or the whole address of another. */
function addressOf({ url = '/' }: IncomingMessage, origin: string): URL | null {
  return url.startsWith('/') && URL.canParse(origin + url) ? new URL(origin + url) : null;
}

class PageServer {
  readonly #options: ServerOptions;
  readonly #token: string;
  readonly #frames: Frames;
  readonly #open: OpenWorkbook;
  readonly #listeners: Listeners;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      if (!response.headersSent) replyText(response, 500, 'Internal error');
    });
  });

  constructor(options: ServerOptions, token: string, frames: Frames, open: OpenWorkbook, listeners: Listeners) {
    this.#options = options;
    this.#token = token;
    this.#frames = frames;
    this.#open = open;
    this.#listeners = listeners;
  }

  get origin(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  async listen(): Promise<void> {
    const { port = 0 } = this.#options;
    await listen(this.#server, port).catch((error: unknown) => {
      throw new InputError(
        {
          ru: `Порт ${port} занят другой программой. Назовите другой: --port 8080.`,
          en: `Another program has the port ${port}. Name another one: --port 8080.`,
        },
        error,
      );
    });
  }

  async close(): Promise<void> {
    this.#listeners.close();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** From what anybody may ask for to what only the page may, each behind a gate of its own. */
  async #answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const port = portOf(this.#server);
    const { pageFolder } = this.#options;
    if (!isHostOwn(request, port)) return replyText(response, 403, 'Host');
    const url = addressOf(request, this.origin);
    if (url === null) return replyText(response, 400, 'Address');
    const isGet = request.method === 'GET';
    if (isGet && url.pathname === '/') {
      if (!isSame(url.searchParams.get('token') ?? '', this.#token)) return this.#forbid(response);
      return sendPage(response, pageFolder, this.#frames.origin());
    }
    if (isGet && url.pathname.startsWith('/drive/')) return this.#sendFromDrive(response, url);
    if (!isOriginOwn(request, port)) return replyText(response, 403, 'Origin');
    if (isGet && (await sendPart(response, pageFolder, url.pathname))) return undefined;
    if (!hasToken(request, this.#token)) return this.#forbid(response);
    const route = ROUTES.get(`${request.method} ${url.pathname}`);
    if (route === undefined) return replyText(response, 404, 'Not found');
    return route({ request, response, url, open: this.#open, listeners: this.#listeners });
  }

  #forbid(response: ServerResponse): void {
    replyText(response, 403, SERVER_WORDS.forbidden[this.#options.locale]);
  }

  #sendFromDrive(response: ServerResponse, url: URL): unknown {
    const ids = url.pathname.slice('/drive/'.length).split(',');
    const keys = url.searchParams.getAll('key');
    if (!ids.every((id, at) => isSame(keys[at] ?? '', keyOf(this.#token, id)))) return this.#forbid(response);
    const { host, proofs } = this.#open.session;
    return sendFromDrive(response, host, ids, url.searchParams.get('archive') ?? '', proofs);
  }
}
