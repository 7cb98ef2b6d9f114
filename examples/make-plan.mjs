/**
 * Makes examples/plan-2022.xlsx from examples/plan-2022.json: the published 2022 report of two regions as a person would have it in
 * Google Sheets, irregularities kept. `--check` fails where the committed file is not what would be made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';

const SOURCE = new URL('plan-2022.json', import.meta.url);
const TARGET = new URL('plan-2022.xlsx', import.meta.url);

/** Widths in characters; the last column holds the progress. */
const WIDTHS = [9, 44, 13, 32, 78];
/** A line of Arial 10, in points. */
const LINE = 13.5;
const COLUMNS = WIDTHS.length;
/** A workbook says when it was made; a fixed day keeps it the same to the byte. */
const MADE = new Date(Date.UTC(2023, 0, 31));

/** Items whose further entries stand in rows merged with the first; those of the others are left blank. */
const MERGED_ITEMS = new Set(['8.2.', '9.1.']);

const LINE_STYLE = { style: 'thin', color: { rgb: 'B7B7B7' } };
const BORDER = { top: LINE_STYLE, right: LINE_STYLE, bottom: LINE_STYLE, left: LINE_STYLE };
const fill = (rgb) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const font = (bold = false, size = 10) => ({ name: 'Arial', size, bold });
const align = (horizontal, vertical = 'top') => ({ horizontal, vertical, wrapText: true });

const STYLES = {
  title: { font: font(true, 12), alignment: align('center', 'center') },
  header: { font: font(true), alignment: align('center', 'center'), fill: fill('E8EEF7'), border: BORDER },
  section: { font: font(true), alignment: align('center', 'center'), fill: fill('F3F3F3'), border: BORDER },
  number: { font: font(), alignment: align('left'), border: BORDER, numFmt: '@' },
  text: { font: font(), alignment: align('left'), border: BORDER },
};

/** Height in points of a row whose cells are wrapped. */
function heightOf(cells) {
  const lines = cells.map((text, column) =>
    text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((line.length * 1.05) / WIDTHS[column])), 0),
  );
  return Math.min(409, Math.max(...lines) * LINE + 4);
}

function makeSheet({ title, columns, rows: body }) {
  const rows = [];
  const cells = new Map();
  const merges = [];
  const rowDefs = new Map();
  const add = (texts, styleOf, height) => {
    const row = rows.length;
    rows.push(Array.from({ length: COLUMNS }, (_none, column) => texts[column] || null));
    for (let column = 0; column < COLUMNS; column++) {
      const value = texts[column] || null;
      cells.set(`${row},${column}`, { value, type: value === null ? 'empty' : 'string', style: styleOf(column) });
    }
    rowDefs.set(row, { height });
    return row;
  };
  const mergeAcross = (row) => merges.push({ startRow: row, startCol: 0, endRow: row, endCol: COLUMNS - 1 });
  for (const line of title) mergeAcross(add([line], () => STYLES.title, 20));
  add([], () => ({}), 9);
  const header = add(columns, () => STYLES.header, heightOf(columns));
  let item = null;
  for (const texts of body) {
    if (texts.length === 1) {
      mergeAcross(add(texts, () => STYLES.section, 20));
      continue;
    }
    const row = add(texts, (column) => (column === 0 ? STYLES.number : STYLES.text), heightOf(texts));
    if (texts[0] !== '') item = { number: texts[0], first: row, last: row };
    else if (item !== null) item.last = row;
    if (item !== null && item.last > item.first && MERGED_ITEMS.has(item.number)) {
      for (let column = 0; column < COLUMNS - 1; column++) {
        const merge = { startRow: item.first, startCol: column, endRow: item.last, endCol: column };
        const known = merges.findIndex(({ startRow, startCol }) => startRow === merge.startRow && startCol === column);
        merges.splice(known < 0 ? merges.length : known, known < 0 ? 0 : 1, merge);
      }
    }
  }
  return {
    name: '2022',
    rows,
    cells,
    merges,
    rowDefs,
    columns: WIDTHS.map((width) => ({ width })),
    freezePane: { rows: header + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

const plan = JSON.parse(await readFile(SOURCE, 'utf8'));
const bytes = await writeXlsx({
  sheets: [makeSheet(plan)],
  properties: { title: plan.title[0].trim(), created: MADE, modified: MADE },
  defaultFont: { name: 'Arial', size: 10 },
});
if (process.argv.includes('--check')) {
  const committed = await readFile(TARGET);
  if (!committed.equals(bytes)) {
    process.stderr.write('examples/plan-2022.xlsx is stale: run node examples/make-plan.mjs\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, bytes);
  process.stdout.write(`${fileURLToPath(TARGET)}\n`);
}
