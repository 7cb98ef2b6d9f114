import { describe, expect, test } from 'vitest';
import { moveOf, placeAfter, placeBack } from '../../../../src/page/client/grid/moving-keys';
import type { CellView, TabLayout } from '../../../../src/page/server/messages';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const pressed = (keys: string, editing = false): string => {
  const names = keys.split('+');
  const key = names.at(-1) ?? '';
  const event = { ...plain, key, shiftKey: names.includes('Shift'), ctrlKey: names.includes('Ctrl') };
  const move = moveOf(event, editing);
  return move === null ? 'none' : `${move.step}${move.extends ? ' extends' : ''}`;
};

describe('a key', () => {
  test.each([
    ['Tab', 'none', 'none'],
    ['Shift+Tab', 'left', 'left'],
    ['Enter', 'none', 'none'],
    ['Shift+Enter', 'up', 'up'],
    ['Ctrl+Enter', 'none', 'none'],
    ['Home', 'rowStart', 'none'],
    ['Shift+End', 'rowEnd extends', 'none'],
    ['Ctrl+Home', 'sheetStart', 'none'],
    ['Ctrl+Shift+End', 'sheetEnd extends', 'none'],
    ['PageDown', 'screenDown', 'screenDown'],
    ['Shift+PageUp', 'screenUp extends', 'screenUp'],
    ['Ctrl+PageUp', 'none', 'none'],
    ['a', 'none', 'none'],
  ])('%s moves %s in the sheet, %s in a cell’s editor', (keys, inSheet, inEditor) => {
    expect([pressed(keys), pressed(keys, true)]).toEqual([inSheet, inEditor]);
  });
});

/** Ten rows of six columns; row 3 and column 1 are hidden, cells are filled up to row 7 and column 4. */
const layout = {
  rowCount: 10,
  columnCount: 6,
  heights: [null, null, null, 0],
  hiddenColumns: [1],
} as unknown as TabLayout;
const cells = new Map<string, CellView>([
  ['7,2', ['a', 0]],
  ['2,4', ['b', 0]],
  ['9,5', ['', 3]],
]);

describe('a place', () => {
  test.each([
    ['left', 5, 2, '5 0'],
    ['left', 5, 0, '5 0'],
    ['up', 4, 2, '2 2'],
    ['up', 0, 2, '0 2'],
    ['down', 2, 2, '4 2'],
    ['down', 9, 2, '9 2'],
    ['rowStart', 5, 4, '5 0'],
    ['rowEnd', 5, 0, '5 4'],
    ['sheetStart', 5, 4, '0 0'],
    ['sheetEnd', 0, 0, '7 4'],
    ['screenUp', 6, 2, '4 2'],
    ['screenUp', 1, 2, '0 2'],
    ['screenDown', 8, 2, '9 2'],
    ['screenDown', 0, 2, '2 2'],
  ] as const)('%s of %i %i is %s', (step, row, column, wanted) => {
    const to = placeAfter({ step, extends: false }, { row, column }, { layout, cells }, 3);
    expect(`${to.row} ${to.column}`).toBe(wanted);
  });

  test.each([
    ['left', 3, 4, '3 3'],
    ['left', 3, 3, '2 4'],
    ['left', 2, 3, '3 4'],
    ['up', 3, 4, '2 4'],
    ['up', 2, 4, '3 3'],
    ['up', 2, 3, '3 4'],
  ] as const)('%s of %i %i in four selected cells is %s', (step, row, column, wanted) => {
    const area = { top: 2, left: 3, bottom: 4, right: 5 };
    const to = placeBack({ step, extends: false }, { row, column }, area);
    expect(`${to.row} ${to.column}`).toBe(wanted);
  });
});
