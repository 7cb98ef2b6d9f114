/** The steps of making a report, each with how it stands, what it found and how long it took. */
import type { PanelWords } from '../words';
import { type ReportRun, STEPS, type StepName } from './report-run';

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

export function ReportSteps({ run, words, locale }: StepsProps) {
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
