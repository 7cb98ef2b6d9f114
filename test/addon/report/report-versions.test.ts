/** Reports one after the other: numbered, compared with the sheet as it is now, made once however often they are asked for. */

import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../src/contract/calls';
import type { PanelJson } from '../../../src/contract/panel';
import type { ReportJson } from '../../../src/contract/report';
import { OWN_LIMITS } from '../../../src/docx/package/zip';
import { readDocx } from '../../../src/docx/read';
import type { Sheet } from '../../../src/stand-in/host/model';
import { insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { HEADER } from '../../support/rule-tester';
import { callsDuring, cellsOf, countMatching, HERE, hostOf, panel, tab, type } from '../../support/spreadsheet';

const PLAN = `
  План мероприятий на 2022 год
  ${HEADER}
  1. Культура | « | « | « | «
  1.1. | Концерт | 2022 год | Отдел музыки | Проведён 4 июня 2022 года
  | | | | Издана запись
  1.2. | Выставка | 2022 год | Отдел живописи; Отдел музыки | Не проводилась
  2. Спорт | « | « | « | «
  2.1. | Забег | 2022 год | Отдел спорта | Проведён забег 5 мая 2022 года`;
/** Has one error: 1.1. stands twice. */
const WRONG = PLAN.replace('1.2. | Выставка', '1.1. | Выставка');

type Host = ReturnType<typeof hostOf>;
type Request = Partial<RequestOf<'panelReport'>>;

const ask = (host: Host, request: Request = {}) =>
  panel(host, 'panelReport', { ...HERE, sheet: '2022', format: 'doc', ...request });
function report(host: Host, request: Request = {}): ReportJson {
  const answer = ask(host, request);
  if (!answer.ok) throw new Error(answer.error.message);
  if ('confirm' in answer.value) throw new Error(answer.value.message);
  return answer.value;
}
function open(host: Host, sheet = '2022'): PanelJson {
  const answer = panel(host, 'panelOpen', { ...HERE, sheet });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const preview = (host: Host, request: Request = {}) => {
  const answer = panel(host, 'panelPreview', { ...HERE, sheet: '2022', ...request });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const journal = (host: Host): Sheet | undefined => host.workbook.sheets.find(({ name }) => name === 'Журнал');
/** Results of the journal's lines. */
const lines = (host: Host): string[] =>
  journal(host) === undefined
    ? []
    : cellsOf(journal(host), 'D2:D30')
        .flat()
        .filter((text) => text !== '');

/** Paragraphs as text and tables as rows of text, of the newest file on Drive. */
function newest(host: Host): (string | string[][])[] {
  const file = [...host.drive.values()].at(-1);
  const blocks = readDocx(file?.bytes ?? new Uint8Array(), OWN_LIMITS).blocks.map((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
  );
  // A .docx may not end with a table: a blank paragraph stands behind it.
  return typeof blocks.at(-2) === 'object' && blocks.at(-1) === '' ? blocks.slice(0, -1) : blocks;
}
const tables = (host: Host): string[][][] => newest(host).filter((block) => typeof block !== 'string');

const NOTHING = { added: 0, changed: 0, removed: 0 };

describe('versions', () => {
  test('are numbered from 1 in each tab, the newest first', () => {
    const host = hostOf([tab(PLAN), tab(PLAN.replace('2022 год', '2021 год'), '2021')]);
    expect(open(host).versions).toEqual([]);
    expect([report(host), report(host), report(host)].map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([report(host, { sheet: '2021' }), report(host)].map(({ number }) => number)).toEqual([1, 4]);
    expect(open(host).versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(open(host, '2021').versions.map(({ number }) => number)).toEqual([1]);
  });

  test('tell when, who, where and of what stage', () => {
    const host = hostOf([tab(PLAN)], { user: { email: 'coordinator@example.test', owner: true } });
    const { file } = report(host, { stage: 'draft' });
    report(host, { stage: 'final' });
    report(host);
    const { versions } = open(host);
    expect(versions.map(({ stage }) => stage)).toEqual([null, 'final', 'draft']);
    expect(versions[2]).toEqual({
      number: 1,
      when: '2023-02-01 12:30',
      who: 'coordinator@example.test',
      url: file.url,
      proven: true,
      differs: false,
      stage: 'draft',
      department: null,
      sections: null,
      period: '2022 год',
      changes: NOTHING,
    });
  });

  test('of one department’s part say whose it is, and what has changed in that part alone', () => {
    const host = hostOf([tab(PLAN)]);
    report(host, { department: 'Отдел музыки' });
    expect(open(host).versions).toMatchObject([{ department: 'Отдел музыки', changes: NOTHING }]);
    const others = open(host).departments.find(({ name }) => name !== 'Отдел музыки');
    expect(others).toBeDefined();
    expect(report(host, { department: others?.name ?? null }).number).toBe(2);
    expect(open(host).versions.map(({ department }) => department)).toEqual([others?.name, 'Отдел музыки']);
  });

  test('a draft never takes the place of a final report’s document, and is named so', () => {
    const host = hostOf([tab(PLAN)]);
    const final = report(host, { stage: 'final' });
    const draft = report(host, { stage: 'draft' });
    expect(draft.file.url).not.toBe(final.file.url);
    expect(draft.file.name).toBe(`${final.file.name}, проект`);
    expect(report(host, { stage: 'final' })).toMatchObject({ refreshed: true, file: { url: final.file.url } });
    expect(report(host, { stage: 'draft' })).toMatchObject({ refreshed: true, file: { url: draft.file.url } });
  });

  test('asked for again are answered though an error has come since', () => {
    const host = hostOf([tab(PLAN)]);
    const first = report(host, { stage: 'final', requestId: 'one' });
    host.activeSheet.rows[3]?.splice(2, 1, null);
    expect(open(host).summary.findings.error).toBeGreaterThan(0);
    expect(report(host, { stage: 'final', requestId: 'one' })).toMatchObject({
      number: 1,
      file: { url: first.file.url },
    });
    expect(ask(host, { stage: 'final', requestId: 'two' })).toMatchObject({ ok: false });
    expect(host.drive.size).toBe(1);
  });

  test('each tell what has changed since', () => {
    const host = hostOf([tab(PLAN)]);
    report(host);
    type(host, 'E6', 'Проведена в мае 2022 года');
    report(host);
    type(host, 'E9', 'Подписан протокол');
    report(host);
    type(host, 'E5', '');
    const { versions } = open(host);
    expect(versions.map(({ number, changes }) => [number, changes])).toEqual([
      [3, { added: 0, changed: 0, removed: 1 }],
      [2, { added: 1, changed: 0, removed: 1 }],
      [1, { added: 1, changed: 1, removed: 1 }],
    ]);
  });

  test('see no change in sorted, inserted and renumbered rows, nor in those of checks and waivers', () => {
    const flat = `${HEADER}
      1. | Форум | 2022 год | Отдел | Проведён 4 мая 2022 года
      2. | Ярмарка | 2022 год | Отдел | Не проводилась
      3. | Выставка | 2022 год | Отдел | Открыта 6 мая 2022 года`;
    const host = hostOf([tab(flat)]);
    report(host);
    const [sheet] = host.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    insertRow(sheet, 1);
    sortRows(sheet, 1, 5, 1);
    type(host, 'A3', '7.');
    panel(host, 'panelWaive', { ...HERE, rule: 'inactive-item', cell: "'2022'!E5", reason: 'так надо' });
    expect(open(host).versions.map(({ changes }) => changes)).toEqual([NOTHING]);
  });

  test('beyond ten are kept and counted, but not listed', () => {
    const host = hostOf([tab(PLAN)]);
    for (let count = 0; count < 12; count += 1) report(host, { format: 'docx' });
    expect(open(host).versions.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(report(host).number).toBe(13);
  });

  test('survive rubbish in the journal, which is passed over', () => {
    const host = hostOf([tab(PLAN)]);
    report(host);
    const sheet = journal(host);
    const good = [...(sheet?.rows[1] ?? [])];
    const record = JSON.parse(String(good[6])) as Record<string, unknown>;
    const rubbish = [
      'не JSON',
      '{"kind":"report"',
      'null',
      '[]',
      '7',
      JSON.stringify({ ...record, number: 'семь' }),
      JSON.stringify({ ...record, number: 99, entries: [['a']] }),
      JSON.stringify({ ...record, number: 99, entries: null }),
      JSON.stringify({ ...record, number: 99, stage: 'later' }),
      JSON.stringify({ ...record, number: 99, sheet: 'Лист' }),
      JSON.stringify({ ...record, number: 99, kind: 'fix' }),
    ];
    for (const text of rubbish) sheet?.rows.push([...good.slice(0, 6), text]);
    sheet?.rows.push(['строка', 'от руки'], [null, null, null, null, null, '=1+1']);
    expect(open(host).versions.map(({ number }) => number)).toEqual([1]);
    expect(report(host).number).toBe(2);
  });
});

describe('the same request asked twice', () => {
  test('makes one file and one line, and answers alike', () => {
    for (const format of ['doc', 'docx'] as const) {
      const host = hostOf([tab(PLAN)]);
      const first = report(host, { requestId: 'r-1', format });
      const calls = callsDuring(host, () => {
        expect(report(host, { requestId: 'r-1', format })).toEqual({
          ...first,
          proof: null,
          file: { ...first.file, id: expect.anything() },
        });
      });
      expect(countMatching(calls, /^(Files|Comments)\./)).toBe(0);
      expect([...host.drive.values()].map(({ revision }) => revision)).toEqual([1]);
      expect(lines(host)).toHaveLength(1);
    }
  });

  test('and another then make two', () => {
    const host = hostOf([tab(PLAN)]);
    const numbers = ['a', 'b', 'a', 'b'].map((requestId) => report(host, { requestId, format: 'docx' }).number);
    expect(numbers).toEqual([1, 2, 1, 2]);
    expect([host.drive.size, lines(host).length]).toEqual([2, 2]);
  });

  test('is known by its id only: requests without one are each their own', () => {
    const host = hostOf([tab(PLAN)]);
    const numbers = [{}, { requestId: '' }, {}, { requestId: '' }].map(
      (request) => report(host, { ...request, format: 'docx' }).number,
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(host.drive.size).toBe(4);
  });

  test('of another tab is another request', () => {
    const host = hostOf([tab(PLAN), tab(PLAN.replace('2022 год', '2021 год'), '2021')]);
    report(host, { requestId: 'r-1', format: 'docx' });
    report(host, { requestId: 'r-1', format: 'docx', sheet: '2021' });
    expect(host.drive.size).toBe(2);
  });

  test('after Drive refused it is made then', () => {
    const host = hostOf([tab(PLAN)]);
    host.faults.push({ method: 'Files.create', message: 'User rate limit exceeded.', times: 4 });
    expect(ask(host, { requestId: 'r-1' })).toMatchObject({ ok: false, error: { code: 'doc-failed' } });
    expect(lines(host)).toEqual([]);
    expect(report(host, { requestId: 'r-1' }).number).toBe(1);
    expect([host.drive.size, lines(host).length]).toEqual([1, 1]);
  });
});

describe('a final report', () => {
  test('is refused while an error is left: nothing on Drive, nothing in the journal', () => {
    const host = hostOf([tab(WRONG)]);
    const { summary } = open(host);
    expect(summary.findings.error).toBeGreaterThan(0);
    const before = structuredClone(host.workbook.sheets);
    for (const format of ['doc', 'docx'] as const) {
      const answer = ask(host, { stage: 'final', format });
      expect(answer).toMatchObject({ ok: false, error: { code: 'unsettled-errors' } });
      expect(answer.ok ? '' : answer.error.message).toContain(`${summary.findings.error} ошибк`);
    }
    expect(panel(host, 'panelPreview', { ...HERE, stage: 'final' })).toMatchObject({
      ok: false,
      error: { code: 'unsettled-errors' },
    });
    expect(host.drive.size).toBe(0);
    expect(host.workbook.sheets).toEqual(before);
    expect([report(host, { stage: 'draft' }).number, report(host).number]).toEqual([1, 2]);
  });

  test('is made once each error is waived, and has no mark of a draft', () => {
    const host = hostOf([tab(WRONG)]);
    for (const { rule, cell, severity } of open(host).findings) {
      if (severity === 'error') panel(host, 'panelWaive', { ...HERE, rule, cell, reason: 'так в постановлении' });
    }
    expect(open(host).summary.findings.error).toBe(0);
    expect(report(host, { stage: 'final' })).toMatchObject({ number: 1, verified: true });
    expect(newest(host)).not.toContain('Проект');
    expect(newest(host)[0]).toBe('План мероприятий на 2022 год');
  });

  test('is made with warnings left', () => {
    const host = hostOf([tab(PLAN)]);
    expect(open(host).summary.findings).toMatchObject({ error: 0, warning: 1 });
    expect(report(host, { stage: 'final' })).toMatchObject({ verified: true });
  });
});

test('a draft is marked at its head, and its table is the whole sheet’s', () => {
  const host = hostOf([tab(PLAN)]);
  report(host, { stage: 'draft' });
  const draft = newest(host);
  report(host, { format: 'docx' });
  expect(draft).toEqual(['Проект', ...newest(host)]);
});

describe('one department’s part', () => {
  test('holds its items, their entries and the sections they stand in, and is verified', () => {
    const host = hostOf([tab(PLAN)]);
    const { report: counts, verified } = report(host, { department: 'Отдел музыки' });
    expect(verified).toBe(true);
    expect(counts).toMatchObject({ sections: 1, items: 2, entries: 3, rows: 4 });
    expect(newest(host)).toEqual([
      'План мероприятий на 2022 год',
      'Мероприятия исполнителя: Отдел музыки',
      '',
      [
        HEADER.split(' | '),
        ['1. Культура'],
        ['1.1.', 'Концерт', '2022 год', 'Отдел музыки', 'Проведён 4 июня 2022 года'],
        ['', '', '', '', 'Издана запись'],
        ['1.2.', 'Выставка', '2022 год', 'Отдел живописи; Отдел музыки', 'Не проводилась'],
      ],
    ]);
  });

  test('is known by the directory’s name too', () => {
    const host = hostOf([
      tab(PLAN),
      tab(
        'Название | Другие названия\nУправление спорта | Отдел спорта\nОтдел музыки |\nОтдел живописи |',
        'Исполнители',
      ),
    ]);
    for (const { name } of open(host).departments) {
      expect(report(host, { department: name, format: 'docx' })).toMatchObject({ verified: true });
    }
    report(host, { department: 'Управление спорта', format: 'docx' });
    expect(tables(host)[0]?.slice(1)).toEqual([
      ['2. Спорт'],
      ['2.1.', 'Забег', '2022 год', 'Отдел спорта', 'Проведён забег 5 мая 2022 года'],
    ]);
    expect(ask(host, { department: 'Отдел спорта' })).toMatchObject({ error: { code: 'unknown-department' } });
  });

  test('of nobody in the plan is refused, with nothing made', () => {
    const host = hostOf([tab(PLAN)]);
    const before = structuredClone(host.workbook.sheets);
    for (const department of ['Отдел туризма', '', 'отдел музыки']) {
      expect(ask(host, { department })).toMatchObject({
        ok: false,
        error: { code: 'unknown-department', message: expect.stringContaining(`«${department}»`) },
      });
      expect(panel(host, 'panelPreview', { ...HERE, department })).toMatchObject({ ok: false });
    }
    expect(host.drive.size).toBe(0);
    expect(host.workbook.sheets).toEqual(before);
  });

  test('does not take the place of the whole report’s Doc, and is refreshed in its own', () => {
    const host = hostOf([tab(PLAN)]);
    const whole = report(host);
    const part = report(host, { department: 'Отдел спорта' });
    expect([part.refreshed, part.file.id === whole.file.id]).toEqual([false, false]);
    expect([whole.file.name, part.file.name]).toEqual([
      'Отчёт об исполнении плана за 2022 год',
      'Отчёт об исполнении плана за 2022 год, Отдел спорта',
    ]);
    expect(report(host, { department: 'Отдел спорта' })).toMatchObject({ refreshed: true, file: { id: part.file.id } });
    expect(report(host)).toMatchObject({ refreshed: true, file: { id: whole.file.id } });
    expect(host.drive.size).toBe(2);
  });

  test('is named in the language of the plan, whoever reads the panel in another', () => {
    const { name } = report(hostOf([tab(PLAN)], { locale: 'en' }), { stage: 'draft', locale: 'en' }).file;
    expect(name).toBe('Отчёт об исполнении плана за 2022 год, проект');
  });
});

describe('the annexes', () => {
  test('come through the finished file word for word', () => {
    const odd = PLAN.replace('Отдел спорта', 'Отдел <спорта> & «туризма»');
    const host = hostOf([tab(odd), tab('Настройка | Значение\nПодпись | Директор⏎=1+1', 'Настройки')]);
    expect(report(host, { summary: true, inactive: true })).toMatchObject({ verified: true, notices: [] });
    const counts = ['Всего', 'Исполнялось', 'Без активности', 'Отменено', 'Запланировано', 'Не заполнено'];
    expect(tables(host).slice(1)).toEqual([
      [
        ['Раздел', ...counts],
        ['1. Культура', '2', '1', '1', '0', '0', '0'],
        ['2. Спорт', '1', '1', '0', '0', '0', '0'],
      ],
      [
        ['Исполнитель', ...counts],
        ['Отдел музыки', '2', '1', '1', '0', '0', '0'],
        ['Отдел живописи', '1', '0', '1', '0', '0', '0'],
        ['Отдел <спорта> & «туризма»', '1', '1', '0', '0', '0', '0'],
      ],
      [
        ['№ п/п', 'Наименование мероприятия', 'Исполнитель', 'Состояние', 'Основание'],
        ['1.2.', 'Выставка', 'Отдел живописи\nОтдел музыки', 'Без активности', 'Не проводилась'],
      ],
    ]);
    expect(newest(host).slice(-3)).toEqual(['', 'Директор', '=1+1']);
  });

  test('are not there unless asked for', () => {
    const host = hostOf([tab(PLAN)]);
    report(host);
    expect(tables(host)).toHaveLength(1);
    expect(newest(host).filter((block) => /Сводка|без активности/i.test(String(block)))).toEqual([]);
  });

  test('with characters that a document cannot hold are verified without them, and it is said', () => {
    const sheet = tab(PLAN);
    sheet.rows[5]?.splice(1, 1, 'Выставка\u0007 картин');
    const host = hostOf([sheet]);
    const { verified, notices } = report(host, { summary: true, inactive: true });
    expect([verified, notices.length > 0]).toEqual([true, true]);
    expect(notices[0]).toContain('строке 6');
    expect(tables(host)[3]?.[1]?.[1]).toBe('Выставка картин');
  });
});

describe('a preview', () => {
  test('calls no Drive and leaves no line', () => {
    const host = hostOf([tab(PLAN)]);
    const before = structuredClone(host.workbook.sheets);
    const calls = callsDuring(host, () => {
      expect(preview(host, { summary: true, inactive: true, stage: 'draft' })).toMatchObject({
        verified: true,
        cutRows: 0,
      });
    });
    expect(countMatching(calls, /^(Files|Comments)\./)).toBe(0);
    expect(countMatching(calls, /^(Range\.set|Sheet\.(set|insert|append)|Spreadsheet\.insert)/)).toBe(0);
    expect(host.workbook.sheets).toEqual(before);
    expect(open(host).versions).toEqual([]);
  });

  test('shows what the report then holds', () => {
    const host = hostOf([tab(PLAN)]);
    const options = {
      summary: true,
      inactive: true,
      stage: 'draft',
      department: 'Отдел музыки',
      title: ['Отчёт'],
    } as const;
    const { document, report: counts } = preview(host, options);
    const made = report(host, options);
    expect(made.report).toEqual(counts);
    expect(
      document.blocks.map((block) =>
        block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.text,
      ),
    ).toEqual(newest(host));
  });

  test('cuts each table at 40 rows and tells how many are not shown, none of them lost in the report', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_none, at) => `${at + 1}. | Дело ${at} | 2022 год | Отдел ${at} | Не проводилось`);
    const sheet = (count: number) => hostOf([tab(`${HEADER}\n${rows(count).join('\n')}`)]);
    const shown = (count: number, request: Request = {}) => {
      const { document, cutRows, report: counts } = preview(sheet(count), request);
      const lengths = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
      return [lengths, cutRows, counts.rows];
    };
    // The header is one of the forty.
    expect(shown(39)).toEqual([[40], 0, 39]);
    expect(shown(40)).toEqual([[40], 1, 40]);
    expect(shown(100, { inactive: true })).toEqual([[40, 40], 122, 100]);
    const host = sheet(100);
    report(host);
    expect(tables(host)[0]).toHaveLength(101);
  });
});
