/** Rows told apart, and headers found, in sheets of many makes. */
import { describe, expect, test } from 'vitest';
import { followsSections, numberKeys, numberSequences } from '../../../src/core/plan/number-keys';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import { planColumns } from '../../../src/core/plan/table/classify-rows';
import { findTables } from '../../../src/core/plan/table/find-tables';
import { findingsOf } from '../../support/rule-tester';
import { planOf, sheetTable } from '../../support/sheet-table';

const HEADER = '№ | Мероприятие | Срок | Исполнитель | Результат';
const ITEM = '1.1. | Ярмарка | 2022 | Отдел | Проведена';

/** What each row was read as, top to bottom: "2 section 1 Раздел", "3 item 1.1. Ярмарка", "4 + Запись", "5 ? Запись". */
function rowsOf(...rows: string[]): string[] {
  const plan = planOf(rows.join('\n'));
  const lines = [
    ...plan.sections.map(({ row, number, title, level }) => ({ row, text: `section${level} ${number} ${title}` })),
    ...plan.items.flatMap((item) =>
      item.rows.map((row, at) => ({
        row,
        text: at === 0 ? `item ${item.number.text} ${item.name.text}` : '+',
      })),
    ),
    ...plan.orphans.map(({ row }) => ({ row, text: '?' })),
  ];
  return lines.sort((one, other) => one.row - other.row).map(({ row, text }) => `${row + 1} ${text}`);
}

