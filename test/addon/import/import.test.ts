/** Bringing a plan in through the bundle: looked at, written into a new tab as plain text, taken back, or refused in one line. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/contract/import';
import type { Host } from '../../../src/stand-in/host/host';
import { docx, header, p, span, tbl, tr } from '../../support/documents/word-xml';
import { HEADER } from '../../support/rule-tester';
import { cellsOf, click, HERE, hostOf, panel, tab, type, writesOf } from '../../support/spreadsheet';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const BYTES = docx(
  p('Отчёт за 2023 год') +
    tbl(
      header(),
      tr(span(5, '1. Культура')),
      tr('1.10', '=СУММ(A1)', '01.02.2023', 'Департамент культуры', '1/2'),
      tr('', '', '', '', '007'),
      tr('1.11', 'Фестиваль', '2023 год', 'Департамент культуры;Комитет по спорту', 'Проведён'),
    ) +
    p('Подпись'),
);
const REQUEST: ImportOptions = {
  source: { kind: 'docx', base64: base64(BYTES) },
  mapping: null,
  year: null,
  locale: 'ru',
};
const WRITE = { ...REQUEST, name: null, executors: null, withPlan: true };

function value<Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

let host: Host;
const names = () => host.workbook.sheets.map(({ name }) => name);

beforeEach(() => {
  host = hostOf([tab(`План на 2022 год\n${HEADER}\n1.1. | Старое | 2022 год | Д | Проведён`, '2022')]);
});

describe('a look before the import', () => {
  test('tells columns, first items, proof and what stays behind, and writes nothing', () => {
    const before = structuredClone(host.workbook.sheets);
    const seen = value(panel(host, 'panelImportPreview', REQUEST));
    expect(writesOf(Object.fromEntries(host.calls))).toBe(0);
    expect(host.workbook.sheets).toEqual(before);
    expect(seen).toMatchObject({
      certain: true,
      title: ['Отчёт за 2023 год'],
      year: 2023,
      name: '2023',
      counts: { tables: 1, sections: 1, items: 2, entries: 3, rows: 7 },
      unread: [],
      unreadCount: 0,
      warnings: ['Подпись перенесена под план: «Подпись».'],
      proof: { lost: [], same: true },
    });
    expect(seen.columns.map(({ column, kind }) => `${column} ${kind}`)).toEqual([
      '1 number',
      '2 name',
      '3 period',
      '4 executors',
      '5 progress',
    ]);
    expect(seen.items[0]).toEqual({
      number: '1.10',
      section: 'Культура',
      name: '=СУММ(A1)',
      period: '01.02.2023',
      executors: ['Департамент культуры'],
      entries: ['1/2', '007'],
    });
    expect(seen.executors.map(({ name, known }) => [name, known])).toEqual([
      ['Департамент культуры', false],
      ['Комитет по спорту', false],
    ]);
  });

  test('follows a mapping that a person corrected', () => {
    const mapping = [{ column: 5, kind: 'extra' as const }];
    const seen = value(panel(host, 'panelImportPreview', { ...REQUEST, mapping }));
    expect(seen.columns[4]).toMatchObject({ kind: 'extra', reason: 'person' });
    expect(seen.counts.entries).toBe(0);
    expect(seen.warnings).toEqual([
      'Не найден столбец: ход исполнения. Проверьте назначение столбцов.',
      'Подпись перенесена под план: «Подпись».',
    ]);
  });
});

describe.each(['ru', 'en'] as const)('the import under %s', (locale) => {
  test('makes a tab of plain text: no formula, date or number', () => {
    host = hostOf([tab('пусто', 'Лист1')], { locale });
    const made = value(panel(host, 'panelImport', WRITE));
    expect(made.sheet).toBe('2023');
    const sheet = host.workbook.sheets[1];
    expect(cellsOf(sheet, 'A1:E6')).toEqual([
      ['Отчёт за 2023 год', '', '', '', ''],
      [
        '№ п/п',
        'Наименование мероприятия',
        'Сроки проведения',
        'Ответственный исполнитель',
        'Информация о ходе исполнения',
      ],
      ['1. Культура', '', '', '', ''],
      ['1.10', '=СУММ(A1)', '01.02.2023', 'Департамент культуры', '1/2'],
      ['', '', '', '', '007'],
      ['1.11', 'Фестиваль', '2023 год', 'Департамент культуры;Комитет по спорту', 'Проведён'],
    ]);
    for (const row of sheet?.rows ?? []) for (const cell of row) expect(typeof (cell ?? '')).toBe('string');
    expect(sheet?.frozen.rows).toBe(2);
    expect(host.activeSheet).toBe(sheet);
    expect(made.plan?.items.map(({ number, row }) => [number, row])).toEqual([
      ['1.10', 4],
      ['1.11', 6],
    ]);
  });
});

test('where a text format does not keep a formula from being one, an apostrophe does', () => {
  host = hostOf([tab('пусто', 'Лист1')], { looseText: true });
  expect(panel(host, 'panelImport', WRITE).ok).toBe(true);
  expect(cellsOf(host.workbook.sheets[1], 'B4')).toEqual([['=СУММ(A1)']]);
  expect([...(host.workbook.sheets[1]?.cells ?? [])].some(([, cell]) => cell.formula !== undefined)).toBe(false);
});

describe('the new tab', () => {
  test('never takes the place of another: its name gets a number', () => {
    expect(value(panel(host, 'panelImport', { ...WRITE, name: '2022' })).sheet).toBe('2022 (2)');
    expect(value(panel(host, 'panelImport', { ...WRITE, name: '2022' })).sheet).toBe('2022 (3)');
    expect(names()).toEqual(['2022', '2022 (2)', 'Журнал', '2022 (3)']);
  });

  test('goes again on undo, and what was undone is not undone twice', () => {
    const before = structuredClone(host.workbook.sheets[0]);
    panel(host, 'panelImport', WRITE);
    expect(value(panel(host, 'panelUndo', HERE)).undone).toBe('Перенесено на лист «2023»: 2 мероприятия, 3 записи.');
    expect(names()).toEqual(['2022', 'Журнал']);
    expect(host.workbook.sheets[0]).toEqual(before);
    expect(value(panel(host, 'panelUndo', HERE)).undone).toBeNull();
  });

  test('leaves whoever takes it back at the plan, not at a tab of ours or one without a plan', () => {
    host.workbook.sheets.push(tab('ничего', 'Прочее'), tab('Ключ | Значение', 'Настройки'));
    panel(host, 'panelImport', WRITE);
    expect(host.activeSheet.name).toBe('2023');
    host.workbook.sheets.push(tab('Ещё', 'Заметки'));
    panel(host, 'panelUndo', HERE);
    expect(host.activeSheet.name).toBe('2022');
  });

  test('leaves whoever is elsewhere where they are', () => {
    panel(host, 'panelImport', WRITE);
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    if (journal !== undefined) host.activeSheet = journal;
    panel(host, 'panelUndo', { ...HERE, sheet: null });
    expect(host.activeSheet.name).toBe('Журнал');
  });

  test('goes by the menu, too, which says so', () => {
    panel(host, 'panelImport', WRITE);
    click(host, 'undoLast');
    expect(host.toasts).toEqual(['Лист «2023» удалён.']);
  });

  test('goes after a check, which adds nothing of a person’s', () => {
    panel(host, 'panelImport', WRITE);
    panel(host, 'panelCheck', { ...HERE, sheet: '2023' });
    expect(panel(host, 'panelUndo', HERE).ok).toBe(true);
    expect(names()).toEqual(['2022', 'Журнал']);
  });

  test('stays when somebody has changed it, and says so', () => {
    panel(host, 'panelImport', WRITE);
    type(
      host,
      'E4',
      'Дописано',
      host.workbook.sheets.find(({ name }) => name === '2023'),
    );
    expect(panel(host, 'panelUndo', HERE)).toMatchObject({ ok: false, error: { code: 'import-changed' } });
    expect(names()).toContain('2023');
  });

  test.each(['Range.setValues', 'Range.setNumberFormat', 'Sheet.setFrozenRows', 'Range.getFormulas'])(
    'does not stay half made when %s fails',
    (method) => {
      host.faults.push({ method, message: 'сбой', times: 1 });
      expect(panel(host, 'panelImport', WRITE).ok).toBe(false);
      expect(names()).toEqual(['2022']);
      expect(host.activeSheet.name).toBe('2022');
    },
  );

  test('waits for nobody for ever', () => {
    host.lockedElsewhere = true;
    expect(panel(host, 'panelImport', WRITE)).toMatchObject({ ok: false, error: { code: 'busy' } });
  });
});

describe('executors', () => {
  const executors = [
    { name: 'Департамент культуры', aliases: ['Деп. культуры'] },
    { name: 'Комитет по спорту', aliases: [] },
  ];

  test('go into the directory on a person’s word, and out again on undo', () => {
    const made = value(panel(host, 'panelImport', { ...WRITE, executors }));
    expect(made.added).toBe(2);
    expect(made.executors.every(({ known }) => known)).toBe(true);
    const directory = host.workbook.sheets.find(({ name }) => name === 'Исполнители');
    expect(cellsOf(directory, 'A1:B3')).toEqual([
      ['Название', 'Другие названия'],
      ['Департамент культуры', 'Деп. культуры'],
      ['Комитет по спорту', ''],
    ]);
    panel(host, 'panelUndo', HERE);
    expect(cellsOf(directory, 'A2:B3')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('known already are left as they are', () => {
    host.workbook.sheets.push(tab('Преемник | Название\n | департамент  культуры', 'Исполнители'));
    expect(value(panel(host, 'panelImport', { ...WRITE, executors })).added).toBe(1);
    const directory = host.workbook.sheets.find(({ name }) => name === 'Исполнители');
    expect(cellsOf(directory, 'A2:B3')).toEqual([
      ['', 'департамент  культуры'],
      ['', 'Комитет по спорту'],
    ]);
  });

  test('that look alike are put together for a person to judge', () => {
    const bytes = docx(
      tbl(
        header(),
        ...['Департамент культуры', 'Департамент культуры', 'Департамент культры', 'Комитет по спорту'].map(
          (name, at) => tr(`${at + 1}`, 'Фестиваль', '2022', name, 'Проведён'),
        ),
      ),
    );
    const seen = value(
      panel(host, 'panelImportPreview', { ...REQUEST, source: { kind: 'docx', base64: base64(bytes) } }),
    );
    expect(seen.executors.map(({ spellings }) => spellings)).toEqual([
      [
        { text: 'Департамент культуры', count: 2 },
        { text: 'Департамент культры', count: 1 },
      ],
      [{ text: 'Комитет по спорту', count: 1 }],
    ]);
    expect(seen.warnings).toEqual([
      'Похожие исполнители, возможно, один и тот же: «Департамент культуры», «Департамент культры».',
    ]);
  });
});

describe('other sources', () => {
  test('another tab, merged cells and all; our own columns are not taken along', () => {
    panel(host, 'panelCheck', HERE);
    const made = value(panel(host, 'panelImport', { ...WRITE, source: { kind: 'tab', sheet: '2022' } }));
    expect(made.sheet).toBe('2022 (2)');
    expect(cellsOf(host.workbook.sheets.at(-2), 'A2:F3').map((row) => row[5])).toEqual(['', '']);
  });

  test('pasted cells', () => {
    const text = '№\tМероприятие\tСрок\tИсполнитель\tРезультат\n1\tФестиваль\t2022\tДепартамент\t"Про\nведён"';
    const made = value(panel(host, 'panelImport', { ...WRITE, source: { kind: 'cells', text } }));
    expect(made).toMatchObject({ sheet: 'План', plan: { items: [{ number: '1', entries: ['Про\nведён'] }] } });
  });

  test('a guess is not written until a person has confirmed the columns', () => {
    const text =
      'Код\tЗатея\tКогда делаем\tКто делает\tЧто вышло\n1.1\tФестиваль народов\tмай 2022 года\tДепартамент\tПроведён, 300 участников';
    const source = { kind: 'cells' as const, text };
    expect(value(panel(host, 'panelImportPreview', { ...REQUEST, source })).certain).toBe(false);
    expect(panel(host, 'panelImport', { ...WRITE, source })).toMatchObject({
      ok: false,
      error: { code: 'import-no-plan' },
    });
    expect(panel(host, 'panelImport', { ...WRITE, source, mapping: [] }).ok).toBe(true);
  });
});

describe('bad input gets one line and writes nothing', () => {
  const source = (bytes: Uint8Array) => ({ kind: 'docx' as const, base64: base64(bytes) });
  test.each([
    ['a PDF', source(Buffer.from('%PDF-1.4')), 'Это не документ .docx: это PDF.'],
    ['no table', source(docx(p('текст'))), 'Ни одной таблицы не нашлось.'],
    ['no plan', source(docx(tbl(tr('Имя', 'Телефон')))), 'Таблица плана не нашлась.'],
    ['broken XML', source(docx('<w:p>')), /^Документ испорчен внутри: word\/document\.xml, строка 1, позиция \d+\.$/],
    ['deep nesting', source(docx(`${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`)), /вложены .* больше 256/],
    ['a tab that is not there', { kind: 'tab' as const, sheet: 'нет' }, 'Листа «нет» в файле нет (есть: «2022»).'],
    ['a file too long', { kind: 'docx' as const, base64: 'A'.repeat(9_000_000) }, /слишком велик/],
    ['no base64', { kind: 'docx' as const, base64: 'абв' }, 'Запрос не понят: base64.'],
    [
      'a cell that no sheet holds',
      source(docx(tbl(header(), tr('1', 'Ф', '2022', 'Д', 'а'.repeat(50_001))))),
      'В ячейке (E2) 50 001 знак, а ячейка Google Таблицы вмещает 50 000.',
    ],
  ])('%s', (_name, thing, message) => {
    const answer = panel(host, 'panelImport', { ...WRITE, source: thing });
    expect(answer).toMatchObject({
      ok: false,
      error: { message: typeof message === 'string' ? message : expect.stringMatching(message) },
    });
    expect(names()).toEqual(['2022']);
  });
});

describe('a new plan', () => {
  test.each([
    ['ru', ['Настройки', 'Исполнители', 'Как заполнять', 'Журнал']],
    ['en', ['Vekha settings', 'Executors', 'How to fill in', 'Vekha journal']],
  ] as const)('in %s has headings, an example without faults, the other tabs and help', (locale, tabs) => {
    host = hostOf([tab('', 'Лист1')], { locale });
    const made = value(panel(host, 'panelNewPlan', { year: 2026, locale }));
    expect(made.sheet).toBe('2026');
    expect(names()).toEqual(['Лист1', '2026', ...tabs]);
    expect(made.helpSheet).toBe(tabs[2]);
    expect(cellsOf(host.workbook.sheets[4], 'A2')).toEqual([[made.help]]);
    const { summary, findings } = value(panel(host, 'panelCheck', { ...HERE, sheet: '2026', locale }));
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ sections: 1, items: 2, entries: 3, verdicts: { activity: 2 } });
    expect(host.workbook.sheets[1]?.validations).toEqual([
      expect.objectContaining({
        type: 'list',
        errorStyle: 'warning',
        range: 'D4:D1000',
        formula1: `'${tabs[1]}'!$A$2:$A$1000`,
      }),
    ]);
    panel(host, 'panelUndo', HERE);
    expect(names()).not.toContain('2026');
  });
});
