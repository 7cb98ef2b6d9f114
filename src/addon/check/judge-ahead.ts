/**
 * Judges a plan before anybody asks, a few measures at a time, where the script's memory outlives an execution: on the local page. A check then takes over what has
 * not changed since, in this script or, as a text, in one of another thread. Google keeps no memory, and nobody calls this there. Nothing is written into the sheet.
 */
import type { AheadReply, AheadRequest } from '../../contract/own-file';
import { AppError } from '../../core/failure/app-error';
import { freshlySaid, type SaidText, takeSaid } from '../../core/findings/plan-activity';
import type { Locale } from '../../core/locale';
import { keepingParsed } from '../workbook/parsed-plan';
import { openPlan } from '../workbook/read-plan';
import { checkInSteps, type JudgedMeasure, takeJudgements } from './check-plan';

/** Measures judged at a time: some tens of milliseconds. */
const AT_A_TIME = 40;

interface Work {
  readonly sheet: string;
  readonly steps: ReturnType<typeof checkInSteps>;
}

let work: Work | null = null;

/** One slice of the work. What was read in the first is gone on with: whatever is edited meanwhile will be judged again. */
export function judgeAhead({ locale, anew, tells = false }: AheadRequest): AheadReply {
  if (anew || work === null) {
    work = null;
    const open = keepingParsed(() => openIfPlan(locale));
    if (open !== null) work = { sheet: open.plan.grid.sheet, steps: checkInSteps(open) };
    if (tells) freshlySaid();
    return { more: open !== null, judged: 0 };
  }
  const { sheet, steps } = work;
  const judged: JudgedMeasure[] = [];
  let more = true;
  while (more && judged.length < AT_A_TIME) {
    const { done, value } = steps.next();
    if (done === true) {
      work = null;
      more = false;
    } else if (value === 'long') break;
    else judged.push(value);
  }
  const reply = { more, judged: judged.length };
  return tells ? { ...reply, known: JSON.stringify({ sheet, judged, said: freshlySaid() } satisfies Known) } : reply;
}

interface Known {
  readonly sheet: string;
  readonly judged: readonly JudgedMeasure[];
  readonly said: readonly SaidText[];
}

/** Takes over what a script of the same build in another thread has found. */
export function takeJudged(known: string): void {
  const { sheet, judged, said } = JSON.parse(known) as Known;
  takeJudgements(sheet, judged);
  takeSaid(said);
}

function openIfPlan(locale: Locale): ReturnType<typeof openPlan> | null {
  try {
    return openPlan(SpreadsheetApp.getActiveSpreadsheet(), { sheet: null, year: null, locale });
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
