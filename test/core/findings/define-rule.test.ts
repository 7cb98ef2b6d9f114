/** A right rule, as the engine sees it; what wrong ones must not do stands in define-rule.types.ts. */
import { expect, test } from 'vitest';
import { defineRule } from '../../../src/core/findings/define-rule';

test('a right rule compiles and reports its values', () => {
  const rule = defineRule({
    id: 'right',
    severity: 'info',
    messages: { found: { ru: 'Строк: {count|строка|строки|строк}', en: 'Rows: {count|row|rows}' } },
    check: (_, report) => report('found', { row: 0, column: 0 }, { count: 2 }),
  });
  const reported: unknown[] = [];
  rule.check?.({} as never, (...all) => reported.push(all));
  expect(reported).toEqual([['found', { row: 0, column: 0 }, { count: 2 }]]);
});
