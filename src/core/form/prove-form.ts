/** The proof of a report in a form: the finished document read back against what it was to hold, and nothing of the example in it. */

import type { ForeignBlock, ForeignCell } from '../../document/foreign-document';
import type { Cell } from '../grid/grid';
import type { Plan } from '../plan/plan';
import type { FilledElement, FilledForm, FilledPart } from './fill-form';

export interface FormDifference {
  readonly expected: string;
  readonly actual: string;
}

/** A paragraph as a reader of the document sees it. */
export interface Paragraph {
  /** Which of the document's it is; -1 for a new one. */
  readonly at: number;
  readonly text: string;
}

/** A paragraph, or the cells of a row, each as its paragraphs. */
export interface Line {
  readonly element: 'paragraph' | 'row';
  readonly at: number;
  /** Tables around it. */
  readonly tables: readonly number[];
  readonly cells: readonly (readonly Paragraph[])[];
  /** Of a row, cell by cell. */
  readonly merges: readonly ForeignCell['merge'][];
  /** What the plan put there; missing for what stays of the example, and in what is read back. */
  readonly part?: FilledPart;
}

/** What becomes of a paragraph's text when its words of the period give way to others. */
export type Rewording = (at: number, text: string) => string;

/** The first difference between the document read back and what was meant, or null. `clean` drops what a document cannot hold. */
export function compareForm(
  example: readonly ForeignBlock[],
  filled: FilledForm,
  actual: readonly ForeignBlock[],
  reword: Rewording,
  clean: (text: string) => string,
): FormDifference | null {
  const expected = expectLines(listLines(example, []), filled, reword);
  const found = listLines(actual, []);
  const lost = findLost(filled, found, clean);
  if (lost !== null) return { expected: lost, actual: '' };
  const show = (line: Line | undefined): string =>
    (line?.cells ?? [])
      .map((cell) => clean(cell.map(({ text }) => text).join('\n')).replace(/\u00ad/g, ''))
      .join(' | ');
  for (let index = 0; index < Math.max(expected.length, found.length); index += 1) {
    const [one, other] = [expected[index], found[index]];
    if (one?.element !== other?.element || show(one) !== show(other))
      return { expected: show(one), actual: show(other) };
  }
  return null;
}

/** A line of the plan that the finished rows do not hold as often as the plan has it, whatever was meant to be written; null where all are there. */
function findLost({ needed }: FilledForm, found: readonly Line[], clean: (text: string) => string): string | null {
  const plain = (text: string): string =>
    clean(text)
      .replace(/\u00ad/g, '')
      .trim();
  const left = new Map<string, number>();
  for (const { element, cells } of found)
    if (element === 'row') for (const { text } of cells.flat()) left.set(plain(text), (left.get(plain(text)) ?? 0) + 1);
  const wanted = new Map<string, number>();
  for (const [text, count] of needed)
    for (const line of plain(text).split(LINE_END))
      if (line !== '') wanted.set(line.trim(), (wanted.get(line.trim()) ?? 0) + count);
  for (const [text, count] of wanted) if (count > (left.get(text) ?? 0)) return text;
  return null;
}

/** Rows that frame further tables give way to what stands in them. */
export function listLines(blocks: readonly ForeignBlock[], tables: readonly number[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.kind === 'paragraph') {
      const at = block.at ?? -1;
      return [{ element: 'paragraph', at, tables, cells: [[{ at, text: block.text }]], merges: [] }];
    }
    const own = [...tables, block.at ?? -1];
    return block.rows.flatMap(({ cells, at = -1 }): Line[] => {
      if (cells.some((cell) => cell.blocks.some(({ kind }) => kind === 'table')))
        return cells.flatMap((cell) => listLines(cell.blocks, own));
      const texts = cells.map((cell) =>
        cell.blocks.flatMap((each) => (each.kind === 'paragraph' ? [{ at: each.at ?? -1, text: each.text }] : [])),
      );
      return [{ element: 'row', at, tables: own, cells: texts, merges: cells.map(({ merge }) => merge) }];
    });
  });
}

