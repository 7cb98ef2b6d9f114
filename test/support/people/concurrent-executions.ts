/** Executions of many people at once, on threads, over one host: a seed decides whose service call is served next, so a run can be repeated call by call. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Bundle, servicesOf } from '../../../src/stand-in/bundle';
import { createExecution, type Execution, googleName } from '../../../src/stand-in/execution/execution';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person, Rights } from '../../../src/stand-in/host/rights';
import { freeLock, isLockFree } from '../../../src/stand-in/services/locks';

/** State of a thread that computes; it waits for an answer (2) or for something to do (3) otherwise. */
const RUNNING = 1;

/** What somebody runs. */
export interface Job {
  readonly user: Person;
  readonly name: string;
  readonly rights: Rights;
  readonly argument: (execution: Execution) => unknown;
  readonly ended: (outcome: Outcome) => void;
}

/** A string where the function gave one, and the words of what it threw or was killed by. */
export interface Outcome {
  readonly execution: Execution;
  readonly result: string | null;
  readonly error: string | null;
}

/** A call about to be served. */
export interface ServedCall {
  readonly execution: Execution;
  readonly job: Job;
  readonly object: object;
  /** "Range.setValues". */
  readonly method: string;
  readonly given: readonly unknown[];
}

interface AskedCall {
  readonly handle: number;
  readonly method: string;
  readonly given: readonly unknown[];
}

type Message = ({ readonly kind: 'call' } & AskedCall) | ({ readonly kind: 'end' } & Omit<Outcome, 'execution'>);

interface Running {
  readonly job: Job;
  readonly execution: Execution;
  readonly objects: Map<number, object>;
  readonly handles: Map<object, number>;
  asked: AskedCall | null;
  /** When the wait for the lock is over, by the host's clock; null where it does not wait. */
  patience: number | null;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  running: Running | null;
}

