/** Executors as departments write them into one cell. */
import { expect, test } from 'vitest';
import { parseExecutors } from '../../../../src/core/plan/executors/executors';

test.each([
  ['Отдел А', ['Отдел А'], []],
  ['Отдел\nА\n\nОтдел Б', ['Отдел А', 'Отдел Б'], []],
  ['Отдел А; Отдел Б;', ['Отдел А', 'Отдел Б'], []],
  ['ООО «А; Б»; Отдел', ['ООО «А; Б»', 'Отдел'], []],
  ['ООО «А; Б', ['ООО «А', 'Б'], []],
  ['Центр *\n\n\n*ликвидирован\nв марте\n\nОтдел', ['Центр *', 'Отдел'], ['*ликвидирован в марте']],
  ['*только сноска', [], ['*только сноска']],
  ['', [], []],
  [' \n\u00a0\n ', [], []],
  ['Отдел, Центр', ['Отдел, Центр'], []],
])('%j', (text, executors, notes) => {
  expect(parseExecutors(text)).toEqual({ executors, notes });
});
