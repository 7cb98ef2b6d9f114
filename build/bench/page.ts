/** What a large plan costs the local page's server: processor time and memory of `vekha serve` at each step of a person's way, told by Linux's /proc. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { makePlan, sheetOf } from './plans';

const VEKHA = fileURLToPath(new URL('../vekha.mjs', import.meta.url));
/** Of the progress column. */
const PROGRESS = 4;
const ENTRIES = Number(process.argv[2] ?? 10_000);

const folder = mkdtempSync(join(tmpdir(), 'vekha-bench-'));
const file = join(folder, 'plan.xlsx');
const { newSheet, workbookOf, saveWorkbook } = await loadWorkbooks();
const plan = sheetOf(makePlan(ENTRIES));
await saveWorkbook(workbookOf([newSheet('2022', plan)]), file, { force: true });
const rows = [...plan.rows.keys()].filter((row) => /^\d+\.\d+\.$/.test(String(plan.rows[row]?.[0])));

const child = spawn(process.execPath, [VEKHA, 'serve', file, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, XDG_STATE_HOME: folder },
});
const link = await new Promise<URL>((found) => {
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const url = /http:\S+/.exec(text)?.[0];
    if (url !== undefined) found(new URL(url));
  });
});

/** What it calls of src, which it bundles by itself. */
interface Workbooks {
  newSheet(name: string, given: object): object;
  workbookOf(sheets: readonly object[]): object;
  saveWorkbook(workbook: object, path: string, how: { readonly force: boolean }): Promise<unknown>;
}

async function loadWorkbooks(): Promise<Workbooks> {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { newSheet } from './src/stand-in/host/model'; export { workbookOf } from './src/workbook/library-sheets';
        export { saveWorkbook } from './src/workbook/files';`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${text}`)) as Workbooks;
}

/** Seconds of processor time: of all threads, and of the one that answers. */
function seconds(path: string): number {
  const fields = readFileSync(`/proc/${child.pid}/${path}`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function megabytes(field: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const before = [seconds('stat'), seconds(`task/${child.pid}/stat`)] as const;
  const result = await work();
  const [all, own] = [seconds('stat') - before[0], seconds(`task/${child.pid}/stat`) - before[1]];
  const memory = `${megabytes('VmRSS')} MB, at most ${megabytes('VmHWM')} MB so far`;
  console.log(`${name.padEnd(36)} ${own.toFixed(2)} s, all threads ${all.toFixed(2)} s; ${memory}`);
  return result;
}

const ask = async (
  path: string,
  body?: object,
): Promise<{ readonly [key: string]: unknown; readonly size: number }> => {
  const response = await fetch(link.origin + path, {
    method: path === '/state' ? 'GET' : 'POST',
    headers: { 'x-vekha-token': link.searchParams.get('token') ?? '' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as object), size: text.length };
};

await step('start', () => Promise.resolve());
const view = await step('first view', () => ask('/state'));
const tab = (view.tabs as readonly { readonly id: number }[])[0]?.id;
const [window, listener] = [randomUUID(), randomUUID()];
const act = async (action: object): Promise<number> => {
  const answer = await ask('/act', {
    id: randomUUID(),
    window,
    listener,
    epoch: view.epoch,
    version: 1,
    tab,
    active: null,
    action,
  });
  if (answer.ok !== true) throw new Error(String(answer.message));
  return answer.size;
};
const open = () =>
  act({ kind: 'call', name: 'panelOpen', argument: JSON.stringify({ sheet: null, year: null, locale: 'ru' }) });
const type = async (nth: number, text: string): Promise<void> => {
  const top = rows[nth] ?? 0;
  const area = { top, left: PROGRESS, bottom: top + 1, right: PROGRESS + 1 };
  console.log(`  bytes of the answer: ${await act({ kind: 'type', area, text, seen: null })}`);
};

await step('panel opened at once', open);
await step('panel opened again', open);
await step('an edit', () => type(10, 'Открыта библиотека в селе Луговом'));
await step('rows inserted', () => act({ kind: 'insert', row: (rows[40] ?? 0) + 1, like: rows[40] ?? 0, count: 2 }));
await step('rows deleted', () => act({ kind: 'delete', row: (rows[40] ?? 0) + 1, count: 2 }));
await step('rows sorted', () => act({ kind: 'sort', column: PROGRESS, descending: false }));
await step('the sorting undone', () => act({ kind: 'undo' }));
await step('a save', () => ask('/save'));
await step('an edit', () => type(20, 'Высажена липовая аллея у вокзала'));
const saving = step('a save, with the edit made meanwhile', () => ask('/save'));
await pause(300);
await step('an edit while it is saved', () => type(30, 'Поставлена детская площадка во дворе'));
await saving;
await step('a second save', () => ask('/save'));
await step('panel opened after all that', open);
child.kill('SIGINT');
await new Promise((done) => child.once('exit', done));
rmSync(folder, { recursive: true });
