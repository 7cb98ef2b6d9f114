/** The program ended by Ctrl+C, and again by an impatient hand, in the midst of typing: a new plan is kept, and opened at the next start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import { PageClient } from '../../support/browser/page-client';

const PROGRAM = fileURLToPath(new URL('../../../build/vekha.mjs', import.meta.url));

let folder = '';
let running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  running = [];
});
afterEach(async () => {
  for (const program of running) if (program.exitCode === null) program.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

async function start(): Promise<{ readonly program: ChildProcess; readonly client: PageClient }> {
  const program = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], {
    env: { ...process.env, XDG_STATE_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(program);
  let printed = '';
  while (!/token=\S+/.test(printed)) {
    const [part] = await once(program.stdout ?? program, 'data');
    printed += String(part);
  }
  const url = new URL(/http\S+/.exec(printed)?.[0] ?? '');
  const place = { origin: url.origin, token: url.searchParams.get('token') ?? '' };
  return { program, client: new PageClient(place as RunningServer) };
}

test('what was typed last into a new plan is there again', async () => {
  const first = await start();
  await first.client.fetch('/new', 'POST');
  await first.client.look();
  await first.client.type(6, 4, 'Проведён форум 3 марта, 100 участников');
  const ended = once(first.program, 'exit');
  let said = '';
  first.program.stdout?.on('data', (part) => {
    said += String(part);
  });
  first.program.kill('SIGINT');
  first.program.kill('SIGINT');
  setImmediate(() => first.program.kill('SIGINT'));
  expect(await ended).toEqual([0, null]);
  expect(said).toBe('Веха останавливается. Что ещё не записано, записывается.\n');
  const { client, program } = await start();
  const { name, resumed } = await client.look();
  expect([name, resumed === null]).toEqual(['Новый план', false]);
  expect(await client.text(6, 4)).toBe('Проведён форум 3 марта, 100 участников');
  program.kill('SIGTERM');
  expect(await once(program, 'exit')).toEqual([0, null]);
});
