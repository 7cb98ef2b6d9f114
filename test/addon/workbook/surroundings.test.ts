/** The other tabs: what a check reads of them, and what an edit has of them without reading. */
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import {
  callsDuring,
  cellsOf,
  click,
  HERE,
  hostOf,
  panel,
  readsOf,
  tab,
  type,
  writesOf,
} from '../../support/spreadsheet';

const PLAN = `
  ${HEADER}
  1.1. | Форум | 2022 год | Минкультуры | Проведён форум 4 мая 2022 года
  1.3. | Ярмарка | 2022 год | Отдел торговли | Выставка открыта в музее, её посетили двести гостей из пяти районов области`;
const SETTINGS = 'Настройка | Значение\nПравила | skipped-number: ошибка';
const DIRECTORY = 'Название | Другие названия\nМинистерство культуры | Минкультуры';
const BEFORE = `${HEADER}\n1.3. | Ярмарка | 2021 год | О | Выставка открыта в музее, её посетили двести гостей из пяти районов области`;

const workbook = () => [tab(PLAN), tab(SETTINGS, 'Настройки'), tab(DIRECTORY, 'Исполнители'), tab(BEFORE, '2021')];

/** Rules of the findings, by row. */
const rulesIn = (host: ReturnType<typeof hostOf>): string[] => {
  const answer = panel(host, 'panelRows', { ...HERE, sheet: '2022', rows: [2, 3] });
  return answer.ok ? answer.value.findings.map(({ rule, severity }) => `${rule} ${severity}`) : [];
};
const findingsCell = (host: ReturnType<typeof hostOf>, a1: string): string =>
  cellsOf(host.workbook.sheets[0], a1)[0]?.[0] ?? '';

describe('a check', () => {
  test('looks at settings, executors and the year before, with a read each', () => {
    const host = hostOf(workbook());
    const calls = callsDuring(host, () => panel(host, 'panelCheck', HERE));
    expect(readsOf(calls)).toBeLessThanOrEqual(8);
    // The last is of our own columns, before they are written.
    expect(calls['Range.getDisplayValues']).toBe(4);
    expect(rulesIn(host)).toEqual(['skipped-number error', 'unknown-executor warning', 'last-year-entry warning']);
  });

  test('leaves a copy, and writes it again only where it differs', () => {
    const host = hostOf(workbook());
    panel(host, 'panelCheck', HERE);
    expect([...host.properties.keys()].filter((key) => key.startsWith('tabs')).length).toBeGreaterThan(1);
    expect(callsDuring(host, () => panel(host, 'panelCheck', HERE))['Properties.setProperties']).toBeUndefined();
  });

  test('switches a rule off, and says so where the setting cannot be read', () => {
    const host = hostOf([tab(PLAN), tab('Настройка | Значение\nПравила | skipped-number: off', 'Настройки')]);
    panel(host, 'panelCheck', HERE);
    expect(rulesIn(host)).toEqual([]);
    const wrong = hostOf([tab(PLAN), tab('Настройка | Значение\nПравила | skiped-number: off', 'Настройки')]);
    const answer = panel(wrong, 'panelCheck', HERE);
    expect(answer.ok && answer.value.findings.map(({ rule, cell }) => [rule, cell])).toEqual([
      ['invalid-setting', "'Настройки'!B2"],
      ['skipped-number', "'2022'!A3"],
    ]);
  });

  test('survives tabs that hold nothing, or anything', () => {
    const odd = 'а | б\nв | г';
    for (const table of ['', odd]) {
      const host = hostOf([tab(PLAN), tab(table, 'Настройки'), tab(table, 'Исполнители'), tab(table, '2021')]);
      expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
    }
  });
});

