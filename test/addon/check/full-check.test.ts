/** A check in the sheet: what it writes, where, and that it writes nothing else. */
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, click, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  1.2. | Выставка | 2022 год | Департамент культуры | Не проводилась
  | | | | Запросы не поступали
  1.3. | Концерт | 2022 год | | `;

describe('a full check', () => {
  test('adds the three columns beside the table and fills them', () => {
    const host = hostOf([tab(PLAN)]);
    const answer = panel(host, 'panelCheck', HERE);
    expect(answer.ok && answer.value.summary.verdicts).toEqual({
      activity: 1,
      none: 1,
      cancelled: 0,
      planned: 0,
      unclear: 0,
      empty: 1,
    });
    const [sheet] = host.workbook.sheets;
    expect(cellsOf(sheet, 'F2:H7')).toEqual([
      ['Состояние', 'Замечания', 'vekha:6'],
      ['', '', expect.stringMatching(/^o1\.\w+o$/)],
      ['Исполнялось', '', expect.stringMatching(/^o2\.\w+a$/)],
      ['Без активности', expect.stringContaining('ничего не сделано'), expect.stringMatching(/^w3\.\w+n$/)],
      ['', '', expect.stringMatching(/^o4\.\w+o$/)],
      ['Не заполнено', expect.stringMatching(/исполнитель.*\n.*нет записи/), expect.stringMatching(/^e5\.\w+b$/)],
    ]);
    expect(sheet?.columns?.[7]?.hidden).toBe(true);
    expect(sheet?.columns?.slice(0, 7).some((column) => column.hidden)).toBe(false);
  });

  test('calls unclear what says nothing, and active what the whole plan answers so', () => {
    const statuses = (...entries: readonly string[]): string[] => {
      const host = hostOf([
        tab([HEADER, ...entries.map((text, at) => `1.${at + 1}. | Слёт | 2022 год | Отдел | ${text}`)].join('\n')),
      ]);
      const opened = panel(host, 'panelOpen', HERE);
      const { summary, plan } = opened.ok ? opened.value : { summary: null, plan: null };
      const shown = cellsOf(host.activeSheet, `F2:F${entries.length + 1}`).map(([text = '']) => text);
      // Column, figures and panel say the same.
      expect(summary?.verdicts.unclear).toBe(shown.filter((text) => text === 'Неясно').length);
      expect(plan?.items.filter(({ verdict }) => verdict === 'unclear')).toHaveLength(summary?.verdicts.unclear ?? -1);
      return shown;
    };
    expect(statuses('тест', '+', '123', 'TBD', 'n/a', 'Проведён 5 мая 2022 года')).toEqual([
      ...['Неясно', 'Неясно', 'Неясно', 'Неясно', 'Без активности', 'Исполнялось'],
    ]);
    expect(statuses('тест', '+', '+', '+', 'Проведён 5 мая 2022 года')).toEqual([
      ...['Неясно', 'Исполнялось', 'Исполнялось', 'Исполнялось', 'Исполнялось'],
    ]);
  });

  test('takes no sign for work where words beside it tell of none, but where signs are the plan’s way to answer', () => {
    const rows = (others: string) =>
      tab(
        `${HEADER}\n1. | Форум | 2022 год | Отдел | +\n^ | ^ | ^ | ^ | Не проводилось\n2. | Бег | 2022 год | Отдел | +\n^ | ^ | ^ | ^ | Проведён 5 мая 2022 года\n${others}`,
      );
    const alone = hostOf([rows('3. | Слёт | 2022 год | Отдел | Проведён 4 мая 2022 года')]);
    const answer = panel(alone, 'panelCheck', HERE);
    expect(answer.ok && answer.value.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
      "meaningless-entry '2022'!E2",
      "inactive-item '2022'!E3",
    ]);
    expect(cellsOf(alone.activeSheet, 'F2:F6').flat()).toEqual([
      'Без активности',
      '',
      'Исполнялось',
      '',
      'Исполнялось',
    ]);
    const custom = hostOf([
      rows('3. | Слёт | 2022 год | Отдел | +\n4. | Хор | 2022 год | Отдел | +\n5. | Лыжи | 2022 год | Отдел | +'),
    ]);
    panel(custom, 'panelCheck', HERE);
    expect(cellsOf(custom.activeSheet, 'F2:F3').flat()).toEqual(['Исполнялось', '']);
  });

  test('states nothing of an answer that was never computed', () => {
    const host = hostOf([
      tab(`${HEADER}\n1.1. | Слёт | 2022 год | Отдел спорта | Загрузка...\n1.2. | Бег | 2022 год | Отдел спорта | `),
    ]);
    panel(host, 'panelCheck', HERE);
    expect(cellsOf(host.activeSheet, 'F2:G3')).toEqual([
      ['', expect.stringContaining('Формула в ячейке не вычислена')],
      ['Не заполнено', expect.stringContaining('нет записи')],
    ]);
  });

  test('tells of untidy signs in the rows only where the settings ask for it: the gravest first, and in which column', () => {
    const sheet = () => tab(`${HEADER}\n1.1. | Слёт  юных | 2022 год | Отдел  спорта | `);
    const quiet = hostOf([sheet()]);
    panel(quiet, 'panelCheck', HERE);
    expect(cellsOf(quiet.activeSheet, 'G2:G2')).toEqual([
      ['По мероприятию «1.1.» нет записи о ходе исполнения. Напишите, что сделано, или почему не сделано.'],
    ]);
    const host = hostOf([sheet(), tab('Настройка | Значение\nМелочи в строках | да', 'Настройки')]);
    panel(host, 'panelCheck', HERE);
    expect(cellsOf(host.activeSheet, 'G2:H2')[0]).toEqual([
      [
        'По мероприятию «1.1.» нет записи о ходе исполнения. Напишите, что сделано, или почему не сделано.',
        'B: Лишние пробелы: 1 место. Уберите их.',
        'D: Лишние пробелы: 1 место. Уберите их.',
      ].join('\n'),
      expect.stringMatching(/^e1\.\w+b$/),
    ]);
  });

  test('changes nobody else’s cell, and running it again writes nothing', () => {
    const host = hostOf([tab(PLAN)]);
    const before = cellsOf(host.activeSheet, 'A1:E9');
    panel(host, 'panelCheck', HERE);
    expect(cellsOf(host.activeSheet, 'A1:E9')).toEqual(before);
    const snapshot = structuredClone(host.workbook.sheets);
    host.calls.clear();
    panel(host, 'panelCheck', HERE);
    expect(host.workbook.sheets).toEqual(snapshot);
    expect(host.calls.get('Range.setValues')).toBeUndefined();
  });

  test('colours rows by rules set behind the user’s own', () => {
    const sheet = tab(PLAN);
    const own = { type: 'cellIs' as const, operator: 'equal' as const, priority: 1, formula: '"x"', range: 'A1:A9' };
    const scale = {
      type: 'colorScale' as const,
      priority: 2,
      range: 'B1:B9',
      colorScale: { cfvo: [{ type: 'min' as const }, { type: 'max' as const }], colors: ['FFFFFF', 'FF0000'] },
    };
    sheet.conditionalFormats = [own, scale];
    const host = hostOf([sheet]);
    panel(host, 'panelCheck', HERE);
    click(host, 'setUpSheet');
    const rules = host.activeSheet.conditionalFormats;
    expect(rules.slice(0, 2)).toEqual([own, scale]);
    expect(rules.slice(2).map(({ formula }) => formula)).toEqual([
      'RIGHT($H3)="a"',
      'RIGHT($H3)="n"',
      'RIGHT($H3)="c"',
      'RIGHT($H3)="p"',
      'RIGHT($H3)="u"',
      'RIGHT($H3)="b"',
      'LEFT($H3)="e"',
      'LEFT($H3)="w"',
      'LEFT($H3)="i"',
    ]);
    expect(rules[3]?.range).toBe('F3:F1000 E3:E1000');
  });

  test('finds the plan on a tab that is not the active one', () => {
    const host = hostOf([tab('Заметки\nПозвонить', 'Заметки'), tab(PLAN)]);
    const answer = panel(host, 'panelCheck', HERE);
    expect(answer.ok && answer.value.summary.sheet).toBe('2022');
  });

  test('reads dates as the spreadsheet’s own day, whatever its zone', () => {
    for (const timeZone of ['Asia/Vladivostok', 'Europe/Moscow', 'America/New_York']) {
      const sheet = tab(`${HEADER}\n1.1. | Фестиваль | 2022 год | Департамент | Проведён`);
      const number = new Date(Date.UTC(2022, 9, 1));
      sheet.rows[1]?.splice(0, 1, number);
      sheet.cells.set('1,0', { value: number, style: { numFmt: 'dd.mm.yyyy' } });
      const host = hostOf([sheet], { timeZone });
      const answer = panel(host, 'panelCheck', HERE);
      const damaged = answer.ok ? answer.value.findings.filter(({ rule }) => rule === 'damaged-number') : [];
      expect(damaged.map(({ data }) => JSON.stringify(data))).toEqual([expect.stringContaining('1.10')]);
    }
  });

  test.each([
    ['an empty tab', [tab('', 'Пусто')], 'empty-sheet', 'Лист «Пусто» пуст.'],
    ['no header', [tab('Привет | мир', 'А')], 'no-header', 'На листе «А» не нашлась строка заголовков'],
    ['a header without measures', [tab(HEADER, 'А')], 'no-items', 'На листе «А» под заголовком нет ни одного'],
  ])('refuses %s in one line, and writes nothing', (_name, sheets, code, message) => {
    const host = hostOf(sheets);
    const snapshot = structuredClone(host.workbook.sheets);
    const answer = panel(host, 'panelCheck', HERE);
    expect(answer).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(message) } });
    expect(host.workbook.sheets).toEqual(snapshot);
  });

  test('waits its turn: refused while another holds the lock', () => {
    const host = hostOf([tab(PLAN)]);
    host.lockedElsewhere = true;
    expect(panel(host, 'panelCheck', HERE)).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(cellsOf(host.activeSheet, 'F2:H2')).toEqual([['', '', '']]);
  });

  test('a service that stumbles in Russian is asked again, too', () => {
    const host = hostOf([tab(PLAN)]);
    const message = 'Сбой сервиса «Таблицы» при доступе к документу с идентификатором x.';
    host.faults.push({ method: 'Range.getValues', message, times: 1 });
    expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
  });

  test('a service that stumbles is asked again; one that goes on failing is told in words, with what to do', () => {
    const host = hostOf([tab(PLAN)]);
    host.faults.push({ method: 'Range.getValues', message: 'Service Spreadsheets failed', times: 3 });
    expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
    expect(host.calls.get('Utilities.sleep')).toBe(3);
    host.faults.push({ method: 'Range.getValues', message: 'Service Spreadsheets failed', times: 4 });
    const answer = panel(host, 'panelCheck', { ...HERE, locale: 'en' });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'host-busy', message: expect.stringContaining('Service Spreadsheets failed') },
    });
    expect(panel(host, 'panelCheck', HERE).ok).toBe(true);
  });
});
