/** A click on a finding leads to the text that it is about, wherever its row has gone since. */
import { beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint';
import type { Host } from '../../../src/stand-in/host/host';
import { insertRow } from '../../../src/stand-in/spreadsheet/row-operations';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, hostOf, panel, readsOf, tab, type, writesOf } from '../../support/spreadsheet';

const NONE = 'Не проводилась';
let host: Host;
const select = (cell: string, text?: string) =>
  panel(host, 'panelSelect', { cell: `'2022'!${cell}`, ...(text === undefined ? {} : { seen: fingerprint(text) }) });
const row = () => (host.activeRange?.top ?? -1) + 1;

beforeEach(() => {
  const line = (number: string, text: string) => `\n${number} | Ярмарка | 2022 год | Отдел | ${text}`;
  host = hostOf([tab(`${HEADER}${line('1.1.', 'Да')}${line('1.2.', NONE)}${line('1.3.', '')}${line('1.4.', NONE)}`)]);
});

test('follows a text whose row has moved, to the nearest of several', () => {
  insertRow(host.activeSheet, 1);
  expect(select('E3', NONE).ok).toBe(true);
  expect(row()).toBe(4);
  select('E5', NONE);
  expect(row()).toBe(4);
  select('E6', NONE);
  expect(row()).toBe(6);
  expect(host.activeRange?.left).toBe(4);
});

test('keeps to the place where nothing was seen, the text is blank, or is written anew', () => {
  select('E2');
  expect(row()).toBe(2);
  select('E5', '');
  expect(row()).toBe(5);
  type(host, 'E3', 'Проведена');
  type(host, 'E5', 'Проведена');
  select('E3', NONE);
  expect(row()).toBe(3);
});

test('reads how far the tab goes and one column, and writes nothing', () => {
  const calls = callsDuring(host, () => select('E3', NONE));
  expect([readsOf(calls), writesOf(calls)]).toEqual([2, 0]);
});
