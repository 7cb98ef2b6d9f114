/** The setting "Правила" as the panel edits it: one line a rule; lines it does not understand stay as they are. */
import { GRADE_WORDS } from '../../../core/settings/grades';

export type Grade = '' | 'error' | 'warning' | 'info' | 'off';

const LINES = /[\n;]/;

function readLine(line: string): readonly [string, string] {
  const [id = '', word = ''] = line.toLowerCase().split(/[:=]/);
  return [id.trim(), word.trim()];
}

export function gradeOf(text: string, rule: string): Grade {
  const line = text
    .split(LINES)
    .map(readLine)
    .find(([id]) => id === rule);
  return line === undefined ? '' : (GRADE_WORDS.find(([sign]) => sign.test(line[1]))?.[1] ?? '');
}

/** `word` is what the person calls the severity, for people read the tab too; "" takes the line out. */
export function setGrade(text: string, rule: string, word: string): string {
  const others = text.split(LINES).filter((line) => line.trim() !== '' && readLine(line)[0] !== rule);
  return [...others.map((line) => line.trim()), ...(word === '' ? [] : [`${rule}: ${word}`])].join('\n');
}
