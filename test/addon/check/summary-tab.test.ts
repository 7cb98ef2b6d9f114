/** The tab «Сводка»: live formulas over the states, kept up at each full check, and never in the way of what a person typed. */
import { expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { cellAt } from '../../../src/stand-in/spreadsheet/cells';
import { chartsOf } from '../../../src/stand-in/spreadsheet/charts';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, panel, readsOf, tab, type, writesOf } from '../../support/spreadsheet';

const PLAN = `Отчёт за 2022 год
${HEADER}
1. Культура | « | « | « | «
1.1. | Форум | 2022 | Отдел культуры | Форум прошёл 5 мая 2022 года. Второй форум будет проведён в 2023 году
1.2. | Ярмарка | 2022 | =HYPERLINK("http://x") |
2. Спорт | « | « | « | «
2.1. | Забег | 2022 | Отдел "спорта" | Запросы не поступали`;

const open = (options: Parameters<typeof hostOf>[1] = {}): Host => hostOf([tab(PLAN)], options);
const summaryOf = (host: Host) => host.workbook.sheets.find(({ name }) => name === 'Сводка');

/** What stands in a column, its formulas as they are. */
function formulas(host: Host, column: number): string[] {
  const sheet = summaryOf(host);
  return sheet === undefined ? [] : sheet.rows.map((_row, row) => cellAt(sheet, row, column)?.formula ?? '');
}

test('is made in nine writes, the journal’s among them, and not written again until the plan has changed', () => {
  const host = open();
  panel(host, 'panelOpen', { ...HERE, asked: true });
  const first = callsDuring(host, () => void panel(host, 'panelSummary', HERE));
  expect(writesOf(first)).toBe(9);
  // Names of sections and executors are seen whole.
  expect(summaryOf(host)?.cells.get('5,0')?.style?.alignment?.wrapText).toBe(true);
  expect(summaryOf(host)?.columns[0]?.width).toBeGreaterThan(40);
  expect(formulas(host, 0)).toEqual([
    '"Сводка"',
    '"Отчёт за 2022 год"',
    '"Лист «2022», 2022 год. Числа считаются по столбцу «Состояние»."',
    '',
    '"Разделы"',
    '"1. Культура"',
    '"2. Спорт"',
    '"Весь план"',
    '',
    '"Кто отвечает"',
    '"Отдел культуры"',
    '"=HYPERLINK(""http://x"")"',
    '"Отдел ""спорта"""',
    '',
    '"Периоды"',
    '"2022 год"',
    '',
    '"Обещано"',
    '"1.1. Второй форум будет проведён в 2023 году"',
  ]);
  expect(formulas(host, 2).slice(4, 8)).toEqual([
    '"Исполнялось"',
    'SUMPRODUCT(($U$2:$U$4=1)*($X$2:$X$4=C$5)*$W$2:$W$4)',
    'SUMPRODUCT(($U$2:$U$4=2)*($X$2:$X$4=C$5)*$W$2:$W$4)',
    'SUMPRODUCT(1*($X$2:$X$4=C$5)*$W$2:$W$4)',
  ]);
  expect(formulas(host, 23).slice(0, 4)).toEqual(['', "'2022'!F4", "'2022'!F5", "'2022'!F7"]);
  const again = callsDuring(host, () => void panel(host, 'panelCheck', HERE));
  expect(writesOf(again)).toBe(0);
  const bare = open();
  panel(bare, 'panelCheck', HERE);
  const without = callsDuring(bare, () => void panel(bare, 'panelCheck', HERE));
  expect(readsOf(again)).toBe(readsOf(without));
  // Of our own columns, and of the summary.
  expect(again['Range.getFormulas']).toBe(2);
  expect(panel(host, 'panelSummary', HERE)).toMatchObject({ ok: true, value: { sheet: 'Сводка' } });
  expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Сводка'))).toHaveLength(1);
});

test('no formula has a separator or a decimal sign, so that every language reads it alike', () => {
  const host = open();
  panel(host, 'panelSummary', HERE);
  const sheet = summaryOf(host);
  const all = [...(sheet?.cells.values() ?? [])].flatMap(({ formula }) => formula ?? []);
  expect(all.length).toBeGreaterThan(60);
  expect(
    all.map((formula) => formula.replace(/"(?:[^"]|"")*"/g, '')).filter((formula) => /[;,.]/.test(formula)),
  ).toEqual([]);
});

test('follows the plan at a full check: a measure more is one write', () => {
  const host = open();
  panel(host, 'panelSummary', HERE);
  const plan = host.workbook.sheets[0];
  type(host, 'A8:E8', '2.2.\tКубок\t2022\tОтдел культуры\tКубок разыгран 5 мая 2022 года', plan);
  panel(host, 'panelCheck', HERE);
  expect(formulas(host, 23).slice(0, 6)).toEqual(['', "'2022'!F4", "'2022'!F5", "'2022'!F7", "'2022'!F8", '']);
});

