/** The report as a document: what stands where, in which words, and what of it is not there unasked. */
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../src/core/report/blocks';
import { DOUBTFUL } from '../../support/doubtful-text';
import { reportOf } from '../../support/report';
import { HEADER } from '../../support/rule-tester';

const PLAN = `
  План на 2022 год | « | « | « | «
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Концерт | 2022 год | Отдел музыки | Проведён 4 июня
  1.2. | Выставка | 2022 год | Отдел живописи; Отдел музыки | Не проводилась`;
const ENGLISH = `
  No. | Measure | Period | Executor | Progress
  1.1 | Forum | 2022 | Office | No requests were received`;

/** Paragraphs as "align: text", in bold with "!"; tables as their rows. */
function outline(report: ReturnType<typeof reportOf>): (string | string[][])[] {
  return buildDocument(report).blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.cells.map(({ text }) => text))
      : `${block.align}: ${block.text}${block.bold ? '!' : ''}`,
  );
}

const TABLE = [
  HEADER.split(' | '),
  ['1. Культура'],
  ['1.1.', 'Концерт', '2022 год', 'Отдел музыки', 'Проведён 4 июня'],
  ['1.2.', 'Выставка', '2022 год', 'Отдел живописи; Отдел музыки', 'Не проводилась'],
];

test('a plain report is its title and its table', () => {
  expect(outline(reportOf(PLAN))).toEqual(['center: План на 2022 год!', 'center: !', TABLE]);
});

test('a draft says so above everything else', () => {
  expect(outline(reportOf(PLAN, { draft: true }))).toEqual([
    'right: Проект',
    'center: План на 2022 год!',
    'center: !',
    TABLE,
  ]);
  expect(outline(reportOf(ENGLISH, { draft: true }))[0]).toBe('right: Draft');
});

test('a department’s part names it below the title, and the document’s own title stays the plan’s', () => {
  const report = reportOf(PLAN, { department: 'Отдел живописи' });
  expect(outline(report)).toEqual([
    'center: План на 2022 год!',
    'center: Мероприятия исполнителя: Отдел живописи!',
    'center: !',
    [TABLE[0], TABLE[1], TABLE[3]],
  ]);
  expect(buildDocument(report).title).toBe('План на 2022 год');
});

test('a department’s name with braces stays as it is', () => {
  const odd = PLAN.replaceAll('Отдел живописи', 'Отдел {name} {0}');
  expect(outline(reportOf(odd, { department: 'Отдел {name} {0}' }))[1]).toBe(
    'center: Мероприятия исполнителя: Отдел {name} {0}!',
  );
});

describe('the summary', () => {
  test('stands behind the table: by section, then by executor', () => {
    const counts = ['Всего', 'Исполнялось', 'Без активности', 'Отменено', 'Запланировано', 'Не заполнено'];
    expect(outline(reportOf(PLAN, { summary: true })).slice(3)).toEqual([
      'left: !',
      'center: Сводка по разделам!',
      [
        ['Раздел', ...counts],
        ['1. Культура', '2', '1', '1', '0', '0', '0'],
      ],
      'left: !',
      'center: Сводка по исполнителям!',
      [
        ['Исполнитель', ...counts],
        ['Отдел музыки', '2', '1', '1', '0', '0', '0'],
        ['Отдел живописи', '1', '0', '1', '0', '0', '0'],
      ],
    ]);
  });

  test('calls items outside sections so', () => {
    const tables = outline(reportOf(ENGLISH, { summary: true })).filter((block) => typeof block !== 'string');
    expect(tables[1]?.[1]).toEqual(['Outside sections', '1', '0', '1', '0', '0', '0']);
  });
});

describe('the list of items without activity', () => {
  test('has the state and the words it was told by', () => {
    expect(outline(reportOf(PLAN, { inactive: true })).slice(3)).toEqual([
      'left: !',
      'center: Мероприятия без активности!',
      [
        ['№ п/п', 'Наименование мероприятия', 'Исполнитель', 'Состояние', 'Основание'],
        [
          '1.2.',
          'Выставка',
          'Отдел живописи\nОтдел музыки',
          'Без активности',
          expect.stringMatching(/не проводилась/i),
        ],
      ],
    ]);
  });

  test('is headed by what is unclear, too, and has the words that are to be asked about', () => {
    const [title, table] = outline(reportOf(PLAN.replace('Не проводилась', DOUBTFUL), { inactive: true })).slice(4);
    expect(title).toBe('center: Мероприятия без активности или с неясными записями!');
    expect(table?.[1]?.slice(3)).toEqual(['Неясно', DOUBTFUL]);
  });

  test('says that there are none, and has no empty table', () => {
    const active = PLAN.replace('Не проводилась', 'Проведена 5 мая');
    expect(outline(reportOf(active, { inactive: true })).slice(3)).toEqual([
      'left: !',
      'center: Мероприятия без активности!',
      'left: По всем мероприятиям сообщено об исполнении.',
    ]);
    const english = ENGLISH.replace('No requests were received', 'The forum was held on 4 June 2022');
    expect(outline(reportOf(english, { inactive: true })).at(-1)).toBe('left: Activity is reported for every measure.');
  });
});

