/** Whole small sheets and the plans that must be read from them. */
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../src/core/plan/parse-plan';
import type { Plan } from '../../../src/core/plan/plan';
import { planOf, sheetTable } from '../../support/sheet-table';

/** A plan as short lines, so that a test shows all that was read. */
function outline(plan: Plan): string[] {
  const lines = [
    ...plan.sections.map((section) => ({
      row: section.row,
      text: `${'#'.repeat(section.level)} [${section.number}] ${section.title}`,
    })),
    ...plan.items.map((item) => ({
      row: item.rows[0] ?? -1,
      text: [
        `${item.number.text} ${item.name.text}`,
        item.period.text,
        item.executors.map((executor) => executor.text).join(' + '),
        ...item.notes.map((note) => `(${note.text})`),
        ...item.entries.map((entry) => entry.text.replaceAll('\n', ' / ')),
      ].join(' | '),
    })),
    ...plan.orphans.map((orphan) => ({
      row: orphan.row,
      text: `? ${orphan.entries.map((entry) => entry.text).join(' | ')}`,
    })),
  ];
  return lines.sort((one, other) => one.row - other.row).map((line) => line.text);
}

const HEADER =
  '№ п/п | Наименование мероприятия | Сроки проведения | Ответственный исполнитель | Информация о ходе исполнения';

describe('the home layout', () => {
  const plan = planOf(`
    Отчет об исполнении в 2022 году | « | « | « | «
    Плана мероприятий на 2021-2023 годы | « | « | « | «
    ${HEADER}
    1. В области торговли | « | « | « | «
    1.1. | Ярмарки | 2021-2023⏎годы | Департамент А⏎области⏎⏎Департамент Б * ⏎⏎*ликвидирован⏎в марте | Проведены.⏎⏎Итог: 5
         |         |                 |                                                               | Ещё одна
    1.2. | Обмен   | 2022            | Департамент А; Отдел «Б; В»                                   | Не осуществлялся
    ^    | ^       | ^               | ^                                                             | И ещё
    2. В области туризма | « | « | « | «
    2.1. | Съезды  | ежегодно        | Центр                                                         |
  `);

  test('is read whole', () => {
    expect(outline(plan)).toEqual([
      '# [1] В области торговли',
      '1.1. Ярмарки | 2021-2023 годы | Департамент А области + Департамент Б * | (*ликвидирован в марте) | Проведены. / Итог: 5 | Ещё одна',
      '1.2. Обмен | 2022 | Департамент А + Отдел «Б; В» | Не осуществлялся | И ещё',
      '# [2] В области туризма',
      '2.1. Съезды | ежегодно | Центр',
    ]);
    expect(plan.orphans).toEqual([]);
  });

  test('keeps the title, the year and the exact text of cells', () => {
    expect(plan.title).toEqual(['Отчет об исполнении в 2022 году', 'Плана мероприятий на 2021-2023 годы']);
    expect(plan.year).toBe(2022);
    expect(plan.items[0]?.entries[0]?.raw).toBe('Проведены.\n\nИтог: 5');
    expect(plan.items.map((item) => item.rows)).toEqual([[4, 5], [6, 7], [9]]);
  });
});

