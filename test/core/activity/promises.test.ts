/** What an entry announces for later, and when that is due; what only looks like an announcement. */
import { describe, expect, test } from 'vitest';
import { findPromises, promisedStems, speaksOf } from '../../../src/core/activity/promises';
import { parsePeriod } from '../../../src/core/text/reporting-period';

function promised(text: string, asked = '2022', isIdle = true): string[] {
  const period = parsePeriod(asked);
  if (period === null) throw new Error(asked);
  return findPromises(text, period, isIdle).map((found) => {
    expect(text.slice(found.start, found.end)).toBe(found.text);
    return `${found.text} → ${found.due.from}..${found.due.to}`;
  });
}

describe('an announcement', () => {
  test.each([
    [
      'Запросы не поступали. Мероприятие запланировано на 2023 год',
      '2022',
      'Мероприятие запланировано на 2023 год → 2023-01-01..2023-12-31',
    ],
    [
      'Контракт будет заключён в III квартале',
      'I полугодие 2022',
      'Контракт будет заключён в III квартале → 2022-07-01..2022-09-30',
    ],
    [
      'Конкурс проведён в мае. Следующий состоится в мае 2023 года.',
      '2022',
      'Следующий состоится в мае 2023 года → 2023-05-01..2023-05-31',
    ],
    [
      'Ремонт перенесён на II квартал 2023 г. Причина – отсутствие средств.',
      '2022',
      'Ремонт перенесён на II квартал 2023 г. → 2023-04-01..2023-06-30',
    ],
    [
      'В следующем квартале планируется подписать соглашение',
      '2022-Q4',
      'В следующем квартале планируется подписать соглашение → 2023-01-01..2023-03-31',
    ],
    [
      'Работы будут завершены до 1 июля 2023 года',
      '2022',
      'Работы будут завершены до 1 июля 2023 года → 2023-01-01..2023-07-01',
    ],
    [
      'Проведение мероприятия планируется в следующем году',
      '2022',
      'Проведение мероприятия планируется в следующем году → 2023-01-01..2023-12-31',
    ],
    [
      'В г. Смоленске планируется открыть музей в 2024 г. Проект утверждён.',
      '2022',
      'В г. Смоленске планируется открыть музей в 2024 г. → 2024-01-01..2024-12-31',
    ],
    [
      'The contract will be signed in Q1 2023.',
      '2022',
      'The contract will be signed in Q1 2023 → 2023-01-01..2023-03-31',
    ],
    [
      'Лекции запланированы на 2023-2024 годы; отчёт сдан',
      '2022',
      'Лекции запланированы на 2023-2024 годы → 2023-01-01..2024-12-31',
    ],
  ])('in %j of %s', (text, asked, expected) => {
    expect(promised(text, asked)).toEqual([expected]);
  });

  test.each([
    'Мероприятие на 2023 год не запланировано.',
    'Форум был запланирован на 2023 год, но проведён досрочно',
    'Утверждён план мероприятий на 2023 год',
    'В 2023 году запланированный форум отменён',
    'В бюджете на 2023 год предусмотрены средства',
    'Планировалось провести в 2023 году',
    'Планируется продолжить работу',
    'Форум проведён 4 июня 2022 года',
    'Не будет проводиться в 2023 году',
    '',
  ])('is none in %j', (text) => {
    expect(promised(text)).toEqual([]);
  });

  test('for a time within the very period counts only where nothing is told as done', () => {
    const text = 'Контракт будет заключён в III квартале';
    expect(promised(text, '2022', true)).toHaveLength(1);
    expect(promised(text, '2022', false)).toEqual([]);
  });
});

test('an answer speaks of a promise by one of its words, and of "the measure" by any', () => {
  const contract = promisedStems('Контракт будет заключён в III квартале');
  expect(speaksOf(contract, 'Контракты подписаны 5 августа')).toBe(true);
  expect(speaksOf(contract, 'Проведено 3 семинара')).toBe(false);
  expect(speaksOf(promisedStems('Мероприятие запланировано на 2023 год'), 'Проведено 3 семинара')).toBe(true);
});
