/** Rows and cells of a tab's part by their places, implied ones too: neither rows nor cells have to say where they are. */
import { parseColumn } from '../../core/grid/cell-range';
import { attributeOf, attributesOf, childOf, tagOf, type XmlElement } from './xml-elements';

export interface PlacedCell {
  readonly column: number;
  readonly element: XmlElement;
}

export interface PlacedRow {
  readonly row: number;
  readonly element: XmlElement;
}

/** How deep a tab's part must be scanned to see its cells. */
export const CELL_DEPTH = 3;

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/i;

/** Rows in the file's order. */
export function placeRows(xml: string, root: XmlElement): PlacedRow[] {
  let next = 0;
  return (childOf(root, 'sheetData')?.children ?? [])
    .filter(({ local }) => local === 'row')
    .map((element) => {
      const said = attributeOf(tagOf(xml, element), 'r');
      const row = said === undefined ? next : Number(said) - 1;
      next = row + 1;
      return { row, element };
    });
}

/** Cells of a row in the file's order. */
export function placeCells(xml: string, row: XmlElement): PlacedCell[] {
  let next = 0;
  return row.children
    .filter(({ local }) => local === 'c')
    .map((element) => {
      const match = REFERENCE.exec(attributeOf(tagOf(xml, element), 'r') ?? '');
      const column = match === null ? next : parseColumn(match[1] ?? '');
      next = column + 1;
      return { column, element };
    });
}

/** Looks (numbers in the file) of all cells of a tab, by zero-based "row,column"; those of columns and rows are left out. */
export function looksOfCells(xml: string, root: XmlElement): Map<string, number> {
  const looks = new Map<string, number>();
  for (const { row, element } of placeRows(xml, root)) {
    for (const cell of placeCells(xml, element)) {
      const look = attributeOf(tagOf(xml, cell.element), 's');
      if (look !== undefined) looks.set(`${row},${cell.column}`, Number(look));
    }
  }
  return looks;
}

/** The look that a new cell of a place has: the row's own, else the column's. */
export function lookOfPlace(xml: string, root: XmlElement, row: XmlElement | undefined, column: number): number {
  if (row !== undefined) {
    const attributes = attributesOf(tagOf(xml, row));
    if (/^(1|true)$/.test(attributes.get('customFormat') ?? '')) return Number(attributes.get('s') ?? 0);
  }
  for (const element of childOf(root, 'cols')?.children ?? []) {
    const attributes = attributesOf(tagOf(xml, element));
    const inside = Number(attributes.get('min')) <= column + 1 && column < Number(attributes.get('max'));
    if (inside) return Number(attributes.get('style') ?? 0);
  }
  return 0;
}
