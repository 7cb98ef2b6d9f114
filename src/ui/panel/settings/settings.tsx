/** Settings of the workbook, and setting the sheet up. */
import { useId, useState } from 'preact/hooks';
import type { SettingKey } from '../../../core/settings/settings';
import { Choice } from '../../shared/choice';
import type { ViewProps } from '../view-props';
import { RuleList } from './rule-list';

type Values = Readonly<Record<SettingKey, string>>;

export function SettingsView(props: ViewProps) {
  const { state, panel, words, actions } = props;
  const [values, setValues] = useState<Values>(panel.settings);
  const change = (key: SettingKey) => (text: string) => setValues({ ...values, [key]: text });
  const keys = Object.keys(values) as SettingKey[];
  const changed = keys.filter((key) => values[key] !== panel.settings[key]);
  const save = (): void => void actions.saveSettings(Object.fromEntries(changed.map((key) => [key, values[key]])));
  return (
    <>
      <main>
        <p class="quiet">{words.settingsHint}</p>
        <Form values={values} change={change} words={words} />
        <RuleList text={values.rules} onChange={change('rules')} words={words} locale={state.locale} />
        <Beginnings {...props} />
      </main>
      <footer>
        <button type="button" disabled={changed.length === 0} onClick={() => setValues(panel.settings)}>
          {words.cancel}
        </button>
        <button type="button" class="main" disabled={state.work !== null || changed.length === 0} onClick={save}>
          {words.save}
        </button>
      </footer>
    </>
  );
}

interface FormProps extends Pick<ViewProps, 'words'> {
  readonly values: Values;
  readonly change: (key: SettingKey) => (text: string) => void;
}

function Form({ values, change, words }: FormProps) {
  const { year, period, title, signature, locale } = values;
  return (
    <div class="form">
      <Field label={words.year} hint={words.yearHint} value={year} onChange={change('year')} />
      <Field label={words.period} hint={words.periodHint} value={period} onChange={change('period')} />
      <Field label={words.reportTitle} hint={words.reportTitleHint} value={title} onChange={change('title')} lines />
      <Field
        label={words.signature}
        hint={words.signatureHint}
        value={signature}
        onChange={change('signature')}
        lines
      />
      <span class="label">{words.language}</span>
      <Choice
        label={words.language}
        any={words.languageAuto}
        value={/^(ru|рус)/i.test(locale) ? 'Русский' : /^(en|англ)/i.test(locale) ? 'English' : ''}
        options={[
          ['Русский', 'Русский'],
          ['English', 'English'],
        ]}
        onChange={change('locale')}
      />
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly lines?: boolean;
}

function Field({ label, hint, value, onChange, lines = false }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder: hint,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return (
    <>
      <label for={id}>{label}</label>
      {lines ? <textarea {...shared} rows={3} /> : <input {...shared} />}
    </>
  );
}

/** Ways to begin: a plan from elsewhere, a new one, the sheet set up. */
function Beginnings({ state, words, actions }: ViewProps) {
  const busy = state.work !== null;
  return (
    <>
      <h2>{words.importPlan}</h2>
      <p class="quiet">{words.importHint}</p>
      <p class="links">
        <button type="button" class="small" onClick={() => actions.show('import')}>
          {words.importPlan}
        </button>
        <button type="button" class="small" disabled={busy} onClick={() => void actions.newPlan()}>
          {words.newPlan}
        </button>
      </p>
      <h2>{words.setUp}</h2>
      <p class="quiet">{words.setUpHint}</p>
      <button type="button" class="small" disabled={busy} onClick={() => void actions.setUp()}>
        {words.setUp}
      </button>
    </>
  );
}
