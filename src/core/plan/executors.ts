/** Taking a cell of executors apart: names and the footnotes that stand among them. */
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
