/** Runs in a thread of its own: one task, then it ends and all that it needed goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { reasonsAgainst } from '../moved-rows';
import { readWorkbook } from '../read-workbook';
import { makeSave } from '../render-workbook';
import { type Done, openSnapshot, type Task, takeSnapshot, tellError } from './tasks';

async function work(task: Task): Promise<Done> {
  if (task.kind === 'save') return { kind: 'saved', made: await makeSave(openSnapshot(task.workbook)) };
  if (task.kind === 'ask') return { kind: 'asked', reasons: reasonsAgainst(task.asked) };
  return { kind: 'read', workbook: takeSnapshot(await readWorkbook(task.bytes, task.path)) };
}

parentPort?.postMessage(await work(workerData as Task).catch(tellError));
