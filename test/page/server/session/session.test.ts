/** The open workbook: an edit and its colour in one answer, undo of one's own, rows that move under other people's hands. */
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { ActAnswer, Action, CellView, StyleView } from '../../../../src/page/server/messages';
import { sharedExample, startPage } from '../../../support/browser/local-page';
import { cellArea, done, PageClient } from '../../../support/browser/page-client';
import { IS_SOAK } from '../../../support/length';
import { HERE } from '../../../support/spreadsheet';

let server: RunningServer;
let me: PageClient;
let other: PageClient;

const checked = sharedExample();

beforeEach(async () => {
  server = await startPage({ examplePath: checked() });
  me = new PageClient(server);
  other = new PageClient(server);
  await me.look();
  await other.look();
});
afterEach(() => server.close());

/** Progress of item 1.1 and the columns right of it, zero-based. */
const [ROW, PROGRESS, STATUS] = [6, 4, 5];

function changedCell(answer: ActAnswer, row: number, column: number): CellView | null | undefined {
  return done(answer).change.tabs[0]?.cells.find(([one, two]) => one === row && two === column)?.[2];
}

async function styles(): Promise<readonly StyleView[]> {
  return (await me.look()).styles;
}

describe('an edit', () => {
  test('brings its status and colour with its own answer', async () => {
    const answer = await me.type(ROW, PROGRESS, 'Семинар не проводился');
    const status = changedCell(answer, ROW, STATUS);
    expect(status?.[0]).toBe('Без активности');
    const known = await styles();
    expect(known[status?.[1] ?? 0]?.background).toBe('#feefc3');
    expect(known[changedCell(answer, ROW, PROGRESS)?.[1] ?? 0]?.background).toBe('#feefc3');
  });

  test('is refused in the columns of a check, which would take it away, and nowhere else', async () => {
    for (const row of [ROW, ROW + 86]) {
      for (const column of [STATUS, STATUS + 1, STATUS + 2]) {
        const before = await me.text(row, column);
        const answer = await me.type(row, column, 'Всё хорошо');
        expect(answer.ok ? '' : answer.message).toMatch(/пишет Веха/);
        expect(await me.text(row, column)).toBe(before);
      }
      done(await me.type(row, STATUS + 3, 'Своя пометка'));
      expect(await me.text(row, STATUS + 3)).toBe('Своя пометка');
    }
    done(await me.type(1, STATUS + 1, 'Над шапкой'));
    expect(await me.text(1, STATUS + 1)).toBe('Над шапкой');
  });

  test('is made once, however often it is sent', async () => {
    const id = 'a-certain-act';
    const first = await me.type(ROW, PROGRESS, 'Проведён форум', { id });
    await me.type(ROW, PROGRESS, 'Другое');
    expect(await me.type(ROW, PROGRESS, 'Проведён форум', { id })).toEqual(first);
    expect(await me.text(ROW, PROGRESS)).toBe('Другое');
  });

  test.runIf(IS_SOAK)('keeps what was typed as it was typed', async () => {
    const texts = [
      '<img src=x onerror=alert(1)>',
      '</script><script>alert(1)</script>',
      '=IMPORTXML("http://a";"//b")',
      '\u202eигра\u202c',
      'первая\nвторая\tтретья "четвёртая"',
      'д'.repeat(50_000),
    ];
    for (const text of texts) {
      done(await me.type(ROW, PROGRESS, text));
      expect(await me.text(ROW, PROGRESS)).toBe(text);
    }
    const tooLong = await me.type(ROW, PROGRESS, 'д'.repeat(50_001));
    expect(tooLong).toMatchObject({ ok: false, reason: 'refused', message: expect.stringContaining('50 000') });
  });

  test('pastes a block of cells, and reads dates by the language of the spreadsheet', async () => {
    done(await me.act({ kind: 'paste', area: cellArea(70, 0), text: 'а\t01.02.2026\n"б\nв"\t1,5' }));
    expect([await me.text(70, 0), await me.text(70, 1), await me.text(71, 0), await me.text(71, 1)]).toEqual([
      'а',
      '01.02.2026',
      'б\nв',
      '1,5',
    ]);
  });
});

