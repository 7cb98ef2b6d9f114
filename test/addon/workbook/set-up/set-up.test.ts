/** Setting up a tab: columns, formats, frozen header, settings; and settings that are wrong. */
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../../support/rule-tester';
import { cellsOf, click, HERE, hostOf, panel, tab } from '../../../support/spreadsheet';

const PLAN = `План на 2022 год\n${HEADER}\n1.1. | Фестиваль | 2022 год | Департамент | Проведён 4 июня`;

describe('setting up', () => {
  test('formats what people type as text, freezes the header, adds columns and the settings tab', () => {
    const host = hostOf([tab(PLAN)]);
    click(host, 'setUpSheet');
    const [sheet, settings] = host.workbook.sheets;
    for (const cell of ['2,0', '2,2', '2,4', '900,0', '2,5', '2,7']) {
      expect(sheet?.cells?.get(cell)?.style?.numFmt).toBe('@');
    }
    expect(sheet?.cells?.get('2,1')?.style?.numFmt).toBeUndefined();
    expect(sheet?.frozen.rows).toBe(2);
    expect(cellsOf(sheet, 'F2:H3')).toEqual([
      ['Состояние', 'Замечания', 'vekha:2'],
      ['Исполнялось', '', expect.stringMatching(/^o1\.\w+a$/)],
    ]);
    expect(settings?.name).toBe('Настройки');
    expect(cellsOf(settings, 'A1:A2')).toEqual([['Настройка'], ['Отчётный год']]);
    expect(host.activeSheet).toBe(sheet);
    expect(host.toasts).toEqual([expect.stringContaining('настроен')]);
  });

  test('begins the list of executors with those that the plan names, so that nobody is unknown to it', () => {
    const host = hostOf([
      tab(
        `${PLAN}\n1.2. | Слёт | 2022 год | Комитет по спорту; Департамент * | Проведён 5 мая\n1.3. | Съезд | 2022 год | То же | Проведён 6 мая`,
      ),
    ]);
    click(host, 'setUpSheet');
    const directory = host.workbook.sheets.find(({ name }) => name === 'Исполнители');
    expect(cellsOf(directory, 'A2:B4')).toEqual([
      ['Департамент', ''],
      ['Комитет по спорту', ''],
      ['', ''],
    ]);
    const answer = panel(host, 'panelCheck', HERE);
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.findings.filter(({ rule }) => rule.includes('executor'))).toEqual([]);
  });

  test.each([
    [
      'Название | Почта',
      'A1:B3',
      [
        ['Название', 'Почта'],
        ['Департамент', ''],
        ['', ''],
      ],
    ],
    [
      'Почта | Наименование органа',
      'A1:B3',
      [
        ['Почта', 'Наименование органа'],
        ['', 'Департамент'],
        ['', ''],
      ],
    ],
    ['Заметки', 'A1:A2', [['Заметки'], ['']]],
  ])('fills a list that holds its titles alone: %s', (titles, range, cells) => {
    const host = hostOf([tab(PLAN), tab(titles, 'Исполнители')]);
    click(host, 'setUpSheet');
    expect(cellsOf(host.workbook.sheets[1], range)).toEqual(cells);
  });

  test('leaves a list that somebody has written as it is', () => {
    const host = hostOf([tab(PLAN), tab('Название\nКомитет', 'Исполнители')]);
    click(host, 'setUpSheet');
    expect(cellsOf(host.workbook.sheets[1], 'A1:A3')).toEqual([['Название'], ['Комитет'], ['']]);
  });

  test('puts the columns beside the plan, whatever stands far away, and never into hidden ones', () => {
    const far = tab(`${PLAN} ${'| '.repeat(40)}| чужое`);
    click(hostOf([far]), 'setUpSheet');
    expect(cellsOf(far, 'F2:G2')).toEqual([['Состояние', 'Замечания']]);
    const beside = tab(PLAN.replace(HEADER, `${HEADER} ${'| '.repeat(40)}| чужое`));
    click(hostOf([beside]), 'setUpSheet');
    expect(cellsOf(beside, 'F2:G2')).toEqual([['Состояние', 'Замечания']]);
    const hidden = tab(PLAN);
    hidden.columns[5] = { hidden: true };
    click(hostOf([hidden]), 'setUpSheet');
    expect(cellsOf(hidden, 'F2:H2')).toEqual([['', 'Состояние', 'Замечания']]);
  });

  test.each(['setUpSheet', 'checkAll'])('%s never puts the columns where a list would reject their words', (call) => {
    const strict = tab(PLAN);
    const list = { type: 'list', values: ['да', 'нет'], errorStyle: 'stop', showErrorMessage: true };
    strict.validations = [
      { ...list, range: 'F3:F1000' },
      { ...list, range: '$H$3', showErrorMessage: false },
      { ...list, range: 'J3:J4 G3' },
    ];
    const host = hostOf([strict]);
    click(host, call);
    expect(host.alerts).toEqual([]);
    expect(cellsOf(strict, 'F2:L2')).toEqual([['', '', '', '', '', 'Состояние', 'Замечания']]);
    expect(cellsOf(strict, 'K3')).toEqual([['Исполнялось']]);
  });

  test('puts the columns beyond what is merged over columns without a text, but for titles and whole rows', () => {
    const wide = tab(
      `План на 2022 год | « | « | « | « | « | « | «\n${HEADER} | «\n1. Праздники | « | « | « | «\n1.1. | Фестиваль | 2022 год | Департамент | Проведён | «`,
    );
    const host = hostOf([wide]);
    click(host, 'setUpSheet');
    expect(cellsOf(host.workbook.sheets[0], 'G2:H2')).toEqual([['Состояние', 'Замечания']]);
    expect(cellsOf(host.workbook.sheets[0], 'F2:F4').flat()).toEqual(['', '', '']);
  });

  test('sets what a setting is called at the top beside its explanation of several lines', () => {
    const host = hostOf([tab(PLAN)]);
    click(host, 'setUpSheet');
    const settings = host.workbook.sheets.find(({ name }) => name === 'Настройки');
    for (const place of ['1,0', '1,2'])
      expect(settings?.cells.get(place)?.style?.alignment).toMatchObject({ vertical: 'top', wrapText: true });
  });

  test('twice changes nothing', () => {
    const host = hostOf([tab(PLAN)]);
    click(host, 'setUpSheet');
    const snapshot = structuredClone(host.workbook.sheets);
    click(host, 'setUpSheet');
    expect(host.workbook.sheets).toEqual(snapshot);
  });

  test('keeps a wider freeze of columns and puts the columns beyond extra ones', () => {
    const sheet = tab(`План\n${HEADER} | Деньги | Примечание\n1.1. | Ф | 2022 год | Д | Проведён | #5 | да`);
    sheet.frozen = { rows: 1, columns: 2 };
    const host = hostOf([sheet]);
    click(host, 'setUpSheet');
    expect(sheet.frozen).toEqual({ rows: 2, columns: 2 });
    expect(cellsOf(sheet, 'F2:J2')).toEqual([['Деньги', 'Примечание', 'Состояние', 'Замечания', 'vekha:2']]);
  });

  test('makes room in a tab that has no columns left', () => {
    const host = hostOf([tab(PLAN)]);
    host.sizes.set(host.activeSheet, { rows: 1000, columns: 5 });
    click(host, 'setUpSheet');
    expect(host.sizes.get(host.activeSheet)).toEqual({ rows: 1000, columns: 8 });
  });
});

