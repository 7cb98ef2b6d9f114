/** Which cells belong to whom: runs of rows of the same departments, and of neighbouring progress columns. */
import { expect, test } from 'vitest';
import { formatRange } from '../../../../src/core/grid/cell-range';
import { departmentAreas } from '../../../../src/core/plan/departments/department-areas';
import { parseDirectory } from '../../../../src/core/plan/departments/directory';
import { HEADER } from '../../../support/rule-tester';
import { planOf } from '../../../support/sheet-table';

function areasOf(table: string, directory: string[][] | null = null): [string, string][] {
  const tab = directory === null ? null : parseDirectory('Исполнители', directory);
  return departmentAreas(planOf(table), tab).map(({ range, departments }) => [
    formatRange(range),
    departments.join(' + '),
  ]);
}

test('items of one department below one another are one area, continuation rows too; a section parts them', () => {
  const areas = areasOf(`${HEADER}
    1. Культура | « | « | « | «
    1.1. | Форум | 2022 год | Отдел А | Проведён
    | | | | Проведён ещё раз
    1.2. | Ярмарка | 2022 год | Отдел А | Проведена
    1.3. | Турнир | 2022 год | Отдел Б | Проведён
    2. Спорт | « | « | « | «
    2.1. | Кросс | 2022 год | Отдел Б | Проведён`);
  expect(areas).toEqual([
    ['E3:E5', 'Отдел А'],
    ['E6', 'Отдел Б'],
    ['E8', 'Отдел Б'],
  ]);
});

test('an item of two departments is theirs together, in whatever order it names them', () => {
  const areas = areasOf(`${HEADER}
    1.1. | Форум | 2022 год | Отдел А; Отдел Б | Проведён
    1.2. | Ярмарка | 2022 год | Отдел Б; Отдел А | Проведена
    1.3. | Турнир | 2022 год | | Проведён`);
  expect(areas).toEqual([
    ['E2:E3', 'Отдел А + Отдел Б'],
    ['E4', ''],
  ]);
});

test('other names of the directory are its name', () => {
  const directory = [
    ['Название', 'Другие названия'],
    ['Министерство спорта', 'Минспорт'],
  ];
  const areas = areasOf(
    `${HEADER}
    1.1. | Форум | 2022 год | Минспорт | Проведён
    1.2. | Ярмарка | 2022 год | Министерство спорта | Проведена`,
    directory,
  );
  expect(areas).toEqual([['E2:E3', 'Министерство спорта']]);
});

test('several progress columns are one area where they are neighbours, and several where they are not', () => {
  const table = `
    № п/п | Мероприятие | Срок | Исполнитель | Информация об исполнении | « | Примечание
    ^     | ^           | ^    | ^           | I квартал | II квартал | ^
    1.1.  | Форум       | 2022 год | Отдел А | Проведён 4 марта | Издан сборник | `;
  expect(areasOf(table)).toEqual([['E3:F3', 'Отдел А']]);
});

test('tables one under another have each their own progress column', () => {
  const areas = areasOf(`${HEADER}
    1.1. | Форум | 2022 год | Отдел А | Проведён
    № п/п | Наименование мероприятия | Информация о ходе исполнения | Сроки проведения | Ответственный исполнитель
    2.1. | Кросс | Проведён | 2022 год | Отдел А`);
  expect(areas).toEqual([
    ['E2', 'Отдел А'],
    ['C4', 'Отдел А'],
  ]);
});
