/** Columns whose titles nobody knows, taken for what they hold; and those that are left alone. */
import { expect, test } from 'vitest';
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
    '№ | Мероприятие | Срок | Ведомство | Чем кончилось',
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
