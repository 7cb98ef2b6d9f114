/** Rules on numbers, names, sections and periods. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/core/settings/settings';
import { findingsOf, HEADER, relatedOf, suggestionsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

/** A plan of items with these numbers in one section, or as a section where the number is followed by a title. */
const numbered = (...numbers: string[]): string =>
  [
    HEADER,
    ...numbers.map((number, at) =>
      number.includes(' ') ? `${number} | « | « | « | «` : `${number} | Дело ${at} | 2022 | О | Проведён форум`,
    ),
  ].join('\n');

/** A plan of one item with this period. */
const withPeriod = (period: string): string => `${HEADER}\n1 | Дело | ${period} | О | Проведён форум`;

describe('malformed-number', () => {
  test.each([
    ['1..2', 'A2 Номер «1..2» не удалось понять. Напишите его цифрами через точку, например «1.2.».'],
    ['1,2.', 'A2 Номер «1,2.» не удалось понять. Напишите его цифрами через точку, например «1.2.».'],
    ['XXL1', 'A2 Номер «XXL1» не удалось понять. Напишите его цифрами через точку, например «1.2.».'],
    ['ОО-1', 'A2 Номер «ОО-1» не удалось понять. Напишите его цифрами через точку, например «1.2.».'],
    ['б/н', 'A2 Номер «б/н» не удалось понять. Напишите его цифрами через точку, например «1.2.».'],
  ])('finds %j', (number, message) => {
    expect(findingsOf('malformed-number', numbered(number, '2'))).toEqual([message]);
  });

  test.each([
    ['1..2', '1.2'],
    ['1,2.', '1.2.'],
    ['1.2:3', '1.2.3'],
    ['..1.10', '1.10'],
    ['1.О5', '1.05'],
    ['З.1', '3.1'],
    ['l.2;', '1.2.'],
    ['1·2…', '1.2.'],
  ])('offers for %j', (number, guess) => {
    expect(suggestionsOf('malformed-number', numbered(number))).toEqual([[`Вписать «${guess}».: ${guess}`]]);
  });

  test('offers nothing for what cannot be guessed', () => {
    expect(suggestionsOf('malformed-number', numbered('б/н'))).toEqual([[]]);
  });

  test('and two where a letter clings to the figures', () => {
    expect(suggestionsOf('malformed-number', numbered('1.15а'))).toEqual([
      ['Вписать «1.15».: 1.15', 'Вписать «1.15.а.».: 1.15.а.'],
    ]);
  });

  test('but none where the letter goes on from what stands above, and it is numbered so', () => {
    for (const numbers of [
      ['1.15', '1.15а', '1.15б', '1.16'],
      ['5', '5А', '6'],
      ['2.1', '3.1а', '3.1б.'],
    ])
      for (const rule of ['malformed-number', 'unordered-number', 'duplicate-number'])
        expect(findingsOf(rule, numbered(...numbers)), rule).toEqual([]);
    expect(findingsOf('unordered-number', numbered('1.15б', '1.15а'))).toHaveLength(1);
  });

  test('a letter of the other alphabet is told, whichever is the rarer, with the one that looks the same', () => {
    expect(findingsOf('malformed-number', numbered('А.1', 'A.2', 'Б.1'))).toEqual([
      expect.stringMatching(/^A3 .*«A\.2» буква латинская/),
    ]);
    expect(suggestionsOf('malformed-number', numbered('А.1', 'A.2', 'Б.1'))).toEqual([['Вписать «А.2».: А.2']]);
    expect(findingsOf('malformed-number', numbered('A.1', 'А.2', 'D.1'))).toEqual([
      expect.stringMatching(/^A3 .*«А\.2» буква русская/),
    ]);
    for (const numbers of [
      ['A.1', 'B.1', 'D.1'],
      ['А.1', 'Б.1'],
      ['А.1', 'I.1', 'V.2'],
      ['1.1', '1.a'],
      ['DT-1', 'КС12', 'МП-3.2', 'KPI-07'],
    ])
      expect(findingsOf('malformed-number', numbered(...numbers))).toEqual([]);
  });

  test('a look-alike is told, and counts as the figure it stands for', () => {
    const sheet = [
      HEADER,
      '1. Раздел | « | « | « | «',
      ...['1.1', '1.2', '1.З', '1.4', 'l.5', '１.６', '1.7'].map(
        (number) => `${number} | Форум ${number} | 2022 | Отдел | Был`,
      ),
    ].join('\n');
    expect(findingsOf('malformed-number', sheet)).toHaveLength(3);
    for (const rule of ['unordered-number', 'skipped-number', 'number-outside-section'])
      expect(findingsOf(rule, sheet)).toEqual([]);
  });

  test.each(['1.', '1.2.3', 'IV', 'п. 5', '1.1.а'])('lets %j be', (number) => {
    expect(findingsOf('malformed-number', numbered(number))).toEqual([]);
  });
});

