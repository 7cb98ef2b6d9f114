/** The local page's server: the open workbook, its file, the windows that look at it, and the doors to all that. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Locale } from '../../core/locale';
import { type Bundle, loadBundle } from '../../stand-in/bundle';
import type { Host } from '../../stand-in/host';
import type { Workbook } from '../../stand-in/model';
import { openWorkbook } from '../../workbook/files';
import { InputError } from '../../workbook/input-error';
import { readWorkbook, tooLarge, WORKBOOK_LIMITS } from '../../workbook/read-workbook';
import { writeWorkbook } from '../../workbook/write-workbook';
import { hasToken, isHostOwn, isOriginOwn, isSame, keyOf, newToken } from './gate';
import { Keeper } from './keeper';
import { Listeners } from './listeners';
import { ACT, type FileAnswer } from './messages';
import { newPlan } from './new-plan';
import { readBody, reply, replyFile, replyJson, replyText } from './replies';
import { type Frames, listen, portOf, startFrames } from './script-frames';
import { SERVER_WORDS } from './server-words';
import { Session } from './session';

export interface ServerOptions {
  readonly codePath: string;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly examplePath: string;
  /** The workbook that is opened first and saved back; null opens the example, which is never written to. */
  readonly input: string | null;
  readonly locale: Locale;
  /** 0 or nothing for any free port. */
  readonly port?: number;
  /** Where it is to outlive the server, as in tests of a restart. */
  readonly token?: string;
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

/** Requests that are no page are small; an edit holds at most a pasted block. */
const ACT_BYTES = 32 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ASSETS: Readonly<Record<string, string>> = {
  '/page.js': 'text/javascript; charset=utf-8',
  '/page.css': 'text/css; charset=utf-8',
};

