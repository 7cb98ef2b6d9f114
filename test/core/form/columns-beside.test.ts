/** Sections and periods that stand in columns of their own, in the official report and in forms with such columns and without. */
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../src/core/form/fill-form';
import { learnForm } from '../../../src/core/form/learn-form';
import { blocksText } from '../../../src/core/import/lay-out-table';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import { openForm } from '../../../src/docx/form/open-form';
import { writeForm } from '../../../src/docx/form/write-form';
import { docx, goOn, p, start, tbl, tc, tr } from '../../support/documents/word-xml';
import { reportOf } from '../../support/report';
import { planOf } from '../../support/sheet-table';

const SECTIONS = `Направление | № | Мероприятие | Срок | Исполнитель | Результат
  Спорт | 1 | Турнир | май 2022 | Отдел | Проведён
  ^ | 2 | Забег | июнь 2022 | Отдел | Прошёл
  Туризм | 3 | Слёт | июль 2022 | Отдел | Состоялся`;
const MONTHS = `№ | Мероприятие | Исполнитель | Март | Апрель | Май | Результат
  1 | Рейд | Отдел | + | | + | Проведён`;

/** What a form with a table of these titles, and one measure in it, is filled with: its rows, and columns of the plan without a place. */
function filled(sheet: string, titles: string, sample: string) {
  const cells = (line: string): string[] => line.split(' | ');
  const rows = [
    tr(...cells(titles).map((text) => tc(p(text)))),
    tr(...cells(sample).map((text, at) => (at === 0 ? start(p(text)) : tc(p(text))))),
    tr(...cells(sample).map((text, at) => (at === 0 ? goOn() : tc(p(text))))),
  ];
  const source = openForm(docx(p('Отчёт за 2021 год') + tbl(...rows)));
  const form = learnForm(source.document.blocks);
  if (typeof form === 'string') throw new Error(form);
  const fill = fillForm(form, planOf(sheet, 2022), null);
  if (fill === null) throw new Error('no rows');
  const { blocks } = readForeign(writeForm(source, { stretches: fill.stretches, words: [] }).bytes);
  const [, ...texts] = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.rows.map((row) => row.cells.map((cell) => blocksText(cell.blocks)).join(' | ')),
  );
  return { texts, notPlaced: fill.notPlaced.map(({ title }) => title) };
}
const HELPERS = `№ | Мероприятие | Срок | Ответственный | Соисполнители | Результат
  1 | Рейд | май 2022 | Комиссия | Полиция | Проведён`;
const TICKS = `№ | Мероприятие | Срок | Отдел спорта | Отдел культуры | Результат
  1 | Пробег | май 2022 | + | + | Прошёл
  2 | Концерт | май 2022 | | + | Состоялся`;

describe('the official report', () => {
  test('has those who help and those who are ticked among the executors', () => {
    expect(reportOf(HELPERS).rows).toMatchObject([
      { cells: ['1', 'Рейд', 'май 2022', 'Комиссия\nПолиция', 'Проведён'] },
    ]);
    expect(reportOf(TICKS).rows.map((row) => (row.kind === 'section' ? '' : row.cells[3]))).toEqual([
      'Отдел спорта\nОтдел культуры',
      'Отдел культуры',
    ]);
  });

  test('has sections of a column in rows of their own', () => {
    const rows = reportOf(SECTIONS).rows.map((row) => (row.kind === 'section' ? row.text : row.cells.join(' | ')));
    expect(rows).toEqual([
      'Спорт',
      '1 | Турнир | май 2022 | Отдел | Проведён',
      '2 | Забег | июнь 2022 | Отдел | Прошёл',
      'Туризм',
      '3 | Слёт | июль 2022 | Отдел | Состоялся',
    ]);
  });

  test('says by months when', () => {
    expect(reportOf(MONTHS).rows).toMatchObject([{ cells: ['1', 'Рейд', 'март, май', 'Отдел', 'Проведён'] }]);
  });
});

