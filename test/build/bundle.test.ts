/** What is pushed to Google: its size, its syntax, its globals, and that loading it does nothing. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';

const out = new URL('../../build/out/', import.meta.url);
const code = readFileSync(new URL('Code.js', out), 'utf8');
const page = readFileSync(new URL('Sidebar.html', out), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('appsscript.json', out), 'utf8')) as { oauthScopes: string[] };

/** Functions that menus, triggers and the panel call by name. */
const GLOBALS = [
  'checkAll',
  'fixCertain',
  'generateReport',
  'onEdit',
  'onInstall',
  'onOpen',
  'openHelp',
  'openPanel',
  'openSettings',
  'panelActivity',
  'panelCheck',
  'panelDates',
  'panelFix',
  'panelReport',
  'panelRows',
  'panelSelect',
  'panelUndo',
  'panelWaive',
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
    'userinfo.email',
  ]);
});
