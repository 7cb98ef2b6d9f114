/** Tabs of other layouts and pasted cells: columns proposed from titles and contents, corrected by a person, nothing lost. */
import { describe, expect, test } from 'vitest';
import { parseCells } from '../../../src/core/import/sheet-source';
import { importGrid, leftOf, outline, proved } from '../../support/documents/imported';
import { sheetTable } from '../../support/sheet-table';

const read = (table: string, mapping: Parameters<typeof importGrid>[1] = null) =>
  proved(importGrid(sheetTable(table), mapping));

const kindsOf = (table: string) => read(table).columns.map(({ kind, reason }) => `${kind} ${reason}`);

describe('titles of the new rows', () => {
  test('have their words whole, and no title of the group above them', () => {
    const grid = sheetTable(`
      План на 2022 год
      № | Н | П | П | Информация о ходе исполнения
      № | М | Срок | Исполнитель | Информация о ходе исполнения
      1 | Фестиваль | 2022 | Департамент | Проведён`);
    const texts: Readonly<Record<string, string>> = { Н: '', М: 'Наимено-\nвание меро-\nприятия', П: 'План' };
    const rows = grid.rows.map((cells) => cells.map((cell) => texts[String(cell)] ?? cell));
    const imported = proved(importGrid({ ...grid, rows }));
    expect(imported.built.rows[imported.built.headerRow]).toEqual([
      '№',
      'Наименование мероприятия',
      'Срок',
      'Исполнитель',
      'Информация о ходе исполнения',
    ]);
  });
});

describe('columns', () => {
  test('of the year asked for are those that the new rows are read by', () => {
    const grid = sheetTable(`
      План на 2022 год
      № | Мероприятие | Срок | Исполнитель | Ход исполнения за 2021 год | Ход исполнения за 2022 год
      1 | Фестиваль | 2021-2022 | Департамент | Отложен | Проведён`);
    const entriesOf = (year: number) => outline(proved(importGrid(grid, null, year)).plan);
    expect(entriesOf(2021)).toEqual(['- | 1 | Фестиваль | 2021-2022 | Департамент | Отложен']);
    expect(entriesOf(2022)).toEqual(['- | 1 | Фестиваль | 2021-2022 | Департамент | Проведён']);
  });

  test('by their titles, whatever their order; the rest is kept beside', () => {
    const imported = read(`
      План на 2022 год
      Исполнитель | Пункт | Мероприятие | Срок исполнения | Сумма, руб. | Отметка об исполнении
      Департамент | п. 5 | Фестиваль | май 2022 | 100 | Проведён`);
    expect(imported.built.rows).toEqual([
      ['План на 2022 год', '', '', '', '', ''],
      ['Пункт', 'Мероприятие', 'Срок исполнения', 'Исполнитель', 'Отметка об исполнении', 'Сумма, руб.'],
      ['п. 5', 'Фестиваль', 'май 2022', 'Департамент', 'Проведён', '100'],
    ]);
    expect(imported.leftOut).toEqual([]);
  });

  test('by their contents where a title tells nothing', () => {
    expect(
      kindsOf(`
      № | Мероприятие | Срок | Ведёт | Чего добились
      1 | Фестиваль народов | 2022 | Департамент культуры | Проведён в мае, 300 участников
      2 | Выставка мастеров | 2022 | Комитет по делам молодёжи | Открыта в июне, 200 гостей`),
    ).toEqual(['number title', 'name title', 'period title', 'executors contents', 'progress contents']);
  });

  test('are a guess where no header is known, and a person confirms it', () => {
    const table = `
      Код | Затея | Когда делаем | Кто делает | Что вышло
      1.1 | Фестиваль народов | май 2022 года | Департамент культуры | Проведён, 300 участников
      1.2 | Выставка мастеров | июнь 2022 года | Департамент культуры | Открыта, 200 гостей`;
    const imported = read(table);
    expect(imported.certain).toBe(false);
    expect(read(table, [{ column: 1, kind: 'name' }]).certain).toBe(true);
    expect(imported.columns.map(({ kind }) => kind)).toEqual(['number', 'name', 'period', 'executors', 'progress']);
    expect(outline(imported.plan)[0]).toBe(
      '- | 1.1 | Фестиваль народов | май 2022 года | Департамент культуры | Проведён, 300 участников',
    );
  });

  test('corrected by a person: exchanged, left out, kept beside', () => {
    const table = `
      № | Мероприятие | Срок | Исполнитель | Результат | Примечание
      1 | Фестиваль | 2022 | Департамент | плохо | Проведён`;
    const imported = read(table, [
      { column: 4, kind: 'skip' },
      { column: 5, kind: 'progress' },
    ]);
    expect(outline(imported.plan)).toEqual(['- | 1 | Фестиваль | 2022 | Департамент | Проведён']);
    expect(leftOf(imported)).toEqual(['header: Результат', 'skipped-column: плохо']);
    expect(importGrid(sheetTable(table), [{ column: 1, kind: 'extra' }])).toBe('no-name');
  });
});

