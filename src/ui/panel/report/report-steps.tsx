/** The steps of making a report, each with how it stands, what it found and how long it took. */
import type { PanelJson } from '../../../contract/panel';
import { type Say, useSay } from '../../shared/say';
import { type ReportRun, STEPS, type StepName } from './report-run';
import { REPORT_VIEW_WORDS } from './report-view-words';

interface StepsProps {
  readonly run: ReportRun;
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

export function ReportSteps({ run, locale }: StepsProps) {
  const say = useSay();
  const found = foundBy(run, say);
  return (
    <>
      <h2>{say(REPORT_VIEW_WORDS.making)}</h2>
      <ol class="steps" aria-live="polite">
        {STEPS.map((step) => {
          const state = stepState(run, step);
          const seconds = run.seconds[step];
          return (
            <li key={step} class={state}>
              <i aria-hidden="true">{SIGNS[state]}</i>
              <span>
                {say(REPORT_VIEW_WORDS.steps[step])}
                <span class="heard">: {say(REPORT_VIEW_WORDS.stepStates[state])}</span>
                {found[step] !== '' && <small>{found[step]}</small>}
              </span>
              {seconds !== undefined && (
                <small>
                  {say(REPORT_VIEW_WORDS.seconds, {
                    value: seconds.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
                  })}
                </small>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What each step found, in words; "" while it has not ended. */
function foundBy({ panel, preview, report }: ReportRun, say: Say): Readonly<Record<StepName, string>> {
  const words = REPORT_VIEW_WORDS;
  return {
    check: panel === null ? '' : describeCheck(panel, say),
    build:
      preview === null
        ? ''
        : say(words.stepBuild, {
            rows: preview.report.rows,
            characters: preview.report.characters,
          }),
    verify: preview === null ? '' : say(words.stepVerify, { entries: preview.report.entries }),
    upload: report === null ? '' : say(report.refreshed ? words.refreshed : words.made),
  };
}

function describeCheck({ summary: { sheet, items, entries, findings } }: PanelJson, say: Say): string {
  const errors =
    findings.error === 0
      ? say(REPORT_VIEW_WORDS.noErrors)
      : say(REPORT_VIEW_WORDS.errorCount, { errors: findings.error });
  return `${say(REPORT_VIEW_WORDS.checked, { sheet, items, entries })}, ${errors}`;
}
