/** Makes build/out (what clasp pushes) and build/local (the command line) from src. */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createTextPool } from './pack-texts.mjs';
import { createSharing } from './share-modules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);

/** Where a bundle may be pushed from; clasp reads it as rootDir. */
const OUT = 'build/out';

/** Builds everything. A published add-on must take its menu from the Extensions menu: `--addon`. */
export async function bundle({ addonMenu = false } = {}) {
  await mkdir(at('build/local'), { recursive: true });
  // Written aside and moved, so that two runs at once never see half a file.
  const scratch = await mkdtemp(at('build/local/.new-'));
  try {
    const { code, clicks } = await scriptTexts(addonMenu);
    const files = [
      [`${OUT}/Code.js`, code],
      [`${OUT}/Clicks.js`, clicks],
      [`${OUT}/Docx.js`, await docxText()],
      [`${OUT}/Sidebar.html`, await pageText('src/ui/panel/main.tsx', ['src/ui/panel/panel.css'])],
      [`${OUT}/Coordinator.html`, await pageText('src/ui/dialog/main.tsx', DIALOG_STYLES)],
      [`${OUT}/appsscript.json`, await readFile(at('appsscript.json'), 'utf8')],
      ['build/local/vekha.mjs', await commandLineText()],
    ];
    for (const [index, [path, text]] of files.entries()) {
      await mkdir(dirname(at(path)), { recursive: true });
      const aside = join(scratch, String(index));
      await writeFile(aside, text);
      await rename(aside, at(path));
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** For everything that Apps Script runs; class fields and private names break its parser. */
const SCRIPT = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  target: 'es2019',
  platform: 'browser',
  logLevel: 'warning',
  legalComments: 'none',
};

/**
 * Code.js: one global of modules, and a literal function for each export, for Google finds no others. Clicks.js: one function that makes what clicks
 * call; loading it compiles nothing of it.
 */
async function scriptTexts(addonMenu) {
  const entry = at('src/addon/entry.ts');
  const define = { VEKHA_ADDON_MENU: String(addonMenu) };
  const learnt = await build({
    ...SCRIPT,
    entryPoints: [entry],
    define,
    format: 'esm',
    metafile: true,
    outdir: at(OUT),
  });
  const sharing = createSharing(new Set(Object.keys(learnt.metafile.inputs).map((path) => resolve(path))));
  const clicks = await build({
    ...SCRIPT,
    entryPoints: [at('src/addon/clicks.ts')],
    plugins: [sharing.plugin],
    define,
    format: 'iife',
    globalName: 'Clicks',
    metafile: true,
    outdir: at(OUT),
  });
  const pool = createTextPool(at('src/addon/packed-texts.ts'));
  const code = {
    ...SCRIPT,
    stdin: {
      contents: `export * from './addon/entry';\n${sharing.exportsText(at('src'))}`,
      resolveDir: at('src'),
      sourcefile: 'shared.js',
    },
    plugins: [pool.plugin],
    define,
  };
  const first = await build({ ...code, format: 'esm' });
  pool.keep(first.outputFiles[0].text);
  const { outputFiles } = await build({
    ...code,
    define: { ...define, ...pool.define() },
    format: 'iife',
    globalName: 'Vekha',
  });
  const stubs = [
    ...exportsOf(learnt).map((name) => `function ${name}(a){return Vekha.${name}(a)}`),
    ...(await clickNames()).map((name) => `function ${name}(a){return clicks_().${name}(a)}`),
  ];
  return {
    code: `${outputFiles[0].text}${stubs.join('\n')}\n`,
    clicks: `function clicks_(){${clicks.outputFiles[0].text.trim()}return Clicks}\n`,
  };
}

const exportsOf = ({ metafile }) => Object.values(metafile.outputs)[0].exports;

/** What menus and the panel may call: an iife tells no names of its exports, so a module of them is asked. */
async function clickNames() {
  const options = { ...SCRIPT, format: 'esm', metafile: true, outdir: at(OUT), define: { VEKHA_ADDON_MENU: 'false' } };
  return exportsOf(await build({ ...options, entryPoints: [at('src/addon/clicks.ts')] }));
}

/** Docx.js: one function that makes the library when it is called, so that loading the file compiles nothing of it. */
async function docxText() {
  const { outputFiles } = await build({
    ...SCRIPT,
    entryPoints: [at('src/docx/index.ts')],
    format: 'iife',
    globalName: 'Docx',
  });
  return `function docxLibrary_(){${outputFiles[0].text.trim()}return Docx}\n`;
}

const DIALOG_STYLES = ['src/ui/panel/panel.css', 'src/ui/dialog/dialog.css'];

/** A page with everything inside: Google serves one file at a time. */
async function pageText(entry, styleSheets) {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    target: 'es2020',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const page = await readFile(at('src/ui/shared/page.html'), 'utf8');
  const styles = (await Promise.all(styleSheets.map((path) => readFile(at(path), 'utf8')))).join('\n');
  // Google reads "<?" as a template, and the page's own tags must not end inside the script.
  const script = outputFiles[0].text
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\?/g, '<\\?');
  return page.replace('/* styles */', () => styles).replace('/* script */', () => script);
}

async function commandLineText() {
  const { outputFiles } = await build({
    entryPoints: [at('src/cli/main.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle({ addonMenu: process.argv.includes('--addon') });
