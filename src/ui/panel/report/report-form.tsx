/** The choices of a report: period, title, kind, what to add, whose part. */
import { useId } from 'preact/hooks';
import { Chips } from '../../shared/chips';
import { Choice } from '../../shared/choice';
import { useSay } from '../../shared/say';
import { Switch } from '../../shared/switch';
import { FINDING_WORDS } from '../findings/finding-words';
import type { ViewProps } from '../view/view-props';
import { FormChoice } from './form-choice';
import { isOfDocument, isWhole, type ReportChoices } from './report-choices';
import { REPORT_VIEW_WORDS } from './report-view-words';
import type { ReportWork } from './report-work';

interface ReportFormProps extends Pick<ViewProps, 'panel'> {
  readonly form: ReportChoices;
  readonly change: (part: Partial<ReportChoices>) => void;
  readonly work: ReportWork;
}

export function ReportForm({ form, change, panel, work }: ReportFormProps) {
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
      {!isOfDocument(form.form) && <TitleLines id={`${id}-title`} title={form.title} change={change} />}
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
      <FormChoice chosen={form.form} work={work} />
      <Parts form={form} change={change} panel={panel} work={work} />
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

/** What is added, and whose part is left. Longer than most: a control an option. */
function Parts({ form, change, panel }: ReportFormProps) {
  const say = useSay();
  const { others } = panel.plan;
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
            onChange={(allPeriods) => change({ allPeriods, allPlans: false })}
          />
          {others !== undefined && (
            <Switch
              label={say(REPORT_VIEW_WORDS.allPlans, { others })}
              on={form.allPlans}
              onChange={(allPlans) => change({ allPlans, allPeriods: false, department: null })}
            />
          )}
        </>
      )}
      {!isWhole(form) && (
        <Choice
          label={say(REPORT_VIEW_WORDS.parts.choice)}
          any={say(REPORT_VIEW_WORDS.parts.whole)}
          value={form.parts}
          options={(['section', 'department', 'size'] as const).map((by) => [by, say(REPORT_VIEW_WORDS.parts[by])])}
          onChange={(parts) => change({ parts: parts as ReportChoices['parts'] })}
        />
      )}
      {!form.allPlans && (
        <Switch
          label={say(REPORT_VIEW_WORDS.onlyDepartment)}
          on={form.department !== null}
          onChange={(on) => change({ department: on ? '' : null })}
        />
      )}
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
