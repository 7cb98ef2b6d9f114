/** What the coordinator's dialog asks for: reminders, protection, health, the self-check. */
import type { Answers } from '../../contract/call';
import type { HEALTH_CALLS } from '../../contract/health';
import type { PROTECT_CALLS } from '../../contract/protect';
import type { REMIND_CALLS } from '../../contract/remind';
import { closeToFormer } from '../coordinate/former-coordinators';
import { readHealth } from '../coordinate/health/health';
import { previewProtection, protectRows } from '../coordinate/protect-rows';
import { previewReminders } from '../coordinate/reminders';
import { sendReminders } from '../coordinate/send-reminders';
import { setWeekly } from '../coordinate/weekly';
import { runSelfCheck } from '../self-check/self-check';

export const coordinateCalls: Answers<typeof REMIND_CALLS & typeof PROTECT_CALLS & typeof HEALTH_CALLS> = {
  panelReminders: previewReminders,
  panelRemind: sendReminders,
  panelWeekly: setWeekly,
  panelProtection: previewProtection,
  panelProtect: protectRows,
  panelCloseFormer: closeToFormer,
  panelHealth: readHealth,
  panelSelfCheck: ({ locale }) => runSelfCheck(locale),
};
