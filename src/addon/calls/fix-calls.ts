/** Fixes, taking them back, and accepting a finding as it is. */
import type { Answers } from '../../contract/call';
import type { FIX_CALLS } from '../../contract/fix';
import { reviewItem } from '../coordinate/review-item';
import { fixPlan } from '../fix/fix-plan';
import { settleClaims } from '../fix/settle-claims';
import { waiveFinding } from '../fix/waive-finding';
import { undoLastRun } from './undo-last';

/** Of the cells of an undo, what a question names of them. */
const NAMED = 9;

export const fixCalls: Answers<typeof FIX_CALLS> = {
  panelFix: (request) => {
    const { applied, changes, ...done } = fixPlan(request);
    const counts = { applied: applied.length, changes: changes.length };
    if (request.brief === true) return { ...done, counts, applied: [], changes: [], left: [] };
    return { ...done, counts, applied, changes };
  },
  panelUndo: (request) => {
    const { changes, ...done } = undoLastRun(request);
    return { ...done, cells: changes.length, changes: request.brief === true ? changes.slice(0, NAMED) : changes };
  },
  panelWaive: (request) => {
    const checked = waiveFinding(request);
    return request.brief === true ? {} : checked;
  },
  panelClaims: settleClaims,
  panelReview: reviewItem,
};
