/** Calls to Google's services, counted: the same number for 31 items and for the same plan forty times over. */
import { describe, expect, test } from 'vitest';
import { createHost, type Host } from '../../src/stand-in/host/host';
import { lengthOf } from '../support/length';
import { repeatedPlan } from '../support/repeated-plan';
import {
  callsDuring,
  countMatching,
  HERE,
  panel,
  readsOf,
  hostOf as spreadsheetOf,
  tab,
  type,
  writesOf,
} from '../support/spreadsheet';

const hostOf = (times: number): Host => createHost(repeatedPlan(times), { locale: 'ru' });

/** The row (1-based) of an item in the first copy of the plan. */
function rowOf(host: Host, number: string): number {
  return host.activeSheet.rows.findIndex((row) => row[0] === number) + 1;
}

describe.each([
  ['on the plan as a person has it', false],
  ['on a plan checked before', true],
])('%s', (_name, checkedBefore) => {
  const prepared = (times: number): Host => {
    const host = hostOf(times);
    if (checkedBefore) panel(host, 'panelCheck', HERE);
    return host;
  };

  test('a full check makes at most 8 reads and 3 writes, however long the plan', () => {
    const [small, large] = [1, lengthOf(4, 40)].map((times) => {
      const host = prepared(times);
      return callsDuring(host, () => expect(panel(host, 'panelCheck', HERE).ok).toBe(true));
    });
    expect(large).toEqual(small);
    expect(readsOf(small ?? {})).toBeLessThanOrEqual(8);
    expect(writesOf(small ?? {})).toBeLessThanOrEqual(3);
    expect(writesOf(small ?? {})).toBe(checkedBefore ? 0 : 3);
  });

  test('a report makes a check’s reads and two calls to Drive, however long the plan', () => {
    const [small, large] = [1, lengthOf(3, 20)].map((times) => {
      const host = prepared(times);
      return callsDuring(host, () => expect(panel(host, 'panelReport', { ...HERE, format: 'docx' }).ok).toBe(true));
    });
    expect(large).toEqual(small);
    // Made blank, then filled.
    expect(countMatching(small ?? {}, /^(Files|Comments|Documents)\./)).toBe(2);
    expect(countMatching(small ?? {}, /^Range\.get(Values|DisplayValues|MergedRanges)$/)).toBeLessThanOrEqual(8);
  });
});

test('an edit makes at most 4 reads and 1 write, however long the plan', () => {
  const counts = [1, lengthOf(4, 40)].map((times) => {
    const host = hostOf(times);
    panel(host, 'panelCheck', HERE);
    const row = rowOf(host, '2.2.');
    return callsDuring(host, () => type(host, `E${row}`, ''));
  });
  const [small, large] = counts;
  expect(large).toEqual(small);
  expect(readsOf(small ?? {})).toBeLessThanOrEqual(4);
  expect(writesOf(small ?? {})).toBe(1);
});

test('an edit of a plan that is not set up reads no further than to our columns', () => {
  const host = hostOf(1);
  const calls = callsDuring(host, () => type(host, `E${rowOf(host, '2.2.')}`, ''));
  expect(readsOf(calls)).toBe(1);
  expect(countMatching(calls, /getMergedRanges|isColumnHiddenByUser|getSheetByName/)).toBe(0);
  expect(writesOf(calls)).toBe(0);
});

test('each tab of an earlier period costs a full check one read more', () => {
  const row = '№ | Мероприятие | Срок | Исполнитель | Ход\n1. | Форум | 2019-2023 годы | Отдел | Форум прошёл 5 мая';
  const reads = [2022, 2021, 2019].map((first) => {
    const years = Array.from({ length: 2023 - first }, (_none, at) => first + at);
    const host = spreadsheetOf(years.map((year) => tab(row, String(year))));
    const request = { ...HERE, sheet: '2022' };
    panel(host, 'panelCheck', request);
    return readsOf(callsDuring(host, () => expect(panel(host, 'panelCheck', request).ok).toBe(true)));
  });
  const [alone = 0] = reads;
  expect(reads).toEqual([alone, alone + 1, alone + 3]);
});
