/** Making a report in parts, one call after another: a round that broke off goes on where it broke. */
import type { PartJson, ReportJson } from '../../../contract/report';
import { call, newRequestId } from '../../server/call';
import { type Failure, refusal } from '../../server/failures';
import type { PartsBy } from './report-choices';
import type { ReportWish } from './report-run';

export interface PartsRun {
  readonly wish: ReportWish;
  readonly by: PartsBy;
  /** The same throughout: what is made already is not made again. */
  readonly requestId: string;
  /** Null until they are known. */
  readonly parts: readonly PartJson[] | null;
  /** What is in none of them. */
  readonly left: number;
  readonly made: readonly ReportJson[];
  readonly busy: boolean;
  /** Whether the next part would go over what people did in its Doc, and they were told: going on says yes for that one. */
  readonly asked: boolean;
}

export const newPartsRun = (wish: ReportWish, by: PartsBy): PartsRun => ({
  wish,
  by,
  requestId: newRequestId(),
  parts: null,
  left: 0,
  made: [],
  busy: true,
  asked: false,
});

/** Goes on from where `run` stands, telling each change. It stops before a Doc that people have changed since. */
export async function runParts(run: PartsRun, onChange: (run: PartsRun) => void): Promise<Failure | null> {
  let now: PartsRun = { ...run, busy: true };
  const update = (change: Partial<PartsRun>): void => {
    now = { ...now, ...change };
    onChange(now);
  };
  const fail = (failure: Failure): Failure => {
    update({ busy: false });
    return failure;
  };
  update({});
  const { request, format } = now.wish;
  if (now.parts === null) {
    const { value, failure } = await call('panelParts', { ...request, by: now.by });
    if (failure !== null) return fail(failure);
    update(value);
  }
  for (const { sections, department } of (now.parts ?? []).slice(now.made.length)) {
    const { requestId } = now;
    const part = { ...request, sections, department, format, confirmed: now.asked, requestId, inFolder: true };
    const { value, failure } = await call('panelReport', part);
    if (failure !== null) return fail(failure);
    if ('confirm' in value) {
      update({ asked: true });
      return fail(refusal('panelReport', { code: 'confirm', message: value.message, hint: '' }));
    }
    update({ made: [...now.made, value], asked: false });
  }
  update({ busy: false });
  return null;
}
