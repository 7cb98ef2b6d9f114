/** This year's plan in the rows of a form: which row looks like which, what stands in each of its cells. */
import type { Seat } from '../import/lay-out-table';
import type { Plan } from '../plan/plan';
import { type BodyLine, layLines, type Parting, partingOf, type TotalLine } from './lay-lines';
import type { Form, FormTable, RowSample } from './learn-form';
import { type MatchedColumn, matchColumns } from './match-columns';
import { listLines, type PlanColumn, type PlanLine, type PlanLines, type PlanPart } from './plan-lines';

type Merge = 'none' | 'start' | 'continue';

export interface FilledCell {
  readonly text: string;
  readonly merge: Merge;
}

/** A row to be written, as the document's writer takes it. */
export type FilledRow =
  | { readonly kind: 'row'; readonly like: readonly number[]; readonly cells: readonly FilledCell[] }
  | { readonly kind: 'banner'; readonly like: readonly number[]; readonly text: string };

export type FilledPart =
  | FilledRow
  | { readonly kind: 'paragraph'; readonly like: number; readonly text: string }
  | {
      readonly kind: 'table';
      readonly like: number;
      readonly head: readonly number[];
      readonly rows: readonly FilledRow[];
    };

export interface FilledElement {
  readonly name: 'paragraph' | 'row' | 'table';
  readonly at: number;
}

export interface FilledStretch {
  readonly from: FilledElement;
  readonly to: FilledElement;
  readonly parts: readonly FilledPart[];
}

export interface FilledForm {
  readonly stretches: readonly FilledStretch[];
  readonly columns: readonly MatchedColumn[];
  /** Columns of the plan with texts that the form has no place for. */
  readonly notPlaced: readonly PlanColumn[];
  /** Rows of the sheet that sum up and that the form has no row for. */
  readonly totals: readonly { readonly title: string; readonly cells: number }[];
  /** Whether rows of the sheet that sum up have taken the place of the example's. */
  readonly hasTotals: boolean;
  /** Whether the form has rows for sections; where it has none, they stand across the table. */
  readonly hasSections: boolean;
  /** Of entries parted by their dates, those in the last column because theirs tell of none or of several. */
  readonly undivided: number;
  /** Entries written. */
  readonly entries: number;
  /** Lines of the plan's names and entries, each as often as it must be read in the finished rows: taken from the plan, not from the rows. */
  readonly needed: ReadonlyMap<string, number>;
}

/** `part` is what to report on, null for all. Null where the form's tables have no rows to put others in the place of. */
export function fillForm(form: Form, plan: Plan, part: PlanPart | null): FilledForm | null {
  const lines = listLines(plan, part);
  const matched = matchColumns(form.columns, lines.columns);
  const parting = partingOf(form, plan, lines.columns, matched);
  const entries = lines.columns.filter(({ kind }) => kind === 'progress');
  const columns =
    parting === null ? matched : matched.map((each) => (each.kind === 'progress' ? { ...each, from: entries } : each));
  const placed = new Set(columns.flatMap(({ from }) => from));
  // Where the form has the sections' column, too, they need no rows of their own.
  const placedKeys = new Set([...placed].map(({ key }) => key));
  const isPut = (line: PlanLine): boolean => line.kind === 'section' && placedKeys.has(line.besideKey ?? '');
  const rest = { ...lines, lines: lines.lines.filter((line) => !isPut(line)) };
  const beside = new Set(rest.lines.flatMap((line) => (line.kind === 'section' ? (line.besideKey ?? []) : [])));
  const body = joinLines(form, layLines(rest, columns, parting));
  const sums = lines.lines.filter((line) => line.kind === 'total');
  // Months whose marks tell the period: either they or the period have a place.
  const months = new Set(plan.tables.flatMap((table) => table.columns.schedule ?? []));
  const isMonthPlaced = [...placed].some(({ column }) => months.has(column));
  const isMarked = ({ column }: PlanColumn): boolean => isMonthPlaced && months.has(column);
  const isPlaced = (column: PlanColumn): boolean =>
    placed.has(column) || column.key === parting?.label || isMarked(column);
  const stretches = stretchesOf({ form, columns }, body);
  if (stretches === null) return null;
  return {
    stretches,
    columns,
    notPlaced: lines.columns.filter((column) => !isPlaced(column) && column.filled > 0 && !beside.has(column.key)),
    totals:
      form.total === null ? sums.map(({ texts }) => ({ title: [...texts.values()].join(' '), cells: texts.size })) : [],
    hasTotals: form.total !== null && sums.length > 0,
    hasSections:
      form.sections.length > 0 ||
      form.tables.some(({ heading }) => heading !== null) ||
      !body.some(({ kind }) => kind === 'section'),
    undivided: lines.lines.filter((line) => parting?.label === null && isUndivided(line, parting)).length,
    entries: body.filter(({ kind }) => kind === 'entry').length,
    needed: listNeeded(lines, placed),
  };
}

