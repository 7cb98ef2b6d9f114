/** The report through Drive: made once, refreshed in place, whole or not at all, and noted in the journal. */
import { describe, expect, test } from 'vitest';
import { OWN_LIMITS } from '../../../src/docx/package/zip';
import { readDocx } from '../../../src/docx/read';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, click, countMatching, HERE, hostOf, panel, tab } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Фестиваль | 2022 год | Департамент культуры | Проведён 4 июня 2022 года
  | | | | =HYPERLINK("http://example.test")`;

/** Texts of the finished document's table, row by row. */
function tableOf(bytes: Uint8Array | undefined): string[][] {
  const { blocks } = readDocx(bytes ?? new Uint8Array(), OWN_LIMITS);
  const table = blocks.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.map((row) => row.cells.map(({ text }) => text)) : [];
}

describe('the report', () => {
  test('becomes a Google Doc whose table is the sheet’s', () => {
    const host = hostOf([tab(PLAN)]);
    const answer = panel(host, 'panelReport', { ...HERE, format: 'doc' });
    expect(answer).toMatchObject({ ok: true, value: { verified: true, refreshed: false, notices: [] } });
    const [file] = [...host.drive.values()];
    expect(file?.mimeType).toBe('application/vnd.google-apps.document');
    expect(tableOf(file?.bytes)).toEqual([
      HEADER.split(' | '),
      ['1. Культура'],
      ['1.1.', 'Фестиваль', '2022 год', 'Департамент культуры', 'Проведён 4 июня 2022 года'],
      ['', '', '', '', '=HYPERLINK("http://example.test")'],
    ]);
  });

  test('is noted in the journal, as text', () => {
    const host = hostOf([tab(PLAN)], { user: { email: 'coordinator@example.test', owner: true } });
    panel(host, 'panelReport', { ...HERE, format: 'doc' });
    const journal = host.workbook.sheets.find(({ name }) => name === 'Журнал');
    expect(cellsOf(journal, 'A1:E2')).toEqual([
      ['Когда', 'Кто', 'Что', 'Результат', 'Ссылка'],
      [
        '01.02.2023 12:30',
        'coordinator@example.test',
        'Сформировать отчёт',
        'Отчёт готов: 2 записи сверены с листом.',
        'https://docs.google.com/document/d/file-1/edit',
      ],
    ]);
    expect(host.activeSheet.name).toBe('2022');
  });

  test('is refreshed in place the second time, with at most two calls to Drive each time', () => {
    const host = hostOf([tab(PLAN)]);
    const drive = (): number =>
      countMatching(
        callsDuring(host, () => panel(host, 'panelReport', { ...HERE, format: 'doc' })),
        /^(Files|Comments)\./,
      );
    // Made blank and filled; asked about comments and filled.
    expect([drive(), drive()]).toEqual([2, 2]);
    expect([...host.drive.values()].map(({ revision }) => revision)).toEqual([2]);
  });

  test('asks before comments lose their places', () => {
    const host = hostOf([tab(PLAN)]);
    panel(host, 'panelReport', { ...HERE, format: 'doc' });
    const [file] = [...host.drive.values()];
    if (file !== undefined) file.comments = 1;
    expect(panel(host, 'panelReport', { ...HERE, format: 'doc' })).toMatchObject({ value: { confirm: 'comments' } });
    expect(file?.revision).toBe(1);
    const confirmed = panel(host, 'panelReport', { ...HERE, format: 'doc', confirmed: true });
    expect(confirmed).toMatchObject({ value: { refreshed: true } });
    expect(file?.revision).toBe(2);
  });

  test('of a colleague’s or deleted Doc is made anew, and says so', () => {
    const host = hostOf([tab(PLAN)]);
    panel(host, 'panelReport', { ...HERE, format: 'doc' });
    host.drive.clear();
    const answer = panel(host, 'panelReport', { ...HERE, format: 'doc' });
    expect(answer).toMatchObject({
      ok: true,
      value: { refreshed: false, notices: [expect.stringContaining('создан новый')] },
    });
  });

  test('fails whole: Drive’s refusal leaves no file, no journal line and the sheet as it was', () => {
    const host = hostOf([tab(PLAN)]);
    const snapshot = structuredClone(host.workbook.sheets);
    host.faults.push({ method: 'Files.create', message: 'User rate limit exceeded.', times: 4 });
    expect(panel(host, 'panelReport', { ...HERE, format: 'doc' })).toMatchObject({
      ok: false,
      error: { code: 'doc-failed', message: expect.stringContaining('User rate limit exceeded.') },
    });
    expect(host.drive.size).toBe(0);
    expect(host.workbook.sheets).toEqual(snapshot);
  });

  test('beyond what a Google Doc holds is refused as a Doc, with the way out, and made as a .docx', () => {
    const sheet = tab(PLAN);
    for (let index = 0; index < 22; index += 1) sheet.rows.push([null, null, null, null, 'я'.repeat(49_000)]);
    const host = hostOf([sheet]);
    const refused = panel(host, 'panelReport', { ...HERE, format: 'doc' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'too-long-for-doc', hint: expect.stringContaining('.docx') },
    });
    expect(host.drive.size).toBe(0);
    expect(panel(host, 'panelReport', { ...HERE, format: 'docx' })).toMatchObject({
      ok: true,
      value: { verified: true },
    });
  });

  test('leaves out characters that a document cannot hold, and says in which row', () => {
    const sheet = tab(PLAN);
    sheet.rows[3]?.splice(4, 1, 'Проведён\u0007 форум');
    const host = hostOf([sheet]);
    const answer = panel(host, 'panelReport', { ...HERE, format: 'docx' });
    expect(answer).toMatchObject({ value: { verified: true, notices: [expect.stringContaining('строке 4')] } });
    expect(cellsOf(sheet, 'E4:E4')).toEqual([['Проведён\u0007 форум']]);
  });

  test('without leave for Drive is refused with the page to go to, and nothing is begun', () => {
    const host = hostOf([tab(PLAN)]);
    host.grantedScopes.delete('https://www.googleapis.com/auth/drive.file');
    const properties = new Map(host.properties);
    expect(panel(host, 'panelReport', { ...HERE, format: 'doc' })).toMatchObject({
      ok: false,
      error: { code: 'no-consent', hint: expect.stringContaining('https://accounts.google.com') },
    });
    expect([...host.properties.keys()].filter((key) => key.startsWith('report:'))).toEqual([...properties.keys()]);
  });

  test('by menu click is left to the panel, which is told to begin', () => {
    const host = hostOf([tab(PLAN)]);
    click(host, 'generateReport');
    expect(host.sidebars).toEqual([
      { file: 'Sidebar', title: 'Веха', appended: '<div id="make-report" hidden></div>' },
    ]);
    expect([host.alerts, host.drive.size]).toEqual([[], 0]);
  });
});
