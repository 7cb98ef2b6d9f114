/** Reading and saving in a thread beside, so that a server goes on meanwhile and has nothing left of it afterwards but the result. */
import { Worker } from 'node:worker_threads';
import type { Workbook } from '../../stand-in/host/model';
import { type AskedMoves, reasonsAgainst } from '../moved-rows';
import type { RefusedPart } from '../package/save-refusal';
import { readWorkbook } from '../read-workbook';
import { type MadeSave, makeSave } from '../render-workbook';
import { type Done, errorIn, openSnapshot, type Task, takeSnapshot } from './tasks';

/** How workbooks are read and saved. */
export interface Aside {
  /** See `readWorkbook`. */
  readonly read: (bytes: Uint8Array, path: string) => Promise<Workbook>;
  /** Of the workbook as it is when asked; it may go on meanwhile. See `renderWorkbook`. */
  readonly makeSave: (workbook: Workbook) => Promise<MadeSave>;
  /** See the function of that name. */
  readonly reasonsAgainst: (asked: AskedMoves) => Promise<readonly RefusedPart[]>;
}

/** With nothing beside: whoever asks waits. */
export const HERE: Aside = { read: readWorkbook, makeSave, reasonsAgainst: async (asked) => reasonsAgainst(asked) };

/** `script` is the built thread. */
export const inThread = (script: string): Aside => ({
  read: async (bytes, path) => {
    const done = await run(script, { kind: 'read', bytes, path });
    if (done.kind !== 'read') throw unasked(done);
    return openSnapshot(done.workbook);
  },
  makeSave: async (workbook) => {
    const done = await run(script, { kind: 'save', workbook: takeSnapshot(workbook) });
    if (done.kind !== 'saved') throw unasked(done);
    return done.made;
  },
  reasonsAgainst: async (asked) => {
    if (asked.bytes.length < SMALL) return reasonsAgainst(asked);
    const done = await run(script, { kind: 'ask', asked });
    if (done.kind !== 'asked') throw unasked(done);
    return done.reasons;
  },
});

/** Bytes of a file that answers before a thread has begun. */
const SMALL = 100_000;

const unasked = ({ kind }: Done): Error => new Error(`the thread answered ${kind}`);

/** Megabytes for what is young: little, for it is there but once. */
const YOUNG = 16;

function run(script: string, task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    worker.once('message', (done: Done) => {
      const error = errorIn(done);
      if (error === null) resolve(done);
      else reject(error);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}
