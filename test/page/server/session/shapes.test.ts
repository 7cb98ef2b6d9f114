/** Sorting, filling, widths, and what is closed: formulas and protected tabs. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { ActAnswer, CellView } from '../../../../src/page/server/messages';
import { sharedExample, startPage } from '../../../support/browser/local-page';
import { cellArea, done, PageClient } from '../../../support/browser/page-client';
import { IS_SOAK } from '../../../support/length';

let server: RunningServer;
let me: PageClient;

const checked = sharedExample();

beforeEach(async () => {
  server = await startPage({ examplePath: checked() });
  me = new PageClient(server);
  await me.look();
});
afterEach(() => server.close());

/** Progress of item 1.1 and the columns right of it, zero-based. */
const [ROW, PROGRESS, STATUS] = [6, 4, 5];

function changedCell(answer: ActAnswer, row: number, column: number): CellView | null | undefined {
  return done(answer).change.tabs[0]?.cells.find(([one, two]) => one === row && two === column)?.[2];
}

/** Each measure's number with its progress, and titles of sections, in the tab's order. */
function measures(): string[] {
  const measured: string[] = [];
  for (const [number, , , , progress] of server.host.workbook.sheets[0]?.rows.slice(5) ?? []) {
    if (String(number ?? '') !== '') measured.push(`${number} `);
    measured.push(`${measured.pop() ?? ''}|${progress ?? ''}`);
  }
  return measured.map((each) => each.replace(/\|+$/, ''));
}

test('sorting leaves sections where they are, and measures with all their rows, merged ones too', async () => {
  const before = measures();
  done(await me.act({ kind: 'sort', column: 0, descending: true }));
  const after = measures();
  expect(after).not.toEqual(before);
  expect([...after].sort()).toEqual([...before].sort());
  const sectionOf = (list: readonly string[]): string =>
    list.map((each) => (/^\d+\.\d+/.test(each) ? `${Number.parseInt(each, 10)}.x` : each)).join();
  expect(sectionOf(after)).toBe(sectionOf(before));
  expect(done(await me.act({ kind: 'undo' })).ok).toBe(true);
  expect(measures()).toEqual(before);
});

describe('filling', () => {
  test('copies what a cell holds, with its formula moved along, runs the script, and is taken back', async () => {
    const sheet = server.host.workbook.sheets[0];
    await me.type(ROW, PROGRESS, 'Семинар не проводился');
    const [from, to] = [cellArea(ROW, PROGRESS), { ...cellArea(ROW, PROGRESS), bottom: ROW + 2 }];
    const answer = await me.act({ kind: 'fill', from, to });
    expect(changedCell(answer, ROW + 1, PROGRESS)?.[0]).toBe('Семинар не проводился');
    expect(changedCell(answer, ROW + 1, STATUS)?.[0]).toBe('Без активности');
    done(await me.act({ kind: 'undo' }));
    expect(sheet?.rows[ROW + 1]?.[PROGRESS]).not.toBe('Семинар не проводился');
    await me.type(80, 15, '=A6&"!"');
    done(await me.act({ kind: 'fill', from: cellArea(80, 15), to: { ...cellArea(80, 15), bottom: 83 } }));
    expect([81, 82].map((row) => sheet?.cells.get(`${row},15`)?.formula)).toEqual(['A7&"!"', 'A8&"!"']);
  });

  test('a formula is not written over unseen, but may be cleared first', async () => {
    await me.type(80, 15, '=A6');
    const refused = await me.type(80, 15, 'текст');
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('P81 формула: =A6') });
    const blank = await me.act({ kind: 'fill', from: cellArea(79, 15), to: { ...cellArea(79, 15), bottom: 81 } });
    expect(blank).toMatchObject({ ok: false, message: expect.stringContaining('P81 формула: =A6') });
    done(await me.act({ kind: 'paste', area: cellArea(80, 15), text: '' }));
    done(await me.type(80, 15, 'текст'));
    expect(await me.text(80, 15)).toBe('текст');
  });
});

