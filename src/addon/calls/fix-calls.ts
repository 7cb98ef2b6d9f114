/** Fixes, taking them back, and accepting a finding as it is. */
import type { Answers } from '../../contract/call';
import type { FIX_CALLS } from '../../contract/fix';
import { fixPlan } from '../fix/fix-plan';
import { settleClaims } from '../fix/settle-claims';
import { waiveFinding } from '../fix/waive-finding';
import { undoLastRun } from './undo-last';

export const fixCalls: Answers<typeof FIX_CALLS> = {
  panelFix: fixPlan,
  panelUndo: undoLastRun,
  panelWaive: waiveFinding,
  panelClaims: settleClaims,
};
