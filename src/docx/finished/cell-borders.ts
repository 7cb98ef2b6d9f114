/** The lines around cells. Two cells share each line between them: what one of them says itself counts before what the table says for all. */
import type { FinishedCell } from '../../document/finished-document';
import { childOf, settingOf, type XmlNode } from './xml-tree';

type Borders = FinishedCell['borders'];
type Side = keyof Borders;

/** A cell's lines with those that it names itself. */
export interface CellLines {
  readonly borders: Borders;
  /** Whether the line is drawn, where the cell says so itself; null where it leaves it to the table. */
  readonly own: Borders;
}

/** `sides` are the table's names for the lines that the cell leaves to it. */
export function bordersOf(
  own: XmlNode | null,
  table: XmlNode | null,
  sides: Readonly<Record<Side, string>>,
): CellLines {
  const said = (side: Side, other: string | null): boolean | null => {
    const set = childOf(own, `w:${side}`) ?? (other === null ? null : childOf(own, other));
    return set === null ? null : isDrawn(set);
  };
  const named = {
    top: said('top', null),
    left: said('left', 'w:start'),
    bottom: said('bottom', null),
    right: said('right', 'w:end'),
  };
  const settled = (side: Side): boolean => named[side] ?? isDrawn(childOf(table, sides[side]));
  return {
    borders: { top: settled('top'), left: settled('left'), bottom: settled('bottom'), right: settled('right') },
    own: named,
  };
}

/** White lines are none. */
function isDrawn(side: XmlNode | null): boolean {
  if (side === null || /^(nil|none|)$/.test(settingOf(side)) || side.attributes['w:sz'] === '0') return false;
  return !/^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i.test(side.attributes['w:color'] ?? '');
}

interface LinedCell extends FinishedCell {
  readonly own: Borders;
}

interface LinedRow {
  readonly cells: readonly LinedCell[];
}

/** Takes a line away where the cell on its other side says that it has none: programs differ in which of the two they believe. */
export function settleBorders<Row extends LinedRow>(rows: readonly Row[]): Row[] {
  const touching = (row: LinedRow | undefined, { column, span }: FinishedCell): LinedCell | undefined =>
    row?.cells.find((each) => each.column < column + span && each.column + each.span > column);
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const line = (side: Side, other: LinedCell | undefined, facing: Side): boolean | null =>
        other?.own[facing] === false ? false : cell.borders[side];
      const borders = {
        top: line('top', touching(rows[at - 1], cell), 'bottom'),
        left: line('left', row.cells[index - 1], 'right'),
        bottom: line('bottom', touching(rows[at + 1], cell), 'top'),
        right: line('right', row.cells[index + 1], 'left'),
      };
      return { ...cell, borders };
    }),
  }));
}
