/** What is written holds to the Open XML SDK's rules: nothing wrong that was not wrong before, and nothing at all in what is made here. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPlan } from '../../src/page/server/session/new-plan';
import { setContent } from '../../src/stand-in/spreadsheet/cells';
import { deleteRow, insertRow } from '../../src/stand-in/spreadsheet/row-operations';
import { openWorkbook, saveWorkbook } from '../../src/workbook/files';
import { vekha } from '../support/command-line';
import { CAN_VALIDATE, validateFile } from '../support/documents/ooxml-validator';
import { IS_SOAK, sampleOf } from '../support/length';
import { bundle } from '../support/spreadsheet';

const EXAMPLE = fileURLToPath(new URL('../../examples/plan-2022.xlsx', import.meta.url));
const REPORT = fileURLToPath(new URL('../cli/fixtures/report-2022-odt.docx', import.meta.url));
let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vekha-'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = async (...argv: string[]): Promise<void> => {
  const { status, err } = await vekha(argv);
  expect({ wrong: status > 1, err }).toEqual({ wrong: false, err: '' });
};

function expectValid(path: string): void {
  const { errors } = validateFile(path);
  expect(errors.map(({ path: part, description }) => `${part} ${description}`)).toEqual([]);
}

const MADE: readonly [string, string, string[]][] = [
  ['a checked book', 'check.xlsx', ['check', EXAMPLE]],
  ['a mended book, with its journal', 'fix.xlsx', ['fix', EXAMPLE]],
  ['an edited book', 'edit.xlsx', ['edit', EXAMPLE, '--range', 'E12', '--value', 'Проведено 5 встреч.']],
  ['an imported report', 'import.xlsx', ['import', REPORT]],
  ['a report', 'report.docx', ['report', EXAMPLE]],
  [
    'a final report with all that may be in it',
    'whole.docx',
    ['report', EXAMPLE, '--draft', '--summary', '--inactive'],
  ],
];

test.runIf(CAN_VALIDATE).each(sampleOf(MADE, 3))('%s is valid', async (_name, file, argv) => {
  await run(...argv, '-o', at(file));
  expectValid(at(file));
});

test.runIf(CAN_VALIDATE && IS_SOAK)(
  'a new plan is valid, and stays so when rows are put in and taken out',
  async () => {
    await saveWorkbook(newPlan(bundle, 'ru', 2026), at('new.xlsx'), { force: false });
    expectValid(at('new.xlsx'));
    await copyFile(EXAMPLE, at('rows.xlsx'));
    const workbook = await openWorkbook(at('rows.xlsx'));
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no tab');
    insertRow(sheet, 9);
    deleteRow(sheet, 20);
    setContent(sheet, 9, 4, { value: 'Новая строка' });
    await saveWorkbook(workbook, at('rows.xlsx'), { force: true });
    expectValid(at('rows.xlsx'));
  },
);

test.runIf(CAN_VALIDATE)('the validator sees what is wrong', async () => {
  await writeFile(at('broken.xlsx'), 'no workbook');
  expect(validateFile(at('broken.xlsx')).errors.length).toBeGreaterThan(0);
});