export function expectLines(before: readonly Line[], { stretches }: FilledForm, reword: Rewording): Line[] {
  const moved = (line: Line): Line => ({
    ...line,
    cells: line.cells.map((cell) => cell.map(({ at, text }) => ({ at, text: reword(at, text) }))),
  });
  const isAt = (line: Line, { name, at }: FilledElement): boolean =>
    name === 'table' ? line.tables.includes(at) : line.element === name && line.at === at;
  let expected: Line[] = [];
  let next = 0;
  const placed = stretches.map(({ from, to, parts }) => ({
    start: before.findIndex((line) => isAt(line, from)),
    end: before.map((line) => isAt(line, to)).lastIndexOf(true),
    parts,
  }));
  for (const { start, end, parts } of placed.sort((one, other) => one.start - other.start)) {
    const own = parts.flatMap((part) => linesOf(part, before, moved));
    expected = [...expected, ...before.slice(next, start).map(moved), ...own];
    next = end + 1;
  }
  return [...expected, ...before.slice(next).map(moved)];
}

function linesOf(part: FilledPart, before: readonly Line[], moved: (line: Line) => Line): Line[] {
  const paragraphs = (text: string): Paragraph[] => text.split(LINE_END).map((each) => ({ at: -1, text: each }));
  const row = (cells: readonly string[], merges: Line['merges']): Line => ({
    element: 'row',
    at: -1,
    tables: [],
    cells: cells.map(paragraphs),
    merges,
    part,
  });
  switch (part.kind) {
    case 'row':
      return [
        row(
          part.cells.map(({ text }) => text),
          part.cells.map(({ merge }) => merge),
        ),
      ];
    case 'banner':
      return [row([part.text], ['none'])];
    case 'paragraph':
      return paragraphs(part.text).map((each) => ({
        element: 'paragraph',
        at: -1,
        tables: [],
        cells: [[each]],
        merges: [],
        part,
      }));
    case 'table': {
      const head = part.head.flatMap((at) => before.filter((line) => line.element === 'row' && line.at === at));
      return [...head.map(moved), ...part.rows.flatMap((each) => linesOf(each, before, moved))];
    }
  }
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Shorter texts are met in any report. */
const TELLING = 25;

/**
 * Names and entries of the example that are still in the document and that this year's plan does not say; texts outside the example's rows are the
 * form's. Texts are looked for by their first letters and, of those that begin alike, by their length, so that many cost hardly more than one reading.
 */
export function findLeftOvers(
  example: Plan,
  plan: Plan,
  outside: readonly string[],
  texts: readonly string[],
): string[] {
  const now = new Set(plan.grid.rows.flatMap((row) => row.flatMap((cell) => linesOfCell(cell))));
  const around = even(outside.join('\n'));
  const old = new Map<string, Map<number, Set<string>>>();
  for (const { name, entries } of example.items)
    for (const text of [name.text, ...entries.flatMap((entry) => entry.text.split('\n'))].map(even)) {
      if (text.length < TELLING || now.has(text) || around.includes(text)) continue;
      const key = text.slice(0, TELLING);
      const alike = old.get(key) ?? new Map<number, Set<string>>();
      old.set(key, alike.set(text.length, (alike.get(text.length) ?? new Set<string>()).add(text)));
    }
  if (old.size === 0) return [];
  const left = new Set<string>();
  for (const text of texts.map(even))
    for (let at = 0; at >= 0 && at < text.length; at = nextWord(text, at))
      for (const [length, same] of old.get(text.slice(at, at + TELLING)) ?? []) {
        const here = text.slice(at, at + length);
        if (same.has(here)) left.add(here);
      }
  const said = left.size === 0 ? '' : even([...now].join('\n'));
  return [...left].filter((text) => !said.includes(text));
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

function linesOfCell(cell: Cell): string[] {
  const text = typeof cell === 'string' ? cell : cell.text;
  return [even(text), ...text.split('\n').map(even)];
}

function nextWord(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank < 0 ? -1 : blank + 1;
}
