/** What people type for a setting, understood; null for a text that does not suit. */
import type { LexiconWords } from '../activity/lexicon/lexicon';
import { VERDICT_WORDS } from '../activity/verdict-words';
import type { Locale } from '../locale';
import { EMAIL, readEmails } from '../plan/departments/directory';
import type { IsoDate } from '../text/calendar';
import { findDates } from '../text/dates/dates';
import { GRADE_WORDS, type Grades, type Severity } from './grades';

export function readYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export const readWhole = (text: string): string => text;

/** "да", "yes", "+"; null for what says neither yes nor no. */
export function readYes(text: string): boolean | null {
  const word = text.toLowerCase();
  return /^(да|yes|вкл|on|true|истина|1|\+)$/.test(word)
    ? true
    : /^(нет|no|выкл|off|false|ложь|0|-)$/.test(word)
      ? false
      : null;
}

/** "Русский", "rus", "English": people write the language in many ways. */
export function readLocale(text: string): Locale | null {
  const word = text.toLowerCase();
  return /^(ru|рус)/.test(word) ? 'ru' : /^(en|англ)/.test(word) ? 'en' : null;
}

/** What words of each state tell the detector. */
const SENSES = { activity: 'deed', none: 'absence', cancelled: 'cancel', planned: 'promise' } as const;
type State = keyof typeof SENSES;

/** The state that the status column calls so, in either language. */
function stateOf(label: string): State | undefined {
  return (Object.keys(SENSES) as State[]).find((state) =>
    Object.values(VERDICT_WORDS[state]).some((name) => name.toLowerCase() === label),
  );
}

/** Lines like "без активности: отозван, сорвал"; null where one of them is not. A word is a beginning that its forms share. */
export function readWords(text: string): LexiconWords | null {
  const read: Record<string, string> = {};
  for (const line of text.toLowerCase().replace(/ё/g, 'е').split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [label = '', list = '', ...rest] = line.split(':');
    const state = stateOf(label.trim());
    const families = list.split(/[\s,]+/).filter((word) => word !== '');
    const areWords = families.length > 0 && families.every((word) => /^[a-zа-яіїєўґ-]{3,40}$/.test(word));
    if (state === undefined || !areWords || rest.length > 0) return null;
    const sense = SENSES[state];
    read[sense] = [read[sense], ...families].join(' ').trim();
  }
  return read;
}

/** "2021-2023", "2021 – 2023 годы", "2022". */
const PERIOD = /^((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?(?:\s*(?:г\.?|гг\.?|год|года|годы))?$/i;

export function readPeriod(text: string): readonly [number, number] | null {
  const [, first, last = first] = PERIOD.exec(text) ?? [];
  return first === undefined || Number(last) < Number(first) ? null : [Number(first), Number(last)];
}

/** Lines like "stray-space: выключить"; null where one of them is not, or names no rule. */
export function readGrades(text: string, ruleIds: readonly string[]): Grades | null {
  const read: Record<string, Severity | 'off'> = {};
  for (const line of text.toLowerCase().split(/[\n;]/)) {
    if (line.trim() === '') continue;
    const [id = '', word = ''] = line.split(/[:=]/).map((part) => part.trim());
    const grade = GRADE_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (grade === undefined || !ruleIds.includes(id)) return null;
    read[id] = grade;
  }
  return read;
}

export function readAddresses(text: string): string[] | null {
  const emails = readEmails(text);
  return emails.every((email) => EMAIL.test(email)) ? emails : null;
}

export function readDay(text: string): IsoDate | null {
  const [found, ...others] = findDates(text, null);
  if (found === undefined || others.length > 0) return null;
  return found.kind === 'until' ? found.to : found.kind === 'day' ? found.from : null;
}
