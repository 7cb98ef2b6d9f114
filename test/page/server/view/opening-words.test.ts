/** What is told once of a workbook that is opened. */
import { expect, test } from 'vitest';
import { openingWords } from '../../../../src/page/server/view/opening-words';
import { cellKey, newSheet, type Workbook } from '../../../../src/stand-in/host/model';
import { workbookOf } from '../../../../src/workbook/library-sheets';

const bookOf = (formula: string, column: number): Workbook =>
  workbookOf([newSheet('Лист', { cells: new Map([[cellKey(0, column), { value: null, formula }]]) })]);

test('formulas are said not to be worked out, but for those of the summary, which are', () => {
  expect(openingWords(bookOf('A2+1', 20), 'ru')[0]).toContain('не пересчитываются');
  expect(openingWords(bookOf('"Для подсчёта · 41 s104otdsqgok"', 20), 'ru')).toEqual([]);
});
