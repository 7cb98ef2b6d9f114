/** A cell or a row that a tab's part holds twice: programs show one or the other of the two, so neither is taken for what was meant. */
import { columnLetters } from '../core/grid/cell-range';
import type { Locale } from '../core/locale';
import { placeCells, placeRows } from './package/sheet-rows';
import type { XmlElement } from './package/xml-elements';

/** `place` is the tab's name and a cell, or a row's number alone. */
export class DoubledCell extends Error {
  constructor(
    readonly sheet: string,
    readonly place: string,
  ) {
    super(`${sheet}!${place}`);
  }

  textsOf(path: string): Record<Locale, string> {
    const isRow = /^\d/.test(this.place);
    const [ru, en] = isRow ? ['строка', 'the row'] : ['ячейка', 'the cell'];
    return {
      ru: `Файл ${path} повреждён: на листе «${this.sheet}» ${ru} ${this.place} записана дважды, и какая верна, неизвестно. Откройте его, проверьте это место и сохраните заново.`,
      en: `The file ${path} is damaged: in the tab “${this.sheet}” ${en} ${this.place} is written twice, and which is right is not known. Open it, look at that place and save it again.`,
    };
  }
}

/** Throws DoubledCell, and Error for a row whose number is none. */
export function refuseDoubled(sheet: string, xml: string, root: XmlElement): void {
  const rows = new Set<number>();
  for (const { row, element } of placeRows(xml, root)) {
    if (!Number.isSafeInteger(row) || row < 0) throw new Error('a row of no place');
    const columns = new Set<number>();
    for (const { column } of placeCells(xml, element)) {
      if (columns.has(column)) throw new DoubledCell(sheet, `${columnLetters(column)}${row + 1}`);
      columns.add(column);
    }
    if (rows.has(row)) throw new DoubledCell(sheet, String(row + 1));
    rows.add(row);
  }
}
