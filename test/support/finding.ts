/** A finding of the tab "2022" for tests of what is done with findings, whatever made them. */
import type { Finding } from '../../src/core/findings/finding';

export function findingAt(rule: string, row = 0, column = 0, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'info',
    cell: { sheet: '2022', row, column },
    message: 'm',
    values: {},
    related: [],
    fix: null,
    suggestions: [],
    waiver: null,
    ...more,
  };
}