/** Opens the workbook and serves its page on this machine alone. Throws InputError where the file or the port will not do. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = options.token ?? newToken();
  const bundle = loadBundle(options.codePath);
  const frames = await startFrames(bundle.folder, () => desk.origin);
  const desk = new PageServer(options, bundle, token, frames);
  try {
    await desk.openFirst();
    await desk.listen();
  } catch (error) {
    frames.server.close();
    throw error;
  }
  return {
    url: `${desk.origin}/?token=${token}`,
    origin: desk.origin,
    token,
    get host() {
      return desk.host;
    },
    close: async () => {
      await desk.close();
      frames.server.closeAllConnections();
      await new Promise((done) => frames.server.close(done));
    },
  };
}

class PageServer {
  readonly #options: ServerOptions;
  readonly #bundle: Bundle;
  readonly #token: string;
  readonly #frames: Frames;
  readonly #listeners = new Listeners();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      if (!response.headersSent) replyText(response, 500, 'Internal error');
    });
  });
  #open: { readonly session: Session; readonly keeper: Keeper } | null = null;

  constructor(options: ServerOptions, bundle: Bundle, token: string, frames: Frames) {
    this.#options = options;
    this.#bundle = bundle;
    this.#token = token;
    this.#frames = frames;
  }

  get origin(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }

  get host(): Host {
    return this.#now.session.host;
  }

  get #now() {
    if (this.#open === null) throw new Error('no workbook is open');
    return this.#open;
  }

  async openFirst(): Promise<void> {
    const { input, examplePath } = this.#options;
    if (input === null) await this.#openExample();
    else this.#show(await openWorkbook(input), basename(input), input === examplePath ? null : input);
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
    await this.#now.keeper.save();
    this.#listeners.close();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #openExample(): Promise<void> {
    const { examplePath, locale } = this.#options;
    this.#show(await openWorkbook(examplePath), SERVER_WORDS[locale].example, null);
  }

  /** Puts another workbook in place of the open one, whose file is up to date by now. */
  #show(workbook: Workbook, name: string, path: string | null): void {
    const { locale } = this.#options;
    const told = (): void => this.#listeners.tell({ kind: 'save', save: keeper.state });
    const keeper = new Keeper(workbook, path, locale, told);
    const session = new Session(workbook, name, {
      bundle: this.#bundle,
      locale,
      linkOf: (id) => `${this.origin}/drive/${id}?key=${keyOf(this.#token, id)}`,
      frame: this.#frames.sidebar,
      openPage: this.#frames.open,
      saveState: () => keeper.state,
      changed: (change, window) => {
        keeper.touch();
        this.#listeners.tell({ kind: 'change', change: { ...change, save: keeper.state } }, window);
      },
    });
    // Drive is the account's, not the workbook's: reports made before stay to be had.
    for (const [id, entry] of this.#open?.session.host.drive ?? []) session.host.drive.set(id, entry);
    this.#open = { session, keeper };
    this.#listeners.tell({ kind: 'at', epoch: session.epoch, version: session.version, save: keeper.state });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const port = portOf(this.#server);
    const url = new URL(request.url ?? '/', this.origin);
    const words = SERVER_WORDS[this.#options.locale];
    if (!isHostOwn(request, port)) return replyText(response, 403, 'Host');
    if (request.method === 'GET' && url.pathname === '/') return this.#sendPage(response, url);
    if (request.method === 'GET' && url.pathname.startsWith('/drive/')) return this.#sendFromDrive(response, url);
    if (!isOriginOwn(request, port)) return replyText(response, 403, 'Origin');
    const asset = ASSETS[url.pathname];
    if (request.method === 'GET' && asset !== undefined)
      return reply(response, 200, asset, await readFile(join(this.#options.pageFolder, url.pathname.slice(1))));
    if (!hasToken(request, this.#token)) return replyText(response, 403, words.forbidden);
    const route = this.#routes[`${request.method} ${url.pathname}`];
    if (route === undefined) return replyText(response, 404, 'Not found');
    return route(request, response, url);
  }

  readonly #routes: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => unknown>
  > = {
    'GET /state': (_request, response) => replyJson(response, this.#now.session.view()),
    'GET /events': (_request, response, url) => {
      const { session, keeper } = this.#now;
      const first = { kind: 'at', epoch: session.epoch, version: session.version, save: keeper.state } as const;
      this.#listeners.add(response, url.searchParams.get('window') ?? '', first);
    },
    'POST /act': async (request, response) => {
      const body = await readBody(request, ACT_BYTES);
      if (body === null) return replyText(response, 413, 'Too long');
      const act = v.safeParse(ACT, parseJson(body));
      if (!act.success) return replyText(response, 400, act.issues[0].message);
      replyJson(response, this.#now.session.act(act.output));
    },
    'POST /save': async (_request, response) => replyJson(response, await this.#now.keeper.save()),
    'GET /download': async (_request, response) => {
      const { session, keeper } = this.#now;
      const { bytes } = await writeWorkbook(session.workbook, session.name);
      keeper.downloaded();
      replyFile(response, `${session.name.replace(/\.xlsx$/i, '')}.xlsx`, XLSX, bytes);
    },
    'POST /open': async (request, response, url) => {
      const name = basename(url.searchParams.get('name') ?? '') || 'plan.xlsx';
      const body = await readBody(request, WORKBOOK_LIMITS.file);
      await this.#replace(response, async () => {
        if (body === null) throw tooLarge(`«${name}»`, WORKBOOK_LIMITS.file);
        this.#show(await readWorkbook(body, `«${name}»`), name, null);
      });
    },
    'POST /example': (_request, response) => this.#replace(response, () => this.#openExample()),
    'POST /new': (_request, response) =>
      this.#replace(response, () => {
        const { locale } = this.#options;
        const workbook = newPlan(this.#bundle, locale, new Date().getFullYear());
        this.#show(workbook, SERVER_WORDS[locale].untitled, null);
      }),
  };

  /** Opens something else; whatever is wrong with it, the workbook that is open stays. */
  async #replace(response: ServerResponse, open: () => Promise<void> | void): Promise<void> {
    const { locale } = this.#options;
    let answer: FileAnswer = { ok: true };
    try {
      const saved = await this.#now.keeper.save();
      if (saved.kind === 'refused') answer = { ok: false, message: saved.reason };
      else await open();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      answer = { ok: false, message: error.texts[locale] };
    }
    replyJson(response, answer);
  }

  async #sendPage(response: ServerResponse, url: URL): Promise<unknown> {
    const words = SERVER_WORDS[this.#options.locale];
    if (!isSame(url.searchParams.get('token') ?? '', this.#token)) return replyText(response, 403, words.forbidden);
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      // Univer dresses its own parts with style attributes and sheets that it adds itself.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      `frame-src ${new URL(this.#frames.sidebar()).origin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ];
    return reply(
      response,
      200,
      'text/html; charset=utf-8',
      await readFile(join(this.#options.pageFolder, 'page.html')),
      {
        'content-security-policy': policy.join('; '),
      },
    );
  }

  #sendFromDrive(response: ServerResponse, url: URL): unknown {
    const id = url.pathname.slice('/drive/'.length);
    const entry = this.host.drive.get(id);
    const words = SERVER_WORDS[this.#options.locale];
    if (!isSame(url.searchParams.get('key') ?? '', keyOf(this.#token, id)))
      return replyText(response, 403, words.forbidden);
    if (entry === undefined) return replyText(response, 404, 'Not found');
    return replyFile(response, `${entry.name.replace(/\.docx$/i, '')}.docx`, DOCX, entry.bytes);
  }
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
