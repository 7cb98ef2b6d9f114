/** Role: an editor who makes «Сводка» state what is not so, or has it write over others. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import type { Sheet } from '../../../src/stand-in/host/model';
import { cellAt, setContent } from '../../../src/stand-in/spreadsheet/cells';
import { COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import { CULTURE, sheetOf } from '../../support/people/attacks';
import { click, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const as = { user: COORDINATOR };
const check = (host: Host): void => void panel(host, 'panelCheck', { ...HERE, sheet: '2022' }, as);
const summarised = (): { host: Host; sheet: Sheet } => {
  const host = departmentsHost();
  panel(host, 'panelSummary', HERE, as);
  return { host, sheet: sheetOf(host, 'Сводка') };
};
const formulaAt = (sheet: Sheet, row: number, column: number): string => cellAt(sheet, row, column)?.formula ?? '';

test.each([
  [' ', '"Испол нялось"'],
  ["'", '"Испол\'нялось"'],
])('a sign that spreadsheets may alter elsewhere, put into a text, is a change: %j', (_sign, formula) => {
  const { host, sheet } = summarised();
  const row = sheet.rows.findIndex((_cells, at) => formulaAt(sheet, at, 2) === '"Исполнялось"');
  setContent(sheet, row, 2, { value: 'x', formula });
  check(host);
  expect(panel(host, 'panelSummary', HERE, as)).toMatchObject({ error: { code: 'summary-foreign' } });
});

test('blanks and quotes outside of texts are the spreadsheet’s', () => {
  const { host, sheet } = summarised();
  for (let row = 0; row < sheet.rows.length; row += 1)
    for (const column of [7, 23]) {
      const formula = formulaAt(sheet, row, column).replaceAll("'", '').replaceAll('/', ' / ');
      if (formula !== '') setContent(sheet, row, column, { value: 1, formula });
    }
  expect(panel(host, 'panelSummary', HERE, as)).toMatchObject({ ok: true });
});

test('a formula that somebody put below it is not written over when the plan grows', () => {
  const { host, sheet } = summarised();
  const below = sheet.rows.length;
  setContent(sheet, below, 0, { value: '', formula: '""&"моё"' });
  for (let nth = 0; nth < 9; nth += 1)
    for (const [column, value] of [`2.${4 + nth}.`, `Слёт ${nth}`, '2022 год', `Отдел ${nth}`, 'Прошёл'].entries())
      setContent(sheetOf(host, '2022'), 10 + nth, column, { value });
  check(host);
  expect(formulaAt(sheet, below, 0)).toBe('""&"моё"');
});

test.each([
  '"&IMPORTXML("http://x.test")&"',
  '=1+1',
  "+'[x]y'!A1",
  '-2+3',
  '@SUM(1)',
  "О'Нил «x» \t\n y",
  'я'.repeat(900),
  `${'я'.repeat(195)}${'😀'.repeat(9)}`,
  `${'я'.repeat(196)}${'😀'.repeat(9)}`,
  'тс\u00adс \u0007\u202e',
])('whatever a title, a section or an executor is called, it is a text: %j', (name) => {
  const cell = name.replaceAll('\n', '\\n').replaceAll('\t', ' ').replaceAll('|', ' ');
  const plan = `${cell}\n№ | Мероприятие | Срок | Исполнитель | Ход\n1. ${cell} | « | « | « | «\n1.1. | Слёт | 2022 | ${cell} | Прошёл`;
  const host = hostOf([tab(plan, 'О\'Нил "x" 2022')]);
  expect(panel(host, 'panelSummary', HERE)).toMatchObject({ ok: true });
  const sheet = sheetOf(host, 'Сводка');
  const all = [...(sheet.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
  expect(all).not.toEqual([]);
  const bare = all.map((each) => each.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ''));
  expect(
    bare.filter((each) => !/^(?:[\d\s]*|!?[A-Z$\d]+|(?:SUMPRODUCT|INT)\([A-Z$\d=:*()+/<>!]*\))$/.test(each)),
  ).toEqual([]);
  expect(all.every((each) => each.length < 420)).toBe(true);
  expect(all.join('')).not.toMatch(/[\u0000-\u001f\u00ad\u202e]|[\ud800-\udbff](?![\udc00-\udfff])/);
});

describe.each([
  ['НАСТРОЙКИ', 'Настройки'],
  ['исполнители ', 'Исполнители'],
  ['Сводка', 'Сводка'],
  ['Vekha settings', 'Настройки'],
  ['executors', 'Исполнители'],
  ['Vekha summary', 'Сводка'],
])('protection closes «%s»', (name, was) => {
  test('however its name is written', () => {
    const { host } = summarised();
    sheetOf(host, was).name = name;
    panel(host, 'panelProtect', { ...HERE, sheet: '2022', off: false }, as);
    expect(() => type(host, 'B2', 'x', sheetOf(host, name), { user: CULTURE })).toThrow();
  });
});

test('typed over, it is named at each check that a person asks for, until it is right again', () => {
  const { host, sheet } = summarised();
  const told = (): string => {
    click(host, 'checkAll', 'FULL', as);
    return host.toasts.at(-1) ?? '';
  };
  expect(told()).not.toContain('«Сводка»');
  const before = formulaAt(sheet, 5, 2);
  type(host, 'C6', '99', sheet, { user: CULTURE });
  expect(told()).toContain('В лист «Сводка» что-то вписано поверх');
  expect(journalLines(host).at(-1)?.join(' ')).toContain('«Сводка»');
  setContent(sheet, 5, 2, { value: 0, formula: before });
  expect(told()).not.toContain('«Сводка»');
});

test('renamed as that message advises, it makes way for a new one', () => {
  const { host, sheet } = summarised();
  type(host, 'C6', '99', sheet, as);
  sheet.name = 'Сводка правленая';
  expect(panel(host, 'panelSummary', HERE, as)).toMatchObject({ ok: true, value: { sheet: 'Сводка' } });
  click(host, 'checkAll', 'FULL', as);
  expect(host.toasts.at(-1)).not.toContain('вписано');
  expect(String(sheet.rows[5]?.[2])).toBe('99');
});

test('a tab of that name that was always somebody’s own is nobody’s to blame', () => {
  const host = departmentsHost();
  host.workbook.sheets.push(tab('Моя сводка | 5', 'Сводка'));
  click(host, 'checkAll', 'FULL', as);
  expect(host.toasts.at(-1)).not.toContain('«Сводка»');
});

test('a second one, of the name in another language, does not take its place', () => {
  const { host, sheet } = summarised();
  sheet.name = 'Vekha summary';
  host.workbook.sheets.push(tab('Исполнялось | 100', 'Сводка'));
  expect(panel(host, 'panelSummary', HERE, as)).toMatchObject({ ok: true, value: { sheet: 'Vekha summary' } });
});

test('whoever may not write there leaves it as it is, and is told so', () => {
  const { host } = summarised();
  panel(host, 'panelProtect', { ...HERE, sheet: '2022', off: false }, as);
  for (const [column, value] of ['2.4.', 'Слёт', '2022 год', 'Минспорт', 'Прошёл'].entries())
    setContent(sheetOf(host, '2022'), 10, column, { value });
  click(host, 'checkAll', 'FULL', { user: CULTURE });
  expect(host.toasts.at(-1)).not.toContain('вписано');
});
