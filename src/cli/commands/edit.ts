/** `vekha edit`: types as a person would, so that `onEdit` runs, and tells what became of the rows. */
import { formatRange } from '../../core/grid/cell-range';
import type { Messages } from '../../core/i18n/format-message';
import { EditHistory } from '../../page/server/session/edit-history';
import { type Editing, enterCells } from '../../page/server/session/edits';
import { Refusal } from '../../page/server/session/refusal';
import { callPanel } from '../../stand-in/bundle';
import { type Host, tabSize } from '../../stand-in/host/host';
import type { Sheet } from '../../stand-in/host/model';
import { touchedArea } from '../../stand-in/type-text';
import { defineCommand } from '../arguments/command';
import { TEXTS } from '../arguments/options';
import { type Place, readPlace } from '../arguments/place';
import { refusal } from '../arguments/refuse';
import { printSaved, saveOutput } from '../books/output';
import { ask, openHost, requestOf } from '../books/plan-file';

const WORDS = {
  unpaired: {
    ru: 'Каждому --range нужен свой --value: указано {ranges} и {values}.',
    en: 'Each --range needs a --value of its own: {ranges} and {values} were given.',
  },
  noPlace: {
    ru: '--range {place}: так ячейку не назвать. Напишите E12 или B3:F5.',
    en: '--range {place}: no such way to name cells. Write E12 or B3:F5.',
  },
  noTab: {
    ru: 'Листа «{name}» в файле нет (есть: {names}). Укажите один из имеющихся листов.',
    en: 'There is no tab “{name}” in the file (there are: {names}). Name one of them.',
  },
  beyond: {
    ru: 'Ячейки за краем листа «{name}»: в нём {rows|строка|строки|строк} и {columns|столбец|столбца|столбцов}.',
    en: 'Cells beyond the edge of the tab “{name}”: it has {rows|row|rows} and {columns|column|columns}.',
  },
  tooLong: {
    ru: 'В тексте {length|знак|знака|знаков}, а ячейка вмещает {most|}. Разделите его на несколько записей.',
    en: 'The text has {length|character|characters}; a cell holds {most|}. Split it into several entries.',
  },
  refused: { ru: 'Правка {place} не принята: {reason}', en: 'The edit of {place} was refused: {reason}' },
} as const satisfies Messages;

interface Edit extends Place {
  readonly text: string;
}

export const edit = defineCommand({
  usage: {
    ru: `  vekha edit PLAN.xlsx --range E12 --value "…" -o OUT.xlsx
                                         ввести как с клавиатуры (можно повторять; табуляции и
                                         переводы строк вставляют блок ячеек)`,
    en: `  vekha edit PLAN.xlsx --range E12 --value "…" -o OUT.xlsx
                                         type as at the keyboard (repeatable; tabs and line breaks
                                         paste a block of cells)`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: true, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { range: TEXTS, value: TEXTS },
  async run(given, { range, value }) {
    const edits = readEdits(range, value);
    const host = await openHost(given);
    const named = given.sheet ?? edits.find(({ sheet }) => sheet !== null)?.sheet ?? null;
    const sheet = findTab(host, named ?? ask(given, host, 'panelRows', { ...requestOf(given), rows: [] }).sheet);
    host.activeSheet = sheet;
    host.calls.clear();
    const rows = new Set<number>();
    const leftOut: LeftOutEdit[] = [];
    const editing = { bundle: given.bundle, history: new EditHistory(host), window: '' };
    for (const each of edits) {
      const tab = each.sheet === null ? sheet : findTab(host, each.sheet);
      refuseOversized(host, tab, each);
      const area = touchedArea(tab, each.range, each.text);
      leftOut.push(...enter({ ...editing, host }, tab, each));
      if (tab === sheet) for (let row = area.top; row < area.bottom; row += 1) rows.add(row + 1);
    }
    const counted = new Map(host.calls);
    // A tab without a plan, the settings say, has no states to tell.
    const request = { ...requestOf(given), sheet: sheet.name, rows: [...rows] };
    const answer = callPanel(given.bundle, host, 'panelRows', request);
    const { findings, status } = answer.ok ? answer.value : { findings: [], status: [] };
    host.calls.clear();
    for (const [method, count] of counted) host.calls.set(method, count);
    const save = await saveOutput(given, host.workbook);
    printSaved(given, host, save, { findings, status, leftOut }, [
      ...leftOut.flatMap(({ range, message, text }) => [`${range}  ${message}`, ...(text === '' ? [] : [`  ${text}`])]),
      ...status.map((line) => `${line.row}  ${line.item ?? ''}  ${line.status}`),
      ...findings.map((finding) => `${finding.cell}  ${finding.message}`),
    ]);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

function readEdits(ranges: readonly string[], values: readonly string[]): Edit[] {
  if (ranges.length === 0 || ranges.length !== values.length)
    throw refusal(WORDS.unpaired, { ranges: ranges.length, values: values.length });
  return ranges.map((place, index) => {
    const read = readPlace(place);
    if (read === null) throw refusal(WORDS.noPlace, { place });
    return { ...read, text: values[index] ?? '' };
  });
}

function findTab(host: Host, name: string): Sheet {
  const { sheets } = host.workbook;
  const found = sheets.find((sheet) => sheet.name === name);
  if (found !== undefined) return found;
  throw refusal(WORDS.noTab, { name, names: sheets.map((sheet) => `«${sheet.name}»`).join(', ') });
}

/** Longest text that Sheets lets a cell hold. */
const CELL_LENGTH = 50_000;

function refuseOversized(host: Host, sheet: Sheet, { range, text }: Edit): void {
  const { rows, columns } = tabSize(host, sheet);
  if (range.bottom > rows || range.right > columns) throw refusal(WORDS.beyond, { name: sheet.name, rows, columns });
  if (text.length > CELL_LENGTH) throw refusal(WORDS.tooLong, { length: text.length, most: CELL_LENGTH });
}

/** What of an edit was not made, and why; the words of it that stand nowhere now. */
interface LeftOutEdit {
  readonly range: string;
  readonly message: string;
  readonly text: string;
}

/** Edits as on the page, which leaves Vekha's own columns and what lies under merged cells alone. Throws InputError where nothing of it is made. */
function enter(editing: Editing, sheet: Sheet, { range, text }: Edit): LeftOutEdit[] {
  const { host } = editing;
  const place = formatRange(range);
  const before = host.toasts.length;
  try {
    const left = enterCells(editing, { sheet, rowOf: (row) => row }, { kind: 'paste', area: range, text });
    const said = host.toasts.splice(before).map((message) => ({ range: place, message, text: '' }));
    return left === null ? said : [...said, { range: place, ...left }];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refusal(WORDS.refused, { place, reason: error.message }, error);
  }
}
