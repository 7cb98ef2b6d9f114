/** `vekha prove`: the published plan's report against its plan, by exit code, JSON and words. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vekha } from '../support/command-line';
import { damage } from '../support/documents/damages';

const PLAN = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
const report = join(folder, 'отчёт.docx');

beforeAll(async () => {
  expect(await vekha(['report', PLAN, '-o', report, '--final', '--summary'])).toMatchObject({ status: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Proof {
  readonly verified: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly where: string | null }[];
}

/** The report with a text in it changed, under another name. */
function changed(name: string, from: string, to: string): string {
  const path = join(folder, name);
  const bytes = damage(readFileSync(report), (parts) => {
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to);
  });
  writeFileSync(path, bytes);
  return path;
}

test('a report as it was made is proven, each check by its name', async () => {
  const { status, out, err } = await vekha(['prove', report, PLAN, '--json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const proof = JSON.parse(out) as Proof;
  expect(Object.keys(proof)).toEqual(['verified', 'checks']);
  expect(proof.verified).toBe(true);
  expect(proof.checks.length).toBeGreaterThanOrEqual(60);
  for (const check of proof.checks) expect(check).toEqual({ name: expect.any(String), ok: true, where: null });
  expect((await vekha(['prove', report, PLAN])).out).toMatch(/соответствует плану .*провер/);
});

test('one that differs is told entry by entry, and ends with 1', async () => {
  const path = changed('подправленный.docx', 'специалистов сферы', 'экспертов сферы');
  const { status, out } = await vekha(['prove', path, PLAN, '--json']);
  const proof = JSON.parse(out) as Proof;
  expect([status, proof.verified]).toEqual([1, false]);
  expect(proof.checks.filter(({ ok }) => !ok)).toEqual([
    { name: 'entries', ok: false, where: expect.stringMatching(/строка \d+ листа.*экспертов/s) },
  ]);
  expect((await vekha(['prove', path, PLAN, '--locale', 'en'])).out).toMatch(/not what the plan .*\n.*Every entry/);
});

test('beside its proof a changed report is said to be changed', async () => {
  const path = changed('после подтверждения.docx', 'специалистов сферы', 'экспертов сферы');
  copyFileSync(`${report}.proof.json`, `${path}.proof.json`);
  const proof = JSON.parse((await vekha(['prove', path, PLAN, '--json'])).out) as Proof;
  expect(proof.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['entries', 'unchanged']);
});

test('the summary that was asked for must be there, and its figures right', async () => {
  const path = changed('сводка.docx', '<w:t>4</w:t>', '<w:t>5</w:t>');
  const proof = JSON.parse((await vekha(['prove', path, PLAN, '--json'])).out) as Proof;
  expect(proof.verified).toBe(false);
});

test.each([
  ['no document', ['prove', PLAN, PLAN], /plan-2022\.xlsx: .*Excel/],
  ['a file too few', ['prove', report], /vekha prove REPORT\.docx PLAN\.xlsx/],
  ['no such file', ['prove', join(folder, 'нет.docx'), PLAN], /нет\.docx/],
])('%s is refused in one line', async (_what, args, line) => {
  const { status, out, err } = await vekha(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(line);
});

test('a file of somebody’s own beside the report is neither taken for a proof nor replaced', async () => {
  const path = join(folder, 'другой.docx');
  writeFileSync(`${path}.proof.json`, '{"моё":1}');
  expect(await vekha(['report', PLAN, '-o', path])).toMatchObject({
    status: 2,
    err: expect.stringContaining('proof.json'),
  });
  expect([existsSync(path), readFileSync(`${path}.proof.json`, 'utf8')]).toEqual([false, '{"моё":1}']);
});

test('one that Word has saved since, with parts of its own beside, is proven all the same', async () => {
  const path = join(folder, 'из Word.docx');
  const bytes = damage(readFileSync(report), (parts) => {
    for (let at = 1; at <= 30; at += 1) parts[`customXml/item${at}.xml`] = `<note>${at}</note>`;
  });
  writeFileSync(path, bytes);
  const { status, err } = await vekha(['prove', path, PLAN]);
  expect([status, err]).toEqual([0, '']);
});

test('one that swells beyond any report is refused unopened', async () => {
  const path = join(folder, 'раздутый.docx');
  const bytes = new Uint8Array(readFileSync(report));
  const view = new DataView(bytes.buffer);
  // The directory says that the main part is longer than all letters of a report of a hundred thousand entries.
  const at = Buffer.from(bytes).lastIndexOf('word/document.xml') - 46;
  expect(view.getUint32(at, true)).toBe(0x02014b50);
  view.setUint32(at + 24, 300 * 1024 * 1024, true);
  writeFileSync(path, bytes);
  const { status, err } = await vekha(['prove', path, PLAN]);
  expect([status, err]).toEqual([2, expect.stringContaining('слишком большой объём')]);
  expect(err.trim()).not.toContain('\n');
});
