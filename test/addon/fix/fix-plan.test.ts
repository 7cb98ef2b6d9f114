/** Fixes, suggestions, undo and waivers on a sheet, as a coordinator clicks them. */
import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../src/contract/calls';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { deleteRow, insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { DOUBTFUL } from '../../support/doubtful-text';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, click, HERE, hostOf, panel, readsOf, tab, type } from '../../support/spreadsheet';

const PLAN = `
  ${HEADER}
  1.1. | Форум | 2022 год | Департамент | Проведён  форум , 5 гостей
  1.2. | Ярмарка  мёда | 2022 год | Департамент | Проведена "Ярмарка"
  1.3. | Выставка | 2022 год | Департамент | Проведена в мае`;

type FixRequest = RequestOf<'panelFix'>;
const fix = (host: ReturnType<typeof hostOf>, request: Partial<FixRequest> = {}) => {
  const answer = panel(host, 'panelFix', { ...HERE, picks: null, preview: false, ...request });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const undo = (host: ReturnType<typeof hostOf>) => {
  const answer = panel(host, 'panelUndo', HERE);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

/** The five columns of the plan. */
const planCells = (host: ReturnType<typeof hostOf>) => cellsOf(host.workbook.sheets[0], 'A1:E9');

describe('fixing all that is certain', () => {
  test('mends the cells, brings statuses up to date, and keeps a line in the journal', () => {
    const host = hostOf([tab(PLAN)]);
    const { applied, changes, left, refused } = fix(host);
    expect(applied.map(({ rule }) => rule).sort()).toEqual(['stray-space', 'stray-space', 'straight-quote'].sort());
    expect(changes.map(({ cell, after }) => [cell, after])).toEqual([
      ["'2022'!E2", 'Проведён форум, 5 гостей'],
      ["'2022'!B3", 'Ярмарка мёда'],
      ["'2022'!E3", 'Проведена «Ярмарка»'],
    ]);
    expect([left, refused]).toEqual([[], []]);
    expect(cellsOf(host.activeSheet, 'E2:G2')).toEqual([['Проведён форум, 5 гостей', 'Исполнялось', '']]);
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'C2:D2')).toEqual([['Исправить бесспорное', 'Исправлено: 3 замечания, 3 ячейки.']]);
    expect(journal?.columns?.slice(5).every((column) => column.hidden)).toBe(true);
  });

  test('a cell that takes words of a list only is left alone and named, and the others are mended', () => {
    const host = hostOf([tab(PLAN)]);
    host.activeSheet.validations = [
      { type: 'list', values: ['да'], range: 'E2', errorStyle: 'stop', allowBlank: true },
    ];
    const { changes, refused } = fix(host);
    expect(changes.map(({ cell }) => cell)).toEqual(["'2022'!B3", "'2022'!E3"]);
    expect(refused).toEqual([expect.objectContaining({ cell: "'2022'!E2", reason: 'protected' })]);
    expect(cellsOf(host.activeSheet, 'E2:E3')).toEqual([['Проведён  форум , 5 гостей'], ['Проведена «Ярмарка»']]);
  });

  test('a preview shows the same and writes nothing', () => {
    const host = hostOf([tab(PLAN)]);
    const before = structuredClone(host.workbook.sheets);
    const preview = fix(host, { preview: true });
    expect(host.workbook.sheets).toEqual(before);
    expect(fix(host)).toEqual(preview);
  });

  test('doing it again changes nothing', () => {
    const host = hostOf([tab(PLAN)]);
    fix(host);
    const before = structuredClone(host.workbook.sheets);
    expect(fix(host).changes).toEqual([]);
    expect(host.workbook.sheets).toEqual(before);
  });

  test('never writes over a formula, and a text never becomes one', () => {
    const sheet = tab(PLAN);
    sheet.cells.set('1,4', { value: null, formula: 'A1&"  "', formulaResult: 'Проведён  форум' });
    sheet.rows[3]?.splice(4, 1, ' =1+1  проведено');
    const host = hostOf([sheet]);
    expect(fix(host).refused).toEqual([{ cell: "'2022'!E2", reason: 'formula' }]);
    expect(sheet.cells?.get('1,4')?.formula).toBe('A1&"  "');
    expect(cellsOf(sheet, 'E4:E4')).toEqual([['=1+1 проведено']]);
    expect(sheet.cells?.get('3,4')?.formula).toBeUndefined();
  });

  test('makes as many calls for many cells below one another as for one', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_none, at) => `${at + 1}. | Дело ${at} | 2022 | О | Проведён  ${at}`);
    const calls = [2, 200].map((count) => callsDuring(hostOf([tab(`${HEADER}\n${rows(count).join('\n')}`)]), () => {}));
    expect(calls[0]).toEqual(calls[1]);
    const counted = [2, 200].map((count) => {
      const host = hostOf([tab(`${HEADER}\n${rows(count).join('\n')}`)]);
      return callsDuring(host, () => fix(host));
    });
    expect(counted[1]).toEqual(counted[0]);
    // The sheet, its merges, its cells before the journal's line and after it, our columns before the write; the journal's last row.
    expect(readsOf(counted[0] ?? {})).toBeLessThanOrEqual(7);
  });
});

