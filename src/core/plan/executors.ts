/** Taking a cell of executors apart: names and the footnotes that stand among them. */
import type { TextChange } from '../grid/cell-edit';
import { cellText, type Grid } from '../grid/grid';
import { readLines } from './reading';

export interface ExecutorCell {
  readonly executors: readonly string[];
  /** Lines that start with an asterisk, and what wraps below them. */
  readonly notes: readonly string[];
}

/**
 * A blank line or a ";" outside quotes parts two executors; a single line break inside a name does not.
 * A line that starts with "*" and has words begins a footnote, which runs to the next blank line.
 */
export function parseExecutors(text: string): ExecutorCell {
  const executors: string[] = [];
  const notes: string[] = [];
  let name: string[] = [];
  let note: string[] = [];
  const close = (): void => {
    executors.push(...splitAtSemicolons(name.join(' ')));
    if (note.length > 0) notes.push(note.join(' '));
    name = [];
    note = [];
  };
  for (const line of readLines(text)) {
    if (line === '') close();
    else if (/^\*+\s*[^\s*]/.test(line)) {
      close();
      note.push(line);
    } else if (note.length > 0) note.push(line);
    else name.push(line);
  }
  close();
  return { executors, notes };
}

function splitAtSemicolons(line: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const letter = line[index];
    if (letter === '«') depth++;
    else if (letter === '»') depth = Math.max(0, depth - 1);
    else if (letter === ';' && (depth === 0 || !line.includes('»', index))) {
      names.push(line.slice(start, index));
      start = index + 1;
      depth = 0;
    }
  }
  names.push(line.slice(start));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** The change that puts another name in the place of an executor's, however the cell breaks it over lines; none where it is not found. */
export function findExecutor(grid: Grid, row: number, column: number, name: string, other: string): TextChange[] {
  const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const match = new RegExp(words.join('[\\s\\u200b\\u2060\\ufeff]+')).exec(cellText(grid, row, column));
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, text: other }];
}
