/** The workbook and its file: saved whole, refused in one card, and never lost for another that cannot be opened. */
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../../src/page/server/http/start-server';
import type { FileAnswer, SaveState } from '../../../src/page/server/messages';
import { openWorkbook, saveWorkbook } from '../../../src/workbook/files';
import { EXAMPLE, startPage } from '../../support/browser/local-page';
import { PageClient } from '../../support/browser/page-client';
import { IS_SOAK } from '../../support/length';
import { HERE } from '../../support/spreadsheet';

let folder = '';
let plan = '';
let servers: RunningServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  plan = join(folder, 'plan.xlsx');
  await copyFile(EXAMPLE, plan);
});
afterEach(async () => {
  for (const server of servers) await server.close();
  servers = [];
  await rm(folder, { recursive: true });
});

async function start(options: Parameters<typeof startPage>[0] = {}): Promise<[RunningServer, PageClient]> {
  const server = await startPage(options);
  servers.push(server);
  return [server, new PageClient(server)];
}

const saveState = async (client: PageClient): Promise<SaveState> => (await client.look()).save;
const json = async <Value>(response: Promise<Response>): Promise<Value> => (await (await response).json()) as Value;
const savedText = async (): Promise<unknown> => (await openWorkbook(plan)).sheets[0]?.rows[70]?.[0];

describe('a workbook from a file', () => {
  test('is saved back after an edit', async () => {
    const [, client] = await start({ input: plan });
    expect(await saveState(client)).toEqual({ kind: 'saved' });
    await client.type(70, 0, 'Записано');
    await vi.waitFor(async () => expect(await saveState(client)).toEqual({ kind: 'saved' }), 10_000);
    expect(await savedText()).toBe('Записано');
  });

  test('is saved before the server stops', async () => {
    const [server, client] = await start({ input: plan });
    await client.type(70, 0, 'Напоследок');
    servers = [];
    await server.close();
    expect(await savedText()).toBe('Напоследок');
  });

  test('says so when the disk refuses, loses nothing, and is saved when asked again', async () => {
    const [, client] = await start({ input: plan });
    // Root may write anywhere, but nobody may put a file in place of a folder.
    await rm(plan);
    await mkdir(join(plan, 'in the way'), { recursive: true });
    await client.type(70, 0, 'Не пропало');
    await vi.waitFor(async () => expect((await saveState(client)).kind).toBe('refused'), 10_000);
    expect(await client.text(70, 0)).toBe('Не пропало');
    // Nothing else is opened over what is not saved.
    expect(await json<FileAnswer>(client.fetch('/new', 'POST'))).toMatchObject({ ok: false });
    await rm(plan, { recursive: true });
    expect(await json<SaveState>(client.fetch('/save', 'POST'))).toEqual({ kind: 'saved' });
    expect(await savedText()).toBe('Не пропало');
  });

  test('comes to a server that is started again with the text that was saved', async () => {
    const [server, client] = await start({ input: plan });
    await client.type(70, 0, 'Переживёт');
    servers = [];
    await server.close();
    const [, again] = await start({ input: plan });
    expect(await again.text(70, 0)).toBe('Переживёт');
  });
});

describe('a person’s own file', () => {
  const saved = (client: PageClient): Promise<void> =>
    vi.waitFor(async () => expect(await saveState(client)).toEqual({ kind: 'saved' }), 10_000);

  test('is not written to by opening, and its state before the first change stays beside it, once', async () => {
    const before = await readFile(plan);
    const [, client] = await start({ input: plan });
    await client.look();
    expect(await json<SaveState>(client.fetch('/save', 'POST'))).toEqual({ kind: 'saved' });
    expect(await readdir(folder)).toEqual(['plan.xlsx']);
    await client.type(70, 0, 'Раз');
    await saved(client);
    await client.type(71, 0, 'Два');
    await saved(client);
    expect(await readFile(`${plan}.bak`)).toEqual(before);
    expect((await readdir(folder)).sort()).toEqual(['plan.xlsx', 'plan.xlsx.bak']);
  });

  test('is not written to by the check that the panel makes when it opens, but along with the first real change', async () => {
    const [, client] = await start({ input: plan });
    const before = await readFile(plan);
    const request = { sheet: null, year: null, locale: 'ru' };
    const opened = await client.act({ kind: 'call', name: 'panelOpen', argument: JSON.stringify(request) });
    expect(opened).toMatchObject({ ok: true, change: { save: { kind: 'saved' } } });
    expect(await client.text(6, 5)).not.toBe('');
    expect(await json<SaveState>(client.fetch('/save', 'POST'))).toEqual({ kind: 'saved' });
    expect(await readFile(plan)).toEqual(before);
    expect(await readdir(folder)).toEqual(['plan.xlsx']);
    await client.type(70, 0, 'Раз');
    await saved(client);
    expect((await openWorkbook(plan)).sheets[0]?.rows[6]?.[5]).toBe(await client.text(6, 5));
  });

  test('that is read-only is left alone, and nothing is put beside it', async () => {
    await chmod(plan, 0o444);
    const [, client] = await start({ input: plan });
    await client.type(70, 0, 'Раз');
    await vi.waitFor(
      async () => expect(await saveState(client)).toMatchObject({ kind: 'refused', elsewhere: false }),
      10_000,
    );
    expect(await readdir(folder)).toEqual(['plan.xlsx']);
    await chmod(plan, 0o644);
  });

  test('that another program has changed is left alone: the page says so and offers to open it anew', async () => {
    const [, client] = await start({ input: plan });
    await client.type(70, 0, 'Раз');
    await saved(client);
    const other = await openWorkbook(plan);
    other.sheets[0]?.rows[70]?.splice(0, 1, 'Чужое');
    await saveWorkbook(other, plan, { force: true });
    const theirs = await readFile(plan);
    await client.type(71, 0, 'Два');
    await vi.waitFor(
      async () => expect(await saveState(client)).toMatchObject({ kind: 'refused', elsewhere: true }),
      10_000,
    );
    expect(await readFile(plan)).toEqual(theirs);
    expect(await client.text(71, 0)).toBe('Два');
    expect(await json<FileAnswer>(client.fetch('/reopen', 'POST'))).toEqual({ ok: true });
    expect(await client.text(70, 0)).toBe('Чужое');
    expect(await client.text(71, 0)).not.toBe('Два');
    await client.type(72, 0, 'Три');
    await saved(client);
    expect((await openWorkbook(plan)).sheets[0]?.rows[72]?.[0]).toBe('Три');
  });
});

