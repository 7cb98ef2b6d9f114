/** The thread that has read a workbook has the script judge its plan, too: a second reading and a second thread would cost more than the judging. */
import type { AheadReply, AheadRequest } from '../../contract/own-file';
import { OWN_FILE } from '../../contract/own-file';
import type { Locale } from '../../core/locale';
import { loadBundle, runFunction, sharingRealm } from '../../stand-in/bundle';
import { createHost } from '../../stand-in/host/host';
import type { Workbook } from '../../stand-in/host/model';

/** What judges, and for whom. */
export interface Judge {
  /** Of the script. */
  readonly codePath: string;
  readonly locale: Locale;
}

/** Slice by slice, what the script of the other thread is to take over. */
export function* judgeBeside(workbook: Workbook, { codePath, locale }: Judge): Generator<string> {
  const bundle = sharingRealm(loadBundle(codePath), Number.POSITIVE_INFINITY);
  const host = createHost(workbook, { locale, properties: OWN_FILE });
  for (let anew = true, more = true; more; anew = false) {
    const request: AheadRequest = { locale, anew, tells: true };
    const reply = runFunction(bundle, host, 'judgeAhead_', 'FULL', () => request) as AheadReply;
    more = reply.more;
    if (reply.known !== undefined) yield reply.known;
  }
}