describe('a row', () => {
  test.each([
    ['merged over three columns or more', 'Культура | « | « | |', '2 section1  Культура'],
    ['numbered and merged', '1. Культура | « | « | « | «', '2 section1 1 Культура'],
    ['with a number and a title in one cell', '1. Культура | | | |', '2 section1 1 Культура'],
    ['with a title alone in the column of numbers', 'Культура | | | |', '2 section1  Культура'],
    ['with a word for a section among names', ' | Раздел 1. Культура | | |', '2 section1 1 Культура'],
    ['with a lone title among names', ' | Культура | | |', '2 section1  Культура'],
    ['with number and title apart, above numbers that begin with it', '1. | Культура | | |', '2 section1 1 Культура'],
    ['with a number and a title merged to the right', '1. | Культура | « | « | «', '2 section1 1 Культура'],
    ['with a word and a title apart', 'Раздел | Культура | « | « | «', '2 section1  Раздел Культура'],
  ])('%s is a section', (_what, row, read) => {
    expect(rowsOf(HEADER, row, ITEM)).toEqual([read, '3 item 1.1. Ярмарка']);
  });

  test.each([
    ['merged over two columns only', '1.1. | Слёт | « | |', '2 item 1.1. Слёт'],
    ['with a number alone', '1.1. | | | |', '2 item 1.1. '],
    ['with a number and a name that heads nothing', '1.1. | Слёт | | |', '2 item 1.1. Слёт'],
    ['with words for a number and a name', 'новое | Слёт | | |', '2 item новое Слёт'],
    ['with a number and an entry', '1.1. | | | | Проведён', '2 item 1.1. '],
    ['without a number', ' | Слёт | 2022 | |', '2 item  Слёт'],
  ])('%s is a measure', (_what, row, read) => {
    expect(rowsOf(HEADER, row, '1.2. | Ярмарка | 2022 | Отдел | Проведена')).toEqual([read, '3 item 1.2. Ярмарка']);
  });

  test.each([
    ['Итого | | | | 5'],
    ['Итого: | 5 | | |'],
    ['Итого, руб. | | | |'],
    ['ВСЕГО | | | |'],
    ['В том числе: | | | |'],
    [' | Итого по разделу | | | 5'],
    [' | Всего | | |'],
    ['Total | 5 | | |'],
    ['Subtotal. | | | |'],
    ['Разом | | | | 5'],
    [' | Выполнено мероприятий: | | | 6'],
    [' | Количество выполненных мероприятий | | | 6'],
  ])('of totals, %j, is left out', (row) => {
    expect(rowsOf(HEADER, ITEM, row, '1.2. | Слёт | 2022 | О | Проведён')).toEqual([
      '2 item 1.1. Ярмарка',
      '4 item 1.2. Слёт',
    ]);
  });

  test('whose words only begin like a total is none', () => {
    expect(rowsOf(HEADER, ITEM, '1.2. | Итоговый слёт | 2022 | О | Проведён')).toContain('3 item 1.2. Итоговый слёт');
    expect(rowsOf(HEADER, ITEM, '1.2. | Итого | 2022 | О | Проведён')).toContain('3 item 1.2. Итого');
    expect(rowsOf(HEADER, ITEM, ' | Подведение итого | 2022 | О | Проведён')).toContain('3 item  Подведение итого');
    expect(rowsOf(HEADER, ITEM, 'Итоговые меры | « | « | « | «', ITEM)).toContain('3 section1  Итоговые меры');
  });

  test.each([
    ['Начальник отдела | | | И.И. Иванов |'],
    ['Начальник отдела | И. И. Иванов | | |'],
    ['Исполнитель | тел. 12-34 | | |'],
    ['Начальник отдела | | | |'],
    ['Примечание к плану | « | « | « | «'],
  ])('of a signature or a note below, %j, is left out', (row) => {
    expect(rowsOf(HEADER, '1. Раздел | « | « | « | «', ITEM, row)).toEqual([
      '2 section1 1 Раздел',
      '3 item 1.1. Ярмарка',
    ]);
  });

  test.each([
    ['новое | Слёт | | |', '3 item новое Слёт'],
    ['новое | | 2022 | О |', '3 item новое '],
    ['б/н | | | О |', '3 item б/н '],
    ['2. Спорт | « | « | « | «', '3 section1 2 Спорт'],
    ['этап 2 | | | О |', '3 item этап 2 '],
    [' | | | | Ещё запись', '3 +'],
    [' | | | Штаб |', '3 +'],
  ])('at the end, %j, is kept', (row, read) => {
    expect(rowsOf(HEADER, ITEM, row)).toEqual(['2 item 1.1. Ярмарка', read]);
  });

  test('of words above the first measure is kept, though nothing follows it', () => {
    expect(rowsOf(HEADER, 'Общие меры | « | « | « | «')).toEqual(['2 section1  Общие меры']);
    expect(rowsOf(HEADER, 'Общие меры | | | О |')).toEqual(['2 item Общие меры ']);
  });

  test('under a number merged from above continues its measure', () => {
    expect(rowsOf(HEADER, ITEM, '^ | Вторая часть | | | Проведена', '^ | Третья | | |', '^ | | | | Ещё раз')).toEqual([
      '2 item 1.1. Ярмарка',
      '3 +',
      '4 +',
      '5 +',
    ]);
  });

  test.each([
    ['a period', '^ | Слёт | май 2022 | | '],
    ['executors', '^ | Слёт | | Комитет | Проведён'],
  ])('under a number merged from above is a measure of its own where it has a name and %s', (_what, row) => {
    expect(rowsOf(HEADER, ITEM, row, '1.2. | Съезд | 2022 | О |')).toEqual([
      '2 item 1.1. Ярмарка',
      '3 item  Слёт',
      '4 item 1.2. Съезд',
    ]);
    const [, second] = planOf([HEADER, ITEM, row].join('\n')).items;
    expect(second?.sharedNumber).toEqual({ text: '1.1.', row: 1, column: 0 });
  });

  test('with a lone name among numbered headings is a measure just begun', () => {
    expect(rowsOf(HEADER, '1. Раздел | « | « | « | «', ITEM, ' | Слёт | | |', ITEM)).toContain('4 item  Слёт');
    expect(rowsOf(HEADER, ' | Слёт | | |', ITEM)).toContain('2 section1  Слёт');
  });

  test('with a word for a section and no number is one', () => {
    expect(rowsOf(HEADER, '1. Спорт | « | « | « | «', ITEM, ' | Раздел общих мер | | |', ITEM)).toContain(
      '4 section1  Раздел общих мер',
    );
    const header = 'Срок | Мероприятие | № | Исполнитель | Результат';
    const item = '2022 | Ярмарка | 1.1. | О | Проведена';
    expect(rowsOf(header, item, 'Раздел общих мер | | | |', item)).toContain('3 section1  Раздел общих мер');
  });

  test('of column numbers is none, nor one with words beside the plan alone', () => {
    const beside = `${HEADER} | Примечание`;
    expect(rowsOf(beside, '1 | 2 | 3 | 4 | 5 | 6', `${ITEM} |`, ' | | | | | см. приложение')).toEqual([
      '3 item 1.1. Ярмарка',
    ]);
    expect(rowsOf(HEADER, ITEM, '1 | 2 | 3 | 4 | 5', ITEM)).toEqual(['2 item 1.1. Ярмарка', '4 item 1.1. Ярмарка']);
  });

  test('with a heading in a column left of the plan is a section where it spans the plan', () => {
    const beside = `Код | ${HEADER}`;
    expect(rowsOf(beside, '1. Раздел | « | « | « | « | «', ` | ${ITEM}`)).toEqual([
      '2 section1 1 Раздел',
      '3 item 1.1. Ярмарка',
    ]);
    expect(rowsOf(beside, 'а | | | | |', `б | ${ITEM}`)).toEqual(['3 item 1.1. Ярмарка']);
  });

  test('with a lone text left of the name continues, unless it is a heading', () => {
    const header = 'Срок | Мероприятие | № | Исполнитель | Результат';
    const item = '2022 | Ярмарка | 1.1. | О | Проведена';
    expect(rowsOf(header, item, '2023 год | | | |', item)).toEqual([
      '2 item 1.1. Ярмарка',
      '3 +',
      '4 item 1.1. Ярмарка',
    ]);
    expect(rowsOf(header, item, 'Раздел 2. Спорт | | | |', item)).toContain('3 section1 2 Спорт');
    expect(rowsOf(header, item, '2. Спорт | | | |', item)).toContain('3 section1 2 Спорт');
  });
});

