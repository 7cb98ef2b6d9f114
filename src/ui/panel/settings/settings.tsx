/** Settings of the workbook, and setting the sheet up. */

import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingField, SettingKey } from '../../../core/settings/setting-words';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { SHARED_WORDS } from '../../shared/shared-words';
import { Switch } from '../../shared/switch';
import { ACTION_WORDS } from '../actions/action-words';
import { IMPORT_VIEW_WORDS } from '../import/import-view-words';
import { PANEL_WORDS } from '../state/panel-words';
import type { ViewProps } from '../view/view-props';
import { ClosePeriod } from './close-period';
import { NextPeriod } from './next-period';
import { RuleList } from './rule-list';
import { SETTINGS_VIEW_WORDS } from './settings-view-words';

type Values = Readonly<Record<SettingKey, string>>;

export function SettingsView(props: ViewProps) {
  const say = useSay();
  const { state, panel, actions } = props;
  const { draft } = state;
  const values: Values = { ...panel.settings, ...draft };
  const change = (key: SettingKey) => (text: string) => actions.draftSettings({ ...draft, [key]: text });
  const keys = Object.keys(draft) as SettingKey[];
  const changed = keys.filter((key) => values[key] !== panel.settings[key]);
  const save = (): void => void actions.saveSettings(Object.fromEntries(changed.map((key) => [key, values[key]])));
  return (
    <>
      <main>
        <p class="quiet">{say(SETTINGS_VIEW_WORDS.settingsHint, { tab: panel.settingsTab })}</p>
        <Form fields={panel.fields} own={panel.planSettings} values={values} change={change} />
        <h2>{say(ACTION_WORDS.period)}</h2>
        <ClosePeriod {...props} />
        <NextPeriod {...props} />
        <Beginnings {...props} />
        {panel.fields.map(
          ({ key, kind, label, hint }) =>
            kind === 'rules' && (
              <RuleList
                key={key}
                label={label}
                hint={hint}
                value={values[key]}
                onChange={change(key)}
                locale={state.locale}
              />
            ),
        )}
      </main>
      <footer>
        <button type="button" disabled={changed.length === 0} onClick={() => actions.draftSettings({})}>
          {say(SHARED_WORDS.cancel)}
        </button>
        <button type="button" class="main" disabled={state.work !== null || changed.length === 0} onClick={save}>
          {say(SETTINGS_VIEW_WORDS.save)}
        </button>
      </footer>
    </>
  );
}

interface FormProps {
  readonly fields: readonly SettingField[];
  /** What holds for this plan alone. */
  readonly own: Partial<Values>;
  readonly values: Values;
  readonly change: (key: SettingKey) => (text: string) => void;
}

/** A field for each setting that the panel asks for; the many rules have a list of their own, below all else. */
function Form({ fields, own, values, change }: FormProps) {
  const say = useSay();
  const draw = ({ key, kind, label, hint }: SettingField) => {
    const shared = { label, hint, value: values[key], onChange: change(key) };
    if (kind === 'switch') {
      const on = /^(да|yes|on|1|\+)/i.test(values[key]);
      return (
        <Switch
          key={key}
          label={label}
          on={on}
          onChange={(next) => change(key)(next ? say(SETTINGS_VIEW_WORDS.yes) : '')}
        />
      );
    }
    if (kind === 'language') return <Language key={key} {...shared} />;
    return <Field key={key} {...shared} lines={kind === 'lines'} />;
  };
  return (
    <div class="form">
      {fields
        .filter(({ kind }) => kind !== 'rules')
        .map((field) => (
          <Fragment key={field.key}>
            {draw(field)}
            {own[field.key] !== undefined && (
              <p class="quiet">{say(SETTINGS_VIEW_WORDS.ofPlan, { value: own[field.key] ?? '' })}</p>
            )}
          </Fragment>
        ))}
    </div>
  );
}

function Language({ label, hint, value, onChange }: FieldProps) {
  return (
    <>
      <span class="label">{label}</span>
      <Choice
        label={label}
        any={hint}
        value={/^(ru|рус)/i.test(value) ? 'Русский' : /^(en|англ)/i.test(value) ? 'English' : ''}
        options={[
          ['Русский', 'Русский'],
          ['English', 'English'],
        ]}
        onChange={onChange}
      />
    </>
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
      {lines ? <textarea {...shared} rows={2} /> : <input {...shared} />}
    </>
  );
}

/** Ways to begin: a plan from elsewhere, a new one, the sheet set up. */
function Beginnings({ state, actions }: ViewProps) {
  const say = useSay();
  const busy = state.work !== null;
  return (
    <>
      <h2>{say(PANEL_WORDS.importPlan)}</h2>
      <p class="quiet">{say(IMPORT_VIEW_WORDS.importHint)}</p>
      <p class="links">
        <button type="button" class="small" onClick={() => actions.show('import')}>
          {say(PANEL_WORDS.importPlan)}
        </button>
        <button type="button" class="small" disabled={busy} onClick={() => void actions.newPlan()}>
          {say(PANEL_WORDS.newPlan)}
        </button>
      </p>
      <h2>{say(SETTINGS_VIEW_WORDS.setUp)}</h2>
      <p class="quiet">{say(SETTINGS_VIEW_WORDS.setUpHint)}</p>
      <button type="button" class="small" disabled={busy} onClick={() => void actions.setUp()}>
        {say(SETTINGS_VIEW_WORDS.setUp)}
      </button>
    </>
  );
}
