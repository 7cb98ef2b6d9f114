/**
 * What becomes of some sixty features of a workbook in each kind of save: made by openpyxl and XlsxWriter, and all of them once more as LibreOffice
 * writes them; saved by Vekha, compared part by part, validated, opened in LibreOffice. The table stands in docs/saving.md and must be what is found
 * here; VEKHA_WRITE=1 writes it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { SaveState } from '../../../src/page/server/messages';
import { startPage } from '../../support/browser/local-page';
import { PageClient } from '../../support/browser/page-client';
import { vekha } from '../../support/command-line';
import { CSV, convertFiles, HAS_LIBREOFFICE } from '../../support/documents/libreoffice';
import { CAN_VALIDATE, validateFile } from '../../support/documents/ooxml-validator';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const DOCS = here('../../../docs/saving.md');
/** Kept where it is named, so that other programs can open what was saved. */
const folder = process.env.VEKHA_BOOKS ?? mkdtempSync(join(tmpdir(), 'vekha-'));
afterAll(() => {
  if (process.env.VEKHA_BOOKS === undefined) rmSync(folder, { recursive: true });
});

const canMake = CAN_VALIDATE && spawnSync('/usr/bin/python3', ['-c', 'import openpyxl, xlsxwriter']).status === 0;
if (!canMake) process.stdout.write('no table of features is made: python3-openpyxl or python3-xlsxwriter is missing\n');
if (!HAS_LIBREOFFICE) process.stdout.write('what LibreOffice writes and opens is left out: there is no soffice\n');

