/** Health: each thing that can be out of order is told with what to do, and the sheet is only read. */
import { describe, expect, test } from 'vitest';
import type { HealthCheckJson } from '../../../src/contract/health';
import type { Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { bareHost, COLLEAGUE, departmentsHost } from '../../support/departments';
import { HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

function health(host: Host): readonly HealthCheckJson[] {
  const answer = panel(host, 'panelHealth', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.checks;
}

const checkOf = (host: Host, id: string): HealthCheckJson | undefined => health(host).find((check) => check.id === id);

test('of a workbook in order is good throughout, and reading it changes nothing', () => {
  const host = departmentsHost({}, { timeZone: 'Europe/Moscow' });
  panel(host, 'panelProtect', { ...HERE, off: false });
  const before = structuredClone(host.workbook.sheets);
  const checks = health(host);
  expect(checks.filter(({ state }) => state !== 'good').map(({ id, detail }) => `${id}: ${detail}`)).toEqual([]);
  expect(checks.map(({ remedy }) => remedy).filter((remedy) => remedy !== null)).toEqual([]);
  expect(checks.length).toBeGreaterThan(12);
  expect(host.workbook.sheets).toEqual(before);
});

test('of a workbook without a plan says so and goes on with the rest', () => {
  const host = hostOf([tab('а | б\nв | г')]);
  expect(checkOf(host, 'plan')).toMatchObject({
    state: 'bad',
    remedy: expect.stringContaining('Наименование мероприятия'),
  });
  expect(health(host).map(({ id }) => id)).toContain('zone');
});

describe('each fault has its remedy', () => {
  test.each<[string, string, string, (host: Host) => void]>([
    [
      'a permission not given',
      'scopes',
      'письма от вашего имени',
      (host) => host.grantedScopes.delete('https://www.googleapis.com/auth/script.send_mail'),
    ],
    ['columns not made yet', 'columns', 'ещё нет', () => {}],
    [
      'settings not understood',
      'settings',
      'Отчётный год',
      (host) => type(host, 'A4', 'Отчётный год', host.workbook.sheets[1]),
    ],
    ['a wrong address', 'addresses', 'culture@', (host) => type(host, 'C2', 'culture@', host.workbook.sheets[2])],
    ['a missing address', 'addresses', 'Минтуризм', (host) => type(host, 'C4', '', host.workbook.sheets[2])],
    [
      'a mistake in the directory',
      'directory',
      'строке 4',
      (host) => type(host, 'C4', 'почта', host.workbook.sheets[2]),
    ],
    ['too few letters left', 'mail', 'должников больше', (host) => (host.mailQuota = 1)],
    [
      'a letter that broke off',
      'unfinished',
      'ушли ли письма',
      (host) => host.properties.set('reminder:0:x', 'sending 1'),
    ],
    ['a report that broke off', 'unfinished', 'не был доведён', (host) => host.properties.set('report:0@x', '?run 1')],
    [
      'a full store',
      'store',
      '500 КБ',
      (host) => {
        for (let at = 0; at < 48; at += 1) host.properties.set(`big${at}`, 'x'.repeat(9_000));
      },
    ],
    ['another time zone', 'zone', 'Asia/Vladivostok', () => {}],
  ])('%s', (name, id, words, spoil) => {
    const options = { timeZone: name === 'another time zone' ? 'Asia/Vladivostok' : 'Europe/Moscow' };
    const host = name === 'columns not made yet' ? bareHost({}, options) : departmentsHost({}, options);
    spoil(host);
    if (id === 'settings') type(host, 'B4', 'когда-нибудь', host.workbook.sheets[1]);
    const check = checkOf(host, id);
    expect(check?.state).toMatch(/^(warning|bad)$/);
    expect(`${check?.detail} ${check?.remedy}`).toContain(words);
    expect(check?.remedy?.length).toBeGreaterThan(10);
  });

  test('statuses that an edit missed', () => {
    const host = departmentsHost();
    setContent(host.activeSheet, 8, 4, { value: 'Проведён 17 сентября 2022 года' });
    expect(checkOf(host, 'lastCheck')).toMatchObject({ state: 'warning', detail: 'Устарели: 1 строка.' });
    panel(host, 'panelCheck', HERE);
    expect(checkOf(host, 'lastCheck')?.state).toBe('good');
  });

  test('protection behind the sheet', () => {
    const host = departmentsHost();
    panel(host, 'panelProtect', { ...HERE, off: false });
    type(host, 'C2', 'new@region.test', host.workbook.sheets[2]);
    expect(checkOf(host, 'protection')).toMatchObject({ state: 'warning', detail: 'Отстала от листа: 2 отличия.' });
  });

  test('a hidden column that somebody has shown', () => {
    const host = departmentsHost();
    const definition = host.activeSheet.columns?.[7];
    if (definition !== undefined) definition.hidden = false;
    expect(checkOf(host, 'columns')).toMatchObject({ state: 'warning', detail: 'Столбец отметок H виден всем.' });
  });

  test('a report in the bin, and one that is gone', () => {
    const host = departmentsHost();
    expect(checkOf(host, 'report')?.detail).toBe('Ещё не создавался вами.');
    panel(host, 'panelReport', { ...HERE, format: 'doc' });
    const [file] = [...host.drive.values()];
    if (file !== undefined) file.trashed = true;
    expect(checkOf(host, 'report')).toMatchObject({ state: 'warning', detail: 'Лежит в корзине.' });
    host.drive.clear();
    expect(checkOf(host, 'report')).toMatchObject({ state: 'warning', detail: 'Недоступен вам или удалён.' });
  });

  test('weekly reminders whose trigger somebody deleted, or whose day has passed', () => {
    let now = Date.UTC(2023, 1, 6, 6);
    const host = departmentsHost({}, { now: () => new Date(now) });
    panel(host, 'panelWeekly', { ...HERE, until: '2023-02-25', takeOver: false });
    expect(checkOf(host, 'weekly')).toMatchObject({ state: 'good', detail: expect.stringContaining('25.02.2023') });
    const [made] = host.triggers.splice(0, 1);
    expect(checkOf(host, 'weekly')).toMatchObject({ state: 'bad', remedy: expect.stringContaining('заново') });
    if (made !== undefined) host.triggers.push(made);
    now += 30 * 24 * 60 * 60 * 1000;
    expect(checkOf(host, 'weekly')).toMatchObject({ state: 'warning', detail: 'Срок 25.02.2023 прошёл.' });
  });

  test('columns closed to the person', () => {
    const host = departmentsHost();
    host.activeSheet.locked = true;
    const answer = panel(host, 'panelHealth', HERE, { user: COLLEAGUE });
    expect(answer.ok && answer.value.checks.find(({ id }) => id === 'columns')).toMatchObject({
      state: 'bad',
      detail: 'Вы не можете в них писать.',
    });
  });

  test('a check that fails itself is told as unknown, with the others as they are', () => {
    const host = departmentsHost();
    host.faults.push({ method: 'MailApp.getRemainingDailyQuota', message: 'Unexpected error.', times: 9 });
    expect(checkOf(host, 'mail')).toMatchObject({
      state: 'unknown',
      detail: expect.stringContaining('Unexpected error'),
    });
    expect(checkOf(host, 'columns')?.state).toBe('good');
  });
});
