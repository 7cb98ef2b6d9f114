/** Each rule on a sheet that sets it off and on one that does not. */
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { checkGrid, findingsOf, HEADER, suggestionsOf } from '../../support/rule-tester';
import { sheetTable } from '../../support/sheet-table';

const sound = `
  ${HEADER}
  1. Раздел | « | « | « | «
  1.1. | Ярмарка | 2021-2023 годы | Отдел | Проведена 5 мая
  1.2. | Обмен | ежегодно | Отдел | Организован обмен
`;

/** The sheet with one cell holding a value behind its text. */
function withValue(
  text: string,
  row: number,
  value: number | boolean | { year: number; month: number; day: number },
): Grid {
  const grid = sheetTable(text);
  const rows = grid.rows.map((cells, index) =>
    index === row ? [{ text: String(cells[0]), value }, ...cells.slice(1)] : cells,
  );
  return { ...grid, rows };
}

test('a sound plan sets off no rule at all', () => {
  expect(checkGrid(sheetTable(sound))).toEqual([]);
});

describe('missing-number', () => {
  test('names the measure and proposes a number of its section', () => {
    expect(
      findingsOf('missing-number', `${HEADER}\n 2. Раздел | « | « | « | « \n | Ярмарка | 2022 | Отдел | Проведена`),
    ).toEqual(['A3 У мероприятия «Ярмарка» нет номера. Впишите номер, например «2.1.».']);
  });

  test('is silent where the table has no numbers at all', () => {
    expect(
      findingsOf('missing-number', 'Мероприятие | Срок | Исполнитель | Результат\nДело | 2022 | Отдел | Сделано'),
    ).toEqual([]);
  });
});

describe('missing-number, further', () => {
  test('proposes a first number without a section, and shortens a long name', () => {
    const named = (name: string) =>
      `${HEADER}\n1. | Дело | 2022 | О | Проведено\n | ${name} | 2022 | Отдел | Проведена`;
    const long = 'а'.repeat(61);
    expect(findingsOf('missing-number', named('б'.repeat(60)))[0]).toContain(
      `«${'б'.repeat(60)}» нет номера. Впишите номер, например «1.».`,
    );
    expect(findingsOf('missing-number', named(long))[0]).toContain(`«${'а'.repeat(59)}…» нет номера`);
    expect(findingsOf('missing-number', named(`${'а'.repeat(57)} бвгд`))[0]).toContain(`«${'а'.repeat(57)} б…»`);
  });

  test('looks at the table that has numbers where another has none', () => {
    const two = `${HEADER}\n1. | Дело | 2022 | О | Проведено\n | Слёт | 2022 | О | Проведён\nМероприятие | Срок | Исполнитель | Результат\nСмотр | 2022 | О | Проведён`;
    expect(findingsOf('missing-number', two).length).toBeGreaterThan(0);
  });
});

describe('duplicate-number', () => {
  test('points at the earlier row, whatever the final dot', () => {
    expect(
      findingsOf('duplicate-number', `${HEADER}\n1.1. | А | 2022 | О | Сделано\n1.1 | Б | 2022 | О | Сделано`),
    ).toEqual(['A3 Номер «1.1» уже стоит в строке 2. Исправьте номер или удалите повторную строку.']);
  });

  test('counts a number that cannot be read, or none at all, for no repetition', () => {
    const rows = (number: string) =>
      `${HEADER}\n${number} | А | 2022 | О | Сделано\n${number} | Б | 2022 | О | Сделано\n1.1. | В | 2022 | О | Сделано`;
    expect(findingsOf('duplicate-number', rows('б/н'))).toEqual([]);
    expect(findingsOf('duplicate-number', rows(''))).toEqual([]);
  });

  test('allows numbering that starts anew in each section', () => {
    const text = `
      ${HEADER}
      I. Первый | « | « | « | «
      1 | А | 2022 | О | Сделано
      2 | Б | 2022 | О | Сделано
      II. Второй | « | « | « | «
      1 | В | 2022 | О | Сделано
      1 | Г | 2022 | О | Сделано`;
    expect(findingsOf('duplicate-number', text)).toEqual([
      'A7 Номер «1» уже стоит в строке 6. Исправьте номер или удалите повторную строку.',
    ]);
  });
});

