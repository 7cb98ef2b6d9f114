/** What a command says at its end: one JSON document or lines of text, with the calls counted where asked for. */
import type { FixJson } from '../../contract/fix';
import { smallestChange } from '../../core/grid/cell-edit';
import { harmlessJson, harmlessLine, harmlessText } from '../../core/text/harmless';
import { callCounts, type Host } from '../../stand-in/host/host';
import type { Given } from '../arguments/command';

export function printJson({ profile, terminal }: Given, host: Host, json: object): void {
  const calls = profile ? { calls: callCounts(host) } : {};
  terminal.print(`${harmlessJson(JSON.stringify({ ...json, ...calls }))}\n`);
}

/** Lines in which texts of the workbook may stand: none of them steers the terminal, or begins a line of its own. */
export function printLines(given: Given, host: Host, lines: readonly string[]): void {
  printPainted(
    given,
    host,
    lines.map((line) => harmlessText(line.replace(/[\n\r\u2028\u2029]+/g, ' '))),
  );
}

/** Lines with colours of ours, every text in them filtered before. */
export function printPainted({ profile, terminal }: Given, host: Host, lines: readonly string[]): void {
  terminal.print(`${lines.join('\n')}\n`);
  if (!profile) return;
  for (const [method, count] of Object.entries(callCounts(host))) terminal.print(`${method} ${count}\n`);
}

/** Letters shown on either side of a change. */
const AROUND = 25;

/** Each change by its cell, before and after. */
export function changeLines(changes: FixJson['changes']): string[] {
  return changes.map(({ cell, before, after }) => `${cell}  ${describeChange(before, after)}`);
}

/** The place of a change before and after, blanks other than spaces made visible. */
function describeChange(before: string, after: string): string {
  const { start, end, text } = smallestChange(before, after);
  const show = (whole: string, to: number): string => {
    const visible = (from: number, until: number): string =>
      harmlessLine(
        whole
          .slice(from, until)
          .replace(/\n/g, '⏎')
          .replace(/[^\S ]/g, '␣'),
      );
    const from = Math.max(0, start - AROUND);
    if (to - start <= 2 * AROUND) return visible(from, to + AROUND);
    return `${visible(from, start + AROUND)} … ${visible(to - AROUND, to + AROUND)}`;
  };
  return `«${show(before, end)}» → «${show(after, start + text.length)}»`;
}