describe('a number with a title and nothing else', () => {
  const reading = (row: string, next: string): string =>
    (rowsOf(HEADER, '9. | Ранее | 2022 | О | Дано', row, next)[1] ?? '').split(' ')[1] ?? '';
  test.each([
    ['2. | Спорт | | |', '2.1. | Слёт | 2022 | О | Проведён', 'section1'],
    ['2. | Спорт | | |', '3.1. | Слёт | 2022 | О | Проведён', 'item'],
    ['2.1. | Спорт | | |', '2.1.1. | Слёт | 2022 | О | Проведён', 'section1'],
    ['2.1. | Спорт | | |', '2.2.1. | Слёт | 2022 | О | Проведён', 'item'],
    ['2. | Спорт | | |', '2.1. Подраздел | « | « | « | «', 'section1'],
    ['2. | Спорт | | |', '3. | Слёт | 2022 | О | Проведён', 'item'],
    ['2. | Спорт | | |', '1. | Слёт | 2022 | О | Проведён', 'section1'],
    ['2. | Спорт | | |', '2. | Слёт | 2022 | О | Проведён', 'section1'],
    ['2. | Спорт | | |', '1. | Слёт | | |', 'item'],
    ['II | Спорт | | |', '1. | Слёт | 2022 | О | Проведён', 'section1'],
    ['II | Спорт | | |', '5.1. | Слёт | 2022 | О | Проведён', 'section1'],
    ['II | Спорт | | |', 'III | Слёт | 2022 | О | Проведён', 'item'],
    ['2. | Спорт | | |', ' | Слёт | 2022 | О | Проведён', 'item'],
    ['2. | Спорт | | |', 'Прочее | « | « | « | «', 'item'],
  ])('%j above %j is a %s', (row, next, kind) => {
    expect(reading(row, next)).toBe(kind);
  });

  test('in the last row is a measure', () => {
    expect(rowsOf(HEADER, ITEM, '2. | Спорт | | |')).toContain('3 item 2. Спорт');
  });
});

