/** Two reports laid one over the other: every word of either is there, marked as kept, inserted or removed. Accepting all gives the second, rejecting all the first. */
import { areTooMany, type DiffPiece, diffLists, diffWords, likeness, type Step } from '../../text/diff-words';
import type { ReportDocument } from '../document';

type Block = ReportDocument['blocks'][number];
type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;
type Table = Extract<Block, { readonly kind: 'table' }>;
type TableRow = Table['rows'][number];
type TableCell = TableRow['cells'][number];
type Change = DiffPiece['kind'];

export interface ChangedLine {
  readonly pieces: readonly DiffPiece[];
  /** What became of the end of the paragraph, by which it is parted from the next. */
  readonly end: Change;
}

export interface ChangedParagraph extends Omit<Paragraph, 'text'> {
  readonly lines: readonly ChangedLine[];
}

export interface ChangedRow extends Omit<TableRow, 'cells'> {
  readonly change: Change;
  readonly cells: readonly (Omit<TableCell, 'text'> & { readonly lines: readonly ChangedLine[] })[];
}

export interface ChangesDocument extends Omit<ReportDocument, 'blocks'> {
  readonly blocks: readonly (ChangedParagraph | (Omit<Table, 'rows'> & { readonly rows: readonly ChangedRow[] }))[];
}

export function buildChanges(before: ReportDocument, after: ReportDocument): ChangesDocument {
  const [old, now] = [partsOf(before), partsOf(after)];
  const count = Math.max(old.length, now.length);
  const blocks = Array.from({ length: count }, (_none, at) => [
    ...changedParagraphs(old[at]?.paragraphs ?? [], now[at]?.paragraphs ?? []),
    ...changedTables(old[at]?.table ?? null, now[at]?.table ?? null),
  ]).flat();
  return { ...after, blocks };
}

interface Part {
  readonly paragraphs: Paragraph[];
  table: Table | null;
}

/** Paragraphs up to a table, and the table; the last part has none. */
function partsOf({ blocks }: ReportDocument): Part[] {
  const parts: Part[] = [{ paragraphs: [], table: null }];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === 'paragraph') last?.paragraphs.push(block);
    else {
      if (last !== undefined) last.table = block;
      parts.push({ paragraphs: [], table: null });
    }
  }
  return parts;
}

/** Lines that stay one below another in a document's body: each is a paragraph with a look of its own. */
function changedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): ChangedParagraph[] {
  const steps = pairSteps(
    diffLists(before, after, ({ text }) => text),
    ({ text }) => text,
  );
  return steps.map(({ old, now }): ChangedParagraph => {
    const { text: _text, ...look } = (now ?? old) as Paragraph;
    const change: Change = old === null ? 'inserted' : now === null ? 'removed' : 'kept';
    const pieces =
      change === 'kept' ? diffWords(old?.text ?? '', now?.text ?? '') : piece((now ?? old)?.text ?? '', change);
    return { ...look, lines: [{ pieces, end: change }] };
  });
}

const piece = (text: string, kind: Change): DiffPiece[] => (text === '' ? [] : [{ text, kind }]);

interface Pair<Value> {
  readonly old: Value | null;
  readonly now: Value | null;
}

/** Texts at least so alike are one, reworded; a lone one for a lone one is, too. */
const REWORDED = 0.3;

/** Removed and inserted neighbours are put together where one is the other, reworded; of too many nobody asks. */
function pairSteps<Value>(
  steps: readonly Step<Value>[],
  textOf: (value: Value) => string,
  mayPair: (old: Value, now: Value) => boolean = () => true,
): Pair<Value>[] {
  const pairs: Pair<Value>[] = [];
  let gone: Value[] = [];
  let come: Value[] = [];
  const settle = (): void => {
    let next = 0;
    const isLone = gone.length === 1 && come.length === 1;
    const isTooMany = areTooMany(gone.map(textOf), come.map(textOf));
    for (const now of come) {
      const at = (isTooMany ? [] : gone).findIndex(
        (old, index) =>
          index >= next && mayPair(old, now) && (isLone || likeness(textOf(old), textOf(now)) >= REWORDED),
      );
      if (at >= 0) {
        pairs.push(...gone.slice(next, at).map((old) => ({ old, now: null })), { old: gone[at] as Value, now });
        next = at + 1;
      } else pairs.push({ old: null, now });
    }
    pairs.push(...gone.slice(next).map((old) => ({ old, now: null })));
    gone = [];
    come = [];
  };
  for (const { value, kind, old = value } of steps) {
    if (kind === 'removed') gone.push(value);
    else if (kind === 'inserted') come.push(value);
    else {
      settle();
      pairs.push({ old, now: value });
    }
  }
  settle();
  return pairs;
}

function changedTables(before: Table | null, after: Table | null): ChangesDocument['blocks'] {
  const table = after ?? before;
  if (table === null) return [];
  return [{ ...table, rows: changedRows(before?.rows ?? [], after?.rows ?? []) }];
}

/** Rows that belong together: those of one measure, or one row alone. */
interface Group {
  readonly key: string;
  readonly rows: readonly TableRow[];
}

function groupsOf(rows: readonly TableRow[]): Group[] {
  const groups: { key: string; rows: TableRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.cells.some(({ merge }) => merge === 'continue') && last !== undefined) last.rows.push(row);
    // A measure is known by its name, a section by its title.
    else groups.push({ key: (row.cells[1] ?? row.cells[0])?.text.replace(/\s+/g, ' ').trim() ?? '', rows: [row] });
  }
  return groups;
}

