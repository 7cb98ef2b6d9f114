/** What is pushed to Google: its size, its syntax, its globals, and that loading it does nothing. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { ERROR_WORDS } from '../../src/core/i18n/error-words';

const out = new URL('../../build/out/', import.meta.url);
const code = readFileSync(new URL('Code.js', out), 'utf8');
const clicks = readFileSync(new URL('Clicks.js', out), 'utf8');
const docx = readFileSync(new URL('Docx.js', out), 'utf8');
const page = readFileSync(new URL('Sidebar.html', out), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('appsscript.json', out), 'utf8')) as { oauthScopes: string[] };

/** Functions that menus, triggers and the panel call by name. */
const GLOBALS: readonly string[] = [
  'checkAll',
  'fixCertain',
  'generateReport',
  'onEdit',
  'onInstall',
  'onOpen',
  'openHealth',
  'openHelp',
  'openPanel',
  'openProtection',
  'openReminders',
  'openSelfCheck',
  'openSettings',
  'panelActivity',
  'panelCheck',
  'panelDates',
  'panelFix',
  'panelHealth',
  'panelImport',
  'panelImportPreview',
  'panelNewPlan',
  'panelOpen',
  'panelPreview',
  'panelPrint',
  'panelProtect',
  'panelProtection',
  'panelRemind',
  'panelReminders',
  'panelReport',
  'panelRows',
  'panelSelect',
  'panelSelfCheck',
  'panelSetUp',
  'panelSettings',
  'panelTabs',
  'panelUndo',
  'panelWaive',
  'panelWeekly',
  'remindWeekly',
  'setUpSheet',
  'undoLast',
];

describe('Code.js', () => {
  test('weighs at most 160 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(160 * 1024);
  });

  test('is syntax that Apps Script parses: no class fields, no private names', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(() => parse('class A { #b = 1 }', { ecmaVersion: 2019 })).toThrow();
  });

  test('declares each global as a literal function, and nothing else but its modules', () => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
    const functions = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    expect(functions.sort()).toEqual(GLOBALS);
    const variables = body.flatMap((node) =>
      node.type === 'VariableDeclaration' ? node.declarations.map((each) => (each.id as { name: string }).name) : [],
    );
    expect(variables).toEqual(['Vekha']);
  });

  test('loads where there is no service at all, and holds no promises, timers or modules of Node', () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    vm.runInContext('delete globalThis.console', context);
    expect(() => vm.runInContext(code, context)).not.toThrow();
    expect(code).not.toMatch(/\basync[ (]|\bawait |setTimeout\(|require\(|import\(/);
  });
});

describe.each([
  ['Clicks.js', clicks, 'clicks_'],
  ['Docx.js', docx, 'docxLibrary_'],
])('%s', (_file, text, name) => {
  test('declares one function, hidden from the panel, and runs none of it when loaded', () => {
    const { body } = parse(text, { ecmaVersion: 2019, sourceType: 'script' });
    expect(body.map((node) => node.type === 'FunctionDeclaration' && node.id.name)).toEqual([name]);
    expect(text).not.toMatch(/\basync[ (]|\bawait |setTimeout\(|require\(|import\(/);
  });
});

describe('Clicks.js', () => {
  test('takes from Code.js what both need: no rule and no reader of plans stands in it again', () => {
    expect(clicks.includes('Vekha.shared(')).toBe(true);
    expect(/number-outside-section|findDates=/.test(clicks)).toBe(false);
    expect(code.includes('number-outside-section')).toBe(true);
  });

  test('opens where there is nothing but the language, and gives a function for each global', () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    vm.runInContext(code, context);
    vm.runInContext(clicks, context);
    const names: unknown = vm.runInContext('Object.keys(clicks_()).sort().join()', context);
    expect(names).toBe(GLOBALS.filter((name) => !/^on[A-Z]/.test(name)).join());
  });
});

describe('Docx.js', () => {
  test('is all there is of it: Code.js holds neither compression nor XML', () => {
    expect(code).not.toMatch(/word\/document\.xml|w:tbl/);
    expect(Buffer.byteLength(docx)).toBeLessThanOrEqual(60 * 1024);
  });
});

describe('packed texts', () => {
  test('come out as the sources have them', () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY) as { found?: string; Vekha?: unknown };
    vm.runInContext(code, context as vm.Context);
    vm.runInContext(clicks, context as vm.Context);
    // A refusal in both languages, word for word, by the way a person meets it.
    const ask = (locale: string): string =>
      vm.runInContext(
        `panelActivity(${JSON.stringify(JSON.stringify({ locale, texts: 1 }))})`,
        context as vm.Context,
      ) as string;
    for (const locale of ['ru', 'en'] as const)
      expect(JSON.parse(ask(locale)).error.hint).toBe(ERROR_WORDS[locale]['bad-request'].hint);
  });

  test('stand nowhere in plain letters', () => {
    expect(code).not.toContain(ERROR_WORDS.ru['bad-request'].hint);
  });
});

describe('Sidebar.html', () => {
  test('weighs at most 100 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(100 * 1024);
  });

  test('has everything inside and nothing that Google would take for a template', () => {
    expect(page).not.toMatch(/<script[^>]+src=|<link|@import|url\(/);
    expect(page).not.toContain('<?');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/insertAdjacentHTML|document\.write/);
  });

  test('calls only functions that exist', () => {
    const called = [...page.matchAll(/"(panel[A-Z]\w+)"/g)].map((match) => match[1]);
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(GLOBALS).toContain(name);
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
