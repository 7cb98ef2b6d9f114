/** Edits on their way to the server: in order, one at a time, kept until it has answered. */
import type { Act, ActAnswer } from '../../server/messages';
import { type Connection, NoConnection } from './connection';

/** An edit that the server has not answered yet. */
export interface PendingEdit {
  readonly act: Act;
  readonly cell: string;
  readonly text: string;
  /** What somebody else wrote there while it was typed; "" for nothing. */
  readonly over: string;
}

interface OutboxEvents {
  answered(edit: PendingEdit, answer: ActAnswer): void;
  /** The edits stay where they are; `send` tries again. */
  failed(kind: NoConnection['kind']): void;
  changed(edits: readonly PendingEdit[]): void;
}

export class Outbox {
  readonly #connection: Connection;
  readonly #events: OutboxEvents;
  readonly #edits: PendingEdit[] = [];
  #sending: Promise<void> | null = null;

  constructor(connection: Connection, events: OutboxEvents) {
    this.#connection = connection;
    this.#events = events;
  }

  get edits(): readonly PendingEdit[] {
    return this.#edits;
  }

  add(edit: PendingEdit): void {
    this.#edits.push(edit);
    this.#events.changed(this.#edits);
    void this.send();
  }

  /** Sends all that waits, and resolves once nothing is under way. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** An act has an id of its own, so one that did arrive is not done a second time. */
  async #sendAll(): Promise<void> {
    try {
      for (let edit = this.#edits[0]; edit !== undefined; edit = this.#edits[0]) {
        const answer = await this.#connection.act(edit.act);
        this.#edits.shift();
        this.#events.answered(edit, answer);
        this.#events.changed(this.#edits);
      }
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      this.#events.failed(error.kind);
    }
  }
}
