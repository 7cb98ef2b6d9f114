/** Two parts of a plan in one cell: a number before a name, a period with a name or with executors. */
import { describe, expect, test } from 'vitest';
import { cutExecutors, cutNumber, cutPeriod } from '../../../../src/core/plan/table/shared-cells';
import { importGrid, outline, proved } from '../../../support/documents/imported';
import { findingsOf } from '../../../support/rule-tester';
import { planOf, sheetTable } from '../../../support/sheet-table';

describe('a number before a name', () => {
  test.each([
    ['1.1. Провести слёт', '1.1.', 'Провести слёт'],
    ['1) провести слёт', '1)', 'провести слёт'],
    ['2.10 Провести слёт', '2.10', 'Провести слёт'],
    ['3.\n«Слёт» юных', '3.', '«Слёт» юных'],
    ['п. 4. Слёт', 'п. 4.', 'Слёт'],
    ['2.1.3.Hold a fair', '2.1.3.', 'Hold a fair'],
  ])('%j', (text, number, name) => expect(cutNumber(text)).toEqual([number, name]));

  test.each([
    '5 семинаров для педагогов',
    '2.5 км дорог',
    '12.04.2022 Слёт',
    '1-й этап',
    '№ 5',
    '100-летие школы',
    'Слёт 1.1. Итог',
  ])('none in %j', (text) => expect(cutNumber(text)).toBeNull());
});

describe('a period beside something else', () => {
  test.each([
    ['до 1 июля 2022 г.\nОтдел ЖКХ', 'executors', 'до 1 июля 2022 г.', 'Отдел ЖКХ'],
    ['Отдел ЖКХ,\nархив\nI квартал', 'executors', 'I квартал', 'Отдел ЖКХ,\nархив'],
    ['в течение года, Отдел ЖКХ, архив', 'executors', 'в течение года', 'Отдел ЖКХ, архив'],
    ['Отдел ЖКХ, архив, май – июнь 2022 года', 'executors', 'май – июнь 2022 года', 'Отдел ЖКХ, архив'],
    ['2022 год / Комитет', 'executors', '2022 год', 'Комитет'],
    ['Слёт юных туристов (20 мая 2022 г.)', 'name', '20 мая 2022 г.', 'Слёт юных туристов'],
    ['Слёт, поход – ежегодно', 'name', 'ежегодно', 'Слёт, поход'],
    ['Hold a fair, May 2022', 'name', 'May 2022', 'Hold a fair'],
  ] as const)('%j', (text, beside, period, other) => expect(cutPeriod(text, beside)).toEqual({ period, other }));

  test.each([
    ['Слёт ко Дню Победы 9 мая', 'name'],
    ['Май, труд и песни', 'name'],
    ['Слёт (для школ района)', 'name'],
    ['Отдел по итогам 2022 года', 'executors'],
    ['до начала отопительного сезона, Отдел ЖКХ', 'executors'],
  ] as const)('none in %j', (text, beside) => expect(cutPeriod(text, beside)).toEqual({ period: '', other: text }));
});

describe('executors behind a name', () => {
  test.each([
    ['Ремонт сеялок\nМастерские колхоза', 'Ремонт сеялок', 'Мастерские колхоза'],
    ['Ремонт\nсеялок\n(Мастерские)', 'Ремонт\nсеялок', 'Мастерские'],
    ['Ремонт сеялок (Мастерские; Отдел)', 'Ремонт сеялок', 'Мастерские; Отдел'],
  ])('%j', (text, name, executors) => expect(cutExecutors(text)).toEqual({ name, executors }));

  test.each(['Ремонт сеялок', 'Ремонт сеялок\nи борон', 'Слёт в\nДоме культуры', 'Слёт (для школ)', 'Слёт,\nПоход'])(
    'none in %j',
    (text) => expect(cutExecutors(text)).toEqual({ name: text, executors: '' }),
  );
});

/** The same plan with cells apart, as every make of it is to be read. */
const APART = [
  '1 Дороги | 1.1. | Отремонтировать мост | до 1 июля 2022 г. | Отдел дорог | Мост отремонтирован',
  '1 Дороги | 1.2. | Нанести разметку | май 2022 г. | Отдел дорог | ',
  '2 Дворы | 2.1. | Высадить липы | IV квартал 2022 г. | Отдел садов + Комитет по труду | Высажено 40 лип',
];

