/** What is accepted, for which text, and until when. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { livingWaivers, waiveFindings, waiverOf } from '../../../src/core/findings/waivers';
import type { Grid } from '../../../src/core/grid/grid';
import { findingAt } from '../../support/finding';

const grid: Grid = { sheet: '2022', rows: [['а', 'б'], ['в']], merges: [] };

const finding = (rule: string, row: number, column: number, sheet = '2022'): Finding =>
  findingAt(rule, row, column, { cell: { sheet, row, column } });

const all = () => true;

describe('a waiver', () => {
  const waivers = new Map([[0, [waiverOf(finding('r', 0, 1), grid, 'так надо', 'a@region.test')]]]);

  test('holds for its rule and the text of its cell', () => {
    const waived = (each: Finding, of: Grid = grid) => waiveFindings([each], waivers, of, all)[0]?.waiver;
    expect(waived(finding('r', 0, 1))).toBe('так надо');
    expect(waived(finding('r', 0, 0))).toBeNull();
    expect(waived(finding('other', 0, 1))).toBeNull();
    expect(waived(finding('r', 1, 0))).toBeNull();
    expect(waived(finding('r', 0, 1, 'Настройки'))).toBeNull();
    expect(waived(finding('r', 0, 1), { ...grid, rows: [['а', 'Б'], ['в']] })).toBeNull();
    // A column put in beside it moves the cell, and the text goes along.
    expect(waived(finding('r', 0, 2), { ...grid, rows: [['а', '', 'б'], ['в']] })).toBe('так надо');
  });

  test('changes nothing else of the finding', () => {
    const [waived] = waiveFindings([finding('r', 0, 1)], waivers, grid, all);
    expect(waived).toEqual({ ...finding('r', 0, 1), waiver: 'так надо', waivedBy: 'a@region.test' });
    const findings = [finding('r', 0, 1)];
    expect(waiveFindings(findings, new Map(), grid, all)).toBe(findings);
  });

  test('that does not count is told as what it claims', () => {
    const [claimed] = waiveFindings([finding('r', 0, 1)], waivers, grid, () => false);
    expect(claimed).toEqual({ ...finding('r', 0, 1), claim: 'так надо' });
  });

  test('lives as long as its text stands somewhere in the row', () => {
    const [own = []] = waivers.values();
    expect(livingWaivers(own, grid, 0)).toEqual(own);
    expect(livingWaivers(own, grid, 1)).toEqual([]);
    expect(livingWaivers(own, { ...grid, rows: [['б', 'а']] }, 0)).toEqual(own);
    expect(livingWaivers(own, { ...grid, rows: [['а', '']] }, 0)).toEqual([]);
    expect(livingWaivers([], grid, 0)).toEqual([]);
  });

  test('of a blank cell lives where the row ends before it', () => {
    const blank = [waiverOf(finding('missing', 1, 3), grid, 'нет', '')];
    expect(livingWaivers(blank, grid, 1)).toEqual(blank);
    expect(livingWaivers(blank, grid, 7)).toEqual(blank);
  });
});
