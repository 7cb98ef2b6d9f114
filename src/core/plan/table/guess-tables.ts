/** Where no header is known by its words: the table that the grid may hold, judged by what its columns hold. A guess that a person is told of. */
import { cellText, type Grid, widestRow } from '../../grid/grid';
import { chooseColumns, headerText, MAX_COLUMNS } from './header-columns';
import { isColumnNumbers } from './header-rows';
import { type ColumnKind, headerWords, isDivision, standsBeside } from './header-words';
import { guessKinds, judgeColumn } from './judge-contents';
import type { MergeIndex } from './merge-index';
import { parseNumber } from './numbering';
import type { PlanColumns, PlanTable } from './plan-table';

const HEADER_LENGTH = 160;
/** Fewer filled cells make no header. */
const FEWEST = 3;
const KINDS: readonly ColumnKind[] = ['number', 'name', 'period', 'executors', 'progress'];

/** Rows of a header without known words and the body below it; null where nothing looks like numbered measures. */
export function guessPlace(grid: Grid): Pick<PlanTable, 'headerTop' | 'bodyTop' | 'bottom'> | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = (grid.rows[row] ?? []).flatMap((_cell, column) =>
      cellText(grid, row, column).trim() === '' ? [] : [column],
    );
    if (filled.length < FEWEST) continue;
    const texts = filled.map((column) => cellText(grid, row, column).trim());
    const isBody = texts.some((text) => text.length > HEADER_LENGTH) || parseNumber(texts[0] ?? '') !== null;
    let bodyTop = isBody ? row : row + 1;
    while (isColumnNumbers(grid, bodyTop)) bodyTop += 1;
    const contents = contentsOf(grid, bodyTop);
    const numbered = contents.some(({ number, filled: count }) => count > 0 && number >= 0.6);
    const worded = contents.some(({ length, filled: count }) => count > 0 && length >= 12);
    return numbered && worded ? { headerTop: row, bodyTop, bottom: grid.rows.length } : null;
  }
  return null;
}

function contentsOf(grid: Grid, top: number): ReturnType<typeof judgeColumn>[] {
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows));
  return Array.from({ length: width }, (_none, column) => judgeColumn(grid, top, grid.rows.length, column));
}

/** The table guessed, each column by its title where that tells, else by its cells; null where no column names measures. */
export function guessTable(grid: Grid, merges: MergeIndex, year: number | null = null): PlanTable | null {
  const place = guessPlace(grid);
  if (place === null || place.headerTop === place.bodyTop) return null;
  const { columns } = chooseColumns(grid, merges, place.headerTop, place.headerTop + 1, year);
  const judged = judgeMissing(grid, merges, place, columns);
  const at = (kind: ColumnKind): number | null => judged.get(kind) ?? null;
  const name = columns.name ?? at('name');
  if (name === null) return null;
  const progress = at('progress');
  const found: PlanColumns = {
    ...columns,
    name,
    number: columns.number ?? at('number'),
    period: columns.period ?? at('period'),
    executors: columns.executors ?? at('executors'),
    progress: columns.progress.length > 0 || progress === null ? columns.progress : [progress],
  };
  const kinds = [found.number, found.name, found.period, found.executors, found.progress[0] ?? null];
  return kinds.filter((column) => column !== null).length < FEWEST ? null : { ...place, columns: found, guessed: true };
}

/** What the columns without a known title hold, by the kinds that no title names. */
function judgeMissing(
  grid: Grid,
  merges: MergeIndex,
  { headerTop, bodyTop, bottom }: Pick<PlanTable, 'headerTop' | 'bodyTop' | 'bottom'>,
  {
    number,
    name,
    period,
    until,
    executors,
    coexecutors = [],
    progress,
    section,
    schedule = [],
  }: Omit<PlanColumns, 'name'> & { readonly name: number | null },
): Map<ColumnKind, number> {
  const known = { number, name, period: period ?? schedule[0] ?? null, executors, progress: progress[0] ?? null };
  const wanted = new Set(KINDS.filter((kind) => known[kind] === null));
  const taken = new Set([number, name, period, until, section, executors, ...coexecutors, ...progress, ...schedule]);
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows.slice(headerTop, bottom)));
  const free: number[] = [];
  for (let column = 0; column < width; column += 1) {
    const words = headerWords(headerText(grid, merges, headerTop, bodyTop, column));
    if (!(taken.has(column) || standsBeside(words) || isDivision(words) || grid.hiddenColumns?.includes(column)))
      free.push(column);
  }
  const contents = new Map(free.map((column) => [column, judgeColumn(grid, bodyTop, bottom, column)]));
  return new Map([...guessKinds(contents, free, wanted, name)].map(([column, kind]) => [kind, column]));
}