test('a month above measures that have no column for their time is their period, here and there', () => {
  const imported = read(`
    № | Содержание работы | Ответственный | Отметка о выполнении
    Сентябрь | « | « | «
    1 | Линейка | Завуч | Проведена
    2 | Собрание | Завуч |
    Октябрь | « | « | «
    1 | Концерт | Кружок | Состоялся`);
  expect(outline(imported.plan)).toEqual([
    ' Сентябрь | 1 | Линейка | Сентябрь | Завуч | Проведена',
    ' Сентябрь | 2 | Собрание | Сентябрь | Завуч',
    ' Октябрь | 1 | Концерт | Октябрь | Кружок | Состоялся',
  ]);
  expect(imported.proof).toMatchObject({ same: true, lost: [] });
});

describe('executors', () => {
  test('of marks become names, and those beside are executors here and there', () => {
    const marked = read(`
      № | Мероприятие | Срок | Исполнители | « | Результат
      ^ | ^ | ^ | Отдел спорта | Отдел культуры | ^
      1 | Пробег | июнь 2022 | + | | Прошёл
      2 | Концерт | июнь 2022 | + | + | Состоялся`);
    expect(outline(marked.plan)).toEqual([
      '- | 1 | Пробег | июнь 2022 | Отдел спорта | Прошёл',
      '- | 2 | Концерт | июнь 2022 | Отдел спорта + Отдел культуры | Состоялся',
    ]);
    expect(marked.proof).toMatchObject({ same: true, lost: [] });
    const beside = read(`
      № | Мероприятие | Срок | Ответственный | Соисполнители | Результат
      1 | Рейд | май 2022 | Комиссия | Полиция | Проведён`);
    expect(outline(beside.plan)).toEqual(['- | 1 | Рейд | май 2022 | Комиссия + Полиция | Проведён']);
    expect(beside.proof).toMatchObject({ same: true, lost: [] });
  });
});

describe('rows', () => {
  test('of a template that nobody has filled are named as left out', () => {
    const imported = read(`
      № | Мероприятие | Срок | Исполнитель | Результат | Сумма, руб.
      1 | Фестиваль | 2022 | Департамент | Проведён | 100
      2 | | | | |
      3 | | | | | 0`);
    expect(outline(imported.plan)).toEqual(['- | 1 | Фестиваль | 2022 | Департамент | Проведён']);
    expect(leftOf(imported)).toEqual(['filler: 2', 'filler: 3']);
    expect(imported.proof).toMatchObject({ same: true, lost: [] });
  });

  test('groups with fillers, sub-groups, totals', () => {
    const imported = read(`
      № п/п | Мероприятие | Срок | Исполнитель | Результат | Сумма, руб.
      1 | Культура | x | x | x | 300
      1.1 | Праздники | х | х | х | 300
      1.1.1 | Фестиваль | 2022 | Департамент | Проведён | 100
      1.1.2 | Концерт | 2022 | Департамент | – | 200
       | Итого по разделу 1 | – | – | – | 300
      2 | Спорт | x | x | x | 
      2.1 | Забег | 2022 | Комитет | Прошёл | 
       | Всего | x | x | x | 300`);
    expect(outline(imported.plan)).toEqual([
      '1.1 Праздники | 1.1.1 | Фестиваль | 2022 | Департамент | Проведён',
      '1.1 Праздники | 1.1.2 | Концерт | 2022 | Департамент | –',
      '2 Спорт | 2.1 | Забег | 2022 | Комитет | Прошёл',
    ]);
    expect(imported.plan.sections.map(({ number, level }) => `${number} ${level}`)).toEqual(['1 1', '1.1 2', '2 1']);
    expect(leftOf(imported).filter((line) => line.startsWith('total'))).toEqual([
      'total: Итого по разделу 1 300',
      'total: Всего 300',
    ]);
    expect(imported.built.rows[1]).toEqual(['1 Культура', '', '', '', '', '300']);
  });

  test('Roman sections, numbers running on, rows with nothing but money', () => {
    const imported = read(`
      № | Мероприятие | Срок | Исполнитель | Результат | Сумма, руб.
      I. Культура | « | « | « | « | «
      1 | Фестиваль | 2022 | Департамент | Проведён | 100
       | | | | | 50
      II. Спорт | « | « | « | « | «
      2 | Забег | 2022 | Комитет | Прошёл |`);
    expect(outline(imported.plan)).toEqual([
      'I Культура | 1 | Фестиваль | 2022 | Департамент | Проведён',
      'II Спорт | 2 | Забег | 2022 | Комитет | Прошёл',
    ]);
    expect(imported.built.rows[3]).toEqual(['', '', '', '', '', '50']);
  });

  test('texts that look like formulas, dates and numbers stay what they are', () => {
    const imported = read(`
      № | Мероприятие | Срок | Исполнитель | Результат
      1.10 | =СУММ(A1) | 01.02.2022 | +7 | 00123`);
    expect(imported.built.rows[1]).toEqual(['1.10', '=СУММ(A1)', '01.02.2022', '+7', '00123']);
  });
});

