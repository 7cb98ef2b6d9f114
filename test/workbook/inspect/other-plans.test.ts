/** A check of one tab names the others that look like plans, and none that is something else. */
import { expect, test } from 'vitest';
import { otherPlans } from '../../../src/workbook/inspect/other-plans';
import { HEADER } from '../../support/rule-tester';
import { hostOf, tab } from '../../support/spreadsheet';

const PLAN = `${HEADER}\n1. | Форум | 2022 год | Отдел | Форум прошёл 5 мая 2022 года`;

test.each<[what: string, checked: string, names: readonly string[], found: readonly string[]]>([
  ['a tab a department', 'Отдел спорта', ['Отдел спорта', 'Отдел культуры', 'Архив'], ['Отдел культуры', 'Архив']],
  ['a tab a plan', 'Спорт 2022', ['Спорт 2022', 'Культура 2022', 'Спорт 2021'], ['Культура 2022']],
  ['a tab a year', '2022', ['2021', '2022', '2023'], []],
  ['two tabs of one year', '2022', ['2022', 'Отчёт за 2022 год'], ['Отчёт за 2022 год']],
])('%s', (_what, checked, names, found) => {
  const others = [tab('Когда | Кто\nвчера | я', 'Заметки'), tab(PLAN, 'Настройки'), tab(HEADER, 'Пустой')];
  const host = hostOf([...names.map((name) => tab(PLAN, name)), ...others]);
  expect(otherPlans(host, checked)).toEqual(found);
});

test('a hidden tab is none', () => {
  const hidden = { ...tab(PLAN, 'Черновик'), hidden: true };
  expect(otherPlans(hostOf([tab(PLAN, 'План'), hidden]), 'План')).toEqual([]);
});
