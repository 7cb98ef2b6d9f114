/** The report as it will look: a landscape page with the document's own lines, table and merged cells. */
import { useState } from 'preact/hooks';
import type { PreviewJson } from '../../../contract/report';
import { BlockView } from '../../shared/report-blocks';
import { useSay } from '../../shared/say';
import { PANEL_WORDS } from '../state/panel-words';
import { FormTaken, type FormTakenProps } from './form-taken';
import { REPORT_VIEW_WORDS } from './report-view-words';

interface PreviewProps extends Omit<FormTakenProps, 'form'> {
  readonly preview: PreviewJson;
  readonly onBack: () => void;
  /** Shows it page by page in a window of its own. */
  readonly onPages: () => void;
}

export function Preview({ preview, onBack, onPages, ...choice }: PreviewProps) {
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
        <button type="button" onClick={onPages}>
          {say(REPORT_VIEW_WORDS.pages)}
        </button>
        <button type="button" class="main" onClick={onBack}>
          {say(PANEL_WORDS.back)}
        </button>
      </footer>
    </>
  );
}
