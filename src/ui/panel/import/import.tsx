/** Bringing a plan in: chosen, looked at, corrected, and written into a new tab on the person's click. */
import { useRef, useState } from 'preact/hooks';
import type { ImportedThing } from '../../../contract/import';
import { focusFirst } from '../../shared/focus-first';
import { useSay } from '../../shared/say';
import { PANEL_WORDS } from '../state/panel-words';
import type { ViewProps } from '../view/view-props';
import { ImportPreview } from './import-preview';
import { importRequest, type ReadImport } from './import-request';
import { ImportSource } from './import-source';
import { IMPORT_VIEW_WORDS } from './import-view-words';

export function ImportView({ state, actions }: Omit<ViewProps, 'panel'>) {
  const say = useSay();
  const [read, setRead] = useState<ReadImport | null>(null);
  const [name, setName] = useState('');
  const [joined, setJoined] = useState<ReadonlySet<string>>(new Set());
  const top = useRef<HTMLElement>(null);
  const busy = state.work !== null;
  const look = async (source: ImportedThing, mapping: ReadImport['mapping']): Promise<void> => {
    const preview = await actions.previewImport({ source, mapping, year: null, locale: null });
    if (preview === null) return;
    setRead({ source, mapping, preview });
    if (mapping !== null) return;
    setName(preview.name);
    setJoined(new Set());
    top.current?.scrollTo(0, 0);
  };
  const join = (group: string, together: boolean): void =>
    setJoined(new Set(together ? [...joined, group] : [...joined].filter((each) => each !== group)));
  return (
    <>
      <main ref={top}>
        <h1 key={String(read === null)} class="plain" tabIndex={-1} ref={focusFirst}>
          {say(PANEL_WORDS.importPlan)}
        </h1>
        {read === null ? (
          <>
            <p class="quiet">{say(IMPORT_VIEW_WORDS.importHint)}</p>
            <ImportSource busy={busy} onRead={(source) => void look(source, null)} />
          </>
        ) : (
          <ImportPreview
            preview={read.preview}
            busy={busy}
            onMap={(mapping) => void look(read.source, mapping)}
            name={name}
            onName={setName}
            joined={joined}
            onJoin={join}
          />
        )}
      </main>
      <footer>
        <button type="button" onClick={() => (read === null ? actions.show('overview') : setRead(null))}>
          {say(PANEL_WORDS.back)}
        </button>
        {read !== null && (
          <button
            type="button"
            class="main"
            disabled={busy || read.preview.counts.items === 0}
            onClick={() => void actions.importPlan(importRequest(read, name, joined))}
          >
            {say(IMPORT_VIEW_WORDS.doImport)}
          </button>
        )}
      </footer>
    </>
  );
}
