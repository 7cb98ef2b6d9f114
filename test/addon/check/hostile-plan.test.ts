/** Sheets as they should not be: findings or a clear message, never a check that dies, and never a changed cell. */

import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/stand-in/host/model';
import { sampleOf } from '../../support/length';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const ITEM = '1.1. | Форум | 2022 год | Отдел | Проведён форум 4 мая 2022 года';

/** Checks, and makes sure that no cell of a person's changed. */
function check(sheets: readonly Sheet[]) {
  const host = hostOf(sheets);
  const [sheet] = sheets;
  const width = Math.max(...(sheet?.rows.map((row) => row.length) ?? [0]));
  const own = (): unknown =>
    sheet?.rows.map((row) =>
      row
        .slice(0, width)
        .map((value) => value ?? '')
        .join('\t')
        .trimEnd(),
    );
  const before = structuredClone(own());
  const answer = panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
  if (!answer.ok) throw new Error(answer.error.message);
  expect(own()).toEqual(before);
  return {
    host,
    ...answer.value,
    rules: answer.value.findings.map(({ rule, cell }) => `${rule} ${cell.split('!')[1]}`),
  };
}

describe('a sheet', () => {
  test('of two hundred columns', () => {
    const beside = Array.from({ length: 195 }, (_none, at) => `Примечание ${at}`).join(' | ');
    const { rules, host } = check([tab(`${HEADER} | ${beside}\n${ITEM}`)]);
    expect(rules).toEqual([]);
    expect(host.activeSheet.rows[1]?.[200]).toBe('Исполнялось');
  });

  test('with five thousand blank rows in the middle', () => {
    const sheet = tab(`${HEADER}\n${ITEM}`);
    sheet.rows.push(...Array.from({ length: 5000 }, () => []), ['1.2.', 'Слёт', '2022 год', 'Отдел', 'Проведён слёт']);
    const { plan, rules } = check([sheet]);
    expect(plan.items.map(({ number, row }) => [number, row])).toEqual([
      ['1.1.', 2],
      ['1.2.', 5003],
    ]);
    expect(rules).toEqual([]);
  });

  test('of formulas with errors, dates, numbers and truth values where text belongs', () => {
    const sheet = tab(`${HEADER}\n${ITEM}\n${ITEM.replace('1.1.', '1.2.').replace('Форум', 'Слёт')}`);
    const put = (row: number, column: number, value: number | boolean | Date | string, formula?: string): void => {
      sheet.rows[row]?.splice(column, 1, formula === undefined ? value : null);
      const style = value instanceof Date ? { numFmt: 'dd.mm.yyyy' } : {};
      sheet.cells.set(`${row},${column}`, {
        value,
        style,
        ...(formula === undefined ? {} : { formula, formulaResult: value }),
      });
    };
    put(1, 4, '#REF!', 'A99+1');
    put(1, 1, true);
    put(1, 3, 12);
    put(2, 2, new Date(Date.UTC(2022, 2, 1)));
    put(2, 4, new Date(Date.UTC(2022, 2, 1)));
    const { rules } = check([sheet]);
    expect(rules).toEqual([
      'non-text-cell B2',
      'non-text-cell D2',
      'error-value E2',
      'non-text-cell C3',
      'non-text-cell E3',
    ]);
  });

  test('with cells merged across items', () => {
    const { plan } = check([
      tab(`${HEADER}
        1.1. | Форум | 2022 год | Отдел | Проведён форум 4 мая 2022 года
        1.2. | Слёт | ^ | ^ | ^
        1.3. | Смотр | ^ | Отдел | Проведён смотр`),
    ]);
    expect(plan.items.map(({ number }) => number)).toEqual(['1.1.', '1.2.', '1.3.']);
  });

  test('that stands under another sheet of the same titles', () => {
    const { plan } = check([tab(`${HEADER}\n${ITEM}\n${HEADER}\n${ITEM.replace('1.1.', '1.2.')}`)]);
    expect(plan.items).toHaveLength(2);
  });

  test('of cells filled to the brim with signs', () => {
    const pieces = [
      '(',
      '«',
      '"',
      ' , ',
      '\u00a0',
      ' - ',
      'aа',
      '<b>',
      '[bookmark: x]',
      'x, ',
      '1.1.2022 ',
      '&nbsp;',
      '\u200b',
    ];
    for (const piece of sampleOf(pieces, 4)) {
      const entry = piece.repeat(Math.floor(50_000 / piece.length));
      const sheet = tab(`${HEADER}\n${ITEM}`);
      sheet.rows[1]?.splice(4, 1, entry);
      expect(check([sheet]).plan.items).toHaveLength(1);
      const fixed = panel(hostOf([sheet]), 'panelFix', { ...HERE, picks: null, preview: false });
      expect(fixed.ok, JSON.stringify(piece)).toBe(true);
    }
  });
});

describe('other tabs', () => {
  test('a directory whose successors go round, and settings nobody knows', () => {
    const circle = 'Название | Преемник\nА | Б\nБ | В\nВ | А';
    const { rules, findings } = check([
      tab(`${HEADER}\n${ITEM.replace('Отдел', 'А')}`),
      tab(circle, 'Исполнители'),
      tab('Ключ | Значение\nОтчётный гад | 2022\n=1+1 | <script>', 'Настройки'),
    ]);
    expect(rules.sort()).toEqual(
      ['invalid-executor-record B2', 'invalid-setting A1', 'invalid-setting A2', 'invalid-setting A3'].sort(),
    );
    expect(findings.every(({ message }) => !message.includes('{'))).toBe(true);
  });

  test('a hidden column somebody typed into', () => {
    const host = hostOf([tab(`${HEADER}\n${ITEM}`)]);
    panel(host, 'panelCheck', HERE);
    for (const mark of ['o1[["a","b"]]a', 'o1[[1,2,3]]a', 'o1[[', 'x', 'o99999999999a', 'o0a', '=1+1']) {
      host.activeSheet.rows[1]?.splice(7, 1, mark);
      expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
      expect(cellsOf(host.activeSheet, 'H2:H2')[0]?.[0]).toMatch(/^o\d+\.\w+a$/);
    }
  });

  test('a journal somebody wrote into does not keep undo from working', () => {
    const host = hostOf([tab(`${HEADER}\n${ITEM.replace('форум', ' форум')}`)]);
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false });
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    journal?.rows.push(
      ['вчера', 'кто-то', 'что-то', '', '', 'не метка', '{"kind":"fix"'],
      ['', '', '', '', '', 'run', '{"kind":"fix","sheet":"x"}'],
    );
    expect(panel(host, 'panelUndo', { ...HERE, sheet: '2022' })).toMatchObject({
      ok: true,
      value: { spared: 0, changes: [expect.anything()] },
    });
  });
});
