/** Runs in a thread of its own: one task, then it ends and all that it needed goes with it. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { reasonsAgainst } from '../moved-rows';
import { readWorkbook } from '../read-workbook';
import { makeSave } from '../render-workbook';
import { END, Gathered, type Piece, piecesOf } from './pieces';
import { type Done, openSnapshot, type Snapshot, type Task, takeSnapshot, tellError } from './tasks';

async function work(task: Task, port: MessagePort): Promise<Done> {
  if (task.kind === 'save') return { kind: 'saved', made: await makeSave(openSnapshot(await gather(port))) };
  if (task.kind === 'ask') return { kind: 'asked', reasons: reasonsAgainst(task.asked) };
  for (const piece of piecesOf(takeSnapshot(await readWorkbook(task.bytes, task.path)))) port.postMessage(piece);
  return { kind: 'read' };
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
