/** Reporting periods: how people write them, what they are called in each case, what comes before and after. */
import { describe, expect, test } from 'vitest';
import { findPeriodMentions, formatPeriod, periodTabName, retitle } from '../../../../src/core/text/dates/period-words';
import {
  findDatesIn,
  followingPeriod,
  gapBetween,
  parsePeriod,
  type ReportingPeriod,
  yearBefore,
} from '../../../../src/core/text/dates/reporting-period';

const period = (text: string): ReportingPeriod => {
  const read = parsePeriod(text);
  if (read === null) throw new Error(`no period: ${text}`);
  return read;
};
const days = (read: ReportingPeriod | null): string => (read === null ? '—' : `${read.from}..${read.to}`);

describe('what people write for a period', () => {
  test.each(
    `
    2022 = 2022-01-01..2022-12-31
    2022 г. = 2022-01-01..2022-12-31
    за 2022 год = 2022-01-01..2022-12-31
    I полугодие 2022 = 2022-01-01..2022-06-30
    второе полугодие 2022 года = 2022-07-01..2022-12-31
    2022-H1 = 2022-01-01..2022-06-30
    III квартал 2022 года = 2022-07-01..2022-09-30
    3 кв. 2022 = 2022-07-01..2022-09-30
    2022-Q3 = 2022-07-01..2022-09-30
    9 мес. 2022 = 2022-01-01..2022-09-30
    девять месяцев 2022 г. = 2022-01-01..2022-09-30
    9 months of 2022 = 2022-01-01..2022-09-30
    6 месяцев 2022 года = 2022-01-01..2022-06-30
    январь–сентябрь 2022 года = 2022-01-01..2022-09-30
    июль 2022 = 2022-07-01..2022-07-31
    февраль 2024 = 2024-02-01..2024-02-29
    2022-07 = 2022-07-01..2022-07-31
    01.01.2022-15.03.2022 = 2022-01-01..2022-03-15
    2022-01-01..2022-03-15 = 2022-01-01..2022-03-15
    с 1 января по 30 июня 2022 года = 2022-01-01..2022-06-30
    2021-2023 годы = 2021-01-01..2023-12-31
    2024/2025 учебный год = 2024-09-01..2025-08-31
    в 2024-2025 учебном году = 2024-09-01..2025-08-31
    2024/25 уч. г. = 2024-09-01..2025-08-31
    2024–2025 уч. год = 2024-09-01..2025-08-31
    2024/25 academic year = 2024-09-01..2025-08-31
    учебный год 2024/2025 = 2024-09-01..2025-08-31
    2024\\2025 учебный год = 2024-09-01..2025-08-31
    academic year 2024/25 = 2024-09-01..2025-08-31
    2024/2026 учебный год = —
    учебный год 2024/2026 = —
    III квартал = —
    полугодие = —
    План 2022 = —
    2022 (2) = —
    31.02.2022-30.06.2022 = —
    2022-03-15..2022-01-01 = —
    2022-02-30..2022-03-01 = —
    скоро = —`
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' = ') as [string, string]),
  )('%j is %s', (text, expected) => {
    expect(days(parsePeriod(text))).toBe(expected);
  });
});

test('a period is called by its Russian name in each case, and reads back as the same days', () => {
  const names = [
    '2022',
    '2022-H1',
    '2022-Q3',
    '9 мес. 2022',
    '2022-07',
    '2022-05',
    '2021-2023',
    '2022-01-01..2022-03-15',
    '2024/25 уч. год',
  ]
    .map(period)
    .map((each) => {
      expect(days(parsePeriod(formatPeriod(each, 'ru')))).toBe(days(each));
      expect(days(parsePeriod(periodTabName(each, 'ru')))).toBe(days(each));
      return (['accusative', 'prepositional', 'genitive'] as const).map((form) => formatPeriod(each, 'ru', form));
    });
  expect(names).toEqual([
    ['2022 год', '2022 году', '2022 года'],
    ['I полугодие 2022 года', 'I полугодии 2022 года', 'I полугодия 2022 года'],
    ['III квартал 2022 года', 'III квартале 2022 года', 'III квартала 2022 года'],
    ['9 месяцев 2022 года', 'январе–сентябре 2022 года', '9 месяцев 2022 года'],
    ['июль 2022 года', 'июле 2022 года', 'июля 2022 года'],
    ['май 2022 года', 'мае 2022 года', 'мая 2022 года'],
    ['2021–2023 годы', '2021–2023 годах', '2021–2023 годов'],
    ['период с 01.01.2022 по 15.03.2022', 'периоде с 01.01.2022 по 15.03.2022', 'периода с 01.01.2022 по 15.03.2022'],
    ['2024/2025 учебный год', '2024/2025 учебном году', '2024/2025 учебного года'],
  ]);
});

