/** The choices of a report: period, title, kind, what to add, whose part. */
import { useId, useState } from 'preact/hooks';
import { FORM_NAMES, findForm } from '../../../core/form/form-names';
import { Chips } from '../../shared/chips';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { Switch } from '../../shared/switch';
import { type DocxContents, DocxFile } from '../docx-file';
import { FINDING_WORDS } from '../findings/finding-words';
import type { ViewProps } from '../view-props';
import type { ReportChoices } from './report-choices';
import { REPORT_VIEW_WORDS } from './report-view-words';

interface ReportFormProps extends Pick<ViewProps, 'panel'> {
  readonly form: ReportChoices;
  readonly change: (part: Partial<ReportChoices>) => void;
}

export function ReportForm({ form, change, panel }: ReportFormProps) {
  const say = useSay();
  const id = useId();
  return (
    <div class="form">
      <label for={`${id}-period`}>{say(REPORT_VIEW_WORDS.period)}</label>
      <input
        id={`${id}-period`}
        maxLength={60}
        placeholder={say(REPORT_VIEW_WORDS.periodHint)}
        value={form.period}
        onInput={({ currentTarget }) => change({ period: currentTarget.value })}
      />
      {form.form?.name !== null && <TitleLines id={`${id}-title`} title={form.title} change={change} />}
      <Chips
        legend={say(REPORT_VIEW_WORDS.stage)}
        options={[
          ['draft', say(REPORT_VIEW_WORDS.draft)],
          ['final', say(REPORT_VIEW_WORDS.final)],
        ]}
        value={form.stage}
        onChange={(stage) => change({ stage })}
      />
      {form.stage === 'final' && <p class="quiet">{say(REPORT_VIEW_WORDS.finalHint)}</p>}
      {panel.host.googleDoc && (
        <Chips
          legend={say(REPORT_VIEW_WORDS.format)}
          options={[
            ['doc', say(REPORT_VIEW_WORDS.doc)],
            ['docx', say(REPORT_VIEW_WORDS.docx)],
          ]}
          value={form.format}
          onChange={(format) => change({ format })}
        />
      )}
      <FormChoice form={form} change={change} />
      <Parts form={form} change={change} panel={panel} />
    </div>
  );
}

interface TitleLinesProps extends Pick<ReportFormProps, 'change'> {
  readonly id: string;
  readonly title: string;
}

function TitleLines({ id, title, change }: TitleLinesProps) {
  const say = useSay();
  return (
    <>
      <label for={id}>
        {say(REPORT_VIEW_WORDS.title)} <small>{say(REPORT_VIEW_WORDS.titleHint)}</small>
      </label>
      <textarea
        id={id}
        rows={3}
        value={title}
        onInput={({ currentTarget }) => change({ title: currentTarget.value })}
      />
    </>
  );
}

/** The usual form, a common one, or that of a document. */
function FormChoice({ form: { form }, change }: Pick<ReportFormProps, 'form' | 'change'>) {
  const say = useSay();
  const [refusal, setRefusal] = useState('');
  const choose = (file: DocxContents | null): void => change({ form: { name: null, file, keep: [] } });
  return (
    <>
      <span class="label">{say(REPORT_VIEW_WORDS.form)}</span>
      <Choice
        label={say(REPORT_VIEW_WORDS.form)}
        any={say(REPORT_VIEW_WORDS.usualForm)}
        value={form === null ? '' : (form.name ?? 'document')}
        options={[
          ...Object.entries(FORM_NAMES).map(([id, name]) => [id, say(name)] as const),
          ['document', say(REPORT_VIEW_WORDS.formLikeDocument)],
        ]}
        onChange={(chosen) => {
          const name = findForm(chosen);
          if (chosen === '') change({ form: null });
          else if (name === null) choose(null);
          else change({ form: { name, file: null, keep: [] } });
        }}
      />
      {form?.name === null && form.file === null && (
        <>
          <p class="quiet">{say(REPORT_VIEW_WORDS.formHint)}</p>
          <DocxFile busy={false} onRead={choose} onRefuse={setRefusal} />
        </>
      )}
      {form?.name === null && form.file !== null && (
        <>
          <p>
            {form.file.name}{' '}
            <button type="button" class="link" onClick={() => choose(null)}>
              {say(REPORT_VIEW_WORDS.otherDocument)}
            </button>
          </p>
          <p class="quiet">{say(REPORT_VIEW_WORDS.formWithoutExtras)}</p>
        </>
      )}
      {refusal !== '' && (
        <p class="warn" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}

/** What is added, and whose part is left. */
function Parts({ form, change, panel }: ReportFormProps) {
  const say = useSay();
  return (
    <>
      {form.form === null && (
        <>
          <Switch
            label={say(REPORT_VIEW_WORDS.summary)}
            on={form.summary}
            onChange={(summary) => change({ summary })}
          />
          <Switch
            label={say(REPORT_VIEW_WORDS.inactive)}
            on={form.inactive}
            onChange={(inactive) => change({ inactive })}
          />
          <Switch
            label={say(REPORT_VIEW_WORDS.promises)}
            on={form.promises}
            onChange={(promises) => change({ promises })}
          />
          <Switch
            label={say(REPORT_VIEW_WORDS.allPeriods)}
            on={form.allPeriods}
            onChange={(allPeriods) => change({ allPeriods })}
          />
        </>
      )}
      <Switch
        label={say(REPORT_VIEW_WORDS.onlyDepartment)}
        on={form.department !== null}
        onChange={(on) => change({ department: on ? '' : null })}
      />
      {form.department !== null && (
        <Choice
          label={say(FINDING_WORDS.department)}
          any={say(REPORT_VIEW_WORDS.chooseDepartment)}
          value={form.department}
          options={panel.departments.map(({ name }) => [name, name])}
          onChange={(department) => change({ department })}
        />
      )}
    </>
  );
}
