/** What fixing would change, cell by cell, before anything is changed. */
import { useState } from 'preact/hooks';
import type { PanelFindingJson } from '../../../contract/panel';
import { focusFirst } from '../../shared/focus-first';
import type { PanelWords } from '../words';
import { Excerpt } from './excerpt';

/** Changes drawn before "show more". */
const SHOWN = 100;

interface FixPreviewProps {
  readonly findings: readonly PanelFindingJson[];
  readonly words: PanelWords;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function FixPreview({ findings, words, onConfirm, onCancel }: FixPreviewProps) {
  const [limit, setLimit] = useState(SHOWN);
  const cells = new Set(findings.map(({ cell }) => cell)).size;
  return (
    <>
      <main onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
        <h1 class="plain" tabIndex={-1} ref={focusFirst}>
          {words.fixPreview}
        </h1>
        <p class="quiet">{words.fixPreviewMore}</p>
        <ul class="cards">
          {findings.slice(0, limit).map(({ cell, rule, nth, row, fix }) => (
            <li key={`${cell} ${rule} ${nth}`} class="finding">
              <span class="where">
                {words.row(row)} · {cell.slice(cell.lastIndexOf('!') + 1)}
              </span>
              {fix !== null && <Excerpt excerpt={fix} words={words} />}
            </li>
          ))}
        </ul>
        {findings.length > limit && (
          <button type="button" class="link" onClick={() => setLimit(limit + SHOWN)}>
            {words.more(Math.min(SHOWN, findings.length - limit))}
          </button>
        )}
      </main>
      <footer>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" class="main" onClick={onConfirm}>
          {words.confirmFix(cells)}
        </button>
      </footer>
    </>
  );
}
