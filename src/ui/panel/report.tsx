/** The report: what it is to hold, how it will look, its making step by step, and the reports made before. */
import { useRef, useState } from 'preact/hooks';
import type { PreviewJson, ReportRequestJson, VersionJson } from '../../contract/wire';
import { call } from '../shared/server';
import type { ViewProps } from './overview';
import { Preview } from './preview';
import { type ReportChoices, ReportForm } from './report-form';
import { type ReportChoice, type ReportRun, runReport, STEPS, type StepName } from './report-run';
import type { Actions } from './state';
import type { PanelWords } from './words';

/** What the person has chosen and what is being made; it outlives the view, so that looking elsewhere loses nothing. */
export interface ReportWork {
  readonly changes: Partial<ReportChoices>;
  readonly run: ReportRun | null;
  readonly preview: PreviewJson | null;
  readonly previewing: boolean;
  readonly change: (part: Partial<ReportChoices>) => void;
  readonly make: (choice: ReportChoice) => Promise<void>;
  readonly look: (options: ReportRequestJson) => Promise<void>;
  readonly closePreview: () => void;
  readonly closeRun: () => void;
}

export function useReport(actions: Actions): ReportWork {
  const [changes, setChanges] = useState<Partial<ReportChoices>>({});
  const [run, setRun] = useState<ReportRun | null>(null);
  const [preview, setPreview] = useState<PreviewJson | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const turn = useRef(0);
  return {
    changes,
    run,
    preview,
    previewing,
    change: (part) => setChanges((before) => ({ ...before, ...part })),
    make: async (choice) => {
      turn.current += 1;
      const own = turn.current;
      actions.dismiss();
      const { run: end, failure } = await runReport(choice, setRun, () => own === turn.current);
      if (own !== turn.current) return;
      actions.fail(failure);
      // The new version joins the list, and the check it was made from is shown.
      if (end.at === 'done') await actions.check(false);
    },
    look: async (options) => {
      actions.dismiss();
      setPreviewing(true);
      const { value, failure } = await call('panelPreview', options);
      setPreviewing(false);
      setPreview(value);
      actions.fail(failure);
    },
    closePreview: () => setPreview(null),
    closeRun: () => setRun(null),
  };
}

interface ReportViewProps extends ViewProps {
  readonly work: ReportWork;
}

