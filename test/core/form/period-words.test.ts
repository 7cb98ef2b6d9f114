/** Which words of an example are of its period, and which only look so. */
import { describe, expect, test } from 'vitest';
import { findPeriodWords, replacePeriodWords } from '../../../src/core/form/period-words';

describe('words of the period', () => {
  test.each([
    ['Отчёт за 2021 год', 'Отчёт за 2022 год'],
    ['об исполнении в 2021 году', 'об исполнении в 2022 году'],
    ['по состоянию на 01.01.2022', 'по состоянию на 01.01.2023'],
    ['по состоянию на 31 декабря 2021 г.', 'по состоянию на 31 декабря 2022 г.'],
    ['по состоянию на 1 января 2022 года', 'по состоянию на 1 января 2023 года'],
    ['«___» января 2022 г.', '«___» января 2023 г.'],
    ['«__» __________ 2022 г.', '«__» __________ 2023 г.'],
    ['I полугодие 2021 года', 'I полугодие 2022 года'],
    ['Report for 2021, as of 31.12.2021', 'Report for 2022, as of 31.12.2022'],
    ['Итоги 2021', 'Итоги 2022'],
    [
      'Информация о ходе исполнения дорожной карты, реализуемой в 2021 году',
      'Информация о ходе исполнения дорожной карты, реализуемой в 2022 году',
    ],
    [
      'Сведения о мероприятиях, запланированных и проведённых в 2021 году.',
      'Сведения о мероприятиях, запланированных и проведённых в 2022 году.',
    ],
    ['Фактически выполнено в 2021 году', 'Фактически выполнено в 2022 году'],
    ['Отчёт составлен по состоянию на 31.12.2021.', 'Отчёт составлен по состоянию на 31.12.2022.'],
  ])('%s becomes %s', (before, after) => {
    expect(replacePeriodWords(before, 2021, 2022)).toBe(after);
    expect(findPeriodWords(before, 2021, 2022).kept).toEqual([]);
  });

  test.each([
    'утверждён постановлением от 12 марта 2021 г. № 145',
    'приказ от 12.03.2021 № 5',
    '№ 17-р от 01.02.2021',
    'протокол заседания комиссии от 5 мая 2021 года',
    'на 2021–2023 годы',
    'с 2021 по 2023',
    'в 2021 - 2023 годах',
    'В 2021 году обращений граждан не поступало.',
    'Примечание: в 2021 году мероприятия не финансировались.',
    'Проведено в 2021 году 15 мероприятий, охвачено 300 человек.',
    'Из 31 мероприятия, запланированного на 2021 год, выполнено 28',
    'All measures were carried out in 2021.',
  ])('%s stays, and is told', (text) => {
    const { replaced, kept } = findPeriodWords(text, 2021, 2022);
    expect(replaced).toEqual([]);
    expect(kept).toHaveLength(1);
  });

  test.each([
    'за 2019 год',
    'на 2019-2021 годы',
    'план на 2022 год',
    'тел. 20-21-22',
    'дом 2021/3',
    'шифр 1.2021.5',
    '',
  ])('%s is not spoken of', (text) => expect(findPeriodWords(text, 2021, 2022)).toEqual({ replaced: [], kept: [] }));

  test('an act and the period in one line', () => {
    const text = 'за 2021 год (план от 12.03.2021 № 145, на 2021-2023 годы)';
    expect(replacePeriodWords(text, 2021, 2022)).toBe('за 2022 год (план от 12.03.2021 № 145, на 2021-2023 годы)');
  });

  test.each([' ', '_', ' _'])('a long row of "%s" holds nobody up', (room) => {
    const text = `Приказ от ${room.repeat(2_400 / room.length)}; отчёт за 2021 год`;
    expect(findPeriodWords(text, 2021, 2022).replaced).toHaveLength(1);
  });

  test('grows with the text', () => {
    const text = 'от 12.03.2021 '.repeat(350);
    expect(findPeriodWords(text, 2021, 2022).kept.length + findPeriodWords(text, 2021, 2022).replaced.length).toBe(350);
  });
});
