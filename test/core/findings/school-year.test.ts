/** A plan of a school year, which begins in one calendar year and ends in the next. */
import { expect, test } from 'vitest';
import { activityReader } from '../../../src/core/findings/plan-activity';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { RULES } from '../../../src/core/rules';
import { findingsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

const ENTRIES = [
  ['Проведена 2 сентября, 540 участников', 'activity'],
  ['Обновлён 15 октября', 'activity'],
  ['Проведены 12.11 и 10.12 в 5–9 классах', 'activity'],
  ['Прошёл в декабре 2024 года', 'activity'],
  ['В 2024 году прошли 3 встречи', 'activity'],
  ['Состоялся 14 марта', 'activity'],
  ['Проведён в апреле 2024 года', 'none'],
  ['Планируется в июне', 'planned'],
  ['Проведён 5 сентября 2025 года', 'none'],
] as const;

const sheet = sheetTable(
  `План работы на 2024/2025 учебный год | « | « | « | «
  № | Мероприятие | Срок | Ответственный | Отметка о выполнении
  ${ENTRIES.map(([text], at) => `${at + 1} | Дело ${at} | сентябрь | Завуч | ${text}`).join('\n')}`,
  'Лист1',
);

test('what was done in its first half is neither later than it nor of an earlier year', () => {
  const { plan } = parsePlan(sheet, null);
  if (plan === null) throw new Error('no plan');
  expect(plan.period).toEqual({ from: '2024-09-01', to: '2025-08-31' });
  const activityOf = activityReader(plan, null);
  expect(plan.items.map((item) => activityOf(item).verdict)).toEqual(ENTRIES.map(([, verdict]) => verdict));
});

test('no rule calls its first half another year', () => {
  const dated = RULES.map(({ id }) => id).filter((id) => /period|date|year/.test(id));
  const found = dated.flatMap((id) => findingsOf(id, sheet));
  expect(found.filter((message) => !/2024 года|2025 года/.test(message))).toEqual([]);
});