describe('plans are read as those with a column a part', () => {
  test.each([
    [
      'number in the name',
      `Мероприятие | Срок | Исполнитель | Ход исполнения
      1. Дороги | « | « | «
      1.1. Отремонтировать мост | до 1 июля 2022 г. | Отдел дорог | Мост отремонтирован
      1.2. Нанести разметку | май 2022 г. | Отдел дорог |
      2. Дворы | « | « | «
      2.1. Высадить липы | IV квартал 2022 г. | Отдел садов⏎⏎Комитет по труду | Высажено 40 лип`,
    ],
    [
      'number in the name, headings not merged',
      `Мероприятие | Срок | Исполнитель | Ход исполнения
      1. Дороги | | |
      1.1. Отремонтировать мост | до 1 июля 2022 г. | Отдел дорог | Мост отремонтирован
      1.2. Нанести разметку | май 2022 г. | Отдел дорог |
      2. Дворы | | |
      2.1. Высадить липы | IV квартал 2022 г. | Отдел садов⏎⏎Комитет по труду | Высажено 40 лип`,
    ],
    [
      'period with executors',
      `№ | Мероприятие | Срок, ответственный | Ход исполнения
      1. Дороги | « | « | «
      1.1. | Отремонтировать мост | до 1 июля 2022 г.⏎Отдел дорог | Мост отремонтирован
      1.2. | Нанести разметку | май 2022 г., Отдел дорог |
      2. Дворы | « | « | «
      2.1. | Высадить липы | IV квартал 2022 г.⏎Отдел садов⏎Комитет по труду | Высажено 40 лип`,
    ],
    [
      'period with the name',
      `№ | Мероприятие, срок проведения | Исполнитель | Ход исполнения
      1. Дороги | « | « | «
      1.1. | Отремонтировать мост⏎до 1 июля 2022 г. | Отдел дорог | Мост отремонтирован
      1.2. | Нанести разметку (май 2022 г.) | Отдел дорог |
      2. Дворы | « | « | «
      2.1. | Высадить липы, IV квартал 2022 г. | Отдел садов⏎⏎Комитет по труду | Высажено 40 лип`,
    ],
    [
      'executors with the name',
      `№ | Мероприятие, исполнитель | Срок | Ход исполнения
      1. Дороги | « | « | «
      1.1. | Отремонтировать мост⏎Отдел дорог | до 1 июля 2022 г. | Мост отремонтирован
      1.2. | Нанести разметку (Отдел дорог) | май 2022 г. |
      2. Дворы | « | « | «
      2.1. | Высадить липы⏎Отдел садов; Комитет по труду | IV квартал 2022 г. | Высажено 40 лип`,
    ],
    [
      'all in one column but the progress',
      `№ | Мероприятие / срок / исполнитель | Сумма | Ход исполнения
      1. Дороги | « | « | «
      1.1. | Отремонтировать мост⏎до 1 июля 2022 г.⏎Отдел дорог | 5 | Мост отремонтирован
      1.2. | Нанести разметку⏎май 2022 г.⏎Отдел дорог | 6 |
      2. Дворы | « | « | «
      2.1. | Высадить липы⏎IV квартал 2022 г.⏎Отдел садов; Комитет по труду | 7 | Высажено 40 лип`,
    ],
    [
      'all together',
      `№ п/п, мероприятие | Ответственный (срок) | Ход исполнения
      1. Дороги | « | «
      1.1. Отремонтировать мост | Отдел дорог (до 1 июля 2022 г.) | Мост отремонтирован
      1.2. Нанести разметку | Отдел дорог⏎май 2022 г. |
      2. Дворы | « | «
      2.1. Высадить липы | Отдел садов⏎Комитет по труду⏎IV квартал 2022 г. | Высажено 40 лип`,
    ],
  ])('%s', (_make, table) => {
    const strip = (lines: readonly string[]) => lines.map((line) => line.replace(/ \| $/, ''));
    expect(strip(outline(planOf(table)))).toEqual(strip(APART));
    expect(strip(outline(proved(importGrid(sheetTable(table))).plan))).toEqual(strip(APART));
    expect(findingsOf('missing-column', table)).toEqual([]);
    expect(findingsOf('missing-number', table)).toEqual([]);
  });
});

test.each([
  ['days', ['12.04 Слёт', '15.05 Поход', '20.06 Сбор']],
  ['days of one month, the month first', ['4.02 Слёт', '4.15 Поход', '4.28 Сбор']],
  ['codes', ['3.7. Слёт', '9.2. Поход', '4.5. Сбор']],
])('names that begin with %s have no numbers', (_what, names) => {
  const rows = names.map((name) => `${name} | 2022 год | Отдел | Прошёл`);
  const plan = planOf(['Мероприятие | Срок | Исполнитель | Ход исполнения', ...rows].join('\n'));
  expect(plan.items.map(({ number, name }) => [number.text, name.text])).toEqual(names.map((name) => ['', name]));
});

test('a gap among numbers in names is found at the name', () => {
  const table = `
    Мероприятие | Срок | Исполнитель | Ход исполнения
    1. Слёт | апрель | Отдел | Прошёл
    2. Поход | май | Отдел | Прошёл
    2. Сбор | июнь | Отдел | Прошёл`;
  expect(findingsOf('duplicate-number', table)).toEqual([expect.stringContaining('A4')]);
});