export function ReportView({ state, panel, words, work }: ReportViewProps) {
  const { run, preview, previewing, change } = work;
  const ownTitle = panel.settings.title === '' ? panel.plan.title.join('\n') : panel.settings.title;
  const form: ReportChoices = {
    year: String(panel.plan.year ?? ''),
    title: ownTitle,
    stage: 'draft',
    format: 'doc',
    summary: false,
    inactive: false,
    department: null,
    ...work.changes,
  };
  const busy = state.work !== null || previewing || (run !== null && !['done', 'failed', 'asking'].includes(run.at));
  const options: ReportRequestJson = {
    sheet: panel.summary.sheet,
    year: /^\d{4}$/.test(form.year) ? Number(form.year) : null,
    locale: null,
    stage: form.stage,
    summary: form.summary,
    inactive: form.inactive,
    department: form.department === '' ? null : form.department,
    title: form.title === ownTitle ? null : form.title.split('\n').filter((line) => line.trim() !== ''),
  };
  const make = (confirmed: boolean, format = form.format): void => void work.make({ options, format, confirmed });
  if (preview !== null) return <Preview preview={preview} words={words} onBack={work.closePreview} />;
  return (
    <>
      <main>
        <ReportForm form={form} change={change} panel={panel} words={words} />
        {run !== null && <Steps run={run} words={words} locale={state.locale} />}
        {run?.question != null && (
          <div class="card calm" role="alert">
            <p>{run.question.message}</p>
            <p class="links">
              <button type="button" class="small main" onClick={() => make(true)}>
                {words.refresh}
              </button>
              <button type="button" class="small" onClick={work.closeRun}>
                {words.cancel}
              </button>
            </p>
          </div>
        )}
        {state.failure?.code === 'too-long-for-doc' && (
          <p class="links">
            <button
              type="button"
              class="small main"
              onClick={() => {
                change({ format: 'docx' });
                make(false, 'docx');
              }}
            >
              {words.asDocx}
            </button>
          </p>
        )}
        {run?.report != null && (
          <div class="card done">
            <a href={run.report.file.url} target="_blank" rel="noopener noreferrer">
              {run.report.file.name} — {words.version(run.report.number).toLowerCase()} ↗
            </a>
            {run.report.notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </div>
        )}
        <h2>{words.versions}</h2>
        {panel.versions.length === 0 && <p class="quiet">{words.noVersions}</p>}
        <ul class="versions">
          {panel.versions.map((version) => (
            <Version key={version.number} version={version} words={words} locale={state.locale} />
          ))}
        </ul>
      </main>
      <footer>
        <button type="button" disabled={busy} onClick={() => void work.look(options)}>
          {words.preview}
        </button>
        <button type="button" class="main" disabled={busy || form.department === ''} onClick={() => make(false)}>
          {words.generate}
        </button>
      </footer>
      {previewing && <p class="heard">{words.previewing}</p>}
    </>
  );
}

interface StepsProps {
  readonly run: ReportRun;
  readonly words: PanelWords;
  readonly locale: string;
}

type StepState = 'waiting' | 'running' | 'done' | 'failed';

function stepState(run: ReportRun, step: StepName): StepState {
  const order = STEPS.indexOf(step);
  if (run.at === 'done') return 'done';
  const at = STEPS.indexOf(run.at === 'failed' ? (run.failedAt ?? 'check') : run.at === 'asking' ? 'upload' : run.at);
  if (order < at) return 'done';
  if (run.at === 'failed') return order === at ? 'failed' : 'waiting';
  // Building and comparing come back with one answer.
  const together = run.at === 'build' && step === 'verify';
  return order === at || together ? (run.at === 'asking' ? 'waiting' : 'running') : 'waiting';
}

const SIGNS: Readonly<Record<StepState, string>> = { waiting: '○', running: '◐', done: '✓', failed: '✕' };

function Steps({ run, words, locale }: StepsProps) {
  const found: Readonly<Record<StepName, string>> = {
    check:
      run.panel === null
        ? ''
        : words.stepCheck(run.panel.summary.items, run.panel.summary.entries, run.panel.summary.findings.error),
    build:
      run.preview === null
        ? ''
        : words.stepBuild(run.preview.report.rows, run.preview.report.characters.toLocaleString(locale)),
    verify: run.preview === null ? '' : words.stepVerify(run.preview.report.entries),
    upload: run.report === null ? '' : words.stepUpload(run.report.refreshed),
  };
  return (
    <>
      <h2>{words.making}</h2>
      <ol class="steps" aria-live="polite">
        {STEPS.map((step) => {
          const state = stepState(run, step);
          const seconds = run.seconds[step];
          return (
            <li key={step} class={state}>
              <i aria-hidden="true">{SIGNS[state]}</i>
              <span>
                {words.steps[step]}
                <span class="heard">: {words.stepStates[state]}</span>
                {found[step] !== '' && <small>{found[step]}</small>}
              </span>
              {seconds !== undefined && (
                <small>
                  {words.seconds(
                    seconds.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
                  )}
                </small>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Version({
  version,
  words,
  locale,
}: {
  readonly version: VersionJson;
  readonly words: PanelWords;
  readonly locale: string;
}) {
  const { number, when, who, url, stage, department, changes } = version;
  const title = [words.version(number), stage === null ? '' : words[stage].toLowerCase(), department ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  // The sheet's own clock: read without a zone, it is shown as it was written.
  const date = new Date(when.replace(' ', 'T'));
  const shown = Number.isNaN(date.getTime())
    ? when
    : date.toLocaleString(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return (
    <li class="card">
      {url === '' ? (
        <span>{title}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title} ↗
        </a>
      )}
      <small>
        {shown}
        {who !== '' && ` · ${who}`}
      </small>
      <small>{words.changes(changes.added, changes.changed, changes.removed)}</small>
    </li>
  );
}
