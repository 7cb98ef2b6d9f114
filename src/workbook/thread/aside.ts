/** Reading and saving in a thread beside, so that a server goes on meanwhile and has nothing left of it afterwards but the result. */
import { Worker } from 'node:worker_threads';
import type { Workbook } from '../../stand-in/host/model';
import { type AskedMoves, reasonsAgainst } from '../moved-rows';
import type { RefusedPart } from '../package/save-refusal';
import { readWorkbook } from '../read-workbook';
import { type MadeSave, makeSave } from '../render-workbook';
import type { Judge } from './judge-beside';
import { Judging, keepJudging } from './judging';
import { END, Gathered, isPiece, type Piece, piecesOf } from './pieces';
import { type Done, errorIn, type Judged, openSnapshot, type Task, takeSnapshot } from './tasks';

/** How workbooks are read and saved. */
export interface Aside {
  /** See `readWorkbook`. */
  readonly read: (bytes: Uint8Array, path: string) => Promise<Workbook>;
  /** Of the workbook as it is when asked; it may go on meanwhile. See `renderWorkbook`. */
  readonly makeSave: (workbook: Workbook) => Promise<MadeSave>;
  /** See the function of that name. Nothing is asked once the question does not stand any more. */
  readonly reasonsAgainst: (asked: AskedMoves, stands: () => boolean) => Promise<readonly RefusedPart[]>;
  /** Begins once nothing else is at work: two threads at once need twice the memory, and what is asked of a file that is being saved has to be asked again. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** With nothing beside: whoever asks waits. */
export const HERE: Aside = {
  read: readWorkbook,
  makeSave,
  reasonsAgainst: async (asked) => reasonsAgainst(asked),
  inTurn: (work) => work(),
};

/** `script` is the built thread; with a judge, it goes on with the plan of a large workbook that it has read, until there is something else to do. */
export const inThread = (script: string, judge: Judge | null): Aside => ({
  read: async (bytes, path) => {
    const gathered = new Gathered();
    const task = { kind: 'read', bytes, path, judge: bytes.length < SMALL ? null : judge } as const;
    const own = task.judge === null ? undefined : new Judging();
    const done = await run(script, task, { gathered, own });
    if (done.kind !== 'read') throw unasked(done);
    const workbook = openSnapshot(gathered.whole);
    if (own !== undefined) keepJudging(workbook, own);
    judging = own ?? null;
    return workbook;
  },
  makeSave: async (workbook) => {
    const done = await run(script, { kind: 'save' }, { sent: piecesOf(takeSnapshot(workbook)) });
    if (done.kind !== 'saved') throw unasked(done);
    return done.made;
  },
  reasonsAgainst: async (asked, stands) => {
    if (asked.bytes.length < SMALL) return reasonsAgainst(asked);
    return inTurn(async () => {
      if (!stands()) return [];
      const done = await run(script, { kind: 'ask', asked });
      if (done.kind !== 'asked') throw unasked(done);
      return done.reasons;
    });
  },
  inTurn,
});

let turn: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = turn.then(work);
  const ended = (): Promise<unknown> => Promise.all(atWork);
  turn = result.then(ended, ended);
  return result;
}

/** The thread that judges, if there is one; whatever else a thread is needed for comes first, and the rest is judged by who asks. */
let judging: Judging | null = null;

/** Threads that have not ended yet. */
const atWork = new Set<Promise<void>>();

/** Bytes of a file that answers before a thread has begun. */
const SMALL = 100_000;

const unasked = ({ kind }: Done): Error => new Error(`the thread answered ${kind}`);

/** Megabytes for what is young: little, for it is there but once. */
const YOUNG = 16;

/** What goes along with a task or comes before its answer. */
interface Along {
  readonly sent?: Iterable<Piece>;
  readonly gathered?: Gathered;
  readonly own?: Judging | undefined;
}

function run(script: string, task: Task, { sent, gathered, own }: Along = {}): Promise<Done> {
  judging?.stop();
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (message: Piece | Judged | Done) => {
      if (isPiece(message)) return gathered?.add(message);
      if (message.kind === 'judged') return own?.add(message.known);
      const error = errorIn(message);
      if (error === null) resolve(message);
      else reject(error);
    });
    worker.once('error', reject);
    const ended = new Promise<void>((end) => worker.once('exit', () => end()));
    own?.begin(() => void worker.terminate());
    void ended.then(() => own?.end());
    atWork.add(ended);
    void ended.then(() => atWork.delete(ended));
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
    if (sent === undefined) return;
    for (const piece of sent) worker.postMessage(piece);
    worker.postMessage(END);
  });
}
