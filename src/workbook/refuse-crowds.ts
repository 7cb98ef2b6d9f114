/**
 * A small file can ask for a great deal: each row with a cell in the last column, a hundred thousand tabs of one part, columns told a million times, a long formula
 * or a long text shared by all cells. It is refused before anything is built of it.
 */
import { parseColumn } from '../core/grid/cell-range';
import type { Locale } from '../core/locale';
import { listTabs, type Package } from './package/package';
import { elementTexts } from './package/xml-elements';

/** Google takes no more cells in a spreadsheet. */
const MOST_CELLS = 10_000_000;
/** As Excel has them, several times over: not every program writes each once. */
const MOST_COLUMNS = 8 * 16_384;
/** Characters of all shared formulas, each written out where it stands. */
const MOST_FORMULAS = 20_000_000;
/** Characters of all shared texts, each as often as a cell shows it. */
const MOST_TEXTS = 100_000_000;

const WORDS = {
  tabs: { ru: 'листов в нём больше, чем частей', en: 'it names more tabs than it has parts' },
  cells: { ru: 'ячейки лежат слишком далеко друг от друга', en: 'its cells lie too far apart' },
  columns: {
    ru: 'столбцы описаны больше раз, чем их есть',
    en: 'its columns are described more often than there are any',
  },
  formulas: { ru: 'общие формулы слишком длинны', en: 'its shared formulas are too long' },
  texts: { ru: 'длинные тексты повторены слишком часто', en: 'its long texts are repeated too often' },
} as const satisfies Record<string, Record<Locale, string>>;

/** Refused for what it asks for; `what` says it. */
export class CrowdedFile extends Error {
  constructor(readonly what: keyof typeof WORDS) {
    super(what);
  }

  textsOf(path: string): Record<Locale, string> {
    return {
      ru: `Файл ${path} слишком велик внутри: ${WORDS[this.what].ru}. Скопируйте лист плана в новую книгу.`,
      en: `The file ${path} is too large inside: ${WORDS[this.what].en}. Copy the plan’s tab into a new workbook.`,
    };
  }
}

/** What a reading was refused for, where that is it. The library tells of a tab that spans too much by its words alone. */
export function crowdOf(error: unknown): CrowdedFile | null {
  if (error instanceof CrowdedFile) return error;
  return error instanceof Error && /^Sheet ".*" spans \d+ rows x \d+ columns/s.test(error.message)
    ? new CrowdedFile('cells')
    : null;
}

/** Throws CrowdedFile. */
export function refuseCrowds(pack: Package): void {
  const tabs = listTabs(pack);
  const parts = new Set(tabs.map(({ part }) => part));
  if (tabs.length > parts.size + 1) throw new CrowdedFile('tabs');
  let cells = 0;
  for (const part of parts) {
    const sliced = pack.sliced(part);
    const xml = sliced?.frame ?? (pack.has(part) ? pack.text(part) : '');
    cells += sliced?.span ?? spanOf(xml);
    if (cells > MOST_CELLS) throw new CrowdedFile('cells');
    if (columnsOf(xml) > MOST_COLUMNS) throw new CrowdedFile('columns');
    if (sharedLength(xml) > MOST_FORMULAS) throw new CrowdedFile('formulas');
  }
  if (shownLength(pack, parts) > MOST_TEXTS) throw new CrowdedFile('texts');
}

/** Characters of shared texts in all cells together; 0 where the parts are too short to come to too many. */
function shownLength(pack: Package, parts: ReadonlySet<string>): number {
  const shared = pack.related(pack.workbookPart(), 'sharedStrings');
  if (shared === undefined || !pack.has(shared)) return 0;
  const lengths = Array.from(elementTexts(pack.text(shared), 'si'), ({ body }) => body.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const sizes = [...parts].reduce((sum, part) => sum + (pack.entry(part)?.size ?? 0), 0);
  if ((longest * sizes) / SHORTEST_CELL <= MOST_TEXTS) return 0;
  let sum = 0;
  for (const part of parts) {
    const pieces = pack.sliced(part)?.slices() ?? (pack.has(part) ? [{ xml: pack.text(part) }] : []);
    for (const { xml } of pieces) sum += lengthIn(xml, lengths);
  }
  return sum;
}

/** `<c t="s"><v>0</v></c>` */
const SHORTEST_CELL = 22;

function lengthIn(xml: string, lengths: readonly number[]): number {
  let [sum, isShared] = [0, false];
  for (const [, local, attributes = '', index] of xml.matchAll(/<(?:\w+:)?(c|v)(?=[\s/>])([^<>]*)>\s*(\d*)/g)) {
    if (local === 'c') isShared = /\st\s*=\s*["']s["']/.test(attributes);
    else if (isShared) sum += lengths[Number(index)] ?? 0;
  }
  return sum;
}

/** Cells from the first column to the last one of each row. */
function spanOf(xml: string): number {
  let sum = 0;
  let [row, last] = ['', 0];
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?c\s(?:[^<>]*?\s)?r="([A-Z]{1,3})(\d+)"/g)) {
    if (digits !== row) {
      sum += last;
      [row, last] = [digits, 0];
    }
    last = Math.max(last, parseColumn(letters) + 1);
  }
  return sum + last;
}

function columnsOf(xml: string): number {
  let sum = 0;
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?col\s([^<>]*)>/g)) {
    const [first = 1, last = first] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1),
    );
    sum += 1 + Math.max(0, Math.min(last, 16_384) - first);
  }
  return sum;
}

function sharedLength(xml: string): number {
  if (!xml.includes('"shared"')) return 0;
  let [users, longest] = [0, 0];
  for (const [, attributes = '', body = ''] of xml.matchAll(/<(?:\w+:)?f(\s[^<>]*)>([^<]*)/g)) {
    if (!attributes.includes('t="shared"')) continue;
    users += 1;
    longest = Math.max(longest, body.length);
  }
  return users * longest;
}
