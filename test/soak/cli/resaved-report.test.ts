/** No false alarm: reports that LibreOffice or python-docx saved anew, also by way of another format, are proven as they were. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vekha } from '../../support/command-line';
import { convertFiles, HAS_LIBREOFFICE } from '../../support/documents/libreoffice';

const PLAN = fileURLToPath(new URL('../../../examples/plan-2022.xlsx', import.meta.url));
const WORD = 'docx:MS Word 2007 XML';
const PYTHON = '/usr/bin/python3';
const HAS_PYTHON_DOCX = spawnSync(PYTHON, ['-c', 'import docx']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
const names = ['plain', 'full'] as const;
const pathOf = (where: string, name: string, kind = 'docx'): string => join(folder, where, `${name}.${kind}`);

beforeAll(async () => {
  mkdirSync(join(folder, 'made'));
  expect((await vekha(['report', PLAN, '-o', pathOf('made', 'plain')])).status).toBe(0);
  const full = ['report', PLAN, '-o', pathOf('made', 'full'), '--draft', '--summary', '--inactive'];
  expect((await vekha(full)).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function proves(where: string): Promise<void> {
  for (const name of names) {
    const { status, out } = await vekha(['prove', pathOf(where, name), PLAN]);
    expect([status, out]).toEqual([0, expect.stringContaining('соответствует')]);
  }
}

test.runIf(HAS_LIBREOFFICE)('by LibreOffice', async () => {
  const made = names.map((name) => pathOf('made', name));
  convertFiles(made, WORD, join(folder, 'resaved'));
  await proves('resaved');
  convertFiles(made, 'odt', join(folder, 'odt'));
  convertFiles(
    names.map((name) => pathOf('odt', name, 'odt')),
    WORD,
    join(folder, 'by-odt'),
  );
  await proves('by-odt');
});

test.runIf(HAS_PYTHON_DOCX)('by python-docx', async () => {
  mkdirSync(join(folder, 'python'));
  for (const name of names) {
    const script = 'import sys, docx; docx.Document(sys.argv[1]).save(sys.argv[2])';
    expect(spawnSync(PYTHON, ['-c', script, pathOf('made', name), pathOf('python', name)]).status).toBe(0);
  }
  await proves('python');
});
