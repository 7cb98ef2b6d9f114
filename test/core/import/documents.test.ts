/** Word reports of many makes become the same plan: sections, items, entries, and a list of what stayed behind. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importDocx, leftOf, outline, proved } from '../../support/documents/imported';
import {
  docx,
  goOn,
  HEADS,
  header,
  numbered,
  p,
  part,
  run,
  span,
  start,
  tbl,
  tc,
  tr,
} from '../../support/documents/word-xml';
import { asZip64 } from '../../support/documents/zip64';

const item = (number: string, name: string, entry: string, executor = 'Департамент культуры'): string =>
  tr(number, name, '2022 год', executor, entry);

const read = (...blocks: string[]) => proved(importDocx(docx(blocks.join(''))));

test("a draft of Vekha's own gives back the plan: what stands behind its table tells of the same measures", () => {
  const imported = read(
    p('Проект'),
    p('Отчёт за 2022 год'),
    p('Плана мероприятий'),
    tbl(header(), tr(span(5, '1. Культура')), item('1.1.', 'Фестиваль', 'Запланирован на 2023 год')),
    p(''),
    p('Обещанное в отчётах'),
    tbl(
      tr('№ п/п', 'Наименование мероприятия', 'Что обещано', 'В отчёте за', 'Срок', 'Состояние'),
      tr('1.1.', 'Фестиваль', 'Запланирован на 2023 год', '2022 год', '31.12.2023', 'Ждёт ответа'),
    ),
  );
  expect(outline(imported.plan)).toEqual([
    '1 Культура | 1.1. | Фестиваль | 2022 год | Департамент культуры | Запланирован на 2023 год',
  ]);
  expect(imported.plan.title).toEqual(['Отчёт за 2022 год', 'Плана мероприятий']);
  expect(leftOf(imported)).toEqual([
    'paragraph: Проект',
    'paragraph: Обещанное в отчётах',
    expect.stringMatching(/^other-table: № п\/п/),
  ]);
});

describe('shapes of a table', () => {
  test('sections across all columns, further entries under merged cells', () => {
    const imported = read(
      p('Отчёт за 2022 год'),
      p('Плана мероприятий'),
      p(''),
      tbl(
        header(),
        tr(span(5, '1. Культура')),
        tr(start('1.1.'), start('Фестиваль'), start('2022 год'), start('Департамент'), 'Проведён'),
        tr(goOn(), goOn(), goOn(), goOn(), 'И ещё раз'),
        item('1.2.', 'Выставка', 'Открыта'),
        tr(span(5, '2. Спорт')),
        item('2.1.', 'Турнир', 'Состоялся'),
      ),
      p('Министр                 И.И. Иванов'),
    );
    expect(outline(imported.plan)).toEqual([
      '1 Культура | 1.1. | Фестиваль | 2022 год | Департамент | Проведён | И ещё раз',
      '1 Культура | 1.2. | Выставка | 2022 год | Департамент культуры | Открыта',
      '2 Спорт | 2.1. | Турнир | 2022 год | Департамент культуры | Состоялся',
    ]);
    expect(imported.plan.title).toEqual(['Отчёт за 2022 год', 'Плана мероприятий']);
    expect(leftOf(imported)).toEqual([]);
    expect(imported.signed).toEqual(['Министр                 И.И. Иванов']);
  });

  test('a numbered line right above the first of several such tables heads it, whatever stands above', () => {
    const imported = read(
      p('Отчёт за 2022 год'),
      tbl(tr('Составил', 'И.И. Иванов'), tr('Проверил', 'П.П. Петров')),
      p('Раздел 1. Культура'),
      tbl(header(), item('1.1.', 'Фестиваль', 'Проведён')),
      p('Раздел 2. Спорт'),
      tbl(header(), item('2.1.', 'Турнир', 'Состоялся')),
    );
    expect(outline(imported.plan)).toEqual([
      '1 Культура | 1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён',
      '2 Спорт | 2.1. | Турнир | 2022 год | Департамент культуры | Состоялся',
    ]);
    expect(imported.plan.title).toEqual([]);
  });

  test('a table of contents says nothing of its own', () => {
    const line = p(`<w:hyperlink w:anchor="_Toc0">${run('1. Культура')}</w:hyperlink>`);
    const table = tbl(header(), tr(span(5, '1. Культура')), item('1.1.', 'Фестиваль', 'Проведён'));
    const imported = read(p('Отчёт за 2022 год'), p('Содержание'), line, line, p(''), table);
    expect(imported.plan.title).toEqual(['Отчёт за 2022 год']);
    expect(leftOf(imported)).toEqual([]);
  });

  test('measure and result alone, without numbers', () => {
    const table = tbl(tr('Мероприятие', 'Результат'), tr('Фестиваль', 'Проведён 4 июня'), tr('Выставка', 'Открыта'));
    expect(outline(read(p('Отчёт за 2022 год'), table).plan)).toEqual([
      '- |  | Фестиваль |  |  | Проведён 4 июня',
      '- |  | Выставка |  |  | Открыта',
    ]);
    // Beside a plan it is another table.
    const plan = tbl(header(), item('1.1.', 'Турнир', 'Состоялся'));
    expect(outline(read(plan, p('Справочно'), table).plan)).toHaveLength(1);
  });

  test('sections by shape, further entries under blank cells, a row of column numbers', () => {
    const imported = read(
      tbl(
        header(),
        tr('1', '2', '3', '4', '5'),
        tr('I.', 'Культура', '', '', ''),
        item('1.', 'Фестиваль', 'Проведён'),
        tr('', '', '', '', 'И ещё раз'),
      ),
    );
    expect(outline(imported.plan)).toEqual([
      'I Культура | 1. | Фестиваль | 2022 год | Департамент культуры | Проведён | И ещё раз',
    ]);
    expect(leftOf(imported)).toEqual(['column-numbers: 1 2 3 4 5']);
  });

  test('a cell merged over several items is said for each of them', () => {
    const imported = read(
      tbl(
        header(),
        tr('1.1.', 'Фестиваль', start('2022 год'), start('Департамент'), 'Проведён'),
        tr('1.2.', 'Выставка', goOn(), goOn(), 'Открыта'),
        tr('1.3.', 'Концерт', goOn(), 'Комитет', 'Состоялся'),
      ),
    );
    expect(outline(imported.plan)).toEqual([
      '- | 1.1. | Фестиваль | 2022 год | Департамент | Проведён',
      '- | 1.2. | Выставка | 2022 год | Департамент | Открыта',
      '- | 1.3. | Концерт | 2022 год | Комитет | Состоялся',
    ]);
    expect(imported.copied).toBe(2);
  });

  test('a header of three rows with group titles and column numbers', () => {
    const imported = read(
      tbl(
        tr(start(HEADS[0]), start(HEADS[1]), span(2, 'План'), span(3, 'Отчёт')),
        tr(
          goOn(),
          goOn(),
          start('Сроки'),
          start('Исполнитель'),
          span(2, 'Финансирование, тыс. руб.'),
          start('Информация о ходе исполнения'),
        ),
        tr(goOn(), goOn(), goOn(), goOn(), 'план', 'факт', goOn()),
        tr('1', '2', '3', '4', '5', '6', '7'),
        tr(span(7, 'Раздел 1. Культура')),
        tr('1.1', 'Фестиваль', '2022', 'Департамент', '100', '90', 'Проведён'),
        tr('', 'Итого по разделу 1', 'x', 'x', '100', '90', 'x'),
      ),
    );
    expect(outline(imported.plan)).toEqual(['1 Культура | 1.1 | Фестиваль | 2022 | Департамент | Проведён']);
    expect(imported.built.rows[imported.built.headerRow]?.slice(5)).toEqual([
      'Отчёт Финансирование, тыс. руб. план',
      'Отчёт Финансирование, тыс. руб. факт',
    ]);
    expect(imported.built.rows.at(-1)).toEqual(['1.1', 'Фестиваль', '2022', 'Департамент', 'Проведён', '100', '90']);
    expect(leftOf(imported).filter((line) => !line.startsWith('header'))).toEqual([
      'column-numbers: 1 2 3 4 5 6 7',
      'filler: x',
      'filler: x',
      'filler: x',
      'total: Итого по разделу 1 100 90',
    ]);
  });

  test('one table a section, headed by a paragraph, the header repeated', () => {
    const imported = read(
      p('Отчёт за 2022 год'),
      p('1. Культура'),
      tbl(header(), item('1.1.', 'Фестиваль', 'Проведён')),
      p('2. Спорт'),
      tbl(header(), item('2.1.', 'Турнир', 'Состоялся')),
      p('Продолжение таблицы 2'),
      tbl(item('2.2.', 'Забег', 'Прошёл')),
    );
    expect(imported.plan.title).toEqual(['Отчёт за 2022 год']);
    expect(outline(imported.plan)).toEqual([
      '1 Культура | 1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён',
      '2 Спорт | 2.1. | Турнир | 2022 год | Департамент культуры | Состоялся',
      '2 Спорт | 2.2. | Забег | 2022 год | Департамент культуры | Прошёл',
    ]);
    expect(leftOf(imported)).toEqual([`repeated-header: ${HEADS.join(' ')}`, 'paragraph: Продолжение таблицы 2']);
  });

  test('edges of cells that miss each other by a hair', () => {
    const at = (widths: readonly number[], texts: readonly string[]) =>
      tr(...texts.map((text, index) => span(widths[index] ?? 1, text)));
    const imported = read(
      tbl(
        at([2, 10, 5, 5, 8], HEADS),
        at([30], ['1. Культура']),
        at([2, 10, 5, 5, 8], ['1.1.', 'Фестиваль', '2022', 'Департамент', 'Проведён']),
        at([2, 10, 5, 5, 8], ['1.2.', 'Концерт', '2022', 'Департамент', 'Состоялся']),
        at([3, 9, 6, 5, 7], ['1.3.', 'Выставка', '2022', 'Комитет', 'Открыта']),
      ),
    );
    expect(outline(imported.plan).at(-1)).toBe('1 Культура | 1.3. | Выставка | 2022 | Комитет | Открыта');
  });

  test('words of the header parted by hand', () => {
    const imported = read(
      tbl(
        tr('№ п/п', 'Наименование мероприятия', 'Срок', 'Ответствен-ные исполни-тели', 'Информация об исполне-нии'),
        item('1.1.', 'Фестиваль', 'Проведён'),
      ),
    );
    expect(outline(imported.plan)).toEqual(['- | 1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён']);
  });

  test('other columns beside, in another order', () => {
    const imported = read(
      tbl(
        tr('Мероприятие', '№', 'Исполнитель', 'Результат', 'Срок', 'Причины неисполнения', 'Фактическая дата'),
        tr('Фестиваль', '1', 'Департамент', 'Проведён', 'май 2022', 'нет', '12.05.2022'),
      ),
    );
    expect(imported.built.rows).toEqual([
      ['№', 'Мероприятие', 'Срок', 'Исполнитель', 'Результат', 'Причины неисполнения', 'Фактическая дата'],
      ['1', 'Фестиваль', 'май 2022', 'Департамент', 'Проведён', 'нет', '12.05.2022'],
    ]);
  });

  test('progress parted by quarters: one entry a cell, and the quarter beside', () => {
    const imported = read(
      tbl(
        tr(start('№'), start('Мероприятие'), start('Срок'), start('Исполнитель'), span(2, 'Ход исполнения')),
        tr(goOn(), goOn(), goOn(), goOn(), 'I квартал', 'II квартал'),
        tr('1', 'Фестиваль', '2022', 'Департамент', 'Готовился', 'Проведён'),
      ),
    );
    expect(outline(imported.plan)).toEqual(['- | 1 | Фестиваль | 2022 | Департамент | Готовился | Проведён']);
    expect(imported.built.rows.map((row) => row.at(-1))).toEqual([
      'Графа исходной таблицы',
      'Ход исполнения I квартал',
      'Ход исполнения II квартал',
    ]);
  });

  test('a plan inside a table that only frames it', () => {
    const inner = tbl(header(), item('1.1.', 'Фестиваль', 'Проведён'));
    const imported = read(tbl(tr(tc(p('Отчёт за 2022 год') + inner + p('Подпись')))));
    expect(outline(imported.plan)).toHaveLength(1);
    expect(imported.plan.title).toEqual(['Отчёт за 2022 год']);
    expect(leftOf(imported)).toEqual([]);
    expect(imported.signed).toEqual(['Подпись']);
  });

  test('a table inside a cell gives its words to that cell', () => {
    const inner = tbl(tr('Год', 'Число'), tr('2022', '5'));
    const imported = read(
      tbl(header(), tr('1.1.', 'Фестиваль', '2022', 'Департамент', tc(p('Проведён:') + inner + p()))),
    );
    expect(outline(imported.plan)).toEqual([
      '- | 1.1. | Фестиваль | 2022 | Департамент | Проведён:\nГод Число\n2022 5',
    ]);
  });
});

describe('other tables', () => {
  test('approval above, signatures below and lists between are not taken for the plan', () => {
    const imported = read(
      tbl(tr('СОГЛАСОВАНО', 'УТВЕРЖДАЮ'), tr('Глава', 'Министр')),
      p('Отчёт за 2022 год'),
      tbl(header(), item('1.1.', 'Фестиваль', 'Проведён')),
      tbl(tr('Министр', '', 'И.И. Иванов')),
    );
    expect(outline(imported.plan)).toHaveLength(1);
    expect(leftOf(imported)).toEqual(['other-table: СОГЛАСОВАНО УТВЕРЖДАЮ\nГлава Министр']);
    expect(imported.signed).toEqual(['Министр И.И. Иванов']);
  });

  test('a table of money with measures in it is not the plan’s where another tells of progress', () => {
    const money = tbl(
      tr('№ п/п', 'Наименование мероприятия', 'Ответственный исполнитель', 'Сумма, тыс. руб.', 'Источник'),
      tr('1.1.', 'Фестиваль', 'Департамент', '100', 'бюджет'),
    );
    const imported = read(tbl(header(), item('1.1.', 'Фестиваль', 'Проведён')) + p('Таблица 2') + money);
    expect(outline(imported.plan)).toHaveLength(1);
    expect(leftOf(imported).map((line) => line.slice(0, 20))).toEqual(['paragraph: Таблица 2', 'other-table: № п/п Н']);
    expect(outline(read(money).plan)).toEqual(['- | 1.1. | Фестиваль |  | Департамент']);
  });

  test.each([
    ['no table', p('Просто текст'), 'no-table'],
    ['no plan', tbl(tr('Фамилия', 'Имя', 'Телефон'), tr('Иванов', 'Иван', '123')), 'no-plan'],
    ['63 columns without a plan', tbl(tr(...Array.from({ length: 63 }, (_none, at) => `c${at}`))), 'no-plan'],
    ['a header alone', tbl(header()), 'no-items'],
  ])('%s is refused', (_name, body, code) => {
    expect(importDocx(docx(body))).toBe(code);
  });

  test('63 columns with a plan among them are read', () => {
    const others = Array.from({ length: 58 }, (_none, at) => `Показатель ${at}`);
    const imported = read(
      tbl(
        tr(...HEADS, ...others),
        tr('1.1.', 'Фестиваль', '2022', 'Департамент', 'Проведён', ...others.map((_each, at) => `${at}`)),
      ),
    );
    expect(outline(imported.plan)).toEqual(['- | 1.1. | Фестиваль | 2022 | Департамент | Проведён']);
    expect(imported.built.rows[1]).toHaveLength(63);
  });
});

describe('text as a reader of the document sees it', () => {
  const entry = (content: string, parts: Readonly<Record<string, string>> = {}, executor = 'Департамент') =>
    proved(importDocx(docx(tbl(header(), tr('1.1.', 'Фестиваль', '2022', executor, tc(content))), parts)));
  const text = (content: string): string | undefined => entry(content).plan.items[0]?.entries[0]?.text;

  test('tracked changes are accepted', () => {
    const moved = `<w:moveFrom>${run('было')}</w:moveFrom><w:moveTo>${run('стало')}</w:moveTo>`;
    const old = '<w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>';
    expect(
      text(
        p(
          `<w:r>${old}<w:t>Про</w:t></w:r><w:ins>${run('ведён ')}</w:ins><w:del><w:r><w:delText>отменён</w:delText></w:r></w:del>${moved}`,
        ),
      ),
    ).toBe('Проведён стало');
    const deletedEnd = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(text(p('Начало', deletedEnd) + p(' и конец'))).toBe('Начало и конец');
    const deletedRow = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${tc('1.2.')}${tc('Нет')}${tc('')}${tc('')}${tc('')}</w:tr>`;
    expect(read(tbl(header(), item('1.1.', 'Фестиваль', 'Проведён'), deletedRow)).plan.items).toHaveLength(1);
  });

  test('fields give their result, links their text, soft hyphens nothing', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${run('код')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1 мая')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const link = `<w:hyperlink r:id="rId1">${run(' на сайте')}</w:hyperlink>`;
    const signs =
      '<w:r><w:br/><w:t>за\u00adпись</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>1</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(text(p(field + link + signs))).toBe('1 мая на сайте\nзапись-1 ✓');
    expect(text(p(`<w:fldSimple w:instr="DATE">${run('2 мая')}</w:fldSimple>`))).toBe('2 мая');
    expect(
      text(`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('внутри')}</w:sdtContent></w:sdt>`),
    ).toBe('внутри');
  });

  test('footnotes go below executors and entries, and are listed where there is no room', () => {
    const notes = {
      'footnotes.xml': part('footnotes', `<w:footnote w:id="2">${p('создан вновь')}</w:footnote>`),
    };
    const reference = (words: string) => p(`${run(words)}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const imported = proved(
      importDocx(
        docx(
          tbl(
            header(),
            tr('1.1.', tc(reference('Фестиваль')), '2022', tc(reference('Департамент')), tc(reference('Проведён'))),
          ),
          notes,
        ),
      ),
    );
    expect(outline(imported.plan)).toEqual(['- | 1.1. | Фестиваль | 2022 | Департамент | Проведён\n*создан вновь']);
    expect(imported.plan.items[0]?.notes.map(({ text: note }) => note)).toEqual(['*создан вновь']);
    expect(leftOf(imported)).toEqual(['note: создан вновь']);
  });

  test('text boxes, pictures and hidden text are reported with their place', () => {
    const box = (words: string) =>
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(words)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const imported = entry(
      p(`${run('Проведён')}${box('в надписи')}<w:r><w:drawing/></w:r>${run('тайно', '<w:vanish/>')}`),
    );
    expect(outline(imported.plan)).toEqual(['- | 1.1. | Фестиваль | 2022 | Департамент | Проведён']);
    expect(imported.leftOut).toEqual(
      [
        { kind: 'text-box', text: 'в надписи' },
        { kind: 'picture', text: '' },
        { kind: 'hidden', text: 'тайно' },
      ].map((each) => ({ ...each, place: { table: 1, paragraph: false, row: 2, column: 5 } })),
    );
  });

  test('numbers that Word generates are computed', () => {
    const level = (at: number, format: string, lvlText: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${lvlText}"/></w:lvl>`;
    const numbering = part(
      'numbering',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'russianLower', '%3)')}</w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>` +
        '<w:num w:numId="1"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
        '<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>',
    );
    const row = (number: string, name: string) => tr(tc(number), name, '2022', 'Департамент', 'Проведён');
    const imported = proved(
      importDocx(
        docx(
          tbl(
            header(),
            tr(span(5, numbered(0, 'Культура'))),
            row(numbered(1), 'Фестиваль'),
            tr(goOn(), goOn(), goOn(), goOn(), 'Ещё'),
            row(numbered(1), 'Выставка'),
            tr(span(5, numbered(0, 'Спорт'))),
            row(numbered(1), 'Турнир'),
            tr(span(5, numbered(0, 'Наука', 3))),
            row(numbered(1, '', 3), 'Съезд'),
          ),
          { 'numbering.xml': numbering },
        ),
      ),
    );
    expect(outline(imported.plan).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '1 Культура | 1.1. | Фестиваль',
      '1 Культура | 1.2. | Выставка',
      '2 Спорт | 2.1. | Турнир',
      '11 Наука | 11.1. | Съезд',
    ]);
  });
});

describe('what Word keeps apart from plain text', () => {
  const row = (entry: string, executor = 'Комитет'): string => tr('1', 'Слёт', '2022', executor, entry);
  const cell = (runs: string): string => tc(`<w:p>${runs}</w:p>`);
  const control = (properties: string, text: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  const entriesOf = (entry: string): string[] =>
    read(tbl(header(), row(entry))).plan.items.flatMap(({ entries }) => entries.map(({ text }) => text));
  const field = (properties: string, result = ''): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${properties}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r>${
      result === '' ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`
    }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test.each([
    ['a control that still asks for its content', cell(control('<w:showingPlcHdr/>', 'Место для ввода текста.')), []],
    ['a list that nobody chose from', cell(control('<w:showingPlcHdr/><w:dropDownList/>', 'Выберите элемент.')), []],
    [
      'a control around a paragraph',
      tc(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Щелкните здесь')}</w:sdtContent></w:sdt>`),
      [],
    ],
    ['a control that was filled in', cell(control('<w:alias w:val="x"/>', 'Проведён')), ['Проведён']],
    ['a control told not to show one', cell(control('<w:showingPlcHdr w:val="0"/>', 'Проведён')), ['Проведён']],
    [
      'a choice',
      cell(field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="нет"/><w:listEntry w:val="да"/></w:ddList>')),
      ['да'],
    ],
    [
      'a first choice',
      cell(field('<w:ddList><w:listEntry w:val="нет"/><w:listEntry w:val="да"/></w:ddList>')),
      ['нет'],
    ],
    [
      'a box that is ticked',
      cell(`${field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${run(' исполнено')}`),
      ['☒ исполнено'],
    ],
    [
      'a box ticked from the first',
      cell(`${field('<w:checkBox><w:default w:val="1"/></w:checkBox>')}${run(' да')}`),
      ['☒ да'],
    ],
    ['a box that is not', cell(`${field('<w:checkBox><w:checked w:val="0"/></w:checkBox>')}${run(' да')}`), ['☐ да']],
    ['a text that was typed', cell(field('<w:textInput/>', 'Два семинара')), ['Два семинара']],
    [
      'a field without an end',
      cell(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('Проведён')}`),
      ['Проведён'],
    ],
    [
      'a sign that only the fallback knows',
      cell(
        '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w16:symEx/></mc:Choice><mc:Fallback><w:t>✅</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      ),
      ['✅'],
    ],
    [
      'a choice that is known, once',
      cell(
        '<mc:AlternateContent><mc:Choice Requires="w"><w:r><w:t>да</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>снова</w:t></w:r></mc:Fallback></mc:AlternateContent>',
      ),
      ['да'],
    ],
  ])('%s', (_what, entry, texts) => {
    expect(entriesOf(entry)).toEqual(texts);
  });

  test('struck-through text is brought in, and told', () => {
    const imported = read(
      tbl(header(), row(cell(`${run('Не проводился. ', '<w:strike/>')}${run('Проведён', '<w:strike w:val="0"/>')}`))),
    );
    expect(imported.plan.items[0]?.entries[0]?.text).toBe('Не проводился. Проведён');
    expect(leftOf(imported)).toEqual(['struck: Не проводился.']);
  });

  test('a footnote’s own mark is neither doubled nor part of the name', () => {
    const marked = (id: number, mark: string): string =>
      `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
    const notes = part(
      'footnotes',
      `<w:footnote w:id="3">${p('* упразднён')}</w:footnote><w:footnote w:id="4">${p('** на 31.12')}</w:footnote>`,
    );
    const body = tbl(
      header(),
      row(cell(`${run('Пять форумов')}${marked(4, '**')}${run('.')}`), cell(`${run('Комитет')}${marked(3, '*')}`)),
    );
    const [item] = proved(importDocx(docx(body, { 'footnotes.xml': notes }))).plan.items;
    expect(item?.executors.map(({ text }) => text)).toEqual(['Комитет']);
    expect(item?.notes.map(({ text }) => text)).toEqual(['* упразднён']);
    expect(item?.entries.map(({ text }) => text)).toEqual(['Пять форумов.\n** на 31.12']);
  });

  test('comments, heads and feet of pages are listed, with their place', () => {
    const relation = (kind: string, target: string): string =>
      `<Relationship Id="${target}" Type="urn:x/${kind}" Target="${target}"/>`;
    const imported = proved(
      importDocx(
        docx(tbl(header(), row(cell(`${run('Проведён')}<w:r><w:commentReference w:id="0"/></w:r>`))), {
          'comments.xml': part('comments', `<w:comment w:id="0">${p('Уточнить число')}</w:comment>`),
          'header1.xml': part('hdr', p('Утверждено приказом')),
          'header2.xml': part('hdr', p('Утверждено приказом')),
          'footer1.xml': part('ftr', p('12')),
          '_rels/document.xml.rels': `<Relationships>${relation('comments', 'comments.xml')}${relation('header', 'header1.xml')}${relation('header', 'header2.xml')}${relation('footer', 'footer1.xml')}</Relationships>`,
        }),
      ),
    );
    expect(leftOf(imported)).toEqual(['review-comment: Уточнить число', 'page-header: Утверждено приказом']);
    expect(imported.leftOut[0]?.place).toEqual({ table: 1, paragraph: false, row: 2, column: 5 });
  });

  test('a plan in a text box is found', () => {
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${tbl(header(), row('Проведён'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(read(box).plan.items).toHaveLength(1);
  });

  test('text in a cell that goes on from the one above is seen by nobody, and told', () => {
    const hidden = tc(p('скрыто'), '<w:vMerge/>');
    const imported = read(
      tbl(
        header(),
        tr(start('1'), start('Слёт'), start('2022'), start('Комитет'), 'Был'),
        tr(goOn(), hidden, goOn(), goOn(), 'Ещё'),
      ),
    );
    expect(outline(imported.plan)).toEqual(['- | 1 | Слёт | 2022 | Комитет | Был | Ещё']);
    expect(leftOf(imported)).toEqual(['under-merge: скрыто']);
  });

  test('a number over two measures belongs to the first, and both are read', () => {
    const imported = read(
      tbl(header(), tr(start('1'), 'Слёт', 'май', 'Комитет', 'Был'), tr(goOn(), 'Съезд', 'июнь', 'Отдел', 'Прошёл')),
    );
    expect(outline(imported.plan)).toEqual([
      '- | 1 | Слёт | май | Комитет | Был',
      '- |  | Съезд | июнь | Отдел | Прошёл',
    ]);
    expect(imported.sharedNumbers).toHaveLength(1);
  });

  test('wide letters, backslashes and another case in names of parts', () => {
    const [, bytes] =
      Object.entries(unzipSync(docx(tbl(header(), row('Проведён'))))).find(([name]) => name === 'word/document.xml') ??
      [];
    const xml = strFromU8(bytes ?? new Uint8Array());
    const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    for (const [name, body] of [
      ['word/document.xml', wide],
      ['word\\document.xml', strToU8(xml)],
      ['Word/Document.XML', strToU8(xml)],
    ] as const)
      expect(
        proved(importDocx(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: body }))).plan.items,
        name,
      ).toHaveLength(1);
  });
});

describe('columns of several years in a document', () => {
  const table = tbl(
    tr('№', 'Мероприятие', 'Срок', 'Исполнитель', 'Результат за 2021 год', 'Результат за 2022 год'),
    tr('1', 'Форум', '2021-2022', 'Отдел', 'Было весной', 'Было осенью'),
  );
  const entryOf = (title: string, year: number | null) => {
    const imported = proved(importDocx(docx(`${title === '' ? '' : p(title)}${table}`), null, year));
    return { entries: imported.plan.items[0]?.entries.map(({ text }) => text), rivals: imported.rivals.length };
  };

  test.each([
    ['of the year asked for', '', 2022, 'Было осенью', 0],
    ['of another year asked for', 'Отчёт за 2022 год', 2021, 'Было весной', 0],
    ['of the year in the title', 'Отчёт за 2022 год', null, 'Было осенью', 0],
    ['of the other year in the title', 'Сведения об исполнении в 2021 году', null, 'Было весной', 0],
    ['of the latest year filled where none is told, and a person is asked', 'Отчёт', null, 'Было осенью', 1],
  ])('the one %s', (_which, title, year, entry, rivals) => {
    expect(entryOf(title, year)).toEqual({ entries: [entry], rivals });
  });

  test('of those assigned by a person nobody asks', () => {
    const mapping = [
      { column: 4, kind: 'extra' as const },
      { column: 5, kind: 'progress' as const },
    ];
    const imported = importDocx(docx(table), mapping);
    expect(imported).toMatchObject({ rivals: [] });
  });
});

describe('packages that are rare and legal', () => {
  const body = tbl(header(), item('1.1.', 'Фестиваль', 'Проведён'));
  const expected = ['- | 1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён'];
  const repacked = (change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>): Uint8Array =>
    zipSync(change(unzipSync(docx(body))));

  test.each([
    ['sizes of 64 bits', asZip64(docx(body))],
    [
      'names with backslashes',
      repacked((files) =>
        Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes])),
      ),
    ],
    [
      'wide letters',
      repacked((files) => ({
        ...files,
        'word/document.xml': Buffer.from(
          `\ufeff${strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-16"?>')}`,
          'utf16le',
        ),
      })),
    ],
  ])('%s', (_how, bytes) => {
    expect(outline(proved(importDocx(bytes)).plan)).toEqual(expected);
  });

  const joined = (value: string, text = '') => tc(text === '' ? '<w:p/>' : text, `<w:hMerge w:val="${value}"/>`);

  test.each([
    ['a section', tr(joined('restart', '1. Культура'), ...[1, 2, 3, 4].map(() => joined('continue')))],
    [
      'a section whose rest is told without a value',
      tr(joined('restart', '1. Культура'), ...[1, 2, 3, 4].map(() => tc('<w:p/>', '<w:hMerge/>'))),
    ],
  ])('cells joined side by side by hand: %s', (_what, row) => {
    const imported = read(tbl(header(), row, item('1.1.', 'Фестиваль', 'Проведён')));
    expect(outline(imported.plan)).toEqual([
      '1 Культура | 1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён',
    ]);
  });

  test('a field that is begun and never ended takes no words with it', () => {
    const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>';
    const imported = read(
      tbl(
        header(),
        tr('1.1.', 'Фестиваль', '2022 год', 'Отдел', tc(p(`${begun}${run('Проведён')}`))),
        item('1.2.', 'Слёт', 'Прошёл'),
      ),
    );
    expect(imported.plan.items.map(({ entries }) => entries.map(({ text }) => text))).toEqual([
      ['Проведён'],
      ['Прошёл'],
    ]);
  });
});

test('number, period and executor merged over two measures are said of both', () => {
  const imported = read(
    tbl(
      header(),
      tr(start('1.1.'), 'Форум', start('2022 год'), start('Отдел'), 'Проведён'),
      tr(goOn(), 'Слёт', goOn(), goOn(), 'Прошёл'),
      tr(start('1.2.'), start('Сбор'), start('2023 год'), start('Центр'), 'Состоялся'),
      tr(goOn(), goOn(), goOn(), goOn(), 'И ещё раз'),
    ),
  );
  expect(outline(imported.plan)).toEqual([
    '- | 1.1. | Форум | 2022 год | Отдел | Проведён',
    '- |  | Слёт | 2022 год | Отдел | Прошёл',
    '- | 1.2. | Сбор | 2023 год | Центр | Состоялся | И ещё раз',
  ]);
  expect(imported.sharedNumbers).toHaveLength(1);
});

describe('who signs goes with the plan, below its last measure', () => {
  const plan = tbl(header(), item('1.1.', 'Фестиваль', 'Проведён'));
  const below = (imported: ReturnType<typeof read>): string[] =>
    imported.built.rows.slice(2).map((cells) => cells.filter((text) => text !== '').join(' | '));

  test.each([
    ['far apart', [p('Начальник отдела            А.А. Образцов')], ['Начальник отдела | А.А. Образцов']],
    [
      'with the line to sign on and the day',
      [p('Заместитель министра ____________ Б.Б. Образцова'), p('(подпись)'), p('«___» ________ 2022 г.')],
      ['Заместитель министра ____________ Б.Б. Образцова', '(подпись)', '«___» ________ 2022 г.'],
    ],
    [
      'in a table without borders',
      [tbl(tr('Директор', '_________', 'В.В. Образцов'), tr('', '(подпись)', '(ФИО)'))],
      ['Директор | _________ | В.В. Образцов', '(подпись) | (ФИО)'],
    ],
  ])('%s', (_name, blocks, lines) => {
    const imported = read(plan, ...blocks);
    expect(below(imported)).toEqual(lines);
    expect(leftOf(imported)).toEqual([]);
    expect(imported.plan.asides.map(({ kind }) => kind)).toEqual(lines.map(() => 'signature'));
    expect(imported.plan.items).toHaveLength(1);
  });

  test('in rows of the plan’s own table, and prose beside them stays behind', () => {
    const own = tbl(
      header(),
      item('1.1.', 'Фестиваль', 'Проведён'),
      tr('', 'Начальник отдела', '', '', 'А.А. Образцов'),
    );
    const imported = read(own, p('Данные предварительные и будут уточнены в следующем году.'));
    expect(below(imported)).toEqual(['Начальник отдела | А.А. Образцов']);
    expect(leftOf(imported)).toEqual(['paragraph: Данные предварительные и будут уточнены в следующем году.']);
  });

  test('what only looks like a day is no signature', () => {
    const imported = read(plan, p('25.12.2022'));
    expect(below(imported)).toEqual([]);
    expect(leftOf(imported)).toEqual(['paragraph: 25.12.2022']);
  });
});
