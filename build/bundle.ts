/** Makes build/out (what clasp pushes) and build/local (the command line) from src; the same sources give the same bytes, wherever they stand. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { CALL_NAMES } from '../src/contract/calls';
import { pageFile } from '../src/contract/pages/page-file';
import type { Message, Messages } from '../src/core/i18n/format-message';
import { LOCALES, type Locale } from '../src/core/locale';
import { fingerprint as fingerprintOf } from '../src/core/text/fingerprint';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => join(ROOT, path);

/** Where a bundle is pushed from: the rootDir of .clasp.json. */
const OUT = 'build/out';
const LOCAL = 'build/local';

/** Builds everything. A published add-on must take its menu from the Extensions menu: `addonMenu`. */
export async function bundle({ addonMenu = false }: { addonMenu?: boolean } = {}): Promise<void> {
  const docx = await docxText();
  const pushed = new Map([
    ['Code.js', await codeText(addonMenu, docx)],
    ['Docx.js', docx],
    ...(await pages()),
    ['appsscript.json', await readFile(at('appsscript.json'), 'utf8')],
  ]);
  await place(OUT, pushed);
  const local = { 'vekha.mjs': 'src/cli/main.ts', 'workbook-thread.mjs': 'src/workbook/thread/workbook-thread.ts' };
  const texts = Object.entries(local).map(async ([name, entry]) => [name, await nodeText(entry)] as const);
  await place(LOCAL, new Map(await Promise.all(texts)));
  // clasp sends whatever stands there: what another build has left must not go with it.
  for (const name of await readdir(at(OUT))) if (!pushed.has(name)) await rm(at(`${OUT}/${name}`), { recursive: true });
}

/** Each page in each language, for a page holds the words of one alone. */
async function pages(): Promise<[name: string, text: string][]> {
  const made: [string, string][] = [];
  for (const locale of LOCALES) {
    made.push([`${pageFile('Sidebar', locale)}.html`, await pageText('panel', locale)]);
    made.push([`${pageFile('Coordinator', locale)}.html`, await pageText('dialog', locale)]);
  }
  return made;
}

/** Written aside and moved, so that two builds at once never show half a file. */
async function place(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(at(folder), { recursive: true });
  await mkdir(at(LOCAL), { recursive: true });
  const aside = await mkdtemp(at(`${LOCAL}/.new-`));
  try {
    for (const [name, text] of files) {
      await writeFile(join(aside, name), text);
      await rename(join(aside, name), at(`${folder}/${name}`));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Stands for the script's own fingerprint until its text is known. */
const BUILD = 'build-of-vekha';

/** The export that answers every call of the contract; no page may call it by itself. */
const ANSWERING = 'answerCall';

/** For everything that Apps Script runs: it takes `?.` and `??`, but class fields and private names break its parser. */
const SCRIPT = { ...COMMON, minify: true, target: 'es2020', platform: 'browser' } as const satisfies BuildOptions;

async function textOf(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build(options);
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild made no file');
  return file.text;
}

/** One global of modules, and a literal function for each export of the entry and for each call of the contract, for Google finds no others. */
async function codeText(addonMenu: boolean, docx: string): Promise<string> {
  const options = {
    ...SCRIPT,
    entryPoints: ['src/addon/entry.ts'],
    define: {
      VEKHA_ADDON_MENU: String(addonMenu),
      VEKHA_BUILD: JSON.stringify(BUILD),
      VEKHA_DOCX_FINGERPRINT: JSON.stringify(fingerprintOf(docx.trim())),
    },
  };
  // A module's list of exports names them all; put behind a return, it makes the one global.
  const [code = '', exported = ''] = (await textOf({ ...options, format: 'esm' })).split(/export\{([^}]*)\};\n?$/);
  const given = exported.split(',').map((each) => each.split(' as ').reverse().join(':'));
  const names = given.map((each) => each.split(':')[0] ?? '');
  const fingerprint = createHash('sha256').update(code).digest('hex').slice(0, BUILD.length);
  const stubs = [
    ...names.filter((name) => name !== ANSWERING).map((name) => `function ${name}(a){return Vekha.${name}(a)}\n`),
    ...CALL_NAMES.map((name) => `function ${name}(a){return Vekha.${ANSWERING}("${name}",a)}\n`),
  ].sort();
  const script = `"use strict";var Vekha=(()=>{${code.replace(BUILD, fingerprint)}return{${given.join()}}})();\n`;
  return escapeInvisible(script) + stubs.join('');
}

/** One function that makes the library when it is called, so that loading the file compiles nothing of it: 20 ms saved at each edit. */
async function docxText(): Promise<string> {
  const code = await textOf({ ...SCRIPT, entryPoints: ['src/docx/index.ts'], format: 'iife', globalName: 'Docx' });
  return escapeInvisible(`function docxLibrary_(){${code.trim()}return Docx}\n`);
}

/**
 * A page in one language with everything inside: Google serves one file at a time. Template literals become plain strings, since what Google serves loses whatever
 * looks like a comment inside them.
 */
async function pageText(folder: 'panel' | 'dialog', locale: Locale): Promise<string> {
  const code = await textOf({
    ...COMMON,
    entryPoints: [`src/ui/${folder}/main.tsx`],
    define: { VEKHA_LOCALE: JSON.stringify(locale) },
    plugins: [oneLanguage(locale)],
    minify: true,
    target: 'es2020',
    supported: { 'template-literal': false },
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const page = await readFile(at('src/ui/shared/page.html'), 'utf8');
  const sheets = ['src/ui/shared/shared.css', `src/ui/${folder}/${folder}.css`];
  const written = (await Promise.all(sheets.map((path) => readFile(at(path), 'utf8')))).join('\n');
  const { code: styles } = await transform(written, { loader: 'css', minify: true, charset: 'utf8' });
  // Google reads "<?" as a template, and the page's own tags must not end inside the script.
  const script = escapeInvisible(code)
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\?/g, '<\\?');
  return page
    .replace('lang="ru"', `lang="${locale}"`)
    .replace('/* styles */', () => styles)
    .replace('/* script */', () => script);
}

/** Tables of words with one language left in them, each message as its text alone: half of what they weigh. */
const oneLanguage = (locale: Locale): Plugin => ({
  name: 'one-language',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]ui[\\/].*-words\.ts$/ }, async ({ path }) => {
      const tables = Object.entries<Messages>(await import(pathToFileURL(path).href));
      return {
        contents: tables.map(([name, table]) => `export const ${name} = ${JSON.stringify(keep(table))};`).join('\n'),
      };
    });
    const keep = (table: Messages): object =>
      Object.fromEntries(Object.entries(table).map(([id, said]) => [id, isMessage(said) ? said[locale] : keep(said)]));
  },
});

const isMessage = (said: Messages[string]): said is Message => LOCALES.every((each) => typeof said[each] === 'string');

function nodeText(entry: string): Promise<string> {
  return textOf({
    ...COMMON,
    entryPoints: [entry],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
}

/** Characters that nobody sees, or that an editor or a server may alter on the way: controls, odd blanks and joiners, direction marks, halves of pairs. */
const INVISIBLE = /(?![\n\t ])[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/gu;

/** The same script with such characters as escapes; outside strings and patterns a minified script has none. */
export function escapeInvisible(script: string): string {
  return script.replace(INVISIBLE, (found) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle({ addonMenu: process.argv.includes('--addon') });
