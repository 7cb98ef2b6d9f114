/** A plan without a workbook around it. */
import type { Surroundings } from '../../src/core/findings/rule-context';
import { defaultSettings } from '../../src/core/settings/settings';

/** A plan alone: no settings, no directory, no year before. */
export const ALONE: Surroundings = {
  settings: defaultSettings(),
  settingsSheet: '',
  problems: [],
  directory: null,
  lastYear: null,
};
