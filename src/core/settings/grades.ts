/** How grave a finding is, and what people may make of a rule. */

export type Severity = 'error' | 'warning' | 'info';

/** What becomes of a rule by the workbook's settings: another severity, or nothing at all. */
export type Grades = Readonly<Record<string, Severity | 'off'>>;

/** How people write it, in the settings tab and in the panel alike; the first that matches counts. */
export const GRADE_WORDS: readonly (readonly [RegExp, Severity | 'off'])[] = [
  [/^(выкл|откл|нет|off|no|-)/, 'off'],
  [/^(ошибк|error)/, 'error'],
  [/^(предупр|вниман|warn)/, 'warning'],
  [/^(сведен|подсказ|инфо|info|hint)/, 'info'],
];
