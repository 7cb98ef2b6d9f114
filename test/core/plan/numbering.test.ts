/** Numbers and headings as people write them. */
import { describe, expect, test } from 'vitest';
import { parseNumber, parseRoman, parseSectionHeading } from '../../../src/core/plan/numbering';

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
  ])('%s', (text, parts) => expect(parseNumber(text)).toEqual(parts));

  test.each(['', '-', '–', 'б/н', 'Итого', '1.1.1 и 1.1.2', '1..2', 'IIX', '1,1'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

test('parseRoman takes well-formed numerals only', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XL', 'C', 'ХII'].map(parseRoman)).toEqual([1, 4, 9, 14, 40, 100, 12]);
  expect(['', 'IIII', 'VX', 'IC', 'A', 'I1'].map(parseRoman)).toEqual([null, null, null, null, null, null]);
});

describe('parseSectionHeading', () => {
  test.each([
    ['1. В области культуры', '1', 'В области культуры'],
    ['12.3 Молодёжь', '12.3', 'Молодёжь'],
    ['II. Прочее', 'II', 'Прочее'],
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
  ])('%s', (text, number, title) => {
    const heading = parseSectionHeading(text);
    expect({ number: heading.number, title: heading.title }).toEqual({ number, title });
  });
});
