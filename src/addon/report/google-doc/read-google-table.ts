/** A table of a Google Doc: every place of its grid is a cell there, and those that a merge covers are blank ones. */
import type {
  FinishedCell,
  FinishedParagraph,
  FinishedRow,
  FinishedStray,
  FinishedTable,
} from '../../../document/finished-document';
import type { GoogleCell, GoogleLine, GoogleTable } from '../../google/google-docs';
import { type NamedLooks, readColour, readParagraph, suggestedStrays, twips } from './read-google-paragraph';

export function readGoogleTable({ tableRows = [], tableStyle }: GoogleTable, looks: NamedLooks): FinishedTable {
  /** By column: rows still covered by the merged cell that began there, and its width. */
  const open = new Map<number, { rows: number; readonly span: number }>();
  const rows = tableRows.map((row): FinishedRow => {
    const cells: FinishedCell[] = [];
    let column = 0;
    for (const [index, cell] of (row.tableCells ?? []).entries()) {
      if (index < column) continue;
      const above = open.get(index);
      const style = cell.tableCellStyle ?? {};
      const span = above?.span ?? Math.max(1, style.columnSpan ?? 1);
      const rowSpan = Math.max(1, style.rowSpan ?? 1);
      if (above !== undefined) {
        above.rows -= 1;
        if (above.rows === 0) open.delete(index);
      } else if (rowSpan > 1) open.set(index, { rows: rowSpan - 1, span });
      const merge = above !== undefined ? 'continue' : rowSpan > 1 ? 'start' : 'none';
      cells.push({ column: index, span, merge, ...readCell(cell, merge === 'continue', looks) });
      column = index + span;
    }
    return { cells, header: row.tableRowStyle?.tableHeader === true, strays: suggestedStrays(row, '') };
  });
  const widths = (tableStyle?.tableColumnProperties ?? []).map(({ width }) => twips(width));
  return { kind: 'table', columnWidths: widths.includes(0) ? [] : widths, rows, strays: [] };
}

const UNTOLD = { top: null, left: null, bottom: null, right: null } as const;

function readCell(
  cell: GoogleCell,
  isCovered: boolean,
  looks: NamedLooks,
): Omit<FinishedCell, 'column' | 'span' | 'merge'> {
  const style = cell.tableCellStyle ?? {};
  const strays: FinishedStray[] = suggestedStrays(cell, '');
  const paragraphs = (cell.content ?? []).flatMap(({ paragraph, table }): FinishedParagraph[] => {
    if (paragraph !== undefined) return [readParagraph(paragraph, looks)];
    strays.push({ kind: table === undefined ? 'unknown' : 'inner-table', text: '' });
    return [];
  });
  const { borderTop, borderLeft, borderBottom, borderRight } = style;
  return {
    paragraphs,
    // What lies under a merge has lines that nobody sees.
    borders: isCovered
      ? UNTOLD
      : {
          top: isDrawn(borderTop),
          left: isDrawn(borderLeft),
          bottom: isDrawn(borderBottom),
          right: isDrawn(borderRight),
        },
    background: readColour(style.backgroundColor),
    strays,
  };
}

/** Google tells no line that is as its own usual one. */
function isDrawn(line: GoogleLine | undefined): boolean | null {
  if (line === undefined) return null;
  return (line.width?.magnitude ?? 0) > 0 && readColour(line.color) !== 'ffffff';
}
