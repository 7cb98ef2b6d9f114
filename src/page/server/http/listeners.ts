/** Browser windows that listen for each other's changes: one line of JSON each, over an answer that never ends. */
import type { ServerResponse } from 'node:http';
import type { ServerEvent } from '../messages';

export class Listeners {
  readonly #listeners = new Map<ServerResponse, string>();

  add(response: ServerResponse, listener: string, first: ServerEvent): void {
    response.writeHead(200, {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    this.#listeners.set(response, listener);
    response.on('close', () => this.#listeners.delete(response));
    this.#tell(response, first);
  }

  /** Tells all windows, but for the one that learns it from its own answer. */
  tell(event: ServerEvent, except: string | null = null): void {
    for (const [response, listener] of this.#listeners) if (listener !== except) this.#tell(response, event);
  }

  close(): void {
    for (const response of this.#listeners.keys()) response.end();
  }

  #tell(response: ServerResponse, event: ServerEvent): void {
    response.write(`${JSON.stringify(event)}\n`);
  }
}
