/** Edits on their way to the server: in order, one at a time, kept until it has answered. */
import type { Act, ActAnswer } from '../server/messages';
import { type Connection, NoConnection } from './connection';

export interface Letter {
  readonly act: Act;
  readonly cell: string;
  readonly text: string;
}

export interface OutboxEvents {
  answered(letter: Letter, answer: ActAnswer): void;
  /** The letters stay where they are; `send` tries again. */
  failed(kind: NoConnection['kind']): void;
  changed(letters: readonly Letter[]): void;
}

export class Outbox {
  readonly #connection: Connection;
  readonly #events: OutboxEvents;
  readonly #letters: Letter[] = [];
  #sending = false;

  constructor(connection: Connection, events: OutboxEvents) {
    this.#connection = connection;
    this.#events = events;
  }

  get letters(): readonly Letter[] {
    return this.#letters;
  }

  add(letter: Letter): void {
    this.#letters.push(letter);
    this.#events.changed(this.#letters);
    void this.send();
  }

  /** Sends all that waits. An act has an id of its own, so one that did arrive is not done a second time. */
  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let letter = this.#letters[0]; letter !== undefined; letter = this.#letters[0]) {
        const answer = await this.#connection.act(letter.act);
        this.#letters.shift();
        this.#events.answered(letter, answer);
        this.#events.changed(this.#letters);
      }
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      this.#events.failed(error.kind);
    } finally {
      this.#sending = false;
    }
  }
}