describe('settings', () => {
  const settings = (rows: string): ReturnType<typeof tab> => tab(`Настройка | Значение\n${rows}`, 'Настройки');

  test('an unknown key and a bad value are findings on their rows', () => {
    const host = hostOf([tab(PLAN), settings('Отчётный год | двадцать\nЦвет | красный')]);
    const answer = panel(host, 'panelCheck', HERE);
    const found = answer.ok ? answer.value.findings.filter(({ rule }) => rule === 'invalid-setting') : [];
    expect(found.map(({ cell, message }) => [cell, message])).toEqual([
      ["'Настройки'!B2", expect.stringContaining('двадцать')],
      ["'Настройки'!A3", expect.stringContaining('Цвет')],
    ]);
  });

  test('words of states change what a text is taken for', () => {
    const verdict = (words: string): unknown => {
      const host = hostOf([tab(`${HEADER}\n1.1. | Слёт | 2022 год | Центр | Слёт забуксовал`), settings(words)]);
      const answer = panel(host, 'panelCheck', { ...HERE, sheet: '2022' });
      return answer.ok ? answer.value.plan.items[0]?.verdict : answer.error;
    };
    expect(verdict('Слова состояний | ')).toBe('activity');
    expect(verdict('Слова состояний | без активности: забукс')).toBe('none');
  });

  test('the year and the title of the settings win over the title’s', () => {
    const chosen = settings('Отчётный год | 2023\nЗаголовок отчёта | Отчёт губернатору');
    const report = { year: 2023, title: ['Отчёт губернатору'] };
    const named = panel(hostOf([tab(PLAN, 'План'), chosen]), 'panelReport', { ...HERE, format: 'docx' });
    expect(named).toMatchObject({ ok: true, value: { report } });
    // A tab named by a year is of that year, whatever the setting says.
    const byTab = panel(hostOf([tab(PLAN, '2022'), chosen]), 'panelReport', { ...HERE, format: 'docx' });
    expect(byTab).toMatchObject({ ok: true, value: { report: { ...report, year: 2022 } } });
  });
});
