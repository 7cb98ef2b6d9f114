/** Settings written from the panel: all understood or none written, as text, with the journal ahead of the cells. */

import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../src/contract/calls';
import type { Sheet } from '../../../../src/stand-in/host/model';
import { HEADER } from '../../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, panel, tab, type } from '../../../support/spreadsheet';

const PLAN = `${HEADER}
  1.1. | Форум | 2022 год | Отдел | Проведён 4 мая 2022 года
  1.3. | Ярмарка | 2022 год | Отдел | Проведена 5 мая 2022 года`;
const SETTINGS = `
  Настройка | Значение | Пояснение
  Отчётный год | 2022 | Год
  Подпись | Директор | Строки под таблицей
  Правила | |`;

type Host = ReturnType<typeof hostOf>;
type Values = RequestOf<'panelSettings'>['values'];

const tabOf = (host: Host, name: string): Sheet | undefined =>
  host.workbook.sheets.find((sheet) => sheet.name === name);
const save = (host: Host, values: Values) => panel(host, 'panelSettings', { ...HERE, values });
const settingsOf = (host: Host) => cellsOf(tabOf(host, 'Настройки'), 'A1:B14').filter(([key]) => key !== '');
/** What each line of the journal says was done, and with what result. */
const journalOf = (host: Host) => {
  const journal = tabOf(host, 'Журнал');
  return journal === undefined ? null : cellsOf(journal, 'C2:D9').filter(([what]) => what !== '');
};

/** The nth call of a method from now on fails, as Google's do now and then. */
function failAt(host: Host, method: string, nth: number): void {
  let left = nth;
  host.faults.push({
    method,
    message: 'Service error: Spreadsheets',
    get times() {
      left -= 1;
      return left === 0 ? 1 : 0;
    },
    set times(_rest) {},
  });
}

describe('saving', () => {
  test('writes the cells that differ and tells what they held', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    const calls = callsDuring(host, () => {
      expect(save(host, { year: '2022', signature: 'Министр', rules: 'stray-space: выкл' })).toEqual({
        ok: true,
        value: { before: { year: '2022', signature: 'Директор', rules: '' } },
      });
    });
    expect(cellsOf(tabOf(host, 'Настройки'), 'A1:C4')).toEqual([
      ['Настройка', 'Значение', 'Пояснение'],
      ['Отчётный год', '2022', 'Год'],
      ['Подпись', 'Министр', 'Строки под таблицей'],
      ['Правила', 'stray-space: выкл', ''],
    ]);
    expect(settingsOf(host)).toHaveLength(4);
    // One run of two cells, besides the journal's titles and line together: the year's cell is not touched.
    expect(calls['Range.setValues']).toBe(2);
    expect(journalOf(host)).toEqual([
      ['Настройки', 'Подпись: «Директор» → «Министр»; Правила: «» → «stray-space: выкл»'],
    ]);
  });

  test('of what stands there already writes nothing at all', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    const before = structuredClone(host.workbook.sheets);
    expect(save(host, { year: '2022', rules: '' })).toMatchObject({ ok: true });
    expect(save(host, {})).toEqual({ ok: true, value: { before: {} } });
    expect(host.workbook.sheets).toEqual(before);
  });

  test('keeps a text that looks like a formula, a number or a date as text', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    for (const signature of ['=1+1', '=HYPERLINK("http://example.test")', '+7 900', '01.02', '007', "'так"]) {
      save(host, { signature });
      const sheet = tabOf(host, 'Настройки');
      expect(cellsOf(sheet, 'B3:B3')).toEqual([[signature]]);
      expect(sheet?.rows[2]?.[1]).toBe(signature);
      expect(sheet?.cells?.get('2,1')?.formula).toBeUndefined();
      const state = panel(host, 'panelOpen', { ...HERE, sheet: '2022' });
      expect(state).toMatchObject({ ok: true, value: { settings: { signature } } });
    }
  });

  test('makes the tab where there is none, and the person stays where they are', () => {
    const host = hostOf([tab(PLAN)]);
    expect(save(host, { signature: 'Директор' })).toEqual({ ok: true, value: { before: { signature: '' } } });
    expect(host.activeSheet.name).toBe('2022');
    expect(settingsOf(host).filter(([, value]) => value !== '')).toEqual([
      ['Настройка', 'Значение'],
      ['Подпись', 'Директор'],
    ]);
    expect(new Set(settingsOf(host).map(([key]) => key)).size).toBe(settingsOf(host).length);
  });

  test('adds a row for each key the tab lacks, behind all others', () => {
    const host = hostOf([tab(PLAN), tab('Настройка | Значение\nПодпись | Директор\nЗаметка | моя', 'Настройки')]);
    expect(save(host, { year: '2023', title: 'Отчёт\nза год' })).toEqual({
      ok: true,
      value: { before: { year: '', title: '' } },
    });
    expect(settingsOf(host)).toEqual([
      ['Настройка', 'Значение'],
      ['Подпись', 'Директор'],
      ['Заметка', 'моя'],
      ['Отчётный год', '2023'],
      ['Заголовок отчёта', 'Отчёт\nза год'],
    ]);
  });

  test('finds a row by its English key, whatever its case', () => {
    const host = hostOf([
      tab(PLAN),
      tab('Setting | Value\nreporting-year | 2021\nREPORTING  YEAR | 2022', 'Настройки'),
    ]);
    expect(save(host, { year: '2023' })).toEqual({ ok: true, value: { before: { year: '2022' } } });
    expect(settingsOf(host)).toEqual([
      ['Setting', 'Value'],
      ['reporting-year', '2021'],
      ['REPORTING  YEAR', '2023'],
    ]);
  });

  test('writes the row that counts where a key stands twice', () => {
    const host = hostOf([tab(PLAN), tab('Настройка | Значение\nПодпись |\nПодпись | Директор', 'Настройки')]);
    expect(save(host, { signature: 'Министр' })).toEqual({ ok: true, value: { before: { signature: 'Директор' } } });
    expect(settingsOf(host).slice(1)).toEqual([
      ['Подпись', ''],
      ['Подпись', 'Министр'],
    ]);
  });
});

