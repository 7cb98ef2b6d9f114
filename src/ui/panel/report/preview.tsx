/** The report as it will look: a landscape page with the document's own lines, table and merged cells. */
import { useState } from 'preact/hooks';
import type { PreviewJson } from '../../../contract/report';
import type { PanelWords } from '../words';

type Block = PreviewJson['document']['blocks'][number];
type TableBlock = Extract<Block, { kind: 'table' }>;

interface PreviewProps {
  readonly preview: PreviewJson;
  readonly words: PanelWords;
  readonly onBack: () => void;
}

export function Preview({ preview, words, onBack }: PreviewProps) {
  const [large, setLarge] = useState(false);
  return (
    <>
      <main onKeyDown={(event) => event.key === 'Escape' && onBack()}>
        <p class="fresh">
          <strong>{words.previewTitle}</strong>
          <button type="button" class="link" aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? words.zoomOut : words.zoomIn}
          </button>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways, so the keyboard must reach it. */}
        <section class={large ? 'paper large' : 'paper'} tabIndex={0} aria-label={words.page}>
          <div class="sheet">
            {preview.document.blocks.map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
          </div>
        </section>
        {preview.cutRows > 0 && <p class="quiet">{words.previewCut(preview.cutRows)}</p>}
        {preview.notices.map((notice) => (
          <p key={notice} class="warn">
            {notice}
          </p>
        ))}
      </main>
      <footer>
        <button type="button" class="main" onClick={onBack}>
          {words.back}
        </button>
      </footer>
    </>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'table') return <TableView table={block} />;
  const { text, align, bold } = block;
  return <p style={{ textAlign: align, fontWeight: bold ? 700 : 400 }}>{text === '' ? '\u00a0' : text}</p>;
}

function TableView({ table }: { readonly table: TableBlock }) {
  const whole = table.columnWidths.reduce((sum, width) => sum + width, 0);
  return (
    <table>
      <colgroup>
        {table.columnWidths.map((width, index) => (
          <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, column) =>
              cell.merge === 'continue' ? null : (
                <td
                  key={column}
                  colSpan={cell.span}
                  rowSpan={cell.merge === 'start' ? mergedRows(table, index, column) : 1}
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

/** Rows that a merged cell covers, its own included. */
function mergedRows(table: TableBlock, row: number, column: number): number {
  let end = row + 1;
  while (table.rows[end]?.cells[column]?.merge === 'continue') end += 1;
  return end - row;
}
