/** The engine: order, and what happens when a rule throws. */

import { expect, test } from 'vitest';
import type { Rule } from '../../../src/core/findings/define-rule';
import { ruleContext } from '../../../src/core/findings/rule-context';
import { ALONE } from '../../support/alone';
import { HEADER, runRules } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

const context = ruleContext(planOf(`${HEADER}\n1 | А | 2022 | О | Сделано`), ALONE);

type Check = NonNullable<Rule['check']>;

function rule(id: string, check: Check): Rule {
  return { id, severity: 'info', messages: {}, check };
}

test('findings come in reading order, then in the order of rules', () => {
  const at =
    (row: number, column: number): Check =>
    (_, report) =>
      report('m', { row, column }, {});
  const found = runRules([rule('a', at(2, 1)), rule('b', at(1, 4)), rule('c', at(1, 0)), rule('d', at(1, 4))], context);
  expect(found.map((finding) => finding.rule)).toEqual(['c', 'b', 'd', 'a']);
});

test('a rule that throws becomes one finding about itself, and takes back what it reported', () => {
  const crashing = rule('bad', (_, report) => {
    report('m', { row: 1, column: 0 }, {});
    throw new Error('сбой');
  });
  const found = runRules([crashing, rule('good', (_, report) => report('m', { row: 1, column: 1 }, {}))], context);
  expect(found).toMatchObject([
    { rule: 'crashed-rule', message: 'crashed', values: { rule: 'bad', cause: 'сбой' } },
    { rule: 'good' },
  ]);
});

test('a rule that throws at one measure takes back what it said of others', () => {
  const plan = planOf(`${HEADER}\n1 | А | 2022 | О | Сделано\n2 | Б | 2022 | О | Сделано`);
  const crashing: Rule = {
    id: 'bad',
    severity: 'info',
    messages: {},
    checkItem: ({ number }, _context, report) => {
      if (number.text === '2') throw new Error('сбой');
      report('m', number, {});
    },
    checkText: (text, _context, report) => report('m', text, {}),
  };
  expect(runRules([crashing], ruleContext(plan, ALONE)).map((finding) => finding.rule)).toEqual(['crashed-rule']);
});
