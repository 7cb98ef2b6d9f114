/**
 * Speed as ratios within one run, since milliseconds differ from machine to machine: our .docx writer against compressing its XML
 * alone, against the libraries `docx` and `docxtemplater`, and its growth with the number of entries.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WIDTHS = [900, 3950, 1700, 2950, 5070];
const HEADS = ['№ п/п', 'Наименование мероприятия', 'Сроки проведения', 'Ответственный исполнитель', 'Ход исполнения'];
/** Beyond this the other libraries are not asked: a call of theirs takes many seconds. */
const OTHERS_LIMIT = 5_000;
const CHILD_LIMIT_MS = 240_000;

/** Each case is measured in a process of its own. `prepare(entries)` is not timed, the function it returns is (a promise is awaited). */
export const CASES = [
  { name: 'write', sizes: [50, 500, 5_000, 20_000], prepare: prepareWrite },
  { name: 'compress', sizes: [50, 500, 5_000, 20_000], prepare: prepareCompress },
  { name: 'evaluate', sizes: [0], prepare: prepareEvaluation },
  { name: 'prove', sizes: [500, 20_000], prepare: prepareProof },
  { name: 'check', sizes: [500, 5_000, 20_000], prepare: (entries) => preparePanel(entries, 'panelCheck', {}) },
  { name: 'json', sizes: [500, 5_000, 20_000], prepare: prepareJson },
  {
    name: 'report',
    sizes: [500, 5_000, 20_000],
    prepare: (entries) => preparePanel(entries, 'panelReport', { format: 'docx' }),
  },
  { name: 'import', sizes: [500, 5_000], prepare: prepareImport },
  { name: 'docx', sizes: [50, 500, 5_000], prepare: prepareDocx },
  { name: 'docxtemplater', sizes: [50, 500, 5_000], prepare: prepareDocxtemplater },
];

function prepareWrite(entries) {
  const { writeDocx } = loadDocx();
  const document = documentOf(makePlan(entries));
  return () => writeDocx(document);
}

/** The main part through the same compressor at the same level, in a context of its own so that its first call is a first call. */
function prepareCompress(entries) {
  const { writeDocx, unzipSync } = loadDocx();
  const xml = unzipSync(writeDocx(documentOf(makePlan(entries))).bytes)['word/document.xml'];
  const { deflateSync } = loadDocx();
  return () => deflateSync(xml, { level: 4 });
}

function prepareProof(entries) {
  const { writeDocx, readDocx, compareDocuments, OWN_LIMITS } = loadDocx();
  const document = documentOf(makePlan(entries));
  const { bytes, removed } = writeDocx(document);
  return () => {
    const found = compareDocuments(document, readDocx(bytes, OWN_LIMITS), removed);
    if (found !== null) throw new Error(`not proved: ${JSON.stringify(found)}`);
  };
}

/** The same rows read as JSON: what merely getting hold of the texts costs. */
function prepareJson(entries) {
  const text = JSON.stringify(sheetOf(makePlan(entries)).rows);
  return () => JSON.parse(text);
}

/** A command through the bundle that Google runs, over the stand-in: the tab read, judged, written or reported. */
async function preparePanel(entries, name, request) {
  const { callPanel, createHost, loadBundle } = await loadLocal();
  const host = createHost({ sheets: [sheetOf(makePlan(entries))] }, { locale: 'ru' });
  const bundle = loadBundle(fileURLToPath(new URL('out/Code.js', import.meta.url)));
  return () => {
    const answer = callPanel(bundle, host, name, { sheet: null, year: 2022, locale: 'ru', ...request });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  };
}

