/** Edits over the columns of a check: what else they touch is done, and what they leave out is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { ActAnswer, Action } from '../../../../src/page/server/messages';
import { sharedExample, startPage } from '../../../support/browser/local-page';
import { cellArea, done, PageClient } from '../../../support/browser/page-client';

let server: RunningServer;
let me: PageClient;
const checked = sharedExample();

beforeAll(async () => {
  server = await startPage({ examplePath: checked() });
  me = new PageClient(server);
  await me.look();
});
afterAll(() => server.close());

/** Progress and the columns of a check right of it, zero-based, in rows below the plan. */
const [ROW, PROGRESS, STATUS] = [90, 4, 5];
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const texts = async (row: number): Promise<string[]> =>
  Promise.all([PROGRESS, STATUS, STATUS + 1, STATUS + 3].map((column) => me.text(row, column)));
/** The numbers by which the hidden column knows the rows. */
const marks = (): unknown[] =>
  server.host.workbook.sheets[0]?.rows.map((row) => /^\D(\d+)/.exec(String(row[STATUS + 2]))?.[1]) ?? [];
const refusal = (answer: ActAnswer): string => (answer.ok ? '' : answer.message);

test('a block pasted over them is taken beside them, and its words are given back', async () => {
  const text = 'один\tмоё слово\t"ещё\nслово"\t\tпять\nшесть\t\t\t\tдесять';
  const answer = done(await me.act({ kind: 'paste', area: cellArea(ROW, PROGRESS), text }));
  expect(await texts(ROW)).toEqual(['один', '', '', 'пять']);
  expect(await texts(ROW + 1)).toEqual(['шесть', '', '', 'десять']);
  expect(answer.left?.message).toContain('Вставлено всё, кроме F91:G92');
  expect(answer.left?.text).toBe('моё слово\t"ещё\nслово"\n');
  // Nothing of what was left out is said to be changed since.
  expect(done(await me.act({ kind: 'undo' })).shown.toasts).toEqual([]);
  expect([await texts(ROW), await texts(ROW + 1)]).toEqual([Array(4).fill(''), Array(4).fill('')]);
});

test('what a check wrote itself, copied along with a row, is no more than mentioned', async () => {
  const status = await me.text(6, STATUS);
  expect(status).not.toBe('');
  const answer = done(await me.act({ kind: 'paste', area: cellArea(ROW, PROGRESS), text: `слова\t${status}` }));
  expect(answer.left).toBeNull();
  expect(answer.shown.toasts.join()).toMatch(/пишет Веха: F91 ваша правка не затронула/);
  expect(await texts(ROW)).toEqual(['слова', '', '', '']);
});

test.each<[string, Action]>([
  ['Delete', { kind: 'paste', area: area(6, PROGRESS, 8, STATUS + 4), text: '' }],
  ['Ctrl+Enter', { kind: 'type', area: area(6, PROGRESS, 8, STATUS + 4), text: 'Проведён форум', seen: null }],
  ['the fill handle', { kind: 'fill', from: area(6, PROGRESS, 7, PROGRESS + 1), to: area(6, PROGRESS, 7, STATUS + 4) }],
  ['Ctrl+D', { kind: 'fill', from: area(6, 0, 7, STATUS + 4), to: area(6, 0, 8, STATUS + 4) }],
])('%s over them and their neighbours leaves the marks, and one step takes all back', async (_name, action) => {
  const before = [await texts(6), await texts(7), marks()];
  const { shown, left } = done(await me.act(action));
  expect(left).toBeNull();
  expect(shown.toasts.join()).toMatch(/ваша правка не затронула/);
  expect(marks()).toEqual(before[2]);
  expect(done(await me.act({ kind: 'undo' })).shown.toasts).toEqual([]);
  expect([await texts(6), await texts(7), marks()]).toEqual(before);
});

