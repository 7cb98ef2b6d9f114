/** One example for each condition that keeps an edit from the short way, and for each that leaves it open. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { hostOfQuarters, hostWith, ours, told, typeWords, whole } from '../../support/edited-plan';
import { WIDTH } from '../../support/people/random-operations';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const LONG = 'Проведена выставка картин в областном музее, её посетили двести гостей из пяти районов области';
const QUARTERS = HEADER.replace(/[^|]*$/, ' I квартал 2022 года | II квартал 2022 года');
const ENTRY = WIDTH - 1;

const checked = (plan: string): Host => {
  const host = hostOf([tab(plan)]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  return host;
};

/** Five that tell of no work, each in other words. */
const NOTHING_DONE = [
  'Не проводилось',
  'Отменено',
  'Перенесено на 2023 год',
  'Запланировано на 2023 год',
  'Запросы не поступали',
];

/** Entries of the second quarter. */
const inSecond = (entries: readonly string[]): [string, string][] => entries.map((text) => ['', text]);

const FILLED_DOWN = `${QUARTERS}
  1. Культура | | | | |
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 марта 2022 года |
  | | | | Сделано |
  1.2. | Выставка | 2022 год | Департамент культуры | Сделано |
  1.3. | Концерт | 2022 год | Департамент культуры | Сделано |
  1.4. | Слёт | 2022 год | Департамент культуры | Сделано |`;

describe('what is said of all, or of another, follows an edit', () => {
  test.each<[name: string, host: () => Host, row: number, column: number, text: string]>([
    ['a sign says nothing by itself', () => hostWith(told(4)), 3, ENTRY, '+'],
    ['two of a block are alike', () => hostWith(told(6)), 3, ENTRY, `${LONG}\n${LONG}`],
    ['it becomes like another', () => hostWith([...told(3), LONG]), 3, ENTRY, LONG],
    ['it was the last of four', () => hostWith([...Array(4).fill('Сделано'), ...told(2)]), 5, ENTRY, 'Слёт прошёл'],
    ['it was one of three signs', () => hostWith(['+', '7', '12', ...told(2)]), 4, ENTRY, 'Слёт прошёл'],
    ['a sign is merged over three measures', () => hostWith(['+', '^', '^', ...told(7)]), 7, ENTRY, 'Не проводилось'],
    ['one answer less', () => hostWith(['+', '+', '+', ...told(7)]), 5, ENTRY, 'Не проводилось'],
    ['one answer more', () => hostWith(['+', '+', '+', 'Отменено', ...told(6)]), 5, ENTRY, 'Слёт прошёл'],
    ['many answers less', () => hostWith(['+', '+', '+', ...told(10)]), 5, ENTRY, NOTHING_DONE.join('\n')],
    ['by quarters: a sign says nothing by itself', () => hostOfQuarters(inSecond(told(4))), 3, WIDTH, '+'],
    ['by quarters: two of a block are alike', () => hostOfQuarters(inSecond(told(6))), 3, WIDTH, `${LONG}\n${LONG}`],
    ['by quarters: it becomes like another', () => hostOfQuarters([...inSecond(told(3)), [LONG, '']]), 3, WIDTH, LONG],
    [
      'by quarters: it becomes like another but for a bookmark',
      () => hostOfQuarters([...inSecond(told(3)), [LONG, '']]),
      3,
      WIDTH,
      `[bookmark: _GoBack]${LONG}`,
    ],
    [
      'by quarters: it was the last of four',
      () => hostOfQuarters(inSecond([...Array(4).fill('Сделано'), ...told(2)])),
      5,
      WIDTH,
      'Слёт прошёл',
    ],
    ['by quarters: it was the last of four, the first below a measure', () => checked(FILLED_DOWN), 6, ENTRY, 'Слёт'],
    [
      'by quarters: it was one of three signs',
      () => hostOfQuarters(inSecond(['+', '+', '+', ...told(2)])),
      4,
      WIDTH,
      'Слёт прошёл',
    ],
    [
      'by quarters: one answer more',
      () => hostOfQuarters(inSecond(['+', '+', '+', 'Отменено', ...told(6)])),
      5,
      WIDTH,
      'Слёт прошёл',
    ],
  ])('%s', (_name, open, row, column, text) => {
    const host = open();
    const before = ours(host);
    typeWords(host, row, column, text);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(before);
  });
});

const EMPTY_SECTION = `${QUARTERS}
  1. Культура | | | | |
  ${told(12)
    .map((text, index) => `1.${index + 1}. | Мероприятие ${index + 1} | 2022 год | Департамент культуры | ${text} |`)
    .join('\n')}
  2. Наука | | | | |
  3. Спорт | | | | |
  3.1. | Забег | 2022 год | Департамент спорта | Забег прошёл 3 марта 2022 года | `;

describe('measures are judged by themselves', () => {
  test.each<[name: string, host: () => Host, row: number, column: number, text: string]>([
    ['several without an entry', () => hostWith([...told(12), '', '', '']), 14, 1, 'Слёт\nПоход'],
    ['beside two signs', () => hostWith([...told(6), '+', '+']), 3, ENTRY, 'Слёт прошёл 7 мая 2022 года'],
    [
      'by quarters: several without an entry',
      () => hostOfQuarters(inSecond([...told(12), '', ''])),
      14,
      1,
      'Слёт\nПоход',
    ],
    [
      'by quarters: an entry that is not computed yet',
      () => hostOfQuarters(inSecond([...told(12), 'Загрузка…'])),
      3,
      WIDTH,
      'Загрузка…',
    ],
    ['by quarters: a section is told of', () => checked(EMPTY_SECTION), 2, ENTRY, 'Прошёл 7 марта 2022 года'],
  ])('%s', (_name, open, row, column, text) => {
    const host = open();
    const before = ours(host);
    expect(typeWords(host, row, column, text)).toBe(true);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host)).not.toEqual(before);
  });
});
