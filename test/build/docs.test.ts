/** The pages for people: links lead somewhere; privacy.md speaks of each permission and service that the manifest asks for, and of no other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/privacy.md', root), 'utf8');
const manifest = JSON.parse(readFileSync(new URL('appsscript.json', root), 'utf8')) as {
  readonly oauthScopes: string[];
  readonly dependencies: { readonly enabledAdvancedServices: { userSymbol: string; version: string }[] };
  readonly exceptionLogging: string;
};

/** First cells of the page's tables that hold code, each with what it says beside that. */
const rows = [...page.matchAll(/^\| `([\w.]+)`( v\d+)? \|(.*)\|$/gm)].map(([, name = '', version = '', rest = '']) => ({
  name,
  version: version.trim(),
  reasons: rest.split('|').filter((cell) => cell.trim() !== ''),
}));

test('explains each scope, and names none that is not asked for', () => {
  const scopes = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  const explained = rows.filter(({ version }) => version === '');
  expect(explained.map(({ name }) => name)).toEqual(scopes);
  for (const { name, reasons } of explained) expect(reasons, name).toHaveLength(2);
  const named = [
    ...page.matchAll(/\b(?:spreadsheets|drive|script|userinfo|documents|gmail|mail|calendar)\.\w+(?:\.\w+)*/g),
  ];
  for (const [name] of named) expect(scopes).toContain(name);
  expect(page).not.toContain('googleapis.com/auth/');
});

test('explains each advanced service, and names none that is not enabled', () => {
  const services = manifest.dependencies.enabledAdvancedServices.map(({ userSymbol, version }) => [
    userSymbol,
    version,
  ]);
  const explained = rows.filter(({ version }) => version !== '');
  expect(explained.map(({ name, version }) => [name, version])).toEqual(services);
  for (const { name, reasons } of explained) expect(reasons, name).toHaveLength(2);
});

test('says where errors are logged, as the manifest has it', () => {
  expect(page).toContain(`"exceptionLogging": "${manifest.exceptionLogging}"`);
});

/** Anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
      .toLowerCase(),
  );
}

const PAGES = [
  'README.md',
  'README.ru.md',
  'CONTRIBUTING.md',
  'src/core/rules/README.md',
  ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

test.each(PAGES)('links of %s lead to what is there', (name) => {
  const here = new URL(name, root);
  const text = readFileSync(here, 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
  for (const link of links) {
    const [path = '', anchor = ''] = link.split('#');
    const target = path === '' ? here : new URL(path, here);
    expect(existsSync(target), link).toBe(true);
    if (anchor !== '') expect(anchorsOf(readFileSync(target, 'utf8')), link).toContain(anchor);
  }
});

test('each line of what is guarded against names a test that attacks so', () => {
  const text = readFileSync(new URL('docs/threats.md', root), 'utf8');
  const guarded = text.split(/^## /m).filter((part) => /^Что (сторожит|проверяет)/.test(part));
  const lines = guarded.flatMap((part) => part.split('\n').filter((line) => /^\| (?!Что|Нападение|---)/.test(line)));
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines.filter((each) => !/^\|-/.test(each)))
    expect(line).toMatch(/\]\(\.\.\/test\/[\w/.-]+\.test\.ts\)/);
});

test('the page of the command line names each command', () => {
  const text = readFileSync(new URL('docs/command-line.md', root), 'utf8');
  const commands = readdirSync(new URL('src/cli/commands/', root)).map((name) => name.replace('.ts', ''));
  for (const name of commands)
    expect(text, `no line "npm run -s vekha -- ${name}"`).toMatch(new RegExp(`vekha -- ${name}\\b`));
});

/** What a build makes, and the file that the guide tells to write. */
const MADE_LATER = /the-failing-state|^build\/(demo|local|out)/;

test.each(PAGES)('files and commands that %s names are there', (name) => {
  const text = readFileSync(new URL(name, root), 'utf8');
  const scripts = Object.keys(
    (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }).scripts,
  );
  for (const [, path = ''] of text.matchAll(/`(?:[\w ]* )?((?:src|build|test|docs|examples)\/[\w./-]+)[^`]*`/g))
    if (!MADE_LATER.test(path)) expect(existsSync(new URL(path, root)), path).toBe(true);
  for (const [, script = ''] of text.matchAll(/npm run (?:-s )?([\w-]+)/g)) expect(scripts, script).toContain(script);
});
