/** Columns whose titles nobody knows, taken for what they hold; and those that are left alone. */
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../../src/core/plan/parse-plan';
import { planOf, sheetTable } from '../../../support/sheet-table';

const ROWS = [
  [
    '1.1',
    'Провести заседание',
    '2022 год',
    'Департамент культуры',
    'Заседание проведено 5 мая',
    'г. Павлово, ул. Мира',
  ],
  ['1.2', 'Подготовить сборник', 'июнь 2022', 'Комитет по спорту', 'Сборник подготовлен', 'г. Бор, ул. Садовая'],
  ['1.3', 'Открыть выставку', 'III квартал', 'ГБУ «Центр»', 'Выставка не состоялась', 'г. Кстово, площадь'],
] as const;
const columnsOf = (header: string, width = 5) => {
  const body = ROWS.map((row) => row.slice(0, width).join(' | '));
  const [table] = planOf([header, ...body].join('\n')).tables;
  return { ...table?.columns, judged: table?.judged?.map(({ kind, column }) => `${kind} ${column}`) };
};

test.each([
  ['executors', '№ | Мероприятие | Срок | Служба | Результат', { executors: 3, judged: ['executors 3'] }],
  ['a period', '№ | Мероприятие | Веха | Исполнитель | Результат', { period: 2, judged: ['period 2'] }],
  ['progress', '№ | Мероприятие | Срок | Исполнитель | Чем кончилось', { progress: [4], judged: ['progress 4'] }],
  [
    'two of them',
    '№ | Мероприятие | Срок | Служба | Чем кончилось',
    { executors: 3, progress: [4], judged: ['executors 3', 'progress 4'] },
  ],
])('%s under a title met nowhere', (_what, header, expected) => {
  expect(columnsOf(header)).toMatchObject(expected);
});

test.each([
  ['a place is no progress', '№ | Мероприятие | Срок | Исполнитель | Деньги, руб. | Где', 6],
  ['a title that stands beside every plan', '№ | Мероприятие | Срок | Исполнитель | Ожидаемый результат', 5],
  ['a column without a title', '№ | Мероприятие | Срок | Исполнитель |', 5],
])('left alone: %s', (_what, header, width) => {
  expect(columnsOf(header, width)).toMatchObject({ progress: [], judged: undefined });
});

test.each([
  ['Куратор', 'executors'],
  ['Отв.', 'executors'],
  ['Исп.', 'executors'],
  ['Кому поручено', 'executors'],
  ['Кто отвечает', 'executors'],
])('«%s» is a title known by its words', (title, kind) => {
  expect(columnsOf(`№ | Мероприятие | Срок | ${title} | Результат`)).toMatchObject({ [kind]: 3, judged: undefined });
});

test('of a header that is guessed the period may have a beginning and an end', () => {
  const grid = sheetTable(`
    Код дела | Что хотим | Начало | Окончание | Кто ведёт | Чем кончилось
    1.1 | Провести форум | 01.02.2022 | 31.03.2022 | Департамент культуры | Форум проведён
    1.2 | Провести слёт | 01.04.2022 | 31.05.2022 | Департамент спорта | Слёт проведён`);
  const { plan } = parsePlan(grid, null, null, { guess: true });
  expect(plan?.items.map(({ period }) => period.text)).toEqual(['01.02.2022 – 31.03.2022', '01.04.2022 – 31.05.2022']);
});

test('titles of one word part a period in two', () => {
  const plan = planOf(
    '№ | Мероприятие | с | по | Исполнитель | Результат\n1 | Форум | 01.02.2022 | 31.03.2022 | Отдел | Был',
  );
  expect(plan.items[0]?.period.text).toBe('01.02.2022 – 31.03.2022');
});

describe('where nothing else tells how it went', () => {
  const HEADER = '№ | Мероприятие | Срок | Исполнитель';
  const judged = (titles: string, ...rows: readonly string[]) => {
    const body = rows.map((row, at) => `${at + 1} | Слёт ${at + 1} | май 2022 года | Отдел спорта | ${row}`);
    const [table] = planOf([`${HEADER} | ${titles}`, ...body].join('\n')).tables;
    return table?.columns.progress;
  };

  test.each([
    ['links', 'Ссылка на публикацию / отчёт', ['https://school.example/1', 'Фотоотчёт'], [4]],
    ['figures reached', 'План 2022 | Факт 2022', ['5 | 7', '4 | 0'], [5]],
  ])('%s are the answers', (_what, titles, rows, progress) => {
    expect(judged(titles, ...rows)).toEqual(progress);
  });

  test.each([
    ['but not beside words of what was done', 'Факт | Результат', ['7 | Проведён', '0 | Нет денег'], [5]],
    ['nor where few have them', 'Факт', ['7', '', ''], []],
    ['nor where there are two', 'Факт | Ссылка на отчёт', ['7 | https://a.example', '5 | https://b.example'], []],
    ['nor money', 'Факт, тыс. руб.', ['700', '500'], []],
    ['nor what a measure rests upon', 'Ссылка на правовой акт', ['№ 131-ФЗ', '№ 44-ФЗ'], []],
  ])('%s', (_what, titles, rows, progress) => {
    expect(judged(titles, ...rows)).toEqual(progress);
  });
});

test('classes and ages that come again and again number nothing', () => {
  const classes = ['1-11', '1-11', '5-9', '1-4', '1-11'];
  const rows = classes.map(
    (who, at) =>
      `Праздник осени ${at} | ${who} | сентябрь 2022 | Отдел воспитания | Праздник проведён ${at + 1} сентября`,
  );
  const { plan } = parsePlan(
    sheetTable(['Затея | Кому | Когда | Кто ведёт | Чем кончилось', ...rows].join('\n')),
    null,
    null,
    {
      guess: true,
    },
  );
  expect(plan?.items[0]?.number.text ?? '').toBe('');
});
