/** Rows put in, taken out and sorted in other people's workbooks, out of a folder that VEKHA_PUBLIC names: all goes along, or the reason is told before. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Sheet } from '../../../src/stand-in/host/model';
import { deleteRow, insertRow, sortRows } from '../../../src/stand-in/spreadsheet/row-operations';
import { askedMoves, reasonsAgainst } from '../../../src/workbook/moved-rows';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { renderWorkbook } from '../../../src/workbook/render-workbook';
import { CAN_VALIDATE, validateFile } from '../../support/documents/ooxml-validator';

const books = process.env.VEKHA_PUBLIC ?? '';
/** Kept where it is named, so that other programs can open what was saved. */
const folder = process.env.VEKHA_BOOKS ?? mkdtempSync(join(tmpdir(), 'vekha-'));
mkdirSync(folder, { recursive: true });
afterAll(() => {
  if (process.env.VEKHA_BOOKS === undefined) rmSync(folder, { recursive: true });
});

const ACTS: Readonly<Record<string, (sheet: Sheet) => unknown>> = {
  insert: (sheet) => insertRow(sheet, 2),
  delete: (sheet) => deleteRow(sheet, 2),
  sort: (sheet) => sortRows(sheet, 1, sheet.rows.length, 0, true),
};

/** What the page refuses before it is asked of the file. */
const hasTallMerge = ({ merges }: Sheet): boolean => merges.some(({ top, bottom }) => bottom > top + 1 && bottom > 1);

const descriptions = (path: string): string[] => validateFile(path).errors.map(({ description }) => description);

async function move(name: string, how: string, invalid: string[]): Promise<string> {
  const path = join(books, name);
  const workbook = await readWorkbook(readFileSync(path), name);
  const sheet = workbook.sheets.find(({ hidden }) => !hidden);
  if (sheet === undefined || (how === 'sort' && hasTallMerge(sheet))) return 'left out';
  while (sheet.rows.length < 5) sheet.rows.push([]);
  // Whatever is refused must be refused by the question that the page asks first.
  const copy = await readWorkbook(readFileSync(path), name);
  const twin = copy.sheets.find((each) => each.name === sheet.name) ?? sheet;
  while (twin.rows.length < 5) twin.rows.push([]);
  const before = sheet.rows.length;
  const order = ACTS[how]?.(twin) as readonly number[];
  const asked = askedMoves(workbook, sheet, [{ order, before }]);
  const reasons = asked === null ? [] : reasonsAgainst(asked);
  if (reasons.length > 0) return reasons.map(({ en }) => en).join(' ');
  ACTS[how]?.(sheet);
  const { bytes } = await renderWorkbook(workbook);
  const out = join(folder, `${how} ${name}`);
  writeFileSync(out, bytes);
  const known = new Set(descriptions(path));
  const fresh = descriptions(out).filter((words) => !known.has(words));
  if (fresh.length > 0) invalid.push(`${how} ${name}: ${fresh[0]}`);
  return 'moved';
}

test.skipIf(!CAN_VALIDATE || books === '')('rows of other people’s workbooks', { timeout: 7_200_000 }, async () => {
  const invalid: string[] = [];
  const counts = new Map<string, number>();
  const unexpected: string[] = [];
  for (const name of readdirSync(books).filter((each) => /\.xls[xm]$/i.test(each))) {
    for (const how of Object.keys(ACTS)) {
      const outcome = await move(name, how, invalid).catch((error: unknown) => `failed: ${String(error)}`);
      const reason = outcome.replace(/“[^”]*”|\b[A-Z]+\d+:[A-Z]+\d+\b/g, '…');
      counts.set(`${how}: ${reason}`, (counts.get(`${how}: ${reason}`) ?? 0) + 1);
      if (/failed|along|whole/.test(outcome) && !outcome.includes('no worksheet'))
        unexpected.push(`${how} ${name}: ${outcome}`);
    }
  }
  const figures = {
    ...Object.fromEntries([...counts].sort()),
    unexpected,
    invalid,
  };
  if (process.env.VEKHA_FIGURES !== undefined)
    writeFileSync(process.env.VEKHA_FIGURES, JSON.stringify(figures, null, 1));
  process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  expect({ unexpected, invalid }).toEqual({ unexpected: [], invalid: [] });
});
