/** What the panel draws, and the settings it writes. */
import type { Answers } from '../../contract/call';
import type { PANEL_CALLS } from '../../contract/panel';
import { confirmTabs } from '../coordinate/confirm-tabs';
import { saveSettings } from '../workbook/set-up/save-settings';
import { openPanelState, readFingerprint } from './panel-state';

export const panelCalls: Answers<typeof PANEL_CALLS> = {
  panelOpen: openPanelState,
  panelFingerprint: ({ sheet }) => ({ fingerprint: readFingerprint(sheet) }),
  panelOurTabs: confirmTabs,
  panelSettings: saveSettings,
};
