/** Columns that are none of the five parts and tell of the measures all the same: sections beside them, months and years that are marked, remarks to a state. */
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../../src/core/plan/parse-plan';
import { findDates } from '../../../../src/core/text/dates/dates';
import { periodSpan } from '../../../../src/core/text/dates/period';
import { importGrid, outline, proved } from '../../../support/documents/imported';
import { findingsOf } from '../../../support/rule-tester';
import { planOf, sheetTable } from '../../../support/sheet-table';

const PARTS = '№ | Мероприятие | Срок | Исполнитель | Результат';
const row = (number: number): string => `${number} | Дело ${number} | 2022 | Отдел | Проведено`;

/** What each measure stands in, from the outermost: "Спорт > Зимой". */
function sectionsOf(table: string): string[] {
  const { items, sections } = planOf(table, 2022);
  const path = (at: number | null): string[] => {
    const section = at === null ? undefined : sections[at];
    return section === undefined ? [] : [...path(section.parent), section.title];
  };
  return items.map(({ section }) => path(section).join(' > '));
}

describe('a column of sections', () => {
  test.each([
    [
      'merged over the measures',
      `Раздел | ${PARTS}\nСпорт | ${row(1)}\n^ | ${row(2)}\nТуризм | ${row(3)}\n^ | ${row(4)}`,
    ],
    ['said once', `Направление работы | ${PARTS}\nСпорт | ${row(1)}\n | ${row(2)}\nТуризм | ${row(3)}\n | ${row(4)}`],
    ['in every row', `Блок | ${PARTS}\nСпорт | ${row(1)}\nСпорт | ${row(2)}\nТуризм | ${row(3)}\nТуризм | ${row(4)}`],
    ['right of the plan', `${PARTS} | Подпрограмма\n${row(1)} | Спорт\n${row(2)} |\n${row(3)} | Туризм\n${row(4)} |`],
    ['in English', `Work stream | ${PARTS}\nСпорт | ${row(1)}\n | ${row(2)}\nТуризм | ${row(3)}\n | ${row(4)}`],
  ])('%s', (_how, table) => {
    expect(sectionsOf(table)).toEqual(['Спорт', 'Спорт', 'Туризм', 'Туризм']);
    const imported = proved(importGrid(sheetTable(table), null, 2022));
    expect(imported.plan.sections.map(({ title }) => title)).toEqual(['Спорт', 'Туризм']);
    expect(findingsOf('empty-section', table)).toEqual([]);
  });

  test('stands within what heads the rows, and ends with it and with its table', () => {
    const table = `Цель | ${PARTS}
      I. Город | « | « | « | « | «
      Спорт | ${row(1)}
        | ${row(2)}
      II. Село | « | « | « | « | «
      Спорт | ${row(3)}
        | ${row(4)}
      ${PARTS} |
      ${row(5)} |`;
    const expected = ['Город > Спорт', 'Город > Спорт', 'Село > Спорт', 'Село > Спорт', 'Село'];
    expect(sectionsOf(table)).toEqual(expected);
  });

  test.each([
    [
      'whose texts come back',
      `Блок | ${PARTS}\nСпорт | ${row(1)}\nТуризм | ${row(2)}\nСпорт | ${row(3)}\nТуризм | ${row(4)}`,
    ],
    [
      'with a text of its own in each row',
      `Задача | ${PARTS}\nПервая | ${row(1)}\nВторая | ${row(2)}\nТретья | ${row(3)}`,
    ],
    ['of figures', `Раздел | ${PARTS}\n1 | ${row(1)}\n | ${row(2)}`],
    ['titled otherwise', `Примечание | ${PARTS}\nСпорт | ${row(1)}\n | ${row(2)}`],
  ])('is none, %s', (_what, table) => {
    expect(new Set(sectionsOf(table))).toEqual(new Set(['']));
  });

  test('of months leaves the day beside it to be the period', () => {
    const plan = planOf(
      `Месяц | Дата | Мероприятие | Исполнитель | Отметка\nМай | 09.05.2022 | Митинг | Отдел | Проведён\n^ | 20.05.2022 | Забег | Отдел | Проведён`,
    );
    expect(plan.items.map(({ period }) => period.text)).toEqual(['09.05.2022', '20.05.2022']);
    expect(plan.sections.map(({ title }) => title)).toEqual(['Май']);
    expect(plan.tables[0]?.rivals).toBeUndefined();
  });
});

