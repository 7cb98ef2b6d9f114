/** Backgrounds that conditional formats give: those whose formula compares a cell or an end of one with a text, and plain comparisons; no formula is calculated. */

import { columnLetters, formatCell, holdsCell, parseRange } from '../../../core/grid/cell-range';
import type { ConditionalFormat, Sheet } from '../../../stand-in/host/model';
import { valueAt } from '../../../stand-in/spreadsheet/cells';

/** The colour for a cell that shows `text`, "#rrggbb"; undefined where no rule speaks. */
export type ColourOf = (row: number, column: number, text: string) => string | undefined;

interface Judge {
  readonly areas: readonly { top: number; left: number; bottom: number; right: number }[];
  readonly colour: string;
  readonly holds: (row: number, text: string) => boolean;
}

/** Reads a tab's rules once; the first rule that holds decides. */
export function conditionalColours(sheet: Sheet): ColourOf {
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const judges = rules.flatMap((rule) => judgeOf(sheet, rule) ?? []);
  return (row, column, text) =>
    judges.find(({ areas, holds }) => areas.some((area) => holdsCell(area, row, column)) && holds(row, text))?.colour;
}

function judgeOf(sheet: Sheet, rule: ConditionalFormat): Judge | null {
  const fill = rule.style?.fill;
  const rgb = fill?.type === 'pattern' ? (fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  const areas = rule.range.split(/[\s,]+/).flatMap((text) => parseRange(text.replaceAll('$', '')) ?? []);
  const [first] = areas;
  const formula = [rule.formula ?? ''].flat()[0] ?? '';
  if (rgb === undefined || first === undefined) return null;
  const colour = `#${rgb.slice(-6).toLowerCase()}`;
  if (rule.type === 'expression') {
    const [, cell, whole] = /^=?([A-Z]{1,3}\d+)="((?:[^"]|"")*)"$/.exec(formula) ?? [];
    if (cell === formatCell(first.top, first.left) && whole !== undefined)
      return { areas, colour, holds: (_row, text) => text === whole.replaceAll('""', '"') };
    const ends = /^=?(LEFT|RIGHT)\(\$([A-Z]{1,3})(\d+)\)="([^"]*)"$/.exec(formula);
    if (ends === null) return null;
    const column = columnOf(ends[2] ?? 'A');
    const shift = Number(ends[3]) - 1 - first.top;
    const letter = ends[4] ?? '';
    // A row is looked at cell by cell, and its mark is the same for all.
    let known = { row: -1, holds: false };
    const holds = (row: number): boolean => {
      if (row !== known.row) {
        const mark = String(valueAt(sheet, row + shift, column) ?? '');
        known = { row, holds: (ends[1] === 'LEFT' ? mark.slice(0, 1) : mark.slice(-1)) === letter && letter !== '' };
      }
      return known.holds;
    };
    return { areas, colour, holds };
  }
  const wanted = formula.replace(/^"(.*)"$/, '$1');
  if (rule.type === 'cellIs' && rule.operator === 'equal')
    return { areas, colour, holds: (_row, text) => text === wanted };
  if (rule.type === 'containsText')
    return { areas, colour, holds: (_row, text) => rule.text !== undefined && text.includes(rule.text) };
  return null;
}

function columnOf(letters: string): number {
  let column = 0;
  while (columnLetters(column) !== letters) column += 1;
  return column;
}