describe('other layouts', () => {
  test('other titles and column order, extra columns, column numbers', () => {
    const plan = planOf(`
      Срок исполнения | Мероприятие | Финансирование, тыс. руб. | Ответственные | Результат | № | Причины неисполнения
      1               | 2           | 3                         | 4             | 5         | 6 | 7
      2022            | Сделать     | 100                       | Отдел         | Сделано   | 1 | нет
    `);
    expect(outline(plan)).toEqual(['1 Сделать | 2022 | Отдел | Сделано']);
  });

  test('a title made of header words, alone above the header, is the title', () => {
    const plan = planOf(`
      План мероприятий
      ${HEADER}
      1.1. | Ярмарки | 2022 | Департамент | Проведены`);
    expect(plan.title).toEqual(['План мероприятий']);
    expect(plan.tables[0]?.headerTop).toBe(1);
    expect(outline(plan)).toEqual(['1.1. Ярмарки | 2022 | Департамент | Проведены']);
  });

  test('two header rows with quarters: each filled cell is an entry', () => {
    const plan = planOf(`
      № п/п | Мероприятие | Срок | Исполнитель | Информация об исполнении | «          | «           | «
      ^     | ^           | ^    | ^           | I квартал                | II квартал | III квартал | IV квартал
      1     | Учёба       | 2022 | Отдел       | Начата                   |            | Идёт        | Завершена
    `);
    expect(outline(plan)).toEqual(['1 Учёба | 2022 | Отдел | Начата | Идёт | Завершена']);
  });

  test('three-level numbering with sub-sections', () => {
    const plan = planOf(`
      ${HEADER}
      1.     | Экономика  |      |   |
      1.1.   | Торговля   |      |   |
      1.1.1. | Ярмарка    | 2022 | А | Проведена
      1.2.   | Туризм     |      |   |
      1.2.1. | Съезд      | 2022 | Б | Проведён
      2.     | Культура   |      |   |
      2.1.1. | Концерт    | 2022 | В | Дан
    `);
    expect(outline(plan)).toEqual([
      '# [1] Экономика',
      '## [1.1] Торговля',
      '1.1.1. Ярмарка | 2022 | А | Проведена',
      '## [1.2] Туризм',
      '1.2.1. Съезд | 2022 | Б | Проведён',
      '# [2] Культура',
      '2.1.1. Концерт | 2022 | В | Дан',
    ]);
    expect(plan.items.map((item) => plan.sections[item.section ?? -1]?.number)).toEqual(['1.1', '1.2', '2']);
  });

  test.each(['| | | | Сумма', '| | | Итого: | ', '| | | | Всего: 100 тыс. руб.'])(
    'a row that sums up in %j is no entry',
    (row) => {
      const of = (last: string) =>
        planOf(`№ | Мероприятие | Срок | Исполнитель | Ход исполнения\n1 | Форум | 2022 | Минторг | Проведён\n${last}`);
      expect(of(row).items[0]?.entries.map(({ text }) => text)).toEqual(['Проведён']);
      expect(of(row).items[0]?.executors).toHaveLength(1);
      expect(of('| | | | Итого проведено 5 встреч').items[0]?.entries).toHaveLength(2);
    },
  );

  test('Roman sections, numbers running on, a total and a signature below', () => {
    const plan = planOf(`
      ${HEADER}
      Раздел I. Общие меры | « | « | « | «
      1 | Первое | 2022 | А | Сделано
      II. Прочее | « | « | « | «
      2 | Второе | 2022 | А | Сделано
      Итого | 2 | | |
      Начальник отдела | | | |
    `);
    expect(outline(plan)).toEqual([
      '# [I] Общие меры',
      '1 Первое | 2022 | А | Сделано',
      '# [II] Прочее',
      '2 Второе | 2022 | А | Сделано',
    ]);
  });

  test('no sections at all, and English', () => {
    const plan = planOf(`
      No. | Measure | Deadline | Responsible body | Progress
      1.1 | Train   | 2023     | Office           | Done
      1.2 | Print   | 2023     | Office           | Not started
    `);
    expect(outline(plan)).toEqual(['1.1 Train | 2023 | Office | Done', '1.2 Print | 2023 | Office | Not started']);
    expect(plan.sections).toEqual([]);
  });

  test('several tables one under another, the second in another order', () => {
    const plan = planOf(`
      ${HEADER}
      1.1. | Одно | 2022 | А | Сделано
      ${HEADER}
      1.2. | Другое | 2022 | А | Сделано
      Мероприятие | № п/п | Срок | Исполнитель | Результат
      Третье | 1.3. | 2022 | Б | Сделано
    `);
    expect(outline(plan)).toEqual([
      '1.1. Одно | 2022 | А | Сделано',
      '1.2. Другое | 2022 | А | Сделано',
      '1.3. Третье | 2022 | Б | Сделано',
    ]);
    expect(plan.tables).toHaveLength(3);
  });

  test('an orphan row is kept, not dropped', () => {
    const plan = planOf(`
      ${HEADER}
      1. Раздел | « | « | « | «
      | | | | Ничья запись
      1.1. | Дело | 2022 | А | Сделано
    `);
    expect(outline(plan)).toEqual(['# [1] Раздел', '? Ничья запись', '1.1. Дело | 2022 | А | Сделано']);
  });
});

describe('refusals', () => {
  const refusal = (text: string) => parsePlan(sheetTable(text), null).refusal;

  test('a signature below the table is no item', () => {
    const plan = planOf(`
      ${HEADER}
      1.1. | Ярмарки | 2022 | Департамент | Проведены
      Начальник отдела | | И.И. | |
      Исполнитель | тел. 12-34 | | |`);
    expect(outline(plan)).toEqual(['1.1. Ярмарки | 2022 | Департамент | Проведены']);
    expect(plan.orphans).toEqual([]);
  });

  test('a measure just begun in the last row is kept, whatever stands for its number', () => {
    const plan = planOf(`
      ${HEADER}
      1.1. | Ярмарки | 2022 | Департамент | Проведены
      новое | Форум | | |`);
    expect(plan.items.map(({ name }) => name.text)).toEqual(['Ярмарки', 'Форум']);
  });

  test('an empty sheet', () => {
    expect(refusal('| |')).toEqual({ code: 'empty-sheet', sheet: '2022' });
  });

  test('no header names the nearest row and what it lacks', () => {
    expect(refusal('№ п/п | Наименование мероприятия\n1 | Дело')).toEqual({
      code: 'no-header',
      sheet: '2022',
      bestRow: 0,
      missing: ['period', 'executors', 'progress'],
    });
  });

  test('two headers that contradict each other', () => {
    expect(
      refusal(`
        ${HEADER}
        Наименование мероприятия | № п/п | Исполнитель | Срок | Результат
        1. | Дело | 2022 | А | Сделано
      `),
    ).toEqual({ code: 'competing-headers', sheet: '2022', rows: [0, 1] });
  });
});
