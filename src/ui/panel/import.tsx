/** Bringing a plan in: chosen, looked at, corrected, and written into a new tab on the person's click. */
import { useRef, useState } from 'preact/hooks';
import type { ImportedThing, ImportPreviewJson, MappedColumnJson } from '../../contract/import-wire';
import { ImportPreview } from './import-preview';
import { ImportSource } from './import-source';
import type { Actions, PanelState } from './state';
import type { PanelWords } from './words';

interface ImportViewProps {
  readonly state: PanelState;
  readonly words: PanelWords;
  readonly actions: Actions;
}

interface Read {
  readonly source: ImportedThing;
  readonly mapping: readonly MappedColumnJson[] | null;
  readonly preview: ImportPreviewJson;
}

export function ImportView({ state, words, actions }: ImportViewProps) {
  const [read, setRead] = useState<Read | null>(null);
  const [name, setName] = useState('');
  const [joined, setJoined] = useState<ReadonlySet<string>>(new Set());
  const top = useRef<HTMLElement>(null);
  const busy = state.work !== null;
  const look = async (source: ImportedThing, mapping: Read['mapping']): Promise<void> => {
    const preview = await actions.previewImport({ source, mapping, year: null, locale: null });
    if (preview === null) return;
    setRead({ source, mapping, preview });
    if (mapping === null) {
      setName(preview.name);
      setJoined(new Set());
      top.current?.scrollTo(0, 0);
    }
  };
  const write = ({ source, mapping, preview }: Read): void => {
    // Where no header was understood, the columns as they stand are what the person has agreed to.
    const agreed = preview.certain ? mapping : preview.columns.map(({ column, kind }) => ({ column, kind }));
    const executors = preview.executors
      .filter(({ known }) => !known)
      .flatMap(({ name: group, spellings }) => {
        const texts = spellings.map(({ text }) => text);
        return joined.has(group)
          ? [{ name: group, aliases: texts.filter((text) => text !== group) }]
          : texts.map((text) => ({ name: text, aliases: [] }));
      });
    const wanted = name.trim() === '' ? null : name.trim();
    const { year } = preview;
    const choice = { source, mapping: agreed, year, locale: null, name: wanted, executors, withPlan: false };
    void actions.importPlan(choice);
  };
  return (
    <>
      <main ref={top}>
        <h1 class="plain">{words.importPlan}</h1>
        {read === null ? (
          <>
            <p class="quiet">{words.importHint}</p>
            <ImportSource words={words} busy={busy} onRead={(source) => void look(source, null)} />
          </>
        ) : (
          <ImportPreview
            preview={read.preview}
            words={words}
            locale={state.locale}
            busy={busy}
            onMap={(mapping) => void look(read.source, mapping)}
            name={name}
            onName={setName}
            joined={joined}
            onJoin={(group, together) => {
              const next = new Set(joined);
              if (together) next.add(group);
              else next.delete(group);
              setJoined(next);
            }}
          />
        )}
      </main>
      <footer>
        <button type="button" onClick={() => (read === null ? actions.show('overview') : setRead(null))}>
          {words.back}
        </button>
        {read !== null && (
          <button
            type="button"
            class="main"
            disabled={busy || read.preview.counts.items === 0}
            onClick={() => write(read)}
          >
            {words.doImport}
          </button>
        )}
      </footer>
    </>
  );
}
