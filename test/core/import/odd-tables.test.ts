/** Plans that cannot be read as they stand: what is said of them. */
import { expect, test } from 'vitest';
import { describeOddTable } from '../../../src/core/import/describe-odd-table';
import { findingsOf } from '../../support/rule-tester';
import { planOf, sheetTable } from '../../support/sheet-table';

const ROWS = `
  1.1 | Провести заседание группы | 2022 год | Комитет | Заседание проведено
  1.2 | Подготовить сборник трудов | 2022 год | Комитет | Сборник вышел`;

test.each([
  [
    'turned on its side',
    '№ п/п | 1.1 | 1.2\nМероприятие | Форум | Слёт\nСроки | 2022 | 2022\nИсполнитель | А | Б\nРезультат | Был | Прошёл',
    /план повёрнут.*столбец A, строки 1–5.*транспонированием/,
  ],
  [
    'turned, below a title',
    'План | |\n | № п/п | 1.1\n | Наименование мероприятия | Форум\n | Срок исполнения | 2022\n | Ответственный | А',
    /столбец B, строки 2–5/,
  ],
  ['without a header', ROWS, /строка 1 — уже мероприятие. Вставьте над ней строку заголовков/],
  ['no plan at all', 'Просто | текст\nи | ещё', /^$/],
])('%s', (_what, table, said) => {
  expect(describeOddTable(sheetTable(table), 'ru')).toMatch(said);
});

test.each([
  ['Срок / исполнитель', 'по готовности / Комитет', 'C1'],
  ['Ответственный исполнитель, срок исполнения', 'Комитет, до снега', 'C1'],
  ['Срок и ответственный', 'потом, Комитет', 'C1'],
])('a title of two things, %s, is told where its cells cannot be parted', (title, cell, place) => {
  const found = findingsOf('missing-column', `№ | Мероприятие | ${title} | Результат\n1 | Форум | ${cell} | Проведён`);
  expect(found).toEqual([expect.stringContaining(`${place} Заголовок «${title}» называет сразу два столбца`)]);
});

test('a number and a name in one column: the name is read, and the number told where it has none', () => {
  const table = '№ п/п, наименование мероприятия | Срок | Исполнитель | Результат\nФорум | 2022 | Отдел | Проведён';
  expect(planOf(table).items.map(({ name }) => name.text)).toEqual(['Форум']);
  expect(findingsOf('missing-column', table)).toEqual([expect.stringContaining('называет сразу два столбца')]);
});
