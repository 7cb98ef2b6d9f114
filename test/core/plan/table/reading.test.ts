/** How cells are read, and what the title and the tab's name say of years. */
import { describe, expect, test } from 'vitest';
import { entryFingerprint, entryFingerprints, ofMeasure } from '../../../../src/core/plan/entry-fingerprints';
import { executorKey } from '../../../../src/core/plan/executors/executor-key';
import { findExecutor } from '../../../../src/core/plan/executors/executors';
import type { PlanItem } from '../../../../src/core/plan/plan';
import { hasLatinNumerals, looseTexts, textsOf } from '../../../../src/core/plan/plan-texts';
import { findPlanYears, findReportingPeriod } from '../../../../src/core/plan/reporting-year';
import { readLine, readLines, readParagraphs } from '../../../../src/core/plan/table/reading';
import { tableAt } from '../../../../src/core/plan/table/table-at';
import { countTableCharacters } from '../../../../src/core/plan/table-size';
import { type ReportingPeriod, yearOf } from '../../../../src/core/text/dates/reporting-period';
import { planOf, sheetTable } from '../../../support/sheet-table';

const yearOrNull = (period: ReportingPeriod | null): number | null => (period === null ? null : yearOf(period));

describe('a cell', () => {
  test('as a line has single blanks, and no marks of a conversion', () => {
    expect(readLine(' Ярмарка \n\n мёда\u00a0 и\u200b хлеба ')).toBe('Ярмарка мёда и хлеба');
    expect(readLine('[bookmark: _GoBack]Ярмарка[bookmark:б]')).toBe('Ярмарка');
    expect(readLine('[1] Ярмарка')).toBe('[1] Ярмарка');
    expect(readLine(`[bookmark: ${'а'.repeat(61)}]`)).toBe(`[bookmark: ${'а'.repeat(61)}]`);
  });

  test('keeps its lines, whatever breaks them, and drops blank paragraphs', () => {
    expect(readLines('а\r\nб\nв\rг\vд\fе\u0085ё\u2028ж\u2029з')).toEqual('абвгдеёжз'.split(''));
    expect(readLines('а\n \n б ')).toEqual(['а', '', 'б']);
    expect(readParagraphs('а\n \n б ')).toBe('а\nб');
  });
});

describe('the reporting year', () => {
  test.each([
    ['2022', null, '', 2022],
    [' 2022 ', 2020, '', 2022],
    ['2022', null, 'за 2021 год', 2022],
    ['План', 2020, 'за 2021 год', 2020],
    ['План', null, 'Отчёт за 2021 год по плану на 2020-2023 годы', 2021],
    ['План', null, 'Отчёт за 2021 г', 2021],
    ['План', null, 'Отчёт за 2021г. (утверждён 05.03.2020)', 2021],
    ['План', null, 'Отчёт за 2021  год, приказ 2019', 2021],
    ['План', null, 'Звіт за 2021 рік; 2020', 2021],
    ['План', null, 'Отчёт 2021', 2021],
    ['План', null, '2021: отчёт', 2021],
    ['План', null, 'Отчёт (2021)', 2021],
    ['План', null, 'Отчёт 2021, 2021', 2021],
    ['План', null, 'Отчёт 2021, 2022', null],
    ['План', null, 'План на 2021–2023 годы', null],
    ['План', null, 'План на 2021 — 2023 и отчёт 2022', 2022],
    ['План', null, 'Утверждён 05.03.2020', null],
    ['План', null, 'Ход реализации проекта на 31.12.2023', 2023],
    ['План', null, 'Отчёт по состоянию на 01.01.2024', 2023],
    ['План', null, 'Отчёт на «1» января 2024 года', 2023],
    ['План', null, 'Отчёт за 2023 год на 1 января 2024 года', 2023],
    ['План', null, 'Отчёт на 31 декабря 2023 года', 2023],
    ['План', null, 'Отчёт за 2022 год (на 15.02.2023)', 2022],
    ['План', null, 'Отчёт на 1 июля 2023 г.', 2023],
    ['План', null, 'Приказ 12021', null],
    ['План', null, 'Приказ 20213', null],
    ['План', null, 'Приказ 1821', null],
    ['План 2022', null, '', 2022],
    ['План 2022', null, 'Отчёт 2021', null],
    ['План 2021-2023', null, '', null],
    ['2022-1', null, '', 2022],
    ['I полугодие 2022', 2021, 'за 2020 год', 2022],
    ['Отчёт за 9 мес. 2023', null, '', 2023],
    ['12022', null, '', null],
    ['План', null, 'План на 2024/2025 учебный год', 2025],
    ['2024-2025 уч. год', null, '', 2025],
    ['', null, '', null],
  ] as const)('of the tab %j, set to %j, under the title %j, is %j', (sheet, set, title, year) => {
    expect(yearOrNull(findReportingPeriod(title === '' ? [] : [title], sheet, set))).toBe(year);
  });

  test('is looked for in every line of the title', () => {
    expect(yearOrNull(findReportingPeriod(['Отчёт', 'за 2021 год'], 'План', null))).toBe(2021);
  });
});

test.each([
  [['План на 2021-2023 годы'], [2021, 2023]],
  [
    ['План', 'на 2021 – 2023 годы'],
    [2021, 2023],
  ],
  [['План на 2021—2021 годы'], [2021, 2021]],
  [['План на 2023-2021 годы'], null],
  [['План на 2021-2023 годы и на 2024-2026 годы'], null],
  [['План на 2021 год'], null],
  [['План 1821-1823'], null],
  [[], null],
] as const)('the years of the plan titled %j are %j', (title, years) => {
  expect(findPlanYears(title)).toEqual(years);
});

