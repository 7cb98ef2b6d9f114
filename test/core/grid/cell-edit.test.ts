/** Edits as data: made, refused, made again, and found out afterwards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type CellEdit, changeText, differences, smallestChange } from '../../../src/core/grid/cell-edit';
import type { Grid } from '../../../src/core/grid/grid';

const grid: Grid = {
  sheet: '2022',
  rows: [
    ['а', 'б  в'],
    ['г', { text: '01.03.2022', value: { year: 2022, month: 3, day: 1 } }],
  ],
  merges: [],
};

const edit = (row: number, column: number, before: string, start: number, end: number, text: string): CellEdit => ({
  row,
  column,
  before,
  start,
  end,
  text,
});

describe('applyEdits', () => {
  test('changes the cell and nothing else, and leaves the grid it was given', () => {
    const { grid: next, refusals } = applyEdits(grid, [[edit(0, 1, 'б  в', 1, 3, ' ')]]);
    expect(refusals).toEqual([null]);
    expect(next.rows).toEqual([['а', 'б в'], grid.rows[1]]);
    expect(next.rows[1]).toBe(grid.rows[1]);
    expect(grid.rows[0]).toEqual(['а', 'б  в']);
  });

  test('makes text of a date', () => {
    const { grid: next } = applyEdits(grid, [[edit(1, 1, '01.03.2022', 0, 10, '03.2022')]]);
    expect(next.rows[1]).toEqual(['г', '03.2022']);
  });

  test('joins groups that change one cell in different places', () => {
    const { grid: next, refusals } = applyEdits(grid, [
      [edit(0, 1, 'б  в', 3, 4, 'В')],
      [edit(0, 1, 'б  в', 0, 1, 'Б')],
    ]);
    expect(refusals).toEqual([null, null]);
    expect(next.rows[0]?.[1]).toBe('Б  В');
  });

  test.each([
    ['one stands within the other', edit(0, 1, 'б  в', 0, 4, ''), edit(0, 1, 'б  в', 1, 2, '')],
    ['they share a letter', edit(0, 1, 'б  в', 0, 2, ''), edit(0, 1, 'б  в', 1, 3, '')],
    ['both insert at one place', edit(0, 1, 'б  в', 1, 1, 'x'), edit(0, 1, 'б  в', 1, 1, 'y')],
  ])('refuses the later one where %s', (_name, one, other) => {
    expect(applyEdits(grid, [[one], [other]]).refusals).toEqual([null, 'overlap']);
    expect(applyEdits(grid, [[one, other]]).refusals).toEqual(['overlap']);
  });

  test('lets neighbours touch at their ends', () => {
    const { grid: next, refusals } = applyEdits(grid, [[edit(0, 1, 'б  в', 0, 1, 'Б'), edit(0, 1, 'б  в', 1, 3, ' ')]]);
    expect(refusals).toEqual([null]);
    expect(next.rows[0]?.[1]).toBe('Б в');
  });

  test('refuses a group whole, also where only one of its cells has changed', () => {
    const { grid: next, refusals } = applyEdits(grid, [[edit(0, 0, 'а', 0, 1, 'А'), edit(1, 0, 'иное', 0, 1, 'И')]]);
    expect(refusals).toEqual(['changed']);
    expect(next.rows).toEqual(grid.rows);
  });

  test('a refused group takes no place from the next', () => {
    const groups = [[edit(0, 0, 'а', 0, 1, 'А'), edit(0, 0, 'а', 0, 1, 'Б')], [edit(0, 0, 'а', 0, 1, 'В')]];
    const { grid: next, refusals } = applyEdits(grid, groups);
    expect(refusals).toEqual(['overlap', null]);
    expect(next.rows[0]?.[0]).toBe('В');
  });

  test('made again is refused', () => {
    const groups = [[edit(0, 1, 'б  в', 1, 3, ' ')]];
    const once = applyEdits(grid, groups);
    expect(applyEdits(once.grid, groups)).toEqual({ grid: once.grid, refusals: ['changed'] });
  });
});

test('changeText refuses changes that touch', () => {
  expect(
    changeText('абв', [
      { start: 2, end: 3, text: 'В' },
      { start: 0, end: 1, text: '' },
    ]),
  ).toBe('бВ');
  expect(changeText('абв', [])).toBe('абв');
  expect(() =>
    changeText('абв', [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]),
  ).toThrow('touch');
});

test('differences are told cell by cell, kind and all', () => {
  const { grid: next } = applyEdits(grid, [[edit(0, 1, 'б  в', 1, 3, ' ')], [edit(1, 1, '01.03.2022', 0, 0, '')]]);
  expect(differences(grid, next)).toEqual([
    { row: 0, column: 1, before: 'б  в', after: 'б в' },
    { row: 1, column: 1, before: '01.03.2022', after: '01.03.2022' },
  ]);
  expect(differences(grid, grid)).toEqual([]);
});

describe('smallestChange', () => {
  test.each([
    ['б  в', 'б в', { start: 2, end: 3, text: '' }],
    ['аа', 'ааа', { start: 2, end: 2, text: 'а' }],
    ['', 'а', { start: 0, end: 0, text: 'а' }],
    ['абв', 'абв', { start: 3, end: 3, text: '' }],
    ['абв', 'агв', { start: 1, end: 2, text: 'г' }],
  ])('%j to %j', (before, after, change) => {
    expect(smallestChange(before, after)).toEqual(change);
  });

  test('brings about what it stands for, and no letter less could', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'б', ' ') }),
        fc.string({ unit: fc.constantFrom('а', 'б', ' ') }),
        (before, after) => {
          const change = smallestChange(before, after);
          expect(changeText(before, [change])).toBe(after);
          const removed = before.slice(change.start, change.end);
          if (removed !== '' && change.text !== '') {
            expect(removed[0]).not.toBe(change.text[0]);
            expect(removed.at(-1)).not.toBe(change.text.at(-1));
          }
        },
      ),
    );
  });
});
