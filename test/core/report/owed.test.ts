/** What departments owe: blank answers and faulty ones, but no honest "nothing was done", and nothing that others must mend. */

import { expect, test } from 'vitest';
import { owesAnswer, ruleContext } from '../../../src/core/findings/rule-context';
import { listDepartments } from '../../../src/core/plan/departments/departments';
import { listOwed } from '../../../src/core/report/owed';
import { RULES } from '../../../src/core/rules';
import { ALONE } from '../../support/alone';
import { HEADER, runRules } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

function owedIn(items: string, waive = false): [string, string[], string[]][] {
  const plan = planOf(`${HEADER}\n${items}`);
  const context = ruleContext(plan, ALONE);
  const findings = runRules(RULES, context).map((finding) => ({ ...finding, waiver: waive ? 'так и есть' : null }));
  const owes = (item: (typeof plan.items)[number]) => owesAnswer(context, item);
  return listOwed(plan, listDepartments(plan, null), owes, findings).map(({ department, unanswered, faulty }) => [
    department,
    unanswered.map(({ number }) => number.text),
    faulty.map(({ item, finding }) => `${item.number.text} ${finding.rule}`),
  ]);
}

test('blank items are unanswered, items with faults in their progress faulty, and who has answered is left out', () => {
  const owed = owedIn(`
    1.1. | Форум | 2022 год | Отдел А | Проведён 4 июня 2022 года
    1.2. | Ярмарка | 2022 год | Отдел Б |
    1.3. | Турнир | 2022 год | Отдел В | Проведён 31 апреля 2022 года`);
  expect(owed).toEqual([
    ['Отдел Б', ['1.2.'], []],
    ['Отдел В', [], ['1.3. impossible-date']],
  ]);
});

test('an answer that nothing was done is an answer', () => {
  expect(owedIn('1.1. | Форум | 2022 год | Отдел А | Не проводился, запросы не поступали')).toEqual([]);
});

test('faults outside progress, and mere blanks in it, are no business of the department', () => {
  expect(owedIn('1.1. | Форум  молодёжи | когда-нибудь | Отдел А | Проведён  4 июня 2022 года')).toEqual([]);
});

test('what somebody has accepted is no fault', () => {
  expect(owedIn('1.3. | Турнир | 2022 год | Отдел В | Проведён 31 апреля 2022 года', true)).toEqual([]);
});

test('an item of two departments is owed by both', () => {
  expect(owedIn('1.1. | Форум | 2022 год | Отдел А; Отдел Б |').map(([name]) => name)).toEqual(['Отдел А', 'Отдел Б']);
});

test('an error goes before a warning of the same item', () => {
  const owed = owedIn('1.1. | Форум | 2022 год | Отдел А | Проведён 31 апреля 2022 года в «Центре');
  expect(owed).toEqual([['Отдел А', [], ['1.1. impossible-date']]]);
});
