import { describe, expect, test } from 'vitest';
import { type Piece, paginate, type Unit } from '../../../../src/ui/dialog/preview/paginate';

const SIZE = { height: 100, line: 10, headers: new Map([[1, 20]]) };
const paragraph = (block: number, height: number, keepWithNext = false): Unit => ({
  block,
  row: null,
  height,
  keepWithNext,
});
const rows = (...heights: readonly (number | 'kept')[]): Unit[] =>
  heights.map((height, row) => ({
    block: 1,
    row,
    height: height === 'kept' ? 20 : height,
    keepWithNext: height === 'kept',
  }));

/** "1:0-3" for rows, with what is skipped and seen, "^" where the header is repeated. */
const tell = ({ block, from, to, skip, seen, repeats }: Piece): string =>
  `${repeats ? '^' : ''}${block}:${from}-${to}${skip > 0 ? ` after ${skip}` : ''}${seen === null ? '' : ` seen ${seen}`}`;
const pagesOf = (units: readonly Unit[]): string[][] => paginate(units, SIZE).map((page) => page.map(tell));

describe('pages', () => {
  test('rows that fit stand together below what is before them', () => {
    expect(pagesOf([paragraph(0, 10), ...rows('kept', 30, 30)])).toEqual([['0:0-1', '1:0-3']]);
  });

  test('a row that does not fit is broken between lines, the header repeated above the rest', () => {
    expect(pagesOf(rows('kept', 30, 81))).toEqual([['1:0-2', '1:2-3 seen 41'], ['^1:2-3 after 41']]);
  });

  test('no line is left alone at the end of a page, nor what is kept with the next', () => {
    expect(pagesOf(rows('kept', 65, 41))).toEqual([['1:0-2'], ['^1:2-3']]);
    expect(pagesOf(rows('kept', 41, 'kept', 41))).toEqual([['1:0-2'], ['^1:2-4']]);
  });

  test('what is higher than a page goes on as long as it needs', () => {
    const pages = paginate(rows('kept', 400), SIZE).flat();
    expect(pages.map(tell)).toEqual([
      '1:0-1',
      '1:1-2 seen 71',
      '^1:1-2 after 71 seen 80',
      '^1:1-2 after 151 seen 80',
      '^1:1-2 after 231 seen 80',
      '^1:1-2 after 311 seen 80',
      '^1:1-2 after 391',
    ]);
  });

  test('every row is on some page, however unruly', () => {
    const units = [
      paragraph(0, 300, true),
      ...rows(...Array.from({ length: 40 }, (_none, row) => (row % 3 === 0 ? 'kept' : row * 7))),
    ];
    const seen = new Set(
      paginate(units, SIZE)
        .flat()
        .flatMap(({ block, from, to }) =>
          Array.from({ length: to - from }, (_none, index) => `${block}:${from + index}`),
        ),
    );
    expect(seen.size).toBe(units.length);
  });
});
