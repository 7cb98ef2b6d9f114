/** What an entry announces for later, and when that is due; what only looks like an announcement. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activityLexicon, detectEntryActivity } from '../../../src/core/activity/detect-activity';
import { findPromises, promisedStems, speaksOf } from '../../../src/core/activity/promises';
import { parsePeriod, yearOf } from '../../../src/core/text/dates/reporting-period';

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

/** Read as `vekha check` reads them, in a report of 2022. */
const OWN = {
  promised: `
    Проведение конкурса перенесено на март 2023 года
    Выставка состоится в апреле 2023 года
    Срок исполнения мероприятия продлён до 30 июня 2023 года
    Ввод объекта в эксплуатацию – IV квартал 2023 года
    Завершение работ планируется во II квартале 2023 года
    Работы будут продолжены в 2023 году
    В 2023 году планируется провести 3 семинара
    Подписание соглашения ожидается в первом квартале 2023 года
    Договор планируется заключить до конца января 2023 года
    Реализация мероприятия запланирована на 2023–2024 годы
    Фестиваль пройдёт 12–14 мая 2023 года
    Торги будут объявлены повторно в феврале 2023 г.
    Мероприятие планируется к проведению в I полугодии 2023 года
    К 1 сентября 2023 года будет открыт новый центр
    Соглашение предполагается подписать весной 2023 года
    Исполнение пункта переносится на 2023 год
    Конкурс отложен до осени 2023 года
    Поставка оборудования – до 15.02.2023
    Обязуемся завершить до 01.03.2023
    Окончательный расчёт произведём в январе 2023 года
    Очередное заседание назначено на 20 февраля 2023 года
    Планируемая дата проведения – октябрь 2023 года
    Проект будет реализован в следующем году
    Проведение форума намечено на лето 2023 года
    Участие в форуме запланировано в 2023 году
    Ожидаемый срок ввода – декабрь 2023 года
    Строительство школы завершится в 2024 году
    Программа стартует в 2023 году
    В ближайшее время, до конца I квартала 2023 года, проект будет утверждён
    Приём заявок продлится до 1 апреля 2023 года`,
  none: `
    План на 2023 год утверждён 25 декабря 2022 года
    Проведены совещания по подготовке к 2023 году
    Заключён контракт на 2023 год
    Разработана программа на 2023–2025 годы
    Подписано соглашение на 2022–2024 годы
    Утверждён график мероприятий на I квартал 2023 года
    Проведён форум «Россия – 2030»
    В бюджете предусмотрено 5 млн руб. на 2023 год
    Принято участие в подготовке Года педагога, который пройдёт в 2023 году
    Сформирована заявка на 2023 год
    Срок действия соглашения – до 31 декабря 2025 года
    Согласован перечень мероприятий на 2023 год
    Мероприятие исключено из плана на 2023 год
    Проведение в 2023 году нецелесообразно
    Мероприятие проведено 5 мая 2022 года, запланированное на март
    Договор действует до 2024 года
    В 2023 году мероприятие проводиться не будет
    Направлены предложения в план на 2023 год
    Лицензия выдана до 2027 года
    Обсуждены вопросы сотрудничества в 2023 году
    Достигнута договорённость о сотрудничестве на 2023 год
    Приняты заявки на обучение в 2023/2024 учебном году
    Открыт набор на 2023 год
    Показатель на 2024 год установлен в размере 90 %`,
};
const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

describe('in official prose', () => {
  test.each(linesOf(OWN.promised))('%j promises one thing for later', (text) => {
    expect(promised(text)).toHaveLength(1);
  });
  test.each(linesOf(OWN.none))('%j promises nothing', (text) => {
    expect(promised(text, '2022', false)).toEqual([]);
  });
});

test.each([
  ['promises', 0.95],
  ['promises-unseen', 0.93],
])('of the texts in %s no more is missed or made up than the figures say', (name, least) => {
  const path = new URL(`../findings/corpus/${name}.jsonl`, import.meta.url);
  let [told, found, right] = [0, 0, 0];
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const { text, period: asked, due } = JSON.parse(line) as { text: string; period: string; due: string[] };
    const period = parsePeriod(asked);
    if (period === null) throw new Error(asked);
    const { verdict } = detectEntryActivity(text, activityLexicon(), yearOf(period));
    const days = findPromises(text, period, verdict !== 'activity').map((promise) => promise.due.to);
    told += due.length;
    found += days.length;
    right += due.filter((day) => days.includes(day)).length;
  }
  expect(right / told).toBeGreaterThan(least);
  expect(right / found).toBeGreaterThan(least);
});