const isUndivided = (line: PlanLine, { find }: Parting): boolean =>
  line.kind === 'entry' && line.texts.has('progress') && find(line) === null;

function listNeeded({ lines }: PlanLines, placed: ReadonlySet<PlanColumn>): Map<string, number> {
  const needed = new Map<string, number>();
  const keys = [...placed].filter(({ kind }) => kind === 'name' || kind === 'progress').map(({ key }) => key);
  for (const line of lines)
    for (const text of line.kind === 'entry' ? keys.flatMap((key) => line.texts.get(key)?.split('\n') ?? []) : [])
      needed.set(text, (needed.get(text) ?? 0) + 1);
  return needed;
}

/** Entries of one measure in one cell, where the form has them so. */
function joinLines({ continuing }: Form, lines: readonly BodyLine[]): readonly BodyLine[] {
  if (continuing !== 'joined') return lines;
  const joined: BodyLine[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (line.kind === 'entry' && line.continues && before?.kind === 'entry') {
      const texts = before.texts.map((text, index) => {
        const more = line.texts[index] ?? '';
        return text === '' || more === '' ? text + more : `${text}\n${more}`;
      });
      joined[joined.length - 1] = { ...before, texts };
    } else joined.push(line);
  }
  return joined;
}

type Filling = Pick<FilledForm, 'columns'> & { readonly form: Form };

function rowsOf({ form, columns }: Filling, lines: readonly BodyLine[]): FilledRow[] {
  return lines.flatMap((line, index): FilledRow[] => {
    if (line.kind === 'section') return [sectionRow(form, line)];
    if (line.kind === 'total')
      return form.total === null ? [] : [totalRow(form.columns.length, form.total, line, columns)];
    const next = lines[index + 1];
    const goesOn = form.continuing === 'merged' && next?.kind === 'entry' && next.continues ? next : null;
    const sample = line.continues ? form.continuation : form.item;
    const below = goesOn === null ? null : seatTexts(form.continuation.seats, goesOn.texts);
    const cells = seatTexts(sample.seats, line.texts).map((text, at): FilledCell => {
      const isProgress = overProgress(form, sample.seats[at]);
      if (isProgress || form.continuing !== 'merged') return { text, merge: 'none' };
      if (line.continues && text === '') return { text, merge: 'continue' };
      return { text, merge: below !== null && below[at] === '' ? 'start' : 'none' };
    });
    return [{ kind: 'row', like: sample.like, cells }];
  });
}

