/** Titles of the file's tables: a table's part names its columns as the cells of its header do, and Excel calls a workbook damaged where they differ. */
import { formatCell, parseRange } from '../../core/grid/cell-range';
import type { CellChange } from './changes';
import type { Package } from './package';
import { SaveRefusal } from './save-refusal';
import { applySplices, attributeOf, childOf, escapeText, type Splice, tagOf, withAttribute } from './xml-elements';

/** Excel takes no longer one. */
const LONGEST = 255;

/** A table's part, the row and column of its first title, and what the part calls its columns. */
export interface TitledTable {
  readonly part: string;
  readonly row: number;
  readonly left: number;
  readonly titles: readonly string[];
}

/** Tables of a tab's part that have a header; those of a part that is damaged are read by nobody. */
export function titledTables(pack: Package, tab: string): TitledTable[] {
  return pack.relations(tab).flatMap(({ target, type, external }): TitledTable[] => {
    if (external || !type.endsWith('/table') || !pack.has(target)) return [];
    const [xml, root] = [pack.text(target), pack.elements(target, 2)];
    const tag = tagOf(xml, root);
    const area = parseRange(attributeOf(tag, 'ref') ?? '');
    if (area === null || attributeOf(tag, 'headerRowCount') === '0') return [];
    const columns = childOf(root, 'tableColumns')?.children ?? [];
    const titles = columns.map((column) => titleOf(attributeOf(tagOf(xml, column), 'name') ?? ''));
    return [{ part: target, row: area.top, left: area.left, titles }];
  });
}

/** Lets the tables of a tab follow what is written into their headers. Throws SaveRefusal where no title can be made of it. */
export function retitleTables(pack: Package, tab: string, sheet: string, cells: readonly CellChange[]): void {
  for (const table of titledTables(pack, tab)) {
    const fresh = new Map(
      cells.flatMap((cell) => {
        const index = cell.column - table.left;
        const isTitle = cell.row === table.row && index >= 0 && index < table.titles.length;
        return isTitle && cell.content !== null ? [[index, cell]] : [];
      }),
    );
    if (fresh.size === 0) continue;
    const titles = table.titles.map((title, index) => {
      const content = fresh.get(index)?.content ?? null;
      return content === null ? title : content.kind === 'text' ? content.text : '';
    });
    for (const [index, { row, column }] of fresh) refuseTitle(pack, table, titles, index, placeIn(sheet, row, column));
    pack.put(table.part, withTitles(pack, table.part, titles));
  }
}

const placeIn = (sheet: string, row: number, column: number): string => `'${sheet}'!${formatCell(row, column)}`;

function refuseTitle(pack: Package, table: TitledTable, titles: readonly string[], index: number, place: string): void {
  const [title = '', old = ''] = [titles[index], table.titles[index]];
  if (title === old) return;
  const isTaken = titles.some((other, at) => at !== index && other.toLowerCase() === title.toLowerCase());
  if (title.trim() === '' || title.length > LONGEST || isTaken)
    throw new SaveRefusal([
      {
        ru: `${place} — название столбца умной таблицы: это должен быть текст до ${LONGEST} знаков, не пустой и не такой, как у другого её столбца`,
        en: `${place} is the title of a table’s column: a text of at most ${LONGEST} characters, neither blank nor that of another of its columns`,
      },
    ]);
  if (isNamed(pack, old))
    throw new SaveRefusal([
      {
        ru: `${place} — название столбца умной таблицы «${old}», и на него ссылаются формулы книги`,
        en: `${place} is the title of a table’s column, “${old}”, which formulas of the workbook refer to`,
      },
    ]);
}

/** Whether a formula anywhere speaks of a table's column by that title. */
function isNamed(pack: Package, title: string): boolean {
  const quoted = escapeText(title.replace(/['[\]#]/g, "'$&")).toLowerCase();
  const mentions = [`[${quoted}]`, `[@${quoted}]`];
  return pack.names().some((name) => {
    if (!/\.xml$/i.test(name) || /(^|\/)sharedStrings/i.test(name)) return false;
    const text = pack.text(name).toLowerCase();
    return mentions.some((mention) => text.includes(mention));
  });
}

function withTitles(pack: Package, part: string, titles: readonly string[]): string {
  const xml = pack.text(part);
  const columns = childOf(pack.elements(part, 2), 'tableColumns')?.children ?? [];
  const splices = columns.flatMap((column, index): Splice[] => {
    const tag = tagOf(xml, column);
    const title = titles[index] ?? '';
    if (titleOf(attributeOf(tag, 'name') ?? '') === title) return [];
    return [{ start: column.start, end: column.openEnd, text: withAttribute(tag, 'name', writtenTitle(title)) }];
  });
  return applySplices(xml, splices);
}

/** Signs that an attribute would lose are written "_x000a_", and what only looks like such a one is kept from being read so. */
const writtenTitle = (title: string): string =>
  title
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005f_')
    .replace(
      /\r?\n|[\t\r]/g,
      (sign) => `_x${(sign === '\r\n' ? '\n' : sign).charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );

const titleOf = (written: string): string =>
  written
    .replace(/_x([\da-f]{4})_/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n/g, '\n');