describe('what is listed under a name', () => {
  const DONE = '2. | Рейд | 2022 | О | Проведён';
  test('stands in the section that its title is, and needs no numbers', () => {
    const rows = [
      '1. | Озеленение: | | |',
      ' | - клумбы | май | О | Разбиты',
      ' | – деревья | июнь | О | Высажены',
      DONE,
    ];
    expect(rowsOf(HEADER, ...rows)).toEqual([
      '2 section1 1 Озеленение:',
      '3 item  - клумбы',
      '4 item  – деревья',
      '5 item 2. Рейд',
    ]);
    expect(findingsOf('missing-number', [HEADER, ...rows].join('\n'))).toEqual([]);
  });

  test('is part of the measure that has period and executors for it', () => {
    const rows = ['1. | Озеленение | 2022 | О |', ' | - клумбы | | | Разбиты', ' | • деревья | | | Высажены', DONE];
    expect(rowsOf(HEADER, ...rows)).toEqual(['2 item 1. Озеленение', '3 +', '4 +', '5 item 2. Рейд']);
    const own = rows.map((row) => row.replace('- клумбы | |', '- клумбы | май |'));
    expect(rowsOf(HEADER, ...own)).toContain('3 item  - клумбы');
  });

  test('a remark between rows heads nothing, and a day below the signature is no number', () => {
    const remarks = [
      ' | Справочно: смета 1 млн | | |',
      'Примечание 1: смета | « | « | « | «',
      '* по согласованию | | | |',
    ];
    for (const remark of remarks)
      expect(rowsOf(HEADER, ITEM, remark, DONE)).toEqual(['2 item 1.1. Ярмарка', '4 item 2. Рейд']);
    expect(rowsOf(HEADER, ITEM, 'Вывод: план выполнен | « | « | « | «', '15.01.2023 | | | |')).toEqual([
      '2 item 1.1. Ярмарка',
    ]);
    expect(rowsOf(HEADER, ITEM, '15.01.2023 | | | |', DONE)).toContain('3 item 15.01.2023 ');
  });

  test('a Roman numeral heads the next table, a person’s initial does not', () => {
    const next = [HEADER, '2.1 | Слёт | 2022 | О | Проведён'];
    expect(rowsOf(HEADER, ITEM, 'II. Туризм | « | « | « | «', ...next)).toContain('3 section1 II Туризм');
    expect(rowsOf(HEADER, ITEM, 'II. Туризм | | | |', ...next)).toContain('3 section1 II Туризм');
    expect(rowsOf(HEADER, ITEM, 'Х. Ахметов | | | |')).toEqual(['2 item 1.1. Ярмарка']);
  });
});

describe('sections', () => {
  test('enclose one another by their words and numbers', () => {
    expect(
      rowsOf(
        HEADER,
        'Раздел I. А-часть | « | « | « | «',
        '1. Первая | « | « | « | «',
        '1.1. Вторая | « | « | « | «',
        '2. Третья | « | « | « | «',
        'Прочее | « | « | « | «',
        'II. Б-часть | « | « | « | «',
        'II.1. Четвёртая | « | « | « | «',
        'Подраздел 2. Пятая | « | « | « | «',
        ITEM,
      ).map((line) => line.split(' ').slice(1, 3).join(' ')),
    ).toEqual([
      'section1 I',
      'section2 1',
      'section3 1.1',
      'section2 2',
      'section3 ',
      'section1 II',
      'section2 II.1',
      'section2 2',
      'item 1.1.',
    ]);
  });

  test('keep their exact text and place, and part measures', () => {
    const plan = planOf(
      `${HEADER}\n1. | Первый  раздел | | |\n${ITEM}\n | | | | Ещё\n2. Второй | « | « | « | «\n | | | | Ничья`,
    );
    expect(plan.sections.map(({ raw, row, column, parent }) => [raw, row, column, parent])).toEqual([
      ['1. Первый  раздел', 1, 0, null],
      ['2. Второй', 4, 0, null],
    ]);
    expect(plan.items.map(({ rows, section }) => [rows, section])).toEqual([[[2, 3], 0]]);
    expect(plan.orphans).toEqual([
      { row: 5, section: 1, entries: [{ raw: 'Ничья', text: 'Ничья', row: 5, column: 4 }] },
    ]);
  });
});

