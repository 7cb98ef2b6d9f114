/** What was left out, a line each, for a terminal. */

import { formatMessage, type Messages } from '../../core/i18n/format-message';
import type { DescribedLeftOut } from '../../core/import/describe-left-out';
import type { Locale } from '../../core/locale';

const WORDS = {
  unread: { ru: 'Не перенесено ({place}): {reason}. {text}', en: 'Not imported ({place}): {reason}. {text}' },
  beside: { ru: '{place}: {reason}. {text}', en: '{place}: {reason}. {text}' },
  title: { ru: 'Не входит в план:', en: 'Not part of the plan:' },
  more: { ru: '  и ещё {count|} (все — в --json)', en: '  and {count|} more (all of them with --json)' },
} as const satisfies Messages;

/** Letters of a text that are shown; --json has all of it. */
const SHOWN = 80;
/** Lines shown below a check. */
const MOST_LINES = 12;

function say(
  words: (typeof WORDS)['unread' | 'beside'],
  { place, reason, text }: DescribedLeftOut,
  locale: Locale,
): string {
  const line = text.replace(/\s+/g, ' ');
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  return formatMessage(words, { place, reason, text: shown }, locale).trim();
}

export const leftOutLine = (leftOut: DescribedLeftOut, locale: Locale): string => say(WORDS.unread, leftOut, locale);

/** With their heading; none where nothing was left out. */
export function leftOutLines(leftOut: readonly DescribedLeftOut[], locale: Locale): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.slice(0, MOST_LINES).map((each) => `  ${say(WORDS.beside, each, locale)}`);
  const more = leftOut.length - lines.length;
  return ['', WORDS.title[locale], ...lines, ...(more > 0 ? [formatMessage(WORDS.more, { count: more }, locale)] : [])];
}