describe('unordered-number', () => {
  test('points at the greater one before', () => {
    expect(findingsOf('unordered-number', numbered('1.1', '1.3', '1.2', '1.4'))).toEqual([
      'A4 Номер «1.2» стоит после «1.3» (строка 3). Переставьте строку или исправьте номер.',
    ]);
  });

  test('points to rows, also across sections', () => {
    expect(relatedOf('unordered-number', numbered('1.1', '1.3', '1.2'))).toEqual([['2022 A3']]);
    expect(relatedOf('skipped-number', numbered('1. Раздел', '1.1', '1.3', '3. Раздел', '3.1'))).toEqual([
      ['2022 A3'],
      ['2022 A2'],
    ]);
    expect(relatedOf('duplicate-number', numbered('1.1', '1.1.'))).toEqual([['2022 A2']]);
    expect(relatedOf('number-outside-section', numbered('1. Раздел', '1.1', '2.2', '1.3'))).toEqual([['2022 A2']]);
  });

  test('compares figures, not letters, and deeper numbers after shallower ones', () => {
    expect(
      findingsOf('unordered-number', numbered('1.9', '1.10', '2', '2.1', '2.1.1', '2.2', '2.2.а', '2.2.б')),
    ).toEqual([]);
    expect(findingsOf('unordered-number', numbered('1.б', '1.а'))).toHaveLength(1);
    expect(findingsOf('unordered-number', numbered('A.1', 'A.2', 'B.1', 'C.1', 'D.1', 'H.1', 'I.1', 'J.1'))).toEqual(
      [],
    );
    expect(findingsOf('unordered-number', numbered('A.2', 'A.1'))).toHaveLength(1);
  });

  test('lets numbering start anew in each section', () => {
    expect(findingsOf('unordered-number', numbered('I. Раздел', '1', '2', 'II. Раздел', '1', '2'))).toEqual([]);
  });
});

