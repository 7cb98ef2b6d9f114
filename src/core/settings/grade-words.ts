/** How people write what is to become of a rule, in the settings tab and in the panel alike; the first that matches counts. */
import type { Severity } from '../findings/finding';

export const GRADE_WORDS: readonly (readonly [RegExp, Severity | 'off'])[] = [
  [/^(выкл|откл|нет|off|no|-)/, 'off'],
  [/^(ошибк|error)/, 'error'],
  [/^(предупр|вниман|warn)/, 'warning'],
  [/^(сведен|подсказ|инфо|info|hint)/, 'info'],
];