describe('number-outside-section', () => {
  const rows = (numbers: string[]) =>
    `${HEADER}\n4. Раздел | « | « | « | «\n${numbers.map((number) => `${number} | А | 2022 | О | Сделано`).join('\n')}`;

  test('finds the one number that does not begin with its section', () => {
    expect(findingsOf('number-outside-section', rows(['4.1.', '4.2.', '5.3.']))).toEqual([
      'A5 Мероприятие «5.3.» стоит в разделе 4. Исправьте номер или перенесите строку в её раздел.',
    ]);
  });

  test('compares every part of the section’s number, and takes no unreadable number for a wrong one', () => {
    const deep = (number: string) =>
      `${HEADER}\n2. Раздел | « | « | « | «\n2.1. Подраздел | « | « | « | «\n2.1.1. | А | 2022 | О | Сделано\n2.1.2. | Б | 2022 | О | Сделано\n${number} | В | 2022 | О | Сделано`;
    expect(findingsOf('number-outside-section', deep('2.2.3.'))).toEqual([
      'A6 Мероприятие «2.2.3.» стоит в разделе 2.1. Исправьте номер или перенесите строку в её раздел.',
    ]);
    expect(findingsOf('number-outside-section', deep('2.1.3.'))).toEqual([]);
    expect(findingsOf('number-outside-section', deep('б/н'))).toEqual([]);
  });

  test('says nothing of measures above the first section, nor of a section without a number', () => {
    const above = `${HEADER}\n7. | Дело | 2022 | О | Сделано\n1. Раздел | « | « | « | «\n1.1. | А | 2022 | О | Сделано\n1.2. | Б | 2022 | О | Сделано`;
    expect(findingsOf('number-outside-section', above)).toEqual([]);
    const unnumbered = `${above}\nПрочее | « | « | « | «\n9.1. | В | 2022 | О | Сделано`;
    expect(findingsOf('number-outside-section', unnumbered)).toEqual([]);
  });

  test('is silent where numbers run through all sections', () => {
    expect(findingsOf('number-outside-section', rows(['17', '18', '19']))).toEqual([]);
  });
});