test('is left alone from the moment that a person has typed into it', () => {
  for (const [cell, text] of [
    ['A6', 'Культура и спорт'],
    ['C4', 'моё'],
  ] as const) {
    const host = open();
    panel(host, 'panelSummary', HERE);
    type(host, cell, text, summaryOf(host));
    type(host, 'A8:E8', '2.2.\tКубок\t2022\tОтдел культуры\t', host.workbook.sheets[0]);
    panel(host, 'panelCheck', HERE);
    expect(formulas(host, 23).filter((formula) => formula !== '')).toHaveLength(3);
    expect(cellsOf(summaryOf(host), cell)).toEqual([[text]]);
    expect(panel(host, 'panelSummary', HERE)).toMatchObject({ ok: false, error: { code: 'summary-foreign' } });
  }
  // Beside and below the figures there is room for anybody.
  const host = open();
  panel(host, 'panelSummary', HERE);
  type(host, 'A40', 'моя заметка', summaryOf(host));
  type(host, 'A8:E8', '2.2.\tКубок\t2022\tОтдел культуры\t', host.workbook.sheets[0]);
  panel(host, 'panelCheck', HERE);
  expect(formulas(host, 23).filter((formula) => formula !== '')).toHaveLength(4);
  expect(cellsOf(summaryOf(host), 'A40')).toEqual([['моя заметка']]);
});

test('a tab of that name that is somebody’s own is refused, and not read as figures of ours', () => {
  const host = hostOf([tab(PLAN), tab('Моя сводка | 5', 'Сводка')]);
  expect(panel(host, 'panelSummary', HERE)).toMatchObject({ ok: false, error: { code: 'summary-foreign' } });
  expect(cellsOf(host.workbook.sheets[1], 'A1:B1')).toEqual([['Моя сводка', '5']]);
});

test('a blank tab, as a run that broke off leaves, is filled, and the journal says so', () => {
  const host = hostOf([tab(PLAN), tab('', 'Сводка')]);
  expect(panel(host, 'panelSummary', HERE)).toMatchObject({ ok: true, value: { sheet: 'Сводка' } });
  expect(formulas(host, 0)[4]).toBe('"Разделы"');
  const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
  expect(cellsOf(journal, 'C2:D2')[0]?.join(': ')).toMatch(/^Лист «Сводка»: Создан лист «Сводка»\./);
});

test('is no plan, also while it is in front', () => {
  const host = open();
  panel(host, 'panelSummary', HERE);
  const sheet = summaryOf(host);
  if (sheet === undefined) throw new Error('no summary');
  host.activeSheet = sheet;
  expect(panel(host, 'panelCheck', HERE)).toMatchObject({ ok: true, value: { summary: { sheet: '2022' } } });
});

test('Google draws a chart in the panel’s colours; in a file there is none', () => {
  const host = open();
  panel(host, 'panelSummary', HERE);
  const [chart, ...others] = chartsOf(summaryOf(host) as never);
  expect(others).toEqual([]);
  expect(chart).toMatchObject({ ranges: ['A5:A7', 'C5:H7'], headers: 1, stacked: true, corner: [2, 10] });
  // A section more moves the rows that it shows: the next check draws it anew, unless somebody has taken it away.
  const plan = host.workbook.sheets.find(({ name }) => name === '2022');
  type(host, 'A8', '3. Новый раздел', plan);
  for (const [at, text] of ['3.1.', 'Слёт', '2022', 'Отдел культуры', 'Прошёл'].entries())
    type(host, `${'ABCDE'[at]}9`, text, plan);
  panel(host, 'panelCheck', HERE);
  expect(chartsOf(summaryOf(host) as never)).toMatchObject([{ ranges: ['A5:A8', 'C5:H8'] }]);
  const file = open({ properties: { key: 'alone' } });
  panel(file, 'panelSummary', HERE);
  expect(chartsOf(summaryOf(file) as never)).toEqual([]);
});

test('the trend is drawn where there is a period before, anew where there is one more, and nobody’s own chart goes', () => {
  const plan = (year: number): string =>
    `Отчёт за ${year} год\n${HEADER}\n1. | Форум | 2021-2024 годы | Отдел | Прошёл`;
  const host = hostOf([tab(plan(2021), '2021'), tab(plan(2022), '2022')]);
  const at = (sheet: string) => ({ ...HERE, sheet });
  for (const sheet of ['2021', '2022']) panel(host, 'panelCheck', at(sheet));
  const calls = callsDuring(host, () => void panel(host, 'panelSummary', at('2022')));
  // Into the tab itself four writes, the journal's and the making of both tabs apart.
  expect([calls['Sheet.insertChart'], calls['Sheet.setConditionalFormatRules'], calls['Range.setValues']]).toEqual([
    2, 1, 2,
  ]);
  const trends = () => chartsOf(summaryOf(host) as never).filter(({ kind }) => kind === 'line');
  expect(trends()).toMatchObject([{ ranges: ['A12:A14', 'I12:I14'], headers: 1, title: 'Исполнялось по периодам, %' }]);
  panel(host, 'panelSummary', at('2022'));
  expect(trends()).toHaveLength(1);
  panel(host, 'panelNext', { ...at('2022'), year: 2023 });
  panel(host, 'panelSummary', at('2023'));
  expect(trends()).toMatchObject([{ ranges: ['A12:A15', 'I12:I15'] }]);
  expect(chartsOf(summaryOf(host) as never)).toHaveLength(2);
});
