/** Role: an editor who makes a second tab where there must be one, so that the wrong one is read. */
import { describe, expect, test } from 'vitest';
import type { Host } from '../../../src/stand-in/host/host';
import { bareHost, COORDINATOR, DIRECTORY, departmentsHost, PLAN, SETTINGS } from '../../support/departments';
import { CULTURE, protectedHost, sheetOf } from '../../support/people/attacks';
import { cellsOf, click, HERE, panel, tab, type } from '../../support/spreadsheet';

const WITH_YEAR = `
  Настройка | Значение
  Отчётный год | 2022
  Координаторы | coordinator@region.test`;

const check = (host: Host) => {
  const answer = panel(host, 'panelCheck', HERE, { user: COORDINATOR });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const twins = (host: Host): string[] =>
  check(host)
    .findings.filter(({ rule }) => rule === 'repeated-tab')
    .map(({ severity, message }) => `${severity}: ${message}`);

describe('a second plan called by the year', () => {
  const shadowed = (): Host => {
    const host = protectedHost({ settings: WITH_YEAR });
    click(host, 'checkAll', 'FULL', { user: COORDINATOR });
    sheetOf(host, '2022').name = 'План';
    host.workbook.sheets.push(tab(PLAN.replace('Турнир юных', 'Турнир, которого не было'), '2022'));
    host.ids.set(sheetOf(host, '2022'), 77);
    return host;
  };

  test('does not take the place of the one that was chosen before, at a check, a fix or a report', () => {
    const host = shadowed();
    expect(check(host).summary.sheet).toBe('План');
    panel(host, 'panelReport', { ...HERE, format: 'doc' }, { user: COORDINATOR });
    click(host, 'fixCertain', 'FULL', { user: COORDINATOR });
    expect(cellsOf(sheetOf(host, '2022'), 'F2:H4').flat().join('')).toBe('');
    expect(cellsOf(sheetOf(host, '2022'), 'E4')).toEqual([['Проведён  4 июня 2022 года']]);
  });

  test('does not take its place where no year was ever named, either', () => {
    const host = protectedHost();
    sheetOf(host, '2022').name = 'План';
    host.workbook.sheets.push(tab(PLAN.replace('Турнир юных', 'Турнир, которого не было'), '2022'));
    host.ids.set(sheetOf(host, '2022'), 77);
    const made = panel(host, 'panelReport', { ...HERE, year: 2022, format: 'docx' }, { user: COORDINATOR });
    expect(made.ok && 'report' in made.value ? made.value.report.sheet : made).toBe('План');
  });

  test('is an error that names both', () => {
    expect(twins(shadowed())).toEqual([expect.stringMatching(/^error: .*«План» и «2022».*Действует «План»/)]);
  });

  test('holds a final report up until it is gone', () => {
    const host = shadowed();
    expect(
      panel(host, 'panelReport', { ...HERE, stage: 'final', format: 'docx' }, { user: COORDINATOR }),
    ).toMatchObject({
      ok: false,
      error: { code: 'unsettled-errors' },
    });
    host.workbook.sheets.splice(host.workbook.sheets.indexOf(sheetOf(host, '2022')), 1);
    expect(twins(host)).toEqual([]);
  });
});

describe.each([
  [
    'the directory in the other language',
    'Executors',
    `${DIRECTORY.replaceAll('sport@region.test', 'culture@region.test')}`,
  ],
  [
    'the directory in look-alike letters',
    'Исполнитeли',
    `${DIRECTORY.replaceAll('sport@region.test', 'culture@region.test')}`,
  ],
])('a second tab of %s', (_what, name, table) => {
  test('opens no cell and gets no letter', () => {
    const host = protectedHost();
    check(host);
    host.workbook.sheets.unshift(tab(table, name));
    host.ids.set(sheetOf(host, name), 78);
    const letters = panel(host, 'panelReminders', HERE, { user: COORDINATOR });
    expect(letters.ok && letters.value.departments.map(({ emails }) => emails)).toEqual([
      ['culture@region.test'],
      ['sport@region.test', 'second@region.test'],
    ]);
    panel(host, 'panelProtect', { ...HERE, off: false }, { user: COORDINATOR });
    expect(() => type(host, 'E8', 'x', sheetOf(host, '2022'), { user: CULTURE })).toThrow();
    expect(twins(host)).toEqual([expect.stringContaining(`«Исполнители» и «${name}»`)]);
  });
});

test('a directory in English stays the directory when a Russian one is put beside it', () => {
  const host = bareHost();
  sheetOf(host, 'Исполнители').name = 'Executors';
  panel(host, 'panelSetUp', HERE, { user: COORDINATOR });
  host.workbook.sheets.push(tab(DIRECTORY.replaceAll('sport@region.test', 'culture@region.test'), 'Исполнители'));
  host.ids.set(sheetOf(host, 'Исполнители'), 79);
  const answer = panel(host, 'panelReminders', HERE, { user: COORDINATOR });
  expect(answer.ok && answer.value.departments.map(({ emails }) => emails[0])).toEqual([
    'culture@region.test',
    'sport@region.test',
  ]);
});

test.each([
  ['Настройки', 'настройки'],
  ['Настройки', 'Vekha settings'],
  // Once it is known, the Russian name takes nothing from it.
  ['Vekha settings', 'Настройки'],
])('beside «%s» second settings, «%s», switch nothing off', (own, second) => {
  const host = departmentsHost({ settings: SETTINGS });
  sheetOf(host, 'Настройки').name = own;
  const before = check(host).findings.length;
  host.workbook.sheets.unshift(tab('Настройка | Значение\n Правила | missing-progress: выключить', second));
  host.ids.set(sheetOf(host, second), 80);
  expect(check(host).findings.filter(({ rule }) => rule !== 'repeated-tab')).toHaveLength(before);
  expect(twins(host)).toEqual([expect.stringContaining(`«${own}» и «${second}»`)]);
});