describe('damaged-number', () => {
  test('guesses the number behind a date', () => {
    const grid = withValue(sound.replace('1.2. |', '01.10.2026 |'), 3, { year: 2026, month: 10, day: 1 });
    expect(findingsOf('damaged-number', grid)).toEqual([
      'A4 Номер превратился в дату «01.10.2026». Задайте столбцу формат «Текст» и впишите номер заново, вероятно «1.10.».',
    ]);
  });

  test('knows a date that has since become text', () => {
    expect(findingsOf('damaged-number', sound.replace('1.2. |', '02.01.2026 |'))).toEqual([
      'A4 Номер превратился в дату «02.01.2026». Задайте столбцу формат «Текст» и впишите номер заново, вероятно «2.1.».',
    ]);
  });

  test('lets a fraction be where it stands in order, and finds it where it does not', () => {
    expect(findingsOf('damaged-number', withValue(sound.replace('1.2. |', '1.2 |'), 3, 1.2))).toEqual([]);
    expect(findingsOf('damaged-number', withValue(sound.replace('1.2. |', '1.9 |'), 3, 1.9))).toEqual([
      'A4 Номер превратился в число «1.9», и ноль в конце мог пропасть. Задайте столбцу формат «Текст» и впишите номер заново, вероятно «1.9.».',
    ]);
    // Whether 1.1 was written twice or 1.10 once, only a person can tell.
    expect(suggestionsOf('damaged-number', withValue(sound.replace('1.2. |', '1.1 |'), 3, 1.1))).toEqual([
      ['Вписать «1.1.» текстом.: 1.1.', 'Вписать «1.10.» текстом.: 1.10.'],
    ]);
  });

  test('offers the number that was meant, as text', () => {
    const grid = withValue(sound.replace('1.2. |', '01.10.2026 |'), 3, { year: 2026, month: 10, day: 1 });
    expect(suggestionsOf('damaged-number', grid)).toEqual([['Вписать «1.10.» текстом.: 1.10.']]);
  });

  test.each([
    ['1.10 by those before it', ['1,1', '1,2', '1,3', '1,4', '1,5', '1,6', '1,7', '1,8', '1,9', '1,1', '1,11'], '1.10'],
    ['1.20', ['1,19', '1,2', '1,21'], '1.20'],
    ['with the dots that others have', ['1.9.', '1,1', '1.11.'], '1.10.'],
    ['1.10 by the one after it', ['б/н', '1,1', '1,11'], '1.10'],
    ['1.1 by the one after it', ['б/н', '1,1', '1,2'], '1.1'],
    ['either where neither neighbour says', ['б/н', '1,1', 'б/н'], '1.1', '1.10'],
    ['either where the neighbours contradict each other', ['1,9', '1,1', '1,2'], '1.10', '1.1'],
  ])('takes a number that lost its nought for %s', (_what, numbers, ...meant) => {
    const rows = numbers.map((number, at) => `${number} | Дело ${at} | 2022 | О | Проведён форум`);
    const plain = sheetTable([HEADER, ...rows].join('\n'));
    const grid = {
      ...plain,
      rows: plain.rows.map((row, at) => {
        const text = numbers[at - 1] ?? '';
        return text.includes(',') ? [{ text, value: Number(text.replace(',', '.')) }, ...row.slice(1)] : row;
      }),
    };
    const offered = suggestionsOf('damaged-number', grid);
    expect(offered).toContainEqual(meant.map((guess) => `Вписать «${guess}» текстом.: ${guess}`));
    const guesses = offered.flat();
    expect(new Set(guesses).size).toBe(guesses.length);
  });

  test('does not take longer texts for dates, nor other values for numbers', () => {
    expect(findingsOf('damaged-number', sound.replace('1.2. |', '102.01.2026 |'))).toEqual([]);
    expect(findingsOf('damaged-number', sound.replace('1.2. |', '02.01.20261 |'))).toEqual([]);
    expect(findingsOf('damaged-number', withValue(sound.replace('1.2. |', 'ИСТИНА |'), 3, true))).toEqual([
      'A4 Вместо номера в ячейке значение «ИСТИНА». Задайте столбцу формат «Текст» и впишите номер заново.',
    ]);
  });

  test('looks for the order of fractions within their section', () => {
    const two = `${HEADER}\n1. Раздел | « | « | « | «\n1.1. | Дело | 2022 | О | Проведён\n2. Раздел | « | « | « | «\n2.1 | Слёт | 2022 | О | Проведён`;
    expect(findingsOf('damaged-number', withValue(two, 4, 2.1))).toEqual([]);
    expect(findingsOf('damaged-number', withValue(two.replace('2.1 |', '2.2 |'), 4, 2.2))).toHaveLength(1);
    expect(findingsOf('damaged-number', withValue(sound.replace('1.1. |', '1.1 |'), 2, 1.1))).toEqual([]);
  });

  test('finds a fraction in order whose number stands elsewhere already', () => {
    const rows = ['1.1. | А', '1.2 | Б', '2. | В', '1.2. | Г'].map((row) => `${row} | 2022 | О | Проведён`);
    const grid = withValue(`${HEADER}\n${rows.join('\n')}`, 2, 1.2);
    expect(findingsOf('damaged-number', grid)).toHaveLength(1);
    const lone = withValue(`${HEADER}\n${rows.slice(0, 3).join('\n')}`, 2, 1.2);
    expect(findingsOf('damaged-number', lone)).toEqual([]);
  });

  test('finds a fraction after a number that cannot be read, or that reads as none itself', () => {
    const after = (before: string, text: string) =>
      withValue(`${HEADER}\n${before} | А | 2022 | О | Проведён\n${text} | Б | 2022 | О | Проведён`, 2, 1.5);
    expect(findingsOf('damaged-number', after('б/н', '1.1'))).toHaveLength(1);
    expect(findingsOf('damaged-number', after('1.4.', '1,5'))).toHaveLength(1);
    expect(findingsOf('damaged-number', after('1.4.', '1.5'))).toEqual([]);
  });

  test('leaves whole numbers alone', () => {
    expect(findingsOf('damaged-number', withValue(sound.replace('1.2. |', '7 |'), 3, 7))).toEqual([]);
  });
});

describe('missing-name', () => {
  test('names the number', () => {
    expect(findingsOf('missing-name', sound.replace('Обмен', ''))).toEqual([
      'B4 У пункта «1.2.» нет наименования мероприятия. Впишите его из утверждённого плана.',
    ]);
  });
});

describe('missing-period', () => {
  test('names the number', () => {
    expect(findingsOf('missing-period', sound.replace('ежегодно', ''))).toEqual([
      'C4 У мероприятия «1.2.» не указан срок. Впишите его, например «2021-2023 годы» или «ежегодно».',
    ]);
  });
});

