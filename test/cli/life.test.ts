/** A plan's life by commands alone: begin the next period, type into it, compare; with files as they are on the disk. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { CompareJson } from '../../src/contract/compare';
import type { NextJson } from '../../src/contract/next';
import { vekha } from '../support/command-line';
import { CAN_VALIDATE, validateFile } from '../support/documents/ooxml-validator';

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
