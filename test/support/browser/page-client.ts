/** Asks the local page's server as the page does, without a browser. */
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import type { Act, ActAnswer, Action, WorkbookView } from '../../../src/page/server/messages';

/** What was answered, where it was done; throws what was said otherwise. */
export function done(answer: ActAnswer): Extract<ActAnswer, { ok: true }> {
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

/** One browser window: it knows the version that it last saw. */
export class PageClient {
  readonly #server: RunningServer;
  readonly window = randomUUID();
  readonly listener = randomUUID();
  view: WorkbookView | null = null;

  constructor(server: RunningServer) {
    this.#server = server;
  }

  async look(): Promise<WorkbookView> {
    this.view = (await (await this.fetch('/state')).json()) as WorkbookView;
    return this.view;
  }

  /** Does something in the first tab, or the one named by its id. */
  async act(action: Action, more: Partial<Act> = {}): Promise<ActAnswer> {
    const view = this.view ?? (await this.look());
    const { epoch, version } = view;
    const act: Act = {
      id: randomUUID(),
      window: this.window,
      listener: this.listener,
      epoch,
      version,
      tab: view.tabs[0]?.id ?? 0,
      active: null,
      action,
      ...more,
    };
    const answer = (await (await this.fetch('/act', 'POST', JSON.stringify(act))).json()) as ActAnswer;
    return answer;
  }

  type(row: number, column: number, text: string, more: Partial<Act> = {}): Promise<ActAnswer> {
    return this.act({ kind: 'type', area: cellArea(row, column), text, seen: null }, more);
  }

  /** What a cell of the first tab shows now. */
  async text(row: number, column: number): Promise<string> {
    const { tabs } = await this.look();
    return tabs[0]?.cells.find(([one, other]) => one === row && other === column)?.[2]?.[0] ?? '';
  }

  fetch(path: string, method = 'GET', body?: BodyInit): Promise<Response> {
    return fetch(`${this.#server.origin}${path}`, {
      method,
      headers: { 'x-vekha-token': this.#server.token },
      ...(body === undefined ? {} : { body }),
    });
  }
}

export const cellArea = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row + 1,
  right: column + 1,
});

/** A request with headers that fetch would not let through; resolves with status and headers. */
export function rawRequest(
  server: RunningServer,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    // The path as it is given: an address would be put in order first.
    const { hostname, port } = new URL(server.origin);
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    sent.on('error', reject);
    sent.end();
  });
}
