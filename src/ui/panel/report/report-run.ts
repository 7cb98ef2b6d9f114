/** Making a report in steps that the person sees; each step tells what it found. */
import type { RequestOf } from '../../../contract/calls';
import type { PanelJson } from '../../../contract/panel';
import type { ConfirmJson, PreviewJson, ReportJson, ReportOptions } from '../../../contract/report';
import { call, newRequestId } from '../../server/call';
import type { Failure } from '../../server/failures';

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

const NEW_RUN: ReportRun = {
  at: 'check',
  failedAt: null,
  panel: null,
  preview: null,
  report: null,
  question: null,
  seconds: {},
};

export const isUnderWay = (run: ReportRun | null): boolean =>
  run !== null && run.at !== 'done' && run.at !== 'failed' && run.at !== 'asking';

export interface ReportWish {
  readonly request: ReportOptions;
  readonly format: RequestOf<'panelReport'>['format'];
  readonly confirmed: boolean;
}

/**
 * Runs all steps, telling each change. The last call builds and verifies once more on the server, so that what is handed over is always what was
 * compared.
 */
export async function runReport(
  { request, format, confirmed }: ReportWish,
  onChange: (run: ReportRun) => void,
): Promise<{ run: ReportRun; failure: Failure | null }> {
  let run = NEW_RUN;
  let started = Date.now();
  const update = (change: Partial<ReportRun>, ended?: StepName): void => {
    const seconds = ended === undefined ? run.seconds : { ...run.seconds, [ended]: (Date.now() - started) / 1000 };
    if (ended !== undefined) started = Date.now();
    run = { ...run, ...change, seconds };
    onChange(run);
  };
  const fail = (failedAt: StepName, failure: Failure) => {
    update({ at: 'failed', failedAt });
    return { run, failure };
  };
  update({});
  const { sheet, year, period, locale } = request;
  const check = await call('panelOpen', { sheet, year, period, locale });
  if (check.failure !== null) return fail('check', check.failure);
  update({ at: 'build', panel: check.value }, 'check');
  const preview = await call('panelPreview', request);
  if (preview.failure !== null) return fail('build', preview.failure);
  update({ at: 'upload', preview: preview.value }, 'build');
  const upload = await call('panelReport', { ...request, format, confirmed, requestId: newRequestId() });
  if (upload.failure !== null) return fail('upload', upload.failure);
  if ('confirm' in upload.value) update({ at: 'asking', question: upload.value });
  else update({ at: 'done', report: upload.value }, 'upload');
  return { run, failure: null };
}