test('a measure takes its name and period from its next row where its own lacks them', () => {
  const plan = planOf(
    `${HEADER}\n1. | | | О | Начата\n^ | Ярмарка | 2022 | Штаб | Идёт\n^ | Вторая | 2023 | | Завершена`,
  );
  expect(plan.items).toMatchObject([
    {
      name: { text: 'Ярмарка', row: 2, column: 1 },
      period: { text: '2022', row: 2, column: 2 },
      executors: [
        { text: 'О', row: 1, column: 3 },
        { text: 'Штаб', row: 2, column: 3 },
      ],
      executorsCell: { row: 1, column: 3 },
      progressCell: { row: 1, column: 4 },
      numberValue: null,
    },
  ]);
  const bare = planOf('Мероприятие | № | Результат\nЯрмарка | 1 | Дана');
  expect(bare.items).toMatchObject([
    { period: { text: '', column: 0 }, executors: [], executorsCell: { row: 1, column: 0 }, notes: [] },
  ]);
});

describe('a header', () => {
  const columnsOf = (text: string): unknown => {
    const grid = sheetTable(text);
    const { tables } = findTables(grid);
    return tables?.map(({ headerTop, bodyTop, bottom, columns }) => [
      headerTop,
      bodyTop,
      bottom,
      columns.number,
      columns.name,
      columns.period,
      columns.executors,
      ...columns.progress,
    ]);
  };

  test('is found below a title, with column numbers and blank rows', () => {
    expect(columnsOf(`Отчёт | | | |\n${HEADER}\n1 | 2 | 3 | 4 | 5\n${ITEM}`)).toEqual([[1, 3, 4, 0, 1, 2, 3, 4]]);
    expect(columnsOf(`${HEADER}\n1. | 2. | 3. | 4. | 5.\n${ITEM}`)).toEqual([[0, 2, 3, 0, 1, 2, 3, 4]]);
    expect(columnsOf(`${HEADER}\n1 | 2 | 3 | 5 | 4\n${ITEM}`)).toEqual([[0, 1, 3, 0, 1, 2, 3, 4]]);
    expect(columnsOf(`${HEADER}\n1 | 2 | | |\n${ITEM}`)).toEqual([[0, 1, 3, 0, 1, 2, 3, 4]]);
  });

  test('of two rows has quarters, half-years or plan and fact under its titles', () => {
    const top = '№ | Мероприятие | Срок | Исполнитель | Результат | «';
    expect(columnsOf(`${top}\n^ | ^ | ^ | ^ | I полугодие | II полугодие\n${ITEM} |`)).toEqual([
      [0, 2, 3, 0, 1, 2, 3, 4, 5],
    ]);
    const spread = '№ | Мероприятие | Срок | Исполнитель | Результат |';
    expect(columnsOf(`${spread}\n | | | | I полугодие | II полугодие\n${ITEM} |`)).toEqual([
      [0, 2, 3, 0, 1, 2, 3, 4, 5],
    ]);
    expect(
      columnsOf(
        `№ | Мероприятие | Срок | « | Исполнитель | Результат\n^ | ^ | начало | конец | ^ | ^\n1 | А | 1 мая | 2 мая | О | Дано`,
      ),
    ).toEqual([[0, 2, 3, 0, 1, 2, 4, 5]]);
  });

  test('ends where the next row says nothing of its columns', () => {
    expect(columnsOf(`${HEADER}\n | Срок | прочее | |\n${ITEM}`)).toEqual([[0, 1, 3, 0, 1, 2, 3, 4]]);
    expect(columnsOf(`${HEADER}\n | | начало | ${'слово '.repeat(40)} |\n${ITEM}`)).toEqual([[0, 1, 3, 0, 1, 2, 3, 4]]);
  });

  test('may stand under group titles', () => {
    expect(columnsOf(`План | « | « | « | Отчёт\n№ | Мероприятие | Срок | Исполнитель | Результат\n${ITEM}`)).toEqual([
      [0, 2, 3, 0, 1, 2, 3, 4],
    ]);
  });

  test('takes the best of columns that claim one thing, and the first of equal ones', () => {
    expect(columnsOf(`Комментарий | ${HEADER}\n | ${ITEM}`)).toEqual([[0, 1, 2, 1, 2, 3, 4, 5]]);
    expect(columnsOf(`${HEADER} | Результат\n${ITEM} |`)).toEqual([[0, 1, 2, 0, 1, 2, 3, 4]]);
    expect(
      columnsOf(`№ | Мероприятие | Срок | Исполнитель | Исполнитель | Результат\n1 | А | 2022 | О | Ш | Дано`),
    ).toEqual([[0, 1, 2, 0, 1, 2, 3, 5]]);
  });

  test('is none with fewer than three kinds, without names, or in prose', () => {
    expect(columnsOf('Мероприятие | Результат\nЯрмарка | Дана')).toBeUndefined();
    expect(columnsOf('№ | Срок | Исполнитель | Результат\n1 | 2022 | О | Дана')).toBeUndefined();
    const prose = `Мероприятие ${'и ещё '.repeat(30)}`;
    expect(columnsOf(`№ | ${prose} | Срок | Исполнитель | Результат\n1 | А | 2022 | О | Дана`)).toBeUndefined();
  });

  test('repeated below opens another table, and at once only if it says the same', () => {
    expect(columnsOf(`${HEADER}\n${ITEM}\n${HEADER}\n${ITEM}`)).toEqual([
      [0, 1, 2, 0, 1, 2, 3, 4],
      [2, 3, 4, 0, 1, 2, 3, 4],
    ]);
    expect(columnsOf(`${HEADER}\n${HEADER}\n${ITEM}`)).toEqual([[0, 2, 3, 0, 1, 2, 3, 4]]);
  });

  test('is not taken from a numbered row, whatever its words', () => {
    const item = '1.2. | Мероприятие | Срок | Исполнитель | Результат';
    expect(columnsOf(`${HEADER}\n${ITEM}\n${item}`)).toEqual([[0, 1, 3, 0, 1, 2, 3, 4]]);
  });

  test('is looked for in the first four hundred columns', () => {
    const far = (blanks: number) => `${'| '.repeat(blanks)}${HEADER}\n${'| '.repeat(blanks)}${ITEM}`;
    expect(columnsOf(far(395))).toEqual([[0, 1, 2, 395, 396, 397, 398, 399]]);
    expect(columnsOf(far(398))).toBeUndefined();
  });
});

