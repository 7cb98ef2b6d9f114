/** The one table of calls: what answers them, the browser's proxy and the names of the script's global functions follow from it. */
import type { ReplyIn, RequestIn } from './call';
import { CHECK_CALLS } from './check';
import { COMPARE_CALLS } from './compare';
import { FIX_CALLS } from './fix';
import { FORM_CALLS } from './form';
import { HEALTH_CALLS } from './health';
import { IMPORT_CALLS } from './import';
import { NEXT_CALLS } from './next';
import { PANEL_CALLS } from './panel';
import { PROOF_CALLS } from './proof';
import { PROTECT_CALLS } from './protect';
import { REMIND_CALLS } from './remind';
import { REPORT_CALLS } from './report';
import { TEXT_CALLS } from './texts';

export const CALLS = {
  ...CHECK_CALLS,
  ...PANEL_CALLS,
  ...FIX_CALLS,
  ...REPORT_CALLS,
  ...FORM_CALLS,
  ...COMPARE_CALLS,
  ...PROOF_CALLS,
  ...IMPORT_CALLS,
  ...NEXT_CALLS,
  ...REMIND_CALLS,
  ...PROTECT_CALLS,
  ...HEALTH_CALLS,
  ...TEXT_CALLS,
};

export type CallName = keyof typeof CALLS;

/** Each is a global function of the script: a JSON string in, a JSON string out. */
export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

export type RequestOf<Name extends CallName> = RequestIn<(typeof CALLS)[Name]>;
export type ReplyOf<Name extends CallName> = ReplyIn<(typeof CALLS)[Name]>;