describe('an edit', () => {
  test('knows the other tabs without reading them', () => {
    const host = hostOf(workbook());
    panel(host, 'panelCheck', HERE);
    const calls = callsDuring(host, () => type(host, 'D2', 'Министерство культура'));
    expect(readsOf(calls)).toBe(2);
    expect(writesOf(calls)).toBe(1);
    expect(calls['Properties.getProperties']).toBe(1);
    expect(findingsCell(host, 'G2')).toContain('Возможно, это «Министерство культуры»');
    expect(findingsCell(host, 'G3')).toContain('с листа «2021»');
  });

  test.each([
    ['the directory where the sheet holds but texts', 'all texts', true],
    // A number costs a second read of the sheet.
    ['and goes without it where not', 'a number', false],
  ])('without a copy reads %s, four reads in all', (_name, holds, known) => {
    const host = hostOf(workbook());
    panel(host, 'panelCheck', HERE);
    host.properties.clear();
    const [sheet] = host.workbook.sheets;
    if (holds === 'a number') sheet?.rows[1]?.splice(2, 1, 2022);
    const calls = callsDuring(host, () => type(host, 'D2', 'Министерство культура'));
    expect(readsOf(calls)).toBeLessThanOrEqual(4);
    expect(writesOf(calls)).toBe(1);
    expect(findingsCell(host, 'G2').includes('Возможно, это «Министерство культуры»')).toBe(known);
  });

  test('of the settings or the executors reaches the next edit of the plan', () => {
    const host = hostOf(workbook());
    panel(host, 'panelCheck', HERE);
    const [sheet, settings, directory] = host.workbook.sheets;
    type(host, 'B2', 'skipped-number: выкл', settings);
    const calls = callsDuring(host, () => type(host, 'A3', 'Отдел торговли', directory));
    expect(readsOf(calls)).toBe(2);
    expect(writesOf(calls)).toBe(0);
    type(host, 'E2', 'Проведён форум 5 мая 2022 года', sheet);
    expect(findingsCell(host, 'G3')).toMatch(/^Запись слово в слово взята с листа «2021»[^\n]*$/);
  });

  test('of the journal or of any other tab asks for nothing', () => {
    const host = hostOf([...workbook(), tab('а', 'Журнал')]);
    panel(host, 'panelCheck', HERE);
    const calls = callsDuring(host, () => type(host, 'A1', 'б', host.workbook.sheets[4]));
    expect(readsOf(calls) + writesOf(calls)).toBe(0);
    expect(calls['Properties.setProperties']).toBeUndefined();
  });

  test('tells the same as a full check', () => {
    const host = hostOf(workbook());
    panel(host, 'panelCheck', HERE);
    type(host, 'D3', 'Минкультура');
    const after = structuredClone(host.workbook.sheets[0]?.rows);
    panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
    expect(host.workbook.sheets[0]?.rows).toEqual(after);
  });
});

test('a tab of the year before that was taken away is forgotten at the next check', () => {
  const host = hostOf(workbook());
  panel(host, 'panelCheck', HERE);
  host.workbook.sheets.splice(3, 1);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  type(host, 'E2', 'Проведён форум 5 мая 2022 года', host.workbook.sheets[0]);
  expect(findingsCell(host, 'G3')).not.toContain('2021');
});

test('a copy too long for the store is left out, and edits read the tabs', () => {
  const many = Array.from({ length: 1900 }, (_none, at) => `Департамент ${'по делам '.repeat(12)}${at} | `).join('\n');
  const host = hostOf([tab(PLAN), tab(`Название | Другие названия\nМинкультуры | \n${many}`, 'Исполнители')]);
  expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
  expect([...host.properties.keys()].filter((key) => key.startsWith('tabs'))).toEqual([]);
  type(host, 'D3', 'Минкультура');
  expect(findingsCell(host, 'G3')).toContain('Возможно, это «Минкультуры»');
});

test('set-up makes both tabs with their titles, and leaves those that are there', () => {
  const host = hostOf([tab(PLAN), tab(DIRECTORY, 'Исполнители')]);
  click(host, 'setUpSheet');
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['2022', 'Исполнители', 'Настройки']);
  const bare = hostOf([tab(PLAN)]);
  click(bare, 'setUpSheet');
  expect(cellsOf(bare.workbook.sheets[2], 'A1:F1')).toEqual([
    ['Название', 'Другие названия', 'Почта', 'Действует с', 'Действует по', 'Преемник'],
  ]);
  // An empty directory is none: nobody is told that every executor is unknown.
  panel(bare, 'panelCheck', HERE);
  expect(rulesIn(bare).filter((rule) => rule.startsWith('unknown'))).toEqual([]);
});
