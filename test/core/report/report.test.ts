/** The report as data: what of the sheet is in it, whose, and in which language its own words will be. */
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../support/report';
import { HEADER } from '../../support/rule-tester';

const PLAN = `
  План мероприятий на 2022 год | « | « | « | «
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. Музыка | « | « | « | «
  1.1.1. | Концерт | 2022 год | Отдел музыки; Отдел туризма | Проведён 4 июня
  | | | | Вышла запись
  1.2. Живопись | « | « | « | «
  1.2.1. | Выставка | 2022 год | Отдел живописи | Не проводилась
  2. Спорт | « | « | « | «
  2.1.1. | Забег | 2022 год | Отдел туризма | Проведён забег`;

/** Each row as its texts. */
const rowsOf = (report: ReturnType<typeof reportOf>): string[] =>
  report.rows.map((row) => (row.kind === 'section' ? `# ${row.text}` : row.cells.join(' | ')));

describe('the whole plan', () => {
  test('has every row in the sheet’s order and nothing that was not asked for', () => {
    const report = reportOf(PLAN);
    expect(rowsOf(report)).toEqual([
      '# 1. Культура',
      '# 1.1. Музыка',
      '1.1.1. | Концерт | 2022 год | Отдел музыки; Отдел туризма | Проведён 4 июня',
      ' |  |  |  | Вышла запись',
      '# 1.2. Живопись',
      '1.2.1. | Выставка | 2022 год | Отдел живописи | Не проводилась',
      '# 2. Спорт',
      '2.1.1. | Забег | 2022 год | Отдел туризма | Проведён забег',
    ]);
    expect(report).toMatchObject({ draft: false, department: null, summary: null, inactive: null, signature: [] });
    expect(report.title).toEqual(['План мероприятий на 2022 год']);
    expect(report.counts).toEqual({
      sections: 4,
      items: 3,
      entries: 4,
      verdicts: { activity: 2, none: 1, cancelled: 0, planned: 0, unclear: 0, empty: 0 },
    });
  });

  test('takes other title lines, and none, instead of the sheet’s', () => {
    expect(reportOf(PLAN, { title: ['Отчёт', 'за год'] }).title).toEqual(['Отчёт', 'за год']);
    expect(reportOf(PLAN, { title: [] }).title).toEqual([]);
  });
});

describe('one department’s part', () => {
  test('holds its items with all their entries and only the sections around them', () => {
    const report = reportOf(PLAN, { department: 'Отдел музыки' });
    expect(rowsOf(report)).toEqual([
      '# 1. Культура',
      '# 1.1. Музыка',
      '1.1.1. | Концерт | 2022 год | Отдел музыки; Отдел туризма | Проведён 4 июня',
      ' |  |  |  | Вышла запись',
    ]);
    expect(report.department).toBe('Отдел музыки');
    expect(report.counts).toEqual({
      sections: 2,
      items: 1,
      entries: 2,
      verdicts: { activity: 1, none: 0, cancelled: 0, planned: 0, unclear: 0, empty: 0 },
    });
  });

  test('spans sections, and leaves out rows that continue nobody’s item', () => {
    const orphan = `${HEADER}\n| | | | Ничья запись\n1.1. | Концерт | 2022 год | Отдел | Проведён`;
    expect(rowsOf(reportOf(orphan))).toEqual([
      ' |  |  |  | Ничья запись',
      '1.1. | Концерт | 2022 год | Отдел | Проведён',
    ]);
    expect(rowsOf(reportOf(orphan, { department: 'Отдел' }))).toEqual(['1.1. | Концерт | 2022 год | Отдел | Проведён']);
    expect(rowsOf(reportOf(PLAN, { department: 'Отдел туризма' })).filter((row) => row.startsWith('#'))).toEqual([
      '# 1. Культура',
      '# 1.1. Музыка',
      '# 2. Спорт',
    ]);
  });

  test('finds the department by the directory’s name where the plan has another', () => {
    const report = reportOf(PLAN, { department: 'Управление живописи' }, [
      ['Название', 'Другие названия'],
      ['Управление живописи', 'Отдел живописи'],
    ]);
    // What the plan says stays as the plan says it.
    expect(rowsOf(report).at(-1)).toBe('1.2.1. | Выставка | 2022 год | Отдел живописи | Не проводилась');
    expect(report.department).toBe('Управление живописи');
  });
});