const HEADER = '№ | Мероприятие | Срок | Исполнитель | Результат';
const plan = planOf(`
  Отчёт за 2022 год | « | « | « | «
  ${HEADER}
   | | | | Ничья запись
  1. Раздел | « | « | « | «
  1.1. | Ярмарка | 2022 | Отдел | Проведена
   | | | | И ещё одна
  Мероприятие | № | Результат
  Слёт | 1.2. | Проведён`);

test('the texts of a measure stand row by row, each with its kind; those of sections and lone rows apart', () => {
  const placed = (texts: ReturnType<typeof looseTexts>) =>
    texts.map(({ kind, row, column, raw }) => [kind, row, column, raw]);
  expect(plan.items.map((item) => placed(textsOf(plan, item)))).toEqual([
    [
      ['name', 4, 1, 'Ярмарка'],
      ['period', 4, 2, '2022'],
      ['executors', 4, 3, 'Отдел'],
      ['progress', 4, 4, 'Проведена'],
      ['progress', 5, 4, 'И ещё одна'],
    ],
    [
      ['name', 7, 0, 'Слёт'],
      ['progress', 7, 2, 'Проведён'],
    ],
  ]);
  expect(placed(looseTexts(plan))).toEqual([
    ['section', 3, 0, '1. Раздел'],
    ['progress', 2, 4, 'Ничья запись'],
  ]);
});

test('a cell that holds a value and no words is no text', () => {
  const grid = sheetTable(`${HEADER}\n1.1. | Ярмарка | 2022 | Отдел | Проведена`);
  const rows = grid.rows.map((cells, row) =>
    cells.map((cell, column) => (row === 1 && column === 2 ? { text: '2022', value: 2022 } : cell)),
  );
  const own = planOf({ ...grid, rows });
  expect(textsOf(own, own.items[0] as PlanItem).map(({ kind }) => kind)).toEqual(['name', 'executors', 'progress']);
});

test.each([
  ['in a name', '1.1. | Ярмарка XX века | 2022 | Отдел | Проведена', true],
  ['as a section', 'II. Раздел | « | « | « | «\n2.1. | Слёт | 2022 | Отдел | Проведён', true],
  ['nowhere: a lone letter, a word of letters', '1.1. | Ярмарка X, IVX5, АVIА | 2022 | Отдел | Проведена', false],
])('Latin numerals of a plan: %s', (_where, row, expected) => {
  expect(hasLatinNumerals(planOf(`${HEADER}\n1.1. | Ярмарка | 2022 | Отдел | Проведена\n${row}`))).toBe(expected);
});

test('a row belongs to the table whose body holds it', () => {
  const headers = Array.from({ length: 8 }, (_, row) => tableAt(plan, row)?.headerTop);
  expect(headers).toEqual([undefined, undefined, 1, 1, 1, 1, undefined, 6]);
  expect(tableAt(plan, 8)).toBeUndefined();
});

test('the size of a plan counts every text of its table once', () => {
  const words = ['Ничья запись', '1. Раздел', '1.1.', 'Ярмарка', '2022', 'Отдел', 'Проведена', 'И ещё одна'];
  expect(countTableCharacters(plan)).toBe([...words, 'Слёт', '1.2.', 'Проведён'].join('').length);
});

describe('fingerprints of entries', () => {
  const long = 'Проведена выставка картин в областном музее, её посетили двести гостей';
  test('are equal for what differs in case, blanks and the final stop', () => {
    expect(entryFingerprint(`${long.toUpperCase()} . `)).toBe(entryFingerprint(long.replace(' ', '  ')));
    expect(entryFingerprint(`${long}!`)).not.toBe(entryFingerprint(long));
    expect(entryFingerprint('а'.repeat(59))).toBeNull();
    expect(entryFingerprint('а'.repeat(60))).not.toBeNull();
    expect(entryFingerprint(`${'а'.repeat(59)}.`)).toBeNull();
  });

  test('lead to the first of equal ones', () => {
    const fingerprints = entryFingerprints(
      planOf(
        `${HEADER}\n1 | А | 2022 | О | ${long}\n | | | | Коротко\n2 | Б 2021 | 2022 | О | ${long}.\n | | | | ${long}`,
      ),
    );
    const key = (name: string) => ofMeasure({ name: { text: name, row: 0, column: 0 } })(long);
    expect([...fingerprints]).toEqual([
      [key('А'), { row: 1, column: 4 }],
      [key('Б 2022'), { row: 3, column: 4 }],
    ]);
  });
});

test('an executor is found in its cell however the cell breaks its name', () => {
  const change = (cell: string, name: string) => findExecutor(sheetTable(cell), 0, 0, name, 'Штаб');
  expect(change('Отдел А⏎⏎Отдел Б', 'Отдел Б')).toEqual([{ start: 9, end: 16, text: 'Штаб' }]);
  expect(change('Отдел⏎культуры (А.)', 'Отдел культуры (А.)')).toEqual([{ start: 0, end: 19, text: 'Штаб' }]);
  expect(change('Отдел культуры', 'Отдел спорта')).toEqual([]);
  expect(change('Отдел А+Б', 'Отдел А+Б')).toHaveLength(1);
  expect(change('Отдел АБ', 'Отдел А.')).toEqual([]);
});

test('names are compared without quotes, dots, brackets and the mark of a footnote', () => {
  expect(executorKey('«ООО» "Рога."  (и, копыта)*')).toBe('ооо рога и копыта');
});
