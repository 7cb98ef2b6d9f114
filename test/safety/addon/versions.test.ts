/** Role: an editor who types over who made a report, its link, its number. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { COORDINATOR, departmentsHost } from '../../support/departments';
import { CULTURE, forge, forgeLine, sheetOf, TOURISM } from '../../support/people/attacks';
import { HERE, panel } from '../../support/spreadsheet';

const report = (host: Host, user = COORDINATOR, more: object = {}) => {
  const answer = panel(host, 'panelReport', { ...HERE, stage: 'draft', format: 'docx', ...more }, { user });
  return answer.ok && 'number' in answer.value ? answer.value : null;
};
const versions = (host: Host) => {
  const answer = panel(host, 'panelOpen', HERE, { user: COORDINATOR });
  return answer.ok ? answer.value.versions : [];
};
const record = { kind: 'report', sheet: 0, number: 7, request: 'q', stage: 'final', department: null, entries: [] };

describe('a forged report', () => {
  test.each(['javascript:alert(1)', 'https://elsewhere.test/report', 'data:text/html,x', 'file:///etc/passwd'])(
    'is told as unproven, and its link goes nowhere: %s',
    (link) => {
      const host = departmentsHost();
      report(host);
      forgeLine(host, record, { E: link });
      expect(versions(host)[0]).toMatchObject({ url: '', proven: false });
      expect(versions(host)[1]).toMatchObject({
        proven: true,
        url: expect.stringMatching(/^https:\/\/docs\.google\.com/),
      });
    },
  );

  test.each([2 ** 53 - 1, 1e300, -5, 0, 900_000])('does not carry its number on: %d', (number) => {
    const host = departmentsHost();
    report(host);
    forgeLine(host, { ...record, number });
    expect(report(host)?.number).toBe(2);
    expect(report(host)?.number).toBe(3);
  });
});

test('a true report whose author or link was typed over is shown as changed', () => {
  const host = departmentsHost();
  report(host);
  const row = sheetOf(host, 'Журнал').rows.length;
  forge(host, 'Журнал', `B${row}`, TOURISM.email);
  expect(versions(host)[0]).toMatchObject({ proven: false, url: '' });
  expect(report(host)?.number).toBe(2);
});

test('older journals go on counting', () => {
  const host = departmentsHost();
  report(host);
  for (const number of [2, 3]) forgeLine(host, { ...record, number }, { F: `old-${number}` });
  expect(report(host)?.number).toBe(4);
});

describe('the id of another’s request', () => {
  test('is answered with one’s own report, never with another’s', () => {
    const host = departmentsHost();
    const first = report(host, COORDINATOR, { requestId: 'abc' });
    expect(report(host, CULTURE, { requestId: 'abc' })?.number).toBe(2);
    expect(report(host, COORDINATOR, { requestId: 'abc' })?.number).toBe(first?.number);
  });

  test('of a draft makes no final report while errors stand', () => {
    const host = departmentsHost();
    report(host, COORDINATOR, { requestId: 'abc' });
    const request = { ...HERE, stage: 'final', format: 'docx', requestId: 'abc' } as const;
    expect(panel(host, 'panelReport', request, { user: COORDINATOR })).toMatchObject({
      error: { code: 'unsettled-errors' },
    });
  });
});
