/** What is done at once or not at all: rows, undo, menu clicks, calls of the script's own pages. Unlike an edit it is not kept for later. */

import { createTurns } from '../../../ui/server/turns';
import type { Action, Shown } from '../../server/messages';
import { PAGE_WORDS } from '../state/page-words';
import { NoConnection } from './connection';
import type { EditedParts } from './parts';

/** Google lets a client have ten calls under way. */
const CALLS_AT_ONCE = 10;

export class Requests {
  readonly #parts: EditedParts;
  readonly #inTurn = createTurns(CALLS_AT_ONCE);

  constructor(parts: EditedParts) {
    this.#parts = parts;
  }

  /** Gives null, and has told the person, where the server is gone. */
  async reach<Value>(ask: () => Promise<Value>): Promise<Value | null> {
    const { store, prompts, say, lost, edited } = this.#parts;
    store.set({ running: store.state.running + 1 });
    try {
      await edited();
      return await ask();
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      lost(error.kind);
      void prompts.tell(say(PAGE_WORDS.notDone), say(PAGE_WORDS.noConnection));
      return null;
    } finally {
      store.set({ running: store.state.running - 1 });
    }
  }

  /** Gives what the script showed; null where it was not done, which the person has been told. */
  async perform(action: Action): Promise<Shown | null> {
    const { connection, sync, prompts, say, follow } = this.#parts;
    // As the person sees it now, wherever the selection goes meanwhile.
    const act = sync.actOf(action);
    const answer = await this.reach(() => connection.act(act));
    if (answer === null) return null;
    if (!answer.ok) {
      await prompts.tell(
        answer.reason === 'script' ? say(PAGE_WORDS.scriptFailed) : say(PAGE_WORDS.notDone),
        answer.message,
      );
      return null;
    }
    await sync.take(answer.change);
    follow(answer.shown);
    await this.#showAlerts(answer.shown);
    return answer.shown;
  }

  /** A menu click, run again with the answers to what it asks. */
  async click(name: string): Promise<void> {
    const { prompts, say } = this.#parts;
    const buttons = [
      { label: say(PAGE_WORDS.yes), value: 'YES' },
      { label: say(PAGE_WORDS.no), value: 'NO' },
    ];
    const answers: ('YES' | 'NO' | 'CLOSE')[] = [];
    for (;;) {
      const shown = await this.perform({ kind: 'click', name, answers });
      if (shown?.question == null) return;
      answers.push((await prompts.ask(say(PAGE_WORDS.product), shown.question, buttons)) as 'YES' | 'NO' | 'CLOSE');
    }
  }

  /** Calls a function of the script for one of its pages. Throws an Error in Google's words where it cannot be done. */
  call(name: string, argument: string | null): Promise<string | null> {
    return this.#inTurn(async () => {
      const { connection, sync, follow, lost, edited } = this.#parts;
      try {
        await edited();
        const answer = await connection.act(sync.actOf({ kind: 'call', name, argument }));
        if (!answer.ok) throw Object.assign(new Error(answer.message), { name: 'ScriptError' });
        await sync.take(answer.change);
        follow(answer.shown);
        void this.#showAlerts(answer.shown);
        return answer.result;
      } catch (error) {
        if (!(error instanceof NoConnection)) throw error;
        lost(error.kind);
        throw Object.assign(new Error('NetworkError: Connection failure due to HTTP 0'), { name: 'NetworkError' });
      }
    });
  }

  async #showAlerts({ alerts }: Shown): Promise<void> {
    const { prompts, say } = this.#parts;
    for (const alert of alerts) await prompts.tell(say(PAGE_WORDS.product), alert);
  }
}
