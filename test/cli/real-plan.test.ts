/** The published plan of 2022: read whole, and the report's table equal to the sheet cell by cell. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CheckJson } from '../../src/contract/plan-json';
import type { DocxCell } from '../../src/document/docx-document';
import { OWN_LIMITS } from '../../src/docx/package/zip';
import { readDocx } from '../../src/docx/read';
import { openWorkbook } from '../../src/workbook/files';
import { vekha } from '../support/command-line';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PLAN = join(root, 'examples/plan-2022.xlsx');

interface ExpectedPlan {
  readonly title: readonly string[];
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly items: readonly {
    readonly number: string;
    readonly section: string | null;
    readonly name: string;
    readonly period: string;
    readonly executors: readonly string[];
    readonly entries: readonly string[];
    readonly verdict: string;
  }[];
}

/** What a person reads there, written down from the publication apart from the workbook. */
const expected = JSON.parse(readFileSync(join(root, 'test/support/plan-2022.expected.json'), 'utf8')) as ExpectedPlan;

/** Stated normalisation: each run of blanks and line breaks is one blank, ends trimmed. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('the committed workbook is the one its source makes', () => {
  const args = ['examples/make-plan.mjs', '--check'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('every section, item and entry is read as a person reads it', async () => {
  const { plan } = JSON.parse((await vekha(['check', PLAN, '--json'])).out) as CheckJson;
  expect(plan.title.map(oneLine)).toEqual(expected.title.map(oneLine));
  expect(plan.sections).toEqual(expected.sections);
  const known = ({ number, section, name, period, executors, entries, verdict }: ExpectedPlan['items'][number]) => ({
    number,
    section,
    name: oneLine(name),
    period: oneLine(period),
    executors: executors.map(oneLine),
    // The paragraphs of an entry count: only blanks beside a line break may differ.
    entries: entries.map((entry) => entry.split('\n').map(oneLine)),
    verdict,
  });
  expect(plan.items.map(known)).toEqual(expected.items.map(known));
});

/** Every finding but those on blanks, as each was read and agreed with by hand. */
const FINDINGS = [
  ['E8', 'restated-measure'],
  ['E9', 'inactive-item'],
  ['E10', 'inactive-item'],
  ['E27', 'mixed-script'],
  ['E29', 'restated-measure'],
  ['E31', 'restated-measure'],
  ['E32', 'restated-measure'],
  ['E34', 'inactive-item'],
  ['E35', 'inactive-item'],
  ['E38', 'restated-measure'],
  ['E46', 'inactive-item'],
  ['E47', 'inactive-item'],
  ['E55', 'repeated-member'],
  ['A56', 'skipped-number'],
  ['E58', 'inactive-item'],
  ['E60', 'inactive-item'],
  ['A61', 'skipped-number'],
  ['E61', 'inactive-item'],
  ['E64', 'leftover-markup'],
];

test('the known mistakes are found, and nothing is taken for one that is none', async () => {
  const { findings } = JSON.parse((await vekha(['check', PLAN, '--json'])).out) as CheckJson;
  const isBlank = (rule: string): boolean => rule === 'stray-space' || rule === 'non-breaking-space';
  const told = findings.filter(({ rule }) => !isBlank(rule)).map(({ rule, cell }) => [cell.split('!')[1], rule]);
  expect(told).toEqual(FINDINGS);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  // Blanks: every one of them is there, and mending it changes no word.
  for (const { fix, rule } of findings.filter((finding) => isBlank(finding.rule))) {
    expect(fix?.before).toMatch(rule === 'stray-space' ? /\s\s|^\s|\s$|\t|\s[,;!?»).]|[«(]\s/ : /\u00a0/);
    expect(oneLine(fix?.after ?? '').replace(/ (?=[,;.])/g, '')).toBe(
      oneLine(fix?.before ?? '').replace(/ (?=[,;.])/g, ''),
    );
  }
});

test('each cell of the report’s table says what the sheet says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
  const file = join(folder, 'report.docx');
  await vekha(['report', PLAN, '-o', file]);
  const { blocks, landscape, pageNumbers } = readDocx(new Uint8Array(readFileSync(file)), OWN_LIMITS);
  rmSync(folder, { recursive: true });
  expect([landscape, pageNumbers]).toEqual([true, true]);
  const table = blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  expect([table.columnWidths, table.headerRows]).toEqual([[900, 3950, 1700, 2950, 5070], 1]);

  const { sheets } = await openWorkbook(PLAN);
  const rows = sheets[0]?.rows.map((row) => row.slice(0, 5).map((value) => String(value ?? ''))) ?? [];
  const top = rows.findIndex((row) => row[0]?.startsWith('№') === true);
  const textOf = ({ text }: DocxCell): string => oneLine(text);
  const written = table.rows.map(({ cells }) => cells.map(textOf));
  expect(written).toEqual(
    rows.slice(top).map((row) => {
      const texts = row.map(oneLine);
      const isSection = texts.slice(1).every((text) => text === '');
      return isSection ? [texts[0]] : texts;
    }),
  );
  // A section's only cell spans the table; the cells left of a further entry continue those above.
  for (const { cells } of table.rows) {
    if (cells.length === 1) expect(cells[0]?.span).toBe(5);
    else if (textOf(cells[0] as DocxCell) === '') {
      expect(cells.slice(0, 4).map(({ merge }) => merge)).toEqual(Array(4).fill('continue'));
    }
  }
});