/** What sums up stands first where the form's own row says so, each sum in its column. */
function totalRow(
  width: number,
  { like, seats, filled }: RowSample,
  { texts: own }: TotalLine,
  columns: FilledForm['columns'],
): FilledRow {
  const [[label] = []] = own;
  const texts = Array.from({ length: width }, (_none, at) =>
    (columns.find(({ column }) => column === at)?.from ?? [])
      .flatMap(({ key }) => (key === label ? [] : (own.get(key) ?? [])))
      .join('\n'),
  );
  const cells = seatTexts(seats, texts);
  const at = filled[0] ?? 0;
  cells[at] = [own.get(label ?? '') ?? '', cells[at] ?? ''].filter((text) => text !== '').join('\n');
  return { kind: 'row', like, cells: cells.map((text) => ({ text, merge: 'none' })) };
}

/** Whether the cell lies over a column of progress. */
function overProgress({ columns }: Form, seat: Seat | undefined): boolean {
  return columns.some(
    ({ kind, column }) => kind === 'progress' && seat !== undefined && seat.left <= column && column < seat.right,
  );
}

function seatTexts(seats: readonly Seat[], texts: readonly string[]): string[] {
  return seats.map(({ left, right }) =>
    texts
      .slice(left, right)
      .filter((text) => text !== undefined && text !== '')
      .join('\n'),
  );
}

function sectionRow({ sections, item }: Form, line: Extract<PlanLine, { kind: 'section' }>): FilledRow {
  const sample: RowSample | undefined = sections[Math.min(line.level, sections.length) - 1];
  const whole = line.number === '' ? line.title : `${line.number} ${line.title}`.trim();
  if (sample === undefined) return { kind: 'banner', like: item.like, text: whole };
  const [first = 0, second] = sample.filled;
  const cells = sample.seats.map((): FilledCell => ({ text: '', merge: 'none' }));
  const put = (at: number, text: string): void => {
    cells[at] = { text, merge: 'none' };
  };
  if (second === undefined) put(first, whole);
  else {
    const [, number = '', title = whole] =
      line.number === '' ? (/^(\S*\d\S*|[IVXLC]+\.?)\s+(\S[\s\S]*)$/.exec(whole) ?? []) : ['', line.number, line.title];
    put(first, number);
    put(second, title);
  }
  return { kind: 'row', like: sample.like, cells };
}

/** One stretch where the form has one table; all tables, or all but the first, go where it has several. */
function stretchesOf(filling: Filling, lines: readonly BodyLine[]): readonly FilledStretch[] | null {
  const { form } = filling;
  const [first, ...others] = form.tables;
  if (first === undefined || first.body === null) return null;
  const element = (name: FilledElement['name'], at: number): FilledElement => ({ name, at });
  if (others.length > 0 && others.every(({ heading }) => heading !== null) && first.heading !== null)
    return [partedStretch(filling, first, others, lines)];
  const [top, bottom] = first.body;
  return [
    { from: element('row', top), to: element('row', bottom), parts: rowsOf(filling, lines) },
    // Tables that only went on from the first, at a page's end for one, are in it now.
    ...others.map(({ at }): FilledStretch => ({ from: element('table', at), to: element('table', at), parts: [] })),
  ];
}

/** Each section of the highest level as a heading with a table of its own. */
function partedStretch(
  filling: Filling,
  first: FormTable,
  others: readonly FormTable[],
  lines: readonly BodyLine[],
): FilledStretch {
  const last = others[others.length - 1] ?? first;
  const heading = first.heading ?? 0;
  const parts: FilledPart[] = [];
  let rows: BodyLine[] = [];
  const flush = (): void => {
    if (rows.length > 0) parts.push({ kind: 'table', like: first.at, head: first.head, rows: rowsOf(filling, rows) });
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'section' && line.level === 1) {
      flush();
      // What parted a table from the next heading parts them again.
      if (parts.length > 0)
        parts.push(...(others[0]?.gap ?? []).map((like) => ({ kind: 'paragraph' as const, like, text: '' })));
      parts.push({ kind: 'paragraph', like: heading, text: `${line.number} ${line.title}`.trim() });
    } else rows.push(line);
  }
  flush();
  return { from: { name: 'paragraph', at: heading }, to: { name: 'table', at: last.at }, parts };
}
