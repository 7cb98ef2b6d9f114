/** Role: a former coordinator. What they could do once, they can no longer, and whoever coordinates now is told of what is still open to them. */
import { describe, expect, test } from 'vitest';
import { runTrigger } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { CULTURE, FORMER, mayType, protectedHost, sheetOf, TOURISM } from '../../support/people/attacks';
import { bundle, click, HERE, panel } from '../../support/spreadsheet';

const name = (host: Host, ...people: (typeof CULTURE)[]) =>
  panel(
    host,
    'panelSettings',
    { ...HERE, values: { coordinators: people.map(({ email }) => email).join(', ') } },
    { user: COORDINATOR },
  );
const noticesOf = (host: Host, user = COORDINATOR) => {
  const answer = panel(host, 'panelOpen', HERE, { user });
  return answer.ok ? answer.value.notices : null;
};
const health = (host: Host, id: string) => {
  const answer = panel(host, 'panelHealth', HERE, { user: COORDINATOR });
  return answer.ok ? answer.value.checks.find((check) => check.id === id) : undefined;
};

describe('whom protection still lets in', () => {
  const left = (): Host => {
    const host = protectedHost();
    expect(name(host, COORDINATOR).ok).toBe(true);
    return host;
  };

  test('is told in the panel, at the menu’s check and under health, to coordinators alone', () => {
    const host = left();
    expect(mayType(host, COLLEAGUE, 'Настройки', 'B3')).toBe(true);
    expect(noticesOf(host)).toEqual([{ kind: 'former', message: expect.stringContaining(COLLEAGUE.email) }]);
    expect(noticesOf(host, CULTURE)).toEqual([]);
    expect(noticesOf(host, COLLEAGUE)).toEqual([]);
    click(host, 'checkAll', 'FULL', { user: COORDINATOR });
    expect(host.toasts.at(-1)).toContain('больше не координатор: colleague@region.test');
    expect(health(host, 'protection')).toMatchObject({
      state: 'bad',
      action: 'closeFormer',
      detail: expect.stringContaining(COLLEAGUE.email),
    });
  });

  test('is closed by one click, and nothing else of it changes', () => {
    const host = left();
    const shape = () =>
      host.workbook.sheets.map((sheet) =>
        protectionsOf(sheet).map(({ description, area, warningOnly, unprotected, editors }) => [
          description,
          area,
          warningOnly,
          unprotected,
          [...(editors ?? [])].filter((email) => email !== COLLEAGUE.email),
        ]),
      );
    const before = shape();
    expect(panel(host, 'panelCloseFormer', HERE, { user: COORDINATOR })).toMatchObject({
      ok: true,
      value: { left: 0 },
    });
    expect(shape()).toEqual(before);
    for (const [tab, a1] of [
      ['Настройки', 'B3'],
      ['Исполнители', 'C2'],
      ['Журнал', 'D2'],
      ['2022', 'B4'],
      ['2022', 'E8'],
    ] as const)
      expect(mayType(host, COLLEAGUE, tab, a1)).toBe(false);
    expect(mayType(host, CULTURE, '2022', 'E4')).toBe(true);
    expect(noticesOf(host)).toEqual([]);
    expect(health(host, 'protection')).toMatchObject({ state: 'good' });
    expect(journalLines(host).at(-1)?.[3]).toContain('Закрыта для colleague@region.test');
  });

  test('goes from the tabs of other plans as well', () => {
    const host = protectedHost();
    const second = { ...sheetOf(host, '2022') };
    host.workbook.sheets.push({ ...second, name: '2021' });
    panel(host, 'panelProtect', { ...HERE, sheet: '2021', off: false }, { user: COORDINATOR });
    name(host, COORDINATOR);
    // Brought up to date for the one plan, it still lets them into the other.
    panel(host, 'panelProtect', { ...HERE, sheet: '2022', off: false }, { user: COORDINATOR });
    const open = protectionsOf(sheetOf(host, '2021')).some(({ editors }) => editors?.has(COLLEAGUE.email));
    expect(noticesOf(host)?.map(({ kind }) => kind)).toEqual(open ? ['former'] : []);
    panel(host, 'panelCloseFormer', HERE, { user: COORDINATOR });
    expect(protectionsOf(sheetOf(host, '2021')).some(({ editors }) => editors?.has(COLLEAGUE.email))).toBe(false);
    expect(noticesOf(host)).toEqual([]);
  });

  test('keeps the rows of their own department', () => {
    const host = protectedHost();
    name(host, COORDINATOR, CULTURE);
    panel(host, 'panelProtect', { ...HERE, off: false }, { user: COORDINATOR });
    expect(mayType(host, CULTURE, 'Настройки', 'B3')).toBe(true);
    name(host, COORDINATOR);
    panel(host, 'panelCloseFormer', HERE, { user: COORDINATOR });
    expect(mayType(host, CULTURE, 'Настройки', 'B3')).toBe(false);
    expect(mayType(host, CULTURE, '2022', 'E8')).toBe(false);
    expect(mayType(host, CULTURE, '2022', 'E4')).toBe(true);
  });

  test('is known where protection was set by an older Vekha, that noted nobody', () => {
    const host = protectedHost();
    for (const entry of protectionsOf(sheetOf(host, 'Журнал'))) entry.editors?.add(FORMER.email);
    expect(health(host, 'protection')).toMatchObject({ state: 'bad', detail: expect.stringContaining(FORMER.email) });
    panel(host, 'panelCloseFormer', HERE, { user: COORDINATOR });
    expect(mayType(host, FORMER, 'Журнал', 'D2')).toBe(false);
  });

  test('is not told of where there is no protection, or somebody is named again', () => {
    const bare = departmentsHost();
    name(bare, COORDINATOR);
    expect(noticesOf(bare)).toEqual([]);
    const host = left();
    name(host, COORDINATOR, COLLEAGUE);
    expect(noticesOf(host)).toEqual([]);
  });

  test.each([CULTURE, TOURISM, COLLEAGUE])('is not $email’s to change', (user) => {
    const host = left();
    const lines = journalLines(host).length;
    expect(panel(host, 'panelCloseFormer', HERE, { user })).toMatchObject({
      ok: false,
      error: { code: 'not-coordinator' },
    });
    expect(journalLines(host)).toHaveLength(lines);
  });
});

