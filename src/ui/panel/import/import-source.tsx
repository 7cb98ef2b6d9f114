/** Where a plan is to come from: a Word file, another tab, copied cells. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ImportedThing } from '../../../contract/import';
import { Chips } from '../../shared/chips';
import { Choice } from '../../shared/choice';
import { call } from '../../shared/server';
import type { PanelWords } from '../words';
import { DocxSource } from './docx-source';

interface ImportSourceProps {
  readonly words: PanelWords;
  readonly busy: boolean;
  readonly onRead: (source: ImportedThing) => void;
}

export function ImportSource({ words, busy, onRead }: ImportSourceProps) {
  const [kind, setKind] = useState<ImportedThing['kind']>('docx');
  const tabs = useTabs().map((name) => [name, name] as const);
  const [tab, setTab] = useState('');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const read = (source: ImportedThing, missing: boolean) => (
    <p class="links">
      <button type="button" class="small main" disabled={busy || missing} onClick={() => onRead(source)}>
        {words.readImport}
      </button>
    </p>
  );
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
      {kind === 'docx' && <DocxSource words={words} busy={busy} onRead={onRead} onRefuse={setRefusal} />}
      {kind === 'tab' && (
        <Choice label={words.chooseTab} any={words.chooseTab} value={tab} options={tabs} onChange={setTab} />
      )}
      {kind === 'tab' && read({ kind: 'tab', sheet: tab }, tab === '')}
      {kind === 'cells' && <PastedCells words={words} text={text} onChange={setText} />}
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
  readonly words: PanelWords;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function PastedCells({ words, text, onChange }: PastedCellsProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{words.pasteCells}</label>
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
