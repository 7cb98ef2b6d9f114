import type { EntryActivity, Verdict } from './verdict';
export function detectEntryActivity(text: string): EntryActivity {
  const match = /не (осуществлял|поступал|проводил)\S*|отсутству\S*|было отменено \S+/.exec(text);
  if (text.trim() === '') return { verdict: 'empty', evidence: [] };
  if (match === null) return { verdict: 'activity', evidence: [] };
  const evidence = [{ start: match.index, end: match.index + match[0].length, text: match[0] }];
  return { verdict: match[0].startsWith('было') ? 'cancelled' : 'none', evidence };
}
export function combineActivity(entries: readonly EntryActivity[]): Verdict {
  return entries.find((entry) => entry.verdict === 'activity')?.verdict ?? entries[0]?.verdict ?? 'empty';
}
