/** What an edit does: right statuses in the rows it touches, nothing else changed in the workbook. */
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, HERE, hostOf, panel, readsOf, tab, type, writesOf } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2022 год | Департамент культуры | Состоялся 5 мая 2022 года
  1.4. | Лекторий | 2022 год | Департамент культуры | Проведено 7 лекций`;

/** A plan set up and checked, with whatever else a workbook holds. */
function checkedHost(setUp = true) {
  const sheet = tab(PLAN);
  sheet.cells.set('3,1', { value: 'Фестиваль', comment: { text: 'Проверить' } });
  const host = hostOf([sheet, tab('Свободный | лист', 'Заметки')]);
  panel(host, 'panelCheck', HERE);
  if (setUp) for (let row = 2; row < 30; row += 1) sheet.cells.set(`${row},0`, textCell(sheet.rows[row]?.[0]));
  return host;
}

const textCell = (value: unknown) => ({
  value: typeof value === 'string' ? value : null,
  type: 'string' as const,
  style: { numFmt: '@' },
});

/** Everything of the workbook but the cells named, which are looked at apart. */
function everythingElse(host: ReturnType<typeof checkedHost>, changed: readonly string[]) {
  const copy = structuredClone(host.workbook.sheets);
  const [sheet] = copy;
  for (const key of changed) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet?.cells?.delete(key);
    const values = sheet?.rows[row];
    if (values !== undefined) values[column] = null;
  }
  return copy;
}

describe('onEdit', () => {
  test('clearing an entry makes its item blank', () => {
    const host = checkedHost();
    const changed = ['3,4', '3,5', '3,6', '3,7'];
    const before = everythingElse(host, changed);
    type(host, 'E4', '');
    expect(cellsOf(host.activeSheet, 'E4:H4')).toEqual([
      [
        '',
        'Не заполнено',
        expect.stringContaining('нет записи о ходе исполнения'),
        expect.stringMatching(/^e2\.\w+b$/),
      ],
    ]);
    expect(everythingElse(host, changed)).toEqual(before);
  });

  test('"1.10" typed into a number cell stays text where the format is "@"', () => {
    const host = checkedHost();
    type(host, 'A8', '1.10');
    expect(cellsOf(host.activeSheet, 'A8:F8')[0]).toEqual([
      '1.10',
      'Лекторий',
      '2022 год',
      'Департамент культуры',
      'Проведено 7 лекций',
      'Исполнялось',
    ]);
    expect(cellsOf(host.activeSheet, 'G8:G8')).toEqual([
      [expect.stringMatching(/^После номера «1\.3\.» сразу «1\.10»/)],
    ]);
  });

  test('"1.10" typed where Sheets makes a date of it is found, with the number that was meant', () => {
    const host = checkedHost(false);
    type(host, 'A8', '1.10');
    expect(host.activeSheet.rows[7]?.[0]).toEqual(new Date(Date.UTC(2023, 9, 1)));
    expect(cellsOf(host.activeSheet, 'G8:H8')).toEqual([
      [expect.stringContaining('1.10'), expect.stringMatching(/^e/)],
    ]);
  });

  test('"1.10" is the number 1.1 where the decimal mark is a point', () => {
    const sheet = tab(PLAN);
    const host = hostOf([sheet], { locale: 'en' });
    panel(host, 'panelCheck', HERE);
    type(host, 'A8', '1.10');
    expect(sheet.rows[7]?.[0]).toBe(1.1);
    expect(cellsOf(sheet, 'G8:H8')).toEqual([[expect.stringContaining('1.1'), expect.stringMatching(/^e/)]]);
  });

  test('a block of 3 x 5 cells pasted below becomes three rows with statuses', () => {
    const host = checkedHost();
    const changed = Array.from({ length: 3 }, (_none, row) =>
      Array.from({ length: 8 }, (_cell, column) => `${8 + row},${column}`),
    ).flat();
    // The next id; and that the row above is not the last one any more.
    changed.push('1,7', '7,7');
    const before = everythingElse(host, changed);
    const rows = [
      ['1.5.', 'Ярмарка', '2022 год', 'Департамент культуры', '"Проведена 1 июня\nи 2 июня"'],
      ['', '', '', '', 'Приняли участие 40 мастеров'],
      ['1.6.', 'Пленэр', '2022 год', 'Департамент культуры', 'Мероприятие отменено организаторами'],
    ];
    type(host, 'A9', rows.map((row) => row.join('\t')).join('\n'));
    expect(cellsOf(host.activeSheet, 'E9:F11')).toEqual([
      ['Проведена 1 июня\nи 2 июня', 'Исполнялось'],
      ['Приняли участие 40 мастеров', ''],
      ['Мероприятие отменено организаторами', 'Отменено'],
    ]);
    const after = everythingElse(host, changed);
    for (const copy of [before, after]) {
      const [sheet] = copy;
      // The pasted rows lengthen the sheet; blank, they are as good as absent.
      sheet?.rows.splice(8);
    }
    expect(after).toEqual(before);
  });

  test('several cells deleted at once: each row gets its own status', () => {
    const host = checkedHost();
    type(host, 'E4:E7', '');
    expect(cellsOf(host.activeSheet, 'E4:F8')).toEqual([
      ['', 'Не заполнено'],
      ['', 'Не заполнено'],
      ['', ''],
      ['', 'Не заполнено'],
      ['Проведено 7 лекций', 'Исполнялось'],
    ]);
  });

  test('leaves a full check nothing to do', () => {
    const host = checkedHost();
    type(host, 'E4', 'Не состоялся');
    type(host, 'A9', '1.4.\tДубль\t2022 год\tДепартамент\tПроведён');
    const snapshot = structuredClone(host.workbook.sheets);
    panel(host, 'panelCheck', HERE);
    expect(host.workbook.sheets).toEqual(snapshot);
  });

  test('costs at most four reads and one write, one lock and one look at the copy of the other tabs', () => {
    const host = checkedHost();
    for (const [a1, text, writes] of [
      ['E4', 'Не состоялся', 1],
      ['A8', '1.10', 1],
      // What is the same is not written again.
      ['A8', '1.10', 0],
      ['E4:E7', '', 1],
    ] as const) {
      const calls = callsDuring(host, () => type(host, a1, text));
      expect(readsOf(calls)).toBeLessThanOrEqual(4);
      expect(writesOf(calls)).toBe(writes);
      expect(calls['LockService.getDocumentLock']).toBe(1);
      expect(calls['Properties.getProperties']).toBe(1);
      expect(calls['Properties.setProperties']).toBeUndefined();
    }
  });

  test('leaves alone a tab without a plan, the settings, and a plan not set up', () => {
    const host = hostOf([tab(PLAN), tab('Настройка | Значение', 'Настройки'), tab('Свободный | лист', 'Заметки')]);
    for (const sheet of host.workbook.sheets) {
      const calls = callsDuring(host, () => type(host, 'B9', 'текст', sheet));
      expect(writesOf(calls)).toBe(0);
    }
  });

  test('a person who may not write our columns is not told so by a broken edit', () => {
    const host = hostOf([tab(PLAN)], { user: { email: 'editor@example.test', owner: false } });
    panel(host, 'panelCheck', HERE);
    const sheet = host.activeSheet;
    sheet.locked = true;
    for (let row = 2; row < 8; row += 1) {
      sheet.cells.set(`${row},4`, {
        value: sheet.rows[row]?.[4] ?? null,
        style: { protection: { locked: false } },
      });
    }
    expect(() => type(host, 'A4', '9.9.')).toThrow(/защищенную/);
    expect(cellsOf(sheet, 'A4:A4')).toEqual([['1.1.']]);
    // The text is the person's and stays; the status waits for a check by somebody who may write it.
    expect(() => type(host, 'E4', 'Не состоялся')).not.toThrow();
    expect(cellsOf(sheet, 'E4:F4')).toEqual([['Не состоялся', 'Исполнялось']]);
  });
});
