/** How far down the merged areas of a sheet must be known before its plan can be read. */
import { describe, expect, test } from 'vitest';
import { mergesNeeded } from '../../../../src/core/plan/table/merges-needed';
import { sheetTable } from '../../../support/sheet-table';

const HEADER = '№ п/п | Мероприятие | Срок | Исполнитель | Информация о ходе исполнения';
const ITEM = '1.1. | Ярмарка | 2022 | Отдел | Проведена';

/** Rows to be read of a sheet whose merged areas are not known yet. */
const needed = (...rows: string[]): number => mergesNeeded({ ...sheetTable(rows.join('\n')), merges: [] });

test('none where every row can be told without', () => {
  expect(needed(HEADER, ITEM, ITEM)).toBe(0);
  expect(needed('Отчёт за 2022 год | | | |', HEADER, '1. Раздел | | | |', ITEM, ' | | | | Ещё одна запись')).toBe(0);
  expect(needed(HEADER, '1. | Раздел | | |', ITEM)).toBe(0);
  expect(needed(HEADER)).toBe(0);
});

test('the first forty where no header can be found without', () => {
  expect(needed('Что-то | ещё', 'и | ещё')).toBe(2);
  expect(needed(...Array.from({ length: 60 }, () => 'Что-то | ещё'))).toBe(40);
});

describe('the header and two rows below', () => {
  test('where progress stands in several columns', () => {
    const quarters = '№ | Мероприятие | Срок | Исполнитель | I квартал | II квартал';
    expect(needed(quarters, `${ITEM} |`, `${ITEM} |`, `${ITEM} |`)).toBe(3);
    expect(needed(quarters, `${ITEM} |`)).toBe(2);
  });

  test('where a row above may belong to it', () => {
    expect(needed('План | | Отчёт | |', HEADER, ITEM, ITEM, ITEM, ITEM)).toBe(4);
    expect(needed('План | | | |', HEADER, ITEM, ITEM, ITEM, ITEM)).toBe(0);
  });

  test('where the row below may belong to it', () => {
    expect(needed(HEADER, ' | | | | нарастающим порядком', ITEM, ITEM, ITEM)).toBe(3);
    expect(needed(HEADER, ' | | | |', ITEM, ITEM, ITEM)).toBe(0);
    const unnumbered = 'Мероприятие | Срок | Исполнитель | Результат';
    expect(needed(unnumbered, 'Ярмарка | 2022 | Отдел | Проведена')).toBe(0);
    expect(needed(unnumbered, ' | 2022 | Отдел | Проведена', 'Ярмарка | 2022 | Отдел | Проведена')).toBe(3);
  });
});

describe('down to the last row', () => {
  test.each([
    ['with a lone name, which may be a title', ' | Раздел | | |'],
    ['with a name under a number that may reach down', ' | Ещё ярмарка | | Отдел | Проведена'],
    ['with words for a number beside a name', 'Итоги | года | | |'],
    ['without the period that the measure above has', '1.2. | Слёт | | Отдел | Проведён'],
    ['without the executor that the measure above has', '1.2. | Слёт | 2022 | | Проведён'],
    ['without the entry that the measure above has', '1.2. | Слёт | 2022 | Отдел |'],
  ])('%s', (_what, row) => {
    expect(needed(HEADER, ITEM, row, ITEM, ITEM)).toBe(3);
    expect(needed(HEADER, row, ITEM, row, ITEM)).toBe(4);
  });

  test('with a text left of the plan’s columns alone', () => {
    const beside = `Примечание | ${HEADER}`;
    expect(needed(beside, ` | ${ITEM}`, 'Раздел | | | | |', ` | ${ITEM}`)).toBe(3);
    expect(needed(beside, ` | ${ITEM}`, ' | | | | |', ` | ${ITEM}`)).toBe(0);
  });

  test('with a lone text left of the name that is no number', () => {
    const header = 'Срок | № | Мероприятие | Исполнитель | Результат';
    const item = '2022 | 1 | Ярмарка | Отдел | Проведена';
    expect(needed(header, item, 'Раздел | | | |', item)).toBe(3);
    expect(needed(header, item, ' | 2 | | |', item)).toBe(0);
    expect(needed(header, item, ' | | | Отдел |', item)).toBe(0);
  });

  test('of any table', () => {
    const second = 'Мероприятие | № п/п | Срок | Исполнитель | Результат';
    const item = 'Слёт | 2.1. | 2022 | Отдел | Проведён';
    expect(needed(HEADER, ITEM, ' | Раздел | | |', ITEM, second, item, item)).toBe(7);
    expect(needed(HEADER, ITEM, second, item, 'Раздел | | | |', item)).toBe(5);
  });
});
