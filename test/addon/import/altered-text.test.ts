/** Whether Sheets keeps odd characters or alters them on the way: an import keeps every word either way, and can be undone. */
import { expect, test } from 'vitest';
import type { RequestOf } from '../../../src/contract/calls';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

test.each([false, true])('altered on the way: %s', (altersText) => {
  const source = tab(`План на 2022 год\n${HEADER}\n1.1. | Слёт | 2022 год | Центр | x`, 'Источник');
  const row = source.rows[2];
  if (row !== undefined) row[4] = 'Проведён\tслёт\r\nи мини\u00adмарш ';
  const host = hostOf([source], { altersText });
  const request: RequestOf<'panelImport'> = {
    source: { kind: 'tab', sheet: 'Источник' },
    mapping: null,
    year: null,
    locale: 'ru',
    name: null,
    executors: null,
    withPlan: false,
    requestId: 'one',
  };
  const answer = panel(host, 'panelImport', request);
  expect(answer).toMatchObject({ ok: true });
  const made = host.workbook.sheets.find(({ name }) => name === '2022');
  expect(
    cellsOf(made, 'E3')[0]?.[0]
      ?.replace(/[\u00ad]/g, '')
      .split(/\s+/)
      .filter((word) => word !== ''),
  ).toEqual(['Проведён', 'слёт', 'и', 'минимарш']);
  expect(panel(host, 'panelUndo', HERE)).toMatchObject({ ok: true, value: { removed: '2022' } });
});
