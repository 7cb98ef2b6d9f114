/** Compares the tables of a tab before and after a save: their columns must be called what the cells of their headers say, and nothing else of them may differ. */
import { parseRange } from '../../core/grid/cell-range';
import type { CellChange } from '../package/changes';
import type { Package } from '../package/package';
import { attributesOf, childOf, innerOf, scanElements, tagOf, textOf, type XmlElement } from '../package/xml-elements';

/** Tables whose titles were written, each with what differs in it. */
export function compareTitles(
  before: Package,
  after: Package,
  tab: string,
  cells: readonly CellChange[],
): { readonly part: string; readonly places: readonly string[] }[] {
  const tables = before.relations(tab).filter(({ type, external }) => !external && /\/table$/.test(type));
  return tables.flatMap(({ target: part }) => {
    if (!before.has(part)) return [];
    const written = writtenTitles(before.text(part), cells);
    if (written.size === 0) return [];
    return [{ part, places: after.has(part) ? placesIn(before.text(part), after.text(part), written) : [''] }];
  });
}

/** What was written into the header, by the column's place in the table. */
function writtenTitles(xml: string, cells: readonly CellChange[]): Map<number, string> {
  const { ref = '', headerRowCount } = Object.fromEntries(attributesOf(tagOf(xml, scanElements(xml, 0))));
  const area = headerRowCount === '0' ? null : parseRange(ref);
  const found = new Map<number, string>();
  for (const { row, column, content } of cells) {
    if (area === null || content === null || row !== area.top || column < area.left || column >= area.right) continue;
    found.set(column - area.left, content.kind === 'text' ? content.text : '');
  }
  return found;
}

function placesIn(before: string, after: string, written: ReadonlyMap<number, string>): string[] {
  const [one, other] = [scanElements(before, 2), scanElements(after, 2)];
  const [old, now] = [childOf(one, 'tableColumns'), childOf(other, 'tableColumns')];
  if (old === undefined || now === undefined) return [''];
  const around = (xml: string, { start, end }: XmlElement): string => xml.slice(0, start) + xml.slice(end);
  const places = around(before, old) === around(after, now) && tagOf(before, old) === tagOf(after, now) ? [] : [''];
  if (old.children.length !== now.children.length) places.push('tableColumns');
  for (const [index, column] of old.children.entries()) {
    const is = now.children[index];
    const title = written.get(index);
    if (is === undefined) continue;
    if (title === undefined) {
      if (textOf(before, column) !== textOf(after, is)) places.push(`tableColumn ${index + 1}`);
      continue;
    }
    const [{ name: _gone, ...was }, { name = '', ...rest }] = [
      Object.fromEntries(attributesOf(tagOf(before, column))),
      Object.fromEntries(attributesOf(tagOf(after, is))),
    ];
    const isSame =
      JSON.stringify(was) === JSON.stringify(rest) &&
      innerOf(before, column) === innerOf(after, is) &&
      reads(name, title);
    if (!isSame) places.push(`tableColumn ${index + 1}`);
  }
  return places;
}

/** Whether a title as written, "_x000a_" for a line break, reads as the cell does. */
const reads = (name: string, title: string): boolean =>
  name.replace(/_x([\da-f]{4})_/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16))) ===
  title.replace(/\r\n/g, '\n');
