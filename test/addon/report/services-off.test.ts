/** Drive or Docs switched off in the script: one error names the remedy, health and self-check tell it first, and nothing is left half done. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { departmentsHost, journalLines } from '../../support/departments';
import { HERE, panel } from '../../support/spreadsheet';

const without = (service: 'Drive' | 'Docs', how: 'disabled' | 'absent'): Host => {
  const host = departmentsHost();
  host.switchedOff.set(service, how);
  return host;
};

const OFF = {
  code: 'service-off',
  message: 'В скрипте не включена служба Google Drive.',
  hint: expect.stringMatching(/«Сервисах» удалите Drive и добавьте снова.+https:\/\/console\.[\w./]+/),
};

describe.each(['disabled', 'absent'] as const)('where Drive is %s', (how) => {
  test('the report says what to switch on, makes nothing, and succeeds once that is done', () => {
    const host = without('Drive', how);
    const ask = () => panel(host, 'panelReport', { ...HERE, format: 'doc', requestId: 'one' });
    expect(ask()).toMatchObject({ ok: false, error: OFF });
    expect([host.drive.size, journalLines(host).length]).toEqual([0, 0]);
    host.switchedOff.clear();
    expect(ask()).toMatchObject({ ok: true, value: { refreshed: false } });
    expect(host.drive.size).toBe(1);
  });

  test('checking, fixing and protecting go on', () => {
    const host = without('Drive', how);
    expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
    expect(panel(host, 'panelProtect', { ...HERE, off: false }).ok).toBe(true);
  });
});

test.each([
  ['Drive', 'disabled', 'Drive'],
  ['Docs', 'disabled', 'Docs'],
  ['Docs', 'absent', 'Docs'],
] as const)('health tells it first of all where %s is %s, with the page to open', (service, how, name) => {
  const answer = panel(without(service, how), 'panelHealth', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.checks[0]).toMatchObject({
    id: 'services',
    state: 'bad',
    detail: `Не включены: ${name}.`,
    remedy: expect.stringContaining(`удалите ${name}`),
    url: expect.stringContaining(`${name.toLowerCase()}.googleapis.com`),
  });
  expect(answer.value.checks.filter(({ state }) => state === 'unknown').map(({ id }) => id)).toEqual([]);
});

test('health speaks of both where both are', () => {
  const host = without('Drive', 'disabled');
  host.switchedOff.set('Docs', 'absent');
  const answer = panel(host, 'panelHealth', HERE);
  expect(answer.ok && answer.value.checks[0]?.remedy).toMatch(/^Сначала Drive, потом так же Docs.*удалите Drive/);
});

test.each(['disabled', 'absent'] as const)('the self-check tells it first of all, with the remedy: %s', (how) => {
  const host = without('Docs', how);
  const answer = panel(host, 'panelSelfCheck', { locale: null });
  if (!answer.ok) throw new Error(answer.error.message);
  const [drive, docs] = answer.value.checks;
  expect(drive).toMatchObject({ id: 'driveService', state: 'same' });
  expect(docs).toMatchObject({
    id: 'docsService',
    state: 'differs',
    seen: expect.stringContaining('«Google Docs API»'),
  });
  // Nothing stands above it in the dialog, which shows failures first.
  expect(answer.value.checks.filter(({ state }) => state === 'failed')).toEqual([]);
  const skipped = answer.value.checks.filter(({ state }) => state === 'skipped');
  expect(new Set(skipped.map(({ seen }) => seen))).toEqual(new Set(['служба не включена']));
  // What Drive shows without Docs is tried all the same.
  const tried = answer.value.checks.filter(({ id, seen }) => /^doc[A-Z]/.test(id) && seen !== 'служба не включена');
  expect(tried.map(({ id }) => id)).toEqual(['docMade', 'docRefresh', 'docLag', 'docFound', 'docComments']);
  expect([...host.drive.values()].map(({ trashed }) => trashed)).toEqual([true]);
});

test('whoever has not permitted the files is told of the permission, not of the service', () => {
  const host = without('Drive', 'disabled');
  host.grantedScopes.delete('https://www.googleapis.com/auth/drive.file');
  const answer = panel(host, 'panelHealth', HERE);
  expect(answer.ok && answer.value.checks.map(({ id }) => id).includes('services')).toBe(false);
});
