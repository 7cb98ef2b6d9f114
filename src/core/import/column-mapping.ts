/** Which column of the source is what, as data: proposed from titles and contents, to be corrected by a person. */
import { cellText, widestRow } from '../grid/grid';
import { headerText } from '../plan/table/header-columns';
import { isColumnNumbers } from '../plan/table/header-rows';
import {
  type ColumnKind,
  claimColumn,
  headerWords,
  isDivision,
  isPartOfYear,
  standsBeside,
} from '../plan/table/header-words';
import { guessKinds, judgeColumn } from '../plan/table/judge-contents';
import { indexMerges } from '../plan/table/merge-index';
import type { PlanColumns } from '../plan/table/plan-table';
import { readLine } from '../plan/table/reading';
import type { FoundTable, ImportSource } from './source';

/** `extra` is kept beside the plan, `skip` is left out and reported. */
export type MappedKind = ColumnKind | 'extra' | 'skip';

export interface MappedColumn {
  /** Zero-based in the first table. */
  readonly column: number;
  readonly kind: MappedKind;
}

export interface ProposedColumn extends MappedColumn {
  readonly title: string;
  /** What speaks for the kind: the title's words, the cells, nothing, or a person. */
  readonly reason: 'title' | 'contents' | 'none' | 'person';
  /** From 0 to 1. */
  readonly confidence: number;
  readonly samples: readonly string[];
}

const KINDS: readonly ColumnKind[] = ['number', 'name', 'period', 'executors', 'progress'];
const PARTED = /([а-яёa-z])[-\u2010]\s?([а-яёa-z])/gi;
const SAMPLES = 3;
const SAMPLE_LENGTH = 120;

const isColumn = (column: number | null | undefined): column is number => column !== null && column !== undefined;

/** Titles of a table's columns, header rows joined. */
export function columnTitles(source: ImportSource, table: FoundTable): string[] {
  const { grid } = source;
  const merges = indexMerges(grid);
  let bottom = table.bodyTop;
  while (bottom - 1 > table.headerTop && isColumnNumbers(grid, bottom - 1)) bottom -= 1;
  return Array.from({ length: tableWidth(source, table) }, (_none, column) =>
    readLine(headerText(grid, merges, table.headerTop, bottom, column)),
  );
}

function tableWidth({ grid }: ImportSource, table: FoundTable): number {
  let width = 0;
  for (let row = table.headerTop; row < table.bottom; row += 1) {
    const cells = grid.rows[row] ?? [];
    for (let column = cells.length - 1; column >= width; column -= 1)
      if (cellText(grid, row, column) !== '') width = column + 1;
  }
  return width;
}

/** One proposal a column of a table, in order. */
export function proposeColumns(source: ImportSource, table: FoundTable): readonly ProposedColumn[] {
  const { known } = table;
  const titles = columnTitles(source, table);
  const kinds = new Map<number, ColumnKind>();
  for (const kind of KINDS) {
    const at =
      kind === 'period' && known !== null ? [known.period, known.until].filter(isColumn) : (known?.[kind] ?? null);
    for (const column of at === null ? [] : typeof at === 'number' ? [at] : at) kinds.set(column, kind);
  }
  if (known === null) for (const [column, kind] of claimByTitles(titles)) kinds.set(column, kind);
  // What stands lowest below a group's title, and words parted by hand, "исполне-нии".
  for (const others of [lowestTitles(source, table), titles.map((title) => title.replace(PARTED, '$1$2'))])
    for (const [column, kind] of claimByTitles(others))
      if (!kinds.has(column) && ![...kinds.values()].includes(kind)) kinds.set(column, kind);
  const titled = new Set(kinds.keys());
  const contents = new Map(
    titles.map((_title, column) => [column, judgeColumn(source.grid, table.bodyTop, table.bottom, column)] as const),
  );
  const taken = new Set(kinds.values());
  const free = titles.flatMap((title, column) => {
    const words = headerWords(title);
    const isBeside =
      kinds.has(column) || [known?.section, ...(known?.schedule ?? []), ...(known?.coexecutors ?? [])].includes(column);
    return isBeside || standsBeside(words) || isDivision(words) ? [] : [column];
  });
  const [nameAt = null] = [...kinds].find(([, kind]) => kind === 'name') ?? [];
  const isSaidBeside = (kind: ColumnKind): boolean =>
    (kind === 'period' && (known?.schedule ?? known?.periodIn) !== undefined) ||
    (kind === 'executors' && known?.executorsIn !== undefined) ||
    (kind === 'number' && known?.numberInName !== undefined);
  const wanted = new Set(KINDS.filter((kind) => !taken.has(kind) && !isSaidBeside(kind)));
  for (const [column, kind] of guessKinds(contents, free, wanted, nameAt)) kinds.set(column, kind);
  return titles.map((title, column) => {
    const kind = kinds.get(column) ?? 'extra';
    const reason = titled.has(column) ? 'title' : kinds.has(column) ? 'contents' : 'none';
    const confidence = reason === 'title' ? 0.95 : reason === 'contents' ? 0.6 : title === '' ? 0.3 : 0.8;
    return { column, kind, title, reason, confidence, samples: samplesOf(source, table, column) };
  });
}

