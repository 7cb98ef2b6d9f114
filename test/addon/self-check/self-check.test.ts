/** The self-check: against the stand-in everything is as assumed, a Google that differs is told, and nothing is left behind. */
import { expect, test } from 'vitest';
import type { SelfCheckJson } from '../../../src/contract/health';
import { FAULTS } from '../../../src/stand-in/execution/faults';
import type { Host } from '../../../src/stand-in/host';
import { departmentsHost, journalLines } from '../../support/departments';
import { HERE, panel } from '../../support/spreadsheet';

function selfCheck(host: Host): SelfCheckJson {
  const answer = panel(host, 'panelSelfCheck', { locale: null });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

test.each(['ru', 'en'] as const)(
  'finds all as assumed in a spreadsheet whose language is %s, and leaves nothing',
  (locale) => {
    const host = departmentsHost({}, { locale });
    const names = host.workbook.sheets.map(({ name }) => name);
    const properties = new Map(host.properties);
    const active = host.activeSheet;
    const { checks, left } = selfCheck(host);
    expect(checks.filter(({ state }) => state !== 'same')).toEqual([]);
    expect(checks.length).toBeGreaterThan(20);
    expect(left).toBe(null);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...names, 'Журнал']);
    expect(host.activeSheet).toBe(active);
    // The journal's line of it is proven with a key, which stays.
    host.properties.delete('key');
    expect(host.properties).toEqual(properties);
    expect(host.triggers).toEqual([]);
    expect([...host.drive.values()].filter(({ trashed }) => !trashed)).toEqual([]);
  },
);

test('tells what differs, with what was expected and seen', () => {
  const host = departmentsHost({}, { looseText: true });
  const { checks } = selfCheck(host);
  const texts = checks.find(({ id }) => id === 'texts');
  expect(texts).toMatchObject({ state: 'differs', expected: expect.stringContaining("'x"), title: expect.any(String) });
  expect(texts?.seen).not.toBe(texts?.expected);
});

test('passes over what is not permitted', () => {
  const host = departmentsHost();
  for (const scope of ['drive.file', 'script.send_mail', 'script.scriptapp'])
    host.grantedScopes.delete(`https://www.googleapis.com/auth/${scope}`);
  const { checks } = selfCheck(host);
  const skipped = checks.filter(({ state }) => state === 'skipped');
  expect(skipped.map(({ id }) => id)).toEqual([
    'driveService',
    'docsService',
    'quota',
    'trigger',
    'docMade',
    'docHeader',
    'docMerges',
    'docNumbers',
    'docPage',
    'docRefresh',
    'docFound',
    'docComments',
  ]);
  expect(checks.filter(({ state }) => state === 'failed' || state === 'differs')).toEqual([]);
});

test('a trial that Google refuses is told as failed, and the rest go on', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'Range.merge', message: 'Merging is not allowed here.', times: 1 });
  const { checks } = selfCheck(host);
  expect(checks.filter(({ state }) => state === 'failed')).toMatchObject([
    { id: 'merges', seen: 'Merging is not allowed here.' },
  ]);
});

test('says what it could not clear away, and clears away what an earlier run has left', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'Spreadsheet.deleteSheet', message: 'Service Spreadsheets failed.', times: 1 });
  expect(selfCheck(host).left).toContain('временный лист');
  expect(host.workbook.sheets.some(({ name }) => name === 'Веха: самопроверка')).toBe(true);
  expect(selfCheck(host).left).toBe(null);
  expect(host.workbook.sheets.some(({ name }) => name === 'Веха: самопроверка')).toBe(false);
});

test('is noted in the journal', () => {
  const host = departmentsHost();
  selfCheck(host);
  expect(journalLines(host).at(-1)?.slice(2, 4)).toEqual([
    'Самопроверка',
    expect.stringMatching(/^Проверено: \d+, расхождений: 0$/),
  ]);
  expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
});

test('leaves no trigger behind when looking for it fails', () => {
  const host = departmentsHost();
  host.faults.push({ method: 'ScriptApp.getProjectTriggers', message: FAULTS.serverError, times: 1 });
  const { checks } = selfCheck(host);
  expect(checks.find(({ id }) => id === 'trigger')).toMatchObject({ state: 'failed' });
  expect(host.triggers).toEqual([]);
});