describe('a heading above the header', () => {
  const two = (above: string): string =>
    `План на 2022 год | | | |\n${above} | | | |\n${PARTS}\n${row(1)}\n${above.replace('1', '2').replace('I', 'II').replace('Спорт', 'Туризм')} | « | « | « | «\n${PARTS}\n${row(2)}`;
  test.each(['1. Спорт', 'Раздел 1. Спорт', 'I. Спорт', 'Спорт'])('%s is a section, as those below are', (above) => {
    expect(sectionsOf(two(above))).toEqual(['Спорт', 'Туризм']);
    expect(planOf(two(above)).title).toEqual(['План на 2022 год']);
    expect(proved(importGrid(sheetTable(two(above)), null, 2022)).plan.sections).toHaveLength(2);
  });

  test.each(['2. План спорта', 'за I квартал 2022 года', '12.01.2022'])('%s is a line of the title', (above) => {
    expect(planOf(two(above)).title).toEqual(['План на 2022 год', above]);
  });
});

describe('months and years that are marked', () => {
  const HEAD = '№ | Мероприятие | Исполнитель';
  const periodsOf = (table: string): string[] => planOf(table, 2022).items.map(({ period }) => period.text);

  test.each([
    ['янв. | фев. | март | апр.', ['январь, март', 'январь – апрель']],
    ['Январь | Февраль | Май | Июнь', ['Январь, Май', 'Январь – Июнь']],
    ['I кв. | II кв. | III кв. | IV кв.', ['I кв., III кв.', 'I кв. – IV кв.']],
    ['May | June | July | August', ['May, July', 'May – August']],
    ['2021 | 2022 | 2023 | 2024', ['2021, 2023', '2021 – 2024']],
    ['2021 г. | 2022 год | 2023 г. | 2024 год', ['2021 г., 2023 г.', '2021 г. – 2024 год']],
  ])('%s tell when', (months, periods) => {
    const table = `${HEAD} | ${months} | Итог\n1 | Рейд | Отдел | + | | + | | Проведён\n2 | Смотр | Отдел | х | х | х | х |`;
    expect(periodsOf(table).map((text) => text.toLowerCase())).toEqual(periods.map((text) => text.toLowerCase()));
    expect(findingsOf('unreadable-period', table)).toEqual([]);
    expect(findingsOf('missing-column', table)).toEqual([]);
    const { plan } = proved(importGrid(sheetTable(table), null, 2022));
    expect(plan.items.map(({ entries }) => entries.length)).toEqual([1, 0]);
  });

  test('are no progress where nothing else is', () => {
    const table = `${HEAD} | Март | Апрель | Май\n1 | Педсовет | Завуч | V | | V\n2 | Собрание | Завуч | | V |`;
    expect(periodsOf(table)).toEqual(['март, май', 'апрель']);
    expect(planOf(table).items.flatMap(({ entries }) => entries)).toEqual([]);
  });

  test('of a plan of years tell its days', () => {
    const [once, always] = planOf(
      `${HEAD} | 2022 | 2023 | 2024 | Итог\n1 | Рейд | Отдел | | + | | Проведён\n2 | Смотр | Отдел | + | + | + |`,
      2022,
    ).items.map(({ period }) => periodSpan(findDates(period.text, 2022)));
    expect(once).toEqual({ from: '2023-01-01', to: '2023-12-31' });
    expect(always).toEqual({ from: '2022-01-01', to: '2024-12-31' });
  });

  test('but words in them are progress, of May too', () => {
    const plan = planOf(`${HEAD} | Апрель | Май | Июнь\n1 | Рейд | Отдел | Проведён | Не проводился | +`);
    expect(plan.items[0]?.entries.map(({ text }) => text)).toEqual(['Проведён', 'Не проводился', '+']);
    expect(plan.items[0]?.period.text).toBe('');
  });
});