/** A document read, mapped and proved through the bundle, all but the writing of the new tab. */
async function prepareImport(entries) {
  const { writeDocx } = loadDocx();
  const { callPanel, createHost, loadBundle } = await loadLocal();
  const base64 = Buffer.from(writeDocx(documentOf(makePlan(entries))).bytes).toString('base64');
  const bundle = loadBundle(fileURLToPath(new URL('out/Code.js', import.meta.url)));
  const host = createHost({ sheets: [{ name: '1', rows: [] }] }, { locale: 'ru' });
  return () => {
    const source = { kind: 'docx', base64 };
    const answer = callPanel(bundle, host, 'panelImportPreview', { source, mapping: null, year: null, locale: 'ru' });
    if (!answer.ok || answer.value.counts.entries !== entries) throw new Error(JSON.stringify(answer.error));
  };
}

/** The bundle alone: compiled, then evaluated in a fresh context. */
async function prepareEvaluation() {
  const { loadBundle } = await loadLocal();
  const { scripts } = loadBundle(fileURLToPath(new URL('out/Code.js', import.meta.url)));
  return () => {
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    for (const script of scripts) script.runInContext(context);
  };
}

async function loadLocal() {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        "export { createHost } from './src/stand-in/host'; export { callPanel, loadBundle } from './src/stand-in/bundle';",
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The plan as a tab: its header, section rows, items, further entries left blank at the left. */
function sheetOf(plan) {
  const rows = [HEADS];
  const merges = [];
  for (const section of plan) {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 4 });
    rows.push([section.title, null, null, null, null]);
    for (const { number, name, period, executors, entry, rest } of section.items) {
      rows.push([number, name, period, executors, entry]);
      for (const further of rest) rows.push([null, null, null, null, further.entry]);
    }
  }
  return { name: '2022', rows, merges };
}

async function prepareDocx(entries) {
  const library = await import('docx');
  const plan = makePlan(entries);
  return () => library.Packer.toBuffer(docxDocument(library, documentOf(plan)));
}

