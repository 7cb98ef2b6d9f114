/** The form of a report: the usual one, a common one, one kept with the spreadsheet, or that of a document. */
import { useEffect, useId, useState } from 'preact/hooks';
import { FORM_NAMES, findForm } from '../../../core/form/form-names';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { useStore } from '../../shared/store';
import { type DocxContents, DocxFile } from '../view/docx-file';
import type { ChosenForm } from './report-choices';
import { REPORT_VIEW_WORDS } from './report-view-words';
import type { ReportWork } from './report-work';

/** Ahead of a saved form's name among the choices: such a name may be any word. */
const SAVED = 'saved:';

interface FormChoiceProps {
  readonly chosen: ChosenForm | null;
  readonly work: ReportWork;
}

export function FormChoice({ chosen, work }: FormChoiceProps) {
  const say = useSay();
  const { forms, forgotten } = useStore(work.store);
  useEffect(() => void work.loadForms(), []);
  const choose = (form: Partial<ChosenForm> | null): void =>
    work.change({ form: form === null ? null : { name: null, saved: null, file: null, keep: [], ...form } });
  const value = chosen === null ? '' : (chosen.name ?? (chosen.saved === null ? 'document' : SAVED + chosen.saved));
  return (
    <>
      <span class="label">{say(REPORT_VIEW_WORDS.form)}</span>
      <Choice
        label={say(REPORT_VIEW_WORDS.form)}
        any={say(REPORT_VIEW_WORDS.usualForm)}
        value={value}
        options={[
          ...Object.entries(FORM_NAMES).map(([id, name]) => [id, say(name)] as const),
          ...(forms?.forms ?? []).map(({ name }) => [SAVED + name, name] as const),
          ['document', say(REPORT_VIEW_WORDS.formLikeDocument)],
        ]}
        onChange={(word) => {
          if (word === '') choose(null);
          else if (word.startsWith(SAVED)) choose({ saved: word.slice(SAVED.length) });
          else choose({ name: findForm(word) });
        }}
      />
      {chosen !== null && chosen.name === null && chosen.saved === null && (
        <OfDocument file={chosen.file} choose={(file) => choose({ file })} />
      )}
      {chosen?.file != null && (
        <NameForm key="save" label={say(REPORT_VIEW_WORDS.forms.save)} name="" onName={work.saveForm} />
      )}
      {chosen?.saved != null && (
        <>
          <NameForm
            key={chosen.saved}
            label={say(REPORT_VIEW_WORDS.forms.rename)}
            name={chosen.saved}
            onName={work.renameForm}
          />
          <button type="button" class="link" onClick={() => void work.removeForm()}>
            {say(REPORT_VIEW_WORDS.forms.remove)}
          </button>
        </>
      )}
      {forgotten !== null && (
        <p role="status">
          {say(REPORT_VIEW_WORDS.forms.removed, { name: forgotten })}{' '}
          <button type="button" class="link" onClick={() => void work.restoreForm()}>
            {say(REPORT_VIEW_WORDS.forms.restore)}
          </button>
        </p>
      )}
    </>
  );
}

interface OfDocumentProps {
  readonly file: DocxContents | null;
  readonly choose: (file: DocxContents | null) => void;
}

function OfDocument({ file, choose }: OfDocumentProps) {
  const say = useSay();
  const [refusal, setRefusal] = useState('');
  return file === null ? (
    <>
      <p class="quiet">{say(REPORT_VIEW_WORDS.formHint)}</p>
      <DocxFile busy={false} onRead={choose} onRefuse={setRefusal} />
      {refusal !== '' && (
        <p class="warn" role="alert">
          {refusal}
        </p>
      )}
    </>
  ) : (
    <>
      <p>
        {file.name}{' '}
        <button type="button" class="link" onClick={() => choose(null)}>
          {say(REPORT_VIEW_WORDS.otherDocument)}
        </button>
      </p>
      <p class="quiet">{say(REPORT_VIEW_WORDS.formWithoutExtras)}</p>
    </>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
}

/** What a form is to be called. */
function NameForm({ label, name, onName }: NameFormProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(name);
  const wanted = text.trim();
  return (
    <>
      <label for={id}>{say(REPORT_VIEW_WORDS.forms.name)}</label>
      <input id={id} maxLength={60} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      <button
        type="button"
        class="small"
        disabled={wanted === '' || wanted === name}
        onClick={() => void onName(wanted)}
      >
        {label}
      </button>
    </>
  );
}
