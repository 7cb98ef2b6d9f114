/** A tab as the page is given it. */
import { expect, test } from 'vitest';
import { type KeptCells, newStyleList, placeOf, renewCells } from '../../../../src/page/server/view/tab-view';
import { createHost } from '../../../../src/stand-in/host/host';
import { cellKey, newSheet } from '../../../../src/stand-in/host/model';
import { workbookOf } from '../../../../src/workbook/library-sheets';

test('texts of a hidden column do not wrap: what nobody sees must not make its row tall', () => {
  const cell = { value: 'метка', style: { alignment: { wrapText: true } } };
  const sheet = newSheet('2022', {
    rows: [['метка', 'метка']],
    cells: new Map([0, 1].map((column) => [cellKey(0, column), cell])),
    columns: [{}, { hidden: true }],
  });
  const list = newStyleList();
  const cells: KeptCells = new Map();
  renewCells(createHost(workbookOf([sheet]), { locale: 'ru' }), sheet, list, cells);
  const wraps = [0, 1].map((column) => list.styles[cells.get(placeOf(0, column))?.[1] ?? 0]?.wrap);
  expect(wraps).toEqual([true, false]);
});

test("a cell that names no font has the workbook's, be it plain or bold", () => {
  const sheet = newSheet('Настройки', {
    rows: [['Настройка', 'Значение']],
    cells: new Map([[cellKey(0, 0), { value: 'Настройка', style: { font: { bold: true } } }]]),
  });
  const list = newStyleList({ name: 'Calibri', size: 11 });
  const cells: KeptCells = new Map();
  renewCells(createHost(workbookOf([sheet]), { locale: 'ru' }), sheet, list, cells);
  const looks = [0, 1].map((column) => list.styles[cells.get(placeOf(0, column))?.[1] ?? 0]);
  const font = { family: 'Calibri', size: 11 };
  expect([list.styles[0], ...looks]).toEqual([font, { ...font, bold: true }, font]);
});
