/** Ctrl+Z over what the script did: waivers, imports, what only a button takes back, and edits of rows that went and came. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import { sharedExample, startPage } from '../../../support/browser/local-page';
import { cellArea, done, PageClient } from '../../../support/browser/page-client';
import { IS_SOAK, lengthOf } from '../../../support/length';
import { HERE } from '../../../support/spreadsheet';

let server: RunningServer;
let me: PageClient;
const checked = sharedExample();

beforeEach(async () => {
  server = await startPage({ examplePath: checked() });
  me = new PageClient(server);
  await me.look();
});
afterEach(() => server.close());

/** An empty row below the plan, and the progress of item 1.1; zero-based. */
const [BELOW, ROW, PROGRESS] = [90, 6, 4];

async function call<Value>(name: string, request: object): Promise<Value> {
  const argument = JSON.stringify({ ...HERE, ...request });
  const { result } = done(await me.act({ kind: 'call', name, argument }));
  const answer = JSON.parse(result ?? '');
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const step = async (kind: 'undo' | 'redo'): Promise<readonly string[]> => done(await me.act({ kind })).shown.toasts;

/** Reasons of all waivers, by where their findings stand. */
async function reasons(): Promise<readonly string[]> {
  const { findings } = await call<{ findings: readonly { cell: string; waived: string | null }[] }>('panelCheck', {});
  return findings.flatMap(({ cell, waived }) => (waived === null ? [] : [`${cell.split('!').at(-1)} ${waived}`]));
}

async function firstFinding(): Promise<{ rule: string; cell: string }> {
  const { findings } = await call<{ findings: readonly { rule: string; cell: string; severity: string }[] }>(
    'panelCheck',
    {},
  );
  const found = findings.find(({ severity, cell }) => severity === 'warning' && /!E\d+$/.test(cell));
  if (found === undefined) throw new Error('nothing to waive');
  return { rule: found.rule, cell: found.cell };
}

describe('a waiver', () => {
  test('is taken back, and given again, and the edit before it is next', async () => {
    done(await me.type(BELOW, 0, 'Раньше'));
    const finding = await firstFinding();
    await call('panelWaive', { ...finding, reason: 'Так условились', brief: true });
    const given = await reasons();
    expect(given).toHaveLength(1);
    expect(given[0]).toContain('Так условились');
    expect(await step('undo')).toEqual([]);
    expect(await reasons()).toEqual([]);
    expect(await me.text(BELOW, 0)).toBe('Раньше');
    expect(await step('redo')).toEqual([]);
    expect(await reasons()).toEqual(given);
    await step('undo');
    await step('undo');
    expect([await me.text(BELOW, 0), await reasons()]).toEqual(['', []]);
  });

  test.runIf(IS_SOAK)('that was given another reason, or ended, has its former one again', async () => {
    const finding = await firstFinding();
    await call('panelWaive', { ...finding, reason: 'Сначала' });
    const first = await reasons();
    await call('panelWaive', { ...finding, reason: 'Потом' });
    await call('panelWaive', { ...finding, reason: '' });
    expect(await reasons()).toEqual([]);
    await step('undo');
    expect((await reasons())[0]).toContain('Потом');
    await step('undo');
    expect(await reasons()).toEqual(first);
    await step('undo');
    expect(await reasons()).toEqual([]);
  });

  test('is found where its row is now, and refused where the text is another', async () => {
    const { rule, cell } = await firstFinding();
    const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
    await call('panelWaive', { rule, cell, reason: 'Так условились' });
    const other = new PageClient(server);
    await other.look();
    done(await other.act({ kind: 'insert', row: 5, like: 5, count: 2 }));
    await step('undo');
    expect(await reasons()).toEqual([]);
    await step('redo');
    expect(await reasons()).toEqual([`E${row + 3} Так условились`]);
    await other.look();
    done(await other.type(row + 2, PROGRESS, 'Проведён семинар 5 мая 2022 года, 30 участников'));
    const refused = await me.act({ kind: 'undo' });
    expect(refused.ok ? '' : refused.message).toMatch(/\S/);
  });
});

test('an import is taken back with its tab, and brought in again', async () => {
  const names = async () => (await me.look()).tabs.map(({ layout }) => layout.name);
  done(await me.type(BELOW, 0, 'Раньше'));
  const before = await names();
  const cells = [
    ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Ход исполнения'],
    ['1.1.', 'Форум', '2023 год', 'Отдел', 'Проведён форум 3 мая 2023 года'],
  ];
  await call('panelImport', {
    mapping: null,
    executors: null,
    withPlan: false,
    requestId: 'import-0001',
    source: { kind: 'cells', text: cells.map((row) => row.join('\t')).join('\n') },
    name: 'Принесено',
  });
  const brought = await names();
  expect(brought).toContain('Принесено');
  const undone = done(await me.act({ kind: 'undo' })).shown;
  expect(undone.toasts).toEqual([expect.stringMatching(/^Отменено: Перенесено на лист «Принесено»/)]);
  expect(await names()).not.toContain('Принесено');
  expect(await me.text(BELOW, 0)).toBe('Раньше');
  await step('redo');
  expect([...(await names())].sort()).toEqual([...brought].sort());
  await step('undo');
  expect((await names()).filter((name) => before.includes(name))).toEqual(before);
  await step('undo');
  expect(await me.text(BELOW, 0)).toBe('');
});

test.each(['the panel', 'the menu'].slice(0, lengthOf(1, 2)))(
  'a period that %s began is taken back with its tab, unless somebody has written there',
  async (by) => {
    const names = async () => (await me.look()).tabs.map(({ layout }) => layout.name);
    const begin = () =>
      by === 'the panel'
        ? call('panelNext', { period: null, make: true })
        : me.act({ kind: 'click', name: 'beginNext', answers: ['YES', 'YES', 'YES'] }).then(done);
    const before = await names();
    await begin();
    const begun = await names();
    expect(begun).toContain('2023');
    expect(await step('undo')).toEqual([expect.stringMatching(/^Отменено: .*«2023»/)]);
    expect((await names()).filter((name) => name === '2023' || before.includes(name))).toEqual(before);
    if (by === 'the panel') {
      await step('redo');
      expect([...(await names())].sort()).toEqual([...begun].sort());
    } else await begin();
    const { tabs } = await me.look();
    const tab = tabs.find(({ layout }) => layout.name === '2023')?.id ?? 0;
    const other = new PageClient(server);
    done(await other.type(ROW, PROGRESS, 'Проведён форум', { tab }));
    const refused = await me.act({ kind: 'undo' });
    expect(refused.ok ? '' : refused.message).toMatch(/^Лист «2023» с тех пор изменился/);
    expect(await names()).toContain('2023');
  },
);

test('what a button of the panel did for good is named, and the edit before it is next', async () => {
  done(await me.type(BELOW, 0, 'Раньше'));
  await call('panelSettings', { values: { signature: 'Начальник отдела' } });
  expect(await step('undo')).toEqual([expect.stringContaining('Ctrl+Z этого не отменяет')]);
  expect(await me.text(BELOW, 0)).toBe('Раньше');
  await step('undo');
  expect(await me.text(BELOW, 0)).toBe('');
});

test('fixes that the panel took back itself are no step any more', async () => {
  done(await me.type(BELOW, 0, 'Раньше'));
  await call('panelFix', { picks: null, preview: false, brief: true });
  await call('panelUndo', {});
  expect(await step('undo')).toEqual([]);
  expect(await me.text(BELOW, 0)).toBe('');
});

test.runIf(IS_SOAK)('an edit of a row that was deleted and came back can still be taken back', async () => {
  const before = await me.text(ROW, PROGRESS);
  done(await me.type(ROW, PROGRESS, 'Моё'));
  done(await me.act({ kind: 'delete', row: ROW - 1, count: 3 }));
  await step('undo');
  expect(await me.text(ROW, PROGRESS)).toBe('Моё');
  await step('undo');
  expect(await me.text(ROW, PROGRESS)).toBe(before);
  await step('redo');
  expect(await me.text(ROW, PROGRESS)).toBe('Моё');
});

test.runIf(IS_SOAK)('an edit of a row that was inserted is made again after the row', async () => {
  done(await me.act({ kind: 'insert', row: ROW, like: ROW, count: 2 }));
  await me.look();
  done(await me.type(ROW + 1, PROGRESS, 'В новой строке'));
  await step('undo');
  await step('undo');
  await step('redo');
  await step('redo');
  expect(await me.text(ROW + 1, PROGRESS)).toBe('В новой строке');
});

test('it is said what part of a step was left alone, and which way', async () => {
  const other = new PageClient(server);
  await other.look();
  done(await me.act({ kind: 'paste', area: cellArea(BELOW, 0), text: 'а\tб' }));
  done(await other.type(BELOW, 1, 'Чужое'));
  expect(await step('undo')).toEqual([expect.stringContaining('Отменено не всё: 1 ячейку')]);
  await other.look();
  done(await other.type(BELOW, 0, 'Чужое'));
  expect(await step('redo')).toEqual(['Повторить не удалось: это место с тех пор изменили.']);
});