test.each<[string, Action, RegExp]>([
  ['a pasted word', { kind: 'paste', area: cellArea(6, STATUS), text: 'слово' }, /Впишите их в столбец плана/],
  ['a pasted block', { kind: 'paste', area: cellArea(6, STATUS), text: 'слово\tслово' }, /Впишите их в столбец плана/],
  ['Delete', { kind: 'paste', area: area(6, STATUS, 9, STATUS + 2), text: '' }, /очистить или заполнить их нельзя/],
  [
    'the fill handle',
    { kind: 'fill', from: cellArea(6, STATUS), to: area(6, STATUS, 9, STATUS + 1) },
    /очистить или заполнить их нельзя/,
  ],
])('%s over nothing else is refused', async (_name, action, reason) => {
  const before = await texts(6);
  expect(refusal(await me.act(action))).toMatch(reason);
  expect(await texts(6)).toEqual(before);
});

/** The example's sections are merged over all columns of the plan: the row of one, zero-based. */
const SECTION = 15;

test('words that a block puts under merged cells are given back', async () => {
  const title = await me.text(SECTION, 0);
  expect(title).toMatch(/^4\. /);
  const block = (words: string): Action => ({ kind: 'paste', area: cellArea(SECTION - 1, PROGRESS), text: words });
  const answer = done(await me.act(block('Проведён форум\nПодписан протокол\n')));
  expect(answer.left?.message).toContain('Вставлено всё, кроме E16: там объединённые ячейки');
  expect(answer.left?.text).toBe('Подписан протокол');
  expect([await me.text(SECTION - 1, PROGRESS), await me.text(SECTION, PROGRESS), await me.text(SECTION, 0)]).toEqual([
    'Проведён форум',
    '',
    title,
  ]);
  done(await me.act({ kind: 'undo' }));
  // The row as it was copied, with nothing under its merged cells.
  const row: Action = { kind: 'paste', area: cellArea(SECTION, 0), text: `${title}\t\t\t${title}\t` };
  expect(done(await me.act(row)).left).toBeNull();
  done(await me.act({ kind: 'undo' }));
});

test.each<[string, Action]>([
  ['a text typed', { kind: 'type', area: cellArea(SECTION, PROGRESS), text: 'Проведён форум', seen: '' }],
  ['a text pasted', { kind: 'paste', area: cellArea(SECTION, 1), text: 'Проведён форум' }],
  ['a block', { kind: 'paste', area: cellArea(SECTION, 1), text: 'Проведён форум\t2022 год' }],
  ['a text for several', { kind: 'type', area: area(SECTION, 1, SECTION + 1, 4), text: 'Проведён форум', seen: '' }],
])('%s that would go under merged cells alone is refused, so that its author has it back', async (_name, action) => {
  const title = await me.text(SECTION, 0);
  const answer = await me.act(action);
  expect(answer.ok ? '' : answer.message).toMatch(/^Ячейка [BE]16 — под объединёнными A16:E16.*в A16\.$/);
  expect([await me.text(SECTION, 0), await me.text(SECTION, 1), await me.text(SECTION, PROGRESS)]).toEqual([
    title,
    '',
    '',
  ]);
});

test.each<[string, Action]>([
  ['Ctrl+D', { kind: 'fill', from: cellArea(SECTION - 1, PROGRESS), to: area(SECTION - 1, PROGRESS, SECTION + 1, 5) }],
  [
    'Ctrl+Enter',
    { kind: 'type', area: area(SECTION - 1, PROGRESS, SECTION + 1, 5), text: 'Проведён форум', seen: null },
  ],
])('%s puts nothing under merged cells', async (_name, action) => {
  const before = await me.text(SECTION - 1, PROGRESS);
  const { toasts } = done(await me.act(action)).shown;
  expect(toasts.join()).toBe(action.kind === 'fill' ? 'Ячейки под объединёнными не заполнены: их никто не видит.' : '');
  expect(await me.text(SECTION, PROGRESS)).toBe('');
  if (action.kind === 'type') done(await me.act({ kind: 'undo' }));
  expect(await me.text(SECTION - 1, PROGRESS)).toBe(before);
});

test('what is merged in the row that others are filled from is none that was left out', async () => {
  const fill: Action = { kind: 'fill', from: area(SECTION, 0, SECTION + 1, 2), to: area(SECTION, 0, SECTION + 2, 2) };
  const title = await me.text(SECTION, 0);
  expect(done(await me.act(fill)).shown.toasts).toEqual([]);
  expect(await me.text(SECTION + 1, 0)).toBe(title);
  done(await me.act({ kind: 'undo' }));
});