/** Numbers from 0 to 1 that a seed determines. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class ConcurrentExecutions {
  readonly #host: Host;
  readonly #bundle: Bundle;
  readonly #random: () => number;
  readonly #watch: (call: ServedCall, serve: () => unknown) => unknown;
  readonly #states: Int32Array;
  readonly #threads: Thread[];
  readonly #waiting: Job[] = [];

  /**
   * The host must have a clock. `watch` sees each call and serves it. On Google a realm sees one execution; `reuse` lets it see more where thousands are
   * run, for a realm that has compiled the script works some five times as fast, and the bundle keeps nothing but what it could work out again.
   */
  constructor(
    bundle: Bundle,
    host: Host,
    { threads, reuse }: { readonly threads: number; readonly reuse: number },
    random: () => number,
    watch: (call: ServedCall, serve: () => unknown) => unknown,
  ) {
    if (host.clock === null) throw new Error('a host without a clock');
    this.#bundle = bundle;
    this.#host = host;
    this.#random = random;
    this.#watch = watch;
    this.#states = new Int32Array(new SharedArrayBuffer(4 * threads));
    const files = ['Code.js', 'Docx.js'].map((name) => ({
      name,
      text: readFileSync(join(bundle.folder, name), 'utf8'),
    }));
    this.#threads = Array.from({ length: threads }, (_none, index) => {
      const { port1, port2 } = new MessageChannel();
      const path = fileURLToPath(new URL('./execution-worker.mjs', import.meta.url));
      const workerData = { port: port2, states: this.#states, index, files, reuse };
      const worker = new Worker(path, { workerData, transferList: [port2] });
      worker.unref();
      port1.unref();
      return { worker, port: port1, running: null };
    });
  }

  /** Whether nothing runs and nothing waits to. */
  get isIdle(): boolean {
    return this.#waiting.length === 0 && this.#threads.every(({ running }) => running === null);
  }

  /** Begins as soon as a thread is free, first come, first served. */
  start(job: Job): void {
    this.#waiting.push(job);
  }

  /** Serves one call, of whichever execution the seed picks. Nothing happens where nothing runs. */
  step(): void {
    this.#begin();
    this.#settle();
    const chosen = this.#choose();
    if (chosen !== null) this.#serve(chosen);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #begin(): void {
    for (const [index, thread] of this.#threads.entries()) {
      if (thread.running !== null) continue;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      const { pages, scopes: listedScopes } = this.#bundle;
      const options = { user: job.user, pages, listedScopes };
      const execution = createExecution(this.#host, job.rights, { Error, Date }, options);
      const running: Running = {
        job,
        execution,
        objects: new Map(),
        handles: new Map(),
        asked: null,
        patience: null,
      };
      thread.running = running;
      const services = Object.fromEntries(
        Object.entries(servicesOf(execution)).map(([name, service]) => [name, encode(running, service)]),
      );
      const argument = encode(running, job.argument(execution));
      thread.port.postMessage({ name: job.name, argument, services, now: this.#host.clock });
      Atomics.store(this.#states, index, RUNNING);
      Atomics.notify(this.#states, index);
    }
  }

  /** Waits until every execution asks for something or has ended: only then is there a choice that no machine's speed decides. */
  #settle(): void {
    for (const [index, thread] of this.#threads.entries()) {
      const { running } = thread;
      if (running === null || running.asked !== null) continue;
      while (Atomics.load(this.#states, index) === RUNNING) Atomics.wait(this.#states, index, RUNNING);
      const message = (receiveMessageOnPort(thread.port) as { readonly message: Message }).message;
      if (message.kind === 'call') {
        running.asked = message;
        continue;
      }
      thread.running = null;
      freeLock(running.execution);
      const { ended } = running.execution;
      const outcome = ended === null ? message : { result: null, error: ended };
      running.job.ended({ execution: running.execution, result: outcome.result, error: outcome.error });
    }
  }

  #choose(): { readonly index: number; readonly running: Running } | null {
    const asking = this.#threads.flatMap(({ running }, index) =>
      running === null || running.asked === null ? [] : [{ index, running }],
    );
    const ready = asking.filter(({ running }) => !this.#mustWait(running));
    if (ready.length > 0) return ready[Math.floor(this.#random() * ready.length)] ?? null;
    if (asking.length === 0) return null;
    // All wait for the lock: time goes by until the first loses patience.
    const [first] = asking.sort((one, other) => (one.running.patience ?? 0) - (other.running.patience ?? 0));
    this.#host.advance(Math.max(0, (first?.running.patience ?? 0) - this.#now()));
    return first ?? null;
  }

  #now(): number {
    return this.#host.clock ?? 0;
  }

  /** Whether an execution asks for the lock that another has, and has patience left. */
  #mustWait(running: Running): boolean {
    const { asked, execution } = running;
    if (asked === null || !/^(try|wait)Lock$/.test(asked.method) || execution.ended !== null) return false;
    if (isLockFree(execution)) return false;
    running.patience ??= this.#now() + Number(asked.given[0]);
    return this.#now() < running.patience;
  }

  #serve({ index, running }: { readonly index: number; readonly running: Running }): void {
    const { asked, execution, job } = running;
    const object = running.objects.get(asked?.handle ?? -1);
    if (asked === null || object === undefined) throw new Error('a call of nothing');
    const waited = running.patience !== null;
    running.asked = null;
    running.patience = null;
    const decoded = asked.given.map((value) => decode(running, value));
    // The time it had to wait has gone by already.
    const given = waited ? [0] : decoded;
    const method = `${googleName(object)}.${asked.method}`;
    const serve = (): unknown => (object as Record<string, (...given: unknown[]) => unknown>)[asked.method]?.(...given);
    let reply: { value: unknown; error: string | null };
    try {
      reply = { value: encode(running, this.#watch({ execution, job, object, method, given }, serve)), error: null };
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Exception') throw error;
      reply = { value: null, error: error.message };
    }
    this.#threads[index]?.port.postMessage({ ...reply, now: this.#now() });
    Atomics.store(this.#states, index, RUNNING);
    Atomics.notify(this.#states, index);
  }
}

/** Objects go over as numbers with their plain properties, so that reading those asks for nothing. */
function encode(running: Running, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => encode(running, each));
  if (value instanceof Date) return { type: 'date', time: value.getTime() };
  const name = googleName(value);
  const entries = Object.entries(value).filter(([, each]) => typeof each !== 'function');
  const plain = Object.fromEntries(entries.map(([key, each]) => [key, encode(running, each)]));
  if (name === null) return { type: 'plain', entries: plain };
  const handle = running.handles.get(value) ?? running.handles.size;
  running.handles.set(value, handle);
  running.objects.set(handle, value);
  return { type: 'object', handle, name, properties: plain };
}

function decode(running: Running, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => decode(running, each));
  const coded = value as
    | { readonly type: 'object'; readonly handle: number }
    | { readonly type: 'date'; readonly time: number }
    | { readonly type: 'plain'; readonly entries: Readonly<Record<string, unknown>> };
  if (coded.type === 'object') return running.objects.get(coded.handle);
  if (coded.type === 'date') return new Date(coded.time);
  return Object.fromEntries(Object.entries(coded.entries).map(([key, each]) => [key, decode(running, each)]));
}
