/** What an element that closes leaves behind: a paragraph, a cell in its row, a row in its table, a note, or word of what is not read. */
import { blocksText, placeCell } from './foreign-containers';
import { closeContainer, closeParagraph, type Reading, report, topOf } from './reading';

export function closeElement(reading: Reading, name: string): void {
  const container = topOf(reading);
  if (name === 'w:t' || name === 'm:t') reading.inText = false;
  else if (name === 'w:r') {
    reading.hidden = false;
    reading.struck = false;
    reading.ownMark = false;
  } else if (name === 'w:p') {
    if (container.paragraph !== null) closeParagraph(reading, container, container.paragraph);
  } else if (name === 'w:tc') {
    const closed = closeContainer(reading, 'cell');
    const row = topOf(reading).tables[topOf(reading).tables.length - 1]?.row;
    reading.fields = [];
    if (closed !== null && row) placeCell(row, closed);
  } else if (name === 'w:tr') {
    const table = container.tables[container.tables.length - 1];
    if (table?.row && !table.row.deleted)
      table.rows.push({ cells: table.row.cells, ...(reading.placed ? { at: table.row.at } : null) });
    if (table !== undefined) table.row = null;
  } else if (name === 'w:tbl') {
    const table = container.tables.pop();
    if (table !== undefined)
      container.blocks.push({ kind: 'table', rows: table.rows, ...(reading.placed ? { at: table.at } : null) });
  } else if (name === 'w:txbxContent') {
    const blocks = closeContainer(reading, 'box')?.blocks ?? [];
    // A table in a box may be the plan itself: it is read where the box hangs.
    if (blocks.some(({ kind }) => kind === 'table')) topOf(reading).blocks.push(...blocks);
    else if (blocksText(blocks) !== '') report(reading, 'text-box', blocksText(blocks));
  } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
    if (reading.pictures.pop() === reading.boxes) report(reading, 'picture', '');
  } else if (reading.into !== null && (name === 'w:footnote' || name === 'w:endnote' || name === 'w:comment')) {
    reading.into.set(reading.noteKey, blocksText(closeContainer(reading, 'note')?.blocks ?? []));
  }
}
