/** A plan's life by commands alone: begin the next period, type into it, compare; with files as they are on the disk. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { CompareJson } from '../../src/contract/compare';
import type { NextJson } from '../../src/contract/next';
import type { CheckJson } from '../../src/contract/plan-json';
import { newSheet } from '../../src/stand-in/host/model';
import { workbookOf } from '../../src/workbook/library-sheets';
import { renderWorkbook } from '../../src/workbook/render-workbook';
import { vekha } from '../support/command-line';
import { damage } from '../support/documents/damages';
import { CAN_VALIDATE, validateFile } from '../support/documents/ooxml-validator';
import { IS_SOAK } from '../support/length';

const REAL = 'examples/plan-2022.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'vekha-life-'));
const path = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json<Value>(...args: string[]): Promise<Value> {
  const { status, out, err } = await vekha([...args, '--json']);
  expect(err).toBe('');
  expect(status).toBeLessThan(2);
  return JSON.parse(out) as Value;
}

test('the real plan goes on into 2023, is asked for 8.4’s promise, answered, and compared', {
  timeout: 120_000,
}, async () => {
  const next = await json<NextJson>('next', REAL, '--period', '2023', '-o', path('2023.xlsx'));
  expect(next).toMatchObject({ sheet: '2023', made: true, ended: [] });
  expect(next.carried).toHaveLength(31);
  expect(next.plan?.items.every(({ entries }) => entries.length === 0)).toBe(true);
  // What no file can do is not advised.
  expect(next.notices.join()).not.toContain('Защита строк');
  const again = await json<NextJson>('next', path('2023.xlsx'), '--period', '2023', '-o', path('again.xlsx'));
  expect(again.made).toBe(false);
  expect(readFileSync(path('again.xlsx')).equals(readFileSync(path('2023.xlsx')))).toBe(true);
  const row = next.plan?.items.find(({ number }) => number === '8.4.')?.row ?? 0;
  const check = await json<{ summary: { promises: object[] }; findings: { rule: string; cell: string }[] }>(
    'check',
    path('2023.xlsx'),
    '--period',
    '2023',
  );
  expect(check.summary.promises).toMatchObject([
    { number: '8.4.', state: 'open', text: 'Мероприятие запланировано на 2023 год' },
  ]);
  expect(check.findings.filter(({ rule }) => rule === 'unanswered-promise').map(({ cell }) => cell)).toEqual([
    `'2023'!E${row}`,
  ]);
  await json(
    'edit',
    path('2023.xlsx'),
    '--range',
    `'2023'!E${row}`,
    '--value',
    'Лекции прошли 5 апреля 2023 года',
    '-o',
    path('typed.xlsx'),
  );
  const kept = await json<{ summary: { promises: object[] } }>('check', path('typed.xlsx'), '--period', '2023');
  expect(kept.summary.promises).toMatchObject([{ number: '8.4.', state: 'kept' }]);
  const compared = await json<CompareJson>(
    'compare',
    path('2023.xlsx'),
    path('typed.xlsx'),
    '--period',
    '2023',
    '-o',
    path('changes.docx'),
  );
  expect(compared.changes.map(({ kind, number, after }) => [kind, number, after])).toEqual([
    ['added', '8.4.', 'Лекции прошли 5 апреля 2023 года'],
    ['verdict', '8.4.', 'activity'],
  ]);
  const document = new TextDecoder().decode(unzipSync(readFileSync(path('changes.docx')))['word/document.xml']);
  expect(document.match(/<w:ins [^>]*><w:r>.*?<\/w:ins>/g)).toHaveLength(1);
  expect(document).not.toContain('<w:del ');
  if (CAN_VALIDATE) expect(validateFile(path('changes.docx')).errors).toEqual([]);
  if (CAN_VALIDATE) expect(validateFile(path('2023.xlsx')).errors).toEqual([]);
});

test.runIf(IS_SOAK)('its two years are one report, by one file or by two, and so are its promises', async () => {
  const whole = await json<{ report: { entries: number; period: { text: string } }; verified: boolean }>(
    'report',
    path('typed.xlsx'),
    '--all-periods',
    '-o',
    path('whole.docx'),
  );
  expect(whole).toMatchObject({
    verified: true,
    report: { items: 31, entries: 49, period: { text: '2022–2023 годы' } },
  });
  expect((await vekha(['prove', path('whole.docx'), path('typed.xlsx')])).status).toBe(0);
  // The same of two files, whose tabs of 2022 are one and the same.
  const two = await json<typeof whole>('report', REAL, path('typed.xlsx'), '--all-periods', '-o', path('two.docx'));
  expect(two).toMatchObject({ verified: true, report: { items: 31, entries: 49 } });
  const promised = await json<typeof whole>('report', path('typed.xlsx'), '--promises', '-o', path('promises.docx'));
  expect(promised.verified).toBe(true);
  const text = new TextDecoder().decode(unzipSync(readFileSync(path('promises.docx')))['word/document.xml']);
  expect(text).toContain('Мероприятие запланировано на 2023 год');
  expect(text).toContain('Исполнено');
});

test('what cannot be begun or compared is refused in one line, with nothing written', async () => {
  writeFileSync(path('no.xlsx'), 'no workbook');
  for (const args of [
    ['next', REAL, '--period', '2025', '-o', path('x.xlsx')],
    ['next', REAL, '--period', '2021', '-o', path('x.xlsx')],
    ['next', REAL, '--period', 'скоро', '-o', path('x.xlsx')],
    ['next', REAL],
    ['compare', REAL],
    ['compare', REAL, path('no.xlsx'), '-o', path('x.docx')],
    ['report', REAL, path('no.xlsx'), '-o', path('x.docx')],
    ['report', REAL, path('no.xlsx'), '--all-periods', '-o', path('x.docx')],
    ['report', REAL, '--all-periods', '--form', 'short', '-o', path('x.docx')],
  ]) {
    const { status, out, err } = await vekha(args);
    expect([status, out, err.trim().split('\n').length], args.join(' ')).toEqual([2, '', 1]);
  }
  expect(() => readFileSync(path('x.xlsx'))).toThrow();
  expect(() => readFileSync(path('x.docx'))).toThrow();
  // What only a command can is told there alone.
  expect((await vekha(['compare', REAL])).err).toContain('Другой период называют так: --base');
});

test('many plans are one table, the worst first, and a file that is none stops no other', {
  timeout: 60_000,
}, async () => {
  const many = path('many');
  mkdirSync(many);
  cpSync(REAL, join(many, 'a.xlsx'));
  writeFileSync(join(many, 'b.xlsx'), 'no workbook');
  const text = await vekha(['check', many]);
  expect(text.status).toBe(2);
  expect(text.out).toMatch(/22\/31 .*a\.xlsx/);
  expect(text.out).toContain('b.xlsx: ');
  expect(text.err.trim().split('\n')).toHaveLength(1);
  const both = await vekha(['check', REAL, join(many, 'a.xlsx'), '--json']);
  const { plans } = JSON.parse(both.out) as { plans: { file: string; summary: { items: number } }[] };
  expect(plans.map(({ file, summary }) => [file, summary.items])).toEqual([
    [REAL, 31],
    [join(many, 'a.xlsx'), 31],
  ]);
  expect((await vekha(['check', REAL, many, '-o', path('x.xlsx')])).status).toBe(2);
});

test('the real report read by its parts: what was done in a quarter was done in its half-year, and nothing is done in none', {
  timeout: 120_000,
}, async () => {
  const activeIn = async (period: string): Promise<string[]> => {
    const { plan } = await json<CheckJson>('check', REAL, '--period', period);
    return plan.items.flatMap(({ number, verdict }) => (verdict === 'activity' ? [number] : []));
  };
  const [year, first, second, ...quarters] = await Promise.all(
    ['2022', '2022-H1', 'II полугодие 2022', '2022-Q1', '2022-Q2', 'III квартал 2022', '2022-Q4'].map(activeIn),
  );
  const union = (...lists: (readonly string[] | undefined)[]): string[] =>
    [...new Set(lists.flatMap((list) => list ?? []))].sort();
  expect(year).toHaveLength(22);
  expect(union(first, second)).toEqual(union(year));
  expect(union(quarters[0], quarters[1])).toEqual(union(first));
  expect(union(quarters[2], quarters[3])).toEqual(union(second));
  // 2.1 tells of November, 2.2 of February, 3.1 of August.
  expect(['2.1.', '2.2.', '3.1.'].map((number) => quarters.map((list) => list.includes(number)))).toEqual([
    [false, false, false, true],
    [true, false, false, false],
    [false, false, true, false],
  ]);
});

describe('what a plan’s next state may be is asked, not guessed', () => {
  const HEAD = ['Отчёт за {year} год', '', '', '', ''];
  const TITLES = [
    '№ п/п',
    'Наименование мероприятия',
    'Сроки проведения',
    'Ответственный исполнитель',
    'Информация о ходе исполнения',
  ];
  const write = async (name: string, tabs: Record<string, readonly (readonly string[])[]>): Promise<string> => {
    const sheets = Object.entries(tabs).map(([sheet, rows]) =>
      newSheet(sheet, {
        rows: [HEAD.map((text) => text.replace('{year}', sheet)), TITLES, ...rows].map((row) => [...row]),
        merges: [],
      }),
    );
    writeFileSync(path(name), (await renderWorkbook(workbookOf(sheets))).bytes);
    return path(name);
  };
  const row = (number: string, name: string, entry = ''): string[] => [number, name, '2021-2023 годы', 'Отдел', entry];
  const NAMES = ['Форум', 'Ярмарка', 'Выставка книг', 'Обмен опытом', 'Конкурс чтецов'];

  test.each([
    [
      'numbering changed altogether',
      NAMES.map((name, at) => row(`${at + 1}.`, name)),
      NAMES.map((name, at) => row(`2.${at + 1}.`, name)),
      /Нумерация другая почти у всех/,
    ],
    [
      'a measure split in two',
      [row('1.', 'Проведение выставки мастеров и ярмарки ремёсел', 'Проведены 1 мая 2021 года')],
      [row('1.', 'Проведение выставки мастеров'), row('2.', 'Проведение ярмарки ремёсел')],
      /похоже, разделено/,
    ],
  ])('%s', async (name, before, after, question) => {
    const file = await write(`${name}.xlsx`, { '2021': before, '2022': after });
    const { questions } = await json<CompareJson>('compare', file, '--sheet', '2022');
    expect(questions.join(' ')).toMatch(question);
    const whole = await json<{ verified: boolean; report: { entries: number } }>(
      'report',
      file,
      '--sheet',
      '2022',
      '--all-periods',
      '-o',
      path(`${name}.docx`),
    );
    expect(whole.verified).toBe(true);
  });

  test('several plans are one report with a part for each', async () => {
    const [one, two] = [
      await write('one.xlsx', { '2022': [row('1.', 'Форум', 'Форум прошёл 5 мая 2022 года')] }),
      await write('two.xlsx', { '2022': [row('1.', 'Ярмарка', 'Запросы не поступали')] }),
    ];
    type Made = { plans: { sheet: string; items: number; checks: { ok: boolean }[] }[]; verified: boolean };
    // Whatever proves another report of that name goes with it.
    await json('report', one, '-o', path('both.docx'));
    const made = await json<Made>('report', one, two, '-o', path('both.docx'), '--force');
    expect(existsSync(path('both.docx.proof.json'))).toBe(false);
    expect([made.verified, made.plans.map(({ items }) => items)]).toEqual([true, [1, 1]]);
    expect(made.plans.map(({ checks }) => checks.length > 20 && checks.every(({ ok }) => ok))).toEqual([true, true]);
    // Proven again from the files; in another order, with a word changed or one put between the parts it is not what they make.
    const prove = async (name: string, ...plans: string[]) => (await vekha(['prove', path(name), ...plans])).status;
    const broken = (name: string, from: RegExp, to: string): void =>
      writeFileSync(
        path(name),
        damage(readFileSync(path('both.docx')), (parts) => {
          parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to);
        }),
      );
    broken('word.docx', /Запросы не поступали/, 'Запросы поступали');
    broken('between.docx', /(<\/w:tbl>)(?=[\s\S]*<w:tbl>)/, '$1<w:p><w:r><w:t>Приписка</w:t></w:r></w:p>');
    broken('below.docx', /(?=<w:sectPr[\s\S]*$)/, '<w:p><w:r><w:t>Приписка</w:t></w:r></w:p>');
    expect(await prove('both.docx', one, two)).toBe(0);
    expect(await prove('both.docx', two, one)).toBe(1);
    for (const name of ['word', 'between', 'below'])
      expect([name, await prove(`${name}.docx`, one, two)]).toEqual([name, 1]);
    // The same of one book, whose plans differ by their tabs' names; settings of one are no other's.
    const book = await write('book.xlsx', {
      'Спорт 2021': [row('1.', 'Форум', 'Форум прошёл 5 мая 2021 года')],
      'Спорт 2022': [row('1.', 'Форум', 'Форум прошёл 5 мая 2022 года')],
      'Культура 2022': [row('1.', 'Ярмарка', 'Запросы не поступали')],
    });
    type Joined = { report: { sheet: string; items: number }; verified: boolean };
    const all = await json<Joined>('report', book, '--all-plans', '--draft', '--summary', '-o', path('all.docx'));
    expect(all).toMatchObject({ verified: true, report: { sheet: 'Спорт 2022, Культура 2022', items: 2 } });
    expect(existsSync(path('all.docx.proof.json'))).toBe(true);
    expect((await vekha(['report', book, '--all-plans', '--period', '2020', '-o', path('none.docx')])).status).toBe(2);
    expect(await prove('all.docx', book, '--all-plans')).toBe(0);
    const text = new TextDecoder().decode(unzipSync(readFileSync(path('both.docx')))['word/document.xml']);
    expect(text.match(/<w:tbl>/g)).toHaveLength(2);
    expect(text.indexOf('Форум прошёл')).toBeLessThan(text.indexOf('Запросы не поступали'));
    if (CAN_VALIDATE) expect(validateFile(path('both.docx')).errors).toEqual([]);
    expect((await vekha(['report', one, two, '--final', '-o', path('none.docx')])).status).toBe(2);
    expect(existsSync(path('none.docx'))).toBe(false);
  });

  test('two tabs of one period, in one file or in two, are refused with both named', async () => {
    const one = await write('twins.xlsx', {
      '2022': [row('1.', 'Форум', 'а')],
      'Отчёт за 2022 год': [row('1.', 'Форум', 'б')],
    });
    const [first, second] = [
      await write('first.xlsx', { '2022': [row('1.', 'Форум', 'а')] }),
      await write('second.xlsx', { '2022': [row('1.', 'Форум', 'б')] }),
    ];
    for (const files of [
      [one, '--sheet', '2022'],
      [first, second],
    ]) {
      const { status, out, err } = await vekha(['report', ...files, '--all-periods', '-o', path('twins.docx')]);
      expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(err).toMatch(/«2022»/);
    }
    expect(existsSync(path('twins.docx'))).toBe(false);
  });
});

test('a check of one of several plans names the others and how to check them; whoever names a tab is told nothing', async () => {
  const rows = [
    ['№', 'Наименование мероприятия', 'Срок', 'Исполнитель', 'Информация о ходе исполнения'],
    ['1.', 'Форум', '2022 год', 'Отдел', 'Форум прошёл 5 мая 2022 года'],
  ];
  const sheets = ['Отдел спорта', 'Отдел культуры'].map((name) =>
    newSheet(name, { rows: rows.map((row) => [...row]) }),
  );
  writeFileSync(path('departments.xlsx'), (await renderWorkbook(workbookOf(sheets))).bytes);
  const { out } = await vekha(['check', path('departments.xlsx')]);
  const [, named, sheet] = /похожи и другие: «(.+)»\. .* --sheet "(.+)"/.exec(out) ?? [];
  expect(new Set([named, sheet]).size).toBe(1);
  const other = await vekha(['check', path('departments.xlsx'), '--sheet', sheet ?? '']);
  expect(other.out).toContain(`лист «${sheet}»`);
  expect(other.out).not.toContain('похожи');
});
