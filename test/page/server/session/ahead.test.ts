/** What takes long goes on beside: the plan is judged before anybody asks, the file saved in a thread, and an edit waits for neither. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servedWith } from '../../../../src/cli/commands/serve';
import { OWN_FILE } from '../../../../src/contract/own-file';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { ActAnswer, Action } from '../../../../src/page/server/messages';
import { Ahead } from '../../../../src/page/server/session/ahead';
import { callPanel } from '../../../../src/stand-in/bundle';
import { createHost } from '../../../../src/stand-in/host/host';
import { openWorkbook, saveWorkbook } from '../../../../src/workbook/files';
import { workbookOf } from '../../../../src/workbook/library-sheets';
import { judgeBeside } from '../../../../src/workbook/thread/judge-beside';
import { Judging } from '../../../../src/workbook/thread/judging';
import { SERVED, startPage } from '../../../support/browser/local-page';
import { PageClient } from '../../../support/browser/page-client';
import { IS_SOAK, lengthOf } from '../../../support/length';
import { HEADER } from '../../../support/rule-tester';
import { bundle, HERE, tab } from '../../../support/spreadsheet';

const OPEN: Action = { kind: 'call', name: 'panelOpen', argument: JSON.stringify(HERE) };
/** More than are judged at a time. */
const COUNT = lengthOf(120, 400);
const rows = Array.from(
  { length: COUNT },
  (_none, index) => `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Отдел | Проведено ${index + 1} занятий`,
);

let folder: string;
let input: string;
let server: RunningServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
  input = join(folder, 'plan.xlsx');
  await saveWorkbook(workbookOf([tab(`${HEADER}\n1. Спорт | | | |\n${rows.join('\n')}`)]), input, { force: true });
  server = await startPage({ input, thread: SERVED.thread });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const panelOf = (answer: ActAnswer): unknown => {
  if (!answer.ok) throw new Error(answer.message);
  return JSON.parse(answer.result ?? '');
};

/** Bytes that cannot be packed: of a small file nothing is done beside. */
const addBulk = async (): Promise<void> => {
  const bulk = Uint8Array.from({ length: 120_000 }, (_none, index) => Math.imul(index * index, 2_654_435_761) >>> 24);
  await writeFile(input, zipSync({ ...unzipSync(await readFile(input)), 'custom/bulk.bin': bulk }));
};

test('an edit passes a check that waits for the plan to be judged, and the check sees it', async () => {
  const me = new PageClient(server);
  await me.look();
  const order: string[] = [];
  const checking = me.act(OPEN).then((answer) => {
    order.push('check');
    return panelOf(answer);
  });
  await me.type(5, 4, 'Не проводилось').then(() => order.push('edit'));
  const seen = JSON.stringify(await checking);
  expect(order).toEqual(['edit', 'check']);
  expect(seen).toContain('"verdict":"none"');
  expect(panelOf(await me.act(OPEN))).toEqual(JSON.parse(seen));
});

test('another workbook is judged in its turn', async () => {
  const me = new PageClient(server);
  expect((await me.fetch('/example', 'POST')).status).toBe(200);
  await me.look();
  expect(panelOf(await me.act(OPEN))).toMatchObject({ ok: true, value: { plan: { year: 2022 } } });
  expect(await (await me.fetch('/save', 'POST')).json()).toEqual({ kind: 'untitled' });
});

test('an edit made while the file is saved does not wait, is not told to be saved, and is in the file at last', async () => {
  const me = new PageClient(server);
  await me.look();
  await me.type(5, 4, 'Проведён забег');
  const order: string[] = [];
  const saving = me.fetch('/save', 'POST').then(async (response) => {
    order.push('saved');
    return (await response.json()) as unknown;
  });
  const answer = await me.type(6, 4, 'Проведён кросс');
  order.push('edit');
  expect(answer).toMatchObject({ ok: true, change: { save: { kind: 'saving' } } });
  expect(await saving).toEqual({ kind: 'saving' });
  expect(order).toEqual(['edit', 'saved']);
  const written = async () => (await openWorkbook(input)).sheets[0]?.rows.slice(5, 7).map((row) => row[4]);
  expect(await written()).toEqual(['Проведён забег', 'Проведено 5 занятий']);
  expect(await (await me.fetch('/save', 'POST')).json()).toEqual({ kind: 'saved' });
  expect(await written()).toEqual(['Проведён забег', 'Проведён кросс']);
});

