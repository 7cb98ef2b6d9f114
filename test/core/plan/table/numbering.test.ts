/** Numbers and headings as people write them. */
import { describe, expect, test } from 'vitest';
import { isNumber, parseNumber, parseRoman, parseSectionHeading } from '../../../../src/core/plan/table/numbering';

test('a number is told as one without being read', () => {
  const parts = ['1', '01', '123456', '1234567', 'а', 'II', '', '-', ' '];
  const texts = parts.flatMap((one) =>
    parts.flatMap((two) => [`${one}.${two}`, `${one}.${two}.`, `${one}.${two}.7.8.9.10`, one]),
  );
  for (const text of texts) expect([text, isNumber(text)]).toEqual([text, parseNumber(text) !== null]);
});

describe('parseNumber', () => {
  test.each([
    ['1.1.', ['1', '1']],
    ['1.10', ['1', '10']],
    ['01.02', ['1', '2']],
    ['5', ['5']],
    ['5)', ['5']],
    ['п. 5', ['5']],
    ['№ 3.1', ['3', '1']],
    ['1.1.а', ['1', '1', 'а']],
    ['1-2', ['1', '2']],
    ['II', ['2']],
    ['IV.3', ['4', '3']],
    ['ХI', ['11']],
    [' 1.2 ', ['1', '2']],
    ['1.2.)', ['1', '2']],
    ['1. 2', ['1', '2']],
    ['1/2', ['1', '2']],
    ['1.Б', ['1', 'б']],
    ['1.b', ['1', 'b']],
    ['1.ё', ['1', 'ё']],
    ['1.x', ['1', '10']],
    ['007', ['7']],
    ['123456', ['123456']],
    ['N 5', ['5']],
    ['п.п. 5', ['5']],
    ['п. п. 5', ['5']],
    ['пп 5', ['5']],
    ['пункт 5', ['5']],
    ['Пункт  5.1', ['5', '1']],
    ['item 5', ['5']],
    ['No. 5', ['5']],
    ['no5', ['5']],
    ['iv', ['4']],
    ['IV.', ['4']],
    ['C.1', ['c', '1']],
    ['A', ['a']],
    ['а)', ['а']],
    ['Б.2.', ['б', '2']],
    ['B3', ['b', '3']],
    ['A-1', ['a', '1']],
    ['V.1', ['5', '1']],
    ['СХ', ['110']],
    ['Іх', ['9']],
    ['1.1.1.1.1.1', ['1', '1', '1', '1', '1', '1']],
  ])('%s', (text, parts) => expect(parseNumber(text)).toEqual(parts));

  test.each([
    '',
    '-',
    '–',
    'б/н',
    'Итого',
    '1.1.1 и 1.1.2',
    '1..2',
    'IIX',
    '1,1',
    '.',
    ' ) ',
    'а.б',
    'б/н',
    'н.д.',
    '1.аб',
    '1234567',
    '1.1234567',
    'пункт',
    'item',
    '№',
    'пункта 5',
    'т. 5',
    '1.IIX',
    '1.й2',
    '1'.repeat(41),
    Array.from({ length: 21 }, () => '1').join('.'),
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

test('parseRoman takes well-formed numerals only', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XL', 'C', 'ХII'].map(parseRoman)).toEqual([1, 4, 9, 14, 40, 100, 12]);
  expect(['', 'IIII', 'VX', 'IC', 'A', 'I1', 'M', 'XM', 'XXXXVIII'].map(parseRoman)).toEqual(Array(9).fill(null));
  expect(['i', 'ii', 'iii', 'v', 'vi', 'viii', 'xix', 'xlix', 'l', 'xc', 'xcix', 'lxxxviii'].map(parseRoman)).toEqual([
    1, 2, 3, 5, 6, 8, 19, 49, 50, 90, 99, 88,
  ]);
  expect(['LXXXVIII', 'CLXXXVIII'].map(parseRoman)).toEqual([88, null]);
  expect(['І', 'Х', 'С', 'ІХ', 'ХС', 'сх', 'ххх'].map(parseRoman)).toEqual([1, 10, 100, 9, 90, 110, 30]);
});

describe('parseSectionHeading', () => {
  test.each([
    ['1. В области культуры', '1', 'В области культуры'],
    ['12.3 Молодёжь', '12.3', 'Молодёжь'],
    ['II. Прочее', 'II', 'Прочее'],
    ['А. Работа с кадрами', 'А', 'Работа с кадрами'],
    ['B) Skills and training', 'B', 'Skills and training'],
    ['А. Иванов', '', 'А. Иванов'],
    ['А. С. Пушкин и музыка', '', 'А. С. Пушкин и музыка'],
    ['I Общие вопросы', 'I', 'Общие вопросы'],
    ['Раздел 3. Спорт', '3', 'Спорт'],
    ['Раздел IV: Спорт', 'IV', 'Спорт'],
    ['РАЗДЕЛ 2', '2', ''],
    ['Section 2 – Culture', '2', 'Culture'],
    ['В области культуры', '', 'В области культуры'],
    ['100 лет городу', '', '100 лет городу'],
    ['С целью развития', '', 'С целью развития'],
    ['2022 год', '', '2022 год'],
    ['Цель: рост', '', 'Цель: рост'],
    ['1) Спорт', '1', 'Спорт'],
    ['1: Спорт', '1', 'Спорт'],
    ['1 – Спорт', '1', 'Спорт'],
    ['1 Спорт', '1', 'Спорт'],
    ['1', '1', ''],
    ['99 домов', '99', 'домов'],
    ['100. Дома', '100', 'Дома'],
    ['1000. Дома', '', '1000. Дома'],
    ['1.2.3. Спорт', '1.2.3', 'Спорт'],
    ['№ 3. Спорт', '3', 'Спорт'],
    ['I. общие вопросы', 'I', 'общие вопросы'],
    ['I общие вопросы', '', 'I общие вопросы'],
    ['II.1. Спорт', 'II.1', 'Спорт'],
    ['II.12 Спорт', 'II.12', 'Спорт'],
    ['IIX. Спорт', '', 'IIX. Спорт'],
    ['Х. Спорт', 'Х', 'Спорт'],
    ['С Новым годом', '', 'С Новым годом'],
    ['1-й этап', '', '1-й этап'],
    ['2-ая очередь', '', '2-ая очередь'],
    ['1- Спорт', '1', 'Спорт'],
    ['Раздел 100 Спорт', '100', 'Спорт'],
    ['Раздел I общие вопросы', 'I', 'общие вопросы'],
    ['Раздел № 2 Спорт', '2', 'Спорт'],
    ['Подраздел 2.1. Спорт', '2.1', 'Спорт'],
    ['Глава: Спорт', '', 'Глава: Спорт'],
    ['Раздел', '', 'Раздел'],
    ['Разделы плана', '', 'Разделы плана'],
    ['Наш раздел 2', '', 'Наш раздел 2'],
    ['Задача 1. Спорт', '1', 'Спорт'],
    ['Цель 2: Спорт', '2', 'Спорт'],
    ['Направление 3', '3', ''],
    ['Часть2', '2', ''],
    ['Sub-section 2.1 Sport', '2.1', 'Sport'],
    ['Subsection 2.1 Sport', '2.1', 'Sport'],
    ['Objective 1: Sport', '1', 'Sport'],
  ])('%s', (text, number, title) => {
    const heading = parseSectionHeading(text);
    expect({ number: heading.number, title: heading.title }).toEqual({ number, title });
  });

  test('tells the word and the kind of number', () => {
    expect(parseSectionHeading('ПОДРАЗДЕЛ IV. Спорт')).toEqual({
      word: 'подраздел',
      number: 'IV',
      roman: true,
      title: 'Спорт',
    });
    expect(parseSectionHeading('Цель: рост')).toEqual({ word: 'цель', number: '', roman: false, title: 'Цель: рост' });
    expect(parseSectionHeading('3. Спорт')).toEqual({ word: '', number: '3', roman: false, title: 'Спорт' });
    expect(parseSectionHeading('Спорт')).toEqual({ word: '', number: '', roman: false, title: 'Спорт' });
  });
});
