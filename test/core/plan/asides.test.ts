/** What stands beside a plan: approvals above it, signatures, totals and notes among its rows. */
import { expect, test } from 'vitest';
import { planOf } from '../../support/sheet-table';

const HEADER = '№ | Мероприятие | Срок | Исполнитель | Результат';
const ITEM = '1.1. | Ярмарка | 2022 | Отдел | Проведена';
const asidesOf = (...rows: string[]) =>
  planOf(rows.join('\n')).asides.map(({ kind, row, texts }) => `${kind} ${row + 1}: ${texts.join(' | ')}`);

test.each([
  [
    'at the right, a line a row',
    [
      ' | | | | УТВЕРЖДАЮ',
      ' | | | | Директор департамента',
      ' | | | | ________ И.И. Иванов',
      ' | | | | «__» ____ 2022 г.',
    ],
    ['approval 1: УТВЕРЖДАЮ | Директор департамента | ________ И.И. Иванов | «__» ____ 2022 г.'],
  ],
  [
    'in one cell',
    [' | | | | УТВЕРЖДАЮ:⏎Министр культуры⏎Нижегородской области⏎____ /А.Б. Петрова/'],
    ['approval 1: УТВЕРЖДАЮ: | Министр культуры | Нижегородской области | ____ /А.Б. Петрова/'],
  ],
  [
    'by an order',
    ['Утверждён', 'распоряжением Правительства', 'от 25.12.2021 № 1234-р'],
    ['approval 1: Утверждён | распоряжением Правительства | от 25.12.2021 № 1234-р'],
  ],
  [
    'two side by side',
    [
      'СОГЛАСОВАНО | | | | УТВЕРЖДАЮ',
      'Глава района | | | | Глава города',
      '____ П.П. Петров | | | | ____ С.С. Сидоров',
    ],
    [
      'approval 1: СОГЛАСОВАНО | Глава района | ____ П.П. Петров',
      'approval 1: УТВЕРЖДАЮ | Глава города | ____ С.С. Сидоров',
    ],
  ],
  [
    'of two, one below another as an import leaves them',
    ['СОГЛАСОВАНО', 'УТВЕРЖДАЮ', 'Глава района', 'Глава города', '«__» ____ 2022 г.', '«__» ____ 2022 г.'],
    [
      'approval 1: СОГЛАСОВАНО',
      'approval 2: УТВЕРЖДАЮ | Глава района | Глава города | «__» ____ 2022 г. | «__» ____ 2022 г.',
    ],
  ],
  [
    'in English',
    ['Approved by the Council', 'Chair ________ J. Smith'],
    ['approval 1: Approved by the Council | Chair ________ J. Smith'],
  ],
])('an approval %s is no title', (_manner, rows, expected) => {
  const plan = planOf([...rows, 'План на 2023 год', HEADER, ITEM].join('\n'));
  expect(plan.title).toEqual(['План на 2023 год']);
  expect(asidesOf(...rows, 'План на 2023 год', HEADER, ITEM)).toEqual(expected);
});

test.each([
  ['План утверждён распоряжением от 25.12.2021 № 5'],
  ['Утверждённый перечень мероприятий'],
  ['Приложение 1 к распоряжению Правительства'],
  ['Согласованный план'],
])('a title stays one: %s', (line) => {
  expect(planOf([line, HEADER, ITEM].join('\n'))).toMatchObject({ title: [line], asides: [] });
});

test('the year of an approval counts where nothing else tells one', () => {
  const grid = (title: string) => ({
    ...planOf([' | | УТВЕРЖДАЮ 2024 г.', title, HEADER, ITEM].join('\n')).grid,
    sheet: 'План',
  });
  expect(planOf(grid('План')).year).toBe(2024);
  expect(planOf(grid('План на 2025 год')).year).toBe(2025);
});

test('rows that are no measures are what they are, wherever they stand', () => {
  const found = asidesOf(
    HEADER,
    ITEM,
    'Итого: | | | | 1 мероприятие',
    'СОГЛАСОВАНО | | | |',
    'Заместитель министра | | | | С.С. Сергеев',
    HEADER,
    '1.2. | Слёт | 2022 | Отдел | Был',
    'Всего по плану | | Загрузка... | | 2',
    'Начальник отдела | | подпись | | И.И. Иванов',
    'Примечание: сроки уточняются | | | |',
  );
  expect(found).toEqual([
    'total 3: Итого: | 1 мероприятие',
    'approval 4: СОГЛАСОВАНО',
    'signature 5: Заместитель министра | С.С. Сергеев',
    'total 8: Всего по плану | 2',
    'signature 9: Начальник отдела | подпись | И.И. Иванов',
    'note 10: Примечание: сроки уточняются',
  ]);
});

test('a table below the last notes of a numbered plan is none of it; notes between its rows end nothing', () => {
  const below = [
    'Примечания: | | | |',
    'Показатели плана | | | |',
    ' | Показатель | 2021 год | 2022 год |',
    ' | Число правонарушений | 31 | 24 |',
  ];
  const items = (...lines: string[]) => planOf(lines.join('\n')).items.map(({ name }) => name.text);
  expect(items(HEADER, ITEM, ...below)).toHaveLength(1);
  const goesOn = ['* по согласованию | | | |', ' | Сбор | 2022 | Отдел | Был', '1.2. | Слёт | 2022 | Отдел | Был'];
  expect(items(HEADER, ITEM, ...goesOn, ...below)).toEqual([expect.anything(), 'Сбор', 'Слёт']);
  expect(
    items(HEADER, ' | Ярмарка | 2022 | Отдел | Была', 'Примечания: | | | |', ' | Слёт | 2022 | Отдел | Был'),
  ).toHaveLength(2);
});

test('a signature in columns beside the plan is none of its rows', () => {
  expect(asidesOf(`${HEADER} | | `, `${ITEM} | | `, ' | | | | | Директор | ____ И.И. Иванов')).toEqual([
    'signature 3: Директор | ____ И.И. Иванов',
  ]);
});
