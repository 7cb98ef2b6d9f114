/** The menu under each kind of rights, and the panel's door. */
import { expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, click, hostOf, tab } from '../../support/spreadsheet';

const plan = (): ReturnType<typeof tab> => tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | Проведён`);

test('appears even with no rights at all, touching nothing of the document', () => {
  const host = hostOf([plan()]);
  const calls = callsDuring(host, () => click(host, 'onInstall', 'NONE'));
  expect(host.menus).toEqual([
    {
      title: 'Веха',
      entries: [
        'openPanel',
        'checkAll',
        'generateReport',
        'fixCertain',
        'undoLast',
        'openReminders',
        'openProtection',
        'openHealth',
        'openSelfCheck',
        'setUpSheet',
        'beginNext',
        'closeReported',
        'makeSummary',
        'openSettings',
        'openHelp',
      ].map((functionName) => ({
        caption: expect.any(String),
        functionName,
        ...(/^(fix|setUp|openReminders)/.test(functionName) ? { separated: true } : {}),
      })),
    },
  ]);
  expect(Object.keys(calls).filter((method) => /^(Spreadsheet|Sheet|Range)\./.test(method))).toEqual([]);
});

test('speaks English to an English account', () => {
  const host = hostOf([plan()], { locale: 'en' });
  click(host, 'onOpen', 'LIMITED');
  expect(host.menus[0]?.entries[1]?.caption).toBe('Check everything');
});

test('opens the panel and the settings', () => {
  const host = hostOf([plan()]);
  click(host, 'openPanel');
  expect(host.sidebars).toEqual([{ file: 'Sidebar', title: 'Веха', appended: '' }]);
  click(host, 'openSettings');
  expect(host.activeSheet.name).toBe('Настройки');
});

test('opens pages in the language that the workbook asks for, or else in the person’s own', () => {
  const english = hostOf([plan(), tab('Настройка | Значение\nЯзык интерфейса | English', 'Настройки')]);
  const own = hostOf([plan()], { locale: 'en' });
  for (const host of [english, own]) {
    click(host, 'openPanel');
    click(host, 'openHealth');
    expect(host.sidebars).toEqual([{ file: 'Sidebar-en', title: 'Vekha', appended: '' }]);
    expect(host.dialogs.map(({ file, title }) => [file, title])).toEqual([['Coordinator-en', 'Vekha']]);
  }
});

test.each([
  ['openReminders', 'reminders'],
  ['openProtection', 'protection'],
  ['openHealth', 'health'],
  ['openSelfCheck', 'self-check'],
  ['openHelp', 'help'],
])('%s opens the coordinator’s dialog at its view', (name, view) => {
  const host = hostOf([plan()]);
  click(host, name);
  expect(host.dialogs).toEqual([
    {
      file: 'Coordinator',
      title: 'Веха',
      appended: `<div id="view" data-view="${view}" data-able="mail protection googleDoc selfCheck links" hidden></div>`,
      width: 640,
      height: 560,
    },
  ]);
});

test('a click that fails says what happened and what to do', () => {
  const host = hostOf([tab('', 'Пусто')]);
  click(host, 'checkAll');
  expect(host.alerts).toEqual([expect.stringMatching(/^Лист «Пусто» пуст\.\n\S/)]);
  expect(host.toasts).toEqual([]);
});
