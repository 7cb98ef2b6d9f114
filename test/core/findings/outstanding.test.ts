/** Promises from report to report: kept, open, broken, asked for, under another number, in the same rows. */
import { describe, expect, test } from 'vitest';
import { carryPromises, listPromises } from '../../../src/core/findings/outstanding';
import type { GivenPromise } from '../../../src/core/findings/promise';
import { ruleContext } from '../../../src/core/findings/rule-context';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import type { Plan } from '../../../src/core/plan/plan';
import { ALONE } from '../../support/alone';
import { HEADER } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

function read(rows: string, sheet: string): Plan {
  const { plan } = parsePlan(sheetTable(`${HEADER}\n${rows}`, sheet), null);
  if (plan === null) throw new Error('no plan');
  return plan;
}

const activityOf = (plan: Plan) => ruleContext(plan, ALONE).activityOf;
const carried = (plan: Plan, before: readonly GivenPromise[] = []) => carryPromises(plan, activityOf(plan), before);
const states = (plan: Plan, before: readonly GivenPromise[]) =>
  listPromises(plan, activityOf(plan), before).map(({ promise, item, state, isSilent }) =>
    [item?.number.text ?? '—', promise.due.to, state, ...(isSilent ? ['silent'] : [])].join(' '),
  );

const FIRST = read('1. | Форум | 2021-2023 | О | Запросы не поступали. Мероприятие запланировано на 2023 год', '2022');

describe('a promise of the year before', () => {
  test.each([
    ['1. | Форум | 2021-2023 | О |', '1. 2023-12-31 open silent'],
    ['1. | Форум | 2021-2023 | О | тест', '1. 2023-12-31 open silent'],
    ['1. | Форум | 2021-2023 | О | Форум проведён 4 июня 2023 года', '1. 2023-12-31 kept'],
    ['1. | Форум | 2021-2023 | О | Форум отменён организаторами', '1. 2023-12-31 broken'],
    ['1. | Форум | 2021-2023 | О | Запросы не поступали', '1. 2023-12-31 broken'],
    ['7. | Форум | 2021-2023 | О | Форум проведён', '7. 2023-12-31 kept'],
    ['2. | Ярмарка | 2021-2023 | О | Ярмарка прошла', '— 2023-12-31 broken'],
  ])('answered by %j is %j', (rows, expected) => {
    expect(states(read(rows, '2023'), carried(FIRST))).toEqual([expected]);
  });

  test('is not due before its time', () => {
    expect(states(read('1. | Форум | 2021-2023 | О |', 'IV кв. 2022'), carried(FIRST))).toEqual(['1. 2023-12-31 open']);
  });
});

test('a promise of the first quarter outlives the second and is kept in the third', () => {
  const first = read('1. | Закупка | 2022 | О | Контракт будет заключён в III квартале', 'I кв. 2022');
  const second = read('1. | Закупка | 2022 | О | Проведено 2 совещания', 'II кв. 2022');
  const left = carried(second, carried(first));
  expect(left).toMatchObject([{ sheet: 'I кв. 2022', number: '1.', due: { from: '2022-07-01', to: '2022-09-30' } }]);
  const third = (entry: string) => read(`1. | Закупка | 2022 | О | ${entry}`, 'III кв. 2022');
  expect(states(third('Контракт заключён 5 августа 2022 года'), left)).toEqual(['1. 2022-09-30 kept']);
  expect(states(third('Проведено 2 совещания'), left)).toEqual(['1. 2022-09-30 open silent']);
  expect(states(read('1. | Закупка | 2022 | О | Проведено 2 совещания', 'IV кв. 2022'), left)).toEqual([
    '1. 2022-09-30 broken silent',
  ]);
});

test('another entry of the same rows may keep a promise', () => {
  const rows = `1. | Закупка | 2022 | О | Контракт будет заключён в III квартале
      | | | | Контракт заключён 5 августа`;
  expect(states(read(rows, '2022'), [])).toEqual(['1. 2022-09-30 kept']);
});
