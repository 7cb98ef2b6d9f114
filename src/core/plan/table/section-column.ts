/** Sections that stand in a column of their own beside the measures, "Направление": merged over them, said once above them or in each of their rows. */
import { cellText, type Grid, widestRow } from '../../grid/grid';
import { planColumns } from './classify-rows';
import { headerText, MAX_COLUMNS } from './header-columns';
import { headerWords } from './header-words';
import type { MergeIndex } from './merge-index';
import type { PlanTable } from './plan-table';
import { readLine } from './reading';

const TITLE =
  /^(наименовани\S* )?(направлени|раздел|подраздел|блок|рубрик|сфер[аы]|подпрограмм|тематическ|месяц|цел[ьи]|задач|приоритет|секци|фактор|этап|section|theme|work ?stream|pillar|area|objective|priority)\S*( \S+){0,2}$/;
/** Longer texts head nothing. */
const LONGEST = 250;

/** The table with the column that parts its measures, where one does: each text heads measures that stand together, and most of them more than one. */
export function withSectionColumn(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns, headerTop, bodyTop } = table;
  const own = planColumns(columns);
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows.slice(headerTop, bodyTop)));
  for (let section = 0; section < width; section++) {
    if (own.includes(section) || grid.hiddenColumns?.includes(section) === true) continue;
    const words = headerWords(headerText(grid, merges, headerTop, bodyTop, section));
    if (TITLE.test(words) && partsMeasures(grid, table, section)) return { ...table, columns: { ...columns, section } };
  }
  return table;
}

function partsMeasures(grid: Grid, { bodyTop, bottom, columns }: PlanTable, section: number): boolean {
  let seen = new Set<string>();
  let last = '';
  let count = 0;
  let measures = 0;
  for (let row = bodyTop; row < bottom; row++) {
    const text = readLine(cellText(grid, row, section));
    if (readLine(cellText(grid, row, columns.name)) === '') {
      // A row that heads others may begin with the same again.
      if (columns.progress.every((column) => cellText(grid, row, column) === '')) [seen, last] = [new Set(), ''];
      continue;
    }
    if (text !== '' && text !== last) {
      if (seen.has(text) || text.length > LONGEST || !/[A-Za-zА-Яа-яЁё]{3}/.test(text)) return false;
      seen.add(text);
      last = text;
      count += 1;
    }
    if (last !== '') measures += 1;
  }
  return count > 0 && count * 3 <= measures * 2;
}
