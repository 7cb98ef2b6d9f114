/** Where a plan is to come from: a Word file, another tab, copied cells. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ImportedThing } from '../../../contract/import';
import { call } from '../../server/call';
import { Chips } from '../../shared/chips';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { DocxFile } from '../view/docx-file';
import { IMPORT_VIEW_WORDS } from './import-view-words';

interface ImportSourceProps {
  readonly busy: boolean;
  readonly onRead: (source: ImportedThing) => void;
}

export function ImportSource({ busy, onRead }: ImportSourceProps) {
  const say = useSay();
  const [kind, setKind] = useState<ImportedThing['kind']>('docx');
  const tabs = useTabs().map((name) => [name, name] as const);
  const [tab, setTab] = useState('');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const read = (source: ImportedThing, missing: boolean) => (
    <p class="links">
      <button type="button" class="small main" disabled={busy || missing} onClick={() => onRead(source)}>
        {say(IMPORT_VIEW_WORDS.readImport)}
      </button>
    </p>
  );
  return (
    <div class="form">
      <Chips
        legend={say(IMPORT_VIEW_WORDS.importFrom)}
        options={[
          ['docx', say(IMPORT_VIEW_WORDS.fromFile)],
          ['tab', say(IMPORT_VIEW_WORDS.fromTab)],
          ['cells', say(IMPORT_VIEW_WORDS.fromCells)],
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'docx' && (
        <DocxFile busy={busy} onRead={({ base64 }) => onRead({ kind: 'docx', base64 })} onRefuse={setRefusal} />
      )}
      {kind === 'tab' && (
        <Choice
          label={say(IMPORT_VIEW_WORDS.chooseTab)}
          any={say(IMPORT_VIEW_WORDS.chooseTab)}
          value={tab}
          options={tabs}
          onChange={setTab}
        />
      )}
      {kind === 'tab' && read({ kind: 'tab', sheet: tab }, tab === '')}
      {kind === 'cells' && <PastedCells text={text} onChange={setText} />}
      {kind === 'cells' && read({ kind: 'cells', text }, text.trim() === '')}
      {refusal !== '' && (
        <p class="warn" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

/** Names of the tabs that may hold a plan; none until the server has told. */
function useTabs(): readonly string[] {
  const [tabs, setTabs] = useState<readonly string[]>([]);
  useEffect(() => {
    void call('panelTabs', {}).then(({ value }) => setTabs(value?.tabs ?? []));
  }, []);
  return tabs;
}

interface PastedCellsProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function PastedCells({ text, onChange }: PastedCellsProps) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label for={id}>{say(IMPORT_VIEW_WORDS.pasteCells)}</label>
      <textarea
        id={id}
        rows={8}
        value={text}
        wrap="off"
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </>
  );
}
