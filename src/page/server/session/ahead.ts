/** Has the script judge the plan before anybody asks, in slices between which edits go through, so that a check has little left to do. */
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { AheadReply, AheadRequest } from '../../../contract/own-file';
import { type Bundle, runFunction } from '../../../stand-in/bundle';
import type { Host } from '../../../stand-in/host/host';
import type { Judging } from '../../../workbook/thread/judging';
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
  /** What the thread that read the workbook judges of it. */
  readonly #beside: Judging | null;
  #isHeard = false;
  #isAwaited = false;

  /** Does nothing where the bundle has a new realm for each execution. */
  constructor(bundle: Bundle, host: Host, beside: Judging | null) {
    this.#bundle = bundle;
    this.#host = host;
    this.#beside = beside;
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
    this.#isAwaited = true;
    await this.#running;
    this.#isAwaited = false;
  }

  stop(): void {
    this.#stopped = true;
    this.#beside?.stop();
  }

  async #run(): Promise<void> {
    const isJudged = await this.#hearBeside();
    // What is judged need but be taken over, which whoever waits does just as well.
    if (!isJudged || !this.#isAwaited) await this.#judge();
    this.#judgedIn = this.#bundle.idle?.[0];
  }

  async #hearBeside(): Promise<boolean> {
    if (this.#isHeard || this.#beside === null) return false;
    this.#isHeard = true;
    return this.#beside.hear((known) => {
      try {
        this.#call('takeJudged_', known);
      } catch {
        // It will be judged here.
      }
    });
  }

  #call(name: string, argument: unknown): unknown {
    return runFunction(this.#bundle, this.#host, name, 'FULL', () => argument);
  }

  async #judge(): Promise<void> {
    for (let anew = true, more = true; more && !this.#stopped; anew = false) {
      await othersFirst();
      const request: AheadRequest = { locale: this.#host.locale, anew };
      try {
        ({ more } = this.#call('judgeAhead_', request) as AheadReply);
      } catch {
        // A check will tell what is wrong.
        more = false;
      }
    }
  }
}
