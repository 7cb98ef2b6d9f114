/** Makes build/local/page: the page around the sheet, with Univer in it. Slow, so only when something of it is newer than what was made. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path: string): string => join(root, path);
const OUT = at('build/local/page');

/** Files whose change makes the built page stale: its sources, the words it shares, and whatever npm has installed. */
const SOURCES = [
  'src/page/client',
  'src/core/i18n',
  'src/ui/server',
  'src/ui/shared',
  'build/page.ts',
  'node_modules/.package-lock.json',
  'package.json',
];

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  let last = 0;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    last = Math.max(last, await newest(join(path, entry.name)));
  }
  return last;
}

/** What Univer brings along and cells of ours never use, by what stands in its place. */
const UNUSED: Readonly<Record<string, string>> = {
  // It tells the language of documents that are hyphenated.
  'franc-min': "export const franc = () => 'und';",
  // It reads font files that a page may ask the computer for; ours does not.
  'opentype.js': "export const parse = () => { throw new Error('no font is read'); };",
  // It works out at each start what every browser knows.
  'cjk-regex': String.raw`const script = '[\\p{sc=Han}\\p{sc=Kana}\\p{sc=Hira}\\p{sc=Hang}\\p{sc=Bopo}]';
    const block = '[\\u2ff0-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef]';
    const letter = '(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])' + script;
    const pattern = (source) => () => ({ toRegExp: () => new RegExp(source, 'u') });
    export const letters = pattern(letter);
    export const punctuations = pattern('(?!' + letter + ')' + block);
    export const all = pattern(letter + '|' + block);`,
};

/** What Univer does to its harm, by what it is to do instead. */
const MENDED: readonly { readonly file: RegExp; readonly text: string; readonly instead: string }[] = [
  // At each letter it parts all the text that follows; the first sign is among the first few letters.
  {
    file: /engine-render.lib.es.index\.js$/,
    text: 'segmenter.segment(text)[Symbol.iterator]',
    instead: 'segmenter.segment(text.slice(0, 64))[Symbol.iterator]',
  },
  // For two frames the cell's editor takes the keys, even from the formula bar: what was typed there after a short click was lost.
  {
    file: /sheets-ui.lib.es.index\.js$/,
    text: 'const focusEditor = () => {',
    instead: 'const focusEditor = () => { if (contextService.getContextValue(FOCUSING_FX_BAR_EDITOR)) return;',
  },
  // The formula bar's copy of what is typed puts off what the cell's editor was to remember: one undo would take all back.
  {
    file: /docs-ui.lib.es.index\.js$/,
    text: 'if (this._historyTimer) clearTimeout(this._historyTimer);\n\t\t\tthis._historyTimer = ',
    instead: 'clearTimeout((this._historyTimer ??= {})[unitId]); this._historyTimer[unitId] = ',
  },
];

/** Univer hyphenates documents in sixty languages; cells are not hyphenated at all, so those four megabytes stay out, and with them what nothing here uses. */
const withoutTheUnused: Plugin = {
  name: 'without-the-unused',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('engine-render')
        ? { path: 'blank', namespace: 'blank' }
        : undefined,
    );
    builder.onResolve({ filter: new RegExp(`^(${Object.keys(UNUSED).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'blank',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'blank' }, ({ path }) => ({
      contents: UNUSED[path] ?? 'export default {};',
    }));
    for (const { file, text, instead } of MENDED) {
      builder.onLoad({ filter: file }, async ({ path }) => {
        const whole = await readFile(path, 'utf8');
        if (whole.split(text).length !== 2) throw new Error(`${path} does it in another way now: ${text}`);
        return { contents: whole.replace(text, () => instead) };
      });
    }
  },
};

/** Builds the page unless it is up to date. */
export async function buildPage(): Promise<void> {
  const made = (await stat(join(OUT, 'page.html')).catch(() => null))?.mtimeMs ?? 0;
  const changed = await Promise.all(SOURCES.map((path) => newest(at(path))));
  if (made > Math.max(...changed)) return;
  await mkdir(at('build/local'), { recursive: true });
  // Made aside and moved file by file, so that two runs at once never serve half a file.
  const aside = await mkdtemp(at('build/local/.page-'));
  try {
    await build({
      entryPoints: { page: at('src/page/client/main.tsx') },
      outdir: aside,
      bundle: true,
      minify: true,
      charset: 'utf8',
      // The sheet's library is ten times all the rest: it comes behind what the panel needs.
      format: 'esm',
      splitting: true,
      target: 'es2022',
      platform: 'browser',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
      plugins: [withoutTheUnused],
      logLevel: 'warning',
    });
    const made = [...(await readdir(aside)), 'page.html'];
    // The browser fetches and reads the sheet's library while the panel is on its way.
    const links = made
      .filter((name) => name.startsWith('grid-'))
      .map((name) => `<link rel="modulepreload" href="/${name}">`);
    const page = await readFile(at('src/page/client/page.html'), 'utf8');
    await writeFile(join(aside, 'page.html'), page.replace('</head>', `${links.join('')}</head>`));
    await mkdir(OUT, { recursive: true });
    // The page's own file comes last: until then the one before names parts that are all there.
    for (const name of made) await rename(join(aside, name), join(OUT, name));
    for (const name of await readdir(OUT)) if (!made.includes(name)) await rm(join(OUT, name), { force: true });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();
