/** Files that are no workbook, lie about their size, or swell: one clear line each, before they cost memory. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/stand-in/host/model';
import { openWorkbook, saveWorkbook } from '../../src/workbook/files';
import { InputError } from '../../src/workbook/input-error';
import { IS_SOAK } from '../support/length';

const PLAN = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = new Uint8Array(readFileSync(PLAN));

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The line a person gets; fails where the file is read after all. */
async function lineFor(path: string): Promise<string> {
  const error = await openWorkbook(path).then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  const { texts } = error as InputError;
  for (const line of [texts.ru, texts.en]) {
    expect(line).toContain(path);
    expect(line).not.toContain('\n');
  }
  return texts.ru;
}

/** A workbook's parts with a worksheet of so many blank bytes, which shrink a thousandfold. */
function swelling(bytes: number): Zippable {
  return {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(bytes).fill(0x20),
  };
}

/** A copy whose directory and local headers declare `size` for every part. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 <= copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return copy;
}

describe('refused in one line', () => {
  test('what is no file at all', async () => {
    expect(await lineFor(join(folder, 'нет.xlsx'))).toMatch(/не найден/);
    mkdirSync(join(folder, 'папка.xlsx'));
    expect(await lineFor(join(folder, 'папка.xlsx'))).toMatch(/не файл/);
    expect(await lineFor(fileOf('empty.xlsx', ''))).toMatch(/пуст/);
  });

  test.each([
    ['text', 'Просто текст, ничего больше', /не .*xlsx/i],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF/],
    ['a web page', '<!DOCTYPE html><html><table></table></html>', /не .*xlsx/i],
    [
      'an old .xls or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /парол|\.xls/,
    ],
    [
      'a .docx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
      /docx|Word/i,
    ],
    ['another zip', zipSync({ 'photo.jpg': strToU8('x') }), /xlsx/],
  ])('%s', async (name, bytes, line) => {
    expect(await lineFor(fileOf(`${name}.xlsx`, bytes))).toMatch(line);
  });

  test('a workbook with one letter altered in a part that no reader of cells needs', async () => {
    const parts = { ...unzipSync(good), 'custom/note.xml': strToU8('<note>по плану</note>') };
    const bytes = zipSync(parts, { level: 0 });
    const at = Buffer.from(bytes).indexOf('по плану');
    await expect(openWorkbook(fileOf('whole.xlsx', bytes))).resolves.toBeDefined();
    bytes[at] = 0xd1;
    expect(await lineFor(fileOf('altered.xlsx', bytes))).toMatch(/повреждён/);
  });

  test('one with a large part that is damaged, or that brings a document type', async () => {
    const large = `<note>${'по плану '.repeat(200_000)}</note>`;
    const withNote = (text: string) => zipSync({ ...unzipSync(good), 'custom/note.xml': strToU8(text) }, { level: 1 });
    const bytes = withNote(large);
    await expect(openWorkbook(fileOf('large.xlsx', bytes))).resolves.toBeDefined();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const start = Buffer.from(bytes).indexOf('custom/note.xml') - 30;
    const altered = bytes.slice();
    // In the middle of what is packed.
    const at = start + 45 + (view.getUint32(start + 18, true) >> 1);
    altered[at] = (altered[at] ?? 0) ^ 0xff;
    expect(await lineFor(fileOf('altered-large.xlsx', altered))).toMatch(/повреждён/);
    expect(await lineFor(fileOf('typed-large.xlsx', withNote(`<!DOCTYPE note>${large}`)))).toMatch(/повреждён/);
  });

  test('a workbook cut anywhere', async () => {
    for (let length = 1; length < good.length; length += Math.ceil(good.length / 40)) {
      expect(await lineFor(fileOf('cut.xlsx', good.subarray(0, length)))).toMatch(/повреждён|xlsx/);
    }
  });

  test.runIf(IS_SOAK)('one that inflates beyond 200 MB, whatever its headers say', async () => {
    const bomb = zipSync(swelling(201 * 1024 * 1024), { level: 1 });
    expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
    expect(await lineFor(fileOf('bomb.xlsx', bomb))).toMatch(/200 МБ|разворач|распак/);
    expect(await lineFor(fileOf('liar.xlsx', lying(bomb, 1_000)))).toMatch(/МБ|повреждён/);
  });
});

test('the real plan written and read again is the same workbook', async () => {
  const before = await openWorkbook(PLAN);
  const source = structuredClone(before.sheets[0]);
  const path = join(folder, 'again.xlsx');
  await saveWorkbook(before, path, { force: true });
  const [result] = (await openWorkbook(path)).sheets;
  expect(result?.rows).toEqual(source?.rows);
  expect(result?.merges).toEqual(source?.merges);
  expect(result?.columns).toEqual(source?.columns);
  const filled = (cells: Sheet['cells'] | undefined) => [...(cells ?? [])].filter(([, { value }]) => value !== null);
  expect(filled(result?.cells)).toEqual(filled(source?.cells));
});

test('a workbook is read with the types and formats of its cells', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Л', rows: [['1.10', 1.1, true, new Date(Date.UTC(2022, 4, 9)), null]] }],
  });
  const { sheets } = await openWorkbook(fileOf('types.xlsx', bytes));
  expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['1.10', 1.1, true, new Date(Date.UTC(2022, 4, 9))]);
});