async function prepareDocxtemplater(entries) {
  const { default: PizZip } = await import('pizzip');
  const { default: Docxtemplater } = await import('docxtemplater');
  const template = loadDocx().writeDocx(templateDocument()).bytes;
  const plan = makePlan(entries);
  return () => {
    const filled = new Docxtemplater(new PizZip(template), { linebreaks: true });
    filled.render({ sections: plan });
    return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

/** The folder as it ships: bundled, minified, es2019, in a context without Node's globals. A new context at each call. */
function loadDocx() {
  const from = (file) => `export * from './src/docx/${file}';`;
  const { outputFiles } = buildSync({
    stdin: {
      contents: `${['write', 'read', 'compare', 'zip'].map(from).join('\n')}\nexport { deflateSync, unzipSync } from 'fflate';`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'Docx',
    platform: 'browser',
    target: 'es2019',
    charset: 'utf8',
  });
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext(outputFiles[0].text, context);
  return vm.runInContext('Docx', context);
}

/** Sections of items of entries, some 600 characters an entry, every seventh item with a second one; the same at each call. */
function makePlan(entries) {
  const pick = generator(2022);
  const sections = [];
  for (let made = 0; made < entries; ) {
    const number = sections.length + 1;
    const items = [];
    while (items.length < 5 && made < entries) {
      const two = items.length % 7 === 3 && made + 2 <= entries;
      items.push({
        number: `${number}.${items.length + 1}.`,
        name: sentence(pick, 18),
        period: '2021-2023 годы',
        executors: `${executor(pick)}\n\n${executor(pick)}`,
        entry: `${sentence(pick, 40)}.\n${sentence(pick, 30)}`,
        rest: two ? [{ entry: sentence(pick, 60) }] : [],
      });
      made += two ? 2 : 1;
    }
    sections.push({ title: `${number}. В области ${sentence(pick, 3).toLowerCase()}`, items });
  }
  return sections;
}

/** Park and Miller's minimal generator: picks an element of a list. */
function generator(seed) {
  let state = seed;
  return (list) => {
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length];
  };
}

const STEMS =
  'развит сотрудничеств предприят област культур образован туризм инвестиц промышленност ярмарк выставк форум семинар'
    .concat(
      ' мероприят организац участник делегац проект соглашен переговор конференц поддержк экспорт молодеж спорт здравоохранен',
    )
    .split(' ');
const ENDINGS = ['ие', 'ия', 'ии', 'ием', 'ов', 'ах', 'ами', 'ный', 'ного', 'ных', 'ость', 'а', 'у', 'ой'];
const JOINTS = [
  'и',
  'в',
  'по',
  'с',
  'на',
  'для',
  'в рамках',
  'при участии',
  'в 2022 году',
  '12.04.2022',
  '–',
  '«Дорожной карты»',
];

function sentence(pick, words) {
  const parts = [];
  for (let i = 0; i < words; i++) {
    parts.push(i % 4 === 3 ? pick(JOINTS) : pick(STEMS) + pick(ENDINGS));
  }
  const text = parts.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function executor(pick) {
  return `Департамент ${pick(STEMS)}${pick(ENDINGS)} и ${pick(STEMS)}${pick(ENDINGS)} Смоленской области`;
}

function paragraph(text, bold = true) {
  return { kind: 'paragraph', text, align: bold ? 'center' : 'left', bold, keepWithNext: bold };
}

function cell(text, look = {}) {
  return { text, span: 1, merge: 'none', align: 'left', bold: false, ...look };
}

function documentOf(plan) {
  const rows = [headerRow()];
  for (const section of plan) {
    rows.push(sectionRow(section.title));
    for (const item of section.items) {
      const merge = item.rest.length > 0 ? 'start' : 'none';
      rows.push(itemRow([item.number, item.name, item.period, item.executors], merge, item.entry));
      for (const { entry } of item.rest) rows.push(itemRow(['', '', '', ''], 'continue', entry));
    }
  }
  return documentWith(rows);
}

/** The same form with the tags of docxtemplater in it. */
function templateDocument() {
  return documentWith([
    headerRow(),
    sectionRow('{#sections}{title}'),
    itemRow(['{#items}{number}', '{name}', '{period}', '{executors}'], 'start', '{entry}'),
    itemRow(['', '', '', ''], 'continue', '{#rest}{entry}{/rest}{/items}{/sections}'),
  ]);
}

function documentWith(rows) {
  const table = { kind: 'table', columnWidths: WIDTHS, headerRows: 1, rows };
  const blocks = [paragraph('Отчет об исполнении в 2022 году'), table, paragraph('Председатель', false)];
  return { landscape: true, title: 'Отчет', language: 'ru-RU', blocks };
}

function headerRow() {
  return { keepWithNext: true, cells: HEADS.map((text) => cell(text, { align: 'center', bold: true })) };
}

function sectionRow(text) {
  return { keepWithNext: true, cells: [cell(text, { span: 5, align: 'center', bold: true })] };
}

function itemRow(texts, merge, entry) {
  return { keepWithNext: false, cells: [...texts.map((text) => cell(text, { merge })), cell(entry)] };
}

/** The same table through the library `docx`. */
function docxDocument(library, { blocks }) {
  const { AlignmentType, Footer, PageNumber, PageOrientation, TableLayoutType, VerticalMergeType, WidthType } = library;
  const font = { font: 'Times New Roman', size: 24 };
  const paragraphs = ({ text, align, bold }, keepNext) =>
    text.split('\n').map(
      (line) =>
        new library.Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext,
          children: [new library.TextRun({ text: line, bold, ...font })],
        }),
    );
  const merges = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE };
  const tableCell = (each, index, keepNext) =>
    new library.TableCell({
      columnSpan: each.span,
      width: { size: each.span > 1 ? 14_570 : WIDTHS[index], type: WidthType.DXA },
      ...(each.merge === 'none' ? {} : { verticalMerge: merges[each.merge] }),
      children: paragraphs(each, keepNext),
    });
  const table = (block) =>
    new library.Table({
      layout: TableLayoutType.FIXED,
      columnWidths: WIDTHS,
      width: { size: 14_570, type: WidthType.DXA },
      rows: block.rows.map(
        (row, index) =>
          new library.TableRow({
            tableHeader: index < block.headerRows,
            children: row.cells.map((each, column) => tableCell(each, column, row.keepWithNext)),
          }),
      ),
    });
  const number = new library.Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new library.TextRun({ children: [PageNumber.CURRENT], ...font })],
  });
  return new library.Document({
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: new Footer({ children: [number] }) },
        children: blocks.flatMap((block) =>
          block.kind === 'table' ? [table(block)] : paragraphs(block, block.keepWithNext),
        ),
      },
    ],
  });
}

