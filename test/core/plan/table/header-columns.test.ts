/** Which of several columns is the plan's: by year, by what a person sees, by groups above, by look-alikes and hyphens mended. */
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../../src/core/plan/parse-plan';
import type { Plan } from '../../../../src/core/plan/plan';
import { sheetTable } from '../../../support/sheet-table';

const read = (table: string, year: number | null = null, hiddenColumns: readonly number[] = []): Plan => {
  const { plan, refusal } = parsePlan({ ...sheetTable(table, 'План'), hiddenColumns }, year);
  if (plan === null) throw new Error(JSON.stringify(refusal));
  return plan;
};
const entryOf = (plan: Plan): string => plan.items.flatMap(({ entries }) => entries.map(({ text }) => text)).join();

describe('of two columns of progress', () => {
  const table = `Отчёт за 2022 год
    № | Мероприятие | Срок | Исполнитель | Ход исполнения (2021 год) | Ход исполнения (2022 год)
    1 | Дело | 2022 | О | Первая | Вторая`;

  test('the one that names the year asked for, or else that of the title', () => {
    expect(entryOf(read(table))).toBe('Вторая');
    expect(entryOf(read(table, 2022))).toBe('Вторая');
    expect(entryOf(read(table, 2021))).toBe('Первая');
  });

  test('the latest that is filled, where nothing tells the year, and the other is named beside it', () => {
    const untold = table.replace('Отчёт за 2022 год', '').trim();
    const plan = read(untold);
    expect([entryOf(plan), plan.year, plan.tables[0]?.rivals]).toEqual([
      'Вторая',
      2022,
      [{ kind: 'progress', column: 5, others: [4] }],
    ]);
    expect(entryOf(read(untold.replace('| Вторая', '|')))).toBe('Первая');
  });

  test('the one that a person sees', () => {
    const alike = table.replace(' (2021 год)', '').replace(' (2022 год)', '');
    expect(entryOf(read(alike, null, [4]))).toBe('Вторая');
    expect(entryOf(read(alike, null, [5]))).toBe('Первая');
    expect(entryOf(read(alike, null, [4, 5]))).toBe('Первая');
    expect(read(alike, null, [4]).tables[0]?.rivals).toBeUndefined();
    expect(read(alike).tables[0]?.rivals).toEqual([{ kind: 'progress', column: 4, others: [5] }]);
  });
});

describe('a period in two columns is one', () => {
  test.each([
    ['Дата начала', 'Дата окончания'],
    ['Срок начала реализации', 'Срок окончания реализации'],
    ['Начало', 'Окончание'],
    ['Срок с', 'Срок по'],
    ['Start date', 'End date'],
    ['Дата начала работ', 'Дата завершения работ'],
  ])('%s, %s', (from, to) => {
    const plan = read(`№ | Мероприятие | ${from} | ${to} | Исполнитель | Ход исполнения
      1 | Дело | 01.02.2022 | 31.10.2022 | О | Да
      2 | Дело | 01.02.2022 |  | О | Да
      3 | Дело |  | 31.10.2022 | О | Да`);
    expect(plan.items.map(({ period }) => period.text)).toEqual([
      '01.02.2022 – 31.10.2022',
      '01.02.2022',
      '31.10.2022',
    ]);
  });

  test('under a group', () => {
    const plan = read(`№ | Мероприятие | Срок реализации | « | Ход исполнения
      ^ | ^ | начало | окончание | ^
      1 | Дело | 2021 | 2023 | Да`);
    expect(plan.items[0]?.period.text).toBe('2021 – 2023');
  });

  test('but not where a whole period stands beside', () => {
    const plan = read(`№ | Мероприятие | Срок исполнения | Дата начала | Дата окончания | Ход исполнения
      1 | Дело | 2022 год | 01.02.2022 | 31.10.2022 | Да`);
    expect(plan.items[0]?.period.text).toBe('2022 год');
  });
});

