/** Settings of the workbook, and setting the sheet up. */
import { useId, useState } from 'preact/hooks';
import type { SettingKey } from '../../core/settings/settings';
import { Choice } from '../shared/choice';
import type { ViewProps } from './overview';
import { type Grade, gradeOf, setGrade } from './rule-grades';
import { RULE_TITLES } from './rule-titles';
import type { PanelWords } from './words';

type Values = Readonly<Record<SettingKey, string>>;

export function SettingsView({ state, panel, words, actions }: ViewProps) {
  const [values, setValues] = useState<Values>(panel.settings);
  const keys = Object.keys(values) as SettingKey[];
  const changed = keys.filter((key) => values[key] !== panel.settings[key]);
  const change = (key: SettingKey) => (text: string) => setValues({ ...values, [key]: text });
  const busy = state.work !== null;
  const save = async (): Promise<void> => {
    const next = Object.fromEntries(changed.map((key) => [key, values[key]]));
    await actions.saveSettings(next);
  };
  return (
    <>
      <main>
        <p class="quiet">{words.settingsHint}</p>
        <div class="form">
          <Field label={words.year} hint={words.yearHint} value={values.year} onChange={change('year')} />
          <Field label={words.period} hint={words.periodHint} value={values.period} onChange={change('period')} />
          <Field
            label={words.reportTitle}
            hint={words.reportTitleHint}
            value={values.title}
            onChange={change('title')}
            lines
          />
          <Field
            label={words.signature}
            hint={words.signatureHint}
            value={values.signature}
            onChange={change('signature')}
            lines
          />
          <span class="label">{words.language}</span>
          <Choice
            label={words.language}
            any={words.languageAuto}
            value={/^(ru|рус)/i.test(values.locale) ? 'Русский' : /^(en|англ)/i.test(values.locale) ? 'English' : ''}
            options={[
              ['Русский', 'Русский'],
              ['English', 'English'],
            ]}
            onChange={change('locale')}
          />
        </div>
        <Rules text={values.rules} onChange={change('rules')} words={words} locale={state.locale} />
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
      </main>
      <footer>
        <button type="button" disabled={changed.length === 0} onClick={() => setValues(panel.settings)}>
          {words.cancel}
        </button>
        <button type="button" class="main" disabled={busy || changed.length === 0} onClick={() => void save()}>
          {words.save}
        </button>
      </footer>
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
      {lines ? <textarea {...shared} rows={3} /> : <input {...shared} />}
    </>
  );
}

interface RulesProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly words: PanelWords;
  readonly locale: 'ru' | 'en';
}

function Rules({ text, onChange, words, locale }: RulesProps) {
  const [search, setSearch] = useState('');
  const titles = Object.entries(RULE_TITLES[locale])
    .filter(([id, title]) => `${id} ${title}`.toLowerCase().includes(search.trim().toLowerCase()))
    .sort((one, other) => one[1].localeCompare(other[1], locale));
  const grades = Object.keys(words.grades).filter((grade): grade is Exclude<Grade, ''> => grade !== '');
  return (
    <>
      <h2>{words.rules}</h2>
      <p class="quiet">{words.rulesHint}</p>
      <input
        type="search"
        placeholder={words.findRule}
        aria-label={words.findRule}
        value={search}
        onInput={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ul class="rules">
        {titles.map(([id, title]) => (
          <li key={id}>
            <span class="name" title={id}>
              {title}
            </span>
            <Choice
              label={title}
              any={words.grades['']}
              value={gradeOf(text, id)}
              options={grades.map((grade) => [grade, words.grades[grade]])}
              onChange={(grade) => onChange(setGrade(text, id, grade as Grade))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