describe('what was there before', () => {
  test('comes back when it is saved again', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    const cells = settingsOf(host);
    const answer = save(host, { year: '2023', signature: '', rules: 'stray-space: выкл' });
    if (!answer.ok) throw new Error(answer.error.message);
    expect(settingsOf(host)).not.toEqual(cells);
    expect(save(host, answer.value.before)).toMatchObject({
      value: { before: { year: '2023', signature: '', rules: 'stray-space: выкл' } },
    });
    expect(settingsOf(host)).toEqual(cells);
  });

  test('is in the journal ahead of the cells: a write that fails loses nothing', () => {
    const host = hostOf([
      tab(PLAN),
      tab(SETTINGS, 'Настройки'),
      tab('Когда | Кто | Что | Результат | Ссылка', 'Журнал'),
    ]);
    const cells = settingsOf(host);
    // The journal's line is the first write, the settings' cells are the second.
    failAt(host, 'Range.setValues', 2);
    expect(save(host, { signature: 'Министр' })).toMatchObject({ ok: false, error: { code: 'host-busy' } });
    expect(settingsOf(host)).toEqual(cells);
    expect(journalOf(host)).toEqual([['Настройки', 'Подпись: «Директор» → «Министр»']]);
  });

  test('stays where the journal itself cannot be written', () => {
    const host = hostOf([
      tab(PLAN),
      tab(SETTINGS, 'Настройки'),
      tab('Когда | Кто | Что | Результат | Ссылка', 'Журнал'),
    ]);
    const cells = settingsOf(host);
    failAt(host, 'Range.setValues', 1);
    expect(save(host, { signature: 'Министр' })).toMatchObject({ ok: false, error: { code: 'host-busy' } });
    expect(settingsOf(host)).toEqual(cells);
    expect(journalOf(host)).toEqual([]);
  });
});

describe('a value nobody understands', () => {
  test.each([
    [{ year: 'скоро' }, 'Отчётный год'],
    [{ year: '2022.5' }, 'Отчётный год'],
    [{ rules: 'stray-spaces: выкл' }, 'Правила'],
    [{ rules: 'stray-space: как-нибудь' }, 'Правила'],
    [{ period: '2023-2021' }, 'Период плана'],
    [{ locale: 'эльфийский' }, 'Язык интерфейса'],
    [{ words: 'без активности' }, 'Слова состояний'],
    [{ signature: 'Министр', year: '22' }, 'Отчётный год'],
    [{ year: '2023', period: 'всегда' }, 'Период плана'],
  ] satisfies [Values, string][])('%j is refused by name, with nothing written', (values, key) => {
    for (const sheets of [[tab(PLAN), tab(SETTINGS, 'Настройки')], [tab(PLAN)]]) {
      const host = hostOf(sheets);
      const before = structuredClone(host.workbook.sheets);
      const answer = save(host, values);
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-setting' } });
      expect(answer.ok ? '' : answer.error.message).toContain(`«${key}»`);
      expect(host.workbook.sheets).toEqual(before);
    }
  });

  test('that is long is quoted in part', () => {
    const answer = save(hostOf([tab(PLAN)]), { year: '2'.repeat(50_000) });
    expect(answer.ok ? 'ok' : answer.error.message.length).toBeLessThan(200);
  });

  test('a key that is none is passed over, and so is a value that is no text refused', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    const before = structuredClone(host.workbook.sheets);
    expect(save(host, { colour: 'red' } as Values)).toEqual({ ok: true, value: { before: {} } });
    expect(save(host, { year: 2023 } as unknown as Values)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(host.workbook.sheets).toEqual(before);
  });
});

test('a saved rule holds for the very next edit, before any other check', () => {
  const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
  panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  const findings = () => cellsOf(tabOf(host, '2022'), 'G3:G3')[0]?.[0];
  expect(findings()).toMatch(/./);
  save(host, { rules: 'skipped-number: выкл' });
  type(host, 'E3', 'Проведена 6 мая 2022 года', tabOf(host, '2022'));
  expect(findings()).toBe('');
});

describe('a text that begins like a formula', () => {
  const TEXTS = ['=IMPORTDATA("http://e")', "'=1", '=2', '.5', 'План'];

  test.each([true, false])('stays the text it is, whether or not Sheets reads texts like typing: %s', (looseText) => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')], { looseText });
    let before = '';
    for (const title of TEXTS) {
      expect(save(host, { title })).toEqual({ ok: true, value: { before: { title: before } } });
      before = title;
      const settings = tabOf(host, 'Настройки');
      expect([...(settings?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    }
  });

  test('is no formula of somebody’s own: that is named, and nothing written', () => {
    const host = hostOf([tab(PLAN), tab(SETTINGS, 'Настройки')]);
    const settings = tabOf(host, 'Настройки');
    type(host, 'B3', '=1+1', settings);
    const before = settings?.rows.map((cells) => [...cells]);
    const answer = save(host, { title: 'План', signature: 'Министр', rules: 'stray-space: выкл' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'holds-formula' } });
    expect(settings?.rows).toEqual(before);
    expect(answer.ok ? '' : answer.error.message).toContain('B3 листа «Настройки»');
    expect(settings?.cells?.get('2,1')?.formula).toBe('1+1');
    expect(journalOf(host)).toBeNull();
  });
});
