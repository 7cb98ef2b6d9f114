/** `vekha compare -o` in a program that is not ours: with all its changes accepted it is the later report, with all rejected the earlier one, word for word. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readForeign } from '../../../src/docx/foreign/read-foreign';
import { vekha } from '../../support/command-line';
import { HAS_LIBREOFFICE, settleChanges } from '../../support/documents/libreoffice';

const PLAN = fileURLToPath(new URL('../../../examples/plan-2022.xlsx', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function linesOf(name: string): string[] {
  const { blocks } = readForeign(new Uint8Array(readFileSync(at(name))));
  const text = (each: (typeof blocks)[number]): string => (each.kind === 'paragraph' ? each.text : '');
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map(({ cells }) => cells.map((cell) => cell.blocks.map(text).join('\n')).join(' | ')),
    )
    .filter((line) => line.trim() !== '');
}

test.runIf(HAS_LIBREOFFICE)('accepted and rejected in LibreOffice', async () => {
  const typed = [
    'E7',
    'Проведены три семинара; «итоги» — 5 < 7 & 8',
    'E8',
    '',
    'E9',
    'Первая строка\nвторая строка',
    'E20',
    'Работа не проводилась',
  ];
  const edits = typed.flatMap((text, index) => [index % 2 === 0 ? '--range' : '--value', text]);
  expect((await vekha(['edit', PLAN, ...edits, '-o', at('later.xlsx')])).status).toBeLessThan(2);
  for (const [plan, report] of [
    [PLAN, 'before.docx'],
    [at('later.xlsx'), 'later.docx'],
  ] as const)
    expect((await vekha(['report', plan, '-o', at(report)])).err).toBe('');
  expect((await vekha(['compare', PLAN, at('later.xlsx'), '-o', at('changes.docx')])).err).toBe('');
  for (const [how, report] of [
    ['Accept', 'later.docx'],
    ['Reject', 'before.docx'],
  ] as const) {
    settleChanges(at('changes.docx'), at(`${how}.docx`), how);
    expect(linesOf(`${how}.docx`)).toEqual(linesOf(report));
  }
  expect(linesOf('later.docx')).not.toEqual(linesOf('before.docx'));
});
