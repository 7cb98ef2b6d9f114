/** Tabs and keys of ours known in spite of case, blanks and look-alike letters; a near miss is told. */
import { describe, expect, test } from 'vitest';
import { cellsOf, click, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN =
  '№ | Мероприятие | Срок | Исполнитель | Ход исполнения\n1.1. | Дело | 2022 год | Отдел | Проведено\n1.3. | Слёт | 2022 год | Отдел | Проведён';
const SETTINGS = 'Настройка | Значение\nПравила | skipped-number: выключить';

const rulesWith = (name: string, settings = SETTINGS): string[] => {
  const host = hostOf([tab(PLAN, 'План'), tab(settings, name)]);
  const answer = panel(host, 'panelCheck', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.findings.map(({ rule, message }) => `${rule} ${message}`);
};

describe('the tab of settings', () => {
  test.each([
    'Настройки',
    'Настройки ',
    ' настройки',
    'НАСТРОЙКИ',
    'Нaстройки',
    'Настройки\u00a0',
    'Vekha settings',
    'vekha Settings ',
  ])('is %j', (name) => {
    expect(rulesWith(name).filter((line) => /skipped-number|invalid-setting/.test(line))).toEqual([]);
  });

  test.each([
    ['Настройка', 'Настройки'],
    ['Настойки', 'Настройки'],
    ['Vekha setting', 'Vekha settings'],
  ])('is nearly %j, and that is told', (name, own) => {
    const words = `Лист «${name}» не читается: похожий лист с настройками называется «${own}»`;
    expect(rulesWith(name).join()).toContain(words);
  });

  test('is no tab that merely looks a little like it', () => {
    expect(rulesWith('Meetings').join()).not.toContain('не читается');
  });
});

test.each(['Отчётный  год', 'Отчётный\u00a0год', 'ОТЧЕТНЫЙ ГОД ', 'Oтчётный год'])('the key %j is that key', (key) => {
  const lines = rulesWith('Настройки', `Настройка | Значение\n${key} | 2022`);
  expect(lines.filter((line) => line.startsWith('invalid-setting'))).toEqual([]);
});

const RU = ['Настройки', 'Исполнители', 'Журнал', 'Сводка'];
const EN = ['Vekha settings', 'Executors', 'Vekha journal', 'Vekha summary'];
/** What stands first in each, in its own language; the summary's is a formula. */
const FIRST: Readonly<Record<string, string>> = {
  Настройки: 'Настройка',
  Исполнители: 'Название',
  Журнал: 'Когда',
  'Vekha settings': 'Setting',
  Executors: 'Name',
  'Vekha journal': 'When',
};

describe('tabs that Vekha makes', () => {
  test.each([
    ['ru', [], RU],
    ['en', [], EN],
    // Those that are there stay, whichever language they are in.
    ['en', ['Настройки', 'Журнал'], ['Настройки', 'Журнал', 'Executors', 'Vekha summary']],
    ['ru', ['Vekha settings', 'Vekha journal'], ['Vekha settings', 'Vekha journal', 'Исполнители', 'Сводка']],
    ['en', ['Настройки', 'Vekha journal'], ['Настройки', 'Vekha journal', 'Executors', 'Vekha summary']],
    ['ru', ['Executors', 'Журнал'], ['Executors', 'Журнал', 'Настройки', 'Сводка']],
  ] as const)('in %s beside %j', (locale, before, after) => {
    const host = hostOf([tab(PLAN, '2022'), ...before.map((name) => tab('', name))], { locale });
    const here = { ...HERE, sheet: '2022', locale };
    click(host, 'setUpSheet');
    panel(host, 'panelSettings', { ...here, values: { tidiness: locale === 'ru' ? 'да' : 'yes', annex: 'A' } });
    panel(host, 'panelSummary', here);
    const names = host.workbook.sheets.map(({ name }) => name).slice(1);
    expect(names.sort()).toEqual([...after].sort());
    const firsts = host.workbook.sheets.slice(1).map((sheet) => [sheet.name, cellsOf(sheet, 'A1')[0]?.[0]]);
    expect(firsts).toEqual(firsts.map(([name = '']) => [name, FIRST[name] ?? '']));
    const opened = panel(host, 'panelOpen', here);
    const settings = names.find((name) => ['Настройки', 'Vekha settings'].includes(name));
    expect(opened).toMatchObject({ ok: true, value: { settingsTab: settings, settings: { annex: 'A' } } });
    const health = JSON.stringify(panel(host, 'panelHealth', here));
    expect(health).toContain(names.find((name) => ['Исполнители', 'Executors'].includes(name)));
  });

  test('take no word from a tab that somebody else has called so', () => {
    const host = hostOf([tab(PLAN, '2022'), tab('Мой дневник | заметки', 'Журнал')]);
    click(host, 'setUpSheet');
    panel(host, 'panelSummary', { ...HERE, sheet: '2022' });
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'A1:B1')).toEqual([['Мой дневник', 'заметки']]);
    expect(cellsOf(journal, 'C2')[0]?.[0]).not.toBe('');
  });

  test('are none of those that a person calls by plain English names', () => {
    const own = ['Settings', 'Journal', 'Summary'].map((name) => tab('Setting | Value\nReporting year | 1999', name));
    const host = hostOf([tab(PLAN, '2022'), ...own], { locale: 'en' });
    const before = own.map((sheet) => JSON.stringify(sheet));
    const here = { ...HERE, sheet: '2022', locale: 'en' } as const;
    click(host, 'setUpSheet');
    panel(host, 'panelSettings', { ...here, values: { annex: 'A' } });
    panel(host, 'panelSummary', here);
    expect(host.workbook.sheets.slice(1, 4).map((sheet) => JSON.stringify(sheet))).toEqual(before);
  });

  test('are told of where there are two of a kind, and the Russian one counts', () => {
    const sheets = [tab(SETTINGS, 'Настройки'), tab('Setting | Value\nReporting year | 1999', 'Vekha settings')];
    const answer = panel(hostOf([tab(PLAN, 'План'), ...sheets]), 'panelCheck', HERE);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.plan.year).not.toBe(1999);
    const [finding] = answer.value.findings.filter(({ rule }) => rule === 'repeated-tab');
    expect(finding?.message).toMatch(/«Настройки».*«Vekha settings»|«Vekha settings».*«Настройки»/);
  });
});
