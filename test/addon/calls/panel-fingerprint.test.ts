/** Whether the sheet is still as it was checked: asked often, so one small read and nothing written. */
import { expect, test } from 'vitest';
import { insertRow } from '../../../src/stand-in/spreadsheet/row-operations';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, panel, readsOf, tab, type, writesOf } from '../../support/spreadsheet';

const PLAN = `${HEADER}\n1.1. | Форум | 2022 год | Отдел | Проведён 4 мая\n1.2. | Ярмарка | 2022 год | Отдел | Не проводилась`;

const printOf = (host: ReturnType<typeof hostOf>, sheet = '2022'): string | null => {
  const answer = panel(host, 'panelFingerprint', { sheet });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.fingerprint;
};

test('a tab that is gone has none, and that is no failure', () => {
  const host = hostOf([tab(PLAN), tab(PLAN, '2021')]);
  expect(printOf(host, '2020')).toBeNull();
  expect(printOf(host)).toMatch(/./);
  host.workbook.sheets.splice(0, 1);
  expect(printOf(host)).toBeNull();
});

test('is equal before and after a check that wrote our columns', () => {
  const host = hostOf([tab(PLAN)]);
  const before = printOf(host);
  panel(host, 'panelCheck', HERE);
  expect(cellsOf(host.activeSheet, 'F2:H2')).toEqual([['Исполнялось', '', expect.stringMatching(/^o1\.\w+a$/)]]);
  expect(printOf(host)).toBe(before);
});

test('differs once a finding is accepted, and is the former again when that is taken back', () => {
  const host = hostOf([tab(PLAN)]);
  panel(host, 'panelCheck', HERE);
  const before = printOf(host);
  const finding = { ...HERE, rule: 'inactive-item', cell: "'2022'!E3" };
  expect(panel(host, 'panelWaive', { ...finding, reason: 'Так условились' }).ok).toBe(true);
  const accepted = printOf(host);
  expect(accepted).not.toBe(before);
  panel(host, 'panelCheck', HERE);
  expect(printOf(host)).toBe(accepted);
  panel(host, 'panelWaive', { ...finding, reason: '' });
  expect(printOf(host)).toBe(before);
});

test('a waiver of a text that is gone counts no more, before the check that forgets it and after', () => {
  const host = hostOf([tab(PLAN)]);
  panel(host, 'panelWaive', { ...HERE, rule: 'inactive-item', cell: "'2022'!E3", reason: 'Так условились' });
  host.activeSheet.rows[2]?.splice(4, 1, 'Проведена 5 мая 2022 года');
  const changed = printOf(host);
  panel(host, 'panelCheck', HERE);
  expect(printOf(host)).toBe(changed);
});

test('costs one read of a tab of texts, two of one with numbers, and writes nothing', () => {
  const texts = hostOf([tab(PLAN)]);
  const calls = callsDuring(texts, () => printOf(texts));
  expect([readsOf(calls), writesOf(calls), calls['Lock.tryLock']]).toEqual([1, 0, undefined]);
  const numbers = hostOf([tab(PLAN.replace('2022 год', '#2022'))]);
  expect(readsOf(callsDuring(numbers, () => printOf(numbers)))).toBe(2);
});

test('differs by one letter, by a row put in, and by a text moved to the next cell', () => {
  const prints = [
    hostOf([tab(PLAN)]),
    hostOf([tab(PLAN.replace('4 мая', '4 мая.'))]),
    hostOf([tab(PLAN.replace('Форум | 2022 год', ' | Форум2022 год'))]),
    hostOf([tab(PLAN.replace('Форум | 2022 год', 'Форум2022 год | '))]),
  ].map((host) => printOf(host));
  const grown = hostOf([tab(PLAN)]);
  insertRow(grown.activeSheet, 2);
  prints.push(printOf(grown));
  expect(new Set(prints).size).toBe(5);
});

test('differs where somebody wrote beside our columns, not where somebody wrote into them', () => {
  const host = hostOf([tab(PLAN)]);
  panel(host, 'panelCheck', HERE);
  const before = printOf(host);
  type(host, 'G2', 'моя пометка');
  expect(printOf(host)).toBe(before);
  type(host, 'J2', 'моя пометка');
  expect(printOf(host)).not.toBe(before);
});