describe('what no plan can be read from', () => {
  const refusal = (text: string) => parsePlan(sheetTable(text), null).refusal;
  test('is said with the row that comes nearest', () => {
    expect(refusal('Список дел | |\nСрок | Исполнитель | Результат\nМероприятие | | ')).toEqual({
      code: 'no-header',
      sheet: '2022',
      bestRow: 1,
      missing: ['name', 'number'],
    });
    expect(refusal('Мероприятие | просто так\nещё | дело')).toEqual({
      code: 'no-header',
      sheet: '2022',
      bestRow: null,
      missing: ['name', 'number', 'period', 'executors', 'progress'],
    });
  });
});

test('the columns of a plan are listed with those it has', () => {
  const [table] = planOf(`${HEADER}\n${ITEM}`).tables;
  expect(table === undefined ? [] : planColumns(table.columns)).toEqual([0, 1, 2, 3, 4]);
  expect(planColumns({ number: null, name: 2, period: null, executors: 0, progress: [5, 6] })).toEqual([2, 0, 5, 6]);
});

describe('numbers', () => {
  const plan = (...numbers: string[]) =>
    planOf(
      [
        HEADER,
        ...numbers.map((each) => (each.includes(' ') ? `${each} | « | « | « | «` : `${each} | А | 2022 | О | Дано`)),
      ].join('\n'),
    );
  const sequences = (...numbers: string[]) =>
    numberSequences(plan(...numbers)).map((sequence) => sequence.map(({ parts }) => parts.join('.')));

  test('are keys by themselves, or with their section where they start anew', () => {
    expect(numberKeys(plan('1. Первый', '1.1', '1.2.', '2. Второй', '2.1', 'б/н'))).toEqual([
      '1.1',
      '1.2',
      '2.1',
      null,
    ]);
    expect(numberKeys(plan('I. Первый', '1', '2', 'II. Второй', '1'))).toEqual(['0:1', '0:2', '1:1']);
    expect(numberKeys(plan('0.', 'I. Первый', '1', 'II. Второй', '1'))).toEqual(['0', '1', '1']);
    expect(numberKeys(plan('1', '2', '1'))).toEqual(['1', '2', '1']);
    expect(numberKeys(plan('I. Первый', '1', 'II. Второй', '3'))).toEqual(['1', '3']);
    expect(numberKeys(plan('I. Первый', 'б/н', '1', 'II. Второй', '1'))).toEqual([null, '0:1', '1:1']);
    expect(numberKeys(plan('1', 'I. Первый', '1'))).toEqual([':1', '0:1']);
  });

  test('follow their sections where most do', () => {
    expect(followsSections(plan('1. Первый', '1.1', '1.2', '5.3'))).toBe(true);
    expect(followsSections(plan('1. Первый', '1.1', '5.3'))).toBe(false);
    expect(followsSections(plan('1. Первый', '1', '2'))).toBe(false);
    expect(followsSections(plan('Первый раздел', '1.1', '1.2'))).toBe(false);
    expect(followsSections(plan('1.1', '1.2'))).toBe(false);
    expect(followsSections(plan('1. Первый', '1.1', 'б/н', 'б/н'))).toBe(true);
    expect(followsSections(plan('2. Первый', '2.1. Второй', '2.1.1', '2.1.2', '2.3.1'))).toBe(true);
    expect(followsSections(plan('2. Первый', '2.1. Второй', '2.3.1', '2.3.2', '2.1.1'))).toBe(false);
  });

  test('run through the plan, or through each section where they start anew', () => {
    expect(sequences('1. Первый', '1.1', 'б/н', '1.2', '2. Второй', '2.1')).toEqual([['1.1', '1.2', '2.1']]);
    expect(sequences('I. Первый', '1', '2', 'II. Второй', '1')).toEqual([['1', '2'], ['1']]);
  });
});