describe('undo', () => {
  test('takes back one’s own edits, one by one, and makes them again', async () => {
    const before = await me.text(ROW, PROGRESS);
    await me.type(ROW, PROGRESS, 'Семинар не проводился');
    await other.type(ROW + 1, PROGRESS, 'Чужая правка');
    const undone = await me.act({ kind: 'undo' });
    expect(changedCell(undone, ROW, STATUS)?.[0]).toBe('Исполнялось');
    expect(await me.text(ROW, PROGRESS)).toBe(before);
    expect(await me.text(ROW + 1, PROGRESS)).toBe('Чужая правка');
    await me.act({ kind: 'redo' });
    expect(await me.text(ROW, PROGRESS)).toBe('Семинар не проводился');
    await me.act({ kind: 'undo' });
    expect(done(await me.act({ kind: 'undo' })).shown.toasts).toEqual(['Отменять нечего.']);
  });

  test.each<[string, Action]>([
    ['the menu', { kind: 'click', name: 'fixCertain', answers: ['YES'] }],
    [
      'the panel',
      {
        kind: 'call',
        name: 'panelFix',
        argument: '{"sheet":null,"year":null,"locale":null,"picks":null,"preview":false}',
      },
    ],
  ])(
    'takes back fixes made from %s where they were the last thing, and the edit before them next',
    async (_place, fix) => {
      const texts = async () =>
        JSON.stringify((await me.look()).tabs[0]?.cells.map(([row, column, cell]) => [row, column, cell?.[0]]));
      done(await me.type(90, 0, 'Раньше'));
      const before = await texts();
      done(await me.act(fix));
      const fixed = (await texts()).length;
      expect(await texts()).not.toBe(before);
      await me.look();
      const { shown } = done(await me.act({ kind: 'undo' }));
      expect(shown.toasts).toHaveLength(1);
      expect(await texts()).toBe(before);
      done(await me.act({ kind: 'redo' }));
      expect((await texts()).length).toBe(fixed);
      const again = done(await me.act({ kind: 'undo' }));
      expect([again.shown.toasts, await texts()]).toEqual([[], before]);
      done(await me.act({ kind: 'undo' }));
      expect(await me.text(90, 0)).toBe('');
    },
  );

  test('spares what somebody else has written since', async () => {
    await me.type(ROW, PROGRESS, 'Моё');
    await other.type(ROW, PROGRESS, 'Чужое');
    expect(done(await me.act({ kind: 'undo' })).shown.toasts).toHaveLength(1);
    expect(await me.text(ROW, PROGRESS)).toBe('Чужое');
  });

  test('finds its cell after rows were inserted above', async () => {
    const before = await me.text(ROW, PROGRESS);
    await me.type(ROW, PROGRESS, 'Моё');
    await other.act({ kind: 'insert', row: ROW, like: ROW, count: 2 });
    done(await me.act({ kind: 'undo' }));
    expect(await me.text(ROW + 2, PROGRESS)).toBe(before);
  });

  test('brings deleted rows back with all that was in them', async () => {
    const { tabs } = await me.look();
    done(await me.act({ kind: 'delete', row: ROW, count: 3 }));
    expect((await me.look()).tabs).not.toEqual(tabs);
    done(await me.act({ kind: 'undo' }));
    expect((await me.look()).tabs).toEqual(tabs);
    done(await me.act({ kind: 'redo' }));
    done(await me.act({ kind: 'undo' }));
    expect((await me.look()).tabs).toEqual(tabs);
  });

  test.runIf(IS_SOAK)('puts sorted rows back', async () => {
    await me.fetch('/new', 'POST');
    await me.look();
    done(await me.act({ kind: 'paste', area: cellArea(6, 0), text: '1.2.\tВыставка\t\tЯ\n1.3.\tКонцерт\t\tА' }));
    const { tabs } = await me.look();
    done(await me.act({ kind: 'sort', column: 3, descending: false }));
    expect((await me.look()).tabs).not.toEqual(tabs);
    done(await me.act({ kind: 'undo' }));
    expect((await me.look()).tabs).toEqual(tabs);
  });
});

describe('rows', () => {
  test('inserted, look like the one they were inserted at, and run no trigger', async () => {
    const calls = server.host.calls;
    calls.clear();
    const answer = done(await me.act({ kind: 'insert', row: ROW + 1, like: ROW, count: 1 }));
    expect(calls.size).toBe(0);
    const view = await me.look();
    expect(view.version).toBe(answer.change.version);
    expect(await me.text(ROW + 1, PROGRESS)).toBe('');
    const styleAt = (row: number) => view.tabs[0]?.cells.find(([one, two]) => one === row && two === 0)?.[2]?.[1];
    expect(styleAt(ROW + 1)).toBe(styleAt(ROW));
  });

  test('that moved meanwhile take an edit along to where they are now', async () => {
    const seen = other.view;
    await me.act({ kind: 'insert', row: ROW, like: ROW, count: 1 });
    other.view = seen;
    done(await other.type(ROW, PROGRESS, 'Дописал'));
    expect(await me.text(ROW + 1, PROGRESS)).toBe('Дописал');
    expect(await me.text(ROW, PROGRESS)).toBe('');
  });

  test('that were deleted meanwhile give the edit back', async () => {
    const seen = other.view;
    await me.act({ kind: 'delete', row: ROW, count: 1 });
    const neighbour = await me.text(ROW, PROGRESS);
    other.view = seen;
    expect(await other.type(ROW, PROGRESS, 'Дописал')).toMatchObject({ ok: false, reason: 'stale' });
    expect(await me.text(ROW, PROGRESS)).toBe(neighbour);
  });
});

