/** What is pushed to Google: the same bytes from the same sources, syntax that it parses, its globals, and that loading it does nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { escapeInvisible } from '../../build/bundle';
import { CALL_NAMES } from '../../src/contract/calls';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, 'build/out', name), 'utf8');
const code = read('Code.js');
const docx = read('Docx.js');
const manifest = JSON.parse(read('appsscript.json')) as { oauthScopes: string[] };

const PAGES = ['Sidebar.html', 'Sidebar-en.html', 'Coordinator.html', 'Coordinator-en.html'];

/** Functions that the menu calls by name; which those are menu.test.ts says. */
const CLICKS = [...readFileSync(join(root, 'src/addon/calls/menu.ts'), 'utf8').matchAll(/, '(\w+)'\)/g)].map(
  ([, name = '']) => name,
);

/** All that menu, triggers and pages call by name. */
const GLOBALS: readonly string[] = [
  ...CALL_NAMES,
  ...CLICKS,
  'judgeAhead_',
  'onEdit',
  'onInstall',
  'onOpen',
  'remindWeekly',
  'selfCheckLater',
  'takeJudged_',
].sort();

/** Names of the global functions that a script declares, as Google finds them: literal ones. */
const declared = (script: string): string[] =>
  [...script.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name).sort();

/** A script written for a target; what is younger than that is put in older words. */
const written = (script: string, target: string): string => transformSync(script, { target, charset: 'utf8' }).code;

test('the same sources give the same bytes, whatever folder they stand in and whatever a build before has left there', {
  timeout: 120_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'vekha-build-'));
  try {
    for (const part of ['src', 'build', 'package.json', 'appsscript.json'])
      cpSync(join(root, part), join(folder, part), {
        recursive: true,
        filter: (path) => !/[\\/]build[\\/](out|local|types|demo)/.test(path),
      });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'build/out'));
    for (const name of ['Clicks.js', 'Code.js']) writeFileSync(join(folder, 'build/out', name), 'function old(){}');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'build/bundle.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const made = readdirSync(join(folder, 'build/out')).sort();
    expect(made).toEqual([
      'Code.js',
      'Coordinator-en.html',
      'Coordinator.html',
      'Docx.js',
      'Sidebar-en.html',
      'Sidebar.html',
      'appsscript.json',
    ]);
    for (const name of made)
      expect(readFileSync(join(folder, 'build/out', name), 'utf8') === read(name), name).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe.each([
  ['Code.js', code],
  ['Docx.js', docx],
])('%s', (_file, text) => {
  test('is syntax that Apps Script parses: nothing younger than 2020, no class fields, no private names', () => {
    expect(written(text, 'es2020') === written(text, 'esnext')).toBe(true);
    for (const young of ['class A { #b = 1 }', 'class A { b = 1 }', 'class A { static b = 1 }', 'a ??= b'])
      expect(written(young, 'es2020') === written(young, 'esnext'), young).toBe(false);
  });

  test('holds no timers or modules of Node', () => {
    expect(text).not.toMatch(/setTimeout\(|require\(|import\(/);
  });

  test('holds no character that nobody sees', () => {
    expect(text).not.toMatch(/(?![\n\t ])[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/u);
  });
});

test('characters that nobody sees are written as escapes that mean the same', () => {
  const texts = ['a\u00a0b', '\u200b\ufeff', '\u0001\r', '\u2028', 'Ё – «»', '\u{e0001}', '\ud800'];
  for (const text of texts) {
    const script = escapeInvisible(`'${text.replace('\r', '\\r').replace('\u2028', '\\u2028')}'`);
    expect(script).not.toMatch(/(?! )[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/u);
    expect(vm.runInNewContext(script)).toBe(text);
  }
});

test.each(['addon', 'contract', 'core', 'docx'])(
  'src/%s waits for nothing: Apps Script loses what a promise refuses',
  (zone) => {
    const folder = join(root, 'src', zone);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(5);
    const waiting = files.filter((name) =>
      /\basync[ (]|\bawait |\bPromise\b/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(waiting).toEqual([]);
  },
);

describe('Code.js', () => {
  test('declares each global as a literal function, and nothing else but its modules', () => {
    const names = declared(code);
    expect(names).toEqual(GLOBALS);
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    const before = new Set(Object.getOwnPropertyNames(context));
    vm.runInContext(code, context);
    const made = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
    expect(made.sort()).toEqual(['Vekha', '__zod_globalConfig', ...names].sort());
  });

  test('holds of the schema library what it uses: `import { z }` would bring all its languages, 400 KB', () => {
    expect(code).toContain('__zod_globalConfig');
    expect(code).not.toContain('Invalid input: expected');
  });

  test('loads where there is no service at all', () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    vm.runInContext('delete globalThis.console', context);
    expect(() => vm.runInContext(code, context)).not.toThrow();
  });

  test('holds neither compression nor the XML of documents: those are Docx.js', () => {
    expect(code).not.toMatch(/word\/document\.xml|w:tbl/);
    expect(docx).toMatch(/word\/document\.xml/);
  });
});

test('Docx.js declares one function, hidden from the panel, and runs none of it when loaded', () => {
  expect(declared(docx)).toEqual(['docxLibrary_']);
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const before = new Set(Object.getOwnPropertyNames(context));
  vm.runInContext(docx, context);
  expect(Object.getOwnPropertyNames(context).filter((name) => !before.has(name))).toEqual(['docxLibrary_']);
});

describe.each(PAGES)('%s', (name) => {
  const page = read(name);
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(page) ?? [];

  test('weighs at most 120 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(120 * 1024);
  });

  test('has everything inside and nothing that Google would take for a template', () => {
    expect(page).not.toMatch(/<script[^>]+src=|<link|@import|url\(/);
    expect(page).not.toContain('<?');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/insertAdjacentHTML|document\.write/);
  });

  test('has no template literal, in which what looks like a comment would be cut', () => {
    expect(script.length).toBeGreaterThan(10_000);
    expect(script).not.toContain('`');
    expect(script).not.toMatch(/(?![\n\t ])[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/u);
  });

  test('calls only functions that exist', () => {
    const called = [...page.matchAll(/"(panel[A-Z]\w+)"/g)].map((match) => match[1]);
    expect(called.length).toBeGreaterThan(0);
    for (const each of called) expect(declared(code)).toContain(each);
  });
});

test('the manifest asks for no scope beyond the job', () => {
  expect(manifest.oauthScopes.map((scope) => scope.replace(/.*\/auth\//, ''))).toEqual([
    'spreadsheets.currentonly',
    'drive.file',
    'script.container.ui',
    'script.send_mail',
    'script.scriptapp',
    'userinfo.email',
  ]);
});
