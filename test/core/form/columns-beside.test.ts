/** Sections and periods that stand in columns of their own, in the official report and in forms with such columns and without. */
import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../src/core/form/fill-form';
import { learnForm } from '../../../src/core/form/learn-form';
import { blocksText } from '../../../src/core/import/lay-out-table';
import type { Plan } from '../../../src/core/plan/plan';
import { monthsOf, yearPeriod } from '../../../src/core/text/dates/reporting-period';
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
  const { texts, fill } = fillOf(planOf(sheet, 2022), titles, sample);
  return { texts, notPlaced: fill.notPlaced.map(({ title }) => title) };
}

function fillOf(plan: Plan, titles: string, sample: string) {
  const cells = (line: string): string[] => line.split(' | ');
  const rows = [
    tr(...cells(titles).map((text) => tc(p(text)))),
    tr(...cells(sample).map((text, at) => (at === 0 ? start(p(text)) : tc(p(text))))),
    tr(...cells(sample).map((text, at) => (at === 0 ? goOn() : tc(p(text))))),
  ];
  const source = openForm(docx(p('Отчёт за 2021 год') + tbl(...rows)));
  const form = learnForm(source.document.blocks);
  if (typeof form === 'string') throw new Error(form);
  const fill = fillForm(form, plan, null);
  if (fill === null) throw new Error('no rows');
  const { blocks } = readForeign(writeForm(source, { stretches: fill.stretches, words: [] }).bytes);
  const [, ...texts] = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? []
      : block.rows.map((row) => row.cells.map((cell) => blocksText(cell.blocks)).join(' | ')),
  );
  return { texts, fill };
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

describe('a form with columns for parts of the year', () => {
  /** Cells of progress of a measure with these entries, row by row, and how many of them nothing puts into a column. */
  const parted = (titles: string, entries: readonly string[], period = yearPeriod(2022)) => {
    const sheet = ['№ | Мероприятие | Срок | Исполнитель | Результат', `1 | Рейд | 2022 год | Отдел | ${entries[0]}`];
    const further = entries.slice(1).map((entry) => ` |  |  |  | ${entry}`);
    const { texts, fill } = fillOf(
      { ...planOf([...sheet, ...further].join('\n  '), 2022), period },
      `№ | Мероприятие | Срок | Исполнитель | ${titles}`,
      `1 | Ярмарка | 2021 | Штаб | ${titles.replaceAll(/[^|]+/g, ' Прошла ').trim()}`,
    );
    return [...texts.map((text) => text.split(' | ').slice(4).join(' | ')), fill.undivided];
  };
  const QUARTERS = 'I квартал | II квартал | III квартал | IV квартал';

  test('has entries under those that their dates lie in', () => {
    const entries = ['Проведён 5 мая', 'Проведён в феврале', 'Проведён 7 мая 2022 года', 'Проведён в IV квартале'];
    const [may, february, seventh, last] = entries;
    const rows = [`${february} | ${may} |  | `, ` | ${seventh} |  | ${last}`, 0];
    expect(parted(QUARTERS, entries)).toEqual(rows);
    // Titles that name the example's year are for this one's.
    expect(parted(QUARTERS.replaceAll('квартал', 'квартал 2021 г.'), entries)).toEqual(rows);
    // A title with words of the plan's own takes no more than the others.
    expect(parted(QUARTERS.replaceAll('квартал', 'квартал, результат'), entries)).toEqual(rows);
  });

  test.each([
    'Проведён',
    'Проведён 5 мая и 7 сентября',
    'Проведён с 20 марта по 2 апреля',
    'Проведён с декабря 2021 года по февраль 2022 года',
    'Проведён 3 июля 2021 года',
    'Запланирован на 3 мая',
  ])('has under the last one %s', (entry) => {
    expect(parted(QUARTERS, [entry, 'Прошёл в мае'])).toEqual([` | Прошёл в мае |  | ${entry}`, 1]);
  });

  test('looks at dates of the period alone, and counts no measure without an entry', () => {
    expect(parted(QUARTERS, ['Открыт 3 июля 2021 года, проведён 7 мая 2022 года'])).toEqual([
      ' | Открыт 3 июля 2021 года, проведён 7 мая 2022 года |  | ',
      0,
    ]);
    expect(parted(QUARTERS, ['', 'Прошёл в мае'])).toEqual([' | Прошёл в мае |  | ', 0]);
  });

  test('has entries once, whatever their number and order', () => {
    const entries = ['мае', 'июне', 'марте', 'мае', 'декабре', 'январе', 'мае'].map((month) => `Проведён в ${month}`);
    const cells = parted(QUARTERS, entries).flatMap((row) => `${row}`.split(' | '));
    expect(cells.filter((text) => text.startsWith('Проведён')).sort()).toEqual([...entries].sort());
  });

  test('has the whole year’s in its column, and a longer part’s in the shortest that holds it', () => {
    const titles = 'Итог 2021 года | I полугодие | I квартал | II квартал'.replaceAll(/(^|\| )/g, '$1Результат: ');
    const entries = ['Проведён', 'Прошёл с 20 марта по 2 апреля', 'Прошёл в мае', 'Прошёл в марте'];
    expect(parted(titles, entries)).toEqual([
      'Проведён | Прошёл с 20 марта по 2 апреля | Прошёл в марте | Прошёл в мае',
      0,
    ]);
  });

  test('has a quarter’s report under that quarter, dates or none', () => {
    expect(parted(QUARTERS, ['Проведён', 'Прошёл в мае'], monthsOf(2022, 4, 3))).toEqual([
      ' | Проведён |  | ',
      ' | Прошёл в мае |  | ',
      0,
    ]);
  });
});