describe('the weekly letters of a former coordinator', () => {
  const begun = (): Host => {
    const host = departmentsHost();
    panel(host, 'panelWeekly', { ...HERE, until: '2023-03-25', takeOver: false }, { user: COLLEAGUE });
    name(host, COORDINATOR);
    return host;
  };
  const monday = (host: Host): void => {
    for (const trigger of [...host.triggers]) runTrigger(bundle, host, trigger);
  };

  test('are said to stay away before the first Monday', () => {
    const host = begun();
    expect(noticesOf(host)).toEqual([{ kind: 'weekly', message: expect.stringContaining(COLLEAGUE.email) }]);
    expect(health(host, 'weekly')).toMatchObject({ state: 'bad', detail: expect.stringContaining(COLLEAGUE.email) });
  });

  test('end themselves on it, without a failure that nobody sees, and that is said until somebody takes them on', () => {
    const host = begun();
    monday(host);
    expect(host.mailbox).toEqual([]);
    expect(host.triggers).toEqual([]);
    expect(noticesOf(host)?.map(({ kind }) => kind)).toEqual(['weekly']);
    expect(noticesOf(host, CULTURE)).toEqual([]);
    expect(health(host, 'weekly')).toMatchObject({ state: 'warning', detail: expect.stringContaining('Остановлены') });
    panel(host, 'panelWeekly', { ...HERE, until: '2023-03-25', takeOver: false }, { user: COORDINATOR });
    expect(noticesOf(host)).toEqual([]);
    expect(host.triggers).toHaveLength(1);
  });
});

describe('what was theirs to give', () => {
  test('stands: a waiver given in their time counts still, with their name', () => {
    const host = departmentsHost();
    const answer = panel(host, 'panelCheck', HERE, { user: COLLEAGUE });
    const [error] = answer.ok ? answer.value.findings.filter(({ severity }) => severity === 'error') : [];
    const { rule = '', cell = '' } = error ?? {};
    panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'по приказу' }, { user: COLLEAGUE });
    name(host, COORDINATOR);
    const after = panel(host, 'panelCheck', HERE, { user: COORDINATOR });
    expect(after.ok && after.value.findings.find((each) => each.rule === rule && each.cell === cell)?.waived).toBe(
      'по приказу',
    );
  });
});
