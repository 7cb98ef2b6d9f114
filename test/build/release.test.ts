/** The archive for those without a command line: the files that the real clasp would push, as they are built, and a guide whose every step has its drawing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { guideText, SCRIPT_FILES, STEPS } from '../../build/release/guide';
import { archiveFiles, packArchive } from '../../build/release/release';
import { pageFile } from '../../src/contract/pages/page-file';
import { LOCALES } from '../../src/core/locale';
import { loadBundle, runFunction } from '../../src/stand-in/bundle';
import { IS_SOAK } from '../support/length';
import { HEADER } from '../support/rule-tester';
import { cellsOf, hostOf, tab } from '../support/spreadsheet';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vekha-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the script asks for them. */
const PAGES = LOCALES.flatMap((locale) => [pageFile('Sidebar', locale), pageFile('Coordinator', locale)]);

const archive = async (): Promise<Readonly<Record<string, Uint8Array>>> => unzipSync(packArchive(await archiveFiles()));

/** The project as a person has it after the ten steps: each file made by hand, named and filled as the guide says. */
async function pasteAll(): Promise<void> {
  const files = await archive();
  const guide = strFromU8(files['Начните отсюда.html'] ?? new Uint8Array());
  mkdirSync(folder, { recursive: true });
  for (const { archived, named } of Object.values(SCRIPT_FILES)) {
    expect(guide).toContain(`<code>${archived}</code>`);
    // Copying by way of a text editor: the same letters, whatever becomes of the bytes.
    writeFileSync(join(folder, named.replace(/\.gs$/, '.js')), strToU8(strFromU8(files[archived] ?? new Uint8Array())));
  }
}

test('holds what is built, byte for byte, and nothing besides but the guide', async () => {
  const files = await archive();
  expect(Object.keys(files).sort()).toEqual(
    [...Object.values(SCRIPT_FILES).map(({ archived }) => archived), 'Начните отсюда.html'].sort(),
  );
  for (const { archived } of Object.values(SCRIPT_FILES)) {
    const built = readFileSync(join(root, 'build/out', archived.replace(/\.gs$/, '.js')));
    expect(Buffer.from(files[archived] ?? new Uint8Array()).equals(built), archived).toBe(true);
  }
});

test('draws of each pasted file what it begins with', async () => {
  const files = await archive();
  const guide = strFromU8(files['Начните отсюда.html'] ?? new Uint8Array());
  const drawn = [...guide.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
  const beginnings = drawn.filter((text) => /^("use strict"|function docxLibrary_|<!doctype|\{$)/.test(text));
  expect(new Set(beginnings).size).toBe(4);
  const texts = Object.values(SCRIPT_FILES).map(({ archived }) => strFromU8(files[archived] ?? new Uint8Array()));
  for (const text of beginnings)
    expect(
      texts.some((each) => each.toLowerCase().startsWith(text.replace(/…$/, '').toLowerCase())),
      text,
    ).toBe(true);
});

test('keeps the guide’s Russian name when it is unpacked on Linux and macOS, too', () => {
  const bytes = Buffer.from(packArchive({ 'Начните отсюда.html': strToU8('а') }));
  const entry = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  // Made on Unix, the name in UTF-8, a plain file that its owner may read.
  expect([bytes[entry + 5], bytes.readUInt16LE(entry + 8) & 0x800]).toEqual([3, 0x800]);
  expect(bytes.readUInt32LE(entry + 38) >>> 16).toBe(0o100644);
});

// A start of clasp takes seconds.
test.runIf(IS_SOAK)('pasted as the guide says, it is the project that the real clasp would push', async () => {
  await pasteAll();
  writeFileSync(
    join(folder, '.clasp.json'),
    JSON.stringify({ scriptId: '1scriptScriptScriptScriptScript', rootDir: '.' }),
  );
  const clasp = fileURLToPath(import.meta.resolve('@google/clasp'));
  const listed = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(listed) as { filesToPush: readonly string[] };
  expect([...filesToPush].map((name) => name.replace(/^.*\//, '')).sort()).toEqual(
    ['Code.js', 'Docx.js', 'appsscript.json', ...PAGES.map((name) => `${name}.html`)].sort(),
  );
});

test('pasted as the guide says, it sets a sheet up', async () => {
  await pasteAll();
  const project = loadBundle(join(folder, 'Code.js'));
  const host = hostOf([tab(`План на 2022 год\n${HEADER}\n1.1. | Слёт | 2022 год | Центр | Не проводился`)]);
  runFunction(project, host, 'onOpen', 'LIMITED', () => undefined);
  expect(host.menus.map(({ title }) => title)).toEqual(['Веха']);
  runFunction(project, host, 'setUpSheet', 'FULL', () => undefined);
  expect(cellsOf(host.activeSheet, 'F2:G3')).toEqual([
    ['Состояние', 'Замечания'],
    ['Без активности', expect.stringContaining('«Не проводился»')],
  ]);
});

test('names pages as the code asks for them', async () => {
  const code = strFromU8((await archive())['Code.gs'] ?? new Uint8Array());
  expect(code.match(/createHtmlOutputFromFile/g)).toHaveLength(2);
  for (const name of PAGES) expect(Object.keys(await archive())).toContain(`${name}.html`);
  for (const name of PAGES)
    expect(
      STEPS.some(({ does }) =>
        does.some((each) => [`имя ${name}`, `именем ${name}`].some((words) => each.includes(words))),
      ),
    ).toBe(true);
});

test('has ten steps, each with what to do, a drawing and what to see; the menu’s words are those of the menu', () => {
  expect(STEPS).toHaveLength(10);
  for (const { title, does, sees, drawing } of STEPS) {
    expect(
      [title, sees].every((words) => words.length > 5),
      title,
    ).toBe(true);
    expect(does.length, title).toBeGreaterThan(0);
    expect(drawing, title).toMatch(/^<svg .*aria-label="[^"]{10,}".*<\/svg>$/s);
  }
  const guide = guideText('1.2.3');
  expect(guide).toContain('Поставить Веху 1.2.3');
  expect(guide).not.toMatch(/https?:|src=/);
});
