/** Protection of rows: departments may change the progress of their own items, coordinators everything; only what differs is touched. */
import { describe, expect, test } from 'vitest';
import type { ProtectionJson, ProtectJson } from '../../../src/contract/protect';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { callsDuring, cellsOf, countMatching, HERE, panel, type } from '../../support/spreadsheet';

const person = (email: string): Person => ({ email, owner: false });
const CULTURE = person('culture@region.test');
const SPORT = person('sport@region.test');
const STRANGER = person('stranger@region.test');

function preview(host: Host, user: Person = COORDINATOR): ProtectionJson {
  const answer = panel(host, 'panelProtection', HERE, { user });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

function protect(host: Host, off = false, user: Person = COORDINATOR): ProtectJson {
  const answer = panel(host, 'panelProtect', { ...HERE, off }, { user });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Whether a person can type into a cell; what they type is taken back. */
function mayType(host: Host, user: Person, a1: string, sheet = host.activeSheet): boolean {
  const [[before = ''] = []] = cellsOf(sheet, a1);
  try {
    type(host, a1, 'проба', sheet, { user });
  } catch (error) {
    expect(String(error)).toMatch(/защищ/);
    return false;
  }
  type(host, a1, before, sheet);
  return true;
}

describe('set up', () => {
  test('says first what it will do, and touches nothing by saying it', () => {
    const host = departmentsHost();
    const calls = callsDuring(host, () => {
      const { state, areas, tabs, changes, open } = preview(host);
      expect(areas.map(({ range, departments, change }) => [range, departments.join('; '), change])).toEqual([
        ['E4:E6', 'Минкульт', 'add'],
        ['E8', 'Минспорт', 'add'],
        ['E9', 'Минкульт; Минспорт', 'add'],
        ['E10', 'Минтуризм', 'add'],
      ]);
      expect(tabs).toEqual([
        { sheet: '2022', change: 'add' },
        { sheet: 'Настройки', change: 'add' },
        { sheet: 'Исполнители', change: 'add' },
      ]);
      // Four areas, three tabs, and a warning on our columns.
      expect({ state, changes, open }).toEqual({ state: 'none', changes: 8, open: [] });
    });
    expect(countMatching(calls, /^Protection\.(set|add|remove)|\.protect$/)).toBe(0);
  });

  test('lets each department write its own progress and nothing else; coordinators everything; strangers nothing', () => {
    const host = departmentsHost();
    expect(protect(host)).toEqual({ changed: 9, left: 0, refused: [], blocked: [] });
    const rights = (user: Person): string[] =>
      ['A4', 'B4', 'E4', 'E6', 'E8', 'E9', 'E10', 'E3', 'E12'].filter((a1) => mayType(host, user, a1));
    expect(rights(CULTURE)).toEqual(['E4', 'E6', 'E9']);
    expect(rights(SPORT)).toEqual(['E8', 'E9']);
    expect(rights(STRANGER)).toEqual([]);
    for (const user of [COORDINATOR, COLLEAGUE]) expect(rights(user)).toHaveLength(9);
    const [, settings, directory] = host.workbook.sheets;
    for (const tab of [settings, directory]) expect(mayType(host, CULTURE, 'B2', tab)).toBe(false);
  });

  test('keeps the check of edits alive for departments: their edit reaches the status', () => {
    const host = departmentsHost();
    protect(host);
    type(host, 'E9', 'Проведён 17 сентября 2022 года', host.activeSheet, { user: SPORT });
    expect(cellsOf(host.activeSheet, 'F9')).toEqual([['Исполнялось']]);
  });

  test('done again touches nothing', () => {
    const host = departmentsHost();
    protect(host);
    const calls = callsDuring(host, () =>
      expect(protect(host)).toEqual({ changed: 0, left: 0, refused: [], blocked: [] }),
    );
    expect(countMatching(calls, /^Protection\.(set|add|remove)|\.protect$/)).toBe(0);
    expect(preview(host)).toMatchObject({ state: 'set', changes: 0 });
  });

  test('by a colleague touches nothing either', () => {
    const host = departmentsHost();
    protect(host);
    expect(preview(host, COLLEAGUE)).toMatchObject({ state: 'set', changes: 0 });
  });

  test('goes along with rows that are inserted, and works again after rows were sorted, touching only what differs', () => {
    const host = departmentsHost();
    protect(host);
    const sheet = host.activeSheet;
    insertRow(sheet, 3, { host, user: COORDINATOR });
    expect(preview(host)).toMatchObject({ state: 'set', changes: 0 });
    // The items of sport and tourism change places; their protections stay where they were.
    sortRows(sheet, 8, 11, 0, true, { host, user: COORDINATOR });
    expect(mayType(host, SPORT, 'E11')).toBe(false);
    const { state, changes } = preview(host);
    expect(state).toBe('outdated');
    expect(protect(host).changed).toBe(changes);
    expect(changes).toBeLessThan(8);
    expect(mayType(host, SPORT, 'E11')).toBe(true);
    expect(preview(host)).toMatchObject({ state: 'set', changes: 0 });
  });

  test('follows the directory: a new address is let in, an old one out', () => {
    const host = departmentsHost();
    protect(host);
    type(host, 'C2', 'stranger@region.test', host.workbook.sheets[2]);
    expect(preview(host).areas.filter(({ change }) => change === 'change')).toHaveLength(2);
    expect(protect(host).changed).toBe(2);
    expect([mayType(host, STRANGER, 'E4'), mayType(host, CULTURE, 'E4')]).toEqual([true, false]);
  });

  test('leaves cells open whose department has no address, and says so', () => {
    const host = departmentsHost({ directory: 'Название | Почта\nМинкульт | culture@region.test\nМинспорт | нет' });
    expect(preview(host)).toMatchObject({
      open: [
        { department: 'Минспорт', items: 2 },
        { department: 'Минтуризм', items: 1 },
      ],
      badEmails: [{ department: 'Минспорт', email: 'нет' }],
    });
    protect(host);
    expect(['E4', 'E8', 'E9', 'E10'].filter((a1) => mayType(host, STRANGER, a1))).toEqual(['E8', 'E9', 'E10']);
  });

  test('closes again what somebody has let only warn', () => {
    const host = departmentsHost();
    protect(host);
    for (const entry of protectionsOf(host.activeSheet)) entry.warningOnly = true;
    expect(mayType(host, STRANGER, 'E4')).toBe(true);
    protect(host);
    expect(preview(host)).toMatchObject({ state: 'set', changes: 0 });
    expect(mayType(host, STRANGER, 'E4')).toBe(false);
  });

  test('names addresses of another domain', () => {
    const host = departmentsHost({
      directory: 'Название | Почта\nМинкульт | culture@else.test\nМинспорт | sport@region.test',
    });
    expect(preview(host).foreign).toEqual([{ department: 'Минкульт', email: 'culture@else.test' }]);
  });

  test('an address that Google refuses is told, and its department is not shut out', () => {
    const host = departmentsHost({
      directory: 'Название | Почта\nМинкульт | nobody@else.test\nМинспорт | sport@region.test, nobody@else.test',
    });
    host.refusedEditors.add('nobody@else.test');
    expect(protect(host)).toMatchObject({ left: 0, refused: ['nobody@else.test'] });
    expect(['E4', 'E8', 'E9'].filter((a1) => mayType(host, STRANGER, a1))).toEqual(['E4']);
    expect(mayType(host, SPORT, 'E8')).toBe(true);
  });

  test('leaves alone what somebody else has protected: ranges beside ours, and tabs as a whole', () => {
    const host = departmentsHost();
    const [plan, settings] = host.workbook.sheets;
    if (plan === undefined || settings === undefined) throw new Error('no tabs');
    const entry = {
      editors: new Set([COORDINATOR.email]),
      maker: COORDINATOR.email,
      warningOnly: false,
      unprotected: [],
    };
    const area = { top: 20, left: 0, bottom: 22, right: 2 };
    protectionsOf(plan).push({ ...entry, type: 'RANGE', area, description: 'Подписи' });
    protectionsOf(settings).push({ ...entry, type: 'SHEET', area: null, description: '' });
    const before = structuredClone([protectionsOf(plan)[0], protectionsOf(settings)]);
    protect(host);
    protect(host, true);
    expect([protectionsOf(plan), protectionsOf(settings)]).toEqual([[before[0]], before[1]]);
  });

  test('of a tab that somebody else has protected as a whole is refused in words', () => {
    const host = departmentsHost();
    const entry = { editors: null, maker: COORDINATOR.email, warningOnly: false, unprotected: [] };
    protectionsOf(host.activeSheet).push({ ...entry, type: 'SHEET', area: null, description: '' });
    expect(panel(host, 'panelProtect', { ...HERE, off: false })).toMatchObject({
      ok: false,
      error: { code: 'tab-protected' },
    });
    expect(protectionsOf(host.activeSheet)).toHaveLength(1);
  });
});

describe('taken off', () => {
  test('leaves every cell as open as it was, and is noted', () => {
    const host = departmentsHost();
    protect(host);
    expect(protect(host, true)).toEqual({ changed: 9, left: 0, refused: [], blocked: [] });
    expect(['A4', 'E4', 'E8'].filter((a1) => mayType(host, STRANGER, a1))).toEqual(['A4', 'E4', 'E8']);
    expect(journalLines(host).map(([, , what, result]) => [what, result])).toEqual([
      ['Защита строк', 'Лист «2022»: 9 изменений'],
      ['Снятие защиты', 'Лист «2022»: 9 изменений'],
    ]);
  });
});

describe('a coordinator without rights', () => {
  test('is told whom to ask, and nothing changes', () => {
    const host = departmentsHost();
    protect(host);
    expect(panel(host, 'panelProtect', { ...HERE, off: true }, { user: STRANGER })).toMatchObject({
      ok: false,
      error: { code: 'not-coordinator', hint: expect.stringContaining('coordinator@region.test') },
    });
    expect(preview(host)).toMatchObject({ state: 'set', changes: 0 });
    expect(journalLines(host)).toHaveLength(1);
  });
});

test('many departments take several steps, each short, and the end is the same', () => {
  const rows = Array.from({ length: 60 }, (_none, at) => `${at + 1}. | Дело ${at} | 2022 год | Отдел ${at} |`).join(
    '\n',
  );
  const directory = Array.from({ length: 60 }, (_none, at) => `Отдел ${at} | office${at}@region.test`).join('\n');
  const [, header = ''] = PLAN.trim().split('\n');
  const begin = (): Host =>
    departmentsHost(
      { plan: `${header}\n${rows}`, directory: `Название | Почта\n${directory}` },
      { clock: Date.UTC(2023, 1, 1, 9) },
    );
  const whole = begin();
  protect(whole);
  const host = begin();
  host.callCost = 40;
  const steps: ProtectJson[] = [];
  do steps.push(protect(host));
  while ((steps.at(-1)?.left ?? 0) > 0 && steps.length < 100);
  expect(steps.length).toBeGreaterThan(2);
  expect(preview(host)).toEqual(preview(whole));
});
