/** The choices of a report: year, title, kind, what to add, whose part. */
import { useId } from 'preact/hooks';
import { Chips } from '../../shared/chips';
import { Choice } from '../../shared/choice';
import { Switch } from '../../shared/switch';
import type { ViewProps } from '../view-props';
import type { ReportChoices } from './report-choices';

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
      <Parts form={form} change={change} panel={panel} words={words} />
    </div>
  );
}

/** What is added, and whose part is left. */
function Parts({ form, change, panel, words }: ReportFormProps) {
  return (
    <>
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
    </>
  );
}
