/** The functions that the coordinator's dialog may call: a JSON string in, a JSON string out, never an exception. */
import * as v from 'valibot';
import { REPORTING_YEAR } from '../../core/settings/settings';
import { readHealth } from '../coordinate/health';
import { previewProtection, protectRows } from '../coordinate/protect-rows';
import { previewReminders } from '../coordinate/reminders';
import { sendReminders } from '../coordinate/send-reminders';
import { setWeekly } from '../coordinate/weekly';
import { runSelfCheck } from '../self-check/self-check';
import { answer } from './answer';

const LOCALE = v.nullable(v.picklist(['ru', 'en']));
const tab = { sheet: v.nullable(v.string()), year: v.nullable(REPORTING_YEAR), locale: LOCALE };

export function panelReminders(json: string): string {
  return answer(json, v.object(tab), previewReminders);
}

export function panelRemind(json: string): string {
  const schema = v.object({ ...tab, departments: v.nullable(v.array(v.string())), requestId: v.optional(v.string()) });
  return answer(json, schema, sendReminders);
}

export function panelWeekly(json: string): string {
  return answer(json, v.object({ ...tab, until: v.nullable(v.string()), takeOver: v.boolean() }), setWeekly);
}

export function panelProtection(json: string): string {
  return answer(json, v.object(tab), previewProtection);
}

export function panelProtect(json: string): string {
  return answer(json, v.object({ ...tab, off: v.boolean() }), protectRows);
}

export function panelHealth(json: string): string {
  return answer(json, v.object(tab), readHealth);
}

export function panelSelfCheck(json: string): string {
  return answer(json, v.object({ locale: LOCALE }), ({ locale }) => runSelfCheck(locale));
}