/** What stands lowest in each column's header: below a group's title it may be the only word that counts. */
function lowestTitles({ grid }: ImportSource, table: FoundTable): string[] {
  const merges = indexMerges(grid);
  const width = widestRow(grid.rows.slice(table.headerTop, table.bodyTop));
  return Array.from({ length: width }, (_none, column) => {
    for (let row = table.bodyTop - 1; row >= table.headerTop; row -= 1) {
      if (isColumnNumbers(grid, row)) continue;
      const merge = merges.at(row, column);
      const text = merge === null ? cellText(grid, row, column) : cellText(grid, merge.top, merge.left);
      if (text.trim() !== '') return readLine(text);
    }
    return '';
  });
}

function claimByTitles(titles: readonly string[]): Map<number, ColumnKind> {
  const best = new Map<ColumnKind, { readonly column: number; readonly strength: number }>();
  const parts: number[] = [];
  for (const [column, title] of titles.entries()) {
    const words = headerWords(title);
    const claim = standsBeside(words) ? null : claimColumn(words);
    if (claim !== null && claim.strength > (best.get(claim.kind)?.strength ?? 0))
      best.set(claim.kind, { column, strength: claim.strength });
    if (claim === null && isPartOfYear(words) && isDivision(words)) parts.push(column);
  }
  const kinds = new Map([...best].map(([kind, { column }]) => [column, kind] as const));
  if (!best.has('progress') && parts.length >= 2) for (const column of parts) kinds.set(column, 'progress');
  return kinds;
}

function samplesOf({ grid }: ImportSource, table: FoundTable, column: number): string[] {
  const samples: string[] = [];
  for (let row = table.bodyTop; row < table.bottom && samples.length < SAMPLES; row += 1) {
    const text = readLine(cellText(grid, row, column));
    if (text !== '') samples.push(text.slice(0, SAMPLE_LENGTH));
  }
  return samples;
}

/** The proposal with a person's word laid over it; columns they do not speak of stay as proposed. */
export function correctColumns(
  proposed: readonly ProposedColumn[],
  mapping: readonly MappedColumn[],
): readonly ProposedColumn[] {
  const asked = new Map(mapping.map(({ column, kind }) => [column, kind]));
  return proposed.map((each) => {
    const kind = asked.get(each.column);
    return kind === undefined || kind === each.kind ? each : { ...each, kind, reason: 'person', confidence: 1 };
  });
}

/** Columns of the plan; null where no column is said to name the measures. Of two columns of one kind the first counts, but for progress, and for a period from one to another. */
export function toPlanColumns(columns: readonly ProposedColumn[]): PlanColumns | null {
  const first = (kind: ColumnKind): number | null => columns.find((each) => each.kind === kind)?.column ?? null;
  const name = first('name');
  if (name === null) return null;
  // Of two columns of periods one holds beginnings and the other ends.
  const [, until] = columns.filter(({ kind }) => kind === 'period');
  return {
    number: first('number'),
    name,
    period: first('period'),
    ...(until === undefined ? {} : { until: until.column }),
    executors: first('executors'),
    progress: columns.filter(({ kind }) => kind === 'progress').map(({ column }) => column),
  };
}