function changedRows(before: readonly TableRow[], after: readonly TableRow[]): ChangedRow[] {
  const old = groupsOf(before);
  const now = groupsOf(after);
  const steps = diffLists(old, now, ({ key }) => key);
  const shapeOf = ({ rows }: Group): number => rows[0]?.cells.length ?? 0;
  const pairs = pairSteps(
    steps,
    ({ key }) => key,
    (one, other) => shapeOf(one) === shapeOf(other),
  );
  return pairs.flatMap(({ old: gone, now: come }) => changedGroup(gone, come));
}

function changedGroup(before: Group | null, after: Group | null): ChangedRow[] {
  if (before === null || after === null) {
    const change = after === null ? 'removed' : 'inserted';
    return (after ?? before)?.rows.map((row) => wholeRow(row, change)) ?? [];
  }
  const [oldFirst, ...oldRest] = before.rows;
  const [nowFirst, ...nowRest] = after.rows;
  if (oldFirst === undefined || nowFirst === undefined) return [];
  const textOf = ({ cells }: TableRow): string => cells.map(({ text }) => text).join('\n');
  const rest = pairSteps(diffLists(oldRest, nowRest, textOf), textOf, isAlikeRow);
  return [{ old: oldFirst, now: nowFirst }, ...rest].flatMap(({ old, now }) => {
    if (old === null || now === null)
      return [wholeRow((now ?? old) as TableRow, now === null ? 'removed' : 'inserted')];
    return isAlikeRow(old, now) ? [changedRow(old, now)] : [wholeRow(old, 'removed'), wholeRow(now, 'inserted')];
  });
}

const isOpen = (merge: TableCell['merge']): boolean => merge !== 'continue';

/** Rows with the same cells: one that opens a merged cell is, alone, no different from one that does not. */
function isAlikeRow(one: TableRow, other: TableRow): boolean {
  return (
    one.cells.length === other.cells.length &&
    one.cells.every((cell, at) => {
      const second = other.cells[at];
      return second !== undefined && cell.span === second.span && isOpen(cell.merge) === isOpen(second.merge);
    })
  );
}

function wholeRow({ cells, ...row }: TableRow, change: Change): ChangedRow {
  const lines = (text: string): ChangedLine[] =>
    text.split('\n').map((line) => ({ pieces: piece(line, change), end: change }));
  return { ...row, change, cells: cells.map(({ text, ...cell }) => ({ ...cell, lines: lines(text) })) };
}

function changedRow(before: TableRow, after: TableRow): ChangedRow {
  const cells = after.cells.map(({ text, ...cell }, at) => {
    const old = before.cells[at];
    const merge = old?.merge === 'start' || cell.merge === 'start' ? ('start' as const) : cell.merge;
    return { ...cell, merge, lines: changedLines(old?.text ?? '', text) };
  });
  return { keepWithNext: after.keepWithNext, change: 'kept', cells };
}

/** The paragraphs of a cell. Its last end is the cell's own and stays, so that the ends before it come and go instead. */
function changedLines(before: string, after: string): ChangedLine[] {
  const pairs = pairSteps(diffLists(before.split('\n'), after.split('\n')), (line) => line);
  // One line for one line, or nothing would stay that an end could stand behind.
  if (!pairs.some(({ old, now }) => old !== null && now !== null)) {
    const at = pairs.findIndex(({ old }) => old !== null);
    const other = pairs.findIndex(({ now }) => now !== null);
    const [old, now] = [pairs[at]?.old ?? '', pairs[other]?.now ?? ''];
    const rest = pairs.filter((_pair, index) => index !== at && index !== other);
    pairs.splice(0, pairs.length, { old, now }, ...rest);
  }
  const lines = pairs.map(({ old, now }): { pieces: DiffPiece[]; change: Change } => {
    if (old === null) return { pieces: piece(now ?? '', 'inserted'), change: 'inserted' };
    if (now === null) return { pieces: piece(old, 'removed'), change: 'removed' };
    return { pieces: diffWords(old, now), change: 'kept' };
  });
  const lastKept = lines.map(({ change }) => change).lastIndexOf('kept');
  return lines.map(({ pieces, change }, at) => ({
    pieces,
    end: at < lastKept ? change : (lines[at + 1]?.change ?? 'kept'),
  }));
}

/** The text of one side, block by block and cell by cell: what accepting or rejecting all leaves. */
export function textOfSide({ blocks }: ChangesDocument, side: 'inserted' | 'removed'): string[] {
  const isThere = (kind: Change): boolean => kind === 'kept' || kind === side;
  const linesOf = (lines: readonly ChangedLine[]): string => {
    let text = '';
    lines.forEach(({ pieces, end }, at) => {
      text += pieces
        .filter(({ kind }) => isThere(kind))
        .map((each) => each.text)
        .join('');
      if (isThere(end) && at < lines.length - 1) text += '\n';
    });
    return text;
  };
  return blocks.flatMap((block): string[] => {
    if (block.kind === 'table')
      return block.rows
        .filter(({ change }) => isThere(change))
        .flatMap(({ cells }) => cells.map(({ lines }) => linesOf(lines)));
    return block.lines.every(({ end }) => isThere(end)) ? [linesOf(block.lines)] : [];
  });
}

/** The same of a document, to be compared with. */
export function textOfDocument({ blocks }: ReportDocument): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [block.text],
  );
}