describe('skipped-number', () => {
  test('names what is left out', () => {
    expect(findingsOf('skipped-number', numbered('1.1', '1.3', '1.7'))).toEqual([
      'A3 После номера «1.1» сразу «1.3»: нет «1.2». Проверьте, не потеряна ли строка.',
      'A4 После номера «1.3» сразу «1.7»: нет «1.4 – 1.6». Проверьте, не потеряна ли строка.',
    ]);
  });

  test('spells letters as the numbers do', () => {
    expect(findingsOf('skipped-number', numbered('Б.1', 'Б.3'))).toEqual([expect.stringContaining('нет «Б.2»')]);
    expect(findingsOf('skipped-number', numbered('б.1', 'б.3'))).toEqual([expect.stringContaining('нет «б.2»')]);
  });

  test('does not take what stands out of order for missing', () => {
    expect(findingsOf('skipped-number', numbered('1.1', '1.3', '1.2'))).toEqual([]);
  });

  test('looks at sections, too', () => {
    expect(findingsOf('skipped-number', numbered('1. Раздел', '1.1', '3. Раздел', '3.1'))).toEqual([
      'A4 После раздела 1 сразу раздел 3: нет 2. Проверьте, не потерян ли он.',
    ]);
    expect(findingsOf('skipped-number', numbered('I. Раздел', '1', 'II. Раздел', '2', 'III. Раздел', '3'))).toEqual([]);
  });

  test('compares sections of one level within one section above', () => {
    const plan = (...numbers: string[]) =>
      findingsOf('skipped-number', numbered(...numbers)).map((line) => line.split(':')[0]);
    expect(plan('Раздел 1. Торговля', '1.1. Ярмарки', '1.1.1', '1.3. Туризм', '1.3.1')).toEqual([
      'A5 После раздела 1.1 сразу раздел 1.3',
    ]);
    expect(plan('Раздел 1. Торговля', '1.1. Ярмарки', '1.1.1', 'Раздел 2. Туризм', '2.3. Съезды', '2.3.1')).toEqual([]);
    expect(plan('1. Торговля', '1.1', 'Прочее', '7.5', '2. Ярмарки', '2.1')).toEqual([]);
    expect(plan('1. Торговля', '1.1', '3. Ярмарки', '3.1', '2. Туризм', '2.1')).toEqual([]);
  });

  test('points to the number and to the section before the gap', () => {
    expect(relatedOf('skipped-number', numbered('1.1', '1.3'))).toEqual([['2022 A2']]);
    expect(relatedOf('skipped-number', numbered('1. Торговля', '1.1', '3. Туризм', '3.1'))).toEqual([['2022 A2']]);
  });

  test('does not count letters', () => {
    expect(findingsOf('skipped-number', numbered('1.а', '1.в'))).toEqual([]);
  });

  test('takes the date that a number became for the number', () => {
    const { rows, ...grid } = sheetTable(numbered('1.8', '1.10.2022', '1.10'));
    const date = { text: '01.09.2022', value: { year: 2022, month: 9, day: 1 } };
    const dated = { ...grid, rows: rows.map((row, at) => (at === 2 ? [date, ...row.slice(1)] : row)) };
    expect(findingsOf('skipped-number', dated)).toEqual([]);
  });

  test('lets the next section begin with its own first number', () => {
    expect(findingsOf('skipped-number', numbered('1.1', '1.2', '2.1', '2.2', '4'))).toEqual([]);
  });
});

describe('duplicate-name', () => {
  const twice = (second: string) =>
    `${HEADER}\n1 | Обмен опытом | 2022 | О | Проведён\n2 | ${second} | 2022 | О | Проведён`;
  test('takes no notice of case, blanks and the final stop', () => {
    expect(findingsOf('duplicate-name', twice('обмен  опытом.'))).toEqual([
      'B3 Мероприятие с таким же наименованием уже есть в строке 2 («1»). Уточните одно из них или удалите лишнее.',
    ]);
    expect(findingsOf('duplicate-name', twice('Обмен опытом ;..'))).toHaveLength(1);
    expect(findingsOf('duplicate-name', twice('Обмен опытом и знаниями'))).toEqual([]);
  });

  test('points to the first, and says nothing of names that are missing', () => {
    expect(relatedOf('duplicate-name', twice('Обмен опытом'))).toEqual([['2022 B2']]);
    const nameless = `${HEADER}\n1 | | 2022 | О | Проведён\n2 | | 2022 | О | Проведён`;
    expect(findingsOf('duplicate-name', nameless)).toEqual([]);
  });
});

describe('untitled-section', () => {
  test('finds a bare number', () => {
    expect(
      findingsOf('untitled-section', `${HEADER}\nРаздел 1. | « | « | « | «\n1.1 | Дело | 2022 | О | Проведён`),
    ).toEqual(['A2 У раздела 1 нет названия. Впишите его после номера.']);
    expect(findingsOf('untitled-section', numbered('1. Раздел', '1.1'))).toEqual([]);
  });
});

describe('empty-section', () => {
  test('counts items of sub-sections', () => {
    expect(findingsOf('empty-section', numbered('1. Первый', '1.1', '2. Второй', '3. Третий', '3.1'))).toEqual([
      'A4 В разделе «Второй» нет ни одного мероприятия. Добавьте их или удалите раздел.',
    ]);
    expect(findingsOf('empty-section', numbered('I. Первый', '1.1. Подраздел', '1.1.1'))).toEqual([]);
  });
});

