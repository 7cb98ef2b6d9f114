/** Cells that hold two parts of a plan: "1.1. Провести …" a number and a name, "до 1 июля⏎Отдел ЖКХ" a period and executors. */
import { cellText, type Grid } from '../../grid/grid';
import { findDates } from '../../text/dates/dates';
import { headerText, partKinds } from './header-columns';
import type { MergeIndex } from './merge-index';
import { parseNumber } from './numbering';
import type { PlanColumns, PlanTable } from './plan-table';
import { readLines } from './reading';

/** "1.", "1)", "1.1", "1.1." before a name; a figure without a dot counts something, and so may one before a small letter: "2.5 км". */
const NUMBER_BEFORE =
  /^\s*((?:п\.\s?)?(?:(?:\d{1,3}\.){1,4}(?:\d{1,3}\.?)?\)?|\d{1,3}\)))\s*(?=[«"“„(]?[A-Za-zА-Яа-яЁё])/;
const BARE_END = /\d$/;
const CAPITAL_NEXT = /^[«"“„(]?[A-ZА-ЯЁ]/;
/** Share of cells from which on the others are taken apart, too. */
const ENOUGH = 0.6;
/** Cells looked at: more would tell no more. */
const SAMPLE = 60;
/** The next number may leave out so many. */
const WIDEST_STEP = 3;

/** A text as written, cut after the number that it begins with; null where it begins with none. */
export function cutNumber(text: string): readonly [number: string, name: string] | null {
  const match = NUMBER_BEFORE.exec(text);
  const [, number = ''] = match ?? [];
  const name = text.slice(match?.[0].length ?? 0);
  if (number === '' || (BARE_END.test(number) && !CAPITAL_NEXT.test(name))) return null;
  return parseNumber(number) === null ? null : [number, name];
}

/** The table with its parts that share a cell, where one of the five has no column of its own and the cells bear it out. */
export function withSharedCells(grid: Grid, merges: MergeIndex, table: PlanTable): PlanTable {
  const { columns } = table;
  const numbered = columns.number === null && areNamesNumbered(grid, merges, table);
  const timed: PlanColumns = { ...columns, ...placeOfPeriods(grid, merges, table) };
  const named = areExecutorsBelow(grid, merges, { ...table, columns: timed });
  if (!numbered && timed.periodIn === undefined && !named) return table;
  return {
    ...table,
    columns: {
      ...timed,
      ...(numbered ? { numberInName: true as const } : {}),
      ...(named ? { executorsIn: 'name' as const } : {}),
    },
  };
}

/** Whether the names of the measures begin with numbers: where their title does not say so, such as go on from row to row, as days hardly would. */
function areNamesNumbered(grid: Grid, merges: MergeIndex, table: PlanTable): boolean {
  const { columns, headerTop, bodyTop, bottom } = table;
  const others = [columns.period, columns.executors, ...columns.progress];
  const numbers: (readonly string[])[] = [];
  let measures = 0;
  for (let row = bodyTop; row < bottom && measures < SAMPLE; row += 1) {
    const name = cellText(grid, row, columns.name);
    if (name.trim() === '' || others.every((column) => column === null || cellText(grid, row, column).trim() === ''))
      continue;
    measures += 1;
    const parts = parseNumber(cutNumber(name)?.[0] ?? '');
    if (parts !== null) numbers.push(parts);
  }
  if (numbers.length === 0 || numbers.length < measures * ENOUGH) return false;
  if (partKinds(headerText(grid, merges, headerTop, bodyTop, columns.name)).includes('number')) return true;
  if (numbers.length < 2) return false;
  const steps = numbers.slice(1).filter((parts, at) => follows(numbers[at] ?? [], parts));
  return steps.length >= (numbers.length - 1) * ENOUGH;
}

function follows(before: readonly string[], parts: readonly string[]): boolean {
  const last = Number(parts.at(-1));
  if (last === 1) return true;
  const step = last - Number(before.at(-1));
  const isBeside = before.length === parts.length && parts.slice(0, -1).every((part, at) => part === before[at]);
  return isBeside && step >= 0 && step <= WIDEST_STEP;
}

/** Columns with the periods in the cells of names or executors, where a title says so: "Мероприятие, срок", "Срок / исполнитель". */
function placeOfPeriods(grid: Grid, merges: MergeIndex, table: PlanTable): Partial<PlanColumns> | null {
  const { columns, headerTop, bodyTop } = table;
  const { name, period, until, schedule, executors } = columns;
  if (until !== undefined || schedule !== undefined) return null;
  const kindsOf = (column: number) => partKinds(headerText(grid, merges, headerTop, bodyTop, column));
  const column = period ?? executors;
  if (column !== null && (period === null || executors === null)) {
    const kinds = kindsOf(column);
    if (kinds.includes('period') && kinds.includes('executors') && areParted(grid, table, column, 'executors'))
      return { period: null, executors: column, periodIn: 'executors' };
  }
  if (period === null && kindsOf(name).includes('period') && areParted(grid, table, name, 'name'))
    return { periodIn: 'name' };
  return null;
}

function areParted(
  grid: Grid,
  { columns, bodyTop, bottom }: PlanTable,
  column: number,
  beside: 'name' | 'executors',
): boolean {
  let [cells, parted] = [0, 0];
  for (let row = bodyTop; row < bottom && cells < SAMPLE; row += 1) {
    const text = cellText(grid, row, column);
    const isMeasure = columns.progress.some((each) => each !== column && cellText(grid, row, each).trim() !== '');
    if (text.trim() === '' || !isMeasure) continue;
    cells += 1;
    const { period, other } = cutPeriod(text, beside);
    if (period !== '' && other !== '') parted += 1;
  }
  return parted > 0 && parted >= cells * ENOUGH;
}

/** Whether the cells of names tell the executors, too, and their title says so: "Мероприятие, исполнитель". */
function areExecutorsBelow(
  grid: Grid,
  merges: MergeIndex,
  { columns, headerTop, bodyTop, bottom }: PlanTable,
): boolean {
  if (columns.executors !== null) return false;
  if (!partKinds(headerText(grid, merges, headerTop, bodyTop, columns.name)).includes('executors')) return false;
  let [cells, parted] = [0, 0];
  for (let row = bodyTop; row < bottom && cells < SAMPLE; row += 1) {
    const { name, executors } = partsOf({ ...columns, executorsIn: 'name' }, (column) =>
      column === null ? '' : cellText(grid, row, column),
    );
    if (name.trim() === '' || columns.progress.every((column) => cellText(grid, row, column).trim() === '')) continue;
    cells += 1;
    if (executors !== '') parted += 1;
  }
  return parted > 0 && parted >= cells * ENOUGH;
}

/** What may stand around the dates of a period and is no part of anything else. */
const TIME =
  /^(?:до|с|со|по|от|к|в|во|на|не|позднее|ранее|и|или|течение|теч|весь|всего|всей|первая|вторая|третья|первой|второй|половина|половине|начал[оае]|середин[аеы]|конец|конце|год[аоуыв]*|гг?|учебн\S*|лет|квартал\S*|кв|полугоди\S*|месяц\S*|декад[аыеу]|недел[яиюье]\S*|дн[яеи]|дней|день|числ[аоу]|еже\S+|постоянн?о?|регулярно|систематически|срок[аиу]?|период\S*|раз[а]?|мере|необходимости|поступления|зим\S{1,3}|весн\S{1,3}|лет[оаму]{1,2}|осен\S{1,4}|каникул\S*|by|from|to|until|in|of|and|the|end|early|mid|late|during|throughout|year|quarter|month|week|ongoing|annually|quarterly|monthly|weekly|daily|q[1-4])$/;
const LONGEST_TIME = 80;

/** Whether a text tells a time and nothing else. */
function tellsTimeAlone(text: string): boolean {
  if (text === '' || text.length > LONGEST_TIME || !/[A-Za-zА-Яа-яЁё0-9]/.test(text)) return false;
  let rest = text.toLowerCase();
  const dates = findDates(text, null);
  for (const { start, end } of dates) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  const words = rest.split(/[\s.,;:()–—-]+/).filter((word) => word !== '');
  return (dates.length > 0 || words.some((word) => word.length > 3)) && words.every((word) => TIME.test(word));
}

/** A cell of a period and something else, as written: by its lines, or by brackets, a comma, a semicolon or a dash between the two. */
export function cutPeriod(
  text: string,
  beside: 'name' | 'executors',
): { readonly period: string; readonly other: string } {
  const lines = readLines(text).filter((line) => line !== '');
  const times = lines.filter(tellsTimeAlone);
  if (times.length > 0 && times.length < lines.length)
    return { period: times.join(', '), other: lines.filter((line) => !times.includes(line)).join('\n') };
  if (times.length > 0) return { period: lines.join(', '), other: '' };
  const whole = lines.join('\n');
  const none = { period: '', other: text };
  if (whole.length > LONGEST_CUT) return none;
  for (const match of whole.matchAll(PARTING)) {
    const [before, behind] = [whole.slice(0, match.index), whole.slice(match.index + match[0].length)];
    const [first, last] = [before.trim(), behind.trim().replace(/\)$/, '')];
    if (tellsTimeAlone(last) && first !== '') return { period: last, other: first };
    // No name follows its period.
    if (beside === 'executors' && tellsTimeAlone(first) && last !== '') return { period: first, other: behind.trim() };
  }
  return none;
}

const PARTING = /\s*[,;]\s+|\s+[–—/-]\s+|\s*\(/g;
const LONGEST_CUT = 400;

const LONGEST_NAMES = 200;
/** A line that cannot end a name: what follows belongs to it. */
const OPEN_END = /[,:–—-]$|(?:^|\s)(?:и|или|по|в|на|с|для|о|об|of|for|and)$/;
const IN_BRACKETS = /^([\s\S]*\S)\s*\(([A-ZА-ЯЁ][^()]*)\)$/;

/** A name with executors behind it: the last line of several, or what stands in brackets at the end. */
export function cutExecutors(text: string): { readonly name: string; readonly executors: string } {
  const lines = readLines(text).filter((line) => line !== '');
  const last = lines.at(-1) ?? '';
  const above = lines.slice(0, -1).join('\n');
  if (above !== '' && last.length <= LONGEST_NAMES && /^\(?[A-ZА-ЯЁ]/.test(last) && !OPEN_END.test(above))
    return { name: above, executors: last.replace(/^\(([^()]*)\)$/, '$1') };
  const [, name = '', executors = ''] = (text.length <= LONGEST_CUT && IN_BRACKETS.exec(text.trim())) || [];
  return name === '' ? { name: text, executors: '' } : { name, executors };
}

/** A period from one cell to another; where they hold none, what tells it otherwise. */
export const spanOf = (from: string, to: string, otherwise: string): string =>
  from === '' || to === '' || from === to ? from || to || otherwise : `${from} – ${to}`;

/** What the cells of a row say of number, name, period and executors, where two of them may share one; `textAt` gives a column's text as written. */
export function partsOf(
  { number, name, period, executors, numberInName, periodIn, executorsIn }: PlanColumns,
  textAt: (column: number | null) => string,
): Readonly<Record<'number' | 'name' | 'period' | 'executors', string>> {
  const parts = { number: textAt(number), name: textAt(name), period: textAt(period), executors: textAt(executors) };
  if (periodIn !== undefined) {
    const { period: own, other } = cutPeriod(parts[periodIn], periodIn);
    parts.period = own;
    parts[periodIn] = other;
  }
  if (executorsIn !== undefined) Object.assign(parts, cutExecutors(parts.name));
  const cut = numberInName === undefined ? null : cutNumber(parts.name);
  return cut === null ? parts : { ...parts, number: cut[0], name: cut[1] };
}