test('letters number sections and measures, and the figures below them', () => {
  expect(
    rowsOf(
      HEADER,
      'A | Управление | | |',
      'A.1 | Протоколы | 2022 | Отдел | Опубликованы',
      'B | Обучение | | |',
      'B.1 | Курсы | 2022 | Отдел | Проведены',
      'C | Прочее | | |',
      'C1 | Сайт | 2022 | Отдел | Обновлён',
    ),
  ).toEqual([
    '2 section1 A Управление',
    '3 item A.1 Протоколы',
    '4 section1 B Обучение',
    '5 item B.1 Курсы',
    '6 section1 C Прочее',
    '7 item C1 Сайт',
  ]);
});

test.each(['1 | 2 | 3 | 4 | 5', '(1) | (2) | (3) | (4) | (5)', 'А | Б | 1 | 2 | 3', 'A | Б | B | 1 | 2'])(
  'a row of column numbers %j is no row of the plan',
  (row) => {
    expect(rowsOf(HEADER, row, ITEM)).toEqual(['3 item 1.1. Ярмарка']);
  },
);

test.each([
  ['I полугодие 2024 | II полугодие 2024', 2024],
  ['Исполнение за 1 кв. 2024 г. | Исполнение за 2 кв. 2024 г.', 2024],
  ['I полугодие | II полугодие', null],
  ['IV квартал 2023 | I квартал 2024', null],
])('where nothing else tells the year, the columns %j do', (columns, year) => {
  const grid = sheetTable(
    `№ | Мероприятие | Срок | Исполнитель | ${columns}\n1.1. | Слёт | май | Отдел | Проведён |`,
    'Лист1',
  );
  expect(parsePlan(grid, null).plan?.year).toBe(year);
});

