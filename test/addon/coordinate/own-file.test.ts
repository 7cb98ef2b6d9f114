/** A file on one's own computer: nothing is said to be done that only Google can do. */
import { describe, expect, test } from 'vitest';
import type { CallName, RequestOf } from '../../../src/contract/calls';
import { OWN_FILE } from '../../../src/contract/own-file';
import { departmentsHost, journalLines } from '../../support/departments';
import { HERE, panel } from '../../support/spreadsheet';

const fileHost = () => departmentsHost({}, { properties: OWN_FILE, title: 'план района' });

function ask<Name extends CallName>(name: Name, request: RequestOf<Name>, host = fileHost()) {
  const answer = panel(host, name, request);
  return answer.ok ? answer.value : answer.error.code;
}

describe('letters', () => {
  test('name the file and its cells, and hold no link to Google', () => {
    const host = fileHost();
    const found = ask('panelReminders', HERE, host);
    if (typeof found === 'string') throw new Error(found);
    expect(found).toMatchObject({ quota: null, consentUrl: null, weekly: null, fresh: [] });
    expect(found.departments.map(({ department, state }) => `${department} ${state}`)).toEqual([
      'Минкульт ready',
      'Минспорт ready',
    ]);
    const [first] = found.departments;
    expect(first?.text).toContain('«план района»');
    expect(first?.text).toContain("'2022'!");
    expect(JSON.stringify(found)).not.toMatch(/google/i);
  });

  test('are not sent, not noted as sent, and start no days of rest', () => {
    const host = fileHost();
    const before = journalLines(host).length;
    expect(ask('panelRemind', { ...HERE, departments: null }, host)).toBe('not-here');
    expect(ask('panelWeekly', { ...HERE, until: '2023-02-25', takeOver: false }, host)).toBe('not-here');
    expect([host.mailbox.length, host.triggers.length, journalLines(host).length]).toEqual([0, 0, before]);
    const found = ask('panelReminders', HERE, host);
    expect(typeof found === 'string' ? found : found.departments.map(({ state }) => state)).toEqual(['ready', 'ready']);
  });
});

test('rows are not protected, and nothing of Google’s is tried', () => {
  expect(ask('panelProtect', { ...HERE, off: false })).toBe('not-here');
  expect(ask('panelSelfCheck', { locale: 'ru' })).toBe('not-here');
});

test('health speaks of the file alone', () => {
  const health = ask('panelHealth', HERE);
  if (typeof health === 'string') throw new Error(health);
  expect(health.checks.map(({ id }) => id)).toEqual([
    'plan',
    'columns',
    'lastCheck',
    'addresses',
    'settings',
    'directory',
    'journal',
  ]);
  expect(JSON.stringify(health)).not.toMatch(/google/i);
});

test('the panel is told what the place can do', () => {
  const state = ask('panelOpen', HERE);
  const no = { mail: false, protection: false, googleDoc: false, selfCheck: false, links: false };
  expect(typeof state === 'string' ? state : state.host).toEqual(no);
});
