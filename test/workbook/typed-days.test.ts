/** What is typed into a cell that shows days or times, and times themselves, are in the file what they are in the open workbook. */
import { expect, test } from 'vitest';
import { setContent, valueAt } from '../../src/stand-in/spreadsheet/cells';
import { readTypedText } from '../../src/stand-in/spreadsheet/typed-text';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { buildPackage } from '../support/documents/package';

test.each<[string, readonly string[], unknown]>([
  ['a time', ['10:30'], '1899-12-31T10:30:00.000Z'],
  ['a number over a day', ['03.2022', '12,5'], '1900-01-12T12:00:00.000Z'],
  ['a year over a day', ['03.2022', '2022'], '1905-07-14T00:00:00.000Z'],
  ['what no day is', ['03.2022', '5000000'], 5_000_000],
  ['what no day is, before all days', ['03.2022', '-5'], -5],
  ['a day over a time', ['10:30', '01.02.2022'], '2022-02-01T00:00:00.000Z'],
])('%s', async (_what, texts, expected) => {
  const workbook = await readWorkbook(buildPackage({ tabs: { A: '<sheetData/>' } }), 'plan.xlsx');
  const [tab] = workbook.sheets;
  if (tab === undefined) throw new Error('no tab');
  for (const text of texts) setContent(tab, 0, 0, readTypedText(text, 'ru', 2023));
  const said = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);
  expect(said(valueAt(tab, 0, 0))).toBe(expected);
  const { bytes } = await renderWorkbook(workbook);
  const again = (await readWorkbook(bytes, 'plan.xlsx')).sheets[0];
  expect(said(again?.cells.get('0,0')?.value ?? again?.rows[0]?.[0])).toBe(expected);
});
