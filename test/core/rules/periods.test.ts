/** Plans that are reported on by parts of a year: what belongs where, what is due, and what contradicts itself. */
import { describe, expect, test } from 'vitest';
import { carryPromises } from '../../../src/core/findings/outstanding';
import { owesAnswer, ruleContext } from '../../../src/core/findings/rule-context';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { buildReport, PLAIN_REPORT } from '../../../src/core/report/report';
import { parsePeriod } from '../../../src/core/text/dates/reporting-period';
import { ALONE } from '../../support/alone';
import { findingsOf, HEADER } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

/** Verdicts of a tab's measures for a period; a "!" where an answer is owed. */
function verdictsOf(table: string, asked: string, sheet = '2022'): string {
  const { plan } = parsePlan(sheetTable(table, sheet), parsePeriod(asked));
  if (plan === null) throw new Error('no plan');
  const context = ruleContext(plan, ALONE);
  return plan.items
    .map((item) => `${context.activityOf(item).verdict}${owesAnswer(context, item) ? '!' : ''}`)
    .join(' ');
}

describe('a year’s tab read by its parts', () => {
  const table = `${HEADER}
    1. | Форум | 2022 год | О | Форум прошёл 4 июня 2022 года
    2. | Ярмарка | 2022 год | О | Ярмарка проведена 12 октября 2022 года
    3. | Обмен | 2022 год | О | Проведено 5 встреч
    4. | Съезд | III квартал 2022 года | О |
    5. | Турнир | 2022 год | О | Турнир проведён 1 марта
      | | | | Финал сыгран 7–9 августа`;
  test.each([
    ['2022', 'activity activity activity empty! activity'],
    ['I полугодие 2022', 'activity none activity empty activity'],
    ['II полугодие 2022', 'none! activity activity empty! activity'],
    ['2022-Q2', 'activity none activity empty none'],
    ['2022-Q3', 'none! none activity empty! activity'],
    ['9 мес. 2022', 'activity none activity empty! activity'],
  ])('for %s', (asked, expected) => {
    expect(verdictsOf(table, asked)).toBe(expected);
  });
});

test('a column a quarter answers for its quarter alone', () => {
  const table = `
    № п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Исполнение за I квартал | Исполнение за II квартал | Исполнение за III квартал
    1. | Форум | 2022 год | О | Форум подготовлен | Форум проведён |
    2. | Ярмарка | 2022 год | О | | | Ярмарка прошла`;
  expect(verdictsOf(table, '2022')).toBe('activity activity');
  expect(verdictsOf(table, '2022-Q2')).toBe('activity empty!');
  expect(verdictsOf(table, '2022-Q3')).toBe('empty! activity');
  expect(verdictsOf(table, 'I полугодие 2022')).toBe('activity empty!');
});

test('a report of a quarter holds what its column says, beside the name, and tells what it left out', () => {
  const table = `
    № п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Исполнение за I квартал | Исполнение за II квартал
    1. | Форум | 2022 год | О | Форум подготовлен |
      | | | | | Форум проведён
    2. | Ярмарка | 2022 год | О | Ярмарка прошла |`;
  const { plan } = parsePlan(sheetTable(table, '2022'), parsePeriod('2022-Q2'));
  if (plan === null) throw new Error('no plan');
  const report = buildReport(plan, [], ruleContext(plan, ALONE).activityOf, PLAIN_REPORT);
  expect(report.rows.map((row) => (row.kind === 'entry' ? [row.cells[0], row.cells[4]] : row.text))).toEqual([
    ['1.', 'Форум проведён'],
    ['2.', ''],
  ]);
  expect([report.otherPeriods, report.counts.entries]).toEqual([2, 1]);
});