describe('a state and a remark to it', () => {
  const entriesOf = (header: string, cells: string): string[] =>
    planOf(`№ | Задача | Срок | Исполнитель | ${header}\n1 | Дело | 2022 | Отдел | ${cells}`).items.flatMap(
      ({ entries }) => entries.map(({ text }) => text),
    );
  test.each([
    'Статус | Комментарий',
    'Status | Comments',
    'Статус задачи | Пояснения',
    'Статус (достигнуто или нет) | Пояснение',
    'Статус / Status | Комментарий / Comments',
    'Статус | Примечание',
  ])('%s are read both', (header) => {
    expect(entriesOf(header, 'В работе | Обучено 30 человек')).toEqual(['В работе', 'Обучено 30 человек']);
    expect(entriesOf(header.split(' | ').reverse().join(' | '), 'Обучено | В работе')).toEqual(['Обучено', 'В работе']);
  });

  test.each(['Ход исполнения | Примечание', 'Ход исполнения | Статус'])('%s: the first tells all', (header) => {
    expect(entriesOf(header, 'Обучено 30 человек | план изменён')).toEqual(['Обучено 30 человек']);
  });
});

test('a column of states that are whole texts tells all by itself', () => {
  const long = 'Проведён семинар для тридцати учителей округа, выданы сертификаты';
  const plan = planOf(
    `№ | Задача | Срок | Исполнитель | Статус | Примечание\n1 | Дело | 2022 | О | ${long} | из плана 2021 года`,
  );
  expect(plan.items[0]?.entries.map(({ text }) => text)).toEqual([long]);
});

describe('a remark to a state that speaks of no work', () => {
  const told = (state: string, remark: string): string =>
    findingsOf(
      'inactive-item',
      `№ | Задача | Срок | Исполнитель | Комментарий | Статус\n1 | Дело | 2022 | О | ${remark} | ${state}`,
    ).join();
  test.each([
    ['Не выполнено', 'Ожидание оборудования', /^[EF]2 .*«Не выполнено»/],
    ['нет', 'Подрядчик ищется', /«нет»/],
    ['Отменено', 'Приказ отменён', /отменено/],
    ['Не выполнено', 'Нет помещения', /ничего не сделано/],
  ])('%s, %s is none', (state, remark, words) => expect(told(state, remark)).toMatch(words));

  test.each([
    ['Не выполнено', 'Обучено 30 человек из 50'],
    ['Выполнено', 'Замечаний нет'],
    ['', 'Ожидание оборудования'],
  ])('%s, %s is work', (state, remark) => expect(told(state, remark)).toBe(''));
});

describe('what was planned is no progress', () => {
  test.each([
    ['Результат | «', 'план | факт'],
    ['Результаты | «', 'запланированные | достигнутые'],
    ['I квартал | « | II квартал | «', 'план | факт | план | факт'],
    ['Исполнение за I квартал | « | Исполнение за II квартал | «', 'план | факт | план | факт'],
  ])('%s, %s', (groups, own) => {
    const cells = own.split(' | ').map((title) => (/план/.test(title) ? 'Построить' : 'Построено'));
    const table = `№ | Мероприятие | Срок | Исполнитель | ${groups}\n^ | ^ | ^ | ^ | ${own}\n1 | Дом | 2022 | Отдел | ${cells.join(' | ')}`;
    const { plan } = parsePlan(sheetTable(table), 2022);
    expect(new Set(plan?.items[0]?.entries.map(({ text }) => text))).toEqual(new Set(['Построено']));
    expect(plan?.tables[0]?.rivals).toBeUndefined();
  });
});

test('a month alone below the header heads the rows that follow', () => {
  for (const month of ['СЕНТЯБРЬ | « | « | «', 'Сентябрь | | |', 'I квартал | « | « | «']) {
    const table = `Содержание работы | Сроки | Ответственный | Выполнение\n${month}\nУроки мужества | с 5 по 20 | Завуч | Проведены`;
    expect(planOf(table).tables[0]?.bodyTop).toBe(1);
    expect(outline(planOf(table, 2022)).join()).toContain('Уроки мужества');
    expect(planOf(table).sections).toHaveLength(1);
    expect(findingsOf('unreadable-period', table)).toEqual([]);
  }
});
