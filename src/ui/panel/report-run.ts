/** Making a report in steps that the person sees; each step tells what it found. */
import type {
  ConfirmJson,
  PanelCalls,
  PanelJson,
  PreviewJson,
  ReportJson,
  ReportRequestJson,
} from '../../contract/wire';
import type { Failure } from '../shared/failures';
import { call, newRequestId } from '../shared/server';

export type StepName = 'check' | 'build' | 'verify' | 'upload';
export const STEPS: readonly StepName[] = ['check', 'build', 'verify', 'upload'];

/** Where a run stands. Seconds are for each step that is done. */
export interface ReportRun {
  readonly at: StepName | 'done' | 'failed' | 'asking';
  readonly failedAt: StepName | null;
  readonly panel: PanelJson | null;
  readonly preview: PreviewJson | null;
  readonly report: ReportJson | null;
  readonly question: ConfirmJson | null;
  readonly seconds: Readonly<Partial<Record<StepName, number>>>;
}

export const NEW_RUN: ReportRun = {
  at: 'check',
  failedAt: null,
  panel: null,
  preview: null,
  report: null,
  question: null,
  seconds: {},
};

export interface ReportChoice {
  readonly options: ReportRequestJson;
  readonly format: PanelCalls['panelReport']['request']['format'];
  readonly confirmed: boolean;
}

/**
 * Runs all steps, telling each change. The last call builds and verifies once more on the server, so that what is handed over is always what was
 * compared. `isWanted` tells whether anybody still waits.
 */
export async function runReport(
  { options, format, confirmed }: ReportChoice,
  tell: (run: ReportRun) => void,
  isWanted: () => boolean,
): Promise<{ run: ReportRun; failure: Failure | null }> {
  let run = NEW_RUN;
  const update = (change: Partial<ReportRun>): void => {
    run = { ...run, ...change };
    if (isWanted()) tell(run);
  };
  let started = Date.now();
  const lap = (): number => {
    const seconds = (Date.now() - started) / 1000;
    started = Date.now();
    return seconds;
  };
  const fail = (failedAt: StepName, failure: Failure) => {
    update({ at: 'failed', failedAt });
    return { run, failure };
  };
  update({});
  const { sheet, year, locale } = options;
  const check = await call('panelOpen', { sheet, year, locale });
  if (check.failure !== null) return fail('check', check.failure);
  update({ at: 'build', panel: check.value, seconds: { check: lap() } });
  const preview = await call('panelPreview', options);
  if (preview.failure !== null) return fail('build', preview.failure);
  const built = lap();
  update({ at: 'upload', preview: preview.value, seconds: { ...run.seconds, build: built } });
  const upload = await call('panelReport', { ...options, format, confirmed, requestId: newRequestId() });
  if (upload.failure !== null) return fail('upload', upload.failure);
  if ('confirm' in upload.value) update({ at: 'asking', question: upload.value });
  else update({ at: 'done', report: upload.value, seconds: { ...run.seconds, upload: lap() } });
  return { run, failure: null };
}
