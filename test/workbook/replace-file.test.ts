/** A save on a disk that fails, fills up, or on which others write: the file is the old one or the new one, and whose it was it stays. */

import * as node from 'node:fs/promises';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/workbook/input-error';
import { type Disk, FileChanged, replaceFile } from '../../src/workbook/replace-file';

let folder = '';
let path = '';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const before = bytes('до');
const after = bytes('после');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  path = join(folder, 'plan.xlsx');
  await writeFile(path, before);
  // More than what the process itself would give a new file.
  await chmod(path, 0o660);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = (): Promise<string> => readFile(path, 'utf8');

/** The one line that a person gets. */
async function lineOf(saving: Promise<void>): Promise<string> {
  const error = await saving.then(
    () => new Error('was written'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  const { ru } = (error as InputError).texts;
  expect(ru).not.toContain('\n');
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.tmp$/));
  return ru;
}

test('replaces what the file held, and keeps its rights', async () => {
  await replaceFile(path, after, { over: before });
  expect(await content()).toBe('после');
  expect((await stat(path)).mode & 0o777).toBe(0o660);
  expect(await readdir(folder)).toEqual(['plan.xlsx']);
});

test('writes through a link, which stays one', async () => {
  const link = join(folder, 'link.xlsx');
  await symlink('plan.xlsx', link);
  await replaceFile(link, after, { over: 'any' });
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect(await content()).toBe('после');
});

test('writes a new file, and none where one is already', async () => {
  await replaceFile(join(folder, 'new.xlsx'), after, { over: 'new' });
  expect(await readFile(join(folder, 'new.xlsx'), 'utf8')).toBe('после');
  expect(await lineOf(replaceFile(path, after, { over: 'new' }))).toMatch(/уже есть.*--force/);
  expect(await content()).toBe('до');
});

test('leaves alone what another program wrote meanwhile', async () => {
  await writeFile(path, 'чужое');
  const saving = replaceFile(path, after, { over: before });
  await expect(saving).rejects.toBeInstanceOf(FileChanged);
  expect(await content()).toBe('чужое');
});

describe('refuses', () => {
  test('a folder and a device', async () => {
    await mkdir(join(folder, 'sub'));
    expect(await lineOf(replaceFile(join(folder, 'sub'), after, { over: 'any' }))).toContain('не файл');
    const socket = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((ready) => server.listen(socket, ready));
    expect(await lineOf(replaceFile(socket, after, { over: 'any' }))).toContain('не файл');
    expect((await stat(socket)).isSocket()).toBe(true);
    await new Promise((done) => server.close(done));
  });

  test('a file that is read-only, whoever asks', async () => {
    await chmod(path, 0o444);
    expect(await lineOf(replaceFile(path, after, { over: 'any' }))).toContain('только для чтения');
    expect(await content()).toBe('до');
  });

  test.each(['.~lock.plan.xlsx#', '~$plan.xlsx'])(
    'a file that is open elsewhere, as %s beside it tells',
    async (sign) => {
      await writeFile(join(folder, sign), '');
      expect(await lineOf(replaceFile(path, after, { over: 'any' }))).toMatch(/открыт в другой программе.*удалите/);
      expect(await content()).toBe('до');
    },
  );

  test('a folder that is not there', async () => {
    expect(await lineOf(replaceFile(join(folder, 'no', 'plan.xlsx'), after, { over: 'new' }))).toContain(
      'такой папки нет',
    );
  });
});

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** The disk, with one kind of call failing: of a file that is open, by "open.write" and the like. */
function failing(call: string, code: string): Disk {
  const fail = (): never => {
    throw failure(code);
  };
  if (!call.startsWith('open.')) return { ...node, [call]: async () => fail() } as unknown as Disk;
  const open = async (...given: Parameters<Disk['open']>) => {
    const file = await node.open(...given);
    return new Proxy(file, {
      get: (target, name) =>
        name === call.slice(5)
          ? async () => fail()
          : Reflect.get(target, name, target) instanceof Function
            ? (Reflect.get(target, name, target) as () => unknown).bind(target)
            : Reflect.get(target, name, target),
    });
  };
  return { ...node, open } as unknown as Disk;
}

test.each<[string, string, RegExp]>([
  ['open', 'EACCES', /нет прав на запись/],
  ['open', 'EROFS', /диск только для чтения/],
  ['open.writeFile', 'ENOSPC', /на диске нет места/],
  ['open.sync', 'EIO', /EIO/],
  ['readFile', 'EACCES', /нет прав/],
  ['rename', 'EPERM', /нет прав/],
])('when %s fails with %s, the file is as it was, and one line says why', async (call, code, words) => {
  expect(await lineOf(replaceFile(path, after, { over: before, disk: failing(call, code) }))).toMatch(words);
  expect(await content()).toBe('до');
});

test('killed at any step, it leaves the old file or the new one, whole', async () => {
  const seen = new Set<string>();
  for (let step = 1; step <= 12; step += 1) {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(path, before);
    let left = step;
    // After the kill nothing more happens, tidying up included.
    const alive = <Call extends (...given: never[]) => unknown>(call: Call): Call =>
      (async (...given: never[]) => {
        left -= 1;
        if (left <= 0) throw new Error('killed');
        return call(...given);
      }) as unknown as Call;
    const calls = Object.entries(node).filter(([, call]) => typeof call === 'function');
    const disk = Object.fromEntries(calls.map(([name, call]) => [name, alive(call as never)])) as unknown as Disk;
    await replaceFile(path, after, { over: before, disk }).catch(() => undefined);
    seen.add(await content());
  }
  expect([...seen].sort()).toEqual(['до', 'после']);
});

test('clears what a killed save of this file left an hour ago, and nothing else', async () => {
  const old = ['.plan.xlsx.0123456789ab.tmp', '.other.xlsx.0123456789ab.tmp', '.plan.xlsx.notes.tmp', '.plan.xlsx.tmp'];
  const fresh = '.plan.xlsx.ba9876543210.tmp';
  for (const name of [...old, fresh]) await writeFile(join(folder, name), 'половина');
  const longAgo = new Date(Date.now() - 3_700_000);
  for (const name of old) await utimes(join(folder, name), longAgo, longAgo);
  await replaceFile(path, after, { over: before });
  expect(await content()).toBe('после');
  expect((await readdir(folder)).sort()).toEqual([...old.slice(1), fresh, 'plan.xlsx'].sort());
});
