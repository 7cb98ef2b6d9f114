/** What is measured: each case prepares, then gives the call that is timed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import { prepareDocx, prepareDocxtemplater, prepareMarkdownlint } from './peers';
import { CROWDS, documentOf, makePlan, type PlanDocument, sheetOf, templateDocument } from './plans';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is timed; a promise is awaited. */
type Call = () => unknown;

export interface Case {
  readonly name: string;
  /** Entries. */
  readonly sizes: readonly number[];
  readonly prepare: (entries: number) => Call | Promise<Call>;
  /** Calls behind the first that are enough where nothing but growth hangs on them, or the goal is far off; five where nothing is said. */
  readonly least?: number;
  /** The case that is measured before it in the same process, whose checked plan it takes over. */
  readonly behind?: string;
}

/** Each case is measured in a process of its own, but for those behind another. */
export const CASES: readonly Case[] = [
  { name: 'write', sizes: [500, 20_000], prepare: prepareWrite, least: 2 },
  { name: 'compress', sizes: [500, 20_000], prepare: prepareCompress, least: 2 },
  { name: 'evaluate', sizes: [0], prepare: prepareEvaluation },
  { name: 'prove', sizes: [500, 10_000], prepare: prepareProof, least: 2 },
  {
    name: 'check',
    sizes: [50, 500, 3_000, 10_000, 20_000],
    prepare: (entries) => preparePanel(entries, 'panelCheck', {}),
  },
  ...Object.entries(CROWDS).map(([name, make]) => ({
    name,
    sizes: [3_000],
    // Far from what they may cost.
    least: 1,
    prepare: (entries: number) => preparePanel(entries, 'panelCheck', {}, make),
  })),
  { name: 'markdownlint', sizes: [3_000], prepare: prepareMarkdownlint },
  { name: 'edit', sizes: [50, 10_000], prepare: (entries) => prepareEdit(entries, 'entry') },
  { name: 'rename', sizes: [10_000], prepare: (entries) => prepareEdit(entries, 'name'), behind: 'edit' },
  { name: 'paste', sizes: [10_000], prepare: (entries) => prepareEdit(entries, 'block'), behind: 'edit' },
  { name: 'fix', sizes: [500, 10_000], prepare: prepareFix, least: 2 },
  {
    name: 'report',
    sizes: [500, 10_000],
    prepare: (entries) => preparePanel(entries, 'panelReport', { format: 'docx' }),
  },
  {
    name: 'form',
    sizes: [500],
    prepare: (entries) => preparePanel(entries, 'panelReport', { format: 'docx', form: { name: 'portrait' } }),
  },
  { name: 'import', sizes: [500, 5_000], prepare: prepareImport, least: 2 },
  { name: 'docx', sizes: [500], prepare: prepareDocx },
  {
    name: 'docxtemplater',
    sizes: [500],
    prepare: (entries) => prepareDocxtemplater(entries, loadDocx().writeDocx(templateDocument()).bytes),
  },
];

/** What the bench calls of src/docx and fflate, which it bundles by itself. */
interface DocxLibrary {
  readonly OWN_LIMITS: object;
  writeDocx(document: PlanDocument): { readonly bytes: Uint8Array; readonly removed: readonly unknown[] };
  readDocx(bytes: Uint8Array, limits: object): object;
  compareDocuments(wanted: PlanDocument, found: object, removed: readonly unknown[]): unknown;
  unzipSync(bytes: Uint8Array): Readonly<Record<string, Uint8Array>>;
  deflateSync(bytes: Uint8Array, options: { level: number }): Uint8Array;
}

/** What it calls of src/stand-in, likewise. */
interface StandIn {
  createHost(workbook: object, options: { locale: string }): object;
  newSheet(name: string, given?: object): { readonly rows: readonly (readonly unknown[])[] };
  workbookOf(sheets: readonly object[]): object;
  typeText(bundle: object, host: object, sheet: object, range: object, text: string): unknown;
  loadBundle(path: string): { readonly scripts: readonly vm.Script[] };
  callPanel(
    bundle: object,
    host: object,
    name: string,
    request: object,
  ): {
    readonly ok: boolean;
    readonly value: { readonly counts: { readonly entries: number; readonly applied: number } };
    readonly error: unknown;
  };
}

function prepareWrite(entries: number): Call {
  const { writeDocx } = loadDocx();
  const document = documentOf(makePlan(entries));
  return () => writeDocx(document);
}

/** The main part through a library's compressor, in a context of its own so that its first call is a first call. */
function prepareCompress(entries: number): Call {
  const { writeDocx, unzipSync } = loadDocx();
  const xml = unzipSync(writeDocx(documentOf(makePlan(entries))).bytes)['word/document.xml'] ?? new Uint8Array();
  const { deflateSync } = loadDocx();
  return () => deflateSync(xml, { level: 4 });
}

function prepareProof(entries: number): Call {
  const { writeDocx, readDocx, compareDocuments, OWN_LIMITS } = loadDocx();
  const document = documentOf(makePlan(entries));
  const { bytes, removed } = writeDocx(document);
  return () => {
    const found = compareDocuments(document, readDocx(bytes, OWN_LIMITS), removed);
    if (found !== null) throw new Error(`not proved: ${JSON.stringify(found)}`);
  };
}

