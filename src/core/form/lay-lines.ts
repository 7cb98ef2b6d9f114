/** A plan's lines laid out by a form's columns: one line an entry, or entries side by side where the form has columns for parts of the year. */
import { deedDates } from '../activity/deed-dates';
import { LABEL_TITLES } from '../import/build-rows';
import type { Plan } from '../plan/plan';
import { contains, findDatesIn, placeBeside, type ReportingPeriod, yearOf } from '../text/dates/reporting-period';
import type { Form } from './learn-form';
import { closest, type MatchedColumn } from './match-columns';
import type { PlanColumn, PlanLine, PlanLines } from './plan-lines';

/** Lines that are no section, one an entry, by the form's columns. */
interface EntryRow {
  readonly kind: 'entry';
  readonly texts: readonly string[];
  readonly continues: boolean;
}

export type BodyLine = Extract<PlanLine, { kind: 'section' }> | TotalLine | EntryRow;
export type TotalLine = Extract<PlanLine, { kind: 'total' }>;

/** Texts of each line by the form's columns. A second column of progress that one of the form's takes makes a line of its own. */
export function layLines({ lines }: PlanLines, columns: readonly MatchedColumn[], parted: Parting | null): BodyLine[] {
  const laid: BodyLine[] = [];
  for (const line of lines) {
    if (line.kind !== 'entry') laid.push(line);
    else if (parted === null) laid.push(...layLine(line, columns));
    else putParted(laid, line, columns, parted);
  }
  return laid;
}

type EntryLine = Extract<PlanLine, { kind: 'entry' }>;

function layLine(line: EntryLine, columns: readonly MatchedColumn[]): EntryRow[] {
  const own: string[] = [];
  const further: string[][] = [];
  for (const [index, { kind, from }] of columns.entries()) {
    const texts = from.flatMap(({ key }) => line.texts.get(key) ?? []);
    if (kind === 'progress' && from.length > 1) {
      own[index] = texts[0] ?? '';
      for (const [at, text] of texts.slice(1).entries()) {
        further[at] ??= columns.map(() => '');
        (further[at] as string[])[index] = text;
      }
    } else own[index] = kind === 'period' ? spanOf(texts) : texts.join('\n');
  }
  return [
    { kind: 'entry', texts: own, continues: line.continues },
    ...further.map((texts): EntryRow => ({ kind: 'entry', texts, continues: true })),
  ];
}

/** Where a form has several columns of progress and the plan has one: which of them an entry goes into, null where nothing tells. */
export interface Parting {
  /** The plan's column that says it, in an imported plan; null where the entries' own dates do. */
  readonly label: string | null;
  readonly progress: readonly MatchedColumn[];
  readonly find: (line: EntryLine) => MatchedColumn | null;
}

export function partingOf(
  form: Form,
  plan: Plan,
  own: readonly PlanColumn[],
  columns: readonly MatchedColumn[],
): Parting | null {
  const label = own.find(({ kind, title }) => kind === 'extra' && LABEL_TITLES.includes(title));
  const progress = columns.filter(({ kind }) => kind === 'progress');
  if (progress.length < 2) return null;
  if (label !== undefined)
    return {
      label: label.key,
      progress,
      find: ({ texts }) => closest(texts.get(label.key) ?? '', progress, LEAST_ALIKE),
    };
  const { period } = plan;
  if (period === null || own.filter(({ kind }) => kind === 'progress').length !== 1) return null;
  const periods = periodsOf(progress, form.year, period);
  const find = ({ texts }: EntryLine): MatchedColumn | null => {
    const text = texts.get(PROGRESS) ?? '';
    const dates = deedDates(text, findDatesIn(text, period)).filter((date) => placeBeside(date, period) === 'within');
    // What tells no date of the period was done in some part of it.
    const days = dates.length === 0 ? [period] : dates;
    return periods.find((each) => days.every((day) => contains(each, day)))?.column ?? null;
  };
  return { label: null, progress, find };
}

interface ColumnPeriod extends ReportingPeriod {
  readonly column: MatchedColumn;
}

/** Times that the form's columns are for, the shortest first; what names the example's year is for the plan's. */
function periodsOf(progress: readonly MatchedColumn[], year: number | null, period: ReportingPeriod): ColumnPeriod[] {
  const periods = progress.flatMap((column) => {
    const title = year === null ? column.title : column.title.replaceAll(`${year}`, `${yearOf(period)}`);
    const [date] = findDatesIn(title, period);
    return date === undefined || date.from === null || date.to === null
      ? []
      : [{ from: date.from, to: date.to, column }];
  });
  const days = ({ from, to }: ReportingPeriod): number => Date.parse(to) - Date.parse(from);
  return periods.sort((one, other) => days(one) - days(other));
}

/** Entries of one measure stand beside each other again, as far as their columns are free. */
function putParted(
  laid: BodyLine[],
  line: EntryLine,
  columns: readonly MatchedColumn[],
  { progress, find }: Parting,
): void {
  const into = find(line) ?? progress[progress.length - 1];
  const entry = line.texts.get(PROGRESS) ?? '';
  const texts = columns.map(({ kind, from }) => {
    const own = from.flatMap(({ key }) => line.texts.get(key) ?? []);
    return kind === 'progress' ? '' : kind === 'period' ? spanOf(own) : own.join('\n');
  });
  const at = columns.findIndex(({ column }) => column === into?.column);
  const before = laid[laid.length - 1];
  const joins = line.continues && before?.kind === 'entry' && texts.every((text) => text === '');
  if (joins && before.texts[at] === '')
    laid[laid.length - 1] = { ...before, texts: before.texts.map((text, index) => (index === at ? entry : text)) };
  else {
    texts[at] = entry;
    laid.push({ kind: 'entry', texts, continues: line.continues });
  }
}

/** The key of a plan's only column of progress. */
const PROGRESS = 'progress';

/** Share of words that a column's whole title has in common with its last part. */
const LEAST_ALIKE = 0.3;

/** A period from a column of beginnings and one of ends. */
function spanOf(texts: readonly string[]): string {
  const [from = '', until = ''] = texts;
  return from === until || until === '' ? from : `${from} – ${until}`;
}
