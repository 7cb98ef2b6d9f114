/** What edits remember of earlier tabs was read for the times that the plan was of then: once it is of others, an edit says what a full check says. */
import { expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { setContent } from '../../../src/stand-in/spreadsheet/cells';
import { copyHost } from '../../support/copy-host';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, panel, readsOf, tab, type } from '../../support/spreadsheet';

const PLAN = `
  ${HEADER}
  1. Культура | | | |
  1.1. | Выставка | 2020-2024 годы | Департамент культуры | Показано 12 картин 4 июня 2022 года
  1.2. | Концерт | 2020-2024 годы | Департамент культуры | Дан 5 июня 2022 года
  1.3. | Слёт | 2020-2024 годы | Департамент культуры | Проведён 6 июня 2022 года`;
const REPEATED = 'Проведён слёт юных натуралистов из всех районов области, в нём участвовало двести человек';

/** What a year announced for the next one, of the exhibition alone. */
const announced = (year: number): string =>
  PLAN.replace('Показано 12 картин 4 июня 2022 года', `Открытие зала скульптуры запланировано на ${year + 1} год`)
    .replace('Проведён 6 июня 2022 года', year === 2021 ? REPEATED : 'Проведён 6 июня')
    .replaceAll('2022 года', `${year} года`);

const SETTINGS = `
  Отчётный период | 2022
  Координаторы |`;

function hostWith(earlier: readonly number[], title = ''): Host {
  const plan = tab(`${title}${PLAN}`, 'План');
  const others = earlier.map((year) => tab(announced(year), String(year)));
  const host = hostOf([plan, ...others, tab(SETTINGS, 'Настройки')]);
  panel(host, 'panelCheck', { ...HERE, sheet: 'План' });
  return host;
}

const sheetOf = (host: Host, name: string) => host.workbook.sheets.find((sheet) => sheet.name === name);

const ours = (host: Host): string[][] => cellsOf(sheetOf(host, 'План'), 'F1:H8');

const whole = (host: Host): string[][] => {
  const copy = copyHost(host);
  panel(copy, 'panelCheck', { ...HERE, sheet: 'План' });
  return ours(copy);
};

const PROMISED = /зала скульптуры/;

test('a period typed into the settings is the period of the next edits', () => {
  const host = hostWith([2021]);
  expect(ours(host).join('\n')).toMatch(PROMISED);
  type(host, 'B1', '2021', sheetOf(host, 'Настройки'));
  for (const text of ['Дан 7 июня 2021 года', 'Дан 8 июня 2021 года, 90 гостей']) {
    type(host, 'E4', text, sheetOf(host, 'План'));
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host).join('\n')).not.toMatch(PROMISED);
  }
});

test('the tab before another period is read where an edit can afford it, within its four reads', () => {
  const host = hostWith([2021]);
  type(host, 'B1', '2021', sheetOf(host, 'Настройки'));
  panel(host, 'panelCheck', { ...HERE, sheet: 'План' });
  expect(ours(host).join('\n')).not.toMatch(PROMISED);
  type(host, 'B1', '2022', sheetOf(host, 'Настройки'));
  for (const text of [REPEATED, 'Дан 8 июня 2022 года, 90 гостей']) {
    const calls = callsDuring(host, () => type(host, 'E4', text, sheetOf(host, 'План')));
    expect(readsOf(calls)).toBeLessThanOrEqual(4);
    expect(ours(host)).toEqual(whole(host));
    expect(ours(host).join('\n')).toMatch(PROMISED);
  }
});

test('of more tabs than an edit can read none is asked, and the next full check asks them all', () => {
  const host = hostWith([2018, 2019, 2020, 2021]);
  const before = ours(host).join('\n');
  expect(before).toMatch(PROMISED);
  type(host, 'B1', '2023', sheetOf(host, 'Настройки'));
  const calls = callsDuring(host, () => type(host, 'E4', 'Дан 7 июня 2023 года', sheetOf(host, 'План')));
  expect(readsOf(calls)).toBeLessThanOrEqual(4);
  expect(ours(host).join('\n')).not.toMatch(PROMISED);
  expect(whole(host).join('\n')).toMatch(PROMISED);
});

test('a title that comes to name another year counts as well', () => {
  const host = hostWith([2021], 'Отчёт за 2022 год | | | |');
  setContent(sheetOf(host, 'Настройки') ?? host.activeSheet, 0, 1, { value: null });
  panel(host, 'panelCheck', { ...HERE, sheet: 'План' });
  expect(ours(host).join('\n')).toMatch(PROMISED);
  type(host, 'A1', 'Отчёт за 2021 год', sheetOf(host, 'План'));
  expect(ours(host)).toEqual(whole(host));
  expect(ours(host).join('\n')).not.toMatch(PROMISED);
});

test('where nothing tells the time any more, nothing is remembered', () => {
  const host = hostWith([2021]);
  type(host, 'B1', '', sheetOf(host, 'Настройки'));
  type(host, 'E4', 'Дан 7 июня', sheetOf(host, 'План'));
  expect(ours(host)).toEqual(whole(host));
});
