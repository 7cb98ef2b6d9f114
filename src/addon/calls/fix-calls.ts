/** Fixes, taking them back, and accepting a finding as it is. */
import type { Answers } from '../../contract/call';
import type { FIX_CALLS } from '../../contract/fix';
import { fixPlan, undoFixes, waiveFinding } from '../fix/fix-plan';

export const fixCalls: Answers<typeof FIX_CALLS> = {
  panelFix: fixPlan,
  panelUndo: undoFixes,
  panelWaive: waiveFinding,
};
