/** Where a plan is to come from: a Word file, another tab, copied cells. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ImportedThing } from '../../contract/import-wire';
import { Choice } from '../shared/choice';
import { call } from '../shared/server';
import { Chips } from './report-form';
import type { PanelWords } from './words';

/** What the server takes at most, in bytes; told here before anything is sent. */
const MOST_BYTES = 5 * 1024 * 1024;

interface ImportSourceProps {
  readonly words: PanelWords;
  readonly busy: boolean;
  readonly onRead: (source: ImportedThing) => void;
}

export function ImportSource({ words, busy, onRead }: ImportSourceProps) {
  const [kind, setKind] = useState<ImportedThing['kind']>('docx');
  const [tabs, setTabs] = useState<readonly string[]>([]);
  const [tab, setTab] = useState('');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();
  useEffect(() => {
    void call('panelTabs', {}).then(({ value }) => setTabs(value?.tabs ?? []));
  }, []);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setRefusal(file.size > MOST_BYTES ? words.fileTooLarge : '');
    if (file.size > MOST_BYTES) return;
    const base64 = await readBase64(file);
    if (base64 === null) setRefusal(words.fileUnreadable);
    else onRead({ kind: 'docx', base64 });
  };
  return (
    <div class="form">
      <Chips
        legend={words.importFrom}
        options={[
          ['docx', words.fromFile],
          ['tab', words.fromTab],
          ['cells', words.fromCells],
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'docx' && (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button within does the same.
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer?.files[0]);
          }}
        >
          <label class="small main file">
            {words.chooseFile}
            <input
              type="file"
              accept=".docx"
              disabled={busy}
              onChange={({ currentTarget }) => {
                void take(currentTarget.files?.[0]);
                // The same file chosen again must be read again.
                currentTarget.value = '';
              }}
            />
          </label>
          <span class="quiet">{words.dropFile}</span>
        </div>
      )}
      {kind === 'tab' && (
        <>
          <Choice
            label={words.chooseTab}
            any={words.chooseTab}
            value={tab}
            options={tabs.map((name) => [name, name])}
            onChange={setTab}
          />
          <p class="links">
            <button
              type="button"
              class="small main"
              disabled={busy || tab === ''}
              onClick={() => onRead({ kind: 'tab', sheet: tab })}
            >
              {words.readImport}
            </button>
          </p>
        </>
      )}
      {kind === 'cells' && (
        <>
          <label for={id}>{words.pasteCells}</label>
          <textarea
            id={id}
            rows={8}
            value={text}
            wrap="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <p class="links">
            <button
              type="button"
              class="small main"
              disabled={busy || text.trim() === ''}
              onClick={() => onRead({ kind: 'cells', text })}
            >
              {words.readImport}
            </button>
          </p>
        </>
      )}
      {refusal !== '' && (
        <p class="warn" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

/** Null where the browser could not read it: moved or deleted meanwhile. */
function readBase64(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