describe('a title', () => {
  test.each([
    ['Отчет об исполнении в 2022 году', '2022', '2023', 'Отчет об исполнении в 2023 году'],
    ['Отчет об исполнении в 2022 году', '2022', '2022-H1', 'Отчет об исполнении в I полугодии 2022 года'],
    ['Отчет об исполнении в 2022 году', '2022', '2022-Q2', 'Отчет об исполнении во II квартале 2022 года'],
    ['Отчёт за 2022 год', '2022', '9 мес. 2022', 'Отчёт за 9 месяцев 2022 года'],
    ['Итоги 2022 года', '2022', '2022-Q3', 'Итоги III квартала 2022 года'],
    ['Отчёт за I полугодие 2022 года', '2022-H1', '2022-H2', 'Отчёт за II полугодие 2022 года'],
    ['Отчёт за январь 2022 г.', '2022-01', '2022-02', 'Отчёт за февраль 2022 года'],
    ['Execution report, 2022', '2022', '2023', 'Execution report, 2023'],
    ['План мероприятий на 2022 год', '2022', '2022-H1', 'План мероприятий на 2022 год'],
    ['План мероприятий на 2022 год', '2022', '2023', 'План мероприятий на 2023 год'],
    ['на 2024-2025 учебный год', '2024/25 уч. г.', '2025/26 уч. г.', 'на 2025/2026 учебный год'],
    ['План на учебный год 2024/2025', '2024/25 уч. г.', '2025/26 уч. г.', 'План на 2025/2026 учебный год'],
    ['Итоги 2024/2025 учебного года', '2024/25 уч. г.', '2025/26 уч. г.', 'Итоги 2025/2026 учебного года'],
    ['на 2021-2023 годы (далее – План)', '2022', '2023', 'на 2021-2023 годы (далее – План)'],
    ['утверждён 15 января 2022 года', '2022', '2023', 'утверждён 15 января 2022 года'],
    ['приказ от 12.03.2022 № 5', '2022', '2023', 'приказ от 12.03.2022 № 5'],
  ] as const)('%j of %s says for %s %j', (line, before, after, expected) => {
    expect(retitle([line], period(before), period(after), 'ru')).toEqual([expected]);
  });

  test('names a part of a year, and no day of a month', () => {
    const found = (text: string) => findPeriodMentions(text).map((each) => days(each.period));
    expect(found('Отчёт за первое полугодие 2022 года')).toEqual(['2022-01-01..2022-06-30']);
    expect(found('утверждён 15 января 2022 года, в январе 2022 года')).toEqual([]);
  });
});

test('what follows a period is of its kind, and what is told from January grows', () => {
  const after = (text: string) => days(followingPeriod(period(text)));
  expect(
    [
      '2022',
      '2022-H2',
      '2022-Q1',
      '2022-12',
      '9 мес. 2022',
      '2021-2023',
      '2024/25 уч. г.',
      '2022-01-01..2022-03-15',
    ].map(after),
  ).toEqual([
    '2023-01-01..2023-12-31',
    '2023-01-01..2023-06-30',
    '2022-04-01..2022-06-30',
    '2023-01-01..2023-01-31',
    '2022-01-01..2022-12-31',
    '2024-01-01..2026-12-31',
    '2025-09-01..2026-08-31',
    '—',
  ]);
});

test('the same days a year before end with the same month', () => {
  expect(days(yearBefore(period('2024-02')))).toBe('2023-02-01..2023-02-28');
  expect(days(yearBefore(period('2023-02')))).toBe('2022-02-01..2022-02-28');
});

test('between two periods lies what neither tells of', () => {
  expect(days(gapBetween(period('2022-Q1'), period('2022-Q3')))).toBe('2022-04-01..2022-06-30');
  expect(days(gapBetween(period('2022'), period('2023')))).toBe('—');
});

test('a date without a year is of the year that brings it into the period, else of its last', () => {
  const of = (name: string, text: string) => findDatesIn(text, period(name)).map(({ from, to }) => `${from}..${to}`);
  const school = '2024/25 уч. г.';
  expect(of(school, 'Проведены 12.11 и 14 марта')).toEqual(['2024-11-12..2024-11-12', '2025-03-14..2025-03-14']);
  expect(of(school, 'в сентябре; во II квартале')).toEqual(['2024-09-01..2024-09-30', '2025-04-01..2025-06-30']);
  expect(of(school, '5 мая 2024 года')).toEqual(['2024-05-05..2024-05-05']);
  expect(of('2022-Q1', 'в сентябре')).toEqual(['2022-09-01..2022-09-30']);
  expect(of('2022-2023', 'в сентябре')).toEqual(['2023-09-01..2023-09-30']);
  expect(findDatesIn('в сентябре', null).map(({ from }) => from)).toEqual([null]);
});