describe('group rows belong to the header', () => {
  test.each([
    [
      'merged',
      '№ п/п | План | « | « | Отчёт | «\n^ | Наименование мероприятия | Срок | Исполнитель | Исполнение | Примечание',
    ],
    [
      'unmerged',
      '№ п/п | План | | | Отчёт |\n | Наименование мероприятия | Срок | Исполнитель | Исполнение | Примечание',
    ],
    [
      'unknown words',
      ' | Что намечено | « | « | Что вышло | «\n№ п/п | Наименование мероприятия | Срок | Исполнитель | Исполнение | Примечание',
    ],
    ['one group', ' | | | | Факт | «\n№ п/п | Наименование мероприятия | Срок | Исполнитель | Исполнение | Примечание'],
    [
      'three rows',
      '№ п/п | План | « | « | Отчёт | «\n^ | Наименование мероприятия | Срок | Исполнитель | Исполнение | Примечание\n^ | ^ | начало – окончание | ^ | (заполняется ведомством) | ^',
    ],
  ])('%s', (_how, header) => {
    const plan = read(`Отчёт об исполнении плана | | | | |\n${header}\n1 | Дело | 2022 | О | Да | нет`);
    expect(plan.title).toEqual(['Отчёт об исполнении плана']);
    expect(plan.tables[0]?.columns).toEqual({ number: 0, name: 1, period: 2, executors: 3, progress: [4] });
  });

  test.each([
    'План мероприятий на год | | | Приложение № 1 |',
    'План | | | |',
    'План мероприятий | « | « | « | «',
    ' | Отчёт о реализации плана мероприятий | « | « |',
  ])('a title does not: %s', (title) => {
    const plan = read(`${title}\n№ | Мероприятие | Срок | Исполнитель | Исполнение\n1 | Дело | 2022 | О | Да`);
    expect(plan.title.length).toBeGreaterThan(0);
    expect(plan.tables[0]?.headerTop).toBe(1);
  });
});

describe('a title is known', () => {
  const HEADER = ['№', 'Мероприятие', 'Сроки проведения', 'Исполнитель', 'Ход исполнения'];
  test.each([
    [2, 'Cроки проведения', 'period'],
    [2, 'Срок испол-⏎нения', 'period'],
    [1, 'Наимено-⏎вание меро-⏎приятия', 'name'],
    [1, 'Наименова⏎ние', 'name'],
    [3, 'Ответст-⏎венный', 'executors'],
    [3, 'Oтветственный', 'executors'],
    [4, 'Информация о ходе исполне-⏎ния', 'progress'],
    [4, 'Исполне-ние', 'progress'],
    [1, 'Этап', 'name'],
    [1, 'Виды работ', 'name'],
    [1, 'Контрольная точка', 'name'],
    [1, 'Поручение', 'name'],
    [1, 'Планируемые мероприятия', 'name'],
    [1, 'Milestone', 'name'],
    [2, 'Дата начала', 'period'],
    [2, 'Плановая дата', 'period'],
    [2, 'Контрольный срок', 'period'],
    [2, 'Месяц', 'period'],
    [2, 'Квартал', 'period'],
    [2, 'Timescale', 'period'],
    [2, 'Due by', 'period'],
    [2, 'Target date', 'period'],
    [3, 'Lead', 'executors'],
    [4, 'Исполнено', 'progress'],
    [4, 'Выполнено', 'progress'],
    [4, 'Итоги', 'progress'],
    [4, 'Примечание', 'progress'],
    [4, 'Update', 'progress'],
    [4, 'RAG', 'progress'],
  ] as const)('column %i: %s', (column, title, kind) => {
    const header = HEADER.map((own, at) => (at === column ? title : own)).join(' | ');
    const columns = read(`${header}\n1 | Дело | 2022 | О | Да`).tables[0]?.columns;
    expect([columns?.[kind]].flat()).toEqual([column]);
  });
});

test('text under a merged cell is no cell', () => {
  const grid = sheetTable(
    '№ | Мероприятие | Срок | Исполнитель | Ход исполнения\n1 | Дело | 2022 | О | Да\n^ | ^ | ^ | Ш | Ещё',
  );
  const rows = grid.rows.map((row, at) => (at === 2 ? ['1', 'скрытое', '', ...row.slice(3)] : row));
  const { plan } = parsePlan({ ...grid, rows }, null);
  expect(plan?.items).toHaveLength(1);
  expect(plan?.items[0]?.entries.map(({ text }) => text)).toEqual(['Да', 'Ещё']);
});