test('numbers that became values head and follow as they would have, whatever the language shows', () => {
  const table = sheetTable(`
    № | Мероприятие | Срок | Исполнитель | Результат
    1 | Организация | | |
    1,1 | Заседания | ежеквартально | Совет | Проведены
    1,2 | Приём граждан | ежемесячно | Совет | Принято 63
    2,1 | Бюджет | | |
    2.1.1 | Проверка | май | Комиссия | Проведена
    2,10 | Архив | | |
    2.10.1 | Опись | май | Комиссия | Составлена`);
  const rows = table.rows.map((cells) =>
    cells.map((cell) =>
      /^\d(,\d+)?$/.test(`${cell}`) ? { text: `${cell}`, value: Number(`${cell}`.replace(',', '.')) } : cell,
    ),
  );
  const { sections, items } = planOf({ ...table, rows });
  expect(sections.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'Организация'],
    ['2.1', 'Бюджет'],
    // Shown with its nought, whatever its value.
    ['2.10', 'Архив'],
  ]);
  expect(items.map(({ number, section }) => [number.text, section])).toEqual([
    ['1,1', 0],
    ['1,2', 0],
    ['2.1.1', 1],
    ['2.10.1', 2],
  ]);
});

describe('a name broken over rows by hand', () => {
  const read = (...lines: string[]) => {
    const { sections, items } = planOf(`
      № | Мероприятие | Срок | Исполнитель | Результат
      ${lines.join('\n')}
      2 | Промыть системы | август | Жилищный отдел | Промыто 12 домов`);
    return [sections.map(({ title }) => title), items.map(({ name, entries }) => [name.text, entries.length])];
  };
  const first = '1 | Провести ревизию запорной | июнь | Теплосеть | Проведена';

  test('is one name', () => {
    expect(read(first, '| арматуры на всех котельных', '| города | | |')).toEqual([
      [],
      [
        ['Провести ревизию запорной арматуры на всех котельных города', 1],
        ['Промыть системы', 1],
      ],
    ]);
  });

  test.each([
    ['a title', 'Раздел о воде'],
    ['what is listed', 'а) задвижек'],
    ['what heads others', 'в котельных:'],
  ])('is not followed by %s', (_what, text) => {
    const names = read(first, `| ${text}`)[1] as string[][];
    expect(names.map(([name]) => name)).not.toContain(`Провести ревизию запорной ${text}`);
    expect(names.map(([name]) => name)).toContain('Провести ревизию запорной');
  });

  test.each([['итого'], ['составил Иванов И. И.'], ['начальник отдела'], ['исполнитель: Петрова, тел. 22-33-44']])(
    'does not go on below the plan: %s',
    (text) => {
      const { items, sections } = planOf(`
        № | Мероприятие | Срок | Исполнитель | Результат
        ${first}
        2 | Промыть системы | август | Жилищный отдел | Промыто 12 домов
        | ${text} | | |`);
      expect(items.map(({ name }) => name.text)).toEqual(['Провести ревизию запорной', 'Промыть системы']);
      expect(sections).toEqual([]);
    },
  );

  test('has not ended', () => {
    const names = read(first.replace('запорной', 'сетей.'), '| арматуры')[1] as string[][];
    expect(names.map(([name]) => name)).toContain('Провести ревизию сетей.');
  });
});
