/** Who answers for what: spellings of one executor taken together, each item in the list of all its executors. */
import { expect, test } from 'vitest';
import { listDepartments } from '../../../../src/core/plan/departments/departments';
import { parseDirectory } from '../../../../src/core/plan/departments/directory';
import { HEADER } from '../../../support/rule-tester';
import { planOf } from '../../../support/sheet-table';

/** Numbers of the items by department, in order. */
function departmentsOf(items: string, directory: string[][] | null = null): [string, string[]][] {
  const tab = directory === null ? null : parseDirectory('Исполнители', directory);
  return listDepartments(planOf(`${HEADER}\n${items}`), tab).map(({ name, items: own }) => [
    name,
    own.map(({ number }) => number.text),
  ]);
}

test('spellings that differ in case, quotes, dots, blanks and footnote marks are one, named as first written', () => {
  const departments = departmentsOf(`
    1.1. | Форум | 2022 год | ГБУ «Центр культуры» | Проведён
    1.2. | Ярмарка | 2022 год | гбу "Центр  культуры"* | Проведена
    1.3. | Выставка | 2022 год | ГБУ Центр культуры. | Проведена`);
  expect(departments).toEqual([['ГБУ «Центр культуры»', ['1.1.', '1.2.', '1.3.']]]);
});

test('names that differ in a letter or a word stay apart', () => {
  const departments = departmentsOf(`
    1.1. | Форум | 2022 год | Департамент культуры | Проведён
    1.2. | Ярмарка | 2022 год | Департамент культуры и спорта | Проведена
    1.3. | Выставка | 2022 год | Департамент культура | Проведена`);
  expect(departments.map(([name]) => name)).toEqual([
    'Департамент культуры',
    'Департамент культуры и спорта',
    'Департамент культура',
  ]);
});

test('other names of the directory lead to its name, also where the plan never writes it', () => {
  const directory = [
    ['Название', 'Другие названия'],
    ['Министерство культуры', 'Минкультуры; Минкульт'],
    ['Министерство спорта', 'Минспорт'],
  ];
  const items = `
    1.1. | Форум | 2022 год | Минкульт | Проведён
    1.2. | Ярмарка | 2022 год | минкультуры | Проведена
    1.3. | Турнир | 2022 год | Отдел туризма | Проведён
    1.4. | Выставка | 2022 год | Министерство  культуры | Проведена`;
  expect(departmentsOf(items, directory)).toEqual([
    ['Министерство культуры', ['1.1.', '1.2.', '1.4.']],
    ['Отдел туризма', ['1.3.']],
  ]);
  expect(departmentsOf(items).map(([name]) => name)).toEqual([
    'Минкульт',
    'минкультуры',
    'Отдел туризма',
    'Министерство  культуры'.replace('  ', ' '),
  ]);
});

test('an item of several executors is in the list of each, once, in the plan’s order', () => {
  const directory = [
    ['Название', 'Другие названия'],
    ['Министерство культуры', 'Минкульт'],
  ];
  const departments = departmentsOf(
    `
    1.1. | Форум | 2022 год | Отдел туризма; Минкульт | Проведён
    1.2. | Ярмарка | 2022 год | Минкульт; Министерство культуры | Проведена
    1.3. | Выставка | 2022 год | Отдел спорта; Отдел туризма; Минкульт | Проведена`,
    directory,
  );
  expect(departments).toEqual([
    ['Отдел туризма', ['1.1.', '1.3.']],
    ['Министерство культуры', ['1.1.', '1.2.', '1.3.']],
    ['Отдел спорта', ['1.3.']],
  ]);
});

test('an item without an executor is in nobody’s list, and footnotes are nobody', () => {
  expect(
    departmentsOf(`
      1.1. | Форум | 2022 год | | Проведён
      1.2. | Ярмарка | 2022 год | Отдел торговли*⏎* до 1 мая Отдел рынков | Проведена`),
  ).toEqual([['Отдел торговли*', ['1.2.']]]);
});
