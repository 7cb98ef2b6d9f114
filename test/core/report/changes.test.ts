/** What has changed since a report: counted entry by entry, whatever the numbers and the order of rows are. */
import { expect, test } from 'vitest';
import { countChanges, fingerprintEntries } from '../../../src/core/report/changes';
import { HEADER } from '../../support/rule-tester';
import { planOf } from '../../support/sheet-table';

const BEFORE = `
  1.1. | Форум | 2022 год | Отдел | Проведён форум
  | | | | Вышел сборник
  1.2. | Ярмарка | 2022 год | Отдел | Не проводилась
  1.3. | Выставка | 2022 год | Отдел | Открыта в мае`;

const NOTHING = { added: 0, changed: 0, removed: 0 };
const changes = (after: string, before = BEFORE) =>
  countChanges(
    fingerprintEntries(planOf(`${HEADER}\n${before}`).items),
    fingerprintEntries(planOf(`${HEADER}\n${after}`).items),
  );

test('the same plan has not changed, nor after its fingerprints were kept as JSON', () => {
  expect(changes(BEFORE)).toEqual(NOTHING);
  const fingerprints = fingerprintEntries(planOf(`${HEADER}\n${BEFORE}`).items);
  expect(fingerprints).toHaveLength(4);
  expect(countChanges(JSON.parse(JSON.stringify(fingerprints)), fingerprints)).toEqual(NOTHING);
});

test('renumbering, sorting, other periods and executors, blanks and case of names change nothing', () => {
  expect(
    changes(`
      2.1. | Выставка | 2021-2022 годы | Отдел | Открыта в мае
      2.2. | форум | 2022 год | Управление | Проведён форум
      | | | | Вышел   сборник
      2.7. | «Ярмарка» | 2022 год | | Не проводилась`),
  ).toEqual(NOTHING);
});

test('entries of one item in another order are the same entries', () => {
  expect(
    changes(
      BEFORE.replace('Проведён форум', 'Ъ').replace('Вышел сборник', 'Проведён форум').replace('Ъ', 'Вышел сборник'),
    ),
  ).toEqual(NOTHING);
});

test('another text in an item is a replaced entry, none of it added or removed', () => {
  expect(changes(BEFORE.replace('Не проводилась', 'Проведена 3 мая'))).toEqual({ ...NOTHING, changed: 1 });
  expect(changes(BEFORE.replace('Вышел сборник', 'Вышел альбом').replace('Открыта в мае', 'Открыта в июне'))).toEqual({
    ...NOTHING,
    changed: 2,
  });
});

test('one more entry is added, one less is removed, and a blank cell is no entry', () => {
  expect(changes(`${BEFORE}\n| | | | Закрыта в июле`)).toEqual({ ...NOTHING, added: 1 });
  expect(changes(BEFORE.replace('\n  | | | | Вышел сборник', ''))).toEqual({ ...NOTHING, removed: 1 });
  expect(changes(BEFORE.replace('Открыта в мае', ''))).toEqual({ ...NOTHING, removed: 1 });
  expect(changes(BEFORE, BEFORE.replace('Открыта в мае', ''))).toEqual({ ...NOTHING, added: 1 });
});

test('two texts in place of one are one replaced and one added', () => {
  expect(changes(BEFORE.replace('Не проводилась', 'Проведена\n| | | | Вышел буклет'))).toEqual({
    added: 1,
    changed: 1,
    removed: 0,
  });
});

test('a text that moves to another item is removed there and added here', () => {
  expect(changes(`${BEFORE.replace('\n  | | | | Вышел сборник', '')}\n| | | | Вышел сборник`)).toEqual({
    added: 1,
    changed: 0,
    removed: 1,
  });
});

test('a measure under another name is gone, and new under that', () => {
  expect(changes(BEFORE.replace('Выставка', 'Выставка картин'))).toEqual({ added: 1, changed: 0, removed: 1 });
});

test('equal entries are counted, not taken for one', () => {
  const twice = '1.1. | Форум | 2022 год | Отдел | Проведён\n| | | | Проведён';
  const thrice = `${twice}\n| | | | Проведён`;
  expect(changes(twice, twice)).toEqual(NOTHING);
  expect(changes(thrice, twice)).toEqual({ ...NOTHING, added: 1 });
  expect(changes(twice, thrice)).toEqual({ ...NOTHING, removed: 1 });
  expect(changes(twice.replace('Проведён', 'Отменён'), twice)).toEqual({ ...NOTHING, changed: 1 });
});

test('two measures of one name are compared as one', () => {
  const two = '1.1. | Форум | 2022 год | А | Проведён в мае\n1.2. | Форум | 2022 год | Б | Проведён в июне';
  const sorted = '1.1. | Форум | 2022 год | Б | Проведён в июне\n1.2. | Форум | 2022 год | А | Проведён в мае';
  expect(changes(sorted, two)).toEqual(NOTHING);
  expect(changes(sorted.replace('в мае', 'в марте'), two)).toEqual({ ...NOTHING, changed: 1 });
});

test('everything is new against nothing, and gone from it', () => {
  const fingerprints = fingerprintEntries(planOf(`${HEADER}\n${BEFORE}`).items);
  expect(countChanges([], fingerprints)).toEqual({ ...NOTHING, added: 4 });
  expect(countChanges(fingerprints, [])).toEqual({ ...NOTHING, removed: 4 });
});
