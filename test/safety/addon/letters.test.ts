/** Role: an editor who would have the letters come to himself, go out in the system's name, or not go out at all. */
import { describe, expect, test } from 'vitest';
import { runTrigger } from '../../../src/stand-in/bundle';
import type { Host } from '../../../src/stand-in/host/host';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines, PLAN } from '../../support/departments';
import { CULTURE, FORMER, forge, protectedHost, TOURISM } from '../../support/people/attacks';
import { bundle, HERE, panel } from '../../support/spreadsheet';

const weekly = (host: Host, user = COORDINATOR, until: string | null = '2023-03-25', takeOver = false) =>
  panel(host, 'panelWeekly', { ...HERE, until, takeOver, shown: freshOf(host) }, { user });
/** Addresses that the dialog asks about. */
const freshOf = (host: Host): string[] => {
  const answer = panel(host, 'panelReminders', HERE, { user: COORDINATOR });
  return answer.ok ? answer.value.fresh.map(({ email }) => email) : [];
};
const runAll = (host: Host): void => {
  for (const trigger of [...host.triggers]) runTrigger(bundle, host, trigger);
};
const recipients = (host: Host): string[] => host.mailbox.flatMap(({ to }) => [...to]).sort();

describe('the weekly letters', () => {
  test.each([CULTURE, FORMER])('are not $email’s to take over, to end or to begin', (user) => {
    const host = departmentsHost();
    weekly(host);
    const lines = journalLines(host).length;
    for (const answer of [
      weekly(host, user, '2023-03-25', true),
      weekly(host, user, null),
      weekly(host, user, '2023-03-01'),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-coordinator' } });
    expect(journalLines(host)).toHaveLength(lines);
    expect(host.triggers).toHaveLength(1);
    runAll(host);
    expect(recipients(host)).toEqual(['culture@region.test', 'second@region.test', 'sport@region.test']);
  });

  test('go to no address that was put in since a coordinator agreed, and the journal says whom they skipped', () => {
    const host = departmentsHost();
    weekly(host);
    forge(host, 'Исполнители', 'C3', 'attacker@elsewhere.test');
    runAll(host);
    expect(recipients(host)).toEqual(['culture@region.test']);
    expect(
      journalLines(host)
        .map(([, , , result]) => result)
        .join('\n'),
    ).toMatch(/не подтверждены: Минспорт/);
  });

  test('go to an address agreed to, though another was added beside it', () => {
    const host = departmentsHost();
    weekly(host);
    forge(host, 'Исполнители', 'C2', 'culture@region.test, attacker@elsewhere.test');
    runAll(host);
    expect(recipients(host)).not.toContain('attacker@elsewhere.test');
    expect(recipients(host)).toContain('culture@region.test');
  });

  test('go to none of the addresses that the dialog did not show', () => {
    const host = departmentsHost();
    panel(host, 'panelWeekly', { ...HERE, until: '2023-03-25', takeOver: false }, { user: COORDINATOR });
    runAll(host);
    expect(recipients(host)).toEqual([]);
    expect(weekly(host).ok).toBe(true);
    // Put in between the showing and the click.
    const shown = freshOf(host);
    expect(shown).toEqual([]);
    forge(host, 'Исполнители', 'C3', 'attacker@elsewhere.test');
    panel(host, 'panelWeekly', { ...HERE, until: '2023-03-26', takeOver: false, shown }, { user: COORDINATOR });
    runAll(host);
    expect(recipients(host)).toEqual(['culture@region.test']);
    expect(freshOf(host)).toEqual(['attacker@elsewhere.test']);
  });

  test('of a coordinator who is one no longer stay away, and the journal says why', () => {
    const host = departmentsHost();
    weekly(host, COLLEAGUE);
    panel(host, 'panelSettings', { ...HERE, values: { coordinators: COORDINATOR.email } }, { user: COORDINATOR });
    runAll(host);
    expect(host.mailbox).toEqual([]);
    expect(host.triggers).toEqual([]);
    expect(journalLines(host).at(-1)?.[3]).toContain('Остановлены: colleague@region.test больше не координатор');
  });
});

describe('letters at a click', () => {
  const remind = (host: Host, user = COORDINATOR, shown?: string[]) =>
    panel(host, 'panelRemind', { ...HERE, departments: null, ...(shown === undefined ? {} : { shown }) }, { user });

  test.each([CULTURE, TOURISM, FORMER])('are not $email’s to send, and nobody is silenced for five days', (user) => {
    const host = protectedHost();
    expect(remind(host, user)).toMatchObject({ ok: false, error: { code: 'not-coordinator' } });
    expect(host.mailbox).toEqual([]);
    expect(remind(host)).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(recipients(host)).toEqual(['culture@region.test', 'second@region.test', 'sport@region.test']);
  });

  test('go to no address that was put in after the person had looked', () => {
    const host = departmentsHost();
    const seen = ['culture@region.test', 'sport@region.test', 'second@region.test'];
    forge(host, 'Исполнители', 'C3', 'attacker@elsewhere.test');
    expect(remind(host, COORDINATOR, seen)).toMatchObject({
      ok: true,
      value: { skipped: [{ department: 'Минспорт', reason: 'unapproved' }] },
    });
    expect(recipients(host)).toEqual(['culture@region.test']);
  });

  test('make no link of what stands in a cell, and no line of their own of it', () => {
    const plan = PLAN.replace('Кросс нации', 'Кросс нации https://elsewhere.test/pay www.elsewhere.test').replace(
      'Турнир юных',
      'Турнир юных javascript:alert(1)',
    );
    const host = departmentsHost({ plan });
    remind(host);
    expect(host.mailbox.length).toBeGreaterThan(0);
    for (const { body, subject } of host.mailbox) {
      const links = `${subject}\n${body}`.match(/(https?:\/\/|www\.|javascript:\S|\S+\.test)\S*/g) ?? [];
      for (const link of links) expect(link).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\//);
      expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/);
    }
  });

  test.each([138, 139, 140])('go out though a name is cut in the middle of a letter: %i', (length) => {
    const plan = PLAN.replace('Кросс нации', `${'К'.repeat(length)}${'😀'.repeat(3)}`);
    expect(remind(departmentsHost({ plan }))).toMatchObject({ ok: true, value: { skipped: [] } });
  });

  test('tell which addresses nobody has agreed to, and after sending they are known', () => {
    const host = departmentsHost();
    const fresh = () => {
      const answer = panel(host, 'panelReminders', HERE, { user: COORDINATOR });
      return answer.ok ? answer.value.departments.map(({ unapproved = [] }) => unapproved.length) : null;
    };
    expect(fresh()).toEqual([1, 2]);
    remind(host);
    expect(fresh()).toEqual([0, 0]);
    forge(host, 'Исполнители', 'C2', 'culture@region.test.elsewhere.test');
    expect(fresh()).toEqual([1, 0]);
  });
});
