/** Weekly reminders: one trigger of one coordinator, until a day, which ends itself when it is no longer the one. */
import { describe, expect, test } from 'vitest';
import type { WeeklyJson } from '../../../src/contract/remind';
import { runTrigger } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import type { Person } from '../../../src/stand-in/host/rights';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { bundle, HERE, panel } from '../../support/spreadsheet';

const WEEK = 7 * 24 * 60 * 60 * 1000;

function begin(): { host: Host; wait: (milliseconds: number) => void } {
  let now = Date.UTC(2023, 1, 6, 6);
  const host = departmentsHost({}, { now: () => new Date(now), timeZone: 'Europe/Moscow' });
  return { host, wait: (milliseconds) => (now += milliseconds) };
}

function set(host: Host, until: string | null, user: Person = COORDINATOR, takeOver = false): WeeklyJson | null {
  const shown = ['culture@region.test', 'sport@region.test', 'second@region.test', 'tourism@region.test'];
  const answer = panel(host, 'panelWeekly', { ...HERE, until, takeOver, shown }, { user });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.weekly;
}

/** Runs all triggers there are, as on a Monday. */
function monday(host: Host): void {
  for (const each of [...host.triggers]) runTrigger(bundle, host, each);
}

describe('weekly reminders', () => {
  test('are sent by one trigger of who switched them on, and each week to who still owes something', () => {
    const { host, wait } = begin();
    expect(set(host, '2023-02-25')).toEqual({
      owner: COORDINATOR.email,
      mine: true,
      until: '2023-02-25',
      sheet: '2022',
    });
    expect(host.triggers).toMatchObject([{ functionName: 'remindWeekly', weeks: 1, weekDay: 'MONDAY' }]);
    monday(host);
    expect(host.mailbox).toHaveLength(2);
    monday(host);
    expect(host.mailbox).toHaveLength(2);
    wait(WEEK);
    monday(host);
    expect(host.mailbox).toHaveLength(4);
  });

  test('asked for twice are one trigger; another day changes only the day', () => {
    const { host } = begin();
    set(host, '2023-02-25');
    set(host, '2023-02-25');
    expect(set(host, '2023-03-01')?.until).toBe('2023-03-01');
    expect(host.triggers).toHaveLength(1);
  });

  test('end after their last day, by the spreadsheet’s own clock', () => {
    const { host, wait } = begin();
    set(host, '2023-02-06');
    // 23:30 in Moscow: still the day.
    wait(14.5 * 60 * 60 * 1000);
    monday(host);
    expect([host.mailbox.length, host.triggers.length]).toEqual([2, 1]);
    wait(60 * 60 * 1000);
    monday(host);
    expect([host.mailbox.length, host.triggers.length]).toEqual([2, 0]);
    expect(journalLines(host).at(-1)?.slice(2, 4)).toEqual([
      'Еженедельные напоминания',
      'Закончены: срок 06.02.2023 прошёл',
    ]);
  });

  test('of a colleague are told, and not doubled; taken over, only the new one sends and the old trigger goes', () => {
    const { host, wait } = begin();
    set(host, '2023-02-25');
    expect(() => set(host, '2023-02-25', COLLEAGUE)).toThrow('weekly-owned');
    expect(host.triggers).toHaveLength(1);
    expect(set(host, '2023-02-25', COLLEAGUE, true)).toMatchObject({ owner: COLLEAGUE.email, mine: true });
    expect(host.triggers.map(({ owner }) => owner)).toEqual([COORDINATOR.email, COLLEAGUE.email]);
    wait(WEEK);
    monday(host);
    expect(host.triggers.map(({ owner }) => owner)).toEqual([COLLEAGUE.email]);
    expect(new Set(host.mailbox.map(({ from }) => from))).toEqual(new Set([COLLEAGUE.email]));
    expect(host.mailbox).toHaveLength(2);
  });

  test('can be ended by their owner, and by a colleague who says so on purpose', () => {
    const { host } = begin();
    set(host, '2023-02-25');
    expect(() => set(host, null, COLLEAGUE)).toThrow('weekly-owned');
    expect(set(host, null)).toBe(null);
    expect(host.triggers).toEqual([]);
    set(host, '2023-02-25');
    expect(set(host, null, COLLEAGUE, true)).toBe(null);
    monday(host);
    expect([host.mailbox.length, host.triggers.length]).toEqual([0, 0]);
  });

  test('can be ended by who has taken mail back', () => {
    const { host } = begin();
    set(host, '2023-02-25');
    host.grantedScopes.delete('https://www.googleapis.com/auth/script.send_mail');
    expect(set(host, null)).toBe(null);
    expect(host.triggers).toEqual([]);
  });

  test('refuse a day that has passed, and anything that is no day', () => {
    const { host } = begin();
    for (const until of ['2023-02-05', 'завтра', '']) expect(() => set(host, until)).toThrow('bad-deadline');
    expect(host.triggers).toEqual([]);
  });

  test('end themselves when the tab is gone, and say so in the journal', () => {
    const { host } = begin();
    set(host, '2023-02-25');
    const [plan] = host.workbook.sheets;
    host.workbook.sheets.splice(0, 1);
    if (plan !== undefined) host.ids.delete(plan);
    monday(host);
    expect([host.mailbox.length, host.triggers.length]).toEqual([0, 0]);
    expect(journalLines(host).at(-1)?.[3]).toContain('листа плана больше нет');
  });

  test('without leave for triggers are refused before anything is made', () => {
    const { host } = begin();
    host.grantedScopes.delete('https://www.googleapis.com/auth/script.scriptapp');
    expect(() => set(host, '2023-02-25')).toThrow('no-consent');
    expect([host.triggers.length, host.properties.has('weekly')]).toEqual([0, false]);
  });

  test('wait for who is at work, and say in the journal why a week was missed', () => {
    const { host } = begin();
    set(host, '2023-02-25');
    host.lockedElsewhere = true;
    host.callCost = (method) => {
      // Whoever held the lock is done while the run sleeps.
      if (method === 'Utilities.sleep') host.lockedElsewhere = false;
      return 0;
    };
    monday(host);
    expect(host.mailbox).toHaveLength(2);
    host.callCost = 0;
    host.mailbox.length = 0;
    host.workbook.sheets[0]?.rows.splice(1, 1, []);
    host.workbook.sheets[0]?.cells?.clear();
    expect(() => monday(host)).toThrow();
    expect(journalLines(host).at(-1)?.[3]).toMatch(/^Не разосланы: На листе «2022» не нашлась строка заголовков/);
  });
});