describe('the language', () => {
  test.each([
    ['Russian of a Russian plan', PLAN, 'ru'],
    [
      'English of an English plan',
      'No. | Measure | Period | Executor | Progress\n1.1 | Forum | 2022 | Office | Held',
      'en',
    ],
    [
      'English where only an entry and an executor are Russian',
      'No. | Measure | Period | Executor | Progress\n1.1 | Forum | 2022 | Отдел | Проведён',
      'en',
    ],
    [
      'Russian where only the measures are',
      'No. | Measure | Period | Executor | Progress\n1.1 | Форум | 2022 | Office | Held',
      'ru',
    ],
    [
      'Russian where only a heading is',
      'No. | Measure | Period | Исполнитель | Progress\n1 | Forum | 2022 | A | Held',
      'ru',
    ],
    [
      'Russian where only the title is',
      'План\nNo. | Measure | Period | Executor | Progress\n1 | Forum | 2022 | A | Held',
      'ru',
    ],
    [
      'English of an English plan without a column for numbers',
      'Measure | Period | Executor | Progress\nForum | 2022 | Office | Held',
      'en',
    ],
    [
      'English of an English plan by quarters',
      'No. | Measure | Period | Executor | Progress Q1 | Progress Q2\n1.1 | Forum | 2022 | Office | Held | Held again',
      'en',
    ],
  ])('is %s', (_name, sheet, language) => {
    expect(reportOf(sheet).language).toBe(language);
  });

  test('of the headings that the sheet lacks is the plan’s', () => {
    const english = reportOf('Measure | Period | Executor | Progress\nForum | 2022 | Office | Held');
    expect(english.columns).toEqual(['No.', 'Measure', 'Period', 'Executor', 'Progress']);
    const russian = reportOf('Мероприятие | Срок | Исполнитель | Результат\nФорум | 2022 | Отдел | Проведён');
    expect(russian.columns).toEqual(['№ п/п', 'Мероприятие', 'Срок', 'Исполнитель', 'Результат']);
  });
});

describe('who approves and who signs', () => {
  const SIGNED = `
    | | | | УТВЕРЖДАЮ
    | | | | Директор
    План на 2022 год
    ${HEADER}
    1.1. | Концерт | 2022 год | Отдел | Проведён 4 июня
    Итого | | | | 1
    СОГЛАСОВАНО | | | |
    Начальник отдела | | подпись | | И.И. Иванов
    Примечание: сроки уточняются | | | |`;

  test('stand in the report as in the sheet, totals and notes do not', () => {
    expect(reportOf(SIGNED)).toMatchObject({
      approval: ['УТВЕРЖДАЮ', 'Директор'],
      title: ['План на 2022 год'],
      signature: ['СОГЛАСОВАНО', 'Начальник отдела\tподпись\tИ.И. Иванов'],
    });
  });

  test('the settings’ own come before them', () => {
    const { approval, signature } = reportOf(SIGNED, { title: ['Отчёт'], signature: ['Глава'] });
    expect({ approval, signature }).toEqual({ approval: [], signature: ['Глава'] });
  });
});

describe('titles of a period in two columns', () => {
  const titleOf = (...header: string[]): string =>
    reportOf(`${header.join('\n')}\n1 | Концерт | 01.02.2022 | 31.10.2022 | Отдел музыки | Проведён 4 июня`).columns[2];

  test.each([
    ['Дата начала | Дата окончания', 'Дата начала – Дата окончания'],
    ['Срок начала реализации | Срок окончания реализации', 'Срок начала реализации – Срок окончания реализации'],
    ['Начало | Окончание', 'Начало – Окончание'],
  ])('%s: both are said', (titles, said) => {
    expect(titleOf(`№ | Мероприятие | ${titles} | Исполнитель | Ход исполнения`)).toBe(said);
  });

  test('a title above both says it for both', () => {
    const [above, below] = [
      '№ | Мероприятие | Сроки проведения | « | Исполнитель | Ход исполнения',
      '^ | ^ | начало | окончание | ^ | ^',
    ];
    expect(titleOf(above, below)).toBe('Сроки проведения');
  });
});
