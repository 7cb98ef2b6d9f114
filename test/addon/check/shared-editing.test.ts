/** Many people in one sheet: rows that move under a check, cells that are closed, columns renamed, tabs gone, clocks apart. */
import { describe, expect, test } from 'vitest';
import { callCounts, type Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { sampleOf } from '../../support/length';
import { callsDuring, cellsOf, HERE, panel, type } from '../../support/spreadsheet';

/** Does something at the n-th service call of what runs next, as somebody else at their keyboard would. */
function meanwhile(host: Host, nth: number, work: () => void): void {
  let count = 0;
  host.callCost = () => {
    count += 1;
    if (count === nth) work();
    return 0;
  };
}

/** Ids of our hidden column by the item's name. */
const idsOf = (host: Host): Map<string, string> =>
  new Map(
    cellsOf(host.activeSheet, 'B4:H12')
      .filter(([name = '']) => name !== '')
      .map((row) => [row[0] ?? '', /\d+/.exec(row[6] ?? '')?.[0] ?? '']),
  );

const wordsOf = (host: Host): string[][] => cellsOf(host.activeSheet, 'A1:E12').filter((row) => row.join('') !== '');

/** A sheet whose states are behind: an edit reached no check. */
function behind(): Host {
  const host = departmentsHost();
  setContent(host.activeSheet, 8, 4, { value: 'Проведён 17 сентября 2022 года' });
  return host;
}

describe('rows that somebody moves while a check runs', () => {
  const methods: string[] = [];
  const counting = behind();
  counting.callCost = (method) => methods.push(method) * 0;
  panel(counting, 'panelCheck', HERE);
  // What is moved between the last look and the write itself no check can see; the next one mends it.
  const write = methods.lastIndexOf('Range.setValues') + 1;
  const moments = methods.map((_method, at) => at + 1).filter((nth) => nth !== write);

  test.each([
    ['inserted', (host: Host) => void insertRow(host.activeSheet, 4, { host, user: COORDINATOR })],
    ['sorted', (host: Host) => void sortRows(host.activeSheet, 7, 10, 1, false, { host, user: COORDINATOR })],
  ])(
    '%s: each item keeps its id, nobody’s words move elsewhere, and the states are right in the end',
    (_name, move) => {
      expect(moments.length).toBeGreaterThan(20);
      for (const nth of sampleOf(moments, 7)) {
        const host = behind();
        const ids = idsOf(host);
        const words = [...wordsOf(host)].sort();
        meanwhile(host, nth, () => move(host));
        expect(panel(host, 'panelCheck', HERE).ok, `call ${nth}`).toBe(true);
        expect([...wordsOf(host)].sort()).toEqual(words);
        expect(idsOf(host), `call ${nth}`).toEqual(ids);
        host.callCost = 0;
        panel(host, 'panelCheck', HERE);
        const row = host.activeSheet.rows.findIndex(([number]) => number === '2.2.') + 1;
        expect(cellsOf(host.activeSheet, `F${row}`)).toEqual([['Исполнялось']]);
      }
    },
  );

  test('an edit’s check then writes nothing, and the next check makes up for it', () => {
    const host = departmentsHost();
    const calls = callsDuring(departmentsHost(), () => {});
    expect(calls.total).toBe(0);
    const ids = idsOf(host);
    let moved = false;
    host.callCost = (method) => {
      if (method === 'Range.getValues' && !moved) {
        moved = true;
        return 0;
      }
      if (method === 'Range.getDisplayValues' && moved && host.calls.get('Range.getDisplayValues') === undefined)
        insertRow(host.activeSheet, 4, { host, user: COORDINATOR });
      return 0;
    };
    host.calls.clear();
    type(host, 'E9', 'Проведён 17 сентября 2022 года');
    host.callCost = 0;
    expect(idsOf(host)).toEqual(ids);
    panel(host, 'panelCheck', HERE);
    expect(idsOf(host)).toEqual(ids);
  });
});

describe('a service column that is closed to the person', () => {
  const closed = (): Host => {
    const host = departmentsHost();
    host.activeSheet.locked = true;
    setContent(host.activeSheet, 8, 4, { value: 'Проведён 17 сентября 2022 года' });
    return host;
  };

  test('does not keep them from seeing the findings; the panel says that the sheet shows an older state', () => {
    const answer = panel(closed(), 'panelOpen', HERE, { user: COLLEAGUE });
    expect(answer).toMatchObject({ ok: true, value: { written: false, summary: { verdicts: { empty: 0 } } } });
  });

  test('does not keep them from a report', () => {
    const host = closed();
    expect(panel(host, 'panelReport', { ...HERE, format: 'docx' }, { user: COLLEAGUE })).toMatchObject({ ok: true });
  });

  test('refuses a waiver in words, and notes nothing', () => {
    const host = closed();
    const request = { ...HERE, rule: 'impossible-date', cell: "'2022'!E8", reason: 'так в приказе' };
    expect(panel(host, 'panelWaive', request, { user: COLLEAGUE })).toMatchObject({
      ok: false,
      error: { code: 'protected', message: expect.stringContaining('защищены от вашего аккаунта') },
    });
    expect(journalLines(host)).toEqual([]);
  });
});

test('fixes reach the cells that are open to the person, and tell those that are not', () => {
  const host = departmentsHost();
  panel(host, 'panelProtect', { ...HERE, off: false });
  const culture = { email: 'culture@region.test', owner: false };
  type(host, 'E8', 'Проведён  30 апреля 2022 года');
  const answer = panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user: culture });
  expect(answer).toMatchObject({ ok: true });
  if (!answer.ok) return;
  expect(answer.value.changes.map(({ cell }) => cell)).toEqual(["'2022'!E4", "'2022'!E6"]);
  expect(answer.value.refused).toContainEqual({ cell: "'2022'!E8", reason: 'protected' });
  expect(cellsOf(host.activeSheet, 'E8')).toEqual([['Проведён  30 апреля 2022 года']]);
});

