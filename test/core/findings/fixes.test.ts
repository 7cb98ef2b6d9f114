/** Mending round by round, and mending what was picked. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { fixAll, fixPicked } from '../../../src/core/findings/fixes';
import type { CellEdit } from '../../../src/core/grid/cell-edit';
import { cellText, type Grid } from '../../../src/core/grid/grid';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { findingAt } from '../../support/finding';

const gridOf = (text: string): Grid => ({ sheet: '2022', rows: [[text]], merges: [] });
const textOf = (grid: Grid): string => cellText(grid, 0, 0);

const finding = (rule: string, fix: readonly CellEdit[] | null, more: Partial<Finding> = {}): Finding =>
  findingAt(rule, 0, 0, { fix, ...more });
const edit = (before: string, start: number, end: number, text: string): CellEdit => ({
  row: 0,
  column: 0,
  before,
  start,
  end,
  text,
});

/** Finds the first letter of each text and would make it `to`. */
const replacing = (to: string, most: number) => (grid: Grid) => {
  const text = textOf(grid);
  return text.length < most ? [finding('grow', [edit(text, 0, 0, to)])] : [];
};

describe('fixAll', () => {
  test('goes on until nothing is left', () => {
    const { grid, mended } = fixAll(gridOf('а'), replacing('б', 4));
    expect(textOf(grid)).toBe('ббба');
    expect(mended).toHaveLength(3);
  });

  test('gives up on fixes that never end', () => {
    const { grid, mended } = fixAll(gridOf('а'), replacing('б', 1000));
    expect(mended).toHaveLength(5);
    expect(textOf(grid)).toBe('ббббба');
  });

  test('leaves what is waived, and what has no fix', () => {
    const check = (grid: Grid) => [
      finding('waived', [edit(textOf(grid), 0, 0, 'б')], { waiver: 'так надо' }),
      finding('none', null, { suggestions: [{ message: 'm', values: {}, edits: [edit(textOf(grid), 0, 0, 'б')] }] }),
    ];
    expect(fixAll(gridOf('а'), check)).toEqual({ grid: gridOf('а'), mended: [] });
  });

  test('what overlaps waits for the next round', () => {
    const check = (grid: Grid) =>
      textOf(grid) === 'ааб'
        ? [finding('one', [edit('ааб', 0, 2, 'в')]), finding('other', [edit('ааб', 1, 3, 'г')])]
        : [];
    const { grid, mended } = fixAll(gridOf('ааб'), check);
    expect([textOf(grid), mended.map(({ rule }) => rule)]).toEqual(['вб', ['one']]);
  });
});

describe('fixPicked', () => {
  const findings = [
    finding('certain', [edit('аб', 0, 1, 'А')]),
    finding('doubtful', null, {
      suggestions: [
        { message: 'm', values: {}, edits: [edit('аб', 1, 2, 'Б')] },
        { message: 'm', values: {}, edits: [edit('аб', 1, 2, 'В')] },
      ],
    }),
    finding('elsewhere', [edit('аб', 0, 1, 'Я')], { cell: { sheet: 'Настройки', row: 0, column: 0 } }),
  ];
  const pick = (rule: string, suggestion: number | null, more = {}) => ({
    rule,
    row: 0,
    column: 0,
    nth: 0,
    fingerprint: fingerprint('аб'),
    suggestion,
    ...more,
  });
  const run = (...picks: ReturnType<typeof pick>[]) => {
    const { grid, refusals, mended } = fixPicked(gridOf('аб'), findings, picks);
    return [textOf(grid), refusals, mended.map(({ rule }) => rule)];
  };

  test('makes the fix or the suggestion picked, and no other', () => {
    expect(run(pick('certain', null))).toEqual(['Аб', [null], ['certain']]);
    expect(run(pick('doubtful', 1))).toEqual(['аВ', [null], ['doubtful']]);
    expect(run(pick('certain', null), pick('doubtful', 0))).toEqual(['АБ', [null, null], ['certain', 'doubtful']]);
  });

  test.each([
    ['another rule', pick('other', null), 'gone'],
    ['another row', pick('certain', null, { row: 1 }), 'gone'],
    ['another column', pick('certain', null, { column: 1 }), 'gone'],
    ['another tab', pick('elsewhere', null), 'gone'],
    ['a fix there is not', pick('doubtful', null), 'gone'],
    ['a suggestion there is not', pick('doubtful', 2), 'gone'],
    ['a suggestion before the first', pick('doubtful', -1), 'gone'],
    ['a suggestion of a finding without any', pick('certain', 0), 'gone'],
    ['another of the rule’s findings', pick('certain', null, { nth: 1 }), 'gone'],
    ['another text than was seen', pick('certain', null, { fingerprint: fingerprint('аБ') }), 'changed'],
  ])('refuses %s', (_name, picked, reason) => {
    expect(run(picked)).toEqual(['аб', [reason], []]);
  });

  test('refuses the second of two that overlap', () => {
    expect(run(pick('doubtful', 0), pick('doubtful', 1))).toEqual(['аБ', [null, 'overlap'], ['doubtful']]);
  });
});