describe('empty-section, too', () => {
  test('counts rows that continue nothing, and names a section without a title by its number', () => {
    const orphans = `${HEADER}\n1. Первый | « | « | « | «\n | | | | Проведён форум`;
    expect(findingsOf('empty-section', orphans)).toEqual([]);
    expect(
      findingsOf(
        'empty-section',
        `${HEADER}\nРаздел 1. | « | « | « | «\nРаздел 2. Второй | « | « | « | «\n2.1 | Дело | 2022 | О | Проведён`,
      ),
    ).toEqual(['A2 В разделе «1» нет ни одного мероприятия. Добавьте их или удалите раздел.']);
  });
});

describe('unreadable-period', () => {
  test('finds the same period at each of its measures, and leaves one that is missing or not computed to other rules', () => {
    const rows = (...periods: string[]) =>
      `${HEADER}\n${periods.map((period, at) => `${at + 1} | Дело ${at} | ${period} | О | Проведён`).join('\n')}`;
    expect(findingsOf('unreadable-period', rows('абв', '2022 год', 'абв'))).toHaveLength(2);
    expect(findingsOf('unreadable-period', rows('', 'Загрузка...', '2022 год'))).toEqual([]);
  });

  test.each([
    ['Сентябрь', 'с 5 по 20', 0],
    ['МАЙ', '2-я неделя', 0],
    ['Октябрь 2022', 'до 25 числа', 0],
    ['Сентябрь', 'когда получится', 1],
    ['Спорт', 'с 5 по 20', 1],
  ])('below %s %j is told of %i times', (section, period, count) => {
    const table = `${HEADER}\n${section} | « | « | « | «\n1 | Дело | ${period} | О | Проведён`;
    expect(findingsOf('unreadable-period', table)).toHaveLength(count);
  });
});

describe('period-outside-plan', () => {
  const around = { settings: { ...defaultSettings(), period: [2021, 2023] as const } };
  test.each(['2021-2024 годы', '2020 год', 'до 1 марта 2024 года'])('finds %j', (period) => {
    expect(findingsOf('period-outside-plan', withPeriod(period), 'ru', around)).toEqual([
      `C2 Срок «${period}» выходит за период плана (2021–2023). Проверьте годы.`,
    ]);
  });

  test.each([
    '2021-2023 годы',
    'ежегодно',
    'II квартал 2022 года',
    '1 января 2021 года',
    '31 декабря 2023 года',
    'с 2022 года',
    'до 2022 года',
  ])('lets %j be', (period) => {
    expect(findingsOf('period-outside-plan', withPeriod(period), 'ru', around)).toEqual([]);
  });

  test('takes the years from the title where the settings are silent, and says nothing without either', () => {
    const titled = `План мероприятий на 2021-2023 годы | « | « | « | «\n${withPeriod('2024 год')}`;
    expect(findingsOf('period-outside-plan', titled)).toHaveLength(1);
    expect(findingsOf('period-outside-plan', withPeriod('2024 год'))).toEqual([]);
  });
});

describe('period-outside-year', () => {
  test.each(['2021 год', '2023-2025 годы', 'до 31 декабря 2021 года'])('finds %j', (period) => {
    expect(findingsOf('period-outside-year', withPeriod(period))).toEqual([
      `C2 Срок «${period}» не захватывает отчётный 2022 год. Проверьте, нужно ли мероприятие в этом отчёте.`,
    ]);
  });

  test.each([
    '2021-2023 годы',
    'с 2020 года',
    'до 2030 года',
    'постоянно',
    '2021, 2022 годы',
    '1 января 2022 года',
    '31 декабря 2022 года',
  ])('lets %j be', (period) => {
    expect(findingsOf('period-outside-year', withPeriod(period))).toEqual([]);
  });

  test('says nothing where no year is known', () => {
    expect(findingsOf('period-outside-year', sheetTable(withPeriod('1999 год'), 'План'))).toEqual([]);
  });
});
