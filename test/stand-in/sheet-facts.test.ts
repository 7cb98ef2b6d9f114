/** Facts of Google Sheets, found later than those of platform.test.ts, each with its source, and with the trial of the self-check that shows it. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/stand-in/execution/rights';
import type { Host, HostOptions } from '../../src/stand-in/host';
import { fact } from '../support/fact';
import { runScript } from '../support/script';
import { cellsOf, hostOf, tab } from '../support/spreadsheet';

const OWNER: Person = { email: 'owner@example.test', owner: true };

const shared = (table = 'а | б\nв | г', options: Partial<HostOptions> = {}): Host =>
  hostOf([tab(table)], { user: OWNER, ...options });

const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

describe('plain text', () => {
  /** Type and text of a cell after `typed` was written and the format set. */
  const turned = (typed: unknown, locale: 'ru' | 'en', format = '@'): unknown =>
    runScript(
      shared('а', { locale }),
      `${SHEET} const range = sheet.getRange(1, 1); range.setValues([[${JSON.stringify(typed)}]]); range.setNumberFormat('${format}');
      return [typeof range.getValues()[0][0], range.getDisplayValues()[0][0], range.getFormulas()[0][0]]`,
    );

  const known = {
    mark: 'M',
    source: 'ttsukagoshi/mail-merge-for-gmail issue 43',
    trials: { plainTextDate: 'string', plainTextNumber: 'string' },
  } as const;
  fact('set over a date, a number or TRUE makes a text of what was shown', known, () => {
    expect(turned('1.10', 'ru')).toEqual(['string', '01.10.2023', '']);
    expect(turned('1.10', 'en')).toEqual(['string', '1.1', '']);
    expect(turned('1/10', 'en')).toEqual(['string', '1/10/2023', '']);
    expect(turned(12.5, 'ru')).toEqual(['string', '12,5', '']);
    expect(turned(true, 'ru')).toEqual(['string', 'ИСТИНА', '']);
    expect(turned('=1+1', 'ru')).toEqual(['string', '', '=1+1']);
    expect(turned('1.10', 'ru', 'General')).toEqual(['object', expect.anything(), '']);
  });

  test('and no other format makes a value of it again, over several ranges as over one', () => {
    const host = shared('#1.5 | #2\n#3 | г');
    const body = `${SHEET} const list = sheet.getRangeList(['A1', 'A2:B2']); list.setNumberFormat('@'); list.setNumberFormat('General');
      return sheet.getRange(1, 1, 2, 2).getValues()`;
    expect(runScript(host, body)).toEqual([
      ['1,5', 2],
      ['3', 'г'],
    ]);
    expect(cellsOf(host.activeSheet, 'A1:B1')).toEqual([['1,5', '2']]);
  });
});
