/**
 * Judges a plan before anybody asks, a few measures at a time, where the script's memory outlives an execution: on the local page. A check then takes over what has
 * not changed since. Google keeps no memory, and nobody calls this there. Nothing is written into the sheet.
 */
import type { AheadReply, AheadRequest } from '../../contract/own-file';
import { AppError } from '../../core/failure/app-error';
import type { Locale } from '../../core/locale';
import { keepingParsed } from '../workbook/parsed-plan';
import { openPlan } from '../workbook/read-plan';
import { checkInSteps } from './check-plan';

/** Measures judged at a time: some tens of milliseconds. */
const AT_A_TIME = 40;

let steps: ReturnType<typeof checkInSteps> | null = null;

/** One slice of the work. What was read in the first is gone on with: whatever is edited meanwhile will be judged again. */
export function judgeAhead({ locale, anew }: AheadRequest): AheadReply {
  if (anew || steps === null) {
    steps = null;
    const open = keepingParsed(() => openIfPlan(locale));
    if (open !== null) steps = checkInSteps(open);
    return { more: open !== null, judged: 0 };
  }
  for (let judged = 0; judged < AT_A_TIME; judged += 1) {
    const { done, value } = steps.next();
    if (done === true) {
      steps = null;
      return { more: false, judged };
    }
    if (value === 'long') return { more: true, judged };
  }
  return { more: true, judged: AT_A_TIME };
}

function openIfPlan(locale: Locale): ReturnType<typeof openPlan> | null {
  try {
    return openPlan(SpreadsheetApp.getActiveSpreadsheet(), { sheet: null, year: null, locale });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
