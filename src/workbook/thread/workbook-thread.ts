/** Runs in a thread of its own: one task, and the judging of what was read; then it ends and all that it needed goes with it. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Workbook } from '../../stand-in/host/model';
import { reasonsAgainst } from '../moved-rows';
import { readWorkbook } from '../read-workbook';
import { makeSave } from '../render-workbook';
import { type Judge, judgeBeside } from './judge-beside';
import { END, Gathered, type Piece, piecesOf } from './pieces';
import { type Done, type Judged, openSnapshot, type Snapshot, type Task, takeSnapshot, tellError } from './tasks';

async function work(task: Task, port: MessagePort): Promise<Done> {
  if (task.kind === 'save') return { kind: 'saved', made: await makeSave(openSnapshot(await gather(port))) };
  if (task.kind === 'ask') return { kind: 'asked', reasons: reasonsAgainst(task.asked) };
  const workbook = await readWorkbook(task.bytes, task.path);
  for (const piece of piecesOf(takeSnapshot(workbook))) port.postMessage(piece);
  // Behind the answer.
  if (task.judge !== null) setImmediate(tellJudged, workbook, task.judge, port);
  return { kind: 'read' };
}

function tellJudged(workbook: Workbook, judge: Judge, port: MessagePort): void {
  try {
    for (const known of judgeBeside(workbook, judge)) port.postMessage({ kind: 'judged', known } satisfies Judged);
    port.postMessage({ kind: 'judged', known: null } satisfies Judged);
  } catch {
    // A check will tell what is wrong.
  }
}

function gather(port: MessagePort): Promise<Snapshot> {
  return new Promise((resolve) => {
    const gathered = new Gathered();
    const take = (piece: Piece | typeof END): void => {
      if (piece !== END) {
        gathered.add(piece);
        return;
      }
      // Nothing else is waited for, and the thread may end.
      port.off('message', take);
      resolve(gathered.whole);
    };
    port.on('message', take);
  });
}

if (parentPort !== null) parentPort.postMessage(await work(workerData as Task, parentPort).catch(tellError));
