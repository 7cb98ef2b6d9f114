/** Has the script judge the plan before anybody asks, in slices between which edits go through, so that a check has little left to do. */
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { AheadReply, AheadRequest } from '../../../contract/own-file';
import { type Bundle, runFunction } from '../../../stand-in/bundle';
import type { Host } from '../../../stand-in/host/host';
import type { Action } from '../messages';

/** Functions that check the whole plan. */
const CHECKS: ReadonlySet<string> = new Set([
  'checkAll',
  'fixCertain',
  'generateReport',
  'panelCheck',
  'panelFix',
  'panelOpen',
  'panelReport',
]);

export const isCheck = (action: Action): boolean =>
  (action.kind === 'call' || action.kind === 'click') && CHECKS.has(action.name);

export class Ahead {
  readonly #bundle: Bundle;
  readonly #host: Host;
  #running: Promise<void> | null = null;
  #stopped = false;
  /** The realm that remembers. */
  #judgedIn: unknown = null;

  /** Does nothing where the bundle has a new realm for each execution. */
  constructor(bundle: Bundle, host: Host) {
    this.#bundle = bundle;
    this.#host = host;
  }

  /** Begins where the script has no memory: at first, and whenever an execution has taken it along. */
  begin(): void {
    const { idle } = this.#bundle;
    if (this.#running !== null || this.#stopped || idle === undefined) return;
    if (idle.length > 0 && idle[0] === this.#judgedIn) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
  }

  async finish(): Promise<void> {
    await this.#running;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    for (let anew = true, more = true; more && !this.#stopped; anew = false) {
      await othersFirst();
      const request: AheadRequest = { locale: this.#host.locale, anew };
      try {
        ({ more } = runFunction(this.#bundle, this.#host, 'judgeAhead_', 'FULL', () => request) as AheadReply);
      } catch {
        // A check will tell what is wrong.
        more = false;
      }
    }
    this.#judgedIn = this.#bundle.idle?.[0];
  }
}