describe('pasted cells', () => {
  test('quotes around cells with line breaks, tabs and quotes', () => {
    expect(parseCells('a\t"б\n""в"""\tг\r\n"д\t"\t"е" ж\n', '').rows).toEqual([
      ['a', 'б\n"в"', 'г'],
      ['д\t', '"е" ж'],
      [''],
    ]);
  });

  test('become a plan', () => {
    const text = '№\tМероприятие\tСрок\tИсполнитель\tРезультат\n1\tФестиваль\t2022\tДепартамент\t"Проведён\nи описан"';
    const imported = proved(importGrid(parseCells(text, '')));
    expect(outline(imported.plan)).toEqual(['- | 1 | Фестиваль | 2022 | Департамент | Проведён\nи описан']);
  });

  test('without a plan are refused', () => {
    expect(importGrid(parseCells('', ''))).toBe('no-table');
    expect(importGrid(parseCells('просто слова\nещё слова', ''))).toBe('no-plan');
  });
});

test('figures that go on from no row to the next, or stand right of the names, are no numbers', () => {
  const table = (title: string, ...cells: string[]): string =>
    `План на 2022 год\n${title} | Мероприятие | Срок | Исполнитель | Класс | Ход исполнения\n${cells.map((cell, at) => `${cell} | Сбор ${at} | 2022 | Завуч | ${at + 1} | Проведён`).join('\n')}`;
  expect(read(table('Охват', '200', '50', '120', '30')).columns.map(({ kind }) => kind)).toEqual([
    'extra',
    'name',
    'period',
    'executors',
    'extra',
    'progress',
  ]);
  expect(read(table('Позиция', '1.1', '1.2', '2.1', '2.2')).columns[0]?.kind).toBe('number');
  expect(read(table('Позиция', '1', '2', '1', '2')).columns[0]?.kind).toBe('number');
});

describe('two tables side by side', () => {
  const beside = sheetTable(`
    План клуба на 2022 год | « | « | « | « | | План библиотеки на 2022 год | « | « | « | «
    № | Мероприятие | Срок | Исполнитель | Отметка | | № | Мероприятие | Срок | Исполнитель | Отметка
    1 | Масленица | март | Методист | Прошла | | 1 | Библионочь | апрель | Заведующая | Не проводилась
    2 | Концерт | май | Директор | Состоялся`);

  test('are put one below the other, and each keeps its title', () => {
    const { plan } = proved(importGrid(beside));
    expect(outline(plan)).toEqual([
      '- | 1 | Масленица | март | Методист | Прошла',
      '- | 2 | Концерт | май | Директор | Состоялся',
      ' План библиотеки на 2022 год | 1 | Библионочь | апрель | Заведующая | Не проводилась',
    ]);
    expect(plan.title).toEqual(['План клуба на 2022 год']);
  });

  test('what is left out is told by where it stood', () => {
    const far = { ...beside, rows: [...beside.rows, ['', '', '', '', '', '', '', 'Итого', '1']] };
    const { leftOut } = proved(importGrid(far));
    expect(leftOut).toContainEqual(
      expect.objectContaining({ kind: 'total', place: expect.objectContaining({ row: 5 }) }),
    );
    expect(leftOut.some(({ place }) => place.row > 5)).toBe(false);
  });

  test('the second without numbers', () => {
    const grid = sheetTable(`
      № | Мероприятие | Срок | Исполнитель | Отметка | | Мероприятие | Срок | Исполнитель | Отметка
      1 | Масленица | март | Методист | Прошла | | Библионочь | апрель | Заведующая | Не проводилась`);
    expect(outline(proved(importGrid(grid)).plan)).toEqual([
      '- | 1 | Масленица | март | Методист | Прошла',
      '- |  | Библионочь | апрель | Заведующая | Не проводилась',
    ]);
  });

  test('three of them, and rows blank on one side', () => {
    const grid = sheetTable(`
      № | Мероприятие | Срок | Исполнитель | Отметка | № | Мероприятие | Срок | Исполнитель | Отметка | № | Мероприятие | Срок | Исполнитель | Отметка
      1 | А-а | март | Отдел | Есть | 1 | Б-б | май | Отдел | Есть | 1 | В-в | май | Отдел | Есть
      | | | | | 2 | Г-г | май | Отдел | Есть | | | | |`);
    expect(proved(importGrid(grid)).plan.items.map(({ name }) => name.text)).toEqual(['А-а', 'Б-б', 'Г-г', 'В-в']);
  });
});