/** A command through the bundle that Google runs, over the stand-in: the tab read, judged, written or reported. */
async function preparePanel(entries: number, name: string, request: object, make = makePlan): Promise<Call> {
  const { callPanel, createHost, loadBundle, newSheet, workbookOf } = await loadStandIn();
  const host = createHost(workbookOf([newSheet('2022', sheetOf(make(entries)))]), { locale: 'ru' });
  const bundle = loadBundle(fileURLToPath(new URL('../out/Code.js', import.meta.url)));
  return () => {
    const answer = callPanel(bundle, host, name, { sheet: null, year: 2022, locale: 'ru', ...request });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  };
}

/** What is typed; the text must be another at each call. */
const EDITS = {
  entry: { left: 4, text: (typed: number) => `Проведено семинаров: ${typed}.` },
  name: { left: 1, text: (typed: number) => `Развитие выставок и ярмарок, ${typed}-я очередь` },
  block: { left: 4, text: (typed: number) => [1, 2, 3].map((at) => `Проведена встреча ${at}-${typed}.`).join('\n') },
} as const;

/** A plan that was checked, by its number of entries: a check of 10,000 takes longer than all edits of it. */
const checkedPlans = new Map<number, ReturnType<typeof makeChecked>>();

async function makeChecked(entries: number) {
  const standIn = await loadStandIn();
  const sheet = standIn.newSheet('2022', sheetOf(makePlan(entries)));
  const host = standIn.createHost(standIn.workbookOf([sheet]), { locale: 'ru' });
  const bundle = standIn.loadBundle(fileURLToPath(new URL('../out/Code.js', import.meta.url)));
  standIn.callPanel(bundle, host, 'panelCheck', { sheet: null, year: 2022, locale: 'ru' });
  return { typeText: standIn.typeText, bundle, host, sheet };
}

/** Typed at the first measure of a plan that was checked before. */
async function prepareEdit(entries: number, kind: keyof typeof EDITS): Promise<Call> {
  const checked = checkedPlans.get(entries) ?? makeChecked(entries);
  checkedPlans.set(entries, checked);
  const { typeText, bundle, host, sheet } = await checked;
  const { left, text } = EDITS[kind];
  const range = { top: 2, left, bottom: 3, right: left + 1 };
  let typed = 0;
  let mark = '';
  return () => {
    typed += 1;
    typeText(bundle, host, sheet, range, text(typed));
    const now = JSON.stringify(sheet.rows[range.top]?.at(-1));
    if (now === mark) throw new Error('the edit was not checked');
    mark = now;
  };
}

/** All that is certain mended in a plan of which every cell has a stray blank; each call begins with the unmended one. */
async function prepareFix(entries: number): Promise<Call> {
  const { callPanel, createHost, loadBundle, newSheet, workbookOf } = await loadStandIn();
  const { rows, merges } = sheetOf(makePlan(entries));
  const untidy = rows.map((row) => row.map((text) => text?.replace(' ', '  ') ?? null));
  const bundle = loadBundle(fileURLToPath(new URL('../out/Code.js', import.meta.url)));
  const request = { sheet: null, year: 2022, locale: 'ru', picks: null, preview: false, brief: true };
  return () => {
    const sheet = newSheet('2022', { rows: untidy.map((row) => [...row]), merges });
    const host = createHost(workbookOf([sheet]), { locale: 'ru' });
    const answer = callPanel(bundle, host, 'panelFix', request);
    if (!answer.ok || answer.value.counts.applied < entries)
      throw new Error(JSON.stringify(answer.error ?? answer.value.counts));
  };
}

/** A document read, mapped and proved through the bundle, all but the writing of the new tab. */
async function prepareImport(entries: number): Promise<Call> {
  const { writeDocx } = loadDocx();
  const { callPanel, createHost, loadBundle, newSheet, workbookOf } = await loadStandIn();
  const base64 = Buffer.from(writeDocx(documentOf(makePlan(entries))).bytes).toString('base64');
  const bundle = loadBundle(fileURLToPath(new URL('../out/Code.js', import.meta.url)));
  const host = createHost(workbookOf([newSheet('1')]), { locale: 'ru' });
  return () => {
    const source = { kind: 'docx', base64 };
    const answer = callPanel(bundle, host, 'panelImportPreview', { source, mapping: null, year: null, locale: 'ru' });
    if (!answer.ok || answer.value.counts.entries !== entries) throw new Error(JSON.stringify(answer.error));
  };
}

/** What Google does at each execution before anything is called: both files of the script compiled and evaluated in a fresh context. */
function prepareEvaluation(): Call {
  const texts = ['Code.js', 'Docx.js'].map((name) => readFileSync(join(ROOT, 'build/out', name), 'utf8'));
  return () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    for (const text of texts) new vm.Script(text).runInContext(context);
  };
}

async function loadStandIn(): Promise<StandIn> {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        "export { createHost } from './src/stand-in/host/host'; export { callPanel, loadBundle } from './src/stand-in/bundle';" +
        "export { typeText } from './src/stand-in/type-text';" +
        "export { newSheet } from './src/stand-in/host/model'; export { workbookOf } from './src/workbook/library-sheets';",
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return (await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
  )) as StandIn;
}

/** The folder as it ships: bundled, minified, es2020, in a context without Node's globals. A new context at each call. */
function loadDocx(): DocxLibrary {
  const from = (file: string): string => `export * from './src/docx/${file}';`;
  const { outputFiles } = buildSync({
    stdin: {
      contents: `${['write', 'read', 'compare', 'package/zip'].map(from).join('\n')}\nexport { deflateSync, unzipSync } from 'fflate';`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'Docx',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
  });
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  return vm.runInContext('Docx', context) as DocxLibrary;
}
