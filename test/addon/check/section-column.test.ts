/** Sections that stand in a measure's own row: an edit of either leaves what a check of the whole plan writes. */
import { expect, test } from 'vitest';
import { callPanel } from '../../../src/stand-in/bundle';
import { copyHost } from '../../support/copy-host';
import { bundle, cellsOf, HERE, hostOf, tab, type } from '../../support/spreadsheet';

const PLAN = `
  План на 2022 год
  Раздел | № | Мероприятие | Срок | Исполнитель | Статус | Комментарий
  Спорт  | 1 | Турнир | 2022 | Отдел | Проведён | Турнир прошёл 5 мая
         | 2 | Забег | 2022 | Отдел | Не проведён |
  Туризм | 3 | Слёт | 2022 | Отдел | | Слёт прошёл 7 июня`;

test.each([
  ['F3', ''],
  ['G3', 'Не проводился '],
  ['A3', 'Спорт  и здоровье'],
  ['A4', 'Здоровье'],
  ['A5', ''],
  ['G4', 'Забег прошёл'],
  ['D5', '01.2022'],
])('%s becomes %j', (cell, text) => {
  const host = hostOf([tab(PLAN)]);
  callPanel(bundle, host, 'panelCheck', HERE);
  const [plan] = host.workbook.sheets;
  type(host, cell, text);
  const whole = copyHost(host);
  callPanel(bundle, whole, 'panelCheck', HERE);
  expect(cellsOf(plan, 'H2:J5')).toEqual(cellsOf(whole.workbook.sheets[0], 'H2:J5'));
  expect(cellsOf(plan, 'H3:H5').flat().join()).not.toBe(',,');
});

test('a heading above the header costs no ids and no writing', () => {
  const host = hostOf([
    tab(
      'План на 2022 год\n1. Спорт | | | |\n№ | Мероприятие | Срок | Исполнитель | Результат\n1.1 | Турнир | 2022 | Отдел | Проведён',
    ),
  ]);
  callPanel(bundle, host, 'panelCheck', HERE);
  const before = cellsOf(host.workbook.sheets[0], 'F1:H4');
  callPanel(bundle, host, 'panelCheck', HERE);
  expect(cellsOf(host.workbook.sheets[0], 'F1:H4')).toEqual(before);
  expect(before.slice(0, 2).flat().join('')).toBe('');
});