test('a fix of neighbouring cells reaches those that are open to the person', () => {
  const host = departmentsHost();
  panel(host, 'panelProtect', { ...HERE, off: false });
  type(host, 'E9', 'Проведён  кросс');
  type(host, 'E10', 'Состоялся  5 мая 2022 года');
  const user = { email: 'sport@region.test', owner: false };
  const answer = panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user });
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.changes.map(({ cell }) => cell)).toContain("'2022'!E9");
  expect(answer.value.refused).toContainEqual({ cell: "'2022'!E10", reason: 'protected' });
});

describe('columns of ours that somebody renamed or deleted', () => {
  test.each([
    ['F3', 'Статус', 'Состояние'],
    ['G3', 'Примечания', 'Замечания'],
  ])('%s called «%s»: says which title is missing, and changes nothing', (cell, title, missing) => {
    const host = departmentsHost();
    // Past the edit's check, which says nothing to whoever types.
    type(host, cell.replace('3', '2'), title);
    const before = structuredClone(host.workbook.sheets);
    expect(panel(host, 'panelCheck', HERE)).toMatchObject({
      ok: false,
      error: { code: 'columns-renamed', message: expect.stringContaining(`столбца «${missing}»`) },
    });
    expect(host.workbook.sheets).toEqual(before);
    type(host, cell.replace('3', '2'), missing);
    expect(panel(host, 'panelCheck', HERE)).toMatchObject({ ok: true });
  });
});

