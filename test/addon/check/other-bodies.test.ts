/** Plans as other bodies keep them: an edit leaves what a check of the whole plan writes. */
import { describe, expect, test } from 'vitest';
import { callPanel } from '../../../src/stand-in/bundle';
import { copyHost } from '../../support/copy-host';
import { bundle, cellsOf, HERE, hostOf, tab, type } from '../../support/spreadsheet';

const HELPERS = `
  План на 2022 год
  № | Мероприятие | Срок | Ответственный | Соисполнители | Результат
  1 | Рейды | май 2022 | Комиссия | Отдел опеки | Проведено 32 рейда
  2 | Учёт | 2022 год | Отдел опеки | | На учёте 46 семей
  3 | Смена | июль 2022 | Отдел спорта | Комиссия | `;
const TICKS = `
  План на 2022 год
  № | Мероприятие | Срок | Исполнители | « | Результат
  ^ | ^ | ^ | Отдел культуры | Отдел спорта | ^
  1 | Концерт | июнь 2022 | + | | Состоялся
  2 | Пробег | июнь 2022 | | + | Пробежали 240 человек`;
const MONTHS = `
  План на 2022 год
  № | Мероприятие | Класс | Исполнитель | Место | Результат
  Сентябрь | « | « | « | « | «
  1 | Собрание | 5 | Психолог | Зал | Проведено 5 сентября
  Октябрь | « | « | « | « | «
  2 | Тренинг | 6 | Психолог | Зал | Проведён 3 октября`;
const TEMPLATE = `
  План на 2022 год
  № | Мероприятие | Срок | Исполнитель | Класс | Результат
  1 | Собрание | май 2022 | Психолог | 5 | Проведено
  2 | | | | |
  3 | | | | |`;

describe.each([
  [
    'helpers in a column of their own',
    HELPERS,
    [
      ['E3', 'Отдел  опеки'],
      ['E4', 'Комиссия; Комиссия'],
      ['E3', ''],
      ['F5', 'Смена прошла'],
    ],
  ],
  [
    'ticks',
    TICKS,
    [
      ['D4', ''],
      ['E4', '+'],
      ['E5', 'Отдел'],
      ['F5', ''],
    ],
  ],
  [
    'months that head them',
    MONTHS,
    [
      ['A3', 'Декабрь 2021'],
      ['A5', 'Осень'],
      ['F4', ''],
    ],
  ],
  [
    'rows that nobody has filled',
    TEMPLATE,
    [
      ['B4', 'Слёт'],
      ['B5', 'Слёт'],
      ['A4', ''],
      ['F3', ''],
    ],
  ],
])('%s', (_what, plan, edits) => {
  test.each(edits)('%s becomes %j', (cell, text) => {
    const host = hostOf([tab(plan)]);
    callPanel(bundle, host, 'panelCheck', HERE);
    type(host, cell, text);
    const whole = copyHost(host);
    callPanel(bundle, whole, 'panelCheck', HERE);
    expect(cellsOf(host.workbook.sheets[0], 'G2:I7')).toEqual(cellsOf(whole.workbook.sheets[0], 'G2:I7'));
    expect(cellsOf(host.workbook.sheets[0], 'G2:I7').flat().join('')).not.toBe('');
  });
});
