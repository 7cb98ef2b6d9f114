/** A cell merged over several measures is a cell of each of them. */
import { expect, test } from 'vitest';
import { reportOf } from '../../support/report';
import { findingsOf } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

const HEADER = '№ | Мероприятие | Срок | Исполнитель | Результат';
const outline = (...rows: string[]) =>
  planOf([HEADER, ...rows].join('\n')).items.map(({ number, name, period, executors, entries }) =>
    [number, name, period, ...executors, ...entries].map(({ text }) => text).join(' | '),
  );

test.each([
  [
    'a period',
    ['1.1 | Форум | 2022 год | Отдел | Проведён', '1.2 | Слёт | ^ | Центр | Прошёл', '1.3 | Сбор | ^ | Музей | Был'],
    [
      '1.1 | Форум | 2022 год | Отдел | Проведён',
      '1.2 | Слёт | 2022 год | Центр | Прошёл',
      '1.3 | Сбор | 2022 год | Музей | Был',
    ],
  ],
  [
    'two executors',
    ['1.1 | Форум | 2022 | Отдел; Центр | Проведён', '1.2 | Слёт | 2023 | ^ | Прошёл'],
    ['1.1 | Форум | 2022 | Отдел | Центр | Проведён', '1.2 | Слёт | 2023 | Отдел | Центр | Прошёл'],
  ],
  [
    'an entry',
    ['1.1 | Форум | 2022 | Отдел | Проведены оба', '1.2 | Слёт | 2022 | Отдел | ^'],
    ['1.1 | Форум | 2022 | Отдел | Проведены оба', '1.2 | Слёт | 2022 | Отдел | Проведены оба'],
  ],
  [
    'a name',
    ['1.1 | Форум | 2022 | Отдел | Проведён', '1.2 | ^ | 2023 | Центр | Прошёл'],
    ['1.1 | Форум | 2022 | Отдел | Проведён', '1.2 | Форум | 2023 | Центр | Прошёл'],
  ],
  [
    'all but names and entries',
    ['1.1 | Форум | 2022 | Отдел | Проведён', '^ | Слёт | ^ | ^ | Прошёл'],
    ['1.1 | Форум | 2022 | Отдел | Проведён', ' | Слёт | 2022 | Отдел | Прошёл'],
  ],
])('%s', (_what, rows, expected) => {
  expect(outline(...rows)).toEqual(expected);
});

test('a further entry of one measure takes nothing from above', () => {
  expect(outline('1.1 | Форум | 2022 | Отдел | Проведён', '^ | ^ | ^ | ^ | И ещё раз')).toEqual([
    '1.1 | Форум | 2022 | Отдел | Проведён | И ещё раз',
  ]);
});

const SHARED = [
  '1.1. | Форум молодёжи | 2022 год | Отдел | Проведены форум и слёт, 5 мая 2022 года, 300 участников из двух регионов',
  '1.2. | Слёт ветеранов | ^ | ^ | ^',
];

test('is told neither missing nor repeated', () => {
  for (const rule of ['missing-period', 'missing-executor', 'missing-progress', 'repeated-entry', 'copied-entry'])
    expect(findingsOf(rule, [HEADER, ...SHARED].join('\n'))).toEqual([]);
});

test('stands in the report at each of them', () => {
  const entry = SHARED[0]?.split(' | ')[4];
  expect(reportOf([HEADER, ...SHARED].join('\n')).rows).toMatchObject([
    { cells: ['1.1.', 'Форум молодёжи', '2022 год', 'Отдел', entry], continues: false },
    { cells: ['1.2.', 'Слёт ветеранов', '2022 год', 'Отдел', entry], continues: false },
  ]);
});