describe('picking', () => {
  const doubtful = `${HEADER}\n1.1. | Форум | 2022 год | Департамент | Проведён Сop и c гостями`;

  test('a suggestion is applied alone', () => {
    const host = hostOf([tab(doubtful)]);
    const before = 'Проведён Сop и c гостями';
    const pick = { rule: 'mixed-script', cell: "'2022'!E2", nth: 0, fingerprint: fingerprint(before), suggestion: 0 };
    expect(fix(host, { picks: [pick] }).changes.map(({ after }) => after)).toEqual(['Проведён Сор и c гостями']);
    expect(fix(host, { picks: [pick] }).refused).toEqual([{ cell: "'2022'!E2", reason: 'changed' }]);
    undo(host);
    expect(cellsOf(host.activeSheet, 'E2:E2')).toEqual([[before]]);
  });

  test('of two findings of one rule in a cell mends the one picked, each with its own words', () => {
    const text = 'Проведён Сop и хop с гостями';
    const both = `${HEADER}\n1.1. | Форум | 2022 год | Департамент | ${text}`;
    const mended = (numbers: readonly number[]) => {
      const host = hostOf([tab(both)]);
      const picks = numbers.map((nth) => ({
        rule: 'mixed-script',
        cell: "'2022'!E2",
        nth,
        fingerprint: fingerprint(text),
        suggestion: 0,
      }));
      const { refused } = fix(host, { picks });
      return [cellsOf(host.activeSheet, 'E2:E2')[0]?.[0], refused];
    };
    expect(mended([0])).toEqual(['Проведён Сор и хop с гостями', []]);
    expect(mended([1])).toEqual(['Проведён Сop и хор с гостями', []]);
    expect(mended([1, 0])).toEqual(['Проведён Сор и хор с гостями', []]);
    const twice = { cell: "'2022'!E2", reason: 'overlap' };
    expect(mended([1, 1])).toEqual(['Проведён Сop и хор с гостями', [twice]]);
    const gone = { cell: "'2022'!E2", reason: 'gone' };
    for (const nth of [2, -1, 0.5]) expect(mended([nth])).toEqual([text, [gone]]);
  });

  test('goes by the fingerprint: a cell that was changed and looks alike is left as it is', () => {
    const host = hostOf([tab(doubtful)]);
    const seen = fingerprint('Проведён Сop и c гостями');
    type(host, 'E2', 'Проведён Сop и c  гостями');
    const pick = { rule: 'mixed-script', cell: "'2022'!E2", nth: 0, fingerprint: seen, suggestion: 1 };
    expect(fix(host, { picks: [pick] })).toMatchObject({
      changes: [],
      applied: [],
      refused: [{ cell: "'2022'!E2", reason: 'changed' }],
    });
    expect(cellsOf(host.activeSheet, 'E2:E2')).toEqual([['Проведён Сop и c  гостями']]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['2022']);
  });

  test('is refused where the cell or the finding is no longer what the person saw', () => {
    const host = hostOf([tab(doubtful)]);
    const refused = (pick: NonNullable<FixRequest['picks']>[number]) => fix(host, { picks: [pick] }).refused;
    expect(
      refused({ rule: 'mixed-script', cell: "'2022'!E2", nth: 0, fingerprint: fingerprint('иное'), suggestion: 0 }),
    ).toEqual([{ cell: "'2022'!E2", reason: 'changed' }]);
    expect(
      refused({ rule: 'stray-space', cell: "'2022'!E2", nth: 0, fingerprint: fingerprint(''), suggestion: null }),
    ).toEqual([{ cell: "'2022'!E2", reason: 'gone' }]);
    expect(
      panel(host, 'panelFix', {
        ...HERE,
        picks: [{ rule: 'a', cell: 'E2', nth: 0, fingerprint: fingerprint(''), suggestion: null }],
        preview: false,
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});

describe('undo', () => {
  test('brings every cell back, and the statuses with them', () => {
    const host = hostOf([tab(PLAN)]);
    panel(host, 'panelCheck', HERE);
    const before = cellsOf(host.activeSheet, 'A1:H9');
    fix(host);
    expect(undo(host)).toMatchObject({ undone: 'Исправлено: 3 замечания, 3 ячейки.', spared: 0 });
    expect(cellsOf(host.activeSheet, 'A1:H9')).toEqual(before);
    expect(undo(host)).toEqual({ undone: null, run: null, changes: [], cells: 0, spared: 0, removed: null });
  });

  test('spares a cell changed since', () => {
    const host = hostOf([tab(PLAN)]);
    fix(host);
    type(host, 'E2', 'Проведён большой форум');
    expect(undo(host)).toMatchObject({ spared: 1 });
    expect(planCells(host).map((row) => row[4])).toContain('Проведён большой форум');
    expect(planCells(host)[2]?.[4]).toBe('Проведена "Ярмарка"');
  });

  test('finds its cells after rows were sorted, put in and taken out', () => {
    const host = hostOf([tab(PLAN)]);
    const before = planCells(host);
    fix(host);
    const [sheet] = host.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    sortRows(sheet, 1, 4, 1);
    insertRow(sheet, 1);
    deleteRow(
      sheet,
      sheet.rows.findIndex((row) => row[0] === '1.3.'),
    );
    expect(undo(host).spared).toBe(0);
    const texts = (rows: string[][]) => rows.filter((row) => /^1\.[12]/.test(row[0] ?? '')).sort();
    expect(texts(planCells(host))).toEqual(texts(before));
  });

  test('takes back one run after the other, the last first', () => {
    const host = hostOf([tab(PLAN)]);
    fix(host);
    type(host, 'E4', 'Проведена  снова');
    fix(host);
    undo(host);
    expect(planCells(host)[3]?.[4]).toBe('Проведена  снова');
    expect(planCells(host)[1]?.[4]).toBe('Проведён форум, 5 гостей');
    undo(host);
    expect(planCells(host)[1]?.[4]).toBe('Проведён  форум , 5 гостей');
  });

  test('gives a date back its nature', () => {
    const sheet = tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | х`);
    const date = new Date(Date.UTC(2022, 2, 1));
    sheet.rows[1]?.splice(4, 1, date);
    sheet.cells.set('1,4', { value: date, style: { numFmt: 'dd.mm.yyyy' } });
    const host = hostOf([sheet]);
    const pick = {
      rule: 'non-text-cell',
      cell: "'2022'!E2",
      nth: 0,
      fingerprint: fingerprint('01.03.2022'),
      suggestion: 0,
    };
    expect(fix(host, { picks: [pick] }).changes).toHaveLength(1);
    expect(cellsOf(sheet, 'E2:E2')).toEqual([['01.03.2022']]);
    undo(host);
    expect(sheet.rows[1]?.[4]).toEqual(date);
  });

  test('says so where the tab is gone', () => {
    const host = hostOf([tab(PLAN), tab(PLAN, '2021')]);
    fix(host);
    host.workbook.sheets.splice(0, 1);
    host.activeSheet = host.workbook.sheets[0] as typeof host.activeSheet;
    expect(panel(host, 'panelUndo', HERE)).toMatchObject({ ok: false, error: { code: 'tab-gone' } });
  });
});

describe('the menu', () => {
  test('asks before it fixes, tells what it did, and undoes', () => {
    const host = hostOf([tab(PLAN)]);
    const before = planCells(host);
    click(host, 'fixCertain');
    expect(host.alerts[0]).toMatch(
      /^Будет исправлено: 3 ячейки\.[\s\S]*E2: Проведён {2}форум , 5 гостей → Проведён форум, 5 гостей/,
    );
    expect(host.toasts).toEqual(['Исправлено: 3 замечания, 3 ячейки.']);
    click(host, 'undoLast');
    expect(planCells(host)).toEqual(before);
    click(host, 'undoLast');
    expect(host.toasts.at(-1)).toBe('Отменять нечего.');
  });

  test('touches nothing where the person says no, or where nothing is certain', () => {
    const host = hostOf([tab(PLAN)], { answer: 'NO' });
    const before = planCells(host);
    click(host, 'fixCertain');
    expect(planCells(host)).toEqual(before);
    const sound = hostOf([tab(`${HEADER}\n1.1. | Форум | 2022 год | Департамент | Проведён`)]);
    click(sound, 'fixCertain');
    expect(sound.toasts).toEqual(['Бесспорных исправлений нет.']);
  });
});

describe('a waiver', () => {
  const plan = `${HEADER}\n1.1. | Форум | 2022 год | Департамент | Не проводился\n1.3. | Ярмарка | 2022 год | Департамент | Проведена`;
  const waive = (host: ReturnType<typeof hostOf>, rule: string, cell: string, reason: string) =>
    panel(host, 'panelWaive', { ...HERE, rule, cell: `'2022'!${cell}`, reason });
  const waivedIn = (host: ReturnType<typeof hostOf>) => {
    const answer = panel(host, 'panelCheck', HERE);
    return answer.ok ? answer.value.findings.map(({ rule, cell, waived }) => [rule, cell, waived]) : [];
  };

  test.each([
    ['Плюс у нас – выполнено', 'Исполнялось', 'activity'],
    ['Замечание не обосновано', 'Исполнялось', 'activity'],
    ['Уточнили: в этом году не проводилось', 'Без активности', 'none'],
    ['Мероприятие отменено', 'Отменено', 'cancelled'],
    ['Не успели, нет денег', 'Без активности', 'none'],
    ['Отложили до весны 2023 года', 'Отменено', 'cancelled'],
    ['Запланировано на 2023 год', 'Запланировано', 'planned'],
    ['Исправлять не нужно', 'Исполнялось', 'activity'],
    ['Замечание не принимается: форум проведён', 'Исполнялось', 'activity'],
    ['Запись верна, форум не проводился', 'Без активности', 'none'],
    ['Not needed', 'Исполнялось', 'activity'],
    ['Not held', 'Без активности', 'none'],
    ['Оставить как есть', 'Исполнялось', 'activity'],
  ] as const)('settles what an entry that says nothing tells of: %s', (reason, status, verdict) => {
    const host = hostOf([tab(`${HEADER}\n1. | Форум | 2022 год | Отдел | +\n2. | Слёт | 2022 год | Отдел | тест`)]);
    panel(host, 'panelCheck', HERE);
    const answer = waive(host, 'meaningless-entry', 'E2', reason);
    expect(answer.ok && answer.value.plan?.items.map((item) => item.verdict)).toEqual([verdict, 'unclear']);
    const shown = () => cellsOf(host.workbook.sheets[0], 'F2:F3').flat();
    expect(shown()).toEqual([status, 'Неясно']);
    // It is told as accepted, and stays settled.
    expect(waivedIn(host)[0]).toEqual(['meaningless-entry', "'2022'!E2", reason]);
    expect(shown()).toEqual([status, 'Неясно']);
    waive(host, 'meaningless-entry', 'E2', '');
    expect(shown()).toEqual(['Неясно', 'Неясно']);
  });

  test.each([
    ['исполнялось', 'Исполнялось'],
    ['не проводилось', 'Без активности'],
    ['Считать неисполненным', 'Без активности'],
    ['Признано несостоявшимся', 'Без активности'],
    ['Не считается исполненным', 'Без активности'],
    // What is said in answer is taken as it stands, though as an entry it would be asked about.
    [DOUBTFUL, 'Исполнялось'],
  ])('settles how a doubtful entry is taken, until it is written anew: %s', (reason, status) => {
    const text = `${DOUBTFUL}.`;
    const host = hostOf([tab(`${HEADER}\n1. | Проверки | 2022 год | Отдел | ${text}`)]);
    panel(host, 'panelCheck', HERE);
    const shown = () => cellsOf(host.activeSheet, 'F2:F2').flat();
    expect(shown()).toEqual(['Неясно']);
    waive(host, 'doubtful-entry', 'E2', reason);
    expect(shown()).toEqual([status]);
    type(host, 'E2', text.slice(0, -1));
    expect(shown()).toEqual(['Неясно']);
  });

  test('settles it by the words that the settings add', () => {
    const settings = tab('Слова состояний | без активности: забукс', 'Настройки');
    const host = hostOf([tab(`${HEADER}\n1. | Форум | 2022 год | Отдел | +`), settings]);
    panel(host, 'panelCheck', HERE);
    waive(host, 'meaningless-entry', 'E2', 'Форум забуксовал');
    expect(cellsOf(host.workbook.sheets[0], 'F2:F2').flat()).toEqual(['Без активности']);
  });

  test('shows the finding as accepted, counts it apart, and keeps a line in the journal', () => {
    const host = hostOf([tab(plan)]);
    const answer = waive(host, 'inactive-item', 'E2', '  Перенесён \n на год  ');
    expect(answer.ok && answer.value.summary?.findings).toEqual({
      error: 0,
      warning: 0,
      info: 1,
      tidiness: 0,
      waived: 1,
    });
    expect(cellsOf(host.activeSheet, 'G2:H2')[0]?.[0]).toMatch(
      /^Допущено \(Перенесён на год\): По мероприятию «1\.1\.»/,
    );
    expect(cellsOf(host.activeSheet, 'H2:H2')[0]?.[0]).toMatch(/^o1_\w+\[.*\]n$/);
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'C2:D2')).toEqual([
      ['Допущение', "Допущено замечание inactive-item в '2022'!E2: Перенесён на год"],
    ]);
    expect(waivedIn(host)).toContainEqual(['inactive-item', "'2022'!E2", 'Перенесён на год']);
  });

  test('survives sorting and new rows, and other cells of its row', () => {
    const host = hostOf([tab(plan)]);
    waive(host, 'inactive-item', 'E2', 'так надо');
    const [sheet] = host.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    insertRow(sheet, 1);
    sortRows(sheet, 1, 4, 1);
    const row = sheet.rows.findIndex((cells) => cells[1] === 'Форум') + 1;
    type(host, `B${row}`, 'Большой форум');
    expect(waivedIn(host)).toContainEqual(['inactive-item', `'2022'!E${row}`, 'так надо']);
  });

  test('expires when the text changes, also if it comes back later', () => {
    const host = hostOf([tab(plan)]);
    waive(host, 'inactive-item', 'E2', 'так надо');
    type(host, 'E2', 'Не состоялся');
    expect(waivedIn(host)).toContainEqual(['inactive-item', "'2022'!E2", null]);
    type(host, 'E2', 'Не проводился');
    expect(waivedIn(host)).toContainEqual(['inactive-item', "'2022'!E2", null]);
  });

  test('is taken back by a blank reason', () => {
    const host = hostOf([tab(plan)]);
    waive(host, 'inactive-item', 'E2', 'так надо');
    waive(host, 'inactive-item', 'E2', ' ');
    expect(waivedIn(host)).toContainEqual(['inactive-item', "'2022'!E2", null]);
    expect(cellsOf(host.activeSheet, 'H2:H2')).toEqual([[expect.stringMatching(/^w1\.\w+n$/)]]);
  });

  test('keeps a finding from being fixed', () => {
    const host = hostOf([tab(PLAN)]);
    waive(host, 'stray-space', 'E2', 'цитата');
    expect(fix(host).changes.map(({ cell }) => cell)).not.toContain("'2022'!E2");
  });

  test.each([
    ['gone', 'inactive-item', 'E3', 'no-finding'],
    ['of the whole tab', 'missing-column', 'A1', 'cannot-waive'],
  ])('is refused for a finding %s', (_name, rule, cell, code) => {
    const table =
      rule === 'missing-column' ? 'Мероприятие | Срок | Исполнитель | Результат\nДело | 2022 | О | Проведён' : plan;
    const host = hostOf([tab(table)]);
    expect(waive(host, rule, cell, 'так надо')).toMatchObject({ ok: false, error: { code } });
  });
});
