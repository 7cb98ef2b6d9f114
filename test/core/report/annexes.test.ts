/** What stands behind a report's table: counts by section and by executor, and the items without activity. */
import { expect, test } from 'vitest';
import type { Tally } from '../../../src/core/report/annexes';
import { reportOf } from '../../support/report';
import { HEADER } from '../../support/rule-tester';

const PLAN = `
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. Музыка | « | « | « | «
  1.1.1. | Фестиваль хоров | 2022 год | Отдел музыки; Отдел туризма | Проведён 4 июня 2022 года
  1.1.2. | Концерт в парке | 2022 год | Отдел музыки | Концерт не проводился
  1.2. Живопись | « | « | « | «
  1.2.1. | Выставка картин | 2022 год | Отдел живописи | Форум отменён организаторами
  2. Спорт | « | « | « | «
  2.1.1. | Забег по городу | 2022 год | отдел  туризма | Запланировано на II квартал 2023 года
  2.1.2. | Турнир по шахматам | 2022 год | Отдел туризма |`;

/** "label: all = activity/none/cancelled/planned/empty". */
const shown = (tallies: readonly Tally[] | undefined): string[] =>
  (tallies ?? []).map(
    ({ label, items, verdicts: { activity, none, cancelled, planned, empty } }) =>
      `${label}: ${items} = ${activity}/${none}/${cancelled}/${planned}/${empty}`,
  );

test('top sections count the items of their sub-sections; sub-sections are not listed', () => {
  const { summary } = reportOf(PLAN, { summary: true });
  expect(shown(summary?.sections)).toEqual(['1. Культура: 3 = 1/1/1/0/0', '2. Спорт: 2 = 0/0/0/1/1']);
});

test('an item of several executors counts for each, spellings of one name together', () => {
  const { summary } = reportOf(PLAN, { summary: true });
  expect(shown(summary?.departments)).toEqual([
    'Отдел музыки: 2 = 1/1/0/0/0',
    'Отдел туризма: 3 = 1/0/0/1/1',
    'Отдел живописи: 1 = 0/0/1/0/0',
  ]);
});

test('items before any section are counted apart, sections without items are not listed', () => {
  const { summary } = reportOf(
    `${HEADER}
    0.1. | Общее дело | 2022 год | Отдел | Проведено совещание
    1. Культура | « | « | « | «
    2. Спорт | « | « | « | «
    2.1. | Забег | 2022 год | Отдел | Не проводился`,
    { summary: true },
  );
  expect(shown(summary?.sections)).toEqual([': 1 = 1/0/0/0/0', '2. Спорт: 1 = 0/1/0/0/0']);
});

test('a section without a number is called by its title, one without a title by its number', () => {
  const { summary } = reportOf(
    `${HEADER}
    Культура | « | « | « | «
    1.1. | Концерт | 2022 год | Отдел | Проведён
    Раздел 2. | « | « | « | «
    2.1. | Забег | 2022 год | Отдел | Проведён`,
    { summary: true },
  );
  expect(shown(summary?.sections)).toEqual(['Культура: 1 = 1/0/0/0/0', '2.: 1 = 1/0/0/0/0']);
});

test('items without an executor are counted by section and by nobody', () => {
  const { summary } = reportOf(`${HEADER}\n1.1. | Концерт | 2022 год | | Проведён`, { summary: true });
  expect(shown(summary?.sections)).toEqual([': 1 = 1/0/0/0/0']);
  expect(summary?.departments).toEqual([]);
});

test('the list of items without activity says why, in the words that decided', () => {
  const { inactive } = reportOf(PLAN, { inactive: true });
  expect(inactive).toEqual([
    {
      number: '1.1.2.',
      name: 'Концерт в парке',
      executors: ['Отдел музыки'],
      verdict: 'none',
      evidence: expect.stringContaining('не проводился'),
    },
    {
      number: '1.2.1.',
      name: 'Выставка картин',
      executors: ['Отдел живописи'],
      verdict: 'cancelled',
      evidence: expect.stringContaining('отменён'),
    },
    {
      number: '2.1.1.',
      name: 'Забег по городу',
      executors: ['отдел туризма'],
      verdict: 'planned',
      evidence: expect.stringContaining('Запланировано'),
    },
    { number: '2.1.2.', name: 'Турнир по шахматам', executors: ['Отдел туризма'], verdict: 'empty', evidence: '' },
  ]);
});

test('evidence is that of the entry whose verdict is the item’s, not of the first', () => {
  const { inactive } = reportOf(
    `${HEADER}
    1.1. | Концерт | 2022 год | Отдел | Запросы не поступали
    | | | | Концерт отменён организаторами`,
    { inactive: true },
  );
  const evidence = { none: 'не поступали', cancelled: 'отменён' } as Record<string, string>;
  expect(inactive).toHaveLength(1);
  expect(inactive?.[0]?.evidence).toContain(evidence[inactive?.[0]?.verdict ?? ''] ?? 'neither');
});

test('an item is not listed once one of its entries is activity', () => {
  const { inactive } = reportOf(
    `${HEADER}
    1.1. | Концерт | 2022 год | Отдел | Запросы не поступали
    | | | | Проведён концерт 4 мая`,
    { inactive: true },
  );
  expect(inactive).toEqual([]);
});

test('of one department’s part, sections and items are its own', () => {
  const { summary, inactive } = reportOf(PLAN, { department: 'Отдел живописи', summary: true, inactive: true });
  expect(shown(summary?.sections)).toEqual(['1. Культура: 1 = 0/0/1/0/0']);
  expect(shown(summary?.departments)).toEqual(['Отдел живописи: 1 = 0/0/1/0/0']);
  expect(inactive?.map(({ number }) => number)).toEqual(['1.2.1.']);
});