describe('unreadable-period', () => {
  test('names a measure that has no number, and leaves a day known from its cell, and hatches, to be', () => {
    const grid = sheetTable(
      `${HEADER}\n| Слёт туристов | как получится | О | Проведён\n2. | Дело | ###### | О | Проведён\n3. | Дело | 20.3 | О | Проведён`,
    );
    const value = { year: 2024, month: 3, day: 20 };
    const rows = grid.rows.map((cells) => cells.map((cell) => (cell === '20.3' ? { text: '20.3', value } : cell)));
    expect(findingsOf('unreadable-period', { ...grid, rows })).toEqual([
      'C2 Не удалось понять срок «как получится» мероприятия «Слёт туристов». Напишите годы, кварталы, даты или «ежегодно».',
    ]);
    expect(findingsOf('error-value', { ...grid, rows })).toEqual([
      'C3 В ячейке видны только решётки «######»: число не годится для её формата даты или не помещается. Впишите значение текстом.',
    ]);
  });

  test('quotes the text', () => {
    expect(findingsOf('unreadable-period', sound.replace('ежегодно', 'как получится'))).toEqual([
      'C4 Не удалось понять срок «как получится» мероприятия «1.2.». Напишите годы, кварталы, даты или «ежегодно».',
    ]);
  });
});

describe('missing-executor', () => {
  test('takes a footnote for no executor', () => {
    expect(findingsOf('missing-executor', sound.replace('ежегодно | Отдел', 'ежегодно | *ликвидирован'))).toEqual([
      'D4 У мероприятия «1.2.» не указан ответственный исполнитель. Впишите его из плана.',
    ]);
  });
});

describe('missing-executor and missing-period, too', () => {
  test('say nothing where no table has the column, and speak where one has', () => {
    const bare = 'Мероприятие | № | Результат\nДело | 1 | Сделано';
    expect(findingsOf('missing-executor', bare)).toEqual([]);
    expect(findingsOf('missing-period', bare)).toEqual([]);
    const two = `${HEADER}\n1.1. | Слёт | | | Проведён\n${bare}`;
    expect(findingsOf('missing-executor', two)).toContain(
      'D2 У мероприятия «1.1.» не указан ответственный исполнитель. Впишите его из плана.',
    );
    expect(findingsOf('missing-period', two)).toContain(
      'C2 У мероприятия «1.1.» не указан срок. Впишите его, например «2021-2023 годы» или «ежегодно».',
    );
  });
});

describe('missing-progress', () => {
  test('counts blanks and no-break spaces as nothing', () => {
    expect(findingsOf('missing-progress', sound.replace('Организован обмен', '\u00a0⏎ '))).toEqual([
      'E4 По мероприятию «1.2.» нет записи о ходе исполнения. Напишите, что сделано, или почему не сделано.',
    ]);
  });

  test('is content with an entry in a continuation row', () => {
    expect(
      findingsOf('missing-progress', `${sound.replace('Организован обмен', '')} | | | | Обмен прошёл 3 марта`),
    ).toEqual([]);
  });
});

describe('inactive-item', () => {
  test('gives each its own reason', () => {
    const text = (entry: string) => sound.replace('Организован обмен', entry);
    expect(findingsOf('inactive-item', text('Запросы не поступали'))[0]).toMatch(
      /^E4 .*говорит, что ничего не сделано: «.*не поступали.*»/,
    );
    expect(findingsOf('inactive-item', text('Форум был отменен организаторами'))[0]).toMatch(
      /^E4 .*отменено или перенесено: «/,
    );
    expect(findingsOf('inactive-item', text('Запланировано на 2023 год'))[0]).toMatch(/^E4 .*есть только намерение: «/);
  });

  test('points at the entry that decides, not at those before it', () => {
    const text = `${sound.replace('Организован обмен', 'Запланировано на 2023 год')} | | | | Обмен не проводился`;
    expect(findingsOf('inactive-item', text)).toEqual([
      'E5 По мероприятию «1.2.» запись говорит, что ничего не сделано: «не проводился». Проверьте, так ли это.',
    ]);
  });

  test('one entry with a deed is enough', () => {
    expect(
      findingsOf(
        'inactive-item',
        `${sound.replace('Организован обмен', 'Запросы не поступали')} | | | | Проведено 3 семинара`,
      ),
    ).toEqual([]);
  });
});