describe('a form', () => {
  const FIVE = '№ | Мероприятие | Срок | Исполнитель | Результат';
  const SIX = '№ | Мероприятие | Срок | Ответственный | Соисполнители | Результат';

  test('has those who help in their column, or with the others', () => {
    expect(filled(HELPERS, SIX, '1 | Ярмарка | 2021 | Штаб | Отдел | Прошла')).toEqual({
      texts: ['1 | Рейд | май 2022 | Комиссия | Полиция | Проведён'],
      notPlaced: [],
    });
    const { texts, notPlaced } = filled(HELPERS, FIVE, '1 | Ярмарка | 2021 | Штаб | Прошла');
    expect(texts.map((text) => text.replaceAll('\n', ', '))).toEqual([
      '1 | Рейд | май 2022 | Комиссия, Полиция | Проведён',
    ]);
    expect(notPlaced).toEqual([]);
  });

  test('has the names of those who are ticked, but not where there is room for ticks', () => {
    const { texts, notPlaced } = filled(TICKS, FIVE, '1 | Ярмарка | 2021 | Штаб | Прошла');
    expect(texts.map((text) => text.replaceAll('\n', ', '))).toEqual([
      '1 | Пробег | май 2022 | Отдел спорта, Отдел культуры | Прошёл',
      '2 | Концерт | май 2022 | Отдел культуры | Состоялся',
    ]);
    expect(notPlaced).toEqual([]);
    const ticks = filled(
      TICKS,
      '№ | Мероприятие | Срок | Отдел спорта | Отдел культуры | Результат',
      '1 | Ярмарка | 2021 | + |  | Прошла',
    );
    expect(ticks.texts.join()).not.toContain('Отдел');
    expect(ticks.notPlaced).toEqual(['Отдел спорта']);
  });

  test('with the sections’ column has them there and nowhere else', () => {
    const titles = 'Направление | № | Мероприятие | Срок | Исполнитель | Результат';
    expect(filled(SECTIONS, titles, 'Культура | 1 | Ярмарка | 2021 | Штаб | Прошла')).toEqual({
      texts: [
        'Спорт | 1 | Турнир | май 2022 | Отдел | Проведён',
        'Спорт | 2 | Забег | июнь 2022 | Отдел | Прошёл',
        'Туризм | 3 | Слёт | июль 2022 | Отдел | Состоялся',
      ],
      notPlaced: [],
    });
  });

  test('without it has them across', () => {
    const { texts, notPlaced } = filled(
      SECTIONS,
      '№ | Мероприятие | Срок | Исполнитель | Результат',
      '1 | Ярмарка | 2021 | Штаб | Прошла',
    );
    expect(texts.filter((text) => !text.includes('Отдел')).map((text) => text.replaceAll(' | ', ''))).toEqual([
      'Спорт',
      'Туризм',
    ]);
    expect(notPlaced).toEqual([]);
  });

  test.each([
    [
      'Срок | № | Мероприятие | Исполнитель | Результат',
      '2021 | 1 | Ярмарка | Штаб | Прошла',
      'март, май | 1 | Рейд | Отдел | Проведён',
      [],
    ],
    [
      'Март | № | Мероприятие | Исполнитель | Апрель | Май | Результат',
      '+ | 1 | Ярмарка | Штаб | + |  | Прошла',
      '+ | 1 | Рейд | Отдел |  | + | Проведён',
      [],
    ],
    [
      '№ | Мероприятие | Исполнитель | Результат',
      '1 | Ярмарка | Штаб | Прошла',
      '1 | Рейд | Отдел | Проведён',
      ['Март', 'Май'],
    ],
  ])('with %s has the marks or what they tell', (titles, sample, row, lacking) => {
    const { texts, notPlaced } = filled(MONTHS, titles, sample);
    expect(texts).toEqual([row]);
    expect([...new Set(notPlaced)]).toEqual(lacking);
  });
});