/** In the child: the first call, then the median of at least three more and about two seconds. */
async function measure(name, entries) {
  const found = CASES.find((each) => each.name === name);
  const call = await found.prepare(entries);
  const times = [];
  const began = performance.now();
  while (times.length < 4 || (times.length < 40 && performance.now() - began < 2_000)) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  const [first, ...others] = times;
  return { first, warm: median(others) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** First and warm milliseconds by "case entries"; small sizes three times over, and the median of the runs. */
function measureAll() {
  const results = new Map();
  for (const { name, sizes } of CASES) {
    for (const entries of sizes) {
      const runs = [];
      for (let i = 0; i < (entries <= 500 ? 3 : 1); i++) {
        const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, String(entries)], {
          encoding: 'utf8',
          timeout: CHILD_LIMIT_MS,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        if (child.status !== 0) {
          const reason = child.error?.message ?? child.stderr.trim().split('\n').at(-1);
          console.log(`${name} at ${entries}: no result (${reason})`);
          break;
        }
        runs.push(JSON.parse(child.stdout));
      }
      if (runs.length === 0) continue;
      const of = (key) => median(runs.map((run) => run[key]));
      results.set(`${name} ${entries}`, { first: of('first'), warm: of('warm') });
    }
  }
  return results;
}

function report(results) {
  for (const [key, { first, warm }] of results) {
    console.log(`${key.padEnd(22)} first ${first.toFixed(1).padStart(9)} ms   warm ${warm.toFixed(1).padStart(9)} ms`);
  }
  console.log('\nwriting : compressing its XML alone (budget: at most 2 at 500)');
  for (const entries of [50, 500, 5_000, 20_000]) showRatio(results, `write ${entries}`, `compress ${entries}`);
  for (const other of ['docx', 'docxtemplater']) {
    console.log(`\n${other} : writing (budget: at least 5 at 500); not asked above ${OTHERS_LIMIT}, too slow`);
    for (const entries of [50, 500, 5_000]) showRatio(results, `${other} ${entries}`, `write ${entries}`);
  }
  console.log('\nchecking with all rules, entries a second, and times as long as reading the same rows as JSON (warm)');
  for (const entries of [500, 5_000, 20_000]) {
    const [check, json] = [results.get(`check ${entries}`), results.get(`json ${entries}`)];
    if (check === undefined || json === undefined) continue;
    const rate = Math.round((entries / check.warm) * 1_000);
    console.log(`  ${String(entries).padStart(6)}   ${rate} entries a second   ${(check.warm / json.warm).toFixed(0)}`);
  }
  console.log('\ngrowth exponent from 500 to 20,000 entries, warm (budget: at most 1.1)');
  for (const name of ['check', 'report', 'write', 'prove', 'compress']) {
    const [small, large] = [results.get(`${name} 500`), results.get(`${name} 20000`)];
    if (small && large)
      console.log(`  ${name.padEnd(10)} ${(Math.log(large.warm / small.warm) / Math.log(40)).toFixed(2)}`);
  }
}

function showRatio(results, above, below) {
  const [a, b] = [results.get(above), results.get(below)];
  if (a === undefined || b === undefined) return;
  console.log(
    `  ${above.split(' ')[1].padStart(6)}   first ${(a.first / b.first).toFixed(2)}   warm ${(a.warm / b.warm).toFixed(2)}`,
  );
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, entries] = process.argv.slice(2);
  if (name === undefined) report(measureAll());
  else console.log(JSON.stringify(await measure(name, Number(entries))));
}
