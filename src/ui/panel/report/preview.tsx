/** The report as it will look: a landscape page with the document's own lines, table and merged cells. */
import { useState } from 'preact/hooks';
import type { PreviewJson } from '../../../contract/report';
import { useSay } from '../../shared/say';
import { PANEL_WORDS } from '../panel-words';
import { FormTaken } from './form-taken';
import { REPORT_VIEW_WORDS } from './report-view-words';

type Block = PreviewJson['document']['blocks'][number];
type TableBlock = Extract<Block, { kind: 'table' }>;

interface PreviewProps {
  readonly preview: PreviewJson;
  /** Words of the form that are not to be replaced. */
  readonly keep: readonly number[];
  readonly busy: boolean;
  readonly onKeep: (words: readonly number[]) => void;
  /** Whether the sheet's approval and signatures are taken. */
  readonly signatures: boolean;
  readonly onSignatures: (taken: boolean) => void;
  readonly onBack: () => void;
}

export function Preview({ preview, onBack, ...choice }: PreviewProps) {
  const say = useSay();
  const [large, setLarge] = useState(false);
  return (
    <>
      <main onKeyDown={(event) => event.key === 'Escape' && onBack()}>
        <p class="fresh">
          <strong>{say(REPORT_VIEW_WORDS.previewTitle)}</strong>
          <button type="button" class="link" aria-pressed={large} onClick={() => setLarge(!large)}>
            {large ? say(REPORT_VIEW_WORDS.zoomOut) : say(REPORT_VIEW_WORDS.zoomIn)}
          </button>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls both ways, so the keyboard must reach it. */}
        <section class={large ? 'paper large' : 'paper'} tabIndex={0} aria-label={say(REPORT_VIEW_WORDS.page)}>
          <div class="sheet">
            {preview.document.blocks.map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
          </div>
        </section>
        {preview.cutRows > 0 && <p class="quiet">{say(REPORT_VIEW_WORDS.previewCut, { rows: preview.cutRows })}</p>}
        {preview.form !== undefined && <FormTaken form={preview.form} {...choice} />}
        {preview.notices.map((notice) => (
          <p key={notice} class="warn">
            {notice}
          </p>
        ))}
      </main>
      <footer>
        <button type="button" class="main" onClick={onBack}>
          {say(PANEL_WORDS.back)}
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