test('an edit is answered with the cells of its row, whatever else the plan holds', async () => {
  const me = new PageClient(server);
  await me.look();
  await me.act(OPEN);
  await me.look();
  const answer = await me.type(COUNT - 50, 4, 'Проведён большой забег по набережной');
  if (!answer.ok) throw new Error(answer.message);
  expect(answer.change.tabs.map(({ layout, cells }) => [layout, cells.map(([row]) => row)])).toEqual([
    [undefined, [COUNT - 50, COUNT - 50]],
  ]);
  expect(JSON.stringify(answer).length).toBeLessThan(800);
});

test.runIf(IS_SOAK)(
  'an edit passes rows that wait until the file is asked, both find their rows, and so do rows asked for at once',
  async () => {
    await server.close();
    await addBulk();
    server = await startPage({ input, thread: SERVED.thread });
    const me = new PageClient(server);
    await me.look();
    const order: string[] = [];
    const rowsGone = [5, 9].map((row) =>
      me.act({ kind: 'delete', row, count: 1 }).then(({ ok }) => order.push(`row ${row} ${ok}`)),
    );
    await me.type(7, 4, 'Проведён кросс').then(() => order.push('edit'));
    await Promise.all(rowsGone);
    expect(order[0]).toBe('edit');
    expect(order.slice(1).sort()).toEqual(['row 5 true', 'row 9 true']);
    expect(await (await me.fetch('/save', 'POST')).json()).toEqual({ kind: 'saved' });
    const written = (await openWorkbook(input)).sheets[0]?.rows.map((row) => row[4]).slice(5, 9);
    expect(written).toEqual(['Проведено 5 занятий', 'Проведён кросс', 'Проведено 7 занятий', 'Проведено 9 занятий']);
  },
);

/** With a script that remembers nothing yet. */
const panelAfter = async (thread: string | undefined, act: (me: PageClient) => Promise<unknown>) => {
  server = await startPage({ ...servedWith(bundle), input, thread });
  const me = new PageClient(server);
  await me.look();
  await act(me);
  return panelOf(await me.act(OPEN));
};

test('the panel says the same of a plan that the thread which read it judges, whatever is edited or saved meanwhile', async () => {
  await addBulk();
  const before = await readFile(input);
  const acts = [
    (me: PageClient) => me.type(5, 4, 'Не проводилось'),
    () => Promise.resolve(),
    (me: PageClient) => me.type(5, 4, 'Не проводилось').then(() => me.fetch('/save', 'POST')),
    (me: PageClient) => me.act({ kind: 'delete', row: 9, count: 1 }),
  ];
  for (const act of acts.slice(0, lengthOf(1, acts.length))) {
    const said: unknown[] = [];
    for (const thread of [SERVED.thread, undefined]) {
      await server.close();
      await writeFile(input, before);
      said.push(await panelAfter(thread, act));
    }
    expect(said[0]).toEqual(said[1]);
  }
});

test('a check takes over what was judged beside', async () => {
  const plan = () => workbookOf([tab(`${HEADER}\n1. Спорт | | | |\n${rows.slice(0, 3).join('\n')}`)]);
  const script = servedWith(bundle).bundle;
  const host = createHost(plan(), { locale: 'ru', properties: OWN_FILE });
  const judging = new Judging();
  for (const known of judgeBeside(plan(), { codePath: join(bundle.folder, 'Code.js'), locale: 'ru' }))
    judging.add(known.replaceAll('{"verdict":"activity"', '{"verdict":"none"'));
  judging.add(null);
  judging.end();
  const ahead = new Ahead(script, host, judging);
  ahead.begin();
  await ahead.finish();
  expect(callPanel(script, host, 'panelOpen', HERE)).toMatchObject({
    ok: true,
    value: { summary: { verdicts: { none: 3 } } },
  });
});