describe('a click', () => {
  test('that asks changes nothing until it is answered', async () => {
    const { tabs } = await me.look();
    const asked = done(await me.act({ kind: 'click', name: 'fixCertain', answers: [] }));
    expect(asked.shown.question).toContain('Будет исправлено');
    expect((await me.look()).tabs).toEqual(tabs);
    const declined = done(await me.act({ kind: 'click', name: 'fixCertain', answers: ['NO'] }));
    expect(declined.shown).toMatchObject({ question: null, toasts: [] });
    expect((await me.look()).tabs).toEqual(tabs);
    const agreed = done(await me.act({ kind: 'click', name: 'fixCertain', answers: ['YES'] }));
    expect(agreed.shown.toasts[0]).toContain('Исправлено');
    expect((await me.look()).tabs).not.toEqual(tabs);
  });

  test('names only what the menu offers, a call only what the script exports', async () => {
    expect(await me.act({ kind: 'click', name: 'onEdit', answers: [] })).toMatchObject({ ok: false });
    for (const name of ['docxLibrary_', 'Vekha', 'constructor', 'eval', 'SpreadsheetApp'])
      expect(await me.act({ kind: 'call', name, argument: '{}' })).toMatchObject({ ok: false, reason: 'script' });
  });

  test('for a report opens the panel that makes it, and the file lies where its link says', async () => {
    const { shown } = done(await me.act({ kind: 'click', name: 'generateReport', answers: [] }));
    expect(shown).toMatchObject({ alerts: [], sidebar: { source: expect.stringMatching(/^\/sidebar\/./) } });
    const argument = JSON.stringify({ ...HERE, format: 'docx' });
    const { result } = done(await me.act({ kind: 'call', name: 'panelReport', argument }));
    const response = await fetch(JSON.parse(result ?? '').value.file.url);
    expect(response.headers.get('content-disposition')).toContain('.docx');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

test('parts of a report lie in one archive with the proof of each', async () => {
  const sections = ['1. В области торгово-экономического сотрудничества'];
  const argument = JSON.stringify({ ...HERE, format: 'docx', inFolder: true, sections });
  const { result } = done(await me.act({ kind: 'call', name: 'panelReport', argument }));
  const { file } = JSON.parse(result ?? '').value;
  const response = await fetch(`${file.url}&archive=a.zip`);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const [report = '', proof = ''] = Object.keys(files);
  expect(proof).toBe(`${report}.proof.json`);
  const { verified, checks } = JSON.parse(strFromU8(files[proof] ?? new Uint8Array()));
  expect([verified, checks.length > 5]).toEqual([true, true]);
});

test('a call of the panel leads to the cell that it made active', async () => {
  const argument = JSON.stringify({ cell: "'2022'!E12" });
  const { shown, result } = done(await me.act({ kind: 'call', name: 'panelSelect', argument }));
  expect(JSON.parse(result ?? '')).toEqual({ ok: true, value: null });
  expect(shown.active?.area).toEqual(cellArea(11, 4));
});

test('windows hear of each other’s changes, and not of their own', async () => {
  const lines = async (client: PageClient) => {
    const response = await client.fetch(`/events?listener=${client.listener}`);
    return response.body?.pipeThrough(new TextDecoderStream()).getReader();
  };
  const [mine, theirs] = [await lines(me), await lines(other)];
  expect((await mine?.read())?.value).toContain('"kind":"at"');
  expect((await theirs?.read())?.value).toContain('"kind":"at"');
  await me.type(ROW, PROGRESS, 'Семинар не проводился');
  expect((await theirs?.read())?.value).toContain('Семинар не проводился');
  await other.type(ROW, PROGRESS, 'Семинар проведён');
  let heard = '';
  while (!heard.includes('"kind":"change"')) heard += (await mine?.read())?.value ?? '';
  expect(heard).toContain('Семинар проведён');
  expect(heard).not.toContain('Семинар не проводился');
});

test('a page that is loaded anew hears of what the one before it did last, and can take it back', async () => {
  const before = await me.text(ROW, PROGRESS);
  const loadedAnew = 'listener-of-the-page-loaded-anew';
  const events = await me.fetch(`/events?listener=${loadedAnew}`);
  const lines = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  await lines?.read();
  await me.type(ROW, PROGRESS, 'Недописано');
  expect((await lines?.read())?.value).toContain('Недописано');
  done(await me.act({ kind: 'undo' }, { listener: loadedAnew }));
  expect(await me.text(ROW, PROGRESS)).toBe(before);
});