test('the signature comes last, behind whatever was asked for', () => {
  const report = reportOf(PLAN, { signature: ['Директор', '=1+1'], summary: true, inactive: true });
  const blocks = outline(report);
  expect(blocks.slice(-3)).toEqual(['left: ', 'left: Директор', 'left: =1+1']);
  expect(blocks.filter((block) => typeof block !== 'string')).toHaveLength(4);
});

test('each table’s widths are as many as its columns and fill the page alike', () => {
  // What is unclear has a column of its own, where there is any.
  const plans = [PLAN, `${PLAN}\n9.9. | Слёт | 2022 год | Отдел спорта | тест`];
  const [all, wider] = plans.map((plan) => buildDocument(reportOf(plan, { summary: true, inactive: true })).blocks);
  const blocks = [...(all ?? []), ...(wider ?? [])];
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.map(({ columnWidths }) => columnWidths.reduce((sum, width) => sum + width, 0))).toEqual(
    tables.map(() => 14_570),
  );
  for (const { columnWidths, rows } of tables) {
    for (const { cells } of rows) {
      expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(columnWidths.length);
    }
  }
  // The plan's own rows may be longer than a page; of the others each stays whole.
  expect(tables.map(({ wholeRows = false }) => wholeRows)).toEqual([false, true, true, true, false, true, true, true]);
});

test('an English plan is a document in English, with no Russian word of ours in it', () => {
  const report = reportOf(ENGLISH, { draft: true, summary: true, inactive: true, department: 'Office' });
  const document = buildDocument(report);
  expect(document.language).toBe('en-GB');
  expect(JSON.stringify(document)).not.toMatch(/[а-яё]/i);
});

test('who approves stands at the right, above the title', () => {
  const approved = `${' | '.repeat(4)}УТВЕРЖДАЮ\n${' | '.repeat(4)}Министр\n${PLAN}`;
  const [first, second, third, title] = outline(reportOf(approved));
  expect([first, second, third]).toEqual(['right: УТВЕРЖДАЮ', 'right: Министр', 'right: ']);
  expect(title).toEqual(outline(reportOf(PLAN))[0]);
});

test('what the settings say stands around the table, and no line there ends in a short word where that is wished', () => {
  const frame = {
    annex: ['Приложение № 2', 'к постановлению от 01.02.2022 № 15'],
    approval: ['УТВЕРЖДАЮ', 'Министр ______ И.И. Иванов'],
    asOf: '01.01.2023',
    signature: ['Начальник отдела по работе с музеями ______'],
    columnNumbers: true,
  };
  const report = reportOf(PLAN, frame);
  expect(outline(report)).toEqual([
    'right: Приложение № 2',
    'right: к постановлению от 01.02.2022 № 15',
    'right: ',
    'right: УТВЕРЖДАЮ',
    'right: Министр ______ И.И. Иванов',
    'right: ',
    'center: План на 2022 год!',
    'center: по состоянию на 01.01.2023',
    'center: ',
    [TABLE[0], ['1', '2', '3', '4', '5'], ...TABLE.slice(1)],
    'left: ',
    'left: Начальник отдела по работе с музеями ______',
  ]);
  expect(buildDocument(report).blocks[9]).toMatchObject({ headerRows: 2 });
  const tied = outline(reportOf(PLAN, { ...frame, shortWords: true }));
  expect(tied[0]).toBe('right: Приложение №\u00a02');
  expect(tied[6]).toBe('center: План на\u00a02022\u00a0год!');
  // The authors' own texts stay letter for letter.
  expect(tied[9]).toEqual(outline(report)[9]);
  expect(outline(reportOf(PLAN, { asOf: 'на конец года' }))[1]).toBe('center: на конец года');
});

test('reports of sections hold the whole plan between them, each saying which they are of', () => {
  const plan = `
    ${HEADER}
    0.1. | Форум | 2022 год | Отдел | Проведён
    1. Культура | « | « | « | «
    1.1. | Концерт | 2022 год | Отдел | Проведён 4 июня
    2. Спорт | « | « | « | «
    2.1. | Забег | 2022 год | Отдел | Проведён 5 июня`;
  const of = (sections: string[] | null) => outline(reportOf(plan, { sections }));
  const [whole] = of(null).slice(-1);
  expect(of(['1. Культура'])).toEqual([
    'center: Раздел: 1. Культура!',
    'center: !',
    [TABLE[0], ['1. Культура'], ['1.1.', 'Концерт', '2022 год', 'Отдел', 'Проведён 4 июня']],
  ]);
  expect(of(['', '2. Спорт'])[0]).toBe('center: Разделы: Вне разделов; 2. Спорт!');
  const parts = ['', '1. Культура', '2. Спорт'].flatMap((label) => [...(of([label]).at(-1) ?? [])].slice(1));
  expect([TABLE[0], ...parts]).toEqual(whole);
});

test('contents name the sections below the title, each with the row that it leads to', () => {
  const { blocks } = buildDocument(reportOf(PLAN, { contents: true }));
  expect(blocks.slice(2, 5)).toMatchObject([
    { text: 'Содержание', bold: true },
    { text: '1. Культура', bold: false, contents: 0 },
    { text: '' },
  ]);
  // Without sections there is nothing to list.
  expect(outline(reportOf(ENGLISH, { contents: true }))).toEqual(outline(reportOf(ENGLISH)));
});