/** The table with the columns that its titles do not name, where what they hold leaves no doubt: periods, bodies, what was done. */
export function withJudgedColumns(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns } = table;
  const isMissing = columns.period === null || columns.executors === null || columns.progress.length === 0;
  if (table.guessed === true || !isMissing) return table;
  const found = judgeMissing(grid, merges, table, columns);
  const guess = found.get('progress');
  const isAnswered = columns.progress.length > 0 || (guess !== undefined && tellsDone(grid, table, guess));
  const proof = isAnswered ? null : proofColumn(grid, merges, table);
  if (proof !== null) found.set('progress', proof);
  const done = found.get('progress');
  const judged = (['period', 'executors', 'progress'] as const).flatMap((kind) => {
    const column = found.get(kind);
    if (column === undefined || columns[kind] === column) return [];
    const isTitled = headerText(grid, merges, table.headerTop, table.bodyTop, column).trim() !== '';
    return isTitled && (kind !== 'progress' || column === proof || tellsDone(grid, table, column))
      ? [{ kind, column }]
      : [];
  });
  if (judged.length === 0) return table;
  const at = (kind: ColumnKind): number | null => judged.find((each) => each.kind === kind)?.column ?? null;
  return {
    ...table,
    columns: {
      ...columns,
      period: columns.period ?? at('period'),
      executors: columns.executors ?? at('executors'),
      progress: at('progress') === null || done === undefined ? columns.progress : [done],
    },
    judged,
  };
}

/** What some offices answer by and nothing else: where it can be read about, or the figures that were reached. */
const PROOF =
  /ссылк\S* (на )?(\S+ )*(отчет|публикац|информац|новост|пост|фото|материал|страниц|мероприят)|^факт(ически\S*)?( (19|20)\d\d( г\S*)?)?$|^(actual|link to (the )?(report|news|post))( |$)/;

/** The one such column that half of the measures have filled; null where there is none, or several. */
function proofColumn(
  grid: Grid,
  merges: MergeIndex,
  { headerTop, bodyTop, bottom, columns: { name } }: PlanTable,
): number | null {
  const width = Math.min(MAX_COLUMNS, widestRow(grid.rows.slice(headerTop, bottom)));
  const filled = (column: number): number => judgeColumn(grid, bodyTop, bottom, column).filled;
  const least = filled(name) / 2;
  const found = Array.from({ length: width }, (_none, column) => column).filter(
    (column) =>
      PROOF.test(headerWords(headerText(grid, merges, headerTop, bodyTop, column))) && filled(column) >= least,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words of what was done, or was not: a place or a kind of audience has none. */
const DONE =
  /(?:^|\s|не)(?:проведен|проведён|прове[лд]|состоял|прош[её]?л|подготовлен|выполнен|исполнен|организован|направлен|утвержден|утверждён|разработан|реализован|принят|заключен|заключён|создан|открыт|завершен|завершён|осуществл|held|was|were|completed|done|issued)/i;

function tellsDone(grid: Grid, { bodyTop, bottom }: PlanTable, column: number): boolean {
  const texts: string[] = [];
  for (let row = bodyTop; row < bottom && texts.length < 30; row += 1) {
    const text = cellText(grid, row, column).trim();
    if (text !== '') texts.push(text);
  }
  return texts.length > 0 && texts.filter((text) => DONE.test(text)).length * 2 > texts.length;
}
