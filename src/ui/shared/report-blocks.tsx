/** Blocks of a report as the document has them: its own lines, tables and merged cells. */
import type { PreviewJson } from '../../contract/report';

export type Block = PreviewJson['document']['blocks'][number];
export type TableBlock = Extract<Block, { kind: 'table' }>;

export function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'table') return <TableView table={block} from={0} to={block.rows.length} />;
  const { text, align, bold } = block;
  return <p style={{ textAlign: align, fontWeight: bold ? 700 : 400 }}>{text === '' ? '\u00a0' : text}</p>;
}

interface TableViewProps {
  readonly table: TableBlock;
  /** Its rows from one up to another. */
  readonly from: number;
  readonly to: number;
  /** Of each row of the whole table, in pixels, where rows must keep them. */
  readonly heights?: readonly number[];
}

export function TableView({ table, from, to, heights }: TableViewProps) {
  const whole = table.columnWidths.reduce((sum, width) => sum + width, 0);
  return (
    <table>
      <colgroup>
        {table.columnWidths.map((width, index) => (
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.slice(from, to).map((row, index) => (
          <tr key={index} style={heights === undefined ? {} : { height: `${heights[from + index] ?? 0}px` }}>
            {row.cells.map((cell, column) =>
              // A cell that began on the page before goes on without words.
              cell.merge === 'continue' && index > 0 ? null : (
                <td
                  key={column}
                  colSpan={cell.span}
                  rowSpan={cell.merge === 'none' ? 1 : mergedRows(table, from + index, column, to)}
                  style={{ textAlign: cell.align, fontWeight: cell.bold ? 700 : 400 }}
                >
                  {cell.text}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rows up to `to` that a merged cell covers, its own included. */
function mergedRows(table: TableBlock, row: number, column: number, to: number): number {
  let end = row + 1;
  while (end < to && table.rows[end]?.cells[column]?.merge === 'continue') end += 1;
  return end - row;
}