test('a column’s width is kept with the workbook', async () => {
  const { change } = done(await me.act({ kind: 'width', column: 1, count: 1, pixels: 400 }));
  expect(change.tabs[0]?.layout?.widths[1]).toBe(400);
});

test.runIf(IS_SOAK)(
  'widening is a step of its own, not undone over somebody else’s, and closed on a protected tab',
  async () => {
    const [sheet] = server.host.workbook.sheets;
    if (sheet === undefined) throw new Error('no tab');
    const widthOf = () => sheet.columns[1]?.width;
    const before = widthOf();
    await me.type(ROW, PROGRESS, 'Семинар не проводился');
    done(await me.act({ kind: 'width', column: 1, count: 1, pixels: 400 }));
    const after = widthOf();
    expect(after).not.toBe(before);
    done(await me.act({ kind: 'undo' }));
    expect([widthOf(), sheet.rows[ROW]?.[PROGRESS]]).toEqual([before, 'Семинар не проводился']);
    done(await me.act({ kind: 'redo' }));
    expect(widthOf()).toBe(after);
    sheet.columns[1] = { ...sheet.columns[1], width: 7 };
    done(await me.act({ kind: 'undo' }));
    expect(widthOf()).toBe(7);
    sheet.locked = true;
    expect(await me.act({ kind: 'width', column: 1, count: 1, pixels: 300 })).toMatchObject({ ok: false });
    expect(widthOf()).toBe(7);
  },
);

test('a tab that its file protects is closed but for unlocked cells', async () => {
  const [sheet] = server.host.workbook.sheets;
  if (sheet === undefined) throw new Error('no tab');
  sheet.locked = true;
  const refused = await me.type(ROW, PROGRESS, 'текст');
  expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('защищён в самом файле') });
  expect(await me.act({ kind: 'delete', row: ROW, count: 1 })).toMatchObject({ ok: false });
  sheet.openRanges = [{ top: ROW + 1, left: PROGRESS, bottom: ROW + 2, right: PROGRESS + 1 }];
  done(await me.type(ROW + 1, PROGRESS, 'открыто всем'));
  expect(await me.type(ROW + 1, 1, 'рядом')).toMatchObject({ ok: false });
  const key = `${ROW},${PROGRESS}`;
  const cell = sheet.cells.get(key);
  sheet.cells.set(key, { value: '', ...cell, style: { ...cell?.style, protection: { locked: false } } });
  done(await me.type(ROW, PROGRESS, 'текст'));
});

test('what the protection of a tab leaves to everybody is done: rows go away where no cell of theirs is locked', async () => {
  const [sheet] = server.host.workbook.sheets;
  if (sheet === undefined) throw new Error('no tab');
  sheet.locked = true;
  const { length } = sheet.rows;
  const insert = { kind: 'insert', row: ROW, like: ROW, count: 1 } as const;
  const remove = { kind: 'delete', row: ROW, count: 1 } as const;
  const sort = { kind: 'sort', column: 1, descending: true } as const;
  const width = { kind: 'width', column: 1, count: 1, pixels: 300 } as const;
  for (const action of [insert, remove, sort, width]) expect(await me.act(action)).toMatchObject({ ok: false });
  sheet.permits = new Set(['insertRows', 'deleteRows', 'sort', 'formatColumns']);
  done(await me.act(width));
  done(await me.act(insert));
  expect(sheet.rows).toHaveLength(length + 1);
  const named = { ok: false, message: expect.stringMatching(/ячейка A\d+ закрыта/) };
  expect(await me.act(remove)).toMatchObject(named);
  expect(await me.act(sort)).toMatchObject(named);
  sheet.openRanges = [{ top: ROW - 1, left: 0, bottom: sheet.rows.length, right: 100 }];
  done(await me.act(remove));
  done(await me.act(sort));
  expect(sheet.rows).toHaveLength(length);
});