test.runIf(IS_SOAK)(
  'what another program wrote is told before anybody edits, and is no reason to keep other books closed',
  async () => {
    const [, client] = await start({ input: plan });
    await client.look();
    const other = await openWorkbook(plan);
    let times = 0;
    // Again and again: the first time may come before anybody looks.
    const writeUntilTold = () =>
      vi.waitFor(
        async () => {
          times += 1;
          const [sheet] = other.sheets;
          sheet?.rows[7]?.splice(4, 1, `Чужое ${times}`);
          sheet?.cells.delete('7,4');
          await saveWorkbook(other, plan, { force: true });
          const look = async () => expect(await saveState(client)).toMatchObject({ kind: 'refused', elsewhere: true });
          await vi.waitFor(look, 4000);
        },
        { timeout: 15_000 },
      );
    await writeUntilTold();
    expect(await json<FileAnswer>(client.fetch('/reopen', 'POST'))).toEqual({ ok: true });
    expect(await client.text(7, 4)).toBe(`Чужое ${times}`);
    expect(await saveState(client)).toEqual({ kind: 'saved' });
    await writeUntilTold();
    expect(await json<FileAnswer>(client.fetch('/example', 'POST'))).toEqual({ ok: true });
  },
);

describe('the example', () => {
  test('is never written to', async () => {
    const before = await readFile(plan);
    const [server, client] = await start({ examplePath: plan });
    await client.type(70, 0, 'Проба');
    expect(await saveState(client)).toEqual({ kind: 'changed' });
    servers = [];
    await server.close();
    expect(await readFile(plan)).toEqual(before);
  });

  test('named as the file to open, is not written to either', async () => {
    const before = await readFile(plan);
    const [server, client] = await start({ input: plan, examplePath: plan });
    await client.type(70, 0, 'Проба');
    servers = [];
    await server.close();
    expect(await readFile(plan)).toEqual(before);
  });

  test('is downloaded with what was changed', async () => {
    const [, client] = await start();
    await client.type(70, 0, 'Проба');
    const response = await client.fetch('/download');
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    await writeFile(plan, new Uint8Array(await response.arrayBuffer()));
    expect(await savedText()).toBe('Проба');
    expect(await saveState(client)).toEqual({ kind: 'untitled' });
  });
});

describe('another workbook', () => {
  test('is opened from the browser’s bytes, and its plan is checked', async () => {
    const [, client] = await start();
    const { epoch } = await client.look();
    const bytes = new Uint8Array(await readFile(EXAMPLE));
    expect(await json(client.fetch('/open?name=мой.xlsx', 'POST', bytes))).toEqual({ ok: true });
    const view = await client.look();
    expect(view.name).toBe('мой.xlsx');
    expect(view.epoch).not.toBe(epoch);
  });

  test('that is none leaves the open one as it is, with one clear line', async () => {
    const [, client] = await start();
    const { epoch } = await client.look();
    const refused = async (bytes: Uint8Array<ArrayBuffer>) =>
      json<FileAnswer>(client.fetch('/open?name=x.xlsx', 'POST', bytes));
    const texts = [new TextEncoder().encode('просто текст'), new Uint8Array(), new Uint8Array(51 * 1024 * 1024)];
    for (const bytes of texts) {
      const answer = await refused(bytes as Uint8Array<ArrayBuffer>);
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^Файл «x\.xlsx».+\.$/) });
    }
    expect((await client.look()).epoch).toBe(epoch);
  });

  test('a new plan is the add-on’s own, and can be downloaded and opened again', async () => {
    const [server, client] = await start();
    expect(await json(client.fetch('/new', 'POST'))).toEqual({ ok: true });
    await client.look();
    const answer = await client.act({ kind: 'click', name: 'checkAll', answers: [] });
    expect(answer).toMatchObject({ ok: true, shown: { toasts: [expect.stringContaining('2 мероприятия')] } });
    const names = server.host.workbook.sheets.map(({ name }) => name);
    expect(names).toContain('Исполнители');
    expect(names).not.toContain('Лист1');
    const response = await client.fetch('/download');
    await writeFile(plan, new Uint8Array(await response.arrayBuffer()));
    const back = await openWorkbook(plan);
    expect(back.sheets.map(({ name }) => name)).toEqual(names);
    expect(back.sheets.flatMap(({ rows }) => rows.flat()).join(' ')).toContain('Обмен опытом между библиотеками');
  });

  test('keeps the reports made before within reach', async () => {
    const [server, client] = await start();
    await client.act({ kind: 'call', name: 'panelReport', argument: JSON.stringify({ ...HERE, format: 'docx' }) });
    await client.fetch('/new', 'POST');
    expect(server.host.drive.size).toBe(1);
  });
});