describe('orphan-continuation', () => {
  test('points at the column of progress, wherever it stands and whatever the row holds', () => {
    const header = 'Информация о ходе исполнения | № п/п | Наименование мероприятия | Сроки | Исполнитель';
    const row = (progress: string, executor: string) =>
      `${header}\n${progress} | | | | ${executor}\nСделано | 1 | Дело | 2022 | О`;
    expect(findingsOf('orphan-continuation', row('Проведён форум', ''))).toEqual([
      expect.stringMatching(/^A2 Строка 2 продолжает мероприятие/),
    ]);
    const quarters = '№ | Мероприятие | Срок | Исполнитель | I квартал | II квартал';
    const inSecond = `${quarters}\n1. Раздел | « | « | « | « | «\n | | | | | Проведён форум\n1.1 | Дело | 2022 | О | Сделано |`;
    expect(findingsOf('orphan-continuation', inSecond)).toEqual([expect.stringMatching(/^F3 /)]);
    const blank = `${quarters}\n1. Раздел | « | « | « | « | «\n | | | О | |\n1.1 | Дело | 2022 | О | Сделано |`;
    expect(findingsOf('orphan-continuation', blank)).toEqual([expect.stringMatching(/^E3 /)]);
  });

  test('points at the row', () => {
    expect(
      findingsOf('orphan-continuation', sound.replace('1.1. | Ярмарка | 2021-2023 годы | Отдел', ' | | | ')),
    ).toEqual([
      'E3 Строка 3 продолжает мероприятие, но над ней его нет. Впишите номер и наименование или перенесите запись к её мероприятию.',
    ]);
  });
});

describe('missing-column', () => {
  test('names what the header lacks', () => {
    expect(findingsOf('missing-column', 'Мероприятие | Исполнитель | Результат\nДело | Отдел | Сделано')).toEqual([
      'A1 В таблице нет столбца с номером. Добавьте столбец «№ п/п».',
      'A1 В таблице нет столбца со сроком. Добавьте столбец «Сроки проведения».',
    ]);
  });
});

describe('missing-column, further', () => {
  test('names executors and progress, too', () => {
    expect(findingsOf('missing-column', '№ | Мероприятие | Срок | Результат\n1 | Дело | 2022 | Сделано')).toEqual([
      expect.stringMatching(/^[A-D]1 .*исполнител/),
    ]);
    expect(findingsOf('missing-column', '№ | Мероприятие | Срок | Исполнитель\n1 | Дело | 2022 | Отдел')).toEqual([
      expect.stringMatching(/^[A-D]1 .*ход/),
    ]);
  });

  test('says nothing of a whole header, and looks at each table', () => {
    expect(findingsOf('missing-column', sound)).toEqual([]);
    const second = 'Мероприятие | № | Срок | Результат\nСлёт | 1.3. | 2022 | Проведён';
    expect(findingsOf('missing-column', `${sound}${second}`)).toEqual([expect.stringMatching(/^A5 .*исполнител/)]);
  });
});

describe('missing-year', () => {
  test('speaks when neither tab nor title tells it', () => {
    expect(findingsOf('missing-year', sheetTable(`Заголовок | | | |\n${sound}`, 'План'))).toEqual([
      expect.stringMatching(/^B2 .*«План»/),
    ]);
    expect(findingsOf('missing-year', sheetTable(`Отчёт за 2023 год | | | |\n${sound}`, 'План'))).toEqual([]);
  });
});

describe('full-cell', () => {
  test('finds a text that reaches the limit of a cell', () => {
    expect(findingsOf('full-cell', sound.replace('Организован обмен', 'а'.repeat(49_999)))).toEqual([]);
    expect(findingsOf('full-cell', sound.replace('Организован обмен', 'а'.repeat(50_000)))).toEqual([
      expect.stringMatching(/^E4 .*«1\.2\.».*\(50\D?000 знаков\)/),
    ]);
  });
});

describe('unread-cell', () => {
  test('names the longest of many long cells', () => {
    const rows = [47, 48, 46, 45, 44, 43, 42].map(
      (thousands, index) => `1.${index + 1}. | Дело | 2022 | Отдел | ${'Форум'.repeat(thousands * 200)}`,
    );
    expect(findingsOf('unread-cell', `${HEADER}\n${rows.join('\n')}`)).toEqual([
      expect.stringMatching(/^E3 Ячейка не проверена: в ней 48\D?000 знаков/),
    ]);
    expect(findingsOf('unread-cell', `${HEADER}\n${rows.slice(1).join('\n')}`)).toEqual([]);
  });
});

describe('oversized-plan', () => {
  test('finds a plan that no Google Doc holds', () => {
    const rows = Array.from(
      { length: 26 },
      (_, index) => `1.${index + 1}. | Дело | 2022 | Отдел | ${'Сделано. '.repeat(5000)}`,
    );
    const title = 'Отчёт за 2022 год | | | |';
    expect(findingsOf('oversized-plan', `${title}\n${HEADER}\n${rows.join('\n')}`)).toEqual([
      expect.stringMatching(
        /^E2 В плане 1\u00a0170\u00a0\d{3} знак(а|ов)?, а Google Документ вмещает 1\u00a0020\u00a0000\./,
      ),
    ]);
  });
});
