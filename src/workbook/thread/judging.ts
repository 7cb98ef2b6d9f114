/** What another thread judges of a workbook, as it comes. */
import type { Workbook } from '../../stand-in/host/model';

export class Judging {
  #stop: () => void = () => undefined;
  readonly #waiting: string[] = [];
  #take: ((known: string) => void) | null = null;
  #isWhole = false;
  #end: () => void = () => undefined;
  readonly #ended = new Promise<void>((end) => {
    this.#end = end;
  });

  /** `stop` ends the thread. */
  begin(stop: () => void): void {
    this.#stop = stop;
  }

  /** Gives all of it to `take`, what has come already first; answers, once the thread and its memory are gone, whether everything was judged. */
  async hear(take: (known: string) => void): Promise<boolean> {
    for (const known of this.#waiting.splice(0)) take(known);
    this.#take = take;
    await this.#ended;
    return this.#isWhole;
  }

  stop(): void {
    this.#take = null;
    this.#stop();
  }

  /** Null once all is judged. */
  add(known: string | null): void {
    if (known === null) this.#isWhole = true;
    else if (this.#take !== null) this.#take(known);
    else this.#waiting.push(known);
  }

  /** The thread is no more. */
  end(): void {
    this.#end();
  }
}

const judgings = new WeakMap<Workbook, Judging>();

export function keepJudging(workbook: Workbook, judging: Judging): void {
  judgings.set(workbook, judging);
}

/** Null where nobody judges it beside. */
export const judgingOf = (workbook: Workbook): Judging | null => judgings.get(workbook) ?? null;