/** Parts that a change of cells may touch. */
const OWN =
  /^(xl\/worksheets\/sheet\d+\.xml|xl\/styles\.xml|\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/;

type Outcome = '=' | '→' | string;

const IS_PROTECTED = /^Лист защищён в самом файле[:,].*/;

/** "=": every other part is as it was, byte for byte. "→": other parts went along with the rows. Anything else names what kept it from being saved. */
function outcomeOf(before: string, after: string | null, refused: string): Outcome {
  if (after === null) return refused;
  const [old, now] = [unzipSync(readFileSync(before)), unzipSync(readFileSync(after))];
  const changed = Object.keys(old).filter(
    (name) => now[name] === undefined || Buffer.compare(old[name] as Uint8Array, now[name]) !== 0,
  );
  const wrong = validateFile(before).errors.map(({ description }) => description);
  const fresh = validateFile(after).errors.filter(({ description }) => !wrong.includes(description));
  expect(fresh, after).toEqual([]);
  return changed.every((name) => OWN.test(name)) ? '=' : '→';
}

async function byCommand(command: string[], book: string, out: string): Promise<Outcome> {
  const { status, err } = await vekha([command[0] ?? '', book, ...command.slice(1), '-o', out, '--force']);
  return outcomeOf(book, status > 1 ? null : out, err.trim());
}

async function byPage(book: string, copy: string, insert: boolean): Promise<Outcome> {
  copyFileSync(book, copy);
  const server = await startPage({ input: copy });
  try {
    const client = new PageClient(server);
    const act = insert
      ? client.act({ kind: 'insert', row: 3, count: 1, like: 3 })
      : client.type(3, 4, 'Проведено 6 встреч.');
    const answer = await act;
    // What cannot go along with rows, and what the file protects, is told before anything is done.
    if (!answer.ok && (insert || IS_PROTECTED.test(answer.message))) return answer.message;
    expect(answer).toMatchObject({ ok: true });
    const state = (await (await client.fetch('/save', 'POST')).json()) as SaveState;
    return await outcomeOf(book, state.kind === 'refused' ? null : copy, state.kind === 'refused' ? state.reason : '');
  } finally {
    await server.close();
  }
}

const OPERATIONS = ['edit', 'check', 'fix', 'page', 'row'] as const;
const placeOf = (out: string, book: string, operation: string): string =>
  join(out, `${basename(book, extname(book))} ${operation}${extname(book)}`);

async function outcomesOf(book: string, out: string): Promise<Outcome[]> {
  mkdirSync(out, { recursive: true });
  const [edit, check, fix, page, row] = OPERATIONS.map((operation) => placeOf(out, book, operation)) as [
    ...(typeof OPERATIONS)[number][],
  ];
  return [
    await byCommand(['edit', '--sheet', 'План', '--range', 'E4', '--value', 'Проведено 6 встреч.'], book, edit ?? ''),
    await byCommand(['check', '--sheet', 'План'], book, check ?? ''),
    await byCommand(['fix', '--sheet', 'План'], book, fix ?? ''),
    await byPage(book, page ?? '', false),
    await byPage(book, row ?? '', true),
  ];
}

/** The reason alone, without the file and the tab. */
const reasonOf = (line: string): string =>
  /на листе «[^»]*» есть ([^,;]*)/.exec(line)?.[1] ?? line.replace(IS_PROTECTED, 'лист защищён');

const booksIn = (where: string): string[] =>
  readdirSync(where)
    .sort((one, other) => one.localeCompare(other, 'ru'))
    .map((name) => join(where, name));

/** The books as LibreOffice writes them, by their names; none where it is missing. Macros are none of its matter here. */
function writeAnew(books: readonly string[]): Map<string, string> {
  if (!HAS_LIBREOFFICE) return new Map();
  const target = join(folder, 'libreoffice');
  convertFiles(
    books.filter((book) => book.endsWith('.xlsx')),
    'xlsx:Calc MS Excel 2007 XML',
    target,
  );
  return new Map(booksIn(target).map((book) => [basename(book), book]));
}

/** Every saved book as LibreOffice shows its first tab: after an edit one line is other, after a row one is blank. */
function openAgain(books: readonly string[], out: string): void {
  const shown = `${out} shown`;
  const saved = books.flatMap((book) => ['edit', 'check', 'row'].map((operation) => placeOf(out, book, operation)));
  convertFiles([...books, ...saved.filter((path) => existsSync(path))], CSV, shown);
  const linesOf = (path: string): string[] =>
    readFileSync(join(shown, `${basename(path, extname(path))}.csv`), 'utf8').split('\n');
  for (const book of books) {
    const before = linesOf(book);
    const edited = linesOf(placeOf(out, book, 'edit'));
    const other = edited.filter((line, index) => line !== before[index]);
    expect([edited.length, other], book).toEqual([before.length, [expect.stringContaining('Проведено 6 встреч.')]]);
    expect(linesOf(placeOf(out, book, 'check')).length, book).toBeGreaterThanOrEqual(before.length);
    const inserted = linesOf(placeOf(out, book, 'row'));
    if (inserted.length === before.length) continue;
    const [blank] = inserted.splice(3, 1);
    expect(blank?.replace(/[,;]/g, ''), book).toBe('');
    expect(inserted, book).toEqual(before);
  }
}

test.skipIf(!canMake)('the table in the guide is what is found', { timeout: 2_400_000 }, async () => {
  const source = join(folder, 'books');
  mkdirSync(source, { recursive: true });
  execFileSync('/usr/bin/python3', [here('./make-feature-books.py'), source]);
  const books = booksIn(source);
  const anew = writeAnew(books);
  const lines: string[] = [];
  for (const book of books) {
    const outcomes = await outcomesOf(book, join(folder, 'out'));
    const words = outcomes.map((outcome) => (outcome.length === 1 ? outcome : `✗ ${reasonOf(outcome)}`));
    lines.push(`| ${[basename(book, extname(book)), ...words].join(' | ')} |`);
    const again = anew.get(basename(book));
    if (again === undefined) continue;
    const second = await outcomesOf(again, join(folder, 'out of libreoffice'));
    expect(second.slice(0, 3), again).toEqual(['=', '=', '=']);
    expect(second[3], again).toMatch(/^=$|^Лист защищён в самом файле/);
    expect(second[4], again).toMatch(/^[=→]$|может только сам Excel|^Лист защищён в самом файле/);
  }
  expect(lines.length).toBeGreaterThanOrEqual(40);
  if (HAS_LIBREOFFICE) {
    openAgain(books, join(folder, 'out'));
    openAgain([...anew.values()], join(folder, 'out of libreoffice'));
  }
  const guide = readFileSync(DOCS, 'utf8');
  const [, above = '', , below = ''] =
    /^([\s\S]*?\|---\|---\|---\|---\|---\|---\|\n)((?:\|.*\n)*)([\s\S]*)$/.exec(guide) ?? [];
  const written = `${above}${lines.join('\n')}\n${below}`;
  if (process.env.VEKHA_WRITE === '1') writeFileSync(DOCS, written);
  else expect(guide).toBe(written);
});
