/** The choices of a report: year, title, kind, what to add, whose part. */
import { useId } from 'preact/hooks';
import { Choice } from '../shared/choice';
import type { ViewProps } from './overview';

export interface ReportChoices {
  readonly year: string;
  readonly title: string;
  readonly stage: 'draft' | 'final';
  readonly format: 'doc' | 'docx';
  readonly summary: boolean;
  readonly inactive: boolean;
  /** Null for all; "" while none is chosen yet. */
  readonly department: string | null;
}

interface ReportFormProps extends Pick<ViewProps, 'panel' | 'words'> {
  readonly form: ReportChoices;
  readonly change: (part: Partial<ReportChoices>) => void;
}

export function ReportForm({ form, change, panel, words }: ReportFormProps) {
  const id = useId();
  return (
    <div class="form">
      <label for={`${id}-year`}>{words.year}</label>
      <input
        id={`${id}-year`}
        inputMode="numeric"
        maxLength={4}
        value={form.year}
        onInput={({ currentTarget }) => change({ year: currentTarget.value })}
      />
      <label for={`${id}-title`}>
        {words.title} <small>{words.titleHint}</small>
      </label>
      <textarea
        id={`${id}-title`}
        rows={3}
        value={form.title}
        onInput={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Chips
        legend={words.stage}
        options={[
          ['draft', words.draft],
          ['final', words.final],
        ]}
        value={form.stage}
        onChange={(stage) => change({ stage })}
      />
      {form.stage === 'final' && <p class="quiet">{words.finalHint}</p>}
      <Chips
        legend={words.format}
        options={[
          ['doc', words.doc],
          ['docx', words.docx],
        ]}
        value={form.format}
        onChange={(format) => change({ format })}
      />
      <Switch label={words.summary} on={form.summary} onChange={(summary) => change({ summary })} />
      <Switch label={words.inactive} on={form.inactive} onChange={(inactive) => change({ inactive })} />
      <Switch
        label={words.onlyDepartment}
        on={form.department !== null}
        onChange={(on) => change({ department: on ? '' : null })}
      />
      {form.department !== null && (
        <Choice
          label={words.department}
          any={words.chooseDepartment}
          value={form.department}
          options={panel.departments.map(({ name }) => [name, name])}
          onChange={(department) => change({ department })}
        />
      )}
    </div>
  );
}

interface ChipsProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few ways to choose from, one of them chosen. */
export function Chips<Value extends string>({ legend, options, value, onChange }: ChipsProps<Value>) {
  const name = useId();
  return (
    <fieldset class="chips radios">
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key} class="chip">
          <input type="radio" name={name} checked={key === value} onChange={() => onChange(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      {label}
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    </label>
  );
}
