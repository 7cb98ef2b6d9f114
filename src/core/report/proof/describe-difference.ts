/** A difference in words: where it is, what should stand there, what does. */
import { smallestChange } from '../../grid/cell-edit';
import { fillTemplate, formatMessage } from '../../i18n/format-message';
import type { Locale } from '../../locale';
import { shortenName } from '../../plan/item-label';
import type { Difference } from './difference';

/** Which check it is of does not matter. */
type Place = Omit<Difference, 'check'>;

import { DIFFERENCE_WORDS, PLACE_WORDS } from './proof-words';

/** Letters shown on either side of a change. */
const AROUND = 30;

/** Differences told one by one; the others are counted. */
const LISTED = 20;

/** All differences of a check as one text; null where there are none. */
export function describeDifferences(differences: readonly Place[], locale: Locale): string | null {
  if (differences.length === 0) return null;
  const listed = [...new Set(differences.map((each) => describeDifference(each, locale)))];
  const more = listed.length - LISTED;
  const rest = more > 0 ? [formatMessage(PLACE_WORDS.more, { count: more }, locale)] : [];
  return [...listed.slice(0, LISTED), ...rest].join('; ');
}

export function describeDifference({ place, note, expected, found }: Place, locale: Locale): string {
  const where = [
    place.item === '' ? '' : shortenName(place.item.replace(/\s+/g, ' ')),
    place.row === null || place.row < 1 ? '' : formatMessage(PLACE_WORDS.row, { row: place.row }, locale),
    place.planRow === null ? '' : formatMessage(PLACE_WORDS.planRow, { row: place.planRow }, locale),
    place.column === '' ? '' : formatMessage(PLACE_WORDS.column, { column: place.column }, locale),
  ].filter((part) => part !== '');
  const [before, after] = note === 'text' ? shortened(expected ?? '', found ?? '') : [expected ?? '—', found ?? '—'];
  const what = fillTemplate(DIFFERENCE_WORDS[note][locale], { expected: before, found: after }, locale);
  return where.length === 0 ? what : `${where.join(', ')}: ${what}`;
}

/** What stands around the place where two texts part. */
function shortened(before: string, after: string): [string, string] {
  const { start, end, text } = smallestChange(before, after);
  const cut = (whole: string, to: number): string => {
    const [from, until] = [Math.max(0, start - AROUND), Math.min(to, start + 2 * AROUND) + AROUND];
    const shown = whole.slice(from, until).replace(/\s+/g, ' ');
    return `${from > 0 ? '…' : ''}${shown}${until < whole.length ? '…' : ''}`;
  };
  return [cut(before, end), cut(after, start + text.length)];
}