test('a tab deleted under an open panel is told with the tabs there are', () => {
  const host = departmentsHost();
  host.workbook.sheets.splice(0, 1);
  for (const name of ['panelReminders', 'panelProtection'] as const) {
    expect(panel(host, name, { ...HERE, sheet: '2022' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-tab', message: expect.stringContaining('«Настройки»') },
    });
  }
});

describe('on 31 December, with clocks apart', () => {
  /** Half past one of 1 January in Moscow, still the old year in Kaliningrad's evening and in London's. */
  const NIGHT = new Date('2022-12-31T22:30:00Z');

  test.each([
    ['Europe/Moscow', '01.01.2023 01:30', false],
    ['Europe/London', '31.12.2022 22:30', true],
    ['Pacific/Honolulu', '31.12.2022 12:30', true],
  ])('the spreadsheet’s own clock counts (%s), whatever the script’s', (timeZone, when, isStillTime) => {
    const host = departmentsHost({}, { timeZone, scriptTimeZone: 'Asia/Vladivostok', now: () => NIGHT });
    expect(panel(host, 'panelWeekly', { ...HERE, until: '2022-12-31', takeOver: false }).ok).toBe(isStillTime);
    panel(host, 'panelRemind', { ...HERE, departments: null });
    expect(journalLines(host).at(-1)?.[0]).toBe(when);
    // What is written in the cells is the same day everywhere.
    type(host, 'E9', '31.12.2022');
    const answer = panel(host, 'panelOpen', { ...HERE, asked: true });
    expect(answer.ok && answer.value.findings.map(({ rule }) => rule)).not.toContain('date-outside-year');
  });
});

test('two who ask for the same report at once get one file', () => {
  const host = departmentsHost({}, { clock: Date.UTC(2023, 1, 1, 9) });
  const first = panel(host, 'panelReport', { ...HERE, format: 'doc', requestId: 'mine' });
  expect(first.ok).toBe(true);
  expect(host.drive.size).toBe(1);
  const key = [...host.properties.keys()].find((name) => name.startsWith('report:0@')) ?? '';
  host.properties.set(key, `?another ${host.clock}`);
  expect(panel(host, 'panelReport', { ...HERE, format: 'doc', requestId: 'second' })).toMatchObject({
    ok: false,
    error: { code: 'report-begun' },
  });
  host.advance(60_000);
  expect(panel(host, 'panelReport', { ...HERE, format: 'doc', requestId: 'second' }).ok).toBe(true);
  expect(callCounts(host)['Files.list']).toBeGreaterThan(0);
});

test('each coordinator keeps a Doc of their own, and refreshes that one', () => {
  const host = departmentsHost();
  const report = (user: typeof COORDINATOR): unknown => {
    const answer = panel(host, 'panelReport', { ...HERE, format: 'doc' }, { user });
    return answer.ok && 'file' in answer.value ? answer.value.file.id : answer;
  };
  const [one, other] = [report(COORDINATOR), report(COLLEAGUE)];
  expect(one).not.toEqual(other);
  expect([report(COORDINATOR), report(COLLEAGUE)]).toEqual([one, other]);
  expect(host.drive.size).toBe(2);
});

test('a Doc in the bin is refreshed and taken out of it', () => {
  const host = departmentsHost();
  panel(host, 'panelReport', { ...HERE, format: 'doc' });
  const [file] = [...host.drive.values()];
  if (file !== undefined) file.trashed = true;
  expect(panel(host, 'panelReport', { ...HERE, format: 'doc' })).toMatchObject({
    ok: true,
    value: { refreshed: true, notices: [] },
  });
  expect(file).toMatchObject({ trashed: false, revision: 2 });
});

test('whoever withholds their address can check, fix and make the report all the same, and is told why not the rest', () => {
  const host = departmentsHost({}, { withheldEmail: 'throws' });
  host.grantedScopes.delete('https://www.googleapis.com/auth/userinfo.email');
  expect(panel(host, 'panelOpen', { ...HERE, asked: true })).toMatchObject({ ok: true });
  expect(panel(host, 'panelFix', { ...HERE, picks: null, preview: false })).toMatchObject({ ok: true });
  expect(panel(host, 'panelReport', { ...HERE, format: 'doc' })).toMatchObject({ ok: true });
  const unknown = { ok: false, error: { code: 'unknown-account', hint: expect.stringContaining('видеть ваш адрес') } };
  expect(panel(host, 'panelUndo', HERE)).toMatchObject(unknown);
  expect(panel(host, 'panelProtect', { ...HERE, off: false })).toMatchObject(unknown);
  expect(panel(host, 'panelReminders', HERE)).toMatchObject({ ok: true });
});

test('a file that cannot be reached is made anew once, also where making it breaks off', () => {
  const host = departmentsHost({}, { clock: Date.UTC(2023, 1, 1, 9) });
  panel(host, 'panelReport', { ...HERE, format: 'doc' });
  host.drive.clear();
  const report = (): boolean => panel(host, 'panelReport', { ...HERE, format: 'doc', requestId: 'again' }).ok;
  // Killed right after the file was made: at the call that remembers it.
  let made = false;
  host.callCost = (method) => {
    if (made) return 360_001;
    made = method === 'Files.create';
    return 0;
  };
  expect(report).toThrow(/maximum execution time/);
  expect(host.drive.size).toBe(1);
  host.callCost = 0;
  expect(report()).toBe(true);
  // The blank one whose id was lost is in the bin.
  expect([...host.drive.values()].map(({ trashed, revision }) => [trashed, revision])).toEqual([
    [true, 0],
    [false, 1],
  ]);
});

test('an undo never types a formula, whatever the journal’s hidden record says', () => {
  const host = departmentsHost();
  panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
  const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  const row = journal?.rows.findIndex((cells) => String(cells[6] ?? '').includes('"fix"')) ?? -1;
  const record = JSON.parse(String(journal?.rows[row]?.[6])) as { cells: unknown[][] };
  const [first] = record.cells;
  if (journal === undefined || first === undefined) throw new Error('no record');
  // Someone has written into it: what was taken out was a formula, and Sheets is to read it as typing.
  first.splice(3, 1, 0);
  first.splice(4, 1, '=IMPORTDATA("https://example.test")');
  first.splice(7, 1, 1);
  setContent(journal, row, 6, { value: JSON.stringify(record) });
  panel(host, 'panelUndo', HERE);
  const formulas = [...(host.activeSheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
  expect(formulas).toEqual([]);
});