test.each([
  ['Отчёт за 2021 год', '2022', null, 'Отчёт за 2021 год'],
  ['Отчёт за 2022 год', '2022', 'I полугодие 2022', 'Отчёт за I полугодие 2022 года'],
  ['Отчёт за 2021 год', 'План', '2022', 'Отчёт за 2022 год'],
])('the title %j on the tab %j, asked for %j, is %j in the report', (title, sheet, asked, expected) => {
  const table = `${title}\n${HEADER}\n1. | Форум | 2022 год | О | Форум прошёл`;
  const { plan } = parsePlan(sheetTable(table, sheet), asked === null ? null : parsePeriod(asked));
  if (plan === null) throw new Error('no plan');
  expect(buildReport(plan, [], ruleContext(plan, ALONE).activityOf, PLAIN_REPORT).title).toEqual([expected]);
});

describe('contradictory-period', () => {
  const plan = (title: string): string => `${title}\n${HEADER}\n1. | Форум | 2022 год | О | Форум прошёл`;
  const found = (title: string, sheet: string) => findingsOf('contradictory-period', sheetTable(plan(title), sheet));
  test('asks where the title is of another time than the tab', () => {
    expect(found('Отчёт за 2021 год', '2022')).toEqual([
      'A1 Лист называется «2022», а заголовок над таблицей говорит о другом времени (01.01.2021–31.12.2021). Исправьте заголовок или имя листа.',
    ]);
    expect(found('Отчёт за II квартал 2022 года', 'I кв. 2022')).toHaveLength(1);
  });
  test.each([
    ['Отчёт за 2022 год', '2022'],
    ['Отчёт за I полугодие 2022 года', '2022'],
    ['Отчёт за 2022 год', 'III квартал 2022'],
    ['План на 2021-2023 годы', '2022'],
    ['Отчёт за 2021 год', 'План'],
  ])('lets %j on the tab %j be', (title, sheet) => {
    expect(found(title, sheet)).toEqual([]);
  });
});

test('a date of another quarter is out of place on a quarter’s tab, and at home on a year’s', () => {
  const plan = `${HEADER}\n1. | Форум | 2022 год | О | Форум прошёл 4 июня 2022 года, итоги подведены 3 сентября 2022 года`;
  expect(findingsOf('date-outside-year', sheetTable(plan, 'III квартал 2022'))).toEqual([
    'E2 Дата «4 июня 2022 года» не из отчётного периода (01.07.2022–30.09.2022). Проверьте её или уберите то, что сделано в другое время.',
  ]);
  expect(findingsOf('date-outside-year', sheetTable(plan, '2022'))).toEqual([]);
});

test('what is not due yet is no debt, and its term needs no question within the year', () => {
  const plan = `${HEADER}\n1. | Форум | IV квартал | О |\n2. | Ярмарка | 2022 год | О |`;
  const sheet = sheetTable(plan, 'II квартал 2022');
  expect(findingsOf('missing-progress', sheet).map((line) => line.slice(0, 2))).toEqual(['E3']);
  expect(findingsOf('period-outside-year', sheet)).toEqual([]);
});

describe('unanswered-promise', () => {
  const promised = () => {
    const text = `${HEADER}\n1. | Форум | 2021-2023 | О | Запросы не поступали. Мероприятие запланировано на 2023 год`;
    const { plan } = parsePlan(sheetTable(text, '2022'), null);
    return plan === null ? [] : carryPromises(plan, ruleContext(plan, ALONE).activityOf, []);
  };
  const asked = (entry: string, sheet = '2023') =>
    findingsOf('unanswered-promise', sheetTable(`${HEADER}\n1. | Форум | 2021-2023 | О | ${entry}`, sheet), 'ru', {
      lastYear: { sheet: '2022', entries: new Map(), promises: promised() },
    });
  test('asks where the answer is silent, with the words of the promise', () => {
    expect(asked('')).toEqual([
      'E2 В отчёте за 2022 год обещано: «Мероприятие запланировано на 2023 год». Напишите, исполнено ли это.',
    ]);
  });
  test.each(['Форум проведён 4 июня 2023 года', 'Форум отменён организаторами', 'Запросы не поступали'])(
    'lets %j be',
    (entry) => {
      expect(asked(entry)).toEqual([]);
    },
  );
});
