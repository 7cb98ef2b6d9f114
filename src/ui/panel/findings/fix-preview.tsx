/** What fixing would change, cell by cell, before anything is changed. */
import { useState } from 'preact/hooks';
import type { PanelFindingJson } from '../../../contract/panel';
import { focusFirst } from '../../shared/focus-first';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { Excerpt } from './excerpt';
import { FINDING_WORDS } from './finding-words';

/** Changes drawn before "show more". */
const SHOWN = 100;

interface FixPreviewProps {
  readonly findings: readonly PanelFindingJson[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function FixPreview({ findings, onConfirm, onCancel }: FixPreviewProps) {
  const say = useSay();
  const [limit, setLimit] = useState(SHOWN);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  const cells = new Set(findings.map(({ cell }) => cell)).size;
  return (
    <>
      <main onKeyDown={onKeyDown}>
        <h1 class="plain" tabIndex={-1} ref={focusFirst}>
          {say(FINDING_WORDS.fixPreview)}
        </h1>
        <p class="quiet">{say(FINDING_WORDS.fixPreviewMore)}</p>
        <ul class="cards">
          {findings.slice(0, limit).map(({ cell, rule, nth, row, fix }) => (
            <li key={`${cell} ${rule} ${nth}`} class="finding">
              <span class="where">
                {say(FINDING_WORDS.row, { number: row })} · {cell.slice(cell.lastIndexOf('!') + 1)}
              </span>
              {fix !== null && <Excerpt excerpt={fix} />}
            </li>
          ))}
        </ul>
        {findings.length > limit && (
          <button type="button" class="link" onClick={() => setLimit(limit + SHOWN)}>
            {say(SHARED_WORDS.more, { number: Math.min(SHOWN, findings.length - limit) })}
          </button>
        )}
      </main>
      <footer>
        <button type="button" onClick={onCancel} onKeyDown={onKeyDown}>
          {say(SHARED_WORDS.cancel)}
        </button>
        <button type="button" class="main" onClick={onConfirm} onKeyDown={onKeyDown}>
          {say(FINDING_WORDS.confirmFix, { cells })}
        </button>
      </footer>
    </>
  );
}
