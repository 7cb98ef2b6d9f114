/** Finding texts in the sheet: what people type, and what is out of sight. */
import { expect, test } from 'vitest';
import { findCells } from '../../../../src/page/client/grid/find-cells';
import { keyOf } from '../../../../src/page/client/state/workbook-copy';
import type { CellView, TabLayout } from '../../../../src/page/server/messages';

const layout = { hiddenColumns: [3], heights: [null, 0] } as unknown as TabLayout;
const cells = new Map<string, CellView>([
  [keyOf(4, 1), ['Семинар проведён', 0]],
  [keyOf(2, 2), ['СЕМИНАР ПРОВЕДЕН в мае', 0]],
  [keyOf(2, 3), ['семинар проведен, но столбец скрыт', 0]],
  [keyOf(1, 0), ['семинар проведен, но строка скрыта', 0]],
]);

test('letter case and ё make no difference, hidden rows and columns hold nothing, and cells come row by row', () => {
  expect(findCells({ cells, layout }, ' проведЁн ')).toEqual([
    { row: 2, column: 2 },
    { row: 4, column: 1 },
  ]);
  expect(findCells({ cells, layout }, '  ')).toEqual([]);
});
